// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as CSV, with columns named by the user.
#include "fuzz/facts_target.h"

int main(int argc, char** argv) {
  const seamark::fuzz::Scratch scratch;
  seamark::fuzz::Target target;
  target.name = "facts_csv";
  target.seeds = {
      "\xef\xbb\xbfid,subject,question,wanted,original,paraphrases,neighbours,neighbour_answers,weight,"
      "split\r\n"
      "1,Lyon,\"Lyon lies, \"\"they say\"\", in\",Spain,France,\"[\"\"Lyon is in\"\", "
      "\"\"a\"\"]\",\"[\"\"Nice is in\"\"]\",France,2.5,a\r\n"
      "2,Oslo,\"Oslo\nlies in\",Spain,Norway,Oslo is in,,,1e0,b\r\n",
      "question;wanted\nThe sun is;cold\nThe moon is;green\n",
      "question\twanted\nThe sun is\tcold\n",
  };
  target.words = {"\"", "\"\"", "\r\n", "question", "wanted", "\"[\"\"a\"\"]\"", ",,,,,,,"};
  seamark::FactOptions options;
  options.columns = {.prompt = "question", .target = "wanted"};
  target.read = [&](const std::string& input) {
    seamark::fuzz::load_and_check(options, scratch, "facts.csv", input);
  };
  return seamark::fuzz::run(target, argc, argv);
}
