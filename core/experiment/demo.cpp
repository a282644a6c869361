// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/demo.h"

#include "session/session.h"

namespace seamark {
namespace {
constexpr const char* demo_name = "demo";
}

ExperimentSpec demo_spec() {
  ExperimentSpec spec;
  spec.name = demo_name;
  spec.filter.rule = FilterRule::band;
  // About the middle four fifths of the built-in facts with SmolLM2.
  spec.filter.low = 0.32;
  spec.filter.high = 0.76;
  spec.evaluation.protocols = {"strict", "memit"};
  spec.evaluation.every = 2;
  return spec;
}

void remove_earlier_demo(const std::filesystem::path& session) {
  namespace fs = std::filesystem;
  const fs::path journal = journal_path(session);
  if (!fs::exists(session) && !fs::exists(journal)) return;
  const LoadedSession loaded = load_session(session);
  const auto& runs = loaded.session.runs;
  if (loaded.session.facts.source != "built-in" || runs.size() > 1 ||
      (runs.size() == 1 && runs[0].name != demo_name)) {
    throw cannot_write(
        SEAMARK_TEXT("Error", "The file exists and holds more than a demo. Name another file with -o."))
        .in_file(session.string());
  }
  std::error_code code;
  fs::remove(session, code);
  fs::remove(journal, code);
}

}  // namespace seamark
