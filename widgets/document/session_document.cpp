// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, and what a session file's own window state is.
#include "document/session_document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>
#include <cmath>

#include "document/demo.h"
#include "document/fetch_model.h"
#include "document/job_kinds.h"
#include "document/trial_forecast.h"
#include "document/wording.h"
#include "support/files.h"
#include "support/sha256.h"

namespace seamark {
namespace {

constexpr int drain_interval_ms = 40;

// The filter of a session's view. Views of earlier versions leave out what is not set.
FilterOptions viewed_filter(const Json& view, const FilterOptions& otherwise) {
  FilterOptions filter = otherwise;
  filter.low.reset();
  filter.high.reset();
  Fields fields;
  describe(fields, filter);
  try {
    fields_from_json(fields, view, {});
    return filter;
  } catch (const Error&) {
    return otherwise;  // saved while a value was out of its range
  }
}

bool is_builtin(const FactOptions& options) { return options.files == std::vector<std::string>{"builtin"}; }

// Where the facts of a session came from, as load_facts() noted it.
FactOptions noted_source(const FactTable& facts) {
  FactOptions out;
  if (facts.source.empty() || facts.source == "built-in") return out;
  out.files.clear();
  for (const QString& file : QString::fromStdString(facts.source).split(QStringLiteral("; ")))
    out.files.push_back(file.toStdString());
  return out;
}

FactOptions viewed_facts(const Json& view, const FactOptions& otherwise) {
  FactOptions out = otherwise;
  Fields fields;
  describe(fields, out);
  try {
    fields_from_json(fields, view, {});
    return out;
  } catch (const Error&) {
    return otherwise;
  }
}

}  // namespace

SessionDocument::SessionDocument(EngineCalls calls, QObject* parent)
    : QObject(parent), calls_(std::move(calls)) {
  qRegisterMetaType<Message>();
  undo_.setUndoLimit(200);
  trials_ = new TrialForecast(*this, this);
  drain_timer_.setInterval(drain_interval_ms);
  recovery_timer_.setSingleShot(true);
  connect(&drain_timer_, &QTimer::timeout, this, &SessionDocument::drain);
  connect(&recovery_timer_, &QTimer::timeout, this, &SessionDocument::write_recovery);
  connect(&file_thread_, &WorkThread::jobs_changed, this, &SessionDocument::jobs_changed);
  connect(&analysis_thread_, &WorkThread::jobs_changed, this, &SessionDocument::jobs_changed);
  connect(&model_thread_, &WorkThread::jobs_changed, this, &SessionDocument::jobs_changed);
}

SessionDocument::~SessionDocument() {
  // A run that is cut off here stays to be recovered.
  if (!running_) forget_recovery({});
}

// --- opening
// --------------------------------------------------------------------------------------------------

QString SessionDocument::title() const {
  if (!file_.isEmpty()) return QFileInfo(file_).fileName();
  return title_.isEmpty() ? tr("Untitled") : title_;
}

void SessionDocument::set_session(Session session, const QString& file) {
  adopt(std::move(session), file, {});
}

void SessionDocument::adopt(Session session, const QString& file, const QString& working_file) {
  // What was asked of the session before is of no use any more.
  for (WorkThread* thread : {&model_thread_, &analysis_thread_}) {
    for (const JobView& job : thread->jobs()) {
      if (job.kind != job::run && job.kind != job::study && job.kind != job::model) thread->cancel(job.id);
    }
  }
  forget_recovery(file.isEmpty() ? working_file : file);
  // What waits was set up for the facts that were open.
  if (file.isEmpty() || file != file_) queue_.clear();
  const auto old = std::make_shared<std::shared_ptr<Session>>(
      std::exchange(session_, std::make_shared<Session>(std::move(session))));
  distances_at_ = -1;
  file_ = file;
  version_ = version_of_file(file);
  working_file_ = working_file;
  title_.clear();
  open_ = true;
  undo_.clear();
  content_ = saved_content_ = ++last_content_;
  saved_touches_ = touches_;
  never_saved_ = was_dirty_ = outdated_ = false;
  overlays_.clear();
  panel_choices_.clear();
  specs_.clear();
  filter_result_.reset();
  applied_filter_ = {};
  applied_loss_ = {};
  filter_ = {};
  previous_.reset();
  const auto facts = spec_.facts;
  spec_ = ExperimentSpec();
  spec_.facts = facts;
  spec_.device = preferred_device_;
  if (session_->model.empty() && model_) session_->model = model_name_;
  selection_ = FactSet(fact_count());
  current_fact_ = fact_count() > 0 ? 0 : -1;
  current_run_ = last_run_with_results();
  if (!session_->runs.empty()) {
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
  // Of a study the last run may have had another one.
  if (!session_->model.empty()) spec_.model = session_->model;
  seeds_ = {spec_.training.seed};
  restore_view_state();
  spec_.name = next_run_name().toStdString();
  form_then_ = session_->runs.empty() ? std::string() : form_text();
  update_distances();
  update_kept();
  update_outcomes();
  Q_EMIT opened();
  Q_EMIT file_changed();
  if (!distances()) request_distances();
  // The texts of many facts take long to be freed.
  file_thread_.post(
      job::quiet + "free", {}, [old](RunControl&, const ProgressFunction&) { old->reset(); }, {},
      WorkThread::Turn::in_order);
}

void SessionDocument::close() {
  set_session(Session{});
  open_ = false;
  report_ = {};
  Q_EMIT opened();
  Q_EMIT file_changed();
}

void SessionDocument::open_demo(const QString& model) {
  // A copy of its own: adapters are read from it and runs added to it.
  struct Copy {
    QString file;
    Reading reading;
    bool adopted = false;
    ~Copy() {
      if (!adopted) QFile::remove(file);
    }
  };
  auto copy = std::make_shared<Copy>();
  copy->file = untitled_folder() + "/demo-" + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".h5";
  file_thread_.post(
      job::open, tr("Open %1").arg(tr("Demo")),
      [calls = calls_, copy](RunControl& control, const ProgressFunction&) {
        write_demo(copy->file);
        copy->reading.loaded = calls.load_session(std::filesystem::path(copy->file.toStdString()));
        control.check();
      },
      [this, copy, model, when = asked()](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        if (refuse_replacing(when, tr("Demo"))) return;
        copy->adopted = true;
        adopt_loaded(std::move(copy->reading), copy->file, From::demo);
        if (!model.isEmpty()) open_model(model);
      });
}

void SessionDocument::open_facts(const FactOptions& options) {
  struct Result {
    FactTable facts;
    LoadReport report;
  };
  auto result = std::make_shared<Result>();
  const QString name = is_builtin(options)
                           ? tr("Built-in facts")
                           : QFileInfo(QString::fromStdString(options.files.front())).completeBaseName();
  file_thread_.post(
      job::open, tr("Open %1").arg(name),
      [calls = calls_, options, result](RunControl& control, const ProgressFunction&) {
        result->facts = calls.load_facts(options, result->report, &control);
        control.check();
      },
      [this, result, options, name, when = asked()](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        if (refuse_replacing(when, name)) return;
        Session session;
        session.facts = std::move(result->facts);
        report_ = std::move(result->report);
        spec_.facts = options;
        set_session(std::move(session));
        title_ = name;
        never_saved_ = was_dirty_ = true;  // what was only opened needs no recovery
        Q_EMIT file_changed();
        if (!report_.issues.empty()) {
          const RecordIssue& first = report_.issues.front();
          // Of very many not all are listed.
          const QString skipped = count(report_.records - report_.loaded), all = count(report_.records),
                        record = count(first.record), field = QString::fromStdString(first.field),
                        reason = QString::fromStdString(first.reason);
          tell_of_session(
              {Message::Kind::warning,
               field.isEmpty()
                   ? tr("%1 of %2 records were skipped. Record %3: %4").arg(skipped, all, record, reason)
                   : tr("%1 of %2 records were skipped. Record %3: %4: %5")
                         .arg(skipped, all, record, field, reason),
               tr("Show…"), [this] { Q_EMIT skipped_records_wanted(); }});
        } else if (!report_.notes.empty()) {
          tell({Message::Kind::info,
                QCoreApplication::translate("Note", report_.notes.front().c_str()),
                {},
                {}});
        }
      });
}

bool SessionDocument::refuse_replacing(const Asked& when, const QString& title) {
  if (running_) {
    tell({Message::Kind::warning,
          tr("%1 was not opened: run %2 began here meanwhile. Stop it, then open it again.")
              .arg(title, status_.name),
          {},
          {}});
    return true;
  }
  if (when.session != session_ || when.content == content_ || !is_dirty()) return false;
  tell({Message::Kind::warning,
        tr("%1 was not opened: what is open was changed meanwhile. Open it again.").arg(title),
        {},
        {}});
  return true;
}

void SessionDocument::tell_of_session(Message message) {
  message.of_session = true;
  tell(std::move(message));
}

void SessionDocument::open_session(const QString& file) {
  auto result = std::make_shared<Reading>();
  file_thread_.post(
      job::open, tr("Open %1").arg(QFileInfo(file).fileName()),
      [calls = calls_, file, result](RunControl& control, const ProgressFunction&) {
        result->version = version_of_file(file);
        result->loaded = calls.load_session(std::filesystem::path(file.toStdString()));
        control.check();
      },
      [this, result, file, when = asked()](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        if (refuse_replacing(when, QFileInfo(file).fileName())) return;
        const bool untitled = file.startsWith(untitled_folder());
        adopt_loaded(std::move(*result), file, untitled ? From::untitled : From::file);
        const QString recovery = QString::fromStdString(recovery_path(file.toStdString()).string());
        if (!QFileInfo::exists(recovery)) return;
        const QString written = QLocale().toString(QFileInfo(recovery).lastModified(), QLocale::ShortFormat);
        tell_of_session(
            {Message::Kind::warning,
             tr("Changes of this session from %1 were not saved. They can be recovered.").arg(written),
             tr("Recover"), [this, file, untitled] {
               LeftBehind left;
               left.file = file;
               left.title = title();
               left.untitled = untitled;
               left.aside = recovery_file_ != nullptr;
               Q_EMIT recover_wanted(left);
             }});
      });
}

void SessionDocument::adopt_loaded(Reading reading, const QString& file, From from) {
  const bool untitled = from != From::file;
  LoadedSession& loaded = reading.loaded;
  report_ = {};
  spec_.facts = noted_source(loaded.session.facts);
  // A model that is loaded and not the session's is let go before anything is measured with it.
  std::optional<LoadedModel> other;
  if (model_ && !loaded.session.model.empty() && loaded.session.model != model_name_)
    other = std::exchange(model_, std::nullopt);
  const bool written_now = loaded.had_journal && !loaded.session.runs.empty() &&
                           loaded.session.runs.back().state == RunState::running;
  const QString last_run = written_now ? QString::fromStdString(loaded.session.runs.back().name) : QString();
  adopt(std::move(loaded.session), untitled ? QString() : file, untitled ? file : QString());
  version_ = reading.version;
  if (other) Q_EMIT model_changed();
  if (from == From::untitled) {
    touch();  // it has no name of its own yet
  } else if (from == From::demo) {
    // Nothing in it can be lost until something is changed: the note is for its file alone.
    title_ = tr("Demo");
    note_.write(file, title_, RecoveryNote::About::shipped);
    Q_EMIT file_changed();
  } else {
    Q_EMIT session_saved(file);
  }
  if (written_now) {
    tell_of_session(
        {Message::Kind::warning,
         tr("Another Seamark is writing run %1 of this session. Its steps up to now are here; open "
            "the session again when it has ended.")
             .arg(last_run),
         tr("Open it again"), [this, file] { open_session(file); }});
  } else if (loaded.had_journal) {
    QString text = tr("A run in this session was interrupted. All its committed steps are here.");
    for (const Note& note : loaded.notes) text += ' ' + note_text(note);
    tell_of_session({Message::Kind::warning, text, tr("Continue the run"), [this] { resume_run(); }});
  } else if (!loaded.notes.empty()) {
    tell({Message::Kind::info, note_text(loaded.notes.front()), {}, {}});
  } else {
    offer_missing_facts();
  }
  load_model_of_session(std::move(other), from == From::demo);
}

void SessionDocument::load_model_of_session(std::optional<LoadedModel> loaded, bool quietly) {
  const std::string& name = session_->model;
  if (name.empty()) return;                           // one that is being loaded is for this session, too
  if (is_model_loading() && is_users_model_) return;  // `seamark --model M S.h5`
  if (model_) return model_thread_.cancel_kind(job::model);
  ModelRequest request;
  request.name = QString::fromStdString(name);
  request.offer_to_locate = true;
  request.quietly = quietly;
  *request.loaded = std::move(loaded);
  load_model(std::move(request));
}

void SessionDocument::open_model(const QString& name_or_directory) {
  ModelRequest request;
  request.name = name_or_directory;
  load_model(std::move(request));
}

bool SessionDocument::is_model_loading() const {
  const auto jobs = model_thread_.jobs();
  return std::any_of(jobs.begin(), jobs.end(), [](const JobView& job) { return job.kind == job::model; });
}

void SessionDocument::set_preferred_device(const DeviceOptions& device) {
  preferred_device_ = device;
  if (!open_) spec_.device = device;
}

void SessionDocument::load_model(ModelRequest request) {
  if (running_) {
    return tell(
        {Message::Kind::warning, tr("A run holds the model. Stop it before opening another one."), {}, {}});
  }
  if (is_study_running()) {
    return tell(
        {Message::Kind::warning, tr("A study holds the model. Stop it before opening another one."), {}, {}});
  }
  struct Result {
    LoadedModel model;
    bool found = false;
    bool same = false;  // as the session's was, under another name
    std::string sha256;
  };
  auto result = std::make_shared<Result>();
  is_users_model_ = !request.offer_to_locate;
  model_thread_.post(
      job::model, tr("Load %1").arg(QFileInfo(request.name).fileName()),
      [calls = calls_, request, device = spec_.device, before = session_->model, result](
          RunControl& control, const ProgressFunction& progress) {
        const std::string name = request.name.toStdString();
        const auto directory = calls.find_model(name);
        result->found = true;
        std::optional<LoadedModel> loaded = std::exchange(*request.loaded, std::nullopt);
        if (loaded && loaded->directory == directory && fits(loaded->device, device)) {
          result->model = std::move(*loaded);
        } else {
          loaded.reset();  // before the next one takes its memory
          result->model = calls.load_model(directory, device, &control, progress);
        }
        if (!request.sha256.empty()) result->sha256 = calls.model_sha256(*result->model.model);
        try {
          result->same = before == name || (!before.empty() && calls.find_model(before) == directory);
        } catch (const Error&) {
          // What the session names is not here, so this is another one.
        }
      },
      [this, result, request, before = session_->model](std::exception_ptr error) {
        if (is_cancelled(error)) return;
        const QString& name = request.name;
        if (error) {
          if (request.offer_to_locate && !result->found)
            return request.quietly ? void() : say_model_is_missing();
          return tell({Message::Kind::error, error_text(error), {}, {}});
        }
        if (result->sha256 != request.sha256) {
          return tell_of_session(
              {Message::Kind::warning,
               tr("%1 is not the model of this session's runs: its weights differ (SHA-256 %2…, not "
                  "%3…). Distances and answers would not fit.")
                   .arg(home_relative(name), QString::fromStdString(result->sha256.substr(0, 12)),
                        QString::fromStdString(request.sha256.substr(0, 12))),
               tr("Use it anyway"), [this, name] { locate_model(name, true); }});
        }
        model_ = std::move(result->model);
        // The session's own name for it holds on other computers, too.
        const bool named = result->same && !before.empty() && session_->model == before;
        name_model(named ? before : name.toStdString(), result->same || request.same);
        Q_EMIT model_changed();
        if (open_ && !distances()) request_distances();
      });
}

void SessionDocument::say_model_is_missing() {
  const QString name = QString::fromStdString(session_->model.empty() ? spec_.model : session_->model);
  tell_of_session({Message::Kind::warning,
                   (distances() ? tr("The model %1 is not on this computer. What the session holds is "
                                     "here; new distances and runs need it.")
                                : tr("The model %1 is not on this computer, so there are no distances yet."))
                           .arg(home_relative(name)) +
                       ' ' + fetch_model_advice(),
                   tr("Locate…"), [this, name] { Q_EMIT locate_model_wanted(name); }});
}

// What the session has measured stays that of the model it was measured with.
void SessionDocument::name_model(const std::string& name, bool same_weights) {
  model_name_ = name;
  const std::string before = std::exchange(session_->model, name);
  const bool elsewhere = open_ && !before.empty() && before != name;
  if (elsewhere && !same_weights) {
    for (DistanceTable& table : session_->distances) {
      if (table.model.empty()) {
        table.model = before;
      } else if (table.model == name) {
        table.model.clear();
      }
    }
    if (const DistanceTable* table = distances()) previous_ = *table;
    update_distances();
    update_kept();
    Q_EMIT distances_changed();
    Q_EMIT band_changed();
  }
  copier_.session_changed();
  ExperimentSpec spec = spec_;
  spec.model = name;
  apply_spec(spec);
  if (elsewhere) touch();
}

std::string SessionDocument::model_sha256() const {
  for (auto run = session_->runs.rbegin(); run != session_->runs.rend(); ++run) {
    const Json provenance = Json::parse(run->provenance_json, nullptr, false);
    if (provenance.is_object() && provenance.contains("model_sha256") &&
        provenance["model_sha256"].is_string())
      return provenance["model_sha256"];
  }
  return {};
}

void SessionDocument::locate_model(const QString& directory, bool anyway) {
  ModelRequest request;
  request.name = directory;
  request.same = !anyway;
  if (!anyway) request.sha256 = model_sha256();
  load_model(std::move(request));
}

void SessionDocument::offer_missing_facts() {
  if (is_builtin(spec_.facts) || session_->runs.empty()) return;
  const QDir beside = QFileInfo(file_).dir();
  for (const std::string& name : spec_.facts.files) {
    const QString file = QString::fromStdString(name);
    if (QFileInfo::exists(file) || QFileInfo::exists(beside.filePath(file))) continue;
    return tell_of_session(
        {Message::Kind::info,
         tr("The data file %1 is not where it was. The session holds its facts; only commands that "
            "run its spec need the file.")
             .arg(home_relative(file)),
         tr("Locate…"), [this, file] { Q_EMIT locate_facts_wanted(file); }});
  }
}

void SessionDocument::locate_facts(const QStringList& files) {
  if (files.isEmpty()) return;
  auto sha256 = std::make_shared<std::string>();
  file_thread_.post(
      job::locate, tr("Check %1").arg(QFileInfo(files.front()).fileName()),
      [files, sha256](RunControl& control, const ProgressFunction&) {
        Sha256 all;
        for (const QString& file : files) {
          control.check();
          const auto mapped = MappedFile::open(file.toStdString());
          all.update(mapped->bytes().data(), mapped->bytes().size());
        }
        *sha256 = to_hex(all.digest());
      },
      [this, files, sha256, session = session_](std::exception_ptr error) {
        if (is_cancelled(error) || session != session_) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        if (*sha256 != session_->facts.sha256) {
          return tell({Message::Kind::error,
                       tr("%1 is not what this session's facts were read from: its contents differ (SHA-256 "
                          "%2…, not %3…).")
                           .arg(home_relative(files.front()), QString::fromStdString(sha256->substr(0, 12)),
                                QString::fromStdString(session_->facts.sha256.substr(0, 12))),
                       {},
                       {}});
        }
        ExperimentSpec spec = spec_;
        spec.facts.files.clear();
        for (const QString& file : files) spec.facts.files.push_back(file.toStdString());
        change_spec(tr("Locate the data"), spec);
        tell({Message::Kind::info,
              tr("%1 is the file that the facts were read from; the spec names it now.")
                  .arg(home_relative(files.front())),
              {},
              {}});
      });
}

// --- the window's state
// ---------------------------------------------------------------------------------------

std::string SessionDocument::view_state() const {
  Json view;
  FilterOptions filter = spec_.filter;
  Fields fields;
  describe(fields, filter);
  view["filter"] = Json(fields_to_json(fields));
  FactOptions facts = spec_.facts;
  Fields fact_fields;
  describe(fact_fields, facts);
  view["facts"] = Json(fields_to_json(fact_fields));
  view["before"] = before_ == Before::dataset ? "dataset" : "model";
  view["fact"] = current_fact_;
  view["run"] = current_run_;
  view["overlays"] = Json::array();
  for (const Overlay& overlay : overlays_)
    view["overlays"].push_back(
        {{"kind", overlay_kind_names[static_cast<int>(overlay.kind)]}, {"name", overlay.name}});
  for (const auto& [panel, choices] : panel_choices_) view["panels"][panel] = Json::parse(choices);
  view["table"] = {{"kept", filter_.kept},
                   {"outcome", filter_.outcome},
                   {"relation", filter_.relation},
                   {"selection", filter_.selection},
                   {"selected_first", filter_.selected_first}};
  return dump_json(view);
}

void SessionDocument::restore_view_state() {
  before_ = Before::dataset;
  if (session_->view_json.empty()) return;
  try {
    const Json view = Json::parse(session_->view_json);
    if (view.contains("filter")) spec_.filter = viewed_filter(view["filter"], spec_.filter);
    // A run says it itself.
    if (view.contains("facts") && session_->runs.empty())
      spec_.facts = viewed_facts(view["facts"], spec_.facts);
    if (view.value("before", "dataset") == "model") before_ = Before::model;
    if (const int64_t fact = view.value("fact", int64_t{0}); fact >= 0 && fact < fact_count())
      current_fact_ = fact;
    if (const int run = view.value("run", current_run_); can_be_current(run)) current_run_ = run;
    std::vector<Overlay> overlays;
    for (const std::string& name : view.value("coloured", std::vector<std::string>()))  // earlier versions
      overlays.push_back({Overlay::Kind::selection, name});
    for (const Json& overlay : view.value("overlays", Json::array())) {
      for (int kind = 0; kind < static_cast<int>(std::size(overlay_kind_names)); ++kind) {
        if (overlay.value("kind", "") == overlay_kind_names[kind])
          overlays.push_back({static_cast<Overlay::Kind>(kind), overlay.value("name", "")});
      }
    }
    for (const Overlay& overlay : overlays)
      if (overlays_.size() < most_overlays && !facts_of(overlay).empty()) overlays_.push_back(overlay);
    if (const Json panels = view.value("panels", Json::object()); panels.is_object()) {
      for (const auto& [panel, choices] : panels.items()) panel_choices_[panel] = choices.dump();
    }
    if (const Json table = view.value("table", Json::object()); table.is_object()) {
      filter_.kept = std::clamp(table.value("kept", 0), 0, 2);
      filter_.outcome = std::clamp(table.value("outcome", 0), 0, 4);
      filter_.relation = table.value("relation", std::string());
      filter_.selection = table.value("selection", std::string());
      filter_.selected_first = table.value("selected_first", false);
      if (!named_selection(filter_.selection)) filter_.selection.clear();
    }
  } catch (const Json::exception&) {
    // A view is a convenience: a damaged one is as good as none.
  }
}

// --- saving
// ---------------------------------------------------------------------------------------------------

void SessionDocument::copy_session(SessionCopier::Done done, bool with_running) {
  session_->view_json = view_state();
  copier_.copy({session_, session_->view_json, with_running}, std::move(done));
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
  if (refuse_outdated(target)) {
    if (then) then(false);
    return;
  }
  const QString adapters_from = file_.isEmpty() ? working_file_ : file_;
  auto version = std::make_shared<FileVersion>();
  ++saves_;
  const auto write = [calls = calls_, target, adapters_from, version, own = target == file_,
                      untitled = file_.isEmpty()](SessionCopy& copy) {
    const std::filesystem::path path(target.toStdString());
    const Session session = std::move(copy).whole();
    if (adapters_from.isEmpty() || adapters_from == target) {
      calls.save_session(path, session);
    } else {
      calls.save_session_as(path, session, std::filesystem::path(adapters_from.toStdString()));
    }
    *version = version_of_file(target);
    // What lies beside the file belongs to the session that it held before.
    if (!own) remove_leftovers(target);
    if (!adapters_from.isEmpty() && untitled) move_leftovers(adapters_from, target);
  };
  const auto ended = [this, target, then = std::move(then), saved = session_, content = content_,
                      touches = touches_, version](std::exception_ptr error) {
    --saves_;
    if (error && !is_cancelled(error)) tell({Message::Kind::error, error_text(error), {}, {}});
    if (!error && saved == session_) {
      forget_recovery({}, target == file_);
      file_ = target;
      version_ = *version;
      working_file_.clear();
      outdated_ = false;
      saved_content_ = content;
      saved_touches_ = touches;
      never_saved_ = false;
      was_dirty_ = is_dirty();
      // What was changed while the file was being written is not in it.
      if (was_dirty_) schedule_recovery();
      Q_EMIT file_changed();
      Q_EMIT session_saved(target);
    }
    if (then) then(!error);
  };
  copy_session(
      [this, target, write, ended](std::shared_ptr<SessionCopy> copy) {
        file_thread_.post(
            job::save, tr("Save %1").arg(QFileInfo(target).fileName()),
            [copy = std::move(copy), write](RunControl&, const ProgressFunction&) { write(*copy); }, ended,
            WorkThread::Turn::in_order);
      },
      true);
}

}  // namespace seamark
