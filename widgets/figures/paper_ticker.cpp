// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paper_ticker.h"

#include <algorithm>
#include <cmath>

#include "figures/figure_words.h"

namespace seamark {
namespace {

QString power_of_ten(int power) {
  static const QString digits =
      QStringLiteral("\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079");
  QString out = QStringLiteral("10");
  if (power < 0) out += QChar(0x207B);
  for (const QChar digit : QString::number(std::abs(power))) out += digits[digit.digitValue()];
  return out;
}

}  // namespace

PaperTicker::PaperTicker(bool log, bool whole, std::vector<QString> names)
    : log_(log), whole_(whole), names_(std::move(names)) {}

void PaperTicker::generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                           QVector<double>* sub_ticks, QVector<QString>* labels) {
  ticks.clear();
  if (sub_ticks) sub_ticks->clear();
  if (labels) labels->clear();
  if (!names_.empty() && stride_ > 0) {
    for (size_t i = 0; i < names_.size(); i += static_cast<size_t>(stride_)) {
      const auto at = static_cast<double>(i);
      if (at < range.lower || at > range.upper) continue;
      ticks.append(at);
      if (labels) labels->append(shown_.size() == names_.size() ? shown_[i] : names_[i]);
    }
  } else if (log_ && names_.empty()) {
    logarithmic(range, locale, ticks, sub_ticks, labels);
    if (ticks.size() > 1) return;
    // Between two powers, or 2 and 5, there is none of these: round numbers in equal steps tell the scale.
    ticks.clear();
    if (labels) labels->clear();
    linear(range, locale, ticks, labels);
  } else {
    linear(range, locale, ticks, labels);
  }
}

// A round step of about the wanted number of ticks; a smaller one where fewer than three would be left of
// them.
double PaperTicker::linear_step(const QCPRange& range) const {
  const double rough = range.size() / std::max(1.0, wanted_);
  if (!(rough > 0)) return 0;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  const double factors[] = {0.5, 1, 2, 2.5, 5, 10};
  size_t chosen = 1;
  while (chosen + 1 < std::size(factors) && factors[chosen] * power < rough * (1 - 1e-9)) ++chosen;
  const auto count = [&](double step) {
    return std::floor(range.upper / step + 1e-9) - std::ceil(range.lower / step - 1e-9) + 1;
  };
  if (count(factors[chosen] * power) < 3 && count(factors[chosen - 1] * power) <= 1.6 * wanted_) --chosen;
  if (whole_ && power == 1 && factors[chosen] == 2.5) --chosen;
  const double step = factors[chosen] * power;
  return whole_ ? std::max(1.0, std::ceil(step - 1e-9)) : step;
}

void PaperTicker::linear(const QCPRange& range, const QLocale& locale, QVector<double>& ticks,
                         QVector<QString>* labels) const {
  const double step = linear_step(range);
  if (!(step > 0)) return;
  // Decimals that tell neighbours apart: 0.25 needs two, 0.5 one.
  int decimals = 0;
  while (decimals < 12) {
    const double scaled = step * std::pow(10, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) break;
    ++decimals;
  }
  const double slack = 1e-9 * range.size();
  const auto first = static_cast<int64_t>(std::ceil((range.lower - slack) / step));
  const auto last = static_cast<int64_t>(std::floor((range.upper + slack) / step));
  const double largest = std::max(std::abs(range.lower), std::abs(range.upper));
  // As many digits as tell neighbours apart.
  const int digits = std::clamp(static_cast<int>(std::ceil(std::log10(largest / step) - 1e-9)) + 1, 3, 15);
  for (int64_t i = first; i <= last && ticks.size() < 200; ++i) {
    const double value = static_cast<double>(i) * step;
    ticks.append(value);
    if (labels)
      labels->append(largest >= 1e6 || decimals > 5 ? paper_general(value, digits, locale)
                                                    : paper_number(value, decimals, locale));
  }
}

void PaperTicker::logarithmic(const QCPRange& range, const QLocale& locale, QVector<double>& ticks,
                              QVector<double>* sub_ticks, QVector<QString>* labels) const {
  const int first = static_cast<int>(std::floor(std::log10(range.lower) + 1e-9));
  const int last = static_cast<int>(std::ceil(std::log10(range.upper) - 1e-9));
  const double decades = std::log10(range.upper / range.lower);
  int stride = std::max(1, static_cast<int>(std::ceil(decades / std::max(1.0, wanted_))));
  const auto inside = [&](double value) {
    return value >= range.lower * (1 - 1e-9) && value <= range.upper * (1 + 1e-9);
  };
  // One number does not tell the scale: rather more of them than wanted.
  const auto powers = [&] {
    int count = 0;
    for (int power = first; power <= last; ++power)
      count += power % stride == 0 && inside(std::pow(10, power));
    return count;
  };
  while (stride > 1 && powers() < 2) --stride;
  // Within few decades 2 and 5 have labels too.
  const bool dense = decades < 1.5;
  for (int power = first; power <= last; ++power) {
    for (int digit = 1; digit <= 9; ++digit) {
      const double value = digit * std::pow(10, power);
      if (!inside(value) || (whole_ && value < 1)) continue;  // half a fact is no tick
      const bool major = digit == 1 ? power % stride == 0 : dense && (digit == 2 || digit == 5);
      if (major) {
        ticks.append(value);
        if (labels) {
          const bool plain = first >= -2 && last <= 3;
          labels->append(plain || (dense && power >= -4 && power < 6)
                             ? paper_number(value, std::max(0, -power), locale)
                         : dense ? paper_general(value, 1, locale)
                                 : power_of_ten(power));
        }
      } else if (sub_ticks && stride == 1) {
        sub_ticks->append(value);
      }
    }
  }
}

}  // namespace seamark
