// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots SESSION OUT [light|dark] [en|de|zh_CN] [WIDTHxHEIGHT] [FACT]: pictures of the real window with
// the real engine on a session: OUT-welcome.png, one a layout (OUT-explore.png, ...), and OUT-live.png of a
// run that goes on. packaging/screenshots.sh calls it; the same session gives the same pictures, but for the
// numbers of the run.
#include <QApplication>
#include <QDockWidget>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolBar>
#include <QTranslator>
#include <algorithm>
#include <cstdio>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "app/window/welcome_page.h"
#include "panels/controls.h"
#include "theme/theme.h"

using namespace seamark;

namespace {

Segmented* layout_choice(MainWindow& window) {
  for (Segmented* choice : window.findChildren<Segmented*>()) {
    if (qobject_cast<QToolBar*>(choice->parentWidget())) return choice;
  }
  return nullptr;
}

bool shoot(MainWindow& window, const QString& file) {
  QTest::qWait(800);  // replots and jobs of the view
  const bool saved = window.grab().save(file);
  std::printf("%s%s\n", qPrintable(file), saved ? "" : ": cannot be written");
  return saved;
}

// Half a run of the session's spec, so that the curves have something to show.
bool shoot_live(MainWindow& window, const QString& file) {
  SessionDocument& document = window.document();
  ExperimentSpec spec = document.spec();
  // As many looks as make a curve, and no more questions than it shows.
  spec.evaluation.every = std::max<int64_t>(2, spec.training.steps / 16);
  spec.evaluation.protocols = {"strict"};
  spec.evaluation.trajectory = false;
  const std::string before = document.run() ? document.run()->name : std::string();
  document.launch(spec);
  const bool under_way = QTest::qWaitFor(
      [&] {
        return document.run() && document.run()->name != before &&
               document.run()->steps.rows() * 10 >= document.run()->planned_steps * 7;
      },
      300000);
  const bool saved = under_way && shoot(window, file);
  document.stop_and_keep();
  return QTest::qWaitFor([&] { return !document.is_running(); }, 60000) && saved;
}

}  // namespace

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  QApplication::setOrganizationName("seamark-screenshots");
  QApplication::setApplicationName("screenshots");
  QSettings().clear();
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() < 3) {
    std::fprintf(stderr, "usage: screenshots SESSION OUT [light|dark] [en|de|zh_CN] [WIDTHxHEIGHT] [FACT]\n");
    return 2;
  }
  const QString session = arguments[1], out = arguments[2], language = arguments.value(4, "en");
  apply_style(application);
  QLocale::setDefault(QLocale(language));
  QTranslator translator;
  if (translator.load(QLocale(language), "seamark", "_", ":/i18n"))
    QApplication::installTranslator(&translator);
  apply_palette(application, arguments.value(3) == "dark" ? PaletteChoice::dark : PaletteChoice::light,
                false);
  remember_session({session, "SmolLM2-135M-Instruct", 0, 1});

  MainWindow window(engine_calls(), false);
  const QStringList size = arguments.value(5, "1440x900").split('x');
  window.resize(size.value(0).toInt(), size.value(1).toInt());
  window.show();
  bool good = shoot(window, out + "-welcome.png");
  SessionDocument& document = window.document();
  QObject::connect(&document, &SessionDocument::told, &window,
                   [](const Message& message) { std::fprintf(stderr, "%s\n", qPrintable(message.text)); });
  document.open_session(session);
  if (!QTest::qWaitFor([&] { return document.is_open() && document.distances() && document.model(); },
                       120000)) {
    std::fprintf(stderr, "%s did not open with its model and distances\n", qPrintable(session));
    return 1;
  }
  document.set_current_fact(arguments.value(6, "8").toLongLong());
  Segmented* layouts = layout_choice(window);
  if (!layouts) return 1;
  for (QAbstractButton* layout : layouts->buttons()) {
    layout->click();
    // The names of files do not follow the language.
    const auto index = layouts->buttons().indexOf(layout);
    const QString name =
        QStringList{"explore", "train", "analyse", "figures"}.value(index, QString("layout%1").arg(index));
    good &= shoot(window, out + "-" + name + ".png");
  }
  if (arguments.value(7) != "still") {
    layouts->buttons().at(1)->click();
    good &= shoot_live(window, out + "-live.png");
  }
  return good ? 0 : 1;
}
