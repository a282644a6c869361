// SPDX-License-Identifier: GPL-3.0-or-later
// A session as it was when the window ended too soon: the file, its journal, and what was changed after the
// last save.
#include <algorithm>
#include <optional>

#include "session/session.h"
#include "support/error.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

bool is_final(RunState state) { return state != RunState::running && state != RunState::interrupted; }

template <typename T>
auto find_named(std::vector<T>& items, const std::string& name) {
  return std::find_if(items.begin(), items.end(), [&](const T& item) { return item.name == name; });
}

// Tables that only the file has: another program, or a study, may have written them since the window read it.
// `figures`: also those. They are the window's alone: one that its later state lacks was deleted there.
void take_results(std::vector<ResultTable>& results, std::vector<ResultTable>&& saved, bool figures = true) {
  for (ResultTable& table : saved) {
    if (table.kind == "figure" && !figures) continue;
    if (find_named(results, table.name) == results.end()) results.push_back(std::move(table));
  }
}

// A run that the recovery file knows as ended is as there, with analyses made since; any other is as the
// engine wrote it.
void take_run(std::vector<RunRecord>& runs, RunRecord&& saved) {
  const auto mine = find_named(runs, saved.name);
  if (mine == runs.end()) {
    runs.push_back(std::move(saved));
    return;
  }
  if (mine->started == saved.started && is_final(mine->state)) {
    mine->adapter_facts = std::move(saved.adapter_facts);
    take_results(mine->results, std::move(saved.results));
    return;
  }
  std::vector<ResultTable> results = std::move(mine->results);
  *mine = std::move(saved);
  take_results(mine->results, std::move(results));
}

}  // namespace

fs::path recovery_path(const fs::path& session_file) { return session_file.string() + ".recovery"; }

void save_recovery(const fs::path& session_file, Session session) {
  // A run that goes on is in its journal. Adapters stay where they are: they are large, and already on disk.
  std::erase_if(session.runs, [](const RunRecord& run) { return run.state == RunState::running; });
  for (RunRecord& run : session.runs) run.adapter_facts.clear();
  save_session(recovery_path(session_file), session);
}

LoadedSession recover_session(const fs::path& session_file) {
  const fs::path recovery = recovery_path(session_file);
  if (!fs::exists(recovery)) return load_session(session_file);
  std::optional<LoadedSession> saved;
  std::string problem;
  if (fs::exists(session_file) || fs::exists(journal_path(session_file))) {
    try {
      saved = load_session(session_file);
    } catch (const Error& error) {
      problem = error.what();
    }
  }
  LoadedSession out;
  try {
    out = load_session(recovery);
  } catch (const Error& error) {
    if (!saved) throw;
    saved->notes.push_back(make_note(
        SEAMARK_TEXT("Note", "What was changed after the last save could not be read: {0}"), error.what()));
    return *saved;
  }
  if (!problem.empty()) {
    out.notes.push_back(make_note(
        SEAMARK_TEXT("Note", "Only what was changed after the last save could be recovered. {0}"), problem));
    return out;
  }
  if (!saved) return out;
  if (saved->session.facts.facts != out.session.facts.facts) {
    out.notes.push_back(make_note(SEAMARK_TEXT(
        "Note", "The session file beside the recovered changes holds other facts; it was left alone.")));
    return out;
  }
  for (RunRecord& run : saved->session.runs) take_run(out.session.runs, std::move(run));
  std::error_code unknown;  // then all are taken
  const bool is_later = fs::last_write_time(recovery, unknown) > fs::last_write_time(session_file, unknown);
  take_results(out.session.results, std::move(saved->session.results), !is_later || unknown);
  for (DistanceTable& table : saved->session.distances) {
    const bool there = std::any_of(out.session.distances.begin(), out.session.distances.end(),
                                   [&](const DistanceTable& mine) {
                                     return mine.space == table.space && mine.metric == table.metric &&
                                            mine.from == table.from && mine.model == table.model;
                                   });
    if (!there) out.session.distances.push_back(std::move(table));
  }
  out.had_journal = saved->had_journal;
  out.notes.insert(out.notes.end(), saved->notes.begin(), saved->notes.end());
  return out;
}

}  // namespace seamark
