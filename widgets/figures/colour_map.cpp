// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/colour_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace seamark {
namespace {

// cividis at 0, 1/9 ... 1.
constexpr std::array<QRgb, 10> cividis = {0xff00224e, 0xff123570, 0xff3b496c, 0xff575d6d, 0xff707173,
                                          0xff8a8678, 0xffa59c74, 0xffc3b369, 0xffe1cc55, 0xfffee838};
constexpr std::array<QRgb, 3> two_signs = {0xff0072b2, 0xfff7f7f7, 0xffd55e00};

template <size_t n>
QRgb between(const std::array<QRgb, n>& stops, double share) {
  const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(n - 1);
  const auto i = std::min(static_cast<size_t>(at), n - 2);
  const double t = at - static_cast<double>(i);
  const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + t * (b - a))); };
  return qRgb(mix(qRed(stops[i]), qRed(stops[i + 1])), mix(qGreen(stops[i]), qGreen(stops[i + 1])),
              mix(qBlue(stops[i]), qBlue(stops[i + 1])));
}

}  // namespace

QRgb colour_of_share(double share, bool has_sign) {
  return has_sign ? between(two_signs, share) : between(cividis, share);
}

QRgb colour_of_value(double value, const ColourScale& scale) {
  if (!std::isfinite(value)) return qRgb(0xec, 0xee, 0xf1);
  return colour_of_share((value - scale.min) / (scale.max - scale.min), scale.has_sign);
}

}  // namespace seamark
