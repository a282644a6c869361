// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paper_style.h"

#include <algorithm>

#include "support/error.h"

namespace seamark {
namespace {

constexpr size_t most_colours = 64, longest_text = 200;

bool is_colour(std::string_view text) {
  return (text.size() == 7 || text.size() == 4) && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

void check(const PaperStyle& style, const std::string& file) {
  const auto refuse = [&](const char* field, const Error& error) {
    Error out = error;
    throw out.in_file(file).at_field(field);
  };
  const std::pair<const char*, const std::string*> texts[] = {
      {"name", &style.name}, {"label", &style.label}, {"font", &style.font}};
  for (const auto& [field, text] : texts) {
    if (text->empty() || text->size() > longest_text || std::any_of(text->begin(), text->end(), is_control))
      refuse(field, bad_input(SEAMARK_TEXT("Error", "Write one line of 1 to 200 bytes.")));
  }
  if (style.page_mm < style.column_mm)
    refuse("page_mm", bad_input(SEAMARK_TEXT("Error", "A page is at least as wide as its column.")));
  if (style.palette.empty() || style.palette.size() > most_colours)
    refuse("palette", bad_input(SEAMARK_TEXT("Error", "Name 1 to 64 colours.")));
  for (const std::string& colour : style.palette) {
    if (!is_colour(colour)) {
      refuse("palette", bad_input(SEAMARK_TEXT("Error", "\"{0}\" is no colour; write it as #0072B2."),
                                  colour.substr(0, 40)));
    }
  }
}

}  // namespace

void describe(Fields& fields, PaperStyle& style) {
  const auto points = [](const char* label) { return FieldInfo{.min = 0.05, .max = 100, .label = label}; };
  fields.field("name", style.name, {.label = SEAMARK_TEXT("Spec", "Name")});
  fields.field("label", style.label, {.label = SEAMARK_TEXT("Spec", "Label")});
  fields.field("column_mm", style.column_mm,
               {.min = 20, .max = 1200, .label = SEAMARK_TEXT("Spec", "Column (mm)")});
  fields.field("page_mm", style.page_mm,
               {.min = 20, .max = 1200, .label = SEAMARK_TEXT("Spec", "Page (mm)")});
  fields.field("aspect", style.aspect,
               {.min = 0.1,
                .max = 10,
                .label = SEAMARK_TEXT("Spec", "Height over width"),
                .help = SEAMARK_TEXT("Spec", "Of a panel whose figure names no height.")});
  fields.field("font", style.font,
               {.label = SEAMARK_TEXT("Spec", "Font"),
                .help = SEAMARK_TEXT("Spec", "A font of this machine; it is embedded in PDF files.")});
  fields.field("label_pt", style.label_pt,
               {.min = 3, .max = 72, .label = SEAMARK_TEXT("Spec", "Labels (pt)")});
  fields.field("tick_pt", style.tick_pt, {.min = 3, .max = 72, .label = SEAMARK_TEXT("Spec", "Ticks (pt)")});
  fields.field("letter_pt", style.letter_pt,
               {.min = 3, .max = 72, .label = SEAMARK_TEXT("Spec", "Panel letters (pt)")});
  fields.field("letter_bold", style.letter_bold, {.label = SEAMARK_TEXT("Spec", "Bold letters")});
  fields.field("letter_form", style.letter_form, letter_form_names,
               {.label = SEAMARK_TEXT("Spec", "Form of letters")});
  fields.field("frame", style.frame, frame_form_names,
               {.label = SEAMARK_TEXT("Spec", "Frame"),
                .help = SEAMARK_TEXT("Spec", "open: two axes; box: a frame on all sides.")});
  fields.field("axis_pt", style.axis_pt, points(SEAMARK_TEXT("Spec", "Axes (pt)")));
  fields.field("line_pt", style.line_pt, points(SEAMARK_TEXT("Spec", "Curves (pt)")));
  fields.field("grid_pt", style.grid_pt, points(SEAMARK_TEXT("Spec", "Grid lines (pt)")));
  fields.field("marker_pt", style.marker_pt, points(SEAMARK_TEXT("Spec", "Markers (pt)")));
  fields.field("palette", style.palette,
               {.label = SEAMARK_TEXT("Spec", "Palette"),
                .help = SEAMARK_TEXT("Spec", "Colours of the curves in their order, as #0072B2.")});
}

PaperStyle style_from_json(const Json& json, const std::string& file) {
  PaperStyle style;
  Fields fields;
  describe(fields, style);
  fields_from_json(fields, json, file);
  check(style, file);
  return style;
}

OrderedJson style_to_json(const PaperStyle& style) {
  PaperStyle copy = style;  // a field refers to a mutable value
  Fields fields;
  describe(fields, copy);
  return fields_to_json(fields);
}

void apply_style_changes(PaperStyle& style, const std::vector<std::string>& changes) {
  constexpr const char* place = "style_changes";
  PaperStyle changed = style;
  Fields fields;
  describe(fields, changed);
  const auto refuse = [&](const Error& error) {
    throw Error(error.code(), error.text(), error.arguments()).at_field(place);
  };
  for (const std::string& change : changes) {
    const size_t equals = change.find('=');
    const std::string name = change.substr(0, equals);
    const Field* field = equals == std::string::npos ? nullptr : fields.find(name);
    if (!field || name == "name" || name == "label") {
      refuse(bad_input(SEAMARK_TEXT("Error", "Write a change of the style as label_pt=8.")));
    }
    const std::string text = change.substr(equals + 1);
    try {
      Json value;
      try {
        value = parse_json(text, place);
      } catch (const Error&) {
        value = text;
      }
      field_from_json(*field, value, {});
    } catch (const Error& error) {
      refuse(error);
    }
  }
  try {
    check(changed, {});  // of all together: a column may only fit the page that another change makes wider
  } catch (const Error& error) {
    refuse(error);
  }
  style = changed;
}

std::vector<std::string> style_changes(const PaperStyle& base, const PaperStyle& style) {
  const OrderedJson before = style_to_json(base), after = style_to_json(style);
  std::vector<std::string> out;
  for (const auto& [key, value] : after.items()) {
    if (key == "name" || key == "label" || value == before.at(key)) continue;
    out.push_back(key + "=" + dump_json(value));
  }
  return out;
}

bool is_style_name(std::string_view name) {
  return !name.empty() && name.size() <= 80 && name.front() != '.' && name.front() != ' ' &&
         name.back() != ' ' && std::none_of(name.begin(), name.end(), [](char c) {
           return is_control(c) || c == '/' || c == '\\' || c == ':';
         });
}

}  // namespace seamark
