// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed after the last save comes back together with what a run wrote meanwhile.
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "core/session/sample.h"
#include "session/session.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestRecovery : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file() const { return fs::path(folder_->path().toStdString()) / "s.h5"; }

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void changes_join_the_saved_file() {
    Session session = sample::session(5, 2);
    save_session(file(), session, {{"R1", {sample::adapter(1)}}});
    session = load_session(file()).session;
    session.selections.push_back({"new", {0, 2}});
    session.view_json = "{\"a\": 1}";
    session.runs[1].results.push_back(sample::result("found since", 3));
    save_recovery(file(), session);
    QVERIFY(load_session(recovery_path(file())).session.runs[0].adapter_facts.empty());
    const LoadedSession out = recover_session(file());
    QCOMPARE(sample::bits(out.session), sample::bits(session));  // with the list of adapters
    QVERIFY(!out.had_journal);
    // What comes back can be saved, adapters and all.
    save_session(file(), out.session);
    QVERIFY(!load_adapter(file(), "R1", 1).tensors.empty());
  }

  void a_run_that_was_cut_off_is_there_with_its_steps() {
    Session session = sample::session(5, 1);
    save_session(file(), session, {{"R1", {sample::adapter(1)}}});
    session = load_session(file()).session;
    const RunRecord head = sample::head(3);
    auto journal = RunJournal::create(file(), session, head);
    journal->append_step(sample::step(1), {});
    journal->append_step(sample::step(2), {});
    session.runs.push_back(head);  // as the window has it while it goes on
    session.runs.back().state = RunState::running;
    session.selections.push_back({"new", {1}});
    save_recovery(file(), session);
    QCOMPARE(load_session(recovery_path(file())).session.runs.size(), size_t{1});
    journal.reset();
    const LoadedSession out = recover_session(file());
    QVERIFY(out.had_journal);
    QCOMPARE(out.session.runs.size(), size_t{2});
    QCOMPARE(out.session.runs[1].steps.rows(), int64_t{2});
    QVERIFY(out.session.runs[1].state == RunState::interrupted);
    QCOMPARE(out.session.selections.back().name, std::string("new"));
  }

  void a_run_that_ended_since_is_taken_as_it_ended() {
    Session session = sample::session(5, 1);
    save_recovery(file(), session);  // a session without a name: no file beside it yet
    QCOMPARE(recover_session(file()).session.runs.size(), size_t{1});
    Session later = sample::session(5, 2);
    save_session(file(), later, {{"R1", {sample::adapter(1)}}});
    QCOMPARE(recover_session(file()).session.runs.size(), size_t{2});
  }

  void a_figure_that_was_deleted_since_stays_deleted() {
    Session session = sample::session(5, 1);
    session.results.push_back({.name = "Figure 1", .kind = "figure", .settings_json = "{}"});
    save_session(file(), session, {{"R1", {sample::adapter(1)}}});
    session.results.pop_back();
    save_recovery(file(), session);
    const auto figures = [&] {
      const auto results = recover_session(file()).session.results;
      return std::count_if(results.begin(), results.end(),
                           [](const ResultTable& t) { return t.kind == "figure"; });
    };
    const auto saved = std::filesystem::last_write_time(file());
    std::filesystem::last_write_time(recovery_path(file()), saved + std::chrono::seconds(2));
    QCOMPARE(figures(), 0);
    // An earlier state that is taken back does not take what was made after it.
    std::filesystem::last_write_time(recovery_path(file()), saved - std::chrono::seconds(2));
    QCOMPARE(figures(), 1);
  }

  void each_part_may_be_missing_or_damaged() {
    const Session session = sample::session(5, 1);
    QVERIFY_THROWS_EXCEPTION(Error, recover_session(file()));
    save_session(file(), session, {{"R1", {sample::adapter(1)}}});
    QCOMPARE(recover_session(file()).session.runs.size(), size_t{1});
    sample::put(recovery_path(file()), "no session");
    const LoadedSession saved = recover_session(file());
    QCOMPARE(saved.session.facts.size(), int64_t{5});
    QVERIFY(!saved.notes.empty());
    save_recovery(file(), session);
    sample::put(file(), "no session");
    const LoadedSession changed = recover_session(file());
    QCOMPARE(changed.session.facts.size(), int64_t{5});
    QVERIFY(!changed.notes.empty());
    sample::put(recovery_path(file()), "no session");
    QVERIFY_THROWS_EXCEPTION(Error, recover_session(file()));
  }

  void a_file_of_other_facts_is_left_alone() {
    save_session(file(), sample::session(4, 1), {{"R1", {sample::adapter(1)}}});
    save_recovery(file(), sample::session(5, 0));
    const LoadedSession out = recover_session(file());
    QCOMPARE(out.session.facts.size(), int64_t{5});
    QVERIFY(out.session.runs.empty());
    QVERIFY(!out.notes.empty());
  }
};

QTEST_APPLESS_MAIN(TestRecovery)
#include "test_recovery.moc"
