// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, and everything a user sets or chooses in it: facts, model, distances, spec (with the band),
// one selection, one current fact, one current run, the queue. Views read it and listen; changes by a user go
// through its undo stack. All its functions are for the window's thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "document/band_index.h"
#include "document/engine_calls.h"
#include "document/file_version.h"
#include "document/filter_result.h"
#include "document/overlay.h"
#include "document/recovery_note.h"
#include "document/session_copier.h"
#include "document/work_thread.h"
#include "figures/figure_spec.h"
#include "figures/outcome_rows.h"

namespace seamark {

// A set of facts of the session.
class FactSet {
 public:
  explicit FactSet(int64_t facts = 0) : bits_(static_cast<size_t>(facts), 0) {}
  bool has(int64_t fact) const { return fact >= 0 && fact < size() && bits_[static_cast<size_t>(fact)]; }
  void set(int64_t fact, bool on) {
    auto& bit = bits_.at(static_cast<size_t>(fact));
    count_ += static_cast<int>(on) - static_cast<int>(bit);
    bit = on;
  }
  int64_t size() const { return static_cast<int64_t>(bits_.size()); }
  int64_t count() const { return count_; }
  std::vector<int64_t> facts() const;
  bool operator==(const FactSet& other) const { return bits_ == other.bits_; }

 private:
  std::vector<uint8_t> bits_;
  int64_t count_ = 0;
};

enum class SelectMode { replace, add, toggle };
// Of a click: Ctrl adds or removes, Shift extends.
inline SelectMode select_mode(Qt::KeyboardModifiers modifiers) {
  return modifiers & Qt::ControlModifier ? SelectMode::toggle
         : modifiers & Qt::ShiftModifier ? SelectMode::add
                                         : SelectMode::replace;
}
using Before = OutcomeBefore;  // which old answer the outcomes are measured against

struct Band {
  double low = 0, high = 0;
  bool operator==(const Band&) const = default;
};

// What the table of facts shows.
struct FactFilter {
  QString search;
  int kept = 0;           // 0 all, 1 kept, 2 excluded
  int outcome = 0;        // 0 all, 1 learned, 2 not learned, 3 moved away, 4 not trained
  std::string relation;   // "" all
  std::string selection;  // name of a named selection; "" all
  bool selected_first = false;
  bool operator==(const FactFilter&) const = default;
};

struct Message {
  enum class Kind { info, warning, error };
  Kind kind = Kind::info;
  QString text;
  QString action_text;
  std::function<void()> action;
  bool of_session = false;  // about what is open: gone when another session is opened
  QString other_text;       // of a second action, beside the first
  std::function<void()> other;
};

struct RunStatus {
  QString name, stage;
  int64_t done = 0, total = 0;  // steps; total 0: not known yet
  double seconds_left = undefined;
  bool paused = false;
  bool stopping = false;  // after its present step
  QString problem;        // why it failed, once it has ended
};

struct OutcomeCounts {
  int64_t trained = 0, learned = 0, not_learned = 0;  // of those looked at since they were trained
  int64_t moved_dataset = 0, moved_model = 0;         // among the not learned
};

class TrialForecast;

class SessionDocument : public QObject {
  Q_OBJECT

 public:
  explicit SessionDocument(EngineCalls calls, QObject* parent = nullptr);
  ~SessionDocument() override;

  // --- opening and saving
  // -------------------------------------------------------------------------------------
  // The finished session that the program brings along, as one without a name: it needs no model. `model`:
  // with which it goes on; "": the one that it was made with, where that is here.
  void open_demo(const QString& model = {});
  void open_facts(const FactOptions& options);
  void open_session(const QString& file);
  void open_model(const QString& name_or_directory);
  void say_model_is_missing();  // that the session names, and what can be done
  // In the place of a model or data that are not where the session says. Both are taken only when their
  // SHA-256 is that of the session's runs and facts; `anyway`: another model is taken too.
  void locate_model(const QString& directory, bool anyway = false);
  void locate_facts(const QStringList& files);
  void recover(const LeftBehind& left);
  // What windows that ended too soon have left behind, but for what is open here; newest first.
  QList<LeftBehind> left_behind() const;
  void look_at(const LeftBehind& left, std::function<void(const LeftContents&)> then);
  // Its changes since the last save; of a session without a name, all of it.
  void discard(const LeftBehind& left);
  void set_session(Session session, const QString& file = {});  // as loaded
  void close();
  void save(const QString& file, std::function<void(bool)> then = {});  // empty: to its own file
  bool is_open() const { return open_; }
  bool is_dirty() const { return open_ && (never_saved_ || has_edits()); }
  // By a user, or results that took time, since it was opened or saved.
  bool has_edits() const { return touches_ != saved_touches_ || content_ != saved_content_; }
  QString file() const { return file_; }
  QString title() const;
  const Session& session() const { return *session_; }
  int64_t fact_count() const { return session_->facts.size(); }
  const std::optional<LoadedModel>& model() const { return model_; }
  bool is_model_loading() const;
  const LoadReport& load_report() const { return report_; }
  // For sessions that do not say where they run.
  void set_preferred_device(const DeviceOptions& device);

  // --- distances and band
  // -------------------------------------------------------------------------------------
  const DistanceTable* distances() const;  // of the spec's setting; null: not there (yet)
  const DistanceTable* previous_distances() const { return previous_ ? &*previous_ : nullptr; }
  bool are_distances_running() const;
  void request_distances();
  Band band() const;
  Band full_band() const { return full_band_; }  // the axis: data rounded out to 0.1
  bool band_is_full() const;
  // One gesture (drag, run of keys) is one undo step: begin_gesture(), then any number of changes.
  void begin_gesture() { ++gesture_; }
  void set_band(Band band);
  const FilterSummary& summary() const { return summary_; }
  const BandIndex& band_index() const { return band_index_; }
  // What the filter makes of a fact: quick, also while the band is dragged. Without distances nothing is
  // known. A filter that is more than a band is worked out beside the window where the facts are many; until
  // then this, summary() and kept() are still those of the filter before.
  bool is_kept(int64_t fact) const;
  bool is_excluded(int64_t fact) const { return distances() && !is_kept(fact); }
  double weight(int64_t fact) const;                 // NaN where excluded
  std::string exclusion_reason(int64_t fact) const;  // "" where kept
  // The same for all facts; after a change of the band it is made anew when asked for (about 20 ms for 10^5
  // facts), so no view asks while the band is dragged. Empty while there are no distances.
  const SelectionTable& kept() const;
  // Null where the band alone decides.
  const std::shared_ptr<const FilterResult>& filter_result() const { return filter_result_; }
  bool is_filtering() const { return filtering_; }  // a result is on its way
  QString why_none_kept() const;                    // "" where a fact is kept, or no distances are there

  // --- spec
  // ---------------------------------------------------------------------------------------------------
  const ExperimentSpec& spec() const { return spec_; }
  // The filter `selection` of these facts; says so where they are too many to be named in a spec.
  void train_only(const std::vector<int64_t>& facts);
  void change_spec(const QString& what, const ExperimentSpec& spec, bool merge = false);
  // Those of the form: a run each. The spec has the first; another one from elsewhere stands alone.
  const std::vector<int64_t>& seeds() const { return seeds_; }
  void change_seeds(const QString& what, const std::vector<int64_t>& seeds, bool merge = false);
  // The spec for each seed. Those of several seeds differ by it and their name alone, so that they are one
  // setting to every view.
  std::vector<ExperimentSpec> specs_to_launch() const;
  // Changed since it was launched last, or since the session with its runs was opened; or there is no run
  // yet.
  bool is_form_newer() const { return form_then_ != form_text(); }
  std::optional<Error> name_problem() const;  // the name of a run that is there already
  std::vector<Error> problems() const;        // fields out of range, rules across fields, and the name

  // --- selection
  // ----------------------------------------------------------------------------------------------
  const FactSet& selection() const { return selection_; }
  void select(const std::vector<int64_t>& facts, SelectMode mode,
              bool merge = false);  // `merge`: one gesture
  void select_all();
  void select_none();
  void invert_selection();
  void name_selection(const QString& name);  // replaces one of this name
  void rename_named_selection(const QString& name, const QString& to);
  void remove_named_selection(const QString& name);
  void select_named(const QString& name, SelectMode mode = SelectMode::replace);
  const NamedSelection* named_selection(const std::string& name) const;
  // What is drawn over the histogram, in the order in which it takes the colours.
  static constexpr size_t most_overlays = 4;
  const std::vector<Overlay>& overlays() const { return overlays_; }
  bool is_overlaid(const Overlay& overlay) const;
  void set_overlay(const Overlay& overlay, bool on);  // one too many: the oldest goes; undoable
  std::vector<int64_t> facts_of(const Overlay& overlay) const;
  const FactFilter& filter() const { return filter_; }
  void change_filter(const FactFilter& filter);
  int64_t current_fact() const { return current_fact_; }
  void set_current_fact(int64_t fact);

  // --- runs
  // ---------------------------------------------------------------------------------------------------
  int current_run() const { return current_run_; }  // index into session().runs; -1: none
  const RunRecord* run() const;
  // A run without a step and an outcome has nothing to show and cannot be current, unless it goes on.
  bool can_be_current(int index) const;
  void set_current_run(int index);
  Before before() const { return before_; }
  void set_before(Before before);  // undoable: it is saved, and figures take it over
  FactOutcome outcome(int64_t fact) const;
  int64_t outcome_row(int64_t fact) const;  // in run()->outcomes; -1
  OutcomeCounts outcome_counts() const { return counts_; }
  void launch(const ExperimentSpec& spec) { launch(std::vector<ExperimentSpec>{spec}); }
  void launch(const std::vector<ExperimentSpec>& specs);  // now, or after the runs before them
  void resume_run();
  void remove_queued(int index);
  // One that was removed, to its old place; under the next free name where its own was given away meanwhile.
  // Where nothing goes on or waits, it starts.
  void insert_queued(int index, ExperimentSpec spec);
  void clear_queue();
  void move_queued(int from, int to);  // 0: the next to run
  void edit_queued(int index);         // back into the form, out of the queue
  void take_settings_of(int run);      // of a run that was made: into the form
  const std::deque<ExperimentSpec>& queue() const { return queue_; }
  bool is_running() const { return running_; }
  int running_run() const { return running_run_; }
  const RunStatus& run_status() const { return status_; }
  void pause();
  void go_on();  // after a pause; or with the queue, which waits after a run that failed
  void one_step();
  void stop_and_keep();
  QString next_run_name() const;
  // The spec that a run was made with; the default one where it does not read. Views ask often: it is kept.
  const ExperimentSpec& made_with(const RunRecord& run) const;

  // --- studies (session_studies.cpp); what they are about is StudyDesk's
  // -----------------------------------------------------------------------------------------------------
  const EngineCalls& engine() const { return calls_; }
  // After what is going on with the model. A stop is no error.
  void run_study(const QString& title, EngineCalls::Study study, StudyCallbacks callbacks,
                 std::function<void(std::exception_ptr, StudyResult)> done);
  void stop_study();  // finished runs are kept, the present one can go on later
  // At the next step of its present run; what waits for the model has none. False: nothing to pause.
  bool pause_study(bool on);
  bool is_study_running() const { return !study_file_.isEmpty(); }
  // The session has fewer runs than its file: it cannot be saved there, nor run into it.
  bool is_outdated() const { return outdated_; }

  // --- analyses and figures (session_analyses.cpp)
  // -----------------------------------------------------------------------------------------------------
  // What the model says after a prompt, untuned and under the adapter of `run` (null: untuned alone) for
  // `fact`; also between two steps of a run. Of several of one `kind` the latest wins.
  void request_probe(const QString& kind, const QString& prompt, const RunRecord* run, int64_t fact,
                     int64_t top, int32_t generate, std::function<void(ProbeResult)> done);
  // What a run of the spec would take. `problem`: why there is none, as a sentence.
  using EstimateDone = std::function<void(const RunEstimate& estimate, const QString& problem)>;
  void request_estimate(EstimateDone done);
  // ... of one that waits, of the facts that its own filter keeps: all of them where there are no distances
  // of its setting.
  void request_queued_estimate(const ExperimentSpec& spec, EstimateDone done);
  // The session file that keeps the runs' adapters; empty: none yet.
  QString adapter_file() const { return file_.isEmpty() ? working_file_ : file_; }
  // Seconds that compute_features() takes a fact, of a trial with few of them; NaN where that fails, none
  // where it is given up for something that was asked for by a user.
  void request_feature_trial(const FeatureOptions& features, std::function<void(std::optional<double>)> done);
  // What a run of `spec` takes, of a trial with few of the facts that are kept now; none where it is given up
  // for something that was asked for by a user, not finite where it cannot be tried. Of several the latest
  // wins.
  void request_run_trial(const ExperimentSpec& spec, std::function<void(std::optional<RunTrial>)> done);
  // What such trials said: the form and the queue ask the same ones.
  TrialForecast& trials() { return *trials_; }
  // Each computes in the background, keeps its tables with the current run (features of the untuned model
  // alone: with the session) and says what failed by told().
  void compute_features(const FeatureOptions& features, const PcaOptions& pca);
  void compute_weight_lens(int64_t fact);
  void compute_subspaces(int64_t fact, const Beside& beside);
  void compute_interference(InterferenceKind kind, int64_t most_facts);
  // "features"; of a run "weight-lens", "subspaces", "interference": runs have theirs at the same time.
  // "probe" and who asks: the latest wins.
  std::optional<JobView> job_of(const QString& kind, const std::string& run = {}) const;
  void cancel_kind(const QString& kind, const std::string& run = {});
  void store_results(const std::string& run, std::vector<ResultTable> tables);  // run "": the session's own
  // Figures of the session; those whose description does not read are left out.
  std::vector<FigureSpec> figures() const;
  // Adds or replaces (`before`: the name it had); undoable. `merge`: one gesture.
  void put_figure(const QString& what, const std::string& before, const FigureSpec& figure,
                  bool merge = false);
  void drop_figure(const std::string& name);

  // What a panel was set to show, in its own JSON: kept with the session like the other views' state. "":
  // none.
  std::string panel_choices(const std::string& panel) const;
  void keep_panel_choices(const std::string& panel, const std::string& json);

  QUndoStack* undo_stack() { return &undo_; }
  std::vector<JobView> jobs() const;
  void cancel_job(quint64 id);    // a run stops and keeps what was learned
  QString recovery_file() const;  // "": nothing can be lost, or not written yet
  void write_recovery();          // now, where there is something to lose
  // Where runs of sessions without a name of their own are kept until they are saved.
  static QString untitled_folder();
  void tell(Message message) { Q_EMIT told(message); }
  // Work of a view that is no job to a user, beside the window's thread; of several of one `kind` the latest
  // wins, and `done` comes for that one alone.
  void work_quietly(const QString& kind, std::function<void(const RunControl&)> work,
                    std::function<void()> done);
  // What such work may read while the window goes on: the facts never change.
  std::shared_ptr<const Session> shared_session() const { return session_; }

 Q_SIGNALS:
  void opened();  // another session, or none: everything changed
  void model_changed();
  void distances_changed();
  void band_changed();  // band, kept facts or weights
  void spec_changed();
  void selection_changed();
  void named_selections_changed();
  void overlays_changed();
  void filter_changed();
  void current_fact_changed();
  void runs_changed();                     // list, states, current run
  void run_advanced();                     // rows of the running run; at most every 40 ms
  void outcomes_changed();                 // of the current run
  void run_ended(int index, bool failed);  // index -1: before it began; run_status() has its name
  void results_changed();                  // tables of analyses
  void figures_changed();
  void jobs_changed();
  void file_changed();  // title, dirty
  void session_saved(const QString& file);
  void told(const seamark::Message& message);
  void locate_model_wanted(const QString& name);
  void locate_facts_wanted(const QString& file);
  void skipped_records_wanted();                         // those of load_report()
  void recover_wanted(const seamark::LeftBehind& left);  // the window asks about what is open

 private:
  struct Feed;
  friend class SpecChange;
  friend class SelectionChange;
  friend class NamedSelectionsChange;
  friend class FilterChange;
  friend class FiguresChange;
  void set_figures(const std::vector<FigureSpec>& figures);
  void apply_spec(const ExperimentSpec& spec);
  void apply_selection(const FactSet& selection);
  void apply_named_selections(const std::vector<NamedSelection>& selections);
  void apply_filter(const FactFilter& filter);
  void apply_overlays(const std::vector<Overlay>& overlays);
  void apply_before(const Before& before);
  bool update_kept();       // whether it is up to date; false: a result is on its way
  void update_distances();  // axis and index of the spec's table
  void summarize_band();
  void filter_later();
  void adopt_filter_result(std::shared_ptr<const FilterResult> result);
  void update_outcomes();
  void adopt_distances(const DistanceOptions& options, DistanceTable table);
  struct ModelRequest {
    QString name;
    bool offer_to_locate = false;  // where it is missing
    bool quietly = false;          // nothing is said where it is missing
    std::string sha256;            // "": not checked
    bool same = false;             // the session's own, in another place
    // Taken where it turns out to be the one.
    std::shared_ptr<std::optional<LoadedModel>> loaded = std::make_shared<std::optional<LoadedModel>>();
  };
  void load_model(ModelRequest request);
  void load_model_of_session(std::optional<LoadedModel> loaded, bool quietly);
  void name_model(const std::string& name, bool same_weights);
  std::string form_text() const;     // all that it asks for but the name, to compare
  std::string model_sha256() const;  // of the session's runs; "": not known
  void offer_missing_facts();
  // `kept`: called on the other thread.
  void give_up_trials();                      // a user waits for the model
  std::vector<FactIndex> kept_facts() const;  // all of them while there are no distances
  void post_estimate(const QString& kind, const ExperimentSpec& spec,
                     std::function<std::vector<FactIndex>()> kept, EstimateDone done);
  bool start_next_run(bool keep_interrupted = false);  // false: none was started
  void drain();
  void adopt_kept(RunRecord kept);
  void finish_run(std::exception_ptr error, RunRecord record);
  int last_run_with_results() const;  // -1: none
  void adopt(Session session, const QString& file, const QString& working_file);
  // What was read of a file, and which state of it that was.
  struct Reading {
    LoadedSession loaded;
    FileVersion version;
  };
  enum class From { file, untitled, demo };
  void adopt_loaded(Reading reading, const QString& file, From from);
  // What is open when something else is asked for.
  struct Asked {
    std::shared_ptr<const Session> session;
    int64_t content;
  };
  Asked asked() const { return {session_, content_}; }
  // A run began, or something was changed, while `title` was read: it does not take the place of that. Says
  // so.
  bool refuse_replacing(const Asked& when, const QString& title);
  void tell_of_session(Message message);
  // As it is now with the window's state, for a thread that saves it.
  void copy_session(SessionCopier::Done done, bool with_running = false);
  void touch();  // changed in a way that cannot be undone
  void set_content(int64_t content);
  void content_changed();
  void schedule_recovery();
  // Of this window's changes. `but`: a session file that is opened again. `saved`: what an earlier window
  // left beside the file is older than the file now.
  void forget_recovery(const QString& but, bool saved = false);
  void hold_note();
  bool is_written_by_study(const QString& file) const;
  bool refuse_outdated(const QString& file);                     // true: said why `file` is not written now
  static QStringList files_beside(const QString& session_file);  // journal, checkpoints, recovery
  // Journal and checkpoints of an interrupted run, and the recovery file.
  static void remove_leftovers(const QString& session_file);
  static void move_leftovers(const QString& from, const QString& to);  // without the recovery file
  QString run_file();  // of a session without a name: in untitled_folder()
  std::string view_state() const;
  void restore_view_state();

  EngineCalls calls_;
  std::shared_ptr<Session> session_ = std::make_shared<Session>();
  SessionCopier copier_;
  bool open_ = false;
  QString file_, working_file_, title_;
  // Which state of what is saved this is: undo and redo bring a number back.
  int64_t content_ = 0, last_content_ = 0, saved_content_ = 0;
  int64_t touches_ = 0, saved_touches_ = 0;  // changes that cannot be undone
  bool never_saved_ = false, was_dirty_ = false;
  FileVersion version_;  // of file_, as it was read or written here; not there: not known
  int saves_ = 0;        // that go on
  LoadReport report_;
  std::optional<LoadedModel> model_;
  std::string model_name_;       // by which it was asked for
  bool is_users_model_ = false;  // that is being loaded: asked for by name, not as a session's
  DeviceOptions preferred_device_;
  ExperimentSpec spec_;
  std::vector<int64_t> seeds_{spec_.training.seed};
  std::string form_then_;  // form_text() when it was launched; "": never
  mutable std::unordered_map<std::string, ExperimentSpec> specs_;  // of runs, by their JSON
  std::optional<DistanceTable> previous_;
  int distances_at_ = -1;  // in session_->distances; -1: none in the spec's setting
  Band full_band_{0, 1};
  BandIndex band_index_;
  // The filter that what is said of the facts is of: the spec's, but while a result is on its way.
  FilterOptions applied_filter_;
  LossOptions applied_loss_;
  std::shared_ptr<const FilterResult> filter_result_;  // null: the band alone decides
  bool filtering_ = false;
  std::shared_ptr<const DistanceTable> shared_distances_;  // a copy for the thread; null: not needed yet
  mutable std::optional<SelectionTable> kept_;             // of a band
  FilterSummary summary_;
  FactSet selection_;
  std::vector<Overlay> overlays_;
  FactFilter filter_;
  std::map<std::string, std::string> panel_choices_;
  int64_t current_fact_ = -1;
  int current_run_ = -1;
  Before before_ = Before::dataset;
  std::vector<int32_t> outcome_rows_;
  OutcomeCounts counts_;
  std::deque<ExperimentSpec> queue_;
  bool running_ = false;
  int running_run_ = -1;
  int run_before_ = -1;  // the current one when the running one began
  RunStatus status_;
  std::shared_ptr<Feed> feed_;
  QString study_file_;     // of the study that goes on or waits; "": none
  bool outdated_ = false;  // a study has written the open session's file since it was read
  QElapsedTimer run_clock_;
  qint64 paused_since_ = -1, paused_ms_ = 0, first_step_ms_ = -1;
  int64_t first_step_ = 0;  // steps that were there then: of one that goes on many
  int gesture_ = 0;
  QUndoStack undo_;
  TrialForecast* trials_;
  QTimer drain_timer_;
  RecoveryNote note_, study_note_;
  QTimer recovery_timer_;
  QElapsedTimer unsafe_since_;  // valid: changes wait for the recovery file
  struct RecoveryFile {
    std::atomic<bool> wanted = true;
    bool begun = false;  // what lies there is this window's; of the thread of files
  };
  std::shared_ptr<RecoveryFile> recovery_file_;  // null: none was written
  bool recovery_failed_ = false;
  WorkThread file_thread_;
  WorkThread analysis_thread_;
  WorkThread filter_thread_;
  WorkThread model_thread_;  // last: joined first, while everything it reports to is alive
};

// A table in this setting? (DistanceTable names its space "hidden(12)".)
bool matches(const DistanceTable& table, const DistanceOptions& options);
QString distance_setting_text(const DistanceOptions& options);  // "cosine, input embedding"

}  // namespace seamark
