// SPDX-License-Identifier: GPL-3.0-or-later
// The session file (HDF5, opens with h5py) and its journal. Layout: README.md in this folder.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/records.h"
#include "support/note.h"

namespace seamark {

struct LoadedSession {
  Session session;
  // A run was interrupted: it is the last of session.runs, with every row whose append returned. Ask this,
  // not whether a journal file exists: one that was left after its run had been saved is removed by loading.
  bool had_journal = false;
  std::vector<Note> notes;
};

// Reads FILE and replays FILE.journal. FILE itself may be missing while a journal is there (killed before the
// first save). Throws Error(bad_input) with file and object: not HDF5, damaged, newer major schema version.
LoadedSession load_session(const std::filesystem::path& file);

// Replaces FILE whole. Adapters that are in the old file and listed in adapter_facts are carried over;
// `adapters` holds new ones by run name (added to adapter_facts in the file where they are not listed).
// Throws Error(cannot_write), also when a listed adapter is in neither; the old file is then as it was.
// Leaves the journal alone: an interrupted run that is saved with the session can still be resumed.
struct NewAdapters {
  std::string run;
  std::vector<AdapterRecord> adapters;
};
void save_session(const std::filesystem::path& file, const Session& session,
                  const std::vector<NewAdapters>& adapters = {});
// `save as`: carries adapters over from another file.
void save_session_as(const std::filesystem::path& file, const Session& session,
                     const std::filesystem::path& adapters_from);

// What was changed in a session since it was saved, for the case that the program ends too soon:
// FILE.recovery, a session file without adapters and without the run that goes on (it has its journal).
// FILE itself need not be there. Throws as save_session does.
std::filesystem::path recovery_path(const std::filesystem::path& session_file);
void save_recovery(const std::filesystem::path& session_file, Session session);
// FILE, its journal and FILE.recovery as one session; each may be missing or damaged, a note says so. Throws
// Error(bad_input) when none can be read.
LoadedSession recover_session(const std::filesystem::path& session_file);

AdapterRecord load_adapter(const std::filesystem::path& file, const std::string& run, int64_t fact);

// Keeps a second writer out (FILE.lock with pid, flock; released when the process dies). A second lock in the
// same process is refused too: whoever runs an experiment lets run_experiment hold it.
class SessionLock {
 public:
  // Throws Error(cannot_write) naming the process that holds it.
  explicit SessionLock(const std::filesystem::path& file);
  ~SessionLock();
  SessionLock(const SessionLock&) = delete;
  SessionLock& operator=(const SessionLock&) = delete;

 private:
  int fd_ = -1;
  std::filesystem::path path_;
};

std::filesystem::path journal_path(const std::filesystem::path& session_file);
// Gives up resuming: what the interrupted run has is kept only if the session was loaded and saved before.
void discard_journal(const std::filesystem::path& session_file);

// Appends framed, checksummed records. A record is durable when append returns (write(2); fsync at commit()).
// Replaying a journal that was cut at any byte gives all whole records and drops the torn tail.
class RunJournal {
 public:
  // Starts anew: writes the session (without its runs) and the run as it is, so that the journal alone can be
  // opened. run.outcomes has a row for each fact to be trained. Throws Error(cannot_write) when a journal
  // with an interrupted run is there.
  static std::unique_ptr<RunJournal> create(const std::filesystem::path& session_file, const Session& session,
                                            const RunRecord& run);
  // Continues after an interruption: drops the torn tail and every row after `steps_kept` rows of the step
  // table (with the scores and outcomes that belong to later steps). `run` is set to what is kept. Throws
  // Error(bad_input) when there are fewer rows: call commit() before a checkpoint is saved.
  static std::unique_ptr<RunJournal> resume(const std::filesystem::path& session_file, int64_t steps_kept,
                                            RunRecord& run);
  virtual ~RunJournal() = default;

  // One row of the step table, with the loss of each fact of the step before it: (row of outcomes, column,
  // loss).
  struct FactLoss {
    int64_t row;
    int64_t column;
    double loss;
  };
  virtual void append_step(const StepTable& row, const std::vector<FactLoss>& losses) = 0;
  virtual void append_score(const ScoreTable& row) = 0;  // a row of the same cohort and step is replaced
  // Replaces the rows of these facts in the outcome table.
  virtual void append_outcomes(const OutcomeTable& rows) = 0;
  virtual void append_metrics(const std::vector<Metric>& metrics) = 0;  // same protocol, name, when: replaced
  virtual void append_result(const ResultTable& table) = 0;  // a table of the same name is replaced
  // Why the run failed: the message of the interrupted run, taken back by the next step should it be resumed.
  virtual void append_failure(const std::string& message) = 0;
  virtual void commit() = 0;  // fsync
  // After the session has been saved whole: removes the journal.
  virtual void remove() = 0;
};

// Of the library that is loaded: "1.10.8".
std::string hdf5_version();

}  // namespace seamark
