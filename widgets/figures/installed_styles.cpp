// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/installed_styles.h"

#include <QFile>
#include <QFontDatabase>
#include <QStandardPaths>
#include <algorithm>

#include "support/error.h"
#include "support/files.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t largest_file = 1 << 20;
constexpr size_t most_own_styles = 1000;

// A style that names itself nowhere is called by its file.
PaperStyle read_style(const fs::path& file) {
  const Json json = read_json(file, largest_file);
  PaperStyle style = style_from_json(json, file.string());
  if (!json.contains("name") && is_style_name(file.stem().string())) style.name = file.stem().string();
  if (!json.contains("label")) style.label = style.name;
  return style;
}

// A font that is not here would be replaced silently, and the figure would differ from machine to machine.
PaperStyle with_font(PaperStyle style, const std::string& file) {
  if (!QFontDatabase::hasFamily(QString::fromStdString(style.font))) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The font {0} is not on this machine. Install it (DejaVu Sans: "
                                 "package fonts-dejavu-core), or name another."),
                    style.font)
        .in_file(file)
        .at_field("font");
  }
  return style;
}

fs::path own_file(const std::string& name) { return own_style_folder() / (name + ".json"); }

void check_own_name(const std::string& name) {
  if (!is_style_name(name)) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "A style's name has at most 80 bytes and no / \\ or : in it, and does not "
                                 "begin with a dot."))
        .at_field("name");
  }
  if (is_built_in_style(name))
    throw bad_input(SEAMARK_TEXT("Error", "A built-in style has the name {0}; choose another."), name)
        .at_field("name");
}

struct Installed {
  PaperStyle style;
  std::string file;
};
Installed installed_style(const std::string& name_or_file) {
  std::error_code error;
  if (is_built_in_style(name_or_file)) {
    QFile file(":/figures/" + QString::fromStdString(name_or_file) + ".json");
    const bool there = file.open(QIODevice::ReadOnly);
    SEAMARK_ASSERT(there);
    return {style_from_json(parse_json(file.readAll().toStdString(), name_or_file), name_or_file),
            name_or_file};
  }
  if (is_style_name(name_or_file) && fs::exists(own_file(name_or_file), error))
    return {read_style(own_file(name_or_file)), own_file(name_or_file).string()};
  if (name_or_file.ends_with(".json") && fs::exists(name_or_file, error))
    return {read_style(name_or_file), name_or_file};
  std::vector<std::string> names = built_in_style_names();
  for (const std::string& own : own_style_names()) names.push_back(own);
  const std::string near = nearest_name(name_or_file, names);
  throw bad_input(SEAMARK_TEXT("Error",
                               "There is no style \"{0}\". Choose acl, ieee, nature, plain or one of your "
                               "own, or name a JSON file{1}."),
                  name_or_file, near.empty() ? "" : fmt::format(" (did you mean {}?)", near))
      .at_field("style");
}

}  // namespace

std::vector<std::string> built_in_style_names() { return {"acl", "ieee", "nature", "plain"}; }

bool is_built_in_style(const std::string& name) {
  const auto names = built_in_style_names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

PaperStyle find_paper_style(const std::string& name_or_file, const std::vector<std::string>& changes) {
  auto [style, file] = installed_style(name_or_file);
  apply_style_changes(style, changes);
  return with_font(std::move(style), file);
}

PaperStyle style_of(const FigureSpec& figure) {
  if (!figure.own_style || is_built_in_style(figure.style))
    return find_paper_style(figure.style, figure.style_changes);
  PaperStyle style = *figure.own_style;
  apply_style_changes(style, figure.style_changes);
  return with_font(std::move(style), figure.style);
}

void take_style(FigureSpec& figure) {
  figure.own_style.reset();
  if (!is_built_in_style(figure.style)) figure.own_style = installed_style(figure.style).style;
}

TakenStyle taken_style(const FigureSpec& figure) {
  if (!figure.own_style || is_built_in_style(figure.style)) return TakenStyle::none;
  try {
    const PaperStyle here = installed_style(figure.style).style;
    return style_changes(here, *figure.own_style).empty() ? TakenStyle::same : TakenStyle::differs;
  } catch (const Error&) {
    return TakenStyle::missing;
  }
}

fs::path own_style_folder() {
  // The same for the window and the commands.
  const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  return fs::path(config.toStdString()) / "seamark" / "styles";
}

std::vector<std::string> own_style_names() {
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator it(own_style_folder(), error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().stem().string();
    std::error_code unknown;
    if (it->path().extension() == ".json" && it->is_regular_file(unknown) && is_style_name(name) &&
        !is_built_in_style(name) && out.size() < most_own_styles)
      out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void save_own_style(PaperStyle style, const std::string& name) {
  check_own_name(name);
  style.name = style.label = name;
  std::error_code error;
  fs::create_directories(own_style_folder(), error);  // what is wrong with it the file says
  replace_file(own_file(name), dump_json(style_to_json(style), 2) + "\n");
}

void rename_own_style(const std::string& from, const std::string& to) {
  if (from == to) return;
  check_own_name(to);
  std::error_code error;
  if (fs::exists(own_file(to), error))
    throw bad_input(SEAMARK_TEXT("Error", "There is a style {0} already; choose another name."), to)
        .at_field("name");
  save_own_style(read_style(own_file(from)), to);
  remove_own_style(from);
}

void remove_own_style(const std::string& name) {
  std::error_code error;
  if (is_style_name(name) && (fs::remove(own_file(name), error) || !error)) return;
  throw cannot_write(SEAMARK_TEXT("Error", "The style cannot be deleted: {0}."), error.message())
      .in_file(own_file(name).string());
}

std::string import_own_style(const fs::path& file) {
  const PaperStyle style = find_paper_style(file.string());
  const std::string wish = is_style_name(style.name) && !is_built_in_style(style.name) ? style.name
                           : is_style_name(file.stem().string())                       ? file.stem().string()
                                                                                       : "style";
  std::string name = wish;
  std::error_code error;
  // Room for a number, not within a character.
  size_t length = std::min<size_t>(wish.size(), 70);
  while (length < wish.size() && (static_cast<unsigned char>(wish[length]) & 0xc0) == 0x80) --length;
  for (int i = 2; is_built_in_style(name) || fs::exists(own_file(name), error); ++i)
    name = fmt::format("{} {}", wish.substr(0, length), i);
  save_own_style(style, name);
  return name;
}

QColor series_colour(const PaperStyle& style, size_t index) {
  return QColor(QString::fromStdString(style.palette[index % style.palette.size()]));
}

}  // namespace seamark
