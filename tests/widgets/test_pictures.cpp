// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of every panel, light, dark and in German, for people to look at: in the build folder under
// pictures/, or in $SEAMARK_PICTURES. Checked: that each has something on it, in the palette's colours.
#include <QDir>
#include <QDockWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTranslator>
#include <set>

#include "app/window/main_window.h"
#include "panels/compare_panel.h"
#include "panels/probe_panel.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestPictures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_pictures");
    QSettings().clear();
    apply_style(*qApp);
    const QString wanted = qEnvironmentVariable("SEAMARK_PICTURES");
    folder_ = QDir(wanted.isEmpty() ? QStringLiteral("pictures") : wanted);
    QVERIFY(folder_.mkpath("."));
  }

  void every_panel_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << false << "en";
    QTest::newRow("dark") << true << "en";
    QTest::newRow("german") << false << "de";
  }
  void every_panel() {
    QFETCH(bool, dark);
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), "seamark", "_", ":/i18n"));
    QApplication::installTranslator(&translator);
    apply_palette(*qApp, dark ? PaletteChoice::dark : PaletteChoice::light, false);
    {
      MainWindow window(fake_calls(std::make_shared<FakeEngine>()), false);
      window.resize(1440, 900);
      window.show();
      QVERIFY(QTest::qWaitForWindowExposed(&window));
      QTest::qWait(50);
      shoot(&window, "welcome", dark);
      fill(window);
      std::set<QString> seen;
      for (const auto layout : {MainWindow::Layout::explore, MainWindow::Layout::train,
                                MainWindow::Layout::analyse, MainWindow::Layout::figures}) {
        window.set_layout(layout);
        QTest::qWait(100);
        shoot(&window, QString("layout-%1").arg(static_cast<int>(layout) + 1), dark);
        for (QDockWidget* dock : window.docks()) {
          if (dock->isHidden() || !seen.insert(dock->objectName()).second) continue;
          dock->raise();
          QTest::qWait(60);
          shoot(dock, dock->objectName(), dark);
        }
      }
      // Panels that no layout shows.
      for (QDockWidget* dock : window.docks()) {
        if (!seen.insert(dock->objectName()).second) continue;
        dock->setFloating(true);
        dock->resize(560, 420);
        dock->show();
        QTest::qWait(60);
        shoot(dock, dock->objectName(), dark);
        dock->hide();
      }
      QCOMPARE(seen.size(), static_cast<size_t>(window.docks().size()));
    }
    QApplication::removeTranslator(&translator);
  }

 private:
  // Two runs, all analyses, a selection, a figure.
  static void fill(MainWindow& window) {
    SessionDocument& document = window.document();
    document.open_model("SmolLM2-135M-Instruct");
    Session session = fake_session(300, 2);
    session.runs[0].metrics = fake_metrics();
    session.runs[1].metrics = fake_metrics(95.6);
    document.set_session(session);
    QTRY_VERIFY(document.model());
    QTRY_VERIFY(document.distances());
    document.set_band({0.2, 0.8});
    document.set_current_run(0);
    document.compute_features({FeatureKind::hidden, 30}, {});
    document.compute_interference(InterferenceKind::automatic, 40);
    QTest::qWait(200);
    document.store_results("R1",
                           {fake_trajectory(document.session().runs[0]), fake_lens(-1), fake_lens_steps(1)});
    document.select({2, 8, 14, 20, 22, 40, 45, 60, 99}, SelectMode::replace);
    document.set_current_fact(8);
    window.findChild<ComparePanel*>()->compare_with({"R2"});
    window.findChild<ProbePanel*>()->use_current_fact();
    PanelSpec panel;
    panel.runs = {"R1"};
    window.make_figure(panel);
  }

  void shoot(QWidget* widget, const QString& name, bool dark) {
    const QImage picture = widget->grab().toImage();
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", "1");
    const QString file = folder_.filePath(
        QString("%1-%2%3.png")
            .arg(QTest::currentDataTag(), name, scale == "1" ? QString() : "-" + scale + "x"));
    QVERIFY2(picture.save(file), qPrintable(file));
    std::set<QRgb> colours;
    double brightness = 0;
    int64_t n = 0;
    for (int y = 0; y < picture.height(); y += 2) {
      for (int x = 0; x < picture.width(); x += 2) {
        colours.insert(picture.pixel(x, y));
        brightness += qGray(picture.pixel(x, y));
        ++n;
      }
    }
    QVERIFY2(colours.size() > 8, qPrintable(file + " is empty"));
    // Figures for papers are light in both palettes.
    if (name == "preview" || name == "layout-4") return;
    const double mean = brightness / static_cast<double>(n);
    QVERIFY2(dark ? mean < 110 : mean > 145, qPrintable(QString("%1: %2").arg(file).arg(mean)));
  }

  QDir folder_;
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
