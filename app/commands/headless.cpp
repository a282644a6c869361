// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/headless.h"

#include <QApplication>
#include <QLocale>

#include "seamark_version.h"
#include "support/log.h"

namespace seamark {

std::unique_ptr<QApplication> headless_application() {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // What Qt has to say of a missing desktop is no message for users.
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
    log_debug("Qt: {}", text.toStdString());
  });
  // QApplication keeps references to both.
  static int count = 1;
  static char name[] = "seamark";
  static char* arguments[] = {name, nullptr};
  auto application = std::make_unique<QApplication>(count, arguments);
  QLocale::setDefault(QLocale::c());
  return application;
}

const char* version_text() { return SEAMARK_VERSION " " SEAMARK_GIT_COMMIT; }

}  // namespace seamark
