// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts at the window's usual size in each language: what the drawings show together is seen together.
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/controls.h"
#include "panels/features_panel.h"
#include "panels/lens_panel.h"
#include "panels/linked_table.h"
#include "panels/outcomes_panel.h"
#include "panels/protocol_table.h"
#include "panels/token_bars.h"
#include "plots/content_plot.h"
#include "plots/distance_histogram.h"
#include "plots/heat_map.h"
#include "widgets/window_test.h"

using namespace seamark;

class TestLanguages : public WindowTest {
  Q_OBJECT
  QTranslator translator_;

  // A run with all that can be shown of it, and one beside it.
  void fill() {
    SessionDocument& document = window_->document();
    document.open_model("SmolLM2-135M-Instruct");
    Session session = fake_session(300, 2);
    session.runs[0].metrics = fake_metrics();
    session.runs[1].metrics = fake_metrics(95.6);
    document.set_session(session);
    QTRY_VERIFY(document.model());
    document.set_current_run(0);
    document.set_current_fact(8);
    document.store_results("R1", {fake_lens(-1), fake_lens_steps(1)});
    document.compute_features({FeatureKind::hidden, 30}, {});
    QTRY_COMPARE(document.session().results.size(), size_t{1});
    window_->findChild<ComparePanel*>()->compare_with({"R2"});
  }
  // The window in the language of the test's row, filled.
  void open_in_language() {
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    QVERIFY(translator_.load(QLocale(language), "seamark", "_", ":/i18n"));
    QApplication::installTranslator(&translator_);
    new_window();
    fill();
  }
  static QDockWidget* dock_of(QWidget* panel) {
    while (panel && !qobject_cast<QDockWidget*>(panel)) panel = panel->parentWidget();
    return qobject_cast<QDockWidget*>(panel);
  }
  static bool is_whole(const QWidget* widget) {
    return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
  }

 private Q_SLOTS:
  void initTestCase() { prepare("test_languages"); }
  void cleanup() {
    no_window();
    QApplication::removeTranslator(&translator_);
    QLocale::setDefault(QLocale::c());
  }

  void layouts_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "zh_CN"}) QTest::newRow(language) << QString(language);
  }
  void layouts() {
    open_in_language();
    if (QTest::currentTestFailed()) return;
    window_->set_layout(MainWindow::Layout::analyse);

    // Map, amplification, spectrum and numbers of the weight lens.
    auto* lens = window_->findChild<LensPanel*>();
    dock_of(lens)->raise();
    QTRY_VERIFY(lens->amplification()->isVisible());
    QTRY_VERIFY(is_whole(lens->map()) && is_whole(lens->amplification()) && is_whole(lens->spectrum()));
    QCOMPARE(lens->detail()->count(), 2);  // nothing became a detail
    QVERIFY(lens->amplification()->height() >= 100);

    // The outcomes need no scrolling sideways, and the scores leave room for some of them.
    auto* outcomes = window_->findChild<OutcomesPanel*>();
    dock_of(outcomes)->raise();
    QTRY_VERIFY(outcomes->table()->isVisible());
    QTRY_COMPARE(outcomes->table()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(is_whole(outcomes->scores()));
    QVERIFY(outcomes->table()->viewport()->height() >= 4 * row_height);

    // The curves beside each other keep their axis.
    auto* compare = window_->findChild<ComparePanel*>();
    dock_of(compare)->raise();
    QTRY_VERIFY(compare->plot()->isVisible());
    QTRY_VERIFY(is_whole(compare->plot()));
    for (const QScrollArea* area : compare->findChildren<QScrollArea*>())
      QCOMPARE(area->verticalScrollBar()->maximum(), 0);

    // A scatter is higher than its controls.
    window_->set_layout(MainWindow::Layout::explore);
    auto* features = window_->findChild<FeaturesPanel*>();
    QTRY_VERIFY(is_whole(features->plot()));
    QTRY_VERIFY2(features->plot()->height() * 2 >= features->height(),
                 qPrintable(QString("%1 of %2").arg(features->plot()->height()).arg(features->height())));
    // ... which take two rows at most.
    QWidget* controls = features->layout()->itemAt(0)->widget();
    constexpr int wide = 10'000;
    QVERIFY2(
        controls->height() <= 2 * controls->heightForWidth(wide),
        qPrintable(QString("%1 of %2 a row").arg(controls->height()).arg(controls->heightForWidth(wide))));
  }

  // The smallest window: nothing scrolls sideways, and the scores can be reached.
  void small_windows_data() { layouts_data(); }
  void small_windows() {
    open_in_language();
    if (QTest::currentTestFailed()) return;
    window_->resize(1024, 700);
    QTRY_COMPARE(window_->size(), QSize(1024, 700));
    window_->set_layout(MainWindow::Layout::explore);
    QTRY_VERIFY(window_->findChild<TokenBars*>()->isVisible());  // as wide as it becomes
    QStringList sideways;
    for (const auto layout : {MainWindow::Layout::explore, MainWindow::Layout::train,
                              MainWindow::Layout::analyse, MainWindow::Layout::figures}) {
      window_->set_layout(layout);
      QCoreApplication::processEvents();
      QCOMPARE(window_->size(), QSize(1024, 700));
      for (QDockWidget* dock : window_->findChildren<QDockWidget*>()) {
        if (dock->isHidden()) continue;
        dock->raise();
        QTRY_VERIFY(dock->widget()->isVisible());
        QCoreApplication::processEvents();
        dock->grab();
        for (const auto* area : dock->findChildren<QAbstractScrollArea*>())
          if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            sideways << QString("layout %1, %2, %3 (%4): %5 of %6")
                            .arg(static_cast<int>(layout))
                            .arg(dock->objectName(), area->metaObject()->className(), area->accessibleName())
                            .arg(area->horizontalScrollBar()->maximum())
                            .arg(area->viewport()->width());
      }
    }
    QVERIFY2(sideways.isEmpty(), qPrintable(sideways.join('\n')));

    window_->set_layout(MainWindow::Layout::analyse);
    auto* outcomes = window_->findChild<OutcomesPanel*>();
    dock_of(outcomes)->raise();
    QTRY_VERIFY(outcomes->table()->isVisible());
    QVERIFY(outcomes->table()->viewport()->height() >= 2 * row_height);
    QTRY_VERIFY(outcomes->scores()->isVisible() || outcomes->listed()->isVisible());
    if (outcomes->listed()->isVisible()) {
      QVERIFY(is_whole(outcomes->listed()));
      QTest::mouseClick(outcomes->listed()->buttons()[1], Qt::LeftButton);
    }
    QTRY_VERIFY(is_whole(outcomes->scores()));
    QTRY_COMPARE(outcomes->scores()->table()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(outcomes->scores()->table()->viewport()->height() >= 3 * row_height);
    // Plots are high enough to be read.
    constexpr int readable = 120;
    const auto is_readable = [&](QWidget* plot) {
      dock_of(plot)->raise();
      return QTest::qWaitFor([&] { return is_whole(plot) && plot->height() >= readable; });
    };
    QVERIFY(is_readable(window_->findChild<AccuracyPanel*>()->findChild<ContentPlot*>()));
    window_->set_layout(MainWindow::Layout::explore);
    QTest::keyClick(window_.get(), Qt::Key_0, Qt::ControlModifier);  // it was laid out for a larger window
    QVERIFY(is_readable(window_->findChild<DistanceHistogram*>()));
    QVERIFY(is_readable(window_->findChild<FeaturesPanel*>()->plot()));
  }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
