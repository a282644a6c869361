// SPDX-License-Identifier: GPL-3.0-or-later
// The table of facts with search, filters, outcome marks and the shares below.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include "document/fact_table_model.h"
#include "panels/linked_table.h"

class QCheckBox;
class QTimer;

namespace seamark {

class EmptyState;
class Segmented;

class FactTableView : public LinkedTable {
  Q_OBJECT

 public:
  explicit FactTableView(FactTableModel& model, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  FactTableModel& facts_;
};

class FactsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FactsPanel(SessionDocument& document, QWidget* parent = nullptr);
  void focus_search();
  FactTableView* table() const { return table_; }
  FactTableModel& model() { return model_; }
  QByteArray column_state() const;
  bool restore_columns(const QByteArray& state);
  void copy_selected();
  FactRows rows() const;  // shown rows and columns

 Q_SIGNALS:
  void open_facts_wanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void filters_changed();  // by the user
  void show_filter();
  void refresh();
  void fill_relations();
  void show_columns_menu();

  SessionDocument& document_;
  FactTableModel model_;
  FactTableView* table_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLineEdit* search_;
  QComboBox *kept_, *outcome_, *relation_, *named_;
  QCheckBox* selected_first_;
  QWidget* outcome_bar_;
  QLabel* shares_;
  Segmented* before_;
  QTimer* search_timer_;
};

}  // namespace seamark
