// SPDX-License-Identifier: GPL-3.0-or-later
// Watches how long the window's thread is at work in one go. Another thread asks it for an answer all the
// time; what the answer had to wait for is measured in processor time of the window's thread, so that a busy
// machine reports nothing that is not there.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <atomic>
#include <ctime>
#include <thread>
#include <vector>

namespace seamark {

class Watchdog : public QObject {
 public:
  struct Report {
    double milliseconds = 0;
    QString what;  // the event that took most of it
  };

  explicit Watchdog(int limit_milliseconds = 50);
  ~Watchdog() override;
  const std::vector<Report>& reports() const { return reports_; }
  double longest() const { return longest_; }
  // One line a report, for the output of a test; "" where there are none.
  QString text() const;

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  double spent() const;  // processor time of the window's thread, ms
  int limit_;
  clockid_t clock_;
  std::atomic<bool> waiting_{false};
  std::atomic<double> asked_{0};
  std::vector<Report> reports_;
  double longest_ = 0;
  double event_began_ = 0, longest_event_ = 0;
  QString event_, longest_what_;
  std::jthread thread_;
};

}  // namespace seamark
