// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter's configuration and its tensors: the input is one, a NUL, the other.
#include "checkpoint/own_adapters.h"
#include "checkpoint/peft.h"
#include "checkpoint/peft_adalora.h"
#include "checkpoint/peft_ia3.h"
#include "fuzz/mutate.h"
#include "support/files.h"

using namespace seamark;

namespace {

// Reads as the engine does: the type decides the reader.
void read(const AdapterFiles& files, const ModelConfig& model) {
  volatile int64_t sum = 0;
  const auto touch = [&](const TensorView& view) {
    sum = sum + view.elements() + (view.bytes.empty() ? 0 : static_cast<int64_t>(view.bytes.back()));
  };
  const std::string type = adapter_type(files);
  if (type == "IA3") {
    for (const auto& module : peft_ia3_of(files, model).modules) touch(module.scale);
  } else if (type == "ADALORA") {
    for (const auto& module : peft_adalora_of(files, model).modules) {
      touch(module.a);
      touch(module.b);
      touch(module.e);
    }
  } else if (type == bottleneck_type) {
    for (const auto& module : bottleneck_of(files, model).modules) touch(module.up);
  } else if (type == difference_type) {
    for (const auto& module : difference_of(files, model).modules) touch(module.difference);
  } else {
    for (const auto& module : peft_lora_of(files, model).modules) {
      touch(module.a);
      touch(module.b);
    }
  }
}

// Our own kinds, as seeds.
AdapterFiles bottleneck_seed(const ModelConfig& model, const std::vector<float>& zeros) {
  const auto view = [&](int64_t rows, int64_t columns) {
    return TensorView{TensorType::f32,
                      {rows, columns},
                      std::as_bytes(std::span(zeros).first(static_cast<size_t>(rows * columns))),
                      nullptr};
  };
  BottleneckAdapter adapter{"tiny", BottleneckPlacement::houlsby, 2, {1}, {}};
  for (const bool attention : {true, false})
    adapter.modules.push_back({1, attention, view(2, model.hidden_size), view(model.hidden_size, 2)});
  return adapter_files_of(adapter);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string golden = SEAMARK_SOURCE_DIR "/tests/golden/peft/";
  const ModelConfig model = read_model_config(golden + "model");
  const fuzz::Scratch scratch;
  fuzz::Target target;
  target.name = "peft";
  const auto add_seed = [&](const std::string& folder) {
    target.seeds.push_back(read_file(folder + "/adapter_config.json", 1 << 20) + '\0' +
                           read_file(folder + "/adapter_model.safetensors", 1 << 20));
  };
  for (const char* name : {"list", "patterns", "regex", "dora", "ia3_default", "ia3_named", "adalora", "adalora_cut"})
    add_seed(golden + name);
  const std::vector<float> zeros(static_cast<size_t>(2 * model.hidden_size));
  write_adapter_files(scratch.folder(), bottleneck_seed(model, zeros));
  add_seed(scratch.folder().string());
  target.words = {"\"all-linear\"", "\"layers_to_transform\": [0]",      "lora_A.weight",
                  "(.*)*x",         "\"rank_pattern\": {\".*\": 65536}", "F16",
                  "\"IA3\"",        "\"feedforward_modules\": []",       "SEAMARK_DIFFERENCE",
                  "\"ADALORA\"",    "\"rank_pattern\": null",            "lora_E"};
  target.read = [&](const std::string& input) {
    const size_t split = input.find('\0');
    scratch.write("adapter_config.json", input.substr(0, split));
    scratch.write("adapter_model.safetensors", split == std::string::npos ? "" : input.substr(split + 1));
    read(read_adapter_files(scratch.folder()), model);
  };
  return fuzz::run(target, argc, argv);
}
