// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/adapter_record.h"

#include <charconv>
#include <cstring>

#include "support/error.h"
#include "support/json.h"

namespace seamark {
namespace {

std::string tensor_key(int64_t layer, const std::string& module, const char* which) {
  const bool attention = module[0] == 'q' || module[0] == 'k' || module[0] == 'v' || module[0] == 'o';
  return fmt::format("base_model.model.model.layers.{}.{}.{}.{}.weight", layer,
                     attention ? "self_attn" : "mlp", module, which);
}

Matrix to_matrix(const TensorView& view) {
  SEAMARK_ASSERT(view.type == TensorType::f32 && view.shape.size() == 2);
  return {view.owner, reinterpret_cast<const float*>(view.bytes.data()), view.shape[0], view.shape[1],
          view.shape[1]};
}

TensorView to_view(const Matrix& matrix) {
  SEAMARK_ASSERT(matrix.stride == matrix.cols);
  return {TensorType::f32,
          {matrix.rows, matrix.cols},
          std::as_bytes(std::span(matrix.data, static_cast<size_t>(matrix.rows * matrix.cols))),
          matrix.owner};
}

}  // namespace

AdapterRecord to_adapter_record(const PeftLora& adapter, int64_t fact) {
  AdapterRecord record;
  record.fact = fact;
  OrderedJson config = {{"peft_type", "LORA"},
                        {"task_type", "CAUSAL_LM"},
                        {"base_model_name_or_path", adapter.base_model},
                        {"r", adapter.rank},
                        {"lora_alpha", adapter.alpha},
                        {"use_rslora", adapter.use_rslora},
                        {"target_modules", adapter.targets},
                        {"layers_to_transform", nullptr}};
  if (!adapter.layers.empty()) config["layers_to_transform"] = adapter.layers;
  record.config_json = dump_json(config);
  for (const LoraModule& module : adapter.modules) {
    record.tensors[tensor_key(module.layer, module.module, "lora_A")] = to_matrix(module.a);
    record.tensors[tensor_key(module.layer, module.module, "lora_B")] = to_matrix(module.b);
  }
  return record;
}

PeftLora from_adapter_record(const AdapterRecord& record) {
  const Json config = parse_json(record.config_json, "adapter");
  PeftLora out;
  try {
    out.base_model = config.at("base_model_name_or_path").get<std::string>();
    out.rank = config.at("r").get<int64_t>();
    out.alpha = config.at("lora_alpha").get<double>();
    out.use_rslora = config.at("use_rslora").get<bool>();
    out.targets = config.at("target_modules").get<std::vector<std::string>>();
    if (!config.at("layers_to_transform").is_null()) {
      out.layers = config.at("layers_to_transform").get<std::vector<int64_t>>();
    }
  } catch (const Json::exception&) {
    throw bad_input(SEAMARK_TEXT("Error", "The adapter's configuration is damaged."))
        .at_field("adapter_config");
  }
  std::vector<int64_t> layers = out.layers;
  if (layers.empty()) {
    for (const auto& [key, matrix] : record.tensors) {
      constexpr std::string_view prefix = "base_model.model.model.layers.";
      int64_t layer = -1;
      if (key.starts_with(prefix))
        std::from_chars(key.data() + prefix.size(), key.data() + key.size(), layer);
      if (layer >= 0 && std::find(layers.begin(), layers.end(), layer) == layers.end())
        layers.push_back(layer);
    }
    std::sort(layers.begin(), layers.end());
  }
  for (int64_t layer : layers) {
    for (const char* name : linear_module_names) {
      if (std::find(out.targets.begin(), out.targets.end(), name) == out.targets.end()) continue;
      const auto a = record.tensors.find(tensor_key(layer, name, "lora_A"));
      const auto b = record.tensors.find(tensor_key(layer, name, "lora_B"));
      if (a == record.tensors.end() || b == record.tensors.end() || a->second.rows != b->second.cols) {
        throw bad_input(
            SEAMARK_TEXT("Error",
                         "The adapter lacks the tensors of layer {0}, {1}, or they do not fit each other."),
            layer, name)
            .at_field("adapter");
      }
      out.modules.push_back({layer, name, a->second.rows, out.alpha, to_view(a->second), to_view(b->second)});
    }
  }
  return out;
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
