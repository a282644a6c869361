// SPDX-License-Identifier: GPL-3.0-or-later
// What this build and machine are: goes into provenance and `seamark doctor`.
#pragma once

#include <string>
#include <vector>

namespace seamark {

struct EngineInfo {
  std::string seamark_version;
  std::string git_commit;  // "" when built outside a repository; "+" at the end: with local changes
  std::string compiler;
  std::string build_type;  // "Release"
  std::string libtorch_version;
  std::string libtorch_path;  // the file that is loaded
  std::string cpu_name;
  std::string cpu_capability;  // what libtorch's kernels use: "AVX512"
  bool cpu_bfloat16 = false;   // AVX512-BF16 or AMX
  int cores = 0;
  uint64_t memory_bytes = 0;
  std::string cuda_problem;  // why there is no GPU; "" when there is one
  std::vector<std::string> cuda_devices;
  std::string hdf5_version;
  std::string sentencepiece_version;  // "" when it was not found at configuration
};
EngineInfo engine_info(bool look_for_cuda);

}  // namespace seamark
