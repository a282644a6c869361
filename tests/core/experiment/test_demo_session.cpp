// SPDX-License-Identifier: GPL-3.0-or-later
// The session that the demo opens (resources/demo): finished, of the built-in facts as they are now, and
// silent about the machine that made it.
#include <sys/utsname.h>

#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "experiment/run.h"
#include "facts/load.h"
#include "model/model.h"
#include "semantics/distance.h"
#include "session/session.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;

class TestDemoSession : public QObject {
  Q_OBJECT
  const fs::path file_ = fs::path(SEAMARK_SOURCE_DIR) / "resources/demo/demo.h5";
  LoadedSession loaded_;
  const Session& session() const { return loaded_.session; }
  static FactTable built_in() {
    FactOptions options;
    options.files = {"builtin"};
    LoadReport report;
    return load_facts(options, report);
  }

 private Q_SLOTS:
  void initTestCase() { loaded_ = load_session(file_); }

  void it_opens_whole_and_without_a_word() {
    QVERIFY(!loaded_.had_journal);
    QVERIFY(loaded_.notes.empty());
    QCOMPARE(session().model, std::string(default_model_name));  // a name: it is found on every computer
    QCOMPARE_LT(fs::file_size(file_), uintmax_t{2'000'000});
  }

  void its_facts_are_the_built_in_ones() {
    const FactTable now = built_in();
    QCOMPARE(session().facts.sha256, now.sha256);
    QVERIFY(session().facts == now);
  }

  void it_has_what_every_view_shows() {
    QVERIFY(!session().distances.empty());
    QCOMPARE(session().distances[0].value.size(), static_cast<size_t>(session().facts.size()));
    QCOMPARE(session().runs.size(), size_t{2});
    for (const RunRecord& run : session().runs) {
      QVERIFY2(run.state == RunState::done, run.name.c_str());
      QCOMPARE(run.steps.rows(), run.planned_steps);
      QVERIFY(run.scores.rows() > 3);
      QVERIFY(run.fact_curves.rows == run.outcomes.rows() && run.fact_curves.cols > 0);
      QVERIFY(!run.metrics.empty());
      const auto& learned = run.outcomes.learned;
      const auto share = static_cast<double>(std::count(learned.begin(), learned.end(), int8_t{1})) /
                         static_cast<double>(learned.size());
      // Something to see on both sides.
      QVERIFY2(share > 0.2 && share < 0.98, std::to_string(share).c_str());
      QVERIFY(std::count(run.outcomes.moved_dataset.begin(), run.outcomes.moved_dataset.end(), int8_t{1}) >
              0);
      QVERIFY(std::count(run.selection.kept.begin(), run.selection.kept.end(), int8_t{0}) > 0);
    }
    const RunRecord& last = session().runs.back();
    QVERIFY(last.adapter_facts == std::vector<int64_t>{-1});
    const AdapterRecord adapter = load_adapter(file_, last.name, -1);
    QCOMPARE(adapter.tensors.size(), size_t{30 * 2 * 2});  // 30 layers, q_proj and v_proj, A and B
    for (const char* kind : {"pca", "weight-lens", "interference-gradient", "trajectory"}) {
      QVERIFY2(std::any_of(last.results.begin(), last.results.end(),
                           [&](const ResultTable& table) { return table.kind == kind; }),
               kind);
    }
  }

  void it_names_no_machine_and_no_path() {
    std::ifstream in(file_, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    for (const char* path : {"/home", "/root", "/work", "/tmp/", "/usr/", "/var/", "/build"})
      QVERIFY2(bytes.find(path) == std::string::npos, path);
    for (const RunRecord& run : session().runs) {
      const Json provenance = parse_json(run.provenance_json, run.name);
      const QRegularExpression kernel("^[A-Za-z]+ [a-z0-9_]+$"), processor("^[a-z0-9_]+$");
      const auto text = [&](const char* field) {
        return QString::fromStdString(provenance[field].get<std::string>());
      };
      QVERIFY2(kernel.match(text("system")).hasMatch(), qPrintable(text("system")));
      QVERIFY2(processor.match(text("cpu")).hasMatch(), qPrintable(text("cpu")));
      // What decides the numbers is there.
      for (const char* field : {"seamark", "git", "libtorch", "compiler", "cpu_capability", "dtype"})
        QVERIFY2(!text(field).isEmpty(), field);
      for (const char* field : {"model_sha256", "tokenizer_sha256", "facts_sha256"})
        QCOMPARE(text(field).size(), qsizetype{64});
      QCOMPARE(text("model"), QString(default_model_name));
    }
  }

  void what_a_run_says_of_itself_names_the_machine_unless_that_is_not_wanted() {
    const auto model = Model::load(fs::path(SEAMARK_SOURCE_DIR) / "tests/golden/llama/gqa_tied",
                                   {.device = DeviceKind::cpu, .dtype = DType::float32, .threads = 1});
    utsname system{};
    QCOMPARE(uname(&system), 0);
    const auto restore = qScopeGuard([] { qunsetenv("SEAMARK_ANONYMOUS"); });
    for (const char* value : {"", "0", "1"}) {
      qputenv("SEAMARK_ANONYMOUS", value);
      const std::string text = dump_json(provenance(*model, session().facts));
      QCOMPARE(text.find(system.release) == std::string::npos, std::string(value) == "1");
      QVERIFY(text.find(system.machine) != std::string::npos);
    }
  }

  void its_distances_are_what_this_program_measures() {
    fs::path directory;
    try {
      directory = find_model(default_model_name);
    } catch (const Error&) {
      QSKIP("the default model is not fetched");
    }
    const auto model =
        Model::load(directory, {.device = DeviceKind::cpu, .dtype = DType::float32, .threads = 2});
    const Json provenance = parse_json(session().runs[0].provenance_json, "");
    QCOMPARE(model->weights_sha256(), provenance["model_sha256"].get<std::string>());
    const ExperimentSpec spec = spec_from_json(parse_json(session().runs[0].spec_json, ""), "");
    for (const DistanceTable& stored : session().distances) {
      if (stored.metric != distance_metric_names[static_cast<int>(spec.distance.metric)] ||
          stored.from != distance_from_names[static_cast<int>(spec.distance.from)])
        continue;
      const DistanceTable now = target_distances(*model, session().facts, spec.distance);
      QCOMPARE(now.space, stored.space);
      QCOMPARE(now.reason, stored.reason);
      for (size_t i = 0; i < now.value.size(); ++i) {
        QVERIFY2(std::isnan(now.value[i]) == std::isnan(stored.value[i]) &&
                     !(std::abs(now.value[i] - stored.value[i]) > 1e-5),
                 session().facts.facts[i].id.c_str());
      }
      return;
    }
    QFAIL("no distances of the runs' setting");
  }
};

QTEST_GUILESS_MAIN(TestDemoSession)
#include "test_demo_session.moc"
