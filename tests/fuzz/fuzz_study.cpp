// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of studies (experiment/study_spec.h) and of the experiment specs in them: what is accepted is
// written and read back equal, with the same grid.
#include "experiment/study_spec.h"
#include "fuzz/mutate.h"
#include "support/error.h"

int main(int argc, char** argv) {
  using namespace seamark;
  fuzz::Target target;
  target.name = "study";
  target.seeds = {
      R"({"schema_version": 1, "name": "rank", "question": "Does a higher rank help?", "claims": ["moves-away"],
  "base": {"facts": {"files": ["$counterfact"], "limit": 200}, "training": {"mode": "joint", "steps": 60}},
  "axes": [{"path": "method.rank", "values": [2, 8]},
    {"name": "data", "values": [{"facts.files": ["a.json"], "facts.limit": 5}, {"facts.files": ["$b"], "facts.limit": 8}],
     "labels": ["A", "B"]},
    {"path": "training.seed", "values": [1, 2]}],
  "skip": [{"rank": 8, "data": "B"}],
  "statistics": {"resamples": 1000, "level": 0.9, "seed": 1, "bins": 8, "repeat": "seed", "baseline": {"rank": 8}}})",
      R"({"studies": [{"name": "plain"}, {"name": "loss", "base": {"training": {"mode": "joint"}, "evaluation": {"every": 0, "protocols": []}},
  "axes": [{"name": "loss", "values": [{"loss.weights": "none"}, {"loss.weights": "static"}], "labels": ["ce", "static"]}]}]})",
  };
  target.words = {
      "\"axes\": [",   "\"values\": [", "\"labels\":",  "\"path\":",      "\"skip\": [{", "\"baseline\":",
      "training.seed", "\"claims\":",   "\"filter.p\"", "\"studies\": [", "\"$x\"",       "\"level\": 1"};
  target.read = [](const std::string& input) {
    std::vector<StudySpec> studies = studies_from_json(parse_json(input, "study.json"), "study.json");
    for (StudySpec& study : studies) {
      const std::string written = dump_json(study_to_json(study));
      const StudySpec again = study_from_json(parse_json(written, "written"), "written");
      SEAMARK_ASSERT(dump_json(study_to_json(again)) == written);
      const std::vector<StudyPoint> grid = expand(study), other = expand(again);
      SEAMARK_ASSERT(grid.size() == other.size());
      for (size_t i = 0; i < grid.size(); ++i)
        SEAMARK_ASSERT(dump_json(spec_to_json(grid[i].spec)) == dump_json(spec_to_json(other[i].spec)));
      resolve_data(study, {{"counterfact", "counterfact.json"}});
      const std::string resolved = dump_json(study_to_json(study));
      try {
        study_from_json(parse_json(resolved, "resolved"), "resolved");
      } catch (const Error&) {
        // Two values may have become one label, which is said of the study as it would then stand.
      }
    }
  };
  return fuzz::run(target, argc, argv);
}
