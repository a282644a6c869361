// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "session/session.h"
#include "support/error.h"

namespace seamark {
namespace {

std::string holder(int fd) {
  char text[32] = {};
  const ssize_t n = ::pread(fd, text, sizeof text - 1, 0);
  return n > 0 && std::atol(text) > 0 ? std::to_string(std::atol(text)) : std::string("?");
}

}  // namespace

SessionLock::SessionLock(const std::filesystem::path& file) : path_(file.string() + ".lock") {
  const auto fail = [&](Error error) {
    if (fd_ >= 0) ::close(fd_);
    error.in_file(file.string());
    return error;
  };
  while (true) {
    fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd_ < 0) {
      throw fail(cannot_write(SEAMARK_TEXT("Error", "The session cannot be locked for writing: {0}."),
                              std::generic_category().message(errno)));
    }
    // Some network file systems have no locks; there a second writer is not kept out.
    const bool locked =
        ::flock(fd_, LOCK_EX | LOCK_NB) == 0 || errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS;
    if (!locked) {
      throw fail(cannot_write(
          SEAMARK_TEXT(
              "Error",
              "Another Seamark (process {0}) is writing this session. Wait for it, or choose another file."),
          holder(fd_)));
    }
    // The holder before us may have removed the file between our open and our lock.
    struct stat ours {
    }, there{};
    if (::fstat(fd_, &ours) == 0 && ::stat(path_.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
        ours.st_dev == there.st_dev) {
      break;
    }
    ::close(fd_);
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(fd_, 0) != 0 || ::pwrite(fd_, pid.data(), pid.size(), 0) < 0) {
    // A full disk: the lock holds all the same, only its message will not name us.
  }
}

SessionLock::~SessionLock() {
  ::unlink(path_.c_str());  // before the lock goes, so that no later holder's file is removed
  ::close(fd_);
}

}  // namespace seamark
