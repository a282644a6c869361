// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/panel_content.h"

#include <fmt/format.h>

#include <cmath>

#include "figures/amplification_content.h"
#include "figures/histogram_content.h"
#include "figures/run_content.h"
#include "figures/scatter_content.h"
#include "figures/table_content.h"
#include "support/csv.h"

namespace seamark {

PanelContent read_panel(const Session& session, const PanelSpec& panel, const FigureWords& words,
                        const PanelReading& reading) {
  const auto read = [&] {
    switch (panel.kind) {
      case FigureKind::distance_histogram:
        return distance_histogram(session, panel, words);
      case FigureKind::loss_curves:
        return loss_curves(session, panel, words);
      case FigureKind::learned_curves:
        return learned_curves(session, panel, words);
      case FigureKind::accuracy_by_distance:
        return accuracy_by_distance(session, panel, words);
      case FigureKind::outcome_arrows:
        return outcome_arrows(session, panel, words);
      case FigureKind::scatter:
        return table_scatter(session, panel, words, reading);
      case FigureKind::heat_map:
        return table_heat_map(session, panel, words);
      case FigureKind::spectrum:
        return table_spectrum(session, panel, words);
      case FigureKind::effects:
        return table_effects(session, panel, words);
      case FigureKind::amplification:
        return table_amplification(session, panel, words);
    }
    SEAMARK_ASSERT(false);
    return PanelContent();
  };
  PanelContent content = read();
  if (!panel.x_label.empty()) content.x.label = QString::fromStdString(panel.x_label);
  if (!panel.y_label.empty()) content.y.label = QString::fromStdString(panel.y_label);
  return content;
}

bool can_show(const Session& session, FigureKind kind) {
  PanelSpec panel;
  panel.kind = kind;
  try {
    read_panel(session, panel, FigureWords("en"));
    return true;
  } catch (const Error&) {
    return false;
  }
}

std::string DataTable::csv() const {
  std::string out;
  append_csv_row(out, header);
  for (const auto& row : all_rows()) append_csv_row(out, row);
  return out;
}

std::string data_cell(double value) { return std::isfinite(value) ? fmt::format("{}", value) : ""; }

}  // namespace seamark
