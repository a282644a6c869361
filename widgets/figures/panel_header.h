// SPDX-License-Identifier: GPL-3.0-or-later
// What stands over a panel's axes: letter, title, legend; and the scale of colours beside them.
#pragma once

#include "figures/paper_marks.h"
#include "figures/text_fit.h"
#include "plots/custom_plot.h"

namespace seamark {

QFont paper_font(const PaperStyle& style, double points, bool bold = false);

class PanelHeader : public QCPLayoutElement {
 public:
  PanelHeader(QCustomPlot* plot, const FigurePanel& panel, const PaperInk& ink);
  // The axes whose left edge the legend starts at.
  void set_axes(const QCPAxisRect* axes) { axes_ = axes; }
  // Height that letter, title and legend need in a panel from `edge` to `right` whose axes begin at `left`;
  // breaks the legend into rows.
  int needed_height(double edge, double left, double right);
  // Title and entries that had no room in full, as they are drawn.
  const QStringList& shortened() const { return shortened_; }

 protected:
  void draw(QCPPainter* painter) override;
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

 private:
  struct Entry {
    const Series* series;  // null: the tick that means "before training", or a point of this size
    QString text;
    double x = 0;  // from the legend's left end
    int row = 0;
    double side = 0;     // of a point, in the page's units
    bool words = false;  // text alone
    QString shown = {};  // of the text, what has room
  };
  void draw_key(QCPPainter& painter, const Entry& entry, QPointF left, double width) const;
  void draw_selected_key(QCPPainter& painter, const QRectF& box) const;
  double key_width(const Entry& entry) const;
  const FigurePanel& panel_;
  const PaperInk& ink_;
  const QCPAxisRect* axes_ = nullptr;
  std::vector<Entry> entries_;
  int rows_ = 0;
  double row_height_ = 0, title_height_ = 0;
  double indent_ = 0;    // of title and legend from the axes' left end, or from the panel's
  bool at_axes_ = true;  // false: the legend has no room there
  QString title_;        // in lines
  QStringList shortened_;
};

class ColourBar : public QCPLayoutElement {
 public:
  ColourBar(QCustomPlot* plot, const ColourScale& scale, const PaperInk& ink);
  void set_axes(const QCPAxisRect* axes) { axes_ = axes; }
  void fit(double height);  // chooses ticks, lines of the label and the element's width
  QString label() const { return label_.text; }
  bool is_whole() const { return label_.is_whole; }

 protected:
  void draw(QCPPainter* painter) override;
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

 private:
  const ColourScale& scale_;
  const PaperInk& ink_;
  const QCPAxisRect* axes_ = nullptr;
  QVector<double> ticks_;
  QVector<QString> labels_;
  FittedText label_;
};

}  // namespace seamark
