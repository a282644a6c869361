// SPDX-License-Identifier: GPL-3.0-or-later
// What a change of a weight amplifies (METHOD 8; LoRA, arXiv 2106.09685, section 7.3), from its factors:
// there is no dense change but for full fine-tuning. With dW = U S V^T (the adapter's scale included) of
// numerical rank r: ||dW||_F, ||U^T W V||_F, ||W||_F, amplification ||dW||_F / ||U^T W V||_F, and what W
// keeps in its own best r directions and in random ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/frozen_weight.h"
#include "analysis/linear_algebra.h"
#include "checkpoint/adapter_files.h"
#include "checkpoint/peft.h"
#include "support/describe.h"
#include "support/run_control.h"

namespace seamark {

inline constexpr const char* weight_lens_id = "weight-lens-lora-7.3";
inline constexpr const char* subspace_similarity_id = "subspace-similarity-lora-7.2";

// The change of one linear module: dW = b a, or `dense` for full fine-tuning.
struct ModuleChange {
  int64_t layer = 0;
  std::string module;             // "q_proj"
  DoubleMatrix b, a;              // [out, rank] with the scale included, [rank, in]
  DoubleMatrix dense;             // [out, in]; then a and b are empty
  std::vector<double> magnitude;  // DoRA's m [out]; else empty
  bool is_dense() const { return dense.rows > 0; }
};
// LoRA, rsLoRA, and DoRA (of sBA, with its magnitude beside).
std::vector<ModuleChange> module_changes(const PeftLora& adapter);
// Of any adapter that changes weights, one after another (a dense one is as large as the model): the former,
// AdaLoRA (the triplets that it keeps) and full fine-tuning. Throws Error(bad_input) as the readers do, and
// at peft_type for IA3 and bottleneck adapters, which the lens is not made for.
void for_each_change(const AdapterFiles& adapter, const ModelConfig& config,
                     const std::function<void(const ModuleChange&)>& visit);

// dW = u diag(s) v^T.
struct ChangeSpectrum {
  DoubleMatrix u, v;      // [out, rank], [in, rank]
  std::vector<double> s;  // descending; those above rounding (1e-12 of the first)
  double residual = 0;    // dense changes: what was left out, relative to ||dW||_F
  int64_t rank() const { return static_cast<int64_t>(s.size()); }
};
// Factors: QR of both, then the SVD of the small middle, 2 (out + in) r^2 operations. Dense: the leading
// `dense_rank` triplets. A zero change has rank 0. Throws Error(bad_input) for values that are not finite.
ChangeSpectrum change_spectrum(const ModuleChange& change, int64_t dense_rank = 16);

// The leading `rank` triplets of W itself: its own directions, which an adapter's may be laid beside.
ChangeSpectrum weight_spectrum(const FrozenWeight& weight, int64_t rank);

// exp(entropy(s / sum s)) (Roy, Vetterli 2007); undefined for rank 0.
double effective_rank(std::span<const double> s);

// phi(i, j) = ||U1_i^T U2_j||_F^2 / min(i, j) of the first i and j columns, in [0, 1]: [columns of u1,
// columns of u2]. For v alike. Of random directions of n dimensions the mean is max(i, j) / n.
DoubleMatrix subspace_similarity(const DoubleMatrix& u1, const DoubleMatrix& u2);

struct LensOptions {
  int64_t random_draws = 4;
  int64_t seed = 1;
  int64_t dense_rank = 16;  // of the truncated SVD of a dense change
};
void describe(Fields& fields, LensOptions& options);

// What W itself gives a rank: computed once, used for every adapter on it.
struct WeightControls {
  double norm = 0;       // ||W||_F
  double own = 0;        // ||U_r^T W V_r||_F with W's own top r: sqrt of the sum of its r largest sigma^2
  double own_error = 0;  // bound of own's error, from the residuals of W's leading triplets
  double random = 0;     // mean over draws of ||U^T W V||_F with random subspaces of rank r
  double random_sd = 0;  // over draws, ddof 0
  double random_expected = 0;  // ||W||_F r / sqrt(out in)
};
WeightControls weight_controls(const FrozenWeight& weight, int64_t rank, const LensOptions& options,
                               int64_t layer, const std::string& module);

// One row of the lens. NaN: undefined (a zero change).
struct ModuleLens {
  int64_t layer = 0;
  std::string module;
  ChangeSpectrum spectrum;
  double change_norm = 0;     // ||dW||_F
  double projected_norm = 0;  // ||U^T W V||_F
  double amplification = 0;
  double effective_rank = 0;
  WeightControls controls;
  // DoRA: m / ||W + dW|| a row (1: the direction alone); NaN without a magnitude.
  double magnitude_mean = 0, magnitude_min = 0, magnitude_max = 0;
};

// The lens of one model: keeps the controls of each (layer, module, rank), which every adapter shares.
class WeightLens {
 public:
  // Reads the weights from the model's directory; no model is loaded. Throws Error(bad_input).
  WeightLens(const std::filesystem::path& model_directory, LensOptions options);
  // Throws Error(bad_input): a layer or module that the model lacks, values that are not finite.
  std::vector<ModuleLens> operator()(std::span<const ModuleChange> changes,
                                     const RunControl* control = nullptr,
                                     const ProgressFunction& progress = {});
  // Of an adapter as it is stored; as for_each_change.
  std::vector<ModuleLens> operator()(const AdapterFiles& adapter, const RunControl* control = nullptr);
  // Layers, modules and spectra alone, for subspace similarities: no controls, so quick.
  std::vector<ModuleLens> directions(const AdapterFiles& adapter, const RunControl* control = nullptr) const;
  // The same of the weights themselves: as many leading directions as each of `beside` has.
  std::vector<ModuleLens> own_directions(std::span<const ModuleLens> beside,
                                         const RunControl* control = nullptr,
                                         const ProgressFunction& progress = {}) const;
  const ModelConfig& config() const { return config_; }

 private:
  FrozenWeight weight_of(const ModuleChange& change) const;  // checked against the change
  ModuleLens look(const ModuleChange& change);
  ModelConfig config_;
  TensorFile checkpoint_;
  LensOptions options_;
  std::map<std::tuple<int64_t, std::string, int64_t>, WeightControls> controls_;
};

// The lens of one module over a given weight.
ModuleLens module_lens(const FrozenWeight& weight, const ModuleChange& change, const WeightControls& controls,
                       ChangeSpectrum spectrum);

}  // namespace seamark
