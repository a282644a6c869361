// SPDX-License-Identifier: GPL-3.0-or-later
// The document and its models: band, undo, selection, runs, table.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "document/fact_table_model.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestDocument : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
  }

  void band_keeps_by_the_facts_and_undoes_a_gesture_as_one_step() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    const auto all = document.summary().kept.n;
    QCOMPARE(all, document.summary().all.n);
    QVERIFY(document.band_is_full());
    document.begin_gesture();
    for (int i = 1; i <= 20; ++i) document.set_band({0.01 * i, 0.6});
    int64_t expected = 0;
    for (const double d : document.distances()->value) expected += d >= 0.2 && d <= 0.6;
    QCOMPARE(document.summary().kept.n, expected);
    QCOMPARE(document.summary().kept.n + document.summary().below + document.summary().above +
                 document.summary().without,
             int64_t{300});
    QCOMPARE(document.undo_stack()->count(), 1);
    document.undo_stack()->undo();
    QCOMPARE(document.summary().kept.n, all);
    QVERIFY(document.spec().filter.rule == FilterRule::none);
    document.undo_stack()->redo();
    QCOMPARE(document.band().low, 0.2);
  }

  void a_band_that_keeps_nothing_is_said_and_not_an_error() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    document.set_band({0, 0.0001});
    QCOMPARE(document.summary().kept.n, int64_t{0});
    QCOMPARE(static_cast<int64_t>(document.kept().kept.size()), int64_t{300});
    QVERIFY(document.kept().reason[0].find("D > ") == 0);
  }

  void another_setting_measures_again_and_keeps_the_previous_for_comparison() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    document.set_session(fake_session(50, 0));
    ExperimentSpec spec = document.spec();
    spec.distance.metric = DistanceMetric::angular;
    document.change_spec("metric", spec);
    QVERIFY(!document.distances());
    QTRY_VERIFY(document.distances());
    QCOMPARE(document.distances()->metric, std::string("angular"));
    QCOMPARE(document.previous_distances()->metric, std::string("cosine"));
    QCOMPARE(engine->distance_calls.load(), 1);
    document.undo_stack()->undo();
    QCOMPARE(document.distances()->metric, std::string("cosine"));
    QCOMPARE(engine->distance_calls.load(), 1);  // both tables are kept
  }

  void only_the_latest_distance_request_counts() {
    auto engine = std::make_shared<FakeEngine>();
    engine->distance_milliseconds = 150;
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    Session session = fake_session(50, 0);
    session.distances.clear();
    document.set_session(session);
    QSignalSpy told(&document, &SessionDocument::told);
    for (const DistanceMetric metric :
         {DistanceMetric::angular, DistanceMetric::euclidean, DistanceMetric::manhattan}) {
      ExperimentSpec spec = document.spec();
      spec.distance.metric = metric;
      document.change_spec("metric", spec);
      QTest::qWait(20);
    }
    QTRY_VERIFY(document.distances());
    QCOMPARE(document.session().distances.size(), size_t{1});
    QCOMPARE(document.session().distances[0].metric, std::string("manhattan"));
    QCOMPARE(told.count(), 0);
  }

  void selection_is_one_set_with_undo() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(20, 0));
    document.select({1, 2, 3}, SelectMode::replace);
    document.select({3, 4}, SelectMode::add);
    QCOMPARE(document.selection().count(), int64_t{4});
    document.select({1}, SelectMode::toggle);
    QVERIFY(!document.selection().has(1));
    document.invert_selection();
    QCOMPARE(document.selection().count(), int64_t{17});
    document.undo_stack()->undo();
    document.undo_stack()->undo();
    QVERIFY(document.selection().facts() == (std::vector<int64_t>{1, 2, 3, 4}));
    document.name_selection("mine");
    document.select_none();
    document.select_named("mine");
    QCOMPARE(document.selection().count(), int64_t{4});
  }

  void table_model_keeps_its_promises_through_filters_orders_and_runs() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    FactTableModel model(document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    document.set_session(fake_session(300, 2));
    QCOMPARE(model.rowCount(), 300);
    FactFilter filter;
    filter.search = "nigeria";
    model.set_filter(filter);
    QCOMPARE(model.rowCount(), 25);
    filter.search.clear();
    filter.kept = 2;
    model.set_filter(filter);
    QCOMPARE(static_cast<int64_t>(model.rowCount()), 300 - document.summary().kept.n);
    filter.kept = 0;
    filter.outcome = 1;
    model.set_filter(filter);
    QCOMPARE(static_cast<int64_t>(model.rowCount()), document.outcome_counts().learned);
    model.set_filter({});
    const QPersistentModelIndex kept(model.index(7, 0));
    const int64_t fact = model.fact_at(7);
    model.sort(FactTableModel::distance_column, Qt::DescendingOrder);
    QCOMPARE(model.fact_at(kept.row()), fact);
    double last = INFINITY;
    for (int row = 0; row < model.rowCount(); ++row) {
      const double d = document.distances()->value[static_cast<size_t>(model.fact_at(row))];
      if (std::isnan(d)) {
        QVERIFY(row >= document.summary().all.n);  // undefined distances stand last
      } else {
        QVERIFY(d <= last);
        last = d;
      }
    }
    model.sort(FactTableModel::target_column, Qt::AscendingOrder);
    filter = {};
    filter.selected_first = true;
    model.set_filter(filter);
    document.select({250, 260}, SelectMode::replace);
    QCOMPARE(model.selected_rows_at_top(), 2);
    QVERIFY(model.fact_at(0) >= 250 && model.fact_at(1) >= 250);
    document.close();
    QCOMPARE(model.rowCount(), 0);
  }

  void a_run_streams_into_the_session_and_its_outcomes_into_the_table() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    FactTableModel table(document);
    RunListModel runs(document);
    QAbstractItemModelTester tester(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    document.open_model("m");
    QTRY_VERIFY(document.model());
    document.set_session(fake_session(60, 0));
    ExperimentSpec spec = document.spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 120;
    QSignalSpy ended(&document, &SessionDocument::run_ended);
    document.launch(spec);
    QVERIFY(document.is_running());
    QTRY_VERIFY(document.running_run() >= 0 && document.session().runs[0].steps.rows() >= 3);
    document.pause();
    QTest::qWait(60);
    const int64_t at = document.session().runs[0].steps.rows();
    QTest::qWait(120);
    QVERIFY(document.session().runs[0].steps.rows() <= at + 1);
    document.one_step();
    document.go_on();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!ended[0][1].toBool());
    QVERIFY(document.session().runs[0].state == RunState::done);
    QCOMPARE(document.session().runs[0].steps.rows(), int64_t{120});
    QCOMPARE(runs.rowCount(), 1);
    QVERIFY(document.outcome_counts().trained > 0);
    QCOMPARE(document.outcome_counts().learned + document.outcome_counts().not_learned,
             document.outcome_counts().trained);
    QCOMPARE(document.next_run_name(), QString("R2"));
  }

  void a_failed_run_says_why_and_keeps_its_steps() {
    auto engine = std::make_shared<FakeEngine>();
    engine->fail_run = true;
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    document.set_session(fake_session(60, 0));
    QSignalSpy ended(&document, &SessionDocument::run_ended);
    QSignalSpy told(&document, &SessionDocument::told);
    document.launch(document.spec());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended[0][1].toBool());
    QVERIFY(document.session().runs[0].state == RunState::failed);
    QCOMPARE(document.session().runs[0].steps.rows(), int64_t{5});
    QVERIFY(told.last()[0].value<Message>().text.contains("step 5"));
  }

  void saving_keeps_the_file_and_clears_the_mark() {
    QTemporaryDir folder;
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.set_session(fake_session(20, 1));
    document.select({1}, SelectMode::replace);
    document.set_band({0.2, 0.5});
    QVERIFY(document.is_dirty());
    const QString file = folder.filePath("s.h5");
    bool saved = false;
    document.save(file, [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    QVERIFY(!document.is_dirty());
    QCOMPARE(document.file(), file);
    QCOMPARE(engine->saves.load(), 1);
    QVERIFY(QString::fromStdString(document.session().view_json).contains("0.2"));
  }

  void opening_the_demo_without_a_model_keeps_the_facts_and_says_what_to_do() {
    auto engine = std::make_shared<FakeEngine>();
    engine->has_model = false;
    SessionDocument document(fake_calls(engine));
    QSignalSpy told(&document, &SessionDocument::told);
    document.open_demo();
    QTRY_COMPARE(document.fact_count(), int64_t{300});
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told[0][0].value<Message>().text.contains("packaging/run.sh"));
    QVERIFY(!document.distances());
  }

  void numbers_are_written_as_the_design_says() {
    QCOMPARE(number(-0.5, 3), QString(QChar(0x2212)) + "0.500");
    QCOMPARE(percent(0.713), QString("71.3\u00A0%"));
    QCOMPARE(short_number(7e-4), QString("7e-4"));
    QCOMPARE(short_number(0.5), QString("0.5"));
    QCOMPARE(short_number(200), QString("200"));
    QCOMPARE(time_left(190), QString("3 min 10 s left"));
    QCOMPARE(number(NAN, 2), QString("\u2013"));
    QCOMPARE(error_sentence(bad_input("A {0} of {1}, {{x}}", 1, "b")), QString("A 1 of b, {x}"));
  }
};

QTEST_MAIN(TestDocument)
#include "test_document.moc"
