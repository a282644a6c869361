// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/run.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "evaluation/evaluate.h"
#include "evaluation/outcome_sets.h"
#include "experiment/adapter_record.h"
#include "experiment/feature_trajectory.h"
#include "experiment/interference_looks.h"
#include "experiment/lens_looks.h"
#include "experiment/metrics_merge.h"
#include "experiment/outcome_interval.h"
#include "experiment/run_estimate.h"
#include "experiment/step_rows.h"
#include "semantics/distance.h"
#include "session/columns.h"
#include "support/clock.h"
#include "support/error.h"
#include "support/files.h"
#include "support/log.h"
#include "text/tokenizer.h"
#include "training/loss_weights.h"

namespace seamark {
namespace fs = std::filesystem;

void RunObserver::started(const Session&, const RunRecord&, const TrainingPlan&) {}
void RunObserver::step(const StepTable&, const TrainingStep&) {}
void RunObserver::scored(const ScoreTable&, const OutcomeTable&) {}
void RunObserver::progress(const Progress&) {}
void RunObserver::finished(const RunRecord&) {}

namespace {

// Files that live beside the session while a run is on.
fs::path beside(const fs::path& session, const std::string& suffix) { return session.string() + suffix; }
fs::path checkpoint_path(const fs::path& session) { return beside(session, ".checkpoint.safetensors"); }
fs::path cohort_adapters_path(const fs::path& session, int64_t cohort) {
  return beside(session, fmt::format(".adapters-{}.safetensors", cohort));
}

// Adapters of finished cohorts, in the order of cohorts.
std::vector<fs::path> cohort_adapter_files(const fs::path& session) {
  std::vector<std::pair<int64_t, fs::path>> found;
  const std::string prefix = session.filename().string() + ".adapters-";
  constexpr std::string_view suffix = ".safetensors";
  std::error_code ignored;
  for (const auto& entry :
       fs::directory_iterator(session.has_parent_path() ? session.parent_path() : fs::path("."), ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) continue;
    int64_t cohort = 0;
    const char* end = name.data() + name.size() - suffix.size();
    if (std::from_chars(name.data() + prefix.size(), end, cohort).ptr == end)
      found.emplace_back(cohort, entry.path());
  }
  std::sort(found.begin(), found.end());
  std::vector<fs::path> out;
  for (auto& [cohort, path] : found) out.push_back(std::move(path));
  return out;
}

void remove_leftovers(const fs::path& session) {
  std::error_code ignored;
  fs::remove(checkpoint_path(session), ignored);
  for (const fs::path& file : cohort_adapter_files(session)) fs::remove(file, ignored);
}

// Moves the adapters beside the session into it.
NewAdapters collect_adapters(const fs::path& session, RunRecord& record) {
  NewAdapters out{record.name, {}};
  record.adapter_facts.clear();
  for (const fs::path& file : cohort_adapter_files(session)) {
    for (AdapterRecord& adapter : read_adapter_records(file)) {
      record.adapter_facts.push_back(adapter.fact);
      out.adapters.push_back(std::move(adapter));
    }
  }
  return out;
}

StepTable to_row(const TrainingStep& step) {
  StepTable row;
  row.step = {step.step};
  row.cohort = {step.cohort};
  row.loss = {step.loss};
  row.ce = {step.ce};
  row.learning_rate = {step.learning_rate};
  row.gradient_norm = {step.gradient_norm};
  row.tokens_per_second = {step.tokens_per_second};
  row.memory_bytes = {step.memory_bytes};
  row.orthogonality = {step.orthogonality};
  row.regulariser = {step.regulariser};
  row.facts_trained = {static_cast<int64_t>(step.facts.size())};
  row.tokens = {step.tokens};
  row.seconds = {step.seconds};
  return row;
}

// Everything about facts that a run needs and that does not change while it goes on.
struct Prepared {
  std::vector<FactIndex> kept;         // row -> fact of the session
  std::vector<TrainingFact> training;  // row -> ids, weight
  std::vector<int8_t> core;            // row -> whether it is of the core set (METHOD 5)
  bool has_core = false;
};

// Facts that cannot be trained whatever the filter says: excluded with the reason.
Prepared prepare(const Model& model, const FactTable& facts, SelectionTable& selection) {
  Prepared out;
  for (int64_t i = 0; i < facts.size(); ++i) {
    const auto at = static_cast<size_t>(i);
    if (!selection.kept[at]) continue;
    const Fact& fact = facts.facts[at];
    AnswerSpan span = answer_span(model.tokenizer(), fact.prompt, fact.target);
    const auto exclude = [&](std::string reason) {
      selection.kept[at] = 0;
      selection.reason[at] = std::move(reason);
      selection.weight[at] = undefined;
    };
    if (span.answer_start < 1 || span.answer().empty()) {
      exclude("the target has no tokens of its own");
    } else if (static_cast<int64_t>(span.ids.size()) > model.config().max_positions) {
      exclude(fmt::format("{} tokens, the model reads {}", span.ids.size(), model.config().max_positions));
    } else {
      out.kept.push_back(FactIndex{i});
      out.training.push_back({fact.id, std::move(span.ids), span.answer_start, selection.weight[at]});
      out.core.push_back(at < selection.core.size() && selection.core[at] == 1);
      out.has_core |= out.core.back() == 1;
    }
  }
  if (out.kept.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The filter keeps no fact. Widen the band, or use another data set."))
        .at_field("filter");
  }
  return out;
}

// The outcome table before anything is trained: what is known already, nothing about "after".
OutcomeTable untrained(OutcomeTable before) {
  std::fill(before.learned.begin(), before.learned.end(), int8_t{-1});
  std::fill(before.moved_dataset.begin(), before.moved_dataset.end(), int8_t{-1});
  std::fill(before.moved_model.begin(), before.moved_model.end(), int8_t{-1});
  std::fill(before.d_after.begin(), before.d_after.end(), undefined);
  std::fill(before.loss_after.begin(), before.loss_after.end(), undefined);
  std::fill(before.learned_step.begin(), before.learned_step.end(), int64_t{-1});
  std::fill(before.answer_after.begin(), before.answer_after.end(), std::string());
  return before;
}

class Run {
 public:
  Run(ExperimentSpec spec, const RunRequest& request, RunControl& control, RunObserver& observer)
      : spec_(std::move(spec)),
        request_(request),
        control_(control),
        observer_(observer),
        progress_([this](const Progress& p) { observer_.progress(p); }) {}

  RunRecord operator()() {
    const SessionLock lock(request_.session);
    open();
    model_ = request_.model && fits(request_.model->device(), spec_.device)
                 ? request_.model
                 : Model::load(find_model(spec_.model), spec_.device, &control_, progress_);
    check_layers();
    try {
      if (request_.resume) {
        prepare_resumed();
      } else {
        prepare_fresh();
      }
      train();
      finish();
    } catch (const Cancelled&) {
      throw;
    } catch (const std::exception& error) {
      note_failure(error);
      throw;
    }
    return session_.runs.back();
  }

 private:
  RunRecord& run() { return session_.runs.back(); }

  // The journal stays, so that the run can be resumed or kept, and says why it ended.
  void note_failure(const std::exception& failure) noexcept {
    if (!journal_) return;
    try {
      journal_->append_failure(failure.what());
      journal_->commit();
    } catch (const std::exception& error) {
      log_warning("the reason is not in the journal: {}", error.what());
    }
  }

  // The session as it is on disk, without the run.
  void open() {
    // Loading, not the journal's mere presence, tells whether a run was interrupted: the journal of a run
    // that stands finished in the session is removed there.
    bool journal = fs::exists(journal_path(request_.session));
    if (journal || fs::exists(request_.session)) {
      LoadedSession loaded = load_session(request_.session);
      journal = loaded.had_journal;
      session_ = std::move(loaded.session);
    }
    if (request_.resume && !journal) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "There is no interrupted run beside this session, so there is nothing to resume."))
          .in_file(request_.session.string());
    }
    if (!request_.resume && journal) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "An interrupted run lies beside this session. Continue it with --resume, or keep "
                       "what it has with `seamark info --keep`."))
          .in_file(request_.session.string());
    }
    if (request_.resume) {
      SEAMARK_ASSERT(!session_.runs.empty());
      return;
    }
    for (const RunRecord& other : session_.runs) {
      if (other.name == spec_.name) {
        throw bad_input(
            SEAMARK_TEXT("Error", "The session has a run of this name already. Choose another name."))
            .in_file(request_.session.string())
            .at_field("name");
      }
    }
  }

  void check_layers() const {
    for (int64_t layer : spec_.method.layers) {
      if (layer >= model_->config().layers) {
        throw bad_input(SEAMARK_TEXT("Error", "The model has layers 0 to {0}."), model_->config().layers - 1)
            .at_field("method.layers");
      }
    }
    if (spec_.distance.space == RepresentationSpace::hidden &&
        spec_.distance.layer > model_->config().layers) {
      throw bad_input(SEAMARK_TEXT("Error", "Hidden states go from 0 to {0} in this model."),
                      model_->config().layers)
          .at_field("distance.layer");
    }
    if (spec_.evaluation.trajectory && spec_.evaluation.trajectory_layer > model_->config().layers) {
      throw bad_input(SEAMARK_TEXT("Error", "Hidden states go from 0 to {0} in this model."),
                      model_->config().layers)
          .at_field("evaluation.trajectory_layer");
    }
  }

  void prepare_fresh() {
    load_run_facts();
    observer_.progress({SEAMARK_TEXT("Progress", "Measuring distances"), 0, 0});
    DistanceTable distances = target_distances(*model_, session_.facts, spec_.distance, &control_, progress_);
    for (const std::string& note : distance_notes(*model_, session_.facts, distances)) log_info("{}", note);

    RunRecord record;
    record.name = spec_.name;
    record.spec_json = dump_json(spec_to_json(spec_));
    record.started = utc_now();
    record.selection = select_facts(session_.facts, distances, spec_.filter, spec_.loss);
    prepared_ = prepare(*model_, session_.facts, record.selection);
    store_distances(std::move(distances));

    plan_ = plan_training(*model_, prepared_.training, spec_.method, spec_.training);
    if (spec_.evaluation.every < 0)
      spec_.evaluation.every = outcome_interval(prepared_.training, spec_.training, plan_);
    require_disk();
    record.resolved_json = dump_json(resolved());
    record.provenance_json = dump_json(provenance(*model_, session_.facts));
    record.planned_steps = plan_.total_steps;

    make_outcome_base();
    std::vector<int64_t> rows(prepared_.kept.size());
    for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int64_t>(i);
    record.outcomes =
        untrained(base_->outcomes(nullptr, rows, std::vector<int64_t>(rows.size(), 0), &control_));
    record.fact_curves =
        Matrix::from_values(std::vector<float>(rows.size() * curve_columns(), std::nanf("")),
                            static_cast<int64_t>(rows.size()), static_cast<int64_t>(curve_columns()));
    SetMetrics metrics = score_protocols(nullptr, rows, "before", base_->untuned());
    record.metrics = metrics.all;
    if (prepared_.has_core && !metrics.all.empty()) put_result(record.results, metrics_by_set({}, metrics));

    remove_leftovers(request_.session);
    journal_ = RunJournal::create(request_.session, session_, record);
    journal_->append_outcomes(record.outcomes);
    journal_->append_metrics(record.metrics);
    for (const ResultTable& table : record.results) journal_->append_result(table);
    journal_->commit();
    session_.runs.push_back(std::move(record));
    make_trainer();
  }

  void load_run_facts() {
    FactTable facts;
    if (request_.facts) {
      facts = *request_.facts;
    } else {
      observer_.progress({SEAMARK_TEXT("Progress", "Loading facts"), 0, 0});
      LoadReport report;
      facts = load_facts(spec_.facts, report, &control_);
      if (!report.issues.empty()) {
        log_warning("{} of {} records were skipped: {} (record {}, {})", report.issues.size(), report.records,
                    report.issues[0].reason, report.issues[0].record, report.issues[0].field);
      }
    }
    if (session_.facts.size() > 0 && session_.facts.facts != facts.facts) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The session holds other facts ({0}). Choose another session file for these facts."),
          session_.facts.source)
          .in_file(request_.session.string())
          .at_field("facts.files");
    }
    session_.facts = std::move(facts);
    if (session_.model.empty()) session_.model = spec_.model;
  }

  void store_distances(DistanceTable table) {
    if (spec_.model != session_.model) table.model = spec_.model;
    for (DistanceTable& old : session_.distances) {
      if (old.space == table.space && old.metric == table.metric && old.from == table.from &&
          old.model == table.model) {
        old = std::move(table);
        return;
      }
    }
    session_.distances.push_back(std::move(table));
  }

  OrderedJson resolved() const {
    const DeviceOptions& device = model_->device();
    return {{"device", device_kind_names[static_cast<int>(device.device)]},
            {"dtype", dtype_names[static_cast<int>(device.dtype)]},
            {"threads", device.threads},
            {"slots", plan_.slots},
            {"token_budget", plan_.token_budget},
            {"cohorts", plan_.cohorts},
            {"evaluation_every", spec_.evaluation.every},
            {"memory_estimate_bytes", plan_.memory_bytes}};
  }

  // Room for the session twice (old and new), a checkpoint and the adapters.
  void require_disk() const {
    const uint64_t slot = AdapterBank::bytes_per_slot(model_->config(), spec_.method);
    uint64_t needed = 16'000'000 + 2000 * static_cast<uint64_t>(session_.facts.size());
    if (spec_.training.checkpoint_every > 0) needed += 2 * slot * static_cast<uint64_t>(plan_.slots);
    if (keeps_adapters(spec_, model_->config(), prepared_.kept.size())) {
      const uint64_t count = spec_.training.mode == TrainingMode::joint ? 1 : prepared_.kept.size();
      needed += 2 * count * AdapterBank::file_bytes(model_->config(), spec_.method);
    }
    require_free_disk(request_.session, needed);
  }

  void prepare_resumed() {
    const Json stored = parse_json(run().provenance_json, request_.session.string());
    const Json now = Json::parse(dump_json(provenance(*model_, session_.facts)));
    for (const char* key : {"model_sha256", "tokenizer_sha256", "facts_sha256"}) {
      if (stored.value(key, "") != now.value(key, "")) {
        throw bad_input(
            SEAMARK_TEXT(
                "Error",
                "The run began with another file ({0} differs), so it cannot be continued with this one."),
            key)
            .in_file(request_.session.string())
            .at_field(key);
      }
    }
    if (stored.value("build", "") != now.value("build", "")) {
      log_warning(
          "this build differs from the one that began the run; its steps may differ in the last bits");
    }
    prepared_ = prepare(*model_, session_.facts, run().selection);
    plan_ = plan_training(*model_, prepared_.training, spec_.method, spec_.training);
    make_outcome_base();
    make_trainer();
    const fs::path checkpoint = checkpoint_path(request_.session);
    if (fs::exists(checkpoint)) trainer_->restore(checkpoint);
    journal_ = RunJournal::resume(request_.session, trainer_->steps_done(), run());
    restore_step_tables();
    run().state = RunState::running;
    run().message.clear();
    log_info("continuing after step {} of {}", trainer_->steps_done(), plan_.total_steps);
  }

  void make_outcome_base() {
    observer_.progress({SEAMARK_TEXT("Progress", "Asking the untuned model"), 0, 0});
    base_ = std::make_unique<OutcomeBase>(*model_, session_.facts, prepared_.kept, spec_.distance, &control_,
                                          progress_);
    if (spec_.evaluation.trajectory)
      trajectory_ = std::make_unique<FeatureTrajectory>(
          *model_, session_.facts, prepared_.kept, spec_.evaluation.trajectory_layer, &control_, progress_);
    if (spec_.evaluation.lens) lens_ = std::make_unique<LensLooks>(model_->directory());
  }

  // What was told of the steps that are kept.
  void restore_step_tables() {
    if (run().steps.rows() == 0) return;
    const int64_t cohort = run().steps.cohort.back(), step = run().steps.step.back();
    for (const ResultTable& table : run().results) {
      if (trajectory_ && table.name == trajectory_->table().name) trajectory_->restore(table, cohort, step);
      if (lens_ && table.name == lens_->table().name) lens_->restore(table, cohort, step);
      if (table.name == ranks_.name) {
        ranks_.columns = table.columns;
        keep_rows_until(ranks_, cohort, step);
      }
    }
  }

  void make_trainer() {
    trainer_ = std::make_unique<Trainer>(*model_, prepared_.training, spec_.method, spec_.loss,
                                         spec_.training, plan_, spec_.distance);
    if (spec_.training.mode == TrainingMode::joint &&
        spec_.evaluation.interference == LiveInterference::gradient)
      interference_ = std::make_unique<InterferenceLooks>(*model_, spec_, prepared_.kept, prepared_.training);
  }

  size_t curve_columns() const { return static_cast<size_t>(spec_.training.steps); }

  // `known`: what the last look at these rows said, which is not asked again.
  SetMetrics score_protocols(const AdapterBank* bank, std::span<const int64_t> rows, const std::string& when,
                             std::span<const TeacherForced> known) {
    if (spec_.evaluation.protocols.empty()) return {};
    observer_.progress({SEAMARK_TEXT("Progress", "Scoring protocols"), 0, 0});
    const double begin = monotonic_seconds();
    std::vector<FactIndex> which;
    std::vector<int64_t> slots;
    std::vector<int8_t> core;
    for (int64_t row : rows) {
      which.push_back(prepared_.kept[static_cast<size_t>(row)]);
      slots.push_back(bank ? trainer_->slot_of(row) : 0);
      core.push_back(prepared_.core.at(static_cast<size_t>(row)));
    }
    if (!prepared_.has_core) core.clear();
    SetMetrics metrics = evaluate_sets(*model_, bank, session_.facts, which, slots, core,
                                       spec_.evaluation.protocols, &control_, progress_, known);
    for (auto* set : {&metrics.all, &metrics.core, &metrics.others})
      for (Metric& metric : *set) metric.when = when;
    if (bank) seconds_.protocols += monotonic_seconds() - begin;
    return metrics;
  }

  void train() {
    observer_.started(session_, run(), plan_);
    int64_t since_checkpoint = 0;
    while (!trainer_->done()) {
      if (!control_.step_boundary()) {
        run().state = RunState::stopped;
        run().message = run().steps.rows() == 0 ? "stopped before the first step"
                                                : fmt::format("stopped after {} of {} steps",
                                                              run().steps.rows(), run().planned_steps);
        break;
      }
      const double begin = monotonic_seconds(), looks = seconds_.looks + seconds_.interference;
      const TrainingStep step =
          trainer_->step(&control_, [this](const TrainingStep& forward) { look_back(forward); });
      seconds_.training += monotonic_seconds() - begin - (seconds_.looks + seconds_.interference - looks);
      record_step(step);
      const bool last = step.cohort_done || trainer_->done();
      if (last) {
        score(step, {}, seconds_.last_looks);
        end_cohort(step);
      }
      ++since_checkpoint;
      const bool due =
          spec_.training.checkpoint_every > 0 &&
          (since_checkpoint >= spec_.training.checkpoint_every || (last && trainer_->plan().cohorts > 1));
      if (due && !trainer_->done()) {
        keep_ranks();
        journal_->commit();  // first, so that the checkpoint never knows of rows that the journal lost
        trainer_->save(checkpoint_path(request_.session));
        since_checkpoint = 0;
      }
    }
    if (run().state == RunState::stopped && run().steps.rows() > 0 && !scored_last_step_) {
      // What the present cohort has learned so far is kept with its outcomes.
      TrainingStep present;
      present.step = run().steps.step.back();
      present.cohort = run().steps.cohort.back();
      score(present, {}, seconds_.last_looks);
      end_cohort(present);
    }
  }

  void record_step(const TrainingStep& step) {
    const StepTable row = to_row(step);
    std::vector<RunJournal::FactLoss> losses;
    std::vector<float>& curves = curve_values();
    for (size_t i = 0; i < step.facts.size(); ++i) {
      losses.push_back({step.facts[i], step.step - 1, step.fact_loss[i]});
      curves[static_cast<size_t>(step.facts[i]) * curve_columns() + static_cast<size_t>(step.step - 1)] =
          static_cast<float>(step.fact_loss[i]);
    }
    journal_->append_step(row, losses);
    append_rows(run().steps, row);
    if (!step.active_ranks.empty()) append_active_ranks(ranks_, step.cohort, step.step, step.active_ranks);
    scored_last_step_ = false;
    observer_.step(row, step);
  }

  // The curves are a Matrix of shared, immutable values to everybody else; the run writes them in place.
  std::vector<float>& curve_values() {
    if (curves_.empty()) {
      const Matrix& old = run().fact_curves;
      curves_.assign(prepared_.kept.size() * curve_columns(), std::nanf(""));
      for (int64_t i = 0; i < old.rows; ++i) {
        for (int64_t j = 0; j < old.cols; ++j)
          curves_[static_cast<size_t>(i) * curve_columns() + static_cast<size_t>(j)] = old.at(i, j);
      }
    }
    return curves_;
  }

  std::vector<int64_t> present_rows(int64_t cohort) const {
    return trainer_->plan().cohort_facts.at(static_cast<size_t>(cohort));
  }

  // A look at the outcomes after the step before this one, where one is due: the forward pass of this step
  // has already told most of it.
  void look_back(const TrainingStep& forward) {
    const int64_t every = spec_.evaluation.every, before = forward.step - 1;
    if (every <= 0 || before < 1 || before % every != 0) return;
    const std::vector<int64_t> rows = present_rows(forward.cohort);
    std::vector<TeacherForced> known(rows.size());
    for (size_t i = 0; i < forward.facts.size(); ++i) {
      const auto at = std::lower_bound(rows.begin(), rows.end(), forward.facts[i]) - rows.begin();
      known[static_cast<size_t>(at)] = {forward.fact_loss[i], forward.fact_argmax[i]};
    }
    TrainingStep step;
    step.step = before;
    step.cohort = forward.cohort;
    score(step, known, seconds_.looks);
  }

  void score(const TrainingStep& step, std::span<const TeacherForced> known, double& seconds) {
    const double begin = monotonic_seconds();
    const std::vector<int64_t> rows = present_rows(step.cohort);
    std::vector<int64_t> slots;
    for (int64_t row : rows) slots.push_back(trainer_->slot_of(row));
    OutcomeTable outcomes = base_->outcomes(&trainer_->bank(), rows, slots, &control_, known, &told_);
    for (size_t i = 0; i < rows.size(); ++i) {
      const auto row = static_cast<size_t>(rows[i]);
      const int64_t before = run().outcomes.learned_step[row];
      outcomes.learned_step[i] = outcomes.learned[i] == 1 ? (before >= 0 ? before : step.step) : before;
      put_row(run().outcomes, rows[i], outcomes, i);
    }
    const ScoreTable row = score_row(step.step, step.cohort, outcomes);
    journal_->append_outcomes(outcomes);
    journal_->append_score(row);
    // A step that is repeated (resumed from a checkpoint, or after memory ran out) looks once more.
    ScoreTable& scores = run().scores;
    const int64_t last = scores.rows() - 1;
    const bool again = last >= 0 && scores.step.back() == step.step && scores.cohort.back() == step.cohort;
    put_row(scores, again ? last : last + 1, row, 0);
    scored_last_step_ = true;
    seconds += monotonic_seconds() - begin;
    observer_.scored(row, outcomes);
    if (interference_) look_at_interference(step.step);
    if (trajectory_) look_at_features(step, rows, slots);
    if (lens_) look_at_weights(step);
    keep_ranks();
  }

  void keep_result(const ResultTable& table) {
    journal_->append_result(table);
    put_result(run().results, table);
  }

  // AdaLoRA's ranks so far. Not after each step: the table is journaled whole.
  void keep_ranks() {
    if (result_rows(ranks_) > 0) keep_result(ranks_);
  }

  void look_at_weights(const TrainingStep& step) {
    const double begin = monotonic_seconds();
    lens_->look(trainer_->bank(), step.cohort, step.step, &control_);
    keep_result(lens_->table());
    seconds_.looks += monotonic_seconds() - begin;
  }

  void look_at_features(const TrainingStep& step, std::span<const int64_t> rows,
                        std::span<const int64_t> slots) {
    const double begin = monotonic_seconds();
    std::vector<FactIndex> which;
    for (const int64_t row : rows) which.push_back(prepared_.kept[static_cast<size_t>(row)]);
    trajectory_->look(trainer_->bank(), which, slots, step.cohort, step.step, &control_);
    keep_result(trajectory_->table());
    seconds_.looks += monotonic_seconds() - begin;
  }

  void look_at_interference(int64_t step) {
    const double begin = monotonic_seconds();
    const auto found = interference_->look(trainer_->bank(), step, session_.facts, run().results, control_);
    for (const ResultTable& table : run().results)
      if (std::find(found.begin(), found.end(), table.name) != found.end()) journal_->append_result(table);
    seconds_.interference += monotonic_seconds() - begin;
  }

  void end_cohort(const TrainingStep& step) {
    const std::vector<int64_t> rows = present_rows(step.cohort);
    // The look at this step has just been made.
    const SetMetrics metrics =
        score_protocols(&trainer_->bank(), rows, fmt::format("after:{}", step.cohort), told_);
    if (!metrics.all.empty()) journal_->append_metrics(metrics.all);
    run().metrics.insert(run().metrics.end(), metrics.all.begin(), metrics.all.end());
    if (prepared_.has_core && !metrics.all.empty()) {
      const ResultTable* before = find_result(run().results, metrics_by_set_name);
      keep_result(metrics_by_set(before ? *before : ResultTable{}, metrics));
    }
    if (!keeps_adapters(spec_, model_->config(), prepared_.kept.size())) return;
    std::vector<AdapterRecord> records;
    if (spec_.training.mode == TrainingMode::joint) {
      records.push_back(to_adapter_record(trainer_->bank().files(0), -1));
    } else {
      for (int64_t row : rows) {
        records.push_back(to_adapter_record(trainer_->bank().files(trainer_->slot_of(row)),
                                            static_cast<int64_t>(prepared_.kept[static_cast<size_t>(row)])));
      }
    }
    write_adapter_records(cohort_adapters_path(request_.session, step.cohort), records);
  }

  // What looking at outcomes cost beside training, since the run began or was last resumed.
  ResultTable cost_table() const {
    using Texts = std::vector<std::string>;
    using Numbers = std::vector<double>;
    return {.name = "cost",
            .kind = "cost",
            .settings_json = dump_json(OrderedJson{{"evaluation_every", spec_.evaluation.every}}),
            .columns = {{"part", Texts{"training", "looks", "last looks", "interference", "protocols"}},
                        {"seconds", Numbers{seconds_.training, seconds_.looks, seconds_.last_looks,
                                            seconds_.interference, seconds_.protocols}}},
            .matrices = {}};
  }

  void finish() {
    observer_.progress({SEAMARK_TEXT("Progress", "Saving the session"), 0, 0});
    RunRecord& record = run();
    record.ended = utc_now();
    if (record.state == RunState::running) record.state = RunState::done;
    merge_metrics(record);
    put_result(record.results, cost_table());
    record.fact_curves = Matrix::from_values(curve_values(), static_cast<int64_t>(prepared_.kept.size()),
                                             static_cast<int64_t>(curve_columns()));
    if (auto table = loss_weights_table(*trainer_, prepared_.training, prepared_.kept, spec_.loss))
      put_result(record.results, std::move(*table));
    if (prepared_.has_core) put_result(record.results, outcomes_by_set(record.outcomes, record.selection));
    const NewAdapters adapters = collect_adapters(request_.session, record);
    save_session(request_.session, session_, {adapters});
    journal_->remove();
    remove_leftovers(request_.session);
    observer_.finished(record);
  }

  ExperimentSpec spec_;
  const RunRequest& request_;
  RunControl& control_;
  RunObserver& observer_;
  ProgressFunction progress_;
  Session session_;
  std::shared_ptr<const Model> model_;
  Prepared prepared_;
  TrainingPlan plan_;
  std::unique_ptr<OutcomeBase> base_;
  std::unique_ptr<RunJournal> journal_;
  std::unique_ptr<Trainer> trainer_;
  std::vector<float> curves_;
  bool scored_last_step_ = true;
  std::unique_ptr<InterferenceLooks> interference_;
  std::unique_ptr<FeatureTrajectory> trajectory_;
  std::unique_ptr<LensLooks> lens_;
  ResultTable ranks_ = active_ranks_table();
  std::vector<TeacherForced> told_;  // by the last look, of the rows of its cohort
  // Of this process: optimizer steps; looks during training; those at the end of a cohort; gradient cosines;
  // protocols after training.
  struct {
    double training = 0, looks = 0, last_looks = 0, interference = 0, protocols = 0;
  } seconds_;
};

}  // namespace

RunRecord run_experiment(const ExperimentSpec& spec, const RunRequest& request, RunControl& control,
                         RunObserver& observer) {
  auto problems = spec_problems(spec);
  if (!problems.empty()) throw problems.front();
  ExperimentSpec used = spec;
  if (request.resume) {
    used = interrupted_spec(request.session);
  }
  return Run(std::move(used), request, control, observer)();
}

std::optional<RunRecord> keep_interrupted(const std::filesystem::path& session) {
  const SessionLock lock(session);
  LoadedSession loaded = load_session(session);
  if (!loaded.had_journal) return {};
  RunRecord& record = loaded.session.runs.back();
  if (!record.message.empty()) record.state = RunState::failed;
  merge_metrics(record);
  const NewAdapters adapters = collect_adapters(session, record);
  save_session(session, loaded.session, {adapters});
  discard_journal(session);
  remove_leftovers(session);
  return std::move(record);
}

ExperimentSpec interrupted_spec(const std::filesystem::path& session) {
  const LoadedSession loaded = load_session(session);
  if (!loaded.had_journal || loaded.session.runs.empty()) {
    if (!loaded.session.runs.empty() && loaded.session.runs.back().state == RunState::stopped) {
      throw bad_input(SEAMARK_TEXT("Error",
                                   "There is no interrupted run to resume. Run {0} was stopped and kept: it "
                                   "has ended, with what was learned until then. Start a new run with a "
                                   "spec."),
                      loaded.session.runs.back().name)
          .in_file(session.string());
    }
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "There is no interrupted run beside this session, so there is nothing to resume."))
        .in_file(session.string());
  }
  const RunRecord& run = loaded.session.runs.back();
  ExperimentSpec spec = spec_from_json(parse_json(run.spec_json, session.string()), session.string());
  // What `auto` became then is what it is now (CONTRIBUTING, rule 5).
  const Json resolved = parse_json(run.resolved_json, session.string());
  try {
    const auto index = [](const auto& names, const std::string& name) {
      for (size_t i = 0; i < std::size(names); ++i) {
        if (name == names[i]) return static_cast<int>(i);
      }
      return 0;
    };
    spec.device.device =
        static_cast<DeviceKind>(index(device_kind_names, resolved.at("device").get<std::string>()));
    spec.device.dtype = static_cast<DType>(index(dtype_names, resolved.at("dtype").get<std::string>()));
    spec.training.slots = resolved.at("slots").get<int64_t>();
    spec.training.token_budget = resolved.at("token_budget").get<int64_t>();
    spec.evaluation.every = resolved.value("evaluation_every", spec.evaluation.every);
  } catch (const Json::exception&) {
    throw bad_input(SEAMARK_TEXT("Error", "The interrupted run's record is damaged."))
        .in_file(session.string())
        .at_field("resolved");
  }
  return spec;
}

}  // namespace seamark
