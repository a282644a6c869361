// SPDX-License-Identifier: GPL-3.0-or-later
// Values as bytes (little-endian, lengths before contents) and back: the payload of journal frames, and what
// the guarded reader sends. A reader never reads or allocates beyond its input.
#pragma once

#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "session/columns.h"
#include "support/error.h"

namespace seamark {

static_assert(std::endian::native == std::endian::little, "files and journal are little-endian");

class ByteWriter {
 public:
  template <typename T>
  requires std::is_arithmetic_v<T>
  void put(T value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void put(std::string_view text) {
    put<uint64_t>(text.size());
    out_.append(text);
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  template <typename T>
  void put(const std::vector<T>& values) {
    put<uint64_t>(values.size());
    if constexpr (std::is_arithmetic_v<T>) {
      out_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    } else {
      for (const T& value : values) put(value);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// Throws Error(bad_input) where the input ends too soon.
class ByteReader {
 public:
  explicit ByteReader(std::string_view in) : in_(in) {}
  bool at_end() const { return in_.empty(); }
  std::string_view bytes(uint64_t count) {
    if (count > in_.size()) throw bad_input(SEAMARK_TEXT("Error", "The record ends too soon."));
    const std::string_view out = in_.substr(0, count);
    in_.remove_prefix(count);
    return out;
  }
  template <typename T>
  requires std::is_arithmetic_v<T>
  void get(T& value) { std::memcpy(&value, bytes(sizeof value).data(), sizeof value); }
  template <typename T>
  T get() {
    T value{};
    get(value);
    return value;
  }
  void get(std::string& text) { text = std::string(bytes(get<uint64_t>())); }
  // A count of things that take at least `each` bytes.
  uint64_t count(uint64_t each) {
    const auto n = get<uint64_t>();
    if (n > in_.size() / each) throw bad_input(SEAMARK_TEXT("Error", "The record ends too soon."));
    return n;
  }
  template <typename T>
  void get(std::vector<T>& values) {
    if constexpr (std::is_arithmetic_v<T>) {
      values.resize(count(sizeof(T)));
      if (!values.empty())
        std::memcpy(values.data(), bytes(values.size() * sizeof(T)).data(), values.size() * sizeof(T));
    } else {
      values.resize(count(sizeof(uint64_t)));
      for (T& value : values) get(value);
    }
  }

 private:
  std::string_view in_;
};

// A table is the number of its columns, then the columns. New columns come last in columns.h, so that a table
// of an earlier version has fewer; those it lacks are undefined (numbers) or zero.
template <typename Table>
void encode_table(ByteWriter& out, const Table& table) {
  uint32_t columns = 0;
  for_each_column(table, [&](const char*, const auto&) { ++columns; });
  out.put(columns);
  for_each_column(table, [&](const char*, const auto& column) { out.put(column); });
}

template <typename Table>
void decode_table(ByteReader& in, Table& table) {
  auto left = in.get<uint32_t>();
  size_t rows = 0;
  for_each_column(table, [&](const char*, auto& column) {
    using Value = typename std::remove_reference_t<decltype(column)>::value_type;
    if (left > 0) {
      --left;
      in.get(column);
      rows = column.size();
    } else if constexpr (std::is_floating_point_v<Value>) {
      column.assign(rows, undefined);
    } else {
      column.assign(rows, Value());
    }
  });
  if (left > 0) throw bad_input(SEAMARK_TEXT("Error", "A table has columns that are not known."));
  if (uneven_column(table))
    throw bad_input(SEAMARK_TEXT("Error", "The columns of this table differ in length."));
}

// The session without its runs, then the runs one by one; adapters.
void encode(ByteWriter& out, const Session& session);
void encode(ByteWriter& out, const RunRecord& run);
void encode(ByteWriter& out, const std::vector<Metric>& metrics);
void encode(ByteWriter& out, const AdapterRecord& adapter);
void encode(ByteWriter& out, const ResultTable& table);
void decode(ByteReader& in, Session& session);
void decode(ByteReader& in, RunRecord& run);
void decode(ByteReader& in, std::vector<Metric>& metrics);
void decode(ByteReader& in, AdapterRecord& adapter);
void decode(ByteReader& in, ResultTable& table);

}  // namespace seamark
