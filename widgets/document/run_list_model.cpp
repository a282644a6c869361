// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/run_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "document/choice_words.h"
#include "document/wording.h"

namespace seamark {
namespace {

struct RunWords {
  Q_DECLARE_TR_FUNCTIONS(RunListModel)
};

bool is_number(int column) {
  return column == RunListModel::seed_column || column == RunListModel::time_column ||
         column == RunListModel::learned_column;
}

QString filter_word(const FilterOptions& filter) {
  if (filter.rule == FilterRule::none) return RunWords::tr("all");
  if (filter.rule == FilterRule::band) return RunWords::tr("band");
  return choice_text("filter.rule", filter_rule_names[static_cast<int>(filter.rule)]);
}

QString weights_text(const LossOptions& loss) {
  const QString rule = choice_text("loss.weights", weight_rule_names[static_cast<int>(loss.weights)]);
  if (loss.weights != WeightRule::static_ && loss.weights != WeightRule::dynamic) return rule;
  return QStringLiteral("%1 %2").arg(rule, number(loss.lambda, 2));
}

}  // namespace

QString method_text(const ExperimentSpec& spec) {
  const MethodOptions& m = spec.method;
  const auto sized = [](const char* name, int64_t size, const char* of = "r") {
    return QStringLiteral("%1 %2\u00A0%3").arg(QLatin1String(name), QLatin1String(of)).arg(size);
  };
  switch (m.kind) {
    case MethodKind::lora:
      return sized(m.rslora ? "rsLoRA" : "LoRA", m.rank);
    case MethodKind::dora:
      return sized("DoRA", m.rank);
    case MethodKind::adalora:
      return sized("AdaLoRA", m.target_r);
    case MethodKind::adapter_houlsby:
      return sized("Houlsby", m.size, "m");
    case MethodKind::adapter_pfeiffer:
      return sized("Pfeiffer", m.size, "m");
    case MethodKind::ia3:
      return QStringLiteral("IA3");
    case MethodKind::full:
      return RunWords::tr("full fine-tuning");
  }
  return {};
}

QString run_label(const SessionDocument& document, const RunRecord& run) {
  return QString::fromStdString(run.name) + ' ' + method_text(document.made_with(run));
}

QString run_state_text(const RunRecord& run, bool paused) {
  switch (run.state) {
    case RunState::running:
      return paused ? RunWords::tr("paused") : RunWords::tr("running");
    case RunState::done:
      return RunWords::tr("done");
    case RunState::stopped:
      return RunWords::tr("stopped");
    case RunState::failed:
      return RunWords::tr("failed");
    case RunState::interrupted:
      return RunWords::tr("interrupted");
  }
  return {};
}

QString run_failure(const RunRecord& run) {
  // One that stopped says after which step, which is no failure.
  const bool failed = run.state == RunState::failed || run.state == RunState::interrupted;
  return failed ? QString::fromStdString(run.message) : QString();
}

RunListModel::RunListModel(SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), document_(document), forecast_(new QueueForecast(document, this)) {
  connect(forecast_, &QueueForecast::changed, this, [this] {
    if (queued_ > 0) Q_EMIT dataChanged(index(0, time_column), index(queued_ - 1, time_column));
  });
  connect(&document, &SessionDocument::runs_changed, this, &RunListModel::refresh);
  connect(&document, &SessionDocument::opened, this, &RunListModel::refresh);
  connect(&document, &SessionDocument::run_advanced, this, [this] {
    const int row = row_of_run(document_.running_run());
    if (row >= 0 && row < rowCount()) Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
  });
  refresh();
}

void RunListModel::refresh() {
  beginResetModel();
  queued_ = static_cast<int>(document_.queue().size());
  runs_ = static_cast<int>(document_.session().runs.size());
  endResetModel();
}

int RunListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : queued_ + runs_; }
int RunListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

int RunListModel::row_of_run(int run) const {
  return run < 0 || run >= runs_ ? -1 : queued_ + runs_ - 1 - run;
}

int RunListModel::row_of_queued(int place) const {
  return place < 0 || place >= queued_ ? -1 : queued_ - 1 - place;
}

QString RunListModel::expected_text(int place, int role) const {
  const QueueForecast::Expected expected = forecast_->of(place);
  if (role == Qt::DisplayRole) {
    if (!expected.time) return QStringLiteral("\u2013");
    return expected.tried ? time_range_text(*expected.time) : about_text(*expected.time);
  }
  if (!expected.problem.isEmpty()) return expected.problem;
  if (!expected.time) return tr("Not known until the first run of this kind, or a trial between two runs");
  const QString time = time_range_text(*expected.time);
  return expected.tried ? tr("Roughly %1, from a trial with a few facts").arg(time)
                        : tr("Expected: %1, after what earlier runs of this kind took here").arg(time);
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int column = index.column();
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue<Qt::Alignment>((is_number(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
  }
  const QString dash = QStringLiteral("\u2013");
  if (index.row() < queued_) {
    // The next to run stands lowest, next to the run it follows.
    const auto place = static_cast<size_t>(queued_ - 1 - index.row());
    if (place >= document_.queue().size()) return {};
    const ExperimentSpec& spec = document_.queue()[place];
    if (role == queued_role) return static_cast<int>(place);
    if (role == run_role) return -1;
    if (role == state_role) return -1;
    if (role == share_role) return 0.0;
    if (role == name_role) return QString::fromStdString(spec.name);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    switch (column) {
      case state_column:
        return tr("queued");
      case run_column:
        return QString(QString::fromStdString(spec.name) + ' ' + method_text(spec));
      case facts_column:
        return filter_word(spec.filter);
      case weights_column:
        return weights_text(spec.loss);
      case seed_column:
        return count(spec.training.seed);
      case progress_column:
        return percent(0, 0);
      case time_column:
        return expected_text(static_cast<int>(place), role);
      default:
        return dash;
    }
  }
  const int run_index = runs_ - 1 - (index.row() - queued_);
  if (run_index < 0 || run_index >= static_cast<int>(document_.session().runs.size())) return {};
  const RunRecord& run = document_.session().runs[static_cast<size_t>(run_index)];
  const int64_t done = run.steps.rows();
  const double share = run.state == RunState::done                   ? 1
                       : run.state == RunState::stopped && done == 0 ? -1
                       : run.planned_steps > 0
                           ? static_cast<double>(done) / static_cast<double>(run.planned_steps)
                           : 0;
  switch (role) {
    case run_role:
      return run_index;
    case queued_role:
      return -1;
    case state_role:
      return static_cast<int>(run.state);
    case share_role:
      return share;
    case name_role:
      return QString::fromStdString(run.name);
    case failure_role:
      return run_failure(run);
    case Qt::ToolTipRole:
      if (!run.message.empty()) return QString::fromStdString(run.message);
      break;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      break;
    default:
      return {};
  }
  switch (column) {
    case state_column:
      return run_state_text(run, document_.run_status().paused);
    case run_column:
      return run_label(document_, run);
    case facts_column: {
      const auto kept =
          static_cast<qint64>(std::count(run.selection.kept.begin(), run.selection.kept.end(), int8_t{1}));
      return QString(filter_word(document_.made_with(run).filter) + ", " + count(kept));
    }
    case weights_column:
      return weights_text(document_.made_with(run).loss);
    case seed_column:
      return count(document_.made_with(run).training.seed);
    case progress_column:
      if (!run_failure(run).isEmpty()) return run_failure(run);
      return share < 0 ? tr("stopped before the first step") : percent(share, 0);
    case time_column: {
      if (run.state == RunState::running) return time_left(document_.run_status().seconds_left);
      const auto from = QDateTime::fromString(QString::fromStdString(run.started), Qt::ISODate);
      const auto to = QDateTime::fromString(QString::fromStdString(run.ended), Qt::ISODate);
      return from.isValid() && to.isValid() ? duration(static_cast<double>(from.secsTo(to))) : dash;
    }
    case learned_column: {
      const auto& learned = run.outcomes.learned;
      const auto seen = std::count_if(learned.begin(), learned.end(), [](int8_t flag) { return flag >= 0; });
      if (seen == 0) return dash;
      return percent(static_cast<double>(std::count(learned.begin(), learned.end(), int8_t{1})) /
                     static_cast<double>(seen));
    }
    default:
      return {};
  }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue<Qt::Alignment>((is_number(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case state_column:
      return tr("State");
    case run_column:
      return tr("Run");
    case facts_column:
      return tr("Facts");
    case weights_column:
      return tr("Weights");
    case seed_column:
      return tr("Seed");
    case progress_column:
      return tr("Progress");
    case time_column:
      return tr("Time");
    case learned_column:
      return tr("Learned");
    default:
      return {};
  }
}

}  // namespace seamark
