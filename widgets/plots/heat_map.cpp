// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/heat_map.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "document/wording.h"
#include "figures/colour_map.h"

namespace seamark {
namespace {

constexpr double gap_from = 7;    // smaller cells stand without gaps
constexpr double name_from = 11;  // smaller cells are named by their tooltips alone
constexpr int scale_height = 44;
constexpr int fewest_seen = 8;  // rows and columns, however much it is zoomed
constexpr double drag_from = 4;

}  // namespace

HeatMap::HeatMap(const QString& name, QWidget* parent) : CustomPlot(parent) {
  setAccessibleName(name);
  setToolTip(tr("%1. A click or the arrow keys choose a cell; Enter selects its facts. + and \u2212 zoom, 0 "
                "shows all.")
                 .arg(name));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(200, 120);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  for (QCPAxis* axis : axisRect()->axes()) axis->setVisible(false);
  axisRect()->setAutoMargins(QCP::msNone);
  axisRect()->setMargins(QMargins(0, 0, 0, 0));
  new Drawn(
      this, "main", [this](QCPPainter& p) { draw(p); }, false);
}

void HeatMap::set_content(PanelContent content) {
  const QRect before = all();
  content_ = std::move(content);
  const Cells none;
  const Cells& cells = content_.cells ? *content_.cells : none;
  if (row_ >= cells.rows || column_ >= cells.columns) row_ = column_ = -1;
  if (all() != before) part_ = all();
  image_ = {};
  marked_rows_.clear();
  marked_columns_.clear();
  setAccessibleDescription(row_ < 0 ? content_.summary : cell_text(row_, column_) + '\n' + content_.summary);
  lay_out();
  request_replot();
}

void HeatMap::apply_theme() {
  CustomPlot::apply_theme();
  image_ = {};
}

QRect HeatMap::all() const {
  return content_.cells
             ? QRect(0, 0, static_cast<int>(content_.cells->columns), static_cast<int>(content_.cells->rows))
             : QRect();
}

void HeatMap::show_part(QRect part) {
  const QRect whole = all();
  part.setSize(part.size().boundedTo(whole.size()));
  part.moveLeft(std::clamp(part.left(), 0, whole.width() - part.width()));
  part.moveTop(std::clamp(part.top(), 0, whole.height() - part.height()));
  if (part == part_) return;
  part_ = part;
  lay_out();
  request_replot();
}

void HeatMap::show_all() { show_part(all()); }

// A factor below 1 shows fewer cells, larger; the cell `around` keeps its place.
void HeatMap::zoom_to(double factor, Place around) {
  const auto size = [&](int now, int most) {
    const int wanted = static_cast<int>(std::lround(now * factor));
    return std::clamp(wanted == now ? now + (factor < 1 ? -1 : 1) : wanted, std::min(fewest_seen, most),
                      most);
  };
  const QSize now = part_.size(), next(size(now.width(), all().width()), size(now.height(), all().height()));
  const auto from = [](int first, int at, int before, int after) {
    return at - static_cast<int>(std::lround(static_cast<double>(at - first) * after / std::max(1, before)));
  };
  const int column = around.column < 0 ? part_.center().x() : around.column,
            row = around.row < 0 ? part_.center().y() : around.row;
  show_part(QRect(QPoint(from(part_.left(), column, now.width(), next.width()),
                         from(part_.top(), row, now.height(), next.height())),
                  next));
}

void HeatMap::set_scale_words(const QString& low, const QString& high) {
  low_word_ = low;
  high_word_ = high;
  request_replot();
}

void HeatMap::set_scale_shown(bool shown) {
  scale_shown_ = shown;
  lay_out();
  request_replot();
}

void HeatMap::set_marked(std::vector<bool> rows, std::vector<bool> columns) {
  marked_rows_ = std::move(rows);
  marked_columns_ = std::move(columns);
  request_replot();
}

void HeatMap::choose(int row, int column) {
  row_ = row;
  column_ = column;
  setAccessibleDescription(row < 0 ? content_.summary : cell_text(row, column) + '\n' + content_.summary);
  if (row >= 0 && !part_.contains(column, row)) {
    QRect part = part_;
    part.moveLeft(std::clamp(part.left(), column - part.width() + 1, column));
    part.moveTop(std::clamp(part.top(), row - part.height() + 1, row));
    show_part(part);
  }
  request_replot();
}

QString HeatMap::name(bool of_row, int64_t index) const {
  const auto& names = of_row ? content_.cells->row_names : content_.cells->column_names;
  return index < static_cast<int64_t>(names.size()) ? names[static_cast<size_t>(index)]
                                                    : QString::number(index + 1);
}

QString HeatMap::cell_text(int row, int column) const {
  if (!content_.cells || row < 0 || row >= content_.cells->rows || column < 0 ||
      column >= content_.cells->columns)
    return {};
  const double value = content_.cells->value[static_cast<size_t>(row * content_.cells->columns + column)];
  return QStringLiteral("%1 %2, %3 %4: %5")
      .arg(content_.y.label, name(true, row), content_.x.label, name(false, column), general(value, 3))
      .simplified();
}

CsvText HeatMap::csv_text() const {
  return [data = content_.data] { return data.csv(); };
}

QColor HeatMap::colour(double value) const {
  const ColourRoles& c = colours();
  if (!std::isfinite(value) || !content_.scale) return c.excluded;
  const ColourScale& scale = *content_.scale;
  if (!scale.has_sign || !c.dark) return QColor(colour_of_value(value, scale));
  // The middle of a signed scale is the page: dark on dark.
  const double share = std::clamp((value - scale.min) / (scale.max - scale.min), 0.0, 1.0) * 2 - 1;
  const QColor end(colour_of_share(share < 0 ? 0 : 1, true));
  const double t = std::abs(share);
  const auto mix = [t](int a, int b) { return static_cast<int>(std::lround(a + t * (b - a))); };
  const QColor middle = c.hairline;
  return QColor(mix(middle.red(), end.red()), mix(middle.green(), end.green()),
                mix(middle.blue(), end.blue()));
}

void HeatMap::lay_out() {
  if (part_.isEmpty()) return;
  const Cells& cells = *content_.cells;
  const QFontMetrics metrics(text_font(TextSize::secondary, true));
  const auto widest = [&](bool rows) {
    double out = 0;
    const int64_t n = rows ? cells.rows : cells.columns;
    for (int64_t i = 0; i < n; ++i) out = std::max<double>(out, metrics.horizontalAdvance(name(rows, i)));
    return std::min(out, 150.0);
  };
  const double row_names = widest(true), column_names = widest(false);
  const double left = 10 + (content_.y.label.isEmpty() ? 0 : metrics.height() + 2) + row_names + 6;
  const double bottom =
      (content_.x.label.isEmpty() ? 4 : metrics.height() + 6) + (scale_shown_ ? scale_height : 0);
  const double room = width() - left - 14;
  const double rows = part_.height(), columns = part_.width();
  turned_ = column_names + 8 > room / columns && column_names > 26;
  // Turned by 45 degrees: the last name reaches beyond its column.
  const double top = 8 + (turned_ ? column_names * 0.72 + 10 : metrics.height() + 2);
  double side_room = room - (turned_ ? std::min(column_names * 0.5, 60.0) : 0);
  const double cell_width = side_room / columns;
  double cell_height = (height() - top - bottom) / rows;
  // Square matrices have square cells; others are at most twice as high as wide and not too tall.
  double width = cell_width;
  if (cells.rows == cells.columns) {
    width = cell_height = std::max(1.0, std::min({cell_width, cell_height, 64.0}));
  } else {
    width = std::min(width, 44.0);
    cell_height = std::min({cell_height, std::max(2 * cell_width, 16.0), 34.0});
  }
  area_ = QRectF(left, top, width * columns, std::max(1.0, cell_height) * rows);
}

QRectF HeatMap::cell_rect(int row, int column) const {
  if (part_.isEmpty()) return {};
  const double w = area_.width() / part_.width(), h = area_.height() / part_.height();
  return {area_.left() + (column - part_.left()) * w, area_.top() + (row - part_.top()) * h, w, h};
}

HeatMap::Place HeatMap::cell_at(QPointF at) const {
  if (part_.isEmpty() || !area_.contains(at)) return {};
  const auto index = [](double share, int n) { return std::clamp(static_cast<int>(share * n), 0, n - 1); };
  return {part_.top() + index((at.y() - area_.top()) / area_.height(), part_.height()),
          part_.left() + index((at.x() - area_.left()) / area_.width(), part_.width())};
}

void HeatMap::draw(QCPPainter& painter) {
  if (part_.isEmpty()) return;
  const ColourRoles& c = colours();
  const Cells& cells = *content_.cells;
  const QRectF first = cell_rect(part_.top(), part_.left());
  painter.setAntialiasing(false);
  if (std::min(first.width(), first.height()) >= gap_from) {
    for (int i = part_.top(); i <= part_.bottom(); ++i) {
      for (int j = part_.left(); j <= part_.right(); ++j) {
        const QRectF cell = cell_rect(i, j);
        const QRect whole(QPoint(qRound(cell.left()), qRound(cell.top())),
                          QPoint(qRound(cell.right()) - 2, qRound(cell.bottom()) - 2));
        painter.fillRect(whole, colour(cells.value[static_cast<size_t>(i * cells.columns + j)]));
      }
    }
  } else {
    if (image_.isNull()) {
      image_ = QImage(all().size(), QImage::Format_RGB32);
      for (int i = 0; i < cells.rows; ++i) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(i));
        for (int j = 0; j < cells.columns; ++j)
          line[j] = colour(cells.value[static_cast<size_t>(i * cells.columns + j)]).rgb();
      }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, first.width() < 1);
    painter.drawImage(area_, image_, QRectF(part_));
  }
  painter.setAntialiasing(true);
  draw_names(painter);
  draw_scale(painter);
  if (row_ >= 0 && part_.contains(column_, row_)) {
    const QRectF cell = cell_rect(row_, column_).adjusted(-1, -1, 0, 0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.base, 4));
    painter.drawRect(cell);
    painter.setPen(QPen(c.mark, 2));
    painter.drawRect(cell);
  }
  if (hasFocus()) {
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
  }
}

void HeatMap::draw_names(QCPPainter& painter) const {
  const ColourRoles& c = colours();
  const Cells& cells = *content_.cells;
  const QFont plain = text_font(TextSize::secondary), bold = text_font(TextSize::secondary, true);
  const QFontMetrics metrics(bold);
  const QRectF first = cell_rect(part_.top(), part_.left());
  const auto is_marked = [](const std::vector<bool>& marked, int i) {
    return static_cast<size_t>(i) < marked.size() && marked[static_cast<size_t>(i)];
  };
  const double left = content_.y.label.isEmpty() ? 6 : metrics.height() + 8;
  // Numbers may be thinned out, names stand at all cells or at none.
  for (int i = part_.top(); first.height() >= name_from && i <= part_.bottom(); ++i) {
    const bool strong = is_marked(marked_rows_, i) || i == row_;
    painter.setFont(strong ? bold : plain);
    painter.setPen(strong ? c.text : c.secondary);
    const QRectF place(left, cell_rect(i, 0).top(), area_.left() - 6 - left, first.height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(name(true, i), Qt::ElideRight, static_cast<int>(place.width())));
  }
  double widest = 1;
  bool numbers = true;
  for (int j = 0; j < cells.columns; ++j) {
    const QString text = name(false, j);
    widest = std::max<double>(widest, metrics.horizontalAdvance(text));
    bool fine = false;
    text.toDouble(&fine);
    numbers = numbers && fine;
  }
  int stride = 1;
  if (numbers) {
    while (first.width() > 0 && stride < cells.columns && stride * first.width() < widest + 6)
      stride = stride == 1 ? 2 : stride == 2 ? 5 : stride * 2;
  } else if (first.width() < name_from) {
    stride = 0;
  }
  for (int j = part_.left(); stride > 0 && j <= part_.right(); ++j) {
    const bool strong = is_marked(marked_columns_, j) || j == column_;
    if (j % stride != 0 && !(numbers && j == column_)) continue;
    // The chosen column's number has its place; its neighbours give way.
    if (numbers && column_ >= 0 && j != column_ && std::abs(j - column_) * first.width() < widest + 4)
      continue;
    painter.setFont(strong ? bold : plain);
    painter.setPen(strong ? c.text : c.secondary);
    const QString text = metrics.elidedText(name(false, j), Qt::ElideRight, 150);
    const double x = cell_rect(0, j).center().x();
    if (turned_ && !numbers) {
      painter.save();
      painter.translate(x - 2, area_.top() - 4);
      painter.rotate(-45);
      painter.drawText(QPointF(0, 0), text);
      painter.restore();
    } else {
      painter.drawText(QRectF(x - 80, area_.top() - metrics.height() - 3, 160, metrics.height()),
                       Qt::AlignCenter, text);
    }
  }
  painter.setFont(plain);
  painter.setPen(c.text);
  painter.drawText(QRectF(area_.left() - 60, area_.bottom() + 3, area_.width() + 120, metrics.height()),
                   Qt::AlignCenter, content_.x.label);
  if (!content_.y.label.isEmpty()) {
    painter.save();
    painter.translate(6 + metrics.ascent(), area_.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-120, -metrics.ascent(), 240, metrics.height()), Qt::AlignCenter,
                     content_.y.label);
    painter.restore();
  }
}

void HeatMap::draw_scale(QCPPainter& painter) const {
  if (!content_.scale || !scale_shown_) return;
  const ColourRoles& c = colours();
  const ColourScale& scale = *content_.scale;
  const QFont plain = text_font(TextSize::secondary);
  const QFontMetrics metrics(plain);
  painter.setFont(plain);
  const double y = area_.bottom() + (content_.x.label.isEmpty() ? 6 : metrics.height() + 8);
  const auto with = [](const QString& number, const QString& word) {
    return word.isEmpty() ? number : number + ' ' + word;
  };
  const QString low = with(general(scale.min, 3), low_word_), high = with(general(scale.max, 3), high_word_);
  const double needed = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + 24;
  const double bar_width = std::clamp(area_.width(), std::max(120.0, needed), std::max(260.0, needed));
  const QRect bar(qRound(area_.left()), qRound(y), qRound(std::min(bar_width, width() - area_.left() - 14)),
                  9);
  painter.setAntialiasing(false);
  for (int i = 0; i < bar.width(); ++i)
    painter.fillRect(QRect(bar.left() + i, bar.top(), 1, bar.height()),
                     colour(scale.min + (scale.max - scale.min) * i / std::max(1, bar.width() - 1)));
  painter.setAntialiasing(true);
  painter.setPen(c.secondary);
  const QRectF words(bar.left(), bar.bottom() + 3, bar.width(), metrics.height());
  painter.drawText(words, Qt::AlignLeft, low);
  painter.drawText(words, Qt::AlignRight, high);
  const int room = bar.width() - static_cast<int>(needed) + 8;
  const QString label = scale.label;
  if (metrics.horizontalAdvance(label) <= room) {
    painter.drawText(words, Qt::AlignHCenter, label);
  } else {
    const int beside = std::max(0, width() - bar.left() - 8);
    painter.drawText(QRect(bar.left(), bar.bottom() + 3 + metrics.height(), beside, metrics.height()),
                     Qt::AlignLeft, metrics.elidedText(label, Qt::ElideRight, beside));
  }
}

bool HeatMap::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Place place = cell_at(help->pos());
    if (place.row >= 0) {
      QToolTip::showText(help->globalPos(), cell_text(place.row, place.column), this);
      return true;
    }
  }
  return CustomPlot::event(event);
}

void HeatMap::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() != Qt::LeftButton || cell_at(event->position()).row < 0) return;
  press_ = event->position();
  part_at_press_ = part_;
  pressed_ = true;
  dragged_ = false;
}

// A drag moves the part that is seen.
void HeatMap::mouseMoveEvent(QMouseEvent* event) {
  if (!pressed_ || part_ == all()) return;
  const QPointF by = event->position() - press_;
  dragged_ = dragged_ || by.manhattanLength() >= drag_from;
  if (!dragged_) return;
  const QRectF cell = cell_rect(part_.top(), part_.left());
  show_part(part_at_press_.translated(-static_cast<int>(std::lround(by.x() / cell.width())),
                                      -static_cast<int>(std::lround(by.y() / cell.height()))));
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !std::exchange(pressed_, false) || dragged_) return;
  const Place place = cell_at(event->position());
  if (place.row < 0) return;
  choose(place.row, place.column);
  Q_EMIT cell_moved();
  Q_EMIT cell_chosen(place.row, place.column, event->modifiers());
}

void HeatMap::wheelEvent(QWheelEvent* event) {
  const Place place = cell_at(event->position());
  if (place.row < 0 || event->angleDelta().y() == 0) return CustomPlot::wheelEvent(event);
  zoom_to(std::pow(0.85, event->angleDelta().y() / 120.0), place);
  event->accept();
}

bool HeatMap::move_by_key(int key) {
  int row = std::max(0, row_), column = std::max(0, column_);
  const bool none = row_ < 0;
  switch (key) {
    case Qt::Key_Left:
      column -= !none;
      break;
    case Qt::Key_Right:
      column += !none;
      break;
    case Qt::Key_Up:
      row -= !none;
      break;
    case Qt::Key_Down:
      row += !none;
      break;
    case Qt::Key_Home:
      column = 0;
      break;
    case Qt::Key_End:
      column = all().right();
      break;
    default:
      return false;
  }
  choose(std::clamp(row, 0, all().bottom()), std::clamp(column, 0, all().right()));
  Q_EMIT cell_moved();
  return true;
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (part_.isEmpty() || (!plain && !enters)) return CustomPlot::keyPressEvent(event);
  if (move_by_key(event->key())) return;
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom_to(0.8, {row_, column_});
    case Qt::Key_Minus:
      return zoom_to(1.25, {row_, column_});
    case Qt::Key_0:
      return show_all();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (row_ >= 0) Q_EMIT cell_chosen(row_, column_, event->modifiers());
      return;
    case Qt::Key_Space:
      if (row_ >= 0) Q_EMIT cell_chosen(row_, column_, Qt::ControlModifier);
      return;
    case Qt::Key_Escape:
      choose(-1, -1);
      return Q_EMIT cleared();
    default:
      return CustomPlot::keyPressEvent(event);
  }
}

void HeatMap::resizeEvent(QResizeEvent* event) {
  lay_out();
  CustomPlot::resizeEvent(event);
}

void HeatMap::focusInEvent(QFocusEvent* event) {
  CustomPlot::focusInEvent(event);
  request_replot();
}

void HeatMap::focusOutEvent(QFocusEvent* event) {
  CustomPlot::focusOutEvent(event);
  request_replot();
}

}  // namespace seamark
