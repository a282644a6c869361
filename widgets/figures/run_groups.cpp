// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/run_groups.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <set>

#include "figures/figure_words.h"
#include "support/error.h"
#include "support/json.h"

namespace seamark {
namespace {

// A spec as "group.field" -> value, without the run's name. Empty when it does not read.
std::map<std::string, Json> flat_spec(const RunRecord& run) {
  std::map<std::string, Json> out;
  try {
    const Json spec = parse_json(run.spec_json, run.name);
    if (!spec.is_object()) return out;
    for (const auto& [group, value] : spec.items()) {
      if (group == "name") continue;
      if (!value.is_object()) {
        out[group] = value;
        continue;
      }
      for (const auto& [field, member] : value.items()) out[group + "." + field] = member;
    }
  } catch (const Error&) {
  }
  return out;
}

QString value_text(const std::string& path, const Json& value, const QLocale& numbers) {
  if (value.is_string()) return QString::fromStdString(value.get<std::string>());
  const QString field = QString::fromStdString(path.substr(path.find('.') + 1)).replace('_', ' ');
  if (value.is_number()) return field + ' ' + paper_general(value.get<double>(), 4, numbers);
  return field + ' ' + QString::fromStdString(dump_json(value));
}

// All specs, and the paths whose values are not the same in all of them.
struct Flat {
  std::vector<std::map<std::string, Json>> specs;
  std::vector<std::string> differ;
};
Flat flat_specs(const std::vector<const RunRecord*>& runs) {
  Flat out;
  std::set<std::string> paths;
  for (const RunRecord* run : runs) {
    out.specs.push_back(flat_spec(*run));
    for (const auto& [path, value] : out.specs.back()) paths.insert(path);
  }
  for (const std::string& path : paths) {
    const auto value = [&](size_t i) { return out.specs[i].contains(path) ? out.specs[i].at(path) : Json(); };
    for (size_t i = 1; i < out.specs.size(); ++i) {
      if (value(i) != value(0)) {
        out.differ.push_back(path);
        break;
      }
    }
  }
  return out;
}

}  // namespace

std::vector<SpecDifference> spec_differences(const std::vector<const RunRecord*>& runs,
                                             const QLocale& numbers) {
  const Flat flat = flat_specs(runs);
  std::vector<SpecDifference> out;
  for (const std::string& path : flat.differ) {
    SpecDifference row{QString::fromStdString(path), {}};
    for (const auto& spec : flat.specs) {
      const auto value = spec.find(path);
      row.values.push_back(
          value == spec.end()         ? QString()
          : value->second.is_string() ? QString::fromStdString(value->second.get<std::string>())
          : value->second.is_number() ? paper_general(value->second.get<double>(), 4, numbers)
                                      : QString::fromStdString(dump_json(value->second)));
    }
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<QString> run_labels(const std::vector<const RunRecord*>& runs, const QLocale& numbers) {
  const auto [specs, differ] = flat_specs(runs);
  std::vector<QString> out;
  std::set<QString> distinct;
  for (size_t i = 0; i < runs.size(); ++i) {
    QString label;
    for (const std::string& path : differ) {
      if (specs[i].contains(path))
        label += (label.isEmpty() ? QString() : QStringLiteral(", ")) +
                 value_text(path, specs[i].at(path), numbers);
    }
    distinct.insert(label);
    out.push_back(label);
  }
  const bool usable = !differ.empty() && differ.size() <= 2 && distinct.size() == runs.size() &&
                      !distinct.contains(QString());
  if (!usable) {
    for (size_t i = 0; i < runs.size(); ++i) out[i] = QString::fromStdString(runs[i]->name);
  }
  return out;
}

std::vector<RunGroup> group_runs(const std::vector<const RunRecord*>& runs, bool by_seed,
                                 const QLocale& numbers) {
  std::vector<RunGroup> out;
  std::map<std::string, size_t> at;
  for (size_t i = 0; i < runs.size(); ++i) {
    auto spec = flat_spec(*runs[i]);
    const bool reads = !spec.empty();
    spec.erase("training.seed");
    // A run whose spec does not read stands alone.
    const std::string key = by_seed && reads ? dump_json(Json(spec)) : std::to_string(i);
    const auto [entry, is_new] = at.try_emplace(key, out.size());
    if (is_new) out.push_back({});
    out[entry->second].runs.push_back(runs[i]);
  }
  std::vector<const RunRecord*> first;
  for (const RunGroup& group : out) first.push_back(group.runs.front());
  const auto labels = run_labels(first, numbers);
  for (size_t g = 0; g < out.size(); ++g) {
    const bool is_name = labels[g] == QString::fromStdString(out[g].runs.front()->name);
    out[g].label = is_name ? name_of_seeds(out[g].runs) : labels[g];
  }
  return out;
}

QString name_of_seeds(const std::vector<const RunRecord*>& runs) {
  static const QRegularExpression seed(QStringLiteral(" seed \\d+$"));
  QString name = QString::fromStdString(runs.front()->name);
  if (runs.size() > 1) name.remove(seed);
  return name;
}

}  // namespace seamark
