// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of specs (support/describe.h), on one room's options: what is accepted is written and read back
// equal.
#include "facts/load.h"
#include "fuzz/mutate.h"
#include "support/describe.h"
#include "support/error.h"

namespace {

// A group, and the kinds of field that FactOptions lacks.
struct Options {
  seamark::FactOptions data;
  double rate = 0.5;
  std::optional<double> cap;
  std::vector<int64_t> layers;
  bool flag = false;
};

void describe(seamark::Fields& fields, Options& options) {
  fields.group("data", "Data", [&] { seamark::describe(fields, options.data); });
  fields.group("more", "More", [&] {
    fields.field("rate", options.rate, {.min = 0, .max = 1, .above_min = true});
    fields.field("cap", options.cap, {.min = -10});
    fields.field("layers", options.layers, {.min = 0, .max = 31});
    fields.field("flag", options.flag, {.when = "data.format=table|zsre"});
  });
}

}  // namespace

int main(int argc, char** argv) {
  using namespace seamark;
  fuzz::Target target;
  target.name = "options";
  Options defaults;
  Fields described;
  describe(described, defaults);
  target.seeds = {
      dump_json(fields_to_json(described), 1),
      R"({"data": {"files": ["a.json", "builtin"], "format": "zsre", "seed": 9007199254740991, "limit": 3}, "more": {"cap": -1e1, "layers": [0, 31], "rate": 1}})",
  };
  target.words = {
      "\"data\": {", "\"layers\": [", "\"formt\":", "\"rate\":", "\"relations\"", "9007199254740992", "-1"};
  target.read = [](const std::string& input) {
    Options options, again;
    Fields fields, fields_again;
    describe(fields, options);
    describe(fields_again, again);
    fields_from_json(fields, parse_json(input, "spec.json"), "spec.json");
    for (const Field& field : fields.all()) {
      SEAMARK_ASSERT(field_problem(field).empty());
      field_is_used(fields, field);
    }
    const std::string written = dump_json(fields_to_json(fields));
    fields_from_json(fields_again, parse_json(written, "written"), "written");
    SEAMARK_ASSERT(dump_json(fields_to_json(fields_again)) == written);
  };
  return fuzz::run(target, argc, argv);
}
