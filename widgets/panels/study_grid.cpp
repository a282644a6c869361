// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/study_grid.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "theme/icons.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int level_height = 20, cell_height = 30, least_cell = 68, gap = 6, mark_size = 12;

const QString down = QStringLiteral(" \u2193"), across = QStringLiteral(" \u2192");

// Labels in levels: an axis each, a label over all its columns.
class LevelHeader : public QHeaderView {
 public:
  explicit LevelHeader(const StudyGridModel& model) : QHeaderView(Qt::Horizontal), model_(model) {
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultAlignment(Qt::AlignCenter);
    setMinimumSectionSize(24);
  }

 protected:
  QSize sizeHint() const override { return {0, std::max(1, model_.levels()) * level_height + 4}; }
  QSize sectionSizeFromContents(int section) const override {
    const QFontMetrics metrics(text_font(TextSize::secondary));
    return {
        metrics.horizontalAdvance(model_.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()) +
            10,
        sizeHint().height()};
  }
  void paintSection(QPainter*, const QRect&, int) const override {}  // all at once, below

  void paintEvent(QPaintEvent*) override {
    QPainter painter(viewport());
    const ColourRoles& c = roles(palette());
    painter.fillRect(rect(), c.window);
    painter.setPen(c.frame);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (int level = 0; level < model_.levels(); ++level) {
      const bool inner = level + 1 == model_.levels();
      painter.setFont(text_font(TextSize::secondary, !inner || model_.levels() == 1));
      for (int first = 0; first < count();) {
        int last = first;
        while (last + 1 < count() && model_.breaks_at(last + 1) > level) ++last;
        const int left = sectionViewportPosition(first),
                  right = sectionViewportPosition(last) + sectionSize(last);
        if (right > 0 && left < width()) {
          // In the part that is seen, so that a group's label stays while it is scrolled through.
          const QRect place(QPoint(std::max(left, 0), level * level_height + 2),
                            QPoint(std::min(right, width()) - 1, (level + 1) * level_height + 1));
          const QString label = model_.level_label(level, first);
          painter.setPen(inner && model_.levels() > 1 ? c.secondary : c.text);
          painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
                           painter.fontMetrics().elidedText(label, Qt::ElideRight, place.width()));
          if (!inner || model_.levels() == 1) {
            painter.setPen(c.frame);
            painter.drawLine(right - 1, place.top() + 3, right - 1, height() - 5);
          }
        }
        first = last + 1;
      }
    }
  }

 private:
  const StudyGridModel& model_;
};

// Which axis goes down and which go across.
class Corner : public QWidget {
 public:
  Corner(const StudyGridModel& model, QWidget* parent) : QWidget(parent), model_(model) {}

  QSize sizeHint() const override {
    const QFontMetrics metrics(text_font(TextSize::secondary));
    int width = 0;
    for (int level = 0; level < model_.levels(); ++level) {
      const bool inner = level + 1 == model_.levels();
      int line = metrics.horizontalAdvance(model_.level_name(level) + across);
      if (inner && !model_.row_name().isEmpty())
        line += metrics.horizontalAdvance(model_.row_name() + down) + 12;
      width = std::max(width, line);
    }
    if (model_.levels() == 0) width = metrics.horizontalAdvance(model_.row_name() + down);
    return {width + 16, 0};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const ColourRoles& c = roles(palette());
    painter.fillRect(rect(), c.window);
    painter.setPen(c.frame);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.drawLine(width() - 1, 4, width() - 1, height() - 5);
    painter.setFont(text_font(TextSize::secondary));
    painter.setPen(c.secondary);
    const auto line = [&](int level) {
      return QRect(8, level * level_height + 2, width() - 16, level_height);
    };
    for (int level = 0; level < model_.levels(); ++level)
      painter.drawText(line(level), Qt::AlignRight | Qt::AlignVCenter, model_.level_name(level) + across);
    if (!model_.row_name().isEmpty()) {
      painter.drawText(line(std::max(0, model_.levels() - 1)), Qt::AlignLeft | Qt::AlignVCenter,
                       model_.row_name() + down);
    }
  }

 private:
  const StudyGridModel& model_;
};

class CellDelegate : public QStyledItemDelegate {
 public:
  explicit CellDelegate(const StudyGrid& grid) : grid_(grid) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    painter->save();
    painter->fillRect(option.rect, c.base);
    const StudyGridModel& model = grid_.grid();
    if (model.point_at(index) < 0) return painter->restore();
    const auto state = static_cast<StudyCell::State>(index.data(StudyGridModel::state_role).toInt());
    const bool first = index.column() > 0 && model.breaks_at(index.column()) < model.levels() - 1;
    const QRect tile = option.rect.adjusted(first ? gap : 1, 2, -1, -2);
    const bool running = state == StudyCell::State::running, failed = state == StudyCell::State::failed,
               done = state == StudyCell::State::done, waiting = state == StudyCell::State::waiting;
    const bool marked = !grid_.marked_run().isEmpty() &&
                        index.data(StudyGridModel::run_role).toString() == grid_.marked_run();
    painter->fillRect(tile, failed              ? c.error_back
                            : marked || running ? c.selected_row
                            : waiting           ? c.base
                                                : c.alternate);
    painter->setPen(c.hairline);
    painter->drawRect(tile.adjusted(0, 0, -1, -1));
    if (marked) painter->fillRect(QRect(tile.topLeft(), QSize(3, tile.height())), c.accent);
    const QRectF mark(tile.left() + 7, tile.center().y() - mark_size / 2 - 1, mark_size, mark_size);
    paint_study_state(*painter, state, mark, c, index.data(StudyGridModel::paused_role).toBool());
    QFont font = option.font;
    font.setBold(marked);
    painter->setFont(font);
    painter->setPen(c.text);
    painter->drawText(tile.adjusted(22, 0, -6, -2), Qt::AlignRight | Qt::AlignVCenter,
                      index.data().toString());
    if (done || running) {
      const double share = std::clamp(index.data(StudyGridModel::share_role).toDouble(), 0.0, 1.0);
      QRectF bar(tile.left() + 1, tile.bottom() - 3, tile.width() - 2, 3);
      painter->fillRect(bar, c.hairline);
      bar.setWidth(bar.width() * share);
      painter->fillRect(bar, done ? c.learned : c.accent);
    }
    if (option.state & QStyle::State_HasFocus) {
      painter->setPen(QPen(c.accent, 2));
      painter->drawRect(tile.adjusted(1, 1, -1, -1));
    }
    painter->restore();
  }

 private:
  const StudyGrid& grid_;
};

}  // namespace

void paint_study_state(QPainter& painter, StudyCell::State state, const QRectF& rect, const ColourRoles& c,
                       bool paused) {
  switch (state) {
    case StudyCell::State::waiting:
      painter.setPen(QPen(c.secondary, 1.5));
      return painter.drawLine(QPointF(rect.left() + 3, rect.center().y()),
                              QPointF(rect.right() - 3, rect.center().y()));
    case StudyCell::State::running:
      return paint_icon(painter, paused ? IconName::pause : IconName::play, rect, c.accent);
    case StudyCell::State::done:
      return paint_icon(painter, IconName::check, rect, c.learned);
    case StudyCell::State::failed:
      return paint_icon(painter, IconName::error, rect, c.error_text);
    case StudyCell::State::cancelled:
      return paint_icon(painter, IconName::pause, rect, c.secondary);
  }
}

StudyGrid::StudyGrid(StudyGridModel& model, QWidget* parent) : QTableView(parent), model_(model) {
  setObjectName("study_grid");
  setHorizontalHeader(new LevelHeader(model_));
  setModel(&model_);
  setItemDelegate(new CellDelegate(*this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionMode(QAbstractItemView::NoSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setTabKeyNavigation(false);
  setCornerButtonEnabled(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMinimumSectionSize(cell_height);
  verticalHeader()->setDefaultSectionSize(cell_height);
  verticalHeader()->setHighlightSections(false);
  corner_ = new Corner(model_, this);
  connect(&model_, &QAbstractItemModel::modelReset, this, &StudyGrid::lay_out);
  lay_out();
}

void StudyGrid::mark_run(const QString& run) {
  if (run == marked_) return;
  marked_ = run;
  viewport()->update();
}

// All columns are equally wide, and wide enough for the label of every group.
void StudyGrid::lay_out() {
  const QFontMetrics plain(text_font(TextSize::secondary)), bold(text_font(TextSize::secondary, true));
  const int columns = model_.columnCount();
  int width = std::max(least_cell, QFontMetrics(font()).horizontalAdvance(QStringLiteral("100.0")) + 36);
  for (int level = 0; level < model_.levels(); ++level) {
    for (int first = 0; first < columns;) {
      int last = first;
      while (last + 1 < columns && model_.breaks_at(last + 1) > level) ++last;
      const int label = bold.horizontalAdvance(model_.level_label(level, first)) + 12, n = last - first + 1;
      width = std::max(width, (label + n - 1) / n);
      first = last + 1;
    }
  }
  horizontalHeader()->setDefaultSectionSize(width);
  for (int column = 0; column < columns; ++column) setColumnWidth(column, width);
  int rows = corner_->sizeHint().width();
  for (int row = 0; row < model_.rowCount(); ++row) {
    const QString label = model_.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    rows = std::max(rows, bold.horizontalAdvance(label) + 20);
  }
  verticalHeader()->setFixedWidth(rows);
  horizontalHeader()->setFixedHeight(std::max(1, model_.levels()) * level_height + 4);
  updateGeometries();
  corner_->update();
  horizontalHeader()->viewport()->update();
}

void StudyGrid::updateGeometries() {
  QTableView::updateGeometries();
  if (!corner_) return;
  corner_->setGeometry(frameWidth(), frameWidth(), verticalHeader()->width(), horizontalHeader()->height());
  corner_->raise();
}

void StudyGrid::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && corner_) lay_out();
}

}  // namespace seamark
