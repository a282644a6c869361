// SPDX-License-Identifier: GPL-3.0-or-later
// A fact to be learned (METHOD 1) and a table of them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace seamark {

// Index into FactTable::facts, so that it is not mistaken for a case id or a row of a filtered view.
enum class FactIndex : int64_t {};

struct NeighbourPrompt {
  std::string prompt;
  std::string answer;  // the true answer of the neighbour; "" when the data set gives none
  bool operator==(const NeighbourPrompt&) const = default;
};

struct Fact {
  std::string id;                       // case_id where unique, else SHA-256 of subject, prompt, target
  std::string subject;                  // "" when a table gives none
  std::string prompt;                   // ends where the answer begins; no trailing space
  std::string target;                   // the answer to be learned; no leading space
  std::optional<std::string> original;  // the data set's true answer
  std::vector<std::string> paraphrases;
  std::vector<NeighbourPrompt> neighbours;
  std::vector<std::string> generation_prompts;
  std::string relation;
  bool relation_derived = false;                  // relation = prompt with the subject replaced by {}
  std::optional<double> weight;                   // loss weight `column`
  std::map<std::string, std::string> attributes;  // split ...
  bool operator==(const Fact&) const = default;
};

struct FactTable {
  std::vector<Fact> facts;
  std::string source;  // file names as given, joined by "; "; "built-in" for resources/facts
  std::string format;  // id of METHOD 1
  std::string sha256;  // of the files' bytes, in order
  bool operator==(const FactTable&) const = default;
  const Fact& at(FactIndex i) const { return facts.at(static_cast<size_t>(i)); }
  int64_t size() const { return static_cast<int64_t>(facts.size()); }
};

}  // namespace seamark
