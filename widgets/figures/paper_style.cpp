// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paper_style.h"

#include <QFile>
#include <QFontDatabase>
#include <algorithm>
#include <filesystem>

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, PaperStyle& style) {
  const FieldInfo points{.min = 0.05, .max = 100};
  fields.field("name", style.name);
  fields.field("label", style.label);
  fields.field("column_mm", style.column_mm, {.min = 20, .max = 1200});
  fields.field("page_mm", style.page_mm, {.min = 20, .max = 1200});
  fields.field("aspect", style.aspect, {.min = 0.1, .max = 10});
  fields.field("font", style.font);
  fields.field("label_pt", style.label_pt, {.min = 3, .max = 72});
  fields.field("tick_pt", style.tick_pt, {.min = 3, .max = 72});
  fields.field("letter_pt", style.letter_pt, {.min = 3, .max = 72});
  fields.field("letter_bold", style.letter_bold);
  fields.field("letter_form", style.letter_form, letter_form_names);
  fields.field("frame", style.frame, frame_form_names);
  fields.field("axis_pt", style.axis_pt, points);
  fields.field("line_pt", style.line_pt, points);
  fields.field("grid_pt", style.grid_pt, points);
  fields.field("marker_pt", style.marker_pt, points);
  fields.field("palette", style.palette);
}

std::vector<std::string> built_in_style_names() { return {"acl", "ieee", "nature", "plain"}; }

PaperStyle style_from_json(const Json& json, const std::string& file) {
  PaperStyle style;
  Fields fields;
  describe(fields, style);
  fields_from_json(fields, json, file);
  if (style.palette.empty())
    throw bad_input(SEAMARK_TEXT("Error", "Name at least one colour.")).in_file(file).at_field("palette");
  for (const std::string& colour : style.palette) {
    if (!QColor::isValidColor(QString::fromStdString(colour))) {
      throw bad_input(SEAMARK_TEXT("Error", "\"{0}\" is no colour; write it as #0072B2."), colour)
          .in_file(file)
          .at_field("palette");
    }
  }
  // A font that is not here would be replaced silently, and the figure would differ from machine to machine.
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

PaperStyle find_paper_style(const std::string& name_or_file) {
  const auto names = built_in_style_names();
  if (std::find(names.begin(), names.end(), name_or_file) != names.end()) {
    QFile file(":/figures/" + QString::fromStdString(name_or_file) + ".json");
    const bool there = file.open(QIODevice::ReadOnly);
    SEAMARK_ASSERT(there);
    return style_from_json(parse_json(file.readAll().toStdString(), name_or_file), name_or_file);
  }
  if (!std::filesystem::exists(name_or_file)) {
    const std::string near = nearest_name(name_or_file, names);
    throw bad_input(SEAMARK_TEXT("Error",
                                 "There is no style \"{0}\". Choose acl, ieee, nature or plain, or "
                                 "name a JSON file{1}."),
                    name_or_file, near.empty() ? "" : fmt::format(" (did you mean {}?)", near))
        .at_field("style");
  }
  return style_from_json(read_json(name_or_file, 1 << 20), name_or_file);
}

QColor series_colour(const PaperStyle& style, size_t index) {
  return QColor(QString::fromStdString(style.palette[index % style.palette.size()]));
}

}  // namespace seamark
