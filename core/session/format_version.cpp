// SPDX-License-Identifier: GPL-3.0-or-later
// What is read here is laid down in the HDF5 File Format Specification, version 1.1: superblock 0 (II.A),
// object header 1 (IV.A.1) with its messages "continuation" (0x10) and "attribute" 1 (0x0C). The library
// would have to be held for it, and would first have to be kept from a damaged file (seal.h).
#include "session/format_version.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>
#include <vector>

#include "session/layout.h"
#include "session/seal.h"

namespace seamark {
namespace {

constexpr size_t largest_block = 1 << 16, most_blocks = 16, longest_version = 40;
constexpr std::string_view attribute_name = "schema_version";

class Bytes {
 public:
  explicit Bytes(const std::filesystem::path& file)
      : fd_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~Bytes() {
    if (fd_ >= 0) ::close(fd_);
  }
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  bool is_file() const {
    struct stat info {};
    return fd_ >= 0 && ::fstat(fd_, &info) == 0 && S_ISREG(info.st_mode);
  }
  // All of them; empty: they are not there.
  std::string at(uint64_t offset, size_t count) const {
    std::string out(count, '\0');
    for (size_t done = 0; done < count;) {
      const ssize_t n = ::pread(fd_, out.data() + done, count - done, static_cast<off_t>(offset + done));
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return {};
      done += static_cast<size_t>(n);
    }
    return out;
  }

 private:
  int fd_;
};

// A little-endian number of a block that has it.
uint64_t number(std::string_view block, size_t at, size_t bytes) {
  uint64_t out = 0;
  for (size_t i = bytes; i-- > 0;) out = out << 8 | static_cast<unsigned char>(block[at + i]);
  return out;
}

size_t padded(size_t bytes) { return (bytes + 7) / 8 * 8; }

std::string_view until_zero(std::string_view text) { return text.substr(0, text.find('\0')); }

// The text of the attribute where this message is it.
std::optional<std::string> attribute_text(std::string_view message) {
  if (message.size() < 8 || message[0] != 1) return {};
  const size_t name = number(message, 2, 2), type = number(message, 4, 2), space = number(message, 6, 2);
  const size_t value = 8 + padded(name) + padded(type) + padded(space);
  if (type < 8 || value > message.size() || until_zero(message.substr(8, name)) != attribute_name) return {};
  const size_t type_at = 8 + padded(name);
  constexpr int text_class = 3;
  const size_t length = number(message, type_at + 4, 4);
  if ((message[type_at] & 0xF) != text_class || length > longest_version || value + length > message.size())
    return {};
  return std::string(until_zero(message.substr(value, length)));
}

}  // namespace

std::optional<std::string> session_format(const std::filesystem::path& file) {
  const Bytes bytes(file);
  if (!bytes.is_file()) return {};
  // Behind the seal, or at the start where another program wrote it.
  uint64_t base = seal_bytes;
  constexpr size_t superblock_bytes = 96;
  constexpr std::string_view signature("\x89HDF\r\n\x1a\n\0", 9);  // and superblock 0
  std::string super = bytes.at(base, superblock_bytes);
  if (!super.starts_with(signature)) super = bytes.at(base = 0, superblock_bytes);
  if (!super.starts_with(signature) || super[13] != 8 || super[14] != 8) return {};  // sizes of addresses

  // The header of the root group: a prefix of 16 bytes, then blocks of messages.
  const uint64_t root = number(super, 64, 8);
  const std::string prefix = bytes.at(base + root, 16);
  if (prefix.empty() || prefix[0] != 1) return {};
  struct Block {
    uint64_t at, size;
  };
  std::vector<Block> blocks = {{root + 16, number(prefix, 8, 4)}};
  for (size_t i = 0; i < blocks.size() && i < most_blocks; ++i) {
    if (blocks[i].size > largest_block) return {};
    const std::string block = bytes.at(base + blocks[i].at, blocks[i].size);
    for (size_t at = 0; at + 8 <= block.size();) {
      const uint64_t type = number(block, at, 2), size = number(block, at + 2, 2);
      at += 8;
      if (size > block.size() - at) return {};
      const std::string_view message = std::string_view(block).substr(at, size);
      constexpr uint64_t attribute = 0x0C, continuation = 0x10;
      if (type == attribute) {
        if (auto text = attribute_text(message)) return text;
      } else if (type == continuation && size >= 16) {
        blocks.push_back({number(message, 0, 8), number(message, 8, 8)});
      }
      at += size;
    }
  }
  return {};
}

std::optional<std::string> newer_session_format(const std::filesystem::path& file) {
  const auto format = session_format(file);
  if (!format) return {};
  int major = 0;
  const char* end = format->data() + format->size();
  const auto [dot, problem] = std::from_chars(format->data(), end, major);
  if (problem != std::errc() || dot == end || *dot != '.' || major <= schema_major) return {};
  return std::to_string(major);
}

int newest_session_format() { return schema_major; }

}  // namespace seamark
