// SPDX-License-Identifier: GPL-3.0-or-later
// Small controls that several panels share.
#pragma once

#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QToolButton>
#include <functional>
#include <limits>
#include <map>
#include <span>
#include <string_view>

#include "theme/icons.h"

class QVBoxLayout;

namespace seamark {

// Left to right, wrapping: control rows stay whole in narrow docks and long languages. `keep_right`: items
// that stand at the right end of the first row.
class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
  ~FlowLayout() override;
  void addItem(QLayoutItem* item) override { items_.push_back(item); }
  void add_right(QWidget* widget);
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int i) const override { return i >= 0 && i < count() ? items_[i] : nullptr; }
  QLayoutItem* takeAt(int i) override { return i >= 0 && i < count() ? items_.takeAt(i) : nullptr; }
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  int arrange(const QRect& rect, bool apply) const;
  QList<QLayoutItem*> items_;
  QList<QWidget*> right_;
  int spacing_;
};

// A row of exclusive choices; compact: as icons, those that have one.
class Segmented : public QWidget {
  Q_OBJECT

 public:
  explicit Segmented(const QString& name, QWidget* parent = nullptr);
  void add(const QString& text, int value, const QString& tip);
  void add(const QString& text, int value, const QString& tip, IconName short_form);
  void set_compact(bool compact);
  int compact_saves() const;  // width, whether it is compact or not
  void set_value(int value);
  int value() const { return group_.checkedId(); }
  QList<QAbstractButton*> buttons() const { return group_.buttons(); }

 Q_SIGNALS:
  void chosen(int value);  // by the user

 private:
  struct Words {
    QString text;
    QIcon icon;
  };
  QButtonGroup group_;
  std::map<int, Words> words_;  // of those that have an icon, by value
  bool compact_ = false;
};

// The ground of a panel, and a column without margins on it.
QVBoxLayout* panel_column(QWidget& panel);
// A label and its control, kept together in a flow.
QWidget* labelled(const QString& label, QWidget* control, const QString& tip);
// A box as wide as what is chosen in it, not as the longest choice: its list shows those whole.
class ChoiceBox : public QComboBox {
  Q_OBJECT

 public:
  explicit ChoiceBox(QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }
  void showPopup() override;
};

// A choice of the names of the field `path`, in the user's words; the name is each item's data and tip.
void add_choices(QComboBox& box, std::string_view path, std::span<const char* const> names);

QToolButton* tool_button(IconName icon, const QString& name, const QString& tip,
                         std::function<void()> action);
// An editor in a form that scrolls: a wheel over it scrolls on, unless it has the focus.
void scroll_past(QWidget* editor);
// A label whose text and colour follow the role "secondary".
class SecondaryLabel : public QLabel {
 public:
  explicit SecondaryLabel(const QString& text = {}, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void apply();
};

// Centred: one bold sentence, one secondary sentence, one button.
class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(QWidget* parent = nullptr);
  void set(const QString& title, const QString& text, const QString& button = {});

 Q_SIGNALS:
  void clicked();

 private:
  QLabel* title_;
  SecondaryLabel* text_;
  QPushButton* button_;
};

// A number as text, with steps: accepts anything while it is typed; the form says what is wrong with it.
class NumberEdit : public QAbstractSpinBox {
  Q_OBJECT

 public:
  explicit NumberEdit(QWidget* parent = nullptr);
  void set_step(double step, int decimals) { step_ = step, decimals_ = decimals; }
  void set_range(double low, double high) { low_ = low, high_ = high; }
  void set_text(const QString& text);
  void set_placeholder(const QString& text);              // what no number means
  void set_empty_value(double value) { empty_ = value; }  // where steps begin without a number
  QString value_text() const;
  void stepBy(int steps) override;
  QSize sizeHint() const override;

 Q_SIGNALS:
  void edited();   // by typing or stepping
  void stepped();  // by the arrows or the wheel

 protected:
  StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
  QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }

 private:
  double step_ = 1, low_, high_;
  double empty_ = std::numeric_limits<double>::quiet_NaN();
  int decimals_ = -1;  // -1: as short as it reads back
};

// Under the tool bar: icon, sentence, an action or two, close. What holds it shows it, and hides it when it
// is closed.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  enum class Kind { info, warning, error };
  explicit MessageBar(QWidget* parent = nullptr);
  void show_message(Kind kind, const QString& text, const QString& action = {},
                    std::function<void()> then = {}, const QString& other = {},
                    std::function<void()> then_other = {});
  QString text() const { return text_->text(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void closed();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void apply();
  Kind kind_ = Kind::info;
  QLabel *icon_ = nullptr, *text_ = nullptr;
  QPushButton *action_ = nullptr, *other_ = nullptr;
  std::function<void()> then_, then_other_;
};

}  // namespace seamark
