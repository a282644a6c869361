// SPDX-License-Identifier: GPL-3.0-or-later
// A line to hold a ruler against, and how long it is: so figures at true size are of true size.
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QScreen;

namespace seamark {

class ScreenRuler : public QWidget {
  Q_OBJECT

 public:
  explicit ScreenRuler(QWidget* parent = nullptr);
  void show_length(double line_mm);  // of 100 mm as the screen reports them
  double line_mm() const;
  QDoubleSpinBox* length() const { return length_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 private:
  double share() const;  // of the 100 mm that are drawn
  double drawn_px() const;
  QDoubleSpinBox* length_;
};

}  // namespace seamark
