// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "support/error.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

std::string reason(int error) { return std::generic_category().message(error); }

// Opens a regular file and tells its size.
int open_regular(const fs::path& file, uint64_t& size) {
  // O_NONBLOCK: opening a FIFO someone named model.safetensors must not hang.
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The file cannot be opened: {0}. Check the path and its permissions."),
        reason(errno))
        .in_file(file.string());
  }
  struct stat info {};
  if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    ::close(fd);
    throw bad_input(SEAMARK_TEXT("Error", "This is not a regular file.")).in_file(file.string());
  }
  size = static_cast<uint64_t>(info.st_size);
  return fd;
}

Error write_error(const fs::path& file, const std::string& why) {
  return std::move(
      cannot_write(
          SEAMARK_TEXT("Error", "The file cannot be written: {0}. What was there before is unchanged."), why)
          .in_file(file.string()));
}

void sync_path(const fs::path& path, int flags, const fs::path& named) {
  Descriptor fd(::open(path.c_str(), flags | O_CLOEXEC));
  if (fd.get() < 0 || (::fsync(fd.get()) != 0 && errno != EINVAL)) throw write_error(named, reason(errno));
}

}  // namespace

std::string read_file(const fs::path& file, uint64_t limit) {
  uint64_t size = 0;
  Descriptor fd(open_regular(file, size));
  if (size > limit) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The file has {0}, more than the {1} that are read here. Is it the right file?"),
        format_bytes(size), format_bytes(limit))
        .in_file(file.string());
  }
  std::string out(size, '\0');
  size_t done = 0;
  while (done < out.size()) {
    const ssize_t n = ::read(fd.get(), out.data() + done, out.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      throw bad_input(SEAMARK_TEXT("Error", "Reading the file failed: {0}."), reason(errno))
          .in_file(file.string());
    }
    if (n == 0) break;
    done += static_cast<size_t>(n);
  }
  out.resize(done);
  return out;
}

std::shared_ptr<const MappedFile> MappedFile::open(const fs::path& file) {
  uint64_t size = 0;
  Descriptor fd(open_regular(file, size));
  std::shared_ptr<MappedFile> out(new MappedFile);
  if (size > 0) {
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
    if (data == MAP_FAILED) {
      throw out_of_resources(SEAMARK_TEXT("Error", "The file cannot be mapped into memory: {0}."),
                             reason(errno))
          .in_file(file.string());
    }
    out->data_ = static_cast<const std::byte*>(data);
    out->size_ = size;
  }
  return out;
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<std::byte*>(data_), size_);
}

void sync_file(const fs::path& file) { sync_path(file, O_RDWR, file); }

void replace_file(const fs::path& file, const std::function<void(const fs::path&)>& write) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::string name = (folder / ("." + file.filename().string() + ".XXXXXX")).string();
  const int fd = ::mkstemp(name.data());
  if (fd < 0) throw write_error(file, reason(errno));
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(fd, 0666 & ~mask);
  ::close(fd);
  const fs::path temporary(name);
  try {
    write(temporary);
    sync_file(temporary);
    std::error_code code;
    fs::rename(temporary, file, code);
    if (code) throw write_error(file, code.message());
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  sync_path(folder, O_RDONLY | O_DIRECTORY, file);
}

void replace_file(const fs::path& file, std::string_view contents) {
  replace_file(file, [&](const fs::path& temporary) {
    Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CLOEXEC));
    if (fd.get() < 0) throw write_error(file, reason(errno));
    size_t done = 0;
    while (done < contents.size()) {
      const ssize_t n = ::write(fd.get(), contents.data() + done, contents.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) throw write_error(file, reason(errno));
      done += static_cast<size_t>(n);
    }
  });
}

uint64_t free_disk_bytes(const fs::path& path) {
  std::error_code code;
  fs::path place = fs::absolute(path, code);
  while (!place.empty() && !fs::exists(place, code) && place != place.parent_path())
    place = place.parent_path();
  const auto space = fs::space(place, code);
  return code ? 0 : static_cast<uint64_t>(space.available);
}

void require_free_disk(const fs::path& path, uint64_t needed) {
  const uint64_t available = free_disk_bytes(path);
  if (available < needed) {
    throw cannot_write(SEAMARK_TEXT("Error",
                                    "About {0} are needed on this disk, but only {1} are free. Free some "
                                    "space or choose another place."),
                       format_bytes(needed), format_bytes(available))
        .in_file(path.string());
  }
}

std::string format_bytes(uint64_t bytes) {
  static constexpr const char* units[] = {"bytes", "kB", "MB", "GB", "TB"};
  double value = static_cast<double>(bytes);
  size_t unit = 0;
  while (value >= 1000 && unit + 1 < std::size(units)) {
    value /= 1000;
    ++unit;
  }
  return unit == 0 ? fmt::format("{} bytes", bytes) : fmt::format("{:.1f} {}", value, units[unit]);
}

fs::path cache_directory() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value ? value : "");
  };
  if (auto own = variable("SEAMARK_CACHE"); !own.empty()) return own;
  if (auto xdg = variable("XDG_CACHE_HOME"); !xdg.empty()) return fs::path(xdg) / "seamark";
  if (auto home = variable("HOME"); !home.empty()) return fs::path(home) / ".cache" / "seamark";
  return fs::temp_directory_path() / "seamark";
}

}  // namespace seamark
