// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that have their own keys, as JSON.
#include "fuzz/facts_target.h"

int main(int argc, char** argv) {
  const seamark::fuzz::Scratch scratch;
  seamark::fuzz::Target target;
  target.name = "facts_json";
  target.seeds = {
      R"([{"case_id": 4, "requested_rewrite": {"prompt": "The mother tongue of {} is", "relation_id": "P103", "subject": "Danielle Darrieux",
 "target_new": {"str": "English", "id": "Q1860"}, "target_true": {"str": "French", "id": "Q150"}}, "paraphrase_prompts": ["Darrieux, a native"],
 "neighborhood_prompts": ["Montesquieu spoke", "Raymond Barre, a native"], "attribute_prompts": ["Tolkien spoke"], "generation_prompts": ["Her tongue is"]}])",
      R"([{"case_id": 7, "prompt": "The capital of France is", "subject": "France", "target_new": "Rome", "ground_truth": "Paris", "rephrase_prompt": "France's\ncapital is",
 "locality_prompt": "The capital of Japan is", "locality_ground_truth": "Tokyo"}, {"case_id": 8, "prompt": "The capital of Cuba is", "subject": "Cuba", "target_new": "Lima",
 "ground_truth": "Havana", "relation": "capital", "paraphrases": ["a", "b"], "neighbours": [{"prompt": "c", "answer": "d"}], "split": "train"}])",
      R"([{"subject": "UniFirst", "src": "What is made by UniFirst?", "pred": "uniform", "rephrase": "What will UniFirst make?", "alt": "aircraft",
 "answers": ["uniform", "clothes"], "loc": "nq question: who", "loc_ans": "Walter", "cond": "a >> b || c"}])",
      R"({"name": "currency", "prompt_templates": ["The currency of {} is", "{} pays with"], "prompt_templates_zs": ["In {} they pay with"], "properties": {},
 "samples": [{"subject": "Japan", "object": "yen"}, {"subject": "Cuba", "object": "peso"}, {"subject": "Panama", "object": "balboa"}, {"subject": "Panama", "object": "dollar"}]})",
      R"([{"id": "f1", "subject": "Lyon", "prompt": "Lyon lies in", "target": "Spain", "original": "France", "paraphrases": ["Lyon is in"], "neighbours": ["Nice is in"],
 "neighbour_answers": ["France"], "relation": "country", "weight": 2.5, "split": "a"}, {"prompt": "The sun is", "target": "cold"}])",
  };
  target.words = {"\"requested_rewrite\":",
                  "\"samples\":",
                  "\"prompt\":",
                  "\"target\":",
                  "\"case_id\": 7,",
                  "{\"str\": \"x\"}",
                  "\"France\"",
                  "{}",
                  "[\"a\", \"b\"]",
                  "[{\"prompt\": \"p\", \"answer\": \"q\"}]"};
  target.read = [&](const std::string& input) {
    seamark::fuzz::load_and_check({}, scratch, "facts.json", input);
  };
  return seamark::fuzz::run(target, argc, argv);
}
