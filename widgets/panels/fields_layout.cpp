// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fields_layout.h"

#include <QAbstractSpinBox>
#include <QWidget>
#include <algorithm>

namespace seamark {
namespace {

constexpr int beside = 8, between_columns = 12, between_rows = 6, above_problem = 2;
constexpr int narrow_number = 76;

int height_of(const QWidget* widget, int width) {
  const int wanted =
      widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
  return std::clamp(wanted, widget->minimumHeight(), widget->maximumHeight());
}

// Its text beside the arrows.
bool is_seen_whole(const QWidget* editor, int width) {
  constexpr int arrows_and_edges = 30;
  const auto* number = qobject_cast<const QAbstractSpinBox*>(editor);
  return !number || number->fontMetrics().horizontalAdvance(number->text()) + arrows_and_edges <= width;
}

}  // namespace

FieldsLayout::~FieldsLayout() { qDeleteAll(items_); }

void FieldsLayout::add_field(QLabel* label, QWidget* editor, QLabel* problem, Room room, int width) {
  fields_.push_back({label, editor, problem, room, width});
  for (QWidget* widget : {static_cast<QWidget*>(label), editor, static_cast<QWidget*>(problem)}) {
    addChildWidget(widget);
    items_.push_back(new QWidgetItem(widget));
  }
  invalidate();
}

void FieldsLayout::set_number_width(const QWidget* editor, int width) {
  for (Field& field : fields_) {
    if (field.editor != editor || (field.width == width && field.grew)) continue;
    field.width = width;
    field.grew = true;
    invalidate();
  }
}

QLayoutItem* FieldsLayout::takeAt(int i) {
  if (i < 0 || i >= count()) return nullptr;
  QLayoutItem* item = items_.takeAt(i);
  std::erase_if(fields_, [&](const Field& field) {
    return item->widget() == field.label || item->widget() == field.editor || item->widget() == field.problem;
  });
  return item;
}

std::vector<const FieldsLayout::Field*> FieldsLayout::shown() const {
  std::vector<const Field*> out;
  for (const Field& field : fields_)
    if (!field.editor->isHidden()) out.push_back(&field);
  return out;
}

bool FieldsLayout::isEmpty() const { return shown().empty(); }

int FieldsLayout::paired_width(const Field& field) const { return field.grew ? field.width : narrow_number; }

int FieldsLayout::second_column() const { return label_width_ + beside + narrow_number + between_columns; }

// Editors of the second column stand below each other, at the right end of a narrow form.
int FieldsLayout::second_editor(const Field& right, int width) const {
  return std::min(width - paired_width(right), second_column() + label_width_ + beside);
}

bool FieldsLayout::can_pair(const Field& left, const Field& right, int width) const {
  if (left.room != Room::number || right.room != Room::number || paired_width(left) > narrow_number)
    return false;
  if (!is_seen_whole(left.editor, paired_width(left)) || !is_seen_whole(right.editor, paired_width(right)))
    return false;
  const int label = right.label->fontMetrics().horizontalAdvance(right.label->text()) + 2;
  return second_column() + label + beside <= second_editor(right, width);
}

int FieldsLayout::least_width(const Field& field) {
  return field.room == Room::own ? field.editor->sizeHint().width() : field.editor->minimumSizeHint().width();
}

int FieldsLayout::arrange(const QRect& rect, bool apply) const {
  const std::vector<const Field*> fields = shown();
  int y = rect.top();
  // One field in its row: label at `x`, editor at `editor_x`, what is wrong from `problem_x` to `end`. Its
  // heights.
  struct Place {
    int x, editor_x, editor_width, problem_x, end;
  };
  struct Heights {
    int row = 0, problem = 0;
  };
  const auto heights = [&](const Field& field, const Place& place) {
    Heights out;
    out.row = std::max(height_of(field.label, place.editor_x - beside - place.x),
                       height_of(field.editor, place.editor_width));
    if (!field.problem->isHidden())
      out.problem = above_problem + height_of(field.problem, place.end - place.problem_x);
    return out;
  };
  const auto put = [&](const Field& field, const Place& place, int row) {
    const int label_width = place.editor_x - beside - place.x;
    const int label_height = height_of(field.label, label_width),
              editor_height = height_of(field.editor, place.editor_width);
    field.label->setGeometry(rect.left() + place.x, y + (row - label_height) / 2, label_width, label_height);
    field.editor->setGeometry(rect.left() + place.editor_x, y + (row - editor_height) / 2, place.editor_width,
                              editor_height);
    if (field.problem->isHidden()) return;
    const int width = place.end - place.problem_x;
    field.problem->setGeometry(rect.left() + place.problem_x, y + row + above_problem, width,
                               height_of(field.problem, width));
  };
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) y += between_rows;
    const Field& field = *fields[i];
    const int editor_x = label_width_ + beside, left = std::max(1, rect.width() - editor_x);
    const int wanted = field.room == Room::number ? field.width
                       : field.room == Room::own  ? field.editor->sizeHint().width()
                                                  : left;
    Place place{0, editor_x, std::min(left, wanted), editor_x, rect.width()};
    if (i + 1 < fields.size() && can_pair(field, *fields[i + 1], rect.width())) {
      const Field& second = *fields[++i];
      place = {0, editor_x, narrow_number, 0, second_column() - between_columns};
      const int second_x = second_editor(second, rect.width());
      const Place other{second_column(), second_x, paired_width(second), second_column(), rect.width()};
      const Heights a = heights(field, place), b = heights(second, other);
      const int row = std::max(a.row, b.row);
      if (apply) {
        put(field, place, row);
        put(second, other, row);
      }
      y += row + std::max(a.problem, b.problem);
      continue;
    }
    if (field.room != Room::number && least_width(field) > left) {
      // Under its label, over the whole width.
      const int label_height = height_of(field.label, rect.width());
      if (apply) field.label->setGeometry(rect.left(), y, rect.width(), label_height);
      y += label_height + above_problem;
      const int x = field.room == Room::own ? std::max(0, rect.width() - wanted) : 0,
                height = height_of(field.editor, rect.width() - x);
      if (apply) field.editor->setGeometry(rect.left() + x, y, rect.width() - x, height);
      y += height;
      if (field.problem->isHidden()) continue;
      const int problem_height = height_of(field.problem, rect.width());
      if (apply) field.problem->setGeometry(rect.left(), y + above_problem, rect.width(), problem_height);
      y += above_problem + problem_height;
      continue;
    }
    const Heights own = heights(field, place);
    if (apply) put(field, place, own.row);
    y += own.row + own.problem;
  }
  return y - rect.top();
}

// An editor that is not a number can go under its label.
QSize FieldsLayout::minimumSize() const {
  int width = 0;
  for (const Field* field : shown())
    width = std::max(width, field->room == Room::number ? label_width_ + beside + narrow_number
                                                        : field->editor->minimumSizeHint().width());
  return {width, 0};
}

QSize FieldsLayout::sizeHint() const {
  const int width = second_column() + label_width_ + beside + narrow_number;
  return {width, heightForWidth(width)};
}

void FieldsLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

}  // namespace seamark
