// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the members of one JSON object with checks. An absent member and null are the same.
#pragma once

#include <string>
#include <vector>

#include "support/json.h"

namespace seamark {

// Keeps a reference: the Json must live as long. All throw Error(bad_input) at the member's path.
class JsonObject {
 public:
  // Throws when `value` is no object. `path` names it in errors ("rope_scaling"; "" for the whole file).
  explicit JsonObject(const Json& value, std::string path = "");

  const Json* find(const char* key) const;                         // nullptr when absent or null
  const Json& at(const char* key) const;                           // throws when absent or null
  bool has(const char* key) const { return json_.contains(key); }  // also when null
  std::string path(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }
  const Json& json() const { return json_; }

  int64_t integer(const char* key, int64_t min, int64_t max) const;
  int64_t integer(const char* key, int64_t min, int64_t max, int64_t absent) const;
  double number(const char* key, double min, double max) const;
  double number(const char* key, double min, double max, double absent) const;
  bool boolean(const char* key, bool absent) const;
  std::string text(const char* key) const;
  std::string text(const char* key, const char* absent) const;
  JsonObject object(const char* key) const;
  // [] when absent.
  const Json& array(const char* key) const;

  static int64_t integer_of(const Json& value, int64_t min, int64_t max, const std::string& path);

 private:
  const Json& json_;
  std::string path_;
};

// At most 200 bytes of a name from a file, for messages; cut between characters.
std::string shown_name(std::string_view name);

}  // namespace seamark
