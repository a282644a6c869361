// SPDX-License-Identifier: GPL-3.0-or-later
// What this machine can compute on. CUDA is loaded at run time, so that one binary serves both.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace seamark {

// Whether bfloat16 GEMMs are fast here (AVX512-BF16 or AMX); elsewhere they are some 20 times slower than fp32.
bool cpu_computes_bfloat16();

// Loads libtorch_cuda.so once. Returns whether a CUDA device can be used; `problem` says why not.
bool load_cuda(std::string& problem);

// The CUDA devices ("cuda:0"); empty with `problem` set when there is none.
std::vector<std::string> cuda_device_names(std::string& problem);

// Memory of the CUDA device in bytes; to be called once a tensor lies there.
struct DeviceMemory {
  uint64_t available = 0;  // free, or kept by libtorch's allocator for reuse
  uint64_t total = 0;
  uint64_t allocated = 0;  // by tensors of this process, now
  uint64_t peak = 0;       // ... and at most so far
};
DeviceMemory cuda_memory();
// Gives what libtorch's allocator keeps for reuse back to the device: after memory ran out, a smaller pass
// may need it in other pieces.
void release_cuda_cache();

}  // namespace seamark
