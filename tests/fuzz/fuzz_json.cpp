// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutate.h"
#include "support/json.h"

int main(int argc, char** argv) {
  seamark::fuzz::Target target;
  target.name = "json";
  target.seeds = {
      R"([{"case_id": 1, "prompt": "The capital of France is", "weights": [0.5, -1e-3, 7], "ok": true, "none": null}])",
      R"({"a": {"b": [[[1, 2], []], {"c": "\u00e9\n"}]}, "d": "é", "e": 12345678901})",
  };
  target.words = {"\"a\":", "\"case_id\": 1,", "\\u0000", "// comment\n"};
  target.read = [](const std::string& input) {
    seamark::dump_json(seamark::parse_json(input, "input.json"));
  };
  return seamark::fuzz::run(target, argc, argv);
}
