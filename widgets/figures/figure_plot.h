// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a figure out with QCustomPlot's axes and grid layout, in tenths of a point, and paints it. Never shown
// as a widget.
#pragma once

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
  FigurePlot(const Figure& figure, Medium medium);
  void paint(QPaintDevice& device, double device_per_unit);

 private:
  struct Panel {
    QCPAxisRect* rect = nullptr;
    PanelHeader* header = nullptr;
    ColourBar* bar = nullptr;
    QSharedPointer<PaperTicker> x_ticks, y_ticks;
  };
  void build_panel(size_t index, QCPLayoutGrid& cell);
  void set_up_axes(const FigurePanel& panel, Panel& built);
  void set_ranges(const FigurePanel& panel, const Panel& built);
  void lay_out();
  void fit_ticks(const Panel& built);

  const Figure& figure_;
  Medium medium_;
  PaperInk ink_;
  std::vector<Panel> panels_;
};

}  // namespace seamark
