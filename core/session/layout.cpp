// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/layout.h"

#include <algorithm>
#include <charconv>

#include "session/columns.h"

namespace seamark {
namespace {

using hdf5::link_name;
using hdf5::Reader;
using hdf5::Writer;

// A column of lists of strings: all strings in a row, and where each row's begin.
struct Lists {
  std::vector<int64_t> row_offsets{0};
  std::vector<std::string> items;
  void end_row() { row_offsets.push_back(static_cast<int64_t>(items.size())); }
};

template <typename Table>
void write_table(const Writer& parent, const char* link, const Table& table) {
  const Writer group = parent.group(link);
  for_each_column(table, [&](const char* name, const auto& column) { group.column(name, column); });
}

// Columns that later minor versions added, with what a file from before them means.
struct LaterColumn {
  int minor;
  const char *table, *column;
};
constexpr LaterColumn later_columns[] = {
    {1, "steps", "orthogonality"},                            // NaN: none
    {1, "steps", "regulariser"},   {1, "selection", "core"},  // 0: no core set
    {2, "steps", "facts_trained"},                            // 0 and NaN: not recorded
    {2, "steps", "tokens"},        {2, "steps", "seconds"},
};

bool has_column(int minor, std::string_view table, std::string_view column) {
  return std::none_of(std::begin(later_columns), std::end(later_columns), [&](const LaterColumn& later) {
    return later.table == table && later.column == column && minor < later.minor;
  });
}

template <typename Table>
void read_table(const Reader& parent, const char* link, int minor, Table& table) {
  const Reader group = parent.group(link);
  size_t rows = 0;
  for_each_column(table, [&](const char* name, auto& column) {
    using Value = typename std::remove_reference_t<decltype(column)>::value_type;
    if (has_column(minor, link, name)) {
      group.column(name, column);
      rows = column.size();
    } else if constexpr (std::is_floating_point_v<Value>) {
      column.assign(rows, undefined);
    } else {
      column.assign(rows, Value());
    }
  });
  if (const char* column = uneven_column(table)) {
    throw group.error(column,
                      bad_input(SEAMARK_TEXT("Error", "The columns of this table differ in length.")));
  }
}

template <typename Table>
std::vector<std::string> column_of(const Table& rows, auto&& text) {
  std::vector<std::string> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(text(row));
  return out;
}

void write_facts(const Writer& root, const FactTable& table) {
  const Writer group = root.group("facts");
  group.text("source", table.source);
  group.attribute("format", table.format);
  group.attribute("sha256", table.sha256);
  const auto& facts = table.facts;
  group.column("id", column_of(facts, [](const Fact& fact) { return fact.id; }));
  group.column("subject", column_of(facts, [](const Fact& fact) { return fact.subject; }));
  group.column("prompt", column_of(facts, [](const Fact& fact) { return fact.prompt; }));
  group.column("target", column_of(facts, [](const Fact& fact) { return fact.target; }));
  group.column("original", column_of(facts, [](const Fact& fact) { return fact.original.value_or(""); }));
  group.column("relation", column_of(facts, [](const Fact& fact) { return fact.relation; }));
  std::vector<int8_t> has_original, derived, has_weight;
  std::vector<double> weight;
  Lists paraphrases, neighbours, answers, generation, keys, values;
  for (const Fact& fact : facts) {
    has_original.push_back(fact.original.has_value());
    derived.push_back(fact.relation_derived);
    has_weight.push_back(fact.weight.has_value());
    weight.push_back(fact.weight.value_or(undefined));
    paraphrases.items.insert(paraphrases.items.end(), fact.paraphrases.begin(), fact.paraphrases.end());
    for (const NeighbourPrompt& neighbour : fact.neighbours) {
      neighbours.items.push_back(neighbour.prompt);
      answers.items.push_back(neighbour.answer);
    }
    generation.items.insert(generation.items.end(), fact.generation_prompts.begin(),
                            fact.generation_prompts.end());
    for (const auto& [key, value] : fact.attributes) {
      keys.items.push_back(key);
      values.items.push_back(value);
    }
    for (Lists* lists : {&paraphrases, &neighbours, &generation, &keys}) lists->end_row();
  }
  group.column("has_original", has_original);
  group.column("relation_derived", derived);
  group.column("has_weight", has_weight);
  group.column("weight", weight);
  const auto write_lists =
      [&](const char* link, const std::vector<int64_t>& row_offsets,
          std::initializer_list<std::pair<const char*, const std::vector<std::string>*>> columns) {
        const Writer lists = group.group(link);
        lists.column("row_offsets", row_offsets);
        for (const auto& [name, column] : columns) lists.column(name, *column);
      };
  write_lists("paraphrases", paraphrases.row_offsets, {{"text", &paraphrases.items}});
  write_lists("neighbours", neighbours.row_offsets,
              {{"prompt", &neighbours.items}, {"answer", &answers.items}});
  write_lists("generation_prompts", generation.row_offsets, {{"text", &generation.items}});
  write_lists("attributes", keys.row_offsets, {{"key", &keys.items}, {"value", &values.items}});
}

void read_facts(const Reader& root, FactTable& table) {
  const Reader group = root.group("facts");
  table.source = group.text("source");
  table.format = group.text_attribute("format");
  table.sha256 = group.text_attribute("sha256");
  const auto strings = [&](const Reader& parent, const char* link) {
    std::vector<std::string> out;
    parent.column(link, out);
    return out;
  };
  const auto check = [](const Reader& parent, const char* link, size_t size, size_t expected) {
    if (size != expected) {
      throw parent.error(link, bad_input(SEAMARK_TEXT("Error", "There are {0} rows where {1} are expected."),
                                         size, expected));
    }
  };
  auto& facts = table.facts;
  {
    auto ids = strings(group, "id");
    facts.resize(ids.size());
    for (size_t i = 0; i < facts.size(); ++i) facts[i].id = std::move(ids[i]);
  }
  const auto text = [&](const char* link, std::string Fact::*member) {
    auto column = strings(group, link);
    check(group, link, column.size(), facts.size());
    for (size_t i = 0; i < facts.size(); ++i) facts[i].*member = std::move(column[i]);
  };
  text("subject", &Fact::subject);
  text("prompt", &Fact::prompt);
  text("target", &Fact::target);
  text("relation", &Fact::relation);
  auto originals = strings(group, "original");
  check(group, "original", originals.size(), facts.size());
  const auto flags = [&](const char* link) {
    std::vector<int8_t> column;
    group.column(link, column);
    check(group, link, column.size(), facts.size());
    return column;
  };
  const auto has_original = flags("has_original"), derived = flags("relation_derived"),
             has_weight = flags("has_weight");
  std::vector<double> weight;
  group.column("weight", weight);
  check(group, "weight", weight.size(), facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    if (has_original[i]) facts[i].original = std::move(originals[i]);
    facts[i].relation_derived = derived[i] != 0;
    if (has_weight[i]) facts[i].weight = weight[i];
  }

  // visit(fact, item) for each item of each row.
  const auto lists = [&](const char* link, const Reader& parent, size_t items, auto&& visit) {
    std::vector<int64_t> offsets;
    parent.column("row_offsets", offsets);
    check(parent, "row_offsets", offsets.size(), facts.size() + 1);
    if (offsets.front() != 0 || offsets.back() != static_cast<int64_t>(items) ||
        !std::is_sorted(offsets.begin(), offsets.end())) {
      throw parent.error(
          "row_offsets",
          bad_input(
              SEAMARK_TEXT("Error", "The offsets do not fit the items of \"{0}\"; the file is damaged."),
              link));
    }
    for (size_t i = 0; i < facts.size(); ++i) {
      for (auto k = static_cast<size_t>(offsets[i]); k < static_cast<size_t>(offsets[i + 1]); ++k)
        visit(facts[i], k);
    }
  };
  {
    const Reader parent = group.group("paraphrases");
    auto items = strings(parent, "text");
    lists("paraphrases", parent, items.size(),
          [&](Fact& fact, size_t k) { fact.paraphrases.push_back(std::move(items[k])); });
  }
  {
    const Reader parent = group.group("generation_prompts");
    auto items = strings(parent, "text");
    lists("generation_prompts", parent, items.size(),
          [&](Fact& fact, size_t k) { fact.generation_prompts.push_back(std::move(items[k])); });
  }
  {
    const Reader parent = group.group("neighbours");
    auto prompts = strings(parent, "prompt"), answers = strings(parent, "answer");
    check(parent, "answer", answers.size(), prompts.size());
    lists("neighbours", parent, prompts.size(), [&](Fact& fact, size_t k) {
      fact.neighbours.push_back({std::move(prompts[k]), std::move(answers[k])});
    });
  }
  {
    const Reader parent = group.group("attributes");
    auto keys = strings(parent, "key"), values = strings(parent, "value");
    check(parent, "value", values.size(), keys.size());
    lists("attributes", parent, keys.size(),
          [&](Fact& fact, size_t k) { fact.attributes[std::move(keys[k])] = std::move(values[k]); });
  }
}

void write_results(const Writer& parent, const std::vector<ResultTable>& tables) {
  const Writer results = parent.group("results");
  for (size_t i = 0; i < tables.size(); ++i) {
    const ResultTable& table = tables[i];
    const Writer group = results.group(link_name(table.name));
    group.attribute("name", table.name);
    group.attribute("kind", table.kind);
    group.attribute("position", static_cast<int64_t>(i));
    group.text("settings", table.settings_json);
    group.column("column_names", column_of(table.columns, [](const auto& column) { return column.name; }));
    const Writer columns = group.group("columns");
    for (const ResultColumn& column : table.columns) {
      std::visit([&](const auto& values) { columns.column(link_name(column.name), values); }, column.values);
    }
    group.column("matrix_names", column_of(table.matrices, [](const auto& entry) { return entry.first; }));
    const Writer matrices = group.group("matrices");
    for (const auto& [name, matrix] : table.matrices) matrices.matrix(link_name(name), matrix);
  }
}

ResultTable read_result(const Reader& group) {
  ResultTable out;
  out.name = group.text_attribute("name");
  out.kind = group.text_attribute("kind");
  out.settings_json = group.text("settings");
  std::vector<std::string> names;
  group.column("column_names", names);
  const Reader columns = group.group("columns");
  for (std::string& name : names) {
    const std::string link = link_name(name);
    ResultColumn column{std::move(name), {}};
    switch (columns.column_kind(link)) {
      case hdf5::ColumnKind::integers:
        columns.column(link, column.values.emplace<std::vector<int64_t>>());
        break;
      case hdf5::ColumnKind::numbers:
        columns.column(link, column.values.emplace<std::vector<double>>());
        break;
      case hdf5::ColumnKind::strings:
        columns.column(link, column.values.emplace<std::vector<std::string>>());
        break;
    }
    out.columns.push_back(std::move(column));
  }
  group.column("matrix_names", names);
  const Reader matrices = group.group("matrices");
  for (const std::string& name : names) out.matrices[name] = matrices.matrix(link_name(name));
  return out;
}

// The groups under `link` in the order of their attribute `position` (groups themselves are listed by name).
template <typename Read>
auto read_ordered(const Reader& root, const char* link, Read&& read) {
  using Value = std::invoke_result_t<Read, const Reader&>;
  const Reader parent = root.group(link);
  std::vector<std::pair<int64_t, Value>> found;
  for (const std::string& name : parent.links()) {
    const Reader group = parent.group(name);
    found.emplace_back(group.number_attribute("position"), read(group));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Value> out;
  out.reserve(found.size());
  for (auto& entry : found) out.push_back(std::move(entry.second));
  return out;
}

std::vector<ResultTable> read_results(const Reader& parent, int minor) {
  if (minor < 1) return {};
  return read_ordered(parent, "results", read_result);
}

void write_run(const Writer& runs, const RunRecord& run, int64_t position,
               const WriteAdapters& write_adapters) {
  const Writer group = runs.group(link_name(run.name));
  group.attribute("name", run.name);
  group.attribute("position", position);
  group.attribute("state", run_state_names[static_cast<int>(run.state)]);
  group.attribute("started", run.started);
  group.attribute("ended", run.ended);
  group.attribute("planned_steps", run.planned_steps);
  group.text("message", run.message);
  group.text("spec", run.spec_json);
  group.text("resolved", run.resolved_json);
  group.text("provenance", run.provenance_json);
  write_table(group, "selection", run.selection);
  write_table(group, "steps", run.steps);
  write_table(group, "scores", run.scores);
  write_table(group, "outcomes", run.outcomes);
  group.matrix("fact_curves", run.fact_curves);
  write_table(group, "metrics", to_table(run.metrics));
  group.column("adapter_facts", run.adapter_facts);
  write_results(group, run.results);
  write_adapters(group.group("adapters"), run);
}

RunRecord read_run(const Reader& group, int minor) {
  RunRecord run;
  run.name = group.text_attribute("name");
  const std::string state = group.text_attribute("state");
  const auto* known = std::find(std::begin(run_state_names), std::end(run_state_names), state);
  if (known == std::end(run_state_names)) {
    throw group.error("@state",
                      bad_input(SEAMARK_TEXT("Error", "The run's state \"{0}\" is unknown."), state));
  }
  run.state = static_cast<RunState>(known - run_state_names);
  run.started = group.text_attribute("started");
  run.ended = group.text_attribute("ended");
  run.planned_steps = group.number_attribute("planned_steps");
  run.message = group.text("message");
  run.spec_json = group.text("spec");
  run.resolved_json = group.text("resolved");
  run.provenance_json = group.text("provenance");
  read_table(group, "selection", minor, run.selection);
  read_table(group, "steps", minor, run.steps);
  read_table(group, "scores", minor, run.scores);
  read_table(group, "outcomes", minor, run.outcomes);
  run.fact_curves = group.matrix("fact_curves");
  MetricTable metrics;
  read_table(group, "metrics", minor, metrics);
  run.metrics = to_metrics(std::move(metrics));
  group.column("adapter_facts", run.adapter_facts);
  run.results = read_results(group, minor);
  const Reader adapters = group.group("adapters");
  for (int64_t fact : run.adapter_facts) {
    if (!adapters.has(adapter_link(fact))) {
      throw adapters.error(
          adapter_link(fact),
          bad_input(SEAMARK_TEXT("Error", "This part of the session is missing; the file is damaged.")));
    }
  }
  return run;
}

void write_distances(const Writer& root, const std::vector<DistanceTable>& tables) {
  const Writer parent = root.group("distances");
  for (size_t i = 0; i < tables.size(); ++i) {
    const DistanceTable& table = tables[i];
    std::string name = table.space + "-" + table.metric + "-" + table.from;
    // Settings that the three names do not tell apart (vectors file, model) may stand side by side.
    for (size_t k = 0; k < i; ++k) {
      if (tables[k].space == table.space && tables[k].metric == table.metric &&
          tables[k].from == table.from) {
        name += "~" + std::to_string(i);
        break;
      }
    }
    const Writer group = parent.group(link_name(name));
    group.attribute("position", static_cast<int64_t>(i));
    group.attribute("space", table.space);
    group.attribute("metric", table.metric);
    group.attribute("from", table.from);
    group.attribute("model", table.model);
    for_each_column(table,
                    [&](const char* column_name, const auto& column) { group.column(column_name, column); });
  }
}

DistanceTable read_distance(const Reader& group, int minor) {
  DistanceTable out;
  out.space = group.text_attribute("space");
  out.metric = group.text_attribute("metric");
  out.from = group.text_attribute("from");
  if (minor >= 1) out.model = group.text_attribute("model");
  for_each_column(out, [&](const char* name, auto& column) { group.column(name, column); });
  return out;
}

NamedSelection read_selection(const Reader& group) {
  NamedSelection out;
  out.name = group.text_attribute("name");
  group.column("facts", out.facts);
  return out;
}

// Version 1.x: what a minor version before ours lacks is left at its default. A reader of an older major
// version stands beside it in `versions` and brings what it finds up to date.
Session read_version_1(const Reader& root, int minor) {
  Session out;
  read_facts(root, out.facts);
  out.model = root.text("model");
  out.distances =
      read_ordered(root, "distances", [&](const Reader& group) { return read_distance(group, minor); });
  out.runs = read_ordered(root, "runs", [&](const Reader& group) { return read_run(group, minor); });
  out.selections = read_ordered(root, "selections", read_selection);
  out.results = read_results(root, minor);
  out.view_json = root.text("view");
  return out;
}

struct Version {
  int major;
  Session (*read)(const Reader& root, int minor);
};
constexpr Version versions[] = {{1, read_version_1}};

}  // namespace

std::string adapter_link(int64_t fact) { return fact < 0 ? "joint" : std::to_string(fact); }

std::string adapter_path(const std::string& run, int64_t fact) {
  return "/runs/" + link_name(run) + "/adapters/" + adapter_link(fact);
}

void write_layout(const Writer& root, const Session& session, const WriteAdapters& write_adapters) {
  root.attribute("schema_name", schema_name);
  root.attribute("schema_version", fmt::format("{}.{}", schema_major, schema_minor));
  root.attribute("created_by", "seamark " SEAMARK_VERSION);
  write_facts(root, session.facts);
  root.text("model", session.model);
  write_distances(root, session.distances);
  const Writer runs = root.group("runs");
  for (size_t i = 0; i < session.runs.size(); ++i) {
    write_run(runs, session.runs[i], static_cast<int64_t>(i), write_adapters);
  }
  const Writer selections = root.group("selections");
  for (size_t i = 0; i < session.selections.size(); ++i) {
    const Writer group = selections.group(link_name(session.selections[i].name));
    group.attribute("name", session.selections[i].name);
    group.attribute("position", static_cast<int64_t>(i));
    group.column("facts", session.selections[i].facts);
  }
  write_results(root, session.results);
  root.text("view", session.view_json);
}

void write_adapter(const Writer& adapters, const AdapterRecord& adapter) {
  const Writer group = adapters.group(adapter_link(adapter.fact));
  group.attribute("fact", adapter.fact);
  group.text("config", adapter.config_json);
  const Writer tensors = group.group("tensors");
  for (const auto& [key, tensor] : adapter.tensors) {
    if (link_name(key) != key) {
      throw cannot_write(
          SEAMARK_TEXT(
              "Error",
              "The tensor name \"{0}\" cannot be stored: it is too long or has characters of another kind."),
          key);
    }
    tensors.matrix(key, tensor);
  }
}

Session read_layout(const Reader& root, std::vector<Note>& notes) {
  const auto not_ours = [&](const char* attribute) {
    return root.error(attribute,
                      bad_input(SEAMARK_TEXT("Error", "This HDF5 file is not a Seamark session.")));
  };
  if (!root.has_attribute("schema_name") || root.text_attribute("schema_name") != schema_name) {
    throw not_ours("@schema_name");
  }
  const std::string version = root.text_attribute("schema_version");
  int major = 0, minor = 0;
  const char* end = version.data() + version.size();
  const auto first = std::from_chars(version.data(), end, major);
  const bool dotted = first.ec == std::errc() && first.ptr != end && *first.ptr == '.';
  if (!dotted || std::from_chars(first.ptr + 1, end, minor).ptr != end) throw not_ours("@schema_version");
  if (major > schema_major) {
    throw root.error(
        "@schema_version",
        bad_input(
            SEAMARK_TEXT(
                "Error",
                "The session has format {0}; this Seamark reads up to {1}. Open it with a newer Seamark."),
            version, schema_major));
  }
  for (const Version& known : versions) {
    if (known.major != major) continue;
    if (major == schema_major && minor > schema_minor) {
      notes.push_back(make_note(
          SEAMARK_TEXT("Note",
                       "The session was written by a newer Seamark (format {0}); what this one does not "
                       "know is left out when it is saved."),
          version));
    }
    Session out = known.read(root, minor);
    try {
      check_session(out);
    } catch (Error& error) {
      throw root.error("", std::move(error));
    }
    return out;
  }
  throw not_ours("@schema_version");
}

AdapterRecord read_adapter(const Reader& root, const std::string& run, int64_t fact) {
  const Reader runs = root.group("runs");
  if (!runs.has(link_name(run))) {
    throw root.error("/runs", bad_input(SEAMARK_TEXT("Error", "The session has no run \"{0}\"."), run));
  }
  const Reader adapters = runs.group(link_name(run)).group("adapters");
  if (!adapters.has(adapter_link(fact))) {
    throw adapters.error(
        adapter_link(fact),
        bad_input(
            SEAMARK_TEXT(
                "Error",
                "The run \"{0}\" has no stored adapter for this. Runs keep them as output.adapters says."),
            run));
  }
  const Reader group = adapters.group(adapter_link(fact));
  AdapterRecord out;
  out.fact = group.number_attribute("fact");
  if (out.fact != fact)
    throw group.error("@fact", bad_input(SEAMARK_TEXT(
                                   "Error", "This is the adapter of another fact; the file is damaged.")));
  out.config_json = group.text("config");
  const Reader tensors = group.group("tensors");
  for (const std::string& link : tensors.links()) out.tensors[link] = tensors.matrix(link);
  return out;
}

}  // namespace seamark
