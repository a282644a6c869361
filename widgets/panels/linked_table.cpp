// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/linked_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "theme/theme.h"

namespace seamark {

LinkedTable::LinkedTable(SessionDocument& document, QAbstractItemModel& model, Rows rows, QWidget* parent)
    : QTableView(parent), document_(document), rows_(std::move(rows)) {
  setModel(&model);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::NoSelection);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setCornerButtonEnabled(false);
  setToolTip(tr("A click chooses a fact; Ctrl adds or removes, Shift extends."));
  verticalHeader()->hide();
  verticalHeader()->setMinimumSectionSize(row_height);
  verticalHeader()->setDefaultSectionSize(row_height);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setMinimumSectionSize(24);
  connect(&document_, &SessionDocument::selection_changed, viewport(), qOverload<>(&QWidget::update));
  connect(&document_, &SessionDocument::current_fact_changed, this, [this] {
    show_fact(document_.current_fact());
    viewport()->update();
  });
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
    if (now.isValid()) document_.set_current_fact(rows_.fact(now.row()));
  });
}

void LinkedTable::stretch_column(int column, int at_least) {
  stretched_ = column;
  at_least_ = at_least;
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized, int, int size) {
    if (stretching_ || resized == stretched_) return;
    for (GivesWay& other : give_way_)
      if (other.column == resized) other.wanted = other.at_least = size;
    if (vanished_.erase(resized) > 0) std::erase(may_vanish_, resized);  // the user wants to see it
    stretch();
  });
  stretch();
}

void LinkedTable::let_give_way(int column, int at_least) {
  const int needed = horizontalHeader()->sectionSizeHint(column);
  give_way_.push_back({column, columnWidth(column), std::max(at_least, needed)});
}

bool LinkedTable::is_chosen(int column) const {
  return !isColumnHidden(column) || vanished_.contains(column);
}

QByteArray LinkedTable::columns_state() {
  stretching_ = true;
  for (const auto& [column, width] : vanished_) horizontalHeader()->showSection(column);
  QByteArray state = horizontalHeader()->saveState();
  for (const auto& [column, width] : vanished_) horizontalHeader()->hideSection(column);
  stretching_ = false;
  return state;
}

bool LinkedTable::restore_columns(const QByteArray& state) {
  stretching_ = true;
  const bool good = horizontalHeader()->restoreState(state);
  if (good) vanished_.clear();
  stretching_ = false;
  stretch();
  return good;
}

// What the columns need at least decides which of them go.
void LinkedTable::make_room() {
  QHeaderView* header = horizontalHeader();
  int needed = 0;
  for (int column = 0; column < header->count(); ++column) {
    int width = header->sectionSize(column);  // 0: hidden
    if (const auto gone = vanished_.find(column); gone != vanished_.end()) width = gone->second;
    for (const GivesWay& other : give_way_)
      if (other.column == column && width > 0) width = other.at_least;
    needed += column == stretched_ ? at_least_ : width;
  }
  std::map<int, int> gone;
  for (const int column : may_vanish_) {
    if (needed <= viewport()->width()) break;
    if (!is_chosen(column)) continue;
    const auto before = vanished_.find(column);
    const int width = before == vanished_.end() ? header->sectionSize(column) : before->second;
    gone.emplace(column, width);
    needed -= width;
  }
  for (const auto& [column, width] : vanished_)
    if (!gone.contains(column)) header->showSection(column);
  for (const auto& [column, width] : gone)
    if (!vanished_.contains(column)) header->hideSection(column);
  vanished_ = std::move(gone);
}

void LinkedTable::stretch() {
  if (stretched_ < 0 || stretching_) return;
  stretching_ = true;
  make_room();
  QHeaderView* header = horizontalHeader();
  int others = header->length() - header->sectionSize(stretched_);
  for (const GivesWay& other : give_way_) others += other.wanted - header->sectionSize(other.column);
  int missing = std::max(0, at_least_ + others - viewport()->width());
  for (const GivesWay& other : give_way_) {
    const int given = std::clamp(missing, 0, std::max(0, other.wanted - other.at_least));
    missing -= given;
    others -= given;
    header->resizeSection(other.column, other.wanted - given);
  }
  header->resizeSection(stretched_, std::max(at_least_, viewport()->width() - others));
  stretching_ = false;
}

void LinkedTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  stretch();
}

void LinkedTable::show_fact(int64_t fact) {
  const int row = rows_.row(fact);
  if (row < 0 || row == currentIndex().row()) return;
  const QModelIndex index = model()->index(row, std::max(1, currentIndex().column()));
  const QSignalBlocker blocker(selectionModel());
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
  scrollTo(index);
}

void LinkedTable::choose(int row, Qt::KeyboardModifiers modifiers, bool merge) {
  const bool add = modifiers & Qt::ControlModifier;
  if (modifiers & Qt::ShiftModifier) {
    std::vector<int64_t> range;
    const int from = anchor_ < 0 ? 0 : rows_.row(anchor_), begin = from < 0 ? row : from;
    for (int r = std::min(begin, row); r <= std::max(begin, row); ++r) range.push_back(rows_.fact(r));
    return document_.select(range, add ? SelectMode::add : SelectMode::replace, merge);
  }
  anchor_ = rows_.fact(row);
  document_.select({anchor_}, add ? SelectMode::toggle : SelectMode::replace, merge);
}

void LinkedTable::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  const QModelIndex index = indexAt(event->pos());
  if (event->button() != Qt::LeftButton || !index.isValid()) return;
  pressed_ = true;
  const int64_t fact = rows_.fact(index.row());
  document_.begin_gesture();
  choose(index.row(), event->modifiers(), true);
  document_.set_current_fact(fact);
}

void LinkedTable::mouseMoveEvent(QMouseEvent* event) {
  if (!pressed_) return QTableView::mouseMoveEvent(event);
  const QModelIndex index = indexAt(event->pos());
  if (index.isValid() && index.row() != currentIndex().row()) {
    setCurrentIndex(index);
    choose(index.row(), Qt::ShiftModifier, true);
  }
}

void LinkedTable::mouseReleaseEvent(QMouseEvent* event) {
  pressed_ = false;
  QTableView::mouseReleaseEvent(event);
}

void LinkedTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
    anchor_ = rows_.fact(currentIndex().row());
    return document_.select({anchor_}, SelectMode::toggle);
  }
  if (event->matches(QKeySequence::SelectAll) && model()->rowCount() > 0) {
    std::vector<int64_t> all;
    for (int r = 0; r < model()->rowCount(); ++r) all.push_back(rows_.fact(r));
    return document_.select(all, SelectMode::replace);
  }
  if (event->key() == Qt::Key_Escape) return document_.select_none();
  const int before = currentIndex().row();
  QTableView::keyPressEvent(event);
  const int after = currentIndex().row();
  if (after != before && after >= 0 && (event->modifiers() & Qt::ShiftModifier))
    choose(after, Qt::ShiftModifier);
}

int LinkedTable::painted_width() const {
  return std::min(viewport()->width(), horizontalHeader()->length() - horizontalScrollBar()->value());
}

void LinkedTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  QPainter painter(viewport());
  const ColourRoles& c = roles(palette());
  const int first = std::max(0, rowAt(0)), last = rowAt(viewport()->height() - 1);
  const int end = last < 0 ? model()->rowCount() - 1 : last;
  const int width = painted_width();
  for (int row = first; row <= end; ++row) {
    const int y = rowViewportPosition(row);
    const int64_t fact = rows_.fact(row);
    if (document_.selection().has(fact)) painter.fillRect(0, y, 3, rowHeight(row), c.mark);
    if (fact != document_.current_fact()) continue;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(4, y + 0.75, width - 5, rowHeight(row) - 1.5), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
  }
}

void LinkedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const ColourRoles& c = roles(option.palette);
  painter->save();
  const bool selected = table_.document().selection().has(table_.fact_at(index.row()));
  painter->fillRect(option.rect, selected ? c.selected_row : index.row() % 2 ? c.alternate : c.base);
  painter->setPen(c.text);
  painter->setFont(option.font);
  paint_cell(*painter, option.rect.adjusted(6, 0, -6, 0), option, index);
  painter->restore();
}

void LinkedDelegate::paint_cell(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
  painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                   option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

QSize LinkedDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {60, row_height};
}

}  // namespace seamark
