// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/point_stamps.h"

#include <algorithm>
#include <cmath>

namespace seamark {
namespace {

constexpr double size_steps = 8;  // a pixel
constexpr size_t most_stamps = 20'000;

// Premultiplied colours, one over the other, rounded to the nearest; two channels at once.
QRgb over(QRgb above, QRgb below) {
  constexpr uint32_t channels = 0x00ff00ffU, halves = 0x00800080U;
  const uint32_t rest = 255U - (above >> 24U);
  uint32_t even = (below & channels) * rest, odd = ((below >> 8U) & channels) * rest;
  even = ((even + ((even >> 8U) & channels) + halves) >> 8U) & channels;
  odd = (odd + ((odd >> 8U) & channels) + halves) & ~channels;
  return above + (even | odd);
}

// The part of an image that is not transparent.
QRect inked(const QImage& image) {
  QRect out;
  for (int y = 0; y < image.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      if (line[x] != 0) out |= QRect(x, y, 1, 1);
    }
  }
  return out;
}

}  // namespace

PointStamps::PointStamps(const PaperInk& ink, QImage& onto, double pixels_per_unit)
    : ink_(ink), onto_(onto), pixels_per_unit_(pixels_per_unit) {}

const PointStamps::Stamp& PointStamps::stamp(const Series& series, double size, const QColor& colour,
                                             int part_x, int part_y) {
  const auto steps = static_cast<uint64_t>(std::clamp(size * pixels_per_unit_ * size_steps, 1.0, 60000.0));
  const uint64_t key = static_cast<uint64_t>(colour.rgba()) | steps << 32U |
                       static_cast<uint64_t>(part_x * parts + part_y) << 48U |
                       static_cast<uint64_t>(series.ink) << 52U |
                       static_cast<uint64_t>(ink_.shape_of(series)) << 56U;
  if (stamps_.size() > most_stamps) stamps_.clear();
  const auto [found, is_new] = stamps_.try_emplace(key);
  Stamp& out = found->second;
  if (!is_new) return out;
  const double pixels = static_cast<double>(steps) / size_steps;
  const int half = static_cast<int>(std::ceil(0.75 * pixels)) + 1;  // a triangle's corners reach farthest
  QImage image(2 * half + 1, 2 * half + 1, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(half + (part_x + 0.5) / parts, half + (part_y + 0.5) / parts);
    painter.scale(pixels_per_unit_, pixels_per_unit_);
    ink_.draw_marker(painter, QPointF(), series, pixels / pixels_per_unit_, colour);
  }
  const QRect ink = inked(image);
  if (ink.isEmpty()) return out;
  out.image = image.copy(ink);
  out.corner = ink.topLeft() - QPoint(half, half);
  return out;
}

void PointStamps::put(QPointF at, const Series& series, double size, const QColor& colour) {
  const double x = std::floor(at.x()), y = std::floor(at.y());
  const Stamp& mark = stamp(series, size, colour, static_cast<int>((at.x() - x) * parts),
                            static_cast<int>((at.y() - y) * parts));
  const int left = static_cast<int>(x) + mark.corner.x(), top = static_cast<int>(y) + mark.corner.y();
  const int first = std::max(0, -left), last = std::min(mark.image.width(), onto_.width() - left);
  const int end = std::min(mark.image.height(), onto_.height() - top);
  for (int row = std::max(0, -top); row < end; ++row) {
    const auto* from = reinterpret_cast<const QRgb*>(mark.image.constScanLine(row));
    auto* to = reinterpret_cast<QRgb*>(onto_.scanLine(top + row)) + left;
    for (int i = first; i < last; ++i) to[i] = over(from[i], to[i]);
  }
}

}  // namespace seamark
