// SPDX-License-Identifier: GPL-3.0-or-later
// Live curves: what they are drawn against, zoom, pan, cursor, legend, smoothing.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>
#include <numeric>

#include "document/wording.h"
#include "figures/panel_content.h"
#include "panels/live_panel.h"
#include "session/columns.h"
#include "support/json.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestLivePanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void init() {
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    document_ = std::make_unique<SessionDocument>(fake_calls(std::make_shared<FakeEngine>()));
    panel_ = std::make_unique<LivePanel>(*document_);
    panel_->resize(720, 560);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    document_->set_session(fake_session(300, 2));
    panel_->grab();
  }
  void cleanup() {
    panel_.reset();
    document_.reset();
  }

  void smoothing_passes_over_gaps_and_starts_unbiased() {
    const auto out = smoothed({2, NAN, 2, 4}, 0.8);
    QCOMPARE(out[0], 2.0);
    QCOMPARE(out[1], 2.0);
    QCOMPARE(out[2], 2.0);
    QVERIFY(out[3] > 2 && out[3] < 4);
    const auto raw = smoothed({1, 3}, 0);
    QCOMPARE(raw[1], 3.0);
  }

  void single_runs_show_the_mean_over_cohorts_a_step() {
    RunRecord run;
    run.name = "R1";
    run.steps.step = {1, 2, 1, 2};
    run.steps.cohort = {0, 0, 1, 1};
    run.steps.loss = {4, 2, 2, 1};
    const auto curves = loss_curves(run, 0.8);
    QCOMPARE(curves.size(), size_t{3});
    QVERIFY(curves.back().x == (std::vector<double>{1, 2}));
    QVERIFY(curves.back().y == (std::vector<double>{3, 1.5}));
  }

  void places_on_an_axis_count_from_the_first_step() {
    const RunRecord& run = *document_->run();
    const auto kept = std::count(run.selection.kept.begin(), run.selection.kept.end(), 1);
    QCOMPARE(axis_values(run, RunAxis::steps).back(), static_cast<double>(run.steps.rows()));
    const auto epochs = axis_values(run, RunAxis::epochs);
    const auto trained = std::accumulate(run.steps.facts_trained.begin(), run.steps.facts_trained.end(), 0.0);
    QCOMPARE(epochs.back(), trained / static_cast<double>(kept));
    QVERIFY(std::abs(axis_values(run, RunAxis::time).back() - 0.4 * static_cast<double>(run.steps.rows())) <
            1e-9);
    QCOMPARE(axis_values(run, RunAxis::tokens).front(), static_cast<double>(run.steps.tokens.front()));
    for (const RunAxis axis : {RunAxis::steps, RunAxis::epochs, RunAxis::time, RunAxis::tokens}) {
      const auto places = axis_values(run, axis);
      QCOMPARE(places.size(), static_cast<size_t>(run.steps.rows()));
      QVERIFY(std::is_sorted(places.begin(), places.end()));
    }
    QVERIFY(curve_unit(RunAxis::time, 200) == CurveUnit::seconds);
    QCOMPARE(axis_scale(curve_unit(RunAxis::time, 2000)).unit, 60.0);
    QCOMPARE(axis_scale(curve_unit(RunAxis::tokens, 5e5)).unit, 1e3);
  }

  // Each fact of a single run is trained once a step, so its epochs are its steps.
  void a_single_run_has_as_many_epochs_as_a_fact_has_steps() {
    ExperimentSpec spec = document_->spec();
    spec.name = "single";
    spec.training.mode = TrainingMode::single;
    spec.training.steps = 7;
    SelectionTable selection = document_->run()->selection;
    const RunRecord run = fake_run(document_->session().facts, spec, selection);
    QVERIFY(std::abs(axis_values(run, RunAxis::epochs).back() - 7) < 1e-9);
  }

  void the_axis_is_chosen_and_kept() {
    auto* axis = combo("Steps");
    QVERIFY(axis);
    for (const auto& [name, label] : {std::pair("Epochs", "Epoch"), std::pair("Time", "Training time (s)"),
                                      std::pair("Tokens", "Tokens"), std::pair("Steps", "Step")}) {
      choose(axis, name);
      CurvePlot* rate = panel_->plots()[3];
      hover(rate, 0.5);
      QVERIFY2(rate->readout().value(0).startsWith(label), qPrintable(rate->readout().join('|')));
    }
    choose(axis, "Time");
    LivePanel again(*document_);
    QCOMPARE(again.axis(), RunAxis::time);
  }

  // Once for all plots; the loss of single runs stands over the steps of a fact, and says so.
  void what_the_axes_are_is_written_below_them() {
    const auto shared = [&](const QString& text) {
      for (QLabel* label : panel_->findChildren<QLabel*>())
        if (label->isVisible() && label->text() == text &&
            label->geometry().top() > panel_->plots()[6]->geometry().top())
          return true;
      return false;
    };
    document_->set_current_run(0);
    panel_->grab();
    QVERIFY(has_cohorts(*document_->run()));
    QVERIFY(shared("Step"));
    QCOMPARE(panel_->loss_plot()->xAxis->label(), QString("Step of a fact"));
    choose(combo("Steps"), "Time");
    QVERIFY(shared("Training time (s)"));
    QCOMPARE(panel_->loss_plot()->xAxis->label(), QString());
    for (CurvePlot* plot : panel_->plots()) QCOMPARE(plot->xAxis->label(), QString());
    Session slow = document_->session();
    for (double& seconds : slow.runs[static_cast<size_t>(document_->current_run())].steps.seconds)
      seconds = 60;
    const int run = document_->current_run();
    document_->set_session(slow);
    document_->set_current_run(run);
    panel_->grab();
    QVERIFY(shared("Training time (min)"));
    choose(combo("Steps"), "Tokens");
    QVERIFY(shared("Tokens") || shared("Tokens (thousands)"));
  }

  void tools_are_chosen_by_buttons_and_keys_for_all_plots() {
    QToolButton *cursor = button("Cursor"), *hand = button("Move"),
                *rectangle = button("Zoom into a rectangle");
    QVERIFY(cursor && hand && rectangle);
    QVERIFY(cursor->isChecked() && !hand->isChecked());
    QTest::mouseClick(hand, Qt::LeftButton);
    for (CurvePlot* plot : panel_->plots()) QCOMPARE(plot->tool(), CurvePlot::Tool::hand);
    QVERIFY(hand->isChecked() && !cursor->isChecked());
    QTest::mouseClick(hand, Qt::LeftButton);  // it stays
    QVERIFY(hand->isChecked());
    QTest::keyClick(panel_->plots()[4], Qt::Key_R);
    QVERIFY(rectangle->isChecked() && !hand->isChecked());
    for (CurvePlot* plot : panel_->plots()) QCOMPARE(plot->tool(), CurvePlot::Tool::rectangle);
    rectangle->setFocus();
    QTest::keyClick(panel_->loss_plot(), Qt::Key_C);
    QVERIFY(cursor->isChecked());
  }

  void faint_and_bold_lines_of_a_single_run_are_explained() {
    document_->set_current_run(0);
    panel_->grab();
    const auto& curves = panel_->loss_plot()->curves();
    QStringList legend;
    for (const Curve& curve : curves)
      if (curve.in_legend) legend << curve.name;
    QCOMPARE(legend.size(), 2);
    QCOMPARE(legend[0], QString("each group of facts trained together"));
    QVERIFY(legend[1].endsWith("mean over facts"));
    // The cursor reads the mean, not the one group that stands for all.
    hover(panel_->loss_plot(), 0.5);
    QCOMPARE(panel_->loss_plot()->readout().size(), 2);
    QVERIFY(panel_->loss_plot()->readout()[1].contains("mean over facts"));
  }

  // Each plot's curves, over each axis, beside another run or not, are those of its figure.
  void its_figure_is_the_view_data() {
    QTest::addColumn<bool>("joint");
    QTest::addColumn<int>("current");
    QTest::newRow("single beside joint") << false << 0;
    QTest::newRow("joint beside single") << false << 1;
    QTest::newRow("joint beside joint") << true << 1;
  }
  void its_figure_is_the_view() {
    QFETCH(bool, joint);
    QFETCH(int, current);
    Session session = fake_session(300, 2);
    if (joint) {
      for (RunRecord& run : session.runs) {
        std::fill(run.steps.cohort.begin(), run.steps.cohort.end(), 0);
        std::iota(run.steps.step.begin(), run.steps.step.end(), 1);
        std::fill(run.scores.cohort.begin(), run.scores.cohort.end(), 0);
        for (size_t i = 0; i < run.scores.step.size(); ++i)
          run.scores.step[i] = static_cast<int64_t>(4 * (i + 1));
        run.fact_curves = {};
      }
    }
    document_->set_session(session);
    document_->set_current_run(current);
    panel_->grab();
    QVERIFY(has_cohorts(session.runs[0]) != joint && !has_cohorts(session.runs[1]));
    for (const char* axis : {"Steps", "Epochs", "Time", "Tokens"}) {
      choose(combo("Steps"), axis);
      for (const bool beside : {false, true}) {
        auto* overlay = combo("none");
        overlay->setCurrentIndex(beside ? 1 : 0);
        Q_EMIT overlay->activated(overlay->currentIndex());
        panel_->grab();
        for (CurvePlot* plot : panel_->plots()) {
          plot->setFocus();
          QVERIFY(plot->hasFocus());
          check_figure(plot);
        }
      }
    }
  }

  // One of several seeds stands for its setting: their mean, with a band of sd, in the view and in its
  // figure.
  void an_overlaid_run_of_several_seeds_is_their_mean_with_a_band() {
    Session session = with_seeds(fake_session(300, 2), 3);
    document_->set_session(session);
    document_->set_current_run(0);
    choose(combo("Steps"), "Time");
    choose_overlay("R2 seed 2");
    const Curve band = panel_->loss_plot()->curves().back();
    QVERIFY2(band.name.startsWith("R2, 3 seed"), qPrintable(band.name));
    QVERIFY(band.role == Curve::Role::overlay);
    QCOMPARE(band.low.size(), band.x.size());
    // Losses of 0.9, 1 and 1.1 times the first one's: their sd is a tenth of their mean.
    for (size_t i = 0; i < band.x.size(); ++i) {
      QVERIFY(std::abs(band.high[i] - band.y[i] - 0.1 * band.y[i]) < 1e-9);
      QVERIFY(std::abs(band.y[i] - band.low[i] - 0.1 * band.y[i]) < 1e-9);
    }
    hover(panel_->loss_plot(), 0.3);
    QVERIFY2(panel_->loss_plot()->readout().last().contains(QStringLiteral(" \u00B1 ")),
             qPrintable(panel_->loss_plot()->readout().join('|')));
    QVERIFY(panel_->loss_plot()->csv().startsWith("curve,x,y,low,high\n"));
    for (const char* axis : {"Steps", "Epochs", "Time", "Tokens"}) {
      choose(combo("Steps"), axis);
      for (CurvePlot* plot : {panel_->plots()[0], panel_->plots()[1], panel_->plots()[2]}) {
        plot->setFocus();
        check_figure(plot);
        QVERIFY(!plot->curves().back().low.empty());
        QCOMPARE(panel_->figure()->runs.size(), size_t{4});
      }
    }
  }

  void a_band_is_drawn_under_the_curves() {
    CurvePlot* plot = panel_->plots()[1];
    const auto colour_between = [&](double low, double high) {
      plot->set_curves({{.name = "a",
                         .x = {0, 1},
                         .y = {0.5, 0.5},
                         .role = Curve::Role::overlay,
                         .low = {low, low},
                         .high = {high, high}}},
                       {"Step", 1, true});
      plot->replot();
      const QPoint at(static_cast<int>(plot->xAxis->coordToPixel(0.47)),
                      static_cast<int>(plot->yAxis->coordToPixel(0.41)));
      return plot->toPixmap().toImage().pixelColor(at);
    };
    QVERIFY(colour_between(0.3, 0.7) != colour_between(0.48, 0.52));
    QVERIFY(plot->yAxis->range().upper > 0.52);
  }

  // A seed that is not as far as the chosen one would cut the others off; those of the current run's own
  // setting are compared with it one by one.
  void seeds_that_do_not_belong_to_the_band_stay_out() {
    Session session = with_seeds(fake_session(300, 2), 3);
    StepTable& steps = session.runs.back().steps;
    for_each_column(steps, [](std::string_view, auto& column) { column.resize(3); });
    document_->set_session(session);
    document_->set_current_run(0);
    choose_overlay("R2 seed 1");
    QVERIFY(panel_->loss_plot()->curves().back().name.startsWith("R2, 2 seed"));
    document_->set_current_run(1);
    choose_overlay("R2 seed 2");
    QVERIFY(panel_->loss_plot()->curves().back().low.empty());
    QVERIFY(panel_->loss_plot()->curves().back().name.startsWith("R2 seed 2"));
    QVERIFY(!panel_->figure()->seeds_as_band);
  }

  void its_figure_has_the_part_that_is_seen() {
    CurvePlot* loss = panel_->loss_plot();
    loss->setFocus();
    QVERIFY(!panel_->figure()->x_min && !panel_->figure()->y_max && !panel_->figure()->log_y);
    choose(combo("Steps"), "Time");
    loss->setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(loss, Qt::Key_Plus);
    const auto near = [](std::optional<double> end, double wanted, const QCPRange& range) {
      return end && std::abs(*end - wanted) < 2e-3 * range.size();
    };
    PanelSpec panel = *panel_->figure();
    QCPRange x = loss->xAxis->range(), y = loss->yAxis->range();
    QVERIFY(near(panel.x_min, x.lower, x) && near(panel.x_max, x.upper, x));
    QVERIFY(near(panel.y_min, y.lower, y) && near(panel.y_max, y.upper, y));
    // Shares are percent on paper, memory is counted in GB.
    CurvePlot* learned = panel_->plots()[1];
    learned->setFocus();
    QTest::keyClick(learned, Qt::Key_Plus, Qt::ShiftModifier);
    panel = *panel_->figure();
    y = learned->yAxis->range();
    QVERIFY(near(panel.y_max, 100 * y.upper, QCPRange(0, 100 * y.size())));
    CurvePlot* memory = panel_->plots()[6];
    memory->setFocus();
    QTest::keyClick(memory, Qt::Key_Plus, Qt::ShiftModifier);
    panel = *panel_->figure();
    y = memory->yAxis->range();
    QVERIFY(near(panel.y_max, y.upper / 1e9, QCPRange(0, y.size() / 1e9)));
    QCOMPARE(QString::fromStdString(panel.y), QString("memory_gb"));
    loss->setFocus();
    for (QCheckBox* box : panel_->findChildren<QCheckBox*>()) box->setChecked(true);
    QVERIFY(panel_->figure()->log_y);
  }

  void the_run_beside_it_is_forgotten_with_its_session() {
    auto* overlay = combo("none");
    choose(overlay, "R1 LoRA r\u00A08");
    QCOMPARE(overlay->currentData().toString(), QString("R1"));
    // Another run that comes changes nothing.
    Q_EMIT document_->runs_changed();
    QCOMPARE(overlay->currentData().toString(), QString("R1"));
    document_->set_session(fake_session(300, 2));
    QCOMPARE(overlay->currentIndex(), 0);
  }

  void a_run_that_was_recorded_without_an_axis_offers_none() {
    Session old = fake_session(300, 1);
    old.runs[0].steps.tokens.assign(old.runs[0].steps.tokens.size(), 0);
    old.runs[0].steps.seconds.assign(old.runs[0].steps.seconds.size(), undefined);
    document_->set_session(std::move(old));
    auto* axis = combo("Steps");
    const auto* model = qobject_cast<QStandardItemModel*>(axis->model());
    QVERIFY(!model->item(axis->findText("Tokens"))->isEnabled());
    QVERIFY(!model->item(axis->findText("Time"))->isEnabled());
    QVERIFY(model->item(axis->findText("Steps"))->isEnabled());
    // One that was chosen before falls back to steps.
    axis->setCurrentIndex(axis->findText("Tokens"));
    document_->set_current_run(0);
    panel_->grab();
    CurvePlot* rate = panel_->plots()[3];
    hover(rate, 0.5);
    QVERIFY2(rate->readout().value(0).startsWith("Step "), qPrintable(rate->readout().join('|')));
  }

  void wheel_and_keys_zoom_and_a_double_click_shows_all() {
    CurvePlot* loss = panel_->loss_plot();
    const QCPRange x = loss->xAxis->range(), y = loss->yAxis->range();
    const QPointF centre = QRectF(loss->axisRect()->rect()).center();
    wheel(loss, centre, {});
    QVERIFY(loss->is_zoomed());
    QVERIFY(loss->xAxis->range().size() < x.size());
    QCOMPARE(loss->yAxis->range(), y);
    wheel(loss, centre, Qt::ShiftModifier);
    QVERIFY(loss->yAxis->range().size() < y.size());
    // What arrives does not move the view.
    const QCPRange zoomed = loss->xAxis->range();
    Q_EMIT document_->outcomes_changed();
    QCOMPARE(loss->xAxis->range(), zoomed);
    QTest::mouseDClick(loss, Qt::LeftButton, {}, centre.toPoint());
    QVERIFY(!loss->is_zoomed());
    QCOMPARE(loss->xAxis->range(), x);
    QCOMPARE(loss->yAxis->range(), y);
    QTest::keyClick(loss, Qt::Key_Plus);
    QVERIFY(loss->xAxis->range().size() < x.size());
    QTest::keyClick(loss, Qt::Key_Minus);
    QVERIFY(std::abs(loss->xAxis->range().size() / x.size() - 1) < 1e-9);
    QTest::keyClick(loss, Qt::Key_0);
    QVERIFY(!loss->is_zoomed());
    QTest::keyClick(loss, Qt::Key_H);
    QTest::keyClick(loss, Qt::Key_Right);
    QVERIFY(loss->xAxis->range().lower > x.lower);
    auto* autoscale = panel_->findChild<QToolButton*>();
    for (QToolButton* button : panel_->findChildren<QToolButton*>())
      if (button->accessibleName() == "Autoscale") autoscale = button;
    QVERIFY(autoscale->isEnabled());
    autoscale->click();
    QCOMPARE(loss->xAxis->range(), x);
    QVERIFY(!autoscale->isEnabled());
  }

  void dragging_moves_the_view_and_a_rectangle_is_zoomed_into() {
    CurvePlot* loss = panel_->loss_plot();
    const QCPRange x = loss->xAxis->range();
    loss->replot();  // margins are final then
    const QRect area = loss->axisRect()->rect();
    drag(loss, area.center(), area.center() + QPoint(50, 0));
    QVERIFY(loss->xAxis->range().lower < x.lower);
    QVERIFY(std::abs(loss->xAxis->range().size() - x.size()) < 1e-9);
    QTest::keyClick(loss, Qt::Key_0);
    QTest::keyClick(loss, Qt::Key_R);
    const QPoint from(area.left() + area.width() / 4, area.top() + area.height() / 4);
    drag(loss, from, from + QPoint(area.width() / 2, area.height() / 2));
    QVERIFY2(std::abs(loss->xAxis->range().size() / x.size() - 0.5) < 0.02,
             qPrintable(QString("%1 of %2").arg(loss->xAxis->range().size()).arg(x.size())));
    QTest::keyClick(loss, Qt::Key_C);
    QCOMPARE(loss->tool(), CurvePlot::Tool::cursor);
  }

  void the_cursor_goes_from_place_to_place_by_keys() {
    CurvePlot* rate = panel_->plots()[3];
    rate->setFocus();
    QVERIFY(rate->readout().isEmpty());
    QTest::keyClick(rate, Qt::Key_Right);
    QCOMPARE(rate->readout().value(0), QString("Step 1"));
    QTest::keyClick(rate, Qt::Key_Right);
    QCOMPARE(rate->readout().value(0), QString("Step 2"));
    QVERIFY(rate->accessibleDescription().contains("Step 2"));
    QTest::keyClick(rate, Qt::Key_Left);
    QCOMPARE(rate->readout().value(0), QString("Step 1"));
    QTest::keyClick(rate, Qt::Key_Escape);
    QVERIFY(rate->readout().isEmpty());
  }

  void the_legend_stands_above_the_curves_and_shares_end_at_100_percent() {
    CurvePlot *learned = panel_->plots()[1], *moved = panel_->plots()[2];
    QVERIFY(moved->axisRect()->margins().top() > learned->axisRect()->margins().top());
    for (CurvePlot* plot : {learned, moved}) QVERIFY(plot->yAxis->range().upper <= 1.02);
    // At a run's first look all may be learned.
    moved->set_curves({{"a", {1, 2}, {1, 1}}, {"b", {1, 2}, {0.5, 1}}}, {"Step", 2, true});
    QVERIFY(moved->yAxis->range().upper <= 1.02);
  }

  void whole_numbers_have_whole_ticks() {
    CurvePlot* rate = panel_->plots()[3];
    rate->set_curves({{"a", {1, 2}, {1, 1}}}, {"Step", 2, true});
    rate->replot();
    for (const double tick : rate->xAxis->tickVector()) QCOMPARE(tick, std::round(tick));
  }

  // Rows that are left out change no pixel.
  void the_rows_drawn_keep_the_line() {
    std::vector<double> y(100000);
    for (size_t i = 0; i < y.size(); ++i) y[i] = std::sin(static_cast<double>(i * i % 7919));
    y[51234] = 50;
    y[77777] = -50;
    y[123] = NAN;
    const auto rows = drawn_rows(y, 100, 99000, 400);
    QVERIFY(rows.size() <= 1600);
    QVERIFY(std::is_sorted(rows.begin(), rows.end()));
    QCOMPARE(rows.front(), size_t{100});
    QCOMPARE(rows.back(), size_t{98999});
    for (const size_t extreme : {51234, 77777})
      QVERIFY(std::find(rows.begin(), rows.end(), extreme) != rows.end());
    QCOMPARE(drawn_rows(y, 5, 25, 400).size(), size_t{20});
    QVERIFY(drawn_rows(y, 5, 5, 400).empty());
  }

  void a_running_run_is_drawn_as_it_goes_on() {
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 60;
    document_->open_model("SmolLM2-135M-Instruct");
    QTRY_VERIFY(document_->model());
    document_->launch(spec);
    QTRY_VERIFY(document_->running_run() >= 0);
    QTRY_VERIFY(document_->running_run() < 0);
    const auto rows = document_->run()->steps.rows();
    // What came while the panel rested is drawn as well.
    CurvePlot* rate = panel_->plots()[3];
    rate->setFocus();
    QTRY_VERIFY([&] {
      QTest::keyClick(rate, Qt::Key_Escape);
      QTest::keyClick(rate, Qt::Key_Left);
      return rate->readout().value(0) == QString("Step %1").arg(rows);
    }());
  }

 private:
  QToolButton* button(const QString& name) const {
    for (QToolButton* one : panel_->findChildren<QToolButton*>())
      if (one->accessibleName() == name) return one;
    return nullptr;
  }
  // Faint curves apart: the figure has those of both runs, the view those of the current one.
  void check_figure(CurvePlot* plot) const {
    const auto panel = panel_->figure();
    QVERIFY(panel);
    FigureSpec spec;
    spec.panels = {*panel};
    QVERIFY(figure_problems(spec).empty());
    const PanelContent figure = read_panel(document_->session(), *panel, FigureWords("en"));
    std::vector<const Series*> drawn;
    for (const Series& series : figure.series)
      if (!series.faint) drawn.push_back(&series);
    std::vector<const Curve*> seen;
    for (const Curve& curve : plot->curves())
      if (curve.role != Curve::Role::raw) seen.push_back(&curve);
    const bool moved = plot == panel_->plots()[2];
    // Beside another run the figure shows what can be compared: of the not learned.
    if (moved && panel->runs.size() > 1)
      std::erase_if(seen, [](const Curve* curve) { return curve->role == Curve::Role::current_all; });
    QCOMPARE(drawn.size(), seen.size());
    const double unit = panel->kind == FigureKind::learned_curves ? 100
                        : plot == panel_->plots()[6]              ? 1e-9
                                                                  : 1;
    for (size_t i = 0; i < drawn.size(); ++i) {
      QCOMPARE(drawn[i]->x.size(), seen[i]->x.size());
      for (size_t k = 0; k < drawn[i]->x.size(); ++k) {
        QVERIFY(std::abs(drawn[i]->x[k] - seen[i]->x[k]) < 1e-9);
        const double a = drawn[i]->y[k], b = unit * seen[i]->y[k];
        QVERIFY2(std::abs(a - b) < 1e-9 || (std::isnan(a) && std::isnan(b)),
                 qPrintable(QString("%1 of %2: %3, %4").arg(k).arg(plot->accessibleName()).arg(a).arg(b)));
      }
      if (panel->kind == FigureKind::learned_curves && seen[i]->low.empty()) continue;  // Wilson's, on paper
      QCOMPARE(drawn[i]->low.size(), seen[i]->low.size());
      for (size_t k = 0; k < seen[i]->low.size(); ++k) {
        QVERIFY(std::abs(drawn[i]->low[k] - unit * seen[i]->low[k]) < 1e-9);
        QVERIFY(std::abs(drawn[i]->high[k] - unit * seen[i]->high[k]) < 1e-9);
      }
    }
    const QString label = plot->xAxis->label();
    if (!label.isEmpty()) QCOMPARE(figure.x.label, QString("Step"));  // of a fact
  }

  // Its last run as so many seeds: the losses of each a tenth larger than those of the one before.
  static Session with_seeds(Session session, int seeds) {
    const RunRecord first = session.runs.back();
    session.runs.pop_back();
    for (int i = 0; i < seeds; ++i) {
      RunRecord run = first;
      run.name = first.name + " seed " + std::to_string(i + 1);
      ExperimentSpec spec = spec_from_json(parse_json(first.spec_json, first.name), first.name);
      spec.name = run.name;
      spec.training.seed = i + 1;
      run.spec_json = dump_json(spec_to_json(spec));
      for (double& loss : run.steps.loss) loss *= 0.9 + 0.1 * i;
      for (double& seconds : run.steps.seconds) seconds *= 1 + 0.2 * i;
      for (int64_t& learned : run.scores.learned) learned = std::max<int64_t>(0, learned - i);
      for (size_t k = 0; k < run.scores.facts.size(); ++k)
        run.scores.not_learned[k] = run.scores.facts[k] - run.scores.learned[k];
      session.runs.push_back(std::move(run));
    }
    return session;
  }
  void choose_overlay(const char* name) {
    QComboBox* overlay = combo("none");
    overlay->setCurrentIndex(overlay->findData(QString(name)));
    Q_EMIT overlay->activated(overlay->currentIndex());
    panel_->grab();
  }
  QComboBox* combo(const char* first) const {
    for (QComboBox* box : panel_->findChildren<QComboBox*>())
      if (box->itemText(0) == first) return box;
    return nullptr;
  }
  void choose(QComboBox* box, const char* text) {
    box->setFocus();
    box->setCurrentIndex(box->findText(text));
    Q_EMIT box->activated(box->currentIndex());
    panel_->grab();
  }
  static void hover(CurvePlot* plot, double part) {
    plot->replot();  // margins are final then
    const QRect area = plot->axisRect()->rect();
    QTest::mouseMove(plot, area.topLeft() + QPoint(1, 1));
    QTest::mouseMove(plot, QPoint(area.left() + static_cast<int>(part * area.width()), area.center().y()));
  }
  static void wheel(CurvePlot* plot, QPointF at, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, plot->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(plot, &event);
  }
  static void drag(CurvePlot* plot, QPoint from, QPoint to) {
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i) QTest::mouseMove(plot, from + (to - from) * i / 5);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
  }

  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<LivePanel> panel_;
};

QTEST_MAIN(TestLivePanel)
#include "test_live_panel.moc"
