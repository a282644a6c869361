// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace seamark {
namespace {

struct Words {
  const char* name;
  const char* text;
};
constexpr Words column_words[] = {
    {"layer", SEAMARK_TEXT("Figure", "Layer")},
    {"module", SEAMARK_TEXT("Figure", "Module")},
    {"step", SEAMARK_TEXT("Figure", "Step")},
    {"rank", SEAMARK_TEXT("Figure", "Rank")},
    {"change_norm", SEAMARK_TEXT("Figure", "\u2016\u0394W\u2016 (Frobenius)")},
    {"projected_norm", SEAMARK_TEXT("Figure", "\u2016U\u1D40WV\u2016")},
    {"weight_norm", SEAMARK_TEXT("Figure", "\u2016W\u2016")},
    {"amplification", SEAMARK_TEXT("Figure", "Amplification")},
    {"effective_rank", SEAMARK_TEXT("Figure", "Effective rank")},
    {"phi_u", SEAMARK_TEXT("Figure", "Subspace similarity, outputs")},
    {"phi_v", SEAMARK_TEXT("Figure", "Subspace similarity, inputs")},
    {"relation", SEAMARK_TEXT("Figure", "Relation")},
};
constexpr Words table_words[] = {
    {"weight-lens", SEAMARK_TEXT("Figure", "the weight lens")},
    {"weight-lens-steps", SEAMARK_TEXT("Figure", "the weight lens over the steps")},
    {"subspace-similarity", SEAMARK_TEXT("Figure", "the subspaces' similarity")},
};

}  // namespace

const Preference& preference(FigureKind kind) {
  static const Preference scatter{.tables = {"pca"},
                                  .x = {"PC1", "pc1", "scores:1", "coordinates:1", "projection:1"},
                                  .y = {"PC2", "pc2", "scores:2", "coordinates:2", "projection:2"}};
  static const Preference heat_map{.tables = {"interference", "interference-gradient", "weight-lens"},
                                   .x = {"layer", "learned", "j"},
                                   .y = {"module", "harmed", "i"},
                                   .value = {"amplification", "change_norm", "value", "mean"}};
  static const Preference spectrum{.tables = {"spectrum", "weight-lens"},
                                   .x = {"index", "component", "k"},
                                   .y = {"singular_value", "sigma", "value"}};
  static const Preference effects{.tables = {"study-summary", "study-bins", "study-comparisons"},
                                  .x = {"mean_d", "compared"},
                                  .y = {"mean", "effect", "estimate", "difference", "value"},
                                  .low = {"low", "ci_low", "lower"},
                                  .high = {"high", "ci_high", "upper"}};
  static const Preference amplification{.tables = {"weight-lens", "weight-lens-steps"}};
  switch (kind) {
    case FigureKind::amplification:
      return amplification;
    case FigureKind::scatter:
      return scatter;
    case FigureKind::heat_map:
      return heat_map;
    case FigureKind::spectrum:
      return spectrum;
    default:
      return effects;
  }
}

std::vector<const ResultTable*> tables_of(const Session& session, const PanelSpec& panel) {
  std::vector<const ResultTable*> out;
  const auto wanted = [&](const RunRecord& run) {
    return panel.runs.empty() ||
           std::find(panel.runs.begin(), panel.runs.end(), run.name) != panel.runs.end();
  };
  for (auto run = session.runs.rbegin(); run != session.runs.rend(); ++run) {
    if (!wanted(*run)) continue;
    for (const ResultTable& table : run->results) out.push_back(&table);
  }
  for (const ResultTable& table : session.results) {
    if (table.kind != figure_table_kind) out.push_back(&table);
  }
  return out;
}

ResultView open_table(const Session& session, const PanelSpec& panel) {
  if (const ResultTable* found = find_result(session, panel)) return ResultView(*found, panel.where);
  std::string there;
  for (const ResultTable* table : tables_of(session, panel))
    there += fmt::format("{}{} ({})", there.empty() ? "" : ", ", table->name, table->kind);
  if (there.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The session holds no result tables yet.")).at_field("table");
  throw bad_input(panel.table.empty()
                      ? SEAMARK_TEXT("Error", "No result table fits this kind of figure; name one of: {0}.")
                      : SEAMARK_TEXT("Error", "There is no result table of this name. There are: {0}."),
                  there)
      .at_field("table");
}

const ResultTable* find_result(const Session& session, const PanelSpec& panel) {
  const auto tables = tables_of(session, panel);
  if (!panel.table.empty()) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const ResultTable* t) { return t->name == panel.table; });
    return found == tables.end() ? nullptr : *found;
  }
  for (const std::string& kind : preference(panel.kind).tables) {
    for (const ResultTable* table : tables) {
      if (table->kind == kind) return table;
    }
  }
  return nullptr;
}

std::string chosen(const ResultView& view, const std::string& named, const Names& preferred,
                   const char* field) {
  if (!named.empty()) return named;
  const std::string found = view.first_of(preferred);
  if (!found.empty()) return found;
  throw bad_input(SEAMARK_TEXT("Error", "Name a column of the table \"{0}\"."), view.table().name)
      .at_field(field);
}

QString column_label(const std::string& column, const FigureWords& words) {
  for (const Words& known : column_words) {
    if (column == known.name) return words(known.text);
  }
  QString out = QString::fromStdString(column).replace('_', ' ');
  if (out.size() > 1 && out[1].isLower()) out[0] = out[0].toUpper();
  return out;
}

QString table_label(const ResultTable& table, const FigureWords& words) {
  for (const Words& known : table_words) {
    if (table.kind == known.name) return words(known.text);
  }
  return QString::fromStdString(table.name);
}

const RunRecord* run_of(const Session& session, const ResultTable& table) {
  for (const RunRecord& run : session.runs) {
    for (const ResultTable& result : run.results) {
      if (&result == &table) return &run;
    }
  }
  return nullptr;
}

bool all_numbers(const std::vector<std::string>& texts, std::vector<double>& numbers) {
  numbers.clear();
  for (const std::string& text : texts) {
    bool fine = false;
    numbers.push_back(QString::fromStdString(text).toDouble(&fine));
    if (!fine) return false;
  }
  return true;
}

std::vector<std::string> distinct(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const std::string& value : values) {
    if (seen.insert(value).second) out.push_back(value);
  }
  std::vector<double> numbers;
  if (all_numbers(out, numbers)) {
    std::sort(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
      return QString::fromStdString(a).toDouble() < QString::fromStdString(b).toDouble();
    });
  }
  return out;
}

void set_scale(PanelContent& out, const std::vector<double>& values, const QString& label) {
  ColourScale scale{.label = label, .min = INFINITY, .max = -INFINITY};
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    scale.min = std::min(scale.min, value);
    scale.max = std::max(scale.max, value);
  }
  if (!(scale.min <= scale.max)) scale.min = scale.max = 0;
  scale.has_sign = scale.min < 0;
  if (scale.has_sign) {
    scale.max = std::max(-scale.min, scale.max);
    scale.min = -scale.max;
  }
  if (scale.min == scale.max) scale.max = scale.min + 1;
  out.scale = scale;
}

void add_runs(PanelContent& out, const Session& session, const ResultTable& table) {
  if (const RunRecord* run = run_of(session, table)) out.runs = {run->name};
}

}  // namespace seamark
