// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/protocol_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int line_height = 20, gap_below = 4, gap = 4, right_margin = 8, button_width = 24;
constexpr int least_column = 52, room_between = 20;  // between the columns of one protocol and the next
constexpr int beside_text = 14, beside_title = 22;

}  // namespace

ProtocolTable::ProtocolTable(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(form_padding, 0, right_margin, gap_below);
  row->setSpacing(gap);
  table_ = new QTableWidget;
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
}

void ProtocolTable::set(std::vector<ProtocolScore> scores) {
  scores_ = std::move(scores);
  grids_ = {columns_of_measures(false), columns_of_measures(true), list_of_measures()};
  for (Grid& cells : grids_) measure(cells);
  table_->setAccessibleDescription(words().join(". "));
  fill();
  updateGeometry();
}

ProtocolTable::Grid ProtocolTable::columns_of_measures(bool compact) const {
  enum Kind { before, after, interval, facts };
  struct Row {
    QString name;
    Kind kind;
    bool core;
  };
  const bool any_core =
      std::any_of(scores_.begin(), scores_.end(), [](const auto& score) { return score.core; });
  std::vector<Row> rows;
  for (const bool core : {false, true}) {
    if (core && !any_core) continue;
    rows.push_back({core ? tr("core set before, %") : tr("before, %"), before, core});
    rows.push_back({core ? tr("core set after, %") : tr("after, %"), after, core});
    if (compact) continue;
    rows.push_back({core ? tr("core set 95 % interval") : tr("95 % interval"), interval, core});
    rows.push_back({core ? tr("core set facts") : tr("facts"), facts, core});
  }
  Grid out;
  out.rows.resize(rows.size());
  for (size_t i = 0; i < scores_.size(); ++i) {
    const ProtocolScore& first = scores_[i];
    const auto is_same = [&](const ProtocolScore& score) {
      return score.protocol == first.protocol && score.name == first.name;
    };
    if (i > 0 && is_same(scores_[i - 1])) continue;  // of the core set: in the same column
    const QString protocol = QString::fromStdString(first.protocol);
    const QString help = score_help(first.protocol, first.name);
    if (i == 0 || first.protocol != scores_[i - 1].protocol) {
      out.header.push_back({.text = protocol, .help = help});
      for (size_t r = 0; r < rows.size(); ++r) out.rows[r].push_back({.text = rows[r].name});
    }
    QStringList tip;
    for (size_t k = i; k < scores_.size() && is_same(scores_[k]); ++k) tip << score_words(scores_[k]);
    tip << QString() << score_meaning(first.protocol, first.name);
    const QString name = QString::fromStdString(first.name);
    out.header.push_back({.text = name, .tip = tip.join('\n'), .help = help});
    for (size_t r = 0; r < rows.size(); ++r) {
      const ProtocolScore* score = nullptr;
      for (size_t k = i; k < scores_.size() && is_same(scores_[k]); ++k)
        if (scores_[k].core == rows[r].core) score = &scores_[k];
      Cell cell{.text = QStringLiteral("\u2013"), .tip = tip.join('\n'), .help = help};
      cell.strong = rows[r].kind == after;
      cell.is_number = cell.strong;
      if (score)
        cell.text = rows[r].kind == before     ? number(score->before, 1)
                    : rows[r].kind == after    ? number(score->after, 1)
                    : rows[r].kind == interval ? interval_text(score_interval(*score))
                                               : count(score->n());
      cell.spoken = protocol + ' ' + name + ", " + rows[r].name + ": " + cell.text;
      out.rows[r].push_back(std::move(cell));
    }
  }
  return out;
}

ProtocolTable::Grid ProtocolTable::list_of_measures() const {
  Grid out;
  const QString names[] = {tr("Measure"), tr("before \u2192 after, %"), tr("95 % interval"), tr("facts")};
  for (const QString& name : names) out.header.push_back({.text = name});
  for (const ProtocolScore& score : scores_) {
    const QString tip = score_words(score) + "\n\n" + score_meaning(score.protocol, score.name);
    const QString help = score_help(score.protocol, score.name);
    const QString texts[] = {score_title(score), score_way(score), interval_text(score_interval(score)),
                             count(score.n())};
    std::vector<Cell> row;
    for (size_t i = 0; i < std::size(texts); ++i)
      row.push_back({.text = texts[i],
                     .tip = tip,
                     .help = help,
                     .spoken = i == 0 ? texts[0] : texts[0] + ", " + names[i] + ": " + texts[i],
                     .strong = i == 1,
                     .is_number = i < 2});
    out.rows.push_back(std::move(row));
  }
  return out;
}

void ProtocolTable::measure(Grid& cells) const {
  const QFontMetrics plain(text_font(TextSize::body)), bold(text_font(TextSize::body, true)),
      title(text_font(TextSize::secondary, true));
  for (size_t column = 0; column < cells.header.size(); ++column) {
    int width = title.horizontalAdvance(cells.header[column].text) + beside_title - beside_text;
    for (const auto& row : cells.rows)
      width = std::max(width, (row[column].strong ? bold : plain).horizontalAdvance(row[column].text));
    // A protocol's name begins its columns.
    const bool begins = column > 0 && cells.header[column].tip.isEmpty() && !cells.rows.empty() &&
                        cells.rows[0][column].tip.isEmpty();
    cells.widths.push_back(std::max(least_column, width + beside_text) + (begins ? room_between : 0));
  }
}

void ProtocolTable::fill() {
  const Grid& cells = grids_[static_cast<size_t>(form_)];
  const bool list = form_ == Form::list;
  const ColourRoles& c = roles(palette());
  const QFont plain = text_font(TextSize::body), bold = text_font(TextSize::body, true);
  table_->setRowCount(static_cast<int>(cells.rows.size()));
  table_->setColumnCount(static_cast<int>(cells.header.size()));
  const auto aligned = [&](int column) {
    return Qt::AlignVCenter | (list && column == 0 ? Qt::AlignLeft : Qt::AlignRight);
  };
  for (int column = 0; column < table_->columnCount(); ++column) {
    const Cell& title = cells.header[static_cast<size_t>(column)];
    auto* header = new QTableWidgetItem(title.text);
    header->setTextAlignment(aligned(column));
    header->setToolTip(title.tip);
    header->setWhatsThis(title.help);
    table_->setHorizontalHeaderItem(column, header);
    table_->setColumnWidth(column, cells.widths[static_cast<size_t>(column)]);
    for (int row = 0; row < table_->rowCount(); ++row) {
      const Cell& cell = cells.rows[static_cast<size_t>(row)][static_cast<size_t>(column)];
      auto* item = new QTableWidgetItem(cell.text);
      item->setFont(cell.strong ? bold : plain);
      item->setForeground(cell.is_number ? c.text : c.secondary);
      item->setTextAlignment(aligned(column));
      item->setToolTip(cell.tip);
      item->setWhatsThis(cell.help);
      if (!cell.spoken.isEmpty()) item->setData(Qt::AccessibleTextRole, cell.spoken);
      table_->setItem(row, column, item);
    }
  }
  table_->setVerticalScrollBarPolicy(list ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

QStringList ProtocolTable::words() const {
  QStringList out;
  for (const ProtocolScore& score : scores_) out << score_words(score);
  return out;
}

void ProtocolTable::set_form(Form form) {
  if (form == form_) return;
  form_ = form;
  fill();
  updateGeometry();
}

QSize ProtocolTable::size_of(Form form) const {
  const Grid& cells = grids_[static_cast<size_t>(form)];
  int width = form_padding + gap + button_width + right_margin;
  for (const int column : cells.widths) width += column;
  return {width, table_->horizontalHeader()->sizeHint().height() +
                     static_cast<int>(cells.rows.size()) * line_height + gap_below};
}

void ProtocolTable::copy() const { QApplication::clipboard()->setText(scores_text(scores_)); }

}  // namespace seamark
