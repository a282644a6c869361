// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs_popup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "document/job_kinds.h"
#include "document/study_desk.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/queue_panel.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int list_width = 352;
constexpr size_t most_rows = 10;  // that ended ones count into

bool is_shortcut(const QKeyEvent& event) {
  return event.key() == Qt::Key_J && event.modifiers() == Qt::ControlModifier;
}

double left_of(const JobView& job) {
  const Progress& p = job.progress;
  if (p.total <= 0 || p.done <= 0) return undefined;
  return job.seconds / static_cast<double>(p.done) * static_cast<double>(p.total - p.done);
}

QFrame* rule() {
  auto* line = new QFrame;
  line->setFrameShape(QFrame::HLine);
  line->setForegroundRole(QPalette::Mid);
  line->setFixedHeight(1);
  return line;
}

}  // namespace

std::vector<JobLine> job_lines(const SessionDocument& document, const StudyDesk& studies) {
  std::vector<JobLine> out;
  for (const JobView& job : document.jobs()) {
    JobLine line{.id = job.id, .title = job.title, .seconds_left = left_of(job), .waits = !job.active};
    if (job.progress.total > 0)
      line.share = std::clamp(
          static_cast<double>(job.progress.done) / static_cast<double>(job.progress.total), 0.0, 1.0);
    if (job.kind == job::run && job.active) {
      const RunStatus& run = document.run_status();
      line.state = run_progress_text(document);
      if (run.paused) line.state += ", " + JobsPopup::tr("paused");
      line.seconds_left = run.paused ? undefined : run.seconds_left;
      line.keeps = true;
    } else if (job.kind == job::study) {
      line.state = JobsPopup::tr("%1 of %2 runs")
                       .arg(count(studies.count(StudyCell::State::done)), count(studies.planned()));
      if (studies.is_paused()) line.state += ", " + JobsPopup::tr("paused");
      line.seconds_left = studies.is_paused() ? undefined : studies.seconds_left();
      line.keeps = true;
    }
    out.push_back(std::move(line));
  }
  return out;
}

QString job_state_text(const JobLine& line) {
  if (line.waits) return JobsPopup::tr("waiting");
  QStringList parts;
  if (!line.state.isEmpty()) {
    parts << line.state;
  } else if (std::isfinite(line.share)) {
    parts << percent(line.share, 0);
  }
  if (const QString left = time_left(line.seconds_left); !left.isEmpty()) parts << left;
  return parts.isEmpty() ? JobsPopup::tr("going on") : parts.join(", ");
}

const JobLine* ends_next(const std::vector<JobLine>& lines) {
  if (lines.empty()) return nullptr;
  const auto rank = [](const JobLine& line) {
    const bool known = !line.waits && std::isfinite(line.seconds_left);
    return std::pair(line.waits ? 2 : known ? 0 : 1, known ? line.seconds_left : 0.0);
  };
  return &*std::min_element(lines.begin(), lines.end(),
                            [&](const JobLine& a, const JobLine& b) { return rank(a) < rank(b); });
}

struct JobsPopup::Row {
  quint64 job = 0;
  bool ended = false, cancelled = false, keeps = false;
  QWidget* box = nullptr;
  QLabel* title = nullptr;
  SecondaryLabel* state = nullptr;
  QProgressBar* bar = nullptr;
  QToolButton* cross = nullptr;
};

JobsPopup::JobsPopup(SessionDocument& document, const StudyDesk& studies, QWidget* parent)
    : QFrame(parent, Qt::Popup), document_(document), studies_(studies) {
  setObjectName("jobs_popup");
  setAccessibleName(tr("Jobs"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  setFixedWidth(list_width);
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(12, 8, 12, 8);
  column_->setSpacing(6);
  auto* head = new QHBoxLayout;
  auto* title = new QLabel(tr("Jobs"));
  title->setFont(text_font(TextSize::body, true));
  head->addWidget(title);
  head->addStretch(1);
  cancel_all_ = new QPushButton(tr("Cancel all"));
  cancel_all_->setProperty("link", true);
  cancel_all_->setAutoDefault(false);
  cancel_all_->setToolTip(tr("Cancels every job of this list; a run or a study stops and keeps what it has"));
  connect(cancel_all_, &QPushButton::clicked, this, &JobsPopup::cancel_all);
  head->addWidget(cancel_all_);
  column_->addLayout(head);
  none_ = new SecondaryLabel(tr("Nothing is going on."));
  column_->addWidget(none_);
  timer_.setInterval(500);
  connect(&timer_, &QTimer::timeout, this, &JobsPopup::follow);
  connect(&document_, &SessionDocument::jobs_changed, this, [this] {
    if (isVisible()) follow();
  });
}

JobsPopup::~JobsPopup() = default;

void JobsPopup::open_above(const QWidget& button) {
  corner_ = button.mapToGlobal(QPoint(0, 0));
  while (!rows_.empty()) drop_row(0);
  const auto lines = job_lines(document_, studies_);
  // The first stands on top.
  std::for_each(lines.rbegin(), lines.rend(), [this](const JobLine& line) { add_row(line); });
  follow();
  setAttribute(Qt::WA_NoMouseReplay, false);
  show();
  if (rows_.empty()) {
    setFocus(Qt::PopupFocusReason);
  } else {
    rows_.front()->cross->setFocus(Qt::TabFocusReason);
  }
}

void JobsPopup::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  timer_.start();
}

void JobsPopup::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  timer_.stop();
}

void JobsPopup::follow() {
  const auto lines = job_lines(document_, studies_);
  const auto line_of = [&](quint64 job) {
    const auto it = std::find_if(lines.begin(), lines.end(), [&](const JobLine& l) { return l.id == job; });
    return it == lines.end() ? nullptr : &*it;
  };
  for (const JobLine& line : lines) {
    const auto is_its = [&](const auto& row) { return row->job == line.id; };
    if (std::none_of(rows_.begin(), rows_.end(), is_its)) add_row(line);
  }
  for (const auto& row : rows_) show_line(*row, line_of(row->job));
  for (auto at = rows_.size(); at-- > 0 && rows_.size() > most_rows;) {
    if (rows_[at]->ended) drop_row(at);
  }
  none_->setVisible(rows_.empty());
  cancel_all_->setEnabled(
      std::any_of(rows_.begin(), rows_.end(), [](const auto& row) { return row->cross->isEnabled(); }));
  QWidget* before = cancel_all_;
  for (const auto& row : rows_) {
    setTabOrder(before, row->cross);
    before = row->cross;
  }
  // The keys still reach the list when the cross that had them is of no more use.
  if (isVisible() && (!focusWidget() || !focusWidget()->isEnabled())) setFocus(Qt::OtherFocusReason);
  place();
}

void JobsPopup::add_row(const JobLine& line) {
  auto row = std::make_unique<Row>();
  row->job = line.id;
  row->box = new QWidget;
  auto* across = new QHBoxLayout(row->box);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(8);
  auto* left = new QVBoxLayout;
  left->setSpacing(4);
  left->addWidget(rule());
  auto* words = new QHBoxLayout;
  row->title = new QLabel;
  row->title->setTextFormat(Qt::PlainText);
  row->title->setWordWrap(true);
  row->state = new SecondaryLabel;
  row->state->setTextFormat(Qt::PlainText);
  row->state->setAlignment(Qt::AlignRight | Qt::AlignTop);
  words->addWidget(row->title, 1);
  words->addWidget(row->state);
  left->addLayout(words);
  row->bar = new QProgressBar;
  row->bar->setTextVisible(false);
  row->bar->setFixedHeight(6);
  row->bar->setToolTip(tr("How much of the job is done"));
  left->addWidget(row->bar);
  across->addLayout(left, 1);
  row->cross = tool_button(IconName::clear, {}, {}, [this, job = line.id] { cancel(job); });
  across->addWidget(row->cross);
  column_->insertWidget(1, row->box);
  row->box->show();  // at once, for the height of the list
  show_line(*row, &line);
  rows_.insert(rows_.begin(), std::move(row));
}

void JobsPopup::show_line(Row& row, const JobLine* line) {
  if (!line) {
    if (row.ended) return;
    row.ended = true;
    row.state->setText(!row.cancelled ? tr("ended") : row.keeps ? tr("stopped") : tr("cancelled"));
    row.title->setEnabled(false);
    row.bar->setRange(0, 1);
    row.bar->setValue(row.cancelled ? 0 : 1);
    row.cross->setEnabled(false);
    return;
  }
  row.keeps = line->keeps;
  row.title->setText(line->title);
  row.state->setText(row.cancelled ? tr("stopping…") : job_state_text(*line));
  row.bar->setAccessibleName(tr("Progress of %1").arg(line->title));
  row.bar->setRange(0, line->waits || std::isfinite(line->share) ? 1000 : 0);
  row.bar->setValue(
      std::isfinite(line->share) && !line->waits ? static_cast<int>(std::lround(line->share * 1000)) : 0);
  row.cross->setAccessibleName(tr("Cancel: %1").arg(line->title));
  row.cross->setToolTip(line->keeps ? tr("Stops at the next step and keeps what is there")
                                    : tr("Cancels this job"));
  row.cross->setEnabled(!row.cancelled);
}

// Its cross may be what is being pressed.
void JobsPopup::drop_row(size_t at) {
  QWidget* box = rows_[at]->box;
  box->hide();
  column_->removeWidget(box);
  box->deleteLater();
  rows_.erase(rows_.begin() + static_cast<ptrdiff_t>(at));
}

// Its lower edge on the button, and all of it on the screen.
void JobsPopup::place() {
  column_->activate();
  const int height = std::max(column_->totalHeightForWidth(list_width), column_->totalMinimumSize().height());
  const QRect room = parentWidget()->screen()->availableGeometry();
  const int x = std::min(corner_.x(), room.right() + 1 - list_width);
  const int y = std::min(corner_.y() - 4, room.bottom() + 1) - height;
  setGeometry(std::max(x, room.left()), std::max(y, room.top()), list_width, height);
}

void JobsPopup::cancel(quint64 job) {
  const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const auto& r) { return r->job == job; });
  if (row != rows_.end()) (*row)->cancelled = true;
  document_.cancel_job(job);
  follow();
}

void JobsPopup::cancel_all() {
  std::vector<quint64> jobs;
  for (const auto& row : rows_) {
    if (!row->ended && !row->cancelled) jobs.push_back(row->job);
    row->cancelled |= !row->ended;
  }
  for (const quint64 job : jobs) document_.cancel_job(job);
  follow();
}

// Its shortcut closes it again. Taken before the shortcuts of the window, which have no say while it is open:
// Qt would else take the next press for this one.
bool JobsPopup::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && is_shortcut(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QFrame::event(event);
}

// What no cross has taken: arrows while none has the focus, and the shortcut again. Esc is QWidget's.
void JobsPopup::keyPressEvent(QKeyEvent* event) {
  if (is_shortcut(*event)) {
    hide();
  } else if (event->key() == Qt::Key_Down) {
    focusNextChild();
  } else if (event->key() == Qt::Key_Up) {
    focusPreviousChild();
  } else {
    QFrame::keyPressEvent(event);
  }
}

// A click beside it only closes it: on the button it would open it again.
void JobsPopup::mousePressEvent(QMouseEvent* event) {
  if (!rect().contains(event->position().toPoint())) setAttribute(Qt::WA_NoMouseReplay);
  QFrame::mousePressEvent(event);
}

}  // namespace seamark
