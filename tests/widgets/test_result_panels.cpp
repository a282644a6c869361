// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of results over made-up results: what they show, and that one selection links them all.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <set>

#include "document/outcome_table_model.h"
#include "document/wording.h"
#include "figures/figure.h"
#include "figures/run_content.h"
#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/fact_panel.h"
#include "panels/interference_panel.h"
#include "panels/linked_table.h"
#include "panels/outcomes_panel.h"
#include "panels/probe_panel.h"
#include "panels/token_bars.h"
#include "plots/content_plot.h"
#include "plots/heat_map.h"
#include "theme/theme.h"
#include "widgets/panel_test.h"

using namespace seamark;

class TestResultPanels : public PanelTest {
  Q_OBJECT

  // A panel as a window shows it.
  template <typename Panel>
  std::unique_ptr<Panel> shown(QSize size = {700, 460}) {
    auto panel = std::make_unique<Panel>(*document_);
    panel->resize(size);
    panel->show();
    static_cast<void>(QTest::qWaitForWindowExposed(panel.get()));
    return panel;
  }
  static std::vector<int64_t> selected(const SessionDocument& document) {
    return document.selection().facts();
  }

 private Q_SLOTS:
  void initTestCase() { prepare(); }

  void init() { new_document(); }
  void cleanup() { document_.reset(); }

  void the_table_of_outcomes_is_a_sound_model() {
    OutcomeTableModel model(*document_);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    using Show = OutcomeFilter::Show;
    for (const Show show :
         {Show::all, Show::worst, Show::learned, Show::not_learned, Show::moved_away, Show::extremes}) {
      model.set_filter({show, false});
      for (int column = 0; column < OutcomeTableModel::column_count; ++column)
        model.sort(column, column % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
    document_->set_before(Before::model);
    document_->set_current_run(1);
    document_->set_session(fake_session(20, 0));
    QCOMPARE(model.rowCount(), 0);
  }

  void outcomes_show_the_worst_movers_first_and_as_the_figure_draws_them() {
    auto panel = shown<OutcomesPanel>();
    panel->show_only(OutcomeFilter::Show::worst);
    const OutcomeTableModel& model = panel->model();
    QCOMPARE(model.rowCount(), OutcomeTableModel::worst_movers);
    for (int row = 1; row < model.rowCount(); ++row) {
      const auto change = [&](int r) {
        const QModelIndex index = model.index(r, 0);
        return index.data(OutcomeTableModel::after_role).toDouble() -
               index.data(OutcomeTableModel::before_role).toDouble();
      };
      QVERIFY(change(row) <= change(row - 1));
    }
    const PanelSpec spec = *panel->figure();
    const PanelContent figure = outcome_arrows(document_->session(), spec, FigureWords("en"));
    for (size_t i = 0; i < figure.arrows.size(); ++i)
      QCOMPARE(model.index(static_cast<int>(i), 0).data(OutcomeTableModel::after_role).toDouble(),
               figure.arrows[i].after);
  }

  void a_click_on_an_arrow_selects_its_fact_everywhere() {
    auto outcomes = shown<OutcomesPanel>();
    LinkedTable* table = outcomes->table();
    const QModelIndex third = table->model()->index(2, OutcomeTableModel::arrow_column);
    const int64_t fact = table->fact_at(2);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(third).center());
    QVERIFY(selected(*document_) == std::vector<int64_t>{fact});
    QCOMPARE(document_->current_fact(), fact);
    // ... and the other way: what is current elsewhere is current here.
    const int64_t fifth = table->fact_at(4);
    document_->set_current_fact(fifth);
    QCOMPARE(table->currentIndex().row(), 4);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(document_->selection().has(fifth) && document_->selection().has(fact));
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(document_->selection().count(), static_cast<int64_t>(table->model()->rowCount()));
  }

  void a_run_without_outcomes_says_what_to_do() {
    document_->set_session(fake_session(30, 0));
    auto panel = shown<OutcomesPanel>();
    QSignalSpy wanted(panel.get(), &OutcomesPanel::train_wanted);
    auto* button = panel->findChild<QPushButton*>(QString(), Qt::FindChildrenRecursively);
    QVERIFY(button);
    bool found = false;
    for (QPushButton* b : panel->findChildren<QPushButton*>()) {
      if (!b->isVisible()) continue;
      found = true;
      QVERIFY(b->text().startsWith("Train"));
      QTest::mouseClick(b, Qt::LeftButton);
    }
    QVERIFY(found);
    QCOMPARE(wanted.count(), 1);
  }

  void accuracy_is_what_the_figure_draws_and_a_bin_is_its_facts() {
    auto panel = shown<AccuracyPanel>();
    panel->compare_with("R2");
    QTRY_COMPARE(panel->plot()->content().series.size(), size_t{2});
    const PanelContent figure =
        accuracy_by_distance(document_->session(), *panel->figure(), FigureWords("en"));
    QCOMPARE(panel->plot()->content().series[0].y, figure.series[0].y);
    QVERIFY(panel->plot()->csv().startsWith("run,bin_low"));
    // A bin by keys: cursor, then Space.
    ContentPlot* plot = panel->plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Space);
    const auto& bins = plot->content().series;
    std::set<std::vector<int64_t>> all;
    for (const Series& series : bins) {
      for (std::vector<int64_t> facts : series.bin_facts) {
        std::sort(facts.begin(), facts.end());
        all.insert(facts);
      }
    }
    QVERIFY(all.contains(selected(*document_)));
    QVERIFY(plot->accessibleDescription().contains("facts"));
  }

  void the_fact_panel_shows_tokens_before_and_after() {
    document_->set_current_fact(document_->session().runs[0].outcomes.fact[3]);
    auto panel = shown<FactPanel>();
    QTRY_COMPARE(panel->findChildren<TokenBars*>()[0]->tokens().size(), size_t{5});
    QCOMPARE(QString::fromStdString(panel->findChildren<TokenBars*>()[1]->tokens()[0].text),
             QString(" Rome"));
    QSignalSpy probe(panel.get(), &FactPanel::probe_wanted);
    for (QPushButton* button : panel->findChildren<QPushButton*>()) {
      if (button->text() == "Open in Probe") QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(probe.count(), 1);
  }

  void a_probe_asks_both_models() {
    auto panel = shown<ProbePanel>();
    document_->set_current_run(1);  // joint: its adapter answers any prompt
    QTest::keyClicks(panel->prompt(), "The capital of France is");
    QTest::keyClick(panel->prompt(), Qt::Key_Return);
    QTRY_COMPARE(panel->bars(true)->tokens().size(), size_t{5});
    QVERIFY(panel->answer(false).startsWith("Paris"));
    QCOMPARE(panel->answer(true), QString("Rome, of adapter -1"));
    const QString csv = panel->csv();
    QCOMPARE(csv.count('\n'), 11);
    QVERIFY(csv.contains("untuned,1, Paris,0.773"));
  }

  void a_probe_has_its_turn_between_two_steps_of_a_run() {
    auto panel = shown<ProbePanel>();
    engine_->step_milliseconds = 4;
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 4000;
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    QTest::keyClicks(panel->prompt(), "The capital of France is");
    QTest::keyClick(panel->prompt(), Qt::Key_Return);
    QTRY_VERIFY(!panel->bars(false)->tokens().empty());
    QVERIFY(document_->is_running());
    document_->stop_and_keep();
    QTRY_VERIFY(!document_->is_running());
    engine_->step_milliseconds = 1;
  }

  void runs_side_by_side_differ_in_the_fields_that_differ() {
    auto panel = shown<ComparePanel>();
    panel->compare_with({"R2"});
    QTRY_VERIFY(panel->comparison().shared() > 0);
    const RunComparison& found = panel->comparison();
    // The four cells are a partition of the facts of both.
    QCOMPARE(found.shared(), document_->session().runs[0].outcomes.rows());
    QCOMPARE(found.test.only_first, static_cast<int64_t>(found.only_first.size()));
    std::set<std::string> paths;
    for (int row = 0; row < panel->differences()->rowCount(); ++row) {
      paths.insert(panel->differences()->item(row, 0)->text().toStdString());
      QVERIFY(panel->differences()->item(row, 1)->text() != panel->differences()->item(row, 2)->text());
    }
    QVERIFY(paths.contains("training.mode") && paths.contains("training.steps"));
    QVERIFY(!paths.contains("method.rank"));
    // Lost: learned in R2, not in R1, which is current.
    QTest::mouseClick(panel->flips(), Qt::LeftButton, {}, panel->flips()->cell(1).center());
    for (const int64_t fact : selected(*document_)) QVERIFY(document_->outcome(fact) != FactOutcome::learned);
    QCOMPARE(document_->selection().count(), found.test.only_first);
    panel->flips()->setFocus();
    QTest::keyClick(panel->flips(), Qt::Key_Left);
    QTest::keyClick(panel->flips(), Qt::Key_Return);
    QCOMPARE(document_->selection().count(), found.test.both);
  }

  // Which of several settings the table and the test are about is the user's choice; p knows how many there
  // are.
  void of_several_runs_one_is_chosen_to_compare_against() {
    Session session = fake_session(300, 4);
    // Four settings: R3 learned what R1 did not.
    for (size_t i = 0; i < session.runs.size(); ++i) {
      Json spec = parse_json(session.runs[i].spec_json, "");
      spec["method"]["rank"] = 2 + static_cast<int>(i);
      session.runs[i].spec_json = dump_json(spec);
    }
    for (size_t i = 0; i < session.runs[2].outcomes.fact.size(); ++i) {
      if (i % 3 == 0) session.runs[2].outcomes.learned[i] = 1;
    }
    document_->set_session(session);
    document_->set_current_run(0);
    auto panel = shown<ComparePanel>({760, 560});
    panel->compare_with({"R2"});
    QTRY_VERIFY(panel->comparison().shared() > 0);
    QVERIFY(!panel->against()->isVisible());  // nothing to choose
    // The interval is worked out beside the window, of 10,000 resamples whatever the number of facts.
    QTRY_VERIFY(panel->comparison().has_interval);
    {
      const auto& runs = document_->session().runs;
      const Interval wanted = learned_difference(learned_pairs({&runs[1]}, {&runs[0]})).difference;
      QCOMPARE(panel->comparison().share.difference.low, wanted.low);
      QCOMPARE(panel->comparison().share.difference.high, wanted.high);
      QCOMPARE(wanted.resamples, int64_t{10'000});
    }
    QVERIFY(!panel->verdict().contains("Holm"));
    panel->compare_with({"R2", "R3", "R4"});
    QTRY_COMPARE(panel->against()->count(), 3);
    QVERIFY(panel->against()->isVisible());
    QTRY_VERIFY2(panel->verdict().contains("3 comparisons"), qPrintable(panel->verdict()));
    const auto two = panel->comparison().only_first;
    panel->against()->setFocus();
    QTest::keyClick(panel->against(), Qt::Key_Down);
    QTRY_VERIFY(panel->comparison().only_first != two);
    const RunRecord &r1 = document_->session().runs[0], &r3 = document_->session().runs[2];
    QCOMPARE(panel->comparison().test.only_first, flip_test(r3, r1).only_first);
    std::vector<double> p;
    for (const size_t other : {1, 2, 3}) p.push_back(flip_test(document_->session().runs[other], r1).p);
    QTRY_VERIFY(panel->verdict().contains(p_text(holm(p)[1]).toHtmlEscaped()));
    // The overlay keeps all, and the choice stays when a run goes.
    QVERIFY(panel->figure()->runs.size() == 4);
    panel->compare_with({"R3", "R4"});
    QTRY_COMPARE(panel->against()->count(), 2);
    QCOMPARE(panel->against()->currentData().toString(), QString("R3"));
  }

  // German has a decimal comma wherever the window shows a number, and reads one, or a point.
  void numbers_follow_the_windows_language() {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    auto panel = shown<AccuracyPanel>();
    auto* plot = panel->findChild<ContentPlot*>();
    QTRY_VERIFY(!plot->content().series.empty());
    QVector<QString> labels = plot->xAxis->tickVectorLabels();
    QVERIFY(!labels.isEmpty());
    for (const QString& label : labels)
      QVERIFY2(label.contains(',') && !label.contains('.'), qPrintable(label));
    QVERIFY2(!QRegularExpression("[0-9]\\.[0-9]").match(plot->content().summary).hasMatch(),
             qPrintable(plot->content().summary));
    QCOMPARE(short_number(0.5), QString("0,5"));
    QCOMPARE(general(0.125, 3), QString("0,125"));
    QCOMPARE(reason_text("D > 0.56"), QString("D > 0,56"));
    QCOMPARE(edited_number(1200, 0), QString("1200"));
    for (const char* text : {"0,001", "0.001", " 1e-3", "0,001 "})
      QCOMPARE(read_number(text), std::optional(0.001));
    QCOMPARE(read_number(QString::fromUtf8("\u22121.234,5")), std::optional(-1234.5));
    QCOMPARE(read_number("1,234.5"), std::optional(1234.5));
    QVERIFY(!read_number("drei") && !read_number(""));
    // Files keep the point.
    QVERIFY(plot->csv().contains('.') && !plot->csv().contains(';') && !plot->csv().contains('"'));
    QLocale::setDefault(before);
  }

  void interference_selects_the_facts_of_a_cell() {
    auto panel = shown<InterferencePanel>({760, 420});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    panel->show_by(false);
    QTRY_COMPARE(panel->map()->content().cells->rows, int64_t{60});
    // Clustered order: the first row is the last of the table.
    const auto& outcomes = document_->session().runs[0].outcomes;
    QVERIFY(panel->facts_of(0) == std::vector<int64_t>{outcomes.fact[59]});
    QTest::mouseClick(panel->map(), Qt::LeftButton, {}, panel->map()->cell_rect(0, 3).center().toPoint());
    QVERIFY(selected(*document_) == (std::vector<int64_t>{outcomes.fact[56], outcomes.fact[59]}));
    QCOMPARE(document_->current_fact(), outcomes.fact[59]);
    panel->show_by(true);
    QTRY_COMPARE(panel->map()->content().cells->rows, int64_t{3});
    QTest::mouseClick(panel->map(), Qt::LeftButton, {}, panel->map()->cell_rect(0, 0).center().toPoint());
    const std::string relation =
        document_->session().facts.facts[static_cast<size_t>(selected(*document_)[0])].relation;
    for (const int64_t fact : selected(*document_))
      QCOMPARE(document_->session().facts.facts[static_cast<size_t>(fact)].relation, relation);
  }
};

QTEST_MAIN(TestResultPanels)
#include "test_result_panels.moc"
