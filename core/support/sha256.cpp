// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sha256.h"

#include <openssl/evp.h>

#include <fstream>
#include <vector>

#include "support/error.h"

namespace seamark {

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  SEAMARK_ASSERT(context_ &&
                 EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(context_), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context_)); }

void Sha256::update(const void* data, size_t bytes) {
  SEAMARK_ASSERT(EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_), data, bytes) == 1);
}

std::array<uint8_t, 32> Sha256::digest() {
  std::array<uint8_t, 32> out{};
  unsigned length = 0;
  SEAMARK_ASSERT(EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(context_), out.data(), &length) == 1);
  return out;
}

std::string to_hex(const std::array<uint8_t, 32>& digest) {
  std::string out;
  for (uint8_t byte : digest) out += fmt::format("{:02x}", byte);
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return to_hex(hash.digest());
}

std::string sha256_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw bad_input(SEAMARK_TEXT("Error", "The file cannot be opened for reading.")).in_file(file.string());
  Sha256 hash;
  std::vector<char> block(1 << 20);
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    hash.update(block.data(), static_cast<size_t>(in.gcount()));
  }
  if (in.bad()) throw bad_input(SEAMARK_TEXT("Error", "Reading the file failed.")).in_file(file.string());
  return to_hex(hash.digest());
}

}  // namespace seamark
