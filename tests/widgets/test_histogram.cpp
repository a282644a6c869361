// SPDX-License-Identifier: GPL-3.0-or-later
// The band's handles by mouse and keys, and the selection through bars.
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "document/wording.h"
#include "plots/distance_histogram.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestHistogram : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale::c());
    document_ = std::make_unique<SessionDocument>(fake_calls(std::make_shared<FakeEngine>()));
    plot_ = std::make_unique<DistanceHistogram>(*document_);
    plot_->resize(640, 360);
    plot_->show();
    QVERIFY(QTest::qWaitForWindowExposed(plot_.get()));
    document_->set_session(fake_session(300, 0));
    plot_->replot();
  }
  void cleanup() {
    plot_.reset();
    document_.reset();
  }

  void bars_count_every_defined_distance_once() {
    int64_t sum = 0;
    for (int i = 0; i < plot_->bins(); ++i) sum += plot_->count_in_bin(i);
    QCOMPARE(sum, document_->summary().all.n);
    QVERIFY(plot_->bins() <= 512);
  }

  void dragging_a_handle_moves_one_limit_and_is_one_undo_step() {
    const Band before = document_->band();
    const QPoint grip = plot_->grip_position(true);
    QTest::mousePress(plot_.get(), Qt::LeftButton, {}, grip);
    for (int dx = 10; dx <= 150; dx += 10) QTest::mouseMove(plot_.get(), grip - QPoint(dx, 0));
    QTest::mouseRelease(plot_.get(), Qt::LeftButton, {}, grip - QPoint(150, 0));
    const Band after = document_->band();
    QCOMPARE(after.low, before.low);
    QVERIFY(after.high < before.high - 0.1);
    QVERIFY(qAbs(plot_->grip_position(true).x() - (grip.x() - 150)) <= 1);
    QCOMPARE(document_->undo_stack()->count(), 1);
    document_->undo_stack()->undo();
    QCOMPARE(document_->band(), before);
  }

  void the_bar_between_the_grips_moves_both_and_stops_at_the_ends() {
    document_->set_band({0.3, 0.5});
    plot_->replot();
    const QPoint middle = (plot_->grip_position(false) + plot_->grip_position(true)) / 2;
    QTest::mousePress(plot_.get(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(plot_.get(), middle + QPoint(40, 0));
    const Band moved = document_->band();
    QVERIFY(moved.low > 0.3);
    QVERIFY(qAbs((moved.high - moved.low) - 0.2) < 1e-5);
    QTest::mouseMove(plot_.get(), middle + QPoint(4000, 0));
    QTest::mouseRelease(plot_.get(), Qt::LeftButton, {}, middle + QPoint(4000, 0));
    QVERIFY(qAbs(document_->band().high - document_->full_band().high) < 1e-6);
    QVERIFY(qAbs((document_->band().high - document_->band().low) - 0.2) < 1e-5);
  }

  void low_stops_at_high() {
    document_->set_band({0.3, 0.5});
    const QPoint grip = plot_->grip_position(false);
    QTest::mousePress(plot_.get(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(plot_.get(), grip + QPoint(2000, 0));
    QTest::mouseRelease(plot_.get(), Qt::LeftButton, {}, grip + QPoint(2000, 0));
    QCOMPARE(document_->band().low, document_->band().high);
    QCOMPARE(document_->band().high, 0.5);
  }

  void keys_move_the_focused_grip() {
    document_->set_band({0.3, 0.5});
    plot_->focus_low_grip();
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    QVERIFY(qAbs(document_->band().low - (0.3 + plot_->bin_width())) < 1e-6);
    QTest::keyClick(plot_.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(qAbs(document_->band().low - (0.3 + plot_->bin_width() - 0.001)) < 1e-6);
    QTest::keyClick(plot_.get(), Qt::Key_Escape);
    QCOMPARE(document_->band().low, 0.3);
    QTest::keyClick(plot_.get(), Qt::Key_Tab);
    QTest::keyClick(plot_.get(), Qt::Key_PageDown);
    QVERIFY(document_->band().high < 0.5);
    QCOMPARE(document_->band().low, 0.3);
    QSignalSpy typed(plot_.get(), &DistanceHistogram::value_wanted);
    QTest::keyClick(plot_.get(), Qt::Key_Return);
    QCOMPARE(typed.count(), 1);
    QCOMPARE(typed[0][0].toBool(), true);
  }

  // Esc takes back the keys that were just pressed, not those of an hour ago.
  void keys_can_be_taken_back_while_the_handle_has_the_focus() {
    document_->set_band({0.3, 0.5});
    plot_->focus_low_grip();
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    const Band moved = document_->band();
    document_->select({1, 2}, SelectMode::replace);
    plot_->clearFocus();
    plot_->focus_low_grip();
    QTest::keyClick(plot_.get(), Qt::Key_Escape);
    QCOMPARE(document_->band(), moved);
    QCOMPARE(document_->selection().count(), int64_t{0});
    // Nor those of another session.
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    document_->set_session(fake_session(300, 0));
    const Band fresh = document_->band();
    QTest::keyClick(plot_.get(), Qt::Key_Escape);
    QCOMPARE(document_->band(), fresh);
  }

  void bars_are_reached_and_selected_by_keys() {
    plot_->focus_low_grip();
    const Band band = document_->band();
    QTest::keyClick(plot_.get(), Qt::Key_C);
    const int first = plot_->cursor();
    QVERIFY(first >= 0 && plot_->count_in_bin(first) > 0);
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    const int second = plot_->cursor();
    QVERIFY(second > first && plot_->count_in_bin(second) > 0);
    QVERIFY(plot_->accessibleDescription().contains("fact(s)"));
    QTest::keyClick(plot_.get(), Qt::Key_Return);
    QCOMPARE(document_->selection().count(), plot_->count_in_bin(second));
    QTest::keyClick(plot_.get(), Qt::Key_Left);
    QTest::keyClick(plot_.get(), Qt::Key_Space);
    QCOMPARE(document_->selection().count(), plot_->count_in_bin(first) + plot_->count_in_bin(second));
    QTest::keyClick(plot_.get(), Qt::Key_Space);
    QCOMPARE(document_->selection().count(), plot_->count_in_bin(second));
    QCOMPARE(document_->band(), band);
    QTest::keyClick(plot_.get(), Qt::Key_Escape);  // back to the handle
    QCOMPARE(plot_->cursor(), -1);
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    QVERIFY(document_->band().low > band.low);
  }

  void next_fact_and_whole_band_by_keys() {
    document_->set_band({0.3, 0.5});
    plot_->focus_low_grip();
    const auto kept = document_->summary().kept.n;
    QTest::keyClick(plot_.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(document_->summary().kept.n, kept + 1);  // exactly the next fact came in
    const Band band = document_->band();
    QTest::keyClick(plot_.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(qAbs(document_->band().low - band.low - plot_->bin_width()) < 1e-6);
    QVERIFY(qAbs(document_->band().high - band.high - plot_->bin_width()) < 1e-6);
  }

  void a_click_on_a_bar_selects_its_facts() {
    int bin = 0;
    for (int i = 0; i < plot_->bins(); ++i) bin = plot_->count_in_bin(i) > plot_->count_in_bin(bin) ? i : bin;
    const double centre = (bin + 0.5) * plot_->bin_width();
    const QPoint at(static_cast<int>(plot_->xAxis->coordToPixel(centre)), plot_->axisRect()->bottom() - 5);
    QTest::mouseClick(plot_.get(), Qt::LeftButton, {}, at);
    QCOMPARE(document_->selection().count(), plot_->count_in_bin(bin));
    for (const int64_t fact : document_->selection().facts()) {
      const double d = document_->distances()->value[static_cast<size_t>(fact)];
      QVERIFY(d >= bin * plot_->bin_width() - 1e-9 && d < (bin + 1) * plot_->bin_width() + 1e-9);
    }
  }

  // Under the axis: the bars keep their room whatever there is to explain.
  void the_legend_hides_no_bar() {
    document_->set_band({0.3, 0.5});
    document_->select({1, 2, 3}, SelectMode::replace);
    plot_->replot();
    QVERIFY(plot_->legend_top() > plot_->axisRect()->bottom() + 20);
    QVERIFY(plot_->legend_top() < plot_->height());
    plot_->resize(270, 360);
    plot_->replot();
    QVERIFY(plot_->legend_top() > plot_->axisRect()->bottom() + 20);
  }

  void its_numbers_can_be_saved_and_read_aloud() {
    document_->set_band({0.3, 0.5});
    const QStringList lines = plot_->csv().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), plot_->bins() + 1);
    qint64 facts = 0, kept = 0;
    for (int i = 1; i < lines.size(); ++i) {
      facts += lines[i].split(',')[2].toLongLong();
      kept += lines[i].split(',')[3].toLongLong();
    }
    QCOMPARE(facts, document_->summary().all.n);
    QCOMPARE(kept, document_->summary().kept.n);
    QVERIFY(plot_->summary_text().contains(count(document_->summary().kept.n)));
    QVERIFY(plot_->accessibleDescription().contains("0.300"));
  }

  // One fact far away presses all the others together.
  void the_axis_is_zoomed_and_its_bars_become_finer() {
    Session session = fake_session(300, 0);
    session.distances[0].value[7] = 9.6;
    document_->set_session(session);
    plot_->replot();
    const Band whole = plot_->seen();
    const double coarse = plot_->bin_width();
    QVERIFY(!plot_->is_zoomed() && whole.high >= 9.6);
    QSignalSpy changed(plot_.get(), &DistanceHistogram::zoomed_changed);
    const double at = 0.4;
    for (int i = 0; i < 12; ++i) wheel(at, 120);
    QVERIFY(plot_->is_zoomed());
    QCOMPARE(changed.count(), 1);
    const Band part = plot_->seen();
    QVERIFY(part.high - part.low < 0.2 * (whole.high - whole.low) && part.low <= at && part.high >= at);
    QVERIFY(plot_->bin_width() < coarse / 2);
    // What is drawn is what lies there, and a bar selects its facts.
    int64_t drawn = 0, inside = 0;
    for (int i = 0; i < plot_->bins(); ++i) drawn += plot_->count_in_bin(i);
    const double first = plot_->csv().split('\n')[1].section(',', 0, 0).toDouble(),
                 last = first + plot_->bins() * plot_->bin_width();
    for (const double d : document_->distances()->value) inside += d >= first - 1e-9 && d < last - 1e-9;
    QCOMPARE(drawn, inside);
    QVERIFY(drawn < document_->summary().all.n);
    // With Shift the wheel moves the axis.
    wheel(at, -120, Qt::ShiftModifier);
    QVERIFY(plot_->seen().low > part.low);
    QVERIFY(std::abs(plot_->seen().high - plot_->seen().low - (part.high - part.low)) < 1e-9);
    QTest::keyClick(plot_.get(), Qt::Key_0);
    QVERIFY(!plot_->is_zoomed() && plot_->seen() == whole);
    QCOMPARE(plot_->bin_width(), coarse);
    QCOMPARE(changed.count(), 2);
    // Keys zoom about the handle, and never farther out than the axis.
    plot_->focus_low_grip();
    document_->set_band({0.3, 0.5});
    for (int i = 0; i < 8; ++i) QTest::keyClick(plot_.get(), Qt::Key_Plus);
    QVERIFY(plot_->seen().low <= 0.3 && plot_->seen().high >= 0.3 && plot_->is_zoomed());
    for (int i = 0; i < 40; ++i) QTest::keyClick(plot_.get(), Qt::Key_Minus);
    QVERIFY(!plot_->is_zoomed());
    // Another session is seen whole.
    QTest::keyClick(plot_.get(), Qt::Key_Plus);
    QVERIFY(plot_->is_zoomed());
    document_->set_session(session);
    QVERIFY(!plot_->is_zoomed());
  }

  void handles_beside_the_part_wait_at_its_edge() {
    document_->set_band({0.1, 0.7});
    plot_->replot();
    for (int i = 0; i < 8; ++i) wheel(0.4, 120);
    const Band part = plot_->seen();
    QVERIFY(part.low > 0.1 && part.high < 0.7);
    const QRect area = plot_->axisRect()->rect();
    QVERIFY(std::abs(plot_->grip_position(false).x() - area.left()) <= 1);
    QVERIFY(std::abs(plot_->grip_position(true).x() - area.right()) <= 2);
    plot_->grab();
    // A line that is not there is not taken for a handle.
    QTest::mousePress(plot_.get(), Qt::LeftButton, {}, QPoint(area.left() + 2, area.bottom() - 40));
    QTest::mouseMove(plot_.get(), QPoint(area.left() + 60, area.bottom() - 40));
    QTest::mouseRelease(plot_.get(), Qt::LeftButton, {}, QPoint(area.left() + 60, area.bottom() - 40));
    QVERIFY(document_->band() == (Band{0.1, 0.7}));
    // The grip is, and comes along from there.
    const QPoint grip = plot_->grip_position(false);
    QTest::mousePress(plot_.get(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(plot_.get(), grip + QPoint(50, 0));
    QTest::mouseRelease(plot_.get(), Qt::LeftButton, {}, grip + QPoint(50, 0));
    QVERIFY(std::abs(plot_->grip_position(false).x() - (grip.x() + 50)) <= 2);
    QCOMPARE(document_->band().high, 0.7);
    // By keys the other one, step by step from where it is.
    plot_->focus_low_grip();
    QTest::keyClick(plot_.get(), Qt::Key_Tab);
    QTest::keyClick(plot_.get(), Qt::Key_Left);
    QVERIFY(std::abs(document_->band().high - (0.7 - plot_->bin_width())) < 1e-6);
  }

  void a_band_without_facts_is_drawn_and_said() {
    document_->set_band({0, 0.0001});
    plot_->grab();
    QVERIFY(plot_->summary_text().contains("keeps 0"));
  }

 private:
  void wheel(double distance, int turn, Qt::KeyboardModifiers modifiers = {}) {
    const QPointF at(plot_->xAxis->coordToPixel(distance), plot_->axisRect()->rect().center().y());
    QWheelEvent event(at, plot_->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(plot_.get(), &event);
    plot_->replot();
  }

  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<DistanceHistogram> plot_;
};

QTEST_MAIN(TestHistogram)
#include "test_histogram.moc"
