// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware.h"

#include <dlfcn.h>

#include <mutex>

#include <ATen/Context.h>
#include <ATen/cpu/Utils.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Device.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

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
            "); packaging/run.sh --cuda fetches what it needs";
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

DeviceMemory cuda_memory() {
  c10::DeviceAllocator* allocator = c10::getDeviceAllocator(c10::DeviceType::CUDA);
  const auto [free, total] = allocator->getMemoryInfo(0);
  const c10::CachingDeviceAllocator::DeviceStats stats = allocator->getDeviceStats(0);
  constexpr auto all = static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE);
  const auto bytes = [](int64_t n) { return static_cast<uint64_t>(n); };
  const auto& allocated = stats.allocated_bytes[all];
  return {.available = free + bytes(stats.reserved_bytes[all].current - allocated.current),
          .total = total,
          .allocated = bytes(allocated.current),
          .peak = bytes(allocated.peak)};
}

void release_cuda_cache() { c10::getDeviceAllocator(c10::DeviceType::CUDA)->emptyCache(); }

}  // namespace seamark
