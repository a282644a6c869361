// SPDX-License-Identifier: GPL-3.0-or-later
// Says that something long has ended (a run, an analysis) to somebody who is not looking at the window.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <functional>
#include <map>

#include "document/study_desk.h"

class QDBusConnection;

namespace seamark {

class Notifier : public QObject {
  Q_OBJECT

 public:
  using Show = std::function<void(const QString& title, const QString& text)>;

  // `show` is not asked while the window is active, nor when the preferences say no; the window's entry in
  // the task bar is marked all the same.
  Notifier(SessionDocument& document, QWidget& window, Show show, QObject* parent = nullptr);
  void watch(StudyDesk& desk);
  // What ended sooner was waited for at the window.
  void set_least_seconds(double seconds) { least_seconds_ = seconds; }

 private:
  void look_at_jobs();
  void say(double seconds, const QString& title, const QString& text);
  struct Watched {
    QString title;
    QElapsedTimer since;
  };
  SessionDocument& document_;
  QWidget& window_;
  Show show_;
  std::map<quint64, Watched> jobs_;
  QElapsedTimer run_, study_;
  double least_seconds_ = 10;
};

// org.freedesktop.Notifications of this bus; nothing happens where nobody answers there.
void send_notification(QDBusConnection bus, const QString& title, const QString& text);
// ... of the session.
void show_notification(const QString& title, const QString& text);

}  // namespace seamark
