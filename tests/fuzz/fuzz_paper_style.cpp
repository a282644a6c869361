// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of paper styles (widgets/figures/paper_style.h): what is accepted keeps the bounds that the
// renderer relies on, and is written and read back equal, whole and as the changes of another.
#include <fstream>
#include <iterator>

#include "figures/paper_style.h"
#include "fuzz/mutate.h"
#include "support/error.h"

int main(int argc, char** argv) {
  using namespace seamark;
  fuzz::Target target;
  target.name = "paper_style";
  for (const char* name : {"acl", "ieee", "nature", "plain"}) {
    std::ifstream file(std::string(SEAMARK_SOURCE_DIR "/resources/figures/") + name + ".json");
    target.seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  target.seeds.push_back(
      R"({"name": "own", "label": "Own", "column_mm": 60, "page_mm": 120, "frame": "box", "letter_form": "A", "palette": ["#0072B2", "#fff", "#1B1F24"]})");
  target.words = {"\"palette\": [", "\"#0072B2\",", "\"#12345\"", "\"font\":", "\"label_pt\":",  "0.04999",
                  "\"aspect\":",    "1200.1",       "\"frame\":", "\"(a)\"",   "\"page_mm\": 20"};
  target.read = [](const std::string& input) {
    const PaperStyle style = style_from_json(parse_json(input, "style.json"), "style.json");
    SEAMARK_ASSERT(style.column_mm >= 20 && style.page_mm <= 1200 && style.page_mm >= style.column_mm);
    SEAMARK_ASSERT(style.aspect >= 0.1 && style.aspect <= 10);
    for (const double points : {style.label_pt, style.tick_pt, style.letter_pt})
      SEAMARK_ASSERT(points >= 3 && points <= 72);
    for (const double points : {style.axis_pt, style.line_pt, style.grid_pt, style.marker_pt})
      SEAMARK_ASSERT(points >= 0.05 && points <= 100);
    SEAMARK_ASSERT(!style.font.empty() && style.font.size() <= 200);
    SEAMARK_ASSERT(!style.palette.empty() && style.palette.size() <= 64);
    for (const std::string& colour : style.palette) SEAMARK_ASSERT(colour[0] == '#' && colour.size() <= 7);
    const std::string written = dump_json(style_to_json(style));
    const PaperStyle again = style_from_json(parse_json(written, "written"), "written");
    SEAMARK_ASSERT(dump_json(style_to_json(again)) == written);
    PaperStyle changed;
    apply_style_changes(changed, style_changes({}, again));
    changed.name = again.name;
    changed.label = again.label;
    SEAMARK_ASSERT(changed == again);
  };
  return fuzz::run(target, argc, argv);
}
