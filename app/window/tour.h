// SPDX-License-Identifier: GPL-3.0-or-later
// The first minute: four steps beside the parts they speak of, each of which can be skipped.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace seamark {

class SecondaryLabel;

class Tour : public QFrame {
  Q_OBJECT

 public:
  struct Step {
    QString title, text;
    std::function<QWidget*()> target;  // null or hidden: the step stands in the middle
    std::function<void()> prepare;     // before it is shown first: brings the target into view
  };
  // What a reader wants to see beside the target, what matters most first: covered only where there is no
  // other room.
  using KeepClear = std::function<QList<QList<QWidget*>>()>;
  Tour(const QList<Step>& steps, QWidget* window, KeepClear keep_clear = {});
  void start();
  void follow();                      // the target may be another one now, or elsewhere
  int step() const { return step_; }  // -1: not shown
  QWidget* target() const { return target_; }

 Q_SIGNALS:
  void ended();

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  class Ring;
  void show_step(int step);
  void end();
  void place();
  QRect room_beside(const QRect& target) const;
  QRect area_of(const QWidget* widget) const;  // in the window
  QList<Step> steps_;
  KeepClear keep_clear_;
  int step_ = -1;
  QPointer<QWidget> target_;
  QLabel *title_, *text_;
  SecondaryLabel* number_;
  QPushButton *back_, *next_, *skip_;
  Ring* ring_;
  QTimer follow_timer_;
};

}  // namespace seamark
