// SPDX-License-Identifier: GPL-3.0-or-later
// The whole loop in the real window with the real engine on the tiny world: facts, band, run, outcomes,
// features, figure, saved and opened again with the same numbers and the same figure.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "figures/export.h"
#include "panels/features_panel.h"
#include "panels/figures_panel.h"
#include "panels/linked_table.h"
#include "panels/outcomes_panel.h"
#include "panels/run_form.h"
#include "plots/content_plot.h"
#include "plots/distance_histogram.h"
#include "support/files.h"
#include "theme/theme.h"

using namespace seamark;

namespace {

const QString world = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";
constexpr int patience = 40'000;  // of a slow machine

QString shared_data() {
  const QString own = qEnvironmentVariable("SEAMARK_SHARED_DATA");
  return own.isEmpty() ? QStringLiteral(SEAMARK_SOURCE_DIR "/../shared/data") : own;
}

QByteArray without_date(QByteArray pdf) {
  for (const char* key : {"/CreationDate", "/ModDate"}) {
    for (qsizetype at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + 1)) {
      const qsizetype end = pdf.indexOf(')', at);
      if (end > at) pdf.replace(at, end - at, QByteArray(end - at, '-'));
    }
  }
  return pdf;
}

}  // namespace

class TestFlow : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  static QAction* action(MainWindow& window, const QKeySequence& keys) {
    for (QAction* action : window.findChildren<QAction*>()) {
      if (action->shortcut() == keys) return action;
    }
    return nullptr;
  }
  static QPushButton* button(QWidget& in, const QString& text) {
    for (QPushButton* button : in.findChildren<QPushButton*>()) {
      if (button->text().startsWith(text) && button->isVisible()) return button;
    }
    return nullptr;
  }
  QString path(const char* name) const { return folder_.filePath(name); }
  static bool exported(MainWindow& window, const QString& file) {
    std::optional<bool> written;
    window.export_figure_to(file, [&](bool good) { written = good; });
    return QTest::qWaitFor([&] { return written.has_value(); }, patience) && *written;
  }
  static QByteArray bytes(const QString& file) {
    return QByteArray::fromStdString(read_file(file.toStdString(), 1 << 26));
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_flow");
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }

  void from_facts_to_a_figure_and_back_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::newRow("COUNTERFACT, 10,000 facts") << shared_data() + "/counterfact/counterfact-edit.json"
                                               << "";
    QTest::newRow("tiny world") << world + "facts.json"
                                << "flat";  // its session is used below
  }
  void from_facts_to_a_figure_and_back() {
    QFETCH(QString, file);
    QFETCH(QString, format);
    if (!QFile::exists(file)) QSKIP("The data is not here.");
    MainWindow window(engine_calls(), false);
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    SessionDocument& document = window.document();
    QStringList told;
    connect(&document, &SessionDocument::told, this, [&](const Message& message) {
      told << message.text;
      qInfo().noquote() << message.text;  // why a wait below is in vain
    });

    // Facts and model.
    window.open_path(world + "model", true);
    QTRY_VERIFY_WITH_TIMEOUT(document.model(), patience);
    FactOptions facts;
    facts.files = {file.toStdString()};
    if (!format.isEmpty()) facts.format = FactFormat::counterfact_flat;
    document.open_facts(facts);
    QTRY_VERIFY_WITH_TIMEOUT(document.distances(), patience);
    const int64_t all = document.summary().kept.n;
    QVERIFY(all > 6);

    // The band, dragged by its high grip until some facts fall out.
    auto* histogram = window.findChild<DistanceHistogram*>();
    QTRY_VERIFY(histogram->isVisible());
    const QPoint grip = histogram->grip_position(true);
    QTest::mousePress(histogram, Qt::LeftButton, {}, grip);
    for (int x = 5; x < histogram->width() && document.summary().kept.n == all; x += 5)
      QTest::mouseMove(histogram, grip - QPoint(x, 0));
    QTest::mouseRelease(histogram, Qt::LeftButton, {}, grip);
    QVERIFY(document.summary().kept.n < all && document.summary().kept.n >= 4);
    if (all > 1000) {
      // About thirty facts of the middle: both limits typed.
      std::vector<double> defined;
      for (const double d : document.distances()->value)
        if (std::isfinite(d)) defined.push_back(d);
      std::ranges::sort(defined);
      document.set_band({defined[defined.size() / 2], defined[defined.size() / 2 + 30]});
      QVERIFY(document.summary().kept.n < 1000);
    }
    const int64_t kept = document.summary().kept.n;

    // A joint run: launched by its button, paused, stepped, continued.
    window.set_layout(MainWindow::Layout::train);
    ExperimentSpec spec = document.spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.steps = 600;  // more than pass before a busy machine's window comes to the pause
    spec.training.batch = 2;
    spec.training.learning_rate = 2e-3;
    spec.training.warmup_steps = 0;
    spec.method.rank = 4;
    spec.evaluation.every = 200;
    document.change_spec("Settings", spec);
    // How long it will take, before there was any run: the engine has tried a few steps.
    const auto* estimate = window.findChild<QLabel*>("estimate");
    QTRY_VERIFY_WITH_TIMEOUT(estimate->isVisible() && estimate->text().contains("from a trial"), patience);
    QPushButton* launch = button(*window.findChild<RunForm*>(), "Launch");
    QVERIFY(launch && launch->isEnabled());
    QSignalSpy ended(&document, &SessionDocument::run_ended);
    // Paused as soon as the thread has it, so that the steps below are counted and not raced.
    QTest::mouseClick(launch, Qt::LeftButton);
    QVERIFY(document.is_running());
    QElapsedTimer clock;
    clock.start();
    while (!document.run_status().paused && document.is_running() && clock.elapsed() < patience) {
      action(window, QKeySequence("F8"))->trigger();
      QCoreApplication::processEvents();
    }
    QVERIFY2(document.run_status().paused, qPrintable(told.join('\n')));
    QTRY_VERIFY_WITH_TIMEOUT(document.running_run() >= 0, patience);
    QTest::qWait(200);
    const int64_t before = document.run_status().done;
    QVERIFY(before < 600);
    action(window, QKeySequence("F10"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(document.run_status().done, before + 1, patience);
    QTest::qWait(200);
    QCOMPARE(document.run_status().done, before + 1);
    action(window, QKeySequence("F8"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY2(!ended[0][1].toBool(), qPrintable(told.join('\n')));
    QCOMPARE(document.outcome_counts().trained, kept);

    // Outcomes, and the worst movers of them.
    QTRY_VERIFY(button(window, "Show outcomes"));
    QTest::mouseClick(button(window, "Show outcomes"), Qt::LeftButton);
    auto* outcomes = window.findChild<OutcomesPanel*>();
    QTRY_VERIFY(outcomes->isVisible());
    document.set_before(Before::model);
    outcomes->show_only(OutcomeFilter::Show::worst);
    QTest::qWait(50);
    QVERIFY2(outcomes->model().rowCount() > 0, "every fact was learned: nothing to follow");
    QTest::mouseClick(button(*outcomes, "Select these"), Qt::LeftButton);
    const std::vector<int64_t> worst = document.selection().facts();
    QCOMPARE(static_cast<int>(worst.size()), outcomes->model().rowCount());
    document.name_selection("worst movers");

    // Their place among the features, untuned and after the run.
    window.set_layout(MainWindow::Layout::explore);
    auto* features = window.findChild<FeaturesPanel*>();
    QTRY_VERIFY(features->isVisible());
    QTRY_VERIFY(button(*features, "Compute"));
    QTest::mouseClick(button(*features, "Compute"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(features->figure(), patience);
    QTRY_COMPARE(features->plot()->point_count(), static_cast<size_t>(document.fact_count()));
    QVERIFY(features->state()->findData("R1") >= 0);

    // A figure of it, and one of the outcomes.
    features->make_figure();
    QTRY_VERIFY(window.findChild<FigurePreview*>()->isVisible());
    QVERIFY(exported(window, path("pca.pdf")));
    QVERIFY(exported(window, path("pca.svg")));
    QVERIFY(bytes(path("pca.pdf")).startsWith("%PDF"));
    const QString latex = window.findChild<LatexPanel*>()->text();
    QVERIFY(latex.contains("\\includegraphics"));
    const std::string figure_name = window.figure_desk().name();

    // Saved under a name, opened in another window.
    bool saved = false;
    document.save(path("loop.h5"), [&](bool good) { saved = good; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, patience);
    QVERIFY(!document.is_dirty());
    // The origin in the file's metadata names the session now.
    QVERIFY(exported(window, path("pca.pdf")));
    QVERIFY(exported(window, path("pca.svg")));
    const OutcomeTable table = document.run()->outcomes;
    const StepTable steps = document.run()->steps;
    const QString csv = outcomes->csv();

    MainWindow second(engine_calls(), false);
    second.resize(1440, 900);
    second.show();
    second.open_path(path("loop.h5"));
    QTRY_COMPARE_WITH_TIMEOUT(second.document().fact_count(), document.fact_count(), patience);
    QVERIFY(second.document().run());
    QVERIFY(second.document().run()->outcomes == table);
    QVERIFY(second.document().run()->steps.loss == steps.loss);
    QCOMPARE(second.document().summary().kept.n, kept);
    second.document().select_named("worst movers");
    QVERIFY(second.document().selection().facts() == worst);
    auto* again = second.findChild<OutcomesPanel*>();
    second.set_layout(MainWindow::Layout::analyse);
    QTRY_VERIFY(again->isVisible());
    again->show_only(OutcomeFilter::Show::worst);
    QCOMPARE(again->csv(), csv);
    second.figure_desk().open(figure_name);
    QVERIFY(exported(second, path("again.pdf")));
    QVERIFY(exported(second, path("again.svg")));
    QCOMPARE(bytes(path("again.svg")), bytes(path("pca.svg")));
    QCOMPARE(without_date(bytes(path("again.pdf"))), without_date(bytes(path("pca.pdf"))));
  }

  // What the window stored is drawn by the command too.
  void the_command_draws_the_stored_figure() {
    if (!QFile::exists(path("loop.h5"))) QSKIP("The loop above did not save its session.");
    QProcess process;
    process.start(SEAMARK_BINARY, {"figure", path("loop.h5"), "--figure", "Figure 1", "-o",
                                   path("command.csv"), "-o", path("command.svg")});
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QVERIFY(bytes(path("command.csv")).startsWith("PC1,PC2"));
    QCOMPARE(bytes(path("command.svg")), bytes(path("pca.svg")));
  }
};

QTEST_MAIN(TestFlow)
#include "test_flow.moc"
