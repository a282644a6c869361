// SPDX-License-Identifier: GPL-3.0-or-later
// The current run beside others: what differs in their specs, what the evaluation protocols gave each, their
// curves (seeds as a band), and against one of them who flipped, with the paired test.
#pragma once

#include <set>

#include "document/run_comparison.h"
#include "figures/run_groups.h"
#include "panels/view_panel.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace seamark {

class FlipTable;
class RunVerdict;

class ComparePanel : public ViewPanel {
  Q_OBJECT

 public:
  explicit ComparePanel(SessionDocument& document, QWidget* parent = nullptr);
  QString title() const override;
  CustomPlot* focused_plot() const override;
  std::optional<PanelSpec> figure() const override;
  void compare_with(const std::set<std::string>& runs);
  ContentPlot* plot() const { return plot_; }
  const RunComparison& comparison() const;
  QTableWidget* differences() const { return differences_; }
  FlipTable* flips() const { return flips_; }
  QComboBox* against() const { return against_; }
  QString verdict() const;  // as rich text

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::vector<const RunRecord*> chosen_runs() const;  // the current one first
  void fill_runs();
  void fill_against(const std::vector<RunGroup>& others);
  void show_flips(const std::vector<const RunRecord*>& runs);
  void fill_differences(const std::vector<const RunRecord*>& runs);
  void fit_differences();
  void show_controls(bool shown);
  QWidget* controls_;  // one row: what is compared, and the tools of the plot
  QLabel* beside_;
  QList<QWidget*> of_content_;  // controls that are there with something to compare
  std::vector<QCheckBox*> boxes_;
  std::set<std::string> others_;
  QComboBox *curve_, *against_;
  QWidget* against_box_;
  QTableWidget* differences_;
  ContentPlot* plot_;
  FlipTable* flips_;
  QLabel* verdict_;
  RunVerdict* comparison_;
  std::function<void()> say_;  // writes the verdict on what was compared last
  QString shown_;              // what is on the plot: zoom and place stay while it grows
};

// Learned or not in two runs: four cells with counts; a chosen cell is a set of facts.
class FlipTable : public QWidget {
  Q_OBJECT

 public:
  explicit FlipTable(QWidget* parent = nullptr);
  void set(const RunComparison& found, const QString& first, const QString& second);
  void set_marked(const FactSet& selection);
  int64_t marked(int index) const { return marked_[index]; }  // how many of a cell's facts are selected
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  QRect cell(int index) const;  // 0 both, 1 only the first, 2 only the second, 3 neither
  const std::vector<int64_t>& facts(int index) const { return facts_[index]; }

 Q_SIGNALS:
  void chosen(const std::vector<int64_t>& facts, seamark::SelectMode mode);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void choose(int index, Qt::KeyboardModifiers modifiers);
  QString words(int index) const;
  int names_width() const;
  int least_cell() const;
  std::vector<int64_t> facts_[4];
  int64_t marked_[4] = {};
  QString first_, second_;
  int current_ = 1;
};

}  // namespace seamark
