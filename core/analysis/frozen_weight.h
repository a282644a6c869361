// SPDX-License-Identifier: GPL-3.0-or-later
// A frozen weight of a checkpoint for the lens: read in blocks of rows as fp64, never widened whole.
#pragma once

#include <string>

#include "analysis/linear_algebra.h"
#include "checkpoint/config.h"
#include "checkpoint/safetensors.h"

namespace seamark {

// [out, in], of any floating type of safetensors.
class FrozenWeight {
 public:
  explicit FrozenWeight(TensorView view);
  int64_t out() const { return view_.shape[0]; }
  int64_t in() const { return view_.shape[1]; }
  // Rows [first, first + count) as fp64.
  DoubleMatrix rows(int64_t first, int64_t count) const;
  // visit(first row, block) over all rows.
  void for_each_block(const std::function<void(int64_t, const DoubleMatrix&)>& visit) const;
  // W x, x [in, k]
  DoubleMatrix times(const DoubleMatrix& x) const;
  // y^T W, y [out, k]: [k, in]
  DoubleMatrix transposed_times(const DoubleMatrix& y) const;
  // x W^T W for rows x [k, in], in one pass over W
  DoubleMatrix gram_times(const DoubleMatrix& x) const;

 private:
  TensorView view_;
};

// Elements [first, first + out.size()) of a tensor of f64, f32, f16 or bf16.
void read_doubles(const TensorView& view, int64_t first, std::span<double> out);
// A whole matrix or vector (as one row).
DoubleMatrix read_double_matrix(const TensorView& view);

// "model.layers.3.self_attn.v_proj.weight", for one of linear_module_names.
std::string linear_weight_name(int64_t layer, const std::string& module);
// Throws Error(bad_input) with file and tensor: missing, of another shape than `config` says, not floating.
FrozenWeight frozen_weight(const TensorFile& checkpoint, const ModelConfig& config, int64_t layer,
                           const std::string& module);

}  // namespace seamark
