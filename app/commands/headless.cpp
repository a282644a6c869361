// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/headless.h"

#include <QApplication>

#include "seamark_version.h"

namespace seamark {

std::unique_ptr<QApplication> headless_application() {
  qputenv("QT_QPA_PLATFORM", "offscreen");
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
