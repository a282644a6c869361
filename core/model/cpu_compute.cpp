// SPDX-License-Identifier: GPL-3.0-or-later
// Compute on the CPU: divides the work of kernels.h among threads. How it is divided never changes a sum's
// order.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "model/compute.h"
#include "model/kernels.h"
#include "support/error.h"

namespace seamark {
namespace {

struct Rows {
  float* data;
  int64_t rows, columns, stride;
  float* row(int64_t i) const { return data + i * stride; }
};
Rows rows_of(const at::Tensor& x) {
  SEAMARK_ASSERT(x.dim() == 2 && x.stride(1) == 1);
  return {x.mutable_data_ptr<float>(), x.size(0), x.size(1), x.stride(0)};
}

// Scratch of one thread, kept between calls.
float* scratch(size_t floats, int which = 0) {
  thread_local std::vector<float> memory[3];
  if (memory[which].size() < floats + 16) memory[which].resize(floats + 16);
  const auto address = reinterpret_cast<uintptr_t>(memory[which].data());
  return memory[which].data() + ((64 - address % 64) % 64) / 4;
}

// A range of work of one thread: [first, last), in units of `unit`.
struct Range {
  int64_t first, last;
};
Range share(int64_t n, int64_t unit, int64_t parts, int64_t part) {
  const int64_t units = (n + unit - 1) / unit;
  const int64_t first = units * part / parts, last = units * (part + 1) / parts;
  return {std::min(n, first * unit), std::min(n, last * unit)};
}

class CpuCompute : public Compute {
 public:
  explicit CpuCompute(int64_t threads) : k_(kernels()), threads_(std::max<int64_t>(1, threads)) {}

  void linear(const at::Tensor& x_tensor, std::span<const LinearPart> parts, at::Tensor y_tensor,
              bool accumulate) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor);
    const int64_t m = x.rows, k = x.columns;
    const bool bf16 = parts[0].weight->scalar_type() == at::kBFloat16;
    const bool native = bf16 && k_.native_bf16;
    const uint16_t* x16 = native ? to_bf16(x) : nullptr;
    // Weights of a block stay in the second-level cache while all rows pass by.
    const int64_t block =
        std::max<int64_t>(4, std::min<int64_t>(64, (64 * 1024 / std::max<int64_t>(k, 1)) / 4 * 4));
    int64_t all_columns = 0;
    for (const LinearPart& p : parts) all_columns += p.weight->size(0);
    const int64_t threads = threads_for(m * k * all_columns);
    parallel(threads, [&](int64_t part) {
      for (const LinearPart& p : parts) {
        const int64_t n = p.weight->size(0);
        const Range mine = share(n, 4, threads, part);
        for (int64_t c = mine.first; c < mine.last; c += block) {
          const int64_t width = std::min(block, mine.last - c);
          float* to = y.data + p.column + c;
          if (native) {
            k_.gemm_dot_bf16(m, width, k, x16, k + 1, bits(*p.weight) + c * k, k, to, y.stride, accumulate);
            continue;
          }
          const float* w;
          if (bf16) {
            float* wide = scratch(static_cast<size_t>(width * k));
            k_.from_bf16(width * k, bits(*p.weight) + c * k, wide);
            w = wide;
          } else {
            w = p.weight->const_data_ptr<float>() + c * k;
          }
          k_.gemm_dot(m, width, k, x.data, x.stride, w, k, to, y.stride, 1.0f, accumulate);
        }
      }
    });
  }

  void linear_backward(const at::Tensor& dy_tensor, std::span<const LinearPart> parts, at::Tensor dx_tensor,
                       bool accumulate) override {
    const Rows dy = rows_of(dy_tensor), dx = rows_of(dx_tensor);
    const int64_t m = dy.rows, columns = dx.columns;
    const bool bf16 = parts[0].weight->scalar_type() == at::kBFloat16;
    const bool native = bf16 && k_.native_bf16;
    const uint16_t* dy16 = native ? to_bf16(dy) : nullptr;
    constexpr int64_t block = 64;  // even: pairs of rows
    int64_t all_rows = 0;
    for (const LinearPart& p : parts) all_rows += p.weight->size(0);
    const int64_t threads = threads_for(m * columns * all_rows);
    const bool by_rows = m >= 24 * threads && !bf16;
    parallel(threads, [&](int64_t part) {
      const Range r = by_rows ? share(m, 6, threads, part) : Range{0, m};
      const Range c = by_rows ? Range{0, columns} : share(columns, 32, threads, part);
      const int64_t rows = r.last - r.first, width = c.last - c.first;
      if (rows <= 0 || width <= 0) return;
      bool add = accumulate;
      for (const LinearPart& p : parts) {
        const int64_t n = p.weight->size(0);
        for (int64_t i = 0; i < n; i += block) {
          const int64_t depth = std::min(block, n - i);
          const float* from = dy.row(r.first) + p.column + i;
          float* to = dx.row(r.first) + c.first;
          const int64_t at = i * columns + c.first;
          if (native) {
            auto* pairs = reinterpret_cast<uint32_t*>(scratch(static_cast<size_t>((depth + 1) / 2 * width)));
            k_.pack_pairs(depth, width, bits(*p.weight) + at, columns, pairs, width);
            // An odd last row meets the next part's first value in dy16, but zero in `pairs`.
            k_.gemm_row_bf16(rows, width, depth + depth % 2, dy16 + p.column + i, dy.columns + 1, pairs,
                             width, to, dx.stride, add);
          } else if (bf16) {
            float* wide = scratch(static_cast<size_t>(depth * width));
            for (int64_t j = 0; j < depth; ++j)
              k_.from_bf16(width, bits(*p.weight) + at + j * columns, wide + j * width);
            k_.gemm_row(rows, width, depth, from, dy.stride, 1, wide, width, to, dx.stride, 1.0f, add);
          } else {
            k_.gemm_row(rows, width, depth, from, dy.stride, 1, p.weight->const_data_ptr<float>() + at,
                        columns, to, dx.stride, 1.0f, add);
          }
          add = true;
        }
      }
    });
  }

  void embed(const at::Tensor& table, std::span<const int32_t> ids, at::Tensor y_tensor) override {
    const Rows y = rows_of(y_tensor);
    const bool bf16 = table.scalar_type() == at::kBFloat16;
    for (size_t i = 0; i < ids.size(); ++i) {
      float* to = y.row(static_cast<int64_t>(i));
      if (bf16)
        k_.from_bf16(y.columns, bits(table) + ids[i] * y.columns, to);
      else
        std::memcpy(to, table.const_data_ptr<float>() + ids[i] * y.columns,
                    static_cast<size_t>(y.columns) * 4);
    }
  }
  void gather_rows(const at::Tensor& x_tensor, std::span<const int64_t> rows, at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor);
    for (size_t i = 0; i < rows.size(); ++i)
      std::memcpy(y.row(static_cast<int64_t>(i)), x.row(rows[i]), static_cast<size_t>(x.columns) * 4);
  }
  void scatter_rows(const at::Tensor& x_tensor, std::span<const int64_t> rows, at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor);
    for (int64_t i = 0; i < y.rows; ++i) std::memset(y.row(i), 0, static_cast<size_t>(y.columns) * 4);
    for (size_t i = 0; i < rows.size(); ++i)
      std::memcpy(y.row(rows[i]), x.row(static_cast<int64_t>(i)), static_cast<size_t>(x.columns) * 4);
  }
  void copy(const at::Tensor& x_tensor, at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor);
    each_row(x.rows, x.columns,
             [&](int64_t i) { std::memcpy(y.row(i), x.row(i), static_cast<size_t>(x.columns) * 4); });
  }
  void add(const at::Tensor& x_tensor, at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor);
    each_row(x.rows, x.columns, [&](int64_t i) { k_.add(x.columns, x.row(i), y.row(i)); });
  }

  void rms_norm(const at::Tensor& x_tensor, const at::Tensor& weight, double eps, at::Tensor y_tensor,
                at::Tensor r_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor), r = rows_of(r_tensor);
    const float* w = weight.const_data_ptr<float>();
    each_row(x.rows, x.columns, [&](int64_t i) {
      *r.row(i) = k_.rms_norm(x.columns, x.row(i), w, static_cast<float>(eps), y.row(i));
    });
  }
  void rms_scale(const at::Tensor& x_tensor, const at::Tensor& weight, const at::Tensor& r_tensor,
                 at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), y = rows_of(y_tensor), r = rows_of(r_tensor);
    const float* w = weight.const_data_ptr<float>();
    each_row(x.rows, x.columns,
             [&](int64_t i) { k_.rms_scale(x.columns, x.row(i), w, *r.row(i), y.row(i)); });
  }
  void rms_norm_backward(const at::Tensor& x_tensor, const at::Tensor& weight, const at::Tensor& r_tensor,
                         const at::Tensor& dy_tensor, at::Tensor dx_tensor) override {
    const Rows x = rows_of(x_tensor), r = rows_of(r_tensor), dy = rows_of(dy_tensor), dx = rows_of(dx_tensor);
    const float* w = weight.const_data_ptr<float>();
    each_row(x.rows, x.columns, [&](int64_t i) {
      k_.rms_norm_backward(x.columns, x.row(i), w, *r.row(i), dy.row(i), dx.row(i));
    });
  }
  void swiglu(const at::Tensor& gate_up, at::Tensor y_tensor) override {
    const Rows g = rows_of(gate_up), y = rows_of(y_tensor);
    const int64_t n = y.columns;
    each_row(y.rows, 8 * y.columns, [&](int64_t i) { k_.swiglu(n, g.row(i), g.row(i) + n, y.row(i)); });
  }
  void swiglu_backward(at::Tensor gate_up, const at::Tensor& dy_tensor) override {
    const Rows g = rows_of(gate_up), dy = rows_of(dy_tensor);
    const int64_t n = dy.columns;
    each_row(dy.rows, 8 * dy.columns,
             [&](int64_t i) { k_.swiglu_backward(n, g.row(i), g.row(i) + n, dy.row(i)); });
  }
  void rope(at::Tensor x_tensor, int64_t heads, int64_t head_dim, const at::Tensor& cosine,
            const at::Tensor& sine, std::span<const int32_t> positions, int sign) override {
    const Rows x = rows_of(x_tensor), c = rows_of(cosine), s = rows_of(sine);
    each_row(x.rows, x.columns, [&](int64_t i) {
      const int32_t at = positions[static_cast<size_t>(i)];
      for (int64_t h = 0; h < heads; ++h)
        k_.rope(head_dim, c.row(at), s.row(at), static_cast<float>(sign), x.row(i) + h * head_dim);
    });
  }

  int64_t probability_count(const RowBatch& batch, const AttentionShape& shape) const override {
    int64_t n = 0;
    for (const Segment& s : batch.segments) n += s.length * s.length;
    return n * shape.heads;
  }
  void attention(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv_tensor,
                 at::Tensor* cache, at::Tensor* probabilities, at::Tensor y_tensor) override {
    const Rows qkv = rows_of(qkv_tensor), y = rows_of(y_tensor);
    const Rows kept = cache ? rows_of(*cache) : Rows{};
    const int64_t q_columns = shape.query_columns(), kv_columns = shape.kv_columns(), d = shape.head_dim;
    const int64_t group = shape.heads / shape.kv_heads;
    const float scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(d)));
    const std::vector<int64_t> start = probability_starts(batch, shape);
    float* saved = probabilities ? probabilities->mutable_data_ptr<float>() : nullptr;
    if (cache)
      for (const Segment& s : batch.segments)
        for (int64_t i = 0; i < s.length; ++i)
          std::memcpy(kept.row(s.cache_row + s.cached + i), qkv.row(s.row + i) + q_columns,
                      static_cast<size_t>(2 * kv_columns) * 4);
    each_task(static_cast<int64_t>(batch.segments.size()) * shape.kv_heads, attention_work(batch, shape),
              [&](int64_t task) {
                const size_t index = static_cast<size_t>(task / shape.kv_heads);
                const int64_t kv_head = task % shape.kv_heads;
                const Segment& s = batch.segments[index];
                const int64_t t = s.length, all = s.cached + t;
                const float* keys =
                    cache ? kept.row(s.cache_row) + kv_head * d : qkv.row(s.row) + q_columns + kv_head * d;
                const int64_t ld = cache ? kept.stride : qkv.stride;
                const float* values = keys + kv_columns;
                for (int64_t h = kv_head * group; h < (kv_head + 1) * group; ++h) {
                  float* p =
                      saved ? saved + start[index] + h * t * all : scratch(static_cast<size_t>(t * all));
                  constexpr int64_t block = 24;  // rows that share one causal limit
                  for (int64_t i = 0; i < t; i += block) {
                    const int64_t rows = std::min(block, t - i), seen = s.cached + i + rows;
                    k_.gemm_dot(rows, seen, d, qkv.row(s.row + i) + h * d, qkv.stride, keys, ld, p + i * all,
                                all, 1.0f, false);
                    for (int64_t j = i; j < i + rows; ++j) {
                      const int64_t n = s.cached + j + 1;
                      k_.softmax(n, scale, p + j * all);
                      std::fill(p + j * all + n, p + (j + 1) * all, 0.0f);
                    }
                    k_.gemm_row(rows, d, seen, p + i * all, all, 1, values, ld, y.row(s.row + i) + h * d,
                                y.stride, 1.0f, false);
                  }
                }
              });
  }
  void attention_backward(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv_tensor,
                          const at::Tensor& probabilities, const at::Tensor& dy_tensor,
                          at::Tensor dqkv_tensor) override {
    const Rows qkv = rows_of(qkv_tensor), dy = rows_of(dy_tensor), dqkv = rows_of(dqkv_tensor);
    const int64_t q_columns = shape.query_columns(), kv_columns = shape.kv_columns(), d = shape.head_dim;
    const int64_t group = shape.heads / shape.kv_heads;
    const float scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(d)));
    const std::vector<int64_t> start = probability_starts(batch, shape);
    const float* saved = probabilities.const_data_ptr<float>();
    each_task(static_cast<int64_t>(batch.segments.size()) * shape.kv_heads, attention_work(batch, shape),
              [&](int64_t task) {
                const size_t index = static_cast<size_t>(task / shape.kv_heads);
                const int64_t kv_head = task % shape.kv_heads;
                const Segment& s = batch.segments[index];
                const int64_t t = s.length;
                const int64_t k_column = q_columns + kv_head * d, v_column = k_column + kv_columns;
                float* ds = scratch(static_cast<size_t>(t * t));
                bool first = true;
                for (int64_t h = kv_head * group; h < (kv_head + 1) * group; ++h, first = false) {
                  const float* p = saved + start[index] + h * t * t;
                  constexpr int64_t block = 24;
                  for (int64_t i = 0; i < t; i += block) {
                    const int64_t rows = std::min(block, t - i), seen = i + rows;
                    k_.gemm_dot(rows, seen, d, dy.row(s.row + i) + h * d, dy.stride,
                                qkv.row(s.row) + v_column, qkv.stride, ds + i * t, t, 1.0f, false);
                    for (int64_t j = i; j < i + rows; ++j) {
                      k_.softmax_backward(j + 1, scale, p + j * t, ds + j * t);
                      std::fill(ds + j * t + j + 1, ds + (j + 1) * t, 0.0f);
                    }
                    k_.gemm_row(rows, d, seen, ds + i * t, t, 1, qkv.row(s.row) + k_column, qkv.stride,
                                dqkv.row(s.row + i) + h * d, dqkv.stride, 1.0f, false);
                  }
                  for (int64_t i = 0; i < t; i += block) {  // keys i... are seen by queries i...
                    const int64_t rows = std::min(block, t - i), queries = t - i;
                    k_.gemm_row(rows, d, queries, ds + i * t + i, 1, t, qkv.row(s.row + i) + h * d,
                                qkv.stride, dqkv.row(s.row + i) + k_column, dqkv.stride, 1.0f, !first);
                    k_.gemm_row(rows, d, queries, p + i * t + i, 1, t, dy.row(s.row + i) + h * d, dy.stride,
                                dqkv.row(s.row + i) + v_column, dqkv.stride, 1.0f, !first);
                  }
                }
              });
  }

  void lora(std::span<const SlotRows> groups, const LoraSite& site, const at::Tensor& parameters,
            const at::Tensor& x_tensor, at::Tensor u_tensor, at::Tensor y_tensor) override {
    const Rows x = rows_of(x_tensor), u = rows_of(u_tensor), y = rows_of(y_tensor), p = rows_of(parameters);
    const std::vector<SlotRows> blocks = split(groups);
    each_task(static_cast<int64_t>(blocks.size()), x.rows * site.rank * (site.in + site.out), [&](int64_t i) {
      const SlotRows& g = blocks[static_cast<size_t>(i)];
      const float* a = p.row(g.slot) + site.a;
      const float* b = p.row(g.slot) + site.b;
      k_.gemm_dot(g.length, site.rank, site.in, x.row(g.row), x.stride, a, site.in, u.row(g.row), u.stride,
                  1.0f, false);
      for (int64_t r = 0; site.tanh && r < g.length; ++r)
        for (int64_t j = 0; j < site.rank; ++j) u.row(g.row + r)[j] = std::tanh(u.row(g.row + r)[j]);
      k_.gemm_row(g.length, site.out, site.rank, u.row(g.row), u.stride, 1, b, site.out, y.row(g.row),
                  y.stride, static_cast<float>(site.scale), true);
    });
  }
  void lora_backward(std::span<const SlotRows> groups, const LoraSite& site, const at::Tensor& parameters,
                     at::Tensor gradients, const at::Tensor& x_tensor, const at::Tensor& u_tensor,
                     const at::Tensor& dy_tensor, at::Tensor* dx_tensor) override {
    const Rows x = rows_of(x_tensor), u = rows_of(u_tensor), dy = rows_of(dy_tensor), p = rows_of(parameters),
               g = rows_of(gradients);
    if (du_.size() < static_cast<size_t>(x.rows * site.rank))
      du_.resize(static_cast<size_t>(x.rows * site.rank));
    float* du = du_.data();
    const float scale = static_cast<float>(site.scale);
    const std::vector<SlotRows> blocks = split(groups);
    each_task(static_cast<int64_t>(blocks.size()), x.rows * site.rank * (site.in + site.out), [&](int64_t i) {
      const SlotRows& s = blocks[static_cast<size_t>(i)];
      k_.gemm_dot(s.length, site.rank, site.out, dy.row(s.row), dy.stride, p.row(s.slot) + site.b, site.out,
                  du + s.row * site.rank, site.rank, scale, false);
      for (int64_t r = 0; site.tanh && r < s.length; ++r) {
        const float* t = u.row(s.row + r);
        float* d = du + (s.row + r) * site.rank;
        for (int64_t j = 0; j < site.rank; ++j) d[j] *= 1 - t[j] * t[j];
      }
      if (!dx_tensor) return;
      const Rows dx = rows_of(*dx_tensor);
      k_.gemm_row(s.length, site.in, site.rank, du + s.row * site.rank, site.rank, 1, p.row(s.slot) + site.a,
                  site.in, dx.row(s.row), dx.stride, 1.0f, true);
    });
    // Columns of the two gradients, in pieces, so that one large group keeps all threads busy too.
    constexpr int64_t piece = 192;
    const int64_t a_pieces = (site.in + piece - 1) / piece, b_pieces = (site.out + piece - 1) / piece;
    const int64_t pieces = a_pieces + b_pieces;
    // Groups of one slot add to the same gradient, one after another.
    std::vector<std::pair<size_t, size_t>> runs = by_slot(groups);
    each_task(static_cast<int64_t>(runs.size()) * pieces, x.rows * site.rank * (site.in + site.out),
              [&](int64_t task) {
                const auto [begin, end] = runs[static_cast<size_t>(task / pieces)];
                const int64_t which = task % pieces;
                const bool is_a = which < a_pieces;
                const int64_t column = (is_a ? which : which - a_pieces) * piece;
                for (size_t i = begin; i < end; ++i) {
                  const SlotRows& s = groups[order_[i]];
                  if (is_a)
                    k_.gemm_row(site.rank, std::min(piece, site.in - column), s.length,
                                du + s.row * site.rank, 1, site.rank, x.row(s.row) + column, x.stride,
                                g.row(s.slot) + site.a + column, site.in, 1.0f, true);
                  else
                    k_.gemm_row(site.rank, std::min(piece, site.out - column), s.length, u.row(s.row), 1,
                                u.stride, dy.row(s.row) + column, dy.stride, g.row(s.slot) + site.b + column,
                                site.out, scale, true);
                }
              });
  }

  void scale_columns(std::span<const SlotRows> groups, const at::Tensor& factors, const at::Tensor& x_tensor,
                     at::Tensor y_tensor, bool accumulate) override {
    const Rows f = rows_of(factors), x = rows_of(x_tensor), y = rows_of(y_tensor);
    const std::vector<SlotRows> blocks = split(groups);
    each_task(static_cast<int64_t>(blocks.size()), x.rows * x.columns, [&](int64_t i) {
      const SlotRows& g = blocks[static_cast<size_t>(i)];
      const float* factor = f.row(g.slot);
      for (int64_t row = g.row; row < g.row + g.length; ++row) {
        const float* from = x.row(row);
        float* to = y.row(row);
        for (int64_t j = 0; j < x.columns; ++j)
          to[j] = accumulate ? to[j] + factor[j] * from[j] : factor[j] * from[j];
      }
    });
  }
  void column_products(std::span<const SlotRows> groups, const at::Tensor& x_tensor,
                       const at::Tensor& dy_tensor, at::Tensor sums) override {
    const Rows x = rows_of(x_tensor), dy = rows_of(dy_tensor), s = rows_of(sums);
    const std::vector<std::pair<size_t, size_t>> runs = by_slot(groups);
    each_task(static_cast<int64_t>(runs.size()), x.rows * x.columns, [&](int64_t task) {
      const auto [begin, end] = runs[static_cast<size_t>(task)];
      for (size_t i = begin; i < end; ++i) {
        const SlotRows& g = groups[order_[i]];
        float* to = s.row(g.slot);
        for (int64_t row = g.row; row < g.row + g.length; ++row) {
          const float *a = x.row(row), *b = dy.row(row);
          for (int64_t j = 0; j < x.columns; ++j) to[j] += a[j] * b[j];
        }
      }
    });
  }
  void lora_norms(const LoraSite& site, const at::Tensor& parameters, const at::Tensor& squares,
                  const at::Tensor& aw_tensor, at::Tensor norms_tensor) override {
    const Rows p = rows_of(parameters), aw = rows_of(aw_tensor), norms = rows_of(norms_tensor);
    const float* w = squares.const_data_ptr<float>();
    const int64_t rank = site.rank;
    each_task(p.rows, 4 * p.rows * rank * (site.out * rank + site.in * rank), [&](int64_t slot) {
      const float* a = p.row(slot) + site.a;
      const float* b = p.row(slot) + site.b;
      float* gram = scratch(static_cast<size_t>(rank * rank));
      k_.gemm_dot(rank, rank, site.in, a, site.in, a, site.in, gram, rank, 1.0f, false);
      for (int64_t o = 0; o < site.out; ++o) {
        double cross = 0, square = 0;
        for (int64_t i = 0; i < rank; ++i) {
          const double left = static_cast<double>(b[i * site.out + o]);
          cross += left * static_cast<double>(aw.row(slot * rank + i)[o]);
          double inner = 0;
          for (int64_t j = 0; j < rank; ++j)
            inner += static_cast<double>(gram[i * rank + j]) * static_cast<double>(b[j * site.out + o]);
          square += left * inner;
        }
        const double sum =
            static_cast<double>(w[o]) + 2 * site.scale * cross + site.scale * site.scale * square;
        norms.row(slot)[o] = static_cast<float>(std::sqrt(std::max(sum, 0.0)));
      }
    });
  }
  void gate_rows(const LoraSite& site, const at::Tensor& parameters, int64_t e,
                 at::Tensor gated_tensor) override {
    const Rows p = rows_of(parameters), gated = rows_of(gated_tensor);
    each_task(p.rows, p.rows * site.rank * (site.in + site.out), [&](int64_t slot) {
      const float* from = p.row(slot);
      float* to = gated.row(slot);
      for (int64_t k = 0; k < site.rank; ++k)
        for (int64_t i = site.a + k * site.in; i < site.a + (k + 1) * site.in; ++i)
          to[i] = from[i] * from[e + k];
      std::copy_n(from + site.b, site.rank * site.out, to + site.b);
    });
  }
  void gate_rows_backward(const LoraSite& site, const at::Tensor& parameters, int64_t e,
                          const at::Tensor& d_gated_tensor, at::Tensor gradients) override {
    const Rows p = rows_of(parameters), d_gated = rows_of(d_gated_tensor), g = rows_of(gradients);
    each_task(p.rows, 2 * p.rows * site.rank * (site.in + site.out), [&](int64_t slot) {
      const float *x = p.row(slot), *d = d_gated.row(slot);
      float* to = g.row(slot);
      for (int64_t k = 0; k < site.rank; ++k) {
        double sum = 0;
        for (int64_t i = site.a + k * site.in; i < site.a + (k + 1) * site.in; ++i) {
          to[i] += d[i] * x[e + k];
          sum += static_cast<double>(d[i]) * static_cast<double>(x[i]);
        }
        to[e + k] += static_cast<float>(sum);
      }
      k_.add(site.rank * site.out, d + site.b, to + site.b);
    });
  }
  void orthogonality(const at::Tensor& parameters, at::Tensor gradients, int64_t offset, int64_t rank,
                     int64_t columns, std::span<const double> factor, std::span<double> value) override {
    const Rows p = rows_of(parameters), g = rows_of(gradients);
    each_task(p.rows, 4 * p.rows * rank * rank * columns, [&](int64_t slot) {
      const float* x = p.row(slot) + offset;
      float* m = scratch(static_cast<size_t>(rank * rank));
      k_.gemm_dot(rank, rank, columns, x, columns, x, columns, m, rank, 1.0f, false);
      for (int64_t i = 0; i < rank; ++i) m[i * rank + i] -= 1.0f;
      const double norm = std::sqrt(k_.sum_of_squares(rank * rank, m));
      value[static_cast<size_t>(slot)] += norm;
      if (norm > 0)  // d norm / dX = 2 M X / norm
        k_.gemm_row(rank, columns, rank, m, rank, 1, x, columns, g.row(slot) + offset, columns,
                    static_cast<float>(2 * factor[static_cast<size_t>(slot)] / norm), true);
    });
  }
  void weight_gradient(std::span<const SlotRows> groups, at::Tensor gradients, int64_t at,
                       const at::Tensor& x_tensor, const at::Tensor& dy_tensor) override {
    const Rows x = rows_of(x_tensor), dy = rows_of(dy_tensor), g = rows_of(gradients);
    constexpr int64_t piece = 48;
    const int64_t pieces = (dy.columns + piece - 1) / piece;
    const std::vector<std::pair<size_t, size_t>> runs = by_slot(groups);
    each_task(static_cast<int64_t>(runs.size()) * pieces, x.rows * x.columns * dy.columns, [&](int64_t task) {
      const auto [begin, end] = runs[static_cast<size_t>(task / pieces)];
      const int64_t first = task % pieces * piece, count = std::min(piece, dy.columns - first);
      for (size_t i = begin; i < end; ++i) {
        const SlotRows& s = groups[order_[i]];
        k_.gemm_row(count, x.columns, s.length, dy.row(s.row) + first, 1, dy.stride, x.row(s.row), x.stride,
                    g.row(s.slot) + at + first * x.columns, x.columns, 1.0f, true);
      }
    });
  }

  void cross_entropy(at::Tensor logits, std::span<const int32_t> labels, std::span<const float> weights,
                     std::span<float> loss, std::span<int32_t> argmax) override {
    const Rows x = rows_of(logits);
    each_task(x.rows, 8 * x.rows * x.columns, [&](int64_t i) {
      const size_t at = static_cast<size_t>(i);
      int64_t best = 0;
      loss[at] = k_.cross_entropy(x.columns, x.row(i), labels[at], weights.empty() ? 0.0f : weights[at],
                                  !weights.empty(), argmax.empty() ? nullptr : &best);
      if (!argmax.empty()) argmax[at] = static_cast<int32_t>(best);
    });
  }

  void cosine_distances(at::Tensor dots, std::span<const int32_t> ids,
                        const at::Tensor& inverse_norms) override {
    const Rows x = rows_of(dots);
    const float* inverse = inverse_norms.const_data_ptr<float>();
    each_row(x.rows, x.columns, [&](int64_t i) {
      const int32_t id = ids[static_cast<size_t>(i)];
      k_.cosine_distances(x.columns, x.row(i), inverse, inverse[id]);
      x.row(i)[id] = 0;
    });
  }
  void semantic_loss(at::Tensor logits, std::span<const int32_t> labels, const at::Tensor& distances,
                     std::span<const int64_t> distance_rows, const SemanticTerms& terms,
                     std::span<const float> weights, std::span<float> ce, std::span<float> loss,
                     std::span<float> expected_distance, std::span<int32_t> argmax) override {
    const Rows x = rows_of(logits), c = rows_of(distances);
    each_task(x.rows, 8 * x.rows * x.columns, [&](int64_t i) {
      const size_t at = static_cast<size_t>(i);
      int64_t best = 0;
      const Kernels::SemanticLoss row = k_.semantic_loss(
          x.columns, x.row(i), c.row(distance_rows[at]), labels[at], static_cast<float>(terms.vocabulary),
          static_cast<float>(terms.regulariser), weights[at], &best);
      ce[at] = row.ce;
      loss[at] = row.loss;
      expected_distance[at] = row.expected_distance;
      argmax[at] = static_cast<int32_t>(best);
    });
  }
  void scale_rows(at::Tensor x_tensor, std::span<const float> factors) override {
    const Rows x = rows_of(x_tensor);
    each_row(x.rows, x.columns, [&](int64_t i) {
      for (int64_t j = 0; j < x.columns; ++j) x.row(i)[j] *= factors[static_cast<size_t>(i)];
    });
  }

  void adamw(at::Tensor p_tensor, at::Tensor g_tensor, at::Tensor m_tensor, at::Tensor v_tensor,
             const AdamStep& o, int64_t step, std::span<const double> g_scale) override {
    const Rows p = rows_of(p_tensor), g = rows_of(g_tensor), m = rows_of(m_tensor), v = rows_of(v_tensor);
    const double correction1 = 1 - std::pow(o.beta1, static_cast<double>(step));
    const double correction2 = 1 - std::pow(o.beta2, static_cast<double>(step));
    constexpr int64_t piece = 1 << 14;
    const int64_t pieces = (p.columns + piece - 1) / piece;
    each_task(p.rows * pieces, 4 * p.rows * p.columns, [&](int64_t task) {
      const int64_t slot = task / pieces, at = task % pieces * piece, n = std::min(piece, p.columns - at);
      k_.adamw(n, p.row(slot) + at, g.row(slot) + at, m.row(slot) + at, v.row(slot) + at,
               static_cast<float>(g_scale[static_cast<size_t>(slot)]),
               static_cast<float>(o.learning_rate / correction1),
               static_cast<float>(1 - o.learning_rate * o.weight_decay), static_cast<float>(o.beta1),
               static_cast<float>(o.beta2), static_cast<float>(1 / std::sqrt(correction2)),
               static_cast<float>(o.epsilon));
    });
  }
  std::vector<double> row_norms(const at::Tensor& x_tensor) override {
    const Rows x = rows_of(x_tensor);
    std::vector<double> norms(static_cast<size_t>(x.rows));
    each_task(x.rows, x.rows * x.columns, [&](int64_t i) {
      norms[static_cast<size_t>(i)] = std::sqrt(k_.sum_of_squares(x.columns, x.row(i)));
    });
    return norms;
  }

 private:
  static const uint16_t* bits(const at::Tensor& x) {
    return static_cast<const uint16_t*>(x.const_data_ptr());
  }

  // f(part) on each thread. num_threads is said each time: OpenMP's own setting belongs to the calling
  // thread.
  template <typename F>
  void parallel(int64_t parts, F&& f) {
    if (parts == 1) return f(0);
#pragma omp parallel for schedule(static) num_threads(static_cast <int>(parts))
    for (int64_t i = 0; i < parts; ++i) f(i);
  }
  template <typename F>
  void each_row(int64_t rows, int64_t work, F&& f) {
    if (threads_ == 1 || rows < 8 || rows * work < (1 << 17)) {
      for (int64_t i = 0; i < rows; ++i) f(i);
      return;
    }
#pragma omp parallel for schedule(static) num_threads(static_cast <int>(threads_))
    for (int64_t i = 0; i < rows; ++i) f(i);
  }
  template <typename F>
  void each_task(int64_t tasks, int64_t work, F&& f) {
    if (threads_ == 1 || tasks < 2 || work < (1 << 20)) {
      for (int64_t i = 0; i < tasks; ++i) f(i);
      return;
    }
#pragma omp parallel for schedule(dynamic) num_threads(static_cast <int>(threads_))
    for (int64_t i = 0; i < tasks; ++i) f(i);
  }

  // Waking threads costs some microseconds: small products are done by one.
  int64_t threads_for(int64_t multiplications) const { return multiplications < (1 << 22) ? 1 : threads_; }
  static int64_t attention_work(const RowBatch& batch, const AttentionShape& shape) {
    int64_t pairs = 0;
    for (const Segment& s : batch.segments) pairs += s.length * (s.cached + s.length);
    return 2 * pairs * shape.query_columns();
  }

  // One value more a row than x has, so that an odd column count can be read in pairs.
  const uint16_t* to_bf16(const Rows& x) {
    const int64_t ld = x.columns + 1;
    x16_.assign(static_cast<size_t>(x.rows * ld + 1), 0);
    each_row(x.rows, x.columns, [&](int64_t i) { k_.to_bf16(x.columns, x.row(i), x16_.data() + i * ld); });
    return x16_.data();
  }
  static std::vector<int64_t> probability_starts(const RowBatch& batch, const AttentionShape& shape) {
    std::vector<int64_t> starts;
    int64_t n = 0;
    for (const Segment& s : batch.segments) {
      starts.push_back(n);
      n += s.length * (s.cached + s.length) * shape.heads;
    }
    return starts;
  }
  // Long groups in pieces of at most 48 rows; rows are independent here.
  static std::vector<SlotRows> split(std::span<const SlotRows> groups) {
    std::vector<SlotRows> blocks;
    for (const SlotRows& g : groups)
      for (int64_t i = 0; i < g.length; i += 48)
        blocks.push_back({g.slot, g.row + i, std::min<int64_t>(48, g.length - i)});
    return blocks;
  }
  // Ranges of order_ whose groups have one slot, each in the order of its rows.
  std::vector<std::pair<size_t, size_t>> by_slot(std::span<const SlotRows> groups) {
    order_.resize(groups.size());
    for (size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(),
                     [&](size_t a, size_t b) { return groups[a].slot < groups[b].slot; });
    std::vector<std::pair<size_t, size_t>> runs;
    for (size_t i = 0; i < order_.size(); ++i) {
      if (!runs.empty() && groups[order_[runs.back().first]].slot == groups[order_[i]].slot)
        runs.back().second = i + 1;
      else
        runs.push_back({i, i + 1});
    }
    return runs;
  }

  const Kernels& k_;
  int64_t threads_;
  std::vector<uint16_t> x16_;
  std::vector<float> du_;
  std::vector<size_t> order_;
};

}  // namespace

std::unique_ptr<Compute> make_cpu_compute(int64_t threads) { return std::make_unique<CpuCompute>(threads); }

}  // namespace seamark
