// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/panel_header.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "figures/colour_map.h"
#include "figures/paper_ticker.h"
#include "theme/theme.h"

namespace seamark {

// In pixels of a tenth of a point: point sizes would follow the device's own dpi.
QFont paper_font(const PaperStyle& style, double points, bool bold) {
  // Of the Chinese type that may stand beside it the simplified one, whatever the machine's order is.
  QFont font(QStringList{QString::fromStdString(style.font), QStringLiteral("Noto Sans CJK SC")});
  font.setPixelSize(static_cast<int>(std::lround(points * units_per_point)));
  font.setBold(bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

PanelHeader::PanelHeader(QCustomPlot* plot, const FigurePanel& panel, const PaperInk& ink)
    : QCPLayoutElement(plot), panel_(panel), ink_(ink) {
  setLayer(QStringLiteral("legend"));
  if (panel.spec.legend == LegendPlace::none) return;
  if (!panel.content.arrows.empty()) entries_.push_back({nullptr, panel.content.before_name});
  for (const Series& series : panel.content.series) {
    if (!series.name.isEmpty()) entries_.push_back({&series, series.name});
  }
  if (const auto& sizes = panel.content.sizes) {
    entries_.push_back({nullptr, sizes->label + ':', 0, 0, 0, true});
    const double usual = ink.units(ink.style().marker_pt) * crowded_scale(point_count(panel.content));
    for (const double value : sizes->shown)
      entries_.push_back(
          {nullptr, paper_general(value, 3), 0, 0, largest_side * share_of_side(value / sizes->max) * usual});
  }
}

double PanelHeader::key_width(const Entry& entry) const {
  const double marker = ink_.units(ink_.style().marker_pt);
  if (entry.words) return 0;
  if (entry.side > 0) return entry.side;
  if (!entry.series) return 0.8 * marker;
  const bool line = entry.series->form == Series::Form::line || entry.series->joined;
  if (entry.series->selected && entry.series->form == Series::Form::points) return ring_side * marker;
  return line ? 3.6 * marker : entry.series->form == Series::Form::bars ? 1.3 * marker : 1.1 * marker;
}

int PanelHeader::needed_height(double edge, double left, double right) {
  const PaperStyle& style = ink_.style();
  const double type = ink_.units(style.tick_pt);
  const QFontMetricsF metrics(paper_font(style, style.tick_pt));
  const double between_key = 0.5 * type, between = 1.5 * type;
  row_height_ = 1.32 * type;
  shortened_.clear();
  const auto key = [&](const Entry& entry) { return key_width(entry) + (entry.words ? 0 : between_key); };
  // Beside the letter, over the axes; from the panel's edge where that is too narrow for an entry.
  double beside_letter = edge;
  if (!panel_.letter.isEmpty()) {
    const QFontMetricsF letter(paper_font(style, style.letter_pt, style.letter_bold));
    beside_letter += letter.horizontalAdvance(panel_.letter) + type;
  }
  const double over_axes = std::max(left, beside_letter);
  at_axes_ = at_axes_ && std::all_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
               return key(entry) + metrics.horizontalAdvance(entry.text) <= right - over_axes;
             });
  const double start = at_axes_ ? over_axes : beside_letter;
  indent_ = start - (at_axes_ ? left : edge);
  double x = start;
  int row = 0;
  for (Entry& entry : entries_) {
    entry.shown = metrics.elidedText(entry.text, Qt::ElideRight, right - start - key(entry) + 1);
    if (entry.shown != entry.text) shortened_ << entry.shown;
    const double width = key(entry) + metrics.horizontalAdvance(entry.shown);
    if (x > start && x + width > right) {
      x = start;
      ++row;
    }
    entry.x = x - start;
    entry.row = row;
    x += width + between;
  }
  rows_ = entries_.empty() ? 0 : row + 1;
  const FittedText title = fit_text(QString::fromStdString(panel_.spec.title),
                                    QFontMetricsF(paper_font(style, style.label_pt, true)), right - start, 2);
  title_ = title.text;
  if (!title.is_whole) shortened_ << title.text;
  title_height_ = title.lines * 1.2 * ink_.units(style.label_pt) +
                  (title.lines > 0 ? 0.25 * ink_.units(style.label_pt) : 0);
  double height = title_height_ + row_height_ * rows_;
  if (!panel_.letter.isEmpty()) height = std::max(height, 1.15 * ink_.units(style.letter_pt));
  // Air between legend and axes; without a header, room for half a tick label.
  return static_cast<int>(std::ceil(height + (height > 0 ? 0.45 : 0.6) * ink_.units(style.tick_pt)));
}

// As the panel marks what is selected: the outline of bars, a row's tint and bar, the bar of a row of cells.
void PanelHeader::draw_selected_key(QCPPainter& painter, const QRectF& box) const {
  const QColor colour = ink_.colour(Ink::text, 0);
  const double pen = ink_.units(1.1 * ink_.style().line_pt);
  if (panel_.content.arrows.empty() && !panel_.content.cells) {
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    return;
  }
  if (!panel_.content.cells) painter.fillRect(box, light_roles().selected_row);
  painter.fillRect(QRectF(box.topLeft(), QSizeF(ink_.units(1.5), box.height())), colour);
}

void PanelHeader::draw_key(QCPPainter& painter, const Entry& entry, QPointF left, double width) const {
  const double marker = ink_.units(ink_.style().marker_pt);
  const QPointF centre = left + QPointF(width / 2, 0);
  if (entry.words) return;
  if (entry.side > 0) {
    painter.setPen(QPen(ink_.colour(Ink::grey, 0), 0.5 * ink_.units(ink_.style().line_pt)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, entry.side / 2, entry.side / 2);
    return;
  }
  if (!entry.series) {
    painter.setPen(QPen(light_roles().text, ink_.units(ink_.style().line_pt), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - QPointF(0, 0.62 * marker), centre + QPointF(0, 0.62 * marker));
    return;
  }
  const Series& series = *entry.series;
  const QColor colour = ink_.colour(series.ink, series.index);
  if (series.form == Series::Form::bars) {
    const QRectF box(left.x(), centre.y() - 0.5 * marker, width, marker);
    if (series.selected) return draw_selected_key(painter, box);
    painter.setPen(series.hollow ? QPen(light_roles().control_edge, ink_.units(0.4)) : QPen(Qt::NoPen));
    painter.setBrush(series.hollow ? light_roles().excluded : colour);
    painter.drawRect(box);
    return;
  }
  if (series.form == Series::Form::line || series.joined) {
    if (!series.low.empty() && series.form == Series::Form::line) {
      QColor tint = colour;
      tint.setAlphaF(0.18f);
      painter.fillRect(QRectF(left.x(), centre.y() - 0.4 * marker, width, 0.8 * marker), tint);
    }
    painter.setPen(ink_.line(series));
    painter.drawLine(left, left + QPointF(width, 0));
  }
  if (series.form != Series::Form::points) return;
  if (series.selected) {  // a ring around a mark
    Series mark;
    mark.ink = Ink::grey;
    ink_.draw_marker(painter, centre, mark, marker, ink_.colour(Ink::grey, 0));
    return ink_.draw_marker(painter, centre, series, ring_side * marker, colour);
  }
  ink_.draw_marker(painter, centre, series, marker, colour);
}

void PanelHeader::draw(QCPPainter* painter) {
  const PaperStyle& style = ink_.style();
  const ColourRoles& roles = light_roles();
  painter->setPen(roles.text);
  if (!panel_.letter.isEmpty()) {
    painter->setFont(paper_font(style, style.letter_pt, style.letter_bold));
    const QFontMetricsF metrics(painter->font());
    painter->drawText(QPointF(mOuterRect.left(), mOuterRect.top() + metrics.ascent()), panel_.letter);
  }
  const double left = indent_ + (axes_ && at_axes_ ? axes_->left() : mOuterRect.left());
  if (title_height_ > 0) {
    painter->setFont(paper_font(style, style.label_pt, true));
    double baseline = mOuterRect.top() + QFontMetricsF(painter->font()).ascent();
    for (const QString& line : title_.split('\n')) {
      painter->drawText(QPointF(left, baseline), line);
      baseline += 1.2 * ink_.units(style.label_pt);
    }
  }
  const QFont font = paper_font(style, style.tick_pt);
  const QFontMetricsF metrics(font);
  const double bottom = mOuterRect.bottom() - 0.45 * ink_.units(style.tick_pt);
  for (const Entry& entry : entries_) {
    const double middle = bottom - row_height_ * (rows_ - entry.row - 0.5);
    const double width = key_width(entry);
    draw_key(*painter, entry, QPointF(left + entry.x, middle), width);
    painter->setFont(font);
    painter->setPen(roles.text);
    painter->drawText(QPointF(left + entry.x + width + (entry.words ? 0 : 0.5 * ink_.units(style.tick_pt)),
                              middle + 0.5 * metrics.capHeight()),
                      entry.shown);
  }
}

ColourBar::ColourBar(QCustomPlot* plot, const ColourScale& scale, const PaperInk& ink)
    : QCPLayoutElement(plot), scale_(scale), ink_(ink) {
  setLayer(QStringLiteral("legend"));
}

void ColourBar::fit(double height) {
  const PaperStyle& style = ink_.style();
  PaperTicker ticker(false, false, {});
  ticker.set_wanted(std::clamp(height / ink_.units(3.2 * style.tick_pt), 2.0, 6.0));
  ticker.generate(QCPRange(scale_.min, scale_.max), QLocale::c(), 'g', 6, ticks_, nullptr, &labels_);
  const QFontMetricsF metrics(paper_font(style, style.tick_pt));
  double widest = 0;
  for (const QString& label : labels_) widest = std::max(widest, metrics.horizontalAdvance(label));
  label_ = fit_text(scale_.label, QFontMetricsF(paper_font(style, style.label_pt)), height, 2);
  const double width = ink_.units(4 + 6 + 2 + 2) + widest +
                       (label_.lines == 0 ? 0 : ink_.units((0.4 + 1.25 * label_.lines) * style.label_pt));
  setMinimumSize(static_cast<int>(std::ceil(width)), 0);
  setMaximumSize(static_cast<int>(std::ceil(width)), QWIDGETSIZE_MAX);
}

void ColourBar::draw(QCPPainter* painter) {
  if (!axes_) return;
  const PaperStyle& style = ink_.style();
  const ColourRoles& roles = light_roles();
  const QRectF bar(mOuterRect.left() + ink_.units(4), axes_->top(), ink_.units(6), axes_->height());
  QImage image(1, 256, QImage::Format_RGB32);
  for (int i = 0; i < 256; ++i) image.setPixel(0, i, colour_of_share(1 - i / 255.0, scale_.has_sign));
  painter->setRenderHint(QPainter::LosslessImageRendering);
  // Several pixels wide: viewers that smooth images would fade a narrow one into the paper.
  painter->drawImage(bar, image.scaled(16, 256), QRectF(0, 0, 16, 256));
  painter->setPen(QPen(roles.control_edge, ink_.units(0.4), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(bar);
  painter->setFont(paper_font(style, style.tick_pt));
  const QFontMetricsF metrics(painter->font());
  double widest = 0;
  for (qsizetype i = 0; i < ticks_.size(); ++i) {
    const double y = bar.bottom() - bar.height() * (ticks_[i] - scale_.min) / (scale_.max - scale_.min);
    painter->setPen(QPen(roles.text, ink_.units(style.axis_pt), Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(QPointF(bar.right(), y), QPointF(bar.right() + ink_.units(2), y));
    painter->drawText(QPointF(bar.right() + ink_.units(4), y + metrics.capHeight() / 2), labels_[i]);
    widest = std::max(widest, metrics.horizontalAdvance(labels_[i]));
  }
  if (label_.lines == 0) return;
  painter->setFont(paper_font(style, style.label_pt));
  const QFontMetricsF label(painter->font());
  double baseline = bar.right() + ink_.units(4) + widest + 0.15 * ink_.units(style.label_pt);
  for (const QString& line : label_.text.split('\n')) {
    baseline += 1.25 * ink_.units(style.label_pt);
    painter->save();
    painter->translate(baseline, bar.center().y());
    painter->rotate(-90);
    painter->drawText(QPointF(-label.horizontalAdvance(line) / 2, 0), line);
    painter->restore();
  }
}

}  // namespace seamark
