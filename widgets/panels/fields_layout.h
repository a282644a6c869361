// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a form: label, editor, and under them what is wrong. Two numbers that follow each other share
// a row where the second's label fits beside the first; else each has its own.
#pragma once

#include <QLabel>
#include <QLayout>
#include <QList>
#include <vector>

namespace seamark {

class FieldsLayout : public QLayout {
 public:
  // number: `width`, or less beside another; own: what it needs; all: what is left.
  enum class Room { number, own, all };
  explicit FieldsLayout(int label_width) : label_width_(label_width) {}
  ~FieldsLayout() override;
  void add_field(QLabel* label, QWidget* editor, QLabel* problem, Room room, int width = 0);
  // Of a number that needs more than others: it is never narrower.
  void set_number_width(const QWidget* editor, int width);

  void addItem(QLayoutItem* item) override { items_.push_back(item); }
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int i) const override { return i >= 0 && i < count() ? items_[i] : nullptr; }
  QLayoutItem* takeAt(int i) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool isEmpty() const override;  // no field is shown
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  struct Field {
    QLabel* label;
    QWidget* editor;
    QLabel* problem;
    Room room;
    int width;          // of a number alone in its row
    bool grew = false;  // it keeps its width beside another
  };
  int arrange(const QRect& rect, bool apply) const;
  static int least_width(const Field& field);
  int paired_width(const Field& field) const;
  bool can_pair(const Field& left, const Field& right, int width) const;
  int second_column() const;
  int second_editor(const Field& right, int width) const;
  std::vector<const Field*> shown() const;
  std::vector<Field> fields_;
  QList<QLayoutItem*> items_;
  int label_width_;
};

}  // namespace seamark
