// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a figure out with QCustomPlot's axes and grid layout, in tenths of a point, and paints it. Never shown
// as a widget: made and freed in the window's thread, as all widgets are, it may be painted in another one.
#pragma once

#include <cmath>
#include <memory>
#include <vector>

#include "figures/figure.h"
#include "figures/paper_marks.h"
#include "figures/paper_ticker.h"
#include "plots/custom_plot.h"

namespace seamark {

class PanelHeader;
class ColourBar;

class FigurePlot : public QCustomPlot {
 public:
  FigurePlot(const Figure& figure, Medium medium);  // keeps the reference
  void paint(QPaintDevice& device, double device_per_unit);
  // Labels, names and entries of legends that have no room in full, as they stand on the page.
  QStringList shortened_texts();

 private:
  struct Panel {
    QCPAxisRect* rect = nullptr;
    PanelHeader* header = nullptr;
    ColourBar* bar = nullptr;
    QSharedPointer<PaperTicker> x_ticks, y_ticks, right_ticks;           // null: no axis at the right
    double x_room = INFINITY, y_room = INFINITY, right_room = INFINITY;  // of the labels
    double x_widest = -1;                                                // of the names under the axis
  };
  void build_panel(size_t index, QCPLayoutGrid& cell);
  void set_up_axes(const FigurePanel& panel, Panel& built);
  void set_ranges(const FigurePanel& panel, const Panel& built);
  void lay_out();
  void fit_ticks(size_t index);
  void fit_names(size_t index);
  void fit_labels(size_t index);
  void note_shortened(const QString& shown, bool is_whole);

  const Figure& figure_;
  Medium medium_;
  PaperInk ink_;
  std::vector<Panel> panels_;
  QStringList shortened_;
};

}  // namespace seamark
