// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernels.h"

namespace seamark {

namespace kernels_generic {
extern const Kernels table;
}
#if defined(__x86_64__)
namespace kernels_avx2 {
extern const Kernels table;
}
namespace kernels_avx512 {
extern const Kernels table;
}
namespace kernels_avx512bf16 {
extern const Kernels table;
}
#endif

const Kernels& kernels() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    // Intel's vdpbf16ps runs at half the rate of the fp32 products (measured on Sapphire Rapids: 80 against
    // 145 GFLOP/s a core), so there weights are widened to fp32 instead; AMD's runs at twice that rate.
    if (__builtin_cpu_supports("avx512bf16") && __builtin_cpu_is("amd")) return kernels_avx512bf16::table;
    return kernels_avx512::table;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return kernels_avx2::table;
#endif
  return kernels_generic::table;
}

}  // namespace seamark
