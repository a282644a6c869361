// SPDX-License-Identifier: GPL-3.0-or-later
// Which questions the protocols ask the model, and how its answers become FactScores.
#include "evaluation/evaluate.h"

#include <algorithm>

#include "evaluation/protocols.h"
#include "model/inference.h"
#include "semantics/parallel.h"
#include "semantics/target_distance.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t generation_extra_tokens = 16;
constexpr size_t no_question = static_cast<size_t>(-1);

struct Asked {
  bool original = false, paraphrases = false, neighbours = false, locality = false, nq = false,
       generation = false;
};

Asked what_is_asked(const std::vector<std::string>& protocols) {
  Asked asked;
  for (const std::string& protocol : protocols) {
    (void)protocol_metrics(protocol, {});  // refuses unknown names before the model runs
    asked.original |= protocol == "memit";
    asked.neighbours |= protocol == "memit";
    asked.paraphrases |= protocol == "memit" || protocol == "easyedit" || protocol == "rome-zsre";
    asked.locality |= protocol == "easyedit";
    asked.nq |= protocol == "rome-zsre";
    asked.generation |= protocol == "generation";
  }
  return asked;
}

// ZsRE's locality questions come from Natural Questions: their answers have nothing to do with the fact's
// own, so memit's NS is undefined there, and rome-zsre asks them with a question mark.
bool is_nq_locality(const FactTable& facts, const NeighbourPrompt& neighbour) {
  return facts.format == "zsre" || neighbour.prompt.starts_with("nq question:");
}

// One fact's questions: indices into `placed`, in the shape of FactScores.
struct FactQuestions {
  struct Pair {
    size_t target = no_question, original = no_question;
  };
  std::vector<PlacedAnswer> placed;
  std::vector<std::pair<std::string, std::string>> texts;  // (prompt, answer) of `placed`: each is asked once
  Pair prompt;
  std::vector<Pair> paraphrases, neighbours;
  std::vector<size_t> locality, nq, portability;

  size_t ask(const Tokenizer& tokenizer, const std::string& prompt_text, const std::string& answer) {
    if (answer.empty()) return no_question;
    const std::pair<std::string, std::string> text(prompt_text, answer);
    const auto known = std::find(texts.begin(), texts.end(), text);
    if (known != texts.end()) return static_cast<size_t>(known - texts.begin());
    PlacedAnswer answer_placed = place_answer(tokenizer, prompt_text, answer);
    if (answer_placed.answer_start < 1 || answer_placed.answer().empty()) return no_question;
    placed.push_back(std::move(answer_placed));
    texts.push_back(text);
    return placed.size() - 1;
  }
};

FactQuestions questions_of(const Tokenizer& tokenizer, const FactTable& table, const Fact& fact,
                           const Asked& asked) {
  FactQuestions questions;
  const auto ask = [&](const std::string& prompt, const std::string& answer) {
    return questions.ask(tokenizer, prompt, answer);
  };
  const auto ask_pair = [&](const std::string& prompt) {
    FactQuestions::Pair pair;
    pair.target = ask(prompt, fact.target);
    if (asked.original && fact.original) pair.original = ask(prompt, *fact.original);
    return pair;
  };
  questions.prompt = ask_pair(fact.prompt);
  if (asked.paraphrases)
    for (const std::string& paraphrase : fact.paraphrases)
      questions.paraphrases.push_back(ask_pair(paraphrase));
  for (const NeighbourPrompt& neighbour : fact.neighbours) {
    const bool nq = is_nq_locality(table, neighbour);
    if (asked.neighbours && fact.original && !nq) questions.neighbours.push_back(ask_pair(neighbour.prompt));
    if (asked.locality) questions.locality.push_back(ask(neighbour.prompt, neighbour.answer));
    if (asked.nq && nq) questions.nq.push_back(ask(neighbour.prompt + "?", neighbour.answer));
  }
  const auto portability_prompt = fact.attributes.find("portability_prompt");
  const auto portability_answer = fact.attributes.find("portability_ground_truth");
  if (asked.locality && portability_prompt != fact.attributes.end() &&
      portability_answer != fact.attributes.end())
    questions.portability.push_back(ask(portability_prompt->second, portability_answer->second));
  return questions;
}

TokenScore token_score(const PlacedAnswer& placed, const TeacherForced& score) {
  const auto answer = placed.answer();
  SEAMARK_ASSERT(score.argmax.size() == answer.size());
  TokenScore result{score.loss, 0, static_cast<int64_t>(answer.size())};
  for (size_t t = 0; t < answer.size(); ++t) result.correct += score.argmax[t] == answer[t];
  return result;
}

double share_equal(std::span<const int32_t> a, std::span<const int32_t> b) {
  SEAMARK_ASSERT(a.size() == b.size() && !a.empty());
  int64_t equal = 0;
  for (size_t t = 0; t < a.size(); ++t) equal += a[t] == b[t];
  return static_cast<double>(equal) / static_cast<double>(a.size());
}

std::vector<TokenScore> token_scores(const FactQuestions& questions, std::span<const size_t> indices,
                                     std::span<const TeacherForced> scores) {
  std::vector<TokenScore> result;
  for (const size_t i : indices)
    if (i != no_question) result.push_back(token_score(questions.placed[i], scores[i]));
  return result;
}

// `scores` and `untuned` (empty: not asked) belong to questions.placed.
FactScores fact_scores(const FactQuestions& questions, std::span<const TeacherForced> scores,
                       std::span<const TeacherForced> untuned) {
  const auto pair_scores = [&](const FactQuestions::Pair& pair) {
    PromptScores result;
    if (pair.target != no_question)
      result.target = token_score(questions.placed[pair.target], scores[pair.target]);
    if (pair.original != no_question)
      result.original = token_score(questions.placed[pair.original], scores[pair.original]);
    return result;
  };
  FactScores result;
  result.prompt = pair_scores(questions.prompt);
  for (const auto& pair : questions.paraphrases) result.paraphrases.push_back(pair_scores(pair));
  for (const auto& pair : questions.neighbours) result.neighbours.push_back(pair_scores(pair));
  for (const size_t i : questions.locality)
    if (i != no_question)
      result.locality_unchanged.push_back(share_equal(scores[i].argmax, untuned[i].argmax));
  result.nq_answers = token_scores(questions, questions.nq, scores);
  result.portability = token_scores(questions, questions.portability, scores);
  return result;
}

// The text up to the first newline, without special tokens.
std::string generated_text(const Tokenizer& tokenizer, std::vector<int32_t> ids) {
  std::erase_if(ids, [&](int32_t id) { return tokenizer.is_special(id); });
  const std::string text = tokenizer.decode(ids);
  // A newline that opens the text ends the answer too: it is then empty.
  return text.substr(0, text.find('\n'));
}

// Facts of one block: what the model is asked between two reports of progress.
constexpr size_t facts_at_once = 128;

// The answers of score_answers() at their places in a list of `count`; `at[k]`: the place of the k-th.
void put_scores(std::vector<AnswerScore> scores, std::span<const size_t> at,
                std::vector<TeacherForced>& out) {
  for (size_t k = 0; k < scores.size(); ++k) {
    const double loss = scores[k].mean_nll();
    out[at[k]] = {loss, std::move(scores[k].argmax)};
  }
}

std::vector<FactScores> score_block(const Model& model, const AdapterBank* bank, const FactTable& table,
                                    std::span<const FactIndex> which, std::span<const int64_t> slots,
                                    const Asked& asked, std::span<const TeacherForced> known,
                                    const RunControl* control) {
  const Tokenizer& tokenizer = model.tokenizer();
  std::vector<FactQuestions> questions(which.size());
  for_each_parallel(which.size(), [&](size_t i) {
    if (control) control->check();
    questions[i] = questions_of(tokenizer, table, table.at(which[i]), asked);
  });
  std::vector<Sequence> sequences, locality;
  std::vector<size_t> sequence_of, locality_of;  // places in `scores`, which has all questions in order
  std::vector<TeacherForced> scores;
  std::vector<GenerationRequest> generations;
  for (size_t i = 0; i < which.size(); ++i) {
    for (const size_t k : questions[i].locality) {
      if (k == no_question || bank == nullptr) continue;
      locality.push_back({questions[i].placed[k].ids, questions[i].placed[k].answer_start, 0});
      locality_of.push_back(scores.size() + k);
    }
    for (size_t k = 0; k < questions[i].placed.size(); ++k) {
      const PlacedAnswer& placed = questions[i].placed[k];
      if (!known.empty() && k == questions[i].prompt.target &&
          known[i].argmax.size() == placed.answer().size()) {
        scores.push_back(known[i]);
        continue;
      }
      sequence_of.push_back(scores.size());
      scores.emplace_back();
      sequences.push_back({placed.ids, placed.answer_start, slots[i]});
    }
    if (asked.generation && questions[i].prompt.target != no_question) {
      const PlacedAnswer& placed = questions[i].placed[questions[i].prompt.target];
      const auto length = static_cast<int64_t>(placed.answer().size()) + generation_extra_tokens;
      generations.push_back({{placed.ids.begin(), placed.ids.begin() + placed.answer_start},
                             static_cast<int32_t>(length),
                             slots[i],
                             true,
                             true});
    }
  }
  if (!sequences.empty()) put_scores(score_answers(model, bank, sequences, control, {}), sequence_of, scores);
  std::vector<TeacherForced> untuned = bank ? std::vector<TeacherForced>(scores.size()) : scores;
  if (!locality.empty())
    put_scores(score_answers(model, nullptr, locality, control, {}), locality_of, untuned);
  std::vector<std::vector<int32_t>> generated;
  if (!generations.empty()) generated = generate_greedy(model, bank, generations, control, {});

  std::vector<FactScores> results(which.size());
  size_t at = 0, next_generated = 0;
  for (size_t i = 0; i < which.size(); ++i) {
    const size_t count = questions[i].placed.size();
    results[i] = fact_scores(questions[i], std::span(scores).subspan(at, count),
                             std::span(untuned).subspan(at, count));
    results[i].target = table.at(which[i]).target;
    if (asked.generation && questions[i].prompt.target != no_question)
      results[i].generated = generated_text(tokenizer, std::move(generated[next_generated++]));
    at += count;
  }
  return results;
}

std::vector<Metric> metrics_of(const std::vector<std::string>& protocols,
                               std::span<const FactScores> scores) {
  std::vector<Metric> metrics;
  for (const std::string& protocol : protocols) {
    std::vector<Metric> of_protocol = protocol_metrics(protocol, scores);
    std::move(of_protocol.begin(), of_protocol.end(), std::back_inserter(metrics));
  }
  return metrics;
}

}  // namespace

SetMetrics evaluate_sets(const Model& model, const AdapterBank* bank, const FactTable& facts,
                         std::span<const FactIndex> which, std::span<const int64_t> slots,
                         std::span<const int8_t> core, const std::vector<std::string>& protocols,
                         const RunControl* control, const ProgressFunction& progress,
                         std::span<const TeacherForced> known) {
  SEAMARK_ASSERT(which.size() == slots.size() && (known.empty() || known.size() == which.size()) &&
                 (core.empty() || core.size() == which.size()));
  const Asked asked = what_is_asked(protocols);
  std::vector<FactScores> scores;
  scores.reserve(which.size());
  for (size_t begin = 0; begin < which.size(); begin += facts_at_once) {
    const size_t count = std::min(facts_at_once, which.size() - begin);
    std::vector<FactScores> block =
        score_block(model, bank, facts, which.subspan(begin, count), slots.subspan(begin, count), asked,
                    known.empty() ? known : known.subspan(begin, count), control);
    std::move(block.begin(), block.end(), std::back_inserter(scores));
    if (progress)
      progress({SEAMARK_TEXT("Progress", "Evaluating"), static_cast<int64_t>(begin + count),
                static_cast<int64_t>(which.size())});
  }
  SetMetrics out;
  out.all = metrics_of(protocols, scores);
  if (core.empty()) return out;
  std::vector<FactScores> in_core, others;
  for (size_t i = 0; i < scores.size(); ++i)
    (core[i] == 1 ? in_core : others).push_back(std::move(scores[i]));
  out.core = metrics_of(protocols, in_core);
  out.others = metrics_of(protocols, others);
  return out;
}

std::vector<Metric> evaluate(const Model& model, const AdapterBank* bank, const FactTable& facts,
                             std::span<const FactIndex> which, std::span<const int64_t> slots,
                             const std::vector<std::string>& protocols, const RunControl* control,
                             const ProgressFunction& progress, std::span<const TeacherForced> known) {
  return evaluate_sets(model, bank, facts, which, slots, {}, protocols, control, progress, known).all;
}

}  // namespace seamark
