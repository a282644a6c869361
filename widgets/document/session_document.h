// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, and everything a user sets or chooses in it: facts, model, distances, spec (with the band),
// one selection, one current fact, one current run, the queue. Views read it and listen; changes by a user go
// through its undo stack. All its functions are for the window's thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "document/engine_calls.h"
#include "document/work_thread.h"

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
enum class FactOutcome { none, learned, not_learned, moved_away };
enum class Before { dataset, model };  // which old answer the outcomes are measured against

struct Band {
  double low = 0, high = 0;
  bool operator==(const Band&) const = default;
};

struct DistanceStatistics {
  int64_t n = 0;
  double mean = undefined, sd = undefined;  // population
};
struct BandSummary {
  DistanceStatistics all, kept;
  int64_t below = 0, above = 0, without = 0;  // excluded; `without`: no distance
  double weight_low = undefined, weight_high = undefined;
};

struct Message {
  enum class Kind { info, warning, error };
  Kind kind = Kind::info;
  QString text;
  QString action_text;
  std::function<void()> action;
};

struct RunStatus {
  QString name, stage;
  int64_t done = 0, total = 0;  // steps; total 0: not known yet
  double seconds_left = undefined;
  bool paused = false;
};

struct OutcomeCounts {
  int64_t trained = 0, learned = 0, not_learned = 0;
  int64_t moved_dataset = 0, moved_model = 0;  // among the not learned
};

class SessionDocument : public QObject {
  Q_OBJECT

 public:
  explicit SessionDocument(EngineCalls calls, QObject* parent = nullptr);
  ~SessionDocument() override;

  // --- opening and saving
  // -------------------------------------------------------------------------------------
  void open_demo();
  void open_facts(const FactOptions& options);
  void open_session(const QString& file);
  void open_model(const QString& name_or_directory);
  void set_session(Session session, const QString& file = {});  // as loaded
  void close();
  void save(const QString& file, std::function<void(bool)> then = {});  // empty: to its own file
  bool is_open() const { return open_; }
  bool is_dirty() const { return dirty_; }
  QString file() const { return file_; }
  QString title() const;
  const Session& session() const { return *session_; }
  int64_t fact_count() const { return session_->facts.size(); }
  const std::optional<LoadedModel>& model() const { return model_; }
  bool is_model_loading() const;
  const LoadReport& load_report() const { return report_; }

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
  const SelectionTable& kept() const { return kept_; }  // empty while there are no distances
  const BandSummary& summary() const { return summary_; }

  // --- spec
  // ---------------------------------------------------------------------------------------------------
  const ExperimentSpec& spec() const { return spec_; }
  void change_spec(const QString& what, const ExperimentSpec& spec, bool merge = false);
  std::vector<Error> problems() const;  // fields out of range, and rules across fields

  // --- selection
  // ----------------------------------------------------------------------------------------------
  const FactSet& selection() const { return selection_; }
  void select(const std::vector<int64_t>& facts, SelectMode mode);
  void select_all();
  void select_none();
  void invert_selection();
  void name_selection(const QString& name);
  void remove_named_selection(const QString& name);
  void select_named(const QString& name);
  int64_t current_fact() const { return current_fact_; }
  void set_current_fact(int64_t fact);

  // --- runs
  // ---------------------------------------------------------------------------------------------------
  int current_run() const { return current_run_; }  // index into session().runs; -1: none
  const RunRecord* run() const;
  void set_current_run(int index);
  Before before() const { return before_; }
  void set_before(Before before);
  FactOutcome outcome(int64_t fact) const;
  int64_t outcome_row(int64_t fact) const;  // in run()->outcomes; -1
  OutcomeCounts outcome_counts() const { return counts_; }
  void launch(const ExperimentSpec& spec);  // now, or after the runs before it
  void resume_run();
  void remove_queued(int index);
  const std::deque<ExperimentSpec>& queue() const { return queue_; }
  bool is_running() const { return running_; }
  int running_run() const { return running_run_; }
  const RunStatus& run_status() const { return status_; }
  void pause();
  void go_on();
  void one_step();
  void stop_and_keep();
  QString next_run_name() const;

  // The untuned model's most likely next tokens after a prompt; latest wins.
  void request_next_tokens(const QString& prompt, std::function<void(std::vector<Token>)> done);

  QUndoStack* undo_stack() { return &undo_; }
  std::vector<JobView> jobs() const;
  void cancel_job(quint64 id, const QString& kind);
  // Where runs of sessions without a name of their own are kept until they are saved.
  static QString untitled_folder();
  void tell(Message message) { Q_EMIT told(message); }

 Q_SIGNALS:
  void opened();  // another session, or none: everything changed
  void model_changed();
  void distances_changed();
  void band_changed();  // band, kept facts or weights
  void spec_changed();
  void selection_changed();
  void named_selections_changed();
  void current_fact_changed();
  void runs_changed();      // list, states, current run
  void run_advanced();      // rows of the running run; at most every 40 ms
  void outcomes_changed();  // of the current run
  void run_ended(int index, bool failed);
  void jobs_changed();
  void file_changed();  // title, dirty
  void session_saved(const QString& file);
  void told(const seamark::Message& message);

 private:
  struct Feed;
  friend class SpecChange;
  friend class SelectionChange;
  void apply_spec(const ExperimentSpec& spec);
  void apply_selection(const FactSet& selection);
  void update_kept();
  void update_full_band();
  void update_outcomes();
  void adopt_distances(const DistanceOptions& options, DistanceTable table);
  void load_model(const QString& name, bool quiet_when_missing);
  void start_next_run();
  void drain();
  void finish_run(std::exception_ptr error, const RunRecord& record);
  void set_dirty(bool dirty);
  QString run_file();
  void drop_working_file();
  std::string view_state() const;
  void restore_view_state();

  EngineCalls calls_;
  std::shared_ptr<Session> session_ = std::make_shared<Session>();
  bool open_ = false, dirty_ = false;
  QString file_, working_file_, title_;
  LoadReport report_;
  std::optional<LoadedModel> model_;
  ExperimentSpec spec_;
  std::optional<DistanceTable> previous_;
  Band full_band_{0, 1};
  SelectionTable kept_;
  BandSummary summary_;
  FactSet selection_;
  int64_t current_fact_ = -1;
  int current_run_ = -1;
  Before before_ = Before::dataset;
  std::vector<int32_t> outcome_rows_;
  OutcomeCounts counts_;
  std::deque<ExperimentSpec> queue_;
  bool running_ = false;
  int running_run_ = -1;
  RunStatus status_;
  std::shared_ptr<Feed> feed_;
  QElapsedTimer run_clock_;
  qint64 paused_since_ = -1, paused_ms_ = 0, first_step_ms_ = -1;
  int gesture_ = 0;
  QUndoStack undo_;
  QTimer drain_timer_;
  WorkThread file_thread_;
  WorkThread model_thread_;  // last: joined first, while everything it reports to is alive
};

// A table in this setting? (DistanceTable names its space "hidden(12)".)
bool matches(const DistanceTable& table, const DistanceOptions& options);
QString distance_setting_text(const DistanceOptions& options);  // "cosine, input-embedding, from dataset"

}  // namespace seamark
