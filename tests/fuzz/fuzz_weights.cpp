// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated files of loss weights.
#include "fuzz/mutate.h"
#include "semantics/weights_file.h"

int main(int argc, char** argv) {
  seamark::fuzz::Scratch scratch;
  seamark::FactTable facts;
  for (const char* id : {"a", "b,c", "7"}) {
    facts.facts.emplace_back();
    facts.facts.back().id = id;
  }
  seamark::fuzz::Target target;
  target.name = "weights";
  target.seeds = {
      "index,case_id,distance,kept,core,weight,reason\n0,a,0.5,1,0,1.25,\n1,\"b,c\",,0,0,,D > 1\n",
      "weight;index\r\n2;0\r\n0.5;2\r\n"};
  target.words = {"weight", "case_id", "index", "nan",  "inf",
                  "-1",     "1e999",   ",,",    "\"\"", "18446744073709551615"};
  target.read = [&](const std::string& input) {
    (void)seamark::read_weights(scratch.write("weights.csv", input), facts);
  };
  return seamark::fuzz::run(target, argc, argv);
}
