// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors that tests/reference/analysis_reference.py wrote.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "analysis/frozen_weight.h"
#include "support/matrix.h"

namespace seamark {

class Golden {
 public:
  explicit Golden(const std::string& name)
      : file_(read_safetensors(SEAMARK_SOURCE_DIR "/tests/golden/analysis/" + name + ".safetensors")) {}
  DoubleMatrix matrix(const std::string& name) const { return read_double_matrix(file_.at(name)); }
  std::vector<double> values(const std::string& name) const {
    const TensorView& view = file_.at(name);
    std::vector<double> out(static_cast<size_t>(view.elements()));
    read_doubles(view, 0, out);
    return out;
  }
  std::vector<int64_t> integers(const std::string& name) const {
    const TensorView& view = file_.at(name);
    std::vector<int64_t> out(static_cast<size_t>(view.elements()));
    std::memcpy(out.data(), view.bytes.data(), view.bytes.size());
    return out;
  }
  Matrix features(const std::string& name) const {
    const DoubleMatrix m = matrix(name);
    return Matrix::from_values({m.values.begin(), m.values.end()}, m.rows, m.cols);
  }
  const TensorView& view(const std::string& name) const { return file_.at(name); }

 private:
  TensorFile file_;
};

inline double largest_difference(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size()) return HUGE_VAL;
  double worst = 0;
  for (size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(a[i] - b[i]));
  return worst;
}

// Seeded normal numbers as features.
inline Matrix normal_features(int64_t rows, int64_t cols, uint64_t seed) {
  Random random(seed);
  const DoubleMatrix values = random_normal(rows, cols, random);
  return Matrix::from_values({values.values.begin(), values.values.end()}, rows, cols);
}

}  // namespace seamark
