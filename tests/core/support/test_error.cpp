// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <stdexcept>

#include "support/error.h"

using namespace seamark;

class TestError : public QObject {
  Q_OBJECT
 private slots:
  void says_file_field_and_sentence() {
    Error error = bad_input("At most {1}, and this is {0}.", 7, "five");
    QCOMPARE(error.what(), "At most five, and this is 7.");
    error.in_file("spec.json").at_field("method.rank");
    QCOMPARE(error.what(), "spec.json: method.rank: At most five, and this is 7.");
    QCOMPARE(error.sentence(), std::string("At most five, and this is 7."));
    QCOMPARE(error.text(), std::string("At most {1}, and this is {0}."));
    QVERIFY((error.arguments() == std::vector<std::string>{"7", "five"}));
  }

  void keeps_the_place_nearest_to_the_fault() {
    Error error = bad_input("No.");
    error.in_file("inner").at_field("x").in_file("outer").at_field("y");
    QCOMPARE(error.what(), "inner: x: No.");
  }

  void pastes_arguments_as_text() {
    // What a file says must not be read as a template.
    QCOMPARE(bad_input("{0} and {1}", "{1}{0}%s", "b").sentence(), std::string("{1}{0}%s and b"));
    QCOMPARE(bad_input("{0} {5} {x} {", "a").sentence(), std::string("a  {x} {"));
  }

  void has_an_exit_code_for_each_cause() {
    QVERIFY(bad_input("a").code() == ExitCode::bad_input);
    QVERIFY(cannot_write("a").code() == ExitCode::cannot_write);
    QVERIFY(out_of_resources("a").code() == ExitCode::out_of_resources);
    QVERIFY(Cancelled().code() == ExitCode::cancelled);
    QCOMPARE(static_cast<int>(ExitCode::usage), 2);
    QCOMPARE(static_cast<int>(ExitCode::bad_input), 3);
    QCOMPARE(static_cast<int>(ExitCode::cannot_write), 4);
    QCOMPARE(static_cast<int>(ExitCode::out_of_resources), 5);
    QCOMPARE(static_cast<int>(ExitCode::cancelled), 6);
  }

  void own_faults_are_no_user_errors() {
    const auto fail = [] { SEAMARK_ASSERT(1 + 1 == 3); };
    QVERIFY_EXCEPTION_THROWN(fail(), std::logic_error);
    SEAMARK_ASSERT(true);
  }
};

QTEST_GUILESS_MAIN(TestError)
#include "test_error.moc"
