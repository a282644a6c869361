// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>
#include <filesystem>

#include "core/session/sample.h"
#include "session/codec.h"
#include "session/columns.h"
#include "session/session.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;
using sample::put, sample::slurp;

namespace {

// One more row of everything; what a run does at step `k`.
void append(RunJournal& journal, int64_t k) {
  journal.append_step(sample::step(k), {{0, k - 1, 1.0 / static_cast<double>(k)}, {1, k - 1, 0.5}});
  journal.append_outcomes(sample::outcome(1, k));
  journal.append_score(sample::score(k));
}

}  // namespace

class TestJournal : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  int next_ = 0;
  fs::path fresh() {
    const fs::path out = fs::path(folder_.path().toStdString()) / std::to_string(next_++);
    fs::create_directory(out);
    return out / "s.h5";
  }

 private slots:
  void an_interrupted_run_is_the_last_of_the_session() {
    const fs::path file = fresh();
    const Session session = sample::session(3, 1);
    save_session(file, session);
    auto journal = RunJournal::create(file, session, sample::head(3));
    for (int64_t k = 1; k <= 3; ++k) append(*journal, k);
    journal->append_metrics(
        {{"memit", "ES", "after", 0.75, 0.1, 3}, {"memit", "ES", "before", 0.5, undefined, 3}});
    journal->append_result(sample::result("lens", 4));
    journal->append_result(sample::result("interference", 2));
    journal->append_result(sample::result("lens", 1));
    journal->commit();
    const LoadedSession loaded = load_session(file);
    QVERIFY(loaded.had_journal);
    QVERIFY(loaded.notes.empty());
    QCOMPARE(loaded.session.runs.size(), size_t{2});
    const RunRecord& run = loaded.session.runs.back();
    QCOMPARE(run.state, RunState::interrupted);
    QCOMPARE(run.steps.step, (std::vector<int64_t>{1, 2, 3}));
    QCOMPARE(run.scores.step, (std::vector<int64_t>{1, 2, 3}));
    QCOMPARE(run.outcomes.rows(), int64_t{3});
    QCOMPARE(run.outcomes.learned_step, (std::vector<int64_t>{-1, 3, -1}));
    QCOMPARE(run.fact_curves.at(0, 2), static_cast<float>(1.0 / 3));
    QVERIFY(std::isnan(run.fact_curves.at(2, 0)));
    QVERIFY(std::isnan(run.fact_curves.at(0, 3)));
    QCOMPARE(run.metrics.size(), size_t{2});
    QCOMPARE(run.metrics[0].value, 0.5);  // given anew
    QCOMPARE(run.results.size(), size_t{2});
    QCOMPARE(run.results[0].name, std::string("lens"));
    QCOMPARE(result_rows(run.results[0]), int64_t{1});
    QCOMPARE(result_rows(run.results[1]), int64_t{2});
    // Saved with the session, it is there once, and can still be resumed.
    save_session(file, loaded.session);
    const LoadedSession again = load_session(file);
    QVERIFY(again.had_journal);
    QVERIFY(sample::bits(again.session) == sample::bits(loaded.session));
  }

  void a_failed_run_says_why_and_can_be_resumed() {
    const fs::path file = fresh();
    const Session session = sample::session(2, 0);
    save_session(file, session);
    auto journal = RunJournal::create(file, session, sample::head(2));
    append(*journal, 1);
    journal->append_failure("no memory left");
    const LoadedSession loaded = load_session(file);
    QVERIFY(loaded.had_journal);
    QCOMPARE(loaded.session.runs.back().state, RunState::interrupted);
    QCOMPARE(loaded.session.runs.back().message, std::string("no memory left"));
    save_session(file, loaded.session);
    QVERIFY(load_session(file).had_journal);  // saving does not give up resuming
    journal.reset();
    RunRecord run;
    journal = RunJournal::resume(file, 1, run);
    append(*journal, 2);
    QCOMPARE(load_session(file).session.runs.back().state, RunState::interrupted);
    QVERIFY(load_session(file).session.runs.back().message.empty());
  }

  void the_journal_alone_opens() {
    const fs::path file = fresh();
    const Session session = sample::session(3, 0);
    auto journal = RunJournal::create(file, session, sample::head(3));
    append(*journal, 1);
    const LoadedSession loaded = load_session(file);
    QVERIFY(loaded.had_journal);
    Session without = loaded.session;
    without.runs.clear();
    QVERIFY(sample::bits(without) == sample::bits(session));
    QCOMPARE(loaded.session.runs.at(0).steps.rows(), int64_t{1});
  }

  // Cut anywhere: exactly the rows whose frames are whole. Changed anywhere: never a wrong row.
  void cut_at_every_byte_gives_all_whole_rows() {
    const fs::path file = fresh();
    const Session session = sample::session(2, 0);
    auto journal = RunJournal::create(file, session, sample::head(2));
    const fs::path path = journal_path(file);
    std::vector<std::pair<uintmax_t, std::string>> states{
        {fs::file_size(path), sample::bits(load_session(file).session)}};
    const auto note = [&] {
      states.emplace_back(fs::file_size(path), sample::bits(load_session(file).session));
    };
    for (int64_t k = 1; k <= 3; ++k) {
      journal->append_step(sample::step(k), {{0, k - 1, 0.25}});
      note();
      journal->append_outcomes(sample::outcome(0, k));
      note();
      journal->append_score(sample::score(k));
      note();
    }
    journal->append_metrics({{"strict", "learned", "after", 1.0, undefined, 2}});
    note();
    journal->append_result(sample::result("lens", 2));
    note();
    const std::string bytes = slurp(path);
    for (size_t cut = 0; cut < bytes.size(); ++cut) {
      put(path, std::string_view(bytes).substr(0, cut));
      const std::string* expected = nullptr;
      for (const auto& [size, state] : states) {
        if (size <= cut) expected = &state;
      }
      try {
        const LoadedSession loaded = load_session(file);
        QVERIFY2(expected && sample::bits(loaded.session) == *expected,
                 qPrintable(QString("cut at %1").arg(cut)));
        QCOMPARE(loaded.notes.empty(),
                 cut == states[0].first || std::any_of(states.begin(), states.end(),
                                                       [&](const auto& s) { return s.first == cut; }));
      } catch (const Error& error) {
        QVERIFY2(!expected, error.what());
      }
    }
  }

  void changed_at_every_byte_never_gives_a_wrong_row() {
    const fs::path file = fresh();
    const Session session = sample::session(2, 0);
    auto journal = RunJournal::create(file, session, sample::head(2));
    const fs::path path = journal_path(file);
    std::vector<std::pair<uintmax_t, std::string>> states{
        {0, ""}, {fs::file_size(path), sample::bits(load_session(file).session)}};
    for (int64_t k = 1; k <= 3; ++k) {
      append(*journal, k);
      states.emplace_back(fs::file_size(path), sample::bits(load_session(file).session));
    }
    const std::string bytes = slurp(path);
    for (size_t at = 0; at < bytes.size(); ++at) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
      put(path, changed);
      try {
        const std::string found = sample::bits(load_session(file).session);
        bool whole_prefix = false;
        // `append` writes three frames; a prefix of them is right, too, so compare with what was there before
        // `at`.
        put(path, std::string_view(bytes).substr(0, at));
        whole_prefix = found == sample::bits(load_session(file).session);
        QVERIFY2(whole_prefix, qPrintable(QString("changed at %1").arg(at)));
      } catch (const Error&) {
        QVERIFY2(at < states[1].first, qPrintable(QString("changed at %1").arg(at)));
      }
    }
  }

  void a_frame_dropped_doubled_or_swapped_ends_the_replay() {
    const fs::path file = fresh();
    auto journal = RunJournal::create(file, sample::session(2, 0), sample::head(2));
    const fs::path path = journal_path(file);
    std::vector<size_t> ends{fs::file_size(path)};
    for (int64_t k = 1; k <= 4; ++k) {
      journal->append_step(sample::step(k), {});
      ends.push_back(fs::file_size(path));
    }
    const std::string bytes = slurp(path);
    const auto frame = [&](size_t i) { return bytes.substr(ends[i - 1], ends[i] - ends[i - 1]); };
    const std::string head = bytes.substr(0, ends[0]);
    const auto rows = [&](const std::string& changed) {
      put(path, changed);
      return load_session(file).session.runs.back().steps.step;
    };
    QCOMPARE(rows(bytes), (std::vector<int64_t>{1, 2, 3, 4}));
    QCOMPARE(rows(head + frame(1) + frame(3) + frame(4)), (std::vector<int64_t>{1}));
    QCOMPARE(rows(head + frame(1) + frame(1) + frame(2)), (std::vector<int64_t>{1}));
    QCOMPARE(rows(head + frame(2) + frame(1)), (std::vector<int64_t>{}));
    QCOMPARE(rows(head + frame(1) + head + frame(2)), (std::vector<int64_t>{1}));
  }

  void a_killed_process_loses_no_row_that_was_appended() {
    for (int round = 0; round < 5; ++round) {
      const fs::path file = fresh();
      const Session session = sample::session(4, 1);
      save_session(file, session);
      int ends[2];
      QCOMPARE(::pipe(ends), 0);
      const pid_t pid = ::fork();
      if (pid == 0) {
        auto journal = RunJournal::create(file, session, sample::head(4));
        for (int64_t k = 1;; ++k) {
          journal->append_step(sample::step(k), {{k % 4, k - 1, 1.0}});
          journal->append_outcomes(sample::outcome(k % 4, k));
          if (::write(ends[1], &k, sizeof k) != sizeof k) ::_exit(1);
        }
      }
      ::close(ends[1]);
      int64_t told = 0;
      const int64_t enough = 20 + 37 * round;
      while (told < enough && ::read(ends[0], &told, sizeof told) == sizeof told) {
      }
      ::kill(pid, SIGKILL);
      int64_t more = 0;
      while (::read(ends[0], &more, sizeof more) == sizeof more) told = more;
      ::close(ends[0]);
      ::waitpid(pid, nullptr, 0);
      const LoadedSession loaded = load_session(file);
      QVERIFY(loaded.had_journal);
      const RunRecord& run = loaded.session.runs.back();
      QCOMPARE(run.state, RunState::interrupted);
      QVERIFY(told >= enough);
      QVERIFY(run.steps.rows() == told || run.steps.rows() == told + 1);
      for (int64_t k = 1; k <= run.steps.rows(); ++k) QCOMPARE(run.steps.step[static_cast<size_t>(k - 1)], k);
      QCOMPARE(run.outcomes.learned_step[static_cast<size_t>(told % 4)] >= told, true);
    }
  }

  void resuming_drops_the_torn_tail_and_later_rows() {
    const fs::path file = fresh();
    const Session session = sample::session(2, 0);
    auto journal = RunJournal::create(file, session, sample::head(2));
    journal->append_score(sample::score(0));
    for (int64_t k = 1; k <= 5; ++k) append(*journal, k);
    const std::string uninterrupted = sample::bits(load_session(file).session.runs.back());
    journal.reset();
    const std::string bytes = slurp(journal_path(file));
    for (int64_t kept = 0; kept <= 5; ++kept) {
      put(journal_path(file), bytes + "torn tail");
      RunRecord run;
      journal = RunJournal::resume(file, kept, run);
      QCOMPARE(run.steps.rows(), kept);
      QCOMPARE(run.scores.rows(), kept + 1);  // and the one before the first step
      QCOMPARE(run.scores.step.back(), kept);
      QCOMPARE(run.outcomes.learned_step[1], kept == 0 ? -1 : kept);
      for (int64_t k = kept + 1; k <= 5; ++k) append(*journal, k);
      journal.reset();
      QVERIFY(slurp(journal_path(file)) == bytes);
      QVERIFY(sample::bits(load_session(file).session.runs.back()) == uninterrupted);
    }
    RunRecord run;
    QVERIFY_EXCEPTION_THROWN(RunJournal::resume(file, 6, run), Error);
  }

  void a_journal_whose_run_was_saved_is_cleared_away() {
    const fs::path file = fresh();
    Session session = sample::session(2, 0);
    auto journal = RunJournal::create(file, session, sample::head(2));
    append(*journal, 1);
    session = load_session(file).session;
    session.runs[0].state = RunState::done;
    save_session(file, session);  // and killed here, before remove()
    const LoadedSession loaded = load_session(file);
    QVERIFY(!loaded.had_journal);
    QCOMPARE(loaded.session.runs.size(), size_t{1});
    QCOMPARE(loaded.session.runs[0].state, RunState::done);
    QVERIFY(!fs::exists(journal_path(file)));
  }

  void a_journal_of_other_facts_is_left_alone() {
    const fs::path file = fresh();
    auto journal = RunJournal::create(file, sample::session(2, 0), sample::head(2));
    save_session(file, sample::session(7, 1));
    const LoadedSession loaded = load_session(file);
    QVERIFY(!loaded.had_journal);
    QCOMPARE(loaded.session.runs.size(), size_t{1});
    QCOMPARE(loaded.notes.size(), size_t{1});
    QVERIFY(fs::exists(journal_path(file)));
  }

  void an_interrupted_run_is_not_overwritten_by_the_next() {
    const fs::path file = fresh();
    const Session session = sample::session(2, 0);
    auto journal = RunJournal::create(file, session, sample::head(2));
    QVERIFY_EXCEPTION_THROWN(RunJournal::create(file, session, sample::head(2)), Error);
    journal->remove();
    QVERIFY(!fs::exists(journal_path(file)));
    put(journal_path(file), "rubbish");
    RunJournal::create(file, session, sample::head(2))->commit();
    QCOMPARE(slurp(journal_path(file).string() + ".damaged"), std::string("rubbish"));
    discard_journal(file);
    discard_journal(file);  // none is fine
    QVERIFY(!fs::exists(journal_path(file)));
  }

  // Its rows take no bytes, so that no end of the input stops what goes over them (found by fuzz_journal).
  void a_matrix_of_many_rows_without_columns_is_refused() {
    ByteWriter out;
    for (int i = 0; i < 3; ++i) out.put(std::string());  // name, kind, settings
    out.put<uint64_t>(0);                                // columns
    out.put<uint64_t>(1);                                // matrices
    out.put(std::string("m"));
    out.put(int64_t{1} << 40);
    out.put(int64_t{0});
    out.put(std::vector<float>());
    const std::string bytes = out.take();
    ByteReader in(bytes);
    ResultTable table;
    QVERIFY_EXCEPTION_THROWN(decode(in, table), Error);
  }

  void a_journal_on_a_full_disk_says_so_and_keeps_its_rows() {
    const fs::path file = fresh();
    const pid_t pid = ::fork();
    if (pid == 0) {
      ::signal(SIGXFSZ, SIG_IGN);
      auto journal = RunJournal::create(file, sample::session(2, 0), sample::head(2));
      append(*journal, 1);
      const uintmax_t size = fs::file_size(journal_path(file));
      const rlimit most{size + 10, RLIM_INFINITY};
      ::setrlimit(RLIMIT_FSIZE, &most);
      try {
        append(*journal, 2);
        ::_exit(1);
      } catch (const Error& error) {
        if (error.code() != ExitCode::cannot_write) ::_exit(2);
      }
      if (fs::file_size(journal_path(file)) != size) ::_exit(3);
      const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
      ::setrlimit(RLIMIT_FSIZE, &more);
      append(*journal, 2);
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(load_session(file).session.runs.back().steps.step, (std::vector<int64_t>{1, 2}));
  }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
