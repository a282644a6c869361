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

}  // namespace

FieldForm::FieldForm(const Fields& fields, const std::vector<std::string>& paths, QWidget* parent)
    : QWidget(parent) {
  auto* grid_layout = new QGridLayout(this);
  grid_layout->setContentsMargins(0, 0, 0, 0);
  grid_layout->setHorizontalSpacing(12);
  grid_layout->setVerticalSpacing(5);
  grid_layout->setColumnStretch(1, 1);
  int line = 0;
  for (const std::string& path : paths) {
    const Field* field = fields.find(path);
    if (!field) continue;
    Row row;
    const QString name = spec_text(field->info.label);
    const QString help = field->info.help[0] ? spec_text(field->info.help) : name;
    const auto emit_json = [this, path, name](const OrderedJson& json) {
      Q_EMIT edited(QString::fromStdString(path), name, QString::fromStdString(dump_json(json)));
    };
    if (const auto* choice = std::get_if<Choice>(&field->value)) {
      row.kind = Row::Kind::choice;
      auto* box = new QComboBox;
      for (const char* value : choice->names) box->addItem(spec_text(value), QString::fromLatin1(value));
      connect(box, &QComboBox::activated, this,
              [box, emit_json](int i) { emit_json(box->itemData(i).toString().toStdString()); });
      row.editor = box;
    } else if (std::holds_alternative<bool*>(field->value)) {
      row.kind = Row::Kind::toggle;
      auto* box = new QCheckBox(name);
      connect(box, &QCheckBox::toggled, this, [emit_json](bool on) { emit_json(on); });
      row.editor = box;
    } else {
      const bool is_list = std::holds_alternative<std::vector<std::string>*>(field->value) ||
                           std::holds_alternative<std::vector<int64_t>*>(field->value);
      const bool is_text = std::holds_alternative<std::string*>(field->value);
      const bool is_optional = std::holds_alternative<std::optional<double>*>(field->value);
      row.kind = is_list ? Row::Kind::list : is_text ? Row::Kind::text : Row::Kind::number;
      auto* box = new QComboBox;
      box->setEditable(true);
      box->setInsertPolicy(QComboBox::NoInsert);
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMinimumContentsLength(8);
      box->lineEdit()->setAccessibleName(name);
      box->lineEdit()->setToolTip(help);
      if (!is_text && !is_list)
        box->lineEdit()->setPlaceholderText(is_optional ? tr("automatic") : QString());
      const auto commit = [this, box, path, emit_json, kind = row.kind, is_optional] {
        const QString text = box->currentText().trimmed();
        if (text == box->property("shown").toString()) return;
        box->setProperty("shown", text);
        if (kind == Row::Kind::text) return emit_json(text.toStdString());
        if (kind == Row::Kind::list) {
          OrderedJson list = OrderedJson::array();
          for (const QString& item : text.split(',', Qt::SkipEmptyParts))
            list.push_back(item.trimmed().toStdString());
          return emit_json(list);
        }
        if (text.isEmpty() && is_optional) return emit_json(nullptr);
        const std::optional<double> value = read_number(text);
        if (!value) return set_problem(path, tr("Write a number."));
        if (std::floor(*value) == *value && std::abs(*value) < 1e15)
          return emit_json(static_cast<int64_t>(*value));
        emit_json(*value);
      };
      connect(box->lineEdit(), &QLineEdit::editingFinished, this, commit);
      connect(box, &QComboBox::activated, this, commit);
      row.editor = box;
    }
    row.editor->setAccessibleName(name);
    row.editor->setToolTip(help);
    if (row.kind != Row::Kind::toggle) {
      row.label = new SecondaryLabel(name);
      row.label->setToolTip(help);
      row.label->setBuddy(row.editor);
      row.label->setWordWrap(true);
      grid_layout->addWidget(row.label, line, 0);
    }
    grid_layout->addWidget(row.editor, line++, 1);
    row.problem = new QLabel;
    row.problem->setWordWrap(true);
    row.problem->setFont(text_font(TextSize::secondary));
    row.problem->hide();
    grid_layout->addWidget(row.problem, line++, 1);
    rows_[path] = row;
  }
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
      auto* box = static_cast<QComboBox*>(row.editor);
      const QString text = text_of(*field);
      if (box->property("shown").toString() != text || box->currentText() != text) {
        box->setProperty("shown", text);
        box->setEditText(text);
      }
    }
    set_problem(path, {});
  }
}

void FieldForm::set_choices(const std::string& path, const QStringList& suggestions) {
  const auto row = rows_.find(path);
  if (row == rows_.end()) return;
  auto* box = qobject_cast<QComboBox*>(row->second.editor);
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
  row.editor->setProperty("problem", !sentence.isEmpty());
  row.editor->update();
}

}  // namespace seamark
