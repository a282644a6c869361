// SPDX-License-Identifier: GPL-3.0-or-later
// The features' scatter over made-up results: colours, sizes, states side by side, trajectories, many points.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <cmath>
#include <set>

#include "figures/figure.h"
#include "panels/features_panel.h"
#include "plots/content_plot.h"
#include "support/json.h"
#include "theme/theme.h"
#include "widgets/panel_test.h"

using namespace seamark;

class TestFeaturesPanel : public PanelTest {
  Q_OBJECT

  std::unique_ptr<FeaturesPanel> with_features() {
    auto panel = shown<FeaturesPanel>({760, 560});
    panel->compute();
    if (!QTest::qWaitFor([&] { return panel->plot()->point_count() == 300; })) qWarning("no features");
    return panel;
  }
  // How many facts the legend's entry of this name counts.
  static int64_t counted(const PanelContent& content, const QString& name) {
    for (const Series& series : content.series) {
      if (series.name.section(" (", 0, -2) == name) return static_cast<int64_t>(series.x.size());
    }
    return 0;
  }
  static const Series* holding(const PanelContent& content, int64_t fact) {
    for (const Series& series : content.series) {
      if (std::find(series.fact.begin(), series.fact.end(), fact) != series.fact.end()) return &series;
    }
    return nullptr;
  }

 private Q_SLOTS:
  void initTestCase() { prepare(); }
  void init() { new_document(); }
  void cleanup() { document_.reset(); }

  void features_are_computed_coloured_and_lassoed() {
    auto panel = shown<FeaturesPanel>({760, 560});
    QVERIFY(!panel->figure());
    panel->compute();
    QTRY_VERIFY(panel->figure());
    // Kept with the run, as the command keeps it.
    QCOMPARE(document_->session().runs[0].results.size(), size_t{1});
    QVERIFY(document_->is_dirty());
    ContentPlot* plot = panel->plot();
    QTRY_COMPARE(plot->point_count(), size_t{300});
    size_t learned = 0;
    for (const Series& series : plot->content().series) {
      if (series.ink == Ink::learned) learned = series.x.size();
    }
    QCOMPARE(static_cast<int64_t>(learned), document_->outcome_counts().learned);
    // A rectangle around one point, by mouse.
    const QPointF at = plot->place_of(7);
    plot->set_tool(ContentPlot::Tool::rectangle);
    QTest::mousePress(plot, Qt::LeftButton, {}, (at - QPointF(6, 6)).toPoint());
    QTest::mouseMove(plot, at.toPoint());
    QTest::mouseMove(plot, (at + QPointF(6, 6)).toPoint());
    QTest::mouseRelease(plot, Qt::LeftButton, {}, (at + QPointF(6, 6)).toPoint());
    QVERIFY(document_->selection().has(7));
    const int64_t few = document_->selection().count();
    QVERIFY(few < 30);
    // A lasso around all of them adds.
    plot->set_tool(ContentPlot::Tool::lasso);
    const QRect area = plot->axisRect()->rect().adjusted(3, 3, -3, -3);
    QTest::mousePress(plot, Qt::LeftButton, Qt::ShiftModifier, area.topLeft());
    for (const QPoint p : {area.topRight(), area.bottomRight(), area.bottomLeft(), area.topLeft()})
      QTest::mouseMove(plot, p);
    QTest::mouseRelease(plot, Qt::LeftButton, Qt::ShiftModifier, area.topLeft());
    QVERIFY(document_->selection().count() > few);
    // After the run, on the same axes.
    panel->state()->setCurrentIndex(panel->state()->findData("R1"));
    Q_EMIT panel->state()->activated(panel->state()->currentIndex());
    const double before = plot->xAxis->range().lower;
    QTRY_VERIFY(panel->figure()->where.front() == "state=R1");
    QCOMPARE(plot->xAxis->range().lower, before);
  }

  // So that its row stays short in every language.
  void a_box_is_as_wide_as_its_choice_and_its_list_as_all_of_them() {
    auto panel = shown<FeaturesPanel>({760, 560});
    document_->compute_features({FeatureKind::hidden, 30}, {});
    QComboBox* box = panel->colour();
    QTRY_VERIFY(box->isVisible());  // under the points
    choose(box, "run");
    QTRY_COMPARE(box->width(), box->sizeHint().width());
    const int narrow = box->width();
    choose(box, "kept");
    QTRY_VERIFY(box->width() > narrow);
    QCOMPARE(box->width(), box->sizeHint().width());
    choose(box, "run");
    QTRY_COMPARE(box->width(), narrow);
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    QVERIFY(box->view()->width() >= box->fontMetrics().horizontalAdvance("named selection"));
    box->hidePopup();
  }

  // One component of 97 % is warned of, beside what mends it.
  void rows_are_normalised_from_the_warning() {
    auto panel = with_features();
    QVERIFY(label(*panel, "One component takes 97"));
    QPushButton* mend = button(*panel, "Normalise rows");
    QVERIFY(mend && mend->isEnabled());
    mend->setFocus();
    QTest::keyClick(mend, Qt::Key_Space);
    const auto is_normalised = [&] {
      const auto& results = document_->session().runs[0].results;
      return results.size() == 1 && parse_json(results[0].settings_json, "").value("normalise_rows", false);
    };
    QTRY_VERIFY(is_normalised());
    QTRY_VERIFY(panel->plot()->isVisible() && panel->plot()->point_count() == 300);
    QVERIFY(!button(*panel, "Normalise rows"));
    QCheckBox* box = nullptr;
    for (QCheckBox* one : panel->findChildren<QCheckBox*>())
      if (one->text() == "Normalise rows") box = one;
    QVERIFY(box && box->isChecked());
  }

  // Tried with a few facts; a run, and what is asked for by hand, come first.
  void an_empty_panel_says_how_long_it_would_take() {
    engine_->features_milliseconds = 400;
    document_->set_current_run(-1);
    auto panel = shown<FeaturesPanel>({760, 560});
    QVERIFY(label(*panel, "compute them for 300 facts."));
    // At least 400 ms for 16 facts: 25 ms a fact.
    const auto seconds = [&] {
      static const QRegularExpression time("compute them for 300 facts, about (\\d+) (s|min)\\.");
      const QLabel* said = label(*panel, "compute them for 300 facts, about");
      const auto match = time.match(said ? said->text() : QString());
      return match.captured(1).toInt() * (match.captured(2) == "min" ? 60 : 1);
    };
    QTRY_VERIFY(seconds() > 0);
    const int untuned = seconds();
    QVERIFY2(untuned >= 7, qPrintable(QString::number(untuned)));
    document_->set_current_run(0);  // its adapters too
    QTRY_VERIFY(seconds() > untuned);
    // Another kind: not tried yet, and given up for what is asked for.
    choose(panel->findChild<QComboBox*>(), static_cast<int>(FeatureKind::answer));
    QTRY_VERIFY(label(*panel, "compute them for 300 facts."));
    QSignalSpy computed(document_.get(), &SessionDocument::results_changed);
    panel->compute();
    QTRY_COMPARE(computed.count(), 1);
    engine_->features_milliseconds = 0;
  }

  void what_cannot_be_tried_has_no_time() {
    engine_->analysis_error = "No fact has this feature.";
    QSignalSpy told(document_.get(), &SessionDocument::told);
    auto panel = shown<FeaturesPanel>({760, 560});
    QVERIFY(label(*panel, "compute them for 300 facts."));
    QTest::qWait(200);
    QVERIFY(label(*panel, "compute them for 300 facts."));
    QCOMPARE(told.count(), 0);
    engine_->analysis_error.clear();
  }

  void trajectories_follow_the_steps() {
    document_->store_results("R1", {fake_trajectory(document_->session().runs[0])});
    auto panel = shown<FeaturesPanel>({760, 560});
    QCheckBox* box = nullptr;
    for (QCheckBox* b : panel->findChildren<QCheckBox*>()) {
      if (b->text() == "Trajectories") box = b;
    }
    QVERIFY(box && box->isEnabled());
    box->setChecked(true);
    QTRY_COMPARE(static_cast<int64_t>(panel->plot()->point_count()),
                 document_->session().runs[0].outcomes.rows());
    const int64_t fact = document_->session().runs[0].outcomes.fact[0];
    const QPointF start = panel->plot()->place_of(fact);
    panel->step_slider()->setValue(4);
    QTRY_VERIFY(panel->plot()->place_of(fact) != start);
    QVERIFY(panel->figure()->where.front() == "step=8");
    // The ways of the facts up to that step are in the figure, too, and in its numbers.
    const PanelContent ways = read_panel(document_->session(), *panel->figure(), FigureWords("en"));
    QVERIFY(ways.series.back().faint && ways.series.back().form == Series::Form::line);
    size_t places = 0, facts = 0;
    for (size_t i = 0; i < ways.series.back().x.size(); ++i)
      ++(std::isnan(ways.series.back().x[i]) ? facts : places);
    QVERIFY(facts > 1 && places >= 2 * facts);
    size_t rows = 0;
    for (const auto& row : ways.data.all_rows()) rows += !row.back().empty();
    QCOMPARE(rows, places);
    QVERIFY(panel->plot()->content().series.back().form ==
            Series::Form::points);  // the plot draws them itself
  }

  void colours_follow_named_selections_as_the_histogram_draws_them() {
    document_->select({1, 2, 3}, SelectMode::replace);
    document_->name_selection("one");
    document_->select({3, 4}, SelectMode::replace);
    document_->name_selection("two");
    document_->set_overlay({Overlay::Kind::selection, "two"}, true);
    auto panel = with_features();
    choose(panel->colour(), "selection");
    ContentPlot* plot = panel->plot();
    // Those drawn over the histogram, in their order.
    QTRY_COMPARE(counted(plot->content(), "two"), int64_t{2});
    QCOMPARE(counted(plot->content(), "one"), int64_t{0});
    QCOMPARE(holding(plot->content(), 3)->index, size_t{1});  // the histogram's first colour
    document_->set_overlay({Overlay::Kind::selection, "one"}, true);
    QTRY_COMPARE(counted(plot->content(), "one"), int64_t{2});
    QCOMPARE(counted(plot->content(), "two"), int64_t{2});  // fact 3 is in the first of the two
    QCOMPARE(counted(plot->content(), "in none of them"), int64_t{296});
    QCOMPARE(holding(plot->content(), 9)->ink, Ink::excluded);
    QVERIFY(panel->figure()->selections == (std::vector<std::string>{"two", "one"}));
    // None there: the session's own order.
    document_->set_overlay({Overlay::Kind::selection, "one"}, false);
    document_->set_overlay({Overlay::Kind::selection, "two"}, false);
    QTRY_COMPARE(counted(plot->content(), "one"), int64_t{3});
    QVERIFY(plot->csv().contains("one"));
  }

  void kept_and_weights_follow_the_filter_that_is_set() {
    auto panel = with_features();
    choose(panel->colour(), "kept");
    ContentPlot* plot = panel->plot();
    document_->begin_gesture();
    document_->set_band({0.3, 0.5});
    QTRY_COMPARE(counted(plot->content(), "kept"), document_->summary().kept.n);
    QCOMPARE(counted(plot->content(), "D > 0.5"), document_->summary().above);
    QCOMPARE(counted(plot->content(), "D < 0.3"), document_->summary().below);
    QVERIFY(plot->content().series[0].name.startsWith("kept"));
    document_->set_band({0.4, 0.5});
    QTRY_COMPARE(counted(plot->content(), "kept"), document_->summary().kept.n);
    // The figure has the filter with it, for a command has no window; without one it is the run's.
    PanelSpec spec_of_figure = *panel->figure();
    const PanelContent figure = read_panel(document_->session(), spec_of_figure, FigureWords("en"));
    QCOMPARE(counted(figure, "kept"), document_->summary().kept.n);
    QCOMPARE(counted(figure, "D > 0.5"), document_->summary().above);
    spec_of_figure.filter.clear();
    QCOMPARE(counted(read_panel(document_->session(), spec_of_figure, FigureWords("en")), "kept"),
             document_->session().runs[0].outcomes.rows());
    ExperimentSpec spec = document_->spec();
    spec.loss.weights = WeightRule::static_;
    document_->change_spec("weights", spec);
    choose(panel->colour(), "weight");
    QTRY_VERIFY(plot->content().scale && plot->content().scale->label == "Weight");
    const Series& known = plot->content().series.back();
    QCOMPARE(static_cast<int64_t>(known.value.size()), document_->summary().kept.n);
    QCOMPARE(known.value[0], document_->weight(known.fact[0]));
  }

  void colours_by_quantities_of_the_run_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"loss", "d_before", "d_after", "change"}) QTest::newRow(name) << QString(name);
  }
  void colours_by_quantities_of_the_run() {
    QFETCH(QString, name);
    auto panel = with_features();
    choose(panel->colour(), name);
    ContentPlot* plot = panel->plot();
    const OutcomeTable& o = document_->session().runs[0].outcomes;
    QTRY_VERIFY(plot->content().scale && !plot->content().series.empty());
    const Series& known = plot->content().series.back();
    QCOMPARE(static_cast<int64_t>(known.value.size()), o.rows());
    QCOMPARE(counted(plot->content(), "without a value"), 300 - o.rows());
    const auto row = static_cast<size_t>(document_->outcome_row(known.fact[4]));
    const double expected = name == "loss"       ? o.loss_after[row]
                            : name == "d_before" ? o.d_dataset[row]
                            : name == "d_after"  ? o.d_after[row]
                                                 : o.d_after[row] - o.d_dataset[row];
    QCOMPARE(known.value[4], expected);
    QCOMPARE(plot->content().scale->has_sign, name == "change");
    if (name != "d_before") return;
    // The window's Before: the model's own answer.
    document_->set_before(Before::model);
    QTRY_COMPARE(plot->content().series.back().value[4], o.d_model[row]);
  }

  void area_is_proportional_and_the_legend_shows_two_sizes() {
    auto panel = with_features();
    ContentPlot* plot = panel->plot();
    QVERIFY(!plot->content().sizes);
    choose(panel->size_by(), "distance");
    QTRY_VERIFY(plot->content().sizes);
    const auto& distance = document_->distances()->value;
    const auto area = [&](int64_t fact) { return plot->radius_of(fact) * plot->radius_of(fact); };
    QVERIFY(distance[5] > 0.1 && distance[9] > 0.1);
    QVERIFY(std::abs(area(5) / area(9) - distance[5] / distance[9]) < 1e-9);
    const QStringList legend = plot->legend_texts();
    const qsizetype at = legend.indexOf("area: Target distance D");
    QVERIFY(at >= 0 && legend.size() == at + 3);
    QCOMPARE(legend[at + 1].toDouble() * 4, legend[at + 2].toDouble());
    // The largest mark is as large on the picture as it says.
    int64_t largest = 0;
    for (int64_t fact = 0; fact < 300; ++fact) {
      if (std::isfinite(distance[static_cast<size_t>(fact)]) &&
          (!std::isfinite(distance[static_cast<size_t>(largest)]) ||
           distance[static_cast<size_t>(fact)] > distance[static_cast<size_t>(largest)]))
        largest = fact;
    }
    QCOMPARE(plot->radius_of(largest), 9.0);
    choose(panel->size_by(), "change");
    QTRY_COMPARE(plot->content().sizes->label, QString("Change of distance (either way)"));
    choose(panel->size_by(), "");
    QTRY_VERIFY(!plot->content().sizes);
    QCOMPARE(plot->radius_of(5), 3.5);
  }

  void runs_stand_side_by_side_on_one_basis() {
    auto panel = with_features();
    document_->set_current_run(1);
    panel->compute();
    QTRY_COMPARE(document_->session().runs[1].results.size(), size_t{1});
    ContentPlot* plot = panel->plot();
    QTRY_VERIFY(panel->state()->findData("*") > 0);
    choose(panel->state(), "*");
    QTRY_COMPARE(plot->point_count(), size_t{900});
    QCOMPARE(panel->colour()->currentData().toString(), QString("run"));
    QCOMPARE(counted(plot->content(), "untuned"), int64_t{300});
    QCOMPARE(counted(plot->content(), "R1"), int64_t{300});
    QCOMPARE(counted(plot->content(), "R2"), int64_t{300});
    QVERIFY(panel->figure()->runs == (std::vector<std::string>{"R2", "R1"}));  // the current run first
    // As the command draws it.
    const PanelContent figure = read_panel(document_->session(), *panel->figure(), FigureWords("en"));
    QCOMPARE(counted(figure, "R1"), int64_t{300});
    // Outcomes of each run's points are that run's.
    choose(panel->colour(), "outcome");
    QTRY_VERIFY(counted(plot->content(), "learned") > 0);
    int64_t learned = 0;
    for (const RunRecord& run : document_->session().runs)
      learned += std::count(run.outcomes.learned.begin(), run.outcomes.learned.end(), int8_t{1});
    const auto& own =
        document_->session().runs[1].outcomes.learned;  // the untuned points take the current run's
    learned += std::count(own.begin(), own.end(), int8_t{1});
    QCOMPARE(counted(plot->content(), "learned"), learned);
    choose(panel->state(), "R1");
    QTRY_COMPARE(plot->point_count(), size_t{300});
  }

  // What is shown is another run's: the current one's can be had too.
  void features_of_the_current_run_can_be_added() {
    auto panel = with_features();
    QVERIFY(!tool(*panel, "Compute for R1"));
    document_->set_current_run(1);
    QTRY_VERIFY(tool(*panel, "Compute for R2"));
    QTest::mouseClick(tool(*panel, "Compute for R2"), Qt::LeftButton);
    QTRY_COMPARE(document_->session().runs[1].results.size(), size_t{1});
    QTRY_VERIFY(panel->state()->findData("R2") > 0);
    QTRY_VERIFY(!tool(*panel, "Compute for R2"));
  }

  void runs_on_other_axes_are_refused() {
    auto panel = with_features();
    ResultTable other = document_->session().runs[0].results[0];
    for (ResultColumn& column : other.columns) {
      if (column.name != "state") continue;
      for (std::string& state : std::get<std::vector<std::string>>(column.values))
        if (state == "R1") state = "R2";
    }
    other.settings_json = dump_json(OrderedJson{{"variance_ratio", {0.5, 0.2}}});
    document_->store_results("R2", {other});
    QTRY_VERIFY(panel->state()->findData("*") > 0);
    choose(panel->state(), "*");
    QTRY_VERIFY(label(*panel, "same axes"));
  }

  void the_explained_variance_is_said() {
    auto panel = with_features();
    const QLabel* basis = label(*panel, "Basis");
    QVERIFY(basis && basis->toolTip().contains("Explained variance"));
    QVERIFY(panel->plot()->content().x.label.contains("97.0"));
  }

  void choices_are_kept_with_the_session() {
    {
      auto panel = with_features();
      choose(panel->colour(), "loss");
      choose(panel->size_by(), "weight");
      choose(panel->state(), "R1");
      panel->findChild<QSpinBox*>()->setValue(7);
    }
    bool saved = false;
    document_->save({}, [&](bool good) { saved = good; });
    QTRY_VERIFY(saved);
    const Session session = engine_->saved;
    auto panel = shown<FeaturesPanel>({760, 560});
    document_->set_session(fake_session(300, 2));
    QVERIFY(document_->panel_choices("features").empty());
    choose(panel->colour(), "relation");
    document_->set_session(session);
    QCOMPARE(panel->colour()->currentData().toString(), QString("loss"));
    QCOMPARE(panel->size_by()->currentData().toString(), QString("weight"));
    QCOMPARE(panel->findChild<QSpinBox*>()->value(), 7);
  }

  void every_choice_says_what_it_means() {
    auto panel = shown<FeaturesPanel>({760, 560});
    for (const QComboBox* box : {panel->colour(), panel->size_by()}) {
      std::set<QString> tips;
      for (int i = 0; i < box->count(); ++i) tips.insert(box->itemData(i, Qt::ToolTipRole).toString());
      QCOMPARE(static_cast<int>(tips.size()), box->count());
      QVERIFY(!tips.contains(QString()));
    }
  }

  void a_hundred_thousand_points_and_a_density_map_paint() {
    ContentPlot plot("Many");
    plot.resize(600, 400);
    plot.show();
    PanelContent content;
    Series series{.form = Series::Form::points};
    for (int64_t i = 0; i < 100'000; ++i) {
      series.x.push_back(static_cast<double>((i * 7919) % 100'003));
      series.y.push_back(static_cast<double>((i * 104'729) % 99'991));
      series.fact.push_back(i);
    }
    content.series = {series};
    plot.set_content(content, {});
    QVERIFY(!plot.shows_density());
    const auto inked = [&] {
      const QImage image = plot.toPixmap(600, 400).toImage();
      int n = 0;
      for (int y = 40; y < 300; ++y) {
        for (int x = 100; x < 500; ++x) n += image.pixelColor(x, y) != light_roles().base;
      }
      return n;
    };
    QVERIFY(inked() > 20'000);
    for (int i = 0; i < 120'000; ++i) {
      content.series[0].x.push_back(i % 1000);
      content.series[0].y.push_back(i % 997);
      content.series[0].fact.push_back(i);
    }
    plot.set_content(content, {});
    QVERIFY(plot.shows_density());
    QVERIFY(inked() > 20'000);
    QVERIFY(plot.legend_texts().join(' ').contains("density"));
  }
  void points_of_many_sizes_and_colours_are_stamped() {
    ContentPlot plot("Many");
    plot.resize(600, 400);
    plot.show();
    PanelContent content;
    Series series{.form = Series::Form::points};
    // Two points alone in their corners, and a cloud far from both.
    for (int i = 0; i < 3000; ++i) {
      series.x.push_back(50 + i % 10);
      series.y.push_back(50 + i % 7);
      series.size.push_back(0.2);
    }
    for (const double share : {1.0, 0.04}) {
      series.x.push_back(share == 1 ? 0 : 100);
      series.y.push_back(7);  // beside the lines of the grid
      series.size.push_back(share);
    }
    content.sizes = SizeScale{"weight", 2, {0.5, 2}};
    content.series = {series};
    plot.set_content(content, {});
    const QImage image = plot.toPixmap(600, 400).toImage();
    const auto inked_around = [&](double x) {
      const QPoint at(static_cast<int>(plot.xAxis->coordToPixel(x)),
                      static_cast<int>(plot.yAxis->coordToPixel(7)));
      int n = 0;
      for (int dy = -8; dy <= 8; ++dy) {
        for (int dx = -8; dx <= 8; ++dx) n += image.pixelColor(at + QPoint(dx, dy)) != light_roles().base;
      }
      return n;
    };
    const int large = inked_around(0), small = inked_around(100);
    QVERIFY2(large > 60 && large < 130, qPrintable(QString::number(large)));  // pi 5^2, and its soft edge
    QVERIFY2(small >= 1 && small < 16, qPrintable(QString::number(small)));
  }
};

QTEST_MAIN(TestFeaturesPanel)
#include "test_features_panel.moc"
