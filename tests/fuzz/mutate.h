// SPDX-License-Identifier: GPL-3.0-or-later
// A deterministic mutation fuzzer for everything that reads files. See README.md for how to add a target.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"

namespace seamark::fuzz {

struct Target {
  std::string name;
  // Good inputs that are mutated. Each must be accepted unchanged: a seed that is refused at once tests
  // little.
  std::vector<std::string> seeds;
  // Reads the input: must return, or throw seamark::Error that names a file. Anything else is a failure.
  std::function<void(const std::string& input)> read;
  // The format's own words ("target_new", "F32", "]]"), spliced in beside the general ones.
  std::vector<std::string> words = {};
};

// The changed input of case `index`: a function of the target, the seed and the index only.
std::string mutate(const Target& target, uint64_t seed, uint64_t index);

// Runs the seeds and then SEAMARK_FUZZ_CASES cases (default: see CMakeLists.txt) from SEAMARK_FUZZ_SEED
// (default 1). With file names on the command line: runs these instead. Returns main's exit code.
int run(const Target& target, int argc, char** argv);

// A folder of its own for readers that take a path; gone at exit.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& folder() const { return folder_; }
  // Writes folder()/name, whatever was there before, and returns its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace seamark::fuzz
