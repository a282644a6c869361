// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated files of external vectors: CSV, .npy and the keys beside it. (safetensors has a target of its own.)
#include "fuzz/mutate.h"
#include "semantics/external_vectors.h"

namespace {

// The first byte says which file the rest is.
std::string tagged(char kind, const std::string& bytes) { return std::string(1, kind) + bytes; }

std::string npy() {
  const std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n";
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size());
  bytes += '\0';
  return bytes + header + std::string(2 * 3 * 4, '\x3e');
}

}  // namespace

int main(int argc, char** argv) {
  seamark::fuzz::Scratch scratch;
  const auto write_good = [&] {
    scratch.write("vectors.npy", npy());
    scratch.write("vectors.keys.json", "[\"Paris\", \"Rome\"]");
  };
  seamark::fuzz::Target target;
  target.name = "vectors";
  target.seeds = {tagged('c', "answer,x,y\nParis,1,2.5\n\"New York, NY\",-3e-2,4\n"),
                  tagged('c', "Paris,1\r\nRome,2"), tagged('n', npy()), tagged('k', "[\"Paris\", \"Rome\"]")};
  target.words = {
      "'descr'", "'fortran_order'", "'shape'", "(1, 2)", "<f8", "<f2", "True", "\"\"", ",,", "\r\n", "inf",
      "1e999"};
  target.read = [&](const std::string& input) {
    const char kind = input.empty() ? 'c' : input[0];
    const std::string bytes = input.substr(std::min<size_t>(1, input.size()));
    write_good();
    std::filesystem::path file = scratch.folder() / "vectors.npy";
    if (kind == 'n')
      scratch.write("vectors.npy", bytes);
    else if (kind == 'k')
      scratch.write("vectors.keys.json", bytes);
    else
      file = scratch.write("vectors.csv", bytes);
    const auto vectors = seamark::ExternalVectors::load(file);
    (void)vectors.find("Paris");
    (void)vectors.find("New York, NY");
  };
  return seamark::fuzz::run(target, argc, argv);
}
