// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoder.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <string>

#include "checkpoint/peft.h"
#include "support/error.h"

namespace seamark {
namespace {

enum { q_module, k_module, v_module, o_module, gate_module, up_module, down_module };

at::ScalarType scalar_type(TensorType type) {
  switch (type) {
    case TensorType::f64:
      return at::kDouble;
    case TensorType::f32:
      return at::kFloat;
    case TensorType::f16:
      return at::kHalf;
    case TensorType::bf16:
      return at::kBFloat16;
    default:
      return at::ScalarType::Undefined;
  }
}

// Hands out the checkpoint's tensors one by one and remembers which were taken.
class Claims {
 public:
  Claims(const TensorFile& file, at::Device device) : file_(file), device_(device) {}

  at::Tensor take(const std::string& name, std::vector<int64_t> shape, at::ScalarType dtype) {
    const TensorView& view = file_.at(name);
    taken_.insert(name);
    if (view.shape != shape)
      throw bad_input(SEAMARK_TEXT("Error",
                                   "The tensor has shape {0}; config.json asks for {1}. The weights and "
                                   "config.json belong to different models."),
                      text(view.shape), text(shape))
          .in_file(file_.source)
          .at_field(name);
    const at::ScalarType stored = scalar_type(view.type);
    if (stored == at::ScalarType::Undefined)
      throw bad_input(
          SEAMARK_TEXT("Error", "The tensor holds {0} values; weights must be F32, BF16, F16 or F64."),
          tensor_type_name(view.type))
          .in_file(file_.source)
          .at_field(name);
    // Read only: nothing may write through it.
    auto owner = view.owner;
    at::Tensor tensor = at::from_blob(
        const_cast<std::byte*>(view.bytes.data()), shape, [owner](void*) {},
        at::TensorOptions().dtype(stored));
    return tensor.to(at::TensorOptions().dtype(dtype).device(device_));
  }
  bool has(const std::string& name) const { return file_.tensors.contains(name); }
  void ignore(const std::string& name) { taken_.insert(name); }
  void require_all_taken() const {
    std::string left;
    for (const auto& [name, view] : file_.tensors) {
      if (taken_.contains(name) || name.ends_with(".rotary_emb.inv_freq"))
        continue;  // computed from config.json
      left += (left.empty() ? "" : ", ") + name;
    }
    if (!left.empty())
      throw bad_input(
          SEAMARK_TEXT(
              "Error",
              "These tensors have no place in a LLaMA model: {0}. Only LLaMA-family models can be used."),
          left)
          .in_file(file_.source);
  }

 private:
  static std::string text(const std::vector<int64_t>& shape) {
    std::string s = "[";
    for (size_t i = 0; i < shape.size(); ++i) s += (i ? ", " : "") + std::to_string(shape[i]);
    return s + "]";
  }
  const TensorFile& file_;
  at::Device device_;
  std::set<std::string> taken_;
};

// The inverse frequencies of each pair of a head, as transformers computes them (fp32).
std::vector<float> rope_frequencies(const ModelConfig& config) {
  std::vector<float> frequencies;
  for (int64_t i = 0; i < config.head_dim / 2; ++i) {
    const float exponent = static_cast<float>(2 * i) / static_cast<float>(config.head_dim);
    double f = 1.0 / std::pow(config.rope_theta, static_cast<double>(exponent));
    if (config.rope_type == RopeType::linear) f /= config.rope_factor;
    if (config.rope_type == RopeType::llama3) {
      const double original = static_cast<double>(config.rope_original_positions);
      const double low = original / config.rope_low_freq_factor,
                   high = original / config.rope_high_freq_factor;
      const double wavelength = 2 * std::numbers::pi / f;
      if (wavelength > low) {
        f /= config.rope_factor;
      } else if (wavelength >= high) {
        const double smooth = (original / wavelength - config.rope_low_freq_factor) /
                              (config.rope_high_freq_factor - config.rope_low_freq_factor);
        f = (1 - smooth) * f / config.rope_factor + smooth * f;
      }
    }
    frequencies.push_back(static_cast<float>(f));
  }
  return frequencies;
}

}  // namespace

Decoder::Decoder(const ModelConfig& config, const TensorFile& checkpoint, at::Device device,
                 at::ScalarType dtype, int64_t threads, const RunControl* control,
                 const ProgressFunction& progress)
    : config_(config),
      device_(device),
      compute_(device.is_cpu() ? make_cpu_compute(threads) : make_aten_compute()),
      workspace_(device) {
  Claims claims(checkpoint, device);
  embedding_ = claims.take("model.embed_tokens.weight", {config.vocabulary_size, config.hidden_size}, dtype);
  if (config.tied_embeddings) {
    lm_head_ = embedding_;
    if (claims.has("lm_head.weight")) claims.ignore("lm_head.weight");  // some files store it twice
  } else {
    lm_head_ = claims.take("lm_head.weight", {config.vocabulary_size, config.hidden_size}, dtype);
  }
  final_norm_ = claims.take("model.norm.weight", {config.hidden_size}, at::kFloat);
  for (int64_t i = 0; i < config.layers; ++i) {
    if (control) control->check();
    if (progress) progress({SEAMARK_TEXT("Progress", "Loading the model"), i, config.layers});
    const std::string prefix = "model.layers." + std::to_string(i) + ".";
    DecoderLayer layer;
    layer.input_norm = claims.take(prefix + "input_layernorm.weight", {config.hidden_size}, at::kFloat);
    layer.post_norm =
        claims.take(prefix + "post_attention_layernorm.weight", {config.hidden_size}, at::kFloat);
    for (int m = 0; m < 7; ++m) {
      const LinearShape shape = linear_shape(config, linear_module_names[m]);
      const std::string part = m < gate_module ? "self_attn." : "mlp.";
      layer.linear.push_back(
          claims.take(prefix + part + linear_module_names[m] + ".weight", {shape.out, shape.in}, dtype));
    }
    layers_.push_back(std::move(layer));
  }
  claims.require_all_taken();
}

void Decoder::use_aten_operators() { compute_ = make_aten_compute(); }

void Decoder::rope_tables(int64_t positions) {
  if (cosine_.defined() && cosine_.size(0) >= positions) return;
  const int64_t half = config_.head_dim / 2;
  int64_t count = 256;
  while (count < positions) count *= 2;
  const std::vector<float> frequencies = rope_frequencies(config_);
  at::Tensor cosine = at::empty({count, half}, at::kFloat), sine = at::empty({count, half}, at::kFloat);
  float* c = cosine.mutable_data_ptr<float>();
  float* s = sine.mutable_data_ptr<float>();
  for (int64_t p = 0; p < count; ++p)
    for (int64_t i = 0; i < half; ++i) {
      const float angle = static_cast<float>(p) * frequencies[static_cast<size_t>(i)];
      c[p * half + i] = std::cos(angle);
      s[p * half + i] = std::sin(angle);
    }
  cosine_ = cosine.to(device_);
  sine_ = sine.to(device_);
}

void Decoder::check(const RowBatch& batch) const {
  for (const Segment& s : batch.segments)
    if (s.cached + s.length > config_.max_positions)
      throw bad_input(
          SEAMARK_TEXT("Error", "A text has {0} tokens; this model takes at most {1}. Shorten the prompt."),
          s.cached + s.length, config_.max_positions);
  for (const int32_t id : batch.ids)
    if (id < 0 || id >= config_.vocabulary_size)
      throw bad_input(SEAMARK_TEXT("Error",
                                   "The token id {0} is outside the model's vocabulary of {1}. The tokenizer "
                                   "and the weights belong to different models."),
                      id, config_.vocabulary_size);
}

at::Tensor Decoder::forward(const RowBatch& batch, const ForwardOptions& options) {
  check(batch);
  const int64_t rows = batch.rows(), hidden = config_.hidden_size, inner = config_.intermediate_size;
  const int64_t q = shape().query_columns(), kv = shape().kv_columns();
  const int64_t count = options.layers < 0 ? config_.layers : options.layers;
  int64_t positions = 0;
  for (const Segment& s : batch.segments) positions = std::max(positions, s.cached + s.length);
  rope_tables(positions);
  Compute& c = *compute_;
  const Hooks& hooks = options.hooks;
  // What backward needs is kept from the lowest adapted layer up; below, all layers share their buffers.
  const int64_t lowest = options.keep ? hooks.lowest_layer(config_.layers) : config_.layers;
  // Two streams that alternate, so that a layer's input stays whole where it is not kept.
  const auto stream = [&](int64_t layer, int64_t n) {
    return workspace_.get("stream", layer >= lowest ? layer : -1 - layer % 2, n, hidden);
  };
  at::Tensor x = stream(0, rows);
  c.embed(embedding_, batch.ids, x);
  for (int64_t i = 0; i < count; ++i) {
    if (options.control) options.control->check();
    const DecoderLayer& layer = layers_[static_cast<size_t>(i)];
    const bool keep = i >= lowest;
    const int64_t key = keep ? i : -1;
    const bool cut = i + 1 == count && count == config_.layers && !options.wanted.empty();

    at::Tensor normed = workspace_.get("normed", -1, rows, hidden);
    c.rms_norm(x, layer.input_norm, config_.rms_norm_eps, normed, workspace_.get("r1", key, rows, 1));
    at::Tensor qkv = workspace_.get("qkv", key, rows, q + 2 * kv);
    const Module qkv_modules[] = {{q_module, 0, q}, {k_module, q, kv}, {v_module, q + kv, kv}};
    linear(batch, hooks, i, qkv_modules, normed, qkv, false, keep);
    c.rope(qkv, config_.heads + config_.kv_heads, config_.head_dim, cosine_, sine_, batch.positions, 1);

    at::Tensor attended = workspace_.get("attended", key, rows, q);
    at::Tensor probabilities;
    if (keep) probabilities = workspace_.get("probabilities", i, 1, c.probability_count(batch, shape()));
    c.attention(batch, shape(), qkv, options.cache ? &options.cache->layers[static_cast<size_t>(i)] : nullptr,
                keep ? &probabilities : nullptr, attended);

    const RowBatch* b = &batch;
    int64_t n = rows;
    at::Tensor from = x;
    if (cut) {  // only the wanted rows go on
      n = static_cast<int64_t>(options.wanted.size());
      tail_ = RowBatch{};
      size_t w = 0;
      for (const Segment& s : batch.segments) {
        const int64_t first = static_cast<int64_t>(w);
        while (w < options.wanted.size() && options.wanted[w] < s.row + s.length) ++w;
        if (static_cast<int64_t>(w) > first)
          tail_.segments.push_back({first, static_cast<int64_t>(w) - first, s.slot, 0, 0});
      }
      tail_.positions.resize(options.wanted.size());
      b = &tail_;
      at::Tensor some = workspace_.get("wanted attended", 0, n, q);
      c.gather_rows(attended, options.wanted, some);
      attended = some;
      from = workspace_.get("wanted stream", 0, n, hidden);
      c.gather_rows(x, options.wanted, from);
    }
    // z = W x goes into the stream y at once, unless a hook wants to see it alone.
    const auto block = [&](BlockPlace place, const Module& module, const at::Tensor& input, at::Tensor y) {
      const bool hooked = hooks.block && hooks.block->adapts(i, place);
      const char* name = place == BlockPlace::attention ? "attention output" : "mlp output";
      at::Tensor z = hooked ? workspace_.get(name, key, n, hidden) : y;
      linear(*b, hooks, i, {&module, 1}, input, z, !hooked, keep);
      if (!hooked) return;
      c.add(z, y);
      hooks.block->forward({c, workspace_, *b, i, place, keep}, z, y);
    };
    at::Tensor middle = workspace_.get("middle", key, n, hidden);
    c.copy(from, middle);
    block(BlockPlace::attention, {o_module, 0, hidden}, attended, middle);

    normed = workspace_.get("normed", -1, n, hidden);
    c.rms_norm(middle, layer.post_norm, config_.rms_norm_eps, normed, workspace_.get("r2", key, n, 1));
    at::Tensor gate_up = workspace_.get("gate_up", key, n, 2 * inner);
    const Module gate_up_modules[] = {{gate_module, 0, inner}, {up_module, inner, inner}};
    linear(*b, hooks, i, gate_up_modules, normed, gate_up, false, keep);
    at::Tensor active = workspace_.get("active", -1, n, inner);
    c.swiglu(gate_up, active);
    at::Tensor next = stream(i + 1, n);
    c.copy(middle, next);
    block(BlockPlace::mlp, {down_module, 0, hidden}, active, next);
    x = next;
  }
  if (count == 0 && !options.wanted.empty()) {
    at::Tensor some = workspace_.get("wanted stream", 0, static_cast<int64_t>(options.wanted.size()), hidden);
    c.gather_rows(x, options.wanted, some);
    return some;
  }
  if (count < config_.layers && !options.wanted.empty()) {
    at::Tensor some = workspace_.get("wanted stream", 0, static_cast<int64_t>(options.wanted.size()), hidden);
    c.gather_rows(x, options.wanted, some);
    return some;
  }
  return x;
}

void Decoder::linear(const RowBatch& batch, const Hooks& hooks, int64_t layer,
                     std::span<const Module> modules, const at::Tensor& x, at::Tensor y, bool accumulate,
                     bool keep) {
  LinearHook* hook = hooks.linear;
  std::vector<LinearPart> frozen;
  for (const Module& m : modules)
    if (!hook || !hook->adapts(layer, m.module) || !hook->replaces(layer, m.module))
      frozen.push_back({&weight(layer, m.module), m.column});
  if (!frozen.empty()) compute_->linear(x, frozen, y, accumulate);
  for (const Module& m : modules)
    if (hook && hook->adapts(layer, m.module))
      hook->forward(
          {*compute_, workspace_, batch, layer, m.module, weight(layer, m.module), keep, accumulate}, x,
          y.narrow(1, m.column, m.columns));
}

void Decoder::linear_backward(const RowBatch& batch, const Hooks& hooks, int64_t layer,
                              std::span<const Module> modules, const std::function<at::Tensor()>& input,
                              const at::Tensor& dy, at::Tensor* dx) {
  LinearHook* hook = hooks.linear;
  std::vector<LinearPart> frozen;
  bool adapted = false;
  for (const Module& m : modules) {
    const bool here = hook && hook->adapts(layer, m.module);
    adapted = adapted || here;
    if (!here || !hook->replaces(layer, m.module)) frozen.push_back({&weight(layer, m.module), m.column});
  }
  if (dx && frozen.empty()) dx->zero_();
  if (dx && !frozen.empty()) compute_->linear_backward(dy, frozen, *dx, false);
  if (!adapted) return;
  const at::Tensor x = input();
  for (const Module& m : modules)
    if (hook->adapts(layer, m.module))
      hook->backward({*compute_, workspace_, batch, layer, m.module, weight(layer, m.module), true, false}, x,
                     dy.narrow(1, m.column, m.columns), dx);
}

namespace {

// The parts of a layer, in the order of the forward pass.
enum class Stage { attention_input, attention_output, attention_block, mlp_input, mlp_output, mlp_block };

// The first stage of the layer that is adapted: nothing below it is needed where the layer is the lowest.
Stage first_adapted(const Hooks& hooks, int64_t layer) {
  const auto linear = [&](std::initializer_list<int> modules) {
    return hooks.linear && std::any_of(modules.begin(), modules.end(),
                                       [&](int module) { return hooks.linear->adapts(layer, module); });
  };
  const auto block = [&](BlockPlace place) { return hooks.block && hooks.block->adapts(layer, place); };
  if (linear({q_module, k_module, v_module})) return Stage::attention_input;
  if (linear({o_module})) return Stage::attention_output;
  if (block(BlockPlace::attention)) return Stage::attention_block;
  if (linear({gate_module, up_module})) return Stage::mlp_input;
  if (linear({down_module})) return Stage::mlp_output;
  return Stage::mlp_block;
}

}  // namespace

void Decoder::backward(const RowBatch& batch, const ForwardOptions& options, at::Tensor g) {
  SEAMARK_ASSERT((options.hooks.linear || options.hooks.block) && options.keep);
  const Hooks& hooks = options.hooks;
  Compute& c = *compute_;
  const int64_t rows = batch.rows(), hidden = config_.hidden_size, inner = config_.intermediate_size;
  const int64_t q = shape().query_columns(), kv = shape().kv_columns();
  const int64_t lowest = hooks.lowest_layer(config_.layers);
  for (int64_t i = config_.layers - 1; i >= lowest; --i) {
    if (options.control) options.control->check();
    const DecoderLayer& layer = layers_[static_cast<size_t>(i)];
    const bool cut = i + 1 == config_.layers && !options.wanted.empty();
    const RowBatch& b = cut ? tail_ : batch;
    const int64_t n = b.rows();
    const bool last = i == lowest;
    const Stage first = last ? first_adapted(hooks, i) : Stage::attention_input;
    // Whether the gradient is needed before this stage.
    const auto below = [&](Stage stage) { return !last || first < stage; };
    // The gradient of a block's output, given that of the stream it went into: the same, but for a hook.
    const auto block = [&](BlockPlace place, Stage stage) {
      if (!hooks.block || !hooks.block->adapts(i, place)) return g;
      const bool attention = place == BlockPlace::attention;
      const at::Tensor z = workspace_.get(attention ? "attention output" : "mlp output", i, n, hidden);
      at::Tensor dz = workspace_.get("d_block", -1, n, hidden);
      if (below(stage)) c.copy(g, dz);
      hooks.block->backward({c, workspace_, b, i, place, true}, z, g, below(stage) ? &dz : nullptr);
      return dz;
    };

    // The MLP: g is the gradient of the layer's output, and through the residual of `middle`.
    at::Tensor dz = block(BlockPlace::mlp, Stage::mlp_block);
    if (!below(Stage::mlp_block)) return;
    at::Tensor gate_up = workspace_.get("gate_up", i, n, 2 * inner);
    at::Tensor d_active = workspace_.get("d_active", -1, n, inner);
    const Module down[] = {{down_module, 0, hidden}};
    const auto active = [&] {
      at::Tensor x = workspace_.get("active", -1, n, inner);
      c.swiglu(gate_up, x);
      return x;
    };
    linear_backward(b, hooks, i, down, active, dz, below(Stage::mlp_output) ? &d_active : nullptr);
    if (!below(Stage::mlp_output)) return;
    c.swiglu_backward(gate_up, d_active);
    at::Tensor middle = workspace_.get("middle", i, n, hidden), r2 = workspace_.get("r2", i, n, 1);
    at::Tensor d_normed = workspace_.get("d_normed", -1, n, hidden);
    const Module gate_up_modules[] = {{gate_module, 0, inner}, {up_module, inner, inner}};
    const auto mlp_input = [&] {
      at::Tensor x = workspace_.get("normed", -1, n, hidden);
      c.rms_scale(middle, layer.post_norm, r2, x);
      return x;
    };
    linear_backward(b, hooks, i, gate_up_modules, mlp_input, gate_up,
                    below(Stage::mlp_input) ? &d_normed : nullptr);
    if (!below(Stage::mlp_input)) return;
    c.rms_norm_backward(middle, layer.post_norm, r2, d_normed, g);

    // Attention.
    dz = block(BlockPlace::attention, Stage::attention_block);
    if (!below(Stage::attention_block)) return;
    at::Tensor attended =
        cut ? workspace_.get("wanted attended", 0, n, q) : workspace_.get("attended", i, n, q);
    at::Tensor d_attended = workspace_.get("d_attended", -1, n, q);
    const Module o[] = {{o_module, 0, hidden}};
    linear_backward(
        b, hooks, i, o, [&] { return attended; }, dz, below(Stage::attention_output) ? &d_attended : nullptr);
    if (!below(Stage::attention_output)) return;
    if (cut) {  // back to all rows
      at::Tensor all = workspace_.get("d_attended", -2, rows, q);
      c.scatter_rows(d_attended, options.wanted, all);
      d_attended = all;
      at::Tensor all_g = workspace_.get("gradient", 0, rows, hidden);
      c.scatter_rows(g, options.wanted, all_g);
      g = all_g;
    }
    at::Tensor qkv = workspace_.get("qkv", i, rows, q + 2 * kv);
    at::Tensor probabilities = workspace_.get("probabilities", i, 1, c.probability_count(batch, shape()));
    at::Tensor d_qkv = workspace_.get("d_qkv", -1, rows, q + 2 * kv);
    c.attention_backward(batch, shape(), qkv, probabilities, d_attended, d_qkv);
    c.rope(d_qkv, config_.heads + config_.kv_heads, config_.head_dim, cosine_, sine_, batch.positions, -1);
    d_normed = workspace_.get("d_normed", -1, rows, hidden);
    at::Tensor x = workspace_.get("stream", i, rows, hidden), r1 = workspace_.get("r1", i, rows, 1);
    const Module qkv_modules[] = {{q_module, 0, q}, {k_module, q, kv}, {v_module, q + kv, kv}};
    const auto attention_input = [&] {
      at::Tensor normed = workspace_.get("normed", -1, rows, hidden);
      c.rms_scale(x, layer.input_norm, r1, normed);
      return normed;
    };
    linear_backward(batch, hooks, i, qkv_modules, attention_input, d_qkv, last ? nullptr : &d_normed);
    if (!last) c.rms_norm_backward(x, layer.input_norm, r1, d_normed, g);
  }
}

at::Tensor Decoder::final_norm(const at::Tensor& hidden) {
  at::Tensor normed = workspace_.get("final normed", 0, hidden.size(0), config_.hidden_size);
  compute_->rms_norm(hidden, final_norm_, config_.rms_norm_eps, normed,
                     workspace_.get("final r", 0, hidden.size(0), 1));
  return normed;
}

at::Tensor Decoder::logits(const at::Tensor& hidden) {
  at::Tensor normed = final_norm(hidden);
  at::Tensor logits = workspace_.get("logits", 0, hidden.size(0), config_.vocabulary_size);
  const LinearPart part[] = {{&lm_head_, 0}};
  compute_->linear(normed, part, logits, false);
  return logits;
}

void Decoder::logits_backward(const at::Tensor& hidden, const at::Tensor& d_logits, at::Tensor d_hidden) {
  at::Tensor d_normed = workspace_.get("d_normed", -1, hidden.size(0), config_.hidden_size);
  const LinearPart part[] = {{&lm_head_, 0}};
  compute_->linear_backward(d_logits, part, d_normed, false);
  d_hidden.zero_();
  compute_->rms_norm_backward(hidden, final_norm_, workspace_.get("final r", 0, hidden.size(0), 1), d_normed,
                              d_hidden);
}

KeyValueCache Decoder::make_cache(int64_t rows) const {
  KeyValueCache cache;
  for (int64_t i = 0; i < config_.layers; ++i)
    cache.layers.push_back(
        at::empty({rows, 2 * shape().kv_columns()}, at::TensorOptions().dtype(at::kFloat).device(device_)));
  return cache;
}

namespace {
constexpr const char* out_of_memory_text = SEAMARK_TEXT(
    "Error", "Memory ran out ({0}). Set a smaller memory budget, token budget or batch, or take bfloat16.");
}

void translate_torch_errors(const std::function<void()>& f) {
  try {
    f();
  } catch (const c10::OutOfMemoryError& e) {
    throw out_of_resources(out_of_memory_text, e.what_without_backtrace());
  } catch (const c10::Error& e) {
    const std::string what = e.what_without_backtrace();
    if (what.find("DefaultCPUAllocator") != std::string::npos ||
        what.find("out of memory") != std::string::npos)
      throw out_of_resources(out_of_memory_text, what.substr(0, what.find('\n')));
    throw make_error(ExitCode::our_fault, SEAMARK_TEXT("Error", "libtorch could not go on: {0}"), what);
  } catch (const std::bad_alloc&) {
    throw out_of_resources(out_of_memory_text, "std::bad_alloc");
  }
}

bool is_out_of_memory(const Error& error) { return error.text() == out_of_memory_text; }

}  // namespace seamark
