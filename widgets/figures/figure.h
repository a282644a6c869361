// SPDX-License-Identifier: GPL-3.0-or-later
// A figure ready to be painted: its description, its style, its numbers, its size. The preview, the exports
// and the command paint it by the same function.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "figures/panel_content.h"
#include "figures/paper_style.h"

class QPaintDevice;

namespace seamark {

struct FigurePanel {
  PanelSpec spec;
  PanelContent content;
  QString letter;  // as the style writes it; empty: none
};

// The cells of a heat map that a panel shows, by its axes' wishes: cell j lies from j - 0.5 to j + 0.5. All
// of them where the wish lies beside them.
struct SeenCells {
  double left = 0, right = 0, top = 0, bottom = 0;
};
SeenCells seen_cells(const PanelSpec& panel, const Cells& cells);

struct Figure {
  FigureSpec spec;
  PaperStyle style;
  std::vector<FigurePanel> panels;
  int columns = 1;
  std::vector<double> row_shares;  // of the height, one a row of panels
  // Whole points, because a PDF's page is: 89 mm is 252 pt, 88.9 mm.
  int width_pt = 0, height_pt = 0;
};

// Throws Error(bad_input) that names the field ("style", "panels[0].runs"). `before`: a figure of the same
// session as it stands, whose contents are taken over where a panel's description is the same, so that what
// only moves or grows is not read again.
Figure make_figure(const Session& session, const FigureSpec& spec, const Figure* before = nullptr);

// Everything inside is laid out in tenths of a point, so that whole numbers are exact enough.
inline constexpr int units_per_point = 10;
inline constexpr int units_per_inch = 72 * units_per_point;

enum class Medium {
  vector,  // PDF, SVG: dense points become an image of spec.dpi
  pixels,  // PNG, screen
};
// Paints the whole figure with its upper left corner at the device's; `device_per_unit` device units are a
// tenth of a point (1 for a PDF of 720 dpi). Needs a QApplication, but no display.
void paint_figure(const Figure& figure, QPaintDevice& device, double device_per_unit, Medium medium);
// The same in two parts: a widget is made at once, in the window's thread; what is returned may be called,
// once, and let go of in any thread. For figures of very many points or pixels.
using FigurePainter = std::function<void(QPaintDevice& device, double device_per_unit)>;
FigurePainter figure_painter(std::shared_ptr<const Figure> figure, Medium medium);

// Smallest type in the figure, for the checks of a style.
double smallest_type_pt(const Figure& figure);
// Labels, names and entries of legends for which the figure is too small, as they stand on the page.
QStringList shortened_texts(const Figure& figure);
// Whether the style's font lacks characters of the figure's texts: which, and the font that is taken for
// them; an empty name where no font of this machine has them.
struct ForeignType {
  QString characters, font;
};
std::optional<ForeignType> foreign_type(const Figure& figure);

}  // namespace seamark
