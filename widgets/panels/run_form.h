// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a run, made from the spec's schema: a field with its help as tooltip and errors under it, short
// ones in pairs. Groups that other panels set (facts, distance, filter) stand as one line.
#pragma once

#include <QTimer>
#include <QWidget>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "document/session_document.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace seamark {

class FieldsLayout;
class PresetRow;
class TrialForecast;

class RunForm : public QWidget {
  Q_OBJECT

 public:
  explicit RunForm(SessionDocument& document, QWidget* parent = nullptr);
  ~RunForm() override;
  bool can_launch() const;
  QString why_not() const;  // "" when it can
  void launch();            // a run for each seed
  PresetRow& presets() const { return *presets_; }
  void focus_first_problem();
  QWidget* editor(const std::string& path) const;  // tests, jumps
  QString problem_of(const std::string& path) const;

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 Q_SIGNALS:
  void state_changed();

 private:
  struct Row;
  void build();
  void add_field(const Field& field, FieldsLayout& place);
  void edited(Row& row);
  QString begin_change(const Row& row);
  void refresh();       // all of it; waits while the form is hidden
  void refresh_band();  // what depends on the band, or on the runs that are there
  void show_train_on();
  void show_limits();
  void edit_seeds(Row& row, const QString& text);
  void edit_ids(Row& row, const QString& text);
  void ask_for_estimate();
  void show_estimate();
  void show_problems();

  SessionDocument& document_;
  std::map<std::string, std::unique_ptr<Row>> rows_;
  QScrollArea* area_;
  QToolButton* advanced_;
  QWidget* advanced_box_;
  QLabel* advanced_note_;
  PresetRow* presets_;
  TrialForecast* trials_;
  QLabel *train_on_, *plan_, *estimate_, *problem_;
  QPushButton *launch_, *queue_;
  std::optional<RunEstimate> run_estimate_;  // null: not there yet
  QString estimate_problem_;
  QTimer estimate_timer_;
  bool refreshing_ = false, stale_ = false;
};

}  // namespace seamark
