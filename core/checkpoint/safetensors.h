// SPDX-License-Identifier: GPL-3.0-or-later
// safetensors files: read by mapping (zero copy), single or sharded; written whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace seamark {

enum class TensorType { f64, f32, f16, bf16, i64, i32, i16, i8, u8, boolean };
size_t element_size(TensorType type);
const char* tensor_type_name(TensorType type);  // "F32", as in the header

// A view into a mapping (or into memory that `owner` keeps alive). Row-major, little-endian.
struct TensorView {
  TensorType type = TensorType::f32;
  std::vector<int64_t> shape;
  std::span<const std::byte> bytes;
  std::shared_ptr<const void> owner;
  int64_t elements() const;
};

struct TensorFile {
  std::map<std::string, TensorView> tensors;
  std::map<std::string, std::string> metadata;
  std::string source;  // for error messages
  // Throws Error(bad_input) naming file and tensor when it is missing.
  const TensorView& at(const std::string& name) const;
};

// Validates everything before use: header length (<= 100 MB), offsets inside the buffer, no overlap or hole,
// shape * size == bytes without overflow, no duplicate keys. A tensor that is not aligned to its element size
// becomes an aligned copy. Throws Error(bad_input) with the file, and the tensor as field.
TensorFile read_safetensors(const std::filesystem::path& file);
// model.safetensors, or the shards that model.safetensors.index.json names (inside the directory only).
TensorFile read_checkpoint(const std::filesystem::path& model_directory);
// Replaces the file whole; throws Error(cannot_write). transformers wants metadata {"format": "pt"}.
void write_safetensors(const std::filesystem::path& file, const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata = {});
// What is written instead of a tensor: of the same type and shape. Asked tensor by tensor, so that no more than
// one that is made anew lies in memory.
using TensorChange = std::function<TensorView(const std::string& name, const TensorView& tensor)>;
void write_safetensors(const std::filesystem::path& file, const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata, const TensorChange& change);

}  // namespace seamark
