// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks as papers print them: round numbers with equal decimals, powers of ten, or names. Their numbers are
// in the plot's locale: C on paper, the window's on screen.
#pragma once

#include <QString>
#include <vector>

#include "plots/custom_plot.h"

namespace seamark {

class PaperTicker : public QCPAxisTicker {
 public:
  // `wanted`: about so many ticks. `names`: of the values 0, 1, 2 ...; then every `stride`-th is shown;
  // stride 0: numbers, where the names have no room.
  PaperTicker(bool log, bool whole, std::vector<QString> names);
  void set_wanted(double wanted) { wanted_ = wanted; }
  void set_stride(int stride) { stride_ = stride; }
  int stride() const { return stride_; }
  bool has_names() const { return !names_.empty(); }
  const std::vector<QString>& names() const { return names_; }
  // What stands at the axis for the names, as long as they: where there is no room for all of a name.
  void set_shown(std::vector<QString> shown) { shown_ = std::move(shown); }

  void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                QVector<double>& ticks, QVector<double>* sub_ticks, QVector<QString>* labels) override;

 private:
  double linear_step(const QCPRange& range) const;
  void linear(const QCPRange& range, const QLocale& locale, QVector<double>& ticks,
              QVector<QString>* labels) const;
  void logarithmic(const QCPRange& range, const QLocale& locale, QVector<double>& ticks,
                   QVector<double>* sub_ticks, QVector<QString>* labels) const;
  bool log_, whole_;
  std::vector<QString> names_, shown_;
  double wanted_ = 5;
  int stride_ = 1;
};

}  // namespace seamark
