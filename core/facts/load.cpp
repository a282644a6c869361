// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/load.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "facts/built_in.h"
#include "facts/formats.h"
#include "support/csv.h"
#include "support/error.h"
#include "support/files.h"
#include "support/sha256.h"

namespace seamark {
namespace {

constexpr uint64_t max_file_bytes = uint64_t{256} << 20;
constexpr size_t max_issues = 10000;
constexpr size_t max_id = 200;
constexpr int64_t records_per_check = 1000;
constexpr const char* official_counterfact =
    "d017056125178a13728594e66a801357a8db9ed7973a7425554bb4271de9fc6f";

// One record of a file as it was read: its content, or why it cannot be read.
struct Record {
  int64_t number = 0;  // as in RecordIssue
  std::variant<Json, Error> content;
};

struct File {
  std::string name;
  std::vector<Record> records;
};

// --- from bytes to records ---

bool ends_with(const std::string& name, std::string_view end) {
  return name.size() >= end.size() && std::equal(end.rbegin(), end.rend(), name.rbegin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
         });
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
  return bytes;
}

// Whether the first line with something on it is a JSON object of its own.
bool is_json_lines(const std::string& name, std::string_view bytes) {
  if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")) return true;
  const size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || bytes[start] != '{') return false;
  const size_t end = bytes.find('\n', start);
  if (end == std::string_view::npos) return false;
  try {
    parse_json(bytes.substr(start, end - start), name);
    return true;
  } catch (const Error&) {
    return false;
  }
}

std::vector<Record> read_json_records(const std::string& name, std::string_view bytes) {
  Json whole = parse_json(bytes, name);
  std::vector<Record> out;
  if (!whole.is_array()) {
    out.push_back({1, std::move(whole)});
    return out;
  }
  for (Json& item : whole) out.push_back({static_cast<int64_t>(out.size()) + 1, std::move(item)});
  return out;
}

std::vector<Record> read_json_lines(const std::string& name, std::string_view bytes) {
  std::vector<Record> out;
  for (int64_t number = 1; !bytes.empty(); ++number) {
    const size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      out.push_back({number, parse_json(line, name)});
    } catch (Error& error) {
      // Its line number would count from this line.
      const bool no_json = error.field().empty();
      out.push_back(
          {number, no_json ? bad_input(SEAMARK_TEXT("Error", "This line is no valid JSON.")) : error});
    }
  }
  return out;
}

std::vector<Record> read_csv_records(const std::string& name, std::string_view bytes) {
  CsvReader reader(bytes, name, guess_delimiter(bytes));
  CsvRow header, row;
  if (!reader.next(header)) return {};
  std::set<std::string> seen;
  for (const std::string& column : header.cells) {
    if (!column.empty() && !seen.insert(column).second) {
      throw bad_input(SEAMARK_TEXT("Error", "Two columns have this name; rename one."))
          .in_file(name)
          .at_field(column);
    }
  }
  std::vector<Record> out;
  for (;;) {
    try {
      if (!reader.next(row)) return out;
      if (row.cells.size() != header.cells.size()) {
        throw bad_input(SEAMARK_TEXT("Error", "The row has {0} cells, and the header {1}."), row.cells.size(),
                        header.cells.size());
      }
      Json record = Json::object();
      for (size_t i = 0; i < row.cells.size(); ++i) {
        // An empty cell says nothing, like a member that is not there.
        if (!header.cells[i].empty() && !row.cells[i].empty())
          record[header.cells[i]] = std::move(row.cells[i]);
      }
      out.push_back({row.line, std::move(record)});
    } catch (Error& error) {
      out.push_back({reader.line(), std::move(error)});
    }
  }
}

// The shape is read off the content; the name decides only what the content leaves open.
std::vector<Record> read_records(const std::string& name, std::string_view bytes) {
  bytes = without_mark(bytes);
  if (ends_with(name, ".csv") || ends_with(name, ".tsv")) return read_csv_records(name, bytes);
  if (is_json_lines(name, bytes)) return read_json_lines(name, bytes);
  const size_t start = bytes.find_first_not_of(" \t\r\n");
  const bool json = start != std::string_view::npos && (bytes[start] == '[' || bytes[start] == '{');
  return json ? read_json_records(name, bytes) : read_csv_records(name, bytes);
}

// --- which format ---

bool has_mapping(const ColumnMap& columns) {
  const auto all = table_columns();
  return std::any_of(all.begin(), all.end(),
                     [&](const TableColumn& c) { return !(columns.*c.column).empty(); });
}

FactFormat format_of(const File& file, const FactOptions& options) {
  if (options.format != FactFormat::automatic) return options.format;
  if (has_mapping(options.columns)) return FactFormat::table;
  // The first record that is recognised decides: the very first one may be a bad one.
  for (const Record& record : file.records) {
    const Json* content = std::get_if<Json>(&record.content);
    const FactFormat format = content ? detect_format(*content) : FactFormat::table;
    if (format != FactFormat::table) return format;
  }
  return FactFormat::table;
}

// A mapping that names no column of the file, or a table without prompts, is one mistake, not one for every
// record.
void check_columns(const File& file, const ColumnMap& columns) {
  std::set<std::string> present;
  for (const Record& record : file.records) {
    const Json* content = std::get_if<Json>(&record.content);
    if (!content || !content->is_object()) continue;
    for (const auto& [name, value] : content->items()) present.insert(name);
  }
  if (present.empty()) return;
  for (const TableColumn& column : table_columns()) {
    const std::string& mapped = columns.*column.column;
    const bool required =
        column.field == std::string_view("prompt") || column.field == std::string_view("target");
    const std::string& name = mapped.empty() ? column.field : mapped;
    if (present.count(name) || (mapped.empty() && !required)) continue;
    std::string list;
    for (const std::string& other : present) list += (list.empty() ? "" : ", ") + other;
    if (list.size() > 500) list = list.substr(0, 500) + " ...";
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "There is no column \"{0}\". The columns are: {1}. Name the right one with column_{2}."),
        name, list, column.field)
        .in_file(file.name)
        .at_field(name);
  }
}

std::string derived_relation(const Fact& fact) {
  std::string out;
  for (size_t at = 0;;) {
    const size_t found = fact.subject.empty() ? std::string::npos : fact.prompt.find(fact.subject, at);
    out += fact.prompt.substr(at, found - at);
    if (found == std::string::npos) return out;
    out += "{}";
    at = found + fact.subject.size();
  }
}

// --- from records to facts ---

class Loading {
 public:
  Loading(const FactOptions& options, LoadReport& report, const RunControl* control)
      : options_(options), report_(report), control_(control) {}

  void add_file(const std::string& name) {
    const bool built_in = name == "builtin";
    const std::string bytes = built_in ? std::string(built_in_facts()) : read_file(name, max_file_bytes);
    sha256_.update(bytes);
    const std::string shown = built_in ? "built-in" : name;
    table_.source += (table_.source.empty() ? "" : "; ") + shown;
    File file{shown, read_records(shown, bytes)};
    if (file.records.empty())
      throw bad_input(SEAMARK_TEXT("Error", "The file holds no records.")).in_file(shown);
    const FactFormat format = format_of(file, options_);
    formats_.insert(format);
    if (format == FactFormat::table) check_columns(file, options_.columns);
    int64_t samples = 0;
    for (Record& record : file.records) {
      if (format == FactFormat::relations) {
        add_relation(file.name, record, samples);
      } else {
        add(file.name, record.number, [&] { return read(record, format); });
      }
    }
  }

  FactTable finish() {
    assign_ids();
    report_.loaded = table_.size();
    if (table_.facts.empty()) throw nothing_loaded();
    table_.sha256 = to_hex(sha256_.digest());
    for (FactFormat format : formats_) {
      table_.format +=
          (table_.format.empty() ? "" : "; ") + std::string(fact_format_names[static_cast<size_t>(format)]);
    }
    report_.format = table_.format;
    summarise();
    return std::move(table_);
  }

 private:
  struct Place {
    std::string file;
    int64_t record;
  };

  Fact read(Record& record, FactFormat format) {
    if (Error* error = std::get_if<Error>(&record.content)) throw std::move(*error);
    const Json& content = std::get<Json>(record.content);
    if (!content.is_object()) {
      throw bad_input(SEAMARK_TEXT("Error", "Expected a JSON object, found {0}."), content.type_name());
    }
    switch (format) {
      case FactFormat::counterfact:
        return read_counterfact(content);
      case FactFormat::counterfact_flat:
        return read_counterfact_flat(content);
      case FactFormat::zsre:
        return read_zsre(content, options_.zsre_target);
      default:
        return read_table(content, options_.columns);
    }
  }

  // The records of a relation file are its samples.
  void add_relation(const std::string& file, Record& record, int64_t& samples) {
    try {
      if (Error* error = std::get_if<Error>(&record.content)) throw std::move(*error);
      for (auto& sample : read_relation(std::get<Json>(record.content), options_.seed)) {
        add(file, ++samples, [&]() -> Fact {
          if (Error* error = std::get_if<Error>(&sample)) throw std::move(*error);
          return std::move(std::get<Fact>(sample));
        });
      }
    } catch (Error& error) {
      throw std::move(error.in_file(file));
    }
  }

  template <typename Make>
  void add(const std::string& file, int64_t number, Make&& make) {
    if (control_ && seen_ % records_per_check == 0) control_->check();
    if (seen_++ < options_.first || (options_.limit > 0 && table_.size() >= options_.limit)) return;
    ++report_.records;
    try {
      Fact fact = make();
      if (fact.relation.empty()) {
        fact.relation = derived_relation(fact);
        fact.relation_derived = true;
      }
      table_.facts.push_back(std::move(fact));
      places_.push_back({file, number});
    } catch (Error& error) {
      skip({file, number}, error);
    }
  }

  void skip(const Place& place, Error& error) {
    if (options_.strict) {
      const std::string field = error.field().empty() ? "" : ", " + error.field();
      throw Error(error.code(), error.text(), error.arguments())
          .in_file(place.file)
          .at_field(fmt::format("record {}{}", place.record, field));
    }
    if (report_.issues.size() < max_issues) {
      report_.issues.push_back({place.file, place.record, error.field(), error.sentence()});
    }
  }

  // The record's own id where it is unique (and short enough for a name), else SHA-256 of subject, prompt and
  // target. Ids are unique afterwards.
  void assign_ids() {
    std::map<std::string, int64_t> uses;
    for (const Fact& fact : table_.facts) ++uses[fact.id];
    std::map<std::string, const Place*> taken;
    std::vector<Fact> kept;
    for (size_t i = 0; i < table_.facts.size(); ++i) {
      Fact& fact = table_.facts[i];
      if (fact.id.empty() || fact.id.size() > max_id || uses[fact.id] > 1) {
        // No text holds a NUL, so that the joint text is unambiguous.
        fact.id = sha256_hex(fact.subject + '\0' + fact.prompt + '\0' + fact.target);
      }
      const auto [earlier, is_new] = taken.try_emplace(fact.id, &places_[i]);
      if (is_new) {
        kept.push_back(std::move(fact));
        continue;
      }
      Error error = bad_input(SEAMARK_TEXT("Error", "The same fact as in record {0} of {1}."),
                              earlier->second->record, earlier->second->file);
      skip(places_[i], error);
    }
    table_.facts = std::move(kept);
  }

  Error nothing_loaded() const {
    if (report_.issues.empty()) {
      return std::move(
          bad_input(SEAMARK_TEXT("Error", "All {0} records are skipped by \"first\". Use a smaller number."),
                    seen_)
              .in_file(table_.source)
              .at_field("first"));
    }
    const RecordIssue& issue = report_.issues.front();
    return std::move(
        bad_input(SEAMARK_TEXT("Error",
                               "None of the {0} records can be used. The first problem, in record {1}: {2}"),
                  report_.records, issue.record, issue.reason)
            .in_file(issue.file)
            .at_field(issue.field));
  }

  void summarise() {
    std::set<std::string_view> relations;
    bool single = true;
    for (const Fact& fact : table_.facts) {
      relations.insert(fact.relation);
      report_.derived_relations += fact.relation_derived;
      report_.without_original += !fact.original;
      single = single && fact.paraphrases.size() <= 1 && fact.neighbours.size() <= 1;
    }
    report_.relations = static_cast<int64_t>(relations.size());
    const auto note = [&](FactFormat format, bool holds, const char* text) {
      if (formats_.count(format) && holds) report_.notes.push_back(text);
    };
    const bool official = table_.sha256 == official_counterfact;
    const bool alt = options_.zsre_target == ZsreTarget::alt;
    note(FactFormat::counterfact_flat, single,
         SEAMARK_TEXT(
             "Note",
             "One neighbour and one paraphrase a fact: scores are not comparable with published ones, "
             "which use ten and two."));
    note(FactFormat::counterfact, official, SEAMARK_TEXT("Note", "This is the official COUNTERFACT file."));
    note(FactFormat::counterfact, !official,
         SEAMARK_TEXT("Note", "This is not the official COUNTERFACT file (its SHA-256 differs)."));
    note(FactFormat::zsre, alt,
         SEAMARK_TEXT("Note",
                      "ZsRE: the target is alt, as in EasyEdit and MEND; ROME and MEMIT learn answers[0]."));
    note(FactFormat::zsre, !alt,
         SEAMARK_TEXT("Note",
                      "ZsRE: the target is answers[0], as in ROME and MEMIT; EasyEdit and MEND learn alt."));
    const int64_t skipped = report_.records - report_.loaded;
    if (skipped > static_cast<int64_t>(report_.issues.size())) {
      report_.notes.push_back(
          fmt::format("{} records were skipped; the first {} are listed.", skipped, report_.issues.size()));
    }
  }

  const FactOptions& options_;
  LoadReport& report_;
  const RunControl* control_;
  FactTable table_;
  std::vector<Place> places_;  // of each fact
  std::set<FactFormat> formats_;
  Sha256 sha256_;
  int64_t seen_ = 0;
};

}  // namespace

FactTable load_facts(const FactOptions& options, LoadReport& report, const RunControl* control) {
  report = {};
  if (options.files.empty()) {
    throw bad_input(
        SEAMARK_TEXT("Error", "No file is named. Use \"builtin\" for the facts that come with Seamark."))
        .in_file("files")
        .at_field("files");
  }
  const bool table = options.format == FactFormat::automatic || options.format == FactFormat::table;
  if (!table && has_mapping(options.columns)) {
    throw bad_input(SEAMARK_TEXT("Error", "Columns are named, but only the format table has columns."))
        .in_file(options.files.front())
        .at_field("format");
  }
  Loading loading(options, report, control);
  for (const std::string& file : options.files) loading.add_file(file);
  return loading.finish();
}

}  // namespace seamark
