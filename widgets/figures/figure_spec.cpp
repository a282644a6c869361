// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_spec.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <span>

#include "document/overlay.h"
#include "figures/figure_filter.h"
#include "support/sha256.h"

namespace seamark {
namespace {

constexpr size_t longest_text = 1000, longest_caption = 10'000, longest_list = 200;
constexpr size_t longest_style = 64 << 10;   // as JSON
constexpr size_t longest_filter = 64 << 10;  // one setting: it may name many facts
constexpr const char* style_column = "style";
constexpr double farthest = 1e100;  // an axis beyond it has no ticks that tell places apart

bool is_one_line(const std::string& text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// A name, or a path of a JSON file that leads nowhere above.
bool is_style_place(const std::string& style) {
  if (is_style_name(style)) return true;
  if (style.size() > longest_text || !style.ends_with(".json") || !is_one_line(style)) return false;
  const std::filesystem::path path = style;
  return std::find(path.begin(), path.end(), "..") == path.end();
}

// Too long a text or list in any field, whatever it means.
template <typename Report>
void check_lengths(const Fields& fields, size_t longest, Report&& report) {
  for (const Field& field : fields.all()) {
    const size_t most = field.path == "filter" ? longest_filter : longest;
    const size_t entries = field.path == "selected" ? most_selected_facts : longest_list;
    const auto too_long = [&](const std::string& text) { return text.size() > most; };
    const auto* text = std::get_if<std::string*>(&field.value);
    const auto* list = std::get_if<std::vector<std::string>*>(&field.value);
    if ((text && too_long(**text)) ||
        (list && ((*list)->size() > entries || std::any_of((*list)->begin(), (*list)->end(), too_long))))
      report(field.path.c_str());
  }
}

// The error of one panel, at its place in the list.
Error in_panel(const Error& error, size_t index) {
  return Error(error.code(), error.text(), error.arguments())
      .in_file(error.file())
      .at_field(fmt::format("panels[{}]{}{}", index, error.field().empty() ? "" : ".", error.field()));
}

Error in_own_style(const Error& error) {
  return Error(error.code(), error.text(), error.arguments())
      .in_file(error.file())
      .at_field("own_style" + (error.field().empty() ? "" : "." + error.field()));
}

OrderedJson complete_panel(PanelSpec panel) {
  Fields fields;
  describe(fields, panel);
  return fields_to_json(fields);
}

// Earlier versions refuse a panel with a field that they do not know, and the hash of a figure is that of its
// JSON: what came later is written only where it is set.
OrderedJson panel_to_json(const PanelSpec& panel) {
  OrderedJson out = complete_panel(panel);
  static const OrderedJson standard = complete_panel({});
  for (const char* later : {"show", "bin_width", "bin_rule", "interval", "filter", "overlays", "axis",
                            "previous", "weight_lambda", "selected", "sort", "ascending", "selected_first"}) {
    if (out.at(later) == standard.at(later)) out.erase(later);
  }
  return out;
}

// "relation=P101": a kind of these, and a name.
bool is_kind_and_name(const std::string& text, std::span<const char* const> kinds) {
  const size_t equals = text.find('=');
  return equals != std::string::npos && equals + 1 < text.size() &&
         std::find(kinds.begin(), kinds.end(), text.substr(0, equals)) != kinds.end();
}

// Whether all are a kind and a name.
bool are_named(const std::vector<std::string>& texts, std::span<const char* const> kinds) {
  return std::all_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return is_kind_and_name(text, kinds); });
}

size_t bytes_of(const std::vector<std::string>& texts) {
  size_t out = 0;
  for (const std::string& text : texts) out += text.size();
  return out;
}

std::vector<Error> panel_problems(PanelSpec panel) {
  std::vector<Error> out;
  const auto problem = [&](const char* field, const char* text) {
    out.push_back(bad_input(text).at_field(field));
  };
  Fields fields;
  describe(fields, panel);
  check_lengths(fields, longest_text, [&](const char* field) {
    problem(field, SEAMARK_TEXT("Error", "A text has at most 1,000 bytes here, a list at most 200 entries."));
  });
  const std::pair<const char*, std::optional<double>> ends[] = {
      {"x_min", panel.x_min}, {"x_max", panel.x_max}, {"y_min", panel.y_min}, {"y_max", panel.y_max}};
  for (const auto& [field, end] : ends) {
    if (end && std::abs(*end) > farthest)
      problem(field, SEAMARK_TEXT("Error", "An axis ends between -1e100 and 1e100."));
  }
  if (panel.x_min && panel.x_max && !(*panel.x_min < *panel.x_max))
    problem("x_min", SEAMARK_TEXT("Error", "The axis must end above its start."));
  if (panel.y_min && panel.y_max && !(*panel.y_min < *panel.y_max))
    problem("y_min", SEAMARK_TEXT("Error", "The axis must end above its start."));
  if (panel.log_x && ((panel.x_min && *panel.x_min <= 0) || (panel.x_max && *panel.x_max <= 0)))
    problem("log_x", SEAMARK_TEXT("Error", "A logarithmic axis shows numbers above 0 only."));
  if (panel.log_y && ((panel.y_min && *panel.y_min <= 0) || (panel.y_max && *panel.y_max <= 0)))
    problem("log_y", SEAMARK_TEXT("Error", "A logarithmic axis shows numbers above 0 only."));
  if (panel.overlays.size() > most_panel_overlays || !are_named(panel.overlays, overlay_kind_names))
    problem("overlays", SEAMARK_TEXT("Error",
                                     "Write what is drawn over the bars as relation=NAME, split=NAME or "
                                     "selection=NAME, at most four of them."));
  if (panel.previous.size() > std::size(previous_kind_names) ||
      !are_named(panel.previous, previous_kind_names))
    problem("previous", SEAMARK_TEXT("Error",
                                     "Write the setting that is outlined as space=NAME, from=NAME and, of "
                                     "another model, model=NAME."));
  if (!are_named(panel.selected, selected_kind_names) || bytes_of(panel.selected) > longest_selected)
    problem("selected", SEAMARK_TEXT("Error",
                                     "Write the selected facts as selection=NAME or fact=ID; more than 64 KB "
                                     "of them need a named selection."));
  try {
    filter_of(panel.filter);
  } catch (const Error& error) {
    out.push_back(error);
  }
  for (const std::string& condition : panel.where) {
    const size_t equals = condition.find('=');
    if (equals == std::string::npos || equals == 0) {
      problem("where", SEAMARK_TEXT("Error", "Write a condition as column=value."));
      break;
    }
  }
  return out;
}

// What a panel says of its kind, which decides how it begins; one that does not read is said with its field.
FigureKind kind_in(const Json& panel) {
  if (!panel.is_object() || !panel.contains("kind")) return PanelSpec().kind;
  for (size_t i = 0; i < std::size(figure_kind_names); ++i) {
    if (panel["kind"] == figure_kind_names[i]) return static_cast<FigureKind>(i);
  }
  return PanelSpec().kind;
}

// What earlier versions read too.
OrderedJson json_without_style(const FigureSpec& figure) {
  FigureSpec copy = figure;  // a field refers to a mutable value
  Fields fields;
  describe(fields, copy);
  OrderedJson out = fields_to_json(fields);
  out["panels"] = OrderedJson::array();
  for (const PanelSpec& panel : figure.panels) out["panels"].push_back(panel_to_json(panel));
  return out;
}

OrderedJson differences(const OrderedJson& all, const OrderedJson& standard) {
  OrderedJson out = OrderedJson::object();
  for (const auto& [key, value] : all.items()) {
    if (value != standard.at(key)) out[key] = value;
  }
  return out;
}

}  // namespace

PanelSpec new_panel(FigureKind kind) {
  PanelSpec out;
  out.kind = kind;
  out.log_y = kind == FigureKind::amplification;
  return out;
}

void describe(Fields& fields, PanelSpec& panel) {
  fields.field("kind", panel.kind, figure_kind_names, {.label = SEAMARK_TEXT("Spec", "Kind of figure")});
  fields.field("runs", panel.runs,
               {.label = SEAMARK_TEXT("Spec", "Runs"),
                .help = SEAMARK_TEXT("Spec", "Runs that are drawn. Empty: the newest that fits.")});
  fields.field(
      "table", panel.table,
      {.label = SEAMARK_TEXT("Spec", "Result table"),
       .help = SEAMARK_TEXT("Spec", "Name of a result in the session. Empty: the first that fits.")});
  fields.field("matrix", panel.matrix, {.label = SEAMARK_TEXT("Spec", "Matrix"), .advanced = true});
  fields.field("x", panel.x, {.label = SEAMARK_TEXT("Spec", "Column of x")});
  fields.field("y", panel.y, {.label = SEAMARK_TEXT("Spec", "Column of y")});
  fields.field("low", panel.low,
               {.label = SEAMARK_TEXT("Spec", "Column of the interval's low end"), .advanced = true});
  fields.field("high", panel.high,
               {.label = SEAMARK_TEXT("Spec", "Column of the interval's high end"), .advanced = true});
  fields.field("value", panel.value, {.label = SEAMARK_TEXT("Spec", "Column of a cell's value")});
  fields.field(
      "series", panel.series,
      {.label = SEAMARK_TEXT("Spec", "Column of the series"),
       .help = SEAMARK_TEXT("Spec",
                            "Parts the rows into curves. Of losses cohort: each group of facts that a "
                            "single run trains together; of points fact: the way of each fact.")});
  fields.field("colour", panel.colour,
               {.label = SEAMARK_TEXT("Spec", "Colour by"),
                .help = SEAMARK_TEXT(
                    "Spec",
                    "A column of the table, or of its facts: outcome, relation, selection, kept, distance, "
                    "weight, loss, d_before, d_after, change; or run.")});
  fields.field("size", panel.size,
               {.label = SEAMARK_TEXT("Spec", "Size by"),
                .help = SEAMARK_TEXT("Spec",
                                     "The area of a point: a column of numbers, or of its fact: distance, "
                                     "weight, loss, d_before, d_after, change. Empty: all equal.")});
  fields.field("selections", panel.selections,
               {.label = SEAMARK_TEXT("Spec", "Named selections"),
                .help = SEAMARK_TEXT("Spec",
                                     "With colour by selection: these, in this order, at most 4. Empty: the "
                                     "session's first."),
                .advanced = true});
  fields.field("where", panel.where,
               {.label = SEAMARK_TEXT("Spec", "Only rows where"),
                .help = SEAMARK_TEXT("Spec", "Conditions as column=value; all of them must hold.")});
  fields.field("space", panel.space, {.label = SEAMARK_TEXT("Spec", "Space"), .advanced = true});
  fields.field("metric", panel.metric, {.label = SEAMARK_TEXT("Spec", "Metric"), .advanced = true});
  fields.field("from", panel.from, {.label = SEAMARK_TEXT("Spec", "From"), .advanced = true});
  fields.field("before", panel.before, outcome_before_names,
               {.label = SEAMARK_TEXT("Spec", "Before"),
                .help = SEAMARK_TEXT("Spec", "The old answer that movement is measured from.")});
  fields.field(
      "show", panel.show, outcome_show_names,
      {.label = SEAMARK_TEXT("Spec", "Show"),
       .help = SEAMARK_TEXT("Spec", "Which of the trained facts are drawn; as many as there are rows.")});
  fields.field("filter", panel.filter,
               {.label = SEAMARK_TEXT("Spec", "Filter"),
                .help = SEAMARK_TEXT("Spec",
                                     "What keeps the facts, as a spec's filter has it: rule=band, low=0.2, "
                                     "high=0.8. Empty: what the run kept.")});
  fields.field("overlays", panel.overlays,
               {.label = SEAMARK_TEXT("Spec", "Over the bars"),
                .help = SEAMARK_TEXT("Spec",
                                     "Facts whose distances are drawn over the bars: relation=NAME, "
                                     "split=NAME, selection=NAME; at most four.")});
  fields.field("previous", panel.previous,
               {.label = SEAMARK_TEXT("Spec", "Outline of"),
                .help = SEAMARK_TEXT("Spec",
                                     "Another setting of the same metric, outlined over the bars: "
                                     "space=hidden(12), from=model; of another model, model=NAME, too.")});
  fields.field(
      "weight_lambda", panel.weight_lambda,
      {.min = 0,
       .max = 1000,
       .label = SEAMARK_TEXT("Spec", "Weights, lambda"),
       .help = SEAMARK_TEXT("Spec",
                            "Draws the expected weight of a fact over its distance, on an axis at "
                            "the right: 1 + lambda (D \u2212 mean D of the kept facts), at least 0.1. "
                            "Empty: none.")});
  fields.field("selected", panel.selected,
               {.label = SEAMARK_TEXT("Spec", "Selected facts"),
                .help = SEAMARK_TEXT("Spec",
                                     "Facts that are marked as selected: selection=NAME, or fact=ID, at most "
                                     "2,000 of them.")});
  fields.field("axis", panel.axis, curve_unit_names,
               {.label = SEAMARK_TEXT("Spec", "Against"),
                .help = SEAMARK_TEXT("Spec",
                                     "What curves are drawn against: the steps of a fact, those of the whole "
                                     "run, passes over the kept facts, training time, or tokens.")});
  fields.field("bins", panel.bins,
               {.min = 0,
                .max = 512,
                .label = SEAMARK_TEXT("Spec", "Bins"),
                .help = SEAMARK_TEXT("Spec", "Number of bins. 0: by the data.")});
  fields.field("bin_width", panel.bin_width,
               {.min = 0,
                .max = farthest,
                .label = SEAMARK_TEXT("Spec", "Width of a bin"),
                .help = SEAMARK_TEXT("Spec", "Bars begin at multiples of it. 0: by their number.")});
  fields.field("bin_rule", panel.bin_rule, bin_rule_names,
               {.label = SEAMARK_TEXT("Spec", "Bins hold"),
                .help = SEAMARK_TEXT("Spec", "Equally many facts each, or equally wide parts of the axis.")});
  fields.field("interval", panel.interval, share_interval_names,
               {.label = SEAMARK_TEXT("Spec", "Interval"),
                .help = SEAMARK_TEXT("Spec",
                                     "95 % of a share: Wilson's score interval, or the percentile bootstrap "
                                     "over the facts of the bin.")});
  fields.field("top", panel.top,
               {.min = 1,
                .max = 200,
                .label = SEAMARK_TEXT("Spec", "Rows"),
                .help = SEAMARK_TEXT("Spec", "How many facts are drawn, the first of their order.")});
  fields.field("sort", panel.sort, outcome_sort_names,
               {.label = SEAMARK_TEXT("Spec", "Order by"),
                .help = SEAMARK_TEXT("Spec", "What the facts are ordered by, as a column of their table.")});
  fields.field("ascending", panel.ascending,
               {.label = SEAMARK_TEXT("Spec", "Ascending"),
                .help = SEAMARK_TEXT("Spec", "The smallest, or the first of the alphabet, on top.")});
  fields.field("selected_first", panel.selected_first,
               {.label = SEAMARK_TEXT("Spec", "Selected first"),
                .help = SEAMARK_TEXT("Spec", "Lifts the selected facts to the top.")});
  fields.field("smoothing", panel.smoothing,
               {.min = 0,
                .max = 0.9999,
                .label = SEAMARK_TEXT("Spec", "Smoothing"),
                .help = SEAMARK_TEXT("Spec",
                                     "Weight of the moving average; 0 draws the raw values alone. Empty: by "
                                     "the number of steps.")});
  fields.field("seeds_as_band", panel.seeds_as_band,
               {.label = SEAMARK_TEXT("Spec", "Seeds as a band"),
                .help = SEAMARK_TEXT("Spec",
                                     "Runs that differ by their seed alone become one curve: the mean, with "
                                     "a band of one standard deviation.")});
  fields.field("x_min", panel.x_min, {.label = SEAMARK_TEXT("Spec", "x from")});
  fields.field("x_max", panel.x_max, {.label = SEAMARK_TEXT("Spec", "x to")});
  fields.field("y_min", panel.y_min, {.label = SEAMARK_TEXT("Spec", "y from")});
  fields.field("y_max", panel.y_max, {.label = SEAMARK_TEXT("Spec", "y to")});
  fields.field("log_x", panel.log_x, {.label = SEAMARK_TEXT("Spec", "Logarithmic x")});
  fields.field("log_y", panel.log_y, {.label = SEAMARK_TEXT("Spec", "Logarithmic y")});
  fields.field("x_label", panel.x_label, {.label = SEAMARK_TEXT("Spec", "Label of x")});
  fields.field("y_label", panel.y_label, {.label = SEAMARK_TEXT("Spec", "Label of y")});
  fields.field("title", panel.title, {.label = SEAMARK_TEXT("Spec", "Title")});
  fields.field("letter", panel.letter,
               {.label = SEAMARK_TEXT("Spec", "Panel letter"),
                .help = SEAMARK_TEXT("Spec", "Empty: a, b, c where there are several panels; none: none.")});
  fields.field("legend", panel.legend, legend_place_names, {.label = SEAMARK_TEXT("Spec", "Legend")});
  fields.field("grid", panel.grid, {.label = SEAMARK_TEXT("Spec", "Grid")});
}

void describe(Fields& fields, FigureSpec& figure) {
  fields.field("name", figure.name, {.label = SEAMARK_TEXT("Spec", "Name")});
  fields.field("caption", figure.caption, {.label = SEAMARK_TEXT("Spec", "Caption")});
  fields.field("style", figure.style,
               {.label = SEAMARK_TEXT("Spec", "Paper style"),
                .help = SEAMARK_TEXT("Spec", "acl, ieee, nature, plain, or one of your own.")});
  fields.field("style_changes", figure.style_changes,
               {.label = SEAMARK_TEXT("Spec", "Changes of the style"),
                .help = SEAMARK_TEXT("Spec", "Fields of the style that this figure sets itself: label_pt=8."),
                .advanced = true});
  fields.field("width_mm", figure.width_mm,
               {.min = 0,
                .max = 1200,
                .label = SEAMARK_TEXT("Spec", "Width (mm)"),
                .help = SEAMARK_TEXT("Spec", "0: one column of the style.")});
  fields.field("height_mm", figure.height_mm,
               {.min = 0,
                .max = 1200,
                .label = SEAMARK_TEXT("Spec", "Height (mm)"),
                .help = SEAMARK_TEXT("Spec", "0: by the width.")});
  fields.field("columns", figure.columns,
               {.min = 0,
                .max = 6,
                .label = SEAMARK_TEXT("Spec", "Panels side by side"),
                .help = SEAMARK_TEXT("Spec", "0: up to two.")});
  fields.field("dpi", figure.dpi,
               {.min = 50,
                .max = 2400,
                .label = SEAMARK_TEXT("Spec", "Dots per inch"),
                .help = SEAMARK_TEXT("Spec", "Of PNG files and of points that are placed as an image.")});
  fields.field("raster_above", figure.raster_above,
               {.min = 0,
                .max = 1e9,
                .label = SEAMARK_TEXT("Spec", "As image above"),
                .help = SEAMARK_TEXT("Spec",
                                     "With more points than this a scatter is placed as an image under "
                                     "vector axes. 0: never."),
                .advanced = true});
  fields.field("language", figure.language,
               {.label = SEAMARK_TEXT("Spec", "Language"),
                .help = SEAMARK_TEXT("Spec", "Of the words that the figure brings itself."),
                .advanced = true});
}

std::vector<Error> figure_problems(const FigureSpec& figure) {
  std::vector<Error> out;
  const auto problem = [&](const char* field, const char* text) {
    out.push_back(bad_input(text).at_field(field));
  };
  if (figure.name.empty() || figure.name.size() > 200 || !is_one_line(figure.name))
    problem("name", SEAMARK_TEXT("Error", "A figure needs a name of one line and at most 200 bytes."));
  FigureSpec copy = figure;  // a field refers to a mutable value
  Fields fields;
  describe(fields, copy);
  check_lengths(fields, longest_caption, [&](const char* field) {
    problem(field,
            SEAMARK_TEXT("Error", "A text has at most 10,000 bytes here, a list at most 200 entries."));
  });
  if (!is_style_place(figure.style)) {
    problem("style",
            SEAMARK_TEXT("Error", "Write the name of a style, or the path of a JSON file without \"..\"."));
  }
  try {
    // A built-in style is not known here: whether its column fits its page shows when the figure is made.
    PaperStyle any;
    any.column_mm = 20;
    any.page_mm = 1200;
    if (figure.own_style) any = *figure.own_style;
    apply_style_changes(any, figure.style_changes);
  } catch (const Error& error) {
    out.push_back(error);
  }
  if (figure.width_mm != 0 && figure.width_mm < 20)
    problem("width_mm", SEAMARK_TEXT("Error", "A figure is at least 20 mm wide and high."));
  if (figure.height_mm != 0 && figure.height_mm < 20)
    problem("height_mm", SEAMARK_TEXT("Error", "A figure is at least 20 mm wide and high."));
  if (figure.panels.empty() || figure.panels.size() > most_panels)
    problem("panels", SEAMARK_TEXT("Error", "A figure has 1 to 12 panels."));
  for (size_t i = 0; i < figure.panels.size(); ++i) {
    for (const Error& error : panel_problems(figure.panels[i])) out.push_back(in_panel(error, i));
  }
  return out;
}

FigureSpec figure_from_json(const Json& json, const std::string& file) {
  if (!json.is_object()) throw bad_input(SEAMARK_TEXT("Error", "Expected a JSON object.")).in_file(file);
  FigureSpec figure;
  Json own = json;
  own.erase("panels");
  own.erase("own_style");
  Fields fields;
  describe(fields, figure);
  fields_from_json(fields, own, file);
  if (json.contains("own_style")) {
    try {
      figure.own_style = style_from_json(json["own_style"], file);
    } catch (const Error& error) {
      throw in_own_style(error);
    }
  }
  if (json.contains("panels")) {
    const Json& panels = json["panels"];
    if (!panels.is_array())
      throw bad_input(SEAMARK_TEXT("Error", "Expected a list of panels.")).in_file(file).at_field("panels");
    if (panels.size() > most_panels) {
      throw bad_input(SEAMARK_TEXT("Error", "A figure has 1 to 12 panels.")).in_file(file).at_field("panels");
    }
    figure.panels.assign(panels.size(), {});
    for (size_t i = 0; i < panels.size(); ++i) {
      figure.panels[i] = new_panel(kind_in(panels[i]));
      Fields of_panel;
      describe(of_panel, figure.panels[i]);
      try {
        fields_from_json(of_panel, panels[i], file);
      } catch (const Error& error) {
        throw in_panel(error, i);
      }
    }
  }
  auto problems = figure_problems(figure);
  if (!problems.empty()) throw problems.front().in_file(file);
  return figure;
}

OrderedJson figure_to_json(const FigureSpec& figure) {
  OrderedJson out = json_without_style(figure);
  if (figure.own_style) out["own_style"] = style_to_json(*figure.own_style);
  return out;
}

OrderedJson figure_to_short_json(const FigureSpec& figure) {
  OrderedJson all = json_without_style(figure), standard = json_without_style({});
  all.erase("panels");
  standard.erase("panels");
  OrderedJson out = {{"name", figure.name}};
  out.update(differences(all, standard));
  if (figure.own_style) {
    out["own_style"] = differences(style_to_json(*figure.own_style), style_to_json({}));
    out["own_style"]["name"] = figure.own_style->name;
  }
  out["panels"] = OrderedJson::array();
  for (const PanelSpec& panel : figure.panels) {
    OrderedJson entry = {{"kind", figure_kind_names[static_cast<int>(panel.kind)]}};
    entry.update(differences(complete_panel(panel), complete_panel(new_panel(panel.kind))));
    out["panels"].push_back(std::move(entry));
  }
  return out;
}

std::string figure_hash(const FigureSpec& figure) {
  return sha256_hex(dump_json(figure_to_json(figure))).substr(0, 12);
}

void set_figure_size(FigureSpec& figure, const std::string& size) {
  std::string text = size;
  if (text.ends_with("mm")) text.resize(text.size() - 2);
  const size_t times = text.find('x');
  const auto number = [&](std::string_view part) {
    double value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + part.size() || !(value >= 20 && value <= 1200)) {
      throw bad_input(SEAMARK_TEXT("Error", "Write the size in mm as 89x63 or 89, between 20 and 1200."))
          .at_field("size");
    }
    return value;
  };
  const std::string_view whole = text;
  const double width = number(whole.substr(0, times));
  const double height = times == std::string::npos ? 0 : number(whole.substr(times + 1));
  figure.width_mm = width;
  figure.height_mm = height;
}

FigureSpec figure_of_table(const ResultTable& table, const std::string& file) {
  FigureSpec figure = figure_from_json(parse_json(table.settings_json, file), file);
  for (const ResultColumn& column : table.columns) {
    const auto* texts = std::get_if<std::vector<std::string>>(&column.values);
    if (column.name != style_column || !texts || texts->empty()) continue;
    try {
      if (texts->front().size() > longest_style)
        throw bad_input(SEAMARK_TEXT("Error", "The style is longer than 64 KB."));
      figure.own_style = style_from_json(parse_json(texts->front(), file), file);
    } catch (const Error& error) {
      throw in_own_style(error).in_file(file);
    }
  }
  if (auto problems = figure_problems(figure); !problems.empty()) throw problems.front().in_file(file);
  return figure;
}

std::vector<FigureSpec> stored_figures(const Session& session, const std::string& file) {
  std::vector<FigureSpec> out;
  for (const ResultTable& table : session.results) {
    if (table.kind == figure_table_kind) out.push_back(figure_of_table(table, file));
  }
  return out;
}

FigureSpec stored_figure(const Session& session, const std::string& name, const std::string& file) {
  std::string names;
  for (const ResultTable& table : session.results) {
    if (table.kind != figure_table_kind) continue;
    if (table.name == name) return figure_of_table(table, file);
    names += (names.empty() ? "" : ", ") + table.name;
  }
  if (names.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The session holds no figure; make one with --kind."))
        .in_file(file)
        .at_field("figure");
  }
  throw bad_input(SEAMARK_TEXT("Error", "The session has no figure \"{0}\". It has: {1}."), name, names)
      .in_file(file)
      .at_field("figure");
}

void store_figure(Session& session, const FigureSpec& figure) {
  for (const ResultTable& other : session.results) {
    if (other.name == figure.name && other.kind != figure_table_kind)
      throw bad_input(
          SEAMARK_TEXT("Error", "Another result of the session has the name {0}; choose one of its own."),
          figure.name)
          .at_field("name");
  }
  remove_figure(session, figure.name);
  ResultTable table;
  table.name = figure.name;
  table.kind = figure_table_kind;
  table.settings_json = dump_json(json_without_style(figure));
  if (figure.own_style)
    table.columns = {{style_column, std::vector<std::string>{dump_json(style_to_json(*figure.own_style))}}};
  session.results.push_back(std::move(table));
}

void remove_figure(Session& session, const std::string& name) {
  std::erase_if(session.results, [&](const ResultTable& table) {
    return table.kind == figure_table_kind && table.name == name;
  });
}

}  // namespace seamark
