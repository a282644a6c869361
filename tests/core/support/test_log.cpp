// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#include <vector>

#include "support/error.h"
#include "support/files.h"
#include "support/log.h"

using namespace seamark;

class TestLog : public QObject {
  Q_OBJECT
 private slots:
  void cleanup() {
    set_log_sink({});
    configure_log({});
  }

  void sends_what_passes_the_level_to_the_sink() {
    std::vector<std::string> seen;
    set_log_sink([&](LogLevel, std::string_view message) { seen.emplace_back(message); });
    configure_log({.level = LogLevel::info});
    log_message(LogLevel::error, "e");
    log_warning("w {}", 1);
    log_info("i {}", "{}");
    log_debug("d");
    QVERIFY((seen == std::vector<std::string>{"e", "w 1", "i {}"}));
  }

  void the_file_gets_everything_with_time_stamps() {
    QTemporaryDir folder;
    const std::string file = folder.filePath("log.txt").toStdString();
    configure_log({.level = LogLevel::error, .file = file});
    log_debug("first");
    log_info("second");
    configure_log({.level = LogLevel::error, .file = file});  // appends
    log_warning("third");
    const QString text = QString::fromStdString(read_file(file, 10000));
    const QStringList lines = text.split('\n');
    QCOMPARE(lines.size(), 4);
    const QRegularExpression stamp(
        "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ (debug first|info second|warning third)$");
    for (int i = 0; i < 3; ++i) QVERIFY2(stamp.match(lines[i]).hasMatch(), qPrintable(lines[i]));
  }

  void a_file_that_cannot_be_opened_is_an_error() {
    QVERIFY_EXCEPTION_THROWN(configure_log({.file = "/nonexistent/log.txt"}), Error);
  }

  void messages_of_several_threads_stay_whole() {
    std::vector<std::string> seen;
    set_log_sink([&](LogLevel, std::string_view message) { seen.emplace_back(message); });
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([t] {
        for (int i = 0; i < 250; ++i) log_warning("{}", std::string(20, static_cast<char>('a' + t)));
      });
    }
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(seen.size(), 1000u);
    for (const std::string& message : seen) QCOMPARE(message, std::string(20, message[0]));
  }
};

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
