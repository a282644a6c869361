// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a session is lost, or mixed up with another one, by what happens at the same time: a file is
// read, saved or written by another program, a model is loaded, a run begins, fails or waits.
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "document/fact_table_model.h"
#include "document/run_list_model.h"
#include "session/columns.h"
#include "support/files.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestDocumentSafety : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<QSignalSpy> told_;

  QString path(const QString& name) const { return folder_.filePath(name); }
  Message last() const { return told_->isEmpty() ? Message() : told_->last()[0].value<Message>(); }
  void new_document(EngineCalls calls) {
    document_ = std::make_unique<SessionDocument>(std::move(calls));
    told_ = std::make_unique<QSignalSpy>(document_.get(), &SessionDocument::told);
  }
  void open_model(const QString& name = "m") {
    document_->open_model(name);
    QTRY_VERIFY(document_->model() && document_->model()->name == name.toStdString());
  }
  static Session session_of(const std::string& model, int64_t facts = 60, int runs = 1) {
    Session session = fake_session(facts, runs);
    session.model = model;
    return session;
  }
  ExperimentSpec long_run() const {
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    return spec;
  }
  void stop() {
    document_->clear_queue();
    document_->stop_and_keep();
    QTRY_VERIFY(!document_->is_running());
  }
  void save(const QString& file = {}) {
    bool ended = false, good = false;
    document_->save(file, [&](bool saved) { ended = true, good = saved; });
    QTRY_VERIFY(ended);
    QVERIFY2(good, qPrintable(last().text));
  }
  static FigureSpec figure(double width) {
    FigureSpec out;
    out.name = "Figure 1";
    out.panels = {PanelSpec{}};
    out.width_mm = width;
    return out;
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QDir(RecoveryNote::folder()).removeRecursively();
  }
  void init() {
    engine_ = std::make_shared<FakeEngine>();
    new_document(fake_calls(engine_));
  }
  void cleanup() {
    told_.reset();
    document_.reset();
  }

  // --- undo
  void a_filter_and_a_figure_are_two_steps_of_undo() {
    document_->set_session(fake_session(60, 0));
    document_->put_figure("New figure", {}, figure(80));
    FactFilter filter;
    filter.search = "n";
    document_->change_filter(filter);
    document_->begin_gesture();
    document_->put_figure("Resize figure", "Figure 1", figure(90), true);
    filter.search = "nig";
    document_->change_filter(filter);
    QCOMPARE(document_->undo_stack()->count(), 4);
    document_->undo_stack()->undo();
    QCOMPARE(document_->filter().search, QString("n"));
    document_->undo_stack()->undo();
    QCOMPARE(document_->figures().at(0).width_mm, 80.0);
    document_->undo_stack()->undo();
    QCOMPARE(document_->filter().search, QString());
  }

  void what_went_with_a_named_selection_comes_back_with_it() {
    document_->set_session(fake_session(60, 0));
    FactTableModel table(*document_);
    const auto named = [](const char* name) { return Overlay{Overlay::Kind::selection, name}; };
    document_->select({3, 4, 5}, SelectMode::replace);
    document_->name_selection("a");
    document_->set_overlay(named("a"), true);
    FactFilter filter;
    filter.selection = "a";
    document_->change_filter(filter);
    document_->remove_named_selection("a");
    QVERIFY(document_->overlays().empty() && document_->filter().selection.empty());
    document_->undo_stack()->undo();
    QVERIFY(document_->is_overlaid(named("a")));
    QCOMPARE(document_->filter().selection, std::string("a"));
    QCOMPARE(table.rowCount(), 3);
    document_->rename_named_selection("a", "b");
    document_->undo_stack()->undo();
    QVERIFY(document_->is_overlaid(named("a")) && !document_->is_overlaid(named("b")));
    QCOMPARE(document_->filter().selection, std::string("a"));
    document_->undo_stack()->redo();
    QVERIFY(document_->is_overlaid(named("b")));
    QCOMPARE(document_->filter().selection, std::string("b"));
    QCOMPARE(table.rowCount(), 3);
  }

  // --- saving
  void results_that_come_while_a_session_is_being_saved_are_not_saved_and_not_lost() {
    engine_->save_milliseconds = 200;
    document_->set_session(fake_session(20, 1));
    bool saved = false;
    document_->save(path("late.h5"), [&](bool good) { saved = good; });
    document_->store_results("R1", {{.name = "mine", .kind = "mine", .settings_json = "{}"}});
    QTRY_VERIFY(saved);
    QVERIFY(engine_->saved.runs[0].results.empty());
    QVERIFY(document_->is_dirty());
    save();
    QVERIFY(!document_->is_dirty());
  }

  void what_took_time_is_an_edit_and_what_was_only_opened_is_none() {
    document_->open_facts({});
    QTRY_COMPARE(document_->fact_count(), int64_t{300});
    QVERIFY(document_->is_dirty() && !document_->has_edits());
    document_->put_figure("New figure", {}, figure(80));
    QVERIFY(document_->has_edits());
    save(path("edits.h5"));
    QVERIFY(!document_->has_edits());
    document_->store_results({}, {{.name = "mine", .kind = "mine", .settings_json = "{}"}});
    QVERIFY(document_->has_edits() && document_->is_dirty());
  }

  // An interrupted run beside the file that is replaced belongs to the session that it held.
  void a_session_that_is_saved_over_another_one_takes_nothing_of_it() {
    new_document(fake_calls_with_files(engine_));
    const QString file = path("over [1].h5");
    save_session(file.toStdString(), storable_session(20, 1));
    for (const char* ending : {".journal", ".checkpoint.safetensors", ".adapters-0.safetensors", ".recovery"})
      replace_file((file + ending).toStdString(), "of the other one");
    replace_file((file + ".bak").toStdString(), "the user's own");
    document_->set_session(storable_session(60, 2));
    save(file);
    QCOMPARE(QDir(folder_.path()).entryList({"over*"}), (QStringList{"over [1].h5", "over [1].h5.bak"}));
    QCOMPARE(load_session(file.toStdString()).session.facts.size(), int64_t{60});
  }

  void what_another_program_wrote_into_the_file_is_not_saved_over() {
    new_document(fake_calls_with_files(engine_));
    const QString file = path("shared.h5");
    save_session(file.toStdString(), storable_session(60, 1));
    document_->open_session(file);
    QTRY_COMPARE(document_->file(), file);
    QTRY_VERIFY(document_->model());
    // A run of the command, and its analyses.
    Session other = storable_session(60, 2);
    other.runs[0].results.push_back({.name = "theirs", .kind = "mine", .settings_json = "{}"});
    other.results.push_back({.name = "theirs", .kind = "mine", .settings_json = "{}"});
    save_session(file.toStdString(), other);
    document_->select({4, 5}, SelectMode::replace);
    document_->name_selection("mine");
    bool ended = false, good = true;
    document_->save({}, [&](bool saved) { ended = true, good = saved; });
    QTRY_VERIFY(ended);
    QVERIFY(!good);
    QVERIFY2(last().text.contains("Another program has written shared.h5"), qPrintable(last().text));
    document_->launch(document_->spec());
    QVERIFY(!document_->is_running() && document_->queue().empty());
    QCOMPARE(load_session(file.toStdString()).session.runs.size(), size_t{2});
    // Opened again, and what was changed here beside it.
    QSignalSpy wanted(document_.get(), &SessionDocument::recover_wanted);
    last().action();
    QTRY_COMPARE(document_->session().runs.size(), size_t{2});
    QTRY_COMPARE(last().action_text, QString("Recover"));
    last().action();
    QCOMPARE(wanted.count(), 1);
    document_->recover(wanted[0][0].value<LeftBehind>());
    QTRY_VERIFY(document_->named_selection("mine"));
    QCOMPARE(document_->session().runs.size(), size_t{2});
    save();
    const Session both = load_session(file.toStdString()).session;
    QVERIFY(both.runs.size() == 2 && both.selections.size() == 1);
    QVERIFY(find_result(both.results, "theirs") && find_result(both.runs[0].results, "theirs"));
    // What this window writes itself is no other program's.
    document_->name_selection("again");
    save();
    document_->launch(document_->spec());
    QTRY_VERIFY(document_->is_running());
    QTRY_VERIFY(!document_->is_running());
    document_->name_selection("and again");
    save();
  }

  // --- opening
  void a_session_that_was_read_while_a_run_began_waits_for_it() {
    open_model();
    document_->set_session(session_of("m"));
    engine_->load_milliseconds = 100;
    document_->open_session(path("slow.h5"));
    document_->launch(long_run());
    QTRY_VERIFY(document_->running_run() >= 0);
    QTRY_VERIFY2(last().text.contains("was not opened: run R2"), qPrintable(last().text));
    QVERIFY(document_->is_running() && document_->fact_count() == 60);
    stop();
    QVERIFY(document_->session().runs.back().steps.rows() > 0);
    // Nor is it put in the place of what was changed meanwhile.
    document_->open_session(path("slow.h5"));
    document_->select({1}, SelectMode::replace);
    document_->name_selection("mine");
    QTRY_VERIFY2(last().text.contains("what is open was changed meanwhile"), qPrintable(last().text));
    QVERIFY(document_->named_selection("mine"));
    engine_->load_milliseconds = 0;
    document_->open_session(path("slow.h5"));
    QTRY_COMPARE(document_->fact_count(), int64_t{300});
  }

  void a_session_whose_reading_was_cancelled_is_not_opened() {
    document_->set_session(session_of("m"));
    engine_->load_milliseconds = 150;
    document_->open_session(path("cancelled.h5"));
    QTRY_COMPARE(document_->jobs().size(), size_t{1});
    document_->cancel_job(document_->jobs().front().id);
    QTRY_VERIFY(document_->jobs().empty());
    QCOMPARE(document_->fact_count(), int64_t{60});
  }

  void an_analysis_of_the_session_that_was_open_does_not_hold_the_model() {
    open_model();
    document_->set_session(session_of("m"));
    engine_->features_milliseconds = 60'000;
    document_->compute_features({}, {});
    QTRY_VERIFY(document_->job_of("features") && document_->job_of("features")->active);
    document_->set_session(session_of("m", 20));
    QTRY_VERIFY(document_->jobs().empty());
    QVERIFY(document_->session().results.empty());
    QVERIFY2(told_->isEmpty(), qPrintable(last().text));
  }

  void runs_that_wait_are_of_the_session_that_was_open() {
    open_model();
    const Session session = session_of("m");
    document_->set_session(session, path("queue.h5"));
    engine_->fail_run = true;
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    document_->launch(document_->spec());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(document_->queue().size(), size_t{1});
    document_->set_session(session, path("queue.h5"));  // read again
    QCOMPARE(document_->queue().size(), size_t{1});
    document_->set_session(session_of("m", 20), path("other.h5"));
    QVERIFY(document_->queue().empty());
  }

  void a_run_that_another_program_writes_is_not_offered_to_be_continued() {
    Session session = session_of("m");
    session.runs[0].state = RunState::running;
    engine_->to_load = {session, true, {make_note("Process {0} is writing run {1} right now.", 7, "R1")}};
    document_->open_session(path("written.h5"));
    QTRY_VERIFY2(last().text.contains("Another Seamark is writing run R1"), qPrintable(last().text));
    QCOMPARE(last().action_text, QString("Open it again"));
  }

  // --- models
  void the_model_of_a_session_is_the_one_that_is_used() {
    open_model();
    engine_->to_load = {session_of("other"), false, {}};
    document_->open_session(path("other.h5"));
    QTRY_COMPARE(document_->file(), path("other.h5"));
    QTRY_VERIFY(document_->model());
    QCOMPARE(document_->model()->name, std::string("other"));
    QCOMPARE(document_->spec().model, std::string("other"));
    QVERIFY(!document_->is_dirty());
    // The same one is not loaded again, under whatever name.
    const int loads = engine_->model_loads;
    engine_->to_load = {session_of("/models/other"), false, {}};
    document_->open_session(path("same.h5"));
    QTRY_COMPARE(document_->file(), path("same.h5"));
    QTRY_VERIFY(document_->model());
    QCOMPARE(document_->spec().model, std::string("/models/other"));
    QCOMPARE(engine_->model_loads.load(), loads);
    // Where it is missing nothing is trained with another one.
    engine_->has_model = false;
    engine_->to_load = {session_of("gone"), false, {}};
    document_->open_session(path("gone.h5"));
    QTRY_VERIFY2(last().text.contains("gone is not on this computer"), qPrintable(last().text));
    QVERIFY(!document_->model());
    document_->launch(document_->spec());
    QVERIFY(!document_->is_running());
  }

  void a_model_that_was_asked_for_before_another_session_came_is_not_its_model() {
    engine_->model_milliseconds = 100;
    engine_->to_load = {session_of("first"), false, {}};
    document_->open_session(path("first.h5"));
    QTRY_VERIFY(document_->is_model_loading());
    engine_->to_load = {session_of("second"), false, {}};
    document_->open_session(path("second.h5"));
    QTRY_COMPARE(document_->file(), path("second.h5"));
    QTRY_VERIFY(document_->model());
    QCOMPARE(document_->model()->name, std::string("second"));
    QCOMPARE(document_->session().model, std::string("second"));
    QVERIFY(!document_->is_dirty());
  }

  // As by `seamark --model M S.h5`.
  void a_model_that_a_user_asked_for_is_that_of_the_session_that_comes_then() {
    engine_->model_milliseconds = 100;
    engine_->to_load = {session_of("first"), false, {}};
    document_->open_model("mine");
    document_->open_session(path("first.h5"));
    QTRY_COMPARE(document_->file(), path("first.h5"));
    QTRY_VERIFY(document_->model());
    QCOMPARE(document_->model()->name, std::string("mine"));
    QCOMPARE(document_->session().model, std::string("mine"));
    QCOMPARE(document_->session().distances[0].model, std::string("first"));
    QTRY_VERIFY(document_->distances());
    QVERIFY(document_->is_dirty());
  }

  void facts_that_are_opened_after_a_model_are_of_a_session_with_that_model() {
    open_model();
    document_->open_facts({});
    QTRY_COMPARE(document_->fact_count(), int64_t{300});
    QCOMPARE(document_->session().model, std::string("m"));
    QCOMPARE(document_->spec().model, std::string("m"));
  }

  void distances_stay_those_of_the_model_they_were_measured_with() {
    open_model();
    document_->set_session(session_of("m", 60, 0), path("models.h5"));
    QVERIFY(document_->distances());
    QCOMPARE(engine_->distance_calls.load(), 0);
    open_model("other");
    QTRY_VERIFY(document_->distances());
    QCOMPARE(engine_->distance_calls.load(), 1);
    QCOMPARE(document_->session().distances.size(), size_t{2});
    QCOMPARE(document_->session().distances[0].model, std::string("m"));
    QVERIFY(document_->distances()->model.empty());
    QVERIFY(document_->is_dirty());
    open_model();
    QVERIFY(document_->distances());
    QVERIFY(document_->distances() == &document_->session().distances[0]);
    QCOMPARE(document_->session().distances[1].model, std::string("other"));
    QCOMPARE(engine_->distance_calls.load(), 1);
  }

  // --- facts
  void where_the_facts_of_a_session_without_runs_came_from_is_known() {
    FactOptions first;
    first.files = {"/data/first.json"};
    first.limit = 40;
    document_->open_facts(first);
    QTRY_COMPARE(document_->fact_count(), int64_t{40});
    // Of a file of an earlier version.
    Session session = session_of("m", 60, 0);
    session.facts.source = "/data/a.json; /data/b.json";
    engine_->to_load = {session, false, {}};
    document_->open_session(path("source.h5"));
    QTRY_COMPARE(document_->fact_count(), int64_t{60});
    QVERIFY(document_->spec().facts.files == (std::vector<std::string>{"/data/a.json", "/data/b.json"}));
    QCOMPARE(document_->spec().facts.limit, int64_t{0});
    // And with all that was chosen.
    document_->open_facts(first);
    QTRY_COMPARE(document_->fact_count(), int64_t{40});
    save(path("view.h5"));
    engine_->to_load = {engine_->saved, false, {}};
    document_->open_session(path("source.h5"));
    QTRY_COMPARE(document_->file(), path("source.h5"));
    QVERIFY(document_->spec().facts.files == first.files);
    QCOMPARE(document_->spec().facts.limit, int64_t{40});
  }

  // --- runs
  void a_run_that_failed_keeps_its_journal_and_can_be_continued() {
    new_document(fake_calls_with_files(engine_));
    const QString file = path("failed.h5");
    save_session(file.toStdString(), storable_session(60, 1));
    document_->open_session(file);
    QTRY_VERIFY(document_->model());
    engine_->fail_run = true;
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(long_run());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended[0][1].toBool());
    const RunRecord& run = document_->session().runs.back();
    QVERIFY(run.state == RunState::interrupted);
    QVERIFY(run.message.find("Out of memory") != std::string::npos);
    QVERIFY(run_failure(run).contains("Out of memory"));
    save();
    const LoadedSession loaded = load_session(file.toStdString());
    QVERIFY(loaded.had_journal);
    QCOMPARE(loaded.session.runs.back().steps.rows(), int64_t{5});
  }

  void a_run_that_fails_before_it_begins_is_not_taken_for_another_one() {
    open_model();
    document_->set_session(session_of("m"), path("before.h5"));
    document_->set_band({0.3, 0.5});
    engine_->save_error = "The disk is full.";
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended[0][0].toInt(), -1);
    QCOMPARE(document_->run_status().name, QString("R2"));
    QCOMPARE(document_->run_status().problem, QString("The disk is full."));
  }

  void continuing_is_asked_for_once() {
    Session session = session_of("m");
    session.runs[0].state = RunState::interrupted;
    document_->set_session(session, path("twice.h5"));
    document_->resume_run();  // there is no model yet, so it waits
    document_->resume_run();
    QCOMPARE(document_->queue().size(), size_t{1});
  }

  // 3,900 of 4,000 steps were there: the rest takes what the rest takes, not a fortieth of it.
  void the_time_left_of_a_run_that_goes_on_is_of_its_own_steps() {
    open_model();
    document_->set_session(session_of("m"));
    engine_->steps_before = 3900;
    engine_->steps_sleep = true;
    engine_->step_milliseconds = 20;
    document_->launch(long_run());
    QTRY_VERIFY(document_->running_run() >= 0);
    QTRY_VERIFY(document_->run_status().done > 3905);
    QVERIFY2(document_->run_status().seconds_left > 0.5,
             qPrintable(QString::number(document_->run_status().seconds_left)));
    stop();
  }

  void a_list_of_runs_says_which_filter_chose_their_facts() {
    Session session = session_of("m", 60, 1);
    ExperimentSpec spec;
    spec.name = "R2";
    spec.filter.rule = FilterRule::replace;
    spec.filter.size = 20;
    session.runs.push_back(
        fake_run(session.facts, spec,
                 document_->engine().select(session.facts, session.distances[0], spec.filter, spec.loss)));
    document_->set_session(session);
    RunListModel runs(*document_);
    const auto facts = [&](int row) { return runs.index(row, RunListModel::facts_column).data().toString(); };
    QVERIFY2(facts(1).startsWith("band, "), qPrintable(facts(1)));
    QCOMPARE(facts(0), QString("replace, 20"));
  }

  void the_rank_by_loss_is_there_without_being_sorted_by() {
    document_->set_session(session_of("m", 60, 2));
    FactTableModel table(*document_);
    const auto rank = [&](int64_t fact) {
      return table.index(table.row_of(fact), FactTableModel::rank_column).data().toString();
    };
    const OutcomeTable& outcomes = document_->run()->outcomes;
    const auto lowest = std::min_element(outcomes.loss_after.begin(), outcomes.loss_after.end());
    const int64_t best = outcomes.fact[static_cast<size_t>(lowest - outcomes.loss_after.begin())];
    QCOMPARE(rank(best), QString("1"));
    table.sort(FactTableModel::rank_column, Qt::AscendingOrder);
    QCOMPARE(table.fact_at(0), best);
    QCOMPARE(rank(best), QString("1"));
    // Of another run it is another one.
    document_->set_current_run(0);
    QCOMPARE(rank(table.fact_at(0)).isEmpty(), false);
  }

  // --- recovery
  void what_was_not_recovered_stays_until_it_is() {
    new_document(fake_calls_with_files(engine_));
    const QString file = path("stays.h5");
    Session session = storable_session(60, 0);
    save_session(file.toStdString(), session);
    session.selections.push_back({"mine", {1}});
    save_recovery(file.toStdString(), session);
    document_->open_session(file);
    QTRY_COMPARE(last().action_text, QString("Recover"));
    QVERIFY(last().of_session);
    document_.reset();  // without an answer
    QVERIFY(QFile::exists(file + ".recovery"));
    // Also when this window has written changes of its own beside it.
    new_document(fake_calls_with_files(engine_));
    document_->open_session(file);
    QTRY_COMPARE(last().action_text, QString("Recover"));
    const Message offer = last();
    document_->set_band({0.2, 0.4});
    document_->write_recovery();
    QTRY_VERIFY(QFile::exists(file + ".recovery~") && QFile::exists(file + ".recovery"));
    QSignalSpy wanted(document_.get(), &SessionDocument::recover_wanted);
    offer.action();
    QCOMPARE(wanted.count(), 1);
    document_->recover(wanted[0][0].value<LeftBehind>());
    QTRY_VERIFY(document_->named_selection("mine"));
    QVERIFY(document_->band_is_full());
    // A file that was saved since is newer: what was left is set aside.
    save();
    save_recovery(file.toStdString(), session);
    new_document(fake_calls_with_files(engine_));
    document_->open_session(file);
    QTRY_COMPARE(last().action_text, QString("Recover"));
    document_->select({7}, SelectMode::replace);
    save();
    QVERIFY(!QFile::exists(file + ".recovery") && QFile::exists(file + ".recovery~"));
  }

  void a_session_that_a_study_wrote_is_listed_once() {
    const QString file = path("noted.h5");
    save_session(file.toStdString(), storable_session(20, 0));
    save_recovery(file.toStdString(), storable_session(20, 0));
    {
      RecoveryNote open, study;
      open.write(file, "noted.h5", RecoveryNote::About::saved);
      study.write(file, "noted.h5", RecoveryNote::About::study);
      QVERIFY(RecoveryNote::left_behind().isEmpty());  // they live
    }
    const QList<LeftBehind> left = RecoveryNote::left_behind();
    QCOMPARE(left.size(), 1);
    QVERIFY(left[0].study);
    document_->discard(left[0]);
    QVERIFY(RecoveryNote::left_behind().isEmpty());
    QVERIFY(QFile::exists(file));
    // Of one that had written nothing yet nothing is left.
    { RecoveryNote().write(path("nothing.h5"), "nothing.h5", RecoveryNote::About::study); }
    QVERIFY(RecoveryNote::left_behind().isEmpty());
  }
};

QTEST_MAIN(TestDocumentSafety)
#include "test_document_safety.moc"
