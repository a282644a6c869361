// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <filesystem>

#include "checkpoint/model_folders.h"
#include "support/error.h"
#include "support/files.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestModelFolders : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  static void make_model(const fs::path& directory) {
    fs::create_directories(directory);
    replace_file(directory / "config.json", "{}");
  }

 private slots:
  void initTestCase() {
    qputenv("XDG_CONFIG_HOME", folder_.filePath("config").toLocal8Bit());
    qputenv("SEAMARK_CACHE", folder_.filePath("cache").toLocal8Bit());
  }

  void what_was_added_is_there_for_the_next_program() {
    QCOMPARE(model_folders_file(), path("config") / "seamark" / "model-folders");
    QVERIFY(added_model_folders().empty());
    QVERIFY(model_folders() == std::vector<fs::path>{path("cache") / "models"});
    const std::vector<fs::path> added = {path("group's models"), path("other")};
    write_model_folders(added);
    QVERIFY(added_model_folders() == added);
    QVERIFY(model_folders() == (std::vector<fs::path>{path("cache") / "models", added[0], added[1]}));
    write_model_folders({});
    QVERIFY(added_model_folders().empty());
  }

  void a_list_that_was_written_by_hand_is_read_as_far_as_it_holds_folders() {
    replace_file(model_folders_file(), "# mine\n\nrelative\n/a\n/b c\n/a\n");
    QVERIFY(added_model_folders() == (std::vector<fs::path>{"/a", "/b c"}));
    replace_file(model_folders_file(), std::string(3, '\0') + "\n/a");
    QVERIFY(added_model_folders() == (std::vector<fs::path>{"/a"}));
    fs::remove(model_folders_file());
    fs::create_directories(model_folders_file());
    QVERIFY(added_model_folders().empty());
    bool said = false;
    try {
      write_model_folders({"/a"});
    } catch (const Error& error) {
      said = error.code() == ExitCode::cannot_write;
    }
    QVERIFY(said);
    fs::remove(model_folders_file());
  }

  void a_folder_holds_models_or_is_one() {
    make_model(path("many") / "b");
    make_model(path("many") / "a");
    fs::create_directories(path("many") / "none");
    QVERIFY(models_in(path("many")) == (std::vector<std::string>{"a", "b"}));
    QVERIFY(models_in(path("many") / "a") == std::vector<std::string>{"a"});
    QVERIFY(models_in(path("many") / "none").empty());
    QVERIFY(models_in(path("nowhere")).empty());
  }
};

QTEST_GUILESS_MAIN(TestModelFolders)
#include "test_model_folders.moc"
