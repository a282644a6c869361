// SPDX-License-Identifier: GPL-3.0-or-later
// Files: reading with a limit, mapping, replacing a file whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace seamark {

// The whole file as bytes. Throws Error(bad_input) that names the file when it is missing, unreadable, not a
// regular file, or longer than `limit` bytes.
std::string read_file(const std::filesystem::path& file, uint64_t limit);

// A read-only private mapping; never write into it.
class MappedFile {
 public:
  static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  MappedFile() = default;
  const std::byte* data_ = nullptr;
  size_t size_ = 0;
};

// Replaces `file` whole: `write` fills a temporary file beside it, which is then fsynced, renamed over
// `file`, and the folder fsynced. On any failure the old file stays as it was, the temporary one is removed,
// and Error(cannot_write) names the file and the system's reason.
void replace_file(const std::filesystem::path& file,
                  const std::function<void(const std::filesystem::path& temporary)>& write);
void replace_file(const std::filesystem::path& file, std::string_view contents);
// After fsync() of a file that was written through another library; throws Error(cannot_write).
void sync_file(const std::filesystem::path& file);

// Bytes that an ordinary user can still write on the file system of `path` (its nearest existing parent).
uint64_t free_disk_bytes(const std::filesystem::path& path);
// Throws Error(cannot_write) when less than `needed` bytes are free, naming both numbers.
void require_free_disk(const std::filesystem::path& path, uint64_t needed);

// "1.9 GB": decimal units, one decimal.
std::string format_bytes(uint64_t bytes);

// $XDG_CACHE_HOME/seamark or ~/.cache/seamark: libtorch, models. $SEAMARK_CACHE overrides.
std::filesystem::path cache_directory();

}  // namespace seamark
