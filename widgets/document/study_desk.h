// SPDX-License-Identifier: GPL-3.0-or-later
// The study that the window is about: one that is being set up, that goes on, or that the open session holds.
// Its panel reads it and changes it through here. Files are read on a thread of its own, the study runs on
// the document's.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "document/session_document.h"
#include "experiment/study_setup.h"

namespace seamark {

// A run of the grid, as people see it.
struct StudyCell {
  enum class State { waiting, running, done, failed, cancelled };
  State state = State::waiting;
  double fraction = 0;  // of its steps, while it runs
  int64_t facts = 0;    // trained
  double learned = undefined;
  QString message;  // why it failed
};

class StudyDesk : public QObject {
  Q_OBJECT

 public:
  explicit StudyDesk(SessionDocument& document, QObject* parent = nullptr);
  ~StudyDesk() override;

  // --- set up
  // ---------------------------------------------------------------------------------------------------
  void choose(const QString& preset_or_file);  // "": none
  QString chosen() const { return chosen_; }
  bool is_preset() const;
  QString question() const;
  struct Data {
    QString name, file;  // file "": the built-in facts
  };
  const std::vector<Data>& data() const { return data_; }
  void set_data(const QString& name, const QString& file);
  // The session's model first, then the study's own where it names another one; empty: none, or the study
  // has an axis of models.
  QStringList models() const;
  QString model() const;
  void set_model(const QString& model);
  bool has_model_axis() const;
  // What is wrong, beside what: "study", "data.NAME", "model", "file"; "": nothing.
  QString problem(const QString& field) const;
  // A dry run of everything but the training; says `checked()`, or problems.
  void check();
  bool is_checking() const { return checking_; }
  QString checked() const { return checked_; }
  QString file_name() const;  // that its session may have: "filtering.h5"
  bool can_start() const;
  // Checks, then runs into this session; goes on where it holds the very study.
  void start(const QString& file);
  // Away from a study that was run, to the one that is being set up.
  void set_up_another();

  // --- the study that is shown
  // --------------------------------------------------------------------------------------------
  bool is_shown() const { return !standing_.studies.empty(); }
  bool is_set_up() const { return file_.isEmpty(); }  // it was not run yet
  QString file() const { return file_; }              // its session
  bool is_open_here() const;                          // its session is the one that is open
  QString title() const;
  int study_count() const { return static_cast<int>(standing_.studies.size()); }
  int current() const { return current_; }  // of several, whose grid is seen
  void set_current(int study);
  const StudySpec& study(int index) const { return standing_.studies[static_cast<size_t>(index)]; }
  const std::vector<StudyPoint>& points(int study) const {
    return standing_.points[static_cast<size_t>(study)];
  }
  const StudyCell& cell(int study, int point) const {
    return cells_[static_cast<size_t>(study)][static_cast<size_t>(point)];
  }
  int64_t planned() const { return standing_.planned(); }
  int64_t count(StudyCell::State state, int study = -1) const;  // of all studies, or of one
  const std::vector<ClaimResult>& claims() const { return claims_; }

  bool is_running() const { return running_; }
  bool is_stopping() const { return stopping_; }
  QString stage() const { return stage_; }  // of the present run
  double seconds_left() const;
  void stop();
  // Before the next step of the present run. What waits for the model cannot be paused.
  bool can_pause() const { return running_ && !stopping_ && clock_.isValid(); }
  bool is_paused() const { return paused_since_ >= 0; }
  void pause();
  void go_on();
  bool can_continue() const;
  void continue_study();
  // Makes a run that is done the current one, or says why it failed.
  void open_run(int study, int point);
  void open_session(const QString& run = {});  // the study's; the window asked about what is open

 Q_SIGNALS:
  void setup_changed();  // what is chosen, its problems
  void grid_changed();   // another study
  void cell_changed(int study, int point);
  void state_changed();  // running, counts, time left
  void claims_changed();
  void ended(const QString& words);      // what it came to, as a sentence
  void open_wanted(const QString& run);  // the study's session is not the one that is open

 private:
  struct Event;
  struct Feed;
  struct Checked;
  StudySetup setup() const;
  void plan(bool whole);
  void adopt_written(std::vector<StudySpec> studies);
  void adopt_problem(std::exception_ptr error, const std::string& stage);
  void show(StudyStanding standing, const QString& file);
  void show_plan();
  void launch(StudyStanding standing, const QString& file, bool resume);
  void drain();
  void finish(std::exception_ptr error, bool stopped);
  // `of_document`: of the session that is open, and no longer wanted when another one is.
  void read(const QString& file, bool of_document, std::function<void()> then);
  void document_opened();
  double worked_ms() const;  // since its first run began, without pauses
  QString session_model() const;
  double work_of(int study, int point) const;
  StudyCell* find(const std::string& run, int* study, int* point);
  void offer_session(Message::Kind kind, const QString& text);

  SessionDocument& document_;
  QString chosen_, model_, checked_;
  std::vector<Data> data_;
  std::vector<StudySpec> written_;  // as the file or preset has them
  std::map<QString, QString> problems_;
  StudyStanding plan_;
  bool checking_ = false;

  StudyStanding standing_;
  QString file_, stage_, pending_run_;
  std::vector<std::vector<StudyCell>> cells_;
  std::unordered_map<std::string, std::pair<int, int>> places_;
  std::vector<ClaimResult> claims_;
  int current_ = 0, running_study_ = -1, running_point_ = -1;
  bool running_ = false, stopping_ = false;
  int64_t steps_ = 0, planned_steps_ = 0;
  double work_done_ = 0;
  QElapsedTimer clock_;
  qint64 paused_since_ = -1, paused_ms_ = 0;  // of the clock
  std::shared_ptr<Feed> feed_;
  QTimer drain_timer_;
  WorkThread reader_;  // last: joined first
};

}  // namespace seamark
