// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/facts_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "document/help.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "plots/fact_marks.h"
#include "theme/theme.h"

namespace seamark {
namespace {

// Secondary text of the excluded, marks of outcomes, the check of the kept.
class FactDelegate : public LinkedDelegate {
 public:
  explicit FactDelegate(LinkedTable* table) : LinkedDelegate(table) {}

 protected:
  void paint_cell(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    QRect text = rect;
    if (index.column() == FactTableModel::outcome_column) {
      const auto outcome = static_cast<FactOutcome>(index.data(FactTableModel::outcome_role).toInt());
      if (outcome != FactOutcome::none) {
        draw_outcome_mark(painter, outcome, QPointF(text.left() + 6, text.center().y() + 0.5), c);
        text.setLeft(text.left() + 17);
      }
    } else if (index.column() == FactTableModel::kept_column &&
               index.data(FactTableModel::kept_role).toBool()) {
      paint_icon(painter, IconName::check, QRectF(text.left(), text.center().y() - 6.5, 14, 14), c.secondary);
    }
    QString line = index.data(Qt::DisplayRole).toString();
    if (line.isEmpty()) return;
    const bool excluded = index.data(FactTableModel::excluded_role).toBool();
    painter.setPen(excluded || line == QStringLiteral("\u2013") ? c.secondary : c.text);
    line.replace('\n', ' ');
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter.drawText(text, static_cast<int>(alignment) | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(line, Qt::ElideRight, text.width()));
  }
};

}  // namespace

FactTableView::FactTableView(FactTableModel& model, QWidget* parent)
    : LinkedTable(model.document(), model,
                  {[&model](int row) { return model.fact_at(row); },
                   [&model](int64_t fact) { return model.row_of(fact); }},
                  parent),
      facts_(model) {
  setItemDelegate(new FactDelegate(this));
  setObjectName("facts_table");
  setAccessibleName(tr("Facts"));
  QHeaderView* header = horizontalHeader();
  header->setSectionsMovable(true);
  header->setSortIndicatorShown(true);
  header->setSortIndicatorClearable(true);
  header->setMinimumSectionSize(32);
  header->setStretchLastSection(false);
  header->setFixedHeight(row_height);
  static constexpr int widths[] = {44, 236, 96, 96, 76, 60, 76, 110, 120, 60, 96, 96, 76, 76, 90, 60};
  for (int i = 0; i < FactTableModel::column_count; ++i) {
    setColumnWidth(i, std::max(widths[i], header->sectionSizeHint(i)));  // longer words in other languages
    if (i > FactTableModel::outcome_column) setColumnHidden(i, true);
  }
  header->setSectionResizeMode(QHeaderView::Interactive);
  let_vanish({FactTableModel::original_column, FactTableModel::weight_column, FactTableModel::kept_column,
              FactTableModel::distance_column});
  stretch_column(FactTableModel::prompt_column, 160);
  connect(header, &QHeaderView::sortIndicatorChanged, this,
          [this](int column, Qt::SortOrder order) { facts_.sort(column, order); });
  header->setSortIndicator(FactTableModel::number_column, Qt::AscendingOrder);
  connect(&model, &FactTableModel::order_changed, this, [this] {
    const int row = facts_.row_of(document().current_fact());
    if (row >= 0) {
      const QSignalBlocker blocker(selectionModel());
      const int scroll = verticalScrollBar()->value();
      selectionModel()->setCurrentIndex(facts_.index(row, std::max(0, currentIndex().column())),
                                        QItemSelectionModel::NoUpdate);
      verticalScrollBar()->setValue(scroll);
    }
    viewport()->update();
  });
}

// A line below the selected rows that were lifted to the top.
void FactTableView::paintEvent(QPaintEvent* event) {
  LinkedTable::paintEvent(event);
  const int last = facts_.selected_rows_at_top() - 1;
  if (last < 0) return;
  QPainter(viewport())
      .fillRect(0, rowViewportPosition(last) + rowHeight(last) - 1, painted_width(), 1,
                roles(palette()).mark);
}

FactsPanel::FactsPanel(SessionDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(document) {
  QVBoxLayout* column = panel_column(*this);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  search_ = new QLineEdit;
  search_->setPlaceholderText(tr("Search facts"));  // where in them, the tooltip says
  search_->setAccessibleName(tr("Search facts"));
  search_->setToolTip(tr("Shows the facts whose prompt, target, original or relation contain this text."));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(IconName::search), QLineEdit::LeadingPosition);
  search_->setMinimumWidth(160);
  for (QObject* child : search_->children()) {  // the buttons inside have no names of their own
    if (auto* button = qobject_cast<QToolButton*>(child)) {
      button->setAccessibleName(tr("Search"));
      button->setToolTip(search_->toolTip());
    }
  }
  flow->addWidget(search_);
  const auto combo = [&](const QString& name, const QString& tip, const QStringList& items) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(tip);
    for (const QString& item : items) box->addItem(name + ": " + item);
    connect(box, &QComboBox::activated, this, &FactsPanel::filters_changed);
    flow->addWidget(box);
    return box;
  };
  kept_ = combo(tr("Kept"), tr("Shows facts that the band keeps, or those that it excludes."),
                {tr("all"), tr("kept"), tr("excluded")});
  outcome_ = combo(tr("Outcome"), tr("Shows facts by what the current run made of them."),
                   {tr("all"), tr("learned"), tr("not learned"), tr("moved away"), tr("not trained")});
  relation_ = combo(tr("Relation"), tr("Shows facts of one relation."), {tr("all")});
  relation_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  relation_->setMinimumContentsLength(11);
  named_ =
      combo(tr("Selection"), tr("Shows the facts of one named selection (Ctrl+G names one)."), {tr("all")});
  named_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  named_->setMinimumContentsLength(11);
  named_->hide();  // until there is one
  selected_first_ = new QCheckBox(tr("Selected first"));
  selected_first_->setToolTip(tr("Lifts the selected facts to the top of the table."));
  connect(selected_first_, &QCheckBox::toggled, this, &FactsPanel::filters_changed);
  flow->addWidget(selected_first_);
  flow->add_right(tool_button(IconName::columns, tr("Columns"), tr("Choose the columns of the table"),
                              [this] { show_columns_menu(); }));
  column->addWidget(controls);

  stack_ = new QStackedWidget;
  table_ = new FactTableView(model_);
  table_->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_->horizontalHeader(), &QWidget::customContextMenuRequested, this,
          &FactsPanel::show_columns_menu);
  empty_ = new EmptyState;
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);
  connect(empty_, &EmptyState::clicked, this, [this] {
    if (document_.fact_count() == 0) return Q_EMIT open_facts_wanted();
    FactFilter none;
    none.selected_first = document_.filter().selected_first;
    document_.change_filter(none);
  });

  outcome_bar_ = new QWidget;
  auto* bar = new QHBoxLayout(outcome_bar_);
  bar->setContentsMargins(8, 4, 8, 4);
  shares_ = new QLabel;
  shares_->setTextFormat(Qt::RichText);
  shares_->setWordWrap(true);
  before_ = new Segmented(tr("Before"));
  const QString before_tip =
      tr("Which old answer the outcomes are measured against. It only chooses what the moved-away mark "
         "starts from; both shares are always shown.");
  before_->add(tr("dataset"), static_cast<int>(Before::dataset), before_tip);
  before_->add(tr("model"), static_cast<int>(Before::model), before_tip);
  connect(before_, &Segmented::chosen, this,
          [this](int value) { document_.set_before(static_cast<Before>(value)); });
  bar->addWidget(shares_, 1);
  bar->addWidget(labelled(tr("Before"), before_, before_tip), 0, Qt::AlignLeft);
  column->addWidget(outcome_bar_);
  for (QAbstractButton* button : before_->buttons()) button->setWhatsThis(term_help(Term::shares));
  named_->setWhatsThis(term_help(Term::named_selection));

  search_timer_ = new QTimer(this);
  search_timer_->setSingleShot(true);
  search_timer_->setInterval(80);
  connect(search_timer_, &QTimer::timeout, this, &FactsPanel::filters_changed);
  connect(&document_, &SessionDocument::filter_changed, this, &FactsPanel::show_filter);
  connect(&document_, &SessionDocument::named_selections_changed, this, &FactsPanel::show_filter);
  connect(search_, &QLineEdit::textChanged, this, [this] { search_timer_->start(); });
  connect(&model_, &FactTableModel::order_changed, this, &FactsPanel::refresh);
  connect(&document_, &SessionDocument::outcomes_changed, this, &FactsPanel::refresh);
  connect(&document_, &SessionDocument::runs_changed, this, &FactsPanel::refresh);
  connect(&document_, &SessionDocument::opened, this, [this] {
    fill_relations();
    show_filter();
    refresh();
    if (document_.fact_count() > 0) table_->show_fact(document_.current_fact());
  });
  refresh();
}

// In a narrow panel the choice stands below the shares.
void FactsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int room_beside = 480;
  static_cast<QBoxLayout*>(outcome_bar_->layout())
      ->setDirection(width() < room_beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FactsPanel::focus_search() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

void FactsPanel::fill_relations() {
  relation_->clear();
  relation_->addItem(tr("Relation") + ": " + tr("all"));
  for (const std::string& name : model_.relations())
    relation_->addItem(QString::fromStdString(name), QString::fromStdString(name));
}

void FactsPanel::show_filter() {
  const FactFilter& filter = document_.filter();
  const QSignalBlocker search_blocker(search_), first_blocker(selected_first_);
  if (search_->text() != filter.search) search_->setText(filter.search);
  search_timer_->stop();
  kept_->setCurrentIndex(filter.kept);
  outcome_->setCurrentIndex(filter.outcome);
  relation_->setCurrentIndex(filter.relation.empty()
                                 ? 0
                                 : std::max(0, relation_->findData(QString::fromStdString(filter.relation))));
  named_->clear();
  named_->addItem(tr("Selection") + ": " + tr("all"));
  for (const NamedSelection& s : document_.session().selections)
    named_->addItem(QString::fromStdString(s.name), QString::fromStdString(s.name));
  named_->setCurrentIndex(
      filter.selection.empty() ? 0 : std::max(0, named_->findData(QString::fromStdString(filter.selection))));
  named_->setVisible(named_->count() > 1);
  selected_first_->setChecked(filter.selected_first);
}

void FactsPanel::filters_changed() {
  FactFilter filter;
  filter.search = search_->text();
  filter.kept = kept_->currentIndex();
  filter.outcome = outcome_->currentIndex();
  filter.relation =
      relation_->currentIndex() > 0 ? relation_->currentData().toString().toStdString() : std::string();
  filter.selection =
      named_->currentIndex() > 0 ? named_->currentData().toString().toStdString() : std::string();
  filter.selected_first = selected_first_->isChecked();
  document_.change_filter(filter);
  refresh();
}

void FactsPanel::refresh() {
  const int64_t n = document_.fact_count();
  if (n == 0) {
    empty_->set(tr("No facts yet."), tr("Open a facts file or the demo."), tr("Open facts…"));
  } else if (model_.rowCount() == 0) {
    empty_->set(tr("No fact matches."), tr("%1 are hidden by the search and filters.").arg(count(n)),
                tr("Clear filters"));
  }
  stack_->setCurrentIndex(n > 0 && model_.rowCount() > 0 ? 0 : 1);
  const OutcomeCounts counts = document_.outcome_counts();
  const RunRecord* run = document_.run();
  outcome_bar_->setVisible(run && counts.trained > 0);
  before_->set_value(static_cast<int>(document_.before()));
  if (!run || counts.trained == 0) return;
  const auto share = [](int64_t part, int64_t whole) {
    return whole > 0 ? percent(static_cast<double>(part) / static_cast<double>(whole))
                     : QStringLiteral("\u2013");
  };
  shares_->setText(
      tr("<b>%1</b>: learned <b>%2</b> of %3. Of %4 not learned, moved away <b>%5</b> from the data set's "
         "answer, <b>%6</b> from the model's "
         "(%7 and %8 of all).")
          .arg(QString::fromStdString(run->name).toHtmlEscaped(), share(counts.learned, counts.trained),
               count(counts.trained), count(counts.not_learned),
               share(counts.moved_dataset, counts.not_learned), share(counts.moved_model, counts.not_learned),
               share(counts.moved_dataset, counts.trained), share(counts.moved_model, counts.trained)));
}

void FactsPanel::show_columns_menu() {
  QMenu menu(this);
  for (int i = 0; i < FactTableModel::column_count; ++i) {
    QAction* action = menu.addAction(model_.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setCheckable(true);
    action->setChecked(!table_->isColumnHidden(i));
    action->setEnabled(i != FactTableModel::prompt_column);
    connect(action, &QAction::toggled, this, [this, i](bool on) { table_->setColumnHidden(i, !on); });
  }
  menu.exec(QCursor::pos());
}

QByteArray FactsPanel::column_state() const { return table_->columns_state(); }

bool FactsPanel::restore_columns(const QByteArray& state) {
  const bool good = table_->restore_columns(state);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);  // as earlier versions did not
  return good;
}

FactRows FactsPanel::rows() const {
  std::vector<int> columns;
  for (int c = 0; c < FactTableModel::column_count; ++c) {
    if (table_->is_chosen(c)) columns.push_back(c);
  }
  return model_.rows(columns);
}

void FactsPanel::copy_selected() {
  FactRows rows = this->rows();
  const bool none = document_.selection().count() == 0;
  std::erase_if(rows.facts, [&](int64_t fact) {
    return none ? fact != document_.current_fact() : !document_.selection().has(fact);
  });
  if (rows.facts.empty()) return;  // what was copied before stays
  const auto copy = [](const std::string& text) {
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
  };
  // So many are written within a frame.
  constexpr size_t most_at_once = 2000;
  if (rows.facts.size() <= most_at_once) return copy(rows.tabs());
  auto text = std::make_shared<std::string>();
  document_.work_quietly(
      QStringLiteral("copy"), [rows = std::move(rows), text](const RunControl&) { *text = rows.tabs(); },
      [text, copy] { copy(*text); });
}

}  // namespace seamark
