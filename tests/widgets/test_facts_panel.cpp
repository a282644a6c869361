// SPDX-License-Identifier: GPL-3.0-or-later
// The table of facts: what it writes into files and the clipboard, and how rows are selected.
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTest>

#include "panels/facts_panel.h"
#include "support/csv.h"
#include "widgets/panel_test.h"

using namespace seamark;

class TestFactsPanel : public PanelTest {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepare(); }
  void init() {
    new_document();
    panel_ = std::make_unique<FactsPanel>(*document_);
    panel_->resize(900, 600);
    panel_->show();
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
  }
  void cleanup() {
    QLocale::setDefault(QLocale::c());
    panel_.reset();
    document_.reset();
  }

  // A file is read by programs: the same in every language, with every digit.
  void a_file_has_all_digits_and_a_decimal_point_in_every_language() {
    for (const int column : {FactTableModel::loss_column, FactTableModel::distance_after_column,
                             FactTableModel::change_column, FactTableModel::rank_column})
      panel_->table()->setColumnHidden(column, false);
    const std::string plain = panel_->rows().csv();
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(QString::fromStdString(panel_->rows().csv()), QString::fromStdString(plain));
    CsvReader reader(plain, "facts.csv");
    CsvRow names, row;
    QVERIFY(reader.next(names));
    const auto at = [&](const char* name) {
      const auto found = std::find(names.cells.begin(), names.cells.end(), name);
      return static_cast<size_t>(found - names.cells.begin());
    };
    const OutcomeTable& outcomes = document_->run()->outcomes;
    int64_t fact = 0;
    int trained = 0;
    for (; reader.next(row); ++fact) {
      QCOMPARE(row.cells[at("fact")], std::to_string(fact + 1));
      QCOMPARE(row.cells[at("prompt")], document_->session().facts.at(FactIndex{fact}).prompt);
      const double distance = document_->distances()->value[static_cast<size_t>(fact)];
      if (std::isfinite(distance)) {
        QCOMPARE(std::stod(row.cells[at("distance")]), distance);
      } else {
        QCOMPARE(row.cells[at("distance")], std::string());
      }
      QCOMPARE(row.cells[at("kept")] == "kept", document_->is_kept(fact));
      const int64_t of_run = document_->outcome_row(fact);
      if (of_run < 0) {
        QCOMPARE(row.cells[at("loss")], std::string());
        QCOMPARE(row.cells[at("outcome")], std::string());
        continue;
      }
      ++trained;
      QCOMPARE(std::stod(row.cells[at("loss")]), outcomes.loss_after[static_cast<size_t>(of_run)]);
      QCOMPARE(std::stod(row.cells[at("d_after")]), outcomes.d_after[static_cast<size_t>(of_run)]);
      QVERIFY(std::stoi(row.cells[at("rank_by_loss")]) >= 1);
    }
    QCOMPARE(fact, document_->fact_count());
    QCOMPARE(trained, static_cast<int>(outcomes.rows()));
  }

  void a_file_has_the_rows_that_are_shown_in_their_order() {
    FactFilter filter;
    filter.relation = "P2";
    document_->change_filter(filter);
    panel_->table()->sortByColumn(FactTableModel::number_column, Qt::DescendingOrder);
    const FactRows rows = panel_->rows();
    QVERIFY(rows.facts.size() > 10 && rows.facts.size() < 300);
    QVERIFY(rows.facts.front() > rows.facts.back());
  }

  void selected_facts_are_copied_and_the_current_one_where_none_is() {
    document_->set_current_fact(3);
    panel_->copy_selected();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("4\t"));
    document_->select({5, 6}, SelectMode::replace);
    panel_->copy_selected();
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith("6\t") && lines[1].startsWith("7\t"));
  }

  void many_rows_are_copied_beside_the_window() {
    document_->set_session(fake_session(3000, 0));
    document_->select_all();
    QGuiApplication::clipboard()->clear();
    panel_->copy_selected();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count('\n'), 3000);
  }

  void rows_that_are_dragged_over_are_one_step_to_undo() {
    const int steps = document_->undo_stack()->count();
    QWidget* view = panel_->table()->viewport();
    const QPoint from = middle(1), to = middle(6);
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    for (int y = from.y(); y <= to.y(); y += 6) QTest::mouseMove(view, {from.x(), y});
    QTest::mouseMove(view, to);
    QTest::mouseRelease(view, Qt::LeftButton, {}, to);
    QCOMPARE(document_->selection().count(), int64_t{6});
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    document_->undo_stack()->undo();
    QCOMPARE(document_->selection().count(), int64_t{0});
  }

  // Shift extends from a fact, not from the row in which it was.
  void shift_extends_from_the_fact_that_was_clicked_whatever_the_order_is() {
    QTest::mouseClick(panel_->table()->viewport(), Qt::LeftButton, {}, middle(2));
    FactFilter filter;
    filter.relation = "P2";  // facts 13 to 24 and so on: the one clicked is gone
    document_->change_filter(filter);
    const int64_t last = panel_->model().fact_at(4);
    QTest::mouseClick(panel_->table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(4));
    QCOMPARE(document_->selection().facts(), (std::vector<int64_t>{last}));
    QTest::mouseClick(panel_->table()->viewport(), Qt::LeftButton, {}, middle(3));
    const int64_t first = panel_->model().fact_at(3);
    panel_->table()->sortByColumn(FactTableModel::number_column, Qt::DescendingOrder);
    panel_->table()->scrollToBottom();
    const int row = panel_->model().row_of(first);
    QTest::mouseClick(panel_->table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(row - 1));
    QCOMPARE(document_->selection().count(), int64_t{2});
    QVERIFY(document_->selection().has(first));
  }

 private:
  QPoint middle(int row) const {
    return panel_->table()->visualRect(panel_->model().index(row, FactTableModel::prompt_column)).center();
  }
  std::unique_ptr<FactsPanel> panel_;
};

QTEST_MAIN(TestFactsPanel)
#include "test_facts_panel.moc"
