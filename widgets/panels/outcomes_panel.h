// SPDX-License-Identifier: GPL-3.0-or-later
// What the current run made of its facts: shares with intervals, the scores of its evaluation protocols, and
// each fact's way from before to after.
#pragma once

#include "document/outcome_table_model.h"
#include "panels/view_panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace seamark {

class LinkedTable;
class ProtocolTable;
class Segmented;

class OutcomesPanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit OutcomesPanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  std::optional<PanelSpec> figure() const override;
  LinkedTable* table() const { return table_; }
  ProtocolTable* scores() const { return scores_; }
  Segmented* before() const { return before_; }
  Segmented* listed() const { return listed_; }  // facts or scores, where there is no room for both
  OutcomeTableModel& model() { return model_; }
  void show_only(OutcomeFilter::Show show);
  void select_shown();
  CsvText csv_text() const { return model_.csv_text(); }
  QString csv() const { return QString::fromStdString(csv_text()()); }

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum Listed { facts, scores_alone };
  void arrange();
  OutcomeTableModel model_;
  LinkedTable* table_;
  QVBoxLayout* column_;
  QWidget *summary_, *controls_;
  ProtocolTable* scores_;
  QComboBox* show_;
  Segmented *before_, *listed_;
  QCheckBox* selected_first_;
  QPushButton* select_;
  std::vector<QLabel*> cells_;  // of the summary, row by row
};

}  // namespace seamark
