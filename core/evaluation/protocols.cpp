// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/protocols.h"

#include <clocale>
#include <cmath>
#include <cwctype>
#include <functional>

#include "evaluation/options.h"
#include "support/error.h"

namespace seamark {
namespace {

// Mean over the items of one fact that are defined; NaN where none is.
template <typename Items, typename Value>
double mean_over(const Items& items, const Value& value) {
  double sum = 0;
  int64_t count = 0;
  for (const auto& item : items) {
    const double v = value(item);
    if (std::isnan(v)) continue;
    sum += v;
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : undefined;
}

// Over facts, in percent; facts without the value do not count.
Metric over_facts(const char* protocol, const char* name, std::span<const FactScores> facts,
                  const std::function<double(const FactScores&)>& value) {
  std::vector<double> values;
  double sum = 0;
  for (const FactScores& fact : facts) {
    const double v = value(fact);
    if (std::isnan(v)) continue;
    values.push_back(v);
    sum += v;
  }
  Metric metric{protocol, name, "", undefined, undefined, static_cast<int64_t>(values.size())};
  if (values.empty()) return metric;
  const double mean = sum / static_cast<double>(values.size());
  double squares = 0;
  for (const double v : values) squares += (v - mean) * (v - mean);
  metric.value = 100 * mean;
  metric.sd = 100 * std::sqrt(squares / static_cast<double>(values.size()));
  return metric;
}

bool comparable(const PromptScores& scores) {
  return scores.target && scores.original && !std::isnan(scores.target->mean_nll) &&
         !std::isnan(scores.original->mean_nll);
}
// x_original > x_target, x the mean NLL a token.
double target_wins(const PromptScores& s) {
  return comparable(s) ? static_cast<double>(s.original->mean_nll > s.target->mean_nll) : undefined;
}
double original_wins(const PromptScores& s) {
  return comparable(s) ? static_cast<double>(s.original->mean_nll < s.target->mean_nll) : undefined;
}
// exp(-x_target) - exp(-x_original)
double margin(const PromptScores& s) {
  return comparable(s) ? std::exp(-s.target->mean_nll) - std::exp(-s.original->mean_nll) : undefined;
}
double share_correct(const std::optional<TokenScore>& score) {
  return score ? score->share_correct() : undefined;
}

// Harmonic mean of the three means; 0 if one of them is 0, undefined if one of them is.
Metric memit_score(const Metric& es, const Metric& ps, const Metric& ns) {
  Metric score{"memit", "score", "", undefined, undefined, std::min({es.n, ps.n, ns.n})};
  if (score.n == 0) return score;
  const bool zero = es.value == 0 || ps.value == 0 || ns.value == 0;
  score.value = zero ? 0 : 3 / (1 / es.value + 1 / ps.value + 1 / ns.value);
  return score;
}

std::vector<Metric> memit(std::span<const FactScores> facts) {
  const auto paraphrases = [](auto value) {
    return [value](const FactScores& f) { return mean_over(f.paraphrases, value); };
  };
  const auto neighbours = [](auto value) {
    return [value](const FactScores& f) { return mean_over(f.neighbours, value); };
  };
  std::vector<Metric> metrics{
      over_facts("memit", "ES", facts, [](const FactScores& f) { return target_wins(f.prompt); }),
      over_facts("memit", "PS", facts, paraphrases(target_wins)),
      over_facts("memit", "NS", facts, neighbours(original_wins)),
      over_facts("memit", "EM", facts, [](const FactScores& f) { return margin(f.prompt); }),
      over_facts("memit", "PM", facts, paraphrases(margin)),
      over_facts("memit", "NM", facts, neighbours([](const PromptScores& s) { return -margin(s); })),
  };
  metrics.push_back(memit_score(metrics[0], metrics[1], metrics[2]));
  return metrics;
}

double prompt_accuracy(const FactScores& fact) { return share_correct(fact.prompt.target); }
double paraphrase_accuracy(const FactScores& fact) {
  return mean_over(fact.paraphrases, [](const PromptScores& s) { return share_correct(s.target); });
}
double mean_accuracy(const std::vector<TokenScore>& scores) {
  return mean_over(scores, [](const TokenScore& s) { return s.share_correct(); });
}

std::vector<Metric> easyedit(std::span<const FactScores> facts) {
  std::vector<Metric> metrics{
      over_facts("easyedit", "reliability", facts, prompt_accuracy),
      over_facts("easyedit", "generalisation", facts, paraphrase_accuracy),
      over_facts("easyedit", "locality", facts,
                 [](const FactScores& f) {
                   return mean_over(f.locality_unchanged, [](double share) { return share; });
                 }),
  };
  Metric portability = over_facts("easyedit", "portability", facts,
                                  [](const FactScores& f) { return mean_accuracy(f.portability); });
  if (portability.n > 0) metrics.push_back(std::move(portability));
  return metrics;
}

std::vector<Metric> rome_zsre(std::span<const FactScores> facts) {
  return {over_facts("rome-zsre", "efficacy", facts, prompt_accuracy),
          over_facts("rome-zsre", "paraphrase", facts, paraphrase_accuracy),
          over_facts("rome-zsre", "specificity", facts,
                     [](const FactScores& f) { return mean_accuracy(f.nq_answers); })};
}

std::vector<Metric> strict(std::span<const FactScores> facts) {
  return {over_facts("strict", "strict", facts, [](const FactScores& f) {
    return f.prompt.target ? static_cast<double>(f.prompt.target->all_correct()) : undefined;
  })};
}

std::vector<Metric> generation(std::span<const FactScores> facts) {
  const auto compared = [](auto compare) {
    return [compare](const FactScores& f) {
      if (!f.generated) return undefined;
      return static_cast<double>(compare(normalised_answer(*f.generated), normalised_answer(f.target)));
    };
  };
  return {over_facts("generation", "exact", facts,
                     compared([](const std::string& a, const std::string& b) { return a == b; })),
          over_facts("generation", "contains", facts,
                     compared([](const std::string& text, const std::string& answer) {
                       return answer.empty() ? text.empty() : text.find(answer) != std::string::npos;
                     }))};
}

// Lower case of UTF-8 text by the C library's table for all of Unicode; bytes that are no UTF-8 stay.
std::string lower_case(std::string_view text) {
  static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  std::string result;
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    uint32_t code = length == 1 ? lead : lead & (0x7Fu >> length);
    bool whole = i + length <= text.size();
    for (size_t k = 1; whole && k < length; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      whole = (byte & 0xC0) == 0x80;
      code = code << 6 | (byte & 0x3F);
    }
    if (!whole || (length == 1 && lead >= 0x80)) {
      result += text[i++];
      continue;
    }
    i += length;
    if (code < 0x80) {
      result += static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code);
      continue;
    }
    if (unicode) code = static_cast<uint32_t>(towlower_l(static_cast<wint_t>(code), unicode));
    if (code < 0x80) {
      result += static_cast<char>(code);
    } else if (code < 0x800) {
      result += static_cast<char>(0xC0 | code >> 6);
      result += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
      result += static_cast<char>(0xE0 | code >> 12);
      result += static_cast<char>(0x80 | (code >> 6 & 0x3F));
      result += static_cast<char>(0x80 | (code & 0x3F));
    } else {
      result += static_cast<char>(0xF0 | code >> 18);
      result += static_cast<char>(0x80 | (code >> 12 & 0x3F));
      result += static_cast<char>(0x80 | (code >> 6 & 0x3F));
      result += static_cast<char>(0x80 | (code & 0x3F));
    }
  }
  return result;
}

}  // namespace

std::string normalised_answer(std::string_view text) {
  constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  constexpr std::string_view spaces = " \t\r\n\f\v";
  std::string kept;
  for (const char c : lower_case(text))
    if (punctuation.find(c) == std::string_view::npos) kept += c;
  std::string with_articles, without;
  for (size_t at = kept.find_first_not_of(spaces); at != std::string::npos;) {
    const size_t end = std::min(kept.find_first_of(spaces, at), kept.size());
    const std::string word = kept.substr(at, end - at);
    with_articles += (with_articles.empty() ? "" : " ") + word;
    if (word != "a" && word != "an" && word != "the") without += (without.empty() ? "" : " ") + word;
    at = kept.find_first_not_of(spaces, end);
  }
  return without.empty() ? with_articles : without;
}

std::vector<Metric> protocol_metrics(const std::string& protocol, std::span<const FactScores> facts) {
  if (protocol == "strict") return strict(facts);
  if (protocol == "memit") return memit(facts);
  if (protocol == "easyedit") return easyedit(facts);
  if (protocol == "rome-zsre") return rome_zsre(facts);
  if (protocol == "generation") return generation(facts);
  throw bad_input(
      SEAMARK_TEXT("Error",
                   "“{0}” is no protocol. Known are strict, memit, easyedit, rome-zsre and generation."),
      protocol)
      .at_field("evaluation.protocols");
}

}  // namespace seamark
