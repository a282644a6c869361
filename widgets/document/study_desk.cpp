// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/study_desk.h"

#include <QFileInfo>
#include <algorithm>
#include <set>

#include "document/study_words.h"
#include "document/wording.h"
#include "experiment/study_tables.h"

namespace seamark {
namespace {

constexpr int drain_interval_ms = 40;
const QString check_job = QStringLiteral("check"), read_job = QStringLiteral("read"),
              end_job = QStringLiteral("read at the end");

bool same_file(const QString& first, const QString& second) {
  return !first.isEmpty() && QFileInfo(first).absoluteFilePath() == QFileInfo(second).absoluteFilePath();
}

StudyCell cell_of(const PointStanding& run) {
  StudyCell out;
  out.facts = run.facts;
  out.learned = run.learned;
  out.message = QString::fromStdString(run.message);
  switch (run.state) {
    case PointState::waiting:
      break;
    case PointState::interrupted:
      out.state = StudyCell::State::cancelled;
      break;
    case PointState::done:
      out.state = StudyCell::State::done;
      break;
    case PointState::failed:
      out.state = StudyCell::State::failed;
      break;
  }
  return out;
}

bool holds_study(const Session& session) {
  return std::any_of(session.results.begin(), session.results.end(),
                     [](const ResultTable& table) { return table.kind == study_kind; });
}

// Files of data that the study takes, and how many facts each has.
std::map<std::string, int64_t> count_facts(const EngineCalls& calls, const StudyStanding& standing,
                                           const std::map<std::string, std::string>& data,
                                           const RunControl& control, std::string& at) {
  std::map<std::string, int64_t> out;
  for (const auto& [name, given] : data) {
    at = "data." + name;
    const std::string file = std::filesystem::absolute(given).string();
    for (const auto& points : standing.points) {
      const auto point = std::find_if(points.begin(), points.end(), [&](const StudyPoint& p) {
        return p.spec.facts.files == std::vector<std::string>{file};
      });
      if (point == points.end() || out.contains(name)) continue;
      FactOptions options = point->spec.facts;
      options.first = options.limit = 0;
      LoadReport report;
      out[name] = calls.load_facts(options, report, &control).size();
    }
  }
  return out;
}

// Throws where a model that a run names is nowhere, before all its runs fail for it.
void find_models(const EngineCalls& calls, const StudyStanding& standing, const std::string& loaded) {
  std::set<std::string> models;
  for (const auto& points : standing.points) {
    for (const StudyPoint& point : points) models.insert(point.spec.model);
  }
  models.erase(loaded);
  for (const std::string& model : models) calls.find_model(model);
}

}  // namespace

// What the thread of the study writes and the window drains.
struct StudyDesk::Event {
  enum class Kind { begun, failed, done } kind = Kind::begun;
  std::string run;
  PointStanding standing;
};
struct StudyDesk::Feed {
  std::mutex mutex;
  std::vector<Event> events;
  int64_t steps = 0, planned_steps = 0;
  std::string stage;
};

struct StudyDesk::Checked {
  std::vector<StudySpec> written;
  StudyStanding standing;
  std::map<std::string, int64_t> facts;
  std::string at = "study";  // what is being looked at
  bool resume = false;
};

StudyDesk::StudyDesk(SessionDocument& document, QObject* parent) : QObject(parent), document_(document) {
  drain_timer_.setInterval(drain_interval_ms);
  connect(&drain_timer_, &QTimer::timeout, this, &StudyDesk::drain);
  connect(&document_, &SessionDocument::opened, this, &StudyDesk::document_opened);
  connect(&document_, &SessionDocument::model_changed, this, [this] {
    if (!chosen_.isEmpty() && !running_) plan(false);
    Q_EMIT setup_changed();
  });
}

StudyDesk::~StudyDesk() = default;

// --- set up
// -----------------------------------------------------------------------------------------------------

bool StudyDesk::is_preset() const {
  const std::vector<std::string> names = preset_names();
  return std::find(names.begin(), names.end(), chosen_.toStdString()) != names.end();
}

void StudyDesk::choose(const QString& preset_or_file) {
  chosen_ = preset_or_file;
  data_.clear();
  written_.clear();
  model_.clear();
  plan_ = {};
  if (!running_ && is_set_up()) show({}, {});
  plan(false);
}

QString StudyDesk::question() const {
  if (is_preset()) return preset_question(chosen_.toStdString());
  return written_.empty() ? QString() : study_question(written_.front());
}

void StudyDesk::set_data(const QString& name, const QString& file) {
  for (Data& one : data_) {
    if (one.name != name || one.file == file) continue;
    one.file = file;
    plan(false);
  }
}

QString StudyDesk::session_model() const {
  if (!document_.model()) return {};
  const std::string& name = document_.session().model;
  return QString::fromStdString(name.empty() ? document_.model()->directory.string() : name);
}

bool StudyDesk::has_model_axis() const {
  return !written_.empty() && std::all_of(written_.begin(), written_.end(), [](const StudySpec& study) {
    return std::any_of(study.axes.begin(), study.axes.end(), [](const StudyAxis& axis) {
      return std::find(axis.paths.begin(), axis.paths.end(), "model") != axis.paths.end();
    });
  });
}

QStringList StudyDesk::models() const {
  QStringList out;
  if (has_model_axis()) return out;
  if (const QString session = session_model(); !session.isEmpty()) out << session;
  for (const StudySpec& study : written_) {
    if (!study.base.contains("model")) continue;
    const QString own = QString::fromStdString(study.base["model"].get<std::string>());
    if (!out.contains(own)) out << own;
  }
  return out;
}

QString StudyDesk::model() const {
  const QStringList all = models();
  return all.contains(model_) ? model_ : all.value(0);
}

void StudyDesk::set_model(const QString& model) {
  model_ = model;
  plan(false);
}

QString StudyDesk::problem(const QString& field) const {
  const auto found = problems_.find(field);
  return found == problems_.end() ? QString() : found->second;
}

bool StudyDesk::can_start() const {
  const bool fine = std::all_of(problems_.begin(), problems_.end(),
                                [](const auto& problem) { return problem.first == "file"; });
  return !running_ && is_set_up() && is_shown() && !checking_ && fine;
}

QString StudyDesk::file_name() const {
  QString name = is_preset() ? chosen_ : QFileInfo(chosen_).completeBaseName();
  return (name.isEmpty() ? QStringLiteral("study") : name) + ".h5";
}

void StudyDesk::check() { plan(true); }

void StudyDesk::adopt_problem(std::exception_ptr error, const std::string& stage) {
  QString at = QString::fromStdString(stage), text = error_text(error);
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    const QString field = QString::fromStdString(e.field());
    if (field.startsWith("data.")) at = field;
    if (at.startsWith("data.")) {
      text = error_sentence(e);
    } else if (at == "study") {
      text = field.isEmpty() ? error_sentence(e) : field + ": " + error_sentence(e);
    }
  } catch (...) {
  }
  problems_[at] = text;
}

StudySetup StudyDesk::setup() const {
  StudySetup out;
  out.study = chosen_.toStdString();
  for (const Data& one : data_) {
    if (!one.file.isEmpty()) out.data[one.name.toStdString()] = one.file.toStdString();
  }
  if (const QString model = this->model(); !model.isEmpty()) out.model = model.toStdString();
  return out;
}

// Reads the study and lays out its runs; `whole`: also what they need. `then` follows where all is well.
void StudyDesk::plan(bool whole) {
  problems_.clear();
  checked_.clear();
  if (chosen_.isEmpty()) {
    reader_.cancel_kind(check_job);
    checking_ = false;
    Q_EMIT setup_changed();
    return;
  }
  const StudySetup setup = this->setup();
  checking_ = true;
  auto out = std::make_shared<Checked>();
  reader_.post(
      check_job, tr("Check the study"),
      [calls = document_.engine(), setup, whole, out, loaded = session_model().toStdString()](
          RunControl& control, const ProgressFunction&) {
        out->written = find_studies(setup.study);
        out->standing = study_standing(set_up_studies(setup));
        if (!whole) return;
        out->facts = count_facts(calls, out->standing, setup.data, control, out->at);
        out->at = "model";
        find_models(calls, out->standing, loaded);
      },
      [this, out, whole](std::exception_ptr error) {
        checking_ = false;
        if (is_cancelled(error)) return;
        if (!out->written.empty()) adopt_written(std::move(out->written));
        if (error) adopt_problem(error, out->at);
        if (!written_.empty() && !has_model_axis() && models().isEmpty())
          problems_["model"] = tr("A study needs a model. Open one first.");
        if (!error) {
          plan_ = std::move(out->standing);
          if (whole && problems_.empty()) {
            QStringList found;
            for (const auto& [name, facts] : out->facts)
              found << tr("%1 has %2 facts").arg(QString::fromStdString(name), seamark::count(facts));
            checked_ = found.isEmpty() ? tr("Checked: nothing stands in the way.")
                                       : tr("Checked: %1. Nothing stands in the way.").arg(found.join(", "));
          }
        } else {
          plan_ = {};
        }
        if (!running_ && is_set_up()) show_plan();
        Q_EMIT setup_changed();
      });
  Q_EMIT setup_changed();
}

void StudyDesk::adopt_written(std::vector<StudySpec> studies) {
  written_ = std::move(studies);
  std::vector<Data> before;
  before.swap(data_);
  for (const std::string& name : data_names(written_)) {
    data_.push_back({QString::fromStdString(name), {}});
    for (const Data& one : before)
      if (one.name == data_.back().name) data_.back().file = one.file;
  }
}

void StudyDesk::set_up_another() {
  if (!running_) show_plan();
}

// --- what is shown
// ----------------------------------------------------------------------------------------------

void StudyDesk::show_plan() { show(plan_, {}); }

void StudyDesk::show(StudyStanding standing, const QString& file) {
  const bool other = !are_same_studies(standing.studies, standing_.studies);
  standing_ = std::move(standing);
  file_ = file;
  cells_.clear();
  places_.clear();
  claims_.clear();
  for (size_t s = 0; s < standing_.studies.size(); ++s) {
    auto& cells = cells_.emplace_back();
    for (size_t p = 0; p < standing_.points[s].size(); ++p) {
      cells.push_back(cell_of(standing_.runs[s][p]));
      places_[standing_.points[s][p].spec.name] = {static_cast<int>(s), static_cast<int>(p)};
    }
  }
  if (other || current_ >= study_count()) current_ = 0;
  Q_EMIT grid_changed();
  Q_EMIT claims_changed();
  Q_EMIT state_changed();
}

bool StudyDesk::is_open_here() const { return same_file(document_.file(), file_); }

QString StudyDesk::title() const {
  if (is_set_up()) return is_preset() ? preset_title(chosen_.toStdString()) : QFileInfo(chosen_).fileName();
  if (standing_.studies.size() != 1) return QFileInfo(file_).completeBaseName();
  return preset_title(standing_.studies.front().name);
}

void StudyDesk::set_current(int study) {
  if (study == current_ || study < 0 || study >= study_count()) return;
  current_ = study;
  Q_EMIT grid_changed();
  Q_EMIT claims_changed();
}

int64_t StudyDesk::count(StudyCell::State state, int study) const {
  int64_t out = 0;
  for (int s = 0; s < study_count(); ++s) {
    const auto& cells = cells_[static_cast<size_t>(s)];
    if (study < 0 || s == study)
      out += std::count_if(cells.begin(), cells.end(),
                           [&](const StudyCell& cell) { return cell.state == state; });
  }
  return out;
}

StudyCell* StudyDesk::find(const std::string& run, int* study, int* point) {
  const auto found = places_.find(run);
  if (found == places_.end()) return nullptr;
  *study = found->second.first;
  *point = found->second.second;
  return &cells_[static_cast<size_t>(*study)][static_cast<size_t>(*point)];
}

// --- running
// ----------------------------------------------------------------------------------------------------

void StudyDesk::start(const QString& file) {
  if (!can_start()) return;
  problems_.clear();
  checking_ = true;
  auto out = std::make_shared<Checked>();
  reader_.post(
      check_job, tr("Check the study"),
      [calls = document_.engine(), file = std::filesystem::path(file.toStdString()), plan = plan_, out,
       data = setup().data,
       loaded = session_model().toStdString()](RunControl& control, const ProgressFunction&) {
        count_facts(calls, plan, data, control, out->at);
        out->at = "model";
        find_models(calls, plan, loaded);
        out->at = "file";
        { const SessionLock can_be_written(file); }
        if (!std::filesystem::exists(file)) return;
        try {
          out->standing = calls.read_study(file).standing;
          out->resume = are_same_studies(out->standing.studies, plan.studies);
        } catch (const Error&) {
          // Another file: said below.
        }
        if (!out->resume) {
          throw bad_input(
              SEAMARK_TEXT("Error", "The file holds something else than this study. Choose another name."))
              .in_file(file.string());
        }
      },
      [this, out, file](std::exception_ptr error) {
        checking_ = false;
        if (is_cancelled(error)) return;
        if (error) {
          adopt_problem(error, out->at);
          Q_EMIT setup_changed();
          return;
        }
        launch(out->resume ? std::move(out->standing) : plan_, file, out->resume);
      });
  Q_EMIT setup_changed();
}

bool StudyDesk::can_continue() const {
  return !running_ && !checking_ && !file_.isEmpty() &&
         (count(StudyCell::State::done) < planned() || !standing_.has_tables);
}

void StudyDesk::continue_study() {
  if (!can_continue()) return;
  // What was changed in the open session goes into its file first: the study writes it from now on.
  if (is_open_here() && document_.is_dirty() && !document_.is_outdated()) {
    return document_.save({}, [this](bool saved) {
      if (saved && !document_.is_dirty()) continue_study();
    });
  }
  checking_ = true;
  auto out = std::make_shared<Checked>();
  reader_.post(
      check_job, tr("Check the study"),
      [calls = document_.engine(), file = std::filesystem::path(file_.toStdString()), out,
       loaded = session_model().toStdString()](RunControl&, const ProgressFunction&) {
        { const SessionLock can_be_written(file); }
        out->standing = calls.read_study(file).standing;
        find_models(calls, out->standing, loaded);
      },
      [this, out, file = file_](std::exception_ptr error) {
        checking_ = false;
        if (is_cancelled(error)) return;
        if (error) {
          document_.tell({Message::Kind::error, error_text(error), {}, {}});
          Q_EMIT state_changed();
          return;
        }
        launch(std::move(out->standing), file, true);
      });
  Q_EMIT state_changed();
}

void StudyDesk::launch(StudyStanding standing, const QString& file, bool resume) {
  EngineCalls::Study study{standing.studies, std::filesystem::path(file.toStdString()), resume, {}};
  if (document_.model() && session_model().toStdString() == standing.points.front().front().spec.model)
    study.model = document_.model()->model;
  running_ = true;
  stopping_ = false;
  show(std::move(standing), file);
  running_study_ = running_point_ = -1;
  stage_ = document_.is_running() ? tr("waits for run %1").arg(document_.run_status().name) : QString();
  steps_ = planned_steps_ = 0;
  work_done_ = 0;
  clock_.invalidate();
  paused_since_ = -1;
  paused_ms_ = 0;
  feed_ = std::make_shared<Feed>();
  drain_timer_.start();
  StudyCallbacks callbacks;
  callbacks.point = [feed = feed_](const StudyPoint& point, int64_t, int64_t) {
    const std::lock_guard lock(feed->mutex);
    feed->events.push_back({Event::Kind::begun, point.spec.name, {}});
    feed->steps = feed->planned_steps = 0;
  };
  callbacks.point_failed = [feed = feed_](const StudyPoint& point, const Error& error) {
    const std::lock_guard lock(feed->mutex);
    feed->events.push_back(
        {Event::Kind::failed, point.spec.name, {PointState::failed, 0, undefined, error.what()}});
  };
  callbacks.point_done = [feed = feed_](const RunRecord& run) {
    const std::lock_guard lock(feed->mutex);
    feed->events.push_back({Event::Kind::done, run.name, standing_of(run)});
  };
  callbacks.run.started = [feed = feed_](const Session&, const RunRecord& run) {
    const std::lock_guard lock(feed->mutex);
    feed->steps = run.steps.rows();
    feed->planned_steps = run.planned_steps;
  };
  callbacks.run.step = [feed = feed_](const StepTable& row) {
    const std::lock_guard lock(feed->mutex);
    feed->steps += row.rows();
  };
  callbacks.run.scored = [](const ScoreTable&, const OutcomeTable&) {};
  callbacks.run.progress = [feed = feed_](const Progress& progress) {
    const std::lock_guard lock(feed->mutex);
    feed->stage = progress.stage;
  };
  document_.run_study(
      tr("Study %1").arg(title()), std::move(study), std::move(callbacks),
      [this](std::exception_ptr error, StudyResult result) { finish(error, result.stopped); });
  Q_EMIT setup_changed();
  Q_EMIT state_changed();
}

// What a run costs, in steps times facts a step, so that the time left does not take a run of 2 facts for one
// of 100.
double StudyDesk::work_of(int study, int point) const {
  const ExperimentSpec& spec = points(study)[static_cast<size_t>(point)].spec;
  const int64_t facts = spec.training.mode == TrainingMode::joint ? spec.training.batch
                        : spec.facts.limit > 0                    ? spec.facts.limit
                                                                  : 1000;
  return static_cast<double>(spec.training.steps) * static_cast<double>(facts);
}

void StudyDesk::drain() {
  if (!feed_) return;
  std::vector<Event> events;
  int64_t steps = 0, planned = 0;
  std::string stage;
  {
    const std::lock_guard lock(feed_->mutex);
    events.swap(feed_->events);
    steps = feed_->steps;
    planned = feed_->planned_steps;
    stage = feed_->stage;
  }
  bool changed = !events.empty();
  for (const Event& event : events) {
    int study = -1, point = -1;
    StudyCell* cell = find(event.run, &study, &point);
    if (!cell) continue;
    if (event.kind == Event::Kind::begun) {
      if (!clock_.isValid()) clock_.start();
      // The grid that is seen follows, unless another one was chosen meanwhile.
      const bool follow = running_study_ < 0 || current_ == running_study_;
      running_study_ = study;
      running_point_ = point;
      cell->state = StudyCell::State::running;
      cell->fraction = 0;
      cell->message.clear();
      if (follow) set_current(study);
    } else {
      *cell = cell_of(event.standing);
      work_done_ += work_of(study, point);
    }
    Q_EMIT cell_changed(study, point);
  }
  if (running_point_ >= 0 && (steps != steps_ || planned != planned_steps_)) {
    StudyCell& cell = cells_[static_cast<size_t>(running_study_)][static_cast<size_t>(running_point_)];
    if (cell.state == StudyCell::State::running && planned > 0) {
      cell.fraction = std::min(1.0, static_cast<double>(steps) / static_cast<double>(planned));
      changed = true;
      Q_EMIT cell_changed(running_study_, running_point_);
    }
  }
  steps_ = steps;
  planned_steps_ = planned;
  const QString words = planned > 0 && steps > 0 ? QString() : progress_text({stage, 0, 0});
  if (clock_.isValid() && words != stage_) {
    stage_ = words;
    changed = true;
  }
  if (changed) Q_EMIT state_changed();
}

double StudyDesk::seconds_left() const {
  if (!running_ || !clock_.isValid()) return undefined;
  double done = work_done_, left = 0;
  for (int s = 0; s < study_count(); ++s) {
    for (int p = 0; p < static_cast<int>(points(s).size()); ++p) {
      const StudyCell& cell = this->cell(s, p);
      // One that failed before this go is tried again.
      const bool failed_now = cell.state == StudyCell::State::failed &&
                              std::pair(s, p) <= std::pair(running_study_, running_point_);
      if (cell.state == StudyCell::State::done || failed_now) continue;
      const double work = work_of(s, p), part = cell.state == StudyCell::State::running ? cell.fraction : 0;
      done += work * part;
      left += work * (1 - part);
    }
  }
  return done > 0 ? worked_ms() / 1000 / done * left : undefined;
}

double StudyDesk::worked_ms() const {
  return static_cast<double>((is_paused() ? paused_since_ : clock_.elapsed()) - paused_ms_);
}

void StudyDesk::pause() {
  if (!can_pause() || is_paused() || !document_.pause_study(true)) return;
  paused_since_ = clock_.elapsed();
  Q_EMIT cell_changed(running_study_, running_point_);
  Q_EMIT state_changed();
}

void StudyDesk::go_on() {
  if (!can_pause() || !is_paused() || !document_.pause_study(false)) return;
  paused_ms_ += clock_.elapsed() - paused_since_;
  paused_since_ = -1;
  Q_EMIT cell_changed(running_study_, running_point_);
  Q_EMIT state_changed();
}

void StudyDesk::stop() {
  if (!running_ || stopping_) return;
  stopping_ = true;
  document_.stop_study();
  Q_EMIT state_changed();
}

void StudyDesk::finish(std::exception_ptr error, bool stopped) {
  drain();
  drain_timer_.stop();
  feed_.reset();
  running_ = stopping_ = false;
  paused_since_ = -1;
  stage_.clear();
  running_study_ = running_point_ = -1;
  for (auto& study : cells_) {
    for (StudyCell& cell : study)
      if (cell.state == StudyCell::State::running) cell.state = StudyCell::State::cancelled;
  }
  const bool kept = !error || stopped || is_cancelled(error);
  const QString file = file_;
  // What stands in the file decides, not what was seen here.
  read(file, false, [this, error, kept, stopped, file] {
    const QString done = seamark::count(count(StudyCell::State::done)), all = seamark::count(planned());
    const auto failed = static_cast<int>(count(StudyCell::State::failed));
    QString words;
    if (!kept || stopped || error) {
      words = kept ? tr("The study %1 is stopped: %2 of %3 runs are done and kept.").arg(title(), done, all)
                   : tr("The study %1 ended. %2").arg(title(), error_text(error));
      document_.tell({kept ? Message::Kind::info : Message::Kind::error, words, tr("Continue the study"),
                      [this] { continue_study(); }});
    } else {
      words = failed > 0 ? tr("The study %1 is finished: %2 of %3 runs are done, %n failed.", nullptr, failed)
                               .arg(title(), done, all)
                         : tr("The study %1 is finished: all %2 runs are done.").arg(title(), all);
      offer_session(failed > 0 ? Message::Kind::warning : Message::Kind::info, words);
    }
    // The open session is the study's: it gets the runs that came to its file.
    if (same_file(document_.file(), file) && document_.is_outdated() && !document_.is_dirty())
      document_.open_session(document_.file());
    Q_EMIT ended(words);
  });
  Q_EMIT setup_changed();
  Q_EMIT state_changed();
}

void StudyDesk::offer_session(Message::Kind kind, const QString& text) {
  if (is_open_here() && !document_.is_dirty()) return document_.tell({kind, text, {}, {}});
  document_.tell({kind, text, tr("Open the study's session"), [this] { Q_EMIT open_wanted({}); }});
}

void StudyDesk::read(const QString& file, bool of_document, std::function<void()> then) {
  auto out = std::make_shared<StudyReading>();
  // Its end is told whatever is opened meanwhile.
  reader_.post(
      of_document ? read_job : end_job, tr("Read the study"),
      [calls = document_.engine(), file, out](RunControl&, const ProgressFunction&) {
        *out = calls.read_study(std::filesystem::path(file.toStdString()));
      },
      [this, out, file, of_document, then = std::move(then)](std::exception_ptr error) {
        if (is_cancelled(error) || running_) return;
        if (of_document && !same_file(document_.file(), file)) return;  // another one was opened meanwhile
        if (!error) {
          show(std::move(out->standing), file);
          claims_ = std::move(out->claims);
          Q_EMIT claims_changed();
        }
        if (then) then();
      });
}

void StudyDesk::document_opened() {
  const QString file = document_.file();
  if (!pending_run_.isEmpty() && is_open_here()) {
    const auto& runs = document_.session().runs;
    for (size_t i = 0; i < runs.size(); ++i) {
      if (runs[i].name == pending_run_.toStdString()) document_.set_current_run(static_cast<int>(i));
    }
  }
  pending_run_.clear();
  if (running_) return;
  if (!document_.is_open() || file.isEmpty() || !holds_study(document_.session())) {
    if (!is_set_up()) show_plan();
    if (!chosen_.isEmpty()) plan(false);
    return;
  }
  read(file, true, [this] {
    const int64_t done = count(StudyCell::State::done), failed = count(StudyCell::State::failed);
    const bool ended = done + failed == planned() && standing_.has_tables;
    if (!can_continue() || ended) return;  // its end was told
    document_.tell({Message::Kind::info,
                    tr("The study of this session is not finished: %1 of %2 runs are done.")
                        .arg(seamark::count(done), seamark::count(planned())),
                    tr("Continue the study"), [this] { continue_study(); }});
  });
}

void StudyDesk::open_run(int study, int point) {
  const StudyCell& cell = this->cell(study, point);
  const std::string& name = points(study)[static_cast<size_t>(point)].spec.name;
  if (cell.state == StudyCell::State::failed) {
    return document_.tell({Message::Kind::error,
                           tr("Run %1 failed. %2").arg(QString::fromStdString(name), cell.message),
                           {},
                           {}});
  }
  if (cell.state != StudyCell::State::done) return;
  if (!is_open_here()) return Q_EMIT open_wanted(QString::fromStdString(name));
  const auto& runs = document_.session().runs;
  for (size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].name == name && runs[i].state == RunState::done)
      return document_.set_current_run(static_cast<int>(i));
  }
  // The file has it, the session was opened before.
  if (document_.is_dirty()) return Q_EMIT open_wanted(QString::fromStdString(name));
  open_session(QString::fromStdString(name));
}

void StudyDesk::open_session(const QString& run) {
  pending_run_ = run;
  document_.open_session(file_);
}

}  // namespace seamark
