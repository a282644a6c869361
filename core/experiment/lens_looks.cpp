// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/lens_looks.h"

#include <cmath>
#include <map>

#include "experiment/step_rows.h"
#include "support/json.h"

namespace seamark {
namespace {

using Integers = std::vector<int64_t>;
using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

struct Quantity {
  const char* name;
  double (*value)(const ModuleLens&);
};
constexpr Quantity quantities[] = {
    {"rank", [](const ModuleLens& m) { return static_cast<double>(m.spectrum.rank()); }},
    {"change_norm", [](const ModuleLens& m) { return m.change_norm; }},
    {"projected_norm", [](const ModuleLens& m) { return m.projected_norm; }},
    {"weight_norm", [](const ModuleLens& m) { return m.controls.norm; }},
    {"amplification", [](const ModuleLens& m) { return m.amplification; }},
    {"effective_rank", [](const ModuleLens& m) { return m.effective_rank; }},
    {"own_norm", [](const ModuleLens& m) { return m.controls.own; }},
    {"random_norm", [](const ModuleLens& m) { return m.controls.random; }},
    {"magnitude_mean", [](const ModuleLens& m) { return m.magnitude_mean; }}};
constexpr size_t first_quantity = 5;  // its column

struct Sums {
  int64_t adapters = 0;
  std::pair<double, int64_t> of[std::size(quantities)] = {};
};

}  // namespace

LensLooks::LensLooks(const std::filesystem::path& model_directory) : lens_(model_directory, {}) {
  const LensOptions options;
  table_ = {.name = "weight lens over steps",
            .kind = "weight-lens-steps",
            .settings_json = dump_json(OrderedJson{{"definition", weight_lens_id},
                                                   {"random_draws", options.random_draws},
                                                   {"seed", options.seed},
                                                   {"dense_rank", options.dense_rank}}),
            .columns = {{"cohort", Integers{}},
                        {"step", Integers{}},
                        {"layer", Integers{}},
                        {"module", Texts{}},
                        {"adapters", Integers{}}},
            .matrices = {}};
  for (const Quantity& quantity : quantities) table_.columns.push_back({quantity.name, Numbers{}});
}

void LensLooks::restore(const ResultTable& table, int64_t cohort, int64_t step) {
  if (table.columns.size() != table_.columns.size()) return;
  table_.columns = table.columns;
  keep_rows_until(table_, cohort, step);
}

void LensLooks::look(const AdapterBank& bank, int64_t cohort, int64_t step, const RunControl* control) {
  std::map<std::pair<int64_t, size_t>, Sums> modules;  // by layer and the module's place in the adapter
  std::map<std::pair<int64_t, size_t>, std::string> names;
  for (int64_t slot = 0; slot < bank.slots(); ++slot) {
    size_t place = 0;
    for (const ModuleLens& m : lens_(bank.files(slot), control)) {
      const std::pair<int64_t, size_t> key(m.layer, place++);
      names[key] = m.module;
      Sums& sums = modules[key];
      ++sums.adapters;
      for (size_t q = 0; q < std::size(quantities); ++q) {
        const double value = quantities[q].value(m);
        if (!std::isfinite(value)) continue;
        sums.of[q].first += value;
        ++sums.of[q].second;
      }
    }
  }
  drop_step(table_, cohort, step);
  for (const auto& [key, sums] : modules) {
    append_value(table_, 0, cohort);
    append_value(table_, 1, step);
    append_value(table_, 2, key.first);
    append_value(table_, 3, names[key]);
    append_value(table_, 4, sums.adapters);
    for (size_t q = 0; q < std::size(quantities); ++q) {
      const auto& [sum, n] = sums.of[q];
      append_value(table_, first_quantity + q, n > 0 ? sum / static_cast<double>(n) : undefined);
    }
  }
}

ResultTable active_ranks_table() {
  return {.name = "active ranks",
          .kind = "active-ranks",
          .settings_json = "{}",
          .columns = {{"cohort", Integers{}},
                      {"step", Integers{}},
                      {"layer", Integers{}},
                      {"module", Texts{}},
                      {"active_ranks", Numbers{}}},
          .matrices = {}};
}

void append_active_ranks(ResultTable& table, int64_t cohort, int64_t step,
                         std::span<const ModuleRanks> ranks) {
  drop_step(table, cohort, step);
  for (const ModuleRanks& module : ranks) {
    append_value(table, 0, cohort);
    append_value(table, 1, step);
    append_value(table, 2, module.layer);
    append_value(table, 3, module.module);
    append_value(table, 4, module.active);
  }
}

}  // namespace seamark
