// SPDX-License-Identifier: GPL-3.0-or-later
// Per-fact gradients through slots: as many slots as facts, all holding the joint adapter, and one backward
// pass leaves each fact's own gradient in its slot's row.
#include <ATen/ops/matmul.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>

#include "adapters/parameter_bank.h"
#include "analysis/interference.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

// Gradients [facts, parameters] of some facts at the adapter in `slot`.
at::Tensor gradients(const Model& model, const AdapterBank& joint, int64_t slot,
                     std::span<const TrainingFact> facts, const GradientOptions& options,
                     const RunControl& control) {
  TrainingOptions training = options.training;
  training.mode = TrainingMode::single;
  training.slots = static_cast<int64_t>(facts.size());
  LossOptions loss = options.loss;
  loss.weights = WeightRule::none;  // a fact's weight does not turn its gradient
  const std::vector<TrainingFact> copy(facts.begin(), facts.end());
  Trainer trainer(model, copy, options.method, loss, training,
                  plan_training(model, copy, options.method, training));
  if (trainer.plan().slots != training.slots)
    throw out_of_resources(
        SEAMARK_TEXT("Error", "The gradients of {0} facts do not fit into memory at once."), facts.size());
  trainer.start_from(joint, slot);
  at::Tensor found;
  trainer.step(&control, [&](const TrainingStep&) { found = trainer.bank().parameters().gradients.clone(); });
  return found;
}

// a b^T in fp64, by blocks of columns.
at::Tensor products(const at::Tensor& a, const at::Tensor& b) {
  constexpr int64_t block = 1 << 14;
  at::Tensor sum = at::zeros({a.size(0), b.size(0)}, a.options().dtype(at::kDouble));
  for (int64_t first = 0; first < a.size(1); first += block) {
    const int64_t n = std::min(block, a.size(1) - first);
    sum.add_(at::matmul(a.narrow(1, first, n), b.narrow(1, first, n).t()).to(at::kDouble));
  }
  return sum.to(at::kCPU);
}

}  // namespace

Matrix gradient_cosines(const Model& model, const AdapterBank& joint, int64_t slot,
                        std::span<const TrainingFact> facts, const GradientOptions& options,
                        RunControl& control, const ProgressFunction& progress) {
  if (options.method.kind == MethodKind::full)
    throw bad_input(SEAMARK_TEXT("Error",
                                 "Gradients of many facts do not fit side by side with full fine-tuning. "
                                 "Measure interference exactly instead."))
        .at_field("method.kind");
  if (!changes_anything(model, joint, slot, facts))
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The joint adapter changes nothing yet, so that cosines of gradients mean nothing: they "
                     "would mirror its random start. Train at least one step."));
  const auto n = static_cast<int64_t>(facts.size());
  const uint64_t row = std::max<uint64_t>(1, AdapterBank::bytes_per_slot(model.config(), options.method) / 4);
  const auto that_fit = [&](uint64_t bytes, int64_t most) {
    return std::clamp<int64_t>(static_cast<int64_t>(options.memory_bytes / bytes), 1, most);
  };
  // The gradients of a tile are held while all facts from there on come by in blocks, whose slots need four
  // rows each and one for the result.
  const int64_t tile = that_fit(row, n), block = that_fit(5 * row, std::min<int64_t>(n, 64));
  std::vector<double> dots(static_cast<size_t>(n * n));
  const auto put = [&](const at::Tensor& product, int64_t first_row, int64_t first_column) {
    const double* value = product.const_data_ptr<double>();
    for (int64_t i = first_row; i < first_row + product.size(0); ++i)
      for (int64_t j = first_column; j < first_column + product.size(1); ++j)
        dots[static_cast<size_t>(i * n + j)] = dots[static_cast<size_t>(j * n + i)] = *value++;
  };
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    for (int64_t first = 0; first < n; first += tile) {
      const int64_t end = std::min(first + tile, n);
      std::vector<std::pair<int64_t, at::Tensor>> held;
      for (int64_t at = first; at < n;) {
        if (progress) progress({SEAMARK_TEXT("Progress", "Gradients of each fact"), at, n});
        const int64_t count = std::min(block, (at < end ? end : n) - at);
        const at::Tensor g =
            gradients(model, joint, slot, facts.subspan(static_cast<size_t>(at), static_cast<size_t>(count)),
                      options, control);
        if (at < end) held.emplace_back(at, g);
        for (const auto& [start, other] : held) put(products(other, g), start, at);
        at += count;
      }
    }
  });
  std::vector<float> cosines(dots.size());
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t j = 0; j < n; ++j) {
      const auto dot = [&](int64_t a, int64_t b) { return dots[static_cast<size_t>(a * n + b)]; };
      const double scale = std::sqrt(dot(i, i) * dot(j, j));
      const double cosine = i == j ? 1.0 : std::clamp(dot(i, j) / scale, -1.0, 1.0);
      cosines[static_cast<size_t>(i * n + j)] = scale > 0 ? static_cast<float>(cosine) : std::nanf("");
    }
  }
  return Matrix::from_values(std::move(cosines), n, n);
}

}  // namespace seamark
