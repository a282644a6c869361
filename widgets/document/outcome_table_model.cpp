// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/outcome_table_model.h"

#include <algorithm>
#include <cmath>

#include "document/help.h"
#include "document/wording.h"
#include "figures/panel_content.h"
#include "support/csv.h"

namespace seamark {
namespace {

const OutcomeTable no_outcomes;

QString signed_number(double value) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  const QString text = number(value, 3);
  return value > 0.0005 ? '+' + text : text == QStringLiteral("\u22120.000") ? number(0, 3) : text;
}

// As files have it, in every language.
const char* outcome_name(FactOutcome outcome) {
  switch (outcome) {
    case FactOutcome::learned:
      return "learned";
    case FactOutcome::not_learned:
      return "not learned";
    case FactOutcome::moved_away:
      return "moved away";
    case FactOutcome::none:
      break;
  }
  return "not trained";
}

}  // namespace

QString outcome_word(FactOutcome outcome) {
  switch (outcome) {
    case FactOutcome::learned:
      return OutcomeTableModel::tr("learned");
    case FactOutcome::not_learned:
      return OutcomeTableModel::tr("not learned");
    case FactOutcome::moved_away:
      return OutcomeTableModel::tr("moved away");
    case FactOutcome::none:
      break;
  }
  return OutcomeTableModel::tr("not trained");
}

OutcomeTableModel::OutcomeTableModel(SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), document_(document), text_order_(document, "outcomes ", this) {
  connect(&text_order_, &TextOrder::ready, this, &OutcomeTableModel::rebuild);
  connect(&document_, &SessionDocument::opened, this, [this] {
    text_order_.clear();
    rebuild();
  });
  connect(&document_, &SessionDocument::outcomes_changed, this, &OutcomeTableModel::outcomes_changed);
  rebuild_timer_.setSingleShot(true);
  rebuild_timer_.setInterval(250);
  connect(&rebuild_timer_, &QTimer::timeout, this, &OutcomeTableModel::rebuild);
  connect(&document_, &SessionDocument::selection_changed, this, [this] {
    if (filter_.selected_first) return rebuild();
    if (!order_.empty())
      Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1), {fact_role});
  });
  rebuild();
}

const OutcomeTable& OutcomeTableModel::table() const {
  return document_.run() ? document_.run()->outcomes : no_outcomes;
}

const std::vector<double>& OutcomeTableModel::before() const {
  return document_.before() == Before::dataset ? table().d_dataset : table().d_model;
}

double OutcomeTableModel::change(size_t row) const {
  return row < table().d_after.size() && row < before().size() ? table().d_after[row] - before()[row]
                                                               : undefined;
}

FactOutcome OutcomeTableModel::outcome(size_t row) const { return document_.outcome(table().fact[row]); }

int64_t OutcomeTableModel::fact_at(int row) const {
  return table().fact.at(static_cast<size_t>(order_.at(static_cast<size_t>(row))));
}

int OutcomeTableModel::row_of(int64_t fact) const {
  return fact >= 0 && fact < static_cast<int64_t>(row_of_.size()) ? row_of_[static_cast<size_t>(fact)] : -1;
}

std::vector<int64_t> OutcomeTableModel::facts() const {
  std::vector<int64_t> out;
  for (const int32_t row : order_) out.push_back(table().fact[static_cast<size_t>(row)]);
  return out;
}

CsvText OutcomeTableModel::csv_text() const {
  struct Row {
    int64_t fact;
    FactOutcome outcome;
    std::string answer_before, answer_after;
    double before, after;
  };
  std::vector<Row> rows;
  rows.reserve(order_.size());
  const OutcomeTable& o = table();
  for (const int32_t row : order_) {
    const auto r = static_cast<size_t>(row);
    const auto text = [r](const std::vector<std::string>& of) {
      return r < of.size() ? of[r] : std::string();
    };
    rows.push_back({o.fact[r], outcome(r), text(o.answer_before), text(o.answer_after),
                    r < before().size() ? before()[r] : undefined,
                    r < o.d_after.size() ? o.d_after[r] : undefined});
  }
  return [session = document_.shared_session(), rows = std::move(rows)] {
    using Line = std::vector<std::string>;
    std::string out;
    append_csv_row(out, Line{"fact", "prompt", "target", "outcome", "answer_before", "answer_after", "before",
                             "after", "change"});
    const auto simple = [](const std::string& text) {
      return QString::fromStdString(text).simplified().toStdString();
    };
    for (const Row& row : rows) {
      const Fact& fact = session->facts.at(FactIndex{row.fact});
      append_csv_row(out, Line{fact.id, fact.prompt, fact.target, outcome_name(row.outcome),
                               simple(row.answer_before), simple(row.answer_after), data_cell(row.before),
                               data_cell(row.after), data_cell(row.after - row.before)});
    }
    return out;
  };
}

OutcomeShow OutcomeTableModel::shown() const {
  switch (filter_.show) {
    case OutcomeFilter::Show::extremes:
      return OutcomeShow::extremes;
    case OutcomeFilter::Show::worst:
      return OutcomeShow::worst;
    case OutcomeFilter::Show::all:
      return OutcomeShow::all;
    case OutcomeFilter::Show::learned:
      return OutcomeShow::learned;
    case OutcomeFilter::Show::not_learned:
      return OutcomeShow::not_learned;
    case OutcomeFilter::Show::moved_away:
      return OutcomeShow::moved_away;
  }
  return OutcomeShow::worst;
}

OutcomeSort OutcomeTableModel::sorted_by() const {
  switch (sort_column_) {
    case mark_column:
      return OutcomeSort::outcome;
    case prompt_column:
      return OutcomeSort::prompt;
    case target_column:
      return OutcomeSort::target;
    case answers_column:
      return OutcomeSort::answers;
    case arrow_column:
      return OutcomeSort::after;
    case loss_before_column:
      return OutcomeSort::loss_before;
    case loss_after_column:
      return OutcomeSort::loss_after;
    default:
      return OutcomeSort::change;
  }
}

void OutcomeTableModel::set_filter(const OutcomeFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  rebuild();
}

void OutcomeTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0) {
    column = change_column;
    order = Qt::DescendingOrder;
  }
  sort_column_ = column;
  sort_order_ = order;
  rebuild();
}

// A table that grows under a run keeps its rows for a moment; any other change is seen at once.
void OutcomeTableModel::outcomes_changed() {
  text_order_.outdate(answers_column);
  const bool grows = document_.is_running() && document_.current_run() == run_ && table().rows() >= rows_;
  if (!grows) return rebuild();
  if (!rebuild_timer_.isActive()) rebuild_timer_.start();
}

void OutcomeTableModel::rebuild() {
  beginResetModel();
  rebuild_timer_.stop();
  if (run_ != document_.current_run() || rows_ != table().rows()) text_order_.clear();
  run_ = document_.current_run();
  rows_ = table().rows();
  order_.clear();
  const OutcomeTable& o = table();
  // Of each row, once: sorting asks often.
  std::vector<FactOutcome> came_to(o.fact.size());
  std::vector<double> changes(o.fact.size());
  for (size_t i = 0; i < o.fact.size(); ++i) {
    came_to[i] = outcome(i);
    changes[i] = change(i);
  }
  // Those not looked at since they were trained are never listed.
  std::vector<int32_t> rows = chosen_outcomes(came_to, changes, shown(), worst_movers);
  OutcomeOrder order{sorted_by(), is_ascending()};
  if (is_by_text(order.sort)) {
    const auto& places =
        text_order_.places(sort_column_, rows_, [this, sort = order.sort] { return texts_of(sort); });
    if (static_cast<int64_t>(places.size()) == rows_) order.places = &places;
  }
  sort_outcomes(rows, o, came_to, changes, order);
  if (filter_.selected_first)
    lift_rows(rows, [&](int32_t row) { return document_.selection().has(o.fact[static_cast<size_t>(row)]); });
  order_ = std::move(rows);
  row_of_.assign(static_cast<size_t>(document_.fact_count()), -1);
  double high = 0;
  for (size_t i = 0; i < o.fact.size(); ++i) {
    for (const std::vector<double>* values : {&before(), &o.d_after}) {
      if (i < values->size() && std::isfinite((*values)[i])) high = std::max(high, (*values)[i]);
    }
  }
  for (size_t i = 0; i < order_.size(); ++i)
    row_of_[static_cast<size_t>(o.fact[static_cast<size_t>(order_[i])])] = static_cast<int32_t>(i);
  double unit = 0.2;
  while (high / unit > 12) unit *= 5;
  axis_ = {0, high > 0 ? std::ceil(high / unit - 1e-9) * unit : 1};
  endResetModel();
  Q_EMIT order_changed();
}

int OutcomeTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int OutcomeTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(column_count);
}

// A copy of the columns that are read: the table may grow meanwhile.
TextOrder::Text OutcomeTableModel::texts_of(OutcomeSort sort) const {
  auto copy = std::make_shared<OutcomeTable>();
  const OutcomeTable& o = table();
  if (sort == OutcomeSort::answers) {
    copy->answer_before = o.answer_before;
    copy->answer_after = o.answer_after;
  } else {
    copy->fact = o.fact;
  }
  return [session = document_.shared_session(), copy, sort](int64_t row) {
    return outcome_text(session->facts, *copy, static_cast<size_t>(row), sort);
  };
}

QString OutcomeTableModel::text(size_t row, int column) const {
  const OutcomeTable& o = table();
  const Fact& fact = document_.session().facts.facts[static_cast<size_t>(o.fact[row])];
  const auto simple = [](const std::string& s) { return QString::fromStdString(s).simplified(); };
  switch (column) {
    case prompt_column:
      return simple(fact.prompt);
    case target_column:
      return simple(fact.target);
    case answers_column:
      return row < o.answer_before.size() && row < o.answer_after.size()
                 ? simple(o.answer_before[row]) + QStringLiteral(" \u2192 ") + simple(o.answer_after[row])
                 : QString();
    case arrow_column:
      return row < o.d_after.size() && row < before().size()
                 ? number(before()[row], 3) + QStringLiteral(" \u2192 ") + number(o.d_after[row], 3)
                 : QString();
    case change_column:
      return signed_number(change(row));
    case loss_before_column:
      return row < o.loss_before.size() ? number(o.loss_before[row], 3) : QString();
    case loss_after_column:
      return row < o.loss_after.size() ? number(o.loss_after[row], 3) : QString();
    default:
      return {};
  }
}

QVariant OutcomeTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<size_t>(order_[static_cast<size_t>(index.row())]);
  const OutcomeTable& o = table();
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::ToolTipRole:
      return index.column() == mark_column ? outcome_word(outcome(row))
             : index.column() == prompt_column
                 ? text(row, prompt_column) + QStringLiteral(" \u2192 ") + text(row, target_column)
                 : text(row, index.column());
    case Qt::AccessibleTextRole:
      return index.column() == mark_column ? outcome_word(outcome(row)) : text(row, index.column());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(
          Qt::AlignVCenter | (index.column() >= change_column ? Qt::AlignRight : Qt::AlignLeft)));
    case fact_role:
      return QVariant::fromValue<qlonglong>(o.fact[row]);
    case outcome_role:
      return static_cast<int>(outcome(row));
    case before_role:
      return row < before().size() ? before()[row] : undefined;
    case after_role:
      return row < o.d_after.size() ? o.d_after[row] : undefined;
    case answer_before_role:
      return row < o.answer_before.size() ? QString::fromStdString(o.answer_before[row]).simplified()
                                          : QString();
    case answer_after_role:
      return row < o.answer_after.size() ? QString::fromStdString(o.answer_after[row]).simplified()
                                         : QString();
    default:
      return {};
  }
}

QVariant OutcomeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    // The arrows' title leaves room for their axis.
    const Qt::Alignment across = section >= change_column ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue(
        Qt::Alignment(across | (section == arrow_column ? Qt::AlignTop : Qt::AlignVCenter)));
  }
  if (role == Qt::ToolTipRole) {
    switch (section) {
      case mark_column:
        return tr("Learned (circle), not learned (ring), moved away (triangle).");
      case arrow_column:
        return tr("Distance of the answer to the target: tick before training, mark after.");
      case change_column:
        return tr("Distance after minus distance before: above 0 the answer moved away from the target.");
      default:
        return headerData(section, orientation, Qt::DisplayRole);
    }
  }
  if (role == Qt::WhatsThisRole) {
    switch (section) {
      case arrow_column:
        return term_help({Term::target_distance, Term::distance_change});
      case change_column:
        return term_help(Term::distance_change);
      case loss_before_column:
      case loss_after_column:
        return term_help(Term::fact_loss);
      default:
        return term_help(Term::outcome);
    }
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case prompt_column:
      return tr("Prompt");
    case target_column:
      return tr("Target");
    case answers_column:
      return tr("Answer before \u2192 after");
    case arrow_column:
      return tr("Distance to target");
    case change_column:
      return tr("Change");
    case loss_before_column:
      return tr("Loss before");
    case loss_after_column:
      return tr("Loss after");
    default:
      return QString();
  }
}

}  // namespace seamark
