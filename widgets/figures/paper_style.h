// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure looks on paper: widths in mm, type and pens in pt. Built-in styles are JSON files in
// resources/figures; a user's own style is a JSON file of the same form.
#pragma once

#include <QColor>
#include <QString>
#include <string>
#include <vector>

#include "support/describe.h"

namespace seamark {

enum class LetterForm { lower, upper, parentheses };  // a, A, (a)
inline constexpr const char* letter_form_names[] = {"a", "A", "(a)"};
enum class FrameForm { open, box };  // two axes, or four
inline constexpr const char* frame_form_names[] = {"open", "box"};

struct PaperStyle {
  std::string name = "plain";
  std::string label = "Plain";
  double column_mm = 120;  // a figure's width where its description names none
  double page_mm = 160;    // the full text width
  double aspect = 0.68;    // height of a panel over its width
  std::string font = "DejaVu Sans";
  double label_pt = 9, tick_pt = 8, letter_pt = 10;
  bool letter_bold = true;
  LetterForm letter_form = LetterForm::lower;
  FrameForm frame = FrameForm::open;
  double axis_pt = 0.6, line_pt = 1.1, grid_pt = 0.3, marker_pt = 4.5;
  std::vector<std::string> palette = {"#0072B2", "#CC79A7", "#1B1F24", "#E69F00", "#56B4E9"};
};

void describe(Fields& fields, PaperStyle& style);

// Built-in names: acl, ieee, nature, plain.
std::vector<std::string> built_in_style_names();
// A built-in style by name, else a JSON file (relative paths: beside the working directory). Throws
// Error(bad_input) that names the file and field, also when the font is not on this machine.
PaperStyle find_paper_style(const std::string& name_or_file);
PaperStyle style_from_json(const Json& json, const std::string& file);
QColor series_colour(const PaperStyle& style, size_t index);

}  // namespace seamark
