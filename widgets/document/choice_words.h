// SPDX-License-Identifier: GPL-3.0-or-later
// The named values of a spec, a figure and a paper style, as a person writes them. What is stored, typed in a
// command and shown as JSON stays the name.
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace seamark {

// The English word; null where a name has none. `path` of the field, "filter.rule": the same name can mean
// another thing elsewhere.
const char* choice_word(std::string_view path, std::string_view name);
// ... in the user's language; the name itself where there is no word.
QString choice_text(std::string_view path, std::string_view name);
// Of a distance table's space: "hidden(12)" has its layer with it.
QString space_text(const std::string& space);
// What stands under the pointer: the help, and the name as a spec has it.
QString choice_tip(const QString& help, std::string_view name);

}  // namespace seamark
