// SPDX-License-Identifier: GPL-3.0-or-later
// How long a user waits: an event is handled and the window is painted.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace seamark {

inline void report(const char* name, std::vector<double>& ms) {
  std::sort(ms.begin(), ms.end());
  const auto at = [&](double q) { return ms[static_cast<size_t>(q * static_cast<double>(ms.size() - 1))]; };
  std::printf("%-40s n %4zu  median %7.2f ms  95 %% %7.2f ms  max %7.2f ms\n", name, ms.size(), at(0.5),
              at(0.95), ms.back());
}

// What the action made dirty is painted by processEvents().
template <typename Action>
std::vector<double> frames(int n, Action action) {
  std::vector<double> out;
  for (int i = 0; i < n; ++i) {
    QElapsedTimer clock;
    clock.start();
    action(i);
    QApplication::processEvents();
    out.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QTest::qWait(2);
  }
  return out;
}

}  // namespace seamark
