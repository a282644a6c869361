// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/watchdog.h"

#include <pthread.h>

#include <QCoreApplication>
#include <QEvent>
#include <QMetaEnum>

namespace seamark {

Watchdog::Watchdog(int limit_milliseconds) : limit_(limit_milliseconds) {
  pthread_getcpuclockid(pthread_self(), &clock_);
  qApp->installEventFilter(this);
  event_began_ = spent();
  thread_ = std::jthread([this](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (!waiting_) {
        waiting_ = true;
        asked_ = spent();
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  });
}

Watchdog::~Watchdog() {
  thread_.request_stop();
  thread_.join();
  qApp->removeEventFilter(this);
}

double Watchdog::spent() const {
  timespec now{};
  clock_gettime(clock_, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

bool Watchdog::eventFilter(QObject* object, QEvent* event) {
  const double now = spent();
  if (now - event_began_ > longest_event_) {
    longest_event_ = now - event_began_;
    longest_what_ = event_;
  }
  event_began_ = now;
  event_ = QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())) + " of " +
           object->metaObject()->className() + ' ' + object->objectName();
  return false;
}

bool Watchdog::event(QEvent* event) {
  if (event->type() != QEvent::User) return QObject::event(event);
  const double waited = spent() - asked_;
  longest_ = std::max(longest_, waited);
  if (waited > limit_) reports_.push_back({waited, longest_what_});
  longest_event_ = 0;
  waiting_ = false;
  return true;
}

QString Watchdog::text() const {
  QString out;
  for (const Report& report : reports_)
    out += QStringLiteral("%1 ms at work, most of it: %2\n")
               .arg(report.milliseconds, 0, 'f', 0)
               .arg(report.what);
  return out;
}

}  // namespace seamark
