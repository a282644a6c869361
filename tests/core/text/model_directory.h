// SPDX-License-Identifier: GPL-3.0-or-later
// A model directory for tests of the tokenizers, and the goldens.
#pragma once

#include <QTemporaryDir>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/files.h"
#include "support/json.h"
#include "text/tokenizer.h"

namespace seamark {

class ModelDirectory {
 public:
  std::filesystem::path path() const { return directory_.path().toStdString(); }
  const ModelDirectory& write(const char* name, std::string_view bytes) const {
    std::ofstream(path() / name, std::ios::binary) << bytes;
    return *this;
  }
  const ModelDirectory& write_json(const char* name, const Json& json) const {
    return write(name, std::string_view(dump_json(json)));
  }
  std::shared_ptr<const Tokenizer> load() const { return Tokenizer::load(path()); }

 private:
  QTemporaryDir directory_;
};

inline std::filesystem::path tokenizer_golden(const char* name) {
  return std::filesystem::path(SEAMARK_SOURCE_DIR "/tests/golden/tokenizers") / name;
}

inline std::filesystem::path shared_data() {
  const char* given = std::getenv("SEAMARK_SHARED_DATA");
  return given ? given : SEAMARK_SOURCE_DIR "/../shared/data";
}

// The base of byte_level.json with a variant's changes, as tests/reference/tokenizers_reference.py makes it.
inline Json with_patch(Json base, const Json& patch) {
  for (const auto& [key, value] : patch.items()) {
    if (key == "model") {
      base[key].update(value);
    } else {
      base[key] = value;
    }
  }
  return base;
}

// How ids and texts differ from `golden`, which has "ids" and "decoded" for each text; "" where they do not.
inline std::string difference(const Tokenizer& tokenizer, const Json& texts, const Json& golden) {
  for (size_t i = 0; i < texts.size(); ++i) {
    const auto text = texts[i].get<std::string>();
    const auto expected = golden["ids"][i].get<std::vector<int32_t>>();
    const auto ids = tokenizer.encode(text, false);
    if (ids != expected)
      return text + ": " + dump_json(Json(ids)) + " instead of " + dump_json(Json(expected));
    const auto decoded = golden["decoded"][i].get<std::string>();
    if (tokenizer.decode(ids) != decoded)
      return text + ": " + tokenizer.decode(ids) + " instead of " + decoded;
  }
  return {};
}

}  // namespace seamark
