// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_plot.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "figures/panel_header.h"
#include "figures/text_fit.h"
#include "theme/theme.h"

namespace seamark {
namespace {

struct Extent {
  double low = INFINITY, high = -INFINITY;
  void take(double value, bool log) {
    if (!std::isfinite(value) || (log && value <= 0)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool is_defined() const { return low <= high; }
};

void take_all(Extent& extent, const std::vector<double>& values, bool log) {
  for (const double value : values) extent.take(value, log);
}

Extent extent_x(const FigurePanel& panel) {
  Extent out;
  const bool log = panel.spec.log_x;
  for (const Series& series : panel.content.series) {
    take_all(out, series.x, log);
    take_all(out, series.x_end, log);
  }
  for (const ArrowRow& row : panel.content.arrows) {
    out.take(row.before, log);
    out.take(row.after, log);
  }
  return out;
}

// Of the series at the left, or of those at the right.
Extent extent_y(const FigurePanel& panel, bool right = false) {
  Extent out;
  const bool log = panel.spec.log_y && !right;
  for (const Series& series : panel.content.series) {
    if (series.right != right) continue;
    take_all(out, series.y, log);
    take_all(out, series.low, log);
    take_all(out, series.high, log);
  }
  for (const Rule& rule : panel.content.rules) {
    if (rule.horizontal && !right) out.take(rule.at, log);
  }
  return out;
}

// The axis from the panel's wish, the kind's own, or the data with a margin.
QCPRange axis_range(const Extent& extent, const AxisContent& axis, bool log, std::optional<double> low,
                    std::optional<double> high, double margin) {
  double from = 0, to = 1;
  if (extent.is_defined()) {
    from = extent.low;
    to = extent.high;
    if (log) {
      if (from == to) {
        from /= 2;
        to *= 2;
      }
      const double factor = std::pow(to / from, margin);
      from /= factor;
      to *= factor;
    } else {
      if (from == to) {
        const double around = from == 0 ? 1 : 0.1 * std::abs(from);
        from -= around;
        to += around;
      }
      const double around = margin * (to - from);
      const bool at_zero = axis.zero && from >= 0;
      from = at_zero ? 0 : std::max(from - around, std::min(from, axis.least.value_or(-INFINITY)));
      to = std::min(to + around, std::max(to, axis.most.value_or(INFINITY)));
    }
  } else if (log) {
    from = 0.1;
  }
  if (axis.min && !(log && *axis.min <= 0)) from = *axis.min;
  if (axis.max) to = *axis.max;
  if (low) from = *low;
  if (high) to = *high;
  // A wish on one side only may lie beyond the data.
  if (!(from < to)) (low ? to : from) = low ? from + 1 : to - 1;
  if (log && from <= 0) from = to / 10;
  return QCPRange(from, to);
}

// Draws a panel's marks among QCustomPlot's layers.
class MarksLayer : public QCPLayerable {
 public:
  MarksLayer(QCustomPlot* plot, const QString& layer, QCPAxisRect* rect,
             std::function<void(QCPPainter&)> draw)
      : QCPLayerable(plot, layer), rect_(rect), draw_(std::move(draw)) {}

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override { draw_(*painter); }
  // Markers at the edge of the axes stay whole; lines are cut by PaperMarks.
  QRect clipRect() const override { return rect_->rect().adjusted(-60, -60, 60, 60); }

 private:
  QCPAxisRect* rect_;
  std::function<void(QCPPainter&)> draw_;
};

}  // namespace

FigurePlot::FigurePlot(const Figure& figure, Medium medium)
    : figure_(figure), medium_(medium), ink_(figure.style) {
  // QCustomPlot has posted itself a replot, which would meet a paint() in another thread.
  QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
  setLocale(QLocale::c());  // files have no decimal comma
  setAntialiasedElements(QCP::aeAll);
  setBackground(Qt::NoBrush);
  plotLayout()->clear();
  // Type keeps clear of the paper's edge.
  const auto edge = static_cast<int>(ink_.units(1));
  plotLayout()->setMargins(QMargins(edge, edge, edge, edge));
  plotLayout()->setRowSpacing(static_cast<int>(ink_.units(6)));
  plotLayout()->setColumnSpacing(static_cast<int>(ink_.units(9)));
  for (size_t i = 0; i < figure.panels.size(); ++i) {
    auto* cell = new QCPLayoutGrid;
    cell->setRowSpacing(0);
    cell->setColumnSpacing(0);
    plotLayout()->addElement(static_cast<int>(i) / figure.columns, static_cast<int>(i) % figure.columns,
                             cell);
    build_panel(i, *cell);
  }
  for (size_t row = 0; row < figure.row_shares.size(); ++row)
    plotLayout()->setRowStretchFactor(static_cast<int>(row), figure.row_shares[row]);
  // Axes of one column share their left and right edge, those of one row their bottom.
  for (size_t i = 0; i < panels_.size(); ++i) {
    const size_t column = i % static_cast<size_t>(figure.columns), row_start = i - column;
    if (i != column) {
      for (const QCP::MarginSide side : {QCP::msLeft, QCP::msRight})
        panels_[i].rect->setMarginGroup(side, panels_[column].rect->marginGroup(side));
    } else {
      for (const QCP::MarginSide side : {QCP::msLeft, QCP::msRight})
        panels_[i].rect->setMarginGroup(side, new QCPMarginGroup(this));
    }
    panels_[i].rect->setMarginGroup(QCP::msBottom, column == 0
                                                       ? new QCPMarginGroup(this)
                                                       : panels_[row_start].rect->marginGroup(QCP::msBottom));
  }
}

void FigurePlot::build_panel(size_t index, QCPLayoutGrid& cell) {
  const FigurePanel& panel = figure_.panels[index];
  Panel built;
  built.rect = new QCPAxisRect(this, true);
  // Half of the last tick's label stands beside the axes.
  built.rect->setMinimumMargins(QMargins(0, 0, static_cast<int>(ink_.units(1.1 * figure_.style.tick_pt)), 0));
  built.header = new PanelHeader(this, panel, ink_);
  built.header->set_axes(built.rect);
  cell.addElement(0, 0, built.header);
  cell.addElement(1, 0, built.rect);
  if (panel.content.scale) {
    built.bar = new ColourBar(this, *panel.content.scale, ink_);
    built.bar->set_axes(built.rect);
    cell.addElement(1, 1, built.bar);
    cell.setColumnStretchFactor(0, 1e6);
  }
  cell.setRowStretchFactor(1, 1e6);
  set_up_axes(panel, built);
  set_ranges(panel, built);
  panels_.push_back(built);
  QCPAxisRect* rect = built.rect;
  // QCustomPlot owns its layerables.
  new MarksLayer(this, QStringLiteral("background"), rect, [this, &panel, rect](QCPPainter& painter) {
    PaperMarks(panel, figure_.spec, ink_, medium_, *rect).draw_under(painter);
  });
  new MarksLayer(this, QStringLiteral("main"), rect, [this, &panel, rect](QCPPainter& painter) {
    PaperMarks(panel, figure_.spec, ink_, medium_, *rect).draw(painter);
  });
}

void FigurePlot::set_up_axes(const FigurePanel& panel, Panel& built) {
  const PaperStyle& style = figure_.style;
  const ColourRoles& roles = light_roles();
  const QPen line(roles.text, ink_.units(style.axis_pt), Qt::SolidLine, Qt::SquareCap);
  const QPen grid_line(roles.hairline, ink_.units(style.grid_pt), Qt::SolidLine, Qt::FlatCap);
  const bool box = style.frame == FrameForm::box || panel.content.cells;
  const bool has_ticks = !panel.content.cells;
  for (QCPAxis* axis : built.rect->axes()) {
    const bool at_right = axis->axisType() == QCPAxis::atRight;
    const bool first = axis->axisType() == QCPAxis::atBottom || axis->axisType() == QCPAxis::atLeft ||
                       (at_right && panel.content.y_right);
    axis->setVisible(first || box);
    axis->setTicks(first);
    axis->setTickLabels(first);
    axis->setBasePen(line);
    axis->setTickPen(has_ticks ? line : QPen(Qt::NoPen));
    axis->setSubTickPen(line);
    axis->setTickLength(0, has_ticks ? static_cast<int>(ink_.units(2.5)) : 0);
    axis->setSubTickLength(0, static_cast<int>(ink_.units(1.4)));
    // The bars of marked rows and columns stand between axis and names.
    const bool has_bars = panel.content.cells && !panel.content.cells->marked_rows.empty();
    axis->setTickLabelPadding(static_cast<int>(ink_.units(has_bars ? 3 : 1.8)));
    axis->setLabelPadding(static_cast<int>(ink_.units(2.5)));
    axis->setPadding(0);
    axis->setTickLabelFont(paper_font(style, style.tick_pt));
    axis->setLabelFont(paper_font(style, style.label_pt));
    axis->setTickLabelColor(roles.text);
    axis->setLabelColor(roles.text);
    axis->setNumberFormat("g");
    axis->grid()->setVisible(first && !at_right && panel.spec.grid && !panel.content.cells);
    axis->grid()->setPen(grid_line);
    axis->grid()->setZeroLinePen(grid_line);
    axis->grid()->setSubGridVisible(false);
  }
  QCPAxis* x = built.rect->axis(QCPAxis::atBottom);
  QCPAxis* y = built.rect->axis(QCPAxis::atLeft);
  x->setLabel(panel.content.x.label);
  y->setLabel(panel.content.y.label);
  x->setScaleType(panel.spec.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  y->setScaleType(panel.spec.log_y ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  x->setSubTicks(panel.spec.log_x);
  y->setSubTicks(panel.spec.log_y);

  std::vector<QString> x_names = panel.content.x.categories, y_names = panel.content.y.categories;
  bool x_whole = panel.content.x.whole, y_whole = panel.content.y.whole;
  if (panel.content.cells) {
    x_names = panel.content.cells->column_names;
    y_names = panel.content.cells->row_names;
    x_whole = y_whole = true;
  }
  if (!panel.content.arrows.empty()) {
    for (const ArrowRow& row : panel.content.arrows) y_names.push_back(row.name);
    y->setTickPen(QPen(Qt::NoPen));
    y->setTickLength(0, 0);
  }
  built.x_ticks = QSharedPointer<PaperTicker>::create(panel.spec.log_x, x_whole, x_names);
  built.y_ticks = QSharedPointer<PaperTicker>::create(panel.spec.log_y, y_whole, y_names);
  x->setTicker(built.x_ticks);
  y->setTicker(built.y_ticks);
  if (panel.content.y_right) {
    QCPAxis* right = built.rect->axis(QCPAxis::atRight);
    built.right_ticks =
        QSharedPointer<PaperTicker>::create(false, panel.content.y_right->whole, std::vector<QString>());
    right->setTicker(built.right_ticks);
    right->setSubTicks(false);
    right->setLabel(panel.content.y_right->label);
  }
}

void FigurePlot::set_ranges(const FigurePanel& panel, const Panel& built) {
  QCPAxis* x = built.rect->axis(QCPAxis::atBottom);
  QCPAxis* y = built.rect->axis(QCPAxis::atLeft);
  const PanelSpec& spec = panel.spec;
  if (panel.content.cells) {
    const SeenCells seen = seen_cells(spec, *panel.content.cells);
    x->setRange(seen.left, seen.right);
    y->setRange(seen.top, seen.bottom);
    y->setRangeReversed(true);
    return;
  }
  const bool lines = !panel.content.series.empty() && panel.content.series.front().form == Series::Form::line;
  const bool bars = !panel.content.series.empty() && panel.content.series.front().form == Series::Form::bars;
  if (!panel.content.x.categories.empty()) {
    x->setRange(-0.5, static_cast<double>(panel.content.x.categories.size()) - 0.5);
  } else {
    // Curves start and end at the frame; points and arrows keep clear of it.
    x->setRange(axis_range(extent_x(panel), panel.content.x, spec.log_x, spec.x_min, spec.x_max,
                           lines  ? 0.0
                           : bars ? 0.02
                                  : 0.05));
  }
  if (!panel.content.arrows.empty()) {
    y->setRange(-0.6, static_cast<double>(panel.content.arrows.size()) - 0.4);
    y->setRangeReversed(true);
    return;
  }
  constexpr double margin = 0.06;
  y->setRange(axis_range(extent_y(panel), panel.content.y, spec.log_y, spec.y_min, spec.y_max, margin));
  if (panel.content.y_right)
    built.rect->axis(QCPAxis::atRight)
        ->setRange(axis_range(extent_y(panel, true), *panel.content.y_right, false, {}, {}, margin));
}

// Ticks by the length of the axes, names thinned out or turned where they would touch.
void FigurePlot::fit_ticks(size_t index) {
  Panel& built = panels_[index];
  const PaperStyle& style = figure_.style;
  const double type = ink_.units(style.tick_pt);
  const QFontMetricsF metrics(paper_font(style, style.tick_pt));
  const double width = std::max(built.rect->width(), 1), height = std::max(built.rect->height(), 1);
  built.x_ticks->set_wanted(std::clamp(width / (5.0 * type), 2.0, 8.0));
  built.y_ticks->set_wanted(std::clamp(height / (3.4 * type), 2.0, 7.0));
  if (built.right_ticks) built.right_ticks->set_wanted(std::clamp(height / (3.4 * type), 2.0, 7.0));
  const auto are_numbers = [](const std::vector<QString>& names) {
    return std::all_of(names.begin(), names.end(), [](const QString& name) {
      bool fine = false;
      name.toDouble(&fine);
      return fine;
    });
  };
  // Numbers may be thinned out; names that do not all fit give way to their numbers.
  const auto stride = [&](const std::vector<QString>& names, double needed, double room) {
    const int every = std::max(1, static_cast<int>(std::ceil(needed / room)));
    return every == 1 || are_numbers(names) ? every : 0;
  };
  QCPAxis* x = built.rect->axis(QCPAxis::atBottom);
  if (built.x_ticks->has_names()) {
    const auto& names = built.x_ticks->names();
    if (built.x_widest < 0) {  // there may be thousands, and every round asks
      for (const QString& name : names)
        built.x_widest = std::max(built.x_widest, metrics.horizontalAdvance(name));
    }
    const double room = width / x->range().size(), flat = built.x_widest + 0.6 * type, upright = 1.2 * type;
    const bool turned = !are_numbers(names) && flat > room && upright <= room;
    x->setTickLabelRotation(turned ? -60 : 0);  // read upwards, each ends at its place
    built.x_ticks->set_stride(stride(names, turned ? upright : flat, room));
  }
  if (built.y_ticks->has_names()) {
    const double room = height / built.rect->axis(QCPAxis::atLeft)->range().size();
    built.y_ticks->set_stride(stride(built.y_ticks->names(), 1.1 * type, room));
  }
  if (built.bar) built.bar->fit(height);
}

void FigurePlot::note_shortened(const QString& shown, bool is_whole) {
  if (!is_whole && !shortened_.contains(shown)) shortened_ << shown;
}

// Names take at most so much of their panel that the axes keep most of it. Where numbers stand for them, the
// first tells which have no room.
void FigurePlot::fit_names(size_t index) {
  constexpr double most_of_width = 0.4, most_of_height = 0.3;
  const FigurePanel& panel = figure_.panels[index];
  const Panel& built = panels_[index];
  const QFontMetricsF metrics(paper_font(figure_.style, figure_.style.tick_pt));
  const auto fit = [&](PaperTicker& ticks, double room, Qt::TextElideMode mode) {
    const auto& names = ticks.names();
    if (ticks.stride() == 0) return note_shortened(names.front(), false);
    std::vector<QString> shown;
    for (const QString& name : names) {
      shown.push_back(metrics.elidedText(name, mode, room));
      note_shortened(shown.back(), shown.back() == name);
    }
    ticks.set_shown(std::move(shown));
  };
  const QRect cell = built.header->layout()->outerRect();
  // "subject -> target": both ends matter.
  if (built.y_ticks->has_names())
    fit(*built.y_ticks, most_of_width * cell.width(),
        panel.content.arrows.empty() ? Qt::ElideRight : Qt::ElideMiddle);
  const bool turned = built.rect->axis(QCPAxis::atBottom)->tickLabelRotation() != 0;
  if (built.x_ticks->has_names())
    fit(*built.x_ticks, turned ? most_of_height * cell.height() / std::sin(60 * M_PI / 180) : cell.width(),
        Qt::ElideRight);
}

// Labels longer than their axis break into lines.
void FigurePlot::fit_labels(size_t index) {
  constexpr double most_lines = 3, most_of_side = 0.22;
  const FigurePanel& panel = figure_.panels[index];
  Panel& built = panels_[index];
  const QFontMetricsF metrics(paper_font(figure_.style, figure_.style.label_pt));
  const QRect cell = built.header->layout()->outerRect(), axes = built.rect->rect();
  const double middle = axes.center().x();
  const double beside = 2 * std::min(middle - cell.left(), cell.right() - middle);
  // Up to the panel's edges, but the letter has the upper corner.
  const double letter = panel.letter.isEmpty() ? 0 : 1.3 * ink_.units(figure_.style.letter_pt);
  const double tall = axes.height() + 2 * std::max(0.0, std::min<double>(axes.top() - cell.top() - letter,
                                                                         cell.bottom() - axes.bottom()));
  // A small panel has no room for three.
  const auto lines = [&](double side) {
    return static_cast<int>(std::clamp(most_of_side * side / metrics.lineSpacing(), 1.0, most_lines));
  };
  built.x_room = std::min(built.x_room, beside);
  built.y_room = std::min(built.y_room, tall);
  const FittedText x = fit_text(panel.content.x.label, metrics, built.x_room, lines(cell.height()));
  const FittedText y = fit_text(panel.content.y.label, metrics, built.y_room, lines(cell.width()));
  built.rect->axis(QCPAxis::atBottom)->setLabel(x.text);
  built.rect->axis(QCPAxis::atLeft)->setLabel(y.text);
  note_shortened(x.text, x.is_whole);
  note_shortened(y.text, y.is_whole);
  if (panel.content.y_right) {
    built.right_room = std::min(built.right_room, tall);
    const FittedText right =
        fit_text(panel.content.y_right->label, metrics, built.right_room, lines(cell.width()));
    built.rect->axis(QCPAxis::atRight)->setLabel(right.text);
    note_shortened(right.text, right.is_whole);
  }
  if (built.bar) note_shortened(built.bar->label(), built.bar->is_whole());
  for (const QString& entry : built.header->shortened()) note_shortened(entry, false);
}

void FigurePlot::lay_out() {
  const QRect page(0, 0, figure_.width_pt * units_per_point, figure_.height_pt * units_per_point);
  setViewport(page);
  plotLayout()->setOuterRect(page);
  updateLayout();  // of the cells, which are the same throughout
  // Margins, header rows, ticks and labels depend on each other; a few rounds settle them, as the room of a
  // text never grows again.
  constexpr int most_rounds = 8;
  const auto places = [this] {
    std::vector<QRect> out;
    for (const Panel& panel : panels_) out.push_back(panel.rect->rect());
    return out;
  };
  std::vector<QRect> before;
  for (int round = 0; round < most_rounds && (round < 3 || places() != before); ++round) {
    before = places();
    shortened_.clear();
    for (size_t first = 0; first < panels_.size(); first += static_cast<size_t>(figure_.columns)) {
      const size_t end = std::min(panels_.size(), first + static_cast<size_t>(figure_.columns));
      int tallest = 0;
      for (size_t i = first; i < end; ++i) {
        const QRect cell = panels_[i].header->layout()->outerRect();
        const double left = round == 0 ? cell.left() : panels_[i].rect->left();
        tallest = std::max(tallest, panels_[i].header->needed_height(cell.left(), left, cell.right()));
      }
      for (size_t i = first; i < end; ++i) {
        panels_[i].header->setMinimumSize(0, tallest);
        panels_[i].header->setMaximumSize(QWIDGETSIZE_MAX, tallest);
        fit_ticks(i);
        fit_names(i);
        if (round > 0) fit_labels(i);  // whose axes have their place now
      }
    }
    updateLayout();
  }
}

QStringList FigurePlot::shortened_texts() {
  lay_out();
  return shortened_;
}

void FigurePlot::paint(QPaintDevice& device, double device_per_unit) {
  lay_out();
  QCPPainter painter(&device);
  painter.scale(device_per_unit, device_per_unit);
  painter.setModes(medium_ == Medium::vector
                       ? QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic
                       : QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  toPainter(&painter, figure_.width_pt * units_per_point, figure_.height_pt * units_per_point);
}

}  // namespace seamark
