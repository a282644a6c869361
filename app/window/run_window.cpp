// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include "app/window/engine_calls.h"
#include "app/window/main_window.h"
#include "app/window/preferences.h"
#include "seamark_version.h"
#include "support/error.h"
#include "theme/theme.h"

namespace seamark {
namespace {

void install_translations(QApplication& application, const QString& language) {
  const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
  QLocale::setDefault(locale);
  auto* own = new QTranslator(&application);
  // English is in the sources; its catalogue holds the plural forms.
  if (own->load(locale, "seamark", "_", ":/i18n") || own->load(QLocale("en"), "seamark", "_", ":/i18n")) {
    application.installTranslator(own);
  }
  auto* qt = new QTranslator(&application);
  if (qt->load(locale, "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    application.installTranslator(qt);
}

// Without one Qt ends the process by abort().
void require_display() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
  for (const char* name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
    if (!qEnvironmentVariableIsEmpty(name)) return;
  }
  throw make_error(ExitCode::usage,
                   SEAMARK_TEXT("Error",
                                "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are "
                                "not set). Use a command, such as seamark demo; seamark --help lists them."));
#endif
}

}  // namespace

int run_window(int argc, char** argv, const WindowRequest& request) {
  require_display();
  QApplication application(argc, argv);
  QApplication::setApplicationName("seamark");
  QApplication::setApplicationDisplayName("Seamark");
  QApplication::setApplicationVersion(SEAMARK_VERSION);
  QApplication::setOrganizationName("seamark");
  QApplication::setDesktopFileName("org.seamark.Seamark");
  const Preferences preferences = Preferences::load();
  install_translations(application, preferences.language);
  const bool system_is_dark = apply_style(application);
  apply_palette(application, preferences.palette, system_is_dark);

  MainWindow window(engine_calls(), system_is_dark);
  window.show();
  // After the first paint: the window is there at once, files follow.
  QTimer::singleShot(0, &window, [&window, request] {
    const QString model = request.model ? QString::fromStdString(request.model->string()) : QString();
    if (!model.isEmpty() && !request.demo) window.open_path(model, true);
    for (const auto& path : request.open) window.open_path(QString::fromStdString(path.string()));
    if (request.demo) window.document().open_demo(model);
    window.offer_recovery();
    if (!QSettings().value("tour_done").toBool()) window.start_tour();
  });
  return QApplication::exec();
}

}  // namespace seamark
