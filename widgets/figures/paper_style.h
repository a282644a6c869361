// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure looks on paper: widths in mm, type and pens in pt. Plain values and JSON without Qt, so that
// the reader is fuzzed with the others; where styles come from is in installed_styles.h.
#pragma once

#include <string>
#include <string_view>
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
  bool operator==(const PaperStyle&) const = default;
};

void describe(Fields& fields, PaperStyle& style);

// Throws Error(bad_input) that names file and field: unknown key, wrong type, out of range, no colour.
PaperStyle style_from_json(const Json& json, const std::string& file);
OrderedJson style_to_json(const PaperStyle& style);

// "label_pt=7.5": what a figure changes of its style, one field each; the value is JSON, or a text. Name and
// label are not changed. Throws Error(bad_input) at "style_changes".
void apply_style_changes(PaperStyle& style, const std::vector<std::string>& changes);
// The changes that make `style` of `base`.
std::vector<std::string> style_changes(const PaperStyle& base, const PaperStyle& style);

// What may name a style, and the file that holds it: 1 to 80 bytes, no separator of paths, no control
// character, no dot in front.
bool is_style_name(std::string_view name);

}  // namespace seamark
