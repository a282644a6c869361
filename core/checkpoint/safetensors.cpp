// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/safetensors.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>

#include "support/error.h"
#include "support/files.h"
#include "support/json_object.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little-endian");

constexpr uint64_t header_limit = 100'000'000;  // the limit of the safetensors library itself
constexpr uint64_t index_limit = 100'000'000;
constexpr size_t rank_limit = 16;

struct TypeRow {
  TensorType type;
  const char* name;
  size_t size;
};
constexpr TypeRow types[] = {{TensorType::f64, "F64", 8}, {TensorType::f32, "F32", 4},
                             {TensorType::f16, "F16", 2}, {TensorType::bf16, "BF16", 2},
                             {TensorType::i64, "I64", 8}, {TensorType::i32, "I32", 4},
                             {TensorType::i16, "I16", 2}, {TensorType::i8, "I8", 1},
                             {TensorType::u8, "U8", 1},   {TensorType::boolean, "BOOL", 1}};

std::optional<TensorType> type_of_name(std::string_view name) {
  for (const auto& row : types) {
    if (name == row.name) return row.type;
  }
  return std::nullopt;
}

// Bytes of a tensor of this shape, or nothing when the product does not fit 63 bits.
std::optional<uint64_t> byte_count(TensorType type, const std::vector<int64_t>& shape) {
  int64_t bytes = static_cast<int64_t>(element_size(type));
  for (int64_t extent : shape) {
    if (__builtin_mul_overflow(bytes, extent, &bytes)) return std::nullopt;
  }
  return static_cast<uint64_t>(bytes);
}

struct Entry {
  std::string name;
  TensorView view;
  uint64_t begin = 0, end = 0;
};

uint64_t count_at(const Json& value, const char* what) {
  if (!value.is_number_unsigned() || value.get<uint64_t>() > static_cast<uint64_t>(INT64_MAX)) {
    throw bad_input(SEAMARK_TEXT("Error", "The {0} must hold whole numbers from 0 on. The file is damaged."),
                    what);
  }
  return value.get<uint64_t>();
}

// One entry of the header: {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}.
Entry read_entry(const std::string& name, const Json& value, uint64_t buffer_size) {
  Entry entry;
  entry.name = name;
  const auto member = [&](const char* key, bool (Json::*is_kind)() const noexcept) -> const Json& {
    const auto it = value.is_object() ? value.find(key) : value.end();
    if (!value.is_object() || it == value.end() || !((*it).*is_kind)()) {
      throw bad_input(
          SEAMARK_TEXT("Error", "The header has no valid \"{0}\" for this tensor. The file is damaged."),
          key);
    }
    return *it;
  };
  const Json& dtype = member("dtype", &Json::is_string);
  const Json& shape = member("shape", &Json::is_array);
  const Json& offsets = member("data_offsets", &Json::is_array);
  const auto type = type_of_name(dtype.get_ref<const std::string&>());
  if (!type) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "Tensors of type {0} are not supported; convert the checkpoint to F32, F16 or BF16."),
        shown_name(dtype.get_ref<const std::string&>()));
  }
  entry.view.type = *type;
  if (shape.size() > rank_limit) {
    throw bad_input(SEAMARK_TEXT("Error", "The tensor has {0} dimensions; at most {1} are read."),
                    shape.size(), rank_limit);
  }
  for (const auto& extent : shape)
    entry.view.shape.push_back(static_cast<int64_t>(count_at(extent, "shape")));
  if (offsets.size() != 2) {
    throw bad_input(SEAMARK_TEXT("Error", "\"data_offsets\" must hold two numbers. The file is damaged."));
  }
  entry.begin = count_at(offsets[0], "data_offsets");
  entry.end = count_at(offsets[1], "data_offsets");
  if (entry.begin > entry.end || entry.end > buffer_size) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The tensor should lie at bytes {0} to {1} of {2}. The file is cut short or damaged; "
                     "download or copy it again."),
        entry.begin, entry.end, buffer_size);
  }
  const auto bytes = byte_count(*type, entry.view.shape);
  if (!bytes || *bytes != entry.end - entry.begin) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The tensor's shape needs {0} bytes, but the header gives it {1}. The file is damaged."),
        bytes ? std::to_string(*bytes) : std::string("> 2^63"), entry.end - entry.begin);
  }
  return entry;
}

std::map<std::string, std::string> read_metadata(const Json& value) {
  std::map<std::string, std::string> out;
  bool valid = value.is_object();
  if (valid) {
    for (const auto& [key, text] : value.items()) {
      valid = valid && text.is_string();
      if (valid) out.emplace(key, text.get<std::string>());
    }
  }
  if (!valid) {
    throw bad_input(SEAMARK_TEXT("Error", "The metadata must be an object of texts. The file is damaged."))
        .at_field("__metadata__");
  }
  return out;
}

// The tensors must tile the buffer: sorted by place, each begins where the one before it ends.
void require_tiling(std::vector<Entry>& entries, uint64_t buffer_size) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
  });
  uint64_t end = 0;
  for (const auto& entry : entries) {
    if (entry.begin != end) {
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The tensor begins at byte {0}, but the one before it ends at {1}: an overlap or a "
                       "hole. The file is damaged."),
          entry.begin, end)
          .at_field(shown_name(entry.name));
    }
    end = entry.end;
  }
  if (end != buffer_size) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The tensors fill {0} bytes, but the file holds {1}. The file is damaged."),
        end, buffer_size);
  }
}

// Points the view into the mapping, or at an aligned copy where the file places a tensor unaligned.
void place(TensorView& view, std::span<const std::byte> bytes,
           const std::shared_ptr<const MappedFile>& mapping) {
  if (bytes.empty() || reinterpret_cast<uintptr_t>(bytes.data()) % element_size(view.type) == 0) {
    view.bytes = bytes;
    view.owner = mapping;
    return;
  }
  const std::shared_ptr<std::byte[]> copy(new std::byte[bytes.size()]);
  std::memcpy(copy.get(), bytes.data(), bytes.size());
  view.bytes = {copy.get(), bytes.size()};
  view.owner = copy;
}

TensorFile read_mapped(const fs::path& file) {
  const auto mapping = MappedFile::open(file);
  const auto bytes = mapping->bytes();
  uint64_t header_size = 0;
  if (bytes.size() < sizeof header_size) {
    throw bad_input(SEAMARK_TEXT("Error", "The file is shorter than a safetensors header. Is it complete?"));
  }
  std::memcpy(&header_size, bytes.data(), sizeof header_size);
  if (header_size > header_limit || header_size > bytes.size() - sizeof header_size) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The file should begin with a header of {0} bytes, but only {1} follow (and at most {2} "
                     "are read). This is not a safetensors file, or it is cut short."),
        header_size, bytes.size() - sizeof header_size, header_limit);
  }
  const auto buffer = bytes.subspan(sizeof header_size + header_size);
  const Json header = parse_json(
      {reinterpret_cast<const char*>(bytes.data()) + sizeof header_size, static_cast<size_t>(header_size)},
      file.string());
  if (!header.is_object()) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The header must be a JSON object. This is not a safetensors file."));
  }
  TensorFile out;
  out.source = file.string();
  std::vector<Entry> entries;
  for (const auto& [name, value] : header.items()) {
    if (name == "__metadata__") {
      out.metadata = read_metadata(value);
      continue;
    }
    try {
      entries.push_back(read_entry(name, value, buffer.size()));
    } catch (Error& error) {
      throw error.at_field(shown_name(name));
    }
  }
  require_tiling(entries, buffer.size());
  for (auto& entry : entries) {
    place(entry.view, buffer.subspan(entry.begin, entry.end - entry.begin), mapping);
    out.tensors.emplace(std::move(entry.name), std::move(entry.view));
  }
  return out;
}

// A shard is a plain file name: nothing outside the model's directory is ever opened.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
         name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

TensorFile read_shards(const fs::path& directory, const fs::path& index) {
  const Json root = read_json(index, index_limit);
  const auto map = root.is_object() ? root.find("weight_map") : root.end();
  if (!root.is_object() || map == root.end() || !map->is_object() || map->empty()) {
    throw bad_input(SEAMARK_TEXT("Error", "The index needs an object that maps each tensor to its file."))
        .in_file(index.string())
        .at_field("weight_map");
  }
  TensorFile out;
  out.source = index.string();
  std::map<std::string, std::vector<std::string>> tensors_of;  // shard: the tensors it must hold
  for (const auto& [name, shard] : map->items()) {
    if (!shard.is_string() || !is_plain_name(shard.get_ref<const std::string&>())) {
      throw bad_input(
          SEAMARK_TEXT("Error", "The file of a tensor must be a plain name in the model's directory."))
          .in_file(index.string())
          .at_field("weight_map." + shown_name(name));
    }
    tensors_of[shard.get<std::string>()].push_back(name);
  }
  for (const auto& [shard, names] : tensors_of) {
    TensorFile part = read_safetensors(directory / shard);
    for (const auto& name : names) part.at(name);
    for (auto& [name, view] : part.tensors) {
      if (!out.tensors.emplace(name, std::move(view)).second) {
        throw bad_input(SEAMARK_TEXT("Error", "The tensor is in more than one shard; this one repeats it."))
            .in_file(part.source)
            .at_field(shown_name(name));
      }
    }
    out.metadata.insert(part.metadata.begin(), part.metadata.end());
  }
  return out;
}

}  // namespace

size_t element_size(TensorType type) { return types[static_cast<size_t>(type)].size; }
const char* tensor_type_name(TensorType type) { return types[static_cast<size_t>(type)].name; }

int64_t TensorView::elements() const { return static_cast<int64_t>(bytes.size() / element_size(type)); }

const TensorView& TensorFile::at(const std::string& name) const {
  const auto it = tensors.find(name);
  if (it == tensors.end()) {
    throw bad_input(SEAMARK_TEXT("Error", "The tensor is missing from this file."))
        .in_file(source)
        .at_field(shown_name(name));
  }
  return it->second;
}

TensorFile read_safetensors(const fs::path& file) {
  try {
    return read_mapped(file);
  } catch (Error& error) {
    throw error.in_file(file.string());
  }
}

TensorFile read_checkpoint(const fs::path& model_directory) {
  const auto there = [&](const char* name) {
    std::error_code code;
    return fs::exists(model_directory / name, code);
  };
  if (there("model.safetensors")) return read_safetensors(model_directory / "model.safetensors");
  if (there("model.safetensors.index.json")) {
    return read_shards(model_directory, model_directory / "model.safetensors.index.json");
  }
  if (there("pytorch_model.bin") || there("pytorch_model.bin.index.json")) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "The model has only pytorch_model.bin, which can run code and is not read. Convert it "
                     "to safetensors (transformers: save_pretrained)."))
        .in_file(model_directory.string());
  }
  throw bad_input(
      SEAMARK_TEXT("Error",
                   "The directory has neither model.safetensors nor model.safetensors.index.json. Give a "
                   "Hugging Face model directory."))
      .in_file(model_directory.string());
}

void write_safetensors(const fs::path& file, const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata) {
  write_safetensors(file, tensors, metadata,
                    [](const std::string&, const TensorView& tensor) { return tensor; });
}

void write_safetensors(const fs::path& file, const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata, const TensorChange& change) {
  // The widest types first, so that every tensor is aligned (as the safetensors library writes them).
  std::vector<const std::pair<const std::string, TensorView>*> order;
  for (const auto& item : tensors) order.push_back(&item);
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    return element_size(a->second.type) > element_size(b->second.type);
  });
  OrderedJson header = OrderedJson::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  uint64_t offset = 0;
  for (const auto* item : order) {
    const TensorView& view = item->second;
    SEAMARK_ASSERT(item->first != "__metadata__");
    SEAMARK_ASSERT(byte_count(view.type, view.shape) == view.bytes.size());
    header[item->first] = {{"dtype", tensor_type_name(view.type)},
                           {"shape", view.shape},
                           {"data_offsets", {offset, offset + view.bytes.size()}}};
    offset += view.bytes.size();
  }
  std::string text = dump_json(header);
  text.resize((text.size() + 7) / 8 * 8, ' ');
  const uint64_t header_size = text.size();
  SEAMARK_ASSERT(header_size <= header_limit);
  require_free_disk(file, sizeof header_size + header_size + offset);
  replace_file(file, [&](const fs::path& temporary) {
    errno = 0;
    std::ofstream out(temporary, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&header_size), sizeof header_size);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    for (const auto* item : order) {
      const TensorView view = change(item->first, item->second);
      SEAMARK_ASSERT(view.bytes.size() == item->second.bytes.size());
      out.write(reinterpret_cast<const char*>(view.bytes.data()),
                static_cast<std::streamsize>(view.bytes.size()));
    }
    out.close();
    if (!out) {
      throw cannot_write(
          SEAMARK_TEXT("Error", "The file cannot be written: {0}. What was there before is unchanged."),
          std::generic_category().message(errno))
          .in_file(file.string());
    }
  });
}

}  // namespace seamark
