// SPDX-License-Identifier: GPL-3.0-or-later
// The HDF5 C library behind handles that close themselves and errors that name file and object.
// Room-internal.
#pragma once

#include <hdf5.h>

#include <filesystem>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "session/hdf5_output.h"
#include "support/error.h"
#include "support/matrix.h"

namespace seamark::hdf5 {

// Hold one while calling the library: one thread at a time (the library may be built without its own lock),
// and no printing of its error stack.
class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

 private:
  std::unique_lock<std::mutex> lock_;
  H5E_auto2_t print_ = nullptr;
  void* print_data_ = nullptr;
};

template <herr_t (*close)(hid_t)>
class UniqueHid {
 public:
  UniqueHid() = default;
  explicit UniqueHid(hid_t id) : id_(id) {}
  ~UniqueHid() { reset(); }
  UniqueHid(UniqueHid&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)) {}
  UniqueHid& operator=(UniqueHid&& other) noexcept {
    reset();
    id_ = std::exchange(other.id_, H5I_INVALID_HID);
    return *this;
  }
  hid_t get() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }
  // The library's verdict on closing, for files being written.
  bool close_checked() { return close(std::exchange(id_, H5I_INVALID_HID)) >= 0; }

 private:
  void reset() {
    if (id_ >= 0) close(id_);
    id_ = H5I_INVALID_HID;
  }
  hid_t id_ = H5I_INVALID_HID;
};
using File = UniqueHid<H5Fclose>;
using GroupId = UniqueHid<H5Gclose>;
using Dataset = UniqueHid<H5Dclose>;
using Attribute = UniqueHid<H5Aclose>;
using Space = UniqueHid<H5Sclose>;
using Type = UniqueHid<H5Tclose>;
using Properties = UniqueHid<H5Pclose>;

// The innermost entry of the library's error stack, or the system's reason where it gives one.
std::string last_error();

// A name as a link: '/', '.', '%', control characters and bytes that are not UTF-8 become %XX; long names end
// in a hash. Different names give different links.
std::string link_name(std::string_view name);

// ---- writing. All throw Error(cannot_write) that names `file` (the user's, not the temporary) and the
// object.
class Writer {
 public:
  // `status` outlives the file; ask it after closing.
  static File create(const std::filesystem::path& path, uint64_t user_block, OutputStatus& status);
  Writer(hid_t root, std::string file) : Writer(root, std::move(file), "") {}
  Writer group(std::string_view link) const;
  void attribute(const char* name, std::string_view text) const;  // at most 60,000 bytes
  void attribute(const char* name, int64_t value) const;
  void text(std::string_view link, std::string_view text) const;  // a scalar fixed-length string
  void column(std::string_view link, const std::vector<int64_t>& values) const;
  void column(std::string_view link, const std::vector<double>& values) const;
  void column(std::string_view link, const std::vector<int8_t>& values) const;
  // A group: bytes and n + 1 offsets.
  void column(std::string_view link, const std::vector<std::string>& values) const;
  void matrix(std::string_view link, const Matrix& matrix) const;
  // A deep copy of an object of another file.
  void copy(hid_t from, const std::string& object, std::string_view link) const;
  [[noreturn]] void fail(std::string_view link) const;

 private:
  Writer(hid_t id, std::string file, std::string path)
      : id_(id), file_(std::move(file)), path_(std::move(path)) {}
  void values(std::string_view link, hid_t stored, hid_t native, std::span<const hsize_t> extent,
              const void* data) const;
  hid_t id_;  // of owned_, or the file's
  std::string file_, path_;
  std::shared_ptr<GroupId> owned_;
};

// How a column of a result table is stored.
enum class ColumnKind { integers, numbers, strings };

// ---- reading. Every extent is compared with the file's size before anything is allocated; all throw
// Error(bad_input) that names the file and the object.
class Reader {
 public:
  static File open(const std::filesystem::path& path);
  // `budget`: bytes that may be read in all (no honest file gives more than its size).
  Reader(hid_t root, std::string file, uint64_t budget);
  bool has(std::string_view link) const;
  Reader group(std::string_view link) const;
  std::vector<std::string> links() const;
  bool has_attribute(const char* name) const;
  std::string text_attribute(const char* name) const;
  int64_t number_attribute(const char* name) const;
  std::string text(std::string_view link) const;
  void column(std::string_view link, std::vector<int64_t>& values) const;
  void column(std::string_view link, std::vector<double>& values) const;
  void column(std::string_view link, std::vector<int8_t>& values) const;
  void column(std::string_view link, std::vector<std::string>& values) const;
  ColumnKind column_kind(std::string_view link) const;
  Matrix matrix(std::string_view link) const;
  const std::string& path() const { return path_; }
  hid_t id() const { return id_; }
  Error error(std::string_view link, Error problem) const;

 private:
  Reader(hid_t id, const Reader& parent, std::string path);
  [[noreturn]] void fail(std::string_view link) const;
  void spend(std::string_view link, uint64_t bytes) const;
  H5O_type_t object_type(std::string_view link) const;
  Dataset dataset(std::string_view link, H5O_type_t type) const;
  // Opens, checks type, rank, layout and size; returns the extent.
  std::vector<hsize_t> open_values(std::string_view link, hid_t stored, size_t element, int rank,
                                   Dataset& out) const;
  template <typename T>
  std::vector<T> read_values(std::string_view link, hid_t stored, hid_t native) const;
  hid_t id_;
  std::string file_, path_;
  std::shared_ptr<uint64_t> budget_;
  std::shared_ptr<GroupId> owned_;
};

}  // namespace seamark::hdf5
