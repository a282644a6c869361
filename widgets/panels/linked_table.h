// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose rows are facts, on the document's one selection: a click replaces it, Ctrl adds or removes,
// Shift extends; selected rows are tinted with a bar, the current fact has a frame.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "document/session_document.h"

namespace seamark {

class LinkedTable : public QTableView {
  Q_OBJECT

 public:
  struct Rows {
    std::function<int64_t(int row)> fact;
    std::function<int(int64_t fact)> row;  // -1: not shown
  };
  LinkedTable(SessionDocument& document, QAbstractItemModel& model, Rows rows, QWidget* parent = nullptr);
  void show_fact(int64_t fact);
  int64_t fact_at(int row) const { return rows_.fact(row); }
  SessionDocument& document() const { return document_; }
  // This column fills what the others leave, and is never narrower than this: where there is less room those
  // that may give way do, in their order, and then the table scrolls.
  void stretch_column(int column, int at_least);
  // ... down to this width, or to what its header needs, until the user gives it another.
  void let_give_way(int column, int at_least);
  // ... and then these go, in this order, while there is no room: nothing scrolls sideways for want of a
  // column that tells little. One that the user asks for all the same stays.
  void let_vanish(std::vector<int> columns) { may_vanish_ = std::move(columns); }
  bool is_chosen(int column) const;  // seen, or gone for want of room alone
  QByteArray columns_state();        // of the chosen ones
  bool restore_columns(const QByteArray& state);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

  int painted_width() const;  // of the columns, as far as they are seen

 private:
  void choose(int row, Qt::KeyboardModifiers modifiers, bool merge = false);
  void stretch();
  SessionDocument& document_;
  Rows rows_;
  int64_t anchor_ = -1;  // the fact from which Shift extends, wherever it stands now
  bool pressed_ = false;
  int stretched_ = -1, at_least_ = 0;
  struct GivesWay {
    int column, wanted, at_least;
  };
  std::vector<GivesWay> give_way_;
  std::vector<int> may_vanish_;
  std::map<int, int> vanished_;  // and their widths
  void make_room();
  bool stretching_ = false;
};

// Paints the row's ground, then what paint_cell draws over it (its text, unless another delegate draws more).
class LinkedDelegate : public QStyledItemDelegate {
 public:
  explicit LinkedDelegate(LinkedTable* table) : QStyledItemDelegate(table), table_(*table) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  virtual void paint_cell(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const;
  LinkedTable& table_;
};

}  // namespace seamark
