// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/panel_distances.h"

#include <fmt/format.h>

#include <limits>

#include "document/choice_words.h"
#include "support/error.h"
#include "support/json.h"

namespace seamark {
namespace {

// As its spec names it; "" where it does not say so.
std::string model_of(const RunRecord& run) {
  try {
    const Json spec = parse_json(run.spec_json, run.name);
    if (spec.contains("model") && spec["model"].is_string()) return spec["model"].get<std::string>();
  } catch (const Error&) {
  }
  return "";
}

}  // namespace

std::string spec_text_at(const RunRecord& run, const char* group, const char* field) {
  try {
    const Json spec = parse_json(run.spec_json, run.name);
    if (spec.contains(group) && spec[group].is_object() && spec[group].contains(field) &&
        spec[group][field].is_string())
      return spec[group][field].get<std::string>();
  } catch (const Error&) {
  }
  return "";
}

std::optional<double> spec_number_at(const RunRecord& run, const char* group, const char* field) {
  try {
    const Json spec = parse_json(run.spec_json, run.name);
    if (spec.contains(group) && spec[group].is_object() && spec[group].contains(field) &&
        spec[group][field].is_number())
      return spec[group][field].get<double>();
  } catch (const Error&) {
  }
  return std::nullopt;
}

const DistanceTable& find_distances(const Session& session, const PanelSpec& panel, const RunRecord* run) {
  if (session.distances.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The session holds no distances.")).at_field("from");
  std::string space = panel.space, metric = panel.metric, from = panel.from;
  if (run) {
    if (metric.empty()) metric = spec_text_at(*run, "distance", "metric");
    if (from.empty()) from = spec_text_at(*run, "distance", "from");
    if (space.empty()) {
      space = spec_text_at(*run, "distance", "space");
      if (space == "hidden")
        space = fmt::format("hidden({})", spec_number_at(*run, "distance", "layer").value_or(0));
    }
  }
  // Models differ in theirs: those of the run's, else of the session's.
  const std::string model = run ? model_of(*run) : session.model;
  std::string there;
  const DistanceTable* found = nullptr;
  for (const DistanceTable& table : session.distances) {
    there += fmt::format("{}{}, {}, {}", there.empty() ? "" : "; ", table.space, table.metric, table.from);
    if (!((space.empty() || table.space == space) && (metric.empty() || table.metric == metric) &&
          (from.empty() || table.from == from)))
      continue;
    if ((table.model.empty() ? session.model : table.model) == model) return table;
    if (!found) found = &table;
  }
  if (found) return *found;
  throw bad_input(SEAMARK_TEXT("Error", "The session has no distances for {0}, {1}, {2}. It has: {3}."),
                  space.empty() ? "any space" : space, metric.empty() ? "any metric" : metric,
                  from.empty() ? "any from" : from, there)
      .at_field("from");
}

QString choice_name(const char* field, const std::string& name, const FigureWords& words) {
  const char* word = choice_word(field, name);
  return word ? words("Spec", word) : QString::fromStdString(name);
}

QString distance_label(const std::string& metric, const FigureWords& words) {
  return words(SEAMARK_TEXT("Figure", "Target distance D (%1)"))
      .arg(choice_name("distance.metric", metric, words));
}

std::optional<std::pair<double, double>> band_between(std::optional<double> low, std::optional<double> high) {
  if (!low && !high) return std::nullopt;
  return std::pair{low.value_or(-std::numeric_limits<double>::infinity()),
                   high.value_or(std::numeric_limits<double>::infinity())};
}

}  // namespace seamark
