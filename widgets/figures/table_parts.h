// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels over result tables share: which table, which columns, and their words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "figures/panel_content.h"
#include "figures/result_view.h"

namespace seamark {

// What a kind takes from a table where the panel names nothing: names in the order of preference.
using Names = std::vector<std::string>;
struct Preference {
  Names tables;  // kinds of tables
  Names x, y, low, high, value, series;
};
const Preference& preference(FigureKind kind);

// The tables that a panel may mean: of its runs (of all, where it names none), newest first, then the
// session's own.
std::vector<const ResultTable*> tables_of(const Session& session, const PanelSpec& panel);
// The table that the panel names, else the first that fits its kind; null where there is none.
const ResultTable* find_result(const Session& session, const PanelSpec& panel);
// The same with the panel's conditions. Throws Error(bad_input) at "table" with those that are there.
ResultView open_table(const Session& session, const PanelSpec& panel);
// The run whose results hold the table; null for the session's own.
const RunRecord* run_of(const Session& session, const ResultTable& table);

// The column that is named, else the first of those preferred. Throws Error(bad_input) at `field`.
std::string chosen(const ResultView& view, const std::string& named, const Names& preferred,
                   const char* field);
// "change_norm" -> its words; of columns that are not known: "Some column"; single letters are symbols.
QString column_label(const std::string& column, const FigureWords& words);
// "weight lens over the steps", for summaries; a name that a user or a study gave stays.
QString table_label(const ResultTable& table, const FigureWords& words);

// Distinct values: numbers ascending, texts in the order of appearance.
std::vector<std::string> distinct(const std::vector<std::string>& values);
// Whether every value reads as a number, and the numbers.
bool all_numbers(const std::vector<std::string>& texts, std::vector<double>& numbers);
// By the values' range, with two colours around 0 where some are negative.
void set_scale(PanelContent& out, const std::vector<double>& values, const QString& label);
void add_runs(PanelContent& out, const Session& session, const ResultTable& table);

}  // namespace seamark
