// SPDX-License-Identifier: GPL-3.0-or-later
// JSONL, recognised from the content.
#include "fuzz/facts_target.h"

int main(int argc, char** argv) {
  const seamark::fuzz::Scratch scratch;
  seamark::fuzz::Target target;
  target.name = "facts_lines";
  target.seeds = {
      "{\"prompt\": \"The sun is\", \"target\": \"cold\", \"original\": \"hot\", \"weight\": \"2.5\"}\n"
      "{\"prompt\": \"The moon is\", \"target\": \"green\", \"neighbours\": [{\"prompt\": \"Mars is\", "
      "\"answer\": \"red\"}]}\n",
      "\n{\"subject\": \"A\", \"src\": \"What is A?\", \"rephrase\": \"A is?\", \"alt\": \"b\", \"answers\": "
      "[\"c\"], \"loc\": \"d\", \"loc_ans\": \"e\"}\r\n"
      "{\"subject\": \"B\", \"src\": \"What is B?\", \"rephrase\": \"B is?\", \"alt\": \"c\", \"answers\": "
      "[\"d\"], \"loc\": \"d\", \"loc_ans\": \"e\"}",
  };
  target.words = {"\n{\"prompt\": \"x\", \"target\": \"y\"}\n", "\"weight\":", "}\n{", "\"id\": 3,"};
  target.read = [&](const std::string& input) { seamark::fuzz::load_and_check({}, scratch, "facts", input); };
  return seamark::fuzz::run(target, argc, argv);
}
