// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/field_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <variant>

#include "document/choice_words.h"
#include "document/wording.h"
#include "experiment/spec.h"

namespace seamark {
namespace {

struct FieldWords {
  Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

// The schema of a spec: its fields point into the spec beside them. Made once: tables ask for each cell.
struct Schema {
  Schema() { describe(fields, spec); }
  ExperimentSpec spec;
  Fields fields;
};
const Schema& schema() {
  static const Schema one;
  return one;
}

QString with_group(const std::string& path) {
  const Field* field = schema().fields.find(path);
  for (const Group& group : schema().fields.groups()) {
    if (field && group.name == field->group && group.label[0])
      return QStringLiteral("%1 (%2)").arg(field_label(path), spec_text(group.label));
  }
  return QString::fromStdString(path);
}

}  // namespace

QString field_label(const std::string& path) {
  const Field* field = schema().fields.find(path);
  return field && field->info.label[0] ? spec_text(field->info.label) : QString::fromStdString(path);
}

std::vector<QString> field_labels(const std::vector<std::string>& paths) {
  std::vector<QString> plain, out;
  for (const std::string& path : paths) plain.push_back(field_label(path));
  for (size_t i = 0; i < paths.size(); ++i)
    out.push_back(std::count(plain.begin(), plain.end(), plain[i]) > 1 ? with_group(paths[i]) : plain[i]);
  return out;
}

QString field_value_text(const std::string& path, const QString& value) {
  const Field* field = schema().fields.find(path);
  if (!field) return value;
  if (std::holds_alternative<bool*>(field->value))
    return value == QStringLiteral("true") ? FieldWords::tr("yes") : FieldWords::tr("no");
  const bool is_named = std::holds_alternative<Choice>(field->value) || !field->info.one_of.empty();
  return is_named ? choice_text(path, value.toStdString()) : value;
}

QString field_tip(const std::string& path) {
  const Field* field = schema().fields.find(path);
  return choice_tip(field ? spec_text(field->info.help) : QString(), path);
}

}  // namespace seamark
