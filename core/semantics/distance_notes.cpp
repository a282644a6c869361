// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "semantics/target_distance.h"
#include "support/error.h"

namespace seamark {
namespace {

// English words that carry grammar and not a name: an answer that opens with one is rarely the fact's object.
constexpr std::string_view function_words[] = {
    "a",       "about", "above",  "after",   "again",  "against", "all",     "also",  "although", "am",
    "among",   "an",    "and",    "another", "any",    "are",     "around",  "as",    "at",       "be",
    "because", "been",  "before", "being",   "below",  "between", "both",    "but",   "by",       "can",
    "could",   "did",   "do",     "does",    "during", "each",    "either",  "every", "few",      "for",
    "from",    "had",   "has",    "have",    "he",     "her",     "hers",    "him",   "his",      "how",
    "i",       "if",    "in",     "into",    "is",     "it",      "its",     "just",  "many",     "may",
    "me",      "might", "more",   "most",    "must",   "my",      "neither", "no",    "nor",      "not",
    "of",      "off",   "on",     "one",     "only",   "or",      "other",   "our",   "out",      "over",
    "own",     "shall", "she",    "should",  "since",  "so",      "some",    "such",  "than",     "that",
    "the",     "their", "them",   "then",    "there",  "these",   "they",    "this",  "those",    "through",
    "to",      "too",   "under",  "until",   "up",     "upon",    "very",    "was",   "we",       "were",
    "what",    "when",  "where",  "whether", "which",  "while",   "who",     "whom",  "whose",    "why",
    "will",    "with",  "within", "without", "would",  "you",     "your"};

std::string first_word(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  size_t begin = 0;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  size_t end = begin;
  while (end < text.size() && letter(text[end])) ++end;
  std::string word(text.substr(begin, end - begin));
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  // "Can" in "Canadá": a word that goes on is not the function word.
  if (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) word.clear();
  return word;
}

}  // namespace

double function_word_share(std::span<const std::string> texts) {
  if (texts.empty()) return undefined;
  const auto opens = [](const std::string& text) {
    return std::binary_search(std::begin(function_words), std::end(function_words), first_word(text));
  };
  return static_cast<double>(std::count_if(texts.begin(), texts.end(), opens)) /
         static_cast<double>(texts.size());
}

std::vector<std::string> distance_notes(const Model& model, const FactTable& facts,
                                        const DistanceTable& table,
                                        std::span<const std::vector<int32_t>> answers) {
  std::vector<std::string> notes;
  const auto absent =
      std::count_if(table.value.begin(), table.value.end(), [](double d) { return !std::isfinite(d); });
  if (absent > 0)
    notes.push_back(
        fmt::format("{} of {} facts have no distance; each carries its reason.", absent, table.value.size()));
  if (table.space == representation_space_names[static_cast<int>(RepresentationSpace::output_embedding)] &&
      model.config().tied_embeddings)
    notes.emplace_back(
        "This model ties its embeddings: output-embedding gives the same distances as input-embedding.");
  const bool directional =
      table.metric == distance_metric_names[static_cast<int>(DistanceMetric::directional)];
  if (directional)
    notes.emplace_back(
        "directional compares one difference of vectors with the mean of the others of its relation; on "
        "COUNTERFACT "
        "it was mostly noise (mean 0.94, sd 0.42).");
  if (table.from != distance_from_names[static_cast<int>(DistanceFrom::dataset)] && !directional) {
    const auto known = std::count(table.value.begin(), table.value.end(), 0.0);
    if (known > 0)
      notes.push_back(fmt::format(
          "{} facts are already known: the untuned model's answer is the target (D = 0).", known));
  }
  if (table.from == distance_from_names[static_cast<int>(DistanceFrom::model)] && !answers.empty() &&
      answers.size() == facts.facts.size()) {
    std::vector<std::string> texts;
    for (const auto& ids : answers) texts.push_back(answer_text(model.tokenizer(), ids));
    notes.push_back(
        fmt::format("{:.0f} % of the untuned model's answers open with a function word (the, in, of ...), "
                    "not with an object.",
                    100 * function_word_share(texts)));
  }
  return notes;
}

}  // namespace seamark
