// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "app/commands/command.h"
#include "experiment/engine_info.h"
#ifdef SEAMARK_GUI
#include <QtGlobal>
#endif

namespace seamark {

void print_version(bool json) {
  const EngineInfo info = engine_info(false);
#ifdef SEAMARK_GUI
  const OrderedJson qt = qVersion();
#else
  const OrderedJson qt = nullptr;
#endif
  if (json) {
    print_json({{"seamark", info.seamark_version},
                {"git", info.git_commit},
                {"build_type", info.build_type},
                {"compiler", info.compiler},
                {"window", !qt.is_null()},
                {"qt", qt},
                {"libtorch", info.libtorch_version},
                {"libtorch_path", info.libtorch_path},
                {"hdf5", info.hdf5_version},
                {"sentencepiece", info.sentencepiece_version}});
    return;
  }
  const std::string sentencepiece =
      info.sentencepiece_version.empty() ? "unknown" : info.sentencepiece_version;
  std::printf("seamark %s%s\n", info.seamark_version.c_str(),
              info.git_commit.empty() ? "" : (" (" + info.git_commit + ")").c_str());
  print_table({{"  build", info.build_type + ", " + info.compiler},
               {"  window", qt.is_null() ? "no" : "Qt " + qt.get<std::string>()},
               {"  libtorch", info.libtorch_version + " (" + info.libtorch_path + ")"},
               {"  HDF5", info.hdf5_version},
               {"  sentencepiece", sentencepiece}},
              {});
  std::printf("Licence: GPL-3.0-or-later\n");
}

}  // namespace seamark
