// SPDX-License-Identifier: GPL-3.0-or-later
// Runs: the queue, the one that goes on, its rows as they come, outcomes; and the jobs of both threads.
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <utility>

#include "document/document_changes.h"
#include "document/job_kinds.h"
#include "document/session_document.h"
#include "document/wording.h"
#include "figures/run_findings.h"
#include "session/columns.h"

namespace seamark {
namespace {

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

// Analyses that only this window knows stay when a run is told anew.
void keep_analyses(RunRecord& now, std::vector<ResultTable>&& before) {
  for (ResultTable& table : before) {
    if (!find_result(now.results, table.name)) put_result(now.results, std::move(table));
  }
}

// A look at all facts of the table takes its place as it is: nothing is copied, whatever their number.
void take(OutcomeTable& to, OutcomeTable look) {
  for_each_column_pair(look, std::as_const(to), [n = look.fact.size()](auto& column, const auto& old) {
    if (column.size() != n) column = old;  // it does not say
  });
  to = std::move(look);
}

bool has_results(const RunRecord& run) {
  const auto& learned = run.outcomes.learned;
  return run.steps.rows() > 0 || std::any_of(learned.begin(), learned.end(), [](int8_t l) { return l >= 0; });
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

// What the thread of the run writes and the window drains.
struct SessionDocument::Feed {
  std::mutex mutex;
  std::optional<RunRecord> kept;  // the interrupted run before it, as it stands in the file now
  std::optional<RunRecord> started;
  StepTable steps;
  ScoreTable scores;
  std::vector<OutcomeTable> outcomes;
  Progress progress;
};

// --- runs
// -----------------------------------------------------------------------------------------------------

const RunRecord* SessionDocument::run() const {
  return current_run_ >= 0 && current_run_ < static_cast<int>(session_->runs.size())
             ? &session_->runs[static_cast<size_t>(current_run_)]
             : nullptr;
}

bool SessionDocument::can_be_current(int index) const {
  if (index < 0 || index >= static_cast<int>(session_->runs.size())) return false;
  const RunRecord& run = session_->runs[static_cast<size_t>(index)];
  return run.state == RunState::running || has_results(run);
}

int SessionDocument::last_run_with_results() const {
  int index = static_cast<int>(session_->runs.size()) - 1;
  while (index >= 0 && !can_be_current(index)) --index;
  return index;
}

void SessionDocument::set_current_run(int index) {
  if (index == current_run_ || (index != -1 && !can_be_current(index))) return;
  current_run_ = index;
  update_outcomes();
  Q_EMIT runs_changed();
  Q_EMIT outcomes_changed();
}

void SessionDocument::apply_before(const Before& before) {
  before_ = before;
  Q_EMIT outcomes_changed();
}

void SessionDocument::set_before(Before before) {
  if (before == before_) return;
  undo_.push(
      new ChoiceChange<Before>(*this, tr("Change Before"), before_, before, &SessionDocument::apply_before));
}

void SessionDocument::update_outcomes() {
  counts_ = {};
  const RunRecord* record = run();
  outcome_rows_ = rows_by_fact(record ? record->outcomes : OutcomeTable{}, fact_count());
  if (!record) return;
  const RunCounts counts = count_outcomes(record->outcomes);
  counts_ = {counts.scored, counts.learned, counts.not_learned, counts.moved_dataset, counts.moved_model};
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
  return outcome_of(record->outcomes, static_cast<size_t>(row), before_);
}

const ExperimentSpec& SessionDocument::made_with(const RunRecord& run) const {
  const auto known = specs_.find(run.spec_json);
  if (known != specs_.end()) return known->second;
  ExperimentSpec spec;
  try {
    spec = spec_from_json(parse_json(run.spec_json, run.name), run.name);
  } catch (const Error&) {
    spec = {};  // of another version
  }
  return specs_.emplace(run.spec_json, std::move(spec)).first->second;
}

QString SessionDocument::next_run_name() const {
  // One above the highest: the runs of several seeds ("R5 seed 1", "R5 seed 2") share their number.
  static const QRegularExpression pattern(QStringLiteral("^R(\\d{1,8})(?: seed \\d+)?$"));
  int highest = 0;
  const auto look = [&](const QString& name) {
    highest = std::max(highest, pattern.match(name).captured(1).toInt());
  };
  for (const RunRecord& run : session_->runs) look(QString::fromStdString(run.name));
  for (const ExperimentSpec& spec : queue_) look(QString::fromStdString(spec.name));
  if (running_) look(status_.name);
  return QStringLiteral("R%1").arg(highest + 1);
}

void SessionDocument::launch(const std::vector<ExperimentSpec>& specs) {
  if (specs.empty() || refuse_outdated(file_)) return;
  begin_gesture();  // what is typed from now on is about the next run
  queue_.insert(queue_.end(), specs.begin(), specs.end());
  ExperimentSpec next = spec_;
  next.name = next_run_name().toStdString();
  apply_spec(next);
  form_then_ = form_text();
  if (!start_next_run()) Q_EMIT runs_changed();
}

void SessionDocument::remove_queued(int index) {
  if (index < 0 || index >= static_cast<int>(queue_.size())) return;
  queue_.erase(queue_.begin() + index);
  Q_EMIT runs_changed();
}

void SessionDocument::insert_queued(int index, ExperimentSpec spec) {
  const auto has_its_name = [&](const auto& other) { return other.name == spec.name; };
  if (std::any_of(queue_.begin(), queue_.end(), has_its_name) ||
      std::any_of(session_->runs.begin(), session_->runs.end(), has_its_name) ||
      (running_ && status_.name == QString::fromStdString(spec.name)))
    spec.name = next_run_name().toStdString();
  const bool is_forms = spec.name == spec_.name;
  const bool waits = running_ || !queue_.empty();
  queue_.insert(queue_.begin() + std::clamp(index, 0, static_cast<int>(queue_.size())), std::move(spec));
  if (is_forms) {
    ExperimentSpec next = spec_;
    next.name = next_run_name().toStdString();
    apply_spec(next);
  }
  if (waits || !start_next_run()) Q_EMIT runs_changed();
}

void SessionDocument::clear_queue() {
  if (queue_.empty()) return;
  queue_.clear();
  Q_EMIT runs_changed();
}

void SessionDocument::move_queued(int from, int to) {
  const int size = static_cast<int>(queue_.size());
  if (from == to || from < 0 || to < 0 || from >= size || to >= size) return;
  ExperimentSpec moved = std::move(queue_[static_cast<size_t>(from)]);
  queue_.erase(queue_.begin() + from);
  queue_.insert(queue_.begin() + to, std::move(moved));
  Q_EMIT runs_changed();
}

void SessionDocument::edit_queued(int index) {
  if (index < 0 || index >= static_cast<int>(queue_.size())) return;
  const ExperimentSpec spec = queue_[static_cast<size_t>(index)];
  undo_.push(new SpecChange(*this, tr("Edit %1").arg(QString::fromStdString(spec.name)), spec,
                            {spec.training.seed}, -1));
  remove_queued(index);
}

void SessionDocument::take_settings_of(int index) {
  if (index < 0 || index >= static_cast<int>(session_->runs.size())) return;
  const RunRecord& record = session_->runs[static_cast<size_t>(index)];
  try {
    ExperimentSpec spec = spec_from_json(parse_json(record.spec_json, record.name), record.name);
    // Its facts and model are the session's; the next run has a name of its own.
    spec.name = spec_.name;
    spec.model = spec_.model;
    spec.facts = spec_.facts;
    change_spec(tr("Settings of %1").arg(QString::fromStdString(record.name)), spec);
  } catch (const Error& error) {
    tell({Message::Kind::error, error_text(error), {}, {}});
  }
}

void SessionDocument::resume_run() {
  if (running_) return;
  try {
    const ExperimentSpec spec = calls_.interrupted_spec(std::filesystem::path(run_file().toStdString()));
    if (queue_.empty() || queue_.front().name != spec.name) queue_.push_front(spec);
    Q_EMIT runs_changed();
    start_next_run();
  } catch (const Error& error) {
    tell({Message::Kind::error, error_text(error), {}, {}});
  }
}

bool SessionDocument::start_next_run(bool keep_interrupted) {
  if (running_ || queue_.empty() || refuse_outdated(file_)) return false;
  if (!model_) {
    tell({Message::Kind::warning, tr("A run needs a model. Open one first."), {}, {}});
    return false;
  }
  EngineCalls::Run request;
  request.spec = queue_.front();
  request.session = std::filesystem::path(run_file().toStdString());
  request.model = model_->model;
  request.facts = &session_->facts;
  // An interrupted run of this name is continued.
  for (size_t i = 0; i < session_->runs.size(); ++i) {
    if (session_->runs[i].name == request.spec.name && session_->runs[i].state == RunState::interrupted)
      request.resume = true;
  }
  if (!request.resume && QFileInfo::exists(QString::fromStdString(journal_path(request.session).string()))) {
    if (!keep_interrupted) {
      tell_of_session(
          {Message::Kind::warning,
           tr("A run of this session was interrupted. When another one starts, its steps are kept but "
              "it cannot be continued any more."),
           tr("Keep it and start"), [this] { start_next_run(true); }});
      return false;
    }
  } else {
    keep_interrupted = false;
  }
  queue_.pop_front();
  // The run is written into the session's file: what was changed before belongs there too.
  const bool save_first = !request.resume && !keep_interrupted && is_dirty() && !file_.isEmpty();
  std::future<std::shared_ptr<SessionCopy>> copy;
  if (save_first) {
    auto copied = std::make_shared<std::promise<std::shared_ptr<SessionCopy>>>();
    copy = copied->get_future();
    copy_session([copied](std::shared_ptr<SessionCopy> made) { copied->set_value(std::move(made)); }, true);
  }
  hold_note();
  write_recovery();
  feed_ = std::make_shared<Feed>();
  if (is_study_running()) feed_->progress.stage = SEAMARK_TEXT("Progress", "waits for the study");
  running_ = true;
  running_run_ = -1;
  status_ = {.name = QString::fromStdString(request.spec.name)};
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
    OutcomeTable look = outcomes;  // the window does not wait for it
    const std::lock_guard lock(feed->mutex);
    append_rows(feed->scores, row);
    feed->outcomes.push_back(std::move(look));
  };
  callbacks.progress = [feed = feed_](const Progress& progress) {
    const std::lock_guard lock(feed->mutex);
    feed->progress = progress;
  };
  give_up_trials();
  model_thread_.post(
      job::run, tr("Run %1").arg(status_.name),
      [calls = calls_, request, session = session_, copy = copy.share(), callbacks, record, keep_interrupted,
       feed = feed_](RunControl& control, const ProgressFunction&) {
        if (keep_interrupted) {
          std::optional<RunRecord> kept = calls.keep_interrupted(request.session);
          const std::lock_guard lock(feed->mutex);
          feed->kept = std::move(kept);
        }
        if (copy.valid()) {
          while (copy.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) control.check();
          calls.save_session(request.session, std::move(*copy.get()).whole());
        }
        *record = calls.run(request, control, callbacks);
      },
      [this, record](std::exception_ptr error) { finish_run(error, std::move(*record)); });
  Q_EMIT runs_changed();
  Q_EMIT run_advanced();
  return true;
}

void SessionDocument::drain() {
  if (!feed_) return;
  std::optional<RunRecord> kept, started;
  StepTable steps;
  ScoreTable scores;
  std::vector<OutcomeTable> outcomes;
  Progress progress;
  {
    const std::lock_guard lock(feed_->mutex);
    kept.swap(feed_->kept);
    started.swap(feed_->started);
    std::swap(steps, feed_->steps);
    std::swap(scores, feed_->scores);
    outcomes.swap(feed_->outcomes);
    progress = feed_->progress;
  }
  const bool list_changed = started.has_value();
  if (kept || started) copier_.session_changed();
  if (kept) adopt_kept(std::move(*kept));
  if (started) {
    auto& runs = session_->runs;
    const auto it =
        std::find_if(runs.begin(), runs.end(), [&](const RunRecord& r) { return r.name == started->name; });
    running_run_ = static_cast<int>(it - runs.begin());
    if (it == runs.end()) {
      runs.push_back(std::move(*started));
    } else {
      std::swap(*it, *started);
      keep_analyses(*it, std::move(started->results));
    }
    runs[static_cast<size_t>(running_run_)].state = RunState::running;
    run_before_ = current_run_;
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
    std::vector<int32_t> rows;
    for (OutcomeTable& table : outcomes) {
      if (record.outcomes.fact.empty() || record.outcomes.fact == table.fact) {
        take(record.outcomes, std::move(table));
        rows.clear();
        continue;
      }
      if (rows.empty()) rows = rows_by_fact(record.outcomes, fact_count());
      merge(record.outcomes, rows, table);
    }
  }
  status_.done = record.steps.rows();
  status_.total = std::max(record.planned_steps, status_.done);
  const qint64 now = run_clock_.elapsed();
  if (status_.done > 0 && first_step_ms_ < 0) {
    first_step_ms_ = now;
    first_step_ = status_.done;
  }
  const int64_t since = status_.done - first_step_;
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

// As the file has it: its adapters and metrics are there now.
void SessionDocument::adopt_kept(RunRecord kept) {
  for (RunRecord& run : session_->runs) {
    if (run.name != kept.name || run.started != kept.started) continue;
    std::swap(run, kept);
    keep_analyses(run, std::move(kept.results));
    update_outcomes();
    Q_EMIT runs_changed();
    return;
  }
}

void SessionDocument::finish_run(std::exception_ptr error, RunRecord record) {
  drain();
  drain_timer_.stop();
  feed_.reset();
  running_ = false;
  const int index = running_run_;
  running_run_ = -1;
  version_ = version_of_file(file_);
  copier_.session_changed();
  const bool failed = error && !is_cancelled(error);
  if (failed) status_.problem = error_text(error);
  auto& runs = session_->runs;
  int ended = index;
  if (index >= 0) {
    RunRecord& run = runs[static_cast<size_t>(index)];
    if (!error) {
      std::vector<ResultTable> before = std::move(run.results);
      run = std::move(record);
      keep_analyses(run, std::move(before));
    } else {
      // With its journal it can be continued, and its adapters are not in the file yet.
      const bool goes_on =
          QFileInfo::exists(QString::fromStdString(journal_path(run_file().toStdString()).string()));
      run.state = goes_on ? RunState::interrupted : failed ? RunState::failed : RunState::stopped;
      run.message = status_.problem.toStdString();
    }
  } else if (!error) {
    ended = static_cast<int>(runs.size());
    runs.push_back(std::move(record));
    run_before_ = std::exchange(current_run_, static_cast<int>(runs.size()) - 1);
  }
  if (current_run_ >= 0 && !can_be_current(current_run_)) {
    current_run_ = can_be_current(run_before_) ? run_before_ : last_run_with_results();
    if (!error)
      tell({Message::Kind::info,
            tr("Run %1 was stopped before the first step, so it has no outcomes.").arg(status_.name),
            {},
            {}});
  }
  if (failed)
    tell({Message::Kind::error, tr("Run %1 failed. %2").arg(status_.name, status_.problem), {}, {}});
  if (file_.isEmpty()) touch();
  if (!is_dirty()) note_.remove();
  status_.seconds_left = undefined;
  status_.paused = status_.stopping = false;
  update_outcomes();
  Q_EMIT runs_changed();
  Q_EMIT run_advanced();
  Q_EMIT outcomes_changed();
  Q_EMIT run_ended(ended, failed);
  if (!error) start_next_run();
}

void SessionDocument::pause() {
  if (const auto control = model_thread_.active_control(job::run); control && !status_.stopping) {
    control->pause();
    status_.paused = true;
    if (paused_since_ < 0) paused_since_ = run_clock_.elapsed();
    Q_EMIT runs_changed();
  }
}

void SessionDocument::go_on() {
  if (!running_) {
    start_next_run();
    return;
  }
  if (const auto control = model_thread_.active_control(job::run); control && !status_.stopping) {
    control->go();
    status_.paused = false;
    if (paused_since_ >= 0) paused_ms_ += run_clock_.elapsed() - paused_since_;
    paused_since_ = -1;
    Q_EMIT runs_changed();
  }
}

void SessionDocument::one_step() {
  if (const auto control = model_thread_.active_control(job::run)) control->one_step();
}

void SessionDocument::stop_and_keep() {
  for (const JobView& job : model_thread_.jobs()) {
    if (job.kind == job::run && !job.active) model_thread_.cancel(job.id);  // it has nothing to keep yet
  }
  if (const auto control = model_thread_.active_control(job::run)) {
    control->stop_and_keep();
    status_.paused = false;
    status_.stopping = true;
    Q_EMIT runs_changed();
  }
}

std::vector<JobView> SessionDocument::jobs() const {
  std::vector<JobView> out = model_thread_.jobs();
  for (JobView& job : out) {
    if (job.kind != job::run) continue;
    job.progress = {status_.stage.toStdString(), status_.done, status_.total};
  }
  for (const WorkThread* thread : {&analysis_thread_, &file_thread_}) {
    for (const JobView& job : thread->jobs()) out.push_back(job);
  }
  std::erase_if(out, [](const JobView& job) { return job::is_quiet(job.kind); });
  return out;
}

void SessionDocument::work_quietly(const QString& kind, std::function<void(const RunControl&)> work,
                                   std::function<void()> done) {
  file_thread_.post(
      job::quiet + kind, {},
      [work = std::move(work)](RunControl& control, const ProgressFunction&) { work(control); },
      [this, done = std::move(done)](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        done();
      });
}

void SessionDocument::cancel_job(quint64 id) {
  for (const JobView& job : model_thread_.jobs()) {
    if (job.id == id && job.kind == job::run && job.active) return stop_and_keep();
    if (job.id == id && job.kind == job::study) return stop_study();
  }
  for (WorkThread* thread : {&model_thread_, &analysis_thread_, &file_thread_}) {
    if (thread->cancel(id)) return;
  }
}

}  // namespace seamark
