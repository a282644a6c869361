// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of options as data. Each room has a plain options struct and one function
//   void describe(Fields& fields, Options& options)
// with a line a field. Reader, writer, validator, `seamark spec`, the form and the docs walk the list.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "support/json.h"

namespace seamark {

// A choice among named values (an enum class).
struct Choice {
  std::function<int()> get;
  std::function<void(int)> set;
  std::span<const char* const> names;
};

using FieldValue = std::variant<bool*, int64_t*, double*, std::string*, std::optional<double>*,
                                std::vector<std::string>*, std::vector<int64_t>*, Choice>;

struct FieldInfo {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool above_min = false;                    // min itself is not allowed
  const char* label = "";                    // SEAMARK_TEXT("Spec", ...): words in the form
  const char* help = "";                     // SEAMARK_TEXT("Spec", ...): one plain sentence (the tooltip)
  const char* source = "";                   // where the definition or default comes from
  const char* when = "";                     // "method.kind=lora|adalora": only then used; "" always
  std::span<const char* const> one_of = {};  // allowed strings (string and list-of-string fields)
  bool advanced = false;                     // folded away in the form
};

struct Field {
  std::string path;   // "method.rank"
  std::string group;  // "method"; "" at the top level
  FieldValue value;
  FieldInfo info;
};

struct Group {
  std::string name;
  const char* label;
};

class Fields {
 public:
  template <typename Describe>
  void group(const char* name, const char* label, Describe&& describe_members) {
    groups_.push_back({name, label});
    prefix_ = name;
    describe_members();
    prefix_.clear();
  }
  template <typename T>
  requires std::is_enum_v<T>
  void field(const char* name, T& value, std::span<const char* const> names, FieldInfo info = {}) {
    add(name,
        Choice{[&value] { return static_cast<int>(value); }, [&value](int i) { value = static_cast<T>(i); },
               names},
        info);
  }
  template <typename T>
  requires(!std::is_enum_v<T>) void field(const char* name, T& value, FieldInfo info = {}) {
    add(name, &value, info);
  }
  const std::vector<Field>& all() const { return fields_; }
  const std::vector<Group>& groups() const { return groups_; }
  const Field* find(std::string_view path) const;

 private:
  void add(const char* name, FieldValue value, FieldInfo info);
  std::string prefix_;
  std::vector<Field> fields_;
  std::vector<Group> groups_;
};

// Value <-> JSON. Throws Error(bad_input) with the field's path: wrong type, out of range, unknown name.
OrderedJson field_to_json(const Field& field);
void field_from_json(const Field& field, const Json& value, const std::string& file);
// The sentence for a value that is out of range or not among the names; "" when it is fine.
std::string field_problem(const Field& field);
// Whether `info.when` holds for the present values.
bool field_is_used(const Fields& fields, const Field& field);

// All fields as a nested object, in the order described.
OrderedJson fields_to_json(const Fields& fields);
// Reads a nested object; absent fields keep their value, unknown keys are errors with the nearest known key.
void fields_from_json(const Fields& fields, const Json& object, const std::string& file);

}  // namespace seamark
