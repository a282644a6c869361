// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cstring>
#include <fstream>

#include "checkpoint/safetensors.h"
#include "support/error.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// Headers and indices are written here with ' for ".
std::string json(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

std::string file_of(const std::string& quoted, const std::string& buffer) {
  const std::string header = json(quoted);
  const uint64_t size = header.size();
  return std::string(reinterpret_cast<const char*>(&size), sizeof size) + header + buffer;
}

TensorView view_of(TensorType type, std::vector<int64_t> shape, const std::string& bytes) {
  auto owner = std::make_shared<std::string>(bytes);
  return {type, std::move(shape), std::as_bytes(std::span(*owner)), owner};
}

std::string bytes_of(const TensorView& view) {
  return {reinterpret_cast<const char*>(view.bytes.data()), view.bytes.size()};
}

}  // namespace

class TestSafetensors : public QObject {
  Q_OBJECT
  QTemporaryDir directory_;
  fs::path path(const char* name) const { return fs::path(directory_.path().toStdString()) / name; }
  fs::path write(const char* name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private slots:
  void what_is_written_is_read_back() {
    const std::string floats(24, 'f'), halves(6, 'h');
    write_safetensors(path("a.safetensors"),
                      {{"odd", view_of(TensorType::i8, {3}, "abc")},
                       {"half", view_of(TensorType::bf16, {3}, halves)},
                       {"matrix", view_of(TensorType::f32, {2, 3}, floats)},
                       {"scalar", view_of(TensorType::f64, {}, "12345678")},
                       {"none", view_of(TensorType::f32, {0, 7}, "")}},
                      {{"format", "pt"}});
    const TensorFile file = read_safetensors(path("a.safetensors"));
    QCOMPARE(file.tensors.size(), size_t{5});
    QCOMPARE(file.metadata.at("format"), std::string("pt"));
    QCOMPARE(file.at("matrix").shape, (std::vector<int64_t>{2, 3}));
    QCOMPARE(bytes_of(file.at("matrix")), floats);
    QCOMPARE(bytes_of(file.at("half")), halves);
    QCOMPARE(bytes_of(file.at("odd")), std::string("abc"));
    QCOMPARE(file.at("scalar").elements(), int64_t{1});
    QCOMPARE(file.at("none").elements(), int64_t{0});
    for (const auto& [name, view] : file.tensors) {
      QCOMPARE(reinterpret_cast<uintptr_t>(view.bytes.data()) % element_size(view.type), uintptr_t{0});
    }
  }

  void views_outlive_the_file_object() {
    write_safetensors(path("b.safetensors"), {{"x", view_of(TensorType::u8, {4}, "data")}});
    const TensorView view = read_safetensors(path("b.safetensors")).at("x");
    fs::remove(path("b.safetensors"));
    QCOMPARE(bytes_of(view), std::string("data"));
  }

  void an_unaligned_tensor_becomes_an_aligned_copy() {
    const auto file = write("u.safetensors", file_of("{'a':{'dtype':'U8','shape':[1],'data_offsets':[0,1]},"
                                                     "'b':{'dtype':'F64','shape':[1],'data_offsets':[1,9]}}",
                                                     "x12345678"));
    const TensorFile read = read_safetensors(file);
    QCOMPARE(bytes_of(read.at("b")), std::string("12345678"));
    QCOMPARE(reinterpret_cast<uintptr_t>(read.at("b").bytes.data()) % 8, uintptr_t{0});
  }

  void a_failed_write_leaves_the_old_file() {
    write("kept.safetensors", "old");
    QVERIFY_EXCEPTION_THROWN(write_safetensors(path("no/such/folder.safetensors"), {}), Error);
    QCOMPARE(fs::file_size(path("kept.safetensors")), uintmax_t{3});
  }

  void damaged_files_are_refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const std::string& bytes, const char* field) {
      QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << QString(field);
    };
    const auto one = [](const char* entry, size_t size) {
      return file_of(std::string("{'x':") + entry + "}", std::string(size, 'x'));
    };
    row("empty", "", "");
    row("shorter than its length", std::string("\x05\0\0", 3), "");
    row("header longer than the file", file_of("{}", "").substr(0, 9), "");
    row("length of 2^63", std::string("\0\0\0\0\0\0\0\x80{}", 10), "");
    row("not JSON", file_of("{nonsense", ""), "");
    row("an array", file_of("[]", ""), "");
    row("duplicate name",
        file_of("{'x':{'dtype':'U8','shape':[0],'data_offsets':[0,0]},'x':{'dtype':'U8','shape':[0],'data_"
                "offsets':[0,0]}}",
                ""),
        "x");
    row("metadata of numbers", file_of("{'__metadata__':{'a':1}}", ""), "__metadata__");
    row("entry is a number", one("3", 0), "x");
    row("no dtype", one("{'shape':[1],'data_offsets':[0,1]}", 1), "x");
    row("unknown dtype", one("{'dtype':'F8_E4M3','shape':[1],'data_offsets':[0,1]}", 1), "x");
    row("negative extent", one("{'dtype':'U8','shape':[-1],'data_offsets':[0,1]}", 1), "x");
    row("fractional extent", one("{'dtype':'U8','shape':[1.0],'data_offsets':[0,1]}", 1), "x");
    row("overflowing shape",
        one("{'dtype':'F32','shape':[4611686018427387904,4611686018427387904],'data_offsets':[0,0]}", 0),
        "x");
    row("shape too large", one("{'dtype':'F32','shape':[2],'data_offsets':[0,4]}", 4), "x");
    row("end before begin", one("{'dtype':'U8','shape':[1],'data_offsets':[1,0]}", 1), "x");
    row("end outside", one("{'dtype':'U8','shape':[9],'data_offsets':[0,9]}", 8), "x");
    row("three offsets", one("{'dtype':'U8','shape':[1],'data_offsets':[0,1,2]}", 1), "x");
    row("bytes left over", one("{'dtype':'U8','shape':[1],'data_offsets':[0,1]}", 2), "");
    row("a hole before it", one("{'dtype':'U8','shape':[1],'data_offsets':[1,2]}", 2), "x");
    row("overlap",
        file_of("{'x':{'dtype':'U8','shape':[2],'data_offsets':[0,2]},'y':{'dtype':'U8','shape':[2],'data_"
                "offsets':[1,3]}}",
                "abc"),
        "y");
  }
  void damaged_files_are_refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, field);
    const auto file = write("bad.safetensors", bytes.toStdString());
    try {
      read_safetensors(file);
      QFAIL("was read");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::bad_input);
      QCOMPARE(error.file(), file.string());
      QCOMPARE(QString::fromStdString(error.field()), field);
    }
  }

  void a_missing_tensor_is_named() {
    const auto file = write("m.safetensors", file_of("{}", ""));
    try {
      read_safetensors(file).at("model.norm.weight");
      QFAIL("was found");
    } catch (const Error& error) {
      QCOMPARE(error.file(), file.string());
      QCOMPARE(error.field(), std::string("model.norm.weight"));
    }
  }

  void shards_are_joined() {
    const auto model = path("sharded");
    fs::create_directory(model);
    write_safetensors(model / "one.safetensors", {{"a", view_of(TensorType::u8, {1}, "a")}});
    write_safetensors(model / "two.safetensors", {{"b", view_of(TensorType::u8, {1}, "b")}});
    const auto index = [&](const std::string& map) {
      std::ofstream(model / "model.safetensors.index.json") << json("{'weight_map':" + map + "}");
    };
    index("{'a':'one.safetensors','b':'two.safetensors'}");
    const TensorFile file = read_checkpoint(model);
    QCOMPARE(bytes_of(file.at("a")) + bytes_of(file.at("b")), std::string("ab"));

    index("{'a':'one.safetensors','b':'one.safetensors'}");  // not there
    QVERIFY_EXCEPTION_THROWN(read_checkpoint(model), Error);
    index("{'a':'one.safetensors','b':'gone.safetensors'}");
    QVERIFY_EXCEPTION_THROWN(read_checkpoint(model), Error);
    index("{}");
    QVERIFY_EXCEPTION_THROWN(read_checkpoint(model), Error);
    write_safetensors(model / "two.safetensors",
                      {{"a", view_of(TensorType::u8, {1}, "a")}, {"b", view_of(TensorType::u8, {1}, "b")}});
    index("{'a':'one.safetensors','b':'two.safetensors'}");  // a twice
    QVERIFY_EXCEPTION_THROWN(read_checkpoint(model), Error);
  }

  void a_shard_outside_the_directory_is_never_opened() {
    const auto model = path("outside");
    fs::create_directory(model);
    write_safetensors(path("secret.safetensors"), {{"a", view_of(TensorType::u8, {1}, "a")}});
    for (const char* name : {"../secret.safetensors", "..", "", "sub/secret.safetensors"}) {
      std::ofstream(model / "model.safetensors.index.json")
          << json("{'weight_map':{'a':'" + std::string(name) + "'}}");
      try {
        read_checkpoint(model);
        QFAIL(name);
      } catch (const Error& error) {
        QCOMPARE(error.field(), std::string("weight_map.a"));
      }
    }
  }

  void a_directory_without_weights_is_named() {
    QVERIFY_EXCEPTION_THROWN(read_checkpoint(path("nowhere")), Error);
  }

  void a_real_checkpoint_is_read() {
    const char* shared = std::getenv("SEAMARK_SHARED_DATA");
    const fs::path model =
        fs::path(shared ? shared : SEAMARK_SOURCE_DIR "/../shared/data") / "weights/stories260K/hf";
    if (!fs::exists(model)) QSKIP("needs ../shared/data");
    const TensorFile file = read_checkpoint(model);
    QCOMPARE(file.at("model.embed_tokens.weight").shape, (std::vector<int64_t>{512, 64}));
    QCOMPARE(file.at("model.layers.4.self_attn.k_proj.weight").shape, (std::vector<int64_t>{32, 64}));
  }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
