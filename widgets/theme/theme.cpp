// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QToolTip>

#include "theme/style.h"

namespace seamark {

const ColourRoles& light_roles() {
  static const ColourRoles roles{
      .dark = false,
      .window = QColor("#EEF0F3"),
      .base = QColor("#FFFFFF"),
      .alternate = QColor("#F6F7F9"),
      .dock_title = QColor("#E1E5EA"),
      .hairline = QColor("#E3E6EB"),
      .frame = QColor("#BFC6CF"),
      .control_edge = QColor("#8A94A0"),
      .text = QColor("#1B1F24"),
      .secondary = QColor("#57606A"),
      .disabled = QColor("#949DA8"),
      .accent = QColor("#0072B2"),
      .accent_text = QColor("#FFFFFF"),
      .selected_row = QColor("#DCEBF6"),
      .mark = QColor("#111418"),
      .learned = QColor("#009E73"),
      .not_learned = QColor("#6F7883"),
      .moved_away = QColor("#D55E00"),
      .excluded = QColor("#DCE1E7"),
      .warning_text = QColor("#7A5200"),
      .warning_back = QColor("#FFF5DB"),
      .error_text = QColor("#B3261E"),
      .error_back = QColor("#FCEBEA"),
      .compared_runs = {QColor("#CC79A7"), QColor("#1B1F24"), QColor("#E69F00"), QColor("#56B4E9")},
  };
  return roles;
}

const ColourRoles& dark_roles() {
  static const ColourRoles roles{
      .dark = true,
      .window = QColor("#24282E"),
      .base = QColor("#181B1F"),
      .alternate = QColor("#1D2125"),
      .dock_title = QColor("#2D333A"),
      .hairline = QColor("#2B3037"),
      .frame = QColor("#464E58"),
      .control_edge = QColor("#737D88"),
      .text = QColor("#E8EBEE"),
      .secondary = QColor("#A9B2BC"),
      .disabled = QColor("#6E7781"),
      .accent = QColor("#56B4E9"),
      .accent_text = QColor("#0B1A24"),
      .selected_row = QColor("#203A4D"),
      .mark = QColor("#FFFFFF"),
      .learned = QColor("#2BB98F"),
      .not_learned = QColor("#98A2AD"),
      .moved_away = QColor("#F0813A"),
      .excluded = QColor("#333A42"),
      .warning_text = QColor("#F2CC77"),
      .warning_back = QColor("#38301C"),
      .error_text = QColor("#FF8F87"),
      .error_back = QColor("#3B2322"),
      .compared_runs = {QColor("#CC79A7"), QColor("#E8EBEE"), QColor("#E69F00"), QColor("#56B4E9")},
  };
  return roles;
}

const ColourRoles& roles(const QPalette& palette) {
  return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark_roles() : light_roles();
}

QPalette make_palette(const ColourRoles& c) {
  QPalette p;
  p.setColor(QPalette::Window, c.window);
  p.setColor(QPalette::WindowText, c.text);
  p.setColor(QPalette::Base, c.base);
  p.setColor(QPalette::AlternateBase, c.alternate);
  p.setColor(QPalette::Text, c.text);
  p.setColor(QPalette::Button, c.base);
  p.setColor(QPalette::ButtonText, c.text);
  p.setColor(QPalette::BrightText, c.error_text);
  p.setColor(QPalette::ToolTipBase, c.base);
  p.setColor(QPalette::ToolTipText, c.text);
  p.setColor(QPalette::PlaceholderText, c.secondary);
  p.setColor(QPalette::Highlight, c.accent);
  p.setColor(QPalette::HighlightedText, c.accent_text);
  p.setColor(QPalette::Link, c.accent);
  p.setColor(QPalette::LinkVisited, c.accent);
  p.setColor(QPalette::Light, c.base);
  p.setColor(QPalette::Midlight, c.hairline);
  p.setColor(QPalette::Mid, c.frame);
  p.setColor(QPalette::Dark, c.control_edge);
  p.setColor(QPalette::Shadow, c.frame);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, c.disabled);
  }
  p.setColor(QPalette::Disabled, QPalette::Base, c.window);
  p.setColor(QPalette::Disabled, QPalette::Highlight, c.frame);
  p.setColor(QPalette::Inactive, QPalette::Highlight, c.accent);
  p.setColor(QPalette::Inactive, QPalette::HighlightedText, c.accent_text);
  return p;
}

bool apply_style(QApplication& application) {
  const bool system_is_dark = application.palette().window().color().lightness() < 128;
  application.setStyle(new SeamarkStyle);
  QFont font = application.font();
  font.setPixelSize(std::clamp(QFontInfo(font).pixelSize(), 12, 24));
  application.setFont(font);
  return system_is_dark;
}

void apply_palette(QApplication& application, PaletteChoice choice, bool system_is_dark) {
  const bool dark = choice == PaletteChoice::dark || (choice == PaletteChoice::system && system_is_dark);
  const QPalette palette = make_palette(dark ? dark_roles() : light_roles());
  application.setPalette(palette);
  QToolTip::setPalette(palette);
}

QFont text_font(TextSize size, bool bold) {
  QFont font = QApplication::font();
  const int body = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
  static constexpr int twelfths[] = {10, 11, 12, 13, 24};
  font.setPixelSize(std::max(10, body * twelfths[static_cast<int>(size)] / 12));
  font.setBold(bold);
  return font;
}

QFont fixed_font() {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(text_font(TextSize::secondary).pixelSize());
  return font;
}

}  // namespace seamark
