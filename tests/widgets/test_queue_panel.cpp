// SPDX-License-Identifier: GPL-3.0-or-later
// What waits is put in another order, removed or taken back into the form, by mouse and by keys; what failed
// says why.
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include "app/window/run_details.h"
#include "panels/queue_panel.h"
#include "panels/run_form.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestQueuePanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }
  void init() {
    engine_ = std::make_shared<FakeEngine>();
    document_ = std::make_unique<SessionDocument>(fake_calls(engine_));
    document_->open_model("m");
    QTRY_VERIFY(document_->model());
    document_->set_session(fake_session(60, 0), "/tmp/queue.h5");
    panel_ = std::make_unique<QueuePanel>(*document_);
    panel_->resize(1000, 260);
    panel_->show();
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
  }
  void cleanup() {
    panel_.reset();
    document_->clear_queue();
    document_->stop_and_keep();
    QTRY_VERIFY(!document_->is_running());
    document_.reset();
  }

  void runs_that_wait_are_moved_by_keys() {
    queue_three();
    QCOMPARE(names(), (QStringList{"R2", "R3", "R4"}));
    go_to("R2");  // the next to run, the lowest
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{"R3", "R2", "R4"}));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);  // it is still the one
    QCOMPARE(names(), (QStringList{"R3", "R4", "R2"}));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);  // the end
    QCOMPARE(names(), (QStringList{"R3", "R4", "R2"}));
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{"R3", "R2", "R4"}));
  }

  void runs_that_wait_are_dragged() {
    queue_three();
    const QPoint from = middle("R4"), to = middle("R2");
    QWidget* view = table()->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    for (int y = from.y(); y <= to.y(); y += 4) QTest::mouseMove(view, {from.x(), y});
    QTest::mouseMove(view, to);
    QTest::mouseRelease(view, Qt::LeftButton, {}, to);
    QCOMPARE(names(), (QStringList{"R4", "R2", "R3"}));
    // Below them stand runs that have begun: there is no place.
    const QPoint again = middle("R4");
    QTest::mousePress(view, Qt::LeftButton, {}, again);
    QTest::mouseMove(view, middle("R1"));
    QTest::mouseRelease(view, Qt::LeftButton, {}, middle("R1"));
    QCOMPARE(names(), (QStringList{"R4", "R2", "R3"}));
  }

  void the_order_is_that_in_which_they_run() {
    queue_three();
    document_->move_queued(2, 0);
    document_->stop_and_keep();
    QTRY_COMPARE(document_->session().runs.size(), size_t{4});
    QStringList made;
    for (const RunRecord& run : document_->session().runs) made << QString::fromStdString(run.name);
    QCOMPARE(made, (QStringList{"R1", "R4", "R2", "R3"}));
    QTRY_VERIFY(!document_->is_running());
  }

  void a_run_that_waits_is_removed_or_taken_back_into_the_form() {
    queue_three();
    go_to("R3");
    QSignalSpy told(document_.get(), &SessionDocument::told);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(names(), (QStringList{"R2", "R4"}));
    // It is offered back, to its place.
    QCOMPARE(told.count(), 1);
    const auto said = told[0][0].value<Message>();
    QCOMPARE(said.text, QString("R3 was removed from the queue."));
    said.action();
    QCOMPARE(names(), (QStringList{"R2", "R3", "R4"}));
    said.action();  // once more: another one
    QCOMPARE(names(), (QStringList{"R2", "R5", "R3", "R4"}));
    for (const char* name : {"R5", "R3"}) {
      go_to(name);
      QTest::keyClick(table(), Qt::Key_Delete);
    }
    QCOMPARE(names(), (QStringList{"R2", "R4"}));
    go_to("R4");
    QSignalSpy wanted(panel_.get(), &QueuePanel::form_wanted);
    const int steps = document_->undo_stack()->count();
    QTest::keyClick(table(), Qt::Key_F2);
    QCOMPARE(names(), (QStringList{"R2"}));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(document_->spec().name, std::string("R4"));
    QCOMPARE(document_->spec().method.rank, int64_t{14});
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    document_->undo_stack()->undo();
    QVERIFY(document_->spec().method.rank != 14);
  }

  void the_settings_of_a_run_that_was_made_come_into_the_form() {
    document_->set_session(fake_session(60, 2), "/tmp/queue.h5");
    go_to("R1");
    const std::string next = document_->spec().name;
    QVERIFY(document_->spec().training.mode == TrainingMode::joint);
    action("Take its settings")->trigger();
    QVERIFY(document_->spec().training.mode == TrainingMode::single);
    QCOMPARE(document_->spec().name, next);
    QVERIFY(!action("Edit")->isEnabled() && !action("Remove")->isEnabled());
  }

  void a_run_that_failed_says_why_and_details_show_all() {
    engine_->fail_run = true;
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    QTRY_COMPARE(ended.count(), 1);
    const QModelIndex cell = table()->model()->index(0, RunListModel::progress_column);
    QCOMPARE(cell.data().toString(), QString("Out of memory at step 5."));
    QVERIFY(table()->columnSpan(0, RunListModel::progress_column) > 1);
    const QRect link = table()->details_rect(cell);
    QVERIFY(!link.isEmpty() && table()->viewport()->rect().contains(link));
    QSignalSpy wanted(panel_.get(), &QueuePanel::details_wanted);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, link.center());
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toInt(), 0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, link.topLeft() - QPoint(60, -8));
    QCOMPARE(wanted.count(), 1);
    QTest::keyClick(table(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(wanted.count(), 2);
    RunDetailsDialog dialog(document_->session().runs[0],
                            {"2024-01-01T10:00:00Z warning half as much at once"});
    const QString text = dialog.findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY(text.contains("half as much at once") && text.contains("learning_rate"));
    QVERIFY(dialog.findChild<QLabel*>()->text().contains("Out of memory"));
  }

  // As the form says it, with the facts that the run's own filter keeps.
  void a_run_that_waits_says_about_how_long_it_takes() {
    ExperimentSpec spec = document_->spec();
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(spec);  // 190 s of steps, looks and the rest, as the fakes have it
    QTRY_COMPARE(ended.count(), 1);
    ExperimentSpec other = spec;
    engine_->step_milliseconds = 20;
    other.name = "R2";
    other.training.steps = 3000;
    other.training.mode = TrainingMode::joint;
    document_->launch(other);
    QTRY_VERIFY(document_->running_run() >= 0);
    spec.name = "R3";
    document_->launch(spec);
    spec.name = "R4";
    spec.training.seed = 7;
    document_->launch(spec);
    spec.name = "R5";
    spec.training.steps *= 10;
    document_->launch(spec);
    spec.name = "R6";
    spec.training.steps /= 10;
    spec.filter.rule = FilterRule::band;
    spec.filter.high = 0.4;
    document_->launch(spec);
    other.name = "R7";
    document_->launch(other);
    QTRY_COMPARE(time("R3"), QString("about 3 min"));
    QTRY_COMPARE(time("R4"), QString("about 3 min"));  // another seed takes as long
    QTRY_COMPARE(time("R5"), QString("about 21 min"));
    QTRY_VERIFY2(time("R6").contains("about") && time("R6") != time("R3"), qPrintable(time("R6")));
    QCOMPARE(time("R7"), QString("\u2013"));
    const auto whole = [&](const QString& name) {
      const QModelIndex cell = row(name).siblingAtColumn(RunListModel::time_column);
      return cell.data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(whole("R3").contains("2 to 4 min"), qPrintable(whole("R3")));
    QTRY_VERIFY2(whole("R7").contains("first run of this kind"), qPrintable(whole("R7")));
  }

  // Where no run of the kind was made: from a trial, made while no run goes on.
  void runs_that_wait_have_a_time_from_a_trial() {
    engine_->fail_run = true;
    engine_->trial = RunTrial{.step = 0.05, .fact_step = 0.1, .asked = 0.5, .look = 0.2};
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.batch = 8;
    spec.training.steps = 200;
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(spec);
    for (const char* name : {"R2", "R3"}) {
      spec.name = name;
      ++spec.training.seed;
      document_->launch(spec);
    }
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!document_->is_running());
    // 200 * 0.05 + 1600 * 0.1 + 60 * 0.5 s each.
    QTRY_COMPARE(time("R2"), QString("2 to 5 min"));
    QTRY_COMPARE(time("R3"), QString("2 to 5 min"));
    QCOMPARE(engine_->trials.load(), 1);  // another seed is the same trial's
    QTRY_VERIFY2(
        panel_->waiting_text().startsWith("2 run") && panel_->waiting_text().endsWith(": 4 to 10 min"),
        qPrintable(panel_->waiting_text()));
    const QModelIndex cell = row("R2").siblingAtColumn(RunListModel::time_column);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
             QString("Roughly 2 to 5 min, from a trial with a few facts"));
    document_->clear_queue();
    QVERIFY(panel_->waiting_text().isEmpty());
  }

  // What the form tried out before the launch is known of the runs behind that one, too.
  void the_trial_of_the_form_serves_what_waits() {
    engine_->trial = RunTrial{.step = 0.05, .fact_step = 0.1, .asked = 0.5, .look = 0.2};
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.batch = 8;
    spec.training.steps = 200;
    document_->change_spec("joint", spec);
    RunForm form(*document_);
    form.show();
    const auto* estimate = form.findChild<QLabel*>("estimate");
    QTRY_VERIFY2(estimate->text().contains("Roughly 2 to 5 min"), qPrintable(estimate->text()));
    engine_->step_milliseconds = 20;
    spec = document_->spec();
    spec.training.steps = 3000;
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    spec = document_->spec();
    spec.training.steps = 200;
    document_->launch(spec);
    QTRY_COMPARE(time("R2"), QString("2 to 5 min"));
    QVERIFY(document_->is_running());
    QCOMPARE(engine_->trials.load(), 1);
  }

  void no_trial_takes_time_from_a_run() {
    engine_->trial = RunTrial{.fact_step = 0.1};
    queue_three();
    bool estimated = false;  // after whatever the queue asked for
    document_->request_estimate([&](const RunEstimate&, const QString&) { estimated = true; });
    QTRY_VERIFY(estimated);
    QTRY_VERIFY(panel_->waiting_text().startsWith("3 run"));
    QVERIFY2(!panel_->waiting_text().contains(':'), qPrintable(panel_->waiting_text()));
    QCOMPARE(time("R3"), QString("\u2013"));
    QCOMPARE(engine_->trials.load(), 0);
  }

  void a_run_that_cannot_be_made_says_so_while_it_waits() {
    engine_->estimate_error = "Full fine-tuning of these layers takes 3 GB, but 2 GB may be used.";
    queue_three();
    const QModelIndex cell = row("R3").siblingAtColumn(RunListModel::time_column);
    QTRY_VERIFY(cell.data(Qt::ToolTipRole).toString().contains("but 2 GB may be used"));
  }

  void a_run_that_was_told_to_stop_cannot_be_paused_any_more() {
    engine_->step_milliseconds = 300;
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 3000;
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    QTest::mouseClick(button("Stop and keep"), Qt::LeftButton);
    QVERIFY(!button("Pause")->isEnabled() && !button("Stop and keep")->isEnabled());
    document_->pause();
    QVERIFY(!document_->run_status().paused);
    QTRY_VERIFY(!document_->is_running());
    QVERIFY(!document_->run_status().stopping);
  }

  // The places are others when the next one has begun.
  void a_drag_ends_when_the_queue_moves_on() {
    queue_three();
    const QPoint from = middle("R4");
    QWidget* view = table()->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    document_->remove_queued(0);
    QCOMPARE(names(), (QStringList{"R3", "R4"}));
    QTest::mouseMove(view, middle("R3"));
    QTest::mouseRelease(view, Qt::LeftButton, {}, middle("R3"));
    QCOMPARE(names(), (QStringList{"R3", "R4"}));
  }

  void a_narrow_table_keeps_what_runs_came_to_in_sight() {
    document_->set_session(fake_session(60, 2), "/tmp/queue.h5");
    QVERIFY(!table()->isColumnHidden(RunListModel::weights_column));
    panel_->resize(640, 260);
    QTRY_VERIFY(table()->isColumnHidden(RunListModel::weights_column));
    const QRect last = table()->visualRect(table()->model()->index(0, RunListModel::learned_column));
    QVERIFY(table()->viewport()->rect().contains(last));
    panel_->resize(1000, 260);
    QTRY_VERIFY(!table()->isColumnHidden(RunListModel::weights_column));
  }

  void the_queue_waits_after_a_failure_and_goes_on_when_asked() {
    engine_->fail_run = true;
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(document_->spec());
    document_->launch(document_->spec());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!document_->is_running());
    QCOMPARE(names(), (QStringList{"R2"}));
    engine_->fail_run = false;
    QPushButton* go = button("Continue");
    QVERIFY(go && go->isEnabled());
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE(ended.count(), 2);
    QVERIFY(document_->session().runs[1].state == RunState::done);
    QVERIFY(!go->isEnabled());
  }

  void the_list_is_a_sound_model_and_names_every_method() {
    RunListModel model(*document_);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    queue_three();
    document_->move_queued(0, 2);
    document_->remove_queued(1);
    ExperimentSpec spec;
    QCOMPARE(method_text(spec), QString("LoRA r\u00A08"));
    spec.method.kind = MethodKind::adalora;
    spec.method.target_r = 4;
    QCOMPARE(method_text(spec), QString("AdaLoRA r\u00A04"));
    spec.method.kind = MethodKind::full;
    QCOMPARE(method_text(spec), QString("full fine-tuning"));
    spec.method.kind = MethodKind::ia3;
    QCOMPARE(method_text(spec), QString("IA3"));
  }

 private:
  RunTable* table() const { return panel_->table(); }
  // One that goes on for long, and three behind it.
  void queue_three() {
    ExperimentSpec spec = document_->spec();
    engine_->step_milliseconds = 20;
    spec.training.steps = 3000;
    spec.training.mode = TrainingMode::joint;
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    spec.training.steps = 3;
    for (const int rank : {12, 13, 14}) {
      spec.name = document_->next_run_name().toStdString();
      spec.method.rank = rank;
      document_->launch(spec);
    }
  }
  QStringList names() const {
    QStringList out;
    for (const ExperimentSpec& spec : document_->queue()) out << QString::fromStdString(spec.name);
    return out;
  }
  QModelIndex row(const QString& name) const {
    for (int i = 0; i < table()->model()->rowCount(); ++i) {
      const QModelIndex index = table()->model()->index(i, RunListModel::run_column);
      if (index.data(RunListModel::name_role).toString() == name) return index;
    }
    return {};
  }
  QString time(const QString& name) const {
    return row(name).siblingAtColumn(RunListModel::time_column).data().toString();
  }
  QPushButton* button(const QString& text) const {
    for (QPushButton* b : panel_->findChildren<QPushButton*>()) {
      if (b->text() == text) return b;
    }
    return nullptr;
  }
  QPoint middle(const QString& name) const { return table()->visualRect(row(name)).center(); }
  void go_to(const QString& name) {
    table()->setFocus();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, middle(name));
    QCOMPARE(table()->currentIndex().row(), row(name).row());
  }
  QAction* action(const QString& part) const {
    for (QAction* a : table()->actions()) {
      if (a->text().remove('&').contains(part)) return a;
    }
    return nullptr;
  }
  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<QueuePanel> panel_;
};

QTEST_MAIN(TestQueuePanel)
#include "test_queue_panel.moc"
