// SPDX-License-Identifier: GPL-3.0-or-later
// The weight lens over made-up results: the map and its cell, the steps of a run, subspaces, small windows.
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "panels/controls.h"
#include "panels/lens_panel.h"
#include "plots/content_plot.h"
#include "plots/heat_map.h"
#include "support/json.h"
#include "widgets/panel_test.h"

using namespace seamark;

class TestLensPanel : public PanelTest {
  Q_OBJECT

  static double value_at(const HeatMap* map, int row, int column) {
    const Cells& cells = *map->content().cells;
    return cells.value[static_cast<size_t>(row * cells.columns + column)];
  }

 private Q_SLOTS:
  void initTestCase() { prepare(); }
  void init() { new_document(); }
  void cleanup() { document_.reset(); }

  void the_lens_shows_a_cell() {
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    QTRY_VERIFY(panel->map()->row() >= 0);
    // The cell that stands out is chosen at first: v_proj of layer 17.
    QCOMPARE(panel->map()->content().cells->column_names[static_cast<size_t>(panel->map()->column())],
             QString("17"));
    QCOMPARE(panel->spectrum()->content().series[0].y.size(), size_t{8});
    const double first = panel->spectrum()->content().series[0].y[0];
    panel->map()->setFocus();
    QTest::keyClick(panel->map(), Qt::Key_Up);
    QVERIFY(panel->spectrum()->content().series[0].y[0] != first);
    QVERIFY(panel->map()->accessibleDescription().contains("k_proj"));
    QCOMPARE(panel->amplification()->content().series.size(), size_t{4});
    // The list of cells follows the map, and the map the list.
    QCOMPARE(panel->cell()->currentText(), QString("Layer 17, k_proj"));
    const double second = panel->spectrum()->content().series[0].y[0];
    panel->cell()->setFocus();
    QTest::keyClick(panel->cell(), Qt::Key_Down);
    QCOMPARE(panel->cell()->currentText(), QString("Layer 17, v_proj"));
    QVERIFY(panel->spectrum()->content().series[0].y[0] != second);
    QCOMPARE(panel->map()->row(), 2);
    // Bars are read like points.
    panel->spectrum()->setFocus();
    QTest::keyClick(panel->spectrum(), Qt::Key_Right);
    QTest::keyClick(panel->spectrum(), Qt::Key_Right);
    QVERIFY2(panel->spectrum()->accessibleDescription().contains("Index 2"),
             qPrintable(panel->spectrum()->accessibleDescription()));
    // What has the focus is copied, saved and drawn.
    QVERIFY(panel->figure()->kind == FigureKind::spectrum);
    const PanelContent figure = read_panel(document_->session(), *panel->figure(), FigureWords("en"));
    QCOMPARE(figure.series[0].y, panel->spectrum()->content().series[0].y);
    QSignalSpy saved(panel.get(), &LensPanel::save_csv_wanted);
    for (QToolButton* tool : panel->findChildren<QToolButton*>()) {
      if (tool->accessibleName() == "Save plot data") QTest::mouseClick(tool, Qt::LeftButton);
    }
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved[0][0].toString(), QString("spectrum"));
  }

  // Clicked or reached by keys, the plot that was used last becomes the figure, with its curves and its part.
  void the_amplification_becomes_a_figure() {
    document_->set_current_run(1);
    document_->store_results("R2", {fake_lens_steps(1)});
    auto panel = shown<LensPanel>({760, 520});
    QTRY_VERIFY(panel->amplification()->isVisible());
    QTRY_COMPARE(panel->amplification()->content().series.size(), size_t{4});
    QVERIFY(panel->figure()->kind == FigureKind::heat_map);
    ContentPlot* plot = panel->amplification();
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->rect().center());
    PanelSpec figure = *panel->figure();
    QVERIFY(figure.kind == FigureKind::amplification && figure.log_y);
    QVERIFY(figure.where == (std::vector<std::string>{"cohort=0", "step=8", "module=v_proj"}));
    const PanelContent drawn = read_panel(document_->session(), figure, FigureWords("en"));
    for (size_t i = 0; i < 3; ++i) {
      QCOMPARE(drawn.series[i].y, plot->content().series[i].y);
      QVERIFY(drawn.series[i].ink == plot->content().series[i].ink);
    }
    QVERIFY(plot->yAxis->scaleType() == QCPAxis::stLogarithmic);
    QVERIFY(drawn.data.rows == plot->content().data.rows);
    QCOMPARE(*drawn.y.min, plot->yAxis->range().lower);
    QCOMPARE(*drawn.y.max, plot->yAxis->range().upper);
    QTest::keyClick(plot, Qt::Key_Plus);
    figure = *panel->figure();
    const QCPRange y = plot->yAxis->range();
    QVERIFY(std::abs(*figure.y_min - y.lower) < 2e-3 * y.lower &&
            std::abs(*figure.y_max - y.upper) < 2e-3 * y.upper);
    // The button that takes the focus from it still means it.
    auto* chart = tool(*panel, "Make figure");
    QVERIFY(chart);
    QSignalSpy wanted(panel.get(), &LensPanel::figure_wanted);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(qvariant_cast<PanelSpec>(wanted[0][0]).kind == FigureKind::amplification);
    panel->map()->setFocus();
    QVERIFY(panel->figure()->kind == FigureKind::heat_map);
    // A plot that is not seen any more is not meant.
    panel->spectrum()->setFocus();
    plot->setFocus();
    plot->parentWidget()->hide();
    QVERIFY(panel->figure()->kind != FigureKind::amplification);
  }

  void escape_goes_back_to_the_cell_that_stands_out() {
    document_->set_current_run(1);
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    panel->show_detail(LensPanel::Detail::subspaces);
    panel->compute_subspaces();
    QTRY_VERIFY(panel->similarity()->isVisible());
    panel->map()->setFocus();
    QTest::keyClick(panel->map(), Qt::Key_Left);
    QCOMPARE(panel->cell()->currentText(), QString("Layer 16, v_proj"));
    QTest::keyClick(panel->map(), Qt::Key_Escape);
    QCOMPARE(panel->cell()->currentText(), QString("Layer 17, v_proj"));
    QCOMPARE(panel->map()->column(), 17);
    QTest::mouseClick(panel->similarity(), Qt::LeftButton, {},
                      panel->similarity()->cell_rect(0, 1).center().toPoint());
    QVERIFY(label(*panel, "\u03C6(1, 2)"));
    QTest::keyClick(panel->similarity(), Qt::Key_Escape);
    QVERIFY(label(*panel, "\u03C6(8, 8)"));
  }

  void subspaces_are_a_map_over_layers_and_modules() {
    document_->set_current_run(1);
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(panel->map()->isVisible());
    choose(panel->cell(), QStringList{"3", "q_proj"});
    choose(panel->value(), "phi");
    QTRY_VERIFY(!panel->map()->isVisible());
    QVERIFY(!panel->figure());
    QTRY_VERIFY(panel->beside()->isVisible());  // what they lie beside is chosen there
    QVERIFY(label(*panel, "Not compared yet"));
    QTest::mouseClick(button(*panel, "Compare"), Qt::LeftButton);
    QTRY_VERIFY(panel->map()->isVisible());
    QCOMPARE(panel->map()->content().cells->rows, int64_t{3});  // the other changes no q_proj
    QCOMPARE(panel->map()->content().cells->columns, int64_t{30});
    QVERIFY(std::abs(value_at(panel->map(), 1, 17) - 0.6) < 1e-6);
    QVERIFY(panel->map()->content().scale->label.contains("W"));
    QVERIFY(panel->figure()->value == "phi_u" && panel->figure()->table == "subspaces beside W");
    // The cell that only one of them changes stays chosen, and no other is framed.
    QCOMPARE(panel->cell()->currentText(), QString("Layer 3, q_proj"));
    QCOMPARE(panel->map()->row(), -1);
    QTest::mouseClick(panel->side()->buttons()[1], Qt::LeftButton);
    QTRY_VERIFY(std::abs(value_at(panel->map(), 1, 17) - 0.3) < 1e-6);
    QVERIFY(panel->figure()->value == "phi_v");
    QTest::mouseClick(panel->map(), Qt::LeftButton, {}, panel->map()->cell_rect(1, 5).center().toPoint());
    QCOMPARE(panel->cell()->currentText(), QString("Layer 5, v_proj"));
    choose(panel->value(), "change_norm");
    QTRY_VERIFY(panel->map()->content().cells && panel->map()->content().cells->rows == 4);
    QCOMPARE(panel->map()->row(), 2);  // the same weight
    QCOMPARE(panel->map()->column(), 5);
  }

  void a_run_without_steps_says_how_to_get_them() {
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(label(*panel, "evaluation.lens"));
    QVERIFY(!panel->step_slider()->isVisible());
    const QLabel* note = label(*panel, "evaluation.lens");
    QVERIFY(note && note->toolTip().contains("Weight lens"));
    document_->store_results("R1", {fake_lens_steps(1)});
    QTRY_VERIFY(panel->step_slider()->isVisible());
    QVERIFY(!label(*panel, "evaluation.lens"));
  }

  void methods_that_add_no_matrix_have_no_lens() {
    Session session = fake_session(300, 1);
    Json spec = parse_json(session.runs[0].spec_json, "spec");
    spec["method"]["kind"] = "ia3";
    session.runs[0].spec_json = spec.dump();
    document_->set_session(session);
    auto panel = shown<LensPanel>({760, 380});
    QVERIFY(label(*panel, "no weight lens of R1"));
    QVERIFY(!button(*panel, "Compute"));
  }

  void the_slider_goes_through_the_steps_by_keys() {
    document_->set_current_run(1);  // joint
    document_->store_results("R2", {fake_lens_steps(1)});
    auto panel = shown<LensPanel>({760, 380});
    // The last step, without anything being computed.
    QTRY_COMPARE(panel->step_text(), QString("8 of 8"));
    QVERIFY(panel->figure()->where == (std::vector<std::string>{"cohort=0", "step=8"}));
    const double last = value_at(panel->map(), 2, 17);
    const ColourScale scale = *panel->map()->content().scale;
    const double amplification = panel->amplification()->content().series[0].y[17];
    const QCPRange axis = panel->amplification()->yAxis->range();
    QVERIFY(!panel->adapters()->isVisible());  // there is one only
    panel->step_slider()->setFocus();
    QTest::keyClick(panel->step_slider(), Qt::Key_Left);
    QTRY_COMPARE(panel->step_text(), QString("4 of 8"));
    QTRY_COMPARE(value_at(panel->map(), 2, 17), last / 2);
    QTest::keyClick(panel->step_slider(), Qt::Key_Home);
    QTRY_COMPARE(value_at(panel->map(), 2, 17), last / 4);
    QVERIFY(panel->figure()->where.back() == "step=2");
    // One scale and one axis for all steps: what grows is seen to grow.
    QCOMPARE(panel->map()->content().scale->max, scale.max);
    QCOMPARE(panel->amplification()->yAxis->range(), axis);
    QCOMPARE(panel->amplification()->content().series[0].y[17], amplification);
    QVERIFY(label(*panel, "0.26"));  // the number of the cell, a quarter of 1.05
    QTest::keyClick(panel->step_slider(), Qt::Key_End);
    QTRY_COMPARE(panel->step_text(), QString("8 of 8"));
    // New looks are followed from the end, not from before.
    QTest::keyClick(panel->step_slider(), Qt::Key_Left);
    document_->store_results("R2", {fake_lens_steps(1)});
    QTRY_COMPARE(panel->step_text(), QString("4 of 8"));
    document_->set_current_run(0);
    QTRY_VERIFY(label(*panel, "Not computed for R1"));
    document_->set_current_run(1);
    QTRY_COMPARE(panel->step_text(), QString("8 of 8"));
  }

  void the_spectrum_waits_for_the_adapter_while_the_steps_are_shown() {
    document_->set_current_run(1);
    document_->store_results("R2", {fake_lens_steps(1)});
    auto panel = shown<LensPanel>({760, 380});
    QTRY_VERIFY(panel->figure());
    QVERIFY(!panel->spectrum()->isVisible());
    QTest::mouseClick(button(*panel, "Compute"), Qt::LeftButton);
    QTRY_VERIFY(panel->spectrum()->isVisible());
    QCOMPARE(panel->spectrum()->content().series[0].y.size(), size_t{8});
    panel->map()->setFocus();
    QVERIFY(panel->figure()->table == "weight lens over steps");
    QVERIFY(!label(*panel, "after training"));
    panel->step_slider()->setValue(0);
    QTRY_VERIFY(label(*panel, "Spectrum: after training"));
  }

  void groups_of_facts_and_one_facts_adapter_are_told_apart() {
    document_->store_results("R1", {fake_lens_steps(2)});
    auto panel = shown<LensPanel>({760, 380});
    QTRY_VERIFY(panel->adapters()->isVisible());
    QCOMPARE(panel->adapters()->count(), 2);
    const double first = value_at(panel->map(), 2, 17);
    choose(panel->adapters(), 1);
    QTRY_COMPARE(value_at(panel->map(), 2, 17), first / 2);
    QVERIFY(panel->figure()->where.front() == "cohort=1");
    panel->compute();
    QTRY_COMPARE(panel->adapters()->count(), 3);
    choose(panel->adapters(), -1);
    QTRY_VERIFY(panel->figure()->table == "weight lens");
    QTRY_VERIFY(!panel->step_slider()->isVisible());
  }

  void directions_are_laid_beside_the_weights_and_another_run() {
    document_->set_current_run(1);
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    panel->show_detail(LensPanel::Detail::subspaces);
    QVERIFY(!panel->similarity()->isVisible());
    QTRY_VERIFY(button(*panel, "Compare"));
    QVERIFY(!tool(*panel, "Compute anew"));  // it is all known
    QTest::mouseClick(button(*panel, "Compare"), Qt::LeftButton);
    QTRY_VERIFY(panel->similarity()->isVisible());
    // The whole of both is chosen at first: rank 8 of 576 outputs.
    QCOMPARE(panel->similarity()->row(), 7);
    QVERIFY(label(*panel, "\u03C6(8, 8) = 0.60, by chance 0.014"));
    QCOMPARE(panel->similarity()->content().x.label, QString("W"));
    QCOMPARE(panel->similarity()->content().y.label, QString("R2"));
    QCOMPARE(panel->similarity()->content().scale->max, 1.0);
    panel->similarity()->setFocus();
    QTest::keyClick(panel->similarity(), Qt::Key_Home);
    QTest::keyClick(panel->similarity(), Qt::Key_Return);
    QVERIFY(label(*panel, "\u03C6(8, 1)"));
    // While it has the focus, it is what becomes a figure.
    QVERIFY(panel->figure()->matrix == "U layer 17 v_proj");
    QTest::mouseClick(panel->side()->buttons()[1], Qt::LeftButton);
    panel->similarity()->setFocus();
    QTRY_VERIFY(panel->figure()->matrix == "V layer 17 v_proj");
    QTRY_VERIFY(label(*panel, "\u03C6(8, 1) = 0.13"));
    panel->map()->setFocus();
    QVERIFY(panel->figure()->table == "weight lens");
    // The number stands with the others of the cell.
    panel->show_detail(LensPanel::Detail::spectrum);
    QVERIFY(label(*panel, "Subspace, W"));
    // A module that only one of them changes.
    panel->show_detail(LensPanel::Detail::subspaces);
    panel->map()->choose(0, 17);
    Q_EMIT panel->map()->cell_moved();
    QVERIFY(!panel->similarity()->isVisible());
    QVERIFY(label(*panel, "does not change layer 17, q_proj"));
    // R1 has an adapter for each fact: none that stands for R2's joint one.
    QCOMPARE(panel->beside()->count(), 1);
  }

  void one_facts_adapter_beside_another_facts_and_a_joint_one() {
    const std::vector<int64_t> kept = document_->session().runs[0].adapter_facts;
    document_->select({kept[5]}, SelectMode::replace);
    document_->set_current_fact(kept[3]);
    auto panel = shown<LensPanel>({760, 380});
    panel->compute();
    QTRY_VERIFY(panel->figure());
    panel->show_detail(LensPanel::Detail::subspaces);
    QTRY_VERIFY(panel->beside()->count() > 2);
    // The weight, R2, then facts: the selected one first.
    QVERIFY(panel->beside()->itemData(1) == QVariant(QVariantList{"R2", qlonglong(-1)}));
    QVERIFY(panel->beside()->itemData(2) == QVariant(QVariantList{"R1", qlonglong(kept[5])}));
    choose(panel->beside(), panel->beside()->itemData(2));
    QTRY_VERIFY(button(*panel, "Compare"));
    QTest::mouseClick(button(*panel, "Compare"), Qt::LeftButton);
    QTRY_VERIFY(panel->similarity()->isVisible());
    QCOMPARE(panel->similarity()->content().x.label, QString("fact %1").arg(kept[5] + 1));
    QCOMPARE(panel->similarity()->content().y.label, QString("fact %1").arg(kept[3] + 1));
    // Another fact's adapter was neither compared nor looked at.
    QVERIFY(!tool(*panel, "Compute anew"));
    document_->set_current_fact(kept[4]);
    QTRY_VERIFY(!panel->similarity()->isVisible());
    QTRY_VERIFY(tool(*panel, "Compute anew"));
    document_->set_current_fact(kept[3]);
    QTRY_VERIFY(panel->similarity()->isVisible());
    document_->set_current_fact(kept[4]);
    QTRY_VERIFY(tool(*panel, "Compute anew"));
    QTest::mouseClick(tool(*panel, "Compute anew"), Qt::LeftButton);
    QTRY_VERIFY(panel->figure()->where.front() == "fact=" + std::to_string(kept[4]));
  }

  void what_has_no_room_becomes_a_detail() {
    document_->set_current_run(1);
    auto panel = shown<LensPanel>({760, 400});
    panel->compute();
    QTRY_VERIFY(panel->amplification()->isVisible());
    QCOMPARE(panel->detail()->count(), 2);
    QVERIFY(panel->amplification()->height() >= 100);
    panel->resize(560, 240);
    QTRY_COMPARE(panel->detail()->count(), 4);
    QVERIFY(!panel->amplification()->isVisible());
    QVERIFY(panel->map()->height() >= 136);
    panel->detail()->setFocus();
    QTest::keyClick(panel->detail(), Qt::Key_End);
    QTRY_VERIFY(label(*panel, "Effective rank"));
    QTest::keyClick(panel->detail(), Qt::Key_Up);
    QTRY_VERIFY(panel->amplification()->isVisible());
    QVERIFY(!label(*panel, "Effective rank"));
    QVERIFY(panel->amplification()->height() >= 100);
    panel->resize(760, 400);
    QTRY_COMPARE(panel->detail()->count(), 2);
    QTRY_VERIFY(panel->amplification()->isVisible() && panel->spectrum()->isVisible());
    QVERIFY(label(*panel, "Effective rank"));
    QVERIFY(panel->amplification()->height() >= 100);
  }

  void words_of_the_map_are_translated() {
    document_->set_current_run(1);
    document_->store_results("R2", {fake_lens(-1), fake_lens_steps(1)});
    PanelSpec panel;
    panel.kind = FigureKind::heat_map;
    panel.runs = {"R2"};
    panel.table = "weight lens";
    panel.x = "layer";
    panel.y = "module";
    panel.where = {"fact=-1"};
    for (const char* value : {"change_norm", "amplification", "effective_rank"}) {
      panel.value = value;
      const PanelContent english = read_panel(document_->session(), panel, FigureWords("en"));
      const PanelContent german = read_panel(document_->session(), panel, FigureWords("de"));
      QCOMPARE(english.x.label, QString("Layer"));
      QVERIFY(german.x.label != english.x.label && german.y.label != "");
      QVERIFY(german.scale->label == english.scale->label ? english.scale->label.contains(QChar(0x2016))
                                                          : true);
      QVERIFY(!german.summary.contains("weight lens"));
    }
  }

  void choices_are_kept_with_the_session() {
    document_->set_current_run(1);
    {
      auto panel = shown<LensPanel>({760, 380});
      choose(panel->detail(), static_cast<int>(LensPanel::Detail::subspaces));
      QTest::mouseClick(panel->side()->buttons()[1], Qt::LeftButton);
    }
    bool saved = false;
    document_->save({}, [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    const Session session = engine_->saved;
    document_->set_session(fake_session(300, 2));
    QVERIFY(document_->panel_choices("lens").empty());
    auto panel = shown<LensPanel>({760, 380});
    QCOMPARE(panel->detail()->currentIndex(), 0);
    document_->set_session(session);
    QCOMPARE(panel->detail()->currentData().toInt(), static_cast<int>(LensPanel::Detail::subspaces));
    QCOMPARE(panel->side()->value(), 1);
  }
};

QTEST_MAIN(TestLensPanel)
#include "test_lens_panel.moc"
