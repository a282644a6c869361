// SPDX-License-Identifier: GPL-3.0-or-later
// What an adapter does to the decoder; core/adapters implements it. Engine only (libtorch).
#pragma once

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstdint>

#include "model/compute.h"
#include "model/rows.h"
#include "model/workspace.h"

namespace seamark {

// A call for one linear module. `module` indexes linear_module_names.
struct LinearCall {
  Compute& compute;
  Workspace& workspace;
  const RowBatch& batch;  // of the rows of x
  int64_t layer = 0;
  int module = 0;
  const at::Tensor& weight;  // W, frozen: [out, in], fp32 or bfloat16
  bool keep = false;         // forward: a backward pass follows
  bool accumulate = false;   // forward of a replacing hook: y += instead of y =
};

class LinearHook {
 public:
  virtual ~LinearHook() = default;
  virtual bool adapts(int64_t layer, int module) const = 0;
  // Whether the hook computes the whole of an adapted module itself. The others add to what the decoder
  // computed, which is faster: W x then goes straight where it belongs (for o_proj and down_proj the residual
  // stream), for neighbouring modules in one product.
  virtual bool replaces(int64_t layer, int module) const {
    (void)layer, (void)module;
    return false;
  }
  // The lowest adapted layer: backward goes no further down. The number of layers when none is.
  virtual int64_t lowest_layer() const = 0;
  // y += change(x), y holding W x. Replacing: y = module(x), or += where call.accumulate.
  virtual void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) = 0;
  // Adds to the adapter's own gradients, and to dx unless it is null: the gradient through change(x);
  // replacing: through module(x). dy must stay as it is.
  virtual void backward(const LinearCall& call, const at::Tensor& x, const at::Tensor& dy,
                        at::Tensor* dx) = 0;
};

// The two blocks of a layer, whose outputs go into the residual stream.
enum class BlockPlace { attention, mlp };

struct BlockCall {
  Compute& compute;
  Workspace& workspace;
  const RowBatch& batch;  // of the rows of z
  int64_t layer = 0;
  BlockPlace place = BlockPlace::attention;
  bool keep = false;  // forward: a backward pass follows
};

// What an adapter adds to a block's output z [rows, hidden] (METHOD 7, bottleneck): z + change(z) goes into
// the residual stream.
class BlockHook {
 public:
  virtual ~BlockHook() = default;
  virtual bool adapts(int64_t layer, BlockPlace place) const = 0;
  virtual int64_t lowest_layer() const = 0;  // as LinearHook's
  // y += change(z), y holding the residual stream and z.
  virtual void forward(const BlockCall& call, const at::Tensor& z, at::Tensor y) = 0;
  // Adds to the adapter's own gradients, and to dz, which holds dy, unless it is null.
  virtual void backward(const BlockCall& call, const at::Tensor& z, const at::Tensor& dy, at::Tensor* dz) = 0;
};

// Both may be null: the model as it is.
struct Hooks {
  LinearHook* linear = nullptr;
  BlockHook* block = nullptr;
  // The lowest layer that either adapts; `layers` when none does.
  int64_t lowest_layer(int64_t layers) const {
    if (linear) layers = std::min(layers, linear->lowest_layer());
    if (block) layers = std::min(layers, block->lowest_layer());
    return layers;
  }
};

}  // namespace seamark
