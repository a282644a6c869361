// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <iterator>

#include "support/error.h"
#include "support/files.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// While it lives, files cannot grow beyond `bytes`: a write past that fails as on a full disk (EFBIG, not
// ENOSPC).
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit limit{bytes, old_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &old_); }

 private:
  rlimit old_{};
};

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(entry.path().filename().string());
  return out;
}

template <typename Action>
Error error_of(Action&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  return Error(ExitCode::done, "no error");
}

}  // namespace

class TestFiles : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    file_ = fs::path(folder_->path().toStdString()) / "file";
  }

  void replaces_a_file_whole() {
    replace_file(file_, "old");
    QCOMPARE(read_file(file_, 100), std::string("old"));
    replace_file(file_, std::string("new\0er", 6));
    QCOMPARE(read_file(file_, 100), std::string("new\0er", 6));
    QVERIFY(names_in(file_.parent_path()) == std::vector<std::string>{"file"});
    // An ordinary file's rights, not those of a temporary one.
    struct stat info {};
    ::stat(file_.c_str(), &info);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    QCOMPARE(info.st_mode & 0777u, 0666u & ~mask);
  }

  void readers_see_the_old_file_until_the_end() {
    replace_file(file_, "old");
    replace_file(file_, [&](const fs::path& temporary) {
      QCOMPARE(temporary.parent_path(), file_.parent_path());
      std::ofstream(temporary) << "new";
      QCOMPARE(read_file(file_, 100), std::string("old"));
    });
    QCOMPARE(read_file(file_, 100), std::string("new"));
  }

  void a_failure_leaves_the_old_file() {
    replace_file(file_, "old");
    QVERIFY_EXCEPTION_THROWN(replace_file(file_, [](const fs::path&) { throw std::runtime_error("no"); }),
                             std::runtime_error);
    QVERIFY_EXCEPTION_THROWN(replace_file(file_, [](const fs::path&) { throw bad_input("no"); }), Error);
    QCOMPARE(read_file(file_, 100), std::string("old"));
    QVERIFY(names_in(file_.parent_path()) == std::vector<std::string>{"file"});
  }

  void a_full_disk_leaves_the_old_file() {
    replace_file(file_, "old");
    const FileSizeLimit limit(100000);
    const Error error = error_of([&] { replace_file(file_, std::string(200000, 'x')); });
    QVERIFY(error.code() == ExitCode::cannot_write);
    QCOMPARE(error.file(), file_.string());
    QVERIFY(error.sentence().find("unchanged") != std::string::npos);
    QCOMPARE(read_file(file_, 100), std::string("old"));
    QVERIFY(names_in(file_.parent_path()) == std::vector<std::string>{"file"});
  }

  void a_small_file_system_that_is_full_leaves_the_old_file() {
    // A mount of our own, unseen outside this process; needs root.
    const fs::path disk = file_.parent_path() / "disk";
    fs::create_directory(disk);
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=256k") != 0) {
      QSKIP("Mounting is not allowed here.");
    }
    const fs::path file = disk / "file";
    const std::string old(100000, 'o');
    replace_file(file, old);
    const Error error = error_of([&] { replace_file(file, std::string(400000, 'x')); });
    QVERIFY(error.code() == ExitCode::cannot_write);
    QVERIFY2(error.sentence().find("No space left") != std::string::npos, error.what());
    QCOMPARE(read_file(file, 200000), old);
    QCOMPARE(names_in(disk), std::vector<std::string>{"file"});
    QVERIFY_EXCEPTION_THROWN(require_free_disk(disk, 300000), Error);
    ::umount(disk.c_str());
  }

  void writing_nowhere_is_an_error() {
    const fs::path nowhere = file_.parent_path() / "missing" / "file";
    const Error error = error_of([&] { replace_file(nowhere, "x"); });
    QVERIFY(error.code() == ExitCode::cannot_write);
    QCOMPARE(error.file(), nowhere.string());
    // A folder cannot be replaced by a file.
    fs::create_directory(file_);
    QVERIFY(error_of([&] { replace_file(file_, "x"); }).code() == ExitCode::cannot_write);
    QVERIFY(fs::is_directory(file_));
    QCOMPARE(names_in(file_.parent_path()).size(), 1u);
  }

  void reads_only_regular_files_up_to_the_limit() {
    replace_file(file_, "12345");
    QCOMPARE(read_file(file_, 5), std::string("12345"));
    const Error error = error_of([&] { read_file(file_, 4); });
    QVERIFY(error.code() == ExitCode::bad_input);
    QCOMPARE(error.file(), file_.string());
    const fs::path pipe = file_.parent_path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    for (const fs::path& other :
         {pipe, file_.parent_path(), file_.parent_path() / "missing", fs::path("/dev/zero"), fs::path()}) {
      QVERIFY2(error_of([&] { read_file(other, 100); }).code() == ExitCode::bad_input, other.c_str());
      QVERIFY2(error_of([&] { MappedFile::open(other); }).code() == ExitCode::bad_input, other.c_str());
    }
  }

  void maps_files() {
    replace_file(file_, "12345");
    const auto mapped = MappedFile::open(file_);
    QCOMPARE(mapped->bytes().size(), 5u);
    QCOMPARE(static_cast<char>(mapped->bytes()[4]), '5');
    // A mapping stays whole while its file is replaced.
    replace_file(file_, "x");
    QCOMPARE(static_cast<char>(mapped->bytes()[4]), '5');
    replace_file(file_, "");
    QVERIFY(MappedFile::open(file_)->bytes().empty());
  }

  void tells_free_space_also_of_folders_to_come() {
    QVERIFY(free_disk_bytes(file_.parent_path() / "not" / "yet" / "there") > 0);
    require_free_disk(file_.parent_path(), 0);
    const Error error = error_of([&] { require_free_disk(file_.parent_path(), UINT64_MAX); });
    QVERIFY(error.code() == ExitCode::cannot_write);
    QVERIFY(error.sentence().find(format_bytes(UINT64_MAX)) != std::string::npos);
  }

  void words_sizes() {
    QCOMPARE(format_bytes(0), std::string("0 bytes"));
    QCOMPARE(format_bytes(999), std::string("999 bytes"));
    QCOMPARE(format_bytes(1000), std::string("1.0 kB"));
    QCOMPARE(format_bytes(1940000000), std::string("1.9 GB"));
  }

  void finds_the_cache() {
    qunsetenv("SEAMARK_CACHE");
    qputenv("XDG_CACHE_HOME", "/tmp/xdg");
    QCOMPARE(cache_directory(), fs::path("/tmp/xdg/seamark"));
    qputenv("SEAMARK_CACHE", "/tmp/own");
    QCOMPARE(cache_directory(), fs::path("/tmp/own"));
    qunsetenv("SEAMARK_CACHE");
    qunsetenv("XDG_CACHE_HOME");
    QCOMPARE(cache_directory(), fs::path(qgetenv("HOME").toStdString()) / ".cache" / "seamark");
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file_;
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
