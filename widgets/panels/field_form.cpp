// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/field_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <cmath>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

QString text_of(const Field& field) {
  const OrderedJson value = field_to_json(field);
  if (value.is_null()) return {};
  if (value.is_string()) return QString::fromStdString(value.get<std::string>());
  if (value.is_number_float()) return short_number(value.get<double>());
  if (value.is_array()) {
    QStringList items;
    for (const OrderedJson& item : value)
      items << (item.is_string() ? QString::fromStdString(item.get<std::string>())
                                 : QString::fromStdString(dump_json(item)));
    return items.join(", ");
  }
  return QString::fromStdString(dump_json(value));
}

// One of the three kinds of editors that hold a text.
void set_editor_text(QWidget* editor, const QString& text) {
  if (auto* number = qobject_cast<NumberEdit*>(editor)) return number->set_text(text);
  if (auto* box = qobject_cast<QComboBox*>(editor)) return box->setEditText(text);
  static_cast<QLineEdit*>(editor)->setText(text);
}

QString editor_text(const QWidget* editor) {
  if (const auto* number = qobject_cast<const NumberEdit*>(editor)) return number->value_text();
  if (const auto* box = qobject_cast<const QComboBox*>(editor)) return box->currentText().trimmed();
  return static_cast<const QLineEdit*>(editor)->text().trimmed();
}

}  // namespace

FieldForm::FieldForm(const Fields& fields, const std::vector<Line>& lines,
                     const std::set<std::string>& listed, QWidget* parent)
    : QWidget(parent) {
  // Label and editor twice; a field alone in its line takes what is left.
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(8);
  layout->setVerticalSpacing(5);
  layout->setColumnStretch(1, 1);
  layout->setColumnStretch(3, 1);
  int line = 0;
  for (const auto& [path, beside] : lines) {
    int column = 0;
    for (const char* one : {path, beside}) {
      const Field* field = one ? fields.find(one) : nullptr;
      if (!field) continue;
      const int span = beside ? 1 : 3;
      Row row;
      const QString name = spec_text(field->info.label);
      const QString help = field->info.help[0] ? spec_text(field->info.help) : name;
      row.editor = make_editor(one, *field, listed.count(one) > 0, row);
      row.editor->setAccessibleName(name);
      row.editor->setToolTip(help);
      if (row.kind == Row::Kind::toggle) {
        beside ? layout->addWidget(row.editor, line, column, 1, 2)
               : layout->addWidget(row.editor, line, 1, 1, span);
      } else {
        scroll_past(row.editor);
        row.label = new SecondaryLabel(name);
        row.label->setToolTip(help);
        row.label->setBuddy(row.editor);
        row.label->setWordWrap(true);
        layout->addWidget(row.label, line, column);
        layout->addWidget(row.editor, line, column + 1, 1, span);
      }
      row.problem = new QLabel;
      row.problem->setWordWrap(true);
      row.problem->setFont(text_font(TextSize::secondary));
      row.problem->hide();
      layout->addWidget(row.problem, line + 1 + column / 2, 1, 1, 3);
      rows_[one] = row;
      column += 2;
    }
    line += 3;
  }
}

QWidget* FieldForm::make_editor(const std::string& path, const Field& field, bool listed, Row& row) {
  const QString name = spec_text(field.info.label);
  const auto emit_json = [this, path, name](const OrderedJson& json) {
    Q_EMIT edited(QString::fromStdString(path), name, QString::fromStdString(dump_json(json)));
  };
  if (const auto* choice = std::get_if<Choice>(&field.value)) {
    row.kind = Row::Kind::choice;
    auto* box = new QComboBox;
    add_choices(*box, path, choice->names);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::activated, this,
            [box, emit_json](int i) { emit_json(box->itemData(i).toString().toStdString()); });
    return box;
  }
  if (std::holds_alternative<bool*>(field.value)) {
    row.kind = Row::Kind::toggle;
    auto* box = new QCheckBox(name);
    connect(box, &QCheckBox::toggled, this, [emit_json](bool on) { emit_json(on); });
    return box;
  }
  const auto committed = [this, path, name] { commit(path, name); };
  if (std::holds_alternative<std::vector<std::string>*>(field.value) ||
      std::holds_alternative<std::vector<int64_t>*>(field.value)) {
    row.kind = Row::Kind::list;
  } else if (!std::holds_alternative<std::string*>(field.value)) {
    row.kind = Row::Kind::number;
    row.optional = std::holds_alternative<std::optional<double>*>(field.value);
    const bool whole = std::holds_alternative<int64_t*>(field.value);
    auto* number = new NumberEdit;
    number->set_range(field.info.min, field.info.max);
    number->set_step(whole ? 1 : row.optional || field.info.max <= 10 ? 0.05 : 0.5, -1);
    if (row.optional) number->set_placeholder(tr("auto"));
    number->setMinimumWidth(56);
    connect(number, &NumberEdit::editingFinished, this, committed);
    connect(number, &NumberEdit::stepped, this, committed);
    return number;
  }
  if (!listed) {
    auto* text = new QLineEdit;
    text->setMinimumWidth(56);
    connect(text, &QLineEdit::editingFinished, this, committed);
    return text;
  }
  auto* box = new QComboBox;
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(6);
  box->lineEdit()->setAccessibleName(name);
  box->lineEdit()->setToolTip(field.info.help[0] ? spec_text(field.info.help) : name);
  connect(box->lineEdit(), &QLineEdit::editingFinished, this, committed);
  connect(box, &QComboBox::activated, this, committed);
  return box;
}

void FieldForm::commit(const std::string& path, const QString& name) {
  Row& row = rows_.at(path);
  const QString text = editor_text(row.editor);
  if (text == row.shown) return;
  row.shown = text;
  const auto emit_json = [&](const OrderedJson& json) {
    Q_EMIT edited(QString::fromStdString(path), name, QString::fromStdString(dump_json(json)));
  };
  if (row.kind == Row::Kind::text) return emit_json(text.toStdString());
  if (row.kind == Row::Kind::list) {
    OrderedJson list = OrderedJson::array();
    for (const QString& item : text.split(',', Qt::SkipEmptyParts))
      list.push_back(item.trimmed().toStdString());
    return emit_json(list);
  }
  if (text.isEmpty() && row.optional) return emit_json(nullptr);
  const std::optional<double> value =
      text.isEmpty() && row.empty_is_zero ? std::optional<double>(0) : read_number(text);
  if (!value) return set_problem(path, tr("Write a number."));
  if (std::floor(*value) == *value && std::abs(*value) < 1e15) return emit_json(static_cast<int64_t>(*value));
  emit_json(*value);
}

void FieldForm::show_values(const Fields& fields) {
  for (auto& [path, row] : rows_) {
    const Field* field = fields.find(path);
    if (!field) continue;
    const QSignalBlocker blocker(row.editor);
    if (row.kind == Row::Kind::toggle) {
      static_cast<QCheckBox*>(row.editor)->setChecked(**std::get_if<bool*>(&field->value));
    } else if (row.kind == Row::Kind::choice) {
      static_cast<QComboBox*>(row.editor)->setCurrentIndex(std::get_if<Choice>(&field->value)->get());
    } else {
      QString text = text_of(*field);
      if (row.empty_is_zero && text == QStringLiteral("0")) text.clear();
      if (editor_text(row.editor) != text) set_editor_text(row.editor, text);
      row.shown = editor_text(row.editor);  // a minus may be written in two ways
    }
    set_problem(path, {});
  }
}

void FieldForm::set_choices(const std::string& path, const QStringList& suggestions) {
  auto* box = qobject_cast<QComboBox*>(editor(path));
  if (!box || !box->isEditable()) return;
  QStringList now;
  for (int i = 0; i < box->count(); ++i) now << box->itemText(i);
  if (now == suggestions) return;
  const QString text = box->currentText();
  const QSignalBlocker blocker(box);
  box->clear();
  box->addItems(suggestions);
  box->setEditText(text);
}

void FieldForm::set_choice_texts(const std::string& path, const QStringList& texts) {
  auto* box = qobject_cast<QComboBox*>(editor(path));
  for (int i = 0; box && i < std::min<int>(box->count(), static_cast<int>(texts.size())); ++i)
    box->setItemText(i, texts[i]);
}

void FieldForm::set_empty_text(const std::string& path, const QString& text) {
  const auto found = rows_.find(path);
  if (found == rows_.end()) return;
  Row& row = found->second;
  row.empty_is_zero = row.kind == Row::Kind::number && !row.optional;
  if (auto* number = qobject_cast<NumberEdit*>(row.editor)) return number->set_placeholder(text);
  auto* box = qobject_cast<QComboBox*>(row.editor);
  auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(row.editor);
  if (line) line->setPlaceholderText(text);
}

QWidget* FieldForm::editor(const std::string& path) const {
  const auto row = rows_.find(path);
  return row == rows_.end() ? nullptr : row->second.editor;
}

void FieldForm::set_used(const std::string& path, bool used) {
  const auto row = rows_.find(path);
  if (row == rows_.end()) return;
  if (row->second.label) row->second.label->setVisible(used);
  row->second.editor->setVisible(used);
  if (!used) row->second.problem->hide();
}

void FieldForm::set_problem(const std::string& path, const QString& sentence) {
  const auto found = rows_.find(path);
  if (found == rows_.end()) return;
  const Row& row = found->second;
  row.problem->setVisible(!sentence.isEmpty());
  row.problem->setText(sentence);
  QPalette p = row.problem->palette();
  p.setColor(QPalette::WindowText, roles(palette()).error_text);
  row.problem->setPalette(p);
  row.editor->setAccessibleDescription(sentence);
  if (auto* box = qobject_cast<QComboBox*>(row.editor); box && box->lineEdit())
    box->lineEdit()->setAccessibleDescription(sentence);
  row.editor->setProperty("problem", !sentence.isEmpty());
  row.editor->update();
}

}  // namespace seamark
