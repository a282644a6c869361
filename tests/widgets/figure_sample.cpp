// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure_sample.h"

#include <cmath>

#include "support/random.h"
#include "widgets/fakes.h"

namespace sample {
using namespace seamark;

namespace {

// Sum of twelve uniforms: near enough to normal.
double normal(Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += random.uniform();
  return sum;
}

ResultTable lens_table() {
  std::vector<int64_t> layer;
  std::vector<std::string> module;
  std::vector<double> amplification, change, random, own;
  for (int64_t l = 0; l < 12; ++l) {
    for (const char* name : {"q_proj", "k_proj", "v_proj", "o_proj"}) {
      layer.push_back(l);
      module.emplace_back(name);
      amplification.push_back(4 + 3 * std::sin(0.5 * static_cast<double>(l)) +
                              static_cast<double>(name[0] % 5));
      change.push_back(0.4 + 0.05 * static_cast<double>(l));
      random.push_back(change.back() / (110 + 6 * std::cos(static_cast<double>(l))));
      own.push_back(change.back() / (0.5 + 0.03 * static_cast<double>(l)));
    }
  }
  return {"lens",
          "weight-lens",
          "{}",
          {{"layer", layer},
           {"module", module},
           {"amplification", amplification},
           {"change_norm", change},
           {"random_norm", random},
           {"own_norm", own}},
          {}};
}

ResultTable interference_table(int64_t n) {
  std::vector<int64_t> fact, order;
  std::vector<float> loss(static_cast<size_t>(n * n));
  Random random(3);
  for (int64_t i = 0; i < n; ++i) {
    fact.push_back(i);
    order.push_back((i * 7) % n);  // a permutation, n prime to 7
    for (int64_t j = 0; j < n; ++j)
      loss[static_cast<size_t>(i * n + j)] = static_cast<float>(i == j           ? -2.5
                                                                : i % 3 == j % 3 ? -0.6 * random.uniform()
                                                                                 : 0.8 * random.uniform());
  }
  ResultTable out{"interference", "interference", "{}", {{"fact", fact}, {"order", order}}, {}};
  out.matrices["loss"] = Matrix::from_values(std::move(loss), n, n);
  return out;
}

ResultTable spectrum_table() {
  std::vector<int64_t> index, layer;
  std::vector<double> value;
  for (int64_t l : {0, 6, 11}) {
    for (int64_t k = 1; k <= 8; ++k) {
      layer.push_back(l);
      index.push_back(k);
      value.push_back((2.0 + 0.1 * static_cast<double>(l)) * std::exp(-0.45 * static_cast<double>(k)));
    }
  }
  return {"spectrum", "spectrum", "{}", {{"layer", layer}, {"index", index}, {"singular_value", value}}, {}};
}

ResultTable study_summary() {
  std::vector<double> p, mean, low, high;
  std::vector<std::string> rule, quantity;
  for (const char* name : {"replace", "random"}) {
    for (int i = 0; i <= 10; i += 2) {
      p.push_back(i / 10.0);
      rule.emplace_back(name);
      quantity.emplace_back("learned");
      mean.push_back(0.36 + (name[1] == 'e' ? 0.08 * std::sin(0.3 * i) : 0.01 * std::cos(i)));
      low.push_back(mean.back() - 0.035);
      high.push_back(mean.back() + 0.035);
    }
  }
  return {"summary",
          "study-summary",
          "{}",
          {{"p", p}, {"rule", rule}, {"quantity", quantity}, {"mean", mean}, {"low", low}, {"high", high}},
          {}};
}

}  // namespace

ResultTable points_table(int64_t n) {
  std::vector<int64_t> fact;
  std::vector<double> first, second;
  Random random(11);
  for (int64_t i = 0; i < n; ++i) {
    fact.push_back(i);
    const double group = static_cast<double>(i % 3);
    first.push_back(normal(random) + 3 * group);
    second.push_back(normal(random) - 2 * group + 0.5 * group * group);
  }
  return {"points",
          "pca",
          R"({"variance_ratio": [0.412, 0.173]})",
          {{"fact", fact}, {"PC1", first}, {"PC2", second}},
          {}};
}

Session figure_session() {
  Session out = fake_session(300, 3);
  for (RunRecord& run : out.runs) run.adapter_facts.clear();  // a file would have to hold them
  out.runs.back().results = {points_table(300), lens_table(), interference_table(30), spectrum_table()};
  out.results = {study_summary()};
  return out;
}

FigureSpec figure_of(FigureKind kind) {
  FigureSpec out;
  out.name = figure_kind_names[static_cast<int>(kind)];
  out.style = "acl";
  PanelSpec& panel = out.panels[0];
  panel = new_panel(kind);
  if (kind == FigureKind::scatter) panel.colour = "outcome";
  if (kind == FigureKind::heat_map) panel.table = "lens";
  if (kind == FigureKind::spectrum) {
    panel.series = "layer";
    panel.log_y = true;
  }
  return out;
}

}  // namespace sample
