// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/true_size.h"

#include <QScreen>
#include <QSettings>
#include <QUrl>
#include <algorithm>

namespace seamark {
namespace {

// Names have slashes on some systems, which would be groups.
QString key_of(const QString& screen) {
  return QStringLiteral("screens/screen %1/line_mm")
      .arg(QString::fromLatin1(QUrl::toPercentEncoding(screen)));
}

}  // namespace

double measured_line_mm(const QString& screen) {
  const double mm = QSettings().value(key_of(screen), nominal_line_mm).toDouble();
  // What no ruler says is no correction.
  return mm >= nominal_line_mm / 4 && mm <= nominal_line_mm * 4 ? mm : nominal_line_mm;
}

void keep_measured_line(const QString& screen, double mm) {
  QSettings settings;
  if (mm == nominal_line_mm) return settings.remove(key_of(screen));
  settings.setValue(key_of(screen), mm);
}

double reported_pixels_per_mm(const QScreen* screen) {
  return (screen ? screen->physicalDotsPerInch() : 96) / 25.4;
}

double true_pixels_per_mm(const QScreen* screen) {
  const double reported = reported_pixels_per_mm(screen);
  return screen ? reported * nominal_line_mm / measured_line_mm(screen->name()) : reported;
}

}  // namespace seamark
