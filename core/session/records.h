// SPDX-License-Identifier: GPL-3.0-or-later
// What a session holds, as plain values. Tables are structs of columns; a column has one entry a row.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "facts/fact.h"
#include "support/matrix.h"

namespace seamark {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// One row an optimizer step. Single-fact runs: means over the facts trained together (a cohort); rows of
// cohort c follow those of c-1.
struct StepTable {
  std::vector<int64_t> step;    // from 1, within its cohort
  std::vector<int64_t> cohort;  // from 0; joint runs: 0
  std::vector<double> loss;     // the weighted objective
  std::vector<double> ce;       // plain cross-entropy, nats a token
  std::vector<double> learning_rate;
  std::vector<double> gradient_norm;  // before clipping; single: mean over slots
  std::vector<double> tokens_per_second;
  std::vector<int64_t> memory_bytes;  // peak of the process so far (CPU) or of the device
  // Terms beside the cross entropy; NaN where the run has none.
  std::vector<double> orthogonality;  // AdaLoRA's, before its factor (METHOD 7)
  std::vector<double> regulariser;    // the loss's mean R (METHOD 6)
  // What a step took, for axes other than steps; 0 and NaN in sessions of before version 1.2.
  std::vector<int64_t> facts_trained;  // in it
  std::vector<int64_t> tokens;         // of their prompts and answers
  std::vector<double> seconds;         // without pauses and looks
  int64_t rows() const { return static_cast<int64_t>(step.size()); }
  bool operator==(const StepTable&) const = default;
};

// Shares of a run at one moment (every k steps, and at its end).
struct ScoreTable {
  std::vector<int64_t> step;
  std::vector<int64_t> cohort;
  std::vector<int64_t> facts;  // facts scored
  std::vector<int64_t> learned;
  std::vector<int64_t> not_learned;  // facts - learned
  std::vector<int64_t>
      moved_dataset;  // moved away from the dataset's original; among those where it is defined
  std::vector<int64_t> moved_model;  // ... from the untuned model's own answer
  std::vector<double> ce;
  int64_t rows() const { return static_cast<int64_t>(step.size()); }
  bool operator==(const ScoreTable&) const = default;
};

// One row a fact that was trained. Flags: 1 yes, 0 no, -1 undefined.
struct OutcomeTable {
  std::vector<int64_t> fact;  // index into Session::facts
  std::vector<int8_t> learned;
  std::vector<int8_t> known_before;   // the untuned model's answer is already the target
  std::vector<int8_t> moved_dataset;  // METHOD 4, before = the dataset's original
  std::vector<int8_t> moved_model;    // before = the untuned model's answer
  std::vector<double> d_dataset;      // d(original, target)
  std::vector<double> d_model;        // d(untuned answer, target)
  std::vector<double> d_after;        // d(answer after, target)
  std::vector<double> loss_before;    // mean NLL a token of the target, untuned
  std::vector<double> loss_after;
  std::vector<int64_t> learned_step;  // first scored step at which it was learned; -1
  std::vector<std::string> answer_before;
  std::vector<std::string> answer_after;
  int64_t rows() const { return static_cast<int64_t>(fact.size()); }
  bool operator==(const OutcomeTable&) const = default;
};

struct Metric {
  std::string protocol;  // METHOD 10: "memit"
  std::string name;      // "ES"
  std::string when;      // "before" or "after" the run
  double value = undefined;
  double sd = undefined;
  int64_t n = 0;
  bool operator==(const Metric&) const = default;
};

// Target distances of every fact of the session in one setting (METHOD 3).
struct DistanceTable {
  std::string space, metric, from;
  std::vector<double> value;        // NaN: undefined
  std::vector<std::string> reason;  // why undefined; "" where defined
  std::string model = "";           // whose; "": the session's
  bool operator==(const DistanceTable&) const = default;
};

// What the filter kept, and with which weight.
struct SelectionTable {
  std::vector<int8_t> kept;         // one entry a fact of the session
  std::vector<std::string> reason;  // "D > 0.56"; "" where kept
  std::vector<double> weight;       // loss weight; NaN where excluded
  std::vector<int8_t> core;         // 1: of the core set, which every condition trains (METHOD 5)
  bool operator==(const SelectionTable&) const = default;
};

// A trained adapter: PEFT's adapter_config.json, and tensors by PEFT's key. Large: read on demand by
// load_adapter.
struct AdapterRecord {
  int64_t fact = -1;  // index into Session::facts; -1: joint
  std::string config_json;
  std::map<std::string, Matrix> tensors;  // fp32
};

// What an analysis or a study found: columns of equal length and fp32 matrices, with the settings that made
// them.
struct ResultColumn {
  std::string name;  // unique in its table: "amplification"
  std::variant<std::vector<int64_t>, std::vector<double>, std::vector<std::string>> values;
};
struct ResultTable {
  std::string name;           // unique among those of its run or session: "pca layer 12"
  std::string kind;           // what it is, for views and exports: "pca", "weight-lens", "interference"
  std::string settings_json;  // ids of the definitions, options, seeds, versions
  std::vector<ResultColumn> columns;
  std::map<std::string, Matrix> matrices;
};

enum class RunState { running, done, stopped, failed, interrupted };
inline constexpr const char* run_state_names[] = {"running", "done", "stopped", "failed", "interrupted"};

struct RunRecord {
  std::string name;  // unique in the session: "R1"
  RunState state = RunState::running;
  std::string message;          // why it failed or stopped
  std::string spec_json;        // as given, complete
  std::string resolved_json;    // `auto` values after resolution: device, dtype, slots, threads
  std::string provenance_json;  // versions, git, sha256 of model, data, tokenizer, device
  std::string started, ended;   // UTC, ISO 8601
  int64_t planned_steps = 0;    // rows of `steps` when complete
  SelectionTable selection;
  StepTable steps;
  ScoreTable scores;
  OutcomeTable outcomes;
  Matrix
      fact_curves;  // [rows of outcomes, steps a fact]: each fact's loss before each step; NaN: not reached
  std::vector<Metric> metrics;
  std::vector<int64_t> adapter_facts;  // facts (or -1) that have an adapter stored
  std::vector<ResultTable> results;    // of analyses of this run
};

struct NamedSelection {
  std::string name;
  std::vector<int64_t> facts;
  bool operator==(const NamedSelection&) const = default;
};

struct Session {
  FactTable facts;
  std::string model;  // name or directory, as given
  std::vector<DistanceTable> distances;
  std::vector<RunRecord> runs;
  std::vector<NamedSelection> selections;
  std::vector<ResultTable> results;  // of analyses and studies over several runs
  std::string view_json;             // the window's own state (band, columns); free form
};

}  // namespace seamark
