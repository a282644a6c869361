// SPDX-License-Identifier: GPL-3.0-or-later
// Compute through ATen's operators: CUDA, and the oracle that tests compare the CPU's kernels with.
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/log1p.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/sqrt.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "model/compute.h"
#include "support/error.h"

namespace seamark {
namespace {

at::Tensor to_device(std::span<const int64_t> values, at::Device device) {
  at::Tensor t = at::empty({static_cast<int64_t>(values.size())}, at::kLong);
  std::copy(values.begin(), values.end(), t.mutable_data_ptr<int64_t>());
  return t.to(device);
}
at::Tensor vector_of(std::span<const float> values, at::Device device) {
  at::Tensor t = at::empty({static_cast<int64_t>(values.size())}, at::kFloat);
  std::copy(values.begin(), values.end(), t.mutable_data_ptr<float>());
  return t.to(device);
}

// Groups of rows side by side: index [groups, longest] of rows (0 where there is none) and which of them are
// real.
struct Padding {
  int64_t groups = 0, longest = 0;
  at::Tensor index, real;                      // [groups * longest]; real: bool
  at::Tensor back_from;                        // for each real row in order: its place in the padded matrix
  at::Tensor back_to;                          // and its row
  at::Tensor pad(const at::Tensor& x) const {  // [groups, longest, columns], zero where there is no row
    return (x.index_select(0, index) * real.unsqueeze(1)).view({groups, longest, x.size(1)});
  }
  at::Tensor rows(const at::Tensor& padded) const {  // in the order of back_to
    return padded.reshape({groups * longest, padded.size(-1)}).index_select(0, back_from);
  }
};
using Ranges = std::vector<std::pair<int64_t, int64_t>>;  // first row, count
Padding make_padding(const Ranges& ranges, at::Device device) {
  Padding p;
  p.groups = static_cast<int64_t>(ranges.size());
  for (const auto& [row, length] : ranges) p.longest = std::max(p.longest, length);
  std::vector<int64_t> index(static_cast<size_t>(p.groups * p.longest), 0), from, to;
  at::Tensor real = at::zeros({p.groups * p.longest}, at::kFloat);
  for (size_t g = 0; g < ranges.size(); ++g)
    for (int64_t i = 0; i < ranges[g].second; ++i) {
      const int64_t at = static_cast<int64_t>(g) * p.longest + i;
      index[static_cast<size_t>(at)] = ranges[g].first + i;
      real.mutable_data_ptr<float>()[at] = 1;
      from.push_back(at);
      to.push_back(ranges[g].first + i);
    }
  p.index = to_device(index, device);
  p.real = real.to(device);
  p.back_from = to_device(from, device);
  p.back_to = to_device(to, device);
  return p;
}

// What every layer of a pass asks for again: made and copied to the device once. (A copy from the host waits
// for the device; with several a layer a GPU would mostly idle.) Starts over when it has grown large.
template <typename Key, typename Value>
class Kept {
 public:
  template <typename Make>
  const Value& get(const Key& key, const Make& make) {
    const auto it = values_.find(key);
    if (it != values_.end()) return it->second;
    if (values_.size() >= 256) values_.clear();
    return values_.emplace(key, make()).first->second;
  }

 private:
  std::map<Key, Value> values_;
};

class AtenCompute : public Compute {
 public:
  void linear(const at::Tensor& x, std::span<const LinearPart> parts, at::Tensor y,
              bool accumulate) override {
    const at::Tensor in = x.to(parts[0].weight->scalar_type());
    for (const LinearPart& p : parts) {
      at::Tensor to = y.narrow(1, p.column, p.weight->size(0));
      const at::Tensor product = product_of(in, p.weight->t());
      accumulate ? to.add_(product) : to.copy_(product);
    }
  }
  void linear_backward(const at::Tensor& dy, std::span<const LinearPart> parts, at::Tensor dx,
                       bool accumulate) override {
    if (!accumulate) dx.zero_();
    for (const LinearPart& p : parts)
      dx.add_(product_of(dy.narrow(1, p.column, p.weight->size(0)).to(p.weight->scalar_type()), *p.weight));
  }
  void embed(const at::Tensor& table, std::span<const int32_t> ids, at::Tensor y) override {
    y.copy_(table.index_select(0, indices(ids, table.device())));
  }
  void gather_rows(const at::Tensor& x, std::span<const int64_t> rows, at::Tensor y) override {
    y.copy_(x.index_select(0, indices(rows, x.device())));
  }
  void scatter_rows(const at::Tensor& x, std::span<const int64_t> rows, at::Tensor y) override {
    y.zero_();
    y.index_copy_(0, indices(rows, x.device()), x);
  }
  void copy(const at::Tensor& x, at::Tensor y) override { y.copy_(x); }
  void add(const at::Tensor& x, at::Tensor y) override { y.add_(x); }

  void rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps, at::Tensor y,
                at::Tensor r) override {
    r.copy_(at::rsqrt((x * x).mean({1}, true) + eps));
    y.copy_(x * r * weight);
  }
  void rms_scale(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& r, at::Tensor y) override {
    y.copy_(x * r * weight);
  }
  void rms_norm_backward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& r,
                         const at::Tensor& dy, at::Tensor dx) override {
    const at::Tensor d = dy * weight;
    dx.add_(d * r - x * ((d * x).mean({1}, true) * r * r * r));
  }
  void swiglu(const at::Tensor& gate_up, at::Tensor y) override {
    const int64_t n = y.size(1);
    const at::Tensor gate = gate_up.narrow(1, 0, n);
    y.copy_(gate * at::sigmoid(gate) * gate_up.narrow(1, n, n));
  }
  void swiglu_backward(at::Tensor gate_up, const at::Tensor& dy) override {
    const int64_t n = dy.size(1);
    at::Tensor gate = gate_up.narrow(1, 0, n), up = gate_up.narrow(1, n, n);
    const at::Tensor s = at::sigmoid(gate), silu = gate * s;
    const at::Tensor d_gate = dy * up * (s + silu * (1 - s));
    up.copy_(dy * silu);
    gate.copy_(d_gate);
  }
  void rope(at::Tensor x, int64_t heads, int64_t head_dim, const at::Tensor& cosine, const at::Tensor& sine,
            std::span<const int32_t> positions, int sign) override {
    const at::Tensor at_row = indices(positions, x.device());
    const at::Tensor c = cosine.index_select(0, at_row).unsqueeze(1),
                     s = sine.index_select(0, at_row).unsqueeze(1) * sign;
    at::Tensor h = x.narrow(1, 0, heads * head_dim).unflatten(1, {heads, head_dim});
    at::Tensor first = h.narrow(2, 0, head_dim / 2), second = h.narrow(2, head_dim / 2, head_dim / 2);
    const at::Tensor a = first * c - second * s, b = second * c + first * s;
    first.copy_(a);
    second.copy_(b);
  }

  int64_t probability_count(const RowBatch& batch, const AttentionShape& shape) const override {
    int64_t longest = 0;
    for (const Segment& s : batch.segments) longest = std::max(longest, s.length);
    return static_cast<int64_t>(batch.segments.size()) * shape.heads * longest * longest;
  }
  void attention(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv, at::Tensor* cache,
                 at::Tensor* probabilities, at::Tensor y) override {
    const int64_t q_columns = shape.query_columns(), kv_columns = shape.kv_columns();
    at::Tensor keys_values = qkv.narrow(1, q_columns, 2 * kv_columns);
    if (cache) {
      std::vector<int64_t> to;
      for (const Segment& s : batch.segments)
        for (int64_t i = 0; i < s.length; ++i) to.push_back(s.cache_row + s.cached + i);
      cache->index_copy_(0, indices(std::span<const int64_t>(to), qkv.device()), keys_values.contiguous());
      keys_values = *cache;
    }
    const Layout& layout = layout_of(batch, cache != nullptr, qkv.device());
    const at::Tensor q = heads(layout.queries.pad(qkv.narrow(1, 0, q_columns)), shape.heads, shape.head_dim);
    const at::Tensor k = repeat(
        heads(layout.keys.pad(keys_values.narrow(1, 0, kv_columns)), shape.kv_heads, shape.head_dim), shape);
    const at::Tensor v = repeat(
        heads(layout.keys.pad(keys_values.narrow(1, kv_columns, kv_columns)), shape.kv_heads, shape.head_dim),
        shape);
    at::Tensor scores = at::matmul(q, k.transpose(2, 3)) / std::sqrt(static_cast<double>(shape.head_dim));
    scores.masked_fill_(layout.hidden, -1e30);
    const at::Tensor p = at::softmax(scores, -1);
    if (probabilities) probabilities->view({-1}).narrow(0, 0, p.numel()).copy_(p.reshape({-1}));
    y.index_copy_(0, layout.queries.back_to, layout.queries.rows(merge(at::matmul(p, v))));
  }
  void attention_backward(const RowBatch& batch, const AttentionShape& shape, const at::Tensor& qkv,
                          const at::Tensor& probabilities, const at::Tensor& dy, at::Tensor dqkv) override {
    const int64_t q_columns = shape.query_columns(), kv_columns = shape.kv_columns();
    const Layout& layout = layout_of(batch, false, qkv.device());
    const Padding& rows = layout.queries;
    const at::Tensor q = heads(rows.pad(qkv.narrow(1, 0, q_columns)), shape.heads, shape.head_dim);
    const at::Tensor k =
        repeat(heads(rows.pad(qkv.narrow(1, q_columns, kv_columns)), shape.kv_heads, shape.head_dim), shape);
    const at::Tensor v = repeat(
        heads(rows.pad(qkv.narrow(1, q_columns + kv_columns, kv_columns)), shape.kv_heads, shape.head_dim),
        shape);
    const at::Tensor d = heads(rows.pad(dy), shape.heads, shape.head_dim);
    const int64_t n = rows.longest;
    const at::Tensor p = probabilities.view({-1})
                             .narrow(0, 0, rows.groups * shape.heads * n * n)
                             .view({rows.groups, shape.heads, n, n});
    const at::Tensor dp = at::matmul(d, v.transpose(2, 3));
    const at::Tensor ds =
        p * (dp - (dp * p).sum({-1}, true)) / std::sqrt(static_cast<double>(shape.head_dim));
    const auto put = [&](int64_t column, const at::Tensor& padded) {
      const at::Tensor values = rows.rows(padded);
      dqkv.narrow(1, column, values.size(1)).index_copy_(0, rows.back_to, values);
    };
    put(0, merge(at::matmul(ds, k)));
    put(q_columns, merge(fold(at::matmul(ds.transpose(2, 3), q), shape)));
    put(q_columns + kv_columns, merge(fold(at::matmul(p.transpose(2, 3), d), shape)));
  }

  void lora(std::span<const SlotRows> groups, const LoraSite& site, const at::Tensor& parameters,
            const at::Tensor& x, at::Tensor u, at::Tensor y) override {
    if (groups.size() == 1) {
      const at::Tensor p = parameters.select(0, groups[0].slot);
      u.copy_(activated(site, at::mm(x, a_of(site, p).t())));
      y.add_(at::mm(u, b_of(site, p)), site.scale);
      return;
    }
    const Padding rows = padding_of(ranges(groups), x.device());
    const at::Tensor p = parameters.index_select(0, slots(groups, x.device()));
    const at::Tensor up = activated(site, at::bmm(rows.pad(x), a_of(site, p).transpose(1, 2)));
    u.index_copy_(0, rows.back_to, rows.rows(up));
    y.index_add_(0, rows.back_to, rows.rows(at::bmm(up, b_of(site, p))), site.scale);
  }
  void lora_backward(std::span<const SlotRows> groups, const LoraSite& site, const at::Tensor& parameters,
                     at::Tensor gradients, const at::Tensor& x, const at::Tensor& u, const at::Tensor& dy,
                     at::Tensor* dx) override {
    if (groups.size() == 1) {
      const at::Tensor p = parameters.select(0, groups[0].slot);
      at::Tensor g = gradients.select(0, groups[0].slot);
      const at::Tensor du = through_activation(site, u, at::mm(dy, b_of(site, p).t()) * site.scale);
      if (dx) dx->add_(at::mm(du, a_of(site, p)));
      a_of(site, g).add_(at::mm(du.t(), x));
      b_of(site, g).add_(at::mm(u.t(), dy), site.scale);
      return;
    }
    const Padding rows = padding_of(ranges(groups), x.device());
    const at::Tensor which = slots(groups, x.device());
    const at::Tensor p = parameters.index_select(0, which);
    const at::Tensor d = rows.pad(dy);
    const at::Tensor padded_u = rows.pad(u);
    const at::Tensor du =
        through_activation(site, padded_u, at::bmm(d, b_of(site, p).transpose(1, 2)) * site.scale);
    if (dx) dx->index_add_(0, rows.back_to, rows.rows(at::bmm(du, a_of(site, p))));
    gradients.narrow(1, site.a, site.rank * site.in)
        .index_add_(0, which, at::bmm(du.transpose(1, 2), rows.pad(x)).flatten(1));
    gradients.narrow(1, site.b, site.rank * site.out)
        .index_add_(0, which, (at::bmm(padded_u.transpose(1, 2), d) * site.scale).flatten(1));
  }

  void weight_gradient(std::span<const SlotRows> groups, at::Tensor gradients, int64_t at,
                       const at::Tensor& x, const at::Tensor& dy) override {
    for (const SlotRows& g : groups)
      gradients.select(0, g.slot)
          .narrow(0, at, dy.size(1) * x.size(1))
          .view({dy.size(1), x.size(1)})
          .add_(at::mm(dy.narrow(0, g.row, g.length).t(), x.narrow(0, g.row, g.length)));
  }

  void scale_columns(std::span<const SlotRows> groups, const at::Tensor& factors, const at::Tensor& x,
                     at::Tensor y, bool accumulate) override {
    const at::Tensor scaled = x * factors.index_select(0, slot_of_rows(groups, x));
    accumulate ? y.add_(scaled) : y.copy_(scaled);
  }
  void column_products(std::span<const SlotRows> groups, const at::Tensor& x, const at::Tensor& dy,
                       at::Tensor sums) override {
    sums.index_add_(0, slot_of_rows(groups, x), x * dy);
  }
  void lora_norms(const LoraSite& site, const at::Tensor& parameters, const at::Tensor& squares,
                  const at::Tensor& aw, at::Tensor norms) override {
    const at::Tensor a = a_of(site, parameters), b = b_of(site, parameters);
    const at::Tensor gram = at::bmm(a, a.transpose(1, 2));
    const at::Tensor cross = (b * aw.view({parameters.size(0), site.rank, site.out})).sum({1});
    const at::Tensor square = (b * at::bmm(gram, b)).sum({1});
    const at::Tensor sum = squares + 2 * site.scale * cross + site.scale * site.scale * square;
    norms.copy_(at::sqrt(sum.clamp_min(0)));
  }
  void gate_rows(const LoraSite& site, const at::Tensor& parameters, int64_t e, at::Tensor gated) override {
    a_of(site, gated).copy_(a_of(site, parameters) * parameters.narrow(1, e, site.rank).unsqueeze(2));
    b_of(site, gated).copy_(b_of(site, parameters));
  }
  void gate_rows_backward(const LoraSite& site, const at::Tensor& parameters, int64_t e,
                          const at::Tensor& d_gated, at::Tensor gradients) override {
    const at::Tensor d = a_of(site, d_gated);
    a_of(site, gradients).add_(d * parameters.narrow(1, e, site.rank).unsqueeze(2));
    gradients.narrow(1, e, site.rank).add_((d * a_of(site, parameters)).sum({2}));
    b_of(site, gradients).add_(b_of(site, d_gated));
  }
  void orthogonality(const at::Tensor& parameters, at::Tensor gradients, int64_t offset, int64_t rank,
                     int64_t columns, std::span<const double> factor, std::span<double> value) override {
    const int64_t slots = parameters.size(0);
    const at::Tensor x = parameters.narrow(1, offset, rank * columns).unflatten(1, {rank, columns});
    const at::Tensor m = at::bmm(x, x.transpose(1, 2)) - at::eye(rank, x.options());
    const at::Tensor norm = at::sqrt((m * m).sum({1, 2})).to(at::kCPU);
    std::vector<float> scale;
    for (int64_t s = 0; s < slots; ++s) {
      const double n = static_cast<double>(norm.const_data_ptr<float>()[s]);
      value[static_cast<size_t>(s)] += n;
      scale.push_back(n > 0 ? static_cast<float>(2 * factor[static_cast<size_t>(s)] / n) : 0.0f);
    }
    const at::Tensor change = at::bmm(m, x) * vector_of(scale, x.device()).view({slots, 1, 1});
    gradients.narrow(1, offset, rank * columns).add_(change.flatten(1));
  }

  void cross_entropy(at::Tensor logits, std::span<const int32_t> labels, std::span<const float> weights,
                     std::span<float> loss, std::span<int32_t> argmax) override {
    const at::Tensor label = indices(labels, logits.device()).unsqueeze(1);
    const at::Tensor log_probability = logits.log_softmax(-1);
    put(log_probability.gather(1, label).neg(), loss);
    if (!argmax.empty()) {
      // argmax of ATen may take any of several equals.
      const at::Tensor top = std::get<0>(logits.max(1, true));
      const at::Tensor ids = at::arange(logits.size(1), label.options());
      const at::Tensor best = at::where(logits == top, ids, logits.size(1)).amin({1}).to(at::kCPU);
      for (int64_t i = 0; i < best.numel(); ++i)
        argmax[static_cast<size_t>(i)] = static_cast<int32_t>(best.const_data_ptr<int64_t>()[i]);
    }
    if (weights.empty()) return;
    at::Tensor gradient = log_probability.exp();
    gradient.scatter_add_(1, label, at::zeros(label.sizes(), gradient.options()) - 1);
    logits.copy_(gradient * vector_of(weights, logits.device()).unsqueeze(1));
  }

  void cosine_distances(at::Tensor dots, std::span<const int32_t> ids,
                        const at::Tensor& inverse_norms) override {
    const at::Tensor id = indices(ids, dots.device());
    const at::Tensor cosine = dots * inverse_norms * inverse_norms.index_select(1, id).view({-1, 1});
    dots.copy_((1 - cosine).clamp_(0, 2));
    dots.scatter_(1, id.unsqueeze(1), 0);
  }
  void semantic_loss(at::Tensor logits, std::span<const int32_t> labels, const at::Tensor& distances,
                     std::span<const int64_t> distance_rows, const SemanticTerms& terms,
                     std::span<const float> weights, std::span<float> ce, std::span<float> loss,
                     std::span<float> expected_distance, std::span<int32_t> argmax) override {
    const at::Tensor label = indices(labels, logits.device()).unsqueeze(1);
    const at::Tensor c = distances.index_select(0, indices(distance_rows, logits.device()));
    // log(1 + lambda c) added to a logit multiplies its exponential.
    const at::Tensor log_spread = (logits + at::log1p(c * terms.vocabulary)).log_softmax(-1);
    const at::Tensor probability = logits.softmax(-1), expected = (probability * c).sum({1}, true);
    // The label's own logit has the factor 1.
    put((log_spread.gather(1, label).neg() + expected * terms.regulariser), loss);
    put(expected, expected_distance);
    cross_entropy(logits, labels, {}, ce, argmax);
    const at::Tensor gradient = log_spread.exp() + probability * (c - expected) * terms.regulariser;
    gradient.scatter_add_(1, label, at::zeros(label.sizes(), gradient.options()) - 1);
    logits.copy_(gradient * vector_of(weights, logits.device()).unsqueeze(1));
  }
  void scale_rows(at::Tensor x, std::span<const float> factors) override {
    x.mul_(vector_of(factors, x.device()).unsqueeze(1));
  }

  void adamw(at::Tensor p, at::Tensor g, at::Tensor m, at::Tensor v, const AdamStep& o, int64_t step,
             std::span<const double> g_scale) override {
    const std::vector<float> scales(g_scale.begin(), g_scale.end());
    const double correction1 = 1 - std::pow(o.beta1, static_cast<double>(step));
    const double correction2 = 1 - std::pow(o.beta2, static_cast<double>(step));
    const at::Tensor gradient = g * vector_of(scales, g.device()).unsqueeze(1);
    m.mul_(o.beta1).add_(gradient, 1 - o.beta1);
    v.mul_(o.beta2).add_(gradient * gradient, 1 - o.beta2);
    p.mul_(1 - o.learning_rate * o.weight_decay);
    p.add_(m / (at::sqrt(v) / std::sqrt(correction2) + o.epsilon), -o.learning_rate / correction1);
    g.zero_();
  }
  std::vector<double> row_norms(const at::Tensor& x) override {
    const at::Tensor norms = at::sqrt((x * x).sum({1}, false, at::kDouble)).to(at::kCPU);
    return {norms.const_data_ptr<double>(), norms.const_data_ptr<double>() + norms.numel()};
  }

 private:
  // CUDA keeps the fp32 sums of a product of bfloat16; ATen on the CPU can only round them.
  static at::Tensor product_of(const at::Tensor& a, const at::Tensor& b) {
    if (a.is_cuda() && a.scalar_type() == at::kBFloat16) return at::mm(a, b, at::kFloat);
    return at::mm(a, b);
  }
  static void put(const at::Tensor& values, std::span<float> to) {
    const at::Tensor here = values.to(at::kCPU).contiguous();
    std::copy_n(here.const_data_ptr<float>(), here.numel(), to.begin());
  }
  at::Tensor indices(std::span<const int64_t> values, at::Device device) {
    const std::vector<int64_t> key(values.begin(), values.end());
    return indices_.get(key, [&] { return to_device(key, device); });
  }
  at::Tensor indices(std::span<const int32_t> values, at::Device device) {
    const std::vector<int64_t> wide(values.begin(), values.end());
    return indices(wide, device);
  }
  Padding padding_of(const Ranges& ranges, at::Device device) {
    return paddings_.get(ranges, [&] { return make_padding(ranges, device); });
  }

  struct Layout {
    Padding queries, keys;
    at::Tensor hidden;  // [sequences, 1, queries, keys]: true where a query must not look
  };
  const Layout& layout_of(const RowBatch& batch, bool cached, at::Device device) {
    std::pair<Ranges, Ranges> rows;  // of queries and of keys
    for (const Segment& s : batch.segments) {
      rows.first.push_back({s.row, s.length});
      rows.second.push_back(cached ? std::pair{s.cache_row, s.cached + s.length}
                                   : std::pair{s.row, s.length});
    }
    return layouts_.get(rows, [&] {
      Layout layout{padding_of(rows.first, device), padding_of(rows.second, device), {}};
      std::vector<int64_t> offsets;
      for (const Segment& s : batch.segments) offsets.push_back(cached ? s.cached : 0);
      const at::Tensor offset = to_device(offsets, device).view({-1, 1, 1, 1});
      const at::Tensor query =
          at::arange(layout.queries.longest, offset.options()).view({1, 1, -1, 1}) + offset;
      const at::Tensor key = at::arange(layout.keys.longest, offset.options()).view({1, 1, 1, -1});
      layout.hidden = key > query;
      return layout;
    });
  }
  static at::Tensor heads(const at::Tensor& x, int64_t count, int64_t d) {  // [groups, heads, rows, d]
    return x.view({x.size(0), x.size(1), count, d}).transpose(1, 2);
  }
  static at::Tensor merge(const at::Tensor& x) { return x.transpose(1, 2).flatten(2); }
  static at::Tensor repeat(const at::Tensor& x, const AttentionShape& shape) {
    return x.repeat_interleave(shape.heads / shape.kv_heads, 1);
  }
  static at::Tensor fold(const at::Tensor& x, const AttentionShape& shape) {  // the gradient of repeat
    return x.unflatten(1, {shape.kv_heads, shape.heads / shape.kv_heads}).sum({2});
  }
  static at::Tensor a_of(const LoraSite& site, const at::Tensor& p) {
    return p.narrow(-1, site.a, site.rank * site.in).unflatten(-1, {site.rank, site.in});
  }
  static at::Tensor b_of(const LoraSite& site, const at::Tensor& p) {  // transposed: [rank, out]
    return p.narrow(-1, site.b, site.rank * site.out).unflatten(-1, {site.rank, site.out});
  }
  // The slot of each row of x, which the groups cover.
  at::Tensor slot_of_rows(std::span<const SlotRows> groups, const at::Tensor& x) {
    std::vector<int64_t> slot(static_cast<size_t>(x.size(0)), 0);
    for (const SlotRows& g : groups) std::fill_n(slot.begin() + g.row, g.length, g.slot);
    return indices(std::span<const int64_t>(slot), x.device());
  }
  static at::Tensor activated(const LoraSite& site, const at::Tensor& u) { return site.tanh ? u.tanh() : u; }
  static at::Tensor through_activation(const LoraSite& site, const at::Tensor& u, const at::Tensor& du) {
    return site.tanh ? du * (1 - u * u) : du;
  }
  static Ranges ranges(std::span<const SlotRows> groups) {
    Ranges r;
    for (const SlotRows& g : groups) r.push_back({g.row, g.length});
    return r;
  }
  at::Tensor slots(std::span<const SlotRows> groups, at::Device device) {
    std::vector<int64_t> s;
    for (const SlotRows& g : groups) s.push_back(g.slot);
    return indices(s, device);
  }

  Kept<std::vector<int64_t>, at::Tensor> indices_;
  Kept<Ranges, Padding> paddings_;
  Kept<std::pair<Ranges, Ranges>, Layout> layouts_;
};

}  // namespace

std::unique_ptr<Compute> make_aten_compute() { return std::make_unique<AtenCompute>(); }

}  // namespace seamark
