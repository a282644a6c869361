// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: menus, tool bar, docks, layouts, status bar, and the questions that only the app may ask.
#pragma once

#include <QDateTime>
#include <QMainWindow>
#include <functional>
#include <map>

#include "document/csv_text.h"
#include "document/figure_desk.h"
#include "document/session_document.h"
#include "document/study_desk.h"
#include "figures/export.h"
#include "theme/theme.h"

class QAbstractButton;
class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace seamark {

class AccuracyPanel;
class ComparePanel;
class CustomPlot;
class DistancePanel;
class FactPanel;
class FactsPanel;
class FeaturesPanel;
class FigureList;
class FigurePreview;
class FigureStylePanel;
class FittedToolBar;
class InterferencePanel;
class JobsPopup;
class LatexPanel;
class LensPanel;
class LivePanel;
class MessageBar;
class OutcomesPanel;
class OwnStylesPanel;
class ProbePanel;
class QueuePanel;
class RunForm;
class Segmented;
class SpecPanel;
class StudiesPanel;
class Tour;
class ViewPanel;
class WelcomePage;
struct Preferences;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  enum class Layout { explore, train, analyse, figures };

  MainWindow(EngineCalls calls, bool system_is_dark, QWidget* parent = nullptr);
  ~MainWindow() override;
  SessionDocument& document() { return document_; }
  // A session, a facts file, or a model directory (or a model's name, when `model`).
  void open_path(const QString& path, bool model = false);
  void offer_recovery();  // of a session that a window which ended too soon left behind
  void set_layout(Layout layout);
  Layout layout_kind() const { return layout_; }
  void restore_default_layout();
  void start_tour();
  QList<QDockWidget*> docks() const { return docks_; }
  MessageBar* message_bar() const { return message_bar_; }
  FigureDesk& figure_desk() { return desk_; }
  StudyDesk& study_desk() { return study_desk_; }
  // The open figure, without a question; painted at once, encoded and written beside the window. What went
  // wrong is told. `then`: whether it was written.
  void export_figure_to(const QString& file, std::function<void(bool)> then = {});
  // A figure of this view, opened in the Figures layout.
  void make_figure(const PanelSpec& panel);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void make_panels();
  void make_actions();
  void make_tool_bar();
  void make_status_bar();
  QDockWidget* add_dock(const QString& name, const QString& title, QWidget* panel);
  QAction* add_action(QMenu* menu, const QString& text, const QKeySequence& keys, const QString& tip,
                      std::function<void()> then);
  void apply_default(Layout layout);
  void lay_out(Layout layout);
  void store_layout();
  void restore_window();
  void store_window();
  void hide_empty_tabs();
  void show_session(bool open);
  bool may_replace();  // no run, and saved or given up
  QString waiting_runs() const;
  bool save(bool as);
  bool open_facts_dialog();
  void open_session_dialog();
  void open_model_dialog();
  void locate_file(const QString& missing);
  void show_recovery();
  void show_skipped_records();
  void locate_model(const QString& name);
  void locate_facts(const QString& file);
  void save_facts();
  void save_csv(const QString& name, const std::function<CsvText()>& csv);
  void save_plot_data(CustomPlot* plot);
  void export_figure_dialog(FigureFormat format);
  void make_studies();
  void show_studies();
  void open_study_dialog();
  void choose_study_data(const QString& name);
  void start_study_dialog();
  void open_study_session(const QString& run);
  bool stop_before_closing();  // true: what goes on may be stopped; the window closes after it
  void save_style_dialog();
  void import_style_dialog();
  void delete_style(const QString& name);
  void try_style(const std::function<void()>& action);  // what goes wrong is told
  std::optional<PanelSpec> figure_of_view();
  void tell_of_unmarked(const PanelSpec& panel);
  void make_figure_of_view();
  void add_view_to_figure();
  void show_panel(QDockWidget* dock);
  void refresh_titles();
  void pause_or_go_on();
  void refresh_title();
  void refresh_actions();
  void refresh_primary();
  void refresh_soon();  // actions and status, at most every 50 ms
  void refresh_runs();
  void refresh_selections();
  void refresh_status();
  void fill_recent();
  void show_jobs();
  void explain_focus();
  void name_selection();
  void cycle_panels(int step);
  void edit_preferences();
  void store_preferences(const Preferences& preferences);  // says why not
  void add_model_folder();
  void look_for_model_again();
  CustomPlot* focused_plot() const;

  SessionDocument document_;
  FigureDesk desk_;
  StudyDesk study_desk_;
  bool system_is_dark_, closing_ = false, saving_ = false, session_shown_ = false,
                        message_of_session_ = false;
  Layout layout_ = Layout::explore;
  std::map<Layout, QByteArray> states_;
  QList<QDockWidget*> docks_;
  QDockWidget *facts_dock_, *fact_dock_, *distance_dock_, *run_dock_, *queue_dock_, *live_dock_, *spec_dock_,
      *studies_dock_, *features_dock_, *outcomes_dock_, *accuracy_dock_, *interference_dock_, *lens_dock_,
      *compare_dock_, *probe_dock_, *figures_dock_, *preview_dock_, *style_dock_, *latex_dock_,
      *own_styles_dock_;
  FactsPanel* facts_panel_;
  FactPanel* fact_panel_;
  DistancePanel* distance_panel_;
  RunForm* run_form_;
  QueuePanel* queue_panel_;
  LivePanel* live_panel_;
  SpecPanel* spec_panel_;
  StudiesPanel* studies_panel_;
  FeaturesPanel* features_panel_;
  OutcomesPanel* outcomes_panel_;
  AccuracyPanel* accuracy_panel_;
  InterferencePanel* interference_panel_;
  LensPanel* lens_panel_;
  ComparePanel* compare_panel_;
  ProbePanel* probe_panel_;
  FigureList* figure_list_;
  FigurePreview* preview_;
  FigureStylePanel* style_panel_;
  LatexPanel* latex_panel_;
  OwnStylesPanel* own_styles_panel_;
  std::vector<std::pair<QDockWidget*, ViewPanel*>> views_;
  WelcomePage* welcome_;
  Tour* tour_ = nullptr;
  MessageBar* message_bar_;
  FittedToolBar* tool_bar_;
  QToolBar* message_tool_bar_;
  Segmented* layouts_;
  QAbstractButton* figures_button_;
  QComboBox *runs_, *selections_;
  QPushButton* primary_;
  std::function<void()> primary_does_;
  QList<QToolButton*> selection_buttons_;  // name, invert, clear
  QMenu *recent_menu_, *panels_menu_;
  QAction *demo_action_, *new_action_, *open_session_action_, *open_facts_action_, *open_model_action_,
      *save_action_, *save_as_action_, *close_action_, *undo_action_, *redo_action_, *pause_action_,
      *step_action_, *stop_action_, *make_figure_action_, *export_action_, *csv_action_, *launch_action_,
      *queue_action_, *train_action_, *name_selection_action_, *jobs_action_, *preferences_action_,
      *tour_action_, *skipped_action_;
  QList<QAction*> session_actions_;  // need facts
  QLabel *status_model_, *status_facts_, *status_kept_, *status_selected_, *status_job_, *status_device_,
      *status_saved_;
  QList<QWidget*> status_rules_;
  QProgressBar* status_bar_;
  QToolButton *jobs_button_, *cancel_button_;
  JobsPopup* jobs_popup_;
  quint64 status_job_id_ = 0;  // that the status bar shows
  QDateTime saved_at_;
  QTimer status_timer_, refresh_timer_, spring_timer_;
};

}  // namespace seamark
