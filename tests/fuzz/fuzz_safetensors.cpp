// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "checkpoint/safetensors.h"
#include "fuzz/mutate.h"
#include "support/files.h"

using namespace seamark;

namespace {

// Touches every byte that the views claim.
unsigned sum(const TensorFile& file) {
  unsigned out = 0;
  for (const auto& [name, view] : file.tensors) {
    for (const std::byte byte : view.bytes) out += static_cast<unsigned>(byte);
    out += static_cast<unsigned>(view.elements());
  }
  return out;
}

std::string file_of(const fuzz::Scratch& scratch, const std::map<std::string, TensorView>& tensors) {
  const auto file = scratch.folder() / "seed.safetensors";
  write_safetensors(file, tensors, {{"format", "pt"}});
  return read_file(file, 1 << 20);
}

}  // namespace

int main(int argc, char** argv) {
  const fuzz::Scratch scratch;
  const auto bytes = std::make_shared<std::string>(64, 'x');
  const auto view = [&](TensorType type, std::vector<int64_t> shape, size_t size) {
    return TensorView{type, std::move(shape), std::as_bytes(std::span(*bytes)).subspan(0, size), bytes};
  };
  fuzz::Target target;
  target.name = "safetensors";
  target.seeds = {file_of(scratch, {{"model.norm.weight", view(TensorType::f32, {4, 4}, 64)},
                                    {"b", view(TensorType::bf16, {3}, 6)},
                                    {"c", view(TensorType::boolean, {1}, 1)},
                                    {"empty", view(TensorType::f64, {0, 5}, 0)}}),
                  file_of(scratch, {})};
  target.words = {"\"dtype\":\"F64\"", "\"shape\":[", "\"data_offsets\":[0,0]", "__metadata__", "BF16"};
  target.read = [&](const std::string& input) {
    scratch.write("model.safetensors", input);
    volatile unsigned touched = sum(read_safetensors(scratch.folder() / "model.safetensors"));
    static_cast<void>(touched);
  };
  return fuzz::run(target, argc, argv);
}
