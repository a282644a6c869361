// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/protocol_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <algorithm>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

enum Row { before_row, after_row, facts_row, row_count };
constexpr int line_height = 20, gap_below = 4;
constexpr int least_column = 52, room_between = 20;  // between the columns of one protocol and the next

}  // namespace

ProtocolTable::ProtocolTable(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(form_padding, 0, 8, gap_below);
  row->setSpacing(4);
  table_ = new QTableWidget(row_count, 0);
  table_->setAccessibleName(tr("Scores of the evaluation protocols"));
  table_->setToolTip(
      tr("Scores of the evaluation protocols before and after the run, in percent. Ctrl+C "
         "copies them."));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setTabKeyNavigation(false);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setWordWrap(false);
  table_->setCornerButtonEnabled(false);
  table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setMinimumSectionSize(line_height);
  table_->verticalHeader()->setDefaultSectionSize(line_height);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->setMinimumHeight(1);  // what holds it hides it before it is cut
  row->addWidget(table_, 1);
  auto* action = new QAction(tr("Copy scores"), this);
  action->setShortcut(QKeySequence::Copy);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, &ProtocolTable::copy);
  table_->addAction(action);
  table_->setContextMenuPolicy(Qt::ActionsContextMenu);
  row->addWidget(tool_button(IconName::copy, tr("Copy scores"), tr("Copies this table, with sd and in full"),
                             [this] { copy(); }),
                 0, Qt::AlignTop);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  setMinimumHeight(1);
}

void ProtocolTable::set(std::vector<ProtocolScore> scores) {
  scores_ = std::move(scores);
  int columns = static_cast<int>(scores_.size());
  for (size_t i = 0; i < scores_.size(); ++i)
    columns += i == 0 || scores_[i].protocol != scores_[i - 1].protocol;
  table_->setColumnCount(columns);
  const ColourRoles& c = roles(palette());
  const QFont plain = text_font(TextSize::body), bold = text_font(TextSize::body, true);
  const auto put = [&](int row, int column, const QString& text, bool strong, bool is_number) {
    auto* item = new QTableWidgetItem(text);
    item->setFont(strong ? bold : plain);
    item->setForeground(row == after_row && is_number ? c.text : c.secondary);
    item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    table_->setItem(row, column, item);
    return item;
  };
  const auto title = [&](int column, const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    table_->setHorizontalHeaderItem(column, item);
    return item;
  };
  const auto fit = [&](int column, int more) {
    const int cells = static_cast<QAbstractItemView*>(table_)->sizeHintForColumn(column);
    table_->setColumnWidth(
        column, more + std::max({least_column, cells, table_->horizontalHeader()->sectionSizeHint(column)}));
  };
  const QString names[] = {tr("before, %"), tr("after, %"), tr("facts")};
  int column = 0;
  for (size_t i = 0; i < scores_.size(); ++i) {
    const ProtocolScore& score = scores_[i];
    const QString protocol = QString::fromStdString(score.protocol);
    if (i == 0 || score.protocol != scores_[i - 1].protocol) {
      title(column, protocol)->setWhatsThis(score_help(score.protocol, score.name));
      for (int row = 0; row < row_count; ++row) put(row, column, names[row], false, false);
      fit(column++, i == 0 ? 0 : room_between);
    }
    const QString tip = score_words(score) + "\n\n" + score_meaning(score.protocol, score.name);
    QTableWidgetItem* header = title(column, QString::fromStdString(score.name));
    header->setToolTip(tip);
    header->setWhatsThis(score_help(score.protocol, score.name));
    const QString texts[] = {number(score.before, 1), number(score.after, 1), count(score.n())};
    for (int row = 0; row < row_count; ++row) {
      QTableWidgetItem* item = put(row, column, texts[row], row == after_row, true);
      item->setToolTip(tip);
      item->setData(Qt::AccessibleTextRole, protocol + ' ' + QString::fromStdString(score.name) + ", " +
                                                names[row] + ": " + texts[row]);
    }
    fit(column++, 0);
  }
  table_->setAccessibleDescription(words().join(". "));
  updateGeometry();
}

QStringList ProtocolTable::words() const {
  QStringList out;
  for (const ProtocolScore& score : scores_) out << score_words(score);
  return out;
}

void ProtocolTable::set_compact(bool compact) {
  if (compact == compact_) return;
  compact_ = compact;
  table_->setRowHidden(facts_row, compact);
  updateGeometry();
}

int ProtocolTable::height_of(bool compact) const {
  const QHeaderView* header = table_->horizontalHeader();
  const bool scrolls = header->length() > table_->viewport()->width();
  return header->sizeHint().height() + (compact ? facts_row : row_count) * line_height + gap_below +
         (scrolls ? table_->horizontalScrollBar()->sizeHint().height() : 0);
}

QSize ProtocolTable::sizeHint() const { return {200, height_of(compact_)}; }

// What does not fit scrolls, on a line of its own.
void ProtocolTable::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) updateGeometry();
}

void ProtocolTable::copy() const { QApplication::clipboard()->setText(scores_text(scores_)); }

}  // namespace seamark
