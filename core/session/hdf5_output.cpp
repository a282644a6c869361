// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hdf5_output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#if __has_include(<H5FDdevelop.h>)  // HDF5 1.13 and later keep H5FD_class_t here
#include <H5FDdevelop.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>

namespace seamark::hdf5 {
namespace {

struct Info {
  OutputStatus* status;
};

struct Output {
  H5FD_t common{};  // first: the library sees only this
  int fd = -1;
  haddr_t end_of_space = 0;  // what the library has given out
  haddr_t end_of_file = 0;   // what has been written
  OutputStatus* status = nullptr;
};

Output& self(H5FD_t* file) { return *reinterpret_cast<Output*>(file); }
const Output& self(const H5FD_t* file) { return *reinterpret_cast<const Output*>(file); }

H5FD_t* open_file(const char* name, unsigned, hid_t access, haddr_t) {
  const auto* info = static_cast<const Info*>(H5Pget_driver_info(access));
  if (!info) return nullptr;
  const int fd = ::open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) {
    info->status->error = errno;
    return nullptr;
  }
  auto* out = new Output;
  out->fd = fd;
  out->status = info->status;
  return &out->common;
}

herr_t close_file(H5FD_t* file) {
  Output* out = &self(file);
  if (::close(out->fd) != 0 && out->status->error == 0) out->status->error = errno;
  delete out;
  return 0;
}

herr_t query(const H5FD_t*, unsigned long* flags) {
  *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
           H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
  return 0;
}

haddr_t get_space(const H5FD_t* file, H5FD_mem_t) { return self(file).end_of_space; }
herr_t set_space(H5FD_t* file, H5FD_mem_t, haddr_t address) {
  self(file).end_of_space = address;
  return 0;
}
haddr_t get_end(const H5FD_t* file, H5FD_mem_t) { return self(file).end_of_file; }

herr_t read(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, void* buffer) {
  auto* to = static_cast<char*>(buffer);
  while (size > 0) {
    const ssize_t n = ::pread(self(file).fd, to, size, static_cast<off_t>(address));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return -1;
    if (n == 0) break;
    to += n;
    size -= static_cast<size_t>(n);
    address += static_cast<haddr_t>(n);
  }
  std::memset(to, 0, size);  // beyond the end
  return 0;
}

herr_t write(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, const void* buffer) {
  Output& out = self(file);
  const auto* from = static_cast<const char*>(buffer);
  out.end_of_file = std::max<haddr_t>(out.end_of_file, address + size);
  while (size > 0 && out.status->error == 0) {
    const ssize_t n = ::pwrite(out.fd, from, size, static_cast<off_t>(address));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      out.status->error = errno;
      break;
    }
    from += n;
    size -= static_cast<size_t>(n);
    address += static_cast<haddr_t>(n);
  }
  return 0;
}

herr_t truncate(H5FD_t* file, hid_t, hbool_t) {
  Output& out = self(file);
  if (out.status->error == 0 && out.end_of_file != out.end_of_space &&
      ::ftruncate(out.fd, static_cast<off_t>(out.end_of_space)) != 0) {
    out.status->error = errno;
  }
  out.end_of_file = out.end_of_space;
  return 0;
}

H5FD_class_t driver_class() {
  H5FD_class_t out;
  std::memset(&out, 0, sizeof out);
#ifdef H5FD_CLASS_VERSION
  out.version = H5FD_CLASS_VERSION;
  out.value = static_cast<H5FD_class_value_t>(700);  // of those left to applications
#endif
  out.name = "seamark_output";
  out.maxaddr = static_cast<haddr_t>(INT64_MAX);
  out.fc_degree = H5F_CLOSE_STRONG;
  out.fapl_size = sizeof(Info);
  out.open = open_file;
  out.close = close_file;
  out.query = query;
  out.get_eoa = get_space;
  out.set_eoa = set_space;
  out.get_eof = get_end;
  out.read = read;
  out.write = write;
  out.truncate = truncate;
  const H5FD_mem_t lists[] = H5FD_FLMAP_DICHOTOMY;
  std::copy(std::begin(lists), std::end(lists), out.fl_map);
  return out;
}

}  // namespace

void use_output_driver(hid_t access, OutputStatus& status) {
  static const H5FD_class_t description = driver_class();
  static const hid_t driver = H5FDregister(&description);  // as long as the library lives
  const Info info{&status};
  H5Pset_driver(access, driver, &info);
}

}  // namespace seamark::hdf5
