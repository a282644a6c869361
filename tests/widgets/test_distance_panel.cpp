// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the distance panel by mouse and keys, what the histogram makes of them, and what is drawn
// over it.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <numeric>
#include <set>

#include "document/fact_table_model.h"
#include "document/wording.h"
#include "figures/panel_content.h"
#include "panels/controls.h"
#include "panels/distance_panel.h"
#include "panels/run_form.h"
#include "semantics/distance.h"
#include "semantics/selection_summary.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestDistancePanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }

  void init() {
    QLocale::setDefault(QLocale::c());
    document_ = std::make_unique<SessionDocument>(fake_calls(std::make_shared<FakeEngine>()));
    panel_ = std::make_unique<DistancePanel>(*document_);
    panel_->resize(760, 460);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
    Session session = fake_session(300, 0);
    for (size_t i = 0; i < session.facts.facts.size(); ++i)
      session.facts.facts[i].attributes["split"] = i % 4 == 0 ? "test" : "train";
    document_->set_session(std::move(session));
    rule_ = panel_->findChild<QComboBox*>("filter_rule");
    slider_ = panel_->findChild<QSlider*>("filter_p");
    QVERIFY(rule_ && slider_);
  }
  void cleanup() {
    panel_.reset();
    document_.reset();
  }

  void the_selected_facts_alone_can_be_trained() {
    auto* take = panel_->findChild<QPushButton*>("take_selection");
    QVERIFY(take && !take->isVisible());
    choose(FilterRule::selection);  // nothing is selected: says so
    QVERIFY(take->isVisible() && !take->isEnabled());
    QVERIFY(!box("Low")->isVisible());
    QCOMPARE(document_->why_none_kept(), QString("Name at least one fact."));
    document_->select({3, 5, 8}, SelectMode::replace);
    QVERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
    const auto& ids = document_->spec().filter.ids;
    QCOMPARE(ids.size(), size_t{3});
    QCOMPARE(ids[1], document_->session().facts.facts[5].id);
    QCOMPARE(document_->summary().kept.n, int64_t{3});
    QVERIFY(document_->is_kept(8) && !document_->is_kept(4));
    QCOMPARE(reason_text(document_->exclusion_reason(4)), QString("not selected"));
    QVERIFY(document_->why_none_kept().isEmpty());
    const auto labels = panel_->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->isVisible() && label->text().contains("not selected") && label->text().contains("297");
    }));
    // Another selection changes nothing until it is taken over; undo brings the filter back.
    document_->select({9}, SelectMode::replace);
    QCOMPARE(document_->summary().kept.n, int64_t{3});
    choose(FilterRule::none);
    QCOMPARE(document_->summary().kept.n, int64_t{300});
    choose(FilterRule::selection);  // what is selected now
    QCOMPARE(document_->summary().kept.n, int64_t{1});
    QVERIFY(document_->is_kept(9));
    document_->undo_stack()->undo();
    QVERIFY(document_->spec().filter.rule != FilterRule::selection);
    QSignalSpy told(document_.get(), &SessionDocument::told);
    document_->train_only(std::vector<int64_t>(10'001, 0));
    QCOMPARE(told.count(), 1);
    QVERIFY(document_->spec().filter.rule != FilterRule::selection);
  }

  void a_rule_is_chosen_by_keys_and_brings_its_controls() {
    QVERIFY(rule_->isVisible() && !slider_->isVisible());
    QVERIFY(box("Low")->isVisible());
    choose(FilterRule::replace);
    QVERIFY(document_->spec().filter.rule == FilterRule::replace);
    QCOMPARE(document_->undo_stack()->count(), 2);  // band on the way
    QVERIFY(slider_->isVisible() && box("Sample")->isVisible() && box("Lambda")->isVisible());
    QVERIFY(!box("Low")->isVisible() && !box("High")->isVisible());
    QCOMPARE(slider_->value(), 60);  // METHOD 5's default
    QCOMPARE(box("Share replaced, as a number")->value_text(), QString("0.60"));
    choose(FilterRule::random);
    QVERIFY(!box("Lambda")->isVisible());  // the control has no J
    choose(FilterRule::band);
    QVERIFY(box("Low")->isVisible() && !slider_->isVisible());
    document_->undo_stack()->undo();
    QVERIFY(document_->spec().filter.rule == FilterRule::replace);
    QCOMPARE(rule_->currentIndex(), static_cast<int>(FilterRule::replace));
    QVERIFY(slider_->isVisible());
  }

  void the_share_follows_the_mouse_and_a_drag_is_one_undo_step() {
    choose(FilterRule::replace);
    const int steps = document_->undo_stack()->count();
    const QRect handle = slider_handle();
    QTest::mousePress(slider_, Qt::LeftButton, {}, handle.center());
    std::vector<double> seen;
    for (int dx = 2; dx <= 20; dx += 2) {
      QTest::mouseMove(slider_, handle.center() - QPoint(dx, 0));
      seen.push_back(document_->spec().filter.p);
      check_against_core();
    }
    QTest::mouseRelease(slider_, Qt::LeftButton, {}, handle.center() - QPoint(20, 0));
    QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
    QVERIFY(seen.back() < 0.45 && seen.back() > 0.2);
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    QCOMPARE(typed(box("Share replaced, as a number")), seen.back());
    // What the labels say is what the filter keeps.
    const FilterSummary& s = document_->summary();
    QCOMPARE(s.replaced, static_cast<int64_t>(std::llround(seen.back() * 100)));
    QVERIFY(says("Kept") && says("Before") && says("mean " + number(s.kept.mean, 3)) &&
            says("mean " + number(s.before.mean, 3)) && says("sd " + number(s.kept.sd, 3)));
    QVERIFY(says(QString("excluded %1 replaced, %2 not drawn").arg(s.replaced).arg(s.not_drawn)));
    document_->undo_stack()->undo();
    QCOMPARE(document_->spec().filter.p, 0.6);
    QCOMPARE(slider_->value(), 60);
    check_against_core();
  }

  void the_share_moves_by_keys() {
    choose(FilterRule::exact);
    const int steps = document_->undo_stack()->count();
    panel_->focus_filter();
    QVERIFY(slider_->hasFocus());
    QTest::keyClick(slider_, Qt::Key_Right);
    QCOMPARE(document_->spec().filter.p, 0.61);
    QTest::keyClick(slider_, Qt::Key_PageDown);
    QCOMPARE(document_->spec().filter.p, 0.51);
    QCOMPARE(document_->undo_stack()->count(), steps + 1);  // a run of keys
    QTest::keyClick(slider_, Qt::Key_Home);
    QCOMPARE(document_->spec().filter.p, 0.0);
    QCOMPARE(document_->summary().replaced, int64_t{0});
    QTest::keyClick(slider_, Qt::Key_End);
    QCOMPARE(document_->spec().filter.p, 1.0);
    check_against_core();
    choose(FilterRule::none);
    panel_->focus_filter();
    QVERIFY(panel_->histogram()->hasFocus());
  }

  void numbers_can_be_typed_and_are_kept_in_range() {
    choose(FilterRule::replace);
    type(box("Share replaced, as a number"), "0.125");
    QCOMPARE(document_->spec().filter.p, 0.125);
    QCOMPARE(box("Share replaced, as a number")->value_text(), QString("0.125"));
    type(box("Share replaced, as a number"), "5");
    QCOMPARE(document_->spec().filter.p, 1.0);
    type(box("Share replaced, as a number"), "no");
    QCOMPARE(document_->spec().filter.p, 1.0);
    type(box("Share replaced, as a number"), "0,5");  // a comma, as some languages write it
    QCOMPARE(document_->spec().filter.p, 0.5);
    type(box("Sample"), "60");
    QCOMPARE(document_->spec().filter.size, int64_t{60});
    QCOMPARE(document_->summary().kept.n, int64_t{60});
    type(box("Lambda"), "2.5");
    QCOMPARE(document_->spec().filter.lambda, 2.5);
    check_against_core();
    const int steps = document_->undo_stack()->count();
    QTest::keyClick(box("Sample"), Qt::Key_Up);
    QTest::keyClick(box("Sample"), Qt::Key_Up);
    QCOMPARE(document_->spec().filter.size, int64_t{62});
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    document_->undo_stack()->undo();
    QCOMPARE(document_->spec().filter.size, int64_t{60});
    QCOMPARE(typed(box("Sample")), 60.0);
  }

  void what_cannot_be_chosen_is_said_in_the_panel() {
    choose(FilterRule::replace);
    type(box("Sample"), "299");
    QCOMPARE(document_->summary().kept.n, int64_t{0});
    QVERIFY(says("299 facts are asked for"));  // three have no distance
    panel_->grab();
    type(box("Sample"), "290");
    QVERIFY(says("174 facts are to be replaced"));
    QCOMPARE(document_->summary().replaced, int64_t{0});
    QCOMPARE(document_->summary().not_drawn, int64_t{297});
    QTest::keyClick(slider_, Qt::Key_Home);
    QVERIFY(!says("to be replaced"));
    QCOMPARE(document_->summary().kept.n, int64_t{290});
    check_against_core();
  }

  void the_histogram_shows_the_sample_before_and_after() {
    DistanceHistogram* plot = panel_->histogram();
    const double width = plot->bin_width();
    QVERIFY(plot->before_in_bins().empty());
    choose(FilterRule::replace);
    QVERIFY(plot->bin_width() > width);  // 100 facts have wider bars than 300
    QCOMPARE(sum(plot->kept_in_bins()), int64_t{100});
    QCOMPARE(sum(plot->before_in_bins()), int64_t{100});
    QVERIFY(plot->kept_in_bins() != plot->before_in_bins());
    QTest::keyClick(slider_, Qt::Key_Home);
    QVERIFY(plot->kept_in_bins() == plot->before_in_bins());
    QTest::keyClick(slider_, Qt::Key_End);
    for (int bin = 0; bin < plot->bins(); ++bin)
      QVERIFY(plot->kept_in_bins()[static_cast<size_t>(bin)] <= plot->count_in_bin(bin));
    // Its numbers, as CSV and for a screen reader.
    const QStringList lines = plot->csv().split('\n', Qt::SkipEmptyParts);
    QVERIFY(lines[0].endsWith(",before"));
    int64_t kept = 0, before = 0;
    for (int i = 1; i < lines.size(); ++i) {
      kept += lines[i].split(',')[3].toLongLong();
      before += lines[i].split(',')[5].toLongLong();
    }
    QCOMPARE(kept, int64_t{100});
    QCOMPARE(before, int64_t{100});
    QVERIFY(plot->accessibleDescription().contains("100 are replaced"));
    // No handles: nothing to drag, and Tab goes on at once.
    const FilterOptions filter = document_->spec().filter;
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Left);
    const QPoint grip = plot->grip_position(true);
    QTest::mousePress(plot, Qt::LeftButton, {}, grip);
    QTest::mouseMove(plot, grip - QPoint(80, 0));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, grip - QPoint(80, 0));
    QVERIFY(document_->spec().filter.rule == FilterRule::replace && document_->spec().filter.p == filter.p);
    QTest::keyClick(plot, Qt::Key_Tab);
    QVERIFY(!plot->hasFocus());
    choose(FilterRule::none);
    QVERIFY(plot->before_in_bins().empty());
    QCOMPARE(plot->bin_width(), width);
  }

  void a_small_sample_is_seen_before_many_facts() {
    document_->set_session(fake_session(20000, 0));
    choose(FilterRule::replace);
    QTRY_VERIFY(!document_->is_filtering());
    DistanceHistogram* plot = panel_->histogram();
    QVERIFY(plot->pool_scale() > 20);
    const double top = plot->yAxis->range().upper;
    const auto& kept = plot->kept_in_bins();
    QVERIFY(static_cast<double>(*std::max_element(kept.begin(), kept.end())) > top / 5);
    int64_t most = 0;
    for (int bin = 0; bin < plot->bins(); ++bin) most = std::max(most, plot->count_in_bin(bin));
    QVERIFY(static_cast<double>(most) / static_cast<double>(plot->pool_scale()) <= top);
    plot->set_log_count(true);
    QCOMPARE(plot->pool_scale(), int64_t{1});  // small and large bars are both seen
    plot->grab();
    check_against_core();
  }

  // Over 20,000 facts the choice is worked out beside the window; where the slider stops, all is right.
  void dragging_the_share_over_many_facts_ends_with_the_right_numbers() {
    document_->set_session(fake_session(20000, 0));
    choose(FilterRule::replace);
    type(box("Sample"), "3000");
    const QRect handle = slider_handle();
    QTest::mousePress(slider_, Qt::LeftButton, {}, handle.center());
    for (int dx = 1; dx <= 40; ++dx) QTest::mouseMove(slider_, handle.center() - QPoint(dx, 0));
    QTest::mouseRelease(slider_, Qt::LeftButton, {}, handle.center() - QPoint(40, 0));
    QTRY_VERIFY(!document_->is_filtering());
    check_against_core();
    QVERIFY(says("mean " + number(document_->summary().kept.mean, 3)));
    QCOMPARE(sum(panel_->histogram()->kept_in_bins()), int64_t{3000});
  }

  void the_form_of_a_run_and_the_panel_show_one_filter() {
    RunForm form(*document_);
    form.resize(376, 800);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto* rule = qobject_cast<QComboBox*>(form.editor("filter.rule"));
    QVERIFY(rule && !form.editor("filter.p")->isVisible());
    choose(FilterRule::replace);
    QCOMPARE(rule->currentIndex(), static_cast<int>(FilterRule::replace));
    QVERIFY(form.editor("filter.p")->isVisible());
    QTest::keyClick(slider_, Qt::Key_Left);
    auto* share = form.editor("filter.p")->findChild<QLineEdit*>();
    QCOMPARE(share->text(), QString("0.59"));
    const int steps = document_->undo_stack()->count();
    share->setFocus();
    share->selectAll();
    QTest::keyClicks(share, "0.25");
    QCOMPARE(slider_->value(), 25);
    QCOMPARE(document_->summary().replaced, int64_t{25});
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    auto* seed = form.editor("filter.seed")->findChild<QLineEdit*>();
    const SelectionTable first = document_->kept();
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, "8");
    QVERIFY(first.kept != document_->kept().kept);
    check_against_core();
    // Wrong values are said under the field and keep the window alive.
    share->setFocus();
    share->selectAll();
    QTest::keyClicks(share, "7");
    QVERIFY(form.problem_of("filter.p").contains("at most 1"));
    QCOMPARE(document_->summary().kept.n, int64_t{0});
    QVERIFY(!form.can_launch());
  }

  void the_table_says_why_a_fact_is_not_kept() {
    FactTableModel table(*document_);
    const QString fates[] = {"replaced in swap", "not drawn"};
    choose(FilterRule::replace);
    std::set<QString> reasons;
    for (int row = 0; row < table.rowCount(); ++row) {
      const QString text = table.index(row, FactTableModel::kept_column).data().toString();
      for (const QString& fate : fates) {
        if (text.startsWith(fate)) reasons.insert(fate);
      }
    }
    QCOMPARE(reasons.size(), std::size(fates));
    // Kept facts first, then those that were in the sample.
    table.sort(FactTableModel::kept_column, Qt::AscendingOrder);
    QVERIFY(table.index(99, 0).data(FactTableModel::kept_role).toBool());
    QVERIFY(table.index(100, FactTableModel::kept_column).data().toString().startsWith("replaced in swap"));
    QVERIFY(table.index(159, FactTableModel::kept_column).data().toString().startsWith("replaced in swap"));
    QCOMPARE(table.index(160, FactTableModel::kept_column).data().toString(), QString("not drawn"));
    FactFilter filter;
    filter.kept = 1;
    document_->change_filter(filter);
    QCOMPARE(table.rowCount(), 100);
  }

  void relations_and_splits_are_drawn_over_the_bars() {
    auto* relations = panel_->findChild<QToolButton*>("overlay_relation");
    auto* splits = panel_->findChild<QToolButton*>("overlay_split");
    QVERIFY(relations->isVisible() && splits->isVisible());
    QVERIFY(!panel_->findChild<QToolButton*>("overlay_selection")->isVisible());  // none is named
    QCOMPARE(relations->menu()->actions().size(), 3);
    // By keys: open, second entry, take.
    open_and_press(relations, {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return});
    QTRY_COMPARE(document_->overlays().size(), size_t{1});
    const Overlay drawn = document_->overlays()[0];
    QVERIFY(drawn.kind == Overlay::Kind::relation);
    DistanceHistogram* plot = panel_->histogram();
    int64_t in_bins = 0, expected = 0;
    for (int bin = 0; bin < plot->bins(); ++bin) in_bins += plot->overlay_in_bin(0, bin);
    for (size_t i = 0; i < 300; ++i)
      expected += document_->session().facts.facts[i].relation == drawn.name &&
                  std::isfinite(document_->distances()->value[i]);
    QCOMPARE(in_bins, expected);
    open_and_press(splits, {Qt::Key_Down, Qt::Key_Return});
    QTRY_COMPARE(document_->overlays().size(), size_t{2});
    QVERIFY(document_->overlays()[1] == (Overlay{Overlay::Kind::split, "train"}));  // the larger one first
    plot->grab();
    open_and_press(splits, {Qt::Key_Down, Qt::Key_Return});
    QTRY_COMPARE(document_->overlays().size(), size_t{1});
    QVERIFY(!document_->is_dirty());  // a view, not a change
  }

  // What is on the screen: its bars, its band, its axis, and what is drawn over it; no run is needed.
  void its_figure_is_the_view() {
    QVERIFY(!document_->run());
    document_->set_band({0.3, 0.5});
    check_figure();
    document_->set_overlay({Overlay::Kind::split, "train"}, true);
    document_->set_overlay({Overlay::Kind::relation, document_->session().facts.facts[3].relation}, true);
    check_figure();
    QCOMPARE(figure()->overlays.size(), size_t{2});
    QVERIFY(!figure()->log_y);
    panel_->histogram()->set_log_count(true);
    QVERIFY(figure()->log_y);
    check_figure();
    panel_->histogram()->set_log_count(false);
    // A part of the axis.
    panel_->histogram()->setFocus();
    auto* show_all = named_button("Show all distances");
    QVERIFY(show_all && !show_all->isEnabled());
    for (int i = 0; i < 6; ++i) QTest::keyClick(panel_->histogram(), Qt::Key_Plus);
    QVERIFY(panel_->histogram()->is_zoomed() && show_all->isEnabled());
    QCOMPARE(*figure()->x_min, panel_->histogram()->seen().low);
    QCOMPARE(*figure()->x_max, panel_->histogram()->seen().high);
    check_figure();
    QTest::mouseClick(show_all, Qt::LeftButton);
    QVERIFY(!panel_->histogram()->is_zoomed() && !show_all->isEnabled());
    check_figure();
    // A sample, before and after a part of it is replaced.
    choose(FilterRule::replace);
    check_figure();
    QVERIFY(!content().band);
    choose(FilterRule::none);
    check_figure();
  }

  // Beside its bars: weights on an axis of their own, the setting before, and what is selected.
  void its_figure_has_all_that_lies_over_the_bars() {
    Session session = fake_session(300, 0);
    DistanceOptions from_model;
    from_model.from = DistanceFrom::model;
    session.distances.push_back(fake_distances(session.facts, from_model));
    session.selections = {{"mine", {1, 2, 3}}};
    document_->set_session(session);
    document_->set_band({0.3, 0.5});
    QVERIFY(!figure()->weight_lambda && figure()->previous.empty() && figure()->selected.empty());
    ExperimentSpec spec = document_->spec();
    spec.loss.weights = WeightRule::static_;
    spec.loss.lambda = 3;
    document_->change_spec("weights", spec);
    QVERIFY(figure()->weight_lambda == 3.0);
    QCOMPARE(*content().y_right->max, panel_->histogram()->yAxis2->range().upper);
    QCOMPARE(*content().y_right->min, panel_->histogram()->yAxis2->range().lower);
    // One by one, until they have a name.
    document_->select({4, 7}, SelectMode::replace);
    const auto id = [&](size_t fact) { return "fact=" + session.facts.facts[fact].id; };
    QVERIFY(figure()->selected == (std::vector<std::string>{id(4), id(7)}));
    document_->select({1, 2, 3}, SelectMode::replace);
    QVERIFY(figure()->selected == std::vector<std::string>{"selection=mine"});
    check_figure();
    const auto column = [this](const char* name) {
      const PanelContent drawn = content();
      const auto at = std::find(drawn.data.header.begin(), drawn.data.header.end(), name);
      std::vector<long long> out;
      for (const auto& row : drawn.data.rows)
        out.push_back(std::stoll(row[static_cast<size_t>(at - drawn.data.header.begin())]));
      return out;
    };
    const QStringList view = panel_->histogram()->csv().split('\n', Qt::SkipEmptyParts);
    const std::vector<long long> selected = column("selected");
    for (size_t i = 0; i < selected.size(); ++i)
      QCOMPARE(selected[i], view[static_cast<qsizetype>(i) + 1].split(',')[4].toLongLong());
    // Another setting keeps an outline of this one, which the session holds.
    spec = document_->spec();
    spec.distance.from = DistanceFrom::model;
    document_->change_spec("from", spec);
    QVERIFY(panel_->histogram()->shows_previous());
    QVERIFY(figure()->previous == (std::vector<std::string>{"space=input-embedding", "from=dataset"}) ||
            figure()->previous.back() == "from=dataset");
    const std::vector<long long> previous = column("previous");
    const auto n = std::accumulate(previous.begin(), previous.end(), 0LL);
    QVERIFY(n > 200);
    check_figure();
    // A metric of its own has no bars in common.
    spec = document_->spec();
    spec.distance.metric = DistanceMetric::angular;
    document_->change_spec("metric", spec);
    QVERIFY(!figure());
    // What is too much to name one by one is left out.
    document_->set_session(fake_session(2100, 0));
    document_->select_all();
    QVERIFY(figure() && figure()->selected.empty());
  }

  // A run has kept other facts than the band on the screen keeps.
  void its_figure_follows_the_band_and_not_the_run() {
    document_->set_session(fake_session(300, 1));
    document_->set_current_run(0);
    document_->set_band({0.42, 0.44});
    check_figure();
    QVERIFY(content().band == std::pair(0.42, 0.44));
  }

  void another_metric_keeps_a_sample_and_forgets_limits() {
    document_->set_band({0.3, 0.5});
    choose(FilterRule::replace);
    auto* metric = panel_->findChild<QComboBox*>();
    metric->setFocus();
    QTest::keyClick(metric, Qt::Key_Down);
    QVERIFY(document_->spec().filter.rule == FilterRule::replace);
    QVERIFY(!document_->spec().filter.low);
  }

 private:
  // Each rule on the way is chosen, too.
  void choose(FilterRule rule) {
    rule_->setFocus();
    while (rule_->currentIndex() != static_cast<int>(rule))
      QTest::keyClick(rule_, rule_->currentIndex() < static_cast<int>(rule) ? Qt::Key_Down : Qt::Key_Up);
  }

  std::optional<PanelSpec> figure() const { return panel_->figure(); }
  PanelContent content() const { return read_panel(document_->session(), *figure(), FigureWords("en")); }
  QToolButton* named_button(const QString& name) const {
    for (QToolButton* button : panel_->findChildren<QToolButton*>())
      if (button->accessibleName() == name) return button;
    return nullptr;
  }

  // Row by row the numbers of the view: low, high, facts, kept, selected (, before).
  void check_figure() const {
    QTRY_VERIFY(!document_->is_filtering());
    FigureSpec spec;
    spec.panels = {*figure()};
    QVERIFY2(figure_problems(spec).empty(), dump_json(figure_to_json(spec)).c_str());
    const PanelContent drawn = content();
    const QStringList view = panel_->histogram()->csv().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(static_cast<qsizetype>(drawn.data.rows.size()), view.size() - 1);
    const bool draws = view[0].endsWith(",before");
    for (size_t i = 0; i < drawn.data.rows.size(); ++i) {
      const auto& row = drawn.data.rows[i];
      const QStringList seen = view[static_cast<qsizetype>(i) + 1].split(',');
      QVERIFY(std::abs(std::stod(row[0]) - seen[0].toDouble()) < 1e-9);
      QVERIFY(std::abs(std::stod(row[1]) - seen[1].toDouble()) < 1e-9);
      QCOMPARE(std::stoll(row[2]), seen[3].toLongLong());
      QCOMPARE(std::stoll(row[2]) + std::stoll(row[3]), seen[2].toLongLong());
      if (draws) QCOMPARE(std::stoll(row[4]), seen[5].toLongLong());
      for (size_t k = 0; k < document_->overlays().size(); ++k)
        QCOMPARE(std::stoll(row[(draws ? 5 : 4) + k]),
                 static_cast<long long>(panel_->histogram()->overlay_in_bin(k, static_cast<int>(i))));
    }
    if (document_->spec().filter.rule == FilterRule::band) {
      QVERIFY(drawn.band);
      QCOMPARE(drawn.band->first, document_->band().low);
      QCOMPARE(drawn.band->second, document_->band().high);
    }
  }

  NumberEdit* box(const QString& name) const {
    for (auto* edit : panel_->findChildren<NumberEdit*>()) {
      if (edit->accessibleName() == name) return edit;
    }
    return nullptr;
  }

  static double typed(const NumberEdit* edit) { return edit->value_text().toDouble(); }

  static void type(NumberEdit* edit, const QString& text) {
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
  }

  bool says(const QString& words) const {
    for (const QLabel* label : panel_->findChildren<QLabel*>()) {
      QString text = label->text();
      text.remove(QRegularExpression("<[^>]*>")).replace("&nbsp;", QString());
      if (label->isVisible() && text.contains(words)) return true;
    }
    return false;
  }

  QRect slider_handle() const {
    QStyleOptionSlider option;
    option.initFrom(slider_);
    option.orientation = Qt::Horizontal;
    option.minimum = slider_->minimum();
    option.maximum = slider_->maximum();
    option.sliderPosition = option.sliderValue = slider_->value();
    return slider_->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider_);
  }

  static void open_and_press(QToolButton* button, const QList<Qt::Key>& keys) {
    button->setFocus();
    // The menu has its own loop of events.
    QTimer::singleShot(50, button, [button, keys] {
      for (const Qt::Key key : keys) QTest::keyClick(button->menu(), key);
    });
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(!button->menu()->isVisible());
  }

  static int64_t sum(const std::vector<int64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), int64_t{0});
  }

  void check_against_core() const {
    const ExperimentSpec& spec = document_->spec();
    const DistanceTable& table = *document_->distances();
    const SelectionTable expected = select_facts(document_->session().facts, table, spec.filter, spec.loss);
    QVERIFY(document_->kept().kept == expected.kept);
    const SelectionSummary e =
        summarize_selection(document_->session().facts, table, spec.filter, spec.loss, expected);
    QCOMPARE(document_->summary().kept.mean, e.kept.mean);
    QCOMPARE(document_->summary().kept.sd, e.kept.sd);
    QCOMPARE(document_->summary().before.mean, e.before.mean);
    QCOMPARE(document_->summary().before.sd, e.before.sd);
  }

  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<DistancePanel> panel_;
  QComboBox* rule_ = nullptr;
  QSlider* slider_ = nullptr;
};

QTEST_MAIN(TestDistancePanel)
#include "test_distance_panel.moc"
