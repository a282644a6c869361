// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/json_object.h"

#include "support/error.h"

namespace seamark {
namespace {

double number_of(const Json& value, double min, double max, const std::string& path) {
  // Also false for NaN.
  if (!value.is_number() || !(value.get<double>() >= min && value.get<double>() <= max)) {
    throw bad_input(SEAMARK_TEXT("Error", "This must be a number from {0} to {1}, but is {2}."), min, max,
                    shown_name(dump_json(value)))
        .at_field(path);
  }
  return value.get<double>();
}

}  // namespace

JsonObject::JsonObject(const Json& value, std::string path) : json_(value), path_(std::move(path)) {
  if (!value.is_object())
    throw bad_input(SEAMARK_TEXT("Error", "This must be a JSON object.")).at_field(path_);
}

const Json* JsonObject::find(const char* key) const {
  const auto it = json_.find(key);
  return it == json_.end() || it->is_null() ? nullptr : &*it;
}

const Json& JsonObject::at(const char* key) const {
  const Json* value = find(key);
  if (!value) throw bad_input(SEAMARK_TEXT("Error", "This value is missing.")).at_field(path(key));
  return *value;
}

int64_t JsonObject::integer_of(const Json& value, int64_t min, int64_t max, const std::string& path) {
  const bool fits = value.is_number_integer() &&
                    !(value.is_number_unsigned() && value.get<uint64_t>() > static_cast<uint64_t>(INT64_MAX));
  if (!fits || value.get<int64_t>() < min || value.get<int64_t>() > max) {
    throw bad_input(SEAMARK_TEXT("Error", "This must be a whole number from {0} to {1}, but is {2}."), min,
                    max, shown_name(dump_json(value)))
        .at_field(path);
  }
  return value.get<int64_t>();
}

int64_t JsonObject::integer(const char* key, int64_t min, int64_t max) const {
  return integer_of(at(key), min, max, path(key));
}

int64_t JsonObject::integer(const char* key, int64_t min, int64_t max, int64_t absent) const {
  return find(key) ? integer(key, min, max) : absent;
}

double JsonObject::number(const char* key, double min, double max) const {
  return number_of(at(key), min, max, path(key));
}

double JsonObject::number(const char* key, double min, double max, double absent) const {
  return find(key) ? number(key, min, max) : absent;
}

bool JsonObject::boolean(const char* key, bool absent) const {
  const Json* value = find(key);
  if (!value) return absent;
  if (!value->is_boolean())
    throw bad_input(SEAMARK_TEXT("Error", "This must be true or false.")).at_field(path(key));
  return value->get<bool>();
}

std::string JsonObject::text(const char* key) const {
  const Json& value = at(key);
  if (!value.is_string()) throw bad_input(SEAMARK_TEXT("Error", "This must be a text.")).at_field(path(key));
  return value.get<std::string>();
}

std::string JsonObject::text(const char* key, const char* absent) const {
  return find(key) ? text(key) : absent;
}

JsonObject JsonObject::object(const char* key) const { return JsonObject(at(key), path(key)); }

const Json& JsonObject::array(const char* key) const {
  static const Json empty = Json::array();
  const Json* value = find(key);
  if (!value) return empty;
  if (!value->is_array()) throw bad_input(SEAMARK_TEXT("Error", "This must be a list.")).at_field(path(key));
  return *value;
}

std::string shown_name(std::string_view name) {
  constexpr size_t limit = 200;
  if (name.size() <= limit) return std::string(name);
  size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) --end;
  return std::string(name.substr(0, end)) + "...";
}

}  // namespace seamark
