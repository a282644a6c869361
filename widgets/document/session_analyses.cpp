// SPDX-License-Identifier: GPL-3.0-or-later
// The document's analyses, probes and figures.
#include <QElapsedTimer>
#include <QUndoCommand>
#include <algorithm>

#include "document/document_changes.h"
#include "document/job_kinds.h"
#include "document/session_document.h"
#include "document/wording.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

// What an analysis on another thread needs of a run, while the window may add to the list of runs.
RunRecord copy_for_analysis(const RunRecord& run) {
  RunRecord out;
  out.name = run.name;
  out.state = run.state;
  out.spec_json = run.spec_json;
  out.adapter_facts = run.adapter_facts;
  out.steps.step = run.steps.step;
  out.outcomes.fact = run.outcomes.fact;
  return out;
}

// "weight-lens R1": what is asked of one run does not take the place of what is asked of another.
QString job_name(const QString& kind, const std::string& of) {
  return of.empty() ? kind : kind + ' ' + QString::fromStdString(of);
}

// What an analysis found becomes the run's ("": the session's), unless another session was opened meanwhile.
using Found = std::shared_ptr<std::vector<ResultTable>>;
WorkThread::Done keep_found(SessionDocument& document, std::shared_ptr<const Session> session,
                            const std::string& run, Found found) {
  return [&document, session = std::move(session), run, found = std::move(found)](std::exception_ptr error) {
    if (is_cancelled(error) || session.get() != &document.session()) return;
    if (error) return document.tell({Message::Kind::error, error_text(error), {}, {}});
    document.store_results(run, std::move(*found));
  };
}

// At most so many of them, spread over all.
void thin_out(std::vector<FactIndex>& facts, size_t most) {
  const size_t all = facts.size();
  if (all <= most) return;
  for (size_t i = 0; i < most; ++i) facts[i] = facts[i * all / most];
  facts.resize(most);
}

}  // namespace

class FiguresChange : public QUndoCommand {
 public:
  FiguresChange(SessionDocument& document, const QString& what, std::vector<FigureSpec> after, int gesture)
      : QUndoCommand(what),
        document_(document),
        before_(document.figures()),
        after_(std::move(after)),
        gesture_(gesture) {}
  void undo() override { document_.set_figures(before_); }
  void redo() override { document_.set_figures(after_); }
  int id() const override { return gesture_ >= 0 ? static_cast<int>(ChangeKind::figures) : -1; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const FiguresChange*>(other);
    if (next->gesture_ != gesture_ || next->text() != text()) return false;
    after_ = next->after_;
    return true;
  }

 private:
  SessionDocument& document_;
  std::vector<FigureSpec> before_, after_;
  int gesture_;
};

void SessionDocument::request_probe(const QString& kind, const QString& prompt, const RunRecord* run,
                                    int64_t fact, int64_t top, int32_t generate,
                                    std::function<void(ProbeResult)> done) {
  if (!model_ || !calls_.probe) return;
  ProbeRequest request{prompt.toStdString(), top, generate, {}, {}, -1};
  if (run && keeps_adapter_for(*run, fact) && !adapter_file().isEmpty()) {
    request.adapters = adapter_file().toStdString();
    request.run = run->name;
    request.fact = run->adapter_facts.front() == -1 ? -1 : fact;
  }
  give_up_trials();
  auto result = std::make_shared<ProbeResult>();
  model_thread_.post(
      job::probe + kind, tr("Probe"),
      [calls = calls_, model = model_->model, request, result](RunControl& control, const ProgressFunction&) {
        *result = calls.probe(*model, request, &control);
      },
      [this, result, session = session_, model = model_->model,
       done = std::move(done)](std::exception_ptr error) {
        // Of another session, or another model: it answers nothing that is asked now.
        if (is_cancelled(error) || session != session_ || !model_ || model != model_->model) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        done(std::move(*result));
      },
      WorkThread::Turn::between_steps);
}

void SessionDocument::request_estimate(EstimateDone done) {
  post_estimate(
      job::estimate, spec_, [kept = kept_facts()] { return kept; }, std::move(done));
}

std::vector<FactIndex> SessionDocument::kept_facts() const {
  std::vector<FactIndex> kept;
  for (int64_t i = 0; i < fact_count(); ++i) {
    if (!distances() || is_kept(i)) kept.push_back(FactIndex{i});
  }
  return kept;
}

void SessionDocument::give_up_trials() {
  model_thread_.cancel_kind(job::feature_trial);
  model_thread_.cancel_kind(job::run_trial);
}

void SessionDocument::request_run_trial(const ExperimentSpec& spec,
                                        std::function<void(std::optional<RunTrial>)> done) {
  constexpr RunTrial cannot{undefined, undefined, undefined, undefined};
  constexpr size_t most = 64;  // as try_run takes at most
  std::vector<FactIndex> sample = kept_facts();
  if (!calls_.try_run) return done(cannot);
  if (!model_ || sample.empty()) return done(std::nullopt);  // perhaps later
  thin_out(sample, most);
  auto result = std::make_shared<RunTrial>(cannot);
  model_thread_.post(
      job::run_trial, {},
      [calls = calls_, session = session_, model = model_->model, spec, sample = std::move(sample), result](
          RunControl& control, const ProgressFunction&) {
        if (const auto trial = calls.try_run(*model, session->facts, sample, spec, &control))
          *result = *trial;
      },
      [session = session_, this, result, cannot, done = std::move(done)](std::exception_ptr error) {
        if (session != session_) return;
        done(is_cancelled(error) ? std::nullopt : std::optional(error ? cannot : *result));
      },
      WorkThread::Turn::between_steps);
}

void SessionDocument::request_queued_estimate(const ExperimentSpec& spec, EstimateDone done) {
  std::shared_ptr<const DistanceTable> table;
  for (const DistanceTable& one : session_->distances) {
    if (table || !matches(one, spec.distance)) continue;
    if (&one != distances()) {
      table = std::make_shared<DistanceTable>(one);
      continue;
    }
    if (!shared_distances_) shared_distances_ = std::make_shared<DistanceTable>(one);
    table = shared_distances_;
  }
  post_estimate(
      job::queued_estimate, spec,
      [session = session_, table, filter = spec.filter, loss = spec.loss, select = calls_.select] {
        std::vector<FactIndex> kept;
        SelectionTable chosen;
        if (table && select) chosen = filter_facts(session->facts, *table, filter, loss, select).selection;
        for (int64_t i = 0; i < session->facts.size(); ++i) {
          if (!table || (i < static_cast<int64_t>(chosen.kept.size()) && chosen.kept[static_cast<size_t>(i)]))
            kept.push_back(FactIndex{i});
        }
        return kept;
      },
      std::move(done));
}

void SessionDocument::post_estimate(const QString& kind, const ExperimentSpec& spec,
                                    std::function<std::vector<FactIndex>()> kept, EstimateDone done) {
  if (!model_ || !calls_.estimate) return done({}, tr("A run needs a model. Open one first."));
  auto result = std::make_shared<std::optional<RunEstimate>>();
  model_thread_.post(
      kind, tr("Estimate"),
      [calls = calls_, session = session_, model = model_->model, spec, kept = std::move(kept), result](
          RunControl&, const ProgressFunction&) {
        // The lengths of some facts, spread over all, stand for the others'.
        constexpr size_t most_sampled = 512;
        std::vector<FactIndex> sample = kept();
        const auto facts = static_cast<int64_t>(sample.size());
        if (facts == 0) return;
        thin_out(sample, most_sampled);
        *result = calls.estimate(*model, session->facts, sample, facts, spec);
      },
      [session = session_, this, result, done = std::move(done)](std::exception_ptr error) {
        if (is_cancelled(error) || session != session_) return;
        done(result->value_or(RunEstimate{}), error     ? error_text(error)
                                              : *result ? QString()
                                                        : tr("The band keeps no fact."));
      },
      WorkThread::Turn::between_steps);
}

void SessionDocument::store_results(const std::string& run, std::vector<ResultTable> tables) {
  std::vector<ResultTable>* results = &session_->results;
  if (!run.empty()) {
    const auto found = std::find_if(session_->runs.begin(), session_->runs.end(),
                                    [&](const RunRecord& r) { return r.name == run; });
    if (found == session_->runs.end()) return;
    results = &found->results;
  }
  for (ResultTable& table : tables) put_result(*results, std::move(table));
  touch();
  Q_EMIT results_changed();
}

void SessionDocument::compute_features(const FeatureOptions& features, const PcaOptions& pca) {
  if (!model_ || !calls_.features || fact_count() == 0) return;
  FeatureRequest request{features, pca, {}, {}};
  const RunRecord* record = run();
  if (record && !record->adapter_facts.empty() && !adapter_file().isEmpty()) {
    request.run = copy_for_analysis(*record);
    request.adapters = adapter_file().toStdString();
  }
  auto found = std::make_shared<std::vector<ResultTable>>();
  give_up_trials();
  model_thread_.post(
      job::features, tr("Features of %1 facts").arg(count(fact_count())),
      [calls = calls_, session = session_, model = model_->model, request, found](
          RunControl& control, const ProgressFunction& progress) {
        found->push_back(calls.features(*model, session->facts, request, &control, progress));
      },
      keep_found(*this, session_, request.run ? request.run->name : std::string(), found),
      WorkThread::Turn::between_steps);
}

void SessionDocument::request_feature_trial(const FeatureOptions& features,
                                            std::function<void(std::optional<double>)> done) {
  if (!model_ || !calls_.features || fact_count() < 2) return done(undefined);
  auto result = std::make_shared<double>(undefined);
  model_thread_.post(
      job::feature_trial, {},
      [calls = calls_, session = session_, model = model_->model, features, result](RunControl& control,
                                                                                    const ProgressFunction&) {
        // More until they take long enough to be measured: the first ones also warm up, and a GPU hardly
        // notices a few.
        constexpr double long_enough = 0.3;  // seconds
        constexpr int64_t first = 4, most = 1024;
        FeatureRequest request{features, {}, {}, {}};
        request.pca.components = 1;
        // Of an adapter's change: the same passes.
        if (request.features.kind == FeatureKind::change) request.features.kind = FeatureKind::hidden;
        const auto all = static_cast<int64_t>(session->facts.size());
        for (int64_t n = std::min(first, all), next = 0;; n = next) {
          FactTable some;
          for (int64_t i = 0; i < n; ++i) some.facts.push_back(session->facts.at(FactIndex{i * all / n}));
          QElapsedTimer clock;
          clock.start();
          calls.features(*model, some, request, &control, {});
          const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
          *result = seconds / static_cast<double>(n);
          next = std::min(4 * n, std::min(most, all));
          if (next == n || (n > first && seconds > long_enough)) break;
        }
      },
      [session = session_, this, result, done = std::move(done)](std::exception_ptr error) {
        if (session != session_) return;
        done(is_cancelled(error) ? std::nullopt : std::optional(error ? undefined : *result));
      },
      WorkThread::Turn::between_steps);
}

void SessionDocument::compute_weight_lens(int64_t fact) {
  const RunRecord* record = run();
  if (!model_ || !calls_.weight_lens || !record || adapter_file().isEmpty()) return;
  LensRequest request;
  request.model = model_->directory;
  request.model_name = model_->name;
  request.run = record->name;
  request.facts = {fact};
  request.adapters = adapter_file().toStdString();
  auto found = std::make_shared<std::vector<ResultTable>>();
  analysis_thread_.post(
      job_name(job::weight_lens, request.run),
      tr("Weight lens of %1").arg(QString::fromStdString(record->name)),
      [calls = calls_, session = session_, request, found](RunControl& control,
                                                           const ProgressFunction& progress) {
        found->push_back(calls.weight_lens(session->facts, request, &control, progress));
      },
      keep_found(*this, session_, request.run, found));
}

void SessionDocument::compute_subspaces(int64_t fact, const Beside& beside) {
  const RunRecord* record = run();
  if (!model_ || !calls_.subspaces || !record || adapter_file().isEmpty()) return;
  const SubspaceRequest request{model_->directory,           model_->name, record->name, fact, beside,
                                adapter_file().toStdString()};
  auto found = std::make_shared<std::vector<ResultTable>>();
  analysis_thread_.post(
      job_name(job::subspaces, request.run), tr("Subspaces of %1").arg(QString::fromStdString(record->name)),
      [calls = calls_, session = session_, request, found](RunControl& control,
                                                           const ProgressFunction& progress) {
        found->push_back(calls.subspaces(session->facts, request, &control, progress));
      },
      keep_found(*this, session_, request.run, found));
}

void SessionDocument::compute_interference(InterferenceKind kind, int64_t most_facts) {
  const RunRecord* record = run();
  if (!model_ || !calls_.interference || !record) return;
  auto copy = std::make_shared<RunRecord>(copy_for_analysis(*record));
  InterferenceRequest request;
  try {
    request.spec = spec_of(*copy, copy->name);
  } catch (const Error& error) {
    return tell({Message::Kind::error, error_text(error), {}, {}});
  }
  request.kind = kind;
  request.which = trained_facts(*copy, most_facts);
  request.adapters = adapter_file().toStdString();
  auto found = std::make_shared<std::vector<ResultTable>>();
  give_up_trials();
  // It trains adapters of its own: after a run, not between its steps.
  model_thread_.post(
      job_name(job::interference, copy->name),
      tr("Interference of %1").arg(QString::fromStdString(copy->name)),
      [calls = calls_, session = session_, model = model_->model, request, copy, found](
          RunControl& control, const ProgressFunction& progress) mutable {
        request.run = copy.get();
        *found = calls.interference(*model, session->facts, request, control, progress);
      },
      keep_found(*this, session_, copy->name, found));
}

std::optional<JobView> SessionDocument::job_of(const QString& kind, const std::string& run) const {
  const QString name = job_name(kind, run);
  for (const WorkThread* thread : {&model_thread_, &analysis_thread_}) {
    for (const JobView& job : thread->jobs()) {
      if (job.kind == name) return job;
    }
  }
  return std::nullopt;
}

void SessionDocument::cancel_kind(const QString& kind, const std::string& run) {
  const QString name = job_name(kind, run);
  model_thread_.cancel_kind(name);
  analysis_thread_.cancel_kind(name);
}

std::string SessionDocument::panel_choices(const std::string& panel) const {
  const auto found = panel_choices_.find(panel);
  return found == panel_choices_.end() ? std::string() : found->second;
}

void SessionDocument::keep_panel_choices(const std::string& panel, const std::string& json) {
  panel_choices_[panel] = json;
}

std::vector<FigureSpec> SessionDocument::figures() const {
  std::vector<FigureSpec> out;
  for (const ResultTable& table : session_->results) {
    if (table.kind != "figure") continue;
    try {
      out.push_back(figure_of_table(table, table.name));
    } catch (const Error&) {
      // Of another version: it stays in the session, and cannot be edited here.
    }
  }
  return out;
}

void SessionDocument::set_figures(const std::vector<FigureSpec>& figures) {
  for (const FigureSpec& figure : this->figures()) remove_figure(*session_, figure.name);
  for (const FigureSpec& figure : figures) store_figure(*session_, figure);
  touch();
  Q_EMIT figures_changed();
}

void SessionDocument::put_figure(const QString& what, const std::string& before, const FigureSpec& figure,
                                 bool merge) {
  std::vector<FigureSpec> all = figures();
  const auto named = [&](const std::string& name) {
    return std::find_if(all.begin(), all.end(), [&](const FigureSpec& f) { return f.name == name; });
  };
  const auto at = named(before.empty() ? figure.name : before);
  if (at != all.end()) {
    if (*at == figure) return;
    *at = figure;
  } else {
    all.push_back(figure);
  }
  undo_.push(new FiguresChange(*this, what, std::move(all), merge ? gesture_ : -1));
}

void SessionDocument::drop_figure(const std::string& name) {
  std::vector<FigureSpec> all = figures();
  std::erase_if(all, [&](const FigureSpec& figure) { return figure.name == name; });
  undo_.push(new FiguresChange(*this, tr("Delete figure"), std::move(all), -1));
}

}  // namespace seamark
