// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutate.h"
#include "support/files.h"
#include "text/sentencepiece_model.h"
#include "text/tokenizer.h"

using namespace seamark;

int main(int argc, char** argv) {
  const fuzz::Scratch scratch;
  // A model without byte pieces is short, so that more of the changes hit what matters.
  SentencePieceModel small;
  using Type = SentencePieceModel::Type;
  small.pieces = {{"<unk>", 0, Type::unknown},
                  {"<s>", 0, Type::control},
                  {"</s>", 0, Type::control},
                  {"\xe2\x96\x81", -1, Type::normal},
                  {"a", -2, Type::normal},
                  {"b", -3, Type::normal},
                  {"ab", -4, Type::normal},
                  {"\xe2\x96\x81"
                   "ab",
                   -5, Type::normal},
                  {"abab", -6, Type::unused},
                  {"[x]", 0, Type::user_defined}};
  fuzz::Target target;
  target.name = "sentencepiece";
  target.seeds = {serialize_without_prefix(small),
                  read_file(SEAMARK_SOURCE_DIR "/tests/golden/tokenizers/sentencepiece.model", 1 << 20)};
  target.words = {"<0x00>", std::string("\x18\x05", 2), std::string("\x18\x04", 2),
                  std::string("\x15\x00\x00\xc0\x7f", 5)};
  target.read = [&](const std::string& input) {
    scratch.write("tokenizer.model", input);
    const auto tokenizer = Tokenizer::load(scratch.folder());
    for (const char* text : {"ab abab [x] caf\xc3\xa9</s>b", "aaaaaaaaaaaaaaaaaaaaaaaabababababab", "\xff"}) {
      tokenizer->decode(tokenizer->encode(text));
    }
  };
  return fuzz::run(target, argc, argv);
}
