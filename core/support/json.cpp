// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/json.h"

#include <algorithm>
#include <set>

#include "support/error.h"
#include "support/files.h"

namespace seamark {
namespace {

constexpr int max_depth = 256;

}  // namespace

Json parse_json(std::string_view text, const std::string& file) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  bool too_deep = false;
  std::string duplicate;
  std::vector<std::set<std::string>> keys;
  const auto callback = [&](int depth, Json::parse_event_t event, Json& parsed) {
    using Event = Json::parse_event_t;
    // An opening bracket has the depth outside it.
    if ((event == Event::object_start || event == Event::array_start) && depth >= max_depth) too_deep = true;
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end && !keys.empty()) keys.pop_back();
    if (event == Event::key && !keys.empty()) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second && duplicate.empty()) duplicate = key;
    }
    return !too_deep;
  };
  try {
    Json out = Json::parse(text, callback);
    if (too_deep) {
      throw bad_input(SEAMARK_TEXT("Error", "The JSON is nested deeper than {0} levels."), max_depth)
          .in_file(file);
    }
    if (!duplicate.empty()) {
      throw bad_input(SEAMARK_TEXT("Error", "The key appears twice in one object; keep one of them."))
          .in_file(file)
          .at_field(duplicate);
    }
    return out;
  } catch (const Json::parse_error& error) {
    const size_t end = std::min(error.byte, text.size());
    const size_t line =
        1 + static_cast<size_t>(std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(end), '\n'));
    const size_t line_start = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    const size_t column = line_start == std::string_view::npos ? end : end - line_start - 1;
    throw bad_input(
        SEAMARK_TEXT("Error", "This is not valid JSON: line {0}, column {1}. Correct the file there."), line,
        column)
        .in_file(file);
  } catch (const Json::exception&) {
    throw bad_input(SEAMARK_TEXT("Error", "This JSON holds a number or text that cannot be read."))
        .in_file(file);
  }
}

Json read_json(const std::filesystem::path& file, uint64_t limit_bytes) {
  return parse_json(read_file(file, limit_bytes), file.string());
}

std::string dump_json(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}
std::string dump_json(const OrderedJson& value, int indent) {
  return value.dump(indent, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  std::string best;
  size_t best_distance = 1 + std::max<size_t>(2, name.size() / 3);
  if (name.size() > 200) return best;
  for (const auto& candidate : candidates) {
    std::vector<size_t> row(candidate.size() + 1);
    for (size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (size_t i = 0; i < name.size(); ++i) {
      size_t diagonal = row[0];
      row[0] = i + 1;
      for (size_t j = 0; j < candidate.size(); ++j) {
        const size_t replace = diagonal + (name[i] == candidate[j] ? 0 : 1);
        diagonal = row[j + 1];
        row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replace});
      }
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = candidate;
    }
  }
  return best;
}

}  // namespace seamark
