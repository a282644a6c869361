// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/choice_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "document/wording.h"
#include "support/error.h"

namespace seamark {
namespace {

struct ChoiceWords {
  Q_DECLARE_TR_FUNCTIONS(ChoiceWords)
};

struct ChoiceWord {
  std::string_view path;  // "": wherever the name stands
  std::string_view name;
  const char* word;
};

// Names of methods, scores and formats are the same in every language and stand without SEAMARK_TEXT.
constexpr ChoiceWord words[] = {
    {"", "auto", SEAMARK_TEXT("Spec", "automatic")},
    {"", "all", SEAMARK_TEXT("Spec", "all")},
    {"", "none", SEAMARK_TEXT("Spec", "none")},
    // Facts.
    {"", "counterfact", "CounterFact"},
    {"", "counterfact-flat", SEAMARK_TEXT("Spec", "CounterFact, flat")},
    {"", "relations", SEAMARK_TEXT("Spec", "relations")},
    {"", "zsre", "ZsRE"},
    {"", "table", SEAMARK_TEXT("Spec", "table")},
    {"", "alt", SEAMARK_TEXT("Spec", "alternative")},
    {"", "answer", SEAMARK_TEXT("Spec", "first answer")},
    // Distances.
    {"", "cosine", SEAMARK_TEXT("Spec", "cosine")},
    {"", "angular", SEAMARK_TEXT("Spec", "angular")},
    {"", "euclidean", SEAMARK_TEXT("Spec", "Euclidean")},
    {"", "manhattan", "Manhattan"},
    {"", "directional", SEAMARK_TEXT("Spec", "directional")},
    {"", "input-embedding", SEAMARK_TEXT("Spec", "input embedding")},
    {"", "output-embedding", SEAMARK_TEXT("Spec", "output embedding")},
    {"", "hidden", SEAMARK_TEXT("Spec", "hidden layer")},
    {"", "external", SEAMARK_TEXT("Spec", "own vectors")},
    {"", "dataset", SEAMARK_TEXT("Spec", "dataset")},
    {"", "model", SEAMARK_TEXT("Spec", "model")},
    {"", "model-ranked", SEAMARK_TEXT("Spec", "model, ranked")},
    {"", "equal-count", SEAMARK_TEXT("Spec", "equal count")},
    {"", "equal-width", SEAMARK_TEXT("Spec", "equal width")},
    {"", "wilson", "Wilson"},
    {"", "bootstrap", SEAMARK_TEXT("Spec", "bootstrap")},
    // Filters.
    {"filter.rule", "none", SEAMARK_TEXT("Spec", "all facts")},
    {"", "band", SEAMARK_TEXT("Spec", "band")},
    {"", "replace", SEAMARK_TEXT("Spec", "replace")},
    {"", "random", SEAMARK_TEXT("Spec", "random")},
    {"", "exact", SEAMARK_TEXT("Spec", "exact")},
    {"", "selection", SEAMARK_TEXT("Spec", "selection")},
    // Methods.
    {"", "lora", "LoRA"},
    {"", "dora", "DoRA"},
    {"", "adalora", "AdaLoRA"},
    {"", "adapter-houlsby", SEAMARK_TEXT("Spec", "Houlsby adapter")},
    {"", "adapter-pfeiffer", SEAMARK_TEXT("Spec", "Pfeiffer adapter")},
    {"", "ia3", "IA3"},
    {"", "full", SEAMARK_TEXT("Spec", "full fine-tuning")},
    // Losses.
    {"", "cross-entropy", SEAMARK_TEXT("Spec", "cross entropy")},
    {"", "vocabulary", SEAMARK_TEXT("Spec", "vocabulary")},
    {"", "static", SEAMARK_TEXT("Spec", "static")},
    {"", "dynamic", SEAMARK_TEXT("Spec", "dynamic")},
    {"", "column", SEAMARK_TEXT("Spec", "data column")},
    {"", "token", SEAMARK_TEXT("Spec", "by token")},
    {"", "expected-distance", SEAMARK_TEXT("Spec", "expected distance")},
    {"", "fact", SEAMARK_TEXT("Spec", "by fact")},
    {"", "answer-token", SEAMARK_TEXT("Spec", "by answer token")},
    // Training and evaluation.
    {"", "single", SEAMARK_TEXT("Spec", "single")},
    {"", "joint", SEAMARK_TEXT("Spec", "joint")},
    {"", "constant", SEAMARK_TEXT("Spec", "constant")},
    {"", "linear", SEAMARK_TEXT("Spec", "linear")},
    {"", "strict", SEAMARK_TEXT("Spec", "strict")},
    {"", "memit", "MEMIT"},
    {"", "easyedit", "EasyEdit"},
    {"", "rome-zsre", "ROME, ZsRE"},
    {"", "generation", SEAMARK_TEXT("Spec", "generation")},
    {"", "gradient", SEAMARK_TEXT("Spec", "gradient")},
    {"", "cpu", "CPU"},
    {"", "cuda", "GPU (CUDA)"},
    {"", "float32", "float32"},
    {"", "bfloat16", "bfloat16"},
    // Figures and paper styles.
    {"", "above", SEAMARK_TEXT("Spec", "above")},
    {"", "worst", SEAMARK_TEXT("Spec", "worst movers")},
    {"", "extremes", SEAMARK_TEXT("Spec", "extremes of each outcome")},
    {"", "learned", SEAMARK_TEXT("Spec", "learned")},
    {"", "not-learned", SEAMARK_TEXT("Spec", "not learned")},
    {"", "moved-away", SEAMARK_TEXT("Spec", "moved away")},
    {"", "steps", SEAMARK_TEXT("Spec", "steps of a fact")},
    {"", "run-steps", SEAMARK_TEXT("Spec", "steps of the run")},
    {"", "epochs", SEAMARK_TEXT("Spec", "epochs")},
    {"", "seconds", SEAMARK_TEXT("Spec", "seconds")},
    {"", "minutes", SEAMARK_TEXT("Spec", "minutes")},
    {"", "hours", SEAMARK_TEXT("Spec", "hours")},
    {"", "tokens", SEAMARK_TEXT("Spec", "tokens")},
    {"", "thousand-tokens", SEAMARK_TEXT("Spec", "thousand tokens")},
    {"", "million-tokens", SEAMARK_TEXT("Spec", "million tokens")},
    {"", "change", SEAMARK_TEXT("Spec", "change")},
    {"", "outcome", SEAMARK_TEXT("Spec", "outcome")},
    {"", "prompt", SEAMARK_TEXT("Spec", "prompt")},
    {"", "target", SEAMARK_TEXT("Spec", "target")},
    {"", "answers", SEAMARK_TEXT("Spec", "answers")},
    {"", "after", SEAMARK_TEXT("Spec", "distance after training")},
    {"", "loss-before", SEAMARK_TEXT("Spec", "loss before training")},
    {"", "loss-after", SEAMARK_TEXT("Spec", "loss after training")},
    {"", "open", SEAMARK_TEXT("Spec", "open")},
    {"", "box", SEAMARK_TEXT("Spec", "box")},
    {"", "a", "a"},
    {"", "A", "A"},
    {"", "(a)", "(a)"},
};

}  // namespace

const char* choice_word(std::string_view path, std::string_view name) {
  const char* out = nullptr;
  for (const ChoiceWord& one : words) {
    if (one.name != name) continue;
    if (one.path == path) return one.word;
    if (one.path.empty()) out = one.word;
  }
  return out;
}

QString choice_text(std::string_view path, std::string_view name) {
  if (const char* word = choice_word(path, name)) return spec_text(word);
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString space_text(const std::string& space) {
  const size_t layer = std::min(space.find('('), space.size());
  const QString word = choice_text("distance.space", space.substr(0, layer));
  return layer == space.size() ? word : word + ' ' + QString::fromStdString(space.substr(layer));
}

QString choice_tip(const QString& help, std::string_view name) {
  const QString in_spec = ChoiceWords::tr("In the spec: %1")
                              .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
  return help.isEmpty() ? in_spec : help + '\n' + in_spec;
}

}  // namespace seamark
