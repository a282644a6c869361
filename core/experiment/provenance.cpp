// SPDX-License-Identifier: GPL-3.0-or-later
// The only file of this room that sees libtorch and HDF5: their versions.
#include <ATen/Version.h>
#include <dlfcn.h>
#include <sys/utsname.h>
#include <torch/headeronly/version.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <thread>

#include "experiment/engine_info.h"
#include "experiment/run.h"
#include "model/hardware.h"
#include "seamark_version.h"
#include "session/session.h"

namespace seamark {
namespace {

std::string cpu_name() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("model name")) {
      const size_t colon = line.find(": ");
      if (colon != std::string::npos) return line.substr(colon + 2);
    }
  }
  return "unknown";
}

// For sessions that are handed on and must not say where they were made, as the demo's that everybody gets,
// or one that a paper under blind review brings along. Kernel and processor name a machine, or nearly; the
// numbers depend on neither beyond the instruction set (cpu_capability), the versions and the hashes, which
// stay.
bool is_anonymous() {
  const char* value = std::getenv("SEAMARK_ANONYMOUS");
  return value && *value && std::string_view(value) != "0";
}

}  // namespace

EngineInfo engine_info(bool look_for_cuda) {
  EngineInfo info;
  info.seamark_version = SEAMARK_VERSION;
  info.git_commit = SEAMARK_GIT_COMMIT;
  info.compiler = "g++ " __VERSION__;
  info.build_type = SEAMARK_BUILD_TYPE;
  info.libtorch_version = TORCH_VERSION;
  Dl_info where{};
  if (dladdr(reinterpret_cast<const void*>(&at::get_cpu_capability), &where) && where.dli_fname)
    info.libtorch_path = where.dli_fname;
  info.cpu_name = cpu_name();
  info.cpu_capability = at::get_cpu_capability();
  info.cpu_bfloat16 = cpu_computes_bfloat16();
  info.cores = static_cast<int>(std::thread::hardware_concurrency());
  info.memory_bytes =
      static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGE_SIZE));
  info.hdf5_version = hdf5_version();
  info.sentencepiece_version = SEAMARK_SENTENCEPIECE_VERSION;
  if (look_for_cuda) {
    info.cuda_devices = cuda_device_names(info.cuda_problem);
  } else {
    info.cuda_problem = "not looked for";
  }
  return info;
}

Json provenance(const Model& model, const FactTable& facts) {
  const EngineInfo info = engine_info(false);
  utsname system{};
  uname(&system);
  const std::string machine = system.machine;
  const bool anonymous = is_anonymous();
  return {
      {"seamark", info.seamark_version},
      {"git", info.git_commit},
      {"build", info.seamark_version + " " + info.git_commit + " " + info.compiler + " libtorch " +
                    info.libtorch_version},
      {"libtorch", info.libtorch_version},
      {"hdf5", info.hdf5_version},
      {"compiler", info.compiler},
      {"system",
       std::string(system.sysname) + (anonymous ? "" : std::string(" ") + system.release) + " " + machine},
      {"cpu", anonymous ? machine : info.cpu_name},
      {"cpu_capability", info.cpu_capability},
      {"device", device_kind_names[static_cast<int>(model.device().device)]},
      {"dtype", dtype_names[static_cast<int>(model.device().dtype)]},
      {"threads", model.device().threads},
      {"model", model.name()},
      {"model_sha256", model.weights_sha256()},
      {"tokenizer_sha256", model.tokenizer().sha256()},
      {"facts", facts.source},
      {"facts_format", facts.format},
      {"facts_sha256", facts.sha256},
  };
}

}  // namespace seamark
