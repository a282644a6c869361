// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/safetensors.h"
#include "fuzz/mutate.h"

using namespace seamark;

int main(int argc, char** argv) {
  const fuzz::Scratch scratch;
  const auto bytes = std::make_shared<std::string>("12345678");
  const TensorView view{TensorType::f32, {2}, std::as_bytes(std::span(*bytes)), bytes};
  write_safetensors(scratch.folder() / "model-1.safetensors", {{"a", view}, {"b", view}});
  write_safetensors(scratch.folder() / "model-2.safetensors", {{"c", view}});
  fuzz::Target target;
  target.name = "shards";
  target.seeds = {
      R"({"metadata":{"total_size":24},"weight_map":{"a":"model-1.safetensors","b":"model-1.safetensors",)"
      R"("c":"model-2.safetensors"}})"};
  target.words = {"../", "/etc/passwd", "\"model-2.safetensors\"", "weight_map", "\\u0000"};
  target.read = [&](const std::string& input) {
    scratch.write("model.safetensors.index.json", input);
    read_checkpoint(scratch.folder());
  };
  return fuzz::run(target, argc, argv);
}
