// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QSettings>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QThread>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>
#include <cmath>

#include "app/window/about_dialog.h"
#include "app/window/fitted_tool_bar.h"
#include "app/window/jobs_popup.h"
#include "app/window/notifier.h"
#include "app/window/preferences.h"
#include "app/window/preset_dialogs.h"
#include "app/window/recovery_dialog.h"
#include "app/window/run_details.h"
#include "app/window/selections_menu.h"
#include "app/window/skipped_records.h"
#include "app/window/tour.h"
#include "app/window/welcome_page.h"
#include "document/help.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "figures/installed_styles.h"
#include "panels/accuracy_panel.h"
#include "panels/compare_panel.h"
#include "panels/controls.h"
#include "panels/distance_panel.h"
#include "panels/fact_panel.h"
#include "panels/facts_panel.h"
#include "panels/features_panel.h"
#include "panels/figures_panel.h"
#include "panels/interference_panel.h"
#include "panels/lens_panel.h"
#include "panels/live_panel.h"
#include "panels/outcomes_panel.h"
#include "panels/own_styles_panel.h"
#include "panels/preset_row.h"
#include "panels/probe_panel.h"
#include "panels/queue_panel.h"
#include "panels/run_form.h"
#include "panels/spec_panel.h"
#include "panels/studies_panel.h"
#include "panels/view_drag.h"
#include "panels/view_figure.h"
#include "plots/content_plot.h"
#include "seamark_version.h"
#include "support/files.h"
#include "support/log.h"

namespace seamark {
namespace {

constexpr int state_version = 4;
constexpr MainWindow::Layout all_layouts[] = {MainWindow::Layout::explore, MainWindow::Layout::train,
                                              MainWindow::Layout::analyse, MainWindow::Layout::figures};
constexpr const char* layout_names[] = {"explore", "train", "analyse", "figures"};

bool is_session_file(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return path.endsWith(".h5") || path.endsWith(".hdf5");
  // What core/session writes before HDF5's own block, or HDF5 alone: the reader then says what is wrong with
  // it.
  const QByteArray start = file.read(15);
  return start == "SEAMARK SESSION" || start.startsWith(QByteArray("\x89HDF\r\n\x1a\n", 8));
}

// What a narrow box cuts off stands in its list and its tooltip.
void show_whole(QComboBox* box, const QString& tip) {
  box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 16);
  box->setToolTip(tip + '\n' + box->currentText());
}

// "Saved 14:32".
QString saved_text(const QDateTime& when) {
  if (!when.isValid()) return MainWindow::tr("saved");
  const bool today = when.date() == QDate::currentDate();
  return MainWindow::tr("Saved %1")
      .arg(today ? QLocale().toString(when.time(), "HH:mm") : QLocale().toString(when.date(), "d MMM yyyy"));
}

QWidget* rule() {
  auto* line = new QFrame;
  line->setFrameShape(QFrame::VLine);
  line->setFixedHeight(14);
  line->setForegroundRole(QPalette::Mid);
  return line;
}

}  // namespace

MainWindow::MainWindow(EngineCalls calls, bool system_is_dark, QWidget* parent)
    : QMainWindow(parent),
      document_(std::move(calls)),
      desk_(document_),
      study_desk_(document_),
      system_is_dark_(system_is_dark) {
  setObjectName("main_window");
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::South);
  setMinimumSize(1024, 700);
  setContextMenuPolicy(Qt::NoContextMenu);
  make_panels();
  make_actions();
  make_tool_bar();
  make_status_bar();
  welcome_ = new WelcomePage(
      {{demo_action_, IconName::play, tr("Built-in facts and finished runs. No model needed.")},
       {new_action_, IconName::plus, tr("Choose facts and a model; distances are ready in seconds.")},
       {open_session_action_, IconName::folder, tr("An .h5 file with facts, runs, selections and figures.")},
       {open_facts_action_, IconName::document, tr("COUNTERFACT, ZsRE, relations, or a JSON or CSV table.")},
       {open_model_action_, IconName::cube, tr("A directory with config.json, safetensors, tokenizer.")}});
  connect(welcome_, &WelcomePage::open_wanted, this, [this](const QString& path) { open_path(path); });
  connect(welcome_, &WelcomePage::locate_wanted, this, &MainWindow::locate_file);
  connect(welcome_, &WelcomePage::preferences_wanted, preferences_action_, &QAction::trigger);
  connect(welcome_, &WelcomePage::tour_wanted, tour_action_, &QAction::trigger);
  connect(welcome_, &WelcomePage::add_folder_wanted, this, &MainWindow::add_model_folder);
  setCentralWidget(welcome_);

  connect(&document_, &SessionDocument::opened, this, [this] {
    if (message_of_session_) message_tool_bar_->hide();
    message_of_session_ = false;
    show_session(document_.is_open());
    refresh_runs();
    refresh_selections();
    refresh_actions();
    fact_dock_->setWindowTitle(fact_panel_->title());
    if (tour_) tour_->follow();
  });
  connect(&document_, &SessionDocument::told, this, [this](const Message& message) {
    message_bar_->show_message(static_cast<MessageBar::Kind>(message.kind), message.text, message.action_text,
                               message.action, message.other_text, message.other);
    message_of_session_ = message.of_session;
    message_tool_bar_->show();
  });
  connect(&document_, &SessionDocument::file_changed, this, &MainWindow::refresh_title);
  for (const auto signal :
       {&SessionDocument::spec_changed, &SessionDocument::band_changed, &SessionDocument::selection_changed,
        &SessionDocument::model_changed, &SessionDocument::distances_changed, &SessionDocument::jobs_changed,
        &SessionDocument::runs_changed, &SessionDocument::run_advanced, &SessionDocument::file_changed}) {
    connect(&document_, signal, this, &MainWindow::refresh_soon);
  }
  // At once: the next key may already be one that needs a selection, or a run that goes on.
  connect(&document_, &SessionDocument::selection_changed, this, &MainWindow::refresh_actions);
  connect(&document_, &SessionDocument::runs_changed, this, &MainWindow::refresh_actions);
  connect(run_form_, &RunForm::state_changed, this, &MainWindow::refresh_soon);
  connect(&document_, &SessionDocument::locate_model_wanted, this, &MainWindow::locate_model);
  connect(&document_, &SessionDocument::locate_facts_wanted, this, &MainWindow::locate_facts);
  connect(&document_, &SessionDocument::skipped_records_wanted, this, &MainWindow::show_skipped_records);
  connect(&document_, &SessionDocument::recover_wanted, this, [this](const LeftBehind& left) {
    if (may_replace()) document_.recover(left);
  });
  connect(&document_, &SessionDocument::runs_changed, this, &MainWindow::refresh_runs);
  connect(&document_, &SessionDocument::named_selections_changed, this, &MainWindow::refresh_selections);
  connect(&document_, &SessionDocument::current_fact_changed, this,
          [this] { fact_dock_->setWindowTitle(fact_panel_->title()); });
  // Once the document has done with the run: it may ask about saving.
  connect(
      &document_, &SessionDocument::run_ended, this,
      [this] {
        if (closing_) close();
      },
      Qt::QueuedConnection);
  (new Notifier(document_, *this, show_notification, this))->watch(study_desk_);
  connect(&study_desk_, &StudyDesk::ended, this, [this] {
    if (closing_) close();
  });
  connect(&study_desk_, &StudyDesk::state_changed, this, &MainWindow::refresh_soon);
  connect(&document_, &SessionDocument::session_saved, this, [this](const QString& file) {
    const Session& s = document_.session();
    saved_at_ = QFileInfo(file).lastModified();
    remember_session({QFileInfo(file).absoluteFilePath(), QString::fromStdString(s.model),
                      document_.fact_count(), static_cast<qint64>(s.runs.size())});
    fill_recent();
    welcome_->refresh();
  });
  // Tool and status bars lay themselves out anew with every text: not once a frame of a drag.
  refresh_timer_.setSingleShot(true);
  refresh_timer_.setInterval(50);
  connect(&refresh_timer_, &QTimer::timeout, this, [this] {
    refresh_actions();
    refresh_status();
  });
  status_timer_.setInterval(500);
  connect(&status_timer_, &QTimer::timeout, this, &MainWindow::refresh_status);

  const Preferences preferences = Preferences::load();
  document_.set_preferred_device(preferences.device);
  desk_.set_preferred_style(preferences.figure_style.toStdString());
  restore_window();
  show_session(false);
  refresh_title();
  refresh_actions();
  refresh_status();
  refresh_runs();
  refresh_selections();
  fill_recent();
}

MainWindow::~MainWindow() {
  hide();  // while the document is there: what loses the focus draws itself once more
  // Its header asks the desk while it is hidden, and the window's children go after its members.
  delete studies_panel_;
}

QDockWidget* MainWindow::add_dock(const QString& name, const QString& title, QWidget* panel) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  dock->setWidget(panel);
  docks_.push_back(dock);
  addDockWidget(Qt::LeftDockWidgetArea, dock);
  for (QAbstractButton* button :
       dock->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
    button->setFocusPolicy(Qt::TabFocus);
    const bool close = button->objectName() == "qt_dockwidget_closebutton";
    button->setAccessibleName(close ? tr("Close panel %1").arg(title) : tr("Float panel %1").arg(title));
    button->setToolTip(close ? tr("Close this panel; View brings it back")
                             : tr("Float this panel, or put it back"));
    button->setIcon(icon(close ? IconName::close : IconName::float_));
  }
  return dock;
}

void MainWindow::make_panels() {
  facts_panel_ = new FactsPanel(document_);
  fact_panel_ = new FactPanel(document_);
  distance_panel_ = new DistancePanel(document_);
  run_form_ = new RunForm(document_);
  queue_panel_ = new QueuePanel(document_);
  live_panel_ = new LivePanel(document_);
  spec_panel_ = new SpecPanel(document_);
  facts_dock_ = add_dock("facts", tr("Facts"), facts_panel_);
  fact_dock_ = add_dock("fact", tr("Fact"), fact_panel_);
  distance_dock_ = add_dock("distance", tr("Distance"), distance_panel_);
  run_dock_ = add_dock("run", tr("Run"), run_form_);
  queue_dock_ = add_dock("queue", tr("Queue"), queue_panel_);
  live_dock_ = add_dock("live", tr("Live"), live_panel_);
  spec_dock_ = add_dock("spec", tr("Spec"), spec_panel_);
  make_studies();
  connect(facts_panel_, &FactsPanel::open_facts_wanted, this, &MainWindow::open_facts_dialog);
  connect(distance_panel_, &DistancePanel::open_model_wanted, this, &MainWindow::open_model_dialog);
  const auto save_plot = [this](CustomPlot* plot) { save_plot_data(plot); };
  connect(distance_panel_, &DistancePanel::save_csv_wanted, this, save_plot);
  connect(live_panel_, &LivePanel::save_csv_wanted, this, save_plot);
  answer_presets(run_form_->presets(), document_, *this);
  connect(queue_panel_, &QueuePanel::details_wanted, this, [this](int run) {
    RunDetailsDialog(document_.session().runs.at(static_cast<size_t>(run)), recent_log(), this).exec();
  });
  connect(queue_panel_, &QueuePanel::form_wanted, this, [this] { train_action_->trigger(); });
  connect(distance_panel_, &DistancePanel::figure_wanted, this, &MainWindow::make_figure);
  connect(live_panel_, &LivePanel::figure_wanted, this, &MainWindow::make_figure);
  features_panel_ = new FeaturesPanel(document_);
  outcomes_panel_ = new OutcomesPanel(document_);
  accuracy_panel_ = new AccuracyPanel(document_);
  interference_panel_ = new InterferencePanel(document_);
  lens_panel_ = new LensPanel(document_);
  compare_panel_ = new ComparePanel(document_);
  probe_panel_ = new ProbePanel(document_);
  features_dock_ = add_dock("features", tr("Features"), features_panel_);
  outcomes_dock_ = add_dock("outcomes", tr("Outcomes"), outcomes_panel_);
  accuracy_dock_ = add_dock("accuracy", tr("Accuracy by distance"), accuracy_panel_);
  interference_dock_ = add_dock("interference", tr("Interference"), interference_panel_);
  lens_dock_ = add_dock("lens", tr("Weight lens"), lens_panel_);
  compare_dock_ = add_dock("compare", tr("Compare"), compare_panel_);
  probe_dock_ = add_dock("probe", tr("Probe"), probe_panel_);
  views_ = {{features_dock_, features_panel_}, {outcomes_dock_, outcomes_panel_},
            {accuracy_dock_, accuracy_panel_}, {interference_dock_, interference_panel_},
            {lens_dock_, lens_panel_},         {compare_dock_, compare_panel_},
            {probe_dock_, probe_panel_}};
  for (const auto& [dock, panel] : views_) {
    connect(panel, &ViewPanel::title_changed, this,
            [dock = dock, panel = panel] { dock->setWindowTitle(panel->title()); });
    connect(panel, &ViewPanel::save_csv_wanted, this, &MainWindow::save_csv);
    connect(panel, &ViewPanel::figure_wanted, this, &MainWindow::make_figure);
    connect(panel, &ViewPanel::train_wanted, this, [this] { train_action_->trigger(); });
  }
  connect(features_panel_, &FeaturesPanel::open_model_wanted, this, &MainWindow::open_model_dialog);
  connect(probe_panel_, &ProbePanel::open_model_wanted, this, &MainWindow::open_model_dialog);
  connect(fact_panel_, &FactPanel::probe_wanted, this, [this] {
    show_panel(probe_dock_);
    probe_panel_->use_current_fact();
  });
  figure_list_ = new FigureList(desk_);
  preview_ = new FigurePreview(desk_);
  style_panel_ = new FigureStylePanel(desk_);
  latex_panel_ = new LatexPanel(desk_);
  own_styles_panel_ = new OwnStylesPanel(desk_);
  figures_dock_ = add_dock("figures", tr("Figures"), figure_list_);
  preview_dock_ = add_dock("preview", tr("Preview"), preview_);
  style_dock_ = add_dock("figure_style", tr("Style"), style_panel_);
  latex_dock_ = add_dock("latex", tr("LaTeX"), latex_panel_);
  own_styles_dock_ = add_dock("own_styles", tr("Own styles"), own_styles_panel_);
  connect(&desk_, &FigureDesk::list_changed, this, &MainWindow::refresh_titles);
  connect(style_panel_, &FigureStylePanel::export_wanted, this, &MainWindow::export_figure_dialog);
  connect(style_panel_, &FigureStylePanel::save_style_wanted, this, &MainWindow::save_style_dialog);
  connect(own_styles_panel_, &OwnStylesPanel::import_wanted, this, &MainWindow::import_style_dialog);
  connect(own_styles_panel_, &OwnStylesPanel::delete_wanted, this, &MainWindow::delete_style);
  connect(spec_panel_, &SpecPanel::save_wanted, this, [this](const QString& json) {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save spec"), QString::fromStdString(document_.spec().name) + ".json", tr("Specs (*.json)"));
    if (file.isEmpty()) return;
    try {
      replace_file(file.toStdString(), json.toStdString());
    } catch (const Error& error) {
      document_.tell({Message::Kind::error, error_text(error), {}, {}});
    }
  });
}

void MainWindow::make_studies() {
  studies_panel_ = new StudiesPanel(study_desk_, document_);
  studies_dock_ = add_dock("studies", tr("Studies"), studies_panel_);
  connect(studies_panel_, &StudiesPanel::open_study_wanted, this, &MainWindow::open_study_dialog);
  connect(studies_panel_, &StudiesPanel::data_file_wanted, this, &MainWindow::choose_study_data);
  connect(studies_panel_, &StudiesPanel::start_wanted, this, &MainWindow::start_study_dialog);
  connect(studies_panel_, &StudiesPanel::open_model_wanted, this, &MainWindow::open_model_dialog);
  connect(studies_panel_, &StudiesPanel::figure_wanted, this, &MainWindow::make_figure);
  connect(&study_desk_, &StudyDesk::open_wanted, this, &MainWindow::open_study_session);
}

QAction* MainWindow::add_action(QMenu* menu, const QString& text, const QKeySequence& keys,
                                const QString& tip, std::function<void()> then) {
  QAction* action = menu->addAction(text);
  action->setShortcut(keys);
  const QString shown = keys.toString(QKeySequence::NativeText);
  action->setToolTip(shown.isEmpty() ? tip : tip + " (" + shown + ")");
  action->setStatusTip(tip);
  if (then) connect(action, &QAction::triggered, this, std::move(then));
  return action;
}

void MainWindow::make_actions() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  demo_action_ =
      add_action(file, tr("Open the &demo"), QKeySequence("Ctrl+D"),
                 tr("Opens the built-in facts and finished runs on them; no model is needed"), [this] {
                   if (may_replace()) document_.open_demo();
                 });
  new_action_ = add_action(file, tr("&New session…"), QKeySequence("Ctrl+N"),
                           tr("Chooses facts, and a model where none is open"), [this] {
                             if (open_facts_dialog() && !document_.model() && !document_.is_model_loading())
                               open_model_dialog();
                           });
  file->addSeparator();
  open_session_action_ = add_action(file, tr("&Open session…"), QKeySequence("Ctrl+O"),
                                    tr("Opens a session file"), [this] { open_session_dialog(); });
  open_session_action_->setIcon(icon(IconName::folder));
  open_facts_action_ = add_action(file, tr("Open &facts…"), QKeySequence("Ctrl+Shift+O"),
                                  tr("Opens a facts file as a new session"), [this] { open_facts_dialog(); });
  open_model_action_ = add_action(file, tr("Open &model…"), QKeySequence("Ctrl+M"),
                                  tr("Opens a model directory"), [this] { open_model_dialog(); });
  recent_menu_ = file->addMenu(tr("&Recent sessions"));
  connect(file, &QMenu::aboutToShow, this, &MainWindow::fill_recent);  // its list is cleared elsewhere
  add_action(file, tr("Reco&ver sessions…"), {},
             tr("Lists the sessions of windows that ended too soon, to recover or discard each"),
             [this] { show_recovery(); });
  file->addSeparator();
  save_action_ =
      add_action(file, tr("&Save"), QKeySequence("Ctrl+S"), tr("Saves the session"), [this] { save(false); });
  save_action_->setIcon(icon(IconName::save));
  save_as_action_ = add_action(file, tr("Save &as…"), QKeySequence("Ctrl+Shift+S"),
                               tr("Saves the session under another name"), [this] { save(true); });
  session_actions_ << add_action(file, tr("Save table as CSV…"), {},
                                 tr("Saves the shown rows and columns of the facts table"),
                                 [this] { save_facts(); });
  csv_action_ =
      add_action(file, tr("Save plot &data as CSV…"), QKeySequence("Ctrl+Shift+D"),
                 tr("Saves the numbers of the focused plot"), [this] { save_plot_data(focused_plot()); });
  session_actions_ << csv_action_;
  file->addSeparator();
  close_action_ = add_action(file, tr("&Close session"), QKeySequence("Ctrl+W"),
                             tr("Closes the session and shows the start page"), [this] {
                               if (may_replace()) document_.close();
                             });
  add_action(file, tr("&Quit"), QKeySequence("Ctrl+Q"), tr("Ends Seamark"), [this] { close(); });

  QMenu* edit = menuBar()->addMenu(tr("&Edit"));
  undo_action_ = document_.undo_stack()->createUndoAction(this, tr("Undo"));
  undo_action_->setShortcut(QKeySequence("Ctrl+Z"));
  undo_action_->setIcon(icon(IconName::undo));
  redo_action_ = document_.undo_stack()->createRedoAction(this, tr("Redo"));
  redo_action_->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
  redo_action_->setIcon(icon(IconName::redo));
  edit->addActions({undo_action_, redo_action_});
  edit->addSeparator();
  session_actions_ << add_action(edit, tr("&Copy facts"), QKeySequence("Ctrl+C"),
                                 tr("Copies the selected facts as a table"),
                                 [this] { facts_panel_->copy_selected(); });
  session_actions_ << add_action(edit, tr("Copy &plot"), QKeySequence("Ctrl+Shift+C"),
                                 tr("Copies the focused plot, or the figure, as a picture"), [this] {
                                   if (preview_->isVisible()) return preview_->copy();
                                   if (CustomPlot* plot = focused_plot()) plot->copy_to_clipboard();
                                 });
  edit->addSeparator();
  preferences_action_ = add_action(edit, tr("Pr&eferences…"), QKeySequence("Ctrl+,"),
                                   tr("Threads, device, folders, palette, language, figure style"),
                                   [this] { edit_preferences(); });

  QMenu* view = menuBar()->addMenu(tr("&View"));
  panels_menu_ = view->addMenu(tr("&Panels"));
  for (QDockWidget* dock : docks_) panels_menu_->addAction(dock->toggleViewAction());
  session_actions_ << add_action(view, tr("Layout &Explore"), QKeySequence("Ctrl+1"),
                                 tr("Facts, distances, outcomes"), [this] { set_layout(Layout::explore); });
  session_actions_ << add_action(view, tr("Layout &Train"), QKeySequence("Ctrl+2"),
                                 tr("Run form, queue, curves"), [this] { set_layout(Layout::train); });
  session_actions_ << add_action(view, tr("Layout &Analyse"), QKeySequence("Ctrl+3"),
                                 tr("Outcomes, accuracy, weight lens, interference"),
                                 [this] { set_layout(Layout::analyse); });
  session_actions_ << add_action(view, tr("Layout F&igures"), QKeySequence("Ctrl+4"),
                                 tr("Figures for papers: list, page, style"),
                                 [this] { set_layout(Layout::figures); });
  session_actions_ << add_action(view, tr("&Restore default layout"), QKeySequence("Ctrl+0"),
                                 tr("Puts all panels of this layout back"),
                                 [this] { restore_default_layout(); });
  session_actions_ << add_action(view, tr("&Next panel"), QKeySequence("F6"),
                                 tr("Moves the focus to the next panel"), [this] { cycle_panels(1); });
  session_actions_ << add_action(view, tr("Pre&vious panel"), QKeySequence("Shift+F6"),
                                 tr("Moves the focus to the previous panel"), [this] { cycle_panels(-1); });
  jobs_action_ = add_action(view, tr("&Jobs"), QKeySequence("Ctrl+J"), tr("Lists what is going on"),
                            [this] { show_jobs(); });
  view->addSeparator();
  add_action(view, tr("&Full screen"), QKeySequence("F11"), tr("Fills the screen, or leaves it"),
             [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });

  QMenu* facts = menuBar()->addMenu(tr("Fac&ts"));
  session_actions_ << add_action(facts, tr("&Search"), QKeySequence("Ctrl+F"), tr("Searches the facts"),
                                 [this] {
                                   facts_dock_->show();
                                   facts_dock_->raise();
                                   facts_panel_->focus_search();
                                 });
  facts->addSeparator();
  session_actions_ << add_action(facts, tr("Select &all"), QKeySequence("Ctrl+A"), tr("Selects all facts"),
                                 [this] { document_.select_all(); });
  session_actions_ << add_action(facts, tr("Select &none"), QKeySequence("Ctrl+Shift+A"),
                                 tr("Clears the selection"), [this] { document_.select_none(); });
  session_actions_ << add_action(facts, tr("&Invert selection"), QKeySequence("Ctrl+I"),
                                 tr("Selects what is not selected"),
                                 [this] { document_.invert_selection(); });
  name_selection_action_ = add_action(facts, tr("Name the selection…"), QKeySequence("Ctrl+G"),
                                      tr("Keeps the selection under a name"), [this] { name_selection(); });
  facts->addMenu(new SelectionsMenu(document_, this));
  facts->addSeparator();
  session_actions_ << add_action(facts, tr("&Band"), QKeySequence("Ctrl+B"),
                                 tr("Goes to the low handle of the band, or to the share that is replaced"),
                                 [this] {
                                   distance_dock_->show();
                                   distance_dock_->raise();
                                   distance_panel_->focus_filter();
                                 });

  facts->addSeparator();
  skipped_action_ = add_action(facts, tr("S&kipped records…"), {},
                               tr("Lists the records of the facts file that were left out, and why"),
                               [this] { show_skipped_records(); });

  QMenu* run = menuBar()->addMenu(tr("&Run"));
  train_action_ = add_action(
      run, tr("&Train kept facts…"), QKeySequence("Ctrl+T"), tr("Shows the form of a run of the kept facts"),
      [this] {
        set_layout(Layout::train);
        if (QWidget* editor = run_form_->editor("training.steps")) editor->setFocus(Qt::ShortcutFocusReason);
        if (!document_.model() && !document_.is_model_loading() && !document_.session().model.empty())
          document_.say_model_is_missing();
      });
  session_actions_ << train_action_;
  launch_action_ =
      add_action(run, tr("&Launch"), QKeySequence("Ctrl+Return"), tr("Starts the run of the form"), [this] {
        if (!document_.is_running()) run_form_->launch();
      });
  queue_action_ = add_action(run, tr("Add to &queue"), QKeySequence("Ctrl+Shift+Return"),
                             tr("Runs it after the runs before it"), [this] { run_form_->launch(); });
  run->addMenu(run_form_->presets().menu());
  QMenu* row = run->addMenu(tr("&Row of the queue"));
  row->addActions(queue_panel_->table()->actions());
  session_actions_ << add_action(run, tr("St&udy…"), QKeySequence("Ctrl+Shift+T"),
                                 tr("Shows the studies: grids of runs that test a claim"),
                                 [this] { show_studies(); });
  run->addSeparator();
  pause_action_ = add_action(run, tr("&Pause or continue"), QKeySequence("F8"),
                             tr("Waits before the next step, or goes on"), [this] { pause_or_go_on(); });
  step_action_ = add_action(run, tr("&One step"), QKeySequence("F10"), tr("Runs one step, then waits again"),
                            [this] { document_.one_step(); });
  stop_action_ = add_action(run, tr("&Stop and keep"), QKeySequence("Shift+F8"),
                            tr("Ends the run at the next step and keeps what was learned"), [this] {
                              document_.is_running() ? document_.stop_and_keep() : study_desk_.stop();
                            });

  QMenu* analyse = menuBar()->addMenu(tr("&Analyse"));
  const std::tuple<QString, QString, QDockWidget*> views[] = {
      {tr("&Outcomes"), tr("What the run made of each fact"), outcomes_dock_},
      {tr("&Accuracy by distance"), tr("Share learned over the target distance"), accuracy_dock_},
      {tr("&Compare runs"), tr("Specs, curves and who flipped"), compare_dock_},
      {tr("&Features"), tr("Principal components of what the model computes of each fact"), features_dock_},
      {tr("&Weight lens"), tr("What the adapter changes in each weight"), lens_dock_},
      {tr("&Interference"), tr("What learning one fact does to the others"), interference_dock_}};
  for (const auto& [text, tip, dock] : views)
    session_actions_ << add_action(analyse, text, {}, tip, [this, dock = dock] { show_panel(dock); });
  session_actions_ << add_action(analyse, tr("&Probe"), QKeySequence("Ctrl+Shift+P"),
                                 tr("Asks the model a prompt, untuned and after the run"), [this] {
                                   show_panel(probe_dock_);
                                   probe_panel_->prompt()->setFocus(Qt::ShortcutFocusReason);
                                 });
  analyse->addSeparator();
  session_actions_ << add_action(analyse, tr("Select the worst &movers"), QKeySequence("Ctrl+Shift+W"),
                                 tr("Selects the facts whose answers moved farthest from the target"),
                                 [this] {
                                   show_panel(outcomes_dock_);
                                   outcomes_panel_->show_only(OutcomeFilter::Show::worst);
                                   outcomes_panel_->select_shown();
                                 });

  QMenu* figure = menuBar()->addMenu(tr("Fi&gure"));
  make_figure_action_ =
      add_action(figure, tr("&Make figure of this view"), QKeySequence("Ctrl+Shift+F"),
                 tr("Makes a figure for a paper of the focused view"), [this] { make_figure_of_view(); });
  session_actions_ << make_figure_action_;
  session_actions_ << add_action(figure, tr("&Add this view to the figure"), QKeySequence("Ctrl+Alt+F"),
                                 tr("Adds the focused view as a panel to the open figure"),
                                 [this] { add_view_to_figure(); });
  export_action_ =
      add_action(figure, tr("&Export…"), QKeySequence("Ctrl+E"), tr("Writes the open figure as a file"),
                 [this] { export_figure_dialog(FigureFormat::pdf); });

  QMenu* help = menuBar()->addMenu(tr("&Help"));
  add_action(help, tr("&Explain the focused term"), QKeySequence("F1"),
             tr("Shows what the focused control means, and by which formula"), [this] { explain_focus(); })
      ->setShortcuts({QKeySequence("F1"), QKeySequence("Shift+F1")});
  tour_action_ = add_action(help, tr("&Tour"), {}, tr("Shows the four parts of the work, step by step"),
                            [this] { start_tour(); });
  help->addSeparator();
  add_action(help, tr("&About Seamark"), {}, tr("Versions and licences"),
             [this] { AboutDialog(this).exec(); });
}

void MainWindow::make_tool_bar() {
  tool_bar_ = new FittedToolBar(tr("Tool bar"));
  addToolBar(tool_bar_);
  tool_bar_->setObjectName("tool_bar");
  tool_bar_->setMovable(false);
  tool_bar_->setFixedHeight(40);
  tool_bar_->setIconSize(QSize(16, 16));
  tool_bar_->toggleViewAction()->setVisible(false);
  const auto space = [this](int width) {
    auto* gap = new QWidget;
    gap->setFixedWidth(width);
    tool_bar_->addWidget(gap);
  };
  space(4);
  layouts_ = new Segmented(tr("Layout"));
  layouts_->add(tr("Explore"), static_cast<int>(Layout::explore), tr("Facts, distances, outcomes (Ctrl+1)"),
                IconName::search);
  layouts_->add(tr("Train"), static_cast<int>(Layout::train), tr("Run form, queue, curves (Ctrl+2)"),
                IconName::play);
  layouts_->add(tr("Analyse"), static_cast<int>(Layout::analyse),
                tr("Outcomes, accuracy, weight lens, interference (Ctrl+3)"), IconName::chart);
  layouts_->add(tr("Figures"), static_cast<int>(Layout::figures), tr("Figures for papers (Ctrl+4)"),
                IconName::document);
  connect(layouts_, &Segmented::chosen, this, [this](int value) { set_layout(static_cast<Layout>(value)); });
  // A view is dragged over it to get to the list of figures, or let go there for a new one.
  figures_button_ = layouts_->buttons().back();
  figures_button_->setAcceptDrops(true);
  figures_button_->installEventFilter(this);
  spring_timer_.setSingleShot(true);
  spring_timer_.setInterval(500);
  connect(&spring_timer_, &QTimer::timeout, this, [this] { set_layout(Layout::figures); });
  tool_bar_->addWidget(layouts_);
  tool_bar_->addSeparator();
  tool_bar_->addActions({open_session_action_, save_action_});
  tool_bar_->addSeparator();
  tool_bar_->addActions({undo_action_, redo_action_});
  tool_bar_->addSeparator();
  // The names in these are cut where the window is narrow; their lists show them whole.
  const auto add_choice = [this](QComboBox* box, int letters, const QString& label, const QString& tip) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    box->setMinimumWidth(104);
    box->setProperty("elides", true);
    QWidget* both = labelled(label, box, tip);
    tool_bar_->addWidget(both);
    return both->findChild<QLabel*>();
  };
  runs_ = new QComboBox;
  QLabel* run_label =
      add_choice(runs_, 22, tr("Run"), tr("The current run: every view's outcomes come from it."));
  connect(runs_, &QComboBox::activated, this,
          [this](int i) { document_.set_current_run(runs_->itemData(i).toInt()); });
  space(12);
  selections_ = new QComboBox;
  QLabel* selection_label = add_choice(selections_, 17, tr("Selection"),
                                       tr("Selected facts; a named selection is kept in the session."));
  connect(selections_, &QComboBox::activated, this, [this](int i) {
    if (i > 0) document_.select_named(selections_->itemData(i).toString());
  });
  space(4);
  selection_buttons_ = {
      tool_button(IconName::plus, tr("Name the selection"), tr("Keep the selection under a name (Ctrl+G)"),
                  [this] { name_selection(); }),
      tool_button(IconName::invert, tr("Invert selection"), tr("Select what is not selected (Ctrl+I)"),
                  [this] { document_.invert_selection(); }),
      tool_button(IconName::clear, tr("Clear selection"), tr("Clear the selection (Ctrl+Shift+A)"),
                  [this] { document_.select_none(); })};
  for (QToolButton* button : selection_buttons_) tool_bar_->addWidget(button);
  auto* stretch = new QWidget;
  stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  tool_bar_->addWidget(stretch);
  primary_ = new QPushButton;
  primary_->setProperty("primary", true);
  primary_->setAutoDefault(false);
  connect(primary_, &QPushButton::clicked, this, [this] {
    const auto does = primary_does_;  // it becomes another one meanwhile
    does();
  });
  tool_bar_->addWidget(primary_);
  space(8);
  tool_bar_->add_way({[this] { return layouts_->compact_saves(); },
                      [this](bool compact) { layouts_->set_compact(compact); }});
  for (QLabel* label : {run_label, selection_label}) {
    tool_bar_->add_way({[label] { return label->sizeHint().width() + 6; },
                        [label](bool compact) { label->setVisible(!compact); }});
  }
  for (QAction* action : {open_session_action_, save_action_, undo_action_, redo_action_}) {
    if (auto* button = qobject_cast<QToolButton*>(tool_bar_->widgetForAction(action))) {
      button->setAccessibleName(action->text().remove('&'));
      button->setFixedSize(28, 28);
    }
  }
  addToolBarBreak();
  message_tool_bar_ = addToolBar(tr("Message"));
  message_tool_bar_->setObjectName("message_tool_bar");
  message_tool_bar_->setMovable(false);
  message_tool_bar_->toggleViewAction()->setVisible(false);
  message_bar_ = new MessageBar;
  message_bar_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  message_tool_bar_->addWidget(message_bar_);
  message_tool_bar_->hide();
  connect(message_bar_, &MessageBar::closed, message_tool_bar_, &QWidget::hide);
}

void MainWindow::make_status_bar() {
  QStatusBar* bar = statusBar();
  bar->setSizeGripEnabled(false);
  bar->setFixedHeight(30);  // the drawing has 28, but Chinese glyphs are higher than the font says
  bar->setContentsMargins(8, 0, 8, 0);
  const auto label = [bar](bool secondary) {
    QLabel* l = secondary ? new SecondaryLabel : new QLabel;
    return l;
  };
  status_model_ = label(false);
  status_facts_ = label(false);
  status_kept_ = label(false);
  status_selected_ = label(false);
  status_selected_->setFont(text_font(TextSize::body, true));
  status_job_ = label(false);
  status_device_ = label(true);
  status_saved_ = label(true);
  for (QLabel* l : {status_model_, status_facts_, status_kept_, status_selected_}) {
    if (l != status_model_) {
      status_rules_.push_back(rule());
      bar->addWidget(status_rules_.back());
    }
    bar->addWidget(l);
  }
  jobs_button_ = new QToolButton;
  jobs_button_->setAutoRaise(true);
  jobs_button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  jobs_button_->setAccessibleName(tr("Jobs"));
  jobs_button_->setToolTip(tr("What is going on; each job can be cancelled (Ctrl+J)"));
  connect(jobs_button_, &QToolButton::clicked, this, &MainWindow::show_jobs);
  jobs_popup_ = new JobsPopup(document_, study_desk_, this);
  status_bar_ = new QProgressBar;
  status_bar_->setTextVisible(false);
  status_bar_->setFixedSize(120, 16);
  status_bar_->setAccessibleName(tr("Progress of the job"));
  status_bar_->setToolTip(tr("Progress of the job that ends next"));
  cancel_button_ = tool_button(IconName::clear, tr("Cancel the job"),
                               tr("Cancel the job; a run stops and keeps what was learned"),
                               [this] { document_.cancel_job(status_job_id_); });
  bar->addPermanentWidget(jobs_button_);
  bar->addPermanentWidget(status_job_);
  bar->addPermanentWidget(status_bar_);
  bar->addPermanentWidget(cancel_button_);
  bar->addPermanentWidget(rule());
  bar->addPermanentWidget(status_device_);
  status_rules_.push_back(rule());
  bar->addPermanentWidget(status_rules_.back());
  bar->addPermanentWidget(status_saved_);
}

// --- layouts
// --------------------------------------------------------------------------------------------------

void MainWindow::apply_default(Layout layout) {
  for (QDockWidget* dock : docks_) {
    dock->setFloating(false);
    removeDockWidget(dock);
  }
  // In a low window two plots with their controls above each other would be too flat to be read, and curves
  // beside the spec, in many lines of controls: they share a place, by tabs.
  constexpr int height_of_two_plots = 800;
  const bool is_low = height() < height_of_two_plots;
  const auto split = [&](QDockWidget* first, QDockWidget* second, Qt::Orientation orientation) {
    is_low ? tabifyDockWidget(first, second) : splitDockWidget(first, second, orientation);
  };
  if (layout == Layout::explore) {
    addDockWidget(Qt::LeftDockWidgetArea, facts_dock_);
    splitDockWidget(facts_dock_, distance_dock_, Qt::Horizontal);
    splitDockWidget(facts_dock_, fact_dock_, Qt::Vertical);
    split(distance_dock_, features_dock_, Qt::Vertical);
    for (QDockWidget* dock : {facts_dock_, distance_dock_, fact_dock_, features_dock_}) dock->show();
    resizeDocks({facts_dock_, distance_dock_}, {width() * 56 / 100, width() * 44 / 100}, Qt::Horizontal);
    resizeDocks({facts_dock_, fact_dock_}, {height() * 68 / 100, height() * 28 / 100}, Qt::Vertical);
    if (is_low) {
      distance_dock_->raise();
    } else {
      resizeDocks({distance_dock_, features_dock_}, {height() * 47 / 100, height() * 49 / 100}, Qt::Vertical);
    }
  } else if (layout == Layout::analyse) {
    addDockWidget(Qt::LeftDockWidgetArea, outcomes_dock_);
    splitDockWidget(outcomes_dock_, accuracy_dock_, Qt::Horizontal);
    splitDockWidget(outcomes_dock_, lens_dock_, Qt::Vertical);
    split(accuracy_dock_, interference_dock_, Qt::Vertical);
    tabifyDockWidget(outcomes_dock_, compare_dock_);
    tabifyDockWidget(outcomes_dock_, probe_dock_);
    tabifyDockWidget(lens_dock_, fact_dock_);
    tabifyDockWidget(interference_dock_, features_dock_);
    for (QDockWidget* dock : {outcomes_dock_, compare_dock_, probe_dock_, accuracy_dock_, lens_dock_,
                              fact_dock_, interference_dock_, features_dock_})
      dock->show();
    for (QDockWidget* dock : {outcomes_dock_, lens_dock_, interference_dock_}) dock->raise();
    resizeDocks({outcomes_dock_, accuracy_dock_}, {width() * 56 / 100, width() * 44 / 100}, Qt::Horizontal);
    resizeDocks({outcomes_dock_, lens_dock_}, {height() * 54 / 100, height() * 42 / 100}, Qt::Vertical);
    if (is_low) {
      accuracy_dock_->raise();
    } else {
      resizeDocks({accuracy_dock_, interference_dock_}, {height() * 45 / 100, height() * 51 / 100},
                  Qt::Vertical);
    }
  } else if (layout == Layout::figures) {
    addDockWidget(Qt::LeftDockWidgetArea, figures_dock_);
    splitDockWidget(figures_dock_, preview_dock_, Qt::Horizontal);
    splitDockWidget(preview_dock_, style_dock_, Qt::Horizontal);
    splitDockWidget(preview_dock_, latex_dock_, Qt::Vertical);
    splitDockWidget(figures_dock_, own_styles_dock_, Qt::Vertical);
    for (QDockWidget* dock : {figures_dock_, preview_dock_, style_dock_, latex_dock_, own_styles_dock_})
      dock->show();
    resizeDocks({figures_dock_, preview_dock_, style_dock_}, {248, width() - 248 - 360, 360}, Qt::Horizontal);
    resizeDocks({preview_dock_, latex_dock_}, {height() * 76 / 100, height() * 20 / 100}, Qt::Vertical);
    resizeDocks({figures_dock_, own_styles_dock_}, {height() * 64 / 100, height() * 30 / 100}, Qt::Vertical);
  } else {
    addDockWidget(Qt::LeftDockWidgetArea, run_dock_);
    splitDockWidget(run_dock_, queue_dock_, Qt::Horizontal);
    splitDockWidget(queue_dock_, live_dock_, Qt::Vertical);
    split(live_dock_, spec_dock_, Qt::Horizontal);
    tabifyDockWidget(queue_dock_, studies_dock_);
    for (QDockWidget* dock : {run_dock_, queue_dock_, studies_dock_, live_dock_, spec_dock_}) dock->show();
    queue_dock_->raise();
    resizeDocks({run_dock_, queue_dock_}, {376, width() - 384}, Qt::Horizontal);
    if (is_low) {
      live_dock_->raise();
      resizeDocks({queue_dock_, live_dock_}, {150, height() - 274}, Qt::Vertical);
    } else {
      resizeDocks({queue_dock_, live_dock_}, {216, height() - 340}, Qt::Vertical);
      resizeDocks({live_dock_, spec_dock_}, {width() - 384 - 310, 302}, Qt::Horizontal);
    }
  }
  // A stored layout names only what has a place, and leaves other docks as they are: hidden ones get one too.
  for (QDockWidget* dock : docks_) {
    if (dockWidgetArea(dock) != Qt::NoDockWidgetArea) continue;
    addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
  }
}

// As it was left, else by default.
void MainWindow::lay_out(Layout layout) {
  if (states_[layout].isEmpty() || !restoreState(states_[layout], state_version)) apply_default(layout);
}

void MainWindow::store_layout() {
  if (session_shown_) states_[layout_] = saveState(state_version);
}

// Place, size and screen, the layouts and which of them was in use. Qt brings a window whose screen is gone
// to one that is there.
void MainWindow::restore_window() {
  const QSettings settings;
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  restoreGeometry(settings.value("geometry").toByteArray());
  for (const Layout kind : all_layouts) {
    const QString name = QString::fromLatin1(layout_names[static_cast<int>(kind)]);
    states_[kind] = settings.value("layout/" + name).toByteArray();
    if (settings.value("layout/current").toString() == name) layout_ = kind;
  }
  layouts_->set_value(static_cast<int>(layout_));
  const QByteArray columns = settings.value("columns").toByteArray();
  if (!columns.isEmpty()) facts_panel_->restore_columns(columns);
}

void MainWindow::store_window() {
  QSettings settings;
  settings.setValue("geometry", saveGeometry());
  for (const auto& [kind, state] : states_)
    settings.setValue(QStringLiteral("layout/%1").arg(layout_names[static_cast<int>(kind)]), state);
  settings.setValue("layout/current", layout_names[static_cast<int>(layout_)]);
  settings.setValue("columns", facts_panel_->column_state());
}

void MainWindow::set_layout(Layout layout) {
  layouts_->set_value(static_cast<int>(layout));
  if (!session_shown_ || layout == layout_) return;
  store_layout();
  layout_ = layout;
  const bool message = message_tool_bar_->isVisible();
  lay_out(layout);
  message_tool_bar_->setVisible(message);
  tool_bar_->show();
  hide_empty_tabs();
  refresh_actions();
}

void MainWindow::restore_default_layout() {
  if (!session_shown_) return;
  apply_default(layout_);
  hide_empty_tabs();
}

void MainWindow::show_session(bool open) {
  if (open == session_shown_) {
    if (!open) {
      for (QDockWidget* dock : docks_) dock->hide();
      welcome_->show();
      welcome_->setFocus();
    }
    return;
  }
  if (!open) store_layout();
  session_shown_ = open;
  welcome_->setVisible(!open);
  if (open) {
    const bool message = message_tool_bar_->isVisible();
    lay_out(layout_);
    message_tool_bar_->setVisible(message);
    tool_bar_->show();
    hide_empty_tabs();
    facts_panel_->table()->setFocus();
  } else {
    for (QDockWidget* dock : docks_) dock->hide();
    welcome_->refresh();
    welcome_->setFocus();
  }
}

void MainWindow::cycle_panels(int step) {
  QList<QDockWidget*> shown;
  int current = -1;
  for (QDockWidget* dock : docks_) {
    if (!dock->isVisible()) continue;
    if (dock->isAncestorOf(QApplication::focusWidget())) current = static_cast<int>(shown.size());
    shown.push_back(dock);
  }
  if (shown.isEmpty()) return;
  const int next =
      current < 0 ? 0 : (current + step + static_cast<int>(shown.size())) % static_cast<int>(shown.size());
  shown[next]->raise();
  for (QWidget* child : shown[next]->widget()->findChildren<QWidget*>()) {
    if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
      child->setFocus(Qt::ShortcutFocusReason);
      return;
    }
  }
}

// --- files
// ----------------------------------------------------------------------------------------------------

bool MainWindow::may_replace() {
  if (document_.is_running()) {
    document_.tell({Message::Kind::warning,
                    tr("Run %1 is going on in this session. Stop it before opening another one.")
                        .arg(document_.run_status().name),
                    tr("Stop and keep"), [this] { document_.stop_and_keep(); }});
    return false;
  }
  const bool worth_saving =
      document_.is_open() && document_.is_dirty() &&
      (!document_.session().runs.empty() || !document_.file().isEmpty() || document_.has_edits());
  const QString waiting = waiting_runs();
  if (!worth_saving && waiting.isEmpty()) return true;
  QStringList text;
  if (worth_saving) text << tr("%1 has changes that are not saved.").arg(document_.title());
  if (!waiting.isEmpty()) text << waiting;
  QMessageBox question(QMessageBox::Question,
                       worth_saving ? tr("Save the session?") : tr("Give up the runs that wait?"),
                       text.join(' '), QMessageBox::Discard | QMessageBox::Cancel, this);
  if (worth_saving) question.addButton(QMessageBox::Save);
  question.setDefaultButton(worth_saving ? QMessageBox::Save : QMessageBox::Cancel);
  switch (question.exec()) {
    case QMessageBox::Save:
      return save(false);
    case QMessageBox::Discard:
      return true;
    default:
      return false;
  }
}

// A queue is not part of a session's file.
QString MainWindow::waiting_runs() const {
  const auto waiting = static_cast<int>(document_.queue().size());
  return waiting == 0 ? QString() : tr("%n run(s) in the queue will not be made.", nullptr, waiting);
}

bool MainWindow::save(bool as) {
  QString file = as ? QString() : document_.file();
  if (file.isEmpty()) {
    file = QFileDialog::getSaveFileName(
        this, tr("Save session"), document_.file().isEmpty() ? document_.title() + ".h5" : document_.file(),
        tr("Sessions (*.h5)"));
    if (file.isEmpty()) return false;
    if (QFileInfo(file).suffix().isEmpty()) file += ".h5";
  }
  // Waits with the event loop alive: the window paints, the jobs list shows it.
  if (saving_) return false;
  saving_ = true;
  QEventLoop loop;
  bool saved = false, done = false;
  document_.save(file, [&](bool good) {
    saved = good;
    done = true;
    loop.quit();
  });
  if (!done) loop.exec();
  saving_ = false;
  return saved;
}

void MainWindow::open_path(const QString& path, bool model) {
  const QFileInfo info(path);
  if (model || info.isDir()) return document_.open_model(path);
  if (!info.exists()) {
    return document_.tell(
        {Message::Kind::error,
         tr("%1 is not there. It may have been moved or its drive is not mounted.").arg(home_relative(path)),
         tr("Locate…"), [this, path] { locate_file(path); }});
  }
  if (!may_replace()) return;
  if (is_session_file(path)) return document_.open_session(info.absoluteFilePath());
  FactOptions options;
  options.files = {info.absoluteFilePath().toStdString()};
  document_.open_facts(options);
}

void MainWindow::locate_file(const QString& missing) {
  const QString name = QFileInfo(missing).fileName();
  const QString file = QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(name),
                                                    QSettings().value("session_folder").toString(),
                                                    tr("%1;;All files (*)").arg(name));
  if (file.isEmpty()) return;
  forget_session(missing);
  fill_recent();
  welcome_->refresh();
  open_path(file);
}

void MainWindow::show_skipped_records() {
  if (document_.load_report().issues.empty()) return;
  SkippedRecordsDialog dialog(document_.load_report(), this);
  connect(&dialog, &SkippedRecordsDialog::save_csv_wanted, this, &MainWindow::save_csv);
  dialog.exec();
}

void MainWindow::offer_recovery() {
  const QList<LeftBehind> left = document_.left_behind();
  if (left.isEmpty()) return;
  if (left.size() > 1) {
    return document_.tell({Message::Kind::warning,
                           tr("Seamark did not close properly. %n session(s) can be recovered.", nullptr,
                              static_cast<int>(left.size())),
                           tr("Show…"), [this] { show_recovery(); }});
  }
  const QString when = QLocale().toString(left.front().when, QLocale::ShortFormat);
  document_.tell({Message::Kind::warning,
                  tr("Seamark did not close properly on %1. The session %2 can be recovered.")
                      .arg(when, left.front().title),
                  tr("Recover"),
                  [this, one = left.front()] {
                    if (may_replace()) document_.recover(one);
                  },
                  false, tr("Discard…"),
                  [this, one = left.front()] {
                    if (!ask_to_discard(one, this)) return offer_recovery();
                    document_.discard(one);
                  }});
}

void MainWindow::show_recovery() {
  if (document_.left_behind().isEmpty())
    return document_.tell(
        {Message::Kind::info, tr("There is nothing to recover: every session was closed properly."), {}, {}});
  RecoveryDialog dialog(document_, this);
  if (dialog.exec() == QDialog::Accepted && may_replace()) document_.recover(dialog.chosen());
}

void MainWindow::locate_model(const QString& name) {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Where is the model %1?").arg(name),
                                                           QSettings().value("model_folder").toString());
  if (folder.isEmpty()) return;
  QSettings().setValue("model_folder", QFileInfo(folder).path());
  document_.locate_model(folder);
}

void MainWindow::locate_facts(const QString& file) {
  const QStringList files = QFileDialog::getOpenFileNames(
      this, tr("Where is %1?").arg(QFileInfo(file).fileName()), QSettings().value("facts_folder").toString(),
      tr("Facts (*.json *.jsonl *.csv);;All files (*)"));
  if (files.isEmpty()) return;
  QSettings().setValue("facts_folder", QFileInfo(files.front()).path());
  document_.locate_facts(files);
}

// False: left without a choice.
bool MainWindow::open_facts_dialog() {
  const QStringList files =
      QFileDialog::getOpenFileNames(this, tr("Open facts"), QSettings().value("facts_folder").toString(),
                                    tr("Facts (*.json *.jsonl *.csv);;All files (*)"));
  if (files.isEmpty() || !may_replace()) return false;
  QSettings().setValue("facts_folder", QFileInfo(files.front()).path());
  FactOptions options;
  options.files.clear();
  for (const QString& file : files) options.files.push_back(file.toStdString());
  document_.open_facts(options);
  return true;
}

void MainWindow::open_session_dialog() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open session"), QSettings().value("session_folder").toString(),
                                   tr("Sessions (*.h5);;All files (*)"));
  if (file.isEmpty()) return;
  QSettings().setValue("session_folder", QFileInfo(file).path());
  open_path(file);
}

void MainWindow::open_model_dialog() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Open model directory"),
                                                           QSettings().value("model_folder").toString());
  if (folder.isEmpty()) return;
  QSettings().setValue("model_folder", QFileInfo(folder).path());
  document_.open_model(folder);
}

// What is shown is noted only when there is a file for it. It may be very many rows: they become text beside
// the window.
void MainWindow::save_csv(const QString& name, const std::function<CsvText()>& csv) {
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Save data"), name + ".csv", tr("Tables (*.csv)"));
  if (file.isEmpty()) return;
  document_.work_quietly(
      "csv " + file, [text = csv(), file](const RunControl&) { replace_file(file.toStdString(), text()); },
      [] {});
}

void MainWindow::save_facts() {
  save_csv(QStringLiteral("facts"), [this]() -> CsvText {
    return [rows = std::make_shared<const FactRows>(facts_panel_->rows())] { return rows->csv(); };
  });
}

void MainWindow::save_plot_data(CustomPlot* plot) {
  if (plot) save_csv(plot->csv_name(), [plot] { return plot->csv_text(); });
}

// The plot with the focus, else that of the panel with the focus, else the first that is seen.
CustomPlot* MainWindow::focused_plot() const {
  QWidget* focus = QApplication::focusWidget();
  if (auto* plot = dynamic_cast<CustomPlot*>(focus)) return plot;
  CustomPlot* seen = nullptr;
  const auto look = [&](QDockWidget* dock, CustomPlot* plot) {
    if (!plot || !plot->isVisible()) return false;  // behind a tab, or an empty panel
    if (!seen) seen = plot;
    if (!dock->isAncestorOf(focus)) return false;
    seen = plot;
    return true;
  };
  for (const auto& [dock, panel] : views_) {
    if (look(dock, panel->focused_plot())) return seen;
  }
  if (look(distance_dock_, distance_panel_->histogram())) return seen;
  look(live_dock_, live_panel_->focused_plot());
  return seen;
}

// --- figures
// --------------------------------------------------------------------------------------------------

void MainWindow::make_figure(const PanelSpec& panel) {
  tell_of_unmarked(panel);
  desk_.add(panel);
  set_layout(Layout::figures);
}

// A view marks any number of selected facts, a description names some of them.
void MainWindow::tell_of_unmarked(const PanelSpec& panel) {
  if (!shows_selection(panel.kind) || !panel.selected.empty() || document_.selection().count() == 0) return;
  document_.tell({Message::Kind::info,
                  tr("The figure does not mark the selected facts: they are too many to be named one by one. "
                     "Name the selection (Ctrl+G) and make the figure again."),
                  {},
                  {}});
}

// What the view with the focus draws, else the first that is seen; with a sentence where there is none.
std::optional<PanelSpec> MainWindow::figure_of_view() {
  std::vector<std::pair<QDockWidget*, std::function<std::optional<PanelSpec>()>>> views = {
      {distance_dock_, [this] { return distance_panel_->figure(); }},
      {live_dock_, [this] { return live_panel_->figure(); }},
      {studies_dock_, [this] { return studies_panel_->figure(); }}};
  for (const auto& [dock, panel] : views_)
    views.push_back({dock, [panel = panel] { return panel->figure(); }});
  const QWidget* focus = QApplication::focusWidget();
  for (const auto& [dock, figure] : views) {
    if (!focus || !dock->isAncestorOf(focus)) continue;
    if (auto panel = figure()) return panel;
    document_.tell({Message::Kind::info, tr("This view has nothing to show yet."), {}, {}});
    return std::nullopt;
  }
  for (const auto& [dock, figure] : views) {
    // The table of facts stands for their distances.
    const bool seen = dock->isVisible() || (dock == distance_dock_ && facts_dock_->isVisible());
    if (!seen) continue;
    if (auto panel = figure()) return panel;
  }
  document_.tell({Message::Kind::info, tr("There is nothing to make a figure of yet."), {}, {}});
  return std::nullopt;
}

void MainWindow::make_figure_of_view() {
  if (const auto panel = figure_of_view()) make_figure(*panel);
}

void MainWindow::add_view_to_figure() {
  const auto panel = figure_of_view();
  if (!panel) return;
  tell_of_unmarked(*panel);
  desk_.add_panel(*panel);
  set_layout(Layout::figures);
}

void MainWindow::export_figure_to(const QString& file, std::function<void(bool)> then) {
  const auto failed = [this, then](const QString& text) {
    document_.tell({Message::Kind::error, text, {}, {}});
    if (then) then(false);
  };
  const auto figure = desk_.shared_figure();
  if (!figure) return failed(desk_.error().isEmpty() ? tr("No figure is open.") : desk_.error());
  try {
    const std::filesystem::path path = file.toStdString();
    auto encode = figure_encoder(
        figure,
        {QFileInfo(document_.file()).fileName().toStdString(), SEAMARK_VERSION " " SEAMARK_GIT_COMMIT},
        figure_format(path), path);
    auto problem = std::make_shared<std::optional<Error>>();
    document_.work_quietly(
        "export " + file,
        [encode = std::move(encode), path, problem](const RunControl&) {
          try {
            const QByteArray bytes = encode();
            replace_file(path, std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
          } catch (const Error& error) {
            *problem = error;
          }
        },
        [problem, then, failed] {
          if (*problem) return failed(error_text(**problem));
          if (then) then(true);
        });
  } catch (const Error& error) {
    failed(error_text(error));
  }
}

void MainWindow::export_figure_dialog(FigureFormat format) {
  if (!desk_.figure()) return;
  const QString ending = QString::fromLatin1(figure_format_names[static_cast<int>(format)]);
  QString chosen = QSettings().value("figure_folder").toString();
  if (!chosen.isEmpty()) chosen += '/';
  QString file = QFileDialog::getSaveFileName(this, tr("Export figure"),
                                              chosen + figure_file_name(desk_.name()) + '.' + ending,
                                              tr("Figures (*.pdf *.svg *.png *.csv *.tex)"));
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += '.' + ending;
  QSettings().setValue("figure_folder", QFileInfo(file).path());
  export_figure_to(file, [this, file](bool good) {
    if (good) document_.tell({Message::Kind::info, tr("Exported %1.").arg(home_relative(file)), {}, {}});
  });
}

void MainWindow::try_style(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    document_.tell({Message::Kind::error, error_text(error), {}, {}});
  }
}

void MainWindow::save_style_dialog() {
  const auto spec = desk_.spec();
  if (!spec) return;
  const auto built_in = built_in_style_names();
  const bool own = std::find(built_in.begin(), built_in.end(), spec->style) == built_in.end();
  bool good = false;
  const QString name =
      QInputDialog::getText(
          this, tr("Save style"), tr("Name of the style:"), QLineEdit::Normal,
          own && is_style_name(spec->style) ? QString::fromStdString(spec->style) : tr("My style"), &good)
          .trimmed();
  if (!good || name.isEmpty()) return;
  const auto names = own_style_names();
  const bool taken = std::find(names.begin(), names.end(), name.toStdString()) != names.end();
  if (taken && QMessageBox::question(
                   this, tr("Replace the style?"),
                   tr("There is a style %1 already. Figures that use it keep it as it was until they "
                      "are updated.")
                       .arg(name)) != QMessageBox::Yes)
    return;
  try_style([&] { desk_.save_style(name.toStdString()); });
}

void MainWindow::import_style_dialog() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Import style"), QSettings().value("style_folder").toString(), tr("Styles (*.json)"));
  if (file.isEmpty()) return;
  QSettings().setValue("style_folder", QFileInfo(file).path());
  try_style([&] {
    const QString name = QString::fromStdString(desk_.import_style(file));
    document_.tell({Message::Kind::info, tr("Imported the style %1.").arg(name), {}, {}});
  });
}

void MainWindow::delete_style(const QString& name) {
  const int uses = desk_.uses_of_style(name.toStdString());
  QString text = tr("The style %1 is deleted from your styles. This cannot be undone.").arg(name);
  if (uses > 0) text += ' ' + tr("%n figure(s) of this session use it.", nullptr, uses);
  if (QMessageBox::question(this, tr("Delete the style?"), text) == QMessageBox::Yes)
    try_style([&] { desk_.remove_style(name.toStdString()); });
}

// --- studies
// --------------------------------------------------------------------------------------------------

void MainWindow::show_studies() {
  set_layout(Layout::train);
  studies_dock_->show();
  studies_dock_->raise();
  // A grid needs more height than a queue.
  if (!studies_dock_->isFloating() && studies_dock_->height() < height() / 2)
    resizeDocks({studies_dock_}, {height() * 55 / 100}, Qt::Vertical);
  studies_panel_->focus_first();
}

void MainWindow::open_study_dialog() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open study"), QSettings().value("study_folder").toString(),
                                   tr("Studies (*.json);;All files (*)"));
  if (file.isEmpty()) return;
  QSettings().setValue("study_folder", QFileInfo(file).path());
  study_desk_.choose(file);
}

void MainWindow::choose_study_data(const QString& name) {
  const QString file = QFileDialog::getOpenFileName(this, tr("File of the data %1").arg(name),
                                                    QSettings().value("facts_folder").toString(),
                                                    tr("Facts (*.json *.jsonl *.csv);;All files (*)"));
  if (file.isEmpty()) return;
  QSettings().setValue("facts_folder", QFileInfo(file).path());
  study_desk_.set_data(name, file);
}

void MainWindow::start_study_dialog() {
  const QString folder = QSettings().value("session_folder", QDir::homePath()).toString();
  // A file that is there is gone on with or refused, never overwritten: no question about that.
  QString file =
      QFileDialog::getSaveFileName(this, tr("The study's session"), folder + '/' + study_desk_.file_name(),
                                   tr("Sessions (*.h5)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += ".h5";
  QSettings().setValue("session_folder", QFileInfo(file).path());
  study_desk_.start(file);
}

void MainWindow::open_study_session(const QString& run) {
  if (run.isEmpty()) {
    if (may_replace()) study_desk_.open_session();
    return;
  }
  document_.tell({Message::Kind::info, tr("Run %1 is in the study's session.").arg(run),
                  tr("Open the study's session"), [this, run] {
                    if (may_replace()) study_desk_.open_session(run);
                  }});
}

void MainWindow::show_panel(QDockWidget* dock) {
  if (!dock->isVisible() && layout_ != Layout::analyse && dock != features_dock_) set_layout(Layout::analyse);
  dock->show();
  dock->raise();
}

void MainWindow::refresh_titles() {
  preview_dock_->setWindowTitle(preview_->title());
  style_dock_->setWindowTitle(style_panel_->title());
  latex_dock_->setWindowTitle(latex_panel_->title());
  refresh_actions();
}

void MainWindow::fill_recent() {
  recent_menu_->clear();
  for (const RecentSession& session : recent_sessions()) {
    QAction* action = recent_menu_->addAction(home_relative(session.path));
    connect(action, &QAction::triggered, this, [this, path = session.path] { open_path(path); });
  }
  recent_menu_->setEnabled(!recent_menu_->isEmpty());
}

// Tab bars of docks that a change of layout leaves empty would stay in the focus chain. They are emptied
// while the docks settle.
void MainWindow::hide_empty_tabs() {
  for (const int wait_ms : {0, 60}) {
    QTimer::singleShot(wait_ms, this, [this] {
      for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool empty = bar->count() == 0 || bar->tabText(bar->currentIndex()).isEmpty();
        if (empty) bar->hide();
        bar->setFocusPolicy(empty ? Qt::NoFocus : Qt::TabFocus);
        bar->setToolTip(tr("Choose which of these panels is seen."));
      }
    });
  }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched != figures_button_) return QMainWindow::eventFilter(watched, event);
  if (event->type() == QEvent::DragEnter) {
    auto* enter = static_cast<QDragEnterEvent*>(event);
    if (!dragged_view(enter->mimeData())) return false;
    enter->acceptProposedAction();
    spring_timer_.start();
    return true;
  }
  if (event->type() == QEvent::DragLeave) spring_timer_.stop();
  if (event->type() == QEvent::Drop) {
    spring_timer_.stop();
    auto* drop = static_cast<QDropEvent*>(event);
    const auto panel = dragged_view(drop->mimeData());
    if (!panel) return false;
    drop->acceptProposedAction();
    make_figure(*panel);
    return true;
  }
  return QMainWindow::eventFilter(watched, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) open_path(url.toLocalFile());
  }
  event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (document_.is_running() || study_desk_.is_running()) {
    event->ignore();
    if (closing_ || !stop_before_closing()) return;
    // It may have ended while the question stood.
    if (!document_.is_running() && !study_desk_.is_running()) return;
    closing_ = true;
    document_.clear_queue();
    document_.tell(
        {Message::Kind::info, tr("Stopping after this step. The window closes by itself."), {}, {}});
    study_desk_.stop();
    document_.stop_and_keep();
    return;
  }
  closing_ = false;
  if (!may_replace()) return event->ignore();
  store_layout();
  store_window();
  event->accept();
}

bool MainWindow::stop_before_closing() {
  const bool study = study_desk_.is_running();
  QString text =
      study
          ? tr("The study %1 is going on. It can be stopped after this step; it goes on later where it was.")
                .arg(study_desk_.title())
          : tr("Run %1 is going on. It can be stopped after this step; what was learned is kept.")
                .arg(document_.run_status().name);
  if (const QString waiting = waiting_runs(); !waiting.isEmpty()) text += ' ' + waiting;
  QMessageBox question(QMessageBox::Question, study ? tr("Stop the study?") : tr("Stop the run?"), text,
                       QMessageBox::NoButton, this);
  QPushButton* stop = question.addButton(tr("Stop, keep and close"), QMessageBox::AcceptRole);
  question.addButton(tr("Keep running"), QMessageBox::RejectRole);
  question.exec();
  return question.clickedButton() == stop;
}

// --- what is shown
// --------------------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && session_shown_) {
    for (QWidget* child : findChildren<QWidget*>()) child->update();
  }
}

void MainWindow::refresh_title() {
  setWindowModified(document_.is_dirty());
  setWindowTitle(document_.is_open() ? document_.title() + "[*] — Seamark" : QStringLiteral("Seamark[*]"));
}

void MainWindow::refresh_soon() {
  if (!refresh_timer_.isActive()) refresh_timer_.start();
}

void MainWindow::refresh_actions() {
  const bool facts = document_.fact_count() > 0;
  for (QAction* action : session_actions_) action->setEnabled(facts);
  layouts_->setEnabled(facts);
  save_action_->setEnabled(document_.is_open() && facts);
  save_as_action_->setEnabled(document_.is_open() && facts);
  close_action_->setEnabled(document_.is_open());
  name_selection_action_->setEnabled(document_.selection().count() > 0);
  runs_->setEnabled(!document_.session().runs.empty());
  selections_->setEnabled(facts);
  selection_buttons_[0]->setEnabled(document_.selection().count() > 0);
  selection_buttons_[1]->setEnabled(facts);
  selection_buttons_[2]->setEnabled(document_.selection().count() > 0);
  const bool running = document_.is_running();
  launch_action_->setEnabled(run_form_->can_launch() && !running);
  queue_action_->setEnabled(run_form_->can_launch());
  pause_action_->setEnabled(running || !document_.queue().empty() || study_desk_.can_pause());
  step_action_->setEnabled(running && document_.run_status().paused);
  stop_action_->setEnabled(running || study_desk_.is_running());
  export_action_->setEnabled(desk_.spec().has_value());
  skipped_action_->setEnabled(!document_.load_report().issues.empty());
  refresh_primary();
}

// The next step of the loop: what the button says is what it does.
void MainWindow::refresh_primary() {
  const bool facts = document_.fact_count() > 0, running = document_.is_running();
  const bool outcomes = document_.outcome_counts().trained > 0;
  QString text, tip;
  bool enabled = true;
  if (!facts) {
    text = tr("Open the demo");
    tip = demo_action_->toolTip();
    primary_does_ = [this] { demo_action_->trigger(); };
  } else if (!document_.model() && layout_ != Layout::figures && !(layout_ == Layout::analyse && outcomes)) {
    text = document_.is_model_loading() ? tr("Loading the model…") : tr("Open model…");
    tip = open_model_action_->toolTip();
    enabled = !document_.is_model_loading();
    primary_does_ = [this] { open_model_dialog(); };
  } else if (layout_ == Layout::train && (document_.is_form_newer() || (!running && !outcomes))) {
    const QString name = QString::fromStdString(document_.spec().name);
    text = running ? tr("Add %1 to queue").arg(name) : tr("Launch %1").arg(name);
    enabled = run_form_->can_launch();
    tip = !enabled ? run_form_->why_not() : running ? queue_action_->toolTip() : launch_action_->toolTip();
    primary_does_ = [this] { run_form_->launch(); };
  } else if (layout_ == Layout::train) {
    text = tr("Show outcomes");
    enabled = outcomes;
    tip = enabled ? tr("What the run made of each fact")
                  : tr("No fact has an outcome yet: the first come when the run looks at them");
    primary_does_ = [this] {
      set_layout(Layout::analyse);
      outcomes_dock_->raise();
    };
  } else if (layout_ == Layout::analyse && outcomes) {
    text = tr("Make figure…");
    tip = make_figure_action_->toolTip();
    primary_does_ = [this] { make_figure_of_view(); };
  } else if (layout_ == Layout::figures) {
    text = tr("Export…");
    tip = export_action_->toolTip();
    enabled = desk_.spec().has_value();
    primary_does_ = [this] { export_figure_dialog(FigureFormat::pdf); };
  } else {
    const int64_t kept = document_.distances() ? document_.summary().kept.n : document_.fact_count();
    text = tr("Train %1 facts…").arg(count(kept));
    enabled = kept > 0;
    tip = enabled ? train_action_->toolTip() : document_.why_none_kept();
    primary_does_ = [this] { train_action_->trigger(); };
  }
  primary_->setText(text);
  primary_->setToolTip(tip);
  primary_->setAccessibleName(text);
  primary_->setEnabled(enabled);
}

// What holds the model: a study, or a run.
void MainWindow::pause_or_go_on() {
  if (study_desk_.can_pause()) return study_desk_.is_paused() ? study_desk_.go_on() : study_desk_.pause();
  document_.run_status().paused || !document_.is_running() ? document_.go_on() : document_.pause();
}

void MainWindow::refresh_runs() {
  runs_->clear();
  const auto& runs = document_.session().runs;
  if (!document_.run()) runs_->addItem(tr("none"), -1);
  for (int i = static_cast<int>(runs.size()) - 1; i >= 0; --i) {
    const RunRecord& run = runs[static_cast<size_t>(i)];
    runs_->addItem(QStringLiteral("%1 (%2)").arg(run_label(document_, run),
                                                 run_state_text(run, document_.run_status().paused)),
                   i);
    if (!document_.can_be_current(i))
      qobject_cast<QStandardItemModel*>(runs_->model())->item(runs_->count() - 1)->setEnabled(false);
  }
  runs_->setCurrentIndex(std::max(0, runs_->findData(document_.current_run())));
  show_whole(runs_, tr("The current run: every view's outcomes come from it."));
  live_dock_->setWindowTitle(live_panel_->title());
  run_dock_->setWindowTitle(tr("Run: %1 (new)").arg(QString::fromStdString(document_.spec().name)));
  spec_dock_->setWindowTitle(tr("Spec: %1").arg(QString::fromStdString(document_.spec().name)));
}

void MainWindow::refresh_selections() {
  selections_->clear();
  selections_->addItem(document_.session().selections.empty() ? tr("none named") : tr("choose…"));
  for (const NamedSelection& s : document_.session().selections) {
    selections_->addItem(QStringLiteral("%1 (%2)").arg(QString::fromStdString(s.name),
                                                       count(static_cast<qint64>(s.facts.size()))),
                         QString::fromStdString(s.name));
  }
  show_whole(selections_, tr("Selected facts; a named selection is kept in the session."));
}

void MainWindow::refresh_status() {
  const auto& model = document_.model();
  status_model_->setText(model                 ? QString::fromStdString(model->name)
                         : document_.is_open() ? tr("no model")
                                               : tr("Ready"));
  const bool facts = document_.fact_count() > 0;
  status_facts_->setText(facts ? tr("%1 facts").arg(count(document_.fact_count())) : QString());
  status_kept_->setText(document_.distances() ? tr("%1 kept").arg(count(document_.summary().kept.n))
                                              : QString());
  const int64_t selected = document_.selection().count();
  status_selected_->setText(selected > 0 ? tr("%1 selected").arg(count(selected)) : QString());
  const auto jobs = job_lines(document_, study_desk_);
  jobs_button_->setText(jobs.empty() ? tr("No jobs")
                                     : tr("%n job(s)", nullptr, static_cast<int>(jobs.size())));
  jobs_button_->setEnabled(!jobs.empty());
  const bool busy = !jobs.empty();
  status_job_->setVisible(busy);
  status_bar_->setVisible(busy);
  cancel_button_->setVisible(busy);
  if (busy != status_timer_.isActive()) busy ? status_timer_.start() : status_timer_.stop();
  if (busy) {
    const JobLine& job = *ends_next(jobs);
    status_job_id_ = job.id;
    status_job_->setText(job.title + ", " + job_state_text(job));
    const bool known = std::isfinite(job.share);
    status_bar_->setRange(0, known ? 1000 : 0);
    status_bar_->setValue(known ? static_cast<int>(std::lround(job.share * 1000)) : 0);
    cancel_button_->setAccessibleName(tr("Cancel: %1").arg(job.title));
  }
  if (model) {
    const QString device =
        QString::fromLatin1(device_kind_names[static_cast<int>(model->device.device)]).toUpper();
    const QString dtype = QString::fromLatin1(dtype_names[static_cast<int>(model->device.dtype)]);
    status_device_->setText(device + ", " + dtype);
  } else {
    status_device_->setText(tr("CPU, %n thread(s)", nullptr, QThread::idealThreadCount()));
  }
  // The demo has nothing to save until something is changed in it.
  status_saved_->setText(!document_.is_open() || (document_.file().isEmpty() && !document_.is_dirty())
                             ? QString()
                         : document_.file().isEmpty() ? tr("not saved")
                         : document_.is_dirty()       ? tr("changed")
                                                      : saved_text(saved_at_));
  const QLabel* after[] = {status_facts_, status_kept_, status_selected_, status_saved_};
  for (size_t i = 0; i < std::size(after); ++i)
    status_rules_[static_cast<qsizetype>(i)]->setVisible(!after[i]->text().isEmpty());
}

void MainWindow::show_jobs() { jobs_popup_->open_above(*jobs_button_); }

void MainWindow::name_selection() {
  if (document_.selection().count() == 0) return;
  bool good = false;
  const QString name = QInputDialog::getText(
      this, tr("Name the selection"), tr("Name for %1 facts:").arg(count(document_.selection().count())),
      QLineEdit::Normal, {}, &good);
  // Another session may have come meanwhile.
  if (good && !name.trimmed().isEmpty() && document_.selection().count() > 0)
    document_.name_selection(name.trimmed());
}

void MainWindow::explain_focus() {
  QWidget* widget = QApplication::focusWidget();
  const QString help = help_of(widget);
  if (help.isEmpty()) return;
  QWhatsThis::showText(widget->mapToGlobal(QPoint(8, std::min(widget->height(), 40))), help, widget);
}

void MainWindow::edit_preferences() {
  const Preferences before = Preferences::load();
  PreferencesDialog dialog(before, this);
  const auto paint = [this](PaletteChoice choice) { apply_palette(*qApp, choice, system_is_dark_); };
  connect(&dialog, &PreferencesDialog::palette_chosen, this, paint);
  if (dialog.exec() != QDialog::Accepted) return paint(before.palette);
  const Preferences now = dialog.preferences();
  store_preferences(now);
  paint(now.palette);
  if (now.model_folders != before.model_folders) look_for_model_again();
  document_.set_preferred_device(now.device);
  desk_.set_preferred_style(now.figure_style.toStdString());
  preview_->update_true_size();
  welcome_->refresh();
  if (now.language != before.language)
    document_.tell({Message::Kind::info, tr("The language changes at the next start."), {}, {}});
}

void MainWindow::store_preferences(const Preferences& preferences) {
  try {
    preferences.store();
  } catch (const Error& error) {
    document_.tell({Message::Kind::error, error_text(error), {}, {}});
  }
}

void MainWindow::add_model_folder() {
  Preferences preferences = Preferences::load();
  const QString folder = choose_model_folder(preferences.model_folders, this);
  if (folder.isEmpty()) return;
  preferences.model_folders << folder;
  store_preferences(preferences);
  welcome_->refresh();
}

// A session whose model was not on this computer: it may lie in a folder that was added.
void MainWindow::look_for_model_again() {
  const std::string& name = document_.session().model;
  if (document_.is_open() && !document_.model() && !document_.is_model_loading() && !name.empty())
    document_.open_model(QString::fromStdString(name));
}

void MainWindow::start_tour() {
  if (!tour_) {
    const auto show = [this](QDockWidget* dock) {
      if (!session_shown_) return;
      set_layout(Layout::explore);
      dock->show();
      dock->raise();
    };
    tour_ = new Tour(
        {{tr("1. Open facts and a model"),
          tr("A session holds facts to be learned, and what runs made of them. The demo (Ctrl+D) is a "
             "finished one on built-in facts. Every row of the table is a fact."),
          // Before a session is open: the card that opens the demo.
          [this] { return session_shown_ ? static_cast<QWidget*>(facts_dock_) : welcome_->focusProxy(); },
          [this, show] { show(facts_dock_); }},
         {tr("2. Choose by distance"),
          tr("The histogram shows how far each answer to be learned lies from the old one. Drag the two "
             "handles, or use the arrow keys: only facts between them are trained. Ctrl+Z takes it back."),
          [this] { return distance_dock_; }, [this, show] { show(distance_dock_); }},
         {tr("3. Train"),
          tr("This button is always the next step. It opens the form of a run; Launch starts it, and curves "
             "follow live. A run can be paused, stopped and kept, and continued after a crash."),
          [this] { return primary_; },
          {}},
         {tr("4. See what was learned"),
          tr("Choose a run here: every view shows its outcomes, which facts were learned and which moved "
             "away. A selection in one view is the selection in all of them. F1 explains what has the "
             "focus."),
          [this] { return runs_; },
          {}}},
        this, [this] {
          const auto plots = findChildren<CustomPlot*>();
          return QList<QList<QWidget*>>{{plots.begin(), plots.end()}, {tool_bar_, menuBar()}};
        });
    connect(tour_, &Tour::ended, this, [this] {
      QSettings().setValue("tour_done", true);
      if (session_shown_) facts_panel_->table()->setFocus();
    });
  }
  tour_->start();
}

}  // namespace seamark
