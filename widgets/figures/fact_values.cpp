// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/fact_values.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

#include "figures/figure_filter.h"
#include "semantics/distance.h"
#include "support/error.h"

namespace seamark {
namespace {

struct Quantity {
  const char* name;
  const char* label;
};
constexpr Quantity quantities[] = {{"distance", SEAMARK_TEXT("Figure", "Target distance D")},
                                   {"weight", SEAMARK_TEXT("Figure", "Weight")},
                                   {"loss", SEAMARK_TEXT("Figure", "Loss after training (nats per token)")},
                                   {"d_before", SEAMARK_TEXT("Figure", "Distance before training")},
                                   {"d_after", SEAMARK_TEXT("Figure", "Distance after training")},
                                   {"change", SEAMARK_TEXT("Figure", "Change of distance")}};

// Rows of facts in the outcomes of runs.
class OutcomeRows {
 public:
  explicit OutcomeRows(int64_t facts) : facts_(facts) {}
  // -1: the run did not train the fact.
  int64_t row(const FactOfRun& at) {
    if (!at.run || at.fact < 0 || at.fact >= facts_) return -1;
    std::vector<int64_t>& rows = of_[at.run];
    if (rows.empty()) {
      rows.assign(static_cast<size_t>(facts_), -1);
      const auto& trained = at.run->outcomes.fact;
      for (size_t i = 0; i < trained.size(); ++i) {
        if (trained[i] >= 0 && trained[i] < facts_)
          rows[static_cast<size_t>(trained[i])] = static_cast<int64_t>(i);
      }
    }
    return rows[static_cast<size_t>(at.fact)];
  }

 private:
  int64_t facts_;
  std::map<const RunRecord*, std::vector<int64_t>> of_;
};

// What keeps a fact: the window's filter, or the run.
const SelectionTable* kept_by(const FactOfRun& at, const SelectionTable* now) {
  const SelectionTable* table = now ? now : at.run ? &at.run->selection : nullptr;
  return table && at.fact >= 0 && at.fact < static_cast<int64_t>(table->kept.size()) ? table : nullptr;
}

void require_filter(const std::vector<FactOfRun>& facts, const SelectionTable* now, const char* field) {
  if (std::any_of(facts.begin(), facts.end(), [&](const FactOfRun& at) { return kept_by(at, now); })) return;
  throw bad_input(
      SEAMARK_TEXT("Error", "No run has kept facts yet, so there are neither reasons nor weights to show."))
      .at_field(field);
}

}  // namespace

const DistanceTable* distances_of(const Session& session, const PanelSpec& panel) {
  const auto fits = [&](const DistanceTable& table) {
    return (panel.space.empty() || table.space == panel.space) &&
           (panel.metric.empty() || table.metric == panel.metric) &&
           (panel.from.empty() || table.from == panel.from);
  };
  const DistanceTable* out = nullptr;
  for (const DistanceTable& table : session.distances) {
    if (!fits(table)) continue;
    if (table.model.empty() || table.model == session.model) return &table;
    if (!out) out = &table;
  }
  return out;
}

std::vector<int64_t> selected_facts(const Session& session, const PanelSpec& panel) {
  std::vector<int64_t> out;
  std::unordered_map<std::string_view, int64_t> by_id;  // of those that are wanted; -1: not found yet
  for (const std::string& one : panel.selected) {
    const size_t equals = one.find('=');
    const std::string_view kind = std::string_view(one).substr(0, equals),
                           name = std::string_view(one).substr(equals + 1);
    if (kind != selected_kind_names[0]) {
      by_id.emplace(name, -1);
      continue;
    }
    const auto found = std::find_if(session.selections.begin(), session.selections.end(),
                                    [&](const NamedSelection& s) { return s.name == name; });
    if (found == session.selections.end())
      throw bad_input(SEAMARK_TEXT("Error", "There is no named selection \"{0}\"."), std::string(name))
          .at_field("selected");
    out.insert(out.end(), found->facts.begin(), found->facts.end());
  }
  for (int64_t i = 0; !by_id.empty() && i < session.facts.size(); ++i) {
    const auto found = by_id.find(session.facts.at(FactIndex{i}).id);
    if (found != by_id.end() && found->second < 0) found->second = i;
  }
  for (const auto& [name, fact] : by_id) {
    if (fact < 0)
      throw bad_input(SEAMARK_TEXT("Error", "The session has no fact \"{0}\"."), std::string(name))
          .at_field("selected");
    out.push_back(fact);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

FilterResult filtered_facts(const Session& session, const PanelSpec& panel, const DistanceTable& distances) {
  const FilterOptions filter = filter_of(panel.filter);
  FilterResult out = filter_facts(session.facts, distances, filter, {}, select_facts);
  if (out.problem && draws_sample(filter.rule))
    throw Error(out.problem->code(), out.problem->text(), out.problem->arguments()).at_field("filter");
  return out;
}

bool is_fact_group(const std::string& name) {
  return name == "outcome" || name == "relation" || name == "selection" || name == "kept";
}

bool is_fact_quantity(const std::string& name) {
  return std::any_of(std::begin(quantities), std::end(quantities),
                     [&](const Quantity& q) { return name == q.name; });
}

QString fact_quantity_label(const std::string& name, const FigureWords& words) {
  for (const Quantity& quantity : quantities) {
    if (name == quantity.name) return words(quantity.label);
  }
  return {};
}

std::vector<const NamedSelection*> selections_of(const Session& session, const PanelSpec& panel) {
  std::vector<const NamedSelection*> out;
  if (panel.selections.empty()) {
    for (const NamedSelection& selection : session.selections) {
      if (out.size() < most_selections) out.push_back(&selection);
    }
    return out;
  }
  for (const std::string& name : panel.selections) {
    const auto found = std::find_if(session.selections.begin(), session.selections.end(),
                                    [&](const NamedSelection& s) { return s.name == name; });
    if (found == session.selections.end())
      throw bad_input(SEAMARK_TEXT("Error", "There is no named selection \"{0}\"."), name)
          .at_field("selections");
    if (out.size() < most_selections) out.push_back(&*found);
  }
  return out;
}

std::vector<std::string> fact_groups(const Session& session, const PanelSpec& panel, const std::string& name,
                                     const std::vector<FactOfRun>& facts, const SelectionTable* now) {
  std::vector<std::string> out;
  out.reserve(facts.size());
  const int64_t count = session.facts.size();
  if (name == "relation") {
    for (const FactOfRun& at : facts)
      out.push_back(at.fact >= 0 && at.fact < count ? session.facts.at(FactIndex{at.fact}).relation : "");
  } else if (name == "selection") {
    std::vector<const NamedSelection*> of(static_cast<size_t>(count));
    const auto selections = selections_of(session, panel);
    for (auto selection = selections.rbegin(); selection != selections.rend(); ++selection) {
      for (const int64_t fact : (*selection)->facts) {
        if (fact >= 0 && fact < count) of[static_cast<size_t>(fact)] = *selection;  // the first one wins
      }
    }
    for (const FactOfRun& at : facts) {
      const NamedSelection* in = at.fact >= 0 && at.fact < count ? of[static_cast<size_t>(at.fact)] : nullptr;
      out.push_back(in ? in->name : "");
    }
  } else if (name == "kept") {
    require_filter(facts, now, "colour");
    for (const FactOfRun& at : facts) {
      const SelectionTable* table = kept_by(at, now);
      const auto i = static_cast<size_t>(at.fact);
      out.push_back(!table ? "" : table->kept[i] ? "kept" : table->reason[i]);
    }
  } else {
    OutcomeRows rows(count);
    for (const FactOfRun& at : facts) {
      const int64_t row = rows.row(at);
      const auto i = static_cast<size_t>(row);
      const int8_t learned = row < 0 ? int8_t{-1} : at.run->outcomes.learned[i];
      const bool moved =
          learned == 0 && (panel.before == OutcomeBefore::dataset ? at.run->outcomes.moved_dataset[i]
                                                                  : at.run->outcomes.moved_model[i]) == 1;
      out.push_back(learned < 0    ? "not trained"
                    : learned == 1 ? "learned"
                    : moved        ? "moved away"
                                   : "not learned");
    }
  }
  return out;
}

std::vector<double> fact_quantities(const Session& session, const PanelSpec& panel, const std::string& name,
                                    const std::vector<FactOfRun>& facts, const SelectionTable* now,
                                    const char* field) {
  std::vector<double> out;
  out.reserve(facts.size());
  const int64_t count = session.facts.size();
  if (name == "distance") {
    const DistanceTable* table = distances_of(session, panel);
    for (const FactOfRun& at : facts)
      out.push_back(table && at.fact >= 0 && at.fact < static_cast<int64_t>(table->value.size())
                        ? table->value[static_cast<size_t>(at.fact)]
                        : undefined);
    return out;
  }
  if (name == "weight") {
    require_filter(facts, now, field);
    for (const FactOfRun& at : facts) {
      const SelectionTable* table = kept_by(at, now);
      out.push_back(table ? table->weight[static_cast<size_t>(at.fact)] : undefined);
    }
    return out;
  }
  OutcomeRows rows(count);
  const bool from_dataset = panel.before == OutcomeBefore::dataset;
  for (const FactOfRun& at : facts) {
    const int64_t row = rows.row(at);
    if (row < 0) {
      out.push_back(undefined);
      continue;
    }
    const auto i = static_cast<size_t>(row);
    const OutcomeTable& o = at.run->outcomes;
    const double before = from_dataset ? o.d_dataset[i] : o.d_model[i];
    out.push_back(name == "loss"       ? o.loss_after[i]
                  : name == "d_before" ? before
                  : name == "d_after"  ? o.d_after[i]
                                       : o.d_after[i] - before);
  }
  return out;
}

}  // namespace seamark
