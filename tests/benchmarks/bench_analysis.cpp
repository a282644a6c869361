// SPDX-License-Identifier: GPL-3.0-or-later
// One analysis on stored data, for compare_analysis.py: prints seconds, the process's peak memory and numbers
// to check, as JSON.
//   bench_analysis pca|pairwise DATA.safetensors N       x [n, d] fp32; N components or neighbours
//   bench_analysis lens DATA.safetensors                 w, a, b of each module: "w0", "a0", "b0", ...
#include <iostream>

#include "analysis/pairwise.h"
#include "analysis/pca.h"
#include "analysis/weight_lens.h"
#include "benchmarks/peak.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;

namespace {

Matrix features_of(const TensorFile& file) {
  const TensorView& x = file.at("x");
  return {x.owner, reinterpret_cast<const float*>(x.bytes.data()), x.shape[0], x.shape[1], x.shape[1]};
}

Json lens_of(const TensorFile& file) {
  Json norms = Json::array();
  for (int64_t i = 0; file.tensors.contains("w" + std::to_string(i)); ++i) {
    const std::string at = std::to_string(i);
    const FrozenWeight weight(file.at("w" + at));
    ModuleChange change{.layer = i, .module = "q_proj"};
    change.a = read_double_matrix(file.at("a" + at));
    change.b = read_double_matrix(file.at("b" + at));
    ChangeSpectrum spectrum = change_spectrum(change);
    const WeightControls controls =
        weight_controls(weight, spectrum.rank(), {.random_draws = 1}, i, change.module);
    const ModuleLens lens = module_lens(weight, change, controls, std::move(spectrum));
    norms.push_back({lens.change_norm, lens.projected_norm, controls.norm, controls.own});
  }
  return norms;
}

Json analyse(const std::string& what, const TensorFile& file, int64_t count) {
  if (what == "lens") return lens_of(file);
  const Matrix x = features_of(file);
  if (what == "pca") return fit_pca(x, {.components = count}).variance;
  const PairwiseSummary summary = pairwise_distances(x, {}, {.neighbours = count});
  return {summary.all.mean, summary.all.variance, summary.nearest_distance.front()};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: bench_analysis pca|pairwise|lens DATA.safetensors [N]\n";
    return static_cast<int>(ExitCode::usage);
  }
  try {
    const TensorFile file = read_safetensors(argv[2]);
    const int64_t before = process_bytes("VmRSS:");
    Json numbers;
    const double seconds =
        seconds_of([&] { numbers = analyse(argv[1], file, argc > 3 ? std::stoll(argv[3]) : 0); });
    std::cout << dump_json(Json{{"seconds", seconds},
                                {"before_bytes", before},
                                {"peak_bytes", process_bytes("VmHWM:")},
                                {"numbers", numbers}})
              << '\n';
    return 0;
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
