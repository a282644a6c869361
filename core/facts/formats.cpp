// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/formats.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

// No prompt or answer is longer; a whole book in one field is a mistake in the file.
constexpr size_t max_text = 65536;
constexpr size_t max_items = 1000;
constexpr const char* white_space = " \t\r\n\v\f";

std::string trim_end(std::string text) {
  text.erase(text.find_last_not_of(white_space) + 1);
  return text;
}

std::string trim(std::string text) {
  text = trim_end(std::move(text));
  text.erase(0, std::min(text.find_first_not_of(white_space), text.size()));
  return text;
}

// "{} is part of": where the subject goes.
struct Template {
  std::string before, after;
  std::string with(const std::string& subject) const { return trim_end(before + subject + after); }
};

Template template_of(const std::string& text, const std::string& field) {
  const size_t gap = text.find("{}");
  if (gap == std::string::npos || text.find("{}", gap + 2) != std::string::npos) {
    throw bad_input(SEAMARK_TEXT("Error", "The text must hold {} exactly once, where the subject goes."))
        .at_field(field);
  }
  return {text.substr(0, gap), text.substr(gap + 2)};
}

// nullptr where the record has no such member, or null.
const Json* member(const Json& record, const std::string& name) {
  if (!record.is_object()) return nullptr;
  const auto it = record.find(name);
  return it == record.end() || it->is_null() ? nullptr : &*it;
}

const Json& required(const Json& record, const std::string& name) {
  const Json* value = member(record, name);
  if (!value) throw bad_input(SEAMARK_TEXT("Error", "The field is missing.")).at_field(name);
  return *value;
}

// The value at "outer.inner".
const Json& nested(const Json& record, const std::string& path) {
  const Json* value = &record;
  for (size_t at = 0; value && at <= path.size();) {
    const size_t dot = std::min(path.find('.', at), path.size());
    value = member(*value, path.substr(at, dot - at));
    at = dot + 1;
  }
  if (!value) throw bad_input(SEAMARK_TEXT("Error", "The field is missing.")).at_field(path);
  return *value;
}

// Text as it stands in the file; numbers (years, ids) as their text.
std::string raw_text(const Json& value, const std::string& field) {
  if (value.is_number()) return value.dump();
  if (!value.is_string()) {
    throw bad_input(SEAMARK_TEXT("Error", "Expected a text, found {0}."), value.type_name()).at_field(field);
  }
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > max_text) {
    throw bad_input(SEAMARK_TEXT("Error", "The text has {0} bytes; at most {1} are read."), text.size(),
                    max_text)
        .at_field(field);
  }
  if (text.find('\0') != std::string::npos) {
    throw bad_input(SEAMARK_TEXT("Error", "The text holds a NUL character.")).at_field(field);
  }
  return text;
}

std::string filled(std::string text, const std::string& field) {
  if (text.empty()) throw bad_input(SEAMARK_TEXT("Error", "The text is empty.")).at_field(field);
  return text;
}

// Prompts keep what stands inside them (some of COUNTERFACT's have line breaks); only spaces at the end go,
// since the answer follows after one space.
std::string prompt_text(const Json& value, const std::string& field) {
  return filled(trim_end(raw_text(value, field)), field);
}
std::string answer_text(const Json& value, const std::string& field) {
  return filled(trim(raw_text(value, field)), field);
}
std::string optional_text(const Json& record, const std::string& field) {
  const Json* value = member(record, field);
  return value ? trim(raw_text(*value, field)) : std::string();
}

// A list of texts, or one text; empty ones are passed over.
std::vector<std::string> prompt_list(const Json& record, const std::string& field) {
  std::vector<std::string> out;
  const Json* value = member(record, field);
  if (!value) return out;
  const auto add = [&](const Json& item) {
    std::string text = trim_end(raw_text(item, field));
    if (!text.empty()) out.push_back(std::move(text));
  };
  if (!value->is_array()) {
    add(*value);
    return out;
  }
  if (value->size() > max_items) {
    throw bad_input(SEAMARK_TEXT("Error", "The list has {0} items; at most {1} are read."), value->size(),
                    max_items)
        .at_field(field);
  }
  for (const Json& item : *value) add(item);
  return out;
}

void append(std::vector<std::string>& to, std::vector<std::string> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Prompts in `prompts_field`, each with its answer in `answers_field`: as many answers as prompts, or none.
std::vector<NeighbourPrompt> neighbour_list(const Json& record, const std::string& prompts_field,
                                            const std::string& answers_field) {
  const auto prompts = prompt_list(record, prompts_field);
  auto answers = prompt_list(record, answers_field);
  if (!answers.empty() && answers.size() != prompts.size()) {
    throw bad_input(
        SEAMARK_TEXT("Error", "There are {0} answers for {1} prompts in \"{2}\"; give one for each."),
        answers.size(), prompts.size(), prompts_field)
        .at_field(answers_field);
  }
  std::vector<NeighbourPrompt> out;
  for (size_t i = 0; i < prompts.size(); ++i) {
    out.push_back({prompts[i], answers.empty() ? std::string() : trim(std::move(answers[i]))});
  }
  return out;
}

// [{"prompt": ..., "answer": ...}]
std::vector<NeighbourPrompt> neighbour_objects(const Json& list, const std::string& field) {
  std::vector<NeighbourPrompt> out;
  if (list.size() > max_items) {
    throw bad_input(SEAMARK_TEXT("Error", "The list has {0} items; at most {1} are read."), list.size(),
                    max_items)
        .at_field(field);
  }
  for (const Json& item : list) {
    const Json* prompt = member(item, "prompt");
    if (!prompt) {
      throw bad_input(SEAMARK_TEXT("Error", "Each neighbour needs a \"prompt\" and an \"answer\"."))
          .at_field(field);
    }
    out.push_back({prompt_text(*prompt, field + ".prompt"), optional_text(item, "answer")});
  }
  return out;
}

bool is_list_of_objects(const Json* value) {
  return value && value->is_array() && !value->empty() && value->front().is_object();
}

std::optional<std::string> optional_answer(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

void require_other_original(const Fact& fact, const std::string& field) {
  if (fact.original == fact.target) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The target \"{0}\" is the original answer: there is nothing to learn."),
        fact.target)
        .at_field(field);
  }
}

// Members that hold one short value and have no place of their own (split, source, ...).
void keep_attributes(Fact& fact, const Json& record, const std::set<std::string>& known) {
  constexpr size_t longest = 1000;
  const auto fits = [](const std::string& text) {
    return text.size() <= longest && text.find('\0') == text.npos;
  };
  for (const auto& [name, value] : record.items()) {
    if (!value.is_string() && !value.is_number() && !value.is_boolean()) continue;
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (!known.count(name) && fits(name) && fits(text)) fact.attributes[name] = text;
  }
}

}  // namespace

Fact read_counterfact(const Json& record) {
  const auto text = [&](const char* path) { return answer_text(nested(record, path), path); };
  Fact out;
  out.id = optional_text(record, "case_id");
  out.subject = text("requested_rewrite.subject");
  out.prompt = template_of(text("requested_rewrite.prompt"), "requested_rewrite.prompt").with(out.subject);
  out.target = text("requested_rewrite.target_new.str");
  out.original = text("requested_rewrite.target_true.str");
  require_other_original(out, "requested_rewrite.target_new.str");
  out.relation = optional_text(record.at("requested_rewrite"), "relation_id");
  out.paraphrases = prompt_list(record, "paraphrase_prompts");
  // COUNTERFACT chose the neighbours so that the original is their true answer, and does not repeat it.
  for (std::string& prompt : prompt_list(record, "neighborhood_prompts")) {
    out.neighbours.push_back({std::move(prompt), *out.original});
  }
  out.generation_prompts = prompt_list(record, "generation_prompts");
  return out;
}

Fact read_counterfact_flat(const Json& record) {
  static const std::set<std::string> known = {
      "case_id",      "prompt",          "subject",         "target_new",
      "ground_truth", "rephrase_prompt", "locality_prompt", "locality_ground_truth",
      "relation",     "paraphrases",     "neighbours"};
  Fact out;
  out.id = optional_text(record, "case_id");
  out.subject = answer_text(required(record, "subject"), "subject");
  out.prompt = prompt_text(required(record, "prompt"), "prompt");
  out.target = answer_text(required(record, "target_new"), "target_new");
  out.original = optional_answer(optional_text(record, "ground_truth"));
  require_other_original(out, "target_new");
  out.relation = optional_text(record, "relation");
  out.paraphrases = prompt_list(record, "rephrase_prompt");
  append(out.paraphrases, prompt_list(record, "paraphrases"));
  out.neighbours = neighbour_list(record, "locality_prompt", "locality_ground_truth");
  if (const Json* more = member(record, "neighbours")) {
    if (!more->is_array()) {
      throw bad_input(SEAMARK_TEXT("Error", "Expected a list, found {0}."), more->type_name())
          .at_field("neighbours");
    }
    auto neighbours = neighbour_objects(*more, "neighbours");
    std::move(neighbours.begin(), neighbours.end(), std::back_inserter(out.neighbours));
  }
  keep_attributes(out, record, known);
  return out;
}

Fact read_zsre(const Json& record, ZsreTarget target) {
  Fact out;
  out.id = optional_text(record, "case_id");
  out.subject = answer_text(required(record, "subject"), "subject");
  out.prompt = prompt_text(required(record, "src"), "src");
  const Json& answers = required(record, "answers");
  if (!answers.is_array() || answers.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "Expected a list of at least one answer.")).at_field("answers");
  }
  const std::string answer = answer_text(answers.front(), "answers[0]");
  if (target == ZsreTarget::answer) {
    out.target = answer;
  } else {
    out.target = answer_text(required(record, "alt"), "alt");
    out.original = answer;
    require_other_original(out, "alt");
  }
  out.paraphrases = prompt_list(record, "rephrase");
  out.neighbours = neighbour_list(record, "loc", "loc_ans");
  return out;
}

std::span<const TableColumn> table_columns() {
  static constexpr TableColumn columns[] = {
      {"id", &ColumnMap::id},
      {"subject", &ColumnMap::subject},
      {"prompt", &ColumnMap::prompt},
      {"target", &ColumnMap::target},
      {"original", &ColumnMap::original},
      {"relation", &ColumnMap::relation},
      {"weight", &ColumnMap::weight},
      {"paraphrases", &ColumnMap::paraphrases},
      {"neighbours", &ColumnMap::neighbours},
      {"neighbour_answers", &ColumnMap::neighbour_answers},
  };
  return columns;
}

namespace {

// A list in one cell of a CSV table stands there as a JSON list: ["...", "..."].
Json unpack_cell(const Json& value, const std::string& field) {
  if (!value.is_string()) return value;
  const auto& text = value.get_ref<const std::string&>();
  if (text.substr(0, 1) != "[") return value;
  try {
    return parse_json(text, "");
  } catch (const Error&) {
    throw bad_input(SEAMARK_TEXT("Error", "The text begins with [ but is no JSON list of texts."))
        .at_field(field);
  }
}

double weight_of(const Json& value, const std::string& field) {
  double weight = 0;
  if (value.is_number()) {
    weight = value.get<double>();
  } else {
    const std::string text = trim(raw_text(value, field));
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
    if (error != std::errc() || end != text.data() + text.size()) weight = -1;
  }
  if (!std::isfinite(weight) || weight < 0) {
    throw bad_input(SEAMARK_TEXT("Error", "A weight is a number that is not negative, and this is {0}."),
                    dump_json(value).substr(0, 60))
        .at_field(field);
  }
  return weight;
}

}  // namespace

Fact read_table(const Json& record, const ColumnMap& columns) {
  std::map<std::string, std::string> name;
  std::set<std::string> known;
  for (const TableColumn& column : table_columns()) {
    const std::string& mapped = columns.*column.column;
    known.insert(name[column.field] = mapped.empty() ? column.field : mapped);
  }
  Json lists = Json::object();
  for (const char* field : {"paraphrases", "neighbours", "neighbour_answers"}) {
    if (const Json* value = member(record, name[field]))
      lists[name[field]] = unpack_cell(*value, name[field]);
  }
  Fact out;
  out.id = optional_text(record, name["id"]);
  out.subject = optional_text(record, name["subject"]);
  out.prompt = prompt_text(required(record, name["prompt"]), name["prompt"]);
  out.target = answer_text(required(record, name["target"]), name["target"]);
  out.original = optional_answer(optional_text(record, name["original"]));
  require_other_original(out, name["target"]);
  out.relation = optional_text(record, name["relation"]);
  if (const Json* weight = member(record, name["weight"]); weight && *weight != "") {
    out.weight = weight_of(*weight, name["weight"]);
  }
  out.paraphrases = prompt_list(lists, name["paraphrases"]);
  const Json* neighbours = member(lists, name["neighbours"]);
  out.neighbours = is_list_of_objects(neighbours)
                       ? neighbour_objects(*neighbours, name["neighbours"])
                       : neighbour_list(lists, name["neighbours"], name["neighbour_answers"]);
  keep_attributes(out, record, known);
  return out;
}

FactFormat detect_format(const Json& record) {
  const auto has = [&](const char* name) { return record.is_object() && record.contains(name); };
  if (has("requested_rewrite")) return FactFormat::counterfact;
  if (has("samples") && has("prompt_templates")) return FactFormat::relations;
  if (has("src") && (has("alt") || has("answers"))) return FactFormat::zsre;
  if (has("prompt") && has("target_new")) return FactFormat::counterfact_flat;
  return FactFormat::table;
}

namespace {

// Draws targets for the samples of one relation.
class TargetDraw {
 public:
  TargetDraw(const Json& samples, std::string relation, uint64_t seed)
      : relation_(std::move(relation)), seed_(seed) {
    // All objects first: which targets are wrong for a subject is known only when the whole file is read.
    for (const Json& sample : samples) {
      try {
        const auto [subject, object] = texts(sample);
        const auto [it, is_new] = object_index_.try_emplace(object, objects_.size());
        if (is_new) objects_.push_back(object);
        subjects_[subject].excluded.insert(it->second);
      } catch (const Error&) {  // draw() reports it
      }
    }
  }

  // Sets subject, original and target from the sample with this number (from 1).
  void draw(const Json& sample, int64_t number, Fact& fact) {
    const auto [subject_text, object] = texts(sample);
    Subject& subject = subjects_.at(subject_text);
    const auto [earlier, is_new] = subject.samples.try_emplace(object, number);
    if (!is_new) {
      throw bad_input(SEAMARK_TEXT("Error", "The same subject and object as in record {0}."), earlier->second)
          .at_field("object");
    }
    if (subject.excluded.size() > max_items) {
      throw bad_input(SEAMARK_TEXT("Error", "The subject has more than {0} objects."), max_items)
          .at_field("subject");
    }
    if (subject.excluded.size() >= objects_.size()) {
      throw bad_input(SEAMARK_TEXT("Error", "The relation has no other object that could be the target."))
          .at_field("object");
    }
    Random random(named_seed(seed_, {"relation target", relation_, subject_text, object}));
    size_t target = random.below(objects_.size() - subject.excluded.size());
    // From the target-th object that is left to its index among all (the excluded ones are in rising order).
    for (size_t excluded : subject.excluded) target += excluded <= target;
    subject.excluded.insert(target);
    fact.subject = subject_text;
    fact.original = object;
    fact.target = objects_[target];
  }

 private:
  struct Subject {
    std::set<size_t> excluded;               // true objects and the targets drawn so far
    std::map<std::string, int64_t> samples;  // object -> record number
  };
  static std::pair<std::string, std::string> texts(const Json& sample) {
    return {answer_text(required(sample, "subject"), "subject"),
            answer_text(required(sample, "object"), "object")};
  }
  std::string relation_;
  uint64_t seed_;
  std::vector<std::string> objects_;
  std::map<std::string, size_t> object_index_;
  std::map<std::string, Subject> subjects_;
};

}  // namespace

std::vector<std::variant<Fact, Error>> read_relation(const Json& relation, int64_t seed) {
  const std::string name = answer_text(required(relation, "name"), "name");
  std::vector<Template> templates;
  for (const char* field : {"prompt_templates", "prompt_templates_zs"}) {
    for (const std::string& text : prompt_list(relation, field))
      templates.push_back(template_of(text, field));
    if (templates.empty()) throw bad_input(SEAMARK_TEXT("Error", "There is no template.")).at_field(field);
  }
  const Json& samples = required(relation, "samples");
  if (!samples.is_array()) {
    throw bad_input(SEAMARK_TEXT("Error", "Expected a list, found {0}."), samples.type_name())
        .at_field("samples");
  }
  TargetDraw targets(samples, name, static_cast<uint64_t>(seed));
  std::vector<std::variant<Fact, Error>> out;
  for (const Json& sample : samples) {
    try {
      Fact fact;
      targets.draw(sample, static_cast<int64_t>(out.size()) + 1, fact);
      fact.relation = name;
      fact.prompt = templates.front().with(fact.subject);
      for (const Template& other : templates) {
        std::string prompt = other.with(fact.subject);
        const auto& known = fact.paraphrases;
        if (prompt == fact.prompt || std::find(known.begin(), known.end(), prompt) != known.end()) continue;
        fact.paraphrases.push_back(std::move(prompt));
      }
      out.emplace_back(std::move(fact));
    } catch (Error& error) {
      out.emplace_back(std::move(error));
    }
  }
  return out;
}

}  // namespace seamark
