// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter's configuration and its tensors: the input is one, a NUL, the other.
#include "checkpoint/peft.h"
#include "fuzz/mutate.h"
#include "support/files.h"

using namespace seamark;

int main(int argc, char** argv) {
  const std::string golden = SEAMARK_SOURCE_DIR "/tests/golden/peft/";
  const ModelConfig model = read_model_config(golden + "model");
  const fuzz::Scratch scratch;
  fuzz::Target target;
  target.name = "peft";
  for (const char* name : {"list", "patterns", "regex", "dora"}) {
    target.seeds.push_back(read_file(golden + name + "/adapter_config.json", 1 << 20) + '\0' +
                           read_file(golden + name + "/adapter_model.safetensors", 1 << 20));
  }
  target.words = {"\"all-linear\"", "\"layers_to_transform\": [0]",      "lora_A.weight",
                  "(.*)*x",         "\"rank_pattern\": {\".*\": 65536}", "F16"};
  target.read = [&](const std::string& input) {
    const size_t split = input.find('\0');
    scratch.write("adapter_config.json", input.substr(0, split));
    scratch.write("adapter_model.safetensors", split == std::string::npos ? "" : input.substr(split + 1));
    volatile int64_t elements = 0;
    for (const auto& module : read_peft_lora(scratch.folder(), model).modules) {
      elements =
          elements + module.a.elements() + module.b.elements() + static_cast<int64_t>(module.b.bytes.back());
    }
  };
  return fuzz::run(target, argc, argv);
}
