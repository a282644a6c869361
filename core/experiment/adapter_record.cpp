// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/adapter_record.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "support/error.h"
#include "support/json.h"

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

// a [rank, in] with each row times its e.
TensorView gated(const TensorView& a, const Matrix& e) {
  const auto values = std::make_shared<std::vector<float>>(static_cast<size_t>(a.elements()));
  const auto* from = reinterpret_cast<const float*>(a.bytes.data());
  const auto in = static_cast<size_t>(a.shape[1]);
  for (size_t i = 0; i < values->size(); ++i) (*values)[i] = from[i] * e.at(static_cast<int64_t>(i / in), 0);
  return {TensorType::f32, a.shape, std::as_bytes(std::span(*values)), values};
}

// "base_model.model.model.layers.3.self_attn.q_proj.lora_A.weight" -> 3, "q_proj", "lora_A".
struct TensorName {
  int64_t layer = 0;
  std::string module, part;
};
std::optional<TensorName> parse_name(std::string_view key) {
  constexpr std::string_view prefix = "base_model.model.model.layers.";
  if (!key.starts_with(prefix)) return std::nullopt;
  key.remove_prefix(prefix.size());
  TensorName name;
  const auto [end, code] = std::from_chars(key.data(), key.data() + key.size(), name.layer);
  if (code != std::errc() || name.layer < 0) return std::nullopt;
  key.remove_prefix(static_cast<size_t>(end - key.data()));
  for (const char* module : linear_module_names) {
    for (const char* block : {".self_attn.", ".mlp."}) {
      const std::string start = block + std::string(module) + ".";
      if (!key.starts_with(start)) continue;
      key.remove_prefix(start.size());
      if (key.ends_with(".weight")) key.remove_suffix(7);
      name.module = module;
      name.part = key;
      return name;
    }
  }
  return std::nullopt;
}

int64_t module_order(const std::string& module) {
  return std::find(std::begin(linear_module_names), std::end(linear_module_names), module) -
         std::begin(linear_module_names);
}

Error damaged_config() {
  return bad_input(SEAMARK_TEXT("Error", "The adapter's configuration is damaged."))
      .at_field("adapter_config");
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

PeftLora from_adapter_record(const AdapterRecord& record) {
  const Json config = parse_json(record.config_json, "adapter");
  PeftLora out;
  Json alphas;
  bool adalora = false;
  try {
    adalora = config.at("peft_type") == "ADALORA";
    if (!adalora && config.at("peft_type") != "LORA")
      throw bad_input(SEAMARK_TEXT("Error", "Adapters of this kind have no low-rank factors."))
          .at_field("peft_type");
    out.base_model = config.at("base_model_name_or_path").get<std::string>();
    out.rank = config.at(adalora ? "init_r" : "r").get<int64_t>();
    out.alpha = config.at("lora_alpha").get<double>();
    // What AdaLoRA divides by.
    if (adalora) out.alpha *= static_cast<double>(out.rank) / (static_cast<double>(out.rank) + 1e-5);
    out.use_rslora = !adalora && config.at("use_rslora").get<bool>();
    out.use_dora = !adalora && config.value("use_dora", false);
    if (!config.at("layers_to_transform").is_null())
      out.layers = config.at("layers_to_transform").get<std::vector<int64_t>>();
    alphas = config.value("alpha_pattern", Json::object());
    if (!alphas.is_object()) throw damaged_config();
  } catch (const Json::exception&) {
    throw damaged_config();
  }
  std::map<std::pair<int64_t, int64_t>, LoraModule> modules;  // by layer, then the modules' order
  std::map<const LoraModule*, Matrix> gates;                  // AdaLoRA's E
  std::set<int64_t> used;
  for (const auto& [key, matrix] : record.tensors) {
    const auto name = parse_name(key);
    if (!name) continue;
    LoraModule& module = modules[{name->layer, module_order(name->module)}];
    module.layer = name->layer;
    module.module = name->module;
    if (name->part == "lora_A") module.a = to_view(matrix);
    if (name->part == "lora_B") module.b = to_view(matrix);
    if (name->part == "lora_magnitude_vector") module.magnitude = to_vector(matrix);
    if (name->part == "lora_E") gates[&module] = matrix;
    used.insert(module_order(name->module));
  }
  for (const int64_t module : used) out.targets.push_back(linear_module_names[module]);
  for (auto& [place, module] : modules) {
    if (module.a.shape.size() != 2 || module.b.shape.size() != 2 || module.a.shape[0] != module.b.shape[1] ||
        (adalora && (!gates.contains(&module) || gates[&module].rows != module.a.shape[0])) ||
        (out.use_dora && module.magnitude.elements() != module.b.shape[0])) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The adapter lacks the tensors of layer {0}, {1}, or they do not fit each other."),
          module.layer, module.module)
          .at_field("adapter");
    }
    module.rank = module.a.shape[0];
    module.alpha = out.alpha;
    const auto alpha = alphas.find(module_path(module.layer, module.module));
    if (alpha != alphas.end() && alpha->is_number()) module.alpha = alpha->get<double>();
    if (adalora) {
      // B (A * E) at the scale of all triplets; a module that kept none changes nothing.
      if (module.rank == 0) continue;
      module.alpha *= static_cast<double>(module.rank) / static_cast<double>(out.rank);
      module.a = gated(module.a, gates[&module]);
    }
    out.modules.push_back(std::move(module));
  }
  if (modules.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The adapter has no tensors.")).at_field("adapter");
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
