// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated session files. The first byte of an input says how it is used:
//   s  the file as it is, with its seal
//   v  the values of all datasets, put into a good file whose seal is then made anew: what our own checks see
//   f  the file without a seal, as another program would leave it: read by the guarded child
#include <hdf5.h>

#include <fstream>
#include <iterator>

#include "core/session/sample.h"
#include "fuzz/mutate.h"
#include "session/format_version.h"
#include "session/seal.h"
#include "session/session.h"

namespace {

namespace fs = std::filesystem;
using seamark::fuzz::Scratch;

std::string slurp(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

struct Region {
  haddr_t offset;
  hsize_t bytes;
};

// Where the values of each dataset lie in the file.
std::vector<Region> value_regions(const fs::path& file) {
  std::vector<Region> out;
  const hid_t id = H5Fopen(file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
  const auto visit = [](hid_t root, const char* name, const H5O_info_t* info, void* data) -> herr_t {
    if (info->type != H5O_TYPE_DATASET) return 0;
    const hid_t set = H5Dopen2(root, name, H5P_DEFAULT);
    const haddr_t offset = H5Dget_offset(set);
    if (offset != HADDR_UNDEF)
      static_cast<std::vector<Region>*>(data)->push_back({offset, H5Dget_storage_size(set)});
    H5Dclose(set);
    return 0;
  };
  H5Ovisit2(id, H5_INDEX_NAME, H5_ITER_INC, visit, &out, H5O_INFO_BASIC);
  H5Fclose(id);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  Scratch scratch;
  const fs::path good = scratch.folder() / "good.h5";
  seamark::save_session(good, sample::session(4, 1), {{"R1", {sample::adapter(1)}}});
  const std::string bytes = slurp(good);
  const std::vector<Region> regions = value_regions(good);
  std::string values = "v";
  for (const Region& region : regions) values += bytes.substr(region.offset, region.bytes);
  std::string foreign = "f" + bytes;
  foreign.replace(1, 16, "another program.");

  seamark::fuzz::Target target;
  target.name = "session";
  // Most cases go where the checks are ours; a foreign file costs a process.
  target.seeds.assign(14, values);
  target.seeds.push_back("s" + bytes);
  target.seeds.push_back(foreign);
  target.words = {std::string("\x89HDF\r\n\x1a\n"),
                  "SEAMARK SESSION\n",
                  "bytes",
                  "sha256",
                  "seamark-session",
                  "SNOD",
                  "TREE",
                  "HEAP",
                  "schema_version",
                  "2.0",
                  std::string(8, '\xff'),
                  std::string(8, '\0')};
  target.read = [&](const std::string& input) {
    const char kind = input.empty() ? 's' : input[0];
    fs::remove(scratch.folder() / "fuzz.h5");  // rewriting in place would wait for the disk
    std::string file = input.substr(std::min<size_t>(1, input.size()));
    if (kind == 'v') {
      std::string changed = bytes;
      size_t at = 0;
      for (const Region& region : regions) {
        const size_t n = std::min<size_t>(region.bytes, file.size() - at);
        changed.replace(region.offset, n, file, at, n);
        at += n;
      }
      const fs::path path = scratch.write("fuzz.h5", changed);
      seamark::write_seal(path, path);
    } else {
      scratch.write("fuzz.h5", file);
    }
    const fs::path path = scratch.folder() / "fuzz.h5";
    seamark::session_format(path);
    const seamark::LoadedSession loaded = seamark::load_session(path);
    sample::bits(loaded.session);
    for (const seamark::RunRecord& run : loaded.session.runs) {
      for (int64_t fact : run.adapter_facts) sample::bits(seamark::load_adapter(path, run.name, fact));
    }
  };
  const int result = seamark::fuzz::run(target, argc, argv);
  // Where the library asks for a wild allocation, the sanitizer stops the guarded child, which is what the
  // guard is for; the child's note of it is no failure of ours.
  if (result == 0) fs::remove("fuzz_session.failed");
  return result;
}
