// SPDX-License-Identifier: GPL-3.0-or-later
// What a quantity is and which formula gives it, for F1 on a focused control. Of a field of the spec, the
// words are the schema's own.
#pragma once

#include <QString>
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
  named_selection,
  replacing
};
QString term_help(Term term);

// What F1 shows on a widget: its own help, that of the column that is current in a table, or its tooltip.
QString help_of(const QWidget* widget);

}  // namespace seamark
