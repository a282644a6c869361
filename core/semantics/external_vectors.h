// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors that the user supplies, one an answer (space `external`, METHOD 3).
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checkpoint/safetensors.h"

namespace seamark {

class ExternalVectors {
 public:
  // .safetensors: one tensor [d] or [1, d] an answer, named by it; .csv: the answer, then d numbers a row (a
  // first row without numbers is a header); .npy: a matrix [n, d] of floats with NAME.keys.txt (an answer a
  // line) or NAME.keys.json (an array) beside it. Everything is checked here. Throws Error(bad_input) with
  // file and field.
  static ExternalVectors load(const std::filesystem::path& file);

  // The vector of an answer, spaces around it aside; empty when there is none.
  std::vector<double> find(std::string_view answer) const;
  int64_t dimensions() const { return dimensions_; }
  int64_t size() const { return static_cast<int64_t>(rows_.size()); }

 private:
  struct Row {
    TensorType type;
    const std::byte* data;
    std::shared_ptr<const void> owner;
  };
  void add(std::string key, Row row, const std::string& file);
  std::vector<double> values(const Row& row) const;
  static ExternalVectors load_safetensors(const std::filesystem::path& file);
  static ExternalVectors load_csv(const std::filesystem::path& file);
  static ExternalVectors load_npy(const std::filesystem::path& file);

  int64_t dimensions_ = 0;
  std::unordered_map<std::string, Row> rows_;
};

}  // namespace seamark
