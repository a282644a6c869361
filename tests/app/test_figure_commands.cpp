// SPDX-License-Identifier: GPL-3.0-or-later
// `seamark figure` and `seamark report` as a user calls them: no display, exit codes, whole files or none.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>

#include "session/session.h"
#include "support/files.h"
#include "widgets/figure_sample.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestFigureCommands : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  struct Result {
    int code = -1;
    QByteArray out, err;
  };
  // Without anything that leads to a display.
  Result seamark(const QStringList& arguments, const QString& configuration = {}) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
      environment.remove(name);
    if (!configuration.isEmpty()) environment.insert("XDG_CONFIG_HOME", configuration);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder_.path());
    process.start(SEAMARK_BINARY, arguments);
    process.waitForFinished(120000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
  }
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

 private Q_SLOTS:
  void initTestCase() { save_session(file("s.h5"), sample::figure_session()); }

  void every_format_is_written() {
    const Result result =
        seamark({"figure", "s.h5", "--kind", "accuracy-by-distance", "--style", "acl", "-o", "f.pdf", "-o",
                 "f.svg", "-o", "f.png", "-o", "f.csv", "-o", "f.tex", "--json"});
    QVERIFY2(result.code == 0, result.err.constData());
    for (const char* name : {"f.pdf", "f.svg", "f.png", "f.csv", "f.tex"})
      QVERIFY2(fs::file_size(file(name)) > 100, name);
    const QJsonObject json = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(json["spec"].toObject()["style"].toString(), QString("acl"));
    QVERIFY(json["summaries"].toArray()[0].toString().contains("Wilson"));
    QVERIFY(read_file(file("f.svg"), 10 << 20).find("session s.h5") != std::string::npos);
  }

  void a_figure_is_kept_and_drawn_again() {
    QCOMPARE(seamark({"figure", "s.h5", "--kind", "scatter", "--colour", "outcome", "--style", "nature",
                      "--save", "Features"})
                 .code,
             0);
    QCOMPARE(seamark({"figure", "s.h5", "--kind", "scatter", "--colour", "outcome", "--style", "nature",
                      "--set", "name=Features", "-o", "direct.svg"})
                 .code,
             0);
    QCOMPARE(seamark({"figure", "s.h5", "--figure", "Features", "-o", "kept.svg"}).code, 0);
    QCOMPARE(read_file(file("kept.svg"), 10 << 20), read_file(file("direct.svg"), 10 << 20));
    const Result list = seamark({"figure", "s.h5", "--list"});
    QVERIFY(list.out.contains("Features") && list.out.contains("heat-map"));
  }

  // What a view hands over to its figure can be said here, too.
  void a_figure_is_set_field_by_field() {
    QCOMPARE(
        seamark({"figure", "s.h5", "--kind", "distance-histogram", "--set",
                 R"(filter=["rule=band","low=0.3","high=0.5"])", "--set", "bin_width=0.02", "-o", "band.csv"})
            .code,
        0);
    const std::string band = read_file(file("band.csv"), 1 << 20);
    QVERIFY(band.starts_with("bin_low,bin_high,kept,excluded\n"));
    QVERIFY(band.find("\n0.34,0.36,") != std::string::npos);
    QCOMPARE(seamark({"figure", "s.h5", "--kind", "loss-curves", "--set", "axis=minutes", "--set", "y=loss",
                      "-o", "minutes.csv"})
                 .code,
             0);
    QVERIFY(read_file(file("minutes.csv"), 1 << 20).starts_with("curve,minutes,loss"));
    QCOMPARE(
        seamark({"figure", "s.h5", "--kind", "outcome-arrows", "--set", "show=learned", "-o", "learned.csv"})
            .code,
        0);
    QVERIFY(read_file(file("learned.csv"), 1 << 20).find(",learned\n") != std::string::npos);
  }

  void a_panel_of_a_sheet_is_drawn_alone() {
    replace_file(file("sheet.json"),
                 R"({"panels": [{}, {"kind": "learned-curves"}, {"kind": "loss-curves"}]})");
    QCOMPARE(seamark({"figure", "s.h5", "--spec", "sheet.json", "-o", "sheet.pdf"}).code, 0);
    QCOMPARE(seamark({"figure", "s.h5", "--spec", "sheet.json", "--panel", "b", "-o", "b.csv"}).code, 0);
    QVERIFY(read_file(file("b.csv"), 1 << 20).starts_with("curve,step,count"));
    QCOMPARE(seamark({"figure", "s.h5", "--spec", "sheet.json", "--panel", "z", "-o", "z.csv"}).code, 3);
  }

  // A description names no place above; what is typed on the command line may.
  void a_style_may_stand_anywhere_and_be_changed() {
    replace_file(file("own.json"), R"({"name": "own", "column_mm": 60})");
    const QStringList kind = {"figure", "s.h5", "--kind", "distance-histogram", "--json", "-o", "own.svg"};
    const auto width = [](const Result& result) {
      return QJsonDocument::fromJson(result.out).object()["width_mm"].toDouble();
    };
    Result result = seamark(kind + QStringList{"--style", "sub/../own.json"});
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(std::abs(width(result) - 60) < 0.5);
    result = seamark(kind + QStringList{"--style", "own.json", "--set", R"(style_changes=["column_mm=70"])"});
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(std::abs(width(result) - 70) < 0.5);
    replace_file(file("above.json"), R"({"style": "../own.json"})");
    QCOMPARE(seamark({"figure", "s.h5", "--spec", "above.json", "-o", "x.pdf"}).code, 3);
  }

  // The session goes to a machine without the user's styles, and to one where another has the name.
  void a_figure_in_an_own_style_is_the_same_on_any_machine() {
    save_session(file("own.h5"), sample::figure_session());
    const QString here = folder_.filePath("here"), there = folder_.filePath("there"),
                  other = folder_.filePath("other");
    fs::create_directories(file("here/seamark/styles"));
    fs::create_directories(file("other/seamark/styles"));
    replace_file(file("here/seamark/styles/Thesis.json"), "{\"column_mm\": 66, \"palette\": [\"#123456\"]}");
    replace_file(file("other/seamark/styles/Thesis.json"), R"({"column_mm": 99})");
    const auto run = [&](const QStringList& arguments, const QString& machine, int code = 0) {
      const Result result = seamark(arguments, machine);
      if (result.code != code) qWarning("%s", result.err.constData());
      return result.code == code ? QString::fromUtf8(result.err) : QString("wrong code");
    };
    const QStringList new_figure = {"figure",  "own.h5", "--kind", "accuracy-by-distance",
                                    "--style", "Thesis"};
    QCOMPARE(run(new_figure + QStringList{"--save", "Mine", "-o", "first.svg"}, here), QString());
    const std::string bytes = read_file(file("first.svg"), 10 << 20);
    QVERIFY(bytes.find("#123456") != std::string::npos);
    for (const QString& machine : {here, there, other}) {
      const QString said = run({"figure", "own.h5", "--figure", "Mine", "-o", "again.svg"}, machine);
      QCOMPARE(read_file(file("again.svg"), 10 << 20), bytes);
      QCOMPARE(said.contains("--style Thesis"), machine == other);
    }
    // Asked for by name it is the machine's; where there is none, the error says so.
    run({"figure", "own.h5", "--figure", "Mine", "--style", "Thesis", "-o", "again.svg"}, other);
    QVERIFY(read_file(file("again.svg"), 10 << 20).find("#123456") == std::string::npos);
    QVERIFY(run(new_figure + QStringList{"-o", "none.svg"}, there, 3).contains("Thesis"));
    QVERIFY(!fs::exists(file("none.svg")));
  }

  void exit_codes_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const QStringList kind = {"figure", "s.h5", "--kind", "distance-histogram"};
    QTest::newRow("unknown kind") << QStringList{"figure", "s.h5", "--kind", "pie", "-o", "x.pdf"} << 2
                                  << "\"pie\" is none of distance-histogram,loss-curves";
    QTest::newRow("nothing named") << QStringList{"figure", "s.h5", "-o", "x.pdf"} << 2 << "--kind";
    QTest::newRow("no output") << kind << 2 << "-o";
    QTest::newRow("unknown ending") << kind + QStringList{"-o", "x.doc"} << 3 << "x.doc";
    QTest::newRow("missing session") << QStringList{"figure", "none.h5", "--kind", "scatter", "-o", "x.pdf"}
                                     << 3 << "none.h5";
    QTest::newRow("unknown figure") << QStringList{"figure", "s.h5", "--figure", "none", "-o", "x.pdf"} << 3
                                    << "none";
    QTest::newRow("unknown colour") << QStringList{"figure",   "s.h5", "--kind", "scatter",
                                                   "--colour", "mood", "-o",     "x.pdf"}
                                    << 3 << "outcome";
    QTest::newRow("unknown run") << kind + QStringList{"--run", "R99", "-o", "x.pdf"} << 3 << "runs";
    QTest::newRow("unknown field") << kind + QStringList{"--set", "colums=2", "-o", "x.pdf"} << 3
                                   << "columns";
    QTest::newRow("field like no other")
        << kind + QStringList{"--set", "panels.0.weight_lambda=1", "-o", "x.pdf"} << 3 << "It has: name, ";
    QTest::newRow("bad value") << kind + QStringList{"--set", "bins=-1", "-o", "x.pdf"} << 3 << "bins";
    QTest::newRow("bad filter") << kind +
                                       QStringList{"--set", "filter=[\"rule=band\",\"low=x\"]", "-o", "x.pdf"}
                                << 3 << "filter";
    QTest::newRow("bad size") << kind + QStringList{"--size", "1x1", "-o", "x.pdf"} << 3 << "size";
    QTest::newRow("unknown style") << kind + QStringList{"--style", "natur", "-o", "x.pdf"} << 3 << "nature";
    QTest::newRow("a result's name") << kind + QStringList{"--save", "summary"} << 3 << "summary";
    QTest::newRow("report in no style")
        << QStringList{"report", "s.h5", "-o", "x", "--style", "natur"} << 3 << "nature";
    QTest::newRow("cannot write") << kind + QStringList{"-o", "/proc/none/x.pdf"} << 4 << "x.pdf";
    QTest::newRow("report cannot write")
        << QStringList{"report", "s.h5", "-o", "/proc/none/r"} << 4 << "/proc/none";
    QTest::newRow("report in no language")
        << QStringList{"report", "s.h5", "-o", "x", "--language", "xx"} << 3 << "language";
  }
  void exit_codes() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, message);
    const Result result = seamark(arguments);
    QVERIFY2(QString::fromUtf8(result.err).contains(message), result.err.constData());
    QCOMPARE(result.code, code);
    QVERIFY(!fs::exists(file("x.pdf")));
  }

  // With whatever stands in the caption.
  void the_snippet_compiles_where_latex_is() {
    const QString latex = QStandardPaths::findExecutable("pdflatex");
    if (latex.isEmpty()) QSKIP("no pdflatex");
    const QString caption = QString::fromUtf8(
        "50\u00A0% & $x_1$ of #1, \u03B1 \u2264 \u03B2_2, ~{\u2212}^\\ \u201Cquoted\u201D \u2013 d");
    const Result result = seamark({"figure", "s.h5", "--kind", "accuracy-by-distance", "--style", "acl",
                                   "--caption", caption, "-o", "in_text.pdf", "-o", "in_text.tex"});
    QVERIFY2(result.code == 0, result.err.constData());
    // The commands that the snippet needs are said in it.
    replace_file(file("paper.tex"),
                 "\\documentclass{article}\n\\usepackage{graphicx}\n\\begin{document}\n"
                 "\\input{in_text.tex}\nSee Figure~\\ref{fig:in_text}.\n\\end{document}\n");
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(latex, {"-interaction=nonstopmode", "-halt-on-error", "paper.tex"});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, said.right(1500).constData());
    QVERIFY2(!said.contains("Missing character") && !said.contains("Overfull"), said.right(1500).constData());
    QVERIFY(fs::file_size(file("paper.pdf")) > 5000);
  }

  void a_report_is_a_page_in_three_languages() {
    for (const QString language : {"en", "de", "zh_CN"}) {
      const Result result = seamark({"report", "s.h5", "-o", "report-" + language, "--language", language});
      QVERIFY2(result.code == 0, result.err.constData());
      const auto page = QByteArray::fromStdString(
          read_file(file(("report-" + language + "/index.html").toUtf8().constData()), 64 << 20));
      QVERIFY(page.contains("<html lang=\"" + language.toUtf8()));
      QVERIFY(page.contains("<svg role=\"img\""));
    }
    QVERIFY(read_file(file("report-de/index.html"), 64 << 20).find("Behauptung") != std::string::npos);
    QVERIFY(read_file(file("report-zh_CN/index.html"), 64 << 20).find("\xE8\xAE\xBA\xE6\x96\xAD") !=
            std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestFigureCommands)
#include "test_figure_commands.moc"
