// SPDX-License-Identifier: GPL-3.0-or-later
// Editors for the fields of any options that `describe` lists, one row each; wrong values keep their text, a
// red edge and the reason.
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <set>

#include "support/describe.h"

class QLabel;

namespace seamark {

class FieldForm : public QWidget {
  Q_OBJECT

 public:
  // One line: a field, or two short ones side by side.
  struct Line {
    const char* path;
    const char* beside = nullptr;
  };
  // Which fields, in which order; others are left out. `listed`: texts that get a list of suggestions.
  FieldForm(const Fields& fields, const std::vector<Line>& lines, const std::set<std::string>& listed,
            QWidget* parent = nullptr);
  void show_values(const Fields& fields);
  void set_choices(const std::string& path, const QStringList& suggestions);  // of a listed field
  void set_choice_texts(const std::string& path,
                        const QStringList& texts);  // of named values, in their order
  // What an empty field stands for: of a number, that it is 0.
  void set_empty_text(const std::string& path, const QString& text);
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
    bool optional = false;  // a number that may be absent
    bool empty_is_zero = false;
    QString shown;  // what the editor had when it last agreed with the value
  };
  QWidget* make_editor(const std::string& path, const Field& field, bool listed, Row& row);
  void commit(const std::string& path, const QString& name);
  std::map<std::string, Row> rows_;
};

}  // namespace seamark
