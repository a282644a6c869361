// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutate.h"
#include "support/error.h"
#include "text/tokenizer.h"

int main(int argc, char** argv) {
  const seamark::fuzz::Scratch scratch;
  seamark::fuzz::Target target;
  target.name = "tokenizer_json";
  target.seeds = {
      R"({"added_tokens":[{"id":9,"content":"<s>","special":true,"normalized":false},{"id":10,"content":"tok",
          "lstrip":true,"rstrip":true,"single_word":true,"normalized":true}],"normalizer":{"type":"NFC"},
          "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":
          "(?i:'s|'t)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}|\\s+(?!\\S)|\\s+"},"behavior":"Isolated","invert":false},
          {"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":false}]},
          "post_processor":{"type":"Sequence","processors":[{"type":"ByteLevel"},{"type":"TemplateProcessing",
          "single":[{"SpecialToken":{"id":"<s>","type_id":0}},{"Sequence":{"id":"A","type_id":0}}],
          "special_tokens":{"<s>":{"id":"<s>","ids":[9],"tokens":["<s>"]}}}]},"decoder":{"type":"ByteLevel"},
          "model":{"type":"BPE","ignore_merges":true,"vocab":{"a":0,"b":1,"ab":2,"Ġ":3,"Ġab":4,"1":5,"c":6,"abab":7},
          "merges":[["a","b"],["Ġ","ab"],["ab","ab"]]}})",
      R"({"added_tokens":[],"normalizer":null,"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Digits",
          "individual_digits":true},{"type":"ByteLevel","add_prefix_space":true,"use_regex":true}]},"decoder":
          {"type":"ByteLevel"},"model":{"type":"BPE","dropout":null,"unk_token":"u","fuse_unk":true,"byte_fallback":true,
          "vocab":{"a":0,"b":1,"ab":2,"Ġ":3,"u":4,"<0xC3>":5,"<0xA9>":6},"merges":["a b"]}})"};
  target.words = {"\"type\":\"Split\"",
                  "\"MergedWithNext\"",
                  "(a|aa)+",
                  "\\\\p{L}*",
                  "{65535}",
                  "\"invert\":true",
                  "\"Sequence\"",
                  "\"pattern\":{\"String\":\"a\"}",
                  "\"id\":16777215"};
  target.read = [&](const std::string& input) {
    scratch.write("tokenizer.json", input);
    const auto tokenizer = seamark::Tokenizer::load(scratch.folder());
    for (const char* text :
         {"abab 12 caf\xc3\xa9 tok <s>'s\n  b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\xff\xc3"}) {
      try {
        const auto ids = tokenizer->encode(text);
        tokenizer->decode(ids);
      } catch (seamark::Error& error) {
        throw error.in_file("tokenizer.json");
      }
    }
  };
  return seamark::fuzz::run(target, argc, argv);
}
