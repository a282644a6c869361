// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session_document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUndoCommand>
#include <algorithm>
#include <cmath>

#include "document/wording.h"
#include "session/columns.h"

namespace seamark {
namespace {

constexpr int drain_interval_ms = 40;
const QString run_kind = QStringLiteral("run");
const QString distance_kind = QStringLiteral("distances");
const QString model_kind = QStringLiteral("model");
const QString token_kind = QStringLiteral("next-tokens");

DistanceStatistics statistics(const std::vector<double>& values, const std::vector<int8_t>* kept) {
  DistanceStatistics out;
  double sum = 0, squares = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i]) || (kept && !(*kept)[i])) continue;
    ++out.n;
    sum += values[i];
  }
  if (out.n == 0) return out;
  out.mean = sum / static_cast<double>(out.n);
  for (size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i]) && (!kept || (*kept)[i]))
      squares += (values[i] - out.mean) * (values[i] - out.mean);
  }
  out.sd = std::sqrt(squares / static_cast<double>(out.n));
  return out;
}

template <typename T>
void put(std::vector<T>& to, size_t row, const std::vector<T>& from, size_t i) {
  if (i >= from.size()) return;
  if (to.size() <= row) to.resize(row + 1);
  to[row] = from[i];
}

// Replaces the rows of the same facts, appends the others. `rows`: fact -> row of `to`.
void merge(OutcomeTable& to, std::vector<int32_t>& rows, const OutcomeTable& from) {
  for (size_t i = 0; i < from.fact.size(); ++i) {
    const int64_t fact = from.fact[i];
    if (fact < 0 || fact >= static_cast<int64_t>(rows.size())) continue;
    int32_t& row = rows[static_cast<size_t>(fact)];
    if (row < 0) row = static_cast<int32_t>(to.fact.size());
    const auto r = static_cast<size_t>(row);
    for_each_column_pair(to, from, [&](auto& column, const auto& source) { put(column, r, source, i); });
  }
}

std::vector<int32_t> rows_by_fact(const OutcomeTable& table, int64_t facts) {
  std::vector<int32_t> rows(static_cast<size_t>(facts), -1);
  for (size_t i = 0; i < table.fact.size(); ++i) {
    if (table.fact[i] >= 0 && table.fact[i] < facts)
      rows[static_cast<size_t>(table.fact[i])] = static_cast<int32_t>(i);
  }
  return rows;
}

}  // namespace

std::vector<int64_t> FactSet::facts() const {
  std::vector<int64_t> out;
  out.reserve(static_cast<size_t>(count_));
  for (size_t i = 0; i < bits_.size(); ++i) {
    if (bits_[i]) out.push_back(static_cast<int64_t>(i));
  }
  return out;
}

bool matches(const DistanceTable& table, const DistanceOptions& options) {
  std::string space = representation_space_names[static_cast<int>(options.space)];
  if (options.space == RepresentationSpace::hidden) space += "(" + std::to_string(options.layer) + ")";
  return table.space == space && table.metric == distance_metric_names[static_cast<int>(options.metric)] &&
         table.from == distance_from_names[static_cast<int>(options.from)];
}

QString distance_setting_text(const DistanceOptions& options) {
  QString space = QString::fromLatin1(representation_space_names[static_cast<int>(options.space)]);
  if (options.space == RepresentationSpace::hidden) space += QStringLiteral("(%1)").arg(options.layer);
  return QString::fromLatin1(distance_metric_names[static_cast<int>(options.metric)]) + ", " + space;
}

// Band, metric, form: one kind of command, whole specs before and after.
class SpecChange : public QUndoCommand {
 public:
  SpecChange(SessionDocument& document, const QString& what, ExperimentSpec after, int gesture)
      : QUndoCommand(what),
        document_(document),
        before_(document.spec_),
        after_(std::move(after)),
        gesture_(gesture) {}
  void undo() override { document_.apply_spec(before_); }
  void redo() override { document_.apply_spec(after_); }
  int id() const override { return gesture_ >= 0 ? 1 : -1; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const SpecChange*>(other);
    if (next->gesture_ != gesture_ || next->text() != text()) return false;
    after_ = next->after_;
    return true;
  }

 private:
  SessionDocument& document_;
  ExperimentSpec before_, after_;
  int gesture_;  // -1: never merged
};

class SelectionChange : public QUndoCommand {
 public:
  SelectionChange(SessionDocument& document, const QString& what, FactSet after)
      : QUndoCommand(what), document_(document), before_(document.selection_), after_(std::move(after)) {}
  void undo() override { document_.apply_selection(before_); }
  void redo() override { document_.apply_selection(after_); }

 private:
  SessionDocument& document_;
  FactSet before_, after_;
};

// What the thread of the run writes and the window drains.
struct SessionDocument::Feed {
  std::mutex mutex;
  std::optional<RunRecord> started;
  StepTable steps;
  ScoreTable scores;
  std::vector<OutcomeTable> outcomes;
  Progress progress;
};

SessionDocument::SessionDocument(EngineCalls calls, QObject* parent)
    : QObject(parent), calls_(std::move(calls)) {
  qRegisterMetaType<Message>();
  undo_.setUndoLimit(200);
  drain_timer_.setInterval(drain_interval_ms);
  connect(&drain_timer_, &QTimer::timeout, this, &SessionDocument::drain);
  connect(&file_thread_, &WorkThread::jobs_changed, this, &SessionDocument::jobs_changed);
  connect(&model_thread_, &WorkThread::jobs_changed, this, &SessionDocument::jobs_changed);
}

SessionDocument::~SessionDocument() {
  if (!running_) drop_working_file();
}

// --- opening and saving
// ---------------------------------------------------------------------------------------

QString SessionDocument::title() const {
  if (!file_.isEmpty()) return QFileInfo(file_).fileName();
  return title_.isEmpty() ? tr("Untitled") : title_;
}

void SessionDocument::set_dirty(bool dirty) {
  if (dirty_ == dirty) return;
  dirty_ = dirty;
  Q_EMIT file_changed();
}

void SessionDocument::set_session(Session session, const QString& file) {
  model_thread_.cancel_kind(distance_kind);
  session_ = std::make_shared<Session>(std::move(session));
  file_ = file;
  drop_working_file();
  title_.clear();
  open_ = true;
  dirty_ = false;
  undo_.clear();
  previous_.reset();
  const auto facts = spec_.facts;
  spec_ = ExperimentSpec();
  spec_.facts = facts;
  if (!session_->model.empty()) {
    spec_.model = session_->model;
  } else if (model_) {
    spec_.model = model_->directory.string();
  }
  selection_ = FactSet(fact_count());
  current_fact_ = fact_count() > 0 ? 0 : -1;
  current_run_ = static_cast<int>(session_->runs.size()) - 1;
  if (current_run_ >= 0) {
    // The form starts from what was run last: a click away from the next variation.
    try {
      spec_ = spec_from_json(parse_json(session_->runs.back().spec_json, "spec"), "spec");
    } catch (const Error&) {
      // A record of another version: the form keeps its defaults, the run itself stays readable.
    }
  } else if (!session_->distances.empty()) {
    const DistanceTable& table = session_->distances.front();
    for (int metric = 0; metric < static_cast<int>(std::size(distance_metric_names)); ++metric) {
      for (int from = 0; from < static_cast<int>(std::size(distance_from_names)); ++from) {
        if (table.metric == distance_metric_names[metric] && table.from == distance_from_names[from] &&
            table.space == representation_space_names[static_cast<int>(spec_.distance.space)]) {
          spec_.distance.metric = static_cast<DistanceMetric>(metric);
          spec_.distance.from = static_cast<DistanceFrom>(from);
        }
      }
    }
  }
  restore_view_state();
  spec_.name = next_run_name().toStdString();
  update_full_band();
  update_kept();
  update_outcomes();
  Q_EMIT opened();
  Q_EMIT file_changed();
  if (!distances()) request_distances();
}

void SessionDocument::close() {
  model_thread_.cancel_kind(distance_kind);
  set_session(Session{});
  open_ = false;
  report_ = {};
  Q_EMIT opened();
  Q_EMIT file_changed();
}

void SessionDocument::open_demo() {
  FactOptions options;
  options.files = {"builtin"};
  open_facts(options);
  if (!model_ && !is_model_loading()) load_model(default_model_name, true);
}

void SessionDocument::open_facts(const FactOptions& options) {
  struct Result {
    FactTable facts;
    LoadReport report;
  };
  auto result = std::make_shared<Result>();
  const bool builtin = options.files == std::vector<std::string>{"builtin"};
  const QString name =
      builtin ? tr("Demo") : QFileInfo(QString::fromStdString(options.files.front())).completeBaseName();
  file_thread_.post(
      "open", tr("Open %1").arg(name),
      [calls = calls_, options, result](RunControl& control, const ProgressFunction&) {
        result->facts = calls.load_facts(options, result->report, &control);
      },
      [this, result, options, name](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        Session session;
        session.facts = std::move(result->facts);
        report_ = std::move(result->report);
        spec_.facts = options;
        set_session(std::move(session));
        title_ = name;
        set_dirty(true);
        Q_EMIT file_changed();
        if (!report_.issues.empty()) {
          const RecordIssue& first = report_.issues.front();
          tell({Message::Kind::warning,
                tr("%1 of %2 records were skipped. Record %3: %4: %5")
                    .arg(count(static_cast<qint64>(report_.issues.size())), count(report_.records),
                         count(first.record), QString::fromStdString(first.field),
                         QString::fromStdString(first.reason)),
                {},
                {}});
        } else if (!report_.notes.empty()) {
          tell({Message::Kind::info,
                QCoreApplication::translate("Note", report_.notes.front().c_str()),
                {},
                {}});
        }
      });
}

void SessionDocument::open_session(const QString& file) {
  auto result = std::make_shared<LoadedSession>();
  file_thread_.post(
      "open", tr("Open %1").arg(QFileInfo(file).fileName()),
      [calls = calls_, file, result](RunControl&, const ProgressFunction&) {
        *result = calls.load_session(std::filesystem::path(file.toStdString()));
      },
      [this, result, file](std::exception_ptr error) {
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        const std::string model = result->session.model;
        if (file.startsWith(untitled_folder())) {
          // Recovered: it has no name of its own yet.
          set_session(std::move(result->session));
          working_file_ = file;
          set_dirty(true);
        } else {
          set_session(std::move(result->session), file);
          Q_EMIT session_saved(file);
        }
        if (result->had_journal) {
          tell({Message::Kind::warning,
                tr("A run in this session was interrupted. All its committed steps are here."),
                tr("Continue the run"), [this] { resume_run(); }});
        } else if (!result->notes.empty()) {
          tell({Message::Kind::info, QString::fromStdString(result->notes.front()), {}, {}});
        }
        if (!model.empty() && !model_ && !is_model_loading()) load_model(QString::fromStdString(model), true);
      });
}

void SessionDocument::open_model(const QString& name_or_directory) { load_model(name_or_directory, false); }

bool SessionDocument::is_model_loading() const {
  const auto jobs = model_thread_.jobs();
  return std::any_of(jobs.begin(), jobs.end(), [](const JobView& job) { return job.kind == model_kind; });
}

void SessionDocument::load_model(const QString& name, bool quiet_when_missing) {
  if (running_) {
    return tell(
        {Message::Kind::warning, tr("A run holds the model. Stop it before opening another one."), {}, {}});
  }
  auto result = std::make_shared<LoadedModel>();
  auto found = std::make_shared<bool>(false);
  model_thread_.post(
      model_kind, tr("Load %1").arg(QFileInfo(name).fileName()),
      [calls = calls_, name, device = spec_.device, result, found](RunControl& control,
                                                                   const ProgressFunction& progress) {
        const auto directory = calls.find_model(name.toStdString());
        *found = true;
        *result = calls.load_model(directory, device, &control, progress);
      },
      [this, result, found, name, quiet_when_missing](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) {
          if (quiet_when_missing && !*found) {
            return tell({Message::Kind::warning,
                         tr("The model %1 is not on this computer, so there are no distances yet. Run "
                            "packaging/run.sh to fetch "
                            "the default model, or open a model directory.")
                             .arg(name),
                         {},
                         {}});
          }
          return tell({Message::Kind::error, error_text(error), {}, {}});
        }
        model_ = std::move(*result);
        session_->model = name.toStdString();
        ExperimentSpec spec = spec_;
        spec.model = name.toStdString();
        apply_spec(spec);
        Q_EMIT model_changed();
        if (open_ && !distances()) request_distances();
      });
}

std::string SessionDocument::view_state() const {
  Json view;
  view["filter"] = {{"rule", filter_rule_names[static_cast<int>(spec_.filter.rule)]}};
  if (spec_.filter.low) view["filter"]["low"] = *spec_.filter.low;
  if (spec_.filter.high) view["filter"]["high"] = *spec_.filter.high;
  view["before"] = before_ == Before::dataset ? "dataset" : "model";
  view["fact"] = current_fact_;
  view["run"] = current_run_;
  return view.dump();
}

void SessionDocument::restore_view_state() {
  before_ = Before::dataset;
  if (session_->view_json.empty()) return;
  try {
    const Json view = Json::parse(session_->view_json);
    if (view.contains("filter") && view["filter"].value("rule", "none") == "band") {
      spec_.filter.rule = FilterRule::band;
      spec_.filter.low =
          view["filter"].contains("low") ? std::optional(view["filter"]["low"].get<double>()) : std::nullopt;
      spec_.filter.high = view["filter"].contains("high")
                              ? std::optional(view["filter"]["high"].get<double>())
                              : std::nullopt;
    }
    if (view.value("before", "dataset") == "model") before_ = Before::model;
    if (const int64_t fact = view.value("fact", int64_t{0}); fact >= 0 && fact < fact_count())
      current_fact_ = fact;
    if (const int run = view.value("run", current_run_);
        run >= 0 && run < static_cast<int>(session_->runs.size())) {
      current_run_ = run;
    }
  } catch (const Json::exception&) {
    // A view is a convenience: a damaged one is as good as none.
  }
}

void SessionDocument::save(const QString& file, std::function<void(bool)> then) {
  if (running_) {
    tell({Message::Kind::info,
          tr("The session is saved when the run ends; its steps are already on disk."),
          {},
          {}});
    if (then) then(false);
    return;
  }
  const QString target = file.isEmpty() ? file_ : file;
  session_->view_json = view_state();
  const QString adapters_from = file_.isEmpty() ? working_file_ : file_;
  file_thread_.post(
      "save", tr("Save %1").arg(QFileInfo(target).fileName()),
      [calls = calls_, session = session_, target, adapters_from](RunControl&, const ProgressFunction&) {
        const std::filesystem::path path(target.toStdString());
        if (adapters_from.isEmpty() || adapters_from == target) {
          calls.save_session(path, *session);
        } else {
          calls.save_session_as(path, *session, std::filesystem::path(adapters_from.toStdString()));
        }
      },
      [this, target, then = std::move(then)](std::exception_ptr error) {
        if (error) {
          tell({Message::Kind::error, error_text(error), {}, {}});
        } else {
          file_ = target;
          drop_working_file();
          undo_.setClean();
          dirty_ = false;
          Q_EMIT file_changed();
          Q_EMIT session_saved(target);
        }
        if (then) then(!error);
      });
}

QString SessionDocument::untitled_folder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/untitled";
}

void SessionDocument::drop_working_file() {
  // What is saved elsewhere or given up needs no recovery.
  if (!working_file_.isEmpty() && working_file_ != file_) {
    for (const char* ending : {"", ".journal", ".lock"}) QFile::remove(working_file_ + ending);
  }
  working_file_.clear();
}

QString SessionDocument::run_file() {
  if (!file_.isEmpty()) return file_;
  if (working_file_.isEmpty()) {
    const QString folder = untitled_folder();
    QDir().mkpath(folder);
    working_file_ = folder + "/" + QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss-zzz") + ".h5";
  }
  return working_file_;
}

// --- distances and band
// ---------------------------------------------------------------------------------------

const DistanceTable* SessionDocument::distances() const {
  for (const DistanceTable& table : session_->distances) {
    if (static_cast<int64_t>(table.value.size()) == fact_count() && matches(table, spec_.distance))
      return &table;
  }
  return nullptr;
}

bool SessionDocument::are_distances_running() const {
  const auto jobs = model_thread_.jobs();
  return std::any_of(jobs.begin(), jobs.end(), [](const JobView& job) { return job.kind == distance_kind; });
}

void SessionDocument::request_distances() {
  if (!model_ || fact_count() == 0) return;
  auto result = std::make_shared<DistanceTable>();
  const DistanceOptions options = spec_.distance;
  model_thread_.post(
      distance_kind, tr("Target distances"),
      [calls = calls_, session = session_, model = model_->model, options, result](
          RunControl& control, const ProgressFunction& progress) {
        *result = calls.distances(*model, session->facts, options, &control, progress);
      },
      [this, session = session_, options, result](std::exception_ptr error) {
        if (is_cancelled(error) || session != session_) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        adopt_distances(options, std::move(*result));
      },
      true);
}

void SessionDocument::adopt_distances(const DistanceOptions& options, DistanceTable table) {
  const bool first = session_->distances.empty();
  session_->distances.push_back(std::move(table));
  if (matches(session_->distances.back(), options) && matches(session_->distances.back(), spec_.distance)) {
    update_full_band();
    update_kept();
    Q_EMIT distances_changed();
    Q_EMIT band_changed();
  }
  if (!first) set_dirty(true);
}

void SessionDocument::update_full_band() {
  const DistanceTable* table = distances();
  if (!table) return;
  double low = INFINITY, high = -INFINITY;
  for (const double value : table->value) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (low > high) {
    full_band_ = {0, 1};
    return;
  }
  // Rounded out to 0.1, or to a nice tenth of the span for distances that are not below 2 (Euclidean).
  double unit = 0.1;
  while ((high - low) / unit > 20) unit *= 10;
  full_band_ = {std::floor(low / unit) * unit, std::ceil(high / unit) * unit};
  if (full_band_.low > 0 && full_band_.low <= 0.4 * full_band_.high)
    full_band_.low = 0;  // an axis that can start at 0 does
  if (full_band_.high <= full_band_.low) full_band_.high = full_band_.low + unit;
}

Band SessionDocument::band() const {
  if (spec_.filter.rule == FilterRule::none) return full_band_;
  return {spec_.filter.low.value_or(full_band_.low), spec_.filter.high.value_or(full_band_.high)};
}

bool SessionDocument::band_is_full() const {
  const Band b = band();
  return b.low <= full_band_.low && b.high >= full_band_.high;
}

void SessionDocument::set_band(Band band) {
  // Stored to 1e-6: enough for any use, and short in the spec.
  const auto tidy = [](double v) { return std::round(v * 1e6) / 1e6; };
  band.low = std::clamp(tidy(band.low), full_band_.low, full_band_.high);
  band.high = std::clamp(tidy(band.high), band.low, full_band_.high);
  if (band == this->band()) return;
  ExperimentSpec spec = spec_;
  spec.filter = {};
  if (band.low > full_band_.low) spec.filter.low = band.low;
  if (band.high < full_band_.high) spec.filter.high = band.high;
  if (spec.filter.low || spec.filter.high) spec.filter.rule = FilterRule::band;
  change_spec(tr("Change band"), spec, true);
}

void SessionDocument::update_kept() {
  kept_ = {};
  summary_ = {};
  const DistanceTable* table = distances();
  if (!table || !calls_.select) return;
  const auto n = table->value.size();
  try {
    kept_ = calls_.select(session_->facts, *table, spec_.filter, spec_.loss);
  } catch (const Error&) {
    // No fact stays (or no weight column): the band says so; the reasons are those of the limits.
    kept_ = {};
    kept_.kept.assign(n, 0);
    kept_.reason.resize(n);
    kept_.weight.assign(n, undefined);
    kept_.core.assign(n, 0);
    const Band b = band();
    for (size_t i = 0; i < n; ++i) {
      const double d = table->value[i];
      kept_.reason[i] = !std::isfinite(d) ? table->reason[i]
                        : d < b.low       ? "D < " + short_number(b.low).toStdString()
                                          : "D > " + short_number(b.high).toStdString();
    }
  }
  summary_.all = statistics(table->value, nullptr);
  summary_.kept = statistics(table->value, &kept_.kept);
  summary_.kept.n = std::count(kept_.kept.begin(), kept_.kept.end(), int8_t{1});
  const Band b = band();
  for (size_t i = 0; i < n; ++i) {
    const double d = table->value[i];
    if (kept_.kept[i]) {
      const double w = kept_.weight[i];
      if (!(w >= summary_.weight_low)) summary_.weight_low = w;
      if (!(w <= summary_.weight_high)) summary_.weight_high = w;
    } else if (!std::isfinite(d)) {
      ++summary_.without;
    } else if (d < b.low) {
      ++summary_.below;
    } else {
      ++summary_.above;
    }
  }
}

// --- spec
// -----------------------------------------------------------------------------------------------------

void SessionDocument::change_spec(const QString& what, const ExperimentSpec& spec, bool merge) {
  undo_.push(new SpecChange(*this, what, spec, merge ? gesture_ : -1));
  set_dirty(true);
}

void SessionDocument::apply_spec(const ExperimentSpec& spec) {
  const ExperimentSpec old = spec_;
  const DistanceTable* old_table = distances();
  spec_ = spec;
  const bool distance_changed =
      old.distance.metric != spec.distance.metric || old.distance.space != spec.distance.space ||
      old.distance.layer != spec.distance.layer || old.distance.from != spec.distance.from ||
      old.distance.vectors != spec.distance.vectors;
  const bool kept_changed = old.filter.rule != spec.filter.rule || old.filter.low != spec.filter.low ||
                            old.filter.high != spec.filter.high || old.loss.weights != spec.loss.weights ||
                            old.loss.lambda != spec.loss.lambda;
  if (distance_changed) {
    if (old_table) previous_ = *old_table;
    update_full_band();
  }
  if (distance_changed || kept_changed) update_kept();
  Q_EMIT spec_changed();
  if (distance_changed) {
    Q_EMIT distances_changed();
    if (!distances()) request_distances();
  }
  if (distance_changed || kept_changed) Q_EMIT band_changed();
}

std::vector<Error> SessionDocument::problems() const {
  ExperimentSpec copy = spec_;
  Fields fields;
  describe(fields, copy);
  std::vector<Error> out;
  for (const Field& field : fields.all()) {
    if (!field_is_used(fields, field)) continue;
    if (const std::string problem = field_problem(field); !problem.empty()) {
      out.push_back(bad_input(SEAMARK_TEXT("Error", "The value {0}."), problem).at_field(field.path));
    }
  }
  for (const Error& error : spec_problems(spec_)) out.push_back(error);
  return out;
}

// --- selection
// ------------------------------------------------------------------------------------------------

void SessionDocument::apply_selection(const FactSet& selection) {
  selection_ = selection;
  Q_EMIT selection_changed();
}

void SessionDocument::select(const std::vector<int64_t>& facts, SelectMode mode) {
  FactSet next = mode == SelectMode::replace ? FactSet(fact_count()) : selection_;
  bool all_in = true;
  for (const int64_t fact : facts) all_in = all_in && selection_.has(fact);
  for (const int64_t fact : facts) {
    if (fact >= 0 && fact < fact_count()) next.set(fact, mode != SelectMode::toggle || !all_in);
  }
  if (next == selection_) return;
  undo_.push(new SelectionChange(*this, tr("Change selection"), next));
}

void SessionDocument::select_all() {
  FactSet next(fact_count());
  for (int64_t i = 0; i < fact_count(); ++i) next.set(i, true);
  if (!(next == selection_)) undo_.push(new SelectionChange(*this, tr("Select all"), next));
}

void SessionDocument::select_none() {
  if (selection_.count() > 0)
    undo_.push(new SelectionChange(*this, tr("Clear selection"), FactSet(fact_count())));
}

void SessionDocument::invert_selection() {
  FactSet next(fact_count());
  for (int64_t i = 0; i < fact_count(); ++i) next.set(i, !selection_.has(i));
  undo_.push(new SelectionChange(*this, tr("Invert selection"), next));
}

void SessionDocument::name_selection(const QString& name) {
  const std::string key = name.toStdString();
  auto& all = session_->selections;
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const NamedSelection& s) { return s.name == key; });
  if (it != all.end()) {
    it->facts = selection_.facts();
  } else {
    all.push_back({key, selection_.facts()});
  }
  set_dirty(true);
  Q_EMIT named_selections_changed();
}

void SessionDocument::remove_named_selection(const QString& name) {
  std::erase_if(session_->selections, [&](const NamedSelection& s) { return s.name == name.toStdString(); });
  set_dirty(true);
  Q_EMIT named_selections_changed();
}

void SessionDocument::select_named(const QString& name) {
  for (const NamedSelection& s : session_->selections) {
    if (s.name == name.toStdString()) return select(s.facts, SelectMode::replace);
  }
}

void SessionDocument::set_current_fact(int64_t fact) {
  if (fact == current_fact_ || fact >= fact_count()) return;
  current_fact_ = fact;
  Q_EMIT current_fact_changed();
}

// --- runs
// -----------------------------------------------------------------------------------------------------

const RunRecord* SessionDocument::run() const {
  return current_run_ >= 0 && current_run_ < static_cast<int>(session_->runs.size())
             ? &session_->runs[static_cast<size_t>(current_run_)]
             : nullptr;
}

void SessionDocument::set_current_run(int index) {
  if (index == current_run_ || index < -1 || index >= static_cast<int>(session_->runs.size())) return;
  current_run_ = index;
  update_outcomes();
  Q_EMIT runs_changed();
  Q_EMIT outcomes_changed();
}

void SessionDocument::set_before(Before before) {
  if (before == before_) return;
  before_ = before;
  Q_EMIT outcomes_changed();
}

void SessionDocument::update_outcomes() {
  counts_ = {};
  const RunRecord* record = run();
  outcome_rows_ = rows_by_fact(record ? record->outcomes : OutcomeTable{}, fact_count());
  if (!record) return;
  const OutcomeTable& o = record->outcomes;
  counts_.trained = o.rows();
  for (size_t i = 0; i < o.fact.size(); ++i) {
    if (o.learned[i] == 1) {
      ++counts_.learned;
      continue;
    }
    ++counts_.not_learned;
    counts_.moved_dataset += i < o.moved_dataset.size() && o.moved_dataset[i] == 1;
    counts_.moved_model += i < o.moved_model.size() && o.moved_model[i] == 1;
  }
}

int64_t SessionDocument::outcome_row(int64_t fact) const {
  return fact >= 0 && fact < static_cast<int64_t>(outcome_rows_.size())
             ? outcome_rows_[static_cast<size_t>(fact)]
             : -1;
}

FactOutcome SessionDocument::outcome(int64_t fact) const {
  const int64_t row = outcome_row(fact);
  const RunRecord* record = run();
  if (row < 0 || !record) return FactOutcome::none;
  const OutcomeTable& o = record->outcomes;
  const auto r = static_cast<size_t>(row);
  if (o.learned[r] == 1) return FactOutcome::learned;
  const auto& moved = before_ == Before::dataset ? o.moved_dataset : o.moved_model;
  return r < moved.size() && moved[r] == 1 ? FactOutcome::moved_away : FactOutcome::not_learned;
}

QString SessionDocument::next_run_name() const {
  for (int i = static_cast<int>(session_->runs.size() + queue_.size()) + 1;; ++i) {
    const std::string name = "R" + std::to_string(i);
    const auto taken = [&](const auto& run) { return run.name == name; };
    if (std::none_of(session_->runs.begin(), session_->runs.end(), taken) &&
        std::none_of(queue_.begin(), queue_.end(), taken)) {
      return QString::fromStdString(name);
    }
  }
}

void SessionDocument::launch(const ExperimentSpec& spec) {
  queue_.push_back(spec);
  ExperimentSpec next = spec_;
  next.name = next_run_name().toStdString();
  apply_spec(next);
  Q_EMIT runs_changed();
  if (!running_) start_next_run();
}

void SessionDocument::remove_queued(int index) {
  if (index < 0 || index >= static_cast<int>(queue_.size())) return;
  queue_.erase(queue_.begin() + index);
  Q_EMIT runs_changed();
}

void SessionDocument::resume_run() {
  if (running_) return;
  try {
    ExperimentSpec spec = calls_.interrupted_spec(std::filesystem::path(run_file().toStdString()));
    queue_.push_front(spec);
    start_next_run();
  } catch (const Error& error) {
    tell({Message::Kind::error, error_text(error), {}, {}});
  }
}

void SessionDocument::start_next_run() {
  if (running_ || queue_.empty()) return;
  if (!model_) {
    tell({Message::Kind::warning, tr("A run needs a model. Open one first."), {}, {}});
    return;
  }
  EngineCalls::Run request;
  request.spec = queue_.front();
  queue_.pop_front();
  request.session = std::filesystem::path(run_file().toStdString());
  request.model = model_->model;
  request.facts = &session_->facts;
  // An interrupted run of this name is continued.
  for (size_t i = 0; i < session_->runs.size(); ++i) {
    if (session_->runs[i].name == request.spec.name && session_->runs[i].state == RunState::interrupted)
      request.resume = true;
  }
  const bool save_first = !request.resume && dirty_ && !file_.isEmpty();
  session_->view_json = view_state();
  feed_ = std::make_shared<Feed>();
  running_ = true;
  running_run_ = -1;
  status_ = {QString::fromStdString(request.spec.name), {}, 0, 0, undefined, false};
  paused_since_ = -1;
  paused_ms_ = 0;
  first_step_ms_ = -1;
  run_clock_.start();
  drain_timer_.start();
  auto record = std::make_shared<RunRecord>();
  RunCallbacks callbacks;
  callbacks.started = [feed = feed_](const Session&, const RunRecord& run) {
    const std::lock_guard lock(feed->mutex);
    feed->started = run;
  };
  callbacks.step = [feed = feed_](const StepTable& row) {
    const std::lock_guard lock(feed->mutex);
    append_rows(feed->steps, row);
  };
  callbacks.scored = [feed = feed_](const ScoreTable& row, const OutcomeTable& outcomes) {
    const std::lock_guard lock(feed->mutex);
    append_rows(feed->scores, row);
    feed->outcomes.push_back(outcomes);
  };
  callbacks.progress = [feed = feed_](const Progress& progress) {
    const std::lock_guard lock(feed->mutex);
    feed->progress = progress;
  };
  model_thread_.post(
      run_kind, tr("Run %1").arg(status_.name),
      [calls = calls_, request, session = session_, save_first, callbacks, record](RunControl& control,
                                                                                   const ProgressFunction&) {
        if (save_first) calls.save_session(request.session, *session);
        *record = calls.run(request, control, callbacks);
      },
      [this, record](std::exception_ptr error) { finish_run(error, *record); });
  Q_EMIT runs_changed();
  Q_EMIT run_advanced();
}

void SessionDocument::drain() {
  if (!feed_) return;
  std::optional<RunRecord> started;
  StepTable steps;
  ScoreTable scores;
  std::vector<OutcomeTable> outcomes;
  Progress progress;
  {
    const std::lock_guard lock(feed_->mutex);
    started.swap(feed_->started);
    std::swap(steps, feed_->steps);
    std::swap(scores, feed_->scores);
    outcomes.swap(feed_->outcomes);
    progress = feed_->progress;
  }
  const bool list_changed = started.has_value();
  if (started) {
    auto& runs = session_->runs;
    const auto it =
        std::find_if(runs.begin(), runs.end(), [&](const RunRecord& r) { return r.name == started->name; });
    running_run_ = static_cast<int>(it - runs.begin());
    if (it == runs.end()) {
      runs.push_back(std::move(*started));
    } else {
      *it = std::move(*started);
    }
    runs[static_cast<size_t>(running_run_)].state = RunState::running;
    current_run_ = running_run_;
    update_outcomes();
  }
  const QString stage = progress_text(progress);
  const bool stage_changed = stage != status_.stage;
  status_.stage = stage;
  if (running_run_ < 0) {
    // Before the first step: distances, untuned answers.
    if (stage_changed || progress.done != status_.done) {
      status_.done = progress.done;
      status_.total = progress.total;
      Q_EMIT run_advanced();
    }
    return;
  }
  RunRecord& record = session_->runs[static_cast<size_t>(running_run_)];
  append_rows(record.steps, steps);
  append_rows(record.scores, scores);
  if (!outcomes.empty()) {
    std::vector<int32_t> rows =
        current_run_ == running_run_ ? outcome_rows_ : rows_by_fact(record.outcomes, fact_count());
    for (const OutcomeTable& table : outcomes) merge(record.outcomes, rows, table);
  }
  status_.done = record.steps.rows();
  status_.total = std::max(record.planned_steps, status_.done);
  const qint64 now = run_clock_.elapsed();
  if (status_.done > 0 && first_step_ms_ < 0) first_step_ms_ = now;
  const int64_t since = status_.done - 1;
  const double spent = static_cast<double>(now - first_step_ms_ - paused_ms_) / 1000;
  status_.seconds_left =
      since > 0 && paused_since_ < 0
          ? spent / static_cast<double>(since) * static_cast<double>(status_.total - status_.done)
          : status_.seconds_left;
  if (list_changed) Q_EMIT runs_changed();
  if (list_changed || steps.rows() > 0 || scores.rows() > 0 || stage_changed) Q_EMIT run_advanced();
  if ((!outcomes.empty() && current_run_ == running_run_) || list_changed) {
    update_outcomes();
    Q_EMIT outcomes_changed();
  }
}

void SessionDocument::finish_run(std::exception_ptr error, const RunRecord& record) {
  drain();
  drain_timer_.stop();
  feed_.reset();
  running_ = false;
  const int index = running_run_;
  running_run_ = -1;
  auto& runs = session_->runs;
  if (index >= 0) {
    RunRecord& run = runs[static_cast<size_t>(index)];
    if (!error) {
      run = record;
    } else {
      run.state = is_cancelled(error) ? RunState::stopped : RunState::failed;
      run.message = is_cancelled(error) ? std::string() : error_text(error).toStdString();
    }
  } else if (!error) {
    runs.push_back(record);
    current_run_ = static_cast<int>(runs.size()) - 1;
  }
  if (error && !is_cancelled(error)) {
    tell({Message::Kind::error, tr("Run %1 failed. %2").arg(status_.name, error_text(error)), {}, {}});
  }
  if (file_.isEmpty()) {
    dirty_ = true;
    Q_EMIT file_changed();
  }
  status_.seconds_left = undefined;
  update_outcomes();
  Q_EMIT runs_changed();
  Q_EMIT run_advanced();
  Q_EMIT outcomes_changed();
  Q_EMIT run_ended(index >= 0 ? index : current_run_, error != nullptr);
  if (!error) start_next_run();
}

void SessionDocument::pause() {
  if (const auto control = model_thread_.active_control(run_kind)) {
    control->pause();
    status_.paused = true;
    if (paused_since_ < 0) paused_since_ = run_clock_.elapsed();
    Q_EMIT runs_changed();
  }
}

void SessionDocument::go_on() {
  if (const auto control = model_thread_.active_control(run_kind)) {
    control->go();
    status_.paused = false;
    if (paused_since_ >= 0) paused_ms_ += run_clock_.elapsed() - paused_since_;
    paused_since_ = -1;
    Q_EMIT runs_changed();
  }
}

void SessionDocument::one_step() {
  if (const auto control = model_thread_.active_control(run_kind)) control->one_step();
}

void SessionDocument::stop_and_keep() {
  if (const auto control = model_thread_.active_control(run_kind)) {
    control->stop_and_keep();
    status_.paused = false;
    Q_EMIT runs_changed();
  }
}

void SessionDocument::request_next_tokens(const QString& prompt,
                                          std::function<void(std::vector<Token>)> done) {
  if (!model_ || !calls_.next_tokens) return;
  auto result = std::make_shared<std::vector<Token>>();
  model_thread_.post(
      token_kind, tr("Next tokens"),
      [calls = calls_, model = model_->model, prompt, result](RunControl&, const ProgressFunction&) {
        *result = calls.next_tokens(*model, prompt.toStdString(), 5);
      },
      [result, done = std::move(done)](std::exception_ptr error) {
        if (!error) done(std::move(*result));
      },
      true);
}

std::vector<JobView> SessionDocument::jobs() const {
  std::vector<JobView> out = model_thread_.jobs();
  for (JobView& job : out) {
    if (job.kind != run_kind) continue;
    job.progress = {status_.stage.toStdString(), status_.done, status_.total};
  }
  std::erase_if(out, [](const JobView& job) { return job.kind == token_kind; });
  for (const JobView& job : file_thread_.jobs()) out.push_back(job);
  return out;
}

void SessionDocument::cancel_job(quint64 id, const QString& kind) {
  if (kind == run_kind) return stop_and_keep();
  model_thread_.cancel(id);
  file_thread_.cancel(id);
}

}  // namespace seamark
