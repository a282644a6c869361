// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/point_stamps.h"

#include <algorithm>
#include <cmath>

namespace seamark {
namespace {

constexpr double size_steps = 8;  // a pixel
constexpr size_t most_stamps = 20'000;

// Premultiplied colours, one over the other.
QRgb over(QRgb above, QRgb below) {
  const uint32_t rest = 255U - static_cast<uint32_t>(qAlpha(above));
  const auto mix = [&](int a, int b) {
    return static_cast<int>(static_cast<uint32_t>(a) + (static_cast<uint32_t>(b) * rest + 127U) / 255U);
  };
  return qRgba(mix(qRed(above), qRed(below)), mix(qGreen(above), qGreen(below)),
               mix(qBlue(above), qBlue(below)), mix(qAlpha(above), qAlpha(below)));
}

}  // namespace

PointStamps::PointStamps(const PaperInk& ink, QImage& onto, double pixels_per_unit)
    : ink_(ink), onto_(onto), pixels_per_unit_(pixels_per_unit) {}

const QImage& PointStamps::stamp(const Series& series, double size, const QColor& colour, int part_x,
                                 int part_y) {
  const auto steps = static_cast<uint64_t>(std::clamp(size * pixels_per_unit_ * size_steps, 1.0, 60000.0));
  const uint64_t key = static_cast<uint64_t>(colour.rgba()) | steps << 32U |
                       static_cast<uint64_t>(part_x * parts + part_y) << 48U |
                       static_cast<uint64_t>(series.ink) << 52U |
                       static_cast<uint64_t>(ink_.shape_of(series)) << 56U;
  if (stamps_.size() > most_stamps) stamps_.clear();
  QImage& out = stamps_[key];
  if (!out.isNull()) return out;
  const double pixels = static_cast<double>(steps) / size_steps;
  const int half = static_cast<int>(std::ceil(0.75 * pixels)) + 1;  // a triangle's corners reach farthest
  out = QImage(2 * half + 1, 2 * half + 1, QImage::Format_ARGB32_Premultiplied);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(half + (part_x + 0.5) / parts, half + (part_y + 0.5) / parts);
  painter.scale(pixels_per_unit_, pixels_per_unit_);
  ink_.draw_marker(painter, QPointF(), series, pixels / pixels_per_unit_, colour);
  return out;
}

void PointStamps::put(QPointF at, const Series& series, double size, const QColor& colour) {
  const double x = std::floor(at.x()), y = std::floor(at.y());
  const QImage& mark = stamp(series, size, colour, static_cast<int>((at.x() - x) * parts),
                             static_cast<int>((at.y() - y) * parts));
  const int half = mark.width() / 2, left = static_cast<int>(x) - half, top = static_cast<int>(y) - half;
  const int first = std::max(0, -left), last = std::min(mark.width(), onto_.width() - left);
  for (int row = std::max(0, -top); row < std::min(mark.height(), onto_.height() - top); ++row) {
    const auto* from = reinterpret_cast<const QRgb*>(mark.constScanLine(row));
    auto* to = reinterpret_cast<QRgb*>(onto_.scanLine(top + row));
    for (int i = first; i < last; ++i) {
      if (qAlpha(from[i]) > 0) to[left + i] = over(from[i], to[left + i]);
    }
  }
}

}  // namespace seamark
