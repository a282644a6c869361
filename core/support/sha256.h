// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace seamark {

// SHA-256 (FIPS 180-4) through OpenSSL.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(const void* data, size_t bytes);
  void update(std::string_view text) { update(text.data(), text.size()); }
  std::array<uint8_t, 32> digest();

 private:
  void* context_;
};

std::string sha256_hex(std::string_view bytes);
// Throws Error(bad_input) that names the file when it cannot be read.
std::string sha256_file(const std::filesystem::path& file);
std::string to_hex(const std::array<uint8_t, 32>& digest);

}  // namespace seamark
