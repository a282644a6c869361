// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/fact_table_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "document/help.h"
#include "document/wording.h"

namespace seamark {
namespace {

// Most texts are plain ASCII, where a detour over QString takes ten times as long.
std::string lower(std::string text) {
  bool ascii = true;
  for (char& c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) ascii = false;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (ascii) return text;
  return QString::fromStdString(text).toLower().toStdString();
}

bool is_number(int column) {
  switch (column) {
    case FactTableModel::number_column:
    case FactTableModel::distance_column:
    case FactTableModel::weight_column:
    case FactTableModel::loss_column:
    case FactTableModel::distance_after_column:
    case FactTableModel::change_column:
    case FactTableModel::rank_column:
      return true;
    default:
      return false;
  }
}

bool is_text(int column) {
  switch (column) {
    case FactTableModel::prompt_column:
    case FactTableModel::target_column:
    case FactTableModel::original_column:
    case FactTableModel::relation_column:
    case FactTableModel::answer_before_column:
    case FactTableModel::answer_after_column:
    case FactTableModel::case_column:
      return true;
    default:
      return false;
  }
}

// In files, which are the same in every language.
constexpr const char* column_keys[] = {
    "fact",     "prompt", "target",       "original",     "distance", "weight", "kept",         "outcome",
    "relation", "loss",   "model_answer", "answer_after", "d_after",  "change", "rank_by_loss", "case"};
static_assert(std::size(column_keys) == FactTableModel::column_count);
constexpr const char* outcome_words[] = {"", "learned", "not learned", "moved away"};

}  // namespace

FactTableModel::FactTableModel(SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), document_(document), text_order_(document, "facts ", this) {
  connect(&text_order_, &TextOrder::ready, this, &FactTableModel::rebuild);
  rebuild_timer_.setSingleShot(true);
  rebuild_timer_.setInterval(300);
  connect(&rebuild_timer_, &QTimer::timeout, this, &FactTableModel::rebuild);
  connect(&document, &SessionDocument::opened, this, [this] {
    search_texts_.clear();
    beginResetModel();
    order_.clear();
    row_of_.clear();
    loss_ranks_.clear();
    text_order_.clear();
    if (is_text(ordered_column_)) ordered_column_ = number_column;
    endResetModel();
    rebuild();
  });
  connect(&document, &SessionDocument::band_changed, this, [this] {
    values_changed(distance_column, kept_column);
    if (filter().kept != 0 || sort_column_ == weight_column || sort_column_ == kept_column ||
        sort_column_ == distance_column) {
      schedule_rebuild();
    }
  });
  connect(&document, &SessionDocument::outcomes_changed, this, [this] {
    loss_ranks_.clear();
    text_order_.outdate(answer_before_column);
    text_order_.outdate(answer_after_column);
    values_changed(outcome_column, rank_column);
    if (filter().outcome != 0 || sort_column_ >= outcome_column) schedule_rebuild();
  });
  connect(&document, &SessionDocument::selection_changed, this, [this] {
    values_changed(0, column_count - 1);
    if (filter().selected_first) rebuild();
  });
  connect(&document, &SessionDocument::filter_changed, this, &FactTableModel::rebuild);
  connect(&document, &SessionDocument::named_selections_changed, this, [this] {
    if (!filter().selection.empty()) rebuild();
  });
  rebuild();
}

int FactTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int FactTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

int FactTableModel::row_of(int64_t fact) const {
  return fact >= 0 && fact < static_cast<int64_t>(row_of_.size()) ? row_of_[static_cast<size_t>(fact)] : -1;
}

void FactTableModel::values_changed(int first, int last) {
  if (order_.empty()) return;
  Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last));
}

void FactTableModel::schedule_rebuild() {
  if (!rebuild_timer_.isActive()) rebuild_timer_.start();
}

void FactTableModel::rebuild_texts() {
  const auto& facts = document_.session().facts.facts;
  search_texts_.clear();
  search_texts_.reserve(facts.size());
  for (const Fact& fact : facts) {
    std::string text;
    text.reserve(fact.prompt.size() + fact.target.size() + (fact.original ? fact.original->size() : 0) +
                 fact.relation.size() + 3);
    text += fact.prompt;
    for (const std::string* part :
         {&fact.target, fact.original ? &*fact.original : nullptr, &fact.relation}) {
      text += '\n';
      if (part) text += *part;
    }
    search_texts_.push_back(lower(std::move(text)));
  }
}

bool FactTableModel::passes(int64_t fact) const {
  const auto i = static_cast<size_t>(fact);
  if (!needle_.empty() && search_texts_[i].find(needle_) == std::string::npos) return false;
  if (!filter().relation.empty() && document_.session().facts.facts[i].relation != filter().relation)
    return false;
  if (!filter().selection.empty() && !within_.has(fact)) return false;
  if (filter().kept != 0 && document_.is_kept(fact) != (filter().kept == 1)) return false;
  switch (filter().outcome) {
    case 1:
      return document_.outcome(fact) == FactOutcome::learned;
    case 2:
      return document_.outcome(fact) == FactOutcome::not_learned ||
             document_.outcome(fact) == FactOutcome::moved_away;
    case 3:
      return document_.outcome(fact) == FactOutcome::moved_away;
    case 4:
      return document_.outcome(fact) == FactOutcome::none;
    default:
      return true;
  }
}

// Of a column of numbers; undefined where there is none.
double FactTableModel::number_of(int64_t fact, int column) const {
  const DistanceTable* distances = document_.distances();
  const int64_t row = document_.outcome_row(fact);
  const OutcomeTable* outcomes = document_.run() ? &document_.run()->outcomes : nullptr;
  const auto of_run = [&](const std::vector<double> OutcomeTable::*values_of) {
    if (row < 0 || !outcomes) return undefined;
    const auto& values = outcomes->*values_of;
    return static_cast<size_t>(row) < values.size() ? values[static_cast<size_t>(row)] : undefined;
  };
  switch (column) {
    case number_column:
      return static_cast<double>(fact + 1);
    case distance_column:
      return distances ? distances->value[static_cast<size_t>(fact)] : undefined;
    case weight_column:
      return document_.weight(fact);
    case loss_column:
      return of_run(&OutcomeTable::loss_after);
    case distance_after_column:
      return of_run(&OutcomeTable::d_after);
    case change_column:
      return of_run(&OutcomeTable::d_after) - of_run(document_.before() == Before::dataset
                                                         ? &OutcomeTable::d_dataset
                                                         : &OutcomeTable::d_model);
    case rank_column:
      return loss_rank(fact) > 0 ? loss_rank(fact) : undefined;
    default:
      return undefined;
  }
}

double FactTableModel::sort_value(int64_t fact) const {
  const auto i = static_cast<size_t>(fact);
  if (is_text(ordered_column_))
    return text_places_ && (*text_places_)[i] >= 0 ? (*text_places_)[i] : undefined;
  const DistanceTable* distances = document_.distances();
  switch (ordered_column_) {
    case kept_column:
      if (!distances) return undefined;
      if (document_.is_kept(fact)) return 0;
      // Beside the kept: what lies below the band, or was replaced in the sample.
      if (const auto& result = document_.filter_result(); result && !result->before.empty())
        return result->before[i] ? 1 : 2;
      return distances->value[i] < document_.band().low ? 1 : 2;
    case outcome_column:
      return document_.outcome(fact) == FactOutcome::none ? undefined
                                                          : static_cast<double>(document_.outcome(fact));
    default:
      return number_of(fact, ordered_column_);
  }
}

TextOrder::Text FactTableModel::texts_of(int column) const {
  if (column == answer_before_column || column == answer_after_column) {
    auto texts = std::make_shared<std::vector<std::string>>(static_cast<size_t>(document_.fact_count()));
    if (const RunRecord* run = document_.run()) {
      const OutcomeTable& o = run->outcomes;
      const auto& answers = column == answer_before_column ? o.answer_before : o.answer_after;
      for (size_t i = 0; i < std::min(o.fact.size(), answers.size()); ++i)
        if (o.fact[i] >= 0 && o.fact[i] < document_.fact_count())
          (*texts)[static_cast<size_t>(o.fact[i])] = answers[i];
    }
    return [texts](int64_t fact) { return (*texts)[static_cast<size_t>(fact)]; };
  }
  return [session = document_.shared_session(), column](int64_t fact) {
    const Fact& f = session->facts.facts[static_cast<size_t>(fact)];
    switch (column) {
      case prompt_column:
        return f.prompt;
      case target_column:
        return f.target;
      case original_column:
        return f.original.value_or("");
      case relation_column:
        return f.relation;
      default:
        return f.id;
    }
  };
}

// Null: not known yet; ready() comes.
const std::vector<int32_t>* FactTableModel::places_of(int column) {
  const int64_t n = document_.fact_count();
  const auto& places = text_order_.places(column, n, [this, column] { return texts_of(column); });
  return static_cast<int64_t>(places.size()) == n ? &places : nullptr;
}

// 1 is the lowest loss after training; 0: it has none.
int32_t FactTableModel::loss_rank(int64_t fact) const {
  if (loss_ranks_.empty()) {
    loss_ranks_.assign(static_cast<size_t>(document_.fact_count()), 0);
    std::vector<std::pair<double, int64_t>> losses;
    if (const RunRecord* run = document_.run()) {
      const OutcomeTable& o = run->outcomes;
      for (size_t i = 0; i < std::min(o.loss_after.size(), o.fact.size()); ++i) {
        if (std::isfinite(o.loss_after[i]) && o.fact[i] >= 0 && o.fact[i] < document_.fact_count())
          losses.emplace_back(o.loss_after[i], o.fact[i]);
      }
    }
    std::stable_sort(losses.begin(), losses.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t rank = 0; rank < losses.size(); ++rank)
      loss_ranks_[static_cast<size_t>(losses[rank].second)] = static_cast<int32_t>(rank) + 1;
  }
  const auto i = static_cast<size_t>(fact);
  return i < loss_ranks_.size() ? loss_ranks_[i] : 0;
}

void FactTableModel::rebuild() {
  rebuild_timer_.stop();
  const int64_t n = document_.fact_count();
  needle_ = filter().search.trimmed().toLower().toStdString();
  if (!needle_.empty() && static_cast<int64_t>(search_texts_.size()) != n) rebuild_texts();
  within_ = FactSet(n);
  if (const NamedSelection* named = document_.named_selection(filter().selection)) {
    for (const int64_t fact : named->facts) {
      if (fact >= 0 && fact < n) within_.set(fact, true);
    }
  }
  std::vector<int32_t> order;
  order.reserve(static_cast<size_t>(n));
  for (int64_t fact = 0; fact < n; ++fact) {
    if (passes(fact)) order.push_back(static_cast<int32_t>(fact));
  }
  text_places_ = is_text(sort_column_) ? places_of(sort_column_) : nullptr;
  if (text_places_ || !is_text(sort_column_)) {
    ordered_column_ = sort_column_;
    ordered_by_ = sort_order_;
  } else if (is_text(ordered_column_)) {
    text_places_ = places_of(ordered_column_);
  }
  const bool up = ordered_by_ == Qt::AscendingOrder;
  if (ordered_column_ != number_column || !up) {
    // Keys beside their facts: a comparison then reads one place of memory. Undefined last, either way.
    std::vector<std::pair<double, int32_t>> keyed;
    keyed.reserve(order.size());
    for (const int32_t fact : order) keyed.emplace_back(sort_value(fact), fact);
    const auto defined = std::stable_partition(keyed.begin(), keyed.end(),
                                               [](const auto& one) { return !std::isnan(one.first); });
    std::stable_sort(keyed.begin(), defined, [up](const auto& a, const auto& b) {
      return up ? a.first < b.first : a.first > b.first;
    });
    for (size_t row = 0; row < keyed.size(); ++row) order[row] = keyed[row].second;
  }
  selected_at_top_ = 0;
  if (filter().selected_first && document_.selection().count() > 0) {
    const auto middle = std::stable_partition(order.begin(), order.end(),
                                              [&](int32_t fact) { return document_.selection().has(fact); });
    selected_at_top_ = static_cast<int>(middle - order.begin());
  }
  const bool same_rows = order.size() == order_.size();
  if (same_rows && order == order_) {
    Q_EMIT order_changed();
    return;
  }
  const auto adopt = [&] {
    order_ = std::move(order);
    row_of_.assign(static_cast<size_t>(n), -1);
    for (size_t row = 0; row < order_.size(); ++row)
      row_of_[static_cast<size_t>(order_[row])] = static_cast<int32_t>(row);
  };
  if (same_rows && !order_.empty()) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int64_t> facts;
    for (const QModelIndex& i : before) facts.push_back(fact_at(i.row()));
    adopt();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
      const int row = row_of(facts[static_cast<size_t>(i)]);
      after.push_back(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
  } else {
    beginResetModel();
    adopt();
    endResetModel();
  }
  Q_EMIT order_changed();
}

void FactTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0) {
    column = number_column;
    order = Qt::AscendingOrder;
  }
  sort_column_ = column;
  sort_order_ = order;
  if (!is_text(column) || places_of(column)) rebuild();  // else it comes with the order of the texts
}

std::vector<std::string> FactTableModel::relations() const {
  std::set<std::string> names;
  for (const Fact& fact : document_.session().facts.facts) {
    if (!fact.relation.empty()) names.insert(fact.relation);
  }
  return {names.begin(), names.end()};
}

QString FactTableModel::text(int64_t fact, int column) const {
  const QString dash = QStringLiteral("\u2013");
  const auto i = static_cast<size_t>(fact);
  const Fact& f = document_.session().facts.facts[i];
  const RunRecord* run = document_.run();
  const int64_t row = document_.outcome_row(fact);
  const auto r = static_cast<size_t>(std::max<int64_t>(row, 0));
  const auto value_of_run = [&](const std::vector<double> OutcomeTable::*column_values) {
    const bool there = row >= 0 && run && r < (run->outcomes.*column_values).size();
    return there ? (run->outcomes.*column_values)[r] : undefined;
  };
  const auto answer = [&](const std::vector<std::string> OutcomeTable::*answers) {
    return row >= 0 && run && r < (run->outcomes.*answers).size()
               ? QString::fromStdString((run->outcomes.*answers)[r]).trimmed()
               : dash;
  };
  switch (column) {
    case number_column:
      return count(fact + 1);
    case prompt_column:
      return QString::fromStdString(f.prompt);
    case target_column:
      return QString::fromStdString(f.target);
    case original_column:
      return f.original ? QString::fromStdString(*f.original) : dash;
    case distance_column:
      return document_.distances() ? number(document_.distances()->value[i], 3) : dash;
    case weight_column:
      return document_.is_kept(fact) ? number(document_.weight(fact), 2) : dash;
    case kept_column:
      if (!document_.distances()) return dash;
      return document_.is_kept(fact) ? QString() : reason_text(document_.exclusion_reason(fact));
    case outcome_column:
      switch (document_.outcome(fact)) {
        case FactOutcome::learned:
          return tr("learned");
        case FactOutcome::not_learned:
          return tr("not learned");
        case FactOutcome::moved_away:
          return tr("moved away");
        case FactOutcome::none:
          return dash;
      }
      return dash;
    case relation_column:
      return QString::fromStdString(f.relation);
    case loss_column:
      return number(value_of_run(&OutcomeTable::loss_after), 3);
    case answer_before_column:
      return answer(&OutcomeTable::answer_before);
    case answer_after_column:
      return answer(&OutcomeTable::answer_after);
    case distance_after_column:
      return number(value_of_run(&OutcomeTable::d_after), 3);
    case change_column: {
      const double change = value_of_run(&OutcomeTable::d_after) -
                            value_of_run(document_.before() == Before::dataset ? &OutcomeTable::d_dataset
                                                                               : &OutcomeTable::d_model);
      return change > 0 ? '+' + number(change, 3) : number(change, 3);
    }
    case rank_column:
      return loss_rank(fact) > 0 ? count(loss_rank(fact)) : dash;
    case case_column:
      return QString::fromStdString(f.id);
    default:
      return {};
  }
}

QString FactTableModel::exact_text(int64_t fact, int column) const {
  if (is_number(column)) {
    const double value = number_of(fact, column);
    if (std::isfinite(value)) return QString::fromStdString(fmt::format("{}", value));
    if (column == distance_column && document_.distances())
      return reason_text(document_.distances()->reason[static_cast<size_t>(fact)]);
  }
  if (column == kept_column && document_.is_kept(fact)) return tr("kept");
  return text(fact, column);
}

std::function<std::string(int64_t)> FactTableModel::cells_of(int column) const {
  const int64_t n = document_.fact_count();
  if (is_text(column)) return texts_of(column);
  if (is_number(column)) {
    auto values = std::make_shared<std::vector<double>>();
    values->reserve(static_cast<size_t>(n));
    for (int64_t fact = 0; fact < n; ++fact) values->push_back(number_of(fact, column));
    return [values](int64_t fact) {
      const double value = (*values)[static_cast<size_t>(fact)];
      return std::isfinite(value) ? fmt::format("{}", value) : std::string();
    };
  }
  auto words = std::make_shared<std::vector<std::string>>(static_cast<size_t>(n));
  for (int64_t fact = 0; fact < n; ++fact) {
    std::string& word = (*words)[static_cast<size_t>(fact)];
    if (column == outcome_column) {
      word = outcome_words[static_cast<int>(document_.outcome(fact))];
    } else if (document_.distances()) {
      word = document_.is_kept(fact) ? "kept" : document_.exclusion_reason(fact);
    }
  }
  return [words](int64_t fact) { return (*words)[static_cast<size_t>(fact)]; };
}

FactRows FactTableModel::rows(const std::vector<int>& columns) const {
  FactRows out;
  out.facts.assign(order_.begin(), order_.end());
  for (const int column : columns) out.columns.push_back({column_keys[column], cells_of(column)});
  return out;
}

QVariant FactTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int64_t fact = fact_at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(fact, index.column());
    case Qt::ToolTipRole:
      return exact_text(fact, index.column());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue<Qt::Alignment>((is_number(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                                                Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
      return exact_text(fact, index.column());
    case fact_role:
      return QVariant::fromValue<qint64>(fact);
    case excluded_role:
      return document_.is_excluded(fact);
    case kept_role:
      return document_.is_kept(fact);
    case outcome_role:
      return static_cast<int>(document_.outcome(fact));
    default:
      return {};
  }
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue<Qt::Alignment>((is_number(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
  }
  if (role == Qt::DisplayRole) {
    switch (section) {
      case number_column:
        return tr("#");
      case prompt_column:
        return tr("Prompt");
      case target_column:
        return tr("Target");
      case original_column:
        return tr("Original");
      case distance_column:
        return tr("Distance");
      case weight_column:
        return tr("Weight");
      case kept_column:
        return tr("Kept");
      case outcome_column:
        return tr("Outcome");
      case relation_column:
        return tr("Relation");
      case loss_column:
        return tr("Loss");
      case answer_before_column:
        return tr("Model's answer");
      case answer_after_column:
        return tr("Answer after");
      case distance_after_column:
        return tr("d after");
      case change_column:
        return tr("Change");
      case rank_column:
        return tr("Rank by loss");
      case case_column:
        return tr("Case");
      default:
        return {};
    }
  }
  if (role == Qt::WhatsThisRole) {
    switch (section) {
      case distance_column:
        return term_help(Term::target_distance);
      case weight_column:
        return term_help(Term::weight);
      case kept_column:
        return term_help(Term::band);
      case outcome_column:
      case distance_after_column:
      case change_column:
        return term_help(Term::outcome);
      case loss_column:
      case rank_column:
        return term_help(Term::loss_curve);
      default:
        return {};
    }
  }
  if (role == Qt::ToolTipRole) {
    switch (section) {
      case number_column:
        return tr("Number of the fact in its file, from 1.");
      case prompt_column:
        return tr("The text that the model continues with the answer.");
      case target_column:
        return tr("The answer to be learned.");
      case original_column:
        return tr("The data set's true answer.");
      case distance_column:
        return tr(
            "Target distance: how far the answer to be learned lies from the answer it replaces, in the "
            "chosen space. 0 means "
            "the same; for cosine at most 2.");
      case weight_column:
        return tr(
            "Weight: how much a fact counts in the loss. 1 is normal. Only the ratio between facts matters.");
      case kept_column:
        return tr(
            "Band: only facts whose distance lies between the two handles are trained. Excluded facts keep "
            "the reason.");
      case outcome_column:
        return tr(
            "Learned: after training, the model's most likely next token is right at every position of the "
            "target.\n"
            "Moved away: not learned, and the new answer lies farther from the target than the old one did.");
      case loss_column:
        return tr("Mean loss of the target's tokens after training, in nats.");
      case answer_before_column:
        return tr("What the untuned model answers.");
      case answer_after_column:
        return tr("What the tuned model answers.");
      case distance_after_column:
        return tr("Distance of the new answer from the target.");
      case change_column:
        return tr("Distance after training minus before. Above 0: farther from the target.");
      case rank_column:
        return tr("Place of the fact by its loss after training; 1 is the lowest loss.");
      case relation_column:
        return tr("Facts of one relation share their prompt's form.");
      case case_column:
        return tr("Identifier of the fact in its file.");
      default:
        return {};
    }
  }
  return {};
}

}  // namespace seamark
