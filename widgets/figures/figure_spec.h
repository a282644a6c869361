// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure is: plain values, JSON both ways, stored in the session. The same description makes the
// preview, the exported file and `seamark figure`. Without Qt, so that the reader is fuzzed with the others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/paper_style.h"
#include "session/records.h"
#include "support/describe.h"
#include "support/error.h"

namespace seamark {

enum class FigureKind {
  distance_histogram,    // target distances, kept and excluded, with the band
  loss_curves,           // a column of the step table: raw, smoothed, sd over seeds
  learned_curves,        // shares learned and moved away over the steps
  accuracy_by_distance,  // share learned in bins of the distance, with 95 % intervals
  outcome_arrows,        // distance before -> after, the worst movers
  scatter,               // two columns of a result table
  heat_map,              // a matrix of a result table, or its columns x, y, value
  spectrum,              // values over an index, one curve a series
  effects,               // points with intervals over an axis
  amplification,         // of a module by layer, beside two controls
};
inline constexpr const char* figure_kind_names[] = {"distance-histogram",
                                                    "loss-curves",
                                                    "learned-curves",
                                                    "accuracy-by-distance",
                                                    "outcome-arrows",
                                                    "scatter",
                                                    "heat-map",
                                                    "spectrum",
                                                    "effects",
                                                    "amplification"};
enum class LegendPlace { above, none };
inline constexpr const char* legend_place_names[] = {"above", "none"};
enum class OutcomeBefore { model, dataset };
inline constexpr const char* outcome_before_names[] = {"model", "dataset"};
enum class OutcomeShow { worst, extremes, all, learned, not_learned, moved_away };
inline constexpr const char* outcome_show_names[] = {"worst",   "extremes",    "all",
                                                     "learned", "not-learned", "moved-away"};
// What the rows of outcomes are ordered by: the columns of their table.
enum class OutcomeSort { change, outcome, prompt, target, answers, after, loss_before, loss_after };
inline constexpr const char* outcome_sort_names[] = {"change",  "outcome", "prompt",      "target",
                                                     "answers", "after",   "loss-before", "loss-after"};
// Of the share learned by distance.
enum class BinRule { equal_count, equal_width };
inline constexpr const char* bin_rule_names[] = {"equal-count", "equal-width"};
enum class ShareInterval { wilson, bootstrap };
inline constexpr const char* share_interval_names[] = {"wilson", "bootstrap"};
// What curves are drawn against, with its unit, so that ends of an axis mean the same while a run goes on.
enum class CurveUnit {
  steps,      // of each fact: cohorts of a single run lie over each other
  run_steps,  // all steps of the run, cohort after cohort; of a joint run the same as `steps`
  epochs,
  seconds,
  minutes,
  hours,
  tokens,
  thousand_tokens,
  million_tokens
};
inline constexpr const char* curve_unit_names[] = {"steps",   "run-steps",       "epochs",
                                                   "seconds", "minutes",         "hours",
                                                   "tokens",  "thousand-tokens", "million-tokens"};

struct PanelSpec {
  FigureKind kind = FigureKind::distance_histogram;
  // Data.
  std::vector<std::string> runs;  // empty: the newest run that has what the kind needs
  std::string table;              // name of a result table; empty: the first that fits the kind
  std::string matrix;             // heat map: name of a matrix in the table; empty: the first, or columns
  std::string x, y, low, high;    // columns; empty: the kind's own choice
  std::string value;              // heat map of columns: what a cell shows
  // Column that parts the rows into curves; empty: by kind, "none": one. Of losses "cohort": groups of facts
  // under their mean; of points "fact": the way of each under them.
  std::string series;
  std::string colour;  // scatter: column, or run, or of the row's fact what fact_values.h names
  std::string size;    // scatter: area of the points by a column or a fact's quantity; empty: all equal
  std::vector<std::string> selections;  // that colour the facts, in this order; empty: the session's first
  std::vector<std::string> where;       // "column=value": only these rows
  std::string space, metric, from;      // distances; empty: those of the run
  OutcomeBefore before = OutcomeBefore::model;  // outcomes: the old answer that movement starts from
  OutcomeShow show = OutcomeShow::worst;        // outcome arrows: which facts
  int64_t bins = 0;                             // 0: by the data
  double bin_width = 0;                         // histogram: bars from multiples of it; 0: by `bins`
  BinRule bin_rule = BinRule::equal_count;      // accuracy by distance
  ShareInterval interval = ShareInterval::wilson;
  // Histogram: what keeps the facts, as a spec's filter has it ("rule=band", "low=0.2"); empty: the run.
  std::vector<std::string> filter;
  std::vector<std::string> overlays;  // histogram: "relation=NAME", "split=NAME", "selection=NAME"
  CurveUnit axis = CurveUnit::steps;  // of curves over a run
  // Histogram: the outline of another setting of the same metric ("space=hidden(12)", "from=model"), and the
  // lambda of static weights, whose line over the distance has an axis at the right; absent: none.
  std::vector<std::string> previous;
  std::optional<double> weight_lambda;
  // Facts that stand out: "selection=NAME", "fact=ID".
  std::vector<std::string> selected;
  int64_t top = 16;  // outcome arrows: so many facts
  // Outcome arrows: their order; of the selected ones first where it is wished.
  OutcomeSort sort = OutcomeSort::change;
  bool ascending = false, selected_first = false;
  std::optional<double> smoothing;  // weight of the moving average; absent: by the length
  bool seeds_as_band = true;        // runs that differ by seed alone: mean and sd
  // Axes and words. An empty text is the kind's own.
  std::optional<double> x_min, x_max, y_min, y_max;
  bool log_x = false, log_y = false;
  std::string x_label, y_label, title;
  std::string letter;  // "": a, b, ... where there are several panels; "none": no letter
  LegendPlace legend = LegendPlace::above;
  bool grid = false;
  bool operator==(const PanelSpec&) const = default;
};

struct FigureSpec {
  std::string name = "Figure 1";
  std::string caption;
  // Built in (acl, ieee, nature, plain), one of the user's own by name, or a JSON file; and what this figure
  // changes of it ("label_pt=8").
  std::string style = "plain";
  std::vector<std::string> style_changes;
  // The style as it was when the figure took it, where it is none of the built-in ones: the figure is the
  // same on a machine that lacks it, or has another of the name. Absent: as the machine has it.
  std::optional<PaperStyle> own_style;
  double width_mm = 0;          // 0: the style's column
  double height_mm = 0;         // 0: by the style's aspect and the rows of panels
  int64_t columns = 0;          // panels side by side; 0: up to two
  int64_t dpi = 600;            // of PNG files, and (up to 400) of points placed as an image
  int64_t raster_above = 5000;  // more points than this become an image under vector axes; 0: never
  std::string language = "en";  // of the words that the figure brings itself
  std::vector<PanelSpec> panels = {{}};
  bool operator==(const FigureSpec&) const = default;
};

// A panel of the kind as it begins: what an amplification is of spans decades.
PanelSpec new_panel(FigureKind kind);

void describe(Fields& fields, PanelSpec& panel);
void describe(Fields& fields, FigureSpec& figure);  // all but the style taken along and the panels

inline constexpr size_t most_panels = 12;
inline constexpr size_t most_panel_overlays = 4;  // as many as have a colour and dash of their own
// Selected facts that a panel names one by one, and all their names in bytes; more need a named selection.
inline constexpr size_t most_selected_facts = 2000, longest_selected = 64 << 10;
inline constexpr const char* selected_kind_names[] = {"selection", "fact"};
inline constexpr const char* previous_kind_names[] = {"space", "from", "model"};

// {"name": ..., "own_style": {...}, "panels": [{"kind": ...}]}. Throws Error(bad_input) that names file and
// field
// ("panels[1].bins"): unknown key, wrong type, out of range, rule across fields.
FigureSpec figure_from_json(const Json& json, const std::string& file);
// Fields that earlier versions do not know are there only where they say something.
OrderedJson figure_to_json(const FigureSpec& figure);
// What differs from a new figure's values: short enough to read.
OrderedJson figure_to_short_json(const FigureSpec& figure);
// Rules across fields, in order; empty where the figure is fine.
std::vector<Error> figure_problems(const FigureSpec& figure);
// The first 12 hex digits of the SHA-256 of the complete JSON.
std::string figure_hash(const FigureSpec& figure);

// "89x63", "89x63mm", "89" (height by the style): sets width and height. Throws Error(bad_input).
void set_figure_size(FigureSpec& figure, const std::string& size);

// Figures live in Session::results as tables of kind "figure", whose settings are the description. A style
// taken along is the one cell of a column "style": settings with a key of which they know nothing would be an
// error to earlier versions, a column is not.
inline constexpr const char* figure_table_kind = "figure";
FigureSpec figure_of_table(const ResultTable& table, const std::string& file);
std::vector<FigureSpec> stored_figures(const Session& session, const std::string& file);
// Throws Error(bad_input) naming the figures that are there.
FigureSpec stored_figure(const Session& session, const std::string& name, const std::string& file);
// One of the same name is replaced. Throws Error(bad_input) at "name" where another result of the session has
// the name: the session could not be saved.
void store_figure(Session& session, const FigureSpec& figure);
void remove_figure(Session& session, const std::string& name);

}  // namespace seamark
