// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/describe.h"

#include <algorithm>
#include <cmath>

#include "support/error.h"

namespace seamark {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

std::string join(std::span<const char* const> names) {
  std::string out;
  for (const char* name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

std::string number_problem(double value, const FieldInfo& info) {
  if (!std::isfinite(value)) return "must be a finite number";
  const bool low = info.above_min ? value <= info.min : value < info.min;
  if (!low && value <= info.max) return "";
  const char* at_least = info.above_min ? "above" : "at least";
  if (std::isinf(info.max)) return fmt::format("must be {} {}, and is {}", at_least, info.min, value);
  if (std::isinf(info.min)) return fmt::format("must be at most {}, and is {}", info.max, value);
  return fmt::format("must be {} {} and at most {}, and is {}", at_least, info.min, info.max, value);
}

std::string name_problem(const std::string& value, std::span<const char* const> names) {
  if (names.empty()) return "";
  for (const char* name : names)
    if (value == name) return "";
  const auto near = nearest_name(value, {names.begin(), names.end()});
  return fmt::format("must be one of {}, and is \"{}\"{}", join(names), value,
                     near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near));
}

[[noreturn]] void wrong_type(const Field& field, const char* expected, const Json& value,
                             const std::string& file) {
  std::string shown = dump_json(value);
  if (shown.size() > 60) shown = shown.substr(0, 57) + "...";
  throw bad_input(SEAMARK_TEXT("Error", "Expected {0}, found {1}."), expected, shown)
      .in_file(file)
      .at_field(field.path);
}

int64_t integer(const Field& field, const Json& value, const std::string& file) {
  if (value.is_number_unsigned() && value.get<uint64_t>() <= static_cast<uint64_t>(INT64_MAX))
    return value.get<int64_t>();
  if (value.is_number_integer() && !value.is_number_unsigned()) return value.get<int64_t>();
  wrong_type(field, "a whole number", value, file);
}

}  // namespace

void Fields::add(const char* name, FieldValue value, FieldInfo info) {
  fields_.push_back({prefix_.empty() ? name : prefix_ + "." + name, prefix_, std::move(value), info});
}

const Field* Fields::find(std::string_view path) const {
  const auto it =
      std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return f.path == path; });
  return it == fields_.end() ? nullptr : &*it;
}

OrderedJson field_to_json(const Field& field) {
  return std::visit(
      Overloaded{
          [](const Choice& choice) -> OrderedJson { return choice.names[static_cast<size_t>(choice.get())]; },
          [](const std::optional<double>* value) -> OrderedJson {
            return *value ? OrderedJson(**value) : OrderedJson(nullptr);
          },
          [](const auto* value) -> OrderedJson { return *value; },
      },
      field.value);
}

void field_from_json(const Field& field, const Json& value, const std::string& file) {
  const auto as_double = [&]() {
    if (!value.is_number()) wrong_type(field, "a number", value, file);
    return value.get<double>();
  };
  std::visit(Overloaded{
                 [&](bool* out) {
                   if (!value.is_boolean()) wrong_type(field, "true or false", value, file);
                   *out = value.get<bool>();
                 },
                 [&](int64_t* out) { *out = integer(field, value, file); },
                 [&](double* out) { *out = as_double(); },
                 [&](std::string* out) {
                   if (!value.is_string()) wrong_type(field, "a text", value, file);
                   *out = value.get<std::string>();
                 },
                 [&](std::optional<double>* out) {
                   if (value.is_null()) {
                     out->reset();
                   } else {
                     *out = as_double();
                   }
                 },
                 [&](std::vector<std::string>* out) {
                   if (!value.is_array()) wrong_type(field, "a list of texts", value, file);
                   std::vector<std::string> items;
                   for (const Json& item : value) {
                     if (!item.is_string()) wrong_type(field, "a list of texts", value, file);
                     items.push_back(item.get<std::string>());
                   }
                   *out = std::move(items);
                 },
                 [&](std::vector<int64_t>* out) {
                   if (!value.is_array()) wrong_type(field, "a list of whole numbers", value, file);
                   std::vector<int64_t> items;
                   for (const Json& item : value) items.push_back(integer(field, item, file));
                   *out = std::move(items);
                 },
                 [&](const Choice& choice) {
                   if (!value.is_string()) wrong_type(field, "one of the names", value, file);
                   const auto name = value.get<std::string>();
                   for (size_t i = 0; i < choice.names.size(); ++i) {
                     if (name == choice.names[i]) return choice.set(static_cast<int>(i));
                   }
                   throw bad_input(SEAMARK_TEXT("Error", "The value {0}."), name_problem(name, choice.names))
                       .in_file(file)
                       .at_field(field.path);
                 },
             },
             field.value);
  if (const std::string problem = field_problem(field); !problem.empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The value {0}."), problem).in_file(file).at_field(field.path);
  }
}

std::string field_problem(const Field& field) {
  const FieldInfo& info = field.info;
  return std::visit(
      Overloaded{
          [](const bool*) { return std::string(); },
          [](const Choice&) { return std::string(); },
          [&](const int64_t* value) { return number_problem(static_cast<double>(*value), info); },
          [&](const double* value) { return number_problem(*value, info); },
          [&](const std::optional<double>* value) {
            return *value ? number_problem(**value, info) : std::string();
          },
          [&](const std::string* value) { return name_problem(*value, info.one_of); },
          [&](const std::vector<std::string>* value) {
            for (const auto& item : *value) {
              if (auto problem = name_problem(item, info.one_of); !problem.empty()) return problem;
            }
            return std::string();
          },
          [&](const std::vector<int64_t>* value) {
            for (int64_t item : *value) {
              if (auto problem = number_problem(static_cast<double>(item), info); !problem.empty())
                return problem;
            }
            return std::string();
          },
      },
      field.value);
}

bool field_is_used(const Fields& fields, const Field& field) {
  const std::string_view when = field.info.when;
  if (when.empty()) return true;
  const size_t equals = when.find('=');
  SEAMARK_ASSERT(equals != std::string_view::npos);
  const Field* other = fields.find(when.substr(0, equals));
  SEAMARK_ASSERT(other);
  const OrderedJson value = field_to_json(*other);
  const std::string present = value.is_string() ? value.get<std::string>() : value.dump();
  std::string_view rest = when.substr(equals + 1);
  while (true) {
    const size_t bar = rest.find('|');
    if (present == rest.substr(0, bar)) return true;
    if (bar == std::string_view::npos) return false;
    rest.remove_prefix(bar + 1);
  }
}

OrderedJson fields_to_json(const Fields& fields) {
  OrderedJson out = OrderedJson::object();
  for (const Field& field : fields.all()) {
    const std::string name = field.group.empty() ? field.path : field.path.substr(field.group.size() + 1);
    (field.group.empty() ? out : out[field.group])[name] = field_to_json(field);
  }
  return out;
}

void fields_from_json(const Fields& fields, const Json& object, const std::string& file) {
  if (!object.is_object()) throw bad_input(SEAMARK_TEXT("Error", "Expected a JSON object.")).in_file(file);
  const auto unknown = [&](const std::string& path, const std::vector<std::string>& known) {
    const std::string near = nearest_name(path, known);
    if (near.empty()) {
      throw bad_input(SEAMARK_TEXT("Error", "Unknown key. `seamark spec` lists the known ones."))
          .in_file(file)
          .at_field(path);
    }
    throw bad_input(SEAMARK_TEXT("Error", "Unknown key. Did you mean \"{0}\"?"), near)
        .in_file(file)
        .at_field(path);
  };
  std::vector<std::string> paths;
  for (const Field& field : fields.all()) paths.push_back(field.path);
  std::vector<std::string> groups;
  for (const Group& group : fields.groups()) groups.push_back(group.name);
  for (const auto& [key, value] : object.items()) {
    if (std::find(groups.begin(), groups.end(), key) != groups.end()) {
      if (!value.is_object()) {
        throw bad_input(SEAMARK_TEXT("Error", "Expected a JSON object.")).in_file(file).at_field(key);
      }
      for (const auto& [name, member] : value.items()) {
        const std::string path = key + "." + name;
        const Field* field = fields.find(path);
        if (!field) unknown(path, paths);
        field_from_json(*field, member, file);
      }
      continue;
    }
    const Field* field = fields.find(key);
    if (!field || !field->group.empty()) {
      std::vector<std::string> known = groups;
      known.insert(known.end(), paths.begin(), paths.end());
      unknown(key, known);
    }
    field_from_json(*field, value, file);
  }
}

}  // namespace seamark
