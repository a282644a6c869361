// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/external_vectors.h"

#include <charconv>
#include <cmath>
#include <cstring>

#include "support/csv.h"
#include "support/error.h"
#include "support/files.h"
#include "support/json.h"

namespace seamark {
namespace {

constexpr uint64_t text_limit = uint64_t{4} << 30;
constexpr int64_t max_dimensions = 1 << 20;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

double half_value(uint16_t bits) {
  const int exponent = (bits >> 10) & 31;
  const int mantissa = bits & 1023;
  double value;
  if (exponent == 0) {
    value = std::ldexp(mantissa, -24);
  } else if (exponent == 31) {
    value = mantissa == 0 ? INFINITY : NAN;
  } else {
    value = std::ldexp(1024 + mantissa, exponent - 25);
  }
  return (bits & 0x8000) ? -value : value;
}

// Little-endian values; the bytes need not be aligned.
double element(TensorType type, const std::byte* bytes) {
  uint16_t half;
  float single;
  double value;
  switch (type) {
    case TensorType::f64:
      std::memcpy(&value, bytes, sizeof value);
      return value;
    case TensorType::f32:
      std::memcpy(&single, bytes, sizeof single);
      return single;
    case TensorType::f16:
      std::memcpy(&half, bytes, sizeof half);
      return half_value(half);
    default: {
      SEAMARK_ASSERT(type == TensorType::bf16);
      std::memcpy(&half, bytes, sizeof half);
      const uint32_t bits = uint32_t{half} << 16;
      std::memcpy(&single, &bits, sizeof single);
      return single;
    }
  }
}

size_t bytes_of(TensorType type) { return type == TensorType::f64 ? 8 : type == TensorType::f32 ? 4 : 2; }

bool parse_number(std::string_view text, double& value) {
  text = trimmed(text);
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && !text.empty();
}

// The header of a .npy file (numpy.lib.format): a Python literal such as
// {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
struct NpyHeader {
  TensorType type = TensorType::f32;
  int64_t rows = 0, cols = 0;
  size_t data_at = 0;
};

std::string_view npy_value(std::string_view header, std::string_view key, const std::string& file) {
  const std::string quoted = "'" + std::string(key) + "'";
  size_t at = header.find(quoted);
  if (at != std::string_view::npos) at = header.find(':', at + quoted.size());
  if (at == std::string_view::npos)
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The header of this .npy file has no entry {0}. Save the matrix again with numpy.save."),
        key)
        .in_file(file)
        .at_field(std::string(key));
  return trimmed(header.substr(at + 1));
}

NpyHeader read_npy_header(std::span<const std::byte> bytes, const std::string& file) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto damaged = [&] {
    return bad_input(
               SEAMARK_TEXT("Error", "This is not a whole .npy file. Save the matrix again with numpy.save."))
        .in_file(file);
  };
  if (text.size() < 12 || text.substr(0, 6) != "\x93NUMPY") throw damaged();
  const auto byte = [&](size_t i) { return static_cast<size_t>(static_cast<unsigned char>(text[i])); };
  const bool long_header = byte(6) >= 2;
  const size_t start = long_header ? 12 : 10;
  const size_t length =
      long_header ? byte(8) | byte(9) << 8 | byte(10) << 16 | byte(11) << 24 : byte(8) | byte(9) << 8;
  if (length > text.size() - start) throw damaged();
  const std::string_view header = text.substr(start, length);

  NpyHeader result;
  result.data_at = start + length;
  const std::string_view descr = npy_value(header, "descr", file).substr(0, 5);
  if (descr == "'<f8'")
    result.type = TensorType::f64;
  else if (descr == "'<f4'")
    result.type = TensorType::f32;
  else if (descr == "'<f2'")
    result.type = TensorType::f16;
  else
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The numbers of this .npy file are of type {0}; float16, float32 and "
                                 "float64 are read. Convert it with .astype('float32')."),
                    descr)
        .in_file(file)
        .at_field("descr");
  if (!npy_value(header, "fortran_order", file).starts_with("False"))
    throw bad_input(
        SEAMARK_TEXT(
            "Error",
            "The matrix of this .npy file is stored by columns. Save numpy.ascontiguousarray(matrix)."))
        .in_file(file)
        .at_field("fortran_order");
  const std::string_view shape = npy_value(header, "shape", file);
  const char* end = shape.data() + shape.size();
  auto rows = std::from_chars(shape.data() + (shape.starts_with("(") ? 1 : 0), end, result.rows);
  const char* second = rows.ptr;
  while (second < end && (*second == ',' || *second == ' ')) ++second;
  const auto cols = std::from_chars(second, end, result.cols);
  if (!shape.starts_with("(") || rows.ec != std::errc{} || cols.ec != std::errc{} || cols.ptr == end ||
      *cols.ptr != ')' || result.rows < 1 || result.cols < 1 || result.cols > max_dimensions)
    throw bad_input(SEAMARK_TEXT("Error", "This .npy file does not hold a matrix with one row an answer."))
        .in_file(file)
        .at_field("shape");
  const uint64_t available = (text.size() - result.data_at) / bytes_of(result.type);
  if (static_cast<uint64_t>(result.rows) > available / static_cast<uint64_t>(result.cols)) throw damaged();
  return result;
}

std::vector<std::string> read_keys(const std::filesystem::path& npy) {
  std::filesystem::path base = npy;
  base.replace_extension();
  const std::filesystem::path text_file = base.string() + ".keys.txt";
  const std::filesystem::path json_file = base.string() + ".keys.json";
  std::vector<std::string> keys;
  if (std::filesystem::exists(text_file)) {
    const std::string text = read_file(text_file, text_limit);
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      keys.emplace_back(trimmed(std::string_view(text).substr(at, end - at)));
      at = end + 1;
    }
    return keys;
  }
  if (!std::filesystem::exists(json_file))
    throw bad_input(
        SEAMARK_TEXT(
            "Error",
            "The matrix has no keys: write the answers, one a line in the order of its rows, into {0}."),
        text_file.filename().string())
        .in_file(npy.string());
  const Json json = read_json(json_file);
  if (!json.is_array())
    throw bad_input(SEAMARK_TEXT("Error", "The keys must be an array of texts, one a row of the matrix."))
        .in_file(json_file.string());
  for (const Json& key : json) {
    if (!key.is_string())
      throw bad_input(SEAMARK_TEXT("Error", "The keys must be an array of texts, one a row of the matrix."))
          .in_file(json_file.string())
          .at_field(std::to_string(keys.size()));
    keys.emplace_back(trimmed(key.get_ref<const std::string&>()));
  }
  return keys;
}

}  // namespace

std::vector<double> ExternalVectors::values(const Row& row) const {
  std::vector<double> result(static_cast<size_t>(dimensions_));
  const size_t size = bytes_of(row.type);
  for (size_t i = 0; i < result.size(); ++i) result[i] = element(row.type, row.data + i * size);
  return result;
}

void ExternalVectors::add(std::string key, Row row, const std::string& file) {
  for (const double value : values(row)) {
    if (!std::isfinite(value))
      throw bad_input(
          SEAMARK_TEXT(
              "Error",
              "The vector of “{0}” holds a value that is not a finite number. Correct or remove it."),
          key)
          .in_file(file)
          .at_field(key);
  }
  if (key.empty())
    throw bad_input(SEAMARK_TEXT("Error", "Vector {0} has an empty answer as its key."), rows_.size() + 1)
        .in_file(file);
  if (rows_.contains(key))
    throw bad_input(SEAMARK_TEXT("Error", "“{0}” has two vectors. Keep one of them."), key)
        .in_file(file)
        .at_field(key);
  rows_.emplace(std::move(key), std::move(row));
}

ExternalVectors ExternalVectors::load_safetensors(const std::filesystem::path& file) {
  const TensorFile tensors = read_safetensors(file);
  ExternalVectors result;
  for (const auto& [name, tensor] : tensors.tensors) {
    const bool vector = tensor.shape.size() == 1 || (tensor.shape.size() == 2 && tensor.shape.front() == 1);
    const bool floats = tensor.type == TensorType::f64 || tensor.type == TensorType::f32 ||
                        tensor.type == TensorType::f16 || tensor.type == TensorType::bf16;
    if (!vector || !floats || tensor.elements() < 1 || tensor.elements() > max_dimensions)
      throw bad_input(SEAMARK_TEXT("Error",
                                   "A file of vectors has one tensor [d] of floating-point numbers an "
                                   "answer, named by the answer; this one is different."))
          .in_file(file.string())
          .at_field(name);
    if (result.dimensions_ == 0) result.dimensions_ = tensor.elements();
    if (tensor.elements() != result.dimensions_)
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "This vector has {0} numbers, those before it have {1}. All must be of one length."),
          tensor.elements(), result.dimensions_)
          .in_file(file.string())
          .at_field(name);
    result.add(std::string(trimmed(name)), {tensor.type, tensor.bytes.data(), tensor.owner}, file.string());
  }
  return result;
}

ExternalVectors ExternalVectors::load_csv(const std::filesystem::path& file) {
  const std::string text = read_file(file, text_limit);
  auto numbers = std::make_shared<std::vector<double>>();
  std::vector<std::string> keys;
  ExternalVectors result;
  CsvReader reader(text, file.string());
  for (CsvRow row; reader.next(row);) {
    const std::vector<std::string>& cells = row.cells;
    const auto length = static_cast<int64_t>(cells.size()) - 1;
    double value = 0;
    if (row.line == 1 && length > 0 && !parse_number(cells[1], value)) continue;  // header
    if (result.dimensions_ == 0) result.dimensions_ = length;
    if (length < 1 || length != result.dimensions_ || length > max_dimensions)
      throw bad_input(SEAMARK_TEXT("Error",
                                   "Row {0} has {1} numbers after the answer, the rows before it have {2}. "
                                   "All must be of one length."),
                      row.line, length, result.dimensions_)
          .in_file(file.string());
    for (size_t i = 1; i < cells.size(); ++i) {
      if (!parse_number(cells[i], value))
        throw bad_input(SEAMARK_TEXT("Error", "Row {0}, column {1}: “{2}” is not a number."), row.line, i + 1,
                        cells[i].substr(0, 40))
            .in_file(file.string());
      numbers->push_back(value);
    }
    keys.emplace_back(trimmed(cells[0]));
  }
  for (size_t i = 0; i < keys.size(); ++i) {
    const double* row = numbers->data() + i * static_cast<size_t>(result.dimensions_);
    result.add(std::move(keys[i]), {TensorType::f64, reinterpret_cast<const std::byte*>(row), numbers},
               file.string());
  }
  return result;
}

ExternalVectors ExternalVectors::load_npy(const std::filesystem::path& file) {
  const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
  const NpyHeader header = read_npy_header(mapped->bytes(), file.string());
  std::vector<std::string> keys = read_keys(file);
  if (static_cast<int64_t>(keys.size()) != header.rows)
    throw bad_input(
        SEAMARK_TEXT("Error", "The matrix has {0} rows and its keys file {1} answers. Each row needs one."),
        header.rows, keys.size())
        .in_file(file.string());
  ExternalVectors result;
  result.dimensions_ = header.cols;
  const size_t row_bytes = static_cast<size_t>(header.cols) * bytes_of(header.type);
  for (size_t i = 0; i < keys.size(); ++i)
    result.add(std::move(keys[i]),
               {header.type, mapped->bytes().data() + header.data_at + i * row_bytes, mapped}, file.string());
  return result;
}

ExternalVectors ExternalVectors::load(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  ExternalVectors result;
  if (extension == ".safetensors")
    result = load_safetensors(file);
  else if (extension == ".csv")
    result = load_csv(file);
  else if (extension == ".npy")
    result = load_npy(file);
  else
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Vectors are read from .safetensors, .csv and .npy files; this name ends otherwise."))
        .in_file(file.string())
        .at_field("distance.vectors");
  if (result.rows_.empty())
    throw bad_input(SEAMARK_TEXT("Error", "The file holds no vectors."))
        .in_file(file.string())
        .at_field("distance.vectors");
  return result;
}

std::vector<double> ExternalVectors::find(std::string_view answer) const {
  const auto found = rows_.find(std::string(trimmed(answer)));
  return found == rows_.end() ? std::vector<double>{} : values(found->second);
}

}  // namespace seamark
