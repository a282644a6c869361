// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study_standing.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "experiment/study_tables.h"

namespace seamark {

std::filesystem::path study_run_session(const std::filesystem::path& session) {
  return session.string() + ".run.h5";
}

PointStanding standing_of(const RunRecord& run) {
  PointStanding out;
  out.message = run.message;
  if (run.state == RunState::failed) out.state = PointState::failed;
  if (run.state != RunState::done) return out;
  out.state = PointState::done;
  const std::vector<int8_t>& learned = run.outcomes.learned;
  out.facts = static_cast<int64_t>(learned.size());
  if (!learned.empty()) {
    out.learned = static_cast<double>(std::count(learned.begin(), learned.end(), int8_t{1})) /
                  static_cast<double>(learned.size());
  }
  return out;
}

int64_t StudyStanding::planned() const {
  int64_t out = 0;
  for (const auto& study : points) out += static_cast<int64_t>(study.size());
  return out;
}

int64_t StudyStanding::count(PointState state) const {
  int64_t out = 0;
  for (const auto& study : runs) {
    out += std::count_if(study.begin(), study.end(),
                         [&](const PointStanding& run) { return run.state == state; });
  }
  return out;
}

StudyStanding study_standing(std::vector<StudySpec> studies, const Session* session,
                             const std::string& interrupted) {
  std::unordered_map<std::string_view, const RunRecord*> by_name;
  if (session) {
    for (const RunRecord& run : session->runs) by_name[run.name] = &run;
  }
  StudyStanding out;
  out.studies = std::move(studies);
  for (const StudySpec& study : out.studies) {
    out.points.push_back(expand(study));
    auto& runs = out.runs.emplace_back();
    for (const StudyPoint& point : out.points.back()) {
      const auto found = by_name.find(point.spec.name);
      runs.push_back(found == by_name.end() ? PointStanding{} : standing_of(*found->second));
      if (runs.back().state != PointState::done && point.spec.name == interrupted)
        runs.back() = {PointState::interrupted, 0, undefined, {}};
    }
  }
  out.has_tables =
      session && std::all_of(out.studies.begin(), out.studies.end(), [&](const StudySpec& study) {
        return std::any_of(session->results.begin(), session->results.end(), [&](const ResultTable& table) {
          return table.name == study_table_name(study, "values");
        });
      });
  return out;
}

}  // namespace seamark
