// SPDX-License-Identifier: GPL-3.0-or-later
// The CPU's inner loops. kernels_impl.h is compiled once for each instruction set and chosen at run time, so
// that one binary runs on every x86-64. All are serial; cpu_compute.cpp divides the work among threads.
//
// Every output element is summed in an order that depends on nothing but its own row and column: neither the
// number of rows nor their neighbours change its bits (CONTRIBUTING, rule 6).
#pragma once

#include <cstdint>

namespace seamark {

struct Kernels {
  const char* name;
  bool native_bf16;

  // c[m, n] = alpha * sum_k a[m, k] b[n, k]  (+ c where accumulate)
  void (*gemm_dot)(int64_t m, int64_t n, int64_t k, const float* a, int64_t lda, const float* b, int64_t ldb,
                   float* c, int64_t ldc, float alpha, bool accumulate);
  // c[m, n] = alpha * sum_k a[m * a_row + k * a_col] b[k, n]  (+ c where accumulate)
  void (*gemm_row)(int64_t m, int64_t n, int64_t k, const float* a, int64_t a_row, int64_t a_col,
                   const float* b, int64_t ldb, float* c, int64_t ldc, float alpha, bool accumulate);
  // As gemm_dot, with operands in bfloat16.
  void (*gemm_dot_bf16)(int64_t m, int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint16_t* b,
                        int64_t ldb, float* c, int64_t ldc, bool accumulate);
  // As gemm_row; b holds pairs of rows, b[k / 2, n] = row k below, row k + 1 above 16 bits; k is even.
  void (*gemm_row_bf16)(int64_t m, int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint32_t* b,
                        int64_t ldb, float* c, int64_t ldc, bool accumulate);
  // Packs k rows (k_valid of them real, the others zero) of n columns for gemm_row_bf16.
  void (*pack_pairs)(int64_t k_valid, int64_t n, const uint16_t* b, int64_t ldb, uint32_t* packed,
                     int64_t ld_packed);
  void (*to_bf16)(int64_t n, const float* x, uint16_t* y);
  void (*from_bf16)(int64_t n, const uint16_t* x, float* y);

  // One row each. rms_norm: y = x / sqrt(mean(x^2) + eps) * weight; returns 1 / sqrt(...).
  float (*rms_norm)(int64_t n, const float* x, const float* weight, float eps, float* y);
  // y = x * r * weight, with r of the forward pass.
  void (*rms_scale)(int64_t n, const float* x, const float* weight, float r, float* y);
  // dx += gradient of rms_norm with respect to x, given dy.
  void (*rms_norm_backward)(int64_t n, const float* x, const float* weight, float r, const float* dy,
                            float* dx);
  // y = silu(gate) * up
  void (*swiglu)(int64_t n, const float* gate, const float* up, float* y);
  // gate, up <- gradients, given dy
  void (*swiglu_backward)(int64_t n, float* gate, float* up, const float* dy);
  // Rotates one head (rotate_half form); sign -1 undoes it (its gradient).
  void (*rope)(int64_t head_dim, const float* cos, const float* sin, float sign, float* x);
  // x <- softmax(scale * x) over n
  void (*softmax)(int64_t n, float scale, float* x);
  // ds <- scale * p * (ds - sum(p * ds)), the gradient of softmax(scale * s) with respect to s
  void (*softmax_backward)(int64_t n, float scale, const float* p, float* ds);
  void (*add)(int64_t n, const float* x, float* y);  // y += x
  // -log softmax(x)[label]; argmax: lowest index of the largest. x <- weight * (softmax(x) - onehot) where
  // gradient.
  float (*cross_entropy)(int64_t n, float* x, int64_t label, float weight, bool gradient, int64_t* argmax);
  // x <- 1 - x * inverse * scale, kept within [0, 2]
  void (*cosine_distances)(int64_t n, float* x, const float* inverse, float scale);
  // With c[v] >= 0 and c[label] = 0: ce = -log softmax(x)[label], expected_distance = sum softmax(x) c, loss
  // = -log(e^x[label] / sum (1 + vocabulary c) e^x) + regulariser * expected_distance. x <- weight * its
  // gradient.
  struct SemanticLoss {
    float ce, loss, expected_distance;
  };
  SemanticLoss (*semantic_loss)(int64_t n, float* x, const float* c, int64_t label, float vocabulary,
                                float regulariser, float weight, int64_t* argmax);
  // One step of AdamW on n parameters. g <- 0 afterwards.
  void (*adamw)(int64_t n, float* p, float* g, float* m, float* v, float g_scale, float step_size,
                float decay, float beta1, float beta2, float inv_sqrt_correction2, float epsilon);
  double (*sum_of_squares)(int64_t n, const float* x);
};

// The best set for this machine.
const Kernels& kernels();

}  // namespace seamark
