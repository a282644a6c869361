// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PDF, SVG, PNG, CSV of the data, LaTeX snippet. The same description gives the same bytes,
// apart from a PDF's date.
#pragma once

#include <QByteArray>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "figures/figure.h"

namespace seamark {

enum class FigureFormat { pdf, svg, png, csv, tex };
inline constexpr const char* figure_format_names[] = {"pdf", "svg", "png", "csv", "tex"};
// By the file's ending. Throws Error(bad_input) that names the endings.
FigureFormat figure_format(const std::filesystem::path& file);

// Where the numbers come from, for the file's metadata.
struct FigureOrigin {
  std::string session;  // file name without its folder
  std::string version;  // "0.1.0 (abc1234)"
};

// In two parts: a widget is made at once, in the window's thread; what is returned lays out, paints and
// encodes, in any thread, and may be called once. It throws Error(out_of_resources).
using FigureEncoder = std::function<QByteArray()>;
// `file` names the output: the LaTeX snippet includes a figure beside it.
FigureEncoder figure_encoder(std::shared_ptr<const Figure> figure, const FigureOrigin& origin,
                             FigureFormat format, const std::filesystem::path& file);
// Both at once.
QByteArray figure_bytes(const Figure& figure, const FigureOrigin& origin, FigureFormat format,
                        const std::filesystem::path& file);
// Whole or not at all: a file that cannot be written leaves the old one, and no part of the new.
void export_figure(const Figure& figure, const FigureOrigin& origin, const std::filesystem::path& file);

// "Target distance ... | session S.h5, runs R1 | figure 1a2b3c4d5e6f | Seamark 0.1.0": what the metadata
// says.
QString provenance_text(const Figure& figure, const FigureOrigin& origin);

// Text for LaTeX: \ { } $ & # % _ ^ ~ escaped, mathematical and Greek letters as formulas.
QString latex_escaped(const QString& text);

}  // namespace seamark
