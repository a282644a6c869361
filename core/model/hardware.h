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
// Free, or kept by libtorch's allocator for reuse. Asks the driver: not for every step.
uint64_t cuda_memory_available();
struct DeviceAllocations {
  uint64_t now = 0, peak = 0;  // by tensors of this process
};
DeviceAllocations cuda_allocations();
// Gives what libtorch's allocator keeps for reuse back to the device: after memory ran out, a smaller pass
// may need it in other pieces.
void release_cuda_cache();

}  // namespace seamark
