// SPDX-License-Identifier: GPL-3.0-or-later
// The document and its models: band, undo, selection, runs, table.
#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "document/fact_table_model.h"
#include "document/fetch_model.h"
#include "document/outcome_table_model.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "semantics/distance.h"
#include "semantics/selection_summary.h"
#include "session/columns.h"
#include "support/files.h"
#include "support/sha256.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestDocument : public QObject {
  Q_OBJECT

  // Kept facts, reasons, weights and numbers of the document against core's for its spec.
  static void check_against_core(const SessionDocument& document) {
    const DistanceTable& table = *document.distances();
    const FactTable& facts = document.session().facts;
    const ExperimentSpec& spec = document.spec();
    const SelectionTable expected = select_facts(facts, table, spec.filter, spec.loss);
    QVERIFY(document.kept().kept == expected.kept && document.kept().reason == expected.reason &&
            document.kept().core == expected.core);
    for (size_t i = 0; i < table.value.size(); ++i) {
      const auto fact = static_cast<int64_t>(i);
      QCOMPARE(document.is_kept(fact), expected.kept[i] == 1);
      QCOMPARE(document.exclusion_reason(fact), expected.reason[i]);
      if (expected.kept[i]) QVERIFY(std::abs(document.weight(fact) - expected.weight[i]) < 1e-12);
    }
    const FilterSummary& s = document.summary();
    const SelectionSummary e = summarize_selection(facts, table, spec.filter, spec.loss, expected);
    if (document.filter_result()) {
      QCOMPARE(s.kept.mean, e.kept.mean);
      QCOMPARE(s.kept.sd, e.kept.sd);
    }
    if (draws_sample(spec.filter.rule)) {
      QCOMPARE(s.before.n, e.before.n);
      QCOMPARE(s.before.mean, e.before.mean);
      QCOMPARE(s.before.sd, e.before.sd);
    }
    QCOMPARE(s.kept.n + s.below + s.above + s.without + s.weightless + s.replaced + s.not_drawn,
             document.fact_count());
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
  }

  void band_keeps_by_the_facts_and_undoes_a_gesture_as_one_step() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    const auto all = document.summary().kept.n;
    QCOMPARE(all, int64_t{300});  // without a filter, facts without a distance are trained too
    QCOMPARE(document.summary().all.n + 3, all);
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

  void numbers_of_a_band_are_those_of_the_filter_itself() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    const DistanceTable table = *document.distances();
    for (const WeightRule weights : {WeightRule::none, WeightRule::static_, WeightRule::dynamic}) {
      for (const double lambda : {-1.5, 0.5, 4.0}) {
        for (const Band band : {Band{0, 1}, Band{0.2, 0.6}, Band{0.43, 0.44}, Band{0.1, table.value[7]},
                                Band{table.value[7], table.value[7]}}) {
          ExperimentSpec spec = document.spec();
          spec.loss.weights = weights;
          spec.loss.lambda = lambda;
          spec.filter = {};
          spec.filter.rule = FilterRule::band;
          spec.filter.low = band.low;
          spec.filter.high = band.high;
          if (band.high == 1) spec.filter = {};
          document.change_spec("x", spec);
          const SelectionTable expected =
              select_facts(document.session().facts, table, spec.filter, spec.loss);
          QVERIFY(document.kept().kept == expected.kept && document.kept().reason == expected.reason);
          double sum = 0, squares = 0, low = INFINITY, high = -INFINITY;
          int64_t n = 0, measured = 0;
          for (size_t i = 0; i < table.value.size(); ++i) {
            const auto fact = static_cast<int64_t>(i);
            QCOMPARE(document.is_kept(fact), expected.kept[i] == 1);
            QCOMPARE(document.exclusion_reason(fact), expected.reason[i]);
            if (!expected.kept[i]) {
              QVERIFY(std::isnan(document.weight(fact)));
              continue;
            }
            QVERIFY(std::abs(document.weight(fact) - expected.weight[i]) < 1e-12);
            ++n;
            low = std::min(low, expected.weight[i]);
            high = std::max(high, expected.weight[i]);
            if (std::isnan(table.value[i])) continue;
            ++measured;
            sum += table.value[i];
            squares += table.value[i] * table.value[i];
          }
          const FilterSummary& s = document.summary();
          QCOMPARE(s.kept.n, n);
          QCOMPARE(s.kept.n + s.below + s.above + s.without, int64_t{300});
          const double mean = sum / static_cast<double>(measured);
          QVERIFY(std::abs(s.kept.mean - mean) < 1e-12);
          QVERIFY(std::abs(s.kept.sd - std::sqrt(std::max(0.0, squares / static_cast<double>(measured) -
                                                                   mean * mean))) < 1e-7);
          QVERIFY(std::abs(s.weight_low - low) < 1e-12);
          QVERIFY(std::abs(s.weight_high - high) < 1e-12);
        }
      }
    }
  }

  // Every number, mark and reason is what `seamark select` says of the same spec.
  void numbers_of_a_sample_are_those_of_the_filter_itself() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    for (const FilterRule rule : {FilterRule::replace, FilterRule::exact, FilterRule::random}) {
      for (const double p : {0.0, 0.33, 0.6, 1.0}) {
        for (const WeightRule weights : {WeightRule::none, WeightRule::static_}) {
          ExperimentSpec spec = document.spec();
          spec.filter = {};
          spec.filter.rule = rule;
          spec.filter.size = 80;
          spec.filter.core = p == 0.33 ? 10 : 0;
          spec.filter.p = p;
          spec.filter.stop_early = p == 1;
          spec.loss.weights = weights;
          document.change_spec("x", spec);
          check_against_core(document);
          const FilterSummary& s = document.summary();
          QCOMPARE(s.kept.n, int64_t{80});
          QCOMPARE(s.before.n, int64_t{80});
          if (p == 0) QCOMPARE(s.replaced, int64_t{0});
          if (p == 0) QCOMPARE(s.kept.mean, s.before.mean);
          if (p == 0.6) QCOMPARE(s.replaced, int64_t{48});
        }
      }
    }
    // What it is for: nearer and more varied.
    ExperimentSpec spec = document.spec();
    spec.filter.rule = FilterRule::replace;
    spec.filter.p = 0.6;
    document.change_spec("x", spec);
    QVERIFY(document.summary().kept.mean < document.summary().before.mean);
    QVERIFY(document.summary().kept.sd > document.summary().before.sd);
  }

  // A band with a core set, and weights of the data: more than a band, without a sample.
  void a_core_set_and_weights_of_the_data_are_counted() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    Session session = fake_session(60, 0);
    for (size_t i = 0; i < 50; ++i) session.facts.facts[i].weight = 1 + 0.01 * static_cast<double>(i);
    document.set_session(std::move(session));
    ExperimentSpec spec = document.spec();
    spec.filter.rule = FilterRule::band;
    spec.filter.low = 0.3;
    spec.filter.high = 0.5;
    spec.filter.core = 7;
    spec.loss.weights = WeightRule::column;
    document.change_spec("x", spec);
    check_against_core(document);
    QCOMPARE(document.summary().weightless, int64_t{10});
    QVERIFY(document.filter_result()->before.empty());
    QCOMPARE(document.band(), (Band{0.3, 0.5}));
  }

  void the_limits_of_a_band_come_back_after_another_rule() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    document.set_band({0.3, 0.5});
    ExperimentSpec spec = document.spec();
    spec.filter.rule = FilterRule::replace;
    document.change_spec("x", spec);
    QVERIFY(document.band_is_full());
    spec.filter.rule = FilterRule::band;
    document.change_spec("x", spec);
    QCOMPARE(document.band(), (Band{0.3, 0.5}));
  }

  void a_filter_that_cannot_choose_keeps_nothing_and_says_why() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(300, 0));
    const auto change = [&](auto set) {
      ExperimentSpec spec = document.spec();
      spec.filter = {};
      spec.filter.rule = FilterRule::replace;
      set(spec.filter);
      document.change_spec("x", spec);
      return document.why_none_kept();
    };
    QVERIFY(change([](FilterOptions& f) { f.size = 400; }).contains("400 facts are asked for"));
    QCOMPARE(document.summary().kept.n, int64_t{0});
    QVERIFY(!document.is_kept(0));
    QCOMPARE(document.exclusion_reason(0), std::string("not drawn"));
    QCOMPARE(document.exclusion_reason(96), document.distances()->reason[96]);
    QVERIFY(change([](FilterOptions& f) { f.size = 290; }).contains("174 facts are to be replaced"));
    QCOMPARE(document.summary().before.n, int64_t{290});  // the sample itself can be drawn
    // Values of a spec that is wrong.
    QVERIFY(!change([](FilterOptions& f) { f.p = 7; }).isEmpty());
    QVERIFY(!change([](FilterOptions& f) { f.p = std::nan(""); }).isEmpty());
    QVERIFY(!change([](FilterOptions& f) { f.size = -3; }).isEmpty());
    QVERIFY(!change([](FilterOptions& f) { f.core = 200; }).isEmpty());
    QVERIFY(change([](FilterOptions&) {}).isEmpty());
    QCOMPARE(document.summary().kept.n, int64_t{100});
  }

  // Many facts: another thread chooses, the window goes on, and what stands there at the end is right.
  void many_facts_are_chosen_beside_the_window() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(6000, 0));
    QSignalSpy changed(&document, &SessionDocument::band_changed);
    document.begin_gesture();
    for (int i = 0; i <= 60; ++i) {
      ExperimentSpec spec = document.spec();
      spec.filter.rule = FilterRule::replace;
      spec.filter.size = 900;
      spec.filter.p = 0.01 * i;
      document.change_spec("p", spec, true);
      // Whatever filter it is of, it is of one.
      int64_t kept = 0;
      for (int64_t fact = 0; fact < 6000; ++fact) kept += document.is_kept(fact);
      QCOMPARE(kept, document.summary().kept.n);
      if (i % 20 == 0) QTest::qWait(1);
    }
    QVERIFY(document.is_filtering());
    QTRY_VERIFY(!document.is_filtering());
    QVERIFY(changed.count() > 0);
    check_against_core(document);
    QCOMPARE(document.summary().replaced, int64_t{540});
    QCOMPARE(document.undo_stack()->count(), 1);
    // A band while a sample is on its way: the band it is.
    ExperimentSpec spec = document.spec();
    spec.filter.p = 0.1;
    document.change_spec("p", spec);
    document.set_band({0.3, 0.5});
    QTRY_VERIFY(!document.is_filtering());
    QVERIFY(!document.filter_result());
    check_against_core(document);
    document.undo_stack()->undo();
    QTRY_VERIFY(!document.is_filtering());
    QCOMPARE(document.spec().filter.p, 0.1);
    check_against_core(document);
    // Another session, another metric meanwhile.
    spec = document.spec();
    spec.filter.p = 0.2;
    document.change_spec("p", spec);
    document.set_session(fake_session(40, 0));
    QTRY_VERIFY(!document.is_filtering());
    check_against_core(document);
  }

  void undo_takes_back_what_a_user_set_and_nothing_else() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    QTemporaryDir folder;
    document.set_session(fake_session(60, 0), folder.filePath("s.h5"));
    QVERIFY(!document.is_dirty());
    document.set_band({0.2, 0.5});
    QVERIFY(document.is_dirty());
    document.undo_stack()->undo();
    QVERIFY(!document.is_dirty());  // as it was saved
    document.undo_stack()->redo();
    QVERIFY(document.is_dirty());
    document.select({1, 2}, SelectMode::replace);
    FactFilter filter;
    filter.search = "n";
    document.change_filter(filter);
    filter.search = "nig";
    document.change_filter(filter);  // typed on: one step
    filter.kept = 1;
    document.change_filter(filter);
    document.name_selection("both");
    QCOMPARE(document.undo_stack()->count(), 5);
    // Neither a run nor a model goes back with a change from before it.
    QSignalSpy ended(&document, &SessionDocument::run_ended);
    document.launch(document.spec());
    QTRY_COMPARE(ended.count(), 1);
    document.open_model("other");
    QTRY_COMPARE(document.spec().model, std::string("other"));
    document.undo_stack()->undo();
    QVERIFY(document.session().selections.empty());
    document.undo_stack()->undo();
    QCOMPARE(document.filter().kept, 0);
    QCOMPARE(document.filter().search, QString("nig"));
    document.undo_stack()->undo();
    QVERIFY(document.filter() == FactFilter());
    document.undo_stack()->undo();
    QCOMPARE(document.selection().count(), int64_t{0});
    document.undo_stack()->undo();
    QVERIFY(document.band_is_full());
    QCOMPARE(document.spec().name, std::string("R2"));
    QCOMPARE(document.spec().model, std::string("other"));
    QCOMPARE(document.session().runs.size(), size_t{1});
    QVERIFY(document.is_dirty());  // the run and the model cannot be undone
  }

  void named_selections_filter_colour_and_undo() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    FactTableModel table(document);
    document.set_session(fake_session(60, 0));
    document.select({3, 4, 5}, SelectMode::replace);
    document.name_selection("a");
    document.select({10}, SelectMode::replace);
    document.name_selection("b");
    document.select_named("a", SelectMode::add);
    QCOMPARE(document.selection().count(), int64_t{4});
    FactFilter filter;
    filter.selection = "a";
    document.change_filter(filter);
    QCOMPARE(table.rowCount(), 3);
    const auto named = [](const char* name) { return Overlay{Overlay::Kind::selection, name}; };
    document.set_overlay(named("a"), true);
    document.set_overlay(named("b"), true);
    document.rename_named_selection("a", "c");
    QVERIFY(document.overlays() == (std::vector<Overlay>{named("c"), named("b")}));
    QCOMPARE(document.filter().selection, std::string("c"));
    QCOMPARE(table.rowCount(), 3);
    document.remove_named_selection("c");
    QVERIFY(document.overlays() == (std::vector<Overlay>{named("b")}));
    QCOMPARE(table.rowCount(), 60);  // a filter by what is gone filters nothing
    document.undo_stack()->undo();
    QCOMPARE(document.named_selection("c")->facts.size(), size_t{3});
    document.rename_named_selection("c", "b");  // takes the place of that one
    QCOMPARE(document.session().selections.size(), size_t{1});
    QCOMPARE(document.named_selection("b")->facts.size(), size_t{3});
    for (int i = 0; i < 6; ++i) {
      document.name_selection(QString::number(i));
      document.set_overlay(named(std::to_string(i).c_str()), true);
    }
    QCOMPARE(document.overlays().size(), SessionDocument::most_overlays);
    // Relations and named selections share the four lines; what has no facts takes none.
    document.set_overlay({Overlay::Kind::relation, "P2"}, true);
    QCOMPARE(document.overlays().size(), SessionDocument::most_overlays);
    QVERIFY(document.is_overlaid({Overlay::Kind::relation, "P2"}));
    QVERIFY(!document.is_overlaid(named("2")));
    document.set_overlay({Overlay::Kind::relation, "P77"}, true);
    QVERIFY(!document.is_overlaid({Overlay::Kind::relation, "P77"}));
  }

  // They are saved, and figures take them over: a step each.
  void overlays_and_the_old_answer_undo() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(60, 1));
    const auto relation = [](const char* name) { return Overlay{Overlay::Kind::relation, name}; };
    QSignalSpy drawn(&document, &SessionDocument::overlays_changed);
    document.set_overlay(relation("P1"), true);
    document.set_overlay(relation("P2"), true);
    document.set_overlay(relation("P1"), false);
    QCOMPARE(document.undo_stack()->count(), 3);
    QVERIFY(document.undo_stack()->undoText().contains("P1"));
    document.undo_stack()->undo();
    QVERIFY(document.overlays() == (std::vector<Overlay>{relation("P1"), relation("P2")}));
    document.undo_stack()->undo();
    QVERIFY(document.overlays() == (std::vector<Overlay>{relation("P1")}));
    document.undo_stack()->redo();
    QVERIFY(document.is_overlaid(relation("P2")));
    QCOMPARE(drawn.count(), 6);
    document.set_overlay(relation("P2"), true);  // it is there
    QVERIFY(document.overlays() == (std::vector<Overlay>{relation("P1"), relation("P2")}));

    const int steps = document.undo_stack()->index();
    QSignalSpy measured(&document, &SessionDocument::outcomes_changed);
    const Before first = document.before(), other = first == Before::model ? Before::dataset : Before::model;
    document.set_before(other);
    document.set_before(other);
    QCOMPARE(document.undo_stack()->index(), steps + 1);
    QCOMPARE(measured.count(), 1);
    document.undo_stack()->undo();
    QVERIFY(document.before() == first);
    QCOMPARE(measured.count(), 2);
    QVERIFY(!document.has_edits());  // what is shown is no result
  }

  void named_selections_are_in_the_file() {
    QTemporaryDir folder;
    const QString file = folder.filePath("s.h5");
    {
      SessionDocument document(fake_calls_with_files(std::make_shared<FakeEngine>()));
      document.set_session(storable_session(60, 1));
      document.select({7, 8}, SelectMode::replace);
      document.name_selection("odd/name & more");
      document.set_overlay({Overlay::Kind::selection, "odd/name & more"}, true);
      document.set_overlay({Overlay::Kind::relation, "P3"}, true);
      ExperimentSpec spec = document.spec();
      spec.filter.rule = FilterRule::exact;
      spec.filter.size = 20;
      spec.filter.p = 0.35;
      spec.filter.lambda = 2;
      spec.filter.core = 4;
      spec.filter.seed = 9;
      document.change_spec("filter", spec);
      FactFilter filter;
      filter.selection = "odd/name & more";
      filter.kept = 1;
      document.change_filter(filter);
      bool saved = false;
      document.save(file, [&](bool good) { saved = good; });
      QTRY_VERIFY(saved);
    }
    SessionDocument document(fake_calls_with_files(std::make_shared<FakeEngine>()));
    document.open_session(file);
    QTRY_VERIFY(document.is_open());
    QVERIFY(document.named_selection("odd/name & more")->facts == (std::vector<int64_t>{7, 8}));
    QVERIFY(document.overlays() == (std::vector<Overlay>{{Overlay::Kind::selection, "odd/name & more"},
                                                         {Overlay::Kind::relation, "P3"}}));
    const FilterOptions& chosen = document.spec().filter;
    QVERIFY(chosen.rule == FilterRule::exact && chosen.size == 20 && chosen.p == 0.35 && chosen.lambda == 2 &&
            chosen.core == 4 && chosen.seed == 9);
    QCOMPARE(document.summary().kept.n, int64_t{20});
    QCOMPARE(document.filter().selection, std::string("odd/name & more"));
    QCOMPARE(document.filter().kept, 1);
    QVERIFY(!document.is_dirty());
  }

  void what_is_changed_while_a_session_is_being_saved_is_not_saved_and_not_lost() {
    QTemporaryDir folder;
    auto engine = std::make_shared<FakeEngine>();
    engine->save_milliseconds = 200;
    SessionDocument document(fake_calls(engine));
    document.set_session(fake_session(20, 1));
    document.select({1}, SelectMode::replace);
    document.name_selection("before");
    bool saved = false;
    document.save(folder.filePath("s.h5"), [&](bool good) { saved = good; });
    document.name_selection("after");
    QTRY_VERIFY(saved);
    QCOMPARE(engine->saved.selections.size(), size_t{1});
    QCOMPARE(engine->saved.selections[0].name, std::string("before"));
    QVERIFY(document.is_dirty());
    document.undo_stack()->undo();
    QVERIFY(!document.is_dirty());
  }

  void every_save_ends_also_when_another_follows_or_it_is_cancelled() {
    QTemporaryDir folder;
    auto engine = std::make_shared<FakeEngine>();
    engine->save_milliseconds = 100;
    SessionDocument document(fake_calls(engine));
    document.set_session(fake_session(20, 1));
    QList<bool> ends;
    for (int i = 0; i < 3; ++i) document.save(folder.filePath("s.h5"), [&](bool good) { ends << good; });
    QTRY_COMPARE(document.jobs().size(), size_t{3});
    document.cancel_job(document.jobs().back().id);
    QTRY_COMPARE(ends.size(), 3);
    QCOMPARE(ends.count(true), 2);
    QCOMPARE(engine->saves.load(), 2);
  }

  void a_job_is_cancelled_by_its_number_and_no_other() {
    auto engine = std::make_shared<FakeEngine>();
    engine->distance_milliseconds = 3000;
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    Session session = fake_session(50, 0);
    session.distances.clear();
    document.set_session(session);
    QTRY_VERIFY(document.are_distances_running());
    engine->save_milliseconds = 300;
    bool saved = false;
    QTemporaryDir folder;
    document.save(folder.filePath("s.h5"), [&](bool good) { saved = good; });
    for (const JobView& job : document.jobs()) {
      if (job.kind == "distances") document.cancel_job(job.id);
    }
    QTRY_VERIFY(!document.are_distances_running());
    QTRY_VERIFY(saved);
    QVERIFY(!document.distances());
  }

  void a_run_that_waits_is_cancelled_and_one_that_goes_on_keeps_its_steps() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    document.set_session(fake_session(60, 0));
    QSignalSpy ended(&document, &SessionDocument::run_ended);
    ExperimentSpec spec = document.spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    document.launch(spec);
    QTRY_VERIFY(document.running_run() >= 0 && document.session().runs[0].steps.rows() > 3);
    for (const JobView& job : document.jobs()) document.cancel_job(job.id);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(document.session().runs[0].state == RunState::stopped);
    // Behind a measurement that holds the model, the run has not begun.
    engine->distance_milliseconds = 1000;
    spec.distance.metric = DistanceMetric::angular;
    document.change_spec("metric", spec);
    QTRY_VERIFY(document.are_distances_running());
    document.launch(document.spec());
    document.stop_and_keep();
    QTRY_COMPARE(ended.count(), 2);
    QVERIFY(!document.is_running());
    QCOMPARE(document.session().runs.size(), size_t{1});
  }

  void errors_of_opening_leave_what_is_open_as_it_is() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.set_session(fake_session(20, 1), "/tmp/mine.h5");
    QSignalSpy told(&document, &SessionDocument::told);
    const auto last = [&] { return told.last()[0].value<Message>(); };
    engine->load_error = "The session has format 9.0; this Seamark reads up to 1.";
    document.open_session("/tmp/newer.h5");
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(last().kind == Message::Kind::error && last().text.contains("format 9.0"));
    document.recover({{}, "/tmp/newer.h5", "newer", false, {}});
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(last().text.contains("format 9.0"));
    engine->facts_error = "No record is good.";
    document.open_facts({});
    QTRY_COMPARE(told.count(), 3);
    QCOMPARE(last().text, QString("No record is good."));
    engine->model_error = "A tensor is missing.";
    document.open_model("m");
    QTRY_COMPARE(told.count(), 4);
    QCOMPARE(last().text, QString("A tensor is missing."));
    QVERIFY(!document.model());
    document.resume_run();
    QTRY_COMPARE(told.count(), 5);
    QVERIFY(last().text.contains("model"));
    QCOMPARE(document.file(), QString("/tmp/mine.h5"));
    QCOMPARE(document.fact_count(), int64_t{20});
    QVERIFY(!document.is_dirty());
  }

  void errors_of_measuring_and_saving_are_said_and_nothing_is_lost() {
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    document.set_session(fake_session(20, 1), "/tmp/mine.h5");
    QSignalSpy told(&document, &SessionDocument::told);
    engine->distance_error = "Hidden states go from 0 to 30 in this model.";
    ExperimentSpec spec = document.spec();
    spec.distance.metric = DistanceMetric::angular;
    document.change_spec("metric", spec);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.last()[0].value<Message>().text.contains("Hidden states"));
    QVERIFY(!document.distances());
    document.undo_stack()->undo();
    QVERIFY(document.distances());
    document.select({1}, SelectMode::replace);
    document.name_selection("mine");
    engine->save_error = "The disk is full.";
    bool ended = false, good = true;
    document.save({}, [&](bool saved) { ended = true, good = saved; });
    QTRY_VERIFY(ended);
    QVERIFY(!good && document.is_dirty());
    QCOMPARE(told.last()[0].value<Message>().text, QString("The disk is full."));
    QCOMPARE(document.file(), QString("/tmp/mine.h5"));
  }

  void a_run_without_a_model_or_beside_a_busy_one_says_so() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    document.set_session(fake_session(60, 0));
    QSignalSpy told(&document, &SessionDocument::told);
    document.launch(document.spec());
    QCOMPARE(told.count(), 1);
    QVERIFY(told.last()[0].value<Message>().text.contains("Open one first"));
    document.remove_queued(0);
    document.open_model("m");
    QTRY_VERIFY(document.model());
    ExperimentSpec spec = document.spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    document.launch(spec);
    document.open_model("other");
    QVERIFY(told.last()[0].value<Message>().text.contains("holds the model"));
    bool good = true;
    document.save("/tmp/never.h5", [&](bool saved) { good = saved; });
    QVERIFY(!good);
    QVERIFY(told.last()[0].value<Message>().text.contains("when the run ends"));
    document.stop_and_keep();
    QTRY_VERIFY(!document.is_running());
    QVERIFY(document.model()->name == "m");
  }

  void another_run_beside_an_interrupted_one_asks_first() {
    QTemporaryDir folder;
    auto engine = std::make_shared<FakeEngine>();
    SessionDocument document(fake_calls(engine));
    document.open_model("m");
    QTRY_VERIFY(document.model());
    Session session = fake_session(60, 1);
    session.runs[0].state = RunState::interrupted;
    session.runs[0].message = "Out of memory.";
    document.set_session(session, folder.filePath("s.h5"));
    replace_file((folder.filePath("s.h5") + ".journal").toStdString(), "a journal");
    // Keeping it takes the adapters that lie beside the file into the file.
    document.store_results(session.runs[0].name, {{.name = "mine", .kind = "mine", .settings_json = "{}"}});
    engine->kept = session.runs[0];
    engine->kept->state = RunState::failed;
    engine->kept->adapter_facts = {4, 5};
    QSignalSpy told(&document, &SessionDocument::told), ended(&document, &SessionDocument::run_ended);
    document.launch(document.spec());
    QCOMPARE(told.count(), 1);
    QVERIFY(!document.is_running());
    QCOMPARE(document.queue().size(), size_t{1});
    told[0][0].value<Message>().action();
    QTRY_COMPARE(ended.count(), 1);
    const RunRecord& kept = document.session().runs[0];
    QVERIFY(kept.state == RunState::failed);
    QVERIFY(kept.adapter_facts == (std::vector<int64_t>{4, 5}));
    QVERIFY(find_result(kept.results, "mine"));  // what this window computed stays
    QVERIFY(document.session().runs[1].state == RunState::done);
    QVERIFY(!QFile::exists(folder.filePath("s.h5") + ".journal"));
  }

  void a_missing_model_is_located_and_its_weights_are_checked() {
    auto engine = std::make_shared<FakeEngine>();
    engine->has_model = false;
    engine->to_load = {fake_session(60, 1), false, {}};
    engine->to_load.session.runs[0].provenance_json = "{\"model_sha256\": \"0123456789abcdef\"}";
    SessionDocument document(fake_calls(engine));
    QSignalSpy told(&document, &SessionDocument::told),
        wanted(&document, &SessionDocument::locate_model_wanted);
    document.open_session("/tmp/s.h5");
    QTRY_COMPARE(told.count(), 1);
    const Message message = told.last()[0].value<Message>();
    QCOMPARE(message.action_text, QString("Locate…"));
    message.action();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QString("SmolLM2-135M-Instruct"));
    engine->has_model = true;
    engine->model_sha256 = "fedcba9876543210";
    document.locate_model("/elsewhere/model");
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.last()[0].value<Message>().text.contains("its weights differ"));
    QVERIFY(!document.model());
    engine->model_sha256 = "0123456789abcdef";
    document.locate_model("/elsewhere/model");
    QTRY_VERIFY(document.model());
    QCOMPARE(document.session().model, std::string("/elsewhere/model"));
    QVERIFY(document.is_dirty());
    QCOMPARE(told.count(), 2);
    // On demand another one is taken all the same.
    engine->model_sha256 = "fedcba9876543210";
    document.locate_model("/elsewhere/other");
    QTRY_COMPARE(told.count(), 3);
    told.last()[0].value<Message>().action();
    QTRY_COMPARE(document.session().model, std::string("/elsewhere/other"));
  }

  void a_missing_data_file_is_located_and_checked() {
    QTemporaryDir folder;
    const QString right = folder.filePath("right.json"), wrong = folder.filePath("wrong.json");
    replace_file(right.toStdString(), "the facts");
    replace_file(wrong.toStdString(), "other facts");
    auto engine = std::make_shared<FakeEngine>();
    engine->to_load = {fake_session(60, 1), false, {}};
    engine->to_load.session.facts.sha256 = sha256_hex("the facts");
    ExperimentSpec spec;
    spec.facts.files = {"/gone/facts.json"};
    engine->to_load.session.runs[0].spec_json = dump_json(spec_to_json(spec), 1);
    SessionDocument document(fake_calls(engine));
    QSignalSpy told(&document, &SessionDocument::told),
        wanted(&document, &SessionDocument::locate_facts_wanted);
    document.open_session(folder.filePath("s.h5"));
    QTRY_COMPARE(told.count(), 1);
    told.last()[0].value<Message>().action();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QString("/gone/facts.json"));
    document.locate_facts({wrong});
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.last()[0].value<Message>().text.contains("its contents differ"));
    document.locate_facts({folder.filePath("nothing.json")});
    QTRY_COMPARE(told.count(), 3);
    QVERIFY(told.last()[0].value<Message>().kind == Message::Kind::error);
    QVERIFY(document.spec().facts.files == spec.facts.files);
    document.locate_facts({right});
    QTRY_VERIFY(document.spec().facts.files == (std::vector<std::string>{right.toStdString()}));
    document.undo_stack()->undo();
    QVERIFY(document.spec().facts.files == spec.facts.files);
  }

  void opening_a_session_without_its_model_keeps_the_facts_and_says_what_to_do() {
    auto engine = std::make_shared<FakeEngine>();
    engine->has_model = false;
    engine->to_load.session = fake_session(300, 0);
    engine->to_load.session.distances.clear();
    SessionDocument document(fake_calls(engine));
    QSignalSpy told(&document, &SessionDocument::told);
    document.open_session("/tmp/unseen.h5");
    QTRY_COMPARE(document.fact_count(), int64_t{300});
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told[0][0].value<Message>().text.contains("there are no distances yet"));
    // This test runs from the tree of sources.
    QVERIFY(told[0][0].value<Message>().text.contains("bash packaging/run.sh"));
    QVERIFY(!document.distances());
    // A session may hold distances that need no model to be seen.
    engine->to_load.session = fake_session(60, 1);
    document.open_session("/tmp/seen.h5");
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(document.distances());
    QVERIFY(!told[1][0].value<Message>().text.contains("no distances"));
    QVERIFY(told[1][0].value<Message>().text.contains("is not on this computer"));
  }

  void the_command_that_fetches_the_model_is_one_that_exists() {
    QTemporaryDir folder;
    const QDir root(folder.path());
    QVERIFY(root.mkpath("build/app") && root.mkpath("packaging") && root.mkpath("bin"));
    QCOMPARE(fetch_model_command(root.filePath("build/app")), QString());
    for (const char* script : {"packaging/run.sh", "packaging/fetch_model.sh", "bin/seamark-fetch-model"})
      replace_file(root.filePath(script).toStdString(), "#!/bin/sh\n");
    QCOMPARE(fetch_model_command(root.filePath("build/app")), QString("bash packaging/run.sh"));
    QCOMPARE(fetch_model_command(root.filePath("bin")), QString("seamark-fetch-model"));
  }

  void texts_sort_as_the_language_does_and_the_old_order_stays_until_they_have() {
    const QLocale before;
    QLocale::setDefault(QLocale("de"));
    auto engine = std::make_shared<FakeEngine>();
    engine->save_milliseconds = 150;
    SessionDocument document(fake_calls(engine));
    FactTableModel model(document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Session session = fake_session(5, 0);
    const char* targets[] = {"Zebra", "apple", "\u00c4pfel", "banana", "apple"};
    for (size_t i = 0; i < 5; ++i) session.facts.facts[i].target = targets[i];
    document.set_session(session);
    const auto order = [&] {
      std::vector<int64_t> facts;
      for (int row = 0; row < model.rowCount(); ++row) facts.push_back(model.fact_at(row));
      return facts;
    };
    model.sort(FactTableModel::number_column, Qt::DescendingOrder);
    QVERIFY(order() == (std::vector<int64_t>{4, 3, 2, 1, 0}));
    QTemporaryDir folder;
    document.save(folder.filePath("s.h5"));  // keeps the thread busy that works out the order
    model.sort(FactTableModel::target_column, Qt::AscendingOrder);
    QVERIFY(order() == (std::vector<int64_t>{4, 3, 2, 1, 0}));
    QTRY_VERIFY(order() == (std::vector<int64_t>{2, 1, 4, 3, 0}));
    // Known now: at once.
    model.sort(FactTableModel::target_column, Qt::DescendingOrder);
    QVERIFY(order() == (std::vector<int64_t>{0, 3, 1, 4, 2}));
    // Of another session it is not.
    session.facts.facts[0].target = "aa";
    document.set_session(session);
    QTRY_VERIFY(order() == (std::vector<int64_t>{3, 1, 4, 2, 0}));
    QLocale::setDefault(before);
  }

  void answers_sort_anew_when_a_run_changes_them() {
    SessionDocument document(fake_calls(std::make_shared<FakeEngine>()));
    OutcomeTableModel outcomes(document);
    FactTableModel facts(document);
    Session session = fake_session(40, 2);
    for (RunRecord& run : session.runs) {
      for (size_t i = 0; i < run.outcomes.answer_after.size(); ++i)
        run.outcomes.answer_after[i] =
            QString("%1").arg(run.name == "R1" ? i : 99 - i, 2, 10, QChar('0')).toStdString();
    }
    document.set_session(session);
    outcomes.sort(OutcomeTableModel::target_column, Qt::AscendingOrder);
    facts.sort(FactTableModel::answer_after_column, Qt::AscendingOrder);
    const auto ordered = [&](const RunRecord& run) {
      std::string last;
      for (int row = 0; row < outcomes.rowCount(); ++row) {
        const std::string& now = session.facts.facts[static_cast<size_t>(outcomes.fact_at(row))].target;
        if (now < last) return false;
        last = now;
      }
      last.clear();
      for (int row = 0; row < std::min<int>(facts.rowCount(), static_cast<int>(run.outcomes.rows())); ++row) {
        const int64_t at = document.outcome_row(facts.fact_at(row));
        if (at < 0 || run.outcomes.answer_after[static_cast<size_t>(at)] < last) return false;
        last = run.outcomes.answer_after[static_cast<size_t>(at)];
      }
      return true;
    };
    QTRY_VERIFY(ordered(session.runs[1]));
    document.set_current_run(0);
    QTRY_VERIFY(ordered(session.runs[0]));
  }

  void numbers_are_written_as_the_design_says() {
    QCOMPARE(number(-0.5, 3), QString(QChar(0x2212)) + "0.500");
    QCOMPARE(percent(0.713), QString("71.3\u00A0%"));
    QCOMPARE(short_number(7e-4), QString("7e-4"));
    QCOMPARE(short_number(0.5), QString("0.5"));
    QCOMPARE(short_number(200), QString("200"));
    QCOMPARE(time_left(190), QString("3 min 10 s left"));
    QCOMPARE(number(NAN, 2), QString("\u2013"));
    QCOMPARE(error_sentence(bad_input("A {0} of {1}, {x}", 1, "b")), QString("A 1 of b, {x}"));
  }
};

QTEST_MAIN(TestDocument)
#include "test_document.moc"
