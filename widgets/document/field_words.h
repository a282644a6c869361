// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a run's spec as the form calls them, for views that name them. Their path stands in the
// tooltip.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace seamark {

// "Rank" of "method.rank"; the path itself where there is no such field.
QString field_label(const std::string& path);
// ... of several that stand beside each other: those that are called the same with their group, "Seed
// (Training)".
std::vector<QString> field_labels(const std::vector<std::string>& paths);
// A value as the form writes it: the word of a named one, yes or no.
QString field_value_text(const std::string& path, const QString& value);
QString field_tip(const std::string& path);  // its help and its path

}  // namespace seamark
