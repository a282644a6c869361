// SPDX-License-Identifier: GPL-3.0-or-later
// Colour roles, type sizes and the palette, for light and dark. Widgets ask roles(palette()) while they
// paint, so a change of palette needs no other signal than QEvent::PaletteChange.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <array>

class QApplication;

namespace seamark {

struct ColourRoles {
  bool dark;
  QColor window, base, alternate;      // chrome, views, every second row
  QColor dock_title, hairline, frame;  // titles, plot grid and rules, docks
  QColor control_edge;                 // borders of fields, edge of excluded bars
  QColor text, secondary, disabled;
  QColor accent, accent_text;  // focus, primary button, band, kept bars, current run
  QColor selected_row, mark;   // tint; outlines and bar of selected facts
  QColor learned, not_learned, moved_away, excluded;
  QColor warning_text, warning_back, error_text, error_back;
  std::array<QColor, 4> compared_runs;
};

// Light or dark, by the lightness of the palette's window colour (Qt 6.4 has no QStyleHints::colorScheme).
const ColourRoles& roles(const QPalette& palette);
const ColourRoles& light_roles();
const ColourRoles& dark_roles();
QPalette make_palette(const ColourRoles& roles);

enum class PaletteChoice { system, light, dark };
inline constexpr const char* palette_choice_names[] = {"system", "light", "dark"};

// Once at the start, before any widget: style, font, palette. Returns whether the system's palette is dark.
bool apply_style(QApplication& application);
void apply_palette(QApplication& application, PaletteChoice choice, bool system_is_dark);

// Sizes follow the application font, whose body is 12 px at the usual text scale.
enum class TextSize { small, secondary, body, heading, title };
QFont text_font(TextSize size, bool bold = false);
QFont fixed_font();

// The design's grid.
inline constexpr int grid = 8;
inline constexpr int control_height = 24;
inline constexpr int row_height = 24;
inline constexpr int form_padding = 12;

}  // namespace seamark
