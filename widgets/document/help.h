// SPDX-License-Identifier: GPL-3.0-or-later
// What a quantity is and which formula gives it, for F1 on a focused control. Of a field of the spec, the
// words are the schema's own.
#pragma once

#include <QString>
#include <initializer_list>
#include <string>

class QWidget;

namespace seamark {

// Name, meaning, range and default, source, and the path in the spec file.
QString field_help(const std::string& path);

enum class Term {
  target_distance,
  band,
  kept_numbers,
  weight,
  outcome,
  shares,
  loss_curve,
  fact_loss,
  named_selection,
  replacing,
  distance_change,
  gradient_norm,
  next_token,
  wilson_interval,
  flips,
  paired_difference,
  interference,
  gradient_interference,
  principal_components,
  trajectory,
  change_norm,
  amplification,
  effective_rank,
  spectrum,
  subspace_similarity
};
QString term_help(Term term);
// Several that one view shows, one page below the other.
QString term_help(std::initializer_list<Term> terms);

// A page of help: what the quantity is, its formula and where that comes from; both may be empty. `meaning`
// is rich text.
QString help_page(const QString& title, const QString& meaning, const QString& formula,
                  const QString& source = {});

// What F1 shows on a widget: its own help, that of the cell or column that is current in a table, or its
// tooltip.
QString help_of(const QWidget* widget);

}  // namespace seamark
