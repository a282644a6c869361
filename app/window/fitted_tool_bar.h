// SPDX-License-Identifier: GPL-3.0-or-later
// A tool bar that shows all its controls at any width: where there is no room, words give way, in the order
// in which these ways were added. Qt's own way, a menu of what does not fit, would hide the next step of the
// loop.
#pragma once

#include <QToolBar>
#include <functional>
#include <vector>

namespace seamark {

class FittedToolBar : public QToolBar {
  Q_OBJECT

 public:
  struct Way {
    std::function<int()> saves;       // width, whether it is taken or not
    std::function<void(bool)> apply;  // take it, or take it back
  };
  explicit FittedToolBar(const QString& title, QWidget* parent = nullptr);
  void add_way(Way way) { ways_.push_back(std::move(way)); }
  int narrowest() const;  // what it needs with the ways that are taken now

 protected:
  bool event(QEvent* event) override;

 private:
  void fit();
  std::vector<Way> ways_;
  size_t taken_ = 0;
};

}  // namespace seamark
