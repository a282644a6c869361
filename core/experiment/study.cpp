// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/study.h"

#include <algorithm>
#include <iterator>

#include "experiment/study_setup.h"
#include "experiment/study_standing.h"
#include "experiment/study_tables.h"
#include "session/columns.h"
#include "session/merge.h"
#include "support/clock.h"
#include "support/error.h"
#include "support/log.h"

namespace seamark {
namespace fs = std::filesystem;

void StudyObserver::point(const StudyPoint&, int64_t, int64_t) {}
void StudyObserver::point_failed(const StudyPoint&, const Error&) {}

namespace {

RunRecord* find_run(Session& session, const std::string& name) {
  for (RunRecord& run : session.runs) {
    if (run.name == name) return &run;
  }
  return nullptr;
}

bool is_done(const RunRecord* run) { return run && run->state == RunState::done; }

// Merges one run's session into the study's, adapters and all, and saves it.
void fold(Session& study, const fs::path& study_file, const Session& from, const fs::path& from_file) {
  const std::vector<int64_t> places = merge_session(study, from);
  std::vector<NewAdapters> adapters;
  for (const RunRecord& run : from.runs) {
    NewAdapters group{run.name, {}};
    for (int64_t fact : run.adapter_facts) {
      AdapterRecord adapter = load_adapter(from_file, run.name, fact);
      if (fact >= 0) adapter.fact = places[static_cast<size_t>(fact)];
      group.adapters.push_back(std::move(adapter));
    }
    adapters.push_back(std::move(group));
  }
  save_session(study_file, study, adapters);
}

// The run's session with all that lies beside it.
void remove_session(const fs::path& file) {
  std::error_code ignored;
  const std::string name = file.filename().string();
  for (const auto& entry :
       fs::directory_iterator(file.has_parent_path() ? file.parent_path() : fs::path("."), ignored)) {
    if (entry.path().filename().string().starts_with(name)) fs::remove(entry.path(), ignored);
  }
}

std::vector<StudyPoint> all_points(const std::vector<StudySpec>& studies) {
  std::vector<StudyPoint> out;
  for (const StudySpec& study : studies) {
    std::vector<StudyPoint> points = expand(study);
    std::move(points.begin(), points.end(), std::back_inserter(out));
  }
  return out;
}

void sort_by_grid(Session& session, const std::vector<StudyPoint>& points) {
  const auto place = [&](const RunRecord& run) {
    return std::find_if(points.begin(), points.end(),
                        [&](const StudyPoint& point) { return point.spec.name == run.name; }) -
           points.begin();
  };
  std::stable_sort(session.runs.begin(), session.runs.end(),
                   [&](const RunRecord& a, const RunRecord& b) { return place(a) < place(b); });
}

// What the study's control asks for, passed on to the control of the run that is on. A study that is stopped
// leaves its run where it is, with journal and checkpoint, instead of ending it half-trained.
class RunSteering final : public RunObserver {
 public:
  RunSteering(RunControl& study, RunObserver& observer) : study_(study), observer_(observer) {}
  RunControl& run() { return run_; }

  void started(const Session& session, const RunRecord& run, const TrainingPlan& plan) override {
    observer_.started(session, run, plan);
    steer();
  }
  void step(const StepTable& row, const TrainingStep& step) override {
    observer_.step(row, step);
    steer();
  }
  void scored(const ScoreTable& row, const OutcomeTable& outcomes) override {
    observer_.scored(row, outcomes);
  }
  void progress(const Progress& progress) override {
    observer_.progress(progress);
    if (study_.state() == RunControl::State::abort) run_.abort();
  }
  void finished(const RunRecord& run) override { observer_.finished(run); }

 private:
  // Between two steps; waits here while the study is paused.
  void steer() {
    if (study_.state() == RunControl::State::abort || !study_.step_boundary()) run_.abort();
  }
  RunControl& study_;
  RunObserver& observer_;
  RunControl run_;
};

class StudyRun {
 public:
  StudyRun(const std::vector<StudySpec>& studies, const StudyRequest& request, RunControl& control,
           StudyObserver& observer)
      : studies_(studies),
        request_(request),
        control_(control),
        observer_(observer),
        lock_(request.session),
        all_(all_points(studies)) {
    const StudyPart& part = request.part;
    if (part.jobs < 1 || part.job < 1 || part.job > part.jobs) {
      throw bad_input(SEAMARK_TEXT("Error", "Part {0} of {1} does not exist."), part.job, part.jobs)
          .at_field("--jobs");
    }
    for (size_t i = 0; i < all_.size(); ++i) {
      if (static_cast<int64_t>(i) % part.jobs == part.job - 1) points_.push_back(&all_[i]);
    }
    open();
  }

  StudyOutcome operator()() {
    StudyOutcome out;
    out.planned = static_cast<int64_t>(points_.size());
    for (const StudyPoint* point : points_) {
      if (is_done(find_run(session_, point->spec.name))) {
        ++out.done;
        continue;
      }
      control_.check();
      if (!control_.step_boundary()) {
        out.stopped = true;
        break;
      }
      observer_.point(*point, out.done + out.failed, out.planned);
      if (run(*point)) {
        ++out.done;
      } else if (control_.state() == RunControl::State::stop_and_keep) {
        out.stopped = true;
        break;
      } else {
        ++out.failed;
      }
    }
    // Of a last run that was merged and not removed: killed in between.
    if (!out.stopped) remove_session(study_run_session(request_.session));
    sort_by_grid(session_, all_);
    for (const StudySpec& study : studies_) store_study_tables(study, session_);
    save_session(request_.session, session_);
    return out;
  }

 private:
  enum class Left { nothing, interrupted, finished };
  void open() {
    const fs::path& file = request_.session;
    if (!fs::exists(file)) {
      for (const StudySpec& study : studies_) session_.results.push_back(study_table(study, session_));
      save_session(file, session_);  // from now on --resume knows the study
      return;
    }
    session_ = load_session(file).session;
    if (!are_same_studies(stored_studies(session_, file.string()), studies_)) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The session holds another study. Choose another file, or --resume without "
                       "naming a study to go on with it as it is."))
          .in_file(file.string());
    }
    if (!request_.resume) {
      throw bad_input(SEAMARK_TEXT("Error", "The study is there already. Go on with it with --resume."))
          .in_file(file.string());
    }
  }

  // What lies beside the study of this run: it may have been killed between its end and the merge, too.
  Left left_of(const StudyPoint& point) const {
    const fs::path file = study_run_session(request_.session);
    if (!fs::exists(file) && !fs::exists(journal_path(file))) return Left::nothing;
    try {
      const LoadedSession left = load_session(file);
      if (left.session.runs.empty() || left.session.runs.back().name != point.spec.name) return Left::nothing;
      const RunRecord& run = left.session.runs.back();
      if (left.had_journal) return Left::interrupted;
      const bool same = run.spec_json == dump_json(spec_to_json(point.spec));
      return is_done(&run) && same ? Left::finished : Left::nothing;
    } catch (const Error& error) {
      log_warning("what is left of run {} cannot be read, so it is trained anew: {}", point.spec.name,
                  error.what());
      return Left::nothing;
    }
  }

  // True: finished and merged. False: stopped, or failed.
  bool run(const StudyPoint& point) {
    const fs::path file = study_run_session(request_.session);
    std::optional<Error> failure;
    try {
      const Left left = left_of(point);
      if (left == Left::nothing) remove_session(file);
      if (left != Left::finished) {
        RunSteering steering(control_, observer_);
        run_experiment(point.spec,
                       {.session = file, .resume = left == Left::interrupted, .model = model_of(point.spec)},
                       steering.run(), steering);
      } else {
        observer_.finished(load_session(file).session.runs.back());
      }
    } catch (const Cancelled&) {
      if (control_.state() == RunControl::State::stop_and_keep) return false;
      throw;
    } catch (const Error& error) {
      if (error.code() == ExitCode::cannot_write) throw;
      failure = error;
    }
    if (failure) observer_.point_failed(point, *failure);
    drop_run(point.spec.name);
    if (failure) {
      RunRecord record;
      record.name = point.spec.name;
      record.state = RunState::failed;
      record.message = failure->what();
      record.spec_json = dump_json(spec_to_json(point.spec));
      record.started = record.ended = utc_now();
      session_.runs.push_back(std::move(record));
      save_session(request_.session, session_);
    } else {
      fold(session_, request_.session, load_session(file).session, file);
    }
    remove_session(file);
    return !failure;
  }

  // A failed run of an earlier try.
  void drop_run(const std::string& name) {
    std::erase_if(session_.runs, [&](const RunRecord& run) { return run.name == name; });
  }

  std::shared_ptr<const Model> model_of(const ExperimentSpec& spec) {
    const std::string key = spec.model + "\n" + device_kind_names[static_cast<int>(spec.device.device)] +
                            "\n" + dtype_names[static_cast<int>(spec.device.dtype)] + "\n" +
                            std::to_string(spec.device.threads);
    if (request_.model && spec.model == study_model() && fits(request_.model->device(), spec.device))
      return request_.model;
    if (key != model_key_) {
      model_.reset();  // before the next one takes its memory
      model_ = Model::load(find_model(spec.model), spec.device, &control_,
                           [this](const Progress& progress) { observer_.progress(progress); });
      model_key_ = key;
    }
    return model_;
  }
  std::string study_model() const { return all_.front().spec.model; }

  const std::vector<StudySpec>& studies_;
  const StudyRequest& request_;
  RunControl& control_;
  StudyObserver& observer_;
  SessionLock lock_;
  std::vector<StudyPoint> all_;
  std::vector<const StudyPoint*> points_;
  Session session_;
  std::shared_ptr<const Model> model_;
  std::string model_key_;
};

}  // namespace

StudyOutcome run_studies(const std::vector<StudySpec>& studies, const StudyRequest& request,
                         RunControl& control, StudyObserver& observer) {
  SEAMARK_ASSERT(!studies.empty());
  return StudyRun(studies, request, control, observer)();
}

std::string interrupted_study_run(const fs::path& session) {
  const fs::path file = study_run_session(session);
  if (!fs::exists(file) && !fs::exists(journal_path(file))) return {};
  const LoadedSession loaded = load_session(file);
  return loaded.had_journal && !loaded.session.runs.empty() ? loaded.session.runs.back().name : std::string();
}

StudyOutcome merge_studies(const std::vector<fs::path>& parts, const fs::path& output) {
  SEAMARK_ASSERT(!parts.empty());
  std::error_code ignored;
  for (const fs::path& part : parts) {
    if (parts.size() > 1 && fs::equivalent(part, output, ignored)) {
      throw bad_input(SEAMARK_TEXT("Error", "A part cannot be the session that the parts are merged into."))
          .in_file(part.string());
    }
  }
  const SessionLock lock(output);
  std::vector<StudySpec> studies;
  Session merged;
  for (const fs::path& part : parts) {
    Session session = load_session(part).session;
    std::vector<StudySpec> found = stored_studies(session, part.string());
    if (studies.empty()) {
      studies = std::move(found);
    } else if (!are_same_studies(studies, found)) {
      throw bad_input(SEAMARK_TEXT("Error", "This is a part of another study than {0}."),
                      parts.front().string())
          .in_file(part.string());
    }
    for (const StudySpec& study : studies) remove_study_tables(study, session);
    try {
      fold(merged, output, session, part);
    } catch (Error& error) {
      error.in_file(part.string());
      throw;
    }
  }
  sort_by_grid(merged, all_points(studies));
  for (const StudySpec& study : studies) store_study_tables(study, merged);
  save_session(output, merged);
  const StudyStanding standing = study_standing(studies, &merged);
  StudyOutcome out;
  out.planned = standing.planned();
  out.done = standing.count(PointState::done);
  out.failed = standing.count(PointState::failed);
  return out;
}

}  // namespace seamark
