// SPDX-License-Identifier: GPL-3.0-or-later
// Marks of very many points: each look is painted once for every quarter of a pixel, and laid down again and
// again, a hundred times as fast as painting it anew.
#pragma once

#include <QImage>
#include <unordered_map>

#include "figures/paper_marks.h"

namespace seamark {

class PointStamps {
 public:
  // Keeps references. `onto`: premultiplied ARGB, of `pixels_per_unit` of the ink's units.
  PointStamps(const PaperInk& ink, QImage& onto, double pixels_per_unit);
  // `at` in the image's pixels, `size` in units. Sizes are told apart by an eighth of a pixel.
  void put(QPointF at, const Series& series, double size, const QColor& colour);

 private:
  static constexpr int parts = 4;  // of a pixel, each way
  struct Stamp {
    QImage image;
    QPoint corner;  // from the point's pixel
  };
  const Stamp& stamp(const Series& series, double size, const QColor& colour, int part_x, int part_y);
  const PaperInk& ink_;
  QImage& onto_;
  double pixels_per_unit_;
  std::unordered_map<uint64_t, Stamp> stamps_;
};

}  // namespace seamark
