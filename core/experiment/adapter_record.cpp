// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/adapter_record.h"

#include <charconv>
#include <map>

#include "support/error.h"

namespace seamark {
namespace {

constexpr std::string_view magnitude_suffix = ".lora_magnitude_vector";  // PEFT's one tensor of one dimension

// A matrix; a vector becomes one column.
Matrix to_matrix(const TensorView& view) {
  SEAMARK_ASSERT(view.type == TensorType::f32 && (view.shape.size() == 1 || view.shape.size() == 2));
  const int64_t columns = view.shape.size() == 2 ? view.shape[1] : 1;
  return {view.owner, reinterpret_cast<const float*>(view.bytes.data()), view.shape[0], columns, columns};
}

TensorView to_view(const Matrix& matrix) {
  SEAMARK_ASSERT(matrix.stride == matrix.cols);
  return {TensorType::f32,
          {matrix.rows, matrix.cols},
          std::as_bytes(std::span(matrix.data, static_cast<size_t>(matrix.rows * matrix.cols))),
          matrix.owner};
}

TensorView to_vector(const Matrix& matrix) {
  TensorView view = to_view(matrix);
  if (matrix.cols == 1) view.shape.pop_back();
  return view;
}

}  // namespace

AdapterRecord to_adapter_record(const AdapterFiles& adapter, int64_t fact) {
  AdapterRecord record;
  record.fact = fact;
  record.config_json = adapter.config_json;
  for (const auto& [key, view] : adapter.tensors) record.tensors[key] = to_matrix(view);
  return record;
}

AdapterFiles adapter_files(const AdapterRecord& record) {
  AdapterFiles files;
  files.config_json = record.config_json;
  for (const auto& [key, matrix] : record.tensors) {
    files.tensors[key] = key.ends_with(magnitude_suffix) ? to_vector(matrix) : to_view(matrix);
  }
  return files;
}

void write_adapter_records(const std::filesystem::path& file, const std::vector<AdapterRecord>& records) {
  std::map<std::string, TensorView> tensors;
  std::map<std::string, std::string> metadata;
  for (const AdapterRecord& record : records) {
    metadata[std::to_string(record.fact)] = record.config_json;
    for (const auto& [key, matrix] : record.tensors)
      tensors[fmt::format("{}/{}", record.fact, key)] = to_view(matrix);
  }
  write_safetensors(file, tensors, metadata);
}

std::vector<AdapterRecord> read_adapter_records(const std::filesystem::path& file) {
  const TensorFile stored = read_safetensors(file);
  std::map<int64_t, AdapterRecord> records;
  for (const auto& [name, config] : stored.metadata) {
    int64_t fact = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), fact);
    if (code != std::errc() || end != name.data() + name.size()) continue;
    records[fact].fact = fact;
    records[fact].config_json = config;
  }
  for (const auto& [name, view] : stored.tensors) {
    const size_t slash = name.find('/');
    int64_t fact = 0;
    if (slash == std::string::npos ||
        std::from_chars(name.data(), name.data() + slash, fact).ec != std::errc() ||
        !records.contains(fact) || view.type != TensorType::f32 || view.shape.size() != 2) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The tensor does not belong to a stored adapter; delete the file and run again."))
          .in_file(file.string())
          .at_field(name);
    }
    records[fact].tensors[name.substr(slash + 1)] = to_matrix(view);
  }
  std::vector<AdapterRecord> out;
  for (auto& [fact, record] : records) out.push_back(std::move(record));
  return out;
}

}  // namespace seamark
