// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hdf5.h"

#include <algorithm>
#include <cstring>

#include "support/sha256.h"

namespace seamark::hdf5 {
namespace {

std::mutex& library_mutex() {
  static std::mutex mutex;  // as global as the library it guards
  return mutex;
}

constexpr size_t longest_attribute = 60'000;  // an object header message holds 64 KiB
constexpr size_t most_links = 1'000'000;

Type fixed_text(size_t bytes) {
  Type type(H5Tcopy(H5T_C_S1));
  H5Tset_size(type.get(), std::max<size_t>(bytes, 1));
  H5Tset_strpad(type.get(), H5T_STR_NULLPAD);
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  return type;
}

Properties without_times(hid_t kind) {
  Properties out(H5Pcreate(kind));
  H5Pset_obj_track_times(out.get(), false);  // the same session gives the same bytes
  return out;
}

// Length of the UTF-8 sequence at `i`; 0: not UTF-8.
size_t utf8_length(std::string_view text, size_t i) {
  const auto byte = [&](size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned char first = byte(i);
  const size_t length = first < 0x80                    ? 1
                        : first >= 0xf0 && first < 0xf5 ? 4
                        : first >= 0xe0                 ? 3
                        : first >= 0xc2                 ? 2
                                                        : 0;
  if (length == 0 || first >= 0xf5 || i + length > text.size()) return 0;
  for (size_t k = i + 1; k < i + length; ++k) {
    if ((byte(k) & 0xc0) != 0x80) return 0;
  }
  return length;
}

}  // namespace

Library::Library() : lock_(library_mutex()) {
  H5Eget_auto2(H5E_DEFAULT, &print_, &print_data_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  H5Eclear2(H5E_DEFAULT);
}

Library::~Library() { H5Eset_auto2(H5E_DEFAULT, print_, print_data_); }

std::string last_error() {
  std::string out;
  const auto take = [](unsigned n, const H5E_error2_t* error, void* data) -> herr_t {
    if (n == 0 && error->desc) *static_cast<std::string*>(data) = error->desc;
    return 0;
  };
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, take, &out);
  H5Eclear2(H5E_DEFAULT);
  // "file write failed: time = ..., errno = 28, error message = 'No space left on device', buf = ..."
  const std::string key = "error message = '";
  if (const size_t start = out.find(key); start != std::string::npos) {
    const size_t end = out.find('\'', start + key.size());
    if (end != std::string::npos) return out.substr(start + key.size(), end - start - key.size());
  }
  return out.empty() ? "HDF5 gives no reason" : out;
}

std::string link_name(std::string_view name) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (size_t i = 0; i < name.size();) {
    const auto c = static_cast<unsigned char>(name[i]);
    const size_t length = utf8_length(name, i);
    const bool plain = length > 0 && c >= 0x20 && c != 0x7f && c != '/' && c != '%' &&
                       !(c == '.' && name.find_first_not_of('.') == std::string_view::npos);
    if (plain) {
      out.append(name.substr(i, length));
      i += length;
    } else {
      out += {'%', digits[c >> 4], digits[c & 15]};
      ++i;
    }
  }
  if (out.empty()) out = "%";
  if (out.size() > 200) {
    size_t cut = 160;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xc0) == 0x80) --cut;
    out = out.substr(0, cut) + "%~" + sha256_hex(name).substr(0, 32);
  }
  return out;
}

// ------------------------------------------------------------------------------------------------ Writer

File Writer::create(const std::filesystem::path& path, uint64_t user_block, OutputStatus& status) {
  Properties creation(H5Pcreate(H5P_FILE_CREATE));
  H5Pset_userblock(creation.get(), user_block);
  Properties access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  use_output_driver(access.get(), status);
  H5Pset_meta_block_size(access.get(), 1 << 16);
  return File(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()));
}

void Writer::fail(std::string_view link) const {
  throw cannot_write(
      SEAMARK_TEXT("Error", "The file cannot be written: {0}. What was there before is unchanged."),
      last_error())
      .in_file(file_)
      .at_field(path_ + "/" + std::string(link));
}

Writer Writer::group(std::string_view link) const {
  const auto creation = without_times(H5P_GROUP_CREATE);
  Properties links(H5Pcreate(H5P_LINK_CREATE));
  H5Pset_char_encoding(links.get(), H5T_CSET_UTF8);
  const std::string name(link);
  auto id =
      std::make_shared<GroupId>(H5Gcreate2(id_, name.c_str(), links.get(), creation.get(), H5P_DEFAULT));
  if (!*id) fail(link);
  Writer out(id->get(), file_, path_ + "/" + name);
  out.owned_ = std::move(id);
  return out;
}

void Writer::attribute(const char* name, std::string_view text) const {
  if (text.size() > longest_attribute) {
    throw cannot_write(SEAMARK_TEXT("Error", "This text has {0} bytes; at most {1} can be kept here."),
                       text.size(), longest_attribute)
        .in_file(file_)
        .at_field(path_ + "@" + name);
  }
  const Type type = fixed_text(text.size());
  const Space space(H5Screate(H5S_SCALAR));
  const Attribute out(H5Acreate2(id_, name, type.get(), space.get(), H5P_DEFAULT, H5P_DEFAULT));
  if (!out || H5Awrite(out.get(), type.get(), text.empty() ? "" : text.data()) < 0) fail(name);
}

void Writer::attribute(const char* name, int64_t value) const {
  const Space space(H5Screate(H5S_SCALAR));
  const Attribute out(H5Acreate2(id_, name, H5T_STD_I64LE, space.get(), H5P_DEFAULT, H5P_DEFAULT));
  if (!out || H5Awrite(out.get(), H5T_NATIVE_INT64, &value) < 0) fail(name);
}

void Writer::values(std::string_view link, hid_t stored, hid_t native, std::span<const hsize_t> extent,
                    const void* data) const {
  const Space space(extent.empty()
                        ? H5Screate(H5S_SCALAR)
                        : H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr));
  const auto creation = without_times(H5P_DATASET_CREATE);
  H5Pset_fill_time(creation.get(), H5D_FILL_TIME_NEVER);
  Properties links(H5Pcreate(H5P_LINK_CREATE));
  H5Pset_char_encoding(links.get(), H5T_CSET_UTF8);
  const std::string name(link);
  Dataset out(H5Dcreate2(id_, name.c_str(), stored, space.get(), links.get(), creation.get(), H5P_DEFAULT));
  if (!out) fail(link);
  const bool empty = std::find(extent.begin(), extent.end(), hsize_t{0}) != extent.end();
  if (!empty && H5Dwrite(out.get(), native, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) < 0) fail(link);
  if (!out.close_checked()) fail(link);
}

void Writer::text(std::string_view link, std::string_view text) const {
  const Type type = fixed_text(text.size());
  values(link, type.get(), type.get(), {}, text.empty() ? "" : text.data());
}

void Writer::column(std::string_view link, const std::vector<int64_t>& column) const {
  const hsize_t extent = column.size();
  values(link, H5T_STD_I64LE, H5T_NATIVE_INT64, {&extent, 1}, column.data());
}
void Writer::column(std::string_view link, const std::vector<double>& column) const {
  const hsize_t extent = column.size();
  values(link, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, {&extent, 1}, column.data());
}
void Writer::column(std::string_view link, const std::vector<int8_t>& column) const {
  const hsize_t extent = column.size();
  values(link, H5T_STD_I8LE, H5T_NATIVE_INT8, {&extent, 1}, column.data());
}

void Writer::column(std::string_view link, const std::vector<std::string>& column) const {
  std::vector<int64_t> offsets{0};
  offsets.reserve(column.size() + 1);
  for (const std::string& text : column)
    offsets.push_back(offsets.back() + static_cast<int64_t>(text.size()));
  std::string bytes;
  bytes.reserve(static_cast<size_t>(offsets.back()));
  for (const std::string& text : column) bytes += text;
  const Writer group = this->group(link);
  group.attribute("encoding", "utf-8");
  const hsize_t extent = bytes.size();
  group.values("bytes", H5T_STD_U8LE, H5T_NATIVE_UINT8, {&extent, 1}, bytes.data());
  group.column("offsets", offsets);
}

void Writer::matrix(std::string_view link, const Matrix& matrix) const {
  const hsize_t extent[] = {static_cast<hsize_t>(matrix.rows), static_cast<hsize_t>(matrix.cols)};
  if (matrix.empty() || matrix.stride == matrix.cols) {
    values(link, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, extent, matrix.data);
    return;
  }
  std::vector<float> packed;
  packed.reserve(static_cast<size_t>(matrix.rows * matrix.cols));
  for (int64_t i = 0; i < matrix.rows; ++i)
    packed.insert(packed.end(), matrix.row(i).begin(), matrix.row(i).end());
  values(link, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, extent, packed.data());
}

void Writer::copy(hid_t from, const std::string& object, std::string_view link) const {
  const std::string name(link);
  if (H5Ocopy(from, object.c_str(), id_, name.c_str(), H5P_DEFAULT, H5P_DEFAULT) < 0) fail(link);
}

// ------------------------------------------------------------------------------------------------ Reader

File Reader::open(const std::filesystem::path& path) {
  Properties access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.get(), false, true);
  File out(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get()));
  if (!out) {
    throw bad_input(SEAMARK_TEXT("Error", "The file is damaged: {0}. Restore it from a copy."), last_error())
        .in_file(path.string());
  }
  return out;
}

Reader::Reader(hid_t root, std::string file, uint64_t budget)
    : id_(root), file_(std::move(file)), budget_(std::make_shared<uint64_t>(budget)) {}

Reader::Reader(hid_t id, const Reader& parent, std::string path)
    : id_(id), file_(parent.file_), path_(std::move(path)), budget_(parent.budget_) {}

Error Reader::error(std::string_view link, Error problem) const {
  problem.in_file(file_).at_field(link.empty() ? path_ : path_ + "/" + std::string(link));
  return problem;
}

void Reader::fail(std::string_view link) const {
  throw error(link, bad_input(SEAMARK_TEXT("Error", "The file is damaged: {0}. Restore it from a copy."),
                              last_error()));
}

void Reader::spend(std::string_view link, uint64_t bytes) const {
  if (bytes > *budget_) {
    throw error(link, bad_input(SEAMARK_TEXT(
                          "Error", "It claims more bytes than the file holds; the file is damaged.")));
  }
  *budget_ -= bytes;
}

bool Reader::has(std::string_view link) const {
  const std::string name(link);
  return H5Lexists(id_, name.c_str(), H5P_DEFAULT) > 0;
}

H5O_type_t Reader::object_type(std::string_view link) const {
  const std::string name(link);
  H5L_info_t info;
  if (H5Lexists(id_, name.c_str(), H5P_DEFAULT) <= 0) {
    throw error(
        link, bad_input(SEAMARK_TEXT("Error", "This part of the session is missing; the file is damaged.")));
  }
  if (H5Lget_info(id_, name.c_str(), &info, H5P_DEFAULT) < 0) fail(link);
  // Other links lead elsewhere, even into other files.
  if (info.type != H5L_TYPE_HARD) {
    throw error(link, bad_input(SEAMARK_TEXT(
                          "Error", "This is a link to another place, which a session does not have.")));
  }
  H5O_info_t object;
  if (H5Oget_info_by_name2(id_, name.c_str(), &object, H5O_INFO_BASIC, H5P_DEFAULT) < 0) fail(link);
  return object.type;
}

Dataset Reader::dataset(std::string_view link, H5O_type_t type) const {
  if (object_type(link) != type) {
    throw error(link,
                bad_input(SEAMARK_TEXT("Error", "This object is of another kind than a session has here.")));
  }
  const std::string name(link);
  return Dataset(type == H5O_TYPE_DATASET ? H5Dopen2(id_, name.c_str(), H5P_DEFAULT) : H5I_INVALID_HID);
}

Reader Reader::group(std::string_view link) const {
  dataset(link, H5O_TYPE_GROUP);
  const std::string name(link);
  auto id = std::make_shared<GroupId>(H5Gopen2(id_, name.c_str(), H5P_DEFAULT));
  if (!*id) fail(link);
  Reader out(id->get(), *this, path_ + "/" + name);
  out.owned_ = std::move(id);
  return out;
}

std::vector<std::string> Reader::links() const {
  std::vector<std::string> out;
  const auto take = [](hid_t, const char* name, const H5L_info_t*, void* data) -> herr_t {
    auto& names = *static_cast<std::vector<std::string>*>(data);
    if (names.size() >= most_links) return -1;
    names.emplace_back(name);
    return 0;
  };
  hsize_t at = 0;
  if (H5Literate(id_, H5_INDEX_NAME, H5_ITER_INC, &at, take, &out) < 0) fail("");
  return out;
}

bool Reader::has_attribute(const char* name) const { return H5Aexists(id_, name) > 0; }

namespace {

// A fixed- or variable-length string through `read`; nullopt: it is no scalar string, or too long.
template <typename Read>
std::string read_text(hid_t type, size_t size, bool variable, Read&& read, bool& good) {
  good = true;
  if (variable) {
    char* text = nullptr;
    Type memory(H5Tcopy(H5T_C_S1));
    H5Tset_size(memory.get(), H5T_VARIABLE);
    H5Tset_cset(memory.get(), H5Tget_cset(type));
    good = read(memory.get(), &text);
    std::string out(good && text ? text : "");
    if (text) H5free_memory(text);
    return out;
  }
  std::string out(size, '\0');
  good = read(type, out.data());
  out.resize(out.find_last_not_of('\0') + 1);  // npos + 1 == 0
  return out;
}

}  // namespace

std::string Reader::text_attribute(const char* name) const {
  const std::string object = std::string("@") + name;
  if (!has_attribute(name)) {
    throw error(object, bad_input(SEAMARK_TEXT("Error", "This attribute is missing; the file is damaged.")));
  }
  const Attribute attribute(H5Aopen(id_, name, H5P_DEFAULT));
  if (!attribute) fail(object);
  const Type type(H5Aget_type(attribute.get()));
  const Space space(H5Aget_space(attribute.get()));
  if (!type || !space) fail(object);
  const size_t size = H5Tget_size(type.get());
  if (H5Tget_class(type.get()) != H5T_STRING || H5Sget_simple_extent_npoints(space.get()) != 1 ||
      size > 65536) {
    throw error(object, bad_input(SEAMARK_TEXT("Error", "This attribute is not a text.")));
  }
  bool good = false;
  const auto read = [&](hid_t memory, void* to) { return H5Aread(attribute.get(), memory, to) >= 0; };
  std::string out = read_text(type.get(), size, H5Tis_variable_str(type.get()) > 0, read, good);
  if (!good) fail(object);
  return out;
}

int64_t Reader::number_attribute(const char* name) const {
  const std::string object = std::string("@") + name;
  if (!has_attribute(name)) {
    throw error(object, bad_input(SEAMARK_TEXT("Error", "This attribute is missing; the file is damaged.")));
  }
  const Attribute attribute(H5Aopen(id_, name, H5P_DEFAULT));
  if (!attribute) fail(object);
  const Type type(H5Aget_type(attribute.get()));
  const Space space(H5Aget_space(attribute.get()));
  if (!type || !space) fail(object);
  if (H5Tget_class(type.get()) != H5T_INTEGER || H5Tget_size(type.get()) > 8 ||
      H5Sget_simple_extent_npoints(space.get()) != 1) {
    throw error(object, bad_input(SEAMARK_TEXT("Error", "This attribute is not a number.")));
  }
  int64_t out = 0;
  if (H5Aread(attribute.get(), H5T_NATIVE_INT64, &out) < 0) fail(object);
  return out;
}

std::string Reader::text(std::string_view link) const {
  const Dataset data = dataset(link, H5O_TYPE_DATASET);
  if (!data) fail(link);
  const Type type(H5Dget_type(data.get()));
  const Space space(H5Dget_space(data.get()));
  if (!type || !space) fail(link);
  if (H5Tget_class(type.get()) != H5T_STRING || H5Sget_simple_extent_npoints(space.get()) != 1) {
    throw error(link, bad_input(SEAMARK_TEXT("Error", "This object is not a text.")));
  }
  const Properties creation(H5Dget_create_plist(data.get()));
  if (!creation) fail(link);
  const bool variable = H5Tis_variable_str(type.get()) > 0;
  const size_t size = H5Tget_size(type.get());
  if (!variable) spend(link, size);
  if (H5Pget_external_count(creation.get()) != 0) {
    throw error(link, bad_input(SEAMARK_TEXT(
                          "Error", "Its values lie in another file, which a session does not have.")));
  }
  bool good = false;
  const auto read = [&](hid_t memory, void* to) {
    return H5Dread(data.get(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, to) >= 0;
  };
  std::string out = read_text(type.get(), size, variable, read, good);
  if (!good) fail(link);
  return out;
}

std::vector<hsize_t> Reader::open_values(std::string_view link, hid_t stored, size_t element, int rank,
                                         Dataset& out) const {
  out = dataset(link, H5O_TYPE_DATASET);
  if (!out) fail(link);
  const Type type(H5Dget_type(out.get()));
  const Space space(H5Dget_space(out.get()));
  const Properties creation(H5Dget_create_plist(out.get()));
  if (!type || !space || !creation) fail(link);
  if (H5Tequal(type.get(), stored) <= 0) {
    throw error(link,
                bad_input(SEAMARK_TEXT("Error", "Its values are of another type than a session has here.")));
  }
  if (H5Sget_simple_extent_type(space.get()) != H5S_SIMPLE ||
      H5Sget_simple_extent_ndims(space.get()) != rank) {
    throw error(link, bad_input(SEAMARK_TEXT(
                          "Error", "It has another number of dimensions than a session has here.")));
  }
  // Plain bytes in this file: no filters that unpack to more than the file holds, no values of other files.
  const H5D_layout_t layout = H5Pget_layout(creation.get());
  if ((layout != H5D_CONTIGUOUS && layout != H5D_COMPACT) || H5Pget_external_count(creation.get()) != 0 ||
      H5Pget_nfilters(creation.get()) != 0) {
    throw error(
        link,
        bad_input(SEAMARK_TEXT(
            "Error", "It is stored in chunks, compressed or in another file; a session stores it plainly.")));
  }
  std::vector<hsize_t> extent(static_cast<size_t>(rank));
  if (H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr) < 0) fail(link);
  uint64_t bytes = element;
  for (hsize_t n : extent) {
    if (__builtin_mul_overflow(bytes, static_cast<uint64_t>(n), &bytes)) bytes = UINT64_MAX;
  }
  if (std::find(extent.begin(), extent.end(), hsize_t{0}) != extent.end()) bytes = 0;
  spend(link, bytes);
  if (bytes > 0 && H5Dget_storage_size(out.get()) < bytes) {
    throw error(link,
                bad_input(SEAMARK_TEXT("Error", "Its values are not in the file; the file is damaged.")));
  }
  return extent;
}

template <typename T>
std::vector<T> Reader::read_values(std::string_view link, hid_t stored, hid_t native) const {
  Dataset data;
  const auto extent = open_values(link, stored, sizeof(T), 1, data);
  std::vector<T> out(extent[0]);
  if (!out.empty() && H5Dread(data.get(), native, H5S_ALL, H5S_ALL, H5P_DEFAULT, out.data()) < 0) fail(link);
  return out;
}

void Reader::column(std::string_view link, std::vector<int64_t>& values) const {
  values = read_values<int64_t>(link, H5T_STD_I64LE, H5T_NATIVE_INT64);
}
void Reader::column(std::string_view link, std::vector<double>& values) const {
  values = read_values<double>(link, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE);
}
void Reader::column(std::string_view link, std::vector<int8_t>& values) const {
  values = read_values<int8_t>(link, H5T_STD_I8LE, H5T_NATIVE_INT8);
}

void Reader::column(std::string_view link, std::vector<std::string>& values) const {
  const Reader parts = group(link);
  const auto bytes = parts.read_values<char>("bytes", H5T_STD_U8LE, H5T_NATIVE_UINT8);
  const auto offsets = parts.read_values<int64_t>("offsets", H5T_STD_I64LE, H5T_NATIVE_INT64);
  const bool good = !offsets.empty() && offsets.front() == 0 &&
                    offsets.back() == static_cast<int64_t>(bytes.size()) &&
                    std::is_sorted(offsets.begin(), offsets.end());
  if (!good)
    throw parts.error("offsets", bad_input(SEAMARK_TEXT(
                                     "Error", "The offsets do not fit the bytes; the file is damaged.")));
  values.clear();
  values.reserve(offsets.size() - 1);
  for (size_t i = 0; i + 1 < offsets.size(); ++i) {
    values.emplace_back(bytes.data() + offsets[i], static_cast<size_t>(offsets[i + 1] - offsets[i]));
  }
}

ColumnKind Reader::column_kind(std::string_view link) const {
  if (object_type(link) == H5O_TYPE_GROUP) return ColumnKind::strings;
  const Dataset data = dataset(link, H5O_TYPE_DATASET);
  if (!data) fail(link);
  const Type type(H5Dget_type(data.get()));
  if (!type) fail(link);
  return H5Tget_class(type.get()) == H5T_INTEGER ? ColumnKind::integers : ColumnKind::numbers;
}

Matrix Reader::matrix(std::string_view link) const {
  Dataset data;
  const auto extent = open_values(link, H5T_IEEE_F32LE, sizeof(float), 2, data);
  const bool empty = extent[0] == 0 || extent[1] == 0;
  constexpr hsize_t longest = hsize_t{1} << 28;  // also of one without columns
  if (extent[0] > longest || extent[1] > longest) {
    throw error(link, bad_input(SEAMARK_TEXT("Error", "A matrix has an impossible size.")));
  }
  std::vector<float> values(empty ? 0 : extent[0] * extent[1]);
  if (!empty && H5Dread(data.get(), H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
    fail(link);
  return Matrix::from_values(std::move(values), static_cast<int64_t>(extent[0]),
                             static_cast<int64_t>(extent[1]));
}

}  // namespace seamark::hdf5
