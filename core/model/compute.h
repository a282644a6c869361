// SPDX-License-Identifier: GPL-3.0-or-later
// The operations that decoder, adapters and training are made of, forward and backward. Two implementations:
// the CPU's own kernels (cpu_compute.cpp), and ATen's operators (aten_compute.cpp) for CUDA and as the tests'
// oracle. Activations are fp32 matrices [rows, columns] with contiguous rows; frozen weights are fp32 or
// bfloat16.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/rows.h"

namespace seamark {

// A frozen weight [out, in] and the columns of the output that are its own.
struct LinearPart {
  const at::Tensor* weight = nullptr;
  int64_t column = 0;
};

struct AttentionShape {
  int64_t heads = 0, kv_heads = 0, head_dim = 0;
  int64_t query_columns() const { return heads * head_dim; }
  int64_t kv_columns() const { return kv_heads * head_dim; }
};

// One adapted linear module within the flat parameters of a slot: A [rank, in] at `a`, B transposed [rank,
// out] at `b`.
struct LoraSite {
  int64_t layer = 0;
  int module = 0;  // index into linear_module_names
  int64_t rank = 0, in = 0, out = 0;
  int64_t a = 0, b = 0;
  double scale = 0;
  bool tanh = false;  // u <- tanh(u) between the two: a bottleneck adapter's D and U (METHOD 7)
};

// Strengths of the losses that know how far a token lies from the right one (METHOD 6).
struct SemanticTerms {
  double vocabulary = 0;   // lambda of `vocabulary`; 0: plain cross entropy
  double regulariser = 0;  // lambda of `expected-distance`
};

struct AdamStep {
  double learning_rate = 0, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weight_decay = 0;
};

class Compute {
 public:
  virtual ~Compute() = default;

  // y[:, part.column...] = x W^T, for each part; accumulate: +=
  virtual void linear(const at::Tensor& x, std::span<const LinearPart> parts, at::Tensor y,
                      bool accumulate) = 0;
  // dx = sum over parts of dy[:, part.column...] W; accumulate: +=
  virtual void linear_backward(const at::Tensor& dy, std::span<const LinearPart> parts, at::Tensor dx,
                               bool accumulate) = 0;

  virtual void embed(const at::Tensor& table, std::span<const int32_t> ids, at::Tensor y) = 0;
  virtual void gather_rows(const at::Tensor& x, std::span<const int64_t> rows, at::Tensor y) = 0;
  // y = 0, then y[rows] = x
  virtual void scatter_rows(const at::Tensor& x, std::span<const int64_t> rows, at::Tensor y) = 0;
  virtual void copy(const at::Tensor& x, at::Tensor y) = 0;
  // y += x
  virtual void add(const at::Tensor& x, at::Tensor y) = 0;

  // y = x r weight, r = 1 / sqrt(mean(x^2) + eps) [rows, 1]
  virtual void rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps, at::Tensor y,
                        at::Tensor r) = 0;
  virtual void rms_scale(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& r,
                         at::Tensor y) = 0;
  // dx += ...
  virtual void rms_norm_backward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& r,
                                 const at::Tensor& dy, at::Tensor dx) = 0;
  // gate_up [rows, 2 n]: gate, then up
  virtual void swiglu(const at::Tensor& gate_up, at::Tensor y) = 0;
  // gate_up <- its gradient, given dy
  virtual void swiglu_backward(at::Tensor gate_up, const at::Tensor& dy) = 0;
  // Rotates the first `heads` heads of each row by its position; cosine, sine [positions, head_dim / 2]
  // (rotate_half form). sign = -1: the gradient.
  virtual void rope(at::Tensor x, int64_t heads, int64_t head_dim, const at::Tensor& cosine,
                    const at::Tensor& sine, std::span<const int32_t> positions, int sign) = 0;

  // qkv [rows, (heads + 2 kv_heads) head_dim], rotated. cache: null, or [cache rows, 2 kv_heads head_dim],
  // into which the new keys and values go first. probabilities: null, or a buffer of probability_count()
  // elements for backward.
  virtual void attention(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv,
                         at::Tensor* cache, at::Tensor* probabilities, at::Tensor y) = 0;
  // dqkv from dy; without a cache only.
  virtual void attention_backward(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv,
                                  const at::Tensor& probabilities, const at::Tensor& dy, at::Tensor dqkv) = 0;
  virtual int64_t probability_count(const RowBatch& batch, const AttentionShape& shape) const = 0;

  // u = x A^T [rows, rank], or its tanh; y += scale u B^T. parameters [slots, ...] fp32.
  virtual void lora(std::span<const SlotRows> groups, const LoraSite& site, const at::Tensor& parameters,
                    const at::Tensor& x, at::Tensor u, at::Tensor y) = 0;
  // Adds to `gradients` [slots, ...], and to dx unless it is null.
  virtual void lora_backward(std::span<const SlotRows> groups, const LoraSite& site,
                             const at::Tensor& parameters, at::Tensor gradients, const at::Tensor& x,
                             const at::Tensor& u, const at::Tensor& dy, at::Tensor* dx) = 0;

  // y = (accumulate: +=) x with its columns scaled by the slot's factors [slots, columns].
  virtual void scale_columns(std::span<const SlotRows> groups, const at::Tensor& factors, const at::Tensor& x,
                             at::Tensor y, bool accumulate) = 0;
  // sums [slots, columns] += the sum over the slot's rows of x * dy: the gradient of scale_columns' factors.
  virtual void column_products(std::span<const SlotRows> groups, const at::Tensor& x, const at::Tensor& dy,
                               at::Tensor sums) = 0;
  // norms[slot, o] = ||W_o + scale (B A)_o||, given squares[o] = ||W_o||^2 and aw [slots * rank, out] = A
  // W^T, a slot's rows together (METHOD 7, DoRA): no matrix of W's size.
  virtual void lora_norms(const LoraSite& site, const at::Tensor& parameters, const at::Tensor& squares,
                          const at::Tensor& aw, at::Tensor norms) = 0;
  // gated, laid out as the sites' part of `parameters`: A with row k times the slot's e[k] (a row's columns
  // from `e`), and B as it is (METHOD 7, AdaLoRA).
  virtual void gate_rows(const LoraSite& site, const at::Tensor& parameters, int64_t e, at::Tensor gated) = 0;
  // Adds to `gradients` (of A, B and e) what d_gated makes of it.
  virtual void gate_rows_backward(const LoraSite& site, const at::Tensor& parameters, int64_t e,
                                  const at::Tensor& d_gated, at::Tensor gradients) = 0;
  // Of each slot's X [rank, columns] at `offset` of its row: adds ||X X^T - I||_F to value[slot], and
  // factor[slot] times its gradient (0 where the norm is 0) to X's place in `gradients` (METHOD 7, AdaLoRA).
  virtual void orthogonality(const at::Tensor& parameters, at::Tensor gradients, int64_t offset, int64_t rank,
                             int64_t columns, std::span<const double> factor, std::span<double> value) = 0;
  // Adds to columns [at, at + out in) of `gradients`, as [out, in]: the sum over a slot's rows of dy^T x.
  virtual void weight_gradient(std::span<const SlotRows> groups, at::Tensor gradients, int64_t at,
                               const at::Tensor& x, const at::Tensor& dy) = 0;

  // Cross entropy of each row of logits against its label, and argmax (lowest id among equals). With weights
  // (one a row): logits <- weight (softmax - onehot).
  virtual void cross_entropy(at::Tensor logits, std::span<const int32_t> labels,
                             std::span<const float> weights, std::span<float> loss,
                             std::span<int32_t> argmax) = 0;

  // dots[i, v] = E_v . E_ids[i]  ->  c = 1 - cos(E_v, E_ids[i]) in [0, 2]; exactly 0 at v = ids[i], 1 where a
  // row of E is zero. inverse_norms [1, v]: 1 / |E_v|, 0 of a zero row.
  virtual void cosine_distances(at::Tensor dots, std::span<const int32_t> ids,
                                const at::Tensor& inverse_norms) = 0;
  // As cross_entropy, with c = distances[distance_rows[i]] of row i:
  //   loss = -log(e^z_y / sum_v (1 + vocabulary c_v) e^z_v) + regulariser R,  R = sum_v softmax(z)_v c_v.
  // logits <- weight * gradient of loss.
  virtual void semantic_loss(at::Tensor logits, std::span<const int32_t> labels, const at::Tensor& distances,
                             std::span<const int64_t> distance_rows, const SemanticTerms& terms,
                             std::span<const float> weights, std::span<float> ce, std::span<float> loss,
                             std::span<float> expected_distance, std::span<int32_t> argmax) = 0;
  // x[i] *= factors[i]
  virtual void scale_rows(at::Tensor x, std::span<const float> factors) = 0;

  // For each slot: g <- 0 after p, m, v took one AdamW step with g_scale[slot] * g; step counts from 1.
  virtual void adamw(at::Tensor p, at::Tensor g, at::Tensor m, at::Tensor v, const AdamStep& options,
                     int64_t step, std::span<const double> g_scale) = 0;
  virtual std::vector<double> row_norms(const at::Tensor& x) = 0;
};

// threads: of the CPU's kernels.
std::unique_ptr<Compute> make_cpu_compute(int64_t threads);
std::unique_ptr<Compute> make_aten_compute();

}  // namespace seamark
