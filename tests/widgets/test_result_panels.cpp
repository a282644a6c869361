// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of results over made-up results: what they show, and that one selection links them all.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <set>

#include "document/choice_words.h"
#include "document/help.h"
#include "document/outcome_table_model.h"
#include "document/protocol_scores.h"
#include "document/run_forecast.h"
#include "document/wording.h"
#include "experiment/metrics_merge.h"
#include "figures/figure.h"
#include "figures/run_content.h"
#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/controls.h"
#include "panels/fact_panel.h"
#include "panels/facts_panel.h"
#include "panels/interference_panel.h"
#include "panels/linked_table.h"
#include "panels/outcomes_panel.h"
#include "panels/probe_panel.h"
#include "panels/protocol_table.h"
#include "panels/token_bars.h"
#include "plots/content_plot.h"
#include "plots/heat_map.h"
#include "session/columns.h"
#include "widgets/panel_test.h"

using namespace seamark;

class TestResultPanels : public PanelTest {
  Q_OBJECT

  static std::vector<int64_t> selected(const SessionDocument& document) {
    return document.selection().facts();
  }

  // -1: it shows nothing yet.
  static int64_t rows_of(const HeatMap& map) {
    return map.content().cells ? map.content().cells->rows : int64_t{-1};
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

  // Whatever the list shows: the same facts, in the same order, as far as a page has room.
  void the_figure_of_outcomes_is_the_list() {
    auto panel = shown<OutcomesPanel>();
    using Show = OutcomeFilter::Show;
    for (const Before before : {Before::dataset, Before::model}) {
      document_->set_before(before);
      for (const Show show :
           {Show::extremes, Show::worst, Show::all, Show::learned, Show::not_learned, Show::moved_away}) {
        panel->show_only(show);
        const PanelContent figure = read_panel(document_->session(), *panel->figure(), FigureWords("en"));
        const QStringList rows = panel->csv().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(static_cast<qsizetype>(figure.arrows.size()), std::min<qsizetype>(rows.size() - 1, 40));
        for (size_t i = 0; i < figure.arrows.size(); ++i) {
          const int64_t fact = panel->model().fact_at(static_cast<int>(i));
          QCOMPARE(QString::fromStdString(figure.data.rows[i][0]),
                   QString::fromStdString(document_->session().facts.facts[static_cast<size_t>(fact)].id));
          const auto outcome = document_->outcome(fact);
          QVERIFY(figure.arrows[i].ink == (outcome == FactOutcome::learned      ? Ink::learned
                                           : outcome == FactOutcome::moved_away ? Ink::moved_away
                                                                                : Ink::not_learned));
        }
      }
    }
  }

  // ... also by another column, and with the selected facts on top.
  void the_figure_of_outcomes_follows_the_order_of_the_list() {
    QLocale::setDefault(QLocale(QLocale::English));  // as the words of figures sort
    auto panel = shown<OutcomesPanel>();
    panel->show_only(OutcomeFilter::Show::all);
    const auto is_the_list = [&] {
      const PanelContent figure = read_panel(document_->session(), *panel->figure(), FigureWords("en"));
      bool same = !figure.data.rows.empty();
      for (size_t i = 0; i < figure.data.rows.size(); ++i) {
        const int64_t fact = panel->model().fact_at(static_cast<int>(i));
        same = same &&
               figure.data.rows[i][0] == document_->session().facts.facts[static_cast<size_t>(fact)].id &&
               figure.arrows[i].selected == document_->selection().has(fact);
      }
      return same;
    };
    QHeaderView* header = panel->table()->horizontalHeader();
    for (int column = 0; column < OutcomeTableModel::column_count; ++column) {
      for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        header->setSortIndicator(column, order);
        QTRY_VERIFY2(is_the_list(),
                     qPrintable(QString::number(column)));  // texts are sorted in the background
      }
    }
    header->setSortIndicator(OutcomeTableModel::prompt_column, Qt::AscendingOrder);
    document_->select({panel->model().fact_at(60), panel->model().fact_at(90)}, SelectMode::replace);
    QTRY_VERIFY(is_the_list());
    QVERIFY(!panel->figure()->selected_first);
    for (QCheckBox* box : panel->findChildren<QCheckBox*>())
      if (box->text() == "Selected first")
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(panel->figure()->selected_first);
    QVERIFY(document_->selection().has(panel->model().fact_at(0)));
    QVERIFY(is_the_list());
    QLocale::setDefault(QLocale::c());
  }

  // Rings and marks of the views are those of their figures.
  void figures_mark_what_views_mark() {
    auto accuracy = shown<AccuracyPanel>();
    QTRY_VERIFY(!accuracy->plot()->content().series.empty());
    document_->select({document_->run()->outcomes.fact[3], document_->run()->outcomes.fact[20]},
                      SelectMode::replace);
    accuracy->refresh_now();
    QCOMPARE(accuracy->plot()->content().series.size(), size_t{1});  // the plot rings them by itself
    QCOMPARE(accuracy->figure()->selected.size(), size_t{2});
    const PanelContent bins = read_panel(document_->session(), *accuracy->figure(), FigureWords("en"));
    QCOMPARE(bins.series.size(), size_t{2});
    QCOMPARE(bins.series.back().name, QString("with selected facts"));
    document_->select_none();
    QVERIFY(accuracy->figure()->selected.empty());
  }

  void a_part_that_is_seen_becomes_the_figures() {
    auto accuracy = shown<AccuracyPanel>();
    QTRY_VERIFY(!accuracy->plot()->content().series.empty());
    QVERIFY(!accuracy->figure()->x_min);
    accuracy->plot()->setFocus();
    QTest::keyClick(accuracy->plot(), Qt::Key_Plus);
    const QCPRange x = accuracy->plot()->xAxis->range(), y = accuracy->plot()->yAxis->range();
    const PanelSpec part = *accuracy->figure();
    QVERIFY(std::abs(*part.x_min - x.lower) < 2e-3 * x.size() &&
            std::abs(*part.x_max - x.upper) < 2e-3 * x.size());
    QVERIFY(std::abs(*part.y_min - y.lower) < 2e-3 * y.size() &&
            std::abs(*part.y_max - y.upper) < 2e-3 * y.size());
    // New numbers leave the view, and so the figure, as they are.
    accuracy->refresh_now();
    QVERIFY(*accuracy->figure() == part);
    QTest::keyClick(accuracy->plot(), Qt::Key_0);
    QVERIFY(!accuracy->figure()->x_min && !accuracy->figure()->y_max);
    // The band of the run stands beside a second one, on paper too.
    accuracy->compare_with("R2");
    QTRY_COMPARE(accuracy->plot()->content().series.size(), size_t{2});
    QVERIFY(accuracy->plot()->content().band ==
            read_panel(document_->session(), *accuracy->figure(), FigureWords("en")).band);
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
    QVERIFY(label(*panel, "No run is finished"));
    QTRY_VERIFY(button(*panel, "Train 30 fact(s)…"));
    // The number follows the band.
    document_->set_band({0.3, 0.5});
    const QString now = QString("Train %1 fact(s)…").arg(document_->summary().kept.n);
    QTRY_VERIFY(button(*panel, now));
    QTest::mouseClick(button(*panel, now), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    auto accuracy = shown<AccuracyPanel>();
    QVERIFY(button(*accuracy, now));
  }

  // Not all of the not learned have an answer that they can have moved away from.
  void a_share_names_its_whole() {
    Session session = fake_session(300, 1);
    OutcomeTable& o = session.runs[0].outcomes;
    int64_t without = 0, not_learned = 0, moved = 0;
    for (size_t i = 0; i < o.fact.size(); ++i) {
      if (o.learned[i] != 0) continue;
      ++not_learned;
      if (without < 5) {
        ++without;
        o.moved_dataset[i] = -1;
      } else {
        moved += o.moved_dataset[i] == 1;
      }
    }
    document_->set_session(session);
    document_->set_current_run(0);
    auto panel = shown<OutcomesPanel>();
    const QString whole = count(not_learned - without);
    QVERIFY2(label(*panel, "of " + whole), qPrintable(whole));
    QVERIFY(label(*panel, percent(static_cast<double>(moved) / static_cast<double>(not_learned - without)) +
                              " of " + whole));
  }

  void the_scores_of_a_runs_protocols_stand_under_its_shares() {
    Session session = fake_session(300, 2);
    session.runs[0].metrics = fake_metrics();
    document_->set_session(session);
    document_->set_current_run(0);
    auto panel = shown<OutcomesPanel>({1000, 460});
    QTRY_VERIFY(panel->scores()->isVisible());
    QTableWidget* table = panel->scores()->table();
    // strict and its measure, memit and those of its seven that apply to a fact.
    QCOMPARE(table->columnCount(), 1 + 1 + 1 + 6);
    const auto title = [&](int column) { return table->horizontalHeaderItem(column)->text(); };
    QCOMPARE(title(0), QString("strict"));
    QCOMPARE(title(2), QString("memit"));
    QCOMPARE(title(3), QString("ES"));
    QCOMPARE(table->item(0, 3)->text(), QString("22.1"));
    QCOMPARE(table->item(1, 3)->text(), QString("98.2"));
    QCOMPARE(table->item(2, 3)->text(), QString("95.5 to 99.3"));  // Wilson's, of 222 in 226
    QCOMPARE(table->item(3, 3)->text(), QString("226"));
    QCOMPARE(table->item(2, 4)->text(), QString("70.3 to 73.5"));  // 71.9 +- 1.96 * 12.5 / 15
    QCOMPARE(table->item(2, 8)->text(), QString("\u2013"));        // of one number there is none
    QCOMPARE(table->item(0, 6)->text(), QString("\u221218.4"));
    for (int column = 0; column < table->columnCount(); ++column) QVERIFY(title(column) != "NM");
    QVERIFY(table->item(1, 3)->toolTip().contains("sd 12.5") &&
            table->item(1, 3)->toolTip().contains("Efficacy"));
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    // By keys: to a measure, what it means, and all of it to the clipboard.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i) QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(table->currentColumn(), 3);
    QVERIFY2(help_of(table).contains("x(original) &gt; x(target)"), qPrintable(help_of(table)));
    QApplication::clipboard()->clear();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), qsizetype{8});
    QVERIFY2(lines[2].startsWith("memit\tES\tall\t22.1\t98.2\t25\t12.5\t95.5") && lines[2].endsWith("\t226"),
             qPrintable(lines[2]));
    QApplication::clipboard()->clear();
    QTest::mouseClick(tool(*panel, "Copy scores"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().count('\n'), 8);
    // Where there is less room they first lose intervals and numbers of facts; the facts themselves come
    // first.
    const int whole = panel->scores()->height();
    QVERIFY(!panel->listed()->isVisible());
    panel->resize(1000, 330);
    QTRY_VERIFY(panel->scores()->isVisible() && panel->scores()->height() < whole);
    QCOMPARE(table->rowCount(), 2);
    panel->resize(450, 240);
    QTRY_VERIFY(!panel->scores()->isVisible());
    // ... and then they take the facts' place when asked for, by mouse or keys.
    QTRY_VERIFY(panel->listed()->isVisible());
    QTest::mouseClick(panel->listed()->buttons()[1], Qt::LeftButton);
    QTRY_VERIFY(panel->scores()->isVisible() && !panel->table()->isVisible());
    QCOMPARE(table->item(1, 0)->text(), QString("memit ES"));
    QCOMPARE(table->item(1, 1)->text(), QString("22.1 \u2192 98.2"));
    QCOMPARE(table->item(1, 3)->text(), QString("226"));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(panel->listed()->buttons()[1], Qt::Key_Left);
    QTRY_VERIFY(panel->table()->isVisible() && !panel->scores()->isVisible());
    panel->resize(1000, 460);
    QTRY_COMPARE(panel->scores()->height(), whole);
    QVERIFY(!panel->listed()->isVisible());
    // Another run has none.
    document_->set_current_run(1);
    QTRY_VERIFY(!panel->scores()->isVisible());
  }

  void scores_of_the_core_set_stand_under_those_of_all_facts() {
    Session session = fake_session(300, 2);
    for (RunRecord& run : session.runs) {
      run.metrics = fake_metrics();
      SetMetrics sets;
      sets.core = {{"memit", "ES", "before", 20, 25, 40}, {"memit", "ES", "after", 95, 12.5, 40}};
      sets.others = fake_metrics(99);
      put_result(run.results, metrics_by_set({}, sets));
    }
    document_->set_session(session);
    document_->set_current_run(0);
    auto panel = shown<OutcomesPanel>({1000, 560});
    QTRY_VERIFY(panel->scores()->isVisible());
    QTableWidget* table = panel->scores()->table();
    QCOMPARE(table->columnCount(), 1 + 1 + 1 + 6);
    QCOMPARE(table->rowCount(), 8);
    QCOMPARE(table->item(4, 2)->text(), QString("core set before, %"));
    QCOMPARE(table->item(5, 3)->text(), QString("95.0"));
    QCOMPARE(table->item(6, 3)->text(), QString("83.5 to 98.6"));
    QCOMPARE(table->item(7, 3)->text(), QString("40"));
    QCOMPARE(table->item(5, 4)->text(), QString("\u2013"));
    QVERIFY(table->item(5, 3)->toolTip().contains("memit ES, core set: before 20.0"));
    table->setFocus();
    table->setCurrentCell(5, 3);
    QVERIFY2(help_of(table).contains("Wilson") && help_of(table).contains("core set"),
             qPrintable(help_of(table)));
    panel->scores()->copy();
    QVERIFY(QApplication::clipboard()->text().contains("memit\tES\tcore\t20\t95"));
    auto compare = shown<ComparePanel>({780, 420});
    compare->compare_with({"R2"});
    QTRY_VERIFY(compare->comparison().shared() > 0);
    const QList<QTableWidgetItem*> found =
        compare->differences()->findItems("memit ES, core set, %", Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QCOMPARE(compare->differences()->item(found[0]->row(), 2)->text(), QString("20.0 \u2192 95.0"));
    QVERIFY(compare->differences()->item(found[0]->row(), 1)->toolTip().contains("83.5 to 98.6"));
  }

  void each_measure_of_each_protocol_has_a_meaning() {
    // As core/evaluation/protocols.cpp names them.
    const std::pair<const char*, const char*> all[] = {{"memit", "ES"},
                                                       {"memit", "PS"},
                                                       {"memit", "NS"},
                                                       {"memit", "EM"},
                                                       {"memit", "PM"},
                                                       {"memit", "NM"},
                                                       {"memit", "score"},
                                                       {"rome-zsre", "efficacy"},
                                                       {"rome-zsre", "paraphrase"},
                                                       {"rome-zsre", "specificity"},
                                                       {"easyedit", "reliability"},
                                                       {"easyedit", "generalisation"},
                                                       {"easyedit", "locality"},
                                                       {"easyedit", "portability"},
                                                       {"strict", "strict"},
                                                       {"generation", "exact"},
                                                       {"generation", "contains"}};
    for (const auto& [protocol, name] : all) {
      QVERIFY2(!score_meaning(protocol, name).startsWith("A measure"), name);
      QVERIFY2(score_help(protocol, name).contains("<tt>"), name);
    }
    QVERIFY(score_meaning("another", "x").contains("another"));
    // A measure that was taken only once.
    RunRecord run;
    run.metrics = {{"strict", "strict", "after", 50, 1, 4}};
    QCOMPARE(protocol_scores(run).size(), size_t{1});
    QCOMPARE(score_way(protocol_scores(run)[0]), QString("50.0"));
  }

  void answers_and_arrows_give_way_before_the_table_scrolls() {
    auto panel = shown<OutcomesPanel>({800, 460});
    LinkedTable* table = panel->table();
    const auto width = [&](int column) { return table->columnWidth(column); };
    const int answers = width(OutcomeTableModel::answers_column),
              arrow = width(OutcomeTableModel::arrow_column);
    panel->resize(680, 460);
    QTRY_VERIFY(width(OutcomeTableModel::arrow_column) < arrow);
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(width(OutcomeTableModel::prompt_column), 110);
    // ... then columns that tell least go, and come back with the room.
    panel->resize(540, 460);
    QTRY_VERIFY(table->isColumnHidden(OutcomeTableModel::target_column));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->is_chosen(OutcomeTableModel::target_column));
    panel->resize(340, 460);
    QTRY_VERIFY(table->horizontalScrollBar()->maximum() > 0);
    panel->resize(800, 460);
    QTRY_VERIFY(!table->isColumnHidden(OutcomeTableModel::target_column));
    QVERIFY(!table->isColumnHidden(OutcomeTableModel::change_column));
    QTRY_COMPARE(width(OutcomeTableModel::arrow_column), arrow);
    QCOMPARE(width(OutcomeTableModel::answers_column), answers);
    // A width that a user gave it stays.
    table->horizontalHeader()->resizeSection(OutcomeTableModel::arrow_column, 300);
    panel->resize(500, 460);
    QTRY_VERIFY(table->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(width(OutcomeTableModel::arrow_column), 300);
  }

  void before_is_chosen_in_one_order() {
    auto outcomes = shown<OutcomesPanel>();
    auto facts = shown<FactsPanel>();
    const auto words = [](const QWidget& panel) {
      QStringList out;
      for (const Segmented* choice : panel.findChildren<Segmented*>())
        if (choice->accessibleName() == "Before")
          for (const QAbstractButton* button : choice->buttons()) out << button->text();
      return out;
    };
    QCOMPARE(words(*outcomes), (QStringList{"dataset", "model"}));
    QCOMPARE(words(*facts), words(*outcomes));
    QVERIFY(label(*outcomes, "Moved away, dataset")->y() < label(*outcomes, "Moved away, model")->y());
  }

  void the_two_old_answers_are_two_sentences() {
    document_->set_current_fact(document_->session().runs[0].outcomes.fact[3]);
    auto panel = shown<FactPanel>();
    const QLabel* line = label(*panel, "in the data set");
    QVERIFY(line && line->text().contains("the model says"));
    QVERIFY2(line->text().contains("in the data set;"), qPrintable(line->text()));
  }

  void scores_stand_beside_each_other_in_compare() {
    Session session = fake_session(300, 2);
    session.runs[0].metrics = fake_metrics();
    session.runs[1].metrics = {{"memit", "ES", "after", 95.6, 20, 226}};
    document_->set_session(session);
    document_->set_current_run(0);
    auto panel = shown<ComparePanel>({780, 420});
    panel->compare_with({"R2"});
    QTRY_VERIFY(panel->comparison().shared() > 0);
    QTableWidget* table = panel->differences();
    const QList<QTableWidgetItem*> found = table->findItems("memit ES, %", Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const int row = found[0]->row();
    QCOMPARE(table->item(row, 1)->text(), QString("22.1 \u2192 98.2"));
    QCOMPARE(table->item(row, 2)->text(), QString("95.6"));  // it was not scored before
    QVERIFY(table->item(row, 1)->toolTip().contains("sd 12.5"));
    QCOMPARE(table->item(row + 1, 2)->text(), QString("\u2013"));
    // F1 says of a field what it is, and of a measure its formula.
    table->setFocus();
    table->setCurrentCell(row, 1);
    QVERIFY(help_of(table).contains("<tt>x(original)"));
    // ... by the form's word, with the spec's name under the pointer.
    const QTableWidgetItem* steps = table->findItems("Steps", Qt::MatchExactly).value(0);
    QVERIFY(steps && steps->toolTip().contains("training.steps"));
    table->setCurrentCell(steps->row(), 0);
    QVERIFY(help_of(table).contains("training.steps"));
    const QTableWidgetItem* rule = table->findItems("Train", Qt::MatchExactly).value(0);
    QVERIFY(rule);
    QCOMPARE(table->item(rule->row(), 1)->text(), choice_text("training.mode", "single"));
    QCOMPARE(table->item(rule->row(), 1)->toolTip(), QString("single"));
    // No word of a field touches its values, and the curves keep their axis in a small dock.
    QVERIFY(table->columnWidth(0) >= table->fontMetrics().horizontalAdvance("Learning rate") + 16);
    QVERIFY(table->height() <= std::max(panel->flips()->height(), panel->height() / 3));
    QVERIFY(panel->rect().contains(
        QRect(panel->plot()->mapTo(panel.get(), QPoint(0, 0)), panel->plot()->size())));
  }

  void colours_in_texts_follow_the_palette() {
    auto panel = shown<OutcomesPanel>();
    const auto is_written = [&](const ColourRoles& roles) { return label(*panel, roles.secondary.name()); };
    QTRY_VERIFY(is_written(light_roles()));
    apply_palette(*qApp, PaletteChoice::dark, false);
    QTRY_VERIFY(is_written(dark_roles()) && !is_written(light_roles()));
    apply_palette(*qApp, PaletteChoice::light, false);
    QTRY_VERIFY(is_written(light_roles()));
  }

  void files_name_outcomes_in_one_language() {
    auto panel = shown<OutcomesPanel>();
    panel->show_only(OutcomeFilter::Show::learned);
    const QStringList lines = panel->csv().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), panel->model().rowCount() + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) QVERIFY(lines[i].contains(",learned,"));
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

  void accuracy_says_whether_two_runs_differ() {
    auto panel = shown<AccuracyPanel>();
    panel->compare_with("R2");
    QTRY_VERIFY2(panel->verdict().contains("shared facts"), qPrintable(panel->verdict()));
    const auto& runs = document_->session().runs;
    const Interval wanted = learned_difference(learned_pairs({&runs[1]}, {&runs[0]})).difference;
    QVERIFY2(panel->verdict().contains(number(100 * wanted.low, 1) + " to"), qPrintable(panel->verdict()));
    panel->compare_with({});
    QTRY_VERIFY(!panel->verdict().contains("shared facts"));
  }

  void bins_and_intervals_of_the_accuracy_can_be_chosen() {
    auto panel = shown<AccuracyPanel>();
    QTRY_VERIFY(!panel->plot()->content().series.empty());
    const Series wilson = panel->plot()->content().series[0];
    choose(panel->interval(), static_cast<int>(ShareInterval::bootstrap));
    QTRY_VERIFY(panel->plot()->content().series[0].name.contains("bootstrap 95 %"));
    QCOMPARE(panel->plot()->content().series[0].y, wilson.y);
    QVERIFY(panel->plot()->content().series[0].low != wilson.low);
    choose(panel->bin_rule(), static_cast<int>(BinRule::equal_width));
    QTRY_VERIFY(panel->plot()->content().series[0].name.contains("equal width"));
    // Each fact once, in parts of the axis of one width.
    const Series wide = panel->plot()->content().series[0];
    const auto facts_in = [](const Series& series) {
      size_t n = 0;
      for (const auto& bin : series.bin_facts) n += bin.size();
      return n;
    };
    QCOMPARE(facts_in(wide), facts_in(wilson));
    const auto& rows = panel->plot()->content().data.rows;
    double first = INFINITY, last = -INFINITY, widest = 0;
    for (const auto& row : rows) {
      const double low = std::stod(row[1]), high = std::stod(row[2]);
      first = std::min(first, low);
      last = std::max(last, high);
      widest = std::max(widest, high - low);
    }
    const auto bins = static_cast<double>(wilson.x.size());
    QVERIFY(widest <= (last - first) / bins + 1e-12);
    QVERIFY(panel->figure()->bin_rule == BinRule::equal_width &&
            panel->figure()->interval == ShareInterval::bootstrap);
    // The quantiles of a binomial share are those of resampled facts.
    const auto [low, high] = bootstrap_interval(30, 50);
    std::vector<double> learned(50, 0.0);
    std::fill_n(learned.begin(), 30, 1.0);
    const Interval resampled = bootstrap_mean(learned, {.name = "test"});
    QVERIFY(std::abs(low - resampled.low) < 0.021 && std::abs(high - resampled.high) < 0.021);
    QVERIFY(std::isnan(bootstrap_interval(1, 1).first));
    QCOMPARE(bootstrap_interval(7, 7).first, 1.0);
  }

  // A run that goes on changes its numbers a few times a second.
  void what_a_user_does_is_not_undone_by_new_numbers() {
    auto panel = shown<AccuracyPanel>();
    panel->compare_with("R2");
    ContentPlot* plot = panel->plot();
    QTRY_COMPARE(plot->content().series.size(), size_t{2});
    QSignalSpy refilled(panel->findChild<QComboBox*>()->model(), &QAbstractItemModel::rowsRemoved);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Right);
    const QString read = plot->accessibleDescription();
    QTest::keyClick(plot, Qt::Key_Plus);
    const QCPRange zoomed = plot->xAxis->range();
    panel->refresh_now();
    QCOMPARE(refilled.count(), 0);  // an open list stays open
    QCOMPARE(plot->xAxis->range(), zoomed);
    QTest::keyClick(plot, Qt::Key_Left);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(plot->accessibleDescription(), read);  // the cursor is where it was
    // What is something else is shown as a whole.
    panel->compare_with({});
    QTRY_COMPARE(plot->content().series.size(), size_t{1});
    QVERIFY(plot->xAxis->range() != zoomed);
  }

  void interference_says_how_long_it_would_take() {
    RunRecord run = document_->session().runs[0];
    const auto facts = static_cast<double>(run.outcomes.rows());
    const ExperimentSpec spec = document_->made_with(run);
    LoadedModel here = *document_->model();
    const auto exact = [&](int64_t n) {
      return forecast_interference(run, spec, InterferenceKind::exact, n, here);
    };
    QVERIFY(!exact(60));  // nothing was measured
    run.results = {{"cost",
                    "cost",
                    "{}",
                    {{"part", std::vector<std::string>{"training", "looks", "last looks"}},
                     {"seconds", std::vector<double>{120, 30, 20}}},
                    {}}};
    QVERIFY(!exact(60));  // nor that it was here
    run.provenance_json = R"({"cpu": "fake", "device": "cpu", "dtype": "float32"})";
    here.device.dtype = DType::float32;
    // 60 trainings, and 61 looks at 60 facts.
    QVERIFY(exact(60));
    QCOMPARE(*exact(60), 60 * 120 / facts + 61 * 60 * 20 / facts);
    QCOMPARE(*exact(1000000), 120 + (facts + 1) * 20);  // of all that it trained
    const auto gradient = forecast_interference(run, spec, InterferenceKind::gradient, 60, here);
    QVERIFY(gradient && *gradient < *exact(60) && *gradient > 0);
    here.cpu = "another machine";
    QVERIFY(!exact(60));
  }

  // Each run's analyses are its own, also while they wait for the model.
  void a_job_of_another_run_is_not_said_to_be_this_ones() {
    auto panel = shown<InterferencePanel>({760, 420});
    engine_->step_milliseconds = 4;
    ExperimentSpec spec = document_->spec();
    spec.training.steps = 4000;
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    document_->set_current_run(0);
    QTRY_VERIFY(label(*panel, "Not computed for R1"));
    panel->compute();
    QTRY_VERIFY(label(*panel, "Computing interference of R1"));
    document_->set_current_run(1);
    QTRY_VERIFY(label(*panel, "Not computed for R2"));
    panel->compute();
    QTRY_VERIFY(label(*panel, "Computing interference of R2"));
    QTest::mouseClick(button(*panel, "Cancel"), Qt::LeftButton);
    QTRY_VERIFY(label(*panel, "Not computed for R2"));
    document_->stop_and_keep();
    QTRY_COMPARE(document_->session().runs[0].results.size(), size_t{2});
    QVERIFY(document_->session().runs[1].results.empty());
    engine_->step_milliseconds = 1;
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
    // Without a run there is one answer, here and in the file.
    document_->set_current_run(-1);
    QTest::keyClick(panel->prompt(), Qt::Key_Return);
    QTRY_VERIFY(!panel->bars(true)->isVisible());
    QCOMPARE(panel->csv().count('\n'), 6);
    QVERIFY(panel->answer(true).isEmpty());
    // Another model's answers are not these.
    document_->open_model("other");
    QTRY_VERIFY(panel->answer(false).isEmpty());
    QCOMPARE(panel->csv().count('\n'), 1);
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
      const QString tip = panel->differences()->item(row, 0)->toolTip();
      paths.insert(tip.section(' ', -1).toStdString());
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
    QCOMPARE(panel->flips()->marked(0), found.test.both);
    QTest::keyClick(panel->flips(), Qt::Key_Space);
    QCOMPARE(document_->selection().count(), int64_t{0});
    // What is selected elsewhere is marked here.
    document_->select({found.only_second.front()}, SelectMode::replace);
    QCOMPARE(panel->flips()->marked(2), int64_t{1});
    QCOMPARE(panel->flips()->marked(0), int64_t{0});
    // Curves are read step by step.
    panel->plot()->setFocus();
    QTest::keyClick(panel->plot(), Qt::Key_Right);
    QVERIFY2(panel->plot()->accessibleDescription().contains("R1"),
             qPrintable(panel->plot()->accessibleDescription()));
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

  void among_several_comparisons_a_verdict_takes_more() {
    RunComparison found;
    found.both = {1, 2, 3};
    found.has_interval = true;
    found.share.difference = {0.05, 0.01, 0.09, 3, 10'000};
    const auto says = [&](const std::optional<AmongSeveral>& among) {
      return comparison_text(found, "R1", "R2", among).section("</b>", 0, 0);
    };
    QCOMPARE(says({}), QString("<b>R2 learned more than R1"));
    QCOMPARE(says(AmongSeveral{0.01, 3}), QString("<b>R2 learned more than R1"));
    QCOMPARE(says(AmongSeveral{0.2, 3}),
             QString("<b>R2 learned more than R1, but not clearly among 3 comparisons"));
    found.share.difference.low = -0.01;
    QCOMPARE(says(AmongSeveral{0.2, 3}), QString("<b>No clear difference"));
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
    QTRY_COMPARE(rows_of(*panel->map()), int64_t{60});
    // Clustered order: the first row is the last of the table.
    const auto& outcomes = document_->session().runs[0].outcomes;
    QVERIFY(panel->facts_of(0) == std::vector<int64_t>{outcomes.fact[59]});
    QTest::mouseClick(panel->map(), Qt::LeftButton, {}, panel->map()->cell_rect(0, 3).center().toPoint());
    QVERIFY(selected(*document_) == (std::vector<int64_t>{outcomes.fact[56], outcomes.fact[59]}));
    QCOMPARE(document_->current_fact(), outcomes.fact[59]);
    panel->show_by(true);
    QTRY_COMPARE(rows_of(*panel->map()), int64_t{3});
    QTest::mouseClick(panel->map(), Qt::LeftButton, {}, panel->map()->cell_rect(0, 0).center().toPoint());
    const std::string relation =
        document_->session().facts.facts[static_cast<size_t>(selected(*document_)[0])].relation;
    for (const int64_t fact : selected(*document_))
      QCOMPARE(document_->session().facts.facts[static_cast<size_t>(fact)].relation, relation);
  }

  void a_cell_of_interference_has_its_interval() {
    auto panel = shown<InterferencePanel>({760, 420});
    panel->compute();
    QTRY_COMPARE(rows_of(*panel->map()), int64_t{3});
    panel->map()->setFocus();
    QTest::keyClick(panel->map(), Qt::Key_Right);  // the first cell
    QVERIFY(document_->selection().count() == 0);  // going there selects nothing
    QTRY_VERIFY2(panel->text().contains("95 % interval"), qPrintable(panel->text()));
    // The mean of the facts' own matrix over those of the relation, as bootstrap_mean has it.
    const auto& results = document_->session().runs[0].results;
    const auto relation_of = [&](int64_t fact) {
      return document_->session().facts.at(FactIndex{fact}).relation;
    };
    const auto& facts = std::get<std::vector<int64_t>>(results[0].columns[0].values);
    const std::string relation = relation_of(panel->facts_of(0).front());
    std::vector<double> changes;
    for (size_t i = 0; i < facts.size(); ++i) {
      if (relation_of(facts[i]) != relation) continue;
      double sum = 0;
      int n = 0;
      for (size_t j = 0; j < facts.size(); ++j) {
        if (j == i || relation_of(facts[j]) != relation) continue;
        sum += results[0].matrices.at("loss").at(static_cast<int64_t>(i), static_cast<int64_t>(j));
        ++n;
      }
      changes.push_back(sum / n);
    }
    const Interval wanted = bootstrap_mean(changes, {.name = "window/interference"});
    QVERIFY2(panel->text().contains(number(wanted.high, 3)), qPrintable(panel->text()));
    QVERIFY(panel->text().contains(QString("%1 fact(s) affected").arg(changes.size())));
    QTest::keyClick(panel->map(), Qt::Key_Space);
    QVERIFY(document_->selection().count() > 0);
    QTest::keyClick(panel->map(), Qt::Key_Space);  // and takes them out again
    QCOMPARE(document_->selection().count(), int64_t{0});
  }

  void many_cells_can_be_seen_larger() {
    auto panel = shown<InterferencePanel>({760, 420});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    panel->show_by(false);
    HeatMap* map = panel->map();
    QTRY_COMPARE(map->part(), QRect(0, 0, 60, 60));
    const double small = map->cell_rect(0, 0).width();
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Home);
    for (int i = 0; i < 4; ++i) QTest::keyClick(map, Qt::Key_Plus);
    QVERIFY(map->part().width() < 30 && map->part().contains(0, 0));
    // The figure shows the same cells.
    FigureSpec paper;
    paper.panels = {*panel->figure()};
    const Figure figure = make_figure(document_->session(), paper);
    const SeenCells seen = seen_cells(figure.panels[0].spec, *figure.panels[0].content.cells);
    QCOMPARE(QRectF(seen.left + 0.5, seen.top + 0.5, seen.right - seen.left, seen.bottom - seen.top),
             QRectF(map->part()));
    QVERIFY(map->cell_rect(0, 0).width() > 2 * small);
    // The chosen cell is always seen.
    QTest::keyClick(map, Qt::Key_End);
    QCOMPARE(map->column(), 59);
    QVERIFY(map->part().contains(59, 0));
    const QRect part = map->part();
    QTest::mousePress(map, Qt::LeftButton, {}, map->cell_rect(4, part.left() + 4).center().toPoint());
    QTest::mouseMove(map, map->cell_rect(4, part.left() + 9).center().toPoint());
    QTest::mouseRelease(map, Qt::LeftButton, {}, map->cell_rect(4, part.left() + 9).center().toPoint());
    QCOMPARE(map->part().left(), part.left() - 5);
    QCOMPARE(map->column(), 59);  // a drag chooses none
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cell_rect(2, map->part().left() + 1).center().toPoint());
    QCOMPARE(map->column(), map->part().left() + 1);
    QTest::keyClick(map, Qt::Key_0);
    QCOMPARE(map->part(), QRect(0, 0, 60, 60));
  }
};

QTEST_MAIN(TestResultPanels)
#include "test_result_panels.moc"
