// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel shows, read out of a session: numbers and words, nothing about paper. The renderer draws it,
// the CSV export writes its table.
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "figures/figure_spec.h"
#include "figures/figure_words.h"
#include "session/records.h"

namespace seamark {

// What a colour means; `series` takes the style's palette by index, with a dash and marker of its own;
// `text`: the weights' line, and what is selected.
enum class Ink { series, learned, not_learned, moved_away, excluded, grey, text };

struct Series {
  enum class Form { line, points, bars };
  Form form = Form::line;
  QString name;  // in the legend; empty: not there
  Ink ink = Ink::series;
  size_t index = 0;                 // into palette, dashes and markers
  std::vector<double> x, y;         // NaN in y parts a line
  std::vector<double> low, high;    // interval of y, or empty: error bars at points, a band at a line
  std::vector<double> x_end, base;  // bars from x to x_end and from base to y
  std::vector<double> value;        // colour of each point on the panel's scale; empty: by ink
  std::vector<double> size;         // area of each point, as a share of the largest; NaN: a dot. Empty: equal
  bool faint = false;               // the raw values under a smoothed line
  bool joined = false;              // points joined by a line
  double aside = 0;                 // on paper, in markers' widths: where several series have points at one x
  bool hollow = false;              // outlined bars
  bool selected = false;            // bars: the part of others that is selected; else a legend's entry
  bool right = false;               // y is on the axis at the right
  // Which facts a mark stands for, so that views can link them: one a point, or several a bin. Empty: none.
  std::vector<int64_t> fact;
  std::vector<std::vector<int64_t>> bin_facts;
};

// Row i from 0 (top).
struct ArrowRow {
  QString name;
  double before = undefined, after = undefined;
  Ink ink = Ink::not_learned;
  bool selected = false;
};

struct Cells {
  int64_t rows = 0, columns = 0;
  std::vector<double> value;                      // [rows * columns], row 0 on top; NaN: nothing to show
  std::vector<QString> row_names, column_names;   // empty: numbered
  std::vector<int64_t> row_source;                // row of the table or matrix; empty: as it stands
  std::vector<bool> marked_rows, marked_columns;  // of selected facts; empty: none
};

// Of cells, or of points that have a value.
struct ColourScale {
  QString label;
  double min = 0, max = 1;
  bool has_sign = false;  // two colours around 0; else cividis
};

// Of points whose area is proportional to a quantity.
struct SizeScale {
  QString label;
  double max = 0;             // the value of the largest point
  std::vector<double> shown;  // in the legend: two values, a quarter and all of a round one
};

struct Rule {
  bool horizontal = true;
  double at = 0;
};

struct AxisContent {
  QString label;
  std::optional<double> min, max;     // the kind's own range; absent: by the data
  std::optional<double> least, most;  // beyond which the margin around the data does not go
  bool zero = false;                  // the range starts at 0
  bool whole = false;                 // ticks at whole numbers only
  std::vector<QString> categories;    // names at 0, 1, 2, ...
};

// Columns of equal length, as text: "" where undefined.
struct DataTable {
  using Rows = std::vector<std::vector<std::string>>;
  std::vector<std::string> header;
  Rows rows;
  // Where there may be very many: a view is drawn far more often than its numbers are saved, so they become
  // text when they are asked for.
  std::function<Rows()> make_rows;
  Rows all_rows() const { return make_rows ? make_rows() : rows; }
  std::string csv() const;
};

struct PanelContent {
  AxisContent x, y;
  std::optional<AxisContent> y_right;  // linear; of the series that say so
  std::vector<Series> series;
  std::vector<ArrowRow> arrows;
  QString before_name;            // legend of the arrows' start
  std::vector<int64_t> selected;  // facts whose points, or bins, have a ring; ascending
  std::optional<Cells> cells;
  std::optional<ColourScale> scale;
  std::optional<SizeScale> sizes;
  std::optional<std::pair<double, double>> band;  // shaded between two x
  std::vector<Rule> rules;
  std::vector<std::string> runs;  // whose numbers these are
  QString summary;                // one sentence with the numbers, for captions and screen readers
  DataTable data;
};

struct PanelReading {
  // What the filter keeps as it is set in the window, for points that are coloured or sized by it; null: what
  // their run kept.
  const SelectionTable* now = nullptr;
};

// Throws Error(bad_input) at the panel's field ("runs", "table", "x" ...) when the session lacks what it
// names, or holds nothing of the kind.
PanelContent read_panel(const Session& session, const PanelSpec& panel, const FigureWords& words,
                        const PanelReading& reading = {});

// Whether the session has what the kind needs by itself (for menus and the report).
bool can_show(const Session& session, FigureKind kind);

// "" where not finite, else the shortest text that reads back exactly.
std::string data_cell(double value);

}  // namespace seamark
