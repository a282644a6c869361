// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/queue_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "document/queue_forecast.h"
#include "document/run_forecast.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

bool says_why(const QModelIndex& index) {
  return !index.data(RunListModel::failure_role).toString().isEmpty();
}

class RunDelegate : public QStyledItemDelegate {
 public:
  RunDelegate(const SessionDocument& document, const RunTable& table) : document_(document), table_(table) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    const int run = index.data(RunListModel::run_role).toInt();
    const int state = index.data(RunListModel::state_role).toInt();
    const bool current = run >= 0 && run == document_.current_run();
    const bool running = state == static_cast<int>(RunState::running),
               failed = state == static_cast<int>(RunState::failed) || says_why(index);
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
      paint_focus(*painter, option, index);
      painter->restore();
      return;
    }
    if (index.column() == RunListModel::progress_column) painter->setPen(c.secondary);
    if (index.column() == RunListModel::progress_column && failed) {
      painter->setFont(font);
      painter->setPen(c.accent);
      const QRect details = table_.details_rect(index);
      painter->drawText(details, Qt::AlignRight | Qt::AlignVCenter, QueuePanel::tr("Details"));
      text.setRight(details.left() - 8);
      painter->setPen(c.error_text);
    }
    painter->setFont(font);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(text, static_cast<int>(alignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    paint_focus(*painter, option, index);
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, row_height}; }

 private:
  // Keys act on this row.
  void paint_focus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (!table_.hasFocus() || table_.currentIndex().row() != index.row()) return;
    const QRect r = option.rect;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), roles(option.palette).accent);
    painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), roles(option.palette).accent);
  }

  const SessionDocument& document_;
  const RunTable& table_;
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

// --- the table
// ------------------------------------------------------------------------------------------------

RunTable::RunTable(SessionDocument& document, QWidget* parent)
    : QTableView(parent), document_(document), model_(document) {
  setModel(&model_);
  setItemDelegate(new RunDelegate(document_, *this));
  setObjectName("runs_table");
  setAccessibleName(QueuePanel::tr("Runs"));
  setToolTip(QueuePanel::tr(
      "A click makes a run the current one: every view's outcomes come from it. Runs that wait "
      "are dragged to another place."));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionMode(QAbstractItemView::NoSelection);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  verticalHeader()->hide();
  verticalHeader()->setMinimumSectionSize(row_height);
  verticalHeader()->setDefaultSectionSize(row_height);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setFixedHeight(row_height);
  horizontalHeader()->setMinimumSectionSize(48);
  static constexpr int widths[] = {104, 140, 92, 96, 52, 160, 100, 72};
  static_assert(std::size(widths) == RunListModel::column_count);
  const QString longest_time = time_range_text({20 * 60, 59 * 60});
  for (int i = 0; i < RunListModel::column_count; ++i) {
    const QString title = model_.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    int needed = QFontMetrics(text_font(TextSize::secondary, true)).horizontalAdvance(title) + 24;
    if (i == RunListModel::time_column)
      needed = std::max(needed, fontMetrics().horizontalAdvance(longest_time) + 16);
    widths_[static_cast<size_t>(i)] = std::max(widths[i], needed);
    setColumnWidth(i, widths_[static_cast<size_t>(i)]);
  }
  horizontalHeader()->setSectionResizeMode(RunListModel::progress_column, QHeaderView::Stretch);
  connect(&model_, &QAbstractItemModel::modelReset, this, &RunTable::restore);
  restore();
}

void RunTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  // In a narrow window what a run came to, and why it failed, go before its settings.
  constexpr int least_progress = 100, wide = 900, name_when_wide = 184;
  // Until somebody drags the column's edge.
  if (const int width = columnWidth(RunListModel::run_column), narrow = widths_[RunListModel::run_column];
      width == narrow || width == name_when_wide)
    setColumnWidth(RunListModel::run_column, viewport()->width() >= wide ? name_when_wide : narrow);
  int needed = least_progress;
  for (const int column : {RunListModel::state_column, RunListModel::run_column, RunListModel::facts_column,
                           RunListModel::time_column, RunListModel::learned_column})
    needed += columnWidth(column);
  for (const int column : {RunListModel::seed_column, RunListModel::weights_column}) {
    needed += widths_[static_cast<size_t>(column)];
    setColumnHidden(column, needed > viewport()->width());
  }
}

void RunTable::restore() {
  // The next one has begun meanwhile: places are others now.
  if (document_.queue().size() != dragged_of_) dragged_ = -1;
  setAutoScroll(hasFocus());  // what somebody looks at stays where it is
  clearSpans();
  const QString name = current_name_;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const QModelIndex index = model_.index(row, RunListModel::progress_column);
    // Why it failed needs the place of time and outcome, of which there are none.
    if (says_why(index))
      setSpan(row, RunListModel::progress_column, 1,
              RunListModel::column_count - RunListModel::progress_column);
    if (!name.isEmpty() && index.data(RunListModel::name_role).toString() == name)
      setCurrentIndex(model_.index(row, RunListModel::run_column));
  }
  // The one that was removed: keys go on with its neighbour.
  if (!currentIndex().isValid() && current_row_ >= 0 && model_.rowCount() > 0)
    setCurrentIndex(model_.index(std::min(current_row_, model_.rowCount() - 1), RunListModel::run_column));
  setAutoScroll(true);
}

void RunTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.isValid()) {
    current_name_ = current.data(RunListModel::name_role).toString();
    current_row_ = current.row();
  }
  viewport()->update();
  Q_EMIT current_row_changed();
}

QRect RunTable::details_rect(const QModelIndex& index) const {
  if (!index.isValid() || !says_why(index)) return {};
  const QRect cell = visualRect(model_.index(index.row(), RunListModel::progress_column));
  const int width = fontMetrics().horizontalAdvance(QueuePanel::tr("Details"));
  return {cell.right() - 8 - width, cell.top(), width, cell.height()};
}

void RunTable::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  dragged_ = event->button() == Qt::LeftButton && index.isValid()
                 ? index.data(RunListModel::queued_role).toInt()
                 : -1;
  dragged_of_ = document_.queue().size();
  QTableView::mousePressEvent(event);
}

void RunTable::mouseMoveEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  const bool over_details = details_rect(index).contains(event->pos());
  viewport()->setCursor(dragged_ >= 0  ? Qt::ClosedHandCursor
                        : over_details ? Qt::PointingHandCursor
                                       : Qt::ArrowCursor);
  if (dragged_ < 0) return QTableView::mouseMoveEvent(event);
  const int to = index.isValid() ? index.data(RunListModel::queued_role).toInt() : -1;
  if (to < 0 || to == dragged_) return;
  const int from = dragged_;
  dragged_ = to;
  document_.move_queued(from, to);
}

void RunTable::mouseReleaseEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  dragged_ = -1;
  viewport()->setCursor(Qt::ArrowCursor);
  if (event->button() == Qt::LeftButton && details_rect(index).contains(event->pos()))
    Q_EMIT details_wanted(index.data(RunListModel::run_role).toInt());
  QTableView::mouseReleaseEvent(event);
}

// --- the panel
// ------------------------------------------------------------------------------------------------

QueuePanel::QueuePanel(SessionDocument& document, QWidget* parent) : QWidget(parent), document_(document) {
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
  go_ = button(IconName::play, tr("Continue"),
               tr("Goes on after a pause (F8), or with what waits after a run that failed"),
               &SessionDocument::go_on);
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
  waiting_ = new SecondaryLabel;
  waiting_->setMinimumHeight(24);
  waiting_->setAccessibleName(tr("What waits"));
  waiting_->setToolTip(tr("How long the runs that wait take all together, without the one that goes on."));
  flow->addWidget(waiting_);
  column->addWidget(controls);
  stack_ = new QStackedWidget;
  table_ = new RunTable(document_);
  connect(table_, &RunTable::details_wanted, this, &QueuePanel::details_wanted);
  const auto activate = [this](const QModelIndex& index) {
    if (const int i = index.data(RunListModel::run_role).toInt(); i >= 0) document_.set_current_run(i);
  };
  connect(table_, &QTableView::clicked, this, activate);
  connect(table_, &QTableView::activated, this, activate);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    const QModelIndex index = table_->indexAt(at);
    if (!index.isValid()) return;
    table_->setCurrentIndex(index);
    QMenu menu(this);
    for (QAction* action : table_->actions()) {
      if (action->isEnabled()) menu.addAction(action);
    }
    if (!menu.isEmpty()) menu.exec(table_->viewport()->mapToGlobal(at));
  });
  make_row_actions();
  auto* empty = new EmptyState;
  empty->set(tr("Nothing is running."), tr("Set up a run at the left."));
  stack_->addWidget(table_);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  connect(&document_, &SessionDocument::runs_changed, this, &QueuePanel::refresh);
  connect(&document_, &SessionDocument::opened, this, &QueuePanel::refresh);
  connect(&document_, &SessionDocument::run_advanced, this, &QueuePanel::refresh);
  connect(&table_->runs().forecast(), &QueueForecast::changed, this, &QueuePanel::show_whole_queue);
  refresh();
}

void QueuePanel::remove_from_queue(int place) {
  if (place < 0 || place >= static_cast<int>(document_.queue().size())) return;
  const ExperimentSpec spec = document_.queue()[static_cast<size_t>(place)];
  document_.remove_queued(place);
  document_.tell({Message::Kind::info,
                  tr("%1 was removed from the queue.").arg(QString::fromStdString(spec.name)),
                  tr("Put it back"),
                  [document = QPointer<SessionDocument>(&document_), place, spec] {
                    if (document) document->insert_queued(place, spec);
                  },
                  true});
}

int QueuePanel::queued() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? index.data(RunListModel::queued_role).toInt() : -1;
}

int QueuePanel::run() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? index.data(RunListModel::run_role).toInt() : -1;
}

void QueuePanel::make_row_actions() {
  const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                          std::function<void()> then) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);  // keys of the row, not of the window
    action->setToolTip(tip);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, std::move(then));
    table_->addAction(action);
    return action;
  };
  edit_ = add(tr("&Edit in the form"), QKeySequence("F2"),
              tr("Takes the waiting run out of the queue, back into the form"), [this] {
                document_.edit_queued(queued());
                Q_EMIT form_wanted();
              });
  later_ = add(tr("Run &later"), QKeySequence("Alt+Up"), tr("Lets the run above it go first"),
               [this] { document_.move_queued(queued(), queued() + 1); });
  earlier_ = add(tr("Run e&arlier"), QKeySequence("Alt+Down"), tr("Lets it run before the run below it"),
                 [this] { document_.move_queued(queued(), queued() - 1); });
  remove_ = add(tr("&Remove from the queue"), QKeySequence("Del"), tr("The run is not made"),
                [this] { remove_from_queue(queued()); });
  continue_ = add(tr("&Continue the run"), {}, tr("Goes on with the run that was interrupted"),
                  [this] { document_.resume_run(); });
  settings_ = add(tr("&Take its settings into the form"), {},
                  tr("Distance, filter, method, loss, training and evaluation as this run had them"), [this] {
                    document_.take_settings_of(run());
                    Q_EMIT form_wanted();
                  });
  details_ = add(tr("&Details…"), QKeySequence("Alt+Return"), tr("Why the run failed, and what was logged"),
                 [this] { Q_EMIT details_wanted(run()); });
  connect(table_, &RunTable::current_row_changed, this, &QueuePanel::refresh_actions);
  refresh_actions();
}

void QueuePanel::refresh_actions() {
  const int place = queued(), record = run();
  const QModelIndex index = table_->currentIndex();
  edit_->setEnabled(place >= 0);
  remove_->setEnabled(place >= 0);
  later_->setEnabled(place >= 0 && place + 1 < static_cast<int>(document_.queue().size()));
  earlier_->setEnabled(place > 0);
  settings_->setEnabled(record >= 0);
  details_->setEnabled(index.isValid() && says_why(index));
  continue_->setEnabled(record >= 0 && !document_.is_running() &&
                        index.data(RunListModel::state_role).toInt() ==
                            static_cast<int>(RunState::interrupted));
}

void QueuePanel::refresh() {
  const bool running = document_.is_running();
  const RunStatus& status = document_.run_status();
  pause_->setEnabled(running && !status.paused && !status.stopping);
  step_->setEnabled(running && status.paused);
  go_->setEnabled(running ? status.paused : !document_.queue().empty());
  stop_->setEnabled(running && !status.stopping);
  run_->setVisible(running);
  bar_->setVisible(running);
  left_->setVisible(running);
  if (running) {
    run_->setText("<b>" + status.name.toHtmlEscaped() + "</b> " +
                  run_progress_text(document_).toHtmlEscaped());
    bar_->setRange(0, static_cast<int>(status.total));
    bar_->setValue(static_cast<int>(status.done));
    left_->setText(status.stopping ? tr("stopping after this step")
                   : status.paused ? tr("paused")
                                   : time_left(status.seconds_left));
  }
  stack_->setCurrentIndex(table_->runs().rowCount() > 0 ? 0 : 1);
  show_whole_queue();
  refresh_actions();
  table_->viewport()->update();
}

void QueuePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  show_whole_queue();
}

// Nobody is told, and nothing is worked out, while the panel is hidden.
void QueuePanel::show_whole_queue() {
  if (!isVisible() && !document_.queue().empty()) return;
  waiting_->setVisible(!document_.queue().empty());
  if (document_.queue().empty()) return waiting_->clear();
  const QueueForecast::Total total = table_->runs().forecast().total();
  const QString runs = tr("%Ln run(s) wait", nullptr, total.runs);
  waiting_->setText(total.known == 0 ? runs
                    : total.known == total.runs
                        ? tr("%1: %2").arg(runs, time_range_text(total.time))
                        : tr("%1: %2 for %3 of them, the others unknown")
                              .arg(runs, time_range_text(total.time), count(total.known)));
}

QString QueuePanel::waiting_text() const { return waiting_->text(); }

}  // namespace seamark
