// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of figures (widgets/figures/figure_spec.h): what is accepted keeps the bounds that the renderer
// relies on, is written and read back equal, in full and short, and lives in a session.
#include <cmath>
#include <filesystem>

#include "figures/figure_filter.h"
#include "figures/figure_spec.h"
#include "fuzz/mutate.h"

namespace {

using namespace seamark;

void check_bounds(const FigureSpec& figure) {
  const auto is_length = [](double mm) { return mm == 0 || (mm >= 20 && mm <= 1200); };
  SEAMARK_ASSERT(is_length(figure.width_mm) && is_length(figure.height_mm));
  SEAMARK_ASSERT(figure.dpi >= 50 && figure.dpi <= 2400);
  SEAMARK_ASSERT(figure.columns >= 0 && figure.columns <= 6);
  SEAMARK_ASSERT(!figure.panels.empty() && figure.panels.size() <= 12);
  for (const std::filesystem::path& part : std::filesystem::path(figure.style)) SEAMARK_ASSERT(part != "..");
  SEAMARK_ASSERT(figure.caption.size() <= 10'000 && figure.name.size() <= 200);
  PaperStyle style;
  style.column_mm = 20;
  style.page_mm = 1200;
  if (figure.own_style) style = *figure.own_style;
  apply_style_changes(style, figure.style_changes);
  SEAMARK_ASSERT(!style.palette.empty() && style.label_pt >= 3 && style.page_mm >= style.column_mm);
  for (const PanelSpec& panel : figure.panels) {
    SEAMARK_ASSERT(panel.bins >= 0 && panel.bins <= 512 && panel.top >= 1 && panel.top <= 200);
    for (const auto& end : {panel.x_min, panel.x_max, panel.y_min, panel.y_max})
      SEAMARK_ASSERT(!end || (std::isfinite(*end) && std::abs(*end) <= 1e100));
    SEAMARK_ASSERT(!panel.x_min || !panel.x_max || *panel.x_min < *panel.x_max);
    SEAMARK_ASSERT(!panel.y_min || !panel.y_max || *panel.y_min < *panel.y_max);
    SEAMARK_ASSERT(std::isfinite(panel.bin_width) && panel.bin_width >= 0 && panel.bin_width <= 1e100);
    SEAMARK_ASSERT(panel.overlays.size() <= most_panel_overlays);
    for (const std::string& overlay : panel.overlays) SEAMARK_ASSERT(overlay.find('=') + 1 < overlay.size());
    const FilterOptions filter = filter_of(panel.filter);
    SEAMARK_ASSERT(filter.p >= 0 && filter.p <= 1 && filter.size >= 1 && filter.core >= 0);
    SEAMARK_ASSERT(!filter.low || !filter.high || filter.rule != FilterRule::band ||
                   *filter.low <= *filter.high);
    SEAMARK_ASSERT(filter_settings(filter_of(filter_settings(filter))) == filter_settings(filter));
    SEAMARK_ASSERT(!panel.weight_lambda || (*panel.weight_lambda >= 0 && *panel.weight_lambda <= 1000));
    SEAMARK_ASSERT(panel.selected.size() <= most_selected_facts && panel.previous.size() <= 3);
    size_t names = 0;
    for (const std::string& one : panel.selected) names += one.size();
    SEAMARK_ASSERT(names <= longest_selected);
    SEAMARK_ASSERT(panel.where.size() <= 200 && panel.runs.size() <= 200 && panel.title.size() <= 1000);
  }
}

}  // namespace

int main(int argc, char** argv) {
  fuzz::Target target;
  target.name = "figure";
  target.seeds = {
      R"({"name": "Figure 1", "caption": "Which facts are learned", "style": "acl", "style_changes": ["label_pt=7.5", "palette=[\"#000000\"]"],
  "width_mm": 160, "height_mm": 62.5, "columns": 2, "dpi": 600, "raster_above": 5000, "language": "de",
  "panels": [{"kind": "distance-histogram", "bins": 40, "letter": "a", "legend": "none", "grid": true},
    {"kind": "accuracy-by-distance", "runs": ["R1", "R2"], "x_min": 0.1, "x_max": 1, "y_label": "Share learned", "before": "dataset"}]})",
      R"({"panels": [{"kind": "scatter", "table": "features", "x": "pc1", "y": "pc2", "colour": "outcome", "where": ["layer=3", "state=base"],
  "log_x": true, "x_min": 1e-3, "smoothing": null, "top": 20, "seeds_as_band": false}]})",
      R"({"name": "Figure 2", "style": "Thesis", "own_style": {"name": "Thesis", "column_mm": 66, "palette": ["#112233"], "frame": "box"},
  "style_changes": ["tick_pt=6"], "panels": [{}]})",
      R"({"panels": [{"filter": ["rule=band", "low=0.2", "high=0.8"], "bin_width": 0.01, "overlays": ["relation=P101", "split=train"], "log_y": true},
  {"kind": "loss-curves", "axis": "minutes", "y": "loss"}, {"kind": "outcome-arrows", "show": "extremes", "top": 24},
  {"filter": ["rule=replace", "p=0.5", "size=60", "seed=3"]}]})",
      R"json({"panels": [{"weight_lambda": 0.5, "previous": ["space=hidden(12)", "from=model"], "selected": ["selection=worst", "fact=7"]},
  {"kind": "outcome-arrows", "sort": "loss-after", "ascending": true, "selected_first": true}, {"kind": "amplification", "where": ["module=v_proj"]}]})json",
      R"({"name": "lens", "style": "own/mine.json", "panels": [{"kind": "heat-map", "matrix": "interference", "value": "v"}, {"kind": "loss-curves", "smoothing": 0.9}]})",
  };
  target.words = {"\"panels\": [",
                  "\"kind\":",
                  "\"x_min\":",
                  "\"x_max\":",
                  "\"style\":",
                  "\"../../own.json\"",
                  "\"where\": [",
                  "\"dpi\":",
                  "\"width_mm\":",
                  "\"columns\":",
                  "heat-map",
                  "\"label_pt=1e9\"",
                  "\"style_changes\": [",
                  "\"own_style\": {",
                  "\"label_pt\":",
                  "1e101",
                  "-1e-320",
                  "2401",
                  "\"filter\": [\"rule=",
                  "\"low=1e10\"",
                  "\"overlays\": [\"split=\"]",
                  "\"axis\": \"hours\"",
                  "\"bin_width\":",
                  "\"selected\": [\"fact=\"",
                  "\"previous\": [\"from=",
                  "\"weight_lambda\":",
                  "\"sort\":",
                  "amplification",
                  "\"log_y\": true"};
  target.read = [](const std::string& input) {
    const FigureSpec figure = figure_from_json(parse_json(input, "figure.json"), "figure.json");
    check_bounds(figure);
    SEAMARK_ASSERT(figure_problems(figure).empty());
    // Bytes that are no UTF-8 become U+FFFD when they are written, and stay.
    const std::string written = dump_json(figure_to_json(figure));
    const FigureSpec again = figure_from_json(parse_json(written, "written"), "written");
    SEAMARK_ASSERT(dump_json(figure_to_json(again)) == written);
    const std::string brief = dump_json(figure_to_short_json(again));
    SEAMARK_ASSERT(figure_from_json(parse_json(brief, "brief"), "brief") == again);
    SEAMARK_ASSERT(figure_hash(again).size() == 12);
    Session session;
    store_figure(session, again);
    SEAMARK_ASSERT(stored_figure(session, again.name, "session") == again);
  };
  return fuzz::run(target, argc, argv);
}
