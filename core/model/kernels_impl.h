// SPDX-License-Identifier: GPL-3.0-or-later
// Included once by each kernels_*.cpp, which is compiled for one instruction set and names its namespace.
// Nothing here may call an inline function of another header: the linker could keep the copy with the wider
// instructions.
#ifndef SEAMARK_KERNELS
#error "Define SEAMARK_KERNELS"
#endif

#include "model/kernels.h"

#if defined(__AVX512BF16__)
#include <immintrin.h>
#endif

namespace seamark::SEAMARK_KERNELS {
namespace {

#if defined(__AVX512F__)
constexpr int W = 16;
constexpr int rows_in_tile = 6, columns_in_tile = 4;
#elif defined(__AVX2__)
constexpr int W = 8;
constexpr int rows_in_tile = 3, columns_in_tile = 4;
#else
constexpr int W = 4;
constexpr int rows_in_tile = 3, columns_in_tile = 4;
#endif

typedef float V __attribute__((vector_size(W * 4)));
typedef int32_t I __attribute__((vector_size(W * 4)));
typedef uint32_t U __attribute__((vector_size(W * 4)));
typedef float VMem __attribute__((vector_size(W * 4), aligned(4), may_alias));
typedef uint32_t UMem __attribute__((vector_size(W * 4), aligned(2), may_alias));
typedef float V4 __attribute__((vector_size(16)));
typedef float V4Mem __attribute__((vector_size(16), aligned(4), may_alias));

inline V load(const float* p) { return *reinterpret_cast<const VMem*>(p); }
inline void store(float* p, V v) { *reinterpret_cast<VMem*>(p) = v; }
inline U load_u(const void* p) { return *reinterpret_cast<const UMem*>(p); }
inline V splat(float x) { return x - V{}; }  // not V{} + x, which must add (for -0)
inline V load_part(const float* p, int64_t n) {
  float tmp[W] = {};
  for (int64_t i = 0; i < n; ++i) tmp[i] = p[i];
  return load(tmp);
}
inline void store_part(float* p, V v, int64_t n) {
  float tmp[W];
  store(tmp, v);
  for (int64_t i = 0; i < n; ++i) p[i] = tmp[i];
}

#if defined(__AVX512F__)
inline V low_pairs(V a, V b) {
  return __builtin_shuffle(a, b, I{0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29});
}
inline V high_pairs(V a, V b) {
  return __builtin_shuffle(a, b, I{2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31});
}
inline V low_halves(V a, V b) {
  return __builtin_shuffle(a, b, I{0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29});
}
inline V high_halves(V a, V b) {
  return __builtin_shuffle(a, b, I{2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31});
}
inline V4 fold(V v) {
  typedef float V8 __attribute__((vector_size(32)));
  union {
    V v;
    V8 h[2];
  } a{v};
  V8 s = a.h[0] + a.h[1];
  union {
    V8 v;
    V4 h[2];
  } b{s};
  return b.h[0] + b.h[1];
}
#elif defined(__AVX2__)
inline V low_pairs(V a, V b) { return __builtin_shuffle(a, b, I{0, 8, 1, 9, 4, 12, 5, 13}); }
inline V high_pairs(V a, V b) { return __builtin_shuffle(a, b, I{2, 10, 3, 11, 6, 14, 7, 15}); }
inline V low_halves(V a, V b) { return __builtin_shuffle(a, b, I{0, 1, 8, 9, 4, 5, 12, 13}); }
inline V high_halves(V a, V b) { return __builtin_shuffle(a, b, I{2, 3, 10, 11, 6, 7, 14, 15}); }
inline V4 fold(V v) {
  union {
    V v;
    V4 h[2];
  } b{v};
  return b.h[0] + b.h[1];
}
#else
inline V low_pairs(V a, V b) { return __builtin_shuffle(a, b, I{0, 4, 1, 5}); }
inline V high_pairs(V a, V b) { return __builtin_shuffle(a, b, I{2, 6, 3, 7}); }
inline V low_halves(V a, V b) { return __builtin_shuffle(a, b, I{0, 1, 4, 5}); }
inline V high_halves(V a, V b) { return __builtin_shuffle(a, b, I{2, 3, 6, 7}); }
inline V4 fold(V v) { return v; }
#endif

// The sums of four vectors.
inline V4 sum4(V a, V b, V c, V d) {
  const V ab = low_pairs(a, b) + high_pairs(a, b);  // a b a b in each 128 bits
  const V cd = low_pairs(c, d) + high_pairs(c, d);
  return fold(low_halves(ab, cd) + high_halves(ab, cd));
}
inline float sum(V v) {
  const V4 s = sum4(v, V{}, V{}, V{});
  return s[0];
}
inline float largest(V v) {
  float m = v[0];
  for (int i = 1; i < W; ++i) m = v[i] > m ? v[i] : m;
  return m;
}

// --- products of rows with rows
// -------------------------------------------------------------------------------
inline void put(float* c, int columns, V4 s, float alpha, bool accumulate) {
  s *= alpha;
  if (columns == 4) {
    if (accumulate) s += *reinterpret_cast<const V4Mem*>(c);
    *reinterpret_cast<V4Mem*>(c) = s;
  } else {
    for (int j = 0; j < columns; ++j) c[j] = accumulate ? c[j] + s[j] : s[j];
  }
}

template <int M, int N>
void dot_tile(int64_t k, const float* a, int64_t lda, const float* b, int64_t ldb, float* c, int64_t ldc,
              float alpha, bool accumulate) {
  V s[M][4] = {};
  int64_t p = 0;
  for (; p + W <= k; p += W) {
    V y[N];
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) y[j] = load(b + j * ldb + p);
#pragma GCC unroll 8
    for (int i = 0; i < M; ++i) {
      const V x = load(a + i * lda + p);
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] += x * y[j];
    }
  }
  if (p < k) {
    V y[N];
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) y[j] = load_part(b + j * ldb + p, k - p);
#pragma GCC unroll 8
    for (int i = 0; i < M; ++i) {
      const V x = load_part(a + i * lda + p, k - p);
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] += x * y[j];
    }
  }
#pragma GCC unroll 8
  for (int i = 0; i < M; ++i)
    put(c + i * ldc, N, sum4(s[i][0], s[i][1], s[i][2], s[i][3]), alpha, accumulate);
}

template <int M>
void dot_rows(int64_t n, int64_t k, const float* a, int64_t lda, const float* b, int64_t ldb, float* c,
              int64_t ldc, float alpha, bool accumulate) {
  int64_t j = 0;
  for (; j + 4 <= n; j += 4) dot_tile<M, 4>(k, a, lda, b + j * ldb, ldb, c + j, ldc, alpha, accumulate);
  switch (n - j) {
    case 3:
      return dot_tile<M, 3>(k, a, lda, b + j * ldb, ldb, c + j, ldc, alpha, accumulate);
    case 2:
      return dot_tile<M, 2>(k, a, lda, b + j * ldb, ldb, c + j, ldc, alpha, accumulate);
    case 1:
      return dot_tile<M, 1>(k, a, lda, b + j * ldb, ldb, c + j, ldc, alpha, accumulate);
    default:
      return;
  }
}

void gemm_dot(int64_t m, int64_t n, int64_t k, const float* a, int64_t lda, const float* b, int64_t ldb,
              float* c, int64_t ldc, float alpha, bool accumulate) {
  int64_t i = 0;
  for (; i + rows_in_tile <= m; i += rows_in_tile)
    dot_rows<rows_in_tile>(n, k, a + i * lda, lda, b, ldb, c + i * ldc, ldc, alpha, accumulate);
  const float* at = a + i * lda;
  float* ct = c + i * ldc;
  switch (m - i) {
#if defined(__AVX512F__)
    case 5:
      return dot_rows<5>(n, k, at, lda, b, ldb, ct, ldc, alpha, accumulate);
    case 4:
      return dot_rows<4>(n, k, at, lda, b, ldb, ct, ldc, alpha, accumulate);
    case 3:
      return dot_rows<3>(n, k, at, lda, b, ldb, ct, ldc, alpha, accumulate);
#endif
    case 2:
      return dot_rows<2>(n, k, at, lda, b, ldb, ct, ldc, alpha, accumulate);
    case 1:
      return dot_rows<1>(n, k, at, lda, b, ldb, ct, ldc, alpha, accumulate);
    default:
      return;
  }
}

// --- products of rows with columns
// ----------------------------------------------------------------------------
template <int M, int N>
void row_tile(int64_t k, const float* a, int64_t a_row, int64_t a_col, const float* b, int64_t ldb, float* c,
              int64_t ldc, float alpha, bool accumulate, int64_t part) {
  V s[M][N] = {};
  for (int64_t p = 0; p < k; ++p) {
    V y[N];
    if (part) {
      y[0] = load_part(b + p * ldb, part);
    } else {
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) y[j] = load(b + p * ldb + j * W);
    }
#pragma GCC unroll 16
    for (int i = 0; i < M; ++i) {
      const V x = splat(a[i * a_row + p * a_col]);
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] += x * y[j];
    }
  }
#pragma GCC unroll 16
  for (int i = 0; i < M; ++i) {
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) {
      float* to = c + i * ldc + j * W;
      const V v = s[i][j] * alpha;
      if (part)
        store_part(to, accumulate ? v + load_part(to, part) : v, part);
      else
        store(to, accumulate ? v + load(to) : v);
    }
  }
}

template <int M>
void row_rows(int64_t n, int64_t k, const float* a, int64_t a_row, int64_t a_col, const float* b, int64_t ldb,
              float* c, int64_t ldc, float alpha, bool accumulate) {
  int64_t j = 0;
  for (; j + 4 * W <= n; j += 4 * W)
    row_tile<M, 4>(k, a, a_row, a_col, b + j, ldb, c + j, ldc, alpha, accumulate, 0);
  if (j + 2 * W <= n) {
    row_tile<M, 2>(k, a, a_row, a_col, b + j, ldb, c + j, ldc, alpha, accumulate, 0);
    j += 2 * W;
  }
  for (; j + W <= n; j += W) row_tile<M, 1>(k, a, a_row, a_col, b + j, ldb, c + j, ldc, alpha, accumulate, 0);
  if (j < n) row_tile<M, 1>(k, a, a_row, a_col, b + j, ldb, c + j, ldc, alpha, accumulate, n - j);
}

void gemm_row(int64_t m, int64_t n, int64_t k, const float* a, int64_t a_row, int64_t a_col, const float* b,
              int64_t ldb, float* c, int64_t ldc, float alpha, bool accumulate) {
  int64_t i = 0;
  for (; i + rows_in_tile <= m; i += rows_in_tile)
    row_rows<rows_in_tile>(n, k, a + i * a_row, a_row, a_col, b, ldb, c + i * ldc, ldc, alpha, accumulate);
  const float* at = a + i * a_row;
  float* ct = c + i * ldc;
  switch (m - i) {
#if defined(__AVX512F__)
    case 5:
      return row_rows<5>(n, k, at, a_row, a_col, b, ldb, ct, ldc, alpha, accumulate);
    case 4:
      return row_rows<4>(n, k, at, a_row, a_col, b, ldb, ct, ldc, alpha, accumulate);
    case 3:
      return row_rows<3>(n, k, at, a_row, a_col, b, ldb, ct, ldc, alpha, accumulate);
#endif
    case 2:
      return row_rows<2>(n, k, at, a_row, a_col, b, ldb, ct, ldc, alpha, accumulate);
    case 1:
      return row_rows<1>(n, k, at, a_row, a_col, b, ldb, ct, ldc, alpha, accumulate);
    default:
      return;
  }
}

// --- bfloat16
// --------------------------------------------------------------------------------------------------- s + the
// products of pairs of bfloat16 in each 32 bits.
inline V dot_pairs(V s, U x, U y) {
#if defined(__AVX512BF16__)
  return reinterpret_cast<V>(_mm512_dpbf16_ps(reinterpret_cast<__m512>(s), reinterpret_cast<__m512bh>(x),
                                              reinterpret_cast<__m512bh>(y)));
#else
  s += reinterpret_cast<V>(x << 16) * reinterpret_cast<V>(y << 16);
  s += reinterpret_cast<V>(x & 0xffff0000u) * reinterpret_cast<V>(y & 0xffff0000u);
  return s;
#endif
}
inline U load_part_bf16(const uint16_t* p, int64_t n) {
  uint16_t tmp[2 * W] = {};
  for (int64_t i = 0; i < n; ++i) tmp[i] = p[i];
  return load_u(tmp);
}

template <int M, int N>
void dot_tile_bf16(int64_t k, const uint16_t* a, int64_t lda, const uint16_t* b, int64_t ldb, float* c,
                   int64_t ldc, bool accumulate) {
  V s[M][4] = {};
  int64_t p = 0;
  for (; p + 2 * W <= k; p += 2 * W) {
    U y[N];
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) y[j] = load_u(b + j * ldb + p);
#pragma GCC unroll 8
    for (int i = 0; i < M; ++i) {
      const U x = load_u(a + i * lda + p);
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] = dot_pairs(s[i][j], x, y[j]);
    }
  }
  if (p < k) {
    U y[N];
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) y[j] = load_part_bf16(b + j * ldb + p, k - p);
#pragma GCC unroll 8
    for (int i = 0; i < M; ++i) {
      const U x = load_part_bf16(a + i * lda + p, k - p);
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] = dot_pairs(s[i][j], x, y[j]);
    }
  }
#pragma GCC unroll 8
  for (int i = 0; i < M; ++i) put(c + i * ldc, N, sum4(s[i][0], s[i][1], s[i][2], s[i][3]), 1.0f, accumulate);
}

template <int M>
void dot_rows_bf16(int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint16_t* b, int64_t ldb,
                   float* c, int64_t ldc, bool accumulate) {
  int64_t j = 0;
  for (; j + 4 <= n; j += 4) dot_tile_bf16<M, 4>(k, a, lda, b + j * ldb, ldb, c + j, ldc, accumulate);
  switch (n - j) {
    case 3:
      return dot_tile_bf16<M, 3>(k, a, lda, b + j * ldb, ldb, c + j, ldc, accumulate);
    case 2:
      return dot_tile_bf16<M, 2>(k, a, lda, b + j * ldb, ldb, c + j, ldc, accumulate);
    case 1:
      return dot_tile_bf16<M, 1>(k, a, lda, b + j * ldb, ldb, c + j, ldc, accumulate);
    default:
      return;
  }
}

void gemm_dot_bf16(int64_t m, int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint16_t* b,
                   int64_t ldb, float* c, int64_t ldc, bool accumulate) {
  int64_t i = 0;
  for (; i + rows_in_tile <= m; i += rows_in_tile)
    dot_rows_bf16<rows_in_tile>(n, k, a + i * lda, lda, b, ldb, c + i * ldc, ldc, accumulate);
  const uint16_t* at = a + i * lda;
  float* ct = c + i * ldc;
  switch (m - i) {
#if defined(__AVX512F__)
    case 5:
      return dot_rows_bf16<5>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 4:
      return dot_rows_bf16<4>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 3:
      return dot_rows_bf16<3>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
#endif
    case 2:
      return dot_rows_bf16<2>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 1:
      return dot_rows_bf16<1>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    default:
      return;
  }
}

template <int M, int N>
void row_tile_bf16(int64_t pairs, const uint16_t* a, int64_t lda, const uint32_t* b, int64_t ldb, float* c,
                   int64_t ldc, bool accumulate, int64_t part) {
  typedef uint32_t Pair __attribute__((aligned(2), may_alias));
  V s[M][N] = {};
  for (int64_t p = 0; p < pairs; ++p) {
    U y[N];
    if (part) {
      y[0] = load_part_bf16(reinterpret_cast<const uint16_t*>(b + p * ldb), 2 * part);
    } else {
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) y[j] = load_u(b + p * ldb + j * W);
    }
#pragma GCC unroll 16
    for (int i = 0; i < M; ++i) {
      const U x = *reinterpret_cast<const Pair*>(a + i * lda + 2 * p) + U{};
#pragma GCC unroll 8
      for (int j = 0; j < N; ++j) s[i][j] = dot_pairs(s[i][j], x, y[j]);
    }
  }
#pragma GCC unroll 16
  for (int i = 0; i < M; ++i) {
#pragma GCC unroll 8
    for (int j = 0; j < N; ++j) {
      float* to = c + i * ldc + j * W;
      if (part)
        store_part(to, accumulate ? s[i][j] + load_part(to, part) : s[i][j], part);
      else
        store(to, accumulate ? s[i][j] + load(to) : s[i][j]);
    }
  }
}

template <int M>
void row_rows_bf16(int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint32_t* b, int64_t ldb,
                   float* c, int64_t ldc, bool accumulate) {
  int64_t j = 0;
  for (; j + 4 * W <= n; j += 4 * W)
    row_tile_bf16<M, 4>(k / 2, a, lda, b + j, ldb, c + j, ldc, accumulate, 0);
  if (j + 2 * W <= n) {
    row_tile_bf16<M, 2>(k / 2, a, lda, b + j, ldb, c + j, ldc, accumulate, 0);
    j += 2 * W;
  }
  for (; j + W <= n; j += W) row_tile_bf16<M, 1>(k / 2, a, lda, b + j, ldb, c + j, ldc, accumulate, 0);
  if (j < n) row_tile_bf16<M, 1>(k / 2, a, lda, b + j, ldb, c + j, ldc, accumulate, n - j);
}

void gemm_row_bf16(int64_t m, int64_t n, int64_t k, const uint16_t* a, int64_t lda, const uint32_t* b,
                   int64_t ldb, float* c, int64_t ldc, bool accumulate) {
  int64_t i = 0;
  for (; i + rows_in_tile <= m; i += rows_in_tile)
    row_rows_bf16<rows_in_tile>(n, k, a + i * lda, lda, b, ldb, c + i * ldc, ldc, accumulate);
  const uint16_t* at = a + i * lda;
  float* ct = c + i * ldc;
  switch (m - i) {
#if defined(__AVX512F__)
    case 5:
      return row_rows_bf16<5>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 4:
      return row_rows_bf16<4>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 3:
      return row_rows_bf16<3>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
#endif
    case 2:
      return row_rows_bf16<2>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    case 1:
      return row_rows_bf16<1>(n, k, at, lda, b, ldb, ct, ldc, accumulate);
    default:
      return;
  }
}

void pack_pairs(int64_t k_valid, int64_t n, const uint16_t* b, int64_t ldb, uint32_t* packed,
                int64_t ld_packed) {
  for (int64_t p = 0; p < k_valid; p += 2) {
    const uint16_t* low = b + p * ldb;
    uint32_t* to = packed + p / 2 * ld_packed;
    if (p + 1 < k_valid) {
      const uint16_t* high = low + ldb;
      for (int64_t j = 0; j < n; ++j) to[j] = uint32_t{low[j]} | (uint32_t{high[j]} << 16);
    } else {
      for (int64_t j = 0; j < n; ++j) to[j] = low[j];
    }
  }
}

void to_bf16(int64_t n, const float* x, uint16_t* y) {
  typedef uint32_t Bits __attribute__((may_alias));
  const Bits* u = reinterpret_cast<const Bits*>(x);
  for (int64_t i = 0; i < n; ++i) y[i] = static_cast<uint16_t>((u[i] + 0x7fffu + ((u[i] >> 16) & 1u)) >> 16);
}
void from_bf16(int64_t n, const uint16_t* x, float* y) {
  typedef uint32_t Bits __attribute__((may_alias));
  Bits* u = reinterpret_cast<Bits*>(y);
  for (int64_t i = 0; i < n; ++i) u[i] = uint32_t{x[i]} << 16;
}

// --- rows
// ------------------------------------------------------------------------------------------------------- exp
// to about 2 ulp (Cephes' polynomial); inputs below -87 give 0.
inline V exp(V x) {
  const V low = splat(-87.0f), high = splat(88.0f);
  const I under = x < low;
  x = x < low ? low : x;
  x = x > high ? high : x;
  V n = x * 1.44269504088896341f;
  const V magic = splat(12582912.0f);  // 1.5 * 2^23: rounds to the nearest integer
  n = (n + magic) - magic;
  x = x - n * 0.693359375f;
  x = x - n * -2.12194440e-4f;
  V y = splat(1.9875691500e-4f);
  y = y * x + 1.3981999507e-3f;
  y = y * x + 8.3334519073e-3f;
  y = y * x + 4.1665795894e-2f;
  y = y * x + 1.6666665459e-1f;
  y = y * x + 5.0000001201e-1f;
  y = y * (x * x) + x + 1.0f;
  const I bits = __builtin_convertvector(n, I);
  y = reinterpret_cast<V>(reinterpret_cast<I>(y) + (bits << 23));
  return under ? V{} : y;
}

// Calls f(i, load, store) on whole vectors, then on the rest.
template <typename F>
inline void for_vectors(int64_t n, F&& f) {
  int64_t i = 0;
  for (; i + W <= n; i += W) f(i, int64_t{W});
  if (i < n) f(i, n - i);
}
inline V get(const float* p, int64_t n) { return n == W ? load(p) : load_part(p, n); }
inline void set(float* p, V v, int64_t n) { n == W ? store(p, v) : store_part(p, v, n); }

float rms_norm(int64_t n, const float* x, const float* weight, float eps, float* y) {
  V s{};
  for_vectors(n, [&](int64_t i, int64_t c) {
    const V v = get(x + i, c);
    s += v * v;
  });
  const float r = 1.0f / __builtin_sqrtf(sum(s) / static_cast<float>(n) + eps);
  for_vectors(n, [&](int64_t i, int64_t c) { set(y + i, get(x + i, c) * r * get(weight + i, c), c); });
  return r;
}
void rms_scale(int64_t n, const float* x, const float* weight, float r, float* y) {
  for_vectors(n, [&](int64_t i, int64_t c) { set(y + i, get(x + i, c) * r * get(weight + i, c), c); });
}
void rms_norm_backward(int64_t n, const float* x, const float* weight, float r, const float* dy, float* dx) {
  V s{};
  for_vectors(n, [&](int64_t i, int64_t c) { s += get(dy + i, c) * get(weight + i, c) * get(x + i, c); });
  const float scale = sum(s) * r * r * r / static_cast<float>(n);
  for_vectors(n, [&](int64_t i, int64_t c) {
    set(dx + i, get(dx + i, c) + (get(dy + i, c) * get(weight + i, c) * r - get(x + i, c) * scale), c);
  });
}
inline V sigmoid(V x) { return 1.0f / (1.0f + exp(-x)); }
void swiglu(int64_t n, const float* gate, const float* up, float* y) {
  for_vectors(n, [&](int64_t i, int64_t c) {
    const V g = get(gate + i, c);
    set(y + i, g * sigmoid(g) * get(up + i, c), c);
  });
}
void swiglu_backward(int64_t n, float* gate, float* up, const float* dy) {
  for_vectors(n, [&](int64_t i, int64_t c) {
    const V g = get(gate + i, c), u = get(up + i, c), d = get(dy + i, c);
    const V s = sigmoid(g), silu = g * s;
    set(up + i, d * silu, c);
    set(gate + i, d * u * (s + silu * (1.0f - s)), c);
  });
}
void rope(int64_t head_dim, const float* cosine, const float* sine, float sign, float* x) {
  const int64_t half = head_dim / 2;
  for_vectors(half, [&](int64_t i, int64_t c) {
    const V a = get(x + i, c), b = get(x + half + i, c), co = get(cosine + i, c),
            si = get(sine + i, c) * sign;
    set(x + i, a * co - b * si, c);
    set(x + half + i, b * co + a * si, c);
  });
}
float largest_of(int64_t n, const float* x) {
  V m = splat(-3.0e38f);
  for_vectors(n, [&](int64_t i, int64_t c) {
    V v = get(x + i, c);
    if (c < W)
      for (int64_t j = c; j < W; ++j) v[j] = -3.0e38f;
    m = v > m ? v : m;
  });
  return largest(m);
}
void softmax(int64_t n, float scale, float* x) {
  const float top = largest_of(n, x);
  V s{};
  for_vectors(n, [&](int64_t i, int64_t c) {
    V v = exp((get(x + i, c) - top) * scale);
    if (c < W)
      for (int64_t j = c; j < W; ++j) v[j] = 0;
    s += v;
    set(x + i, v, c);
  });
  const float inverse = 1.0f / sum(s);
  for_vectors(n, [&](int64_t i, int64_t c) { set(x + i, get(x + i, c) * inverse, c); });
}
void softmax_backward(int64_t n, float scale, const float* p, float* ds) {
  V s{};
  for_vectors(n, [&](int64_t i, int64_t c) { s += get(p + i, c) * get(ds + i, c); });
  const float dot = sum(s);
  for_vectors(n,
              [&](int64_t i, int64_t c) { set(ds + i, get(p + i, c) * (get(ds + i, c) - dot) * scale, c); });
}
void add(int64_t n, const float* x, float* y) {
  for_vectors(n, [&](int64_t i, int64_t c) { set(y + i, get(y + i, c) + get(x + i, c), c); });
}
int64_t first_of(int64_t n, const float* x, float value) {
  for (int64_t i = 0; i < n; ++i)
    if (x[i] == value) return i;
  return 0;
}
float cross_entropy(int64_t n, float* x, int64_t label, float weight, bool gradient, int64_t* argmax) {
  const float top = largest_of(n, x);
  if (argmax) *argmax = first_of(n, x, top);
  const float at_label = x[label];
  double total = 0;  // by blocks: 1e5 terms in fp32 would cost digits
  constexpr int64_t block = 4096;
  for (int64_t b = 0; b < n; b += block) {
    V s{};
    for_vectors(n - b < block ? n - b : block, [&](int64_t i, int64_t c) {
      V v = exp(get(x + b + i, c) - top);
      if (c < W)
        for (int64_t j = c; j < W; ++j) v[j] = 0;
      s += v;
      if (gradient) set(x + b + i, v, c);
    });
    total += static_cast<double>(sum(s));
  }
  if (gradient) {
    const float scale = static_cast<float>(static_cast<double>(weight) / total);
    for_vectors(n, [&](int64_t i, int64_t c) { set(x + i, get(x + i, c) * scale, c); });
    x[label] -= weight;
  }
  return static_cast<float>(__builtin_log(total) -
                            (static_cast<double>(at_label) - static_cast<double>(top)));
}
void cosine_distances(int64_t n, float* x, const float* inverse, float scale) {
  for_vectors(n, [&](int64_t i, int64_t c) {
    V d = 1.0f - get(x + i, c) * get(inverse + i, c) * scale;
    d = d < 0.0f ? V{} : d;
    set(x + i, d > 2.0f ? splat(2.0f) : d, c);
  });
}
Kernels::SemanticLoss semantic_loss(int64_t n, float* x, const float* distance, int64_t label,
                                    float vocabulary, float regulariser, float weight, int64_t* argmax) {
  const float top = largest_of(n, x);
  *argmax = first_of(n, x, top);
  const double at_label = static_cast<double>(x[label]) - static_cast<double>(top);
  double total = 0, far = 0;  // sums of e^x and of c e^x, by blocks as in cross_entropy
  constexpr int64_t block = 4096;
  for (int64_t b = 0; b < n; b += block) {
    V s{}, t{};
    for_vectors(n - b < block ? n - b : block, [&](int64_t i, int64_t c) {
      V v = exp(get(x + b + i, c) - top);
      if (c < W)
        for (int64_t j = c; j < W; ++j) v[j] = 0;
      s += v;
      t += v * get(distance + b + i, c);
      set(x + b + i, v, c);
    });
    total += static_cast<double>(sum(s));
    far += static_cast<double>(sum(t));
  }
  const double expected = far / total, spread = total + static_cast<double>(vocabulary) * far;
  const double w = static_cast<double>(weight), r = static_cast<double>(regulariser);
  const float same = static_cast<float>(w * (1 / spread - r * expected / total));
  const float by_distance = static_cast<float>(w * (static_cast<double>(vocabulary) / spread + r / total));
  for_vectors(n, [&](int64_t i, int64_t c) {
    set(x + i, get(x + i, c) * (same + by_distance * get(distance + i, c)), c);
  });
  x[label] -= weight;
  return {static_cast<float>(__builtin_log(total) - at_label),
          static_cast<float>(__builtin_log(spread) - at_label + r * expected), static_cast<float>(expected)};
}
inline V root(V x) {
  V y;
  for (int i = 0; i < W; ++i) y[i] = __builtin_sqrtf(x[i]);
  return y;
}
void adamw(int64_t n, float* p, float* g, float* m, float* v, float g_scale, float step_size, float decay,
           float beta1, float beta2, float inv_sqrt_correction2, float epsilon) {
  for_vectors(n, [&](int64_t i, int64_t c) {
    const V grad = get(g + i, c) * g_scale;
    const V mean = get(m + i, c) * beta1 + grad * (1.0f - beta1);
    const V square = get(v + i, c) * beta2 + grad * grad * (1.0f - beta2);
    const V old = get(p + i, c) * decay;
    set(m + i, mean, c);
    set(v + i, square, c);
    set(p + i, old - mean * step_size / (root(square) * inv_sqrt_correction2 + epsilon), c);
    set(g + i, V{}, c);
  });
}
double sum_of_squares(int64_t n, const float* x) {
  double total = 0;
  constexpr int64_t block = 4096;
  for (int64_t b = 0; b < n; b += block) {
    V s{};
    for_vectors(n - b < block ? n - b : block, [&](int64_t i, int64_t c) {
      const V v = get(x + b + i, c);
      s += v * v;
    });
    total += static_cast<double>(sum(s));
  }
  return total;
}

}  // namespace

extern const Kernels table;
const Kernels table = {SEAMARK_KERNELS_NAME,
#if defined(__AVX512BF16__)
                       true,
#else
                       false,
#endif
                       gemm_dot,
                       gemm_row,
                       gemm_dot_bf16,
                       gemm_row_bf16,
                       pack_pairs,
                       to_bf16,
                       from_bf16,
                       rms_norm,
                       rms_scale,
                       rms_norm_backward,
                       swiglu,
                       swiglu_backward,
                       rope,
                       softmax,
                       softmax_backward,
                       add,
                       cross_entropy,
                       cosine_distances,
                       semantic_loss,
                       adamw,
                       sum_of_squares};

}  // namespace seamark::SEAMARK_KERNELS
