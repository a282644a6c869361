// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/queue_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

class RunDelegate : public QStyledItemDelegate {
 public:
  explicit RunDelegate(const SessionDocument& document) : document_(document) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    const int run = index.data(RunListModel::run_role).toInt();
    const int state = index.data(RunListModel::state_role).toInt();
    const bool current = run >= 0 && run == document_.current_run();
    const bool running = state == static_cast<int>(RunState::running),
               failed = state == static_cast<int>(RunState::failed);
    painter->save();
    painter->fillRect(option.rect, current ? c.selected_row : index.row() % 2 ? c.alternate : c.base);
    QRect text = option.rect.adjusted(8, 0, -8, 0);
    painter->setPen(c.text);
    QFont font = option.font;
    if (index.column() == RunListModel::state_column) {
      const IconName name = state < 0 ? IconName::clock
                            : running ? (document_.run_status().paused ? IconName::pause : IconName::play)
                            : failed  ? IconName::error
                            : state == static_cast<int>(RunState::interrupted) ? IconName::warning
                            : state == static_cast<int>(RunState::stopped)     ? IconName::stop
                                                                               : IconName::check;
      const QColor colour = failed                                      ? c.error_text
                            : running                                   ? c.accent
                            : state == static_cast<int>(RunState::done) ? c.learned
                                                                        : c.secondary;
      paint_icon(*painter, name, QRectF(text.left(), text.center().y() - 6.5, 14, 14), colour);
      if (failed) painter->setPen(c.error_text);
      text.setLeft(text.left() + 20);
    }
    if (index.column() == RunListModel::run_column && current) font.setBold(true);
    const double share = index.data(RunListModel::share_role).toDouble();
    if (index.column() == RunListModel::progress_column && !failed && share >= 0) {
      const int number_width = 44;
      const QRectF groove(text.left(), text.center().y() - 3, std::max(24, text.width() - number_width), 7);
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      painter->setBrush(c.frame);
      painter->drawRoundedRect(groove, 3.5, 3.5);
      if (share > 0) {
        painter->setBrush(running ? c.accent : c.secondary);
        painter->drawRoundedRect(
            QRectF(groove.topLeft(), QSizeF(std::max(7.0, groove.width() * std::min(1.0, share)), 7)), 3.5,
            3.5);
      }
      painter->setRenderHint(QPainter::Antialiasing, false);
      painter->setPen(state < 0 ? c.secondary : c.text);
      painter->setFont(font);
      painter->drawText(QRect(text.right() - number_width + 1, text.top(), number_width, text.height()),
                        Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
      painter->restore();
      return;
    }
    if (index.column() == RunListModel::progress_column) painter->setPen(failed ? c.error_text : c.secondary);
    painter->setFont(font);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(text, static_cast<int>(alignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, row_height}; }

 private:
  const SessionDocument& document_;
};

}  // namespace

QString run_progress_text(const SessionDocument& document) {
  const RunStatus& status = document.run_status();
  if (document.running_run() < 0 || status.total == 0) {
    const QString stage = status.stage.isEmpty() ? QueuePanel::tr("starting") : status.stage;
    return status.total > 0
               ? QueuePanel::tr("%1, %2 of %3").arg(stage, count(status.done), count(status.total))
               : stage;
  }
  return QueuePanel::tr("step %1 of %2").arg(count(status.done), count(status.total));
}

QueuePanel::QueuePanel(SessionDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(document) {
  QVBoxLayout* column = panel_column(*this);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  const auto button = [&](IconName name, const QString& text, const QString& tip,
                          void (SessionDocument::*action)()) {
    auto* b = new QPushButton(icon(name), text);
    b->setToolTip(tip);
    b->setAutoDefault(false);
    connect(b, &QPushButton::clicked, &document_, action);
    flow->addWidget(b);
    return b;
  };
  pause_ =
      button(IconName::pause, tr("Pause"), tr("Waits before the next step (F8)"), &SessionDocument::pause);
  step_ = button(IconName::step, tr("One step"), tr("Runs one step, then waits again (F10)"),
                 &SessionDocument::one_step);
  go_ = button(IconName::play, tr("Continue"), tr("Goes on after a pause (F8)"), &SessionDocument::go_on);
  stop_ = button(IconName::stop, tr("Stop and keep"),
                 tr("Ends the run at the next step and keeps what was learned (Shift+F8)"),
                 &SessionDocument::stop_and_keep);
  run_ = new QLabel;
  run_->setTextFormat(Qt::RichText);
  run_->setMinimumHeight(24);
  flow->addWidget(run_);
  bar_ = new QProgressBar;
  bar_->setTextVisible(false);
  bar_->setFixedSize(180, 24);
  bar_->setAccessibleName(tr("Progress of the run"));
  bar_->setToolTip(tr("Steps done of the running run"));
  flow->addWidget(bar_);
  left_ = new QLabel;
  left_->setMinimumHeight(24);
  flow->addWidget(left_);
  column->addWidget(controls);
  stack_ = new QStackedWidget;
  table_ = new QTableView;
  table_->setModel(&model_);
  table_->setItemDelegate(new RunDelegate(document_));
  table_->setObjectName("runs_table");
  table_->setAccessibleName(tr("Runs"));
  table_->setToolTip(tr("A click makes a run the current one: every view's outcomes come from it."));
  table_->setFrameShape(QFrame::NoFrame);
  table_->setShowGrid(false);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setMinimumSectionSize(row_height);
  table_->verticalHeader()->setDefaultSectionSize(row_height);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setFixedHeight(row_height);
  table_->horizontalHeader()->setMinimumSectionSize(48);
  static constexpr int widths[] = {108, 150, 100, 100, 160, 120, 84};
  for (int i = 0; i < RunListModel::column_count; ++i)
    table_->setColumnWidth(i, std::max(widths[i], table_->horizontalHeader()->sectionSizeHint(i)));
  table_->horizontalHeader()->setSectionResizeMode(RunListModel::progress_column, QHeaderView::Stretch);
  const auto activate = [this](const QModelIndex& index) {
    if (const int run = index.data(RunListModel::run_role).toInt(); run >= 0) document_.set_current_run(run);
  };
  connect(table_, &QTableView::clicked, this, activate);
  connect(table_, &QTableView::activated, this, activate);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    const QModelIndex index = table_->indexAt(at);
    if (!index.isValid()) return;
    QMenu menu(this);
    if (const int queued = index.data(RunListModel::queued_role).toInt(); queued >= 0) {
      menu.addAction(tr("Remove from the queue"), this, [this, queued] { document_.remove_queued(queued); });
    } else if (index.data(RunListModel::state_role).toInt() == static_cast<int>(RunState::interrupted)) {
      menu.addAction(tr("Continue the run"), this, [this] { document_.resume_run(); });
    }
    if (!menu.isEmpty()) menu.exec(table_->viewport()->mapToGlobal(at));
  });
  auto* empty = new EmptyState;
  empty->set(tr("Nothing is running."), tr("Set up a run at the left."));
  stack_->addWidget(table_);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  connect(&document_, &SessionDocument::runs_changed, this, &QueuePanel::refresh);
  connect(&document_, &SessionDocument::opened, this, &QueuePanel::refresh);
  connect(&document_, &SessionDocument::run_advanced, this, &QueuePanel::refresh);
  refresh();
}

void QueuePanel::refresh() {
  const bool running = document_.is_running();
  const RunStatus& status = document_.run_status();
  pause_->setEnabled(running && !status.paused);
  step_->setEnabled(running && status.paused);
  go_->setEnabled(running && status.paused);
  stop_->setEnabled(running);
  run_->setVisible(running);
  bar_->setVisible(running);
  left_->setVisible(running);
  if (running) {
    run_->setText("<b>" + status.name.toHtmlEscaped() + "</b> " +
                  run_progress_text(document_).toHtmlEscaped());
    bar_->setRange(0, static_cast<int>(status.total));
    bar_->setValue(static_cast<int>(status.done));
    left_->setText(status.paused ? tr("paused") : time_left(status.seconds_left));
  }
  stack_->setCurrentIndex(model_.rowCount() > 0 ? 0 : 1);
  table_->viewport()->update();
}

}  // namespace seamark
