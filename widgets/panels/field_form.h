// SPDX-License-Identifier: GPL-3.0-or-later
// Editors for the fields of any options that `describe` lists, one row each; wrong values keep their text, a
// red edge and the reason.
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <set>

#include "support/describe.h"

class QGridLayout;
class QLabel;

namespace seamark {

class FieldForm : public QWidget {
  Q_OBJECT

 public:
  // Which fields, in which order; others are left out.
  FieldForm(const Fields& fields, const std::vector<std::string>& paths, QWidget* parent = nullptr);
  // Shows the values. `suggestions`: for fields of free text.
  void show_values(const Fields& fields);
  void set_choices(const std::string& path, const QStringList& suggestions);
  QWidget* editor(const std::string& path) const;
  void set_used(const std::string& path, bool used);                   // others are hidden
  void set_problem(const std::string& path, const QString& sentence);  // empty: none

 Q_SIGNALS:
  // A value that reads: as JSON. The owner checks and applies it.
  void edited(const QString& path, const QString& label, const QString& json);

 private:
  struct Row {
    QLabel *label = nullptr, *problem = nullptr;
    QWidget* editor = nullptr;
    enum class Kind { toggle, choice, number, text, list } kind = Kind::text;
  };
  std::map<std::string, Row> rows_;
};

}  // namespace seamark
