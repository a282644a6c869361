// SPDX-License-Identifier: GPL-3.0-or-later
// The adapter directories in tests/golden/peft that PEFT wrote, for the tests of their readers.
#pragma once

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "checkpoint/peft.h"
#include "support/error.h"
#include "support/json.h"

namespace seamark::peft_golden {

inline const std::filesystem::path golden = SEAMARK_SOURCE_DIR "/tests/golden/peft";

inline ModelConfig model() { return read_model_config(golden / "model"); }
// What PEFT made of each directory: by name, a list of modules.
inline Json expected(const char* file) {
  Json json = read_json(golden / file);
  json.erase("written_by");
  return json;
}
inline std::vector<float> floats(const TensorView& view) {
  std::vector<float> out(static_cast<size_t>(view.elements()));
  if (!out.empty()) std::memcpy(out.data(), view.bytes.data(), view.bytes.size());
  return out;
}
// The module of this name in transformers; modules.end(): none.
template <typename Modules>
auto find_module(const Modules& modules, const std::string& name) {
  return std::find_if(modules.begin(), modules.end(),
                      [&](const auto& m) { return module_path(m.layer, m.module) == name; });
}
// Where a written copy goes; kept for the reference scripts' --check where the environment says so.
inline std::filesystem::path written_folder(const QTemporaryDir& temporary, const std::string& name) {
  const char* keep = std::getenv("SEAMARK_KEEP_ADAPTERS");
  return std::filesystem::path(keep ? keep : temporary.path().toStdString()) / name;
}
// A golden adapter with changes in its configuration; null stays null.
inline AdapterFiles changed(const char* name, const Json& changes) {
  AdapterFiles files = read_adapter_files(golden / name);
  Json config = Json::parse(files.config_json);
  config.update(changes);
  files.config_json = dump_json(config);
  return files;
}
// The message of the Error that `read` must throw; empty: it threw none.
inline std::string message_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}
// `read` must refuse the configuration at this field.
inline void must_refuse(const std::function<void()>& read, const QString& field) {
  try {
    read();
    QFAIL("was read");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ExitCode::bad_input);
    QVERIFY(error.file().ends_with("adapter_config.json"));
    QCOMPARE(QString::fromStdString(error.field()), field);
  }
}

}  // namespace seamark::peft_golden
