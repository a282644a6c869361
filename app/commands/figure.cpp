// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <algorithm>
#include <filesystem>

#include "app/commands/command.h"
#include "app/commands/headless.h"
#include "figures/export.h"
#include "figures/installed_styles.h"
#include "support/log.h"

namespace seamark {
namespace {

struct FigureArguments {
  std::string session, figure, spec;
  FigureKind kind = FigureKind::distance_histogram;
  bool kind_given = false, list = false;
  std::vector<std::string> outputs, settings, runs, where;
  std::string style, size, panel, table, x, y, value, series, colour, caption, save;
  std::optional<int64_t> dpi;
};

// field=value, for the figure or for each of its panels. The value is JSON, or a text.
void apply_setting(FigureSpec& figure, const std::string& setting) {
  const size_t equals = setting.find('=');
  if (equals == std::string::npos || equals == 0)
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Write --set as field=value.")).at_field(setting);
  const std::string field = setting.substr(0, equals), text = setting.substr(equals + 1);
  Json value;
  try {
    value = parse_json(text, "--set");
  } catch (const Error&) {
    value = text;
  }
  Fields of_figure;
  describe(of_figure, figure);
  if (const Field* found = of_figure.find(field)) return field_from_json(*found, value, "--set");
  std::vector<std::string> known;
  for (const Field& f : of_figure.all()) known.push_back(f.path);
  for (PanelSpec& panel : figure.panels) {
    Fields of_panel;
    describe(of_panel, panel);
    const Field* found = of_panel.find(field);
    if (found) {
      field_from_json(*found, value, "--set");
      continue;
    }
    for (const Field& f : of_panel.all()) known.push_back(f.path);
    const std::string near = nearest_name(field, known);
    Error error =
        near.empty()
            ? bad_input(SEAMARK_TEXT("Error", "A figure has no such field. It has: {0}."),
                        fmt::format("{}", fmt::join(known, ", ")))
            : bad_input(SEAMARK_TEXT("Error", "A figure has no such field; the nearest is \"{0}\"."), near);
    throw error.in_file("--set").at_field(field);
  }
}

// One panel of a figure, with the letter that it has there.
void keep_panel(FigureSpec& figure, const std::string& letter) {
  for (size_t i = 0; i < figure.panels.size(); ++i) {
    const std::string own = figure.panels[i].letter.empty() ? std::string(1, static_cast<char>('a' + i))
                                                            : figure.panels[i].letter;
    if (own != letter) continue;
    PanelSpec panel = figure.panels[i];
    panel.letter = letter;
    figure.panels = {panel};
    figure.width_mm = figure.height_mm = 0;
    return;
  }
  throw bad_input(SEAMARK_TEXT("Error", "The figure has no panel \"{0}\"."), letter).at_field("--panel");
}

FigureSpec wanted_figure(const Session& session, const FigureArguments& args) {
  const int sources = !args.figure.empty() + !args.spec.empty() + args.kind_given;
  if (sources != 1)
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name one of --kind, --figure and --spec."));
  FigureSpec figure;
  if (!args.figure.empty()) figure = stored_figure(session, args.figure, args.session);
  if (!args.spec.empty()) figure = figure_from_json(read_json(args.spec, 1 << 20), args.spec);
  if (args.kind_given) {
    figure.name = figure_kind_names[static_cast<int>(args.kind)];
    figure.panels[0] = new_panel(args.kind);
    figure.panels[0].letter = args.panel;
  } else if (!args.panel.empty()) {
    keep_panel(figure, args.panel);
  }
  const std::string described_style = figure.style;
  for (PanelSpec& panel : figure.panels) {
    const auto take = [](std::string& field, const std::string& given) {
      if (!given.empty()) field = given;
    };
    if (!args.runs.empty()) panel.runs = args.runs;
    if (!args.where.empty()) panel.where = args.where;
    take(panel.table, args.table);
    take(panel.x, args.x);
    take(panel.y, args.y);
    take(panel.value, args.value);
    take(panel.series, args.series);
    take(panel.colour, args.colour);
  }
  if (!args.style.empty()) {
    // A description names no place above: what was typed here is made whole.
    const bool climbs = args.style.find("..") != std::string::npos;
    figure.style = climbs ? std::filesystem::absolute(args.style).lexically_normal().string() : args.style;
    figure.style_changes.clear();
    figure.own_style.reset();  // as this machine has it
  }
  if (!args.caption.empty()) figure.caption = args.caption;
  if (args.dpi) figure.dpi = *args.dpi;
  if (!args.size.empty()) set_figure_size(figure, args.size);
  for (const std::string& setting : args.settings) apply_setting(figure, setting);
  if (!figure.own_style || figure.style != described_style) {
    take_style(figure);
  } else if (taken_style(figure) == TakenStyle::differs) {
    log_warning(
        "The figure is drawn in the style {} as it took it; this machine has another of the name, which "
        "--style {} "
        "would take.",
        figure.style, figure.style);
  }
  if (!args.save.empty()) figure.name = args.save;
  if (const auto problems = figure_problems(figure); !problems.empty()) throw problems.front();
  return figure;
}

void print_list(const Session& session, const FigureArguments& args, bool json) {
  OrderedJson kinds = OrderedJson::array(), stored = OrderedJson::array();
  for (int i = 0; i < static_cast<int>(std::size(figure_kind_names)); ++i) {
    if (can_show(session, static_cast<FigureKind>(i))) kinds.push_back(figure_kind_names[i]);
  }
  for (const FigureSpec& figure : stored_figures(session, args.session)) stored.push_back(figure.name);
  if (json) return print_json({{"session", args.session}, {"kinds", kinds}, {"figures", stored}});
  std::printf("Kinds that this session can show:\n");
  for (const auto& kind : kinds) std::printf("  %s\n", kind.get<std::string>().c_str());
  std::printf("Figures in the session:\n");
  for (const auto& name : stored) std::printf("  %s\n", name.get<std::string>().c_str());
}

void save_in_session(const std::string& file, const FigureSpec& figure) {
  const SessionLock lock(file);
  LoadedSession loaded = load_session(file);
  store_figure(loaded.session, figure);
  save_session(file, loaded.session);
}

ExitCode draw(const FigureArguments& args, const Context& context) {
  const LoadedSession loaded = load_session(args.session);
  if (args.list) {
    print_list(loaded.session, args, context.json);
    return ExitCode::done;
  }
  if (args.outputs.empty() && args.save.empty() && !context.json)
    throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Name a file with -o, or --save a figure."));
  for (const std::string& output : args.outputs) figure_format(output);
  const FigureSpec spec = wanted_figure(loaded.session, args);
  const auto application = headless_application();
  Figure figure;
  try {
    figure = make_figure(loaded.session, spec);
  } catch (Error& error) {
    throw error.in_file(args.session);
  }
  const FigureOrigin origin{std::filesystem::path(args.session).filename().string(), version_text()};
  for (const std::string& output : args.outputs) export_figure(figure, origin, output);
  if (!args.save.empty()) save_in_session(args.session, spec);
  if (context.json) {
    OrderedJson summaries = OrderedJson::array();
    for (const FigurePanel& panel : figure.panels) summaries.push_back(panel.content.summary.toStdString());
    print_json({{"output", args.outputs},
                {"width_mm", figure.width_pt * 25.4 / 72},
                {"height_mm", figure.height_pt * 25.4 / 72},
                {"hash", figure_hash(spec)},
                {"summaries", summaries},
                {"spec", figure_to_short_json(spec)}});
  }
  return ExitCode::done;
}

}  // namespace

void add_figure(CLI::App& app, Context& context, Action& action) {
  auto args = std::make_shared<FigureArguments>();
  CLI::App* command =
      app.add_subcommand("figure", "A figure of a session for a paper, drawn without a display");
  command->fallthrough();
  command->add_option("SESSION", args->session, "Session file")->required();
  add_choice(*command, "--kind", args->kind, figure_kind_names, "What to draw");
  command->add_option("--figure", args->figure, "A figure that the session holds");
  command->add_option("--spec", args->spec, "A figure's description (JSON)")->check(CLI::ExistingFile);
  command->add_flag("--list", args->list, "What this session can show");
  command
      ->add_option("-o,--output", args->outputs,
                   "File: .pdf, .svg, .png, .csv (its data) or .tex; may be given again")
      ->allow_extra_args(false);
  command->add_option("--run", args->runs, "Run to draw; may be given again")->allow_extra_args(false);
  command->add_option(
      "--style", args->style,
      "acl, ieee, nature, plain, one of your own, or a JSON file; a stored figure has its own");
  command->add_option("--size", args->size, "Width x height in mm: 89x63, or 89");
  command->add_option("--panel", args->panel, "With --kind its letter; else the only panel to draw");
  command->add_option("--dpi", args->dpi, "Dots per inch of PNG files and of dense points")
      ->check(CLI::Range(50, 2400));
  command->add_option("--caption", args->caption, "Caption, for LaTeX and the file's title");
  command->add_option("--set", args->settings, "field=value of the figure's description; may be given again")
      ->allow_extra_args(false);
  command->add_option("--save", args->save, "Keep the figure in the session under this name");
  const auto data = [&](const char* flag, std::string& value, const char* what) {
    command->add_option(flag, value, what)->group("Data of result tables");
  };
  data("--table", args->table, "Result table");
  data("--x", args->x, "Column of x");
  data("--y", args->y, "Column of y");
  data("--value", args->value, "Column of a cell's value");
  data("--series", args->series, "Column that parts the rows into series");
  data("--colour", args->colour, "Column, or outcome, relation or distance of the facts");
  command->add_option("--where", args->where, "column=value; may be given again")
      ->allow_extra_args(false)
      ->group("Data of result tables");
  command->footer(
      "Example:\n  seamark figure my.h5 --kind accuracy-by-distance --style acl -o accuracy.pdf -o "
      "accuracy.csv\n"
      "  seamark figure my.h5 --figure \"Figure 1\" --size 89x63 -o fig1.svg\n"
      "  seamark figure my.h5 --kind distance-histogram --set "
      "'filter=[\"rule=band\",\"low=0.2\",\"high=0.8\"]' -o "
      "band.pdf\n"
      "  seamark figure my.h5 --kind loss-curves --set axis=minutes --set log_y=true -o loss.pdf\n"
      "  seamark figure my.h5 --kind amplification --where module=v_proj -o lens.pdf\n"
      "  seamark figure my.h5 --kind outcome-arrows --set sort=prompt --set ascending=true --set "
      "'selected=[\"selection=worst\"]' -o arrows.pdf");
  command->callback([&context, &action, args, command] {
    args->kind_given = command->get_option("--kind")->count() > 0;
    action = [&context, args] { return draw(*args, context); };
  });
}

}  // namespace seamark
