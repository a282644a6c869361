// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample.h"

#include <cmath>
#include <fstream>
#include <limits>

#include "session/codec.h"
#include "support/files.h"

namespace sample {
using namespace seamark;

namespace {

const std::string odd[] = {"",
                           "Mot\xC3\xB6rhead",
                           "\xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x97\xBC",
                           "line\nbreak\ttab \"quotes\" \\",
                           std::string("nul\0inside", 10),
                           "\xff not UTF-8 \xc3"};

double number(int64_t i) {
  switch (i % 7) {
    case 0:
      return undefined;
    case 1:
      return std::numeric_limits<double>::infinity();
    case 2:
      return -0.0;
    case 3:
      return std::numeric_limits<double>::denorm_min();
    default:
      return std::sin(static_cast<double>(i)) * 1e3;
  }
}

}  // namespace

StepTable step(int64_t number_, int64_t cohort) {
  StepTable out;
  out.step = {number_};
  out.cohort = {cohort};
  out.loss = {1.0 / static_cast<double>(number_ + 1)};
  out.ce = {2.0 / static_cast<double>(number_ + 1)};
  out.learning_rate = {7e-4};
  out.gradient_norm = {number(number_)};
  out.tokens_per_second = {1234.5};
  out.memory_bytes = {int64_t{1} << 33};
  out.orthogonality = {undefined};
  out.regulariser = {0.25 * static_cast<double>(number_)};
  out.facts_trained = {3};
  out.tokens = {36 + number_};
  out.seconds = {0.125};
  return out;
}

ScoreTable score(int64_t number_, int64_t cohort) {
  ScoreTable out;
  out.step = {number_};
  out.cohort = {cohort};
  out.facts = {10};
  out.learned = {number_ % 10};
  out.not_learned = {10 - number_ % 10};
  out.moved_dataset = {3};
  out.moved_model = {4};
  out.ce = {number(number_)};
  return out;
}

OutcomeTable outcome(int64_t fact, int64_t step_) {
  OutcomeTable out;
  out.fact = {fact};
  out.learned = {static_cast<int8_t>(step_ < 0 ? -1 : (fact + step_) % 2)};
  out.known_before = {static_cast<int8_t>(fact % 3 == 0)};
  out.moved_dataset = {-1};
  out.moved_model = {static_cast<int8_t>(step_ < 0 ? -1 : 1)};
  out.d_dataset = {number(fact)};
  out.d_model = {number(fact + 1)};
  out.d_after = {number(fact + step_ + 2)};
  out.loss_before = {1.5};
  out.loss_after = {number(step_ + 5)};
  out.learned_step = {step_};
  out.answer_before = {odd[fact % 6]};
  out.answer_after = {odd[(fact + step_ + 1) % 6]};
  return out;
}

RunRecord head(int64_t facts, const std::string& name) {
  RunRecord out;
  out.name = name;
  out.spec_json = R"({"name": ")" + name + R"("})";
  out.resolved_json = R"({"device": "cpu"})";
  out.provenance_json = "{}";
  out.started = "2026-11-22T20:00:00Z";
  out.planned_steps = 8;
  for (int64_t i = 0; i < facts; ++i) {
    const OutcomeTable row = outcome(i, -1);
    std::vector<const void*> columns;
    for_each_column(row, [&](const char*, const auto& column) { columns.push_back(&column); });
    size_t k = 0;
    for_each_column(out.outcomes, [&](const char*, auto& column) {
      column.push_back((*static_cast<const std::remove_reference_t<decltype(column)>*>(columns[k++]))[0]);
    });
  }
  out.fact_curves =
      Matrix::from_values(std::vector<float>(static_cast<size_t>(facts * 8), std::nanf("")), facts, 8);
  out.metrics = {{"memit", "ES", "before", 0.25, undefined, facts}};
  return out;
}

Session session(int64_t facts, int64_t runs) {
  Session out;
  out.facts.source = "counterfact.json; \xC3\xA9t\xC3\xA9.csv";
  out.facts.format = "counterfact-flat";
  out.facts.sha256 = std::string(64, 'a');
  for (int64_t i = 0; i < facts; ++i) {
    Fact fact;
    fact.id = std::to_string(i);
    fact.subject = "Subject " + std::to_string(i);
    fact.prompt = "The mother tongue of " + fact.subject + " is";
    fact.target = odd[i % 6];
    if (i % 3 != 0) fact.original = odd[(i + 1) % 6];
    for (int64_t k = 0; k < i % 4; ++k) {
      fact.paraphrases.push_back(std::to_string(k) + " " + fact.subject + ", a native speaker of");
      fact.neighbours.push_back({"A neighbour of fact " + std::to_string(i) + " speaks", odd[k]});
      fact.generation_prompts.push_back(fact.subject + " lives in");
    }
    fact.relation = i % 2 ? "P103" : "";
    fact.relation_derived = i % 2 == 0;
    if (i % 5 == 1) fact.weight = 0.5 * static_cast<double>(i);
    if (i % 2) fact.attributes = {{"split", "train"}, {"\xC3\xBC", odd[i % 6]}};
    out.facts.facts.push_back(std::move(fact));
  }
  out.model = "SmolLM2-135M-Instruct";
  const auto count = static_cast<size_t>(facts);
  for (const char* from : {"dataset", "model"}) {
    DistanceTable table{"input-embedding", "cosine", from, {}, {}};
    for (int64_t i = 0; i < facts; ++i) {
      table.value.push_back(number(i + 3));
      table.reason.push_back(odd[i % 6]);
    }
    if (out.distances.size() == 1) table.model = "another model";
    out.distances.push_back(std::move(table));
  }
  for (int64_t r = 0; r < runs; ++r) {
    RunRecord run = head(facts, r == 0 ? "R1" : r == 1 ? "a/b. %\xC3\xA9" : "R" + std::to_string(r + 1));
    run.state = static_cast<RunState>(1 + r % 3);
    run.message = odd[1 + r % 2];
    run.ended = "2026-11-22T20:01:00Z";
    run.selection.kept.assign(count, 1);
    run.selection.reason.assign(count, "");
    run.selection.weight.assign(count, 1.0);
    run.selection.core.assign(count, 0);
    if (facts > 0) {
      run.selection.kept[0] = 0;
      run.selection.reason[0] = "D > 0.56";
      run.selection.weight[0] = undefined;
      run.selection.core[count - 1] = 1;
    }
    for (int64_t k = 1; k <= 8; ++k) {
      const StepTable row = step(k);
      const ScoreTable scored = score(k);
      std::vector<const void*> columns;
      for_each_column(row, [&](const char*, const auto& column) { columns.push_back(&column); });
      for_each_column(scored, [&](const char*, const auto& column) { columns.push_back(&column); });
      size_t c = 0;
      const auto take = [&](const char*, auto& column) {
        column.push_back((*static_cast<const std::remove_reference_t<decltype(column)>*>(columns[c++]))[0]);
      };
      for_each_column(run.steps, take);
      for_each_column(run.scores, take);
    }
    std::vector<float> curves(static_cast<size_t>(facts * 8));
    for (size_t i = 0; i < curves.size(); ++i)
      curves[i] = static_cast<float>(number(static_cast<int64_t>(i) + r));
    run.fact_curves = Matrix::from_values(std::move(curves), facts, 8);
    run.metrics.push_back({"strict", "learned", "after", 0.5, 0.1, facts});
    if (r == 0) run.results = {result("pca / layer 12", 3), result("nothing", 0)};
    out.runs.push_back(std::move(run));
  }
  if (facts > 2) out.selections = {{"hard / ones", {2, 0}}, {"none", {}}};
  out.view_json = R"({"band": [0.1, 0.5]})";
  out.results = {result("study \xC3\xA9", 2)};
  return out;
}

ResultTable result(const std::string& name, int64_t rows) {
  ResultTable out;
  out.name = name;
  out.kind = "pca";
  out.settings_json = R"({"layer": 12})";
  if (rows == 0) return out;
  std::vector<int64_t> facts;
  std::vector<double> scores;
  std::vector<std::string> labels;
  std::vector<float> values;
  for (int64_t i = 0; i < rows; ++i) {
    facts.push_back(i - 1);
    scores.push_back(number(i));
    labels.push_back(odd[i % 6]);
    for (int64_t k = 0; k < 4; ++k) values.push_back(static_cast<float>(number(i + k)));
  }
  out.columns = {{"z / last by name", facts}, {"a score", scores}, {"label", labels}};
  out.matrices["loadings"] = Matrix::from_values(std::move(values), rows, 4);
  out.matrices["none"] = Matrix::from_values({}, 0, 3);
  return out;
}

AdapterRecord adapter(int64_t fact, int64_t rank) {
  AdapterRecord out;
  out.fact = fact;
  out.config_json = R"({"peft_type": "LORA", "r": )" + std::to_string(rank) + "}";
  for (int layer = 0; layer < 2; ++layer) {
    const std::string key =
        "base_model.model.model.layers." + std::to_string(layer) + ".self_attn.q_proj.lora_";
    std::vector<float> a(static_cast<size_t>(rank * 4)), b(static_cast<size_t>(6 * rank), 0.0f);
    for (size_t i = 0; i < a.size(); ++i) a[i] = static_cast<float>(fact) + static_cast<float>(i) / 3.0f;
    out.tensors[key + "A.weight"] = Matrix::from_values(std::move(a), rank, 4);
    out.tensors[key + "B.weight"] = Matrix::from_values(std::move(b), 6, rank);
  }
  return out;
}

std::string bits(const Session& session) {
  ByteWriter out;
  encode(out, session);
  for (const RunRecord& run : session.runs) encode(out, run);
  return out.take();
}
std::string bits(const RunRecord& run) {
  ByteWriter out;
  encode(out, run);
  return out.take();
}
std::string bits(const AdapterRecord& adapter) {
  ByteWriter out;
  encode(out, adapter);
  return out.take();
}

std::string slurp(const std::filesystem::path& file) { return read_file(file, uint64_t{1} << 32); }
void put(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::remove(file);  // rewriting in place would wait for the disk
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace sample
