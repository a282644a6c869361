// SPDX-License-Identifier: GPL-3.0-or-later
// The LLaMA-family decoder: frozen weights, forward and hand-written backward with respect to what
// hooks change (hooks.h). Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "checkpoint/config.h"
#include "checkpoint/safetensors.h"
#include "model/compute.h"
#include "model/hooks.h"
#include "model/rows.h"
#include "model/workspace.h"
#include "support/run_control.h"

namespace seamark {

struct DecoderLayer {
  at::Tensor input_norm, post_norm;  // [hidden] fp32
  std::vector<at::Tensor> linear;    // in the order of linear_module_names, each [out, in]
};

// Keys and values of earlier tokens, for generation: one [rows, 2 kv_heads head_dim] a layer.
struct KeyValueCache {
  std::vector<at::Tensor> layers;
};

struct ForwardOptions {
  Hooks hooks;
  bool keep = false;  // for backward()
  KeyValueCache* cache = nullptr;
  int64_t layers = -1;  // stop after so many; -1: all
  const RunControl* control = nullptr;
  // Rows whose output is wanted; empty: all. The last layer computes no others.
  std::span<const int64_t> wanted = {};
};

class Decoder {
 public:
  // Takes the tensors out of the checkpoint; throws Error naming those that are missing, left over or
  // misshapen.
  Decoder(const ModelConfig& config, const TensorFile& checkpoint, at::Device device, at::ScalarType dtype,
          int64_t threads, const RunControl* control, const ProgressFunction& progress);

  // The residual stream after the layers, before the final norm: [rows or wanted, hidden].
  at::Tensor forward(const RowBatch& batch, const ForwardOptions& options);
  // After forward(keep): the adapter's gradients, given that of forward's result (overwritten).
  void backward(const RowBatch& batch, const ForwardOptions& options, at::Tensor gradient);
  // Final norm and lm_head of rows: [rows, vocabulary]. `normed` (kept by the workspace) and r serve
  // backward.
  at::Tensor logits(const at::Tensor& hidden);
  at::Tensor final_norm(const at::Tensor& hidden);
  // dx of logits(): from d(logits) of `hidden`'s rows.
  void logits_backward(const at::Tensor& hidden, const at::Tensor& d_logits, at::Tensor d_hidden);

  KeyValueCache make_cache(int64_t rows) const;

  const ModelConfig& config() const { return config_; }
  Compute& compute() { return *compute_; }
  Workspace& workspace() { return workspace_; }
  at::Device device() const { return device_; }
  const at::Tensor& embedding() const { return embedding_; }
  const at::Tensor& lm_head() const { return lm_head_; }
  // The frozen weight of a linear module: [out, in], fp32 or bfloat16.
  const at::Tensor& weight(int64_t layer, int module) const {
    return layers_[static_cast<size_t>(layer)].linear[static_cast<size_t>(module)];
  }
  // Tests: the same decoder on ATen's operators (what CUDA uses).
  void use_aten_operators();
  // Throws Error(bad_input) when a sequence is longer than the model's positions or has an id outside its
  // vocabulary.
  void check(const RowBatch& batch) const;

 private:
  AttentionShape shape() const { return {config_.heads, config_.kv_heads, config_.head_dim}; }
  void rope_tables(int64_t positions);
  // Modules of one layer that share their input: their numbers and columns of the output.
  struct Module {
    int module = 0;
    int64_t column = 0, columns = 0;
  };
  // y = (accumulate: +=) the modules of x, adapted.
  void linear(const RowBatch& batch, const Hooks& hooks, int64_t layer, std::span<const Module> modules,
              const at::Tensor& x, at::Tensor y, bool accumulate, bool keep);
  // dx = the gradient of x through the modules (null: not wanted), and the hooks' own; input() makes x, where
  // a hook needs it.
  void linear_backward(const RowBatch& batch, const Hooks& hooks, int64_t layer,
                       std::span<const Module> modules, const std::function<at::Tensor()>& input,
                       const at::Tensor& dy, at::Tensor* dx);

  ModelConfig config_;
  at::Device device_;
  std::unique_ptr<Compute> compute_;
  Workspace workspace_;
  at::Tensor embedding_, lm_head_, final_norm_;
  std::vector<DecoderLayer> layers_;
  at::Tensor cosine_, sine_;  // [positions, head_dim / 2]
  RowBatch tail_;             // of the wanted rows, for the last layer
};

// Runs f, turning libtorch's exceptions into Error (out_of_resources for memory). The one place that does.
void translate_torch_errors(const std::function<void()>& f);
// Whether an Error came from memory running out in translate_torch_errors().
bool is_out_of_memory(const class Error& error);

}  // namespace seamark
