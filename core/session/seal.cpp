// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <mutex>
#include <system_error>
#include <vector>

#include "support/error.h"
#include "support/sha256.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view magic = "SEAMARK SESSION\n";
constexpr std::string_view hdf5_signature = "\x89HDF\r\n\x1a\n";

class Descriptor {
 public:
  Descriptor(const fs::path& file, int flags) : fd_(::open(file.c_str(), flags | O_CLOEXEC | O_NONBLOCK)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  // As many of `count` bytes at `offset` as there are; -1: failed.
  ssize_t read_at(void* to, size_t count, uint64_t offset) const {
    size_t done = 0;
    while (done < count) {
      const ssize_t n =
          ::pread(fd_, static_cast<char*>(to) + done, count - done, static_cast<off_t>(offset + done));
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return -1;
      if (n == 0) break;
      done += static_cast<size_t>(n);
    }
    return static_cast<ssize_t>(done);
  }

 private:
  int fd_;
};

std::string reason() { return std::generic_category().message(errno); }

std::string render(uint64_t bytes, const std::string& sha256) {
  std::string out = std::string(magic) + fmt::format("bytes {:020}\nsha256 {}\n", bytes, sha256);
  out.resize(seal_bytes, '\0');
  return out;
}

// The seal that fits the file as it is; false: reading failed.
bool compute(const Descriptor& file, uint64_t size, std::string& out) {
  Sha256 hash;
  std::vector<char> buffer(1 << 20);
  for (uint64_t at = seal_bytes; at < size;) {
    const ssize_t n = file.read_at(buffer.data(), std::min<uint64_t>(buffer.size(), size - at), at);
    if (n <= 0) return false;
    hash.update(buffer.data(), static_cast<size_t>(n));
    at += static_cast<uint64_t>(n);
  }
  out = render(size, to_hex(hash.digest()));
  return true;
}

// A file as the system knows it. Two changes within one tick of its clock look alike, so an identity counts
// only once the file is older than that.
struct Identity {
  dev_t device = 0;
  ino_t inode = 0;
  off_t size = 0;
  int64_t changed_s = 0, changed_ns = 0;
  bool operator==(const Identity&) const = default;
};

bool identify(const fs::path& path, Identity& out) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return false;
  out = {info.st_dev, info.st_ino, info.st_size, info.st_ctim.tv_sec, info.st_ctim.tv_nsec};
  return std::time(nullptr) - info.st_ctim.tv_sec > 2;
}

}  // namespace

Seal check_seal_once(const fs::path& path) {
  static std::mutex mutex;
  static Identity whole;
  const std::lock_guard lock(mutex);
  Identity before, after;
  const bool settled = identify(path, before);
  if (settled && before == whole) return Seal::whole;
  const Seal seal = check_seal(path);
  if (settled && seal == Seal::whole && identify(path, after) && after == before) whole = before;
  return seal;
}

void write_seal(const fs::path& path, const fs::path& named) {
  const auto fail = [&](const std::string& why) {
    throw cannot_write(
        SEAMARK_TEXT("Error", "The file cannot be written: {0}. What was there before is unchanged."), why)
        .in_file(named.string());
  };
  const Descriptor file(path, O_RDWR);
  struct stat info {};
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) fail(reason());
  std::string seal;
  if (!compute(file, static_cast<uint64_t>(info.st_size), seal)) fail(reason());
  if (::pwrite(file.get(), seal.data(), seal.size(), 0) != static_cast<ssize_t>(seal.size())) fail(reason());
}

Seal check_seal(const fs::path& path) {
  const auto problem = [&](Error error) {
    error.in_file(path.string());
    return error;
  };
  const Descriptor file(path, O_RDONLY);
  struct stat info {};
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) {
    throw problem(bad_input(
        SEAMARK_TEXT("Error", "The file cannot be opened: {0}. Check the path and its permissions."),
        reason()));
  }
  if (!S_ISREG(info.st_mode)) throw problem(bad_input(SEAMARK_TEXT("Error", "This is not a regular file.")));
  const auto size = static_cast<uint64_t>(info.st_size);
  std::string head(seal_bytes, '\0');
  const ssize_t got = file.read_at(head.data(), head.size(), 0);
  if (got < 0) throw problem(bad_input(SEAMARK_TEXT("Error", "Reading the file failed: {0}."), reason()));
  head.resize(static_cast<size_t>(got));
  if (!head.starts_with(magic)) {
    // HDF5 looks for its signature at 0, 512, 1024, 2048 ...
    for (uint64_t at = 0; at + hdf5_signature.size() <= size; at = at == 0 ? 512 : at * 2) {
      std::string found(hdf5_signature.size(), '\0');
      if (file.read_at(found.data(), found.size(), at) == static_cast<ssize_t>(found.size()) &&
          found == hdf5_signature) {
        return Seal::none;
      }
    }
    throw problem(bad_input(SEAMARK_TEXT(
        "Error", "This is not a session: it is not an HDF5 file, or its beginning is damaged.")));
  }
  std::string expected;
  if (!compute(file, size, expected))
    throw problem(bad_input(SEAMARK_TEXT("Error", "Reading the file failed: {0}."), reason()));
  if (head == expected) return Seal::whole;
  throw problem(bad_input(SEAMARK_TEXT("Error",
                                       "The file is damaged, cut short, or was changed by another program: "
                                       "its checksum does not fit. Restore it from a copy.")));
}

}  // namespace seamark
