// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the texts of a table's columns, as the language sorts them, worked out once a column in the
// background: comparing texts takes too long for the window's thread, comparing places does not.
#pragma once

#include <QLocale>
#include <QObject>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "support/run_control.h"

namespace seamark {

class SessionDocument;

// Of each of n texts its place, 0 first; equal ones share a place; -1: it is empty.
std::vector<int32_t> text_places(int64_t n, const std::function<std::string(int64_t)>& text,
                                 const QLocale& locale, const RunControl* control);

class TextOrder : public QObject {
  Q_OBJECT

 public:
  using Text = std::function<std::string(int64_t)>;  // called on another thread: it owns what it reads
  // `name`: of the table, for the jobs.
  TextOrder(SessionDocument& document, const QString& name, QObject* parent);
  // Empty, or of the texts before they changed, until ready(). `text` makes what reads the texts now.
  const std::vector<int32_t>& places(int column, int64_t n, const std::function<Text()>& text);
  void outdate(int column);
  void clear();

 Q_SIGNALS:
  void ready();

 private:
  struct Column {
    std::vector<int32_t> places;
    bool asked = false;  // for the texts of now
  };
  SessionDocument& document_;
  QString name_;
  std::map<int, Column> columns_;
  int made_for_ = 0;  // counts clear()
};

}  // namespace seamark
