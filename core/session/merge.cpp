// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/merge.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

#include "session/columns.h"
#include "support/error.h"

namespace seamark {
namespace {

using Places = std::vector<int64_t>;  // index there -> index here

// Where facts lie by what is most telling of them; equality decides.
using FactIndexByText = std::unordered_multimap<std::string, int64_t>;
std::string key_of(const Fact& fact) { return fact.id + '\n' + fact.prompt + '\n' + fact.target; }

Places add_facts(FactTable& into, const FactTable& from) {
  FactIndexByText known;
  for (int64_t i = 0; i < into.size(); ++i) known.emplace(key_of(into.facts[static_cast<size_t>(i)]), i);
  Places places;
  for (const Fact& fact : from.facts) {
    const auto [begin, end] = known.equal_range(key_of(fact));
    const auto same = std::find_if(
        begin, end, [&](const auto& entry) { return into.facts[static_cast<size_t>(entry.second)] == fact; });
    if (same != end) {
      places.push_back(same->second);
    } else {
      places.push_back(into.size());
      known.emplace(key_of(fact), into.size());
      into.facts.push_back(fact);
    }
  }
  if (into.source.empty() && into.format.empty()) {
    into.source = from.source;
    into.format = from.format;
    into.sha256 = from.sha256;
  } else if (into.sha256 != from.sha256 || into.source != from.source) {
    // Each run's provenance keeps the hash of its own data.
    if (("; " + into.source + "; ").find("; " + from.source + "; ") == std::string::npos)
      into.source += "; " + from.source;
    if (into.format != from.format) into.format = "several";
    into.sha256.clear();
  }
  return places;
}

// Values of one fact each, moved to their places among `count` facts; `rest` elsewhere.
template <typename T>
std::vector<T> spread(const std::vector<T>& values, const Places& places, size_t count, const T& rest) {
  std::vector<T> out(count, rest);
  for (size_t i = 0; i < values.size(); ++i) out[static_cast<size_t>(places[i])] = values[i];
  return out;
}

DistanceTable moved(const DistanceTable& table, const Places& places, size_t count) {
  DistanceTable out = table;
  out.value = spread(table.value, places, count, undefined);
  out.reason = spread(table.reason, places, count, std::string(not_in_data));
  return out;
}

void move_facts(std::vector<int64_t>& facts, const Places& places) {
  for (int64_t& fact : facts) {
    if (fact >= 0 && fact < static_cast<int64_t>(places.size())) fact = places[static_cast<size_t>(fact)];
  }
}

ResultTable moved(ResultTable table, const Places& places) {
  for (ResultColumn& column : table.columns) {
    const bool indices = column.name == "fact" || column.name.ends_with("_fact");
    auto* values = std::get_if<std::vector<int64_t>>(&column.values);
    if (indices && values) move_facts(*values, places);
  }
  return table;
}

RunRecord moved(RunRecord run, const Places& places, size_t count) {
  if (!run.selection.kept.empty()) {
    run.selection.kept = spread(run.selection.kept, places, count, int8_t{0});
    run.selection.reason = spread(run.selection.reason, places, count, std::string(not_in_data));
    run.selection.weight = spread(run.selection.weight, places, count, undefined);
    run.selection.core = spread(run.selection.core, places, count, int8_t{0});
  }
  move_facts(run.outcomes.fact, places);
  move_facts(run.adapter_facts, places);
  for (ResultTable& table : run.results) table = moved(std::move(table), places);
  return run;
}

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

bool agree(const DistanceTable& a, const DistanceTable& b) {
  for (size_t i = 0; i < a.value.size(); ++i) {
    if (a.reason[i] == not_in_data || b.reason[i] == not_in_data) continue;
    if (!same_bits(a.value[i], b.value[i]) && !(std::isnan(a.value[i]) && std::isnan(b.value[i])))
      return false;
  }
  return true;
}

void add_distances(Session& into, DistanceTable table) {
  for (DistanceTable& old : into.distances) {
    if (old.space != table.space || old.metric != table.metric || old.from != table.from ||
        old.model != table.model || !agree(old, table))
      continue;
    for (size_t i = 0; i < old.value.size(); ++i) {
      if (old.reason[i] != not_in_data) continue;
      old.value[i] = table.value[i];
      old.reason[i] = std::move(table.reason[i]);
    }
    return;
  }
  into.distances.push_back(std::move(table));
}

bool finished(const RunRecord& run) { return run.state == RunState::done; }

void add_run(Session& into, RunRecord run) {
  const auto same = std::find_if(into.runs.begin(), into.runs.end(),
                                 [&](const RunRecord& old) { return old.name == run.name; });
  if (same == into.runs.end()) {
    into.runs.push_back(std::move(run));
    return;
  }
  if (same->spec_json != run.spec_json) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "Two runs have the name \"{0}\" but differ in their specs. Give "
                                 "one of them another name."),
                    run.name)
        .at_field("/runs/" + run.name);
  }
  if (!finished(*same) && finished(run)) *same = std::move(run);
}

void add_selection(Session& into, NamedSelection selection) {
  const auto same = std::find_if(into.selections.begin(), into.selections.end(),
                                 [&](const NamedSelection& old) { return old.name == selection.name; });
  if (same == into.selections.end()) {
    into.selections.push_back(std::move(selection));
  } else if (*same != selection) {
    throw bad_input(SEAMARK_TEXT("Error", "Two selections of different facts have the name \"{0}\"."),
                    selection.name)
        .at_field("/selections/" + selection.name);
  }
}

}  // namespace

std::vector<int64_t> merge_session(Session& into, const Session& from) {
  const auto before = static_cast<size_t>(into.facts.size());
  const Places places = add_facts(into.facts, from.facts);
  const auto count = static_cast<size_t>(into.facts.size());
  if (into.model.empty()) into.model = from.model;
  if (count != before) {
    Places stay(before);
    for (size_t i = 0; i < before; ++i) stay[i] = static_cast<int64_t>(i);
    for (DistanceTable& table : into.distances) table = moved(table, stay, count);
    for (RunRecord& run : into.runs) run = moved(std::move(run), stay, count);
  }
  for (const DistanceTable& table : from.distances) {
    DistanceTable added = moved(table, places, count);
    if (added.model.empty()) added.model = from.model;
    if (added.model == into.model) added.model.clear();
    add_distances(into, std::move(added));
  }
  for (const RunRecord& run : from.runs) add_run(into, moved(run, places, count));
  for (NamedSelection selection : from.selections) {
    move_facts(selection.facts, places);
    add_selection(into, std::move(selection));
  }
  for (const ResultTable& table : from.results) {
    const bool there = std::any_of(into.results.begin(), into.results.end(),
                                   [&](const ResultTable& old) { return old.name == table.name; });
    if (!there) into.results.push_back(moved(table, places));
  }
  return places;
}

}  // namespace seamark
