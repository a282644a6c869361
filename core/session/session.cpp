// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "session/codec.h"
#include "session/columns.h"
#include "session/guard.h"
#include "session/hdf5.h"
#include "session/journal.h"
#include "session/layout.h"
#include "session/seal.h"
#include "support/files.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr uint64_t budget_slack = 1 << 20;

// read(root) on the open file. The caller holds the library (it may be the caller's child process that
// reads).
template <typename Read>
auto with_root(const hdf5::Library&, const fs::path& file, Read&& read) {
  const hdf5::File open = hdf5::Reader::open(file);
  std::error_code ignored;
  const uint64_t size = fs::file_size(file, ignored);
  return read(hdf5::Reader(open.get(), file.string(), ignored ? 0 : size + budget_slack));
}

std::string encode_loaded(const Session& session, const std::vector<Note>& notes) {
  ByteWriter out;
  encode(out, session);
  out.put<uint64_t>(session.runs.size());
  for (const RunRecord& run : session.runs) encode(out, run);
  out.put<uint64_t>(notes.size());
  for (const Note& note : notes) {
    out.put(note.text);
    out.put(note.arguments);
  }
  return out.take();
}

Session decode_loaded(const std::string& bytes, std::vector<Note>& notes) {
  ByteReader in(bytes);
  Session out;
  decode(in, out);
  out.runs.resize(in.count(sizeof(uint64_t)));
  for (RunRecord& run : out.runs) decode(in, run);
  notes.resize(in.count(2 * sizeof(uint64_t)));
  for (Note& note : notes) {
    in.get(note.text);
    in.get(note.arguments);
  }
  check_session(out);
  return out;
}

Session read_session(const fs::path& file, std::vector<Note>& notes) {
  const Seal seal = check_seal(file);
  const hdf5::Library library;
  const auto read = [&](std::vector<Note>& noted) {
    return with_root(library, file, [&](const hdf5::Reader& root) { return read_layout(root, noted); });
  };
  if (seal == Seal::whole) return read(notes);
  const std::string bytes = run_guarded(file, [&] {
    std::vector<Note> noted;
    const Session session = read(noted);
    return encode_loaded(session, noted);
  });
  Session out = decode_loaded(bytes, notes);
  notes.push_back(make_note(SEAMARK_TEXT(
      "Note",
      "The session was written by another program; saving it makes it a plain Seamark session again.")));
  return out;
}

AdapterRecord read_guarded_adapter(const hdf5::Library& library, const fs::path& file, const std::string& run,
                                   int64_t fact) {
  const std::string bytes = run_guarded(file, [&] {
    ByteWriter out;
    encode(out,
           with_root(library, file, [&](const hdf5::Reader& root) { return read_adapter(root, run, fact); }));
    return out.take();
  });
  ByteReader in(bytes);
  AdapterRecord out;
  decode(in, out);
  return out;
}

// A process that lives and has written itself into the lock file; 0: none, or ourselves.
long writing_process(const fs::path& file) {
  std::ifstream lock(file.string() + ".lock");
  long pid = 0;
  if (!(lock >> pid) || pid <= 0 || pid == ::getpid()) return 0;
  return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM ? pid : 0;
}

bool is_final(RunState state) { return state != RunState::running && state != RunState::interrupted; }

// The journal's session where the file is missing or has no facts yet; else what the file lacks of it.
void merge_base(LoadedSession& out, Session&& journal) {
  Session& session = out.session;
  if (session.facts.size() == 0 && session.runs.empty()) {
    session = std::move(journal);
    return;
  }
  if (session.model.empty()) session.model = std::move(journal.model);
  for (DistanceTable& table : journal.distances) {
    const bool there =
        std::any_of(session.distances.begin(), session.distances.end(), [&](const DistanceTable& old) {
          return old.space == table.space && old.metric == table.metric && old.from == table.from &&
                 old.model == table.model;
        });
    if (!there) session.distances.push_back(std::move(table));
  }
}

void merge_journal(LoadedSession& out, const fs::path& file, bool has_file) {
  const fs::path path = journal_path(file);
  auto replay = replay_journal(path);
  if (!replay) {
    if (!has_file) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The journal is damaged at its beginning, and there is no session file beside it."))
          .in_file(path.string());
    }
    out.notes.push_back(make_note(SEAMARK_TEXT(
        "Note",
        "The journal beside the session is damaged at its beginning; nothing could be read from it.")));
    return;
  }
  RunRecord run = std::move(replay->run);
  auto& runs = out.session.runs;
  if (has_file && out.session.facts.size() > 0 && out.session.facts.facts != replay->session.facts.facts) {
    out.notes.push_back(make_note(
        SEAMARK_TEXT("Note", "The journal beside the session belongs to other facts; it was left alone.")));
    return;
  }
  auto same =
      std::find_if(runs.begin(), runs.end(), [&](const RunRecord& old) { return old.name == run.name; });
  if (same != runs.end() && same->started == run.started) {
    if (is_final(same->state)) {
      // Killed between saving the session and removing the journal: all is in the session.
      std::error_code ignored;
      fs::remove(path, ignored);
      return;
    }
    runs.erase(same);
  } else if (same != runs.end()) {
    const std::string name = run.name;
    for (int k = 2;
         std::any_of(runs.begin(), runs.end(), [&](const RunRecord& old) { return old.name == run.name; });
         ++k) {
      run.name = fmt::format("{} ({})", name, k);
    }
  }
  merge_base(out, std::move(replay->session));
  const long writer = writing_process(file);
  run.state = writer ? RunState::running : RunState::interrupted;
  try {
    check_run(run, out.session.facts.size());
  } catch (Error& error) {
    error.in_file(path.string());
    throw;
  }
  if (writer) {
    out.notes.push_back(
        make_note(SEAMARK_TEXT("Note", "Process {0} is writing run {1} right now."), writer, run.name));
  }
  if (replay->dropped_bytes > 0 && !writer) {
    out.notes.push_back(make_note(
        SEAMARK_TEXT("Note",
                     "The journal of run {0} ends in {1} that are no whole record (an interrupted write, "
                     "or damage); they were left out."),
        run.name, format_bytes(replay->dropped_bytes)));
  }
  out.session.runs.push_back(std::move(run));
  out.had_journal = true;
}

uint64_t text_bytes(const Fact& fact) {
  uint64_t out = 400 + fact.id.size() + fact.subject.size() + fact.prompt.size() + fact.target.size() +
                 fact.original.value_or("").size() + fact.relation.size();
  for (const auto& text : fact.paraphrases) out += 8 + text.size();
  for (const auto& text : fact.generation_prompts) out += 8 + text.size();
  for (const auto& neighbour : fact.neighbours) out += 16 + neighbour.prompt.size() + neighbour.answer.size();
  for (const auto& [key, value] : fact.attributes) out += 16 + key.size() + value.size();
  return out;
}

template <typename Table>
uint64_t table_bytes(const Table& table) {
  uint64_t out = 4096;
  for_each_column(table, [&](const char*, const auto& column) {
    using Value = typename std::remove_cvref_t<decltype(column)>::value_type;
    if constexpr (std::is_same_v<Value, std::string>) {
      for (const std::string& text : column) out += 8 + text.size();
    } else {
      out += column.size() * sizeof(Value);
    }
  });
  return out;
}

uint64_t adapter_bytes(const AdapterRecord& adapter) {
  uint64_t out = 4096 + adapter.config_json.size();
  for (const auto& [key, tensor] : adapter.tensors)
    out += 1024 + static_cast<uint64_t>(tensor.rows * tensor.cols) * sizeof(float);
  return out;
}

uint64_t results_bytes(const std::vector<ResultTable>& tables) {
  uint64_t out = 0;
  for (const ResultTable& table : tables) {
    out += 8192 + table.settings_json.size();
    for (const ResultColumn& column : table.columns) {
      out += 2048 + column.name.size();
      if (const auto* texts = std::get_if<std::vector<std::string>>(&column.values)) {
        for (const std::string& text : *texts) out += 8 + text.size();
      } else {
        out += 8 * static_cast<uint64_t>(result_rows(table));
      }
    }
    for (const auto& [name, matrix] : table.matrices)
      out += 1024 + name.size() + static_cast<uint64_t>(matrix.rows * matrix.cols) * sizeof(float);
  }
  return out;
}

// About what the session takes in a file, without adapters.
uint64_t session_bytes(const Session& session) {
  uint64_t out = 1 << 17;
  for (const Fact& fact : session.facts.facts) out += text_bytes(fact);
  for (const auto& table : session.distances) out += table_bytes(table);
  for (const auto& selection : session.selections) out += 4096 + 8 * selection.facts.size();
  for (const RunRecord& run : session.runs) {
    out += 65536 + run.spec_json.size() + run.resolved_json.size() + run.provenance_json.size() +
           table_bytes(run.selection) + table_bytes(run.steps) + table_bytes(run.scores) +
           table_bytes(run.outcomes) + table_bytes(to_table(run.metrics)) +
           static_cast<uint64_t>(run.fact_curves.rows * run.fact_curves.cols) * sizeof(float) +
           results_bytes(run.results);
  }
  return out + session.view_json.size() + results_bytes(session.results);
}

const AdapterRecord* find_adapter(const std::vector<NewAdapters>& adapters, const std::string& run,
                                  int64_t fact) {
  for (const NewAdapters& group : adapters) {
    if (group.run != run) continue;
    for (const AdapterRecord& adapter : group.adapters) {
      if (adapter.fact == fact) return &adapter;
    }
  }
  return nullptr;
}

bool has_adapter(hid_t source, const fs::path& file, const std::string& run, int64_t fact) {
  const hdf5::Reader runs = hdf5::Reader(source, file.string(), 0).group("runs");
  return runs.has(hdf5::link_name(run)) &&
         runs.group(hdf5::link_name(run)).group("adapters").has(adapter_link(fact));
}

void save(const fs::path& file, Session session, const std::vector<NewAdapters>& adapters,
          const fs::path& from) {
  bool carries = false;
  uint64_t needed = session_bytes(session);
  for (const NewAdapters& group : adapters) {
    const auto run = std::find_if(session.runs.begin(), session.runs.end(),
                                  [&](const RunRecord& record) { return record.name == group.run; });
    SEAMARK_ASSERT(run != session.runs.end() || group.adapters.empty());
    for (const AdapterRecord& adapter : group.adapters) {
      auto& facts = run->adapter_facts;
      if (std::find(facts.begin(), facts.end(), adapter.fact) == facts.end()) facts.push_back(adapter.fact);
      needed += adapter_bytes(adapter);
    }
  }
  try {
    check_session(session);
  } catch (const Error& error) {
    // What the window or a run made must be storable; that it is not is our own fault.
    throw std::logic_error(
        std::string("Internal error (please report it): a session that cannot be saved: ") + error.what());
  }
  for (const RunRecord& run : session.runs) {
    for (int64_t fact : run.adapter_facts) carries |= find_adapter(adapters, run.name, fact) == nullptr;
  }
  Seal seal = Seal::none;
  if (carries) {
    try {
      seal = check_seal_once(from);
    } catch (const Error& error) {
      throw cannot_write(SEAMARK_TEXT("Error", "The adapters of earlier runs cannot be carried over: {0}"),
                         error.what())
          .in_file(file.string());
    }
    std::error_code ignored;
    needed += fs::file_size(from, ignored);
  }
  require_free_disk(file, needed);

  const auto write_adapters = [&](const hdf5::Library& library, hid_t source, const hdf5::Writer& group,
                                  const RunRecord& run) {
    for (int64_t fact : run.adapter_facts) {
      if (const AdapterRecord* adapter = find_adapter(adapters, run.name, fact)) {
        write_adapter(group, *adapter);
      } else if (seal == Seal::none) {
        write_adapter(group, read_guarded_adapter(library, from, run.name, fact));
      } else if (has_adapter(source, from, run.name, fact)) {
        group.copy(source, adapter_path(run.name, fact), adapter_link(fact));
      } else {
        throw cannot_write(
            SEAMARK_TEXT(
                "Error",
                "The adapter \"{0}\" of run {1} is not in the file that it should be carried over from."),
            adapter_link(fact), run.name)
            .in_file(file.string());
      }
    }
  };
  replace_file(file, [&](const fs::path& temporary) {
    hdf5::OutputStatus status;
    const auto check_status = [&] {
      if (status.error == 0) return;
      throw cannot_write(
          SEAMARK_TEXT("Error", "The file cannot be written: {0}. What was there before is unchanged."),
          std::generic_category().message(status.error))
          .in_file(file.string());
    };
    try {
      const hdf5::Library library;
      hdf5::File source;
      if (carries && seal == Seal::whole) source = hdf5::Reader::open(from);
      hdf5::File out = hdf5::Writer::create(temporary, seal_bytes, status);
      const hdf5::Writer root(out.get(), file.string());
      if (!out) root.fail("");
      write_layout(root, session, [&](const hdf5::Writer& group, const RunRecord& run) {
        write_adapters(library, source.get(), group, run);
        check_status();
      });
      if (!out.close_checked()) root.fail("");
    } catch (...) {
      check_status();  // the system's reason is the real one
      throw;
    }
    check_status();
    write_seal(temporary, file);
  });
}

}  // namespace

LoadedSession load_session(const fs::path& file) {
  LoadedSession out;
  const bool has_journal = fs::exists(journal_path(file));
  const bool has_file = fs::exists(file);
  if (has_file || !has_journal) out.session = read_session(file, out.notes);
  if (has_journal) merge_journal(out, file, has_file);
  return out;
}

void save_session(const fs::path& file, const Session& session, const std::vector<NewAdapters>& adapters) {
  save(file, session, adapters, file);
}

void save_session_as(const fs::path& file, const Session& session, const fs::path& adapters_from) {
  save(file, session, {}, adapters_from);
}

AdapterRecord load_adapter(const fs::path& file, const std::string& run, int64_t fact) {
  const Seal seal = check_seal_once(file);
  const hdf5::Library library;
  if (seal == Seal::none) return read_guarded_adapter(library, file, run, fact);
  return with_root(library, file, [&](const hdf5::Reader& root) { return read_adapter(root, run, fact); });
}

}  // namespace seamark
