// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/studies_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "document/study_words.h"
#include "document/wording.h"
#include "experiment/study_tables.h"
#include "panels/controls.h"
#include "panels/study_grid.h"
#include "panels/view_drag.h"
#include "session/columns.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int form_width = 340, least_form_width = 260, label_width = 96, low = 360;

struct StudiesWords {
  Q_DECLARE_TR_FUNCTIONS(StudiesPanel)
};

// Icon and sentence in the colours of errors, under a field.
class ProblemLabel : public QLabel {
 public:
  ProblemLabel() {
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText);  // on a Base background Qt would take Text
    setFont(text_font(TextSize::secondary));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(20, 0, 0, 0);
    setFocusPolicy(Qt::NoFocus);
    hide();
    apply();
  }
  void say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
  }

 protected:
  void changeEvent(QEvent* event) override {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) apply();
  }
  void paintEvent(QPaintEvent* event) override {
    QLabel::paintEvent(event);
    QPainter painter(this);
    paint_icon(painter, IconName::error, QRectF(1, 1, 14, 14), roles(palette()).error_text);
  }

 private:
  void apply() {
    const QColor colour = roles(palette()).error_text;
    if (palette().color(QPalette::WindowText) == colour) return;
    QPalette p = palette();
    p.setColor(QPalette::WindowText, colour);
    setPalette(p);
  }
};

void mark_problem(QWidget* field, bool wrong) {
  if (field->property("problem").toBool() == wrong) return;
  field->setProperty("problem", wrong);
  field->style()->polish(field);
  field->update();
}

// How many runs of the grid are in each state: its legend.
class Counts : public QWidget {
 public:
  explicit Counts(const StudyDesk& desk) : desk_(desk) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }
  void refresh() {
    setAccessibleName(words().join(", "));
    setToolTip(
        StudiesWords::tr("Runs by state; the number of a run that is done is its share learned, in %"));
    updateGeometry();
    update();
  }
  QSize sizeHint() const override {
    int width = 0;
    for (const QString& text : words()) width += 18 + fontMetrics().horizontalAdvance(text) + 12;
    return {width, 24};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const ColourRoles& c = roles(palette());
    int x = 0;
    const QStringList texts = words();
    for (int i = 0; i < texts.size(); ++i) {
      paint_study_state(painter, shown()[static_cast<size_t>(i)], QRectF(x, 6, 12, 12), c, desk_.is_paused());
      painter.setPen(c.text);
      const int width = fontMetrics().horizontalAdvance(texts[i]);
      painter.drawText(QRect(x + 18, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, texts[i]);
      x += 18 + width + 12;
    }
  }

 private:
  std::vector<StudyCell::State> shown() const {
    std::vector<StudyCell::State> out;
    for (const auto state : {StudyCell::State::done, StudyCell::State::running, StudyCell::State::cancelled,
                             StudyCell::State::failed, StudyCell::State::waiting})
      if (desk_.count(state, desk_.current()) > 0) out.push_back(state);
    return out;
  }
  QStringList words() const {
    QStringList out;
    for (const auto state : shown()) {
      const QString n = count(desk_.count(state, desk_.current()));
      out << (state == StudyCell::State::done ? StudiesWords::tr("%1 done").arg(n)
              : state == StudyCell::State::running
                  ? (desk_.is_paused() ? StudiesWords::tr("%1 paused") : StudiesWords::tr("%1 running"))
                        .arg(n)
              : state == StudyCell::State::cancelled ? StudiesWords::tr("%1 stopped").arg(n)
              : state == StudyCell::State::failed    ? StudiesWords::tr("%1 failed").arg(n)
                                                     : StudiesWords::tr("%1 not begun").arg(n));
    }
    return out;
  }
  const StudyDesk& desk_;
};

QWidget* form_row(const QString& label, QWidget* field, QWidget* beside = nullptr) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  auto* text = new SecondaryLabel(label);
  text->setFixedWidth(label_width);
  text->setWordWrap(true);
  text->setBuddy(field);
  row->addWidget(text);
  row->addWidget(field, 1);
  if (beside) row->addWidget(beside);
  return box;
}

}  // namespace

StudiesPanel::StudiesPanel(StudyDesk& desk, SessionDocument& document, QWidget* parent)
    : QWidget(parent), desk_(desk), document_(document), model_(new StudyGridModel(desk, this)) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(make_controls());
  split_ = new QSplitter(Qt::Horizontal);
  split_->setChildrenCollapsible(false);
  split_->addWidget(make_form());
  split_->addWidget(make_results());
  split_->setStretchFactor(0, 0);
  split_->setStretchFactor(1, 1);
  split_->setSizes({form_width, 2 * form_width});
  column->addWidget(split_, 1);
  connect(&desk_, &StudyDesk::setup_changed, this, &StudiesPanel::refresh_form);
  connect(&desk_, &StudyDesk::setup_changed, this, &StudiesPanel::refresh_state);
  connect(&desk_, &StudyDesk::state_changed, this, &StudiesPanel::refresh_state);
  connect(&desk_, &StudyDesk::grid_changed, this, &StudiesPanel::refresh_grid);
  connect(&desk_, &StudyDesk::claims_changed, this, &StudiesPanel::refresh_claims);
  connect(&document_, &SessionDocument::runs_changed, this, &StudiesPanel::mark_run);
  connect(&document_, &SessionDocument::opened, this, &StudiesPanel::mark_run);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::results_changed, &SessionDocument::runs_changed})
    connect(&document_, signal, this, &StudiesPanel::refresh_figure);
  for (const auto signal : {&StudyDesk::grid_changed, &StudyDesk::state_changed})
    connect(&desk_, signal, this, &StudiesPanel::refresh_figure);
  refresh_form();
  refresh_grid();
  refresh_claims();
  refresh_state();
  refresh_figure();
}

// --- controls
// ---------------------------------------------------------------------------------------------------

QWidget* StudiesPanel::make_controls() {
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  const auto button = [&](IconName name, const QString& text, const QString& tip, auto then) {
    auto* b = new QPushButton(icon(name), text);
    b->setToolTip(tip);
    b->setAutoDefault(false);
    connect(b, &QPushButton::clicked, this, then);
    flow->addWidget(b);
    return b;
  };
  check_ = button(IconName::check, tr("Check"),
                  tr("Reads the data and looks for the models, without training anything"),
                  [this] { desk_.check(); });
  start_ = button(IconName::play, tr("Start…"), tr("Asks for the study's own session file, then runs it"),
                  [this] { Q_EMIT start_wanted(); });
  start_->setProperty("primary", true);
  // One button, so that keys find it where it was.
  pause_ = button(IconName::pause, tr("Pause"),
                  tr("Waits before the next step of the present run, or goes on (F8)"),
                  [this] { desk_.is_paused() ? desk_.go_on() : desk_.pause(); });
  stop_ = button(IconName::stop, tr("Stop"),
                 tr("Finished runs are kept; the present one goes on from its last checkpoint later"),
                 [this] { desk_.stop(); });
  continue_ = button(IconName::play, tr("Continue the study"),
                     tr("Runs what is not done yet; what is done stays"), [this] { desk_.continue_study(); });
  open_ = button(IconName::folder, tr("Open the study's session"), tr("Its runs are then seen in all panels"),
                 [this] { Q_EMIT desk_.open_wanted({}); });
  another_ = button(IconName::plus, tr("Another study"), tr("Back to the form of a study"),
                    [this] { desk_.set_up_another(); });
  title_ = new QLabel;
  title_->setTextFormat(Qt::RichText);
  title_->setMinimumHeight(24);
  flow->addWidget(title_);
  bar_ = new QProgressBar;
  bar_->setTextVisible(false);
  bar_->setFixedSize(180, 24);
  bar_->setAccessibleName(tr("Progress of the study"));
  bar_->setToolTip(tr("Runs done of all runs of the study"));
  flow->addWidget(bar_);
  left_ = new QLabel;
  left_->setMinimumHeight(24);
  flow->addWidget(left_);
  return controls;
}

void StudiesPanel::refresh_state() {
  const bool running = desk_.is_running(), set_up = desk_.is_set_up() && !running;
  form_->setVisible(set_up);
  check_->setVisible(set_up);
  check_->setEnabled(!desk_.chosen().isEmpty() && !desk_.is_checking());
  start_->setVisible(set_up);
  start_->setEnabled(desk_.can_start());
  pause_->setVisible(running);
  pause_->setEnabled(desk_.can_pause());
  pause_->setText(desk_.is_paused() ? tr("Continue") : tr("Pause"));
  pause_->setIcon(icon(desk_.is_paused() ? IconName::play : IconName::pause));
  stop_->setVisible(running);
  stop_->setEnabled(!desk_.is_stopping());
  continue_->setVisible(!set_up && !running && desk_.can_continue());
  open_->setVisible(!set_up && !running && (!desk_.is_open_here() || document_.is_outdated()));
  another_->setVisible(!set_up && !running);
  title_->setVisible(!set_up);
  bar_->setVisible(running);
  left_->setVisible(running);
  if (!set_up) {
    const int64_t done = desk_.count(StudyCell::State::done), failed = desk_.count(StudyCell::State::failed);
    title_->setText("<b>" + desk_.title().toHtmlEscaped() + "</b> " +
                    tr("%1 of %2 runs are done").arg(count(done), count(desk_.planned())).toHtmlEscaped());
    bar_->setRange(0, static_cast<int>(desk_.planned()));
    bar_->setValue(static_cast<int>(done + failed));
    const QString left = time_left(desk_.seconds_left());
    left_->setText(desk_.is_stopping()       ? tr("stopping after this step")
                   : desk_.is_paused()       ? tr("paused")
                   : desk_.stage().isEmpty() ? left
                   : left.isEmpty()          ? desk_.stage()
                                             : desk_.stage() + ", " + left);
  }
  static_cast<Counts*>(counts_)->refresh();
  mark_run();
}

// --- form
// -------------------------------------------------------------------------------------------------------

QWidget* StudiesPanel::make_form() {
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setMinimumWidth(least_form_width);
  auto* content = new QWidget;
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  auto* form = new QVBoxLayout(content);
  form->setContentsMargins(form_padding, 0, form_padding, seamark::grid);
  form->setSpacing(6);
  chooser_ = new QComboBox;
  chooser_->setObjectName("study_chooser");
  chooser_->setAccessibleName(tr("Study"));
  chooser_->setToolTip(tr("A study runs one spec over a grid of settings and tests claims of the paper."));
  chooser_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  chooser_->setMinimumContentsLength(12);
  chooser_->addItem(tr("choose…"), QString());
  for (const std::string& name : preset_names())
    chooser_->addItem(preset_title(name), QString::fromStdString(name));
  scroll_past(chooser_);
  connect(chooser_, &QComboBox::activated, this,
          [this](int i) { desk_.choose(chooser_->itemData(i).toString()); });
  auto* open = tool_button(IconName::folder, tr("Open a study file"),
                           tr("Opens a study file (JSON), as `seamark study` takes it"),
                           [this] { Q_EMIT open_study_wanted(); });
  form->addWidget(form_row(tr("Study"), chooser_, open));
  study_problem_ = new ProblemLabel;
  form->addWidget(study_problem_);
  question_ = new SecondaryLabel;
  question_->setWordWrap(true);
  form->addWidget(question_);
  data_rows_ = new QVBoxLayout;
  data_rows_->setSpacing(4);
  form->addLayout(data_rows_);
  models_ = new QComboBox;
  models_->setAccessibleName(tr("Model"));
  models_->setToolTip(tr("The session's model, or the one that the study names"));
  models_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  models_->setMinimumContentsLength(12);
  scroll_past(models_);
  connect(models_, &QComboBox::activated, this,
          [this](int i) { desk_.set_model(models_->itemData(i).toString()); });
  model_row_ = form_row(tr("Model"), models_);
  form->addWidget(model_row_);
  model_problem_ = new ProblemLabel;
  form->addWidget(model_problem_);
  open_model_ = new QPushButton(tr("Open model…"));
  open_model_->setAutoDefault(false);
  open_model_->setToolTip(tr("Opens a model directory"));
  connect(open_model_, &QPushButton::clicked, this, &StudiesPanel::open_model_wanted);
  form->addWidget(open_model_, 0, Qt::AlignLeft);
  file_problem_ = new ProblemLabel;
  form->addWidget(file_problem_);
  checked_ = new SecondaryLabel;
  checked_->setWordWrap(true);
  form->addWidget(checked_);
  form->addStretch(1);
  area->setWidget(content);
  form_ = area;
  return area;
}

void StudiesPanel::refresh_data() {
  const auto& wanted = desk_.data();
  const bool same = std::equal(wanted.begin(), wanted.end(), data_.begin(), data_.end(),
                               [](const StudyDesk::Data& a, const DataRow& b) { return a.name == b.name; });
  if (!same) {
    while (QLayoutItem* item = data_rows_->takeAt(0)) {
      item->widget()->deleteLater();
      delete item;
    }
    data_.clear();
    for (const StudyDesk::Data& one : wanted) {
      const QString name = one.name;
      auto* edit = new QLineEdit;
      edit->setPlaceholderText(tr("built-in facts"));
      edit->setAccessibleName(tr("File of the data %1").arg(name));
      edit->setToolTip(
          tr("The file that the study calls %1. Where it is empty, the built-in facts are taken.").arg(name));
      connect(edit, &QLineEdit::editingFinished, this,
              [this, name, edit] { desk_.set_data(name, edit->text().trimmed()); });
      auto* choose = tool_button(IconName::folder, tr("Choose the file of the data %1").arg(name),
                                 tr("Chooses the file of the data %1").arg(name),
                                 [this, name] { Q_EMIT data_file_wanted(name); });
      auto* problem = new ProblemLabel;
      data_rows_->addWidget(form_row(name, edit, choose));
      data_rows_->addWidget(problem);
      data_.push_back({name, edit, problem});
    }
  }
  for (size_t i = 0; i < data_.size(); ++i) {
    if (data_[i].file->text() != wanted[i].file && !data_[i].file->hasFocus())
      data_[i].file->setText(wanted[i].file);
    const QString problem = desk_.problem("data." + wanted[i].name);
    static_cast<ProblemLabel*>(data_[i].problem)->say(problem);
    mark_problem(data_[i].file, !problem.isEmpty());
  }
}

void StudiesPanel::refresh_form() {
  int at = chooser_->findData(desk_.chosen());
  if (at < 0) {
    chooser_->addItem(QFileInfo(desk_.chosen()).fileName(), desk_.chosen());
    at = chooser_->count() - 1;
  }
  chooser_->setCurrentIndex(at);
  question_->setText(desk_.question());
  question_->setVisible(!desk_.question().isEmpty());
  refresh_data();
  const QStringList models = desk_.models();
  models_->clear();
  for (const QString& model : models) models_->addItem(QFileInfo(model).fileName(), model);
  models_->setCurrentIndex(std::max(0, models_->findData(desk_.model())));
  models_->setEnabled(models.size() > 1);
  model_row_->setVisible(!models.isEmpty());
  const auto say = [this](QLabel* label, const QString& field) {
    static_cast<ProblemLabel*>(label)->say(desk_.problem(field));
  };
  say(study_problem_, "study");
  say(model_problem_, "model");
  say(file_problem_, "file");
  mark_problem(chooser_, !desk_.problem("study").isEmpty());
  mark_problem(models_, !desk_.problem("model").isEmpty());
  open_model_->setVisible(!desk_.problem("model").isEmpty() && !document_.model());
  checked_->setText(desk_.is_checking() ? tr("Checking…") : desk_.checked());
  checked_->setVisible(!checked_->text().isEmpty());
  refresh_grid();
}

void StudiesPanel::focus_first() {
  (form_->isVisible() ? static_cast<QWidget*>(chooser_) : grid_)->setFocus(Qt::ShortcutFocusReason);
}

// --- grid and claims
// --------------------------------------------------------------------------------------------

QWidget* StudiesPanel::make_results() {
  stack_ = new QStackedWidget;
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QWidget;
  auto* flow = new FlowLayout(head);
  flow->setContentsMargins(8, 0, 8, 4);
  studies_ = new QComboBox;
  studies_->setAccessibleName(tr("Study of the session"));
  studies_->setToolTip(tr("Of several studies, whose grid is seen"));
  studies_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(studies_, &QComboBox::activated, this, [this](int i) { desk_.set_current(i); });
  flow->addWidget(studies_);
  grid_text_ = new QLabel;
  grid_text_->setMinimumHeight(24);
  flow->addWidget(grid_text_);
  counts_ = new Counts(desk_);
  flow->addWidget(counts_);
  make_figure_ = new FigureButton([this] { return figure(); });
  connect(make_figure_, &FigureButton::figure_wanted, this, &StudiesPanel::figure_wanted);
  flow->add_right(make_figure_);
  column->addWidget(head);
  results_ = new QSplitter(Qt::Vertical);
  results_->setObjectName("study_results");
  results_->setChildrenCollapsible(false);
  results_->installEventFilter(this);
  grid_ = new StudyGrid(*model_);
  grid_->setAccessibleName(tr("Runs of the study"));
  grid_->setToolTip(
      tr("Arrows move from run to run. Enter makes a run that is done the current one, or says why "
         "one failed."));
  const auto open_run = [this](const QModelIndex& index) {
    if (const int point = model_->point_at(index); point >= 0) desk_.open_run(desk_.current(), point);
  };
  connect(grid_, &QTableView::activated, this, open_run);
  results_->addWidget(grid_);
  claims_box_ = new QWidget;
  auto* below = new QVBoxLayout(claims_box_);
  below->setContentsMargins(8, 4, 0, 0);
  below->setSpacing(2);
  auto* heading = new QLabel(tr("What the study says about the paper's claims"));
  heading->setFont(text_font(TextSize::body, true));
  heading->setWordWrap(true);
  below->addWidget(heading);
  claims_ = new QTextBrowser;
  claims_->setObjectName("study_claims");
  claims_->setFrameShape(QFrame::NoFrame);
  claims_->setOpenLinks(false);
  claims_->setTabChangesFocus(true);
  claims_->setAccessibleName(tr("Claims"));
  claims_->setToolTip(tr("A verdict is never stronger than its interval."));
  below->addWidget(claims_, 1);
  results_->addWidget(claims_box_);
  results_->setStretchFactor(0, 3);
  results_->setStretchFactor(1, 2);
  column->addWidget(results_, 1);
  empty_ = new EmptyState;
  connect(empty_, &EmptyState::clicked, this, &StudiesPanel::open_study_wanted);
  stack_->addWidget(content);
  stack_->addWidget(empty_);
  return stack_;
}

// In a low panel the claims stand beside the grid, so that its rows are seen.
bool StudiesPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == results_ && event->type() == QEvent::Resize) {
    const Qt::Orientation wanted = results_->height() < low ? Qt::Horizontal : Qt::Vertical;
    if (results_->orientation() != wanted) {
      results_->setOrientation(wanted);
      const int all = wanted == Qt::Horizontal ? results_->width() : results_->height();
      results_->setSizes({all * 3 / 5, all * 2 / 5});
    }
  }
  return QWidget::eventFilter(watched, event);
}

void StudiesPanel::refresh_grid() {
  stack_->setCurrentIndex(desk_.is_shown() ? 0 : 1);
  if (!desk_.is_shown()) {
    if (desk_.chosen().isEmpty()) {
      empty_->set(tr("No study yet."), tr("Choose a preset, or open a study file."), tr("Open study…"));
    } else if (desk_.is_checking()) {
      empty_->set(tr("Reading the study…"), {});
    } else {
      empty_->set(tr("No grid to show."), tr("The study at the left has a problem."));
    }
    return;
  }
  studies_->clear();
  for (int i = 0; i < desk_.study_count(); ++i) studies_->addItem(preset_title(desk_.study(i).name));
  studies_->setCurrentIndex(desk_.current());
  studies_->setVisible(desk_.study_count() > 1);
  const auto runs = static_cast<int>(desk_.points(desk_.current()).size());
  const QString grid = grid_text(desk_.study(desk_.current()));
  const QString text = tr("%n run(s)", nullptr, runs);
  grid_text_->setText(grid.isEmpty() ? text : text + ": " + grid);
  const StudySpec& study = desk_.study(desk_.current());
  QStringList tip{study_question(study), grid_tip(study)};
  tip.removeAll(QString());
  grid_text_->setToolTip(tip.join(QStringLiteral("\n\n")));
  static_cast<Counts*>(counts_)->refresh();
  mark_run();
}

void StudiesPanel::refresh_claims() {
  QString html, statement;
  for (const ClaimResult& claim : desk_.claims()) {
    if (!desk_.is_shown() || claim.study != desk_.study(desk_.current()).name) continue;
    if (const QString words = claim_words(claim.statement.c_str()); words != statement) {
      statement = words;
      html += "<p style=\"margin:6px 0 2px 0\"><b>" + words.toHtmlEscaped() + "</b></p>";
    }
    html += "<p style=\"margin:0 0 4px 12px\">";
    if (!claim.condition.empty())
      html += "<i>" + QString::fromStdString(claim.condition).toHtmlEscaped() + "</i>: ";
    html +=
        "<b>" + verdict_text(claim).toHtmlEscaped() + "</b> " + claim_text(claim).toHtmlEscaped() + "</p>";
  }
  claims_box_->setVisible(!html.isEmpty());
  claims_->setHtml(html);
  claims_->moveCursor(QTextCursor::Start);
}

QString StudiesPanel::claims_text() const {
  return claims_box_->isHidden() ? QString() : claims_->toPlainText();
}

std::optional<PanelSpec> StudiesPanel::figure() const {
  if (!desk_.is_shown() || !desk_.is_open_here()) return std::nullopt;
  PanelSpec panel = new_panel(FigureKind::effects);
  panel.table = study_table_name(desk_.study(desk_.current()), "summary");
  const auto& results = document_.session().results;
  const bool there = std::any_of(results.begin(), results.end(), [&](const ResultTable& table) {
    return table.name == panel.table && result_rows(table) > 0;
  });
  return there ? std::optional(panel) : std::nullopt;
}

void StudiesPanel::refresh_figure() { make_figure_->setVisible(figure().has_value()); }

void StudiesPanel::mark_run() {
  const RunRecord* run = document_.run();
  grid_->mark_run(desk_.is_open_here() && run ? QString::fromStdString(run->name) : QString());
}

}  // namespace seamark
