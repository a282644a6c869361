// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paper_marks.h"

#include <algorithm>
#include <cmath>

#include "figures/colour_map.h"
#include "figures/installed_styles.h"
#include "figures/point_stamps.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int64_t most_vector_cells = 2500;
constexpr size_t shapes = 5;  // dashes, and markers

// In units of the pen's width; solid first.
QVector<qreal> dash(size_t shape) {
  switch (shape) {
    case 1:
      return {4, 2};
    case 2:
      return {1, 1.6};
    case 3:
      return {5, 1.8, 1, 1.8};
    case 4:
      return {8, 2.4};
    default:
      return {};
  }
}

}  // namespace

QColor PaperInk::colour(Ink ink, size_t index) const {
  const ColourRoles& roles = light_roles();
  switch (ink) {
    case Ink::series:
      return series_colour(style_, index);
    case Ink::learned:
      return roles.learned;
    case Ink::not_learned:
      return roles.not_learned;
    case Ink::moved_away:
      return roles.moved_away;
    case Ink::excluded:
      return roles.control_edge;
    case Ink::grey:
      return roles.secondary;
    case Ink::text:
      break;
  }
  return roles.text;
}

// Where the palette begins anew, dashes and shapes begin one further on: 25 series of five colours differ.
size_t PaperInk::shape_of(const Series& series) const {
  if (series.ink != Ink::series) return series.index % shapes;
  const size_t colours = style_.palette.size();
  return (series.index % colours + series.index / colours) % shapes;
}

QPen PaperInk::line(const Series& series) const {
  QColor colour = this->colour(series.ink, series.index);
  double width = units(style_.line_pt);
  if (series.faint) {
    // Mixed with the paper rather than transparent: printers flatten transparency badly.
    colour = QColor::fromRgbF(static_cast<float>(1 - 0.28 * (1 - colour.redF())),
                              static_cast<float>(1 - 0.28 * (1 - colour.greenF())),
                              static_cast<float>(1 - 0.28 * (1 - colour.blueF())));
    width *= 0.6;
  }
  QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (const auto pattern = dash(shape_of(series)); !pattern.isEmpty() && !series.faint)
    pen.setDashPattern(pattern);
  return pen;
}

void PaperInk::draw_marker(QPainter& painter, QPointF c, const Series& series, double size,
                           const QColor& colour) const {
  const double r = size / 2, edge = std::min(units(0.8), 0.22 * size);
  const auto filled = [&] {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
  };
  const auto outlined = [&] {
    painter.setPen(QPen(colour, edge));
    painter.setBrush(Qt::white);
  };
  const auto triangle = [&](double sign) {
    painter.drawPolygon(QPolygonF({{c.x(), c.y() - sign * 1.15 * r},
                                   {c.x() + 1.1 * r, c.y() + sign * 0.85 * r},
                                   {c.x() - 1.1 * r, c.y() + sign * 0.85 * r}}));
  };
  switch (series.ink) {
    case Ink::learned:
      filled();
      painter.drawEllipse(c, r, r);
      return;
    case Ink::not_learned:
      outlined();
      painter.drawEllipse(c, r - edge / 2, r - edge / 2);
      return;
    case Ink::moved_away:
      painter.setPen(QPen(Qt::white, 0.5 * edge));
      painter.setBrush(colour);
      triangle(1.12);
      return;
    case Ink::excluded:
    case Ink::grey:
      filled();
      painter.drawEllipse(c, 0.5 * r, 0.5 * r);
      return;
    case Ink::text:  // a ring around another mark
      painter.setPen(QPen(colour, units(0.9 * style_.line_pt)));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(c, r, r);
      return;
    case Ink::series:
      break;
  }
  switch (shape_of(series)) {
    case 0:
      filled();
      painter.drawEllipse(c, r, r);
      break;
    case 1:
      outlined();
      painter.drawRect(QRectF(c.x() - 0.9 * r, c.y() - 0.9 * r, 1.8 * r, 1.8 * r));
      break;
    case 2:
      filled();
      painter.drawPolygon(QPolygonF({{c.x(), c.y() - 1.2 * r},
                                     {c.x() + 1.2 * r, c.y()},
                                     {c.x(), c.y() + 1.2 * r},
                                     {c.x() - 1.2 * r, c.y()}}));
      break;
    case 3:
      outlined();
      triangle(-1);
      break;
    default:
      painter.setPen(QPen(colour, 1.6 * edge, Qt::SolidLine, Qt::FlatCap));
      painter.drawLine(QPointF(c.x() - r, c.y() - r), QPointF(c.x() + r, c.y() + r));
      painter.drawLine(QPointF(c.x() - r, c.y() + r), QPointF(c.x() + r, c.y() - r));
  }
}

double crowded_scale(int64_t points) {
  return std::clamp(std::pow(60.0 / std::max(static_cast<double>(points), 1.0), 0.22), 0.18, 1.0);
}

double share_of_side(double share_of_area) {
  constexpr double smallest = 0.12;
  return std::isfinite(share_of_area) ? std::max(smallest, std::sqrt(std::clamp(share_of_area, 0.0, 1.0)))
                                      : smallest;
}

int64_t point_count(const PanelContent& content) {
  int64_t out = 0;
  for (const Series& series : content.series) {
    if (series.form == Series::Form::points) out += static_cast<int64_t>(series.x.size());
  }
  return out;
}

std::vector<QPolygonF> cut_line(const QPolygonF& line, const QRectF& inside) {
  std::vector<QPolygonF> out;
  QPolygonF part;
  const auto finish = [&] {
    if (part.size() > 1) out.push_back(part);
    part.clear();
  };
  for (qsizetype i = 1; i < line.size(); ++i) {
    const QPointF a = line[i - 1], b = line[i];
    if (!std::isfinite(a.x() + a.y() + b.x() + b.y())) {
      finish();
      continue;
    }
    // Liang and Barsky: the share of the segment between `enter` and `leave` lies inside.
    double enter = 0, leave = 1;
    const double dx = b.x() - a.x(), dy = b.y() - a.y();
    bool seen = true;
    for (const auto& [p, q] : {std::pair{-dx, a.x() - inside.left()},
                               {dx, inside.right() - a.x()},
                               {-dy, a.y() - inside.top()},
                               {dy, inside.bottom() - a.y()}}) {
      if (p == 0) {
        seen = seen && q >= 0;
      } else if (p < 0) {
        enter = std::max(enter, q / p);
      } else {
        leave = std::min(leave, q / p);
      }
    }
    if (!seen || enter > leave) {
      finish();
      continue;
    }
    const QPointF from = a + enter * QPointF(dx, dy), to = a + leave * QPointF(dx, dy);
    if (part.isEmpty() || part.last() != from) {
      finish();
      part << from;
    }
    part << to;
    if (leave < 1) finish();
  }
  finish();
  return out;
}

// Sutherland and Hodgman 1974: side by side of the rectangle, what lies beyond it goes.
QPolygonF cut_area(const QPolygonF& area, const QRectF& inside) {
  QPolygonF out = area;
  // How far inside a point lies, for each side.
  const std::function<double(QPointF)> sides[] = {
      [&](QPointF p) { return p.x() - inside.left(); }, [&](QPointF p) { return inside.right() - p.x(); },
      [&](QPointF p) { return p.y() - inside.top(); }, [&](QPointF p) { return inside.bottom() - p.y(); }};
  for (const auto& depth : sides) {
    QPolygonF rest;
    for (qsizetype i = 0; i < out.size(); ++i) {
      const QPointF a = out[i], b = out[(i + 1) % out.size()];
      const double at_a = depth(a), at_b = depth(b);
      if (at_a >= 0) rest << a;
      if ((at_a >= 0) != (at_b >= 0)) rest << a + at_a / (at_a - at_b) * (b - a);
    }
    out = rest;
  }
  return out;
}

PaperMarks::PaperMarks(const FigurePanel& panel, const FigureSpec& spec, const PaperInk& ink, Medium medium,
                       const QCPAxisRect& rect)
    : panel_(panel),
      spec_(spec),
      ink_(ink),
      medium_(medium),
      x_(*rect.axis(QCPAxis::atBottom)),
      y_(*rect.axis(QCPAxis::atLeft)),
      right_(*rect.axis(QCPAxis::atRight)),
      inside_(rect.rect()) {}

QPointF PaperMarks::place(double x, double y) const { return {x_.coordToPixel(x), y_.coordToPixel(y)}; }

QPointF PaperMarks::place(const Series& series, double x, double y) const {
  const double height = (series.right ? right_ : y_).coordToPixel(y);
  return {x_.coordToPixel(x) + series.aside * ink_.units(ink_.style().marker_pt), height};
}

void PaperMarks::draw_under(QCPPainter& painter) const {
  if (!panel_.content.band) return;
  const auto [low, high] = *panel_.content.band;
  const QCPRange range = x_.range();
  const double left = x_.coordToPixel(std::max(low, range.lower)),
               right = x_.coordToPixel(std::min(high, range.upper));
  if (!(left < right)) return;  // beside the axes
  const QColor accent = ink_.colour(Ink::series, 0);
  painter.fillRect(QRectF(QPointF(left, inside_.top()), QPointF(right, inside_.bottom())), QColor("#EAF3F9"));
  painter.setPen(QPen(accent, ink_.units(0.8 * ink_.style().line_pt), Qt::SolidLine, Qt::FlatCap));
  for (const double edge : {low, high}) {
    if (edge <= range.lower || edge >= range.upper) continue;
    const double x = x_.coordToPixel(edge);
    painter.drawLine(QPointF(x, inside_.top()), QPointF(x, inside_.bottom()));
  }
}

void PaperMarks::draw(QCPPainter& painter) const {
  painter.setAntialiasing(true);
  if (panel_.content.cells) draw_cells(painter);
  draw_rules(painter);
  if (!panel_.content.arrows.empty()) return draw_arrows(painter);
  const auto& series = panel_.content.series;
  for (const Series& s : series) {
    if (s.form == Series::Form::bars && !s.selected) draw_bars(painter, s);
    if (s.form == Series::Form::line && !s.low.empty()) draw_interval_band(painter, s);
  }
  for (const Series& s : series) {
    if (s.form == Series::Form::line && !s.right) draw_line(painter, s);
  }
  for (const Series& s : series) {
    if (s.form == Series::Form::bars && s.selected) draw_selected_bars(painter, s);
    if (s.form == Series::Form::line && s.right) draw_line(painter, s);
  }
  for (const Series& s : series) {
    if (s.form != Series::Form::points) continue;
    if (s.joined) draw_line(painter, s);
    if (!s.low.empty()) draw_error_bars(painter, s);
    if (is_dense()) continue;
    each_point(s, [&](QPointF at, double size, const QColor& colour) {
      ink_.draw_marker(painter, at, s, size, colour);
    });
  }
  if (is_dense()) return draw_dense_points(painter);
  draw_rings(painter);
}

bool PaperMarks::is_selected(const Series& series, size_t point) const {
  const auto& selected = panel_.content.selected;
  const auto has = [&](int64_t fact) { return std::binary_search(selected.begin(), selected.end(), fact); };
  if (point < series.fact.size()) return has(series.fact[point]);
  return point < series.bin_facts.size() &&
         std::any_of(series.bin_facts[point].begin(), series.bin_facts[point].end(), has);
}

// Over all marks, whichever series they are of.
void PaperMarks::draw_rings(QPainter& painter) const {
  const auto& selected = panel_.content.selected;
  if (selected.empty()) return;
  const bool wide = selected.size() <= most_wide_rings;
  painter.setPen(QPen(ink_.colour(Ink::text, 0), ink_.units((wide ? 0.9 : 0.5) * ink_.style().line_pt)));
  painter.setBrush(Qt::NoBrush);
  for (const Series& s : panel_.content.series) {
    if (s.form != Series::Form::points) continue;
    for (size_t i = 0; i < s.x.size(); ++i) {
      if (!is_selected(s, i) || !std::isfinite(s.x[i] + s.y[i])) continue;
      const QPointF at = place(s, s.x[i], s.y[i]);
      if (!inside_.adjusted(-1, -1, 1, 1).contains(at)) continue;
      const double mark = point_size() * (i < s.size.size() ? largest_side * share_of_side(s.size[i]) : 1);
      const double side = wide ? std::max(ring_side * mark, mark + ink_.units(1.4)) : mark + ink_.units(0.4);
      painter.drawEllipse(at, side / 2, side / 2);
    }
  }
}

// The outline of the part of bars that is selected, with a halo; of neighbours as one.
void PaperMarks::draw_selected_bars(QCPPainter& painter, const Series& series) const {
  const double pen = ink_.units(1.1 * ink_.style().line_pt), halo = pen + 2 * ink_.units(0.5);
  const double bottom = y_.coordToPixel(std::max(0.0, y_.range().lower));
  std::vector<QPolygonF> outlines;
  QPolygonF line;
  for (size_t i = 0; i <= series.x.size(); ++i) {
    const bool there = i < series.x.size() && series.y[i] > 0;
    if (there) {
      const double left = x_.coordToPixel(series.x[i]), right = x_.coordToPixel(series.x_end[i]),
                   top = std::min(y_.coordToPixel(series.y[i]), bottom);
      if (line.isEmpty()) line << QPointF(left, bottom);
      line << QPointF(left, top) << QPointF(right, top);
    } else if (!line.isEmpty()) {
      line << QPointF(line.last().x(), bottom) << line.first();
      outlines.push_back(line);
      line.clear();
    }
  }
  painter.setBrush(Qt::NoBrush);
  for (const auto& [colour, width] :
       {std::pair(QColor(Qt::white), halo), {ink_.colour(series.ink, 0), pen}}) {
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    for (const QPolygonF& outline : outlines)
      for (const QPolygonF& part : cut_line(outline, inside_)) painter.drawPolyline(part);
  }
}

void PaperMarks::draw_bars(QCPPainter& painter, const Series& series) const {
  const ColourRoles& roles = light_roles();
  const double edge = ink_.units(0.4);
  for (size_t i = 0; i < series.x.size(); ++i) {
    if (!(series.y[i] > series.base[i])) continue;
    // A bar on a logarithmic axis stands on the axis.
    const double base = std::max(series.base[i], y_.range().lower);
    const QPointF corner = place(series.x[i], series.y[i]), other = place(series.x_end[i], base);
    QRectF bar = QRectF(corner, other).normalized().intersected(inside_);
    if (bar.isEmpty()) continue;
    if (series.hollow) {
      painter.setPen(QPen(roles.control_edge, edge, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
      painter.setBrush(roles.excluded);
      painter.drawRect(bar.adjusted(edge / 2, edge / 2, -edge / 2, 0));
    } else {
      const double gap = std::min(0.12 * bar.width(), ink_.units(0.35));
      painter.fillRect(bar.adjusted(gap / 2, 0, -gap / 2, 0), ink_.colour(series.ink, series.index));
    }
  }
}

void PaperMarks::draw_interval_band(QCPPainter& painter, const Series& series) const {
  QColor tint = ink_.colour(series.ink, series.index);
  tint.setAlphaF(0.18f);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tint);
  QPolygonF upper, lower;
  const auto finish = [&] {
    // Parted where the curve is, and cut at the axes like it.
    std::reverse(lower.begin(), lower.end());
    if (upper.size() > 1) {
      const QPolygonF band = cut_area(upper + lower, inside_);
      if (band.size() > 2) painter.drawPolygon(band);
    }
    upper.clear();
    lower.clear();
  };
  for (size_t i = 0; i < series.x.size(); ++i) {
    const bool there = std::isfinite(series.y[i] + series.low[i] + series.high[i]) &&
                       (!panel_.spec.log_x || series.x[i] > 0);
    if (!there) {
      finish();
      continue;
    }
    const double x = x_.coordToPixel(series.x[i]);
    upper << QPointF(x, y_.coordToPixel(series.high[i]));
    lower << QPointF(x, y_.coordToPixel(series.low[i]));
  }
  finish();
}

void PaperMarks::draw_line(QCPPainter& painter, const Series& series) const {
  QPolygonF line;
  for (size_t i = 0; i < series.x.size(); ++i) {
    const bool there = std::isfinite(series.y[i]) &&
                       (series.right || !panel_.spec.log_y || series.y[i] > 0) &&
                       (!panel_.spec.log_x || series.x[i] > 0);
    line << (there ? place(series, series.x[i], series.y[i]) : QPointF(std::nan(""), std::nan("")));
  }
  painter.setPen(ink_.line(series));
  painter.setBrush(Qt::NoBrush);
  for (const QPolygonF& part : cut_line(line, inside_)) painter.drawPolyline(part);
  // A curve of one value has no line: a run that was scored once.
  const auto is_there = [](QPointF at) { return std::isfinite(at.x() + at.y()); };
  if (series.form != Series::Form::line || series.faint ||
      std::count_if(line.begin(), line.end(), is_there) != 1)
    return;
  if (!series.low.empty()) draw_error_bars(painter, series);
  const QPointF at = *std::find_if(line.begin(), line.end(), is_there);
  if (inside_.adjusted(-1, -1, 1, 1).contains(at))
    ink_.draw_marker(painter, at, series, ink_.units(ink_.style().marker_pt),
                     ink_.colour(series.ink, series.index));
}

int64_t PaperMarks::point_count() const { return seamark::point_count(panel_.content); }

// Many points get smaller, so that their density shows.
double PaperMarks::point_size() const {
  return ink_.units(ink_.style().marker_pt) * crowded_scale(point_count());
}

bool PaperMarks::is_dense() const { return spec_.raster_above > 0 && point_count() > spec_.raster_above; }

void PaperMarks::each_point(const Series& series,
                            const std::function<void(QPointF, double, const QColor&)>& draw) const {
  const QRectF reach = inside_.adjusted(-1, -1, 1, 1);
  const double size = point_size();
  QColor colour = ink_.colour(series.ink, series.index);
  std::vector<size_t> order(series.x.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Small points lie on top of large ones.
  if (!series.size.empty())
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return share_of_side(series.size[a]) > share_of_side(series.size[b]);
    });
  for (const size_t i : order) {
    if (!std::isfinite(series.x[i] + series.y[i])) continue;
    if ((panel_.spec.log_x && series.x[i] <= 0) || (panel_.spec.log_y && series.y[i] <= 0)) continue;
    const QPointF centre = place(series, series.x[i], series.y[i]);
    if (!reach.contains(centre)) continue;
    if (!series.value.empty() && panel_.content.scale)
      colour = colour_of_value(series.value[i], *panel_.content.scale);
    draw(centre, i < series.size.size() ? largest_side * share_of_side(series.size[i]) * size : size, colour);
  }
}

void PaperMarks::draw_error_bars(QCPPainter& painter, const Series& series) const {
  const double cap = 0.45 * ink_.units(ink_.style().marker_pt);
  painter.setPen(QPen(ink_.colour(series.ink, series.index), ink_.units(0.75 * ink_.style().line_pt),
                      Qt::SolidLine, Qt::FlatCap));
  for (size_t i = 0; i < series.x.size(); ++i) {
    if (!std::isfinite(series.low[i] + series.high[i])) continue;
    const QPointF low = place(series, series.x[i], series.low[i]),
                  high = place(series, series.x[i], series.high[i]);
    if (low.x() < inside_.left() || low.x() > inside_.right()) continue;
    const double top = std::max(high.y(), inside_.top()), bottom = std::min(low.y(), inside_.bottom());
    if (top > bottom) continue;
    painter.drawLine(QPointF(low.x(), top), QPointF(low.x(), bottom));
    for (const double y : {high.y(), low.y()}) {
      if (y >= inside_.top() && y <= inside_.bottom())
        painter.drawLine(QPointF(low.x() - cap, y), QPointF(low.x() + cap, y));
    }
  }
}

// All points are drawn, into an image that lies under the vector axes: on paper of its own resolution, else
// of the device's.
void PaperMarks::draw_dense_points(QCPPainter& painter) const {
  // More dots than these show no more of a point, and 100,000 points are to stay below 1 MB.
  constexpr int64_t most_dpi = 400;
  const QTransform to_device = painter.deviceTransform();
  const QRect on_device = to_device.mapRect(inside_).toAlignedRect();
  const double per_unit = medium_ == Medium::vector
                              ? static_cast<double>(std::min(spec_.dpi, most_dpi)) / units_per_inch
                              : to_device.m11();
  QImage image(medium_ == Medium::vector ? (inside_.size() * per_unit).toSize() : on_device.size(),
               QImage::Format_ARGB32_Premultiplied);
  if (image.isNull()) return;  // axes without an area
  image.fill(Qt::transparent);
  QTransform to_image;
  if (medium_ == Medium::vector) {
    to_image.scale(image.width() / inside_.width(), image.height() / inside_.height());
    to_image.translate(-inside_.left(), -inside_.top());
  } else {
    to_image = to_device * QTransform::fromTranslate(-on_device.left(), -on_device.top());
  }
  PointStamps stamps(ink_, image, per_unit);
  for (const Series& series : panel_.content.series) {
    if (series.form != Series::Form::points) continue;
    // Where many lie, more ink; but colours of a scale would mix into those of other values.
    const int alpha = series.value.empty() ? 150 : 255;
    each_point(series, [&](QPointF at, double size, QColor colour) {
      colour.setAlpha(alpha);
      stamps.put(to_image.map(at), series, size, colour);
    });
  }
  {
    QPainter rings(&image);
    rings.setRenderHint(QPainter::Antialiasing);
    rings.setTransform(to_image);
    draw_rings(rings);
  }
  painter.setRenderHint(QPainter::LosslessImageRendering);
  if (medium_ == Medium::vector) return painter.drawImage(inside_, image, QRectF(image.rect()));
  painter.save();
  painter.resetTransform();
  painter.drawImage(on_device.topLeft(), image);
  painter.restore();
}

// Beside the names of rows and columns that hold selected facts.
void PaperMarks::draw_marked_cells(QCPPainter& painter) const {
  const Cells& cells = *panel_.content.cells;
  const double width = ink_.units(1.2), away = width / 2 + ink_.units(0.3);
  painter.setPen(QPen(ink_.colour(Ink::text, 0), width, Qt::SolidLine, Qt::FlatCap));
  const auto each = [](const std::vector<bool>& marked, const QCPAxis& axis, double from, double to,
                       const auto& draw) {
    for (size_t i = 0; i < marked.size(); ++i) {
      if (!marked[i]) continue;
      const auto at = static_cast<double>(i);
      const double a = axis.coordToPixel(at - 0.5), b = axis.coordToPixel(at + 0.5);
      const double low = std::max(std::min(a, b), from), high = std::min(std::max(a, b), to);
      if (low < high) draw(low, high);
    }
  };
  each(cells.marked_rows, y_, inside_.top(), inside_.bottom(), [&](double from, double to) {
    painter.drawLine(QPointF(inside_.left() - away, from), QPointF(inside_.left() - away, to));
  });
  each(cells.marked_columns, x_, inside_.left(), inside_.right(), [&](double from, double to) {
    painter.drawLine(QPointF(from, inside_.bottom() + away), QPointF(to, inside_.bottom() + away));
  });
}

void PaperMarks::draw_cells(QCPPainter& painter) const {
  draw_marked_cells(painter);
  const Cells& cells = *panel_.content.cells;
  const ColourScale& scale = *panel_.content.scale;
  const auto colour = [&](int64_t i, int64_t j) {
    return colour_of_value(cells.value[static_cast<size_t>(i * cells.columns + j)], scale);
  };
  if (cells.rows * cells.columns <= most_vector_cells) {
    const double width = std::abs(x_.coordToPixel(1) - x_.coordToPixel(0));
    const double height = std::abs(y_.coordToPixel(1) - y_.coordToPixel(0));
    // Thin white lines between cells that are large enough to spare them.
    const double gap = std::min(width, height) > ink_.units(4) ? ink_.units(0.4) : 0;
    painter.setAntialiasing(gap > 0);
    for (int64_t i = 0; i < cells.rows; ++i) {
      for (int64_t j = 0; j < cells.columns; ++j) {
        const QPointF a = place(static_cast<double>(j) - 0.5, static_cast<double>(i) - 0.5);
        const QPointF b = place(static_cast<double>(j) + 0.5, static_cast<double>(i) + 0.5);
        QRectF cell = QRectF(a, b).normalized().intersected(inside_);
        if (cell.isEmpty()) continue;
        painter.fillRect(cell.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2), QColor(colour(i, j)));
      }
    }
    painter.setAntialiasing(true);
    return;
  }
  // One image with cells of several pixels each: viewers may smooth, but then only the edges.
  const auto zoom = static_cast<int>(std::clamp<int64_t>(3000 / std::max(cells.rows, cells.columns), 1, 8));
  QImage image(static_cast<int>(cells.columns) * zoom, static_cast<int>(cells.rows) * zoom,
               QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) line[x] = colour(y / zoom, x / zoom);
  }
  const SeenCells seen = seen_cells(panel_.spec, cells);
  const QRectF part(QPointF(seen.left + 0.5, seen.top + 0.5) * zoom,
                    QPointF(seen.right + 0.5, seen.bottom + 0.5) * zoom);
  painter.setRenderHint(QPainter::LosslessImageRendering);
  painter.drawImage(inside_, image, part);
}

void PaperMarks::draw_arrows(QCPPainter& painter) const {
  const double tick = 0.62 * ink_.units(ink_.style().marker_pt);
  const double size = ink_.units(ink_.style().marker_pt);
  for (size_t i = 0; i < panel_.content.arrows.size(); ++i) {
    const ArrowRow& row = panel_.content.arrows[i];
    const QPointF before = place(row.before, static_cast<double>(i)),
                  after = place(row.after, static_cast<double>(i));
    const QColor colour = ink_.colour(row.ink, 0);
    if (row.selected) {  // tinted, with a bar at the left, as a row of a table
      const double half = 0.5 * std::abs(y_.coordToPixel(1) - y_.coordToPixel(0));
      const QRectF tint =
          QRectF(inside_.left(), before.y() - half, inside_.width(), 2 * half).intersected(inside_);
      painter.fillRect(tint, light_roles().selected_row);
      painter.fillRect(QRectF(tint.topLeft(), QSizeF(ink_.units(1.5), tint.height())),
                       ink_.colour(Ink::text, 0));
    }
    painter.setPen(QPen(QColor("#E3E6EB"), ink_.units(ink_.style().grid_pt)));
    painter.drawLine(QPointF(inside_.left(), before.y()), QPointF(inside_.right(), before.y()));
    painter.setPen(QPen(colour, ink_.units(ink_.style().line_pt), Qt::SolidLine, Qt::FlatCap));
    for (const QPolygonF& part : cut_line(QPolygonF({before, after}), inside_)) painter.drawPolyline(part);
    if (inside_.contains(before)) {
      painter.setPen(QPen(light_roles().text, ink_.units(ink_.style().line_pt), Qt::SolidLine, Qt::FlatCap));
      painter.drawLine(before - QPointF(0, tick), before + QPointF(0, tick));
    }
    Series mark;
    mark.ink = row.ink;
    if (inside_.contains(after)) ink_.draw_marker(painter, after, mark, size, colour);
  }
}

void PaperMarks::draw_rules(QCPPainter& painter) const {
  QPen pen(ink_.colour(Ink::grey, 0), ink_.units(0.75 * ink_.style().line_pt), Qt::SolidLine, Qt::FlatCap);
  pen.setDashPattern({3, 2});
  painter.setPen(pen);
  for (const Rule& rule : panel_.content.rules) {
    if (rule.horizontal) {
      const double y = y_.coordToPixel(rule.at);
      if (y > inside_.top() && y < inside_.bottom())
        painter.drawLine(QPointF(inside_.left(), y), QPointF(inside_.right(), y));
    } else {
      const double x = x_.coordToPixel(rule.at);
      if (x > inside_.left() && x < inside_.right())
        painter.drawLine(QPointF(x, inside_.top()), QPointF(x, inside_.bottom()));
    }
  }
}

}  // namespace seamark
