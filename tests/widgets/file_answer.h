// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the next question for a file, until the dialog takes it: it looks into folders on its own time.
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

namespace seamark {

class FileAnswer {
 public:
  ~FileAnswer() { delete timer_; }
  void give(const QString& path) {
    delete timer_;  // to the question before this one
    timer_ = new QTimer;
    QObject::connect(timer_, &QTimer::timeout, timer_,
                     [timer = timer_.data(), path, asked = false]() mutable {
                       auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                       if (!chooser) {
                         if (asked) timer->deleteLater();
                         return;
                       }
                       asked = true;
                       chooser->findChild<QLineEdit*>("fileNameEdit")->setText(path);
                       QMetaObject::invokeMethod(chooser, "accept");
                     });
    timer_->start(20);
  }

 private:
  QPointer<QTimer> timer_;
};

}  // namespace seamark
