// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware.h"

#include <ATen/Context.h>
#include <ATen/cpu/Utils.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Device.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <dlfcn.h>

#include <mutex>

namespace seamark {

bool cpu_computes_bfloat16() {
  static const bool answer = [] {
    const auto capabilities = at::cpu::get_cpu_capabilities();
    for (const char* name : {"avx512_bf16", "amx_bf16"}) {
      const auto it = capabilities.find(name);
      if (it != capabilities.end() && it->second.isBool() && it->second.toBool()) return true;
    }
    return false;
  }();
  return answer;
}

bool load_cuda(std::string& problem) {
  static std::once_flag once;
  static std::string why;
  std::call_once(once, [] {
    // Global, since its static initialisers register the CUDA kernels with libtorch_cpu.
    if (!dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL)) {
      const char* text = dlerror();
      why = std::string("libtorch's CUDA part cannot be loaded (") + (text ? text : "no reason is given") +
            "); put the lib folder of a libtorch for CUDA into LD_LIBRARY_PATH, or build with "
            "packaging/run.sh --cuda";
      return;
    }
    if (!at::globalContext().hasCUDA()) why = "no CUDA device answers; check the driver with nvidia-smi";
  });
  problem = why;
  return why.empty();
}

std::vector<std::string> cuda_device_names(std::string& problem) {
  std::vector<std::string> names;
  if (!load_cuda(problem)) return names;
  const auto* guard = c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA);
  for (int i = 0; i < guard->deviceCount(); ++i) names.push_back("cuda:" + std::to_string(i));
  if (names.empty()) problem = "no CUDA device answers; check the driver with nvidia-smi";
  return names;
}

namespace {

c10::DeviceAllocator& cuda_allocator() { return *c10::getDeviceAllocator(c10::DeviceType::CUDA); }

constexpr auto all_pools = static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE);

}  // namespace

uint64_t cuda_memory_available() {
  const auto [free, total] = cuda_allocator().getMemoryInfo(0);
  const c10::CachingDeviceAllocator::DeviceStats stats = cuda_allocator().getDeviceStats(0);
  return free + static_cast<uint64_t>(stats.reserved_bytes[all_pools].current -
                                      stats.allocated_bytes[all_pools].current);
}

DeviceAllocations cuda_allocations() {
  const c10::CachingDeviceAllocator::DeviceStats stats = cuda_allocator().getDeviceStats(0);
  return {static_cast<uint64_t>(stats.allocated_bytes[all_pools].current),
          static_cast<uint64_t>(stats.allocated_bytes[all_pools].peak)};
}

void release_cuda_cache() { cuda_allocator().emptyCache(); }

}  // namespace seamark
