// SPDX-License-Identifier: GPL-3.0-or-later
// The paper styles of this machine: the built-in ones (resources/figures) and the user's own, JSON files in
// one folder of the user's configuration. Fonts and colours as Qt has them.
#pragma once

#include <QColor>
#include <filesystem>
#include <string>
#include <vector>

#include "figures/figure_spec.h"
#include "figures/paper_style.h"

namespace seamark {

// acl, ieee, nature, plain.
std::vector<std::string> built_in_style_names();
bool is_built_in_style(const std::string& name);
// A built-in style, one of the user's own, or a JSON file by its path, with a figure's changes of it. Throws
// Error(bad_input) that names the file and field, also when the font is not on this machine.
PaperStyle find_paper_style(const std::string& name_or_file, const std::vector<std::string>& changes = {});

// The style of a figure with its changes: the one that it has taken along, else this machine's. Throws as
// above.
PaperStyle style_of(const FigureSpec& figure);
// Takes along a style that is none of the built-in ones, as this machine has it now, whatever the figure had
// before. Throws Error(bad_input) at "style" where it is not here.
void take_style(FigureSpec& figure);
// Whether this machine has the style that a figure has taken along, and whether it is still the same.
enum class TakenStyle { none, same, differs, missing };
TakenStyle taken_style(const FigureSpec& figure);

std::filesystem::path own_style_folder();
std::vector<std::string> own_style_names();  // by name; files that are none are passed over
// Writes `style` as an own style of this name; one that is there is replaced. Throws Error(bad_input) at
// "name" for a name that is no style's or a built-in one's, Error(no_output) where the folder cannot be
// written.
void save_own_style(PaperStyle style, const std::string& name);
void rename_own_style(const std::string& from, const std::string& to);  // throws also where `to` is taken
void remove_own_style(const std::string& name);
// Takes the style of a file under its own name, else the file's, with a number where that is taken. Returns
// the name.
std::string import_own_style(const std::filesystem::path& file);

QColor series_colour(const PaperStyle& style, size_t index);

}  // namespace seamark
