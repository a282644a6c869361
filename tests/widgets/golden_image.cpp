// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/golden_image.h"

#include <QFile>
#include <vector>

namespace {
constexpr int tolerance = 24;  // of 255: less is rounding
}

int differing_blocks(const QImage& actual, const QImage& expected, QImage* mask) {
  const QImage a = actual.convertToFormat(QImage::Format_Grayscale8);
  const QImage b = expected.convertToFormat(QImage::Format_Grayscale8);
  const int width = a.width(), height = a.height();
  std::vector<int> sign(static_cast<size_t>(width * height));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int difference = a.constScanLine(y)[x] - b.constScanLine(y)[x];
      sign[static_cast<size_t>(y * width + x)] = difference > tolerance    ? 1
                                                 : difference < -tolerance ? -1
                                                                           : 0;
    }
  }
  if (mask) {
    *mask = QImage(width, height, QImage::Format_Grayscale8);
    mask->fill(255);
  }
  int blocks = 0;
  for (int y = 1; y + 1 < height; ++y) {
    for (int x = 1; x + 1 < width; ++x) {
      int sum = 0;
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) sum += sign[static_cast<size_t>((y + dy) * width + x + dx)];
      }
      if (sum != 9 && sum != -9) continue;
      ++blocks;
      if (mask) mask->scanLine(y)[x] = 0;
    }
  }
  return blocks;
}

QString image_difference(const QImage& actual, const QString& expected_file, const QString& name) {
  const auto keep = [&](const QImage& image, const char* what) { image.save(name + '-' + what + ".png"); };
  const QImage expected(expected_file);
  if (expected.isNull()) {
    keep(actual, "actual");
    return "there is no picture " + expected_file;
  }
  if (actual.size() != expected.size()) {
    keep(actual, "actual");
    return QString("%1 x %2 pixels instead of %3 x %4")
        .arg(actual.width())
        .arg(actual.height())
        .arg(expected.width())
        .arg(expected.height());
  }
  QImage mask;
  const int blocks = differing_blocks(actual, expected, &mask);
  if (blocks == 0) return {};
  keep(actual, "actual");
  keep(expected, "expected");
  keep(mask, "mask");
  return QString("%1 blocks of 3 x 3 pixels differ from %2").arg(blocks).arg(expected_file);
}
