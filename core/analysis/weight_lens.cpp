// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weight_lens.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "checkpoint/own_adapters.h"
#include "checkpoint/peft_adalora.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double rank_tolerance = 1e-12;
constexpr double own_tolerance = 1e-10;

double square(double x) { return x * x; }

void require_finite(const DoubleMatrix& a, const ModuleChange& change) {
  for (const double value : a.values)
    if (!std::isfinite(value))
      throw bad_input(SEAMARK_TEXT("Error",
                                   "The adapter holds a value that is not a finite number (layer {0}, {1}). "
                                   "Its training diverged: lower the learning rate."),
                      change.layer, change.module)
          .at_field("adapter");
}

// Keeps the triplets above rounding.
ChangeSpectrum cut(DoubleMatrix u, DoubleMatrix v, std::vector<double> s) {
  size_t rank = 0;
  while (rank < s.size() && s[rank] > rank_tolerance * s[0] && s[rank] > 0) ++rank;
  const auto first_columns = [&](const DoubleMatrix& a) {
    DoubleMatrix out(a.rows, static_cast<int64_t>(rank));
    for (int64_t i = 0; i < a.rows; ++i) std::copy_n(a.row(i), rank, out.row(i));
    return out;
  };
  s.resize(rank);
  return {first_columns(u), first_columns(v), std::move(s)};
}

// The leading eigenpairs of the Gram matrix of the smaller side, as rows of singular vectors of that side.
Eigenpairs leading_gram(int64_t n, int64_t count, double tolerance,
                        const std::function<DoubleMatrix(const DoubleMatrix&)>& apply) {
  if (count <= n / 4 && n > 64) {
    Eigenpairs found = leading_eigenpairs({n, apply}, count, tolerance, n / 2);
    if (!found.values.empty()) return found;
  }
  DoubleMatrix identity(n, n);
  for (int64_t i = 0; i < n; ++i) identity.at(i, i) = 1;
  return all_eigenpairs(apply(identity));
}

// The triplets of a matrix from orthonormal rows of its smaller side (that of u where it is `wide`) and the
// matrix times them: QR of the latter corrects what rounding mixed.
ChangeSpectrum triplets_from(const DoubleView& small, const DoubleMatrix& other, bool wide) {
  const ThinQr qr = thin_qr(other);
  const ThinSvd middle = thin_svd(qr.r);
  DoubleMatrix big_side = multiply(qr.q, middle.u), small_side = multiply(small.t(), middle.v);
  return wide ? cut(std::move(small_side), std::move(big_side), middle.s)
              : cut(std::move(big_side), std::move(small_side), middle.s);
}

ChangeSpectrum dense_spectrum(const DoubleMatrix& dense, int64_t rank) {
  const bool wide = dense.rows < dense.cols;  // the smaller side is that of u
  const int64_t n = std::min(dense.rows, dense.cols);
  const int64_t count = std::min(rank, n);
  const Eigenpairs pairs = leading_gram(n, count, own_tolerance, [&](const DoubleMatrix& x) {
    return wide ? multiply(multiply(x, dense), DoubleView(dense).t())
                : multiply(multiply(x, DoubleView(dense).t()), dense);
  });
  const DoubleView small(pairs.vectors.values.data(), count, n, n);
  ChangeSpectrum out = triplets_from(
      small, wide ? multiply(DoubleView(dense).t(), small.t()) : multiply(dense, small.t()), wide);
  const double whole = square(frobenius_norm(dense));
  double kept = 0;
  for (const double s : out.s) kept += s * s;
  out.residual = whole > 0 ? std::sqrt(std::max(0.0, whole - kept) / whole) : 0;
  return out;
}

Eigenpairs leading_of_weight(const FrozenWeight& weight, int64_t count) {
  const bool wide = weight.out() < weight.in();
  return leading_gram(std::min(weight.out(), weight.in()), count, own_tolerance, [&](const DoubleMatrix& x) {
    if (wide) return transpose(weight.times(transpose(weight.transposed_times(transpose(x)))));
    return weight.gram_times(x);
  });
}

// sqrt of the sum of the r largest squared singular values of W, and a bound of its error.
void own_control(const FrozenWeight& weight, int64_t rank, WeightControls& out) {
  const int64_t count = std::min({rank, weight.out(), weight.in()});
  const Eigenpairs pairs = leading_of_weight(weight, count);
  double sum = 0;
  for (int64_t i = 0; i < count; ++i) sum += std::max(0.0, pairs.values[static_cast<size_t>(i)]);
  out.own = std::sqrt(sum);
  // An eigenvalue lies within its residual of the Ritz value; sqrt halves the relative error.
  const double largest = pairs.values.empty() ? 0 : pairs.values[0];
  out.own_error = sum > 0 ? static_cast<double>(count) * pairs.residual * largest / (2 * out.own) : 0;
}

double projected(const DoubleMatrix& u, const DoubleMatrix& weight_v) {
  return frobenius_norm(multiply(DoubleView(u).t(), weight_v));
}

void random_control(const FrozenWeight& weight, int64_t rank, const LensOptions& options, int64_t layer,
                    const std::string& module, WeightControls& out) {
  if (options.random_draws < 1) {
    out.random = out.random_sd = nan;
    return;
  }
  std::vector<double> norms;
  for (int64_t draw = 0; draw < options.random_draws; ++draw) {
    Random random(named_seed(static_cast<uint64_t>(options.seed),
                             {"lens-random", std::to_string(layer), module, std::to_string(draw)}));
    const DoubleMatrix u = thin_qr(random_normal(weight.out(), rank, random)).q;
    const DoubleMatrix v = thin_qr(random_normal(weight.in(), rank, random)).q;
    norms.push_back(projected(u, weight.times(v)));
  }
  const auto n = static_cast<double>(norms.size());
  out.random = std::accumulate(norms.begin(), norms.end(), 0.0) / n;
  double spread = 0;
  for (const double norm : norms) spread += square(norm - out.random);
  out.random_sd = std::sqrt(spread / n);
}

// ||W_o + dW_o|| of each row o, without a dense W + dW (METHOD 7, DoRA).
std::vector<double> changed_row_norms(const FrozenWeight& weight, const ModuleChange& change) {
  const DoubleMatrix weight_a = weight.times(transpose(change.a));  // W A^T [out, rank]
  const DoubleMatrix b_gram = multiply(change.b, multiply(change.a, DoubleView(change.a).t()));  // B A A^T
  std::vector<double> norms(static_cast<size_t>(weight.out()));
  weight.for_each_block([&](int64_t first, const DoubleMatrix& block) {
    for (int64_t i = 0; i < block.rows; ++i) {
      double sum = 0;
      for (int64_t j = 0; j < block.cols; ++j) sum += square(block.at(i, j));
      const int64_t o = first + i;
      for (int64_t k = 0; k < change.b.cols; ++k)
        sum += change.b.at(o, k) * (2 * weight_a.at(o, k) + b_gram.at(o, k));
      norms[static_cast<size_t>(o)] = std::sqrt(std::max(0.0, sum));
    }
  });
  return norms;
}

void look_at_magnitude(const FrozenWeight& weight, const ModuleChange& change, ModuleLens& lens) {
  lens.magnitude_mean = lens.magnitude_min = lens.magnitude_max = nan;
  if (change.magnitude.empty()) return;
  const std::vector<double> norms = changed_row_norms(weight, change);
  std::vector<double> ratio(norms.size());
  for (size_t i = 0; i < norms.size(); ++i) ratio[i] = norms[i] > 0 ? change.magnitude[i] / norms[i] : nan;
  lens.magnitude_mean = std::accumulate(ratio.begin(), ratio.end(), 0.0) / static_cast<double>(ratio.size());
  const auto [low, high] = std::minmax_element(ratio.begin(), ratio.end());
  lens.magnitude_min = *low;
  lens.magnitude_max = *high;
}

// B (A * E) with the scale. A module may keep no triplet.
ModuleChange triplets_of(const AdaLoraModule& module, double scale) {
  ModuleChange change;
  change.layer = module.layer;
  change.module = module.module;
  change.a = read_double_matrix(module.a);
  change.b = read_double_matrix(module.b);
  const DoubleMatrix e = read_double_matrix(module.e);
  for (int64_t k = 0; k < change.a.rows; ++k)
    for (int64_t j = 0; j < change.a.cols; ++j) change.a.at(k, j) *= scale * e.at(k, 0);
  return change;
}

}  // namespace

std::vector<ModuleChange> module_changes(const PeftLora& adapter) {
  std::vector<ModuleChange> out;
  for (const LoraModule& module : adapter.modules) {
    ModuleChange change;
    change.layer = module.layer;
    change.module = module.module;
    change.a = read_double_matrix(module.a);
    change.b = read_double_matrix(module.b);
    const double scale = lora_scale(module.alpha, module.rank, adapter.use_rslora);
    for (double& value : change.b.values) value *= scale;
    if (adapter.use_dora) change.magnitude = read_double_matrix(module.magnitude).values;
    out.push_back(std::move(change));
  }
  return out;
}

void for_each_change(const AdapterFiles& adapter, const ModelConfig& config,
                     const std::function<void(const ModuleChange&)>& visit) {
  const std::string type = adapter_type(adapter);
  if (type == "LORA") {
    for (const ModuleChange& change : module_changes(peft_lora_of(adapter, config))) visit(change);
  } else if (type == "ADALORA") {
    const PeftAdaLora adalora = peft_adalora_of(adapter, config);
    for (const AdaLoraModule& module : adalora.modules) visit(triplets_of(module, adalora.scale()));
  } else if (type == difference_type) {
    for (const DifferenceModule& module : difference_of(adapter, config).modules)
      visit({.layer = module.layer, .module = module.module, .dense = read_double_matrix(module.difference)});
  } else {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The weight lens is for adapters that add to a weight (LoRA, rsLoRA, DoRA, "
                                 "AdaLoRA, full fine-tuning). This one ({0}) scales or adds layers."),
                    type)
        .in_file(config_source(adapter))
        .at_field("peft_type");
  }
}

ChangeSpectrum change_spectrum(const ModuleChange& change, int64_t dense_rank) {
  if (change.is_dense()) {
    require_finite(change.dense, change);
    return dense_spectrum(change.dense, dense_rank);
  }
  require_finite(change.a, change);
  require_finite(change.b, change);
  SEAMARK_ASSERT(change.b.cols == change.a.rows);
  if (change.a.rows == 0) return {DoubleMatrix(change.b.rows, 0), DoubleMatrix(change.a.cols, 0), {}};
  const ThinQr left = thin_qr(change.b), right = thin_qr(transpose(change.a));
  const ThinSvd middle = thin_svd(multiply(left.r, DoubleView(right.r).t()));
  return cut(multiply(left.q, middle.u), multiply(right.q, middle.v), middle.s);
}

ChangeSpectrum weight_spectrum(const FrozenWeight& weight, int64_t rank) {
  const bool wide = weight.out() < weight.in();
  const int64_t n = std::min(weight.out(), weight.in()), count = std::min(rank, n);
  if (count == 0) return {DoubleMatrix(weight.out(), 0), DoubleMatrix(weight.in(), 0), {}};
  const Eigenpairs pairs = leading_of_weight(weight, count);
  const DoubleView small(pairs.vectors.values.data(), count, n, n);
  DoubleMatrix columns(n, count);
  for (int64_t i = 0; i < n; ++i)
    for (int64_t k = 0; k < count; ++k) columns.at(i, k) = pairs.vectors.at(k, i);
  return triplets_from(small, wide ? transpose(weight.transposed_times(columns)) : weight.times(columns),
                       wide);
}

double effective_rank(std::span<const double> s) {
  const double sum = std::accumulate(s.begin(), s.end(), 0.0);
  if (!(sum > 0)) return nan;
  double entropy = 0;
  for (const double value : s)
    if (value > 0) entropy -= value / sum * std::log(value / sum);
  return std::exp(entropy);
}

DoubleMatrix subspace_similarity(const DoubleMatrix& u1, const DoubleMatrix& u2) {
  SEAMARK_ASSERT(u1.rows == u2.rows);
  DoubleMatrix phi = multiply(DoubleView(u1).t(), u2);
  for (double& value : phi.values) value *= value;
  for (int64_t i = 0; i < phi.rows; ++i)
    for (int64_t j = 1; j < phi.cols; ++j) phi.at(i, j) += phi.at(i, j - 1);
  for (int64_t i = 1; i < phi.rows; ++i)
    for (int64_t j = 0; j < phi.cols; ++j) phi.at(i, j) += phi.at(i - 1, j);
  for (int64_t i = 0; i < phi.rows; ++i)
    for (int64_t j = 0; j < phi.cols; ++j) phi.at(i, j) /= static_cast<double>(std::min(i, j) + 1);
  return phi;
}

void describe(Fields& fields, LensOptions& options) {
  fields.field("random_draws", options.random_draws,
               {.min = 0,
                .max = 1000,
                .label = SEAMARK_TEXT("Spec", "Random draws"),
                .help = SEAMARK_TEXT("Spec", "Random subspaces for the control; 0: none."),
                .source = "METHOD 8"});
  fields.field("seed", options.seed,
               {.min = 0,
                .max = 9e15,
                .label = SEAMARK_TEXT("Spec", "Seed"),
                .help = SEAMARK_TEXT("Spec", "Draws the random subspaces.")});
  fields.field("dense_rank", options.dense_rank,
               {.min = 1,
                .max = 4096,
                .label = SEAMARK_TEXT("Spec", "Rank of dense changes"),
                .help = SEAMARK_TEXT(
                    "Spec", "Full fine-tuning: so many singular values of the difference are looked at.")});
}

WeightControls weight_controls(const FrozenWeight& weight, int64_t rank, const LensOptions& options,
                               int64_t layer, const std::string& module) {
  WeightControls out;
  double sum = 0;
  weight.for_each_block([&](int64_t, const DoubleMatrix& block) { sum += square(frobenius_norm(block)); });
  if (!std::isfinite(sum))
    throw bad_input(SEAMARK_TEXT("Error", "The model's weight holds a value that is not a finite number."))
        .at_field(linear_weight_name(layer, module));
  out.norm = std::sqrt(sum);
  if (rank == 0) {
    out.own = out.own_error = out.random = out.random_sd = out.random_expected = nan;
    return out;
  }
  own_control(weight, rank, out);
  random_control(weight, rank, options, layer, module, out);
  out.random_expected = out.norm * static_cast<double>(rank) /
                        std::sqrt(static_cast<double>(weight.out()) * static_cast<double>(weight.in()));
  return out;
}

ModuleLens module_lens(const FrozenWeight& weight, const ModuleChange& change, const WeightControls& controls,
                       ChangeSpectrum spectrum) {
  ModuleLens lens;
  lens.layer = change.layer;
  lens.module = change.module;
  lens.controls = controls;
  double sum = 0;
  for (const double s : spectrum.s) sum += s * s;
  lens.change_norm = change.is_dense() ? frobenius_norm(change.dense) : std::sqrt(sum);
  lens.effective_rank = effective_rank(spectrum.s);
  lens.projected_norm = lens.amplification = nan;
  if (spectrum.rank() > 0) {
    lens.projected_norm = projected(spectrum.u, weight.times(spectrum.v));
    lens.amplification = lens.change_norm / lens.projected_norm;
  }
  look_at_magnitude(weight, change, lens);
  lens.spectrum = std::move(spectrum);
  return lens;
}

WeightLens::WeightLens(const std::filesystem::path& model_directory, LensOptions options)
    : config_(read_model_config(model_directory)),
      checkpoint_(read_checkpoint(model_directory)),
      options_(options) {}

FrozenWeight WeightLens::weight_of(const ModuleChange& change) const {
  if (change.layer < 0 || change.layer >= config_.layers)
    throw bad_input(SEAMARK_TEXT("Error", "The model has layers 0 to {0}; the adapter changes layer {1}."),
                    config_.layers - 1, change.layer)
        .at_field("layer");
  FrozenWeight weight = frozen_weight(checkpoint_, config_, change.layer, change.module);
  const int64_t out = change.is_dense() ? change.dense.rows : change.b.rows;
  const int64_t in = change.is_dense() ? change.dense.cols : change.a.cols;
  if (out != weight.out() || in != weight.in())
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The adapter's change of layer {0}, {1} is {2} x {3}, the model's weight {4} "
                     "x {5}. The adapter belongs to another model."),
        change.layer, change.module, out, in, weight.out(), weight.in())
        .at_field("adapter");
  return weight;
}

ModuleLens WeightLens::look(const ModuleChange& change) {
  const FrozenWeight weight = weight_of(change);
  ChangeSpectrum spectrum = change_spectrum(change, options_.dense_rank);
  const auto key = std::tuple(change.layer, change.module, spectrum.rank());
  auto known = controls_.find(key);
  if (known == controls_.end()) {
    const WeightControls fresh =
        weight_controls(weight, spectrum.rank(), options_, change.layer, change.module);
    known = controls_.emplace(key, fresh).first;
  }
  return module_lens(weight, change, known->second, std::move(spectrum));
}

std::vector<ModuleLens> WeightLens::operator()(std::span<const ModuleChange> changes,
                                               const RunControl* control, const ProgressFunction& progress) {
  std::vector<ModuleLens> out;
  for (const ModuleChange& change : changes) {
    if (control) control->check();
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Looking at weights"), static_cast<int64_t>(out.size()),
                static_cast<int64_t>(changes.size())});
    out.push_back(look(change));
  }
  return out;
}

std::vector<ModuleLens> WeightLens::operator()(const AdapterFiles& adapter, const RunControl* control) {
  std::vector<ModuleLens> out;
  for_each_change(adapter, config_, [&](const ModuleChange& change) {
    if (control) control->check();
    out.push_back(look(change));
  });
  return out;
}

std::vector<ModuleLens> WeightLens::directions(const AdapterFiles& adapter, const RunControl* control) const {
  std::vector<ModuleLens> out;
  for_each_change(adapter, config_, [&](const ModuleChange& change) {
    if (control) control->check();
    static_cast<void>(weight_of(change));  // another model's adapter is refused
    ModuleLens& m = out.emplace_back();
    m.layer = change.layer;
    m.module = change.module;
    m.spectrum = change_spectrum(change, options_.dense_rank);
  });
  return out;
}

std::vector<ModuleLens> WeightLens::own_directions(std::span<const ModuleLens> beside,
                                                   const RunControl* control,
                                                   const ProgressFunction& progress) const {
  std::vector<ModuleLens> out;
  for (const ModuleLens& other : beside) {
    if (control) control->check();
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Looking at weights"), static_cast<int64_t>(out.size()),
                static_cast<int64_t>(beside.size())});
    ModuleLens& m = out.emplace_back();
    m.layer = other.layer;
    m.module = other.module;
    m.spectrum =
        weight_spectrum(frozen_weight(checkpoint_, config_, m.layer, m.module), other.spectrum.rank());
  }
  return out;
}

}  // namespace seamark
