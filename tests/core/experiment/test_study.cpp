// SPDX-License-Identifier: GPL-3.0-or-later
// Studies on a model of two layers: the grid, its parts, going on after an interruption, tables and claims.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/experiment/findings.h"
#include "experiment/claims.h"
#include "experiment/study.h"
#include "experiment/study_setup.h"
#include "experiment/study_standing.h"
#include "experiment/study_tables.h"
#include "session/columns.h"
#include "session/merge.h"
#include "support/files.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

const std::string golden = SEAMARK_SOURCE_DIR "/tests/golden/evaluation/";

// Two learning rates and two seeds on the 24 facts of the tiny world, trained jointly.
Json tiny_study() {
  Json out = Json::parse(R"({
    "name": "tiny", "claims": ["moves-away", "reweighting", "interference"],
    "base": {"training": {"mode": "joint", "steps": 6, "batch": 8, "checkpoint_every": 2},
             "evaluation": {"every": 0, "protocols": ["strict"]}, "device": {"threads": 1}},
    "axes": [{"name": "loss", "path": "training.learning_rate", "values": [0.001, 0.02]},
             {"path": "training.seed", "values": [1, 2]}],
    "statistics": {"resamples": 500}
  })");
  out["base"]["model"] = golden + "model";
  out["base"]["facts"]["files"] = {golden + "facts.json"};
  return out;
}

std::vector<StudySpec> tiny() { return {study_from_json(tiny_study(), "tiny.json")}; }

// What refuses a study: "field: sentence".
std::string problem(const Json& json) {
  try {
    study_from_json(json, "s.json");
    return "";
  } catch (const Error& error) {
    return error.file() == "s.json" ? error.field() + ": " + error.sentence() : "no file";
  }
}

// Asks for a stop or an abort after so many steps of the whole study.
class Interrupter : public StudyObserver {
 public:
  Interrupter(RunControl& control, int64_t at, void (RunControl::*action)())
      : control_(control), at_(at), action_(action) {}
  void step(const StepTable&, const TrainingStep&) override {
    if (++steps_ == at_) (control_.*action_)();
  }
  void point(const StudyPoint& point, int64_t, int64_t) override { begun.push_back(point.spec.name); }
  std::vector<std::string> begun;
  int64_t steps_ = 0;

 private:
  RunControl& control_;
  int64_t at_;
  void (RunControl::*action_)();
};

const ResultTable& table(const Session& session, const char* kind) {
  for (const ResultTable& found : session.results) {
    if (found.kind == kind) return found;
  }
  throw std::runtime_error(std::string("no table ") + kind);
}
const std::vector<double>& numbers(const ResultTable& table, const char* column) {
  return std::get<std::vector<double>>(find_column(table, column)->values);
}
const std::vector<std::string>& texts(const ResultTable& table, const char* column) {
  return std::get<std::vector<std::string>>(find_column(table, column)->values);
}

}  // namespace

class TestStudy : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  StudyOutcome run(const std::vector<StudySpec>& studies, const fs::path& file, StudyRequest request = {}) {
    RunControl control;
    StudyObserver silent;
    request.session = file;
    return run_studies(studies, request, control, silent);
  }
  // Trained once, compared with by several tests.
  const Session& whole() {
    static const Session session = [&] {
      run(tiny(), path("whole.h5"));
      return load_session(path("whole.h5")).session;
    }();
    return session;
  }

 private Q_SLOTS:
  void the_grid_is_expanded_in_order_with_names_that_stay() {
    Json json = tiny_study();
    json["skip"] = Json::parse(R"([{"loss": "0.02", "seed": 1}])");
    const StudySpec study = study_from_json(json, "s.json");
    const auto points = expand(study);
    QCOMPARE(points.size(), size_t{3});
    QCOMPARE(points[0].spec.name, std::string("tiny 000 loss=0.001 seed=1"));
    QCOMPARE(points[1].spec.name, std::string("tiny 001 loss=0.001 seed=2"));
    QCOMPARE(points[2].spec.name, std::string("tiny 003 loss=0.02 seed=2"));
    QCOMPARE(points[2].spec.training.learning_rate, 0.02);
    QCOMPARE(points[2].spec.training.seed, int64_t{2});
    QCOMPARE(points[2].spec.training.batch, int64_t{8});
    QVERIFY(points[2].spec.output.adapters == KeepAdapters::none);
    // Written and read again it is the same study.
    const OrderedJson written = study_to_json(study);
    QCOMPARE(dump_json(study_to_json(study_from_json(Json::parse(dump_json(written)), "s.json"))),
             dump_json(written));
  }

  void bad_studies_name_the_field_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* patch, const char* field) {
      QTest::newRow(name) << QString(patch) << QString(field);
    };
    row("unknown key", R"({"axis": []})", "axis: Unknown key. Did you mean \"axes\"?");
    row("unknown path", R"({"axes": [{"path": "training.sed", "values": [1]}]})",
        "axes[0].path: The spec has no field \"training.sed\". Did you mean \"training.seed\"?");
    row("impossible value", R"({"axes": [{"path": "training.steps", "values": [4, -1]}]})",
        "axes[0].values[1]: training.steps: ");
    row("value of another type", R"({"axes": [{"path": "method.kind", "values": ["lore"]}]})",
        "axes[0].values[0]: method.kind: ");
    row("empty axis", R"({"axes": [{"path": "training.seed", "values": []}]})",
        "axes[0].values: An axis needs at least one value.");
    row("label twice", R"({"axes": [{"path": "training.seed", "values": [1, 1]}]})", "axes[0].values: ");
    row("axes of one name",
        R"({"axes": [{"path": "training.seed", "values": [1]}, {"path": "facts.seed", "values": [1]}]})",
        "axes[1]: Two axes have the name \"seed\"");
    row("unequal fields",
        R"({"axes": [{"name": "a", "values": [{"training.seed": 1}, {"method.rank": 1}]}]})",
        "axes[0].values[1]: ");
    row("name of a table's column", R"({"axes": [{"name": "n", "path": "training.seed", "values": [1]}]})",
        "axes[0].name: ");
    row("base", R"({"base": {"training": {"stops": 3}}})", "base.training.stops: Unknown key.");
    row("rule across fields", R"({"axes": [{"path": "training.warmup_steps", "values": [0, 99]}]})",
        "training.warmup_steps (run tiny 001 warmup_steps=99): ");
    row("level", R"({"statistics": {"level": 1}})", "statistics.level: ");
    row("baseline", R"({"statistics": {"baseline": {"loss": "3"}}})", "statistics.baseline.loss: ");
    row("repeat", R"({"statistics": {"repeat": "sets"}})", "statistics.repeat: ");
    row("skip", R"({"skip": [{"rank": 1}]})", "skip[0].rank: ");
    row("all skipped", R"({"skip": [{"loss": ["0.001", "0.02"]}]})", "skip: ");
    row("newer schema", R"({"schema_version": 9})", "schema_version: ");
    row("name", R"({"name": "a/b"})", "name: ");
  }
  void bad_studies_name_the_field() {
    QFETCH(QString, patch);
    QFETCH(QString, field);
    Json json = tiny_study();
    const Json changes = Json::parse(patch.toStdString());
    for (const auto& [key, value] : changes.items()) json[key] = value;
    const QString found = QString::fromStdString(problem(json));
    QVERIFY2(found.startsWith(field), qPrintable(found));
  }

  void every_preset_is_a_study_without_data_and_with() {
    QCOMPARE(preset_names().size(), size_t{10});
    for (const std::string& name : preset_names()) {
      for (StudySpec study : preset_studies(name)) {
        for (const std::string& id : study.claims) {
          QVERIFY2(std::any_of(claim_ids().begin(), claim_ids().end(),
                               [&](const ClaimId& known) { return id == known.id; }),
                   id.c_str());
        }
        QVERIFY(!study.question.empty());
        QVERIFY(!expand(study).empty());
        StudySpec with = study;
        resolve_data(with, {{"counterfact", "cf.json"}, {"zsre", "z.json"}});
        QCOMPARE(expand(with).size(), expand(study).size());
        resolve_data(study, {});
        for (const StudyPoint& point : expand(study))
          QCOMPARE(point.spec.facts.files, (std::vector<std::string>{"builtin"}));
      }
    }
    QVERIFY_EXCEPTION_THROWN(preset_studies("distance-vs-lerning"), Error);
  }

  void data_that_are_not_there_are_not_called_by_their_name() {
    Json json = tiny_study();
    json["axes"] = Json::parse(R"([{"name": "data", "labels": ["counterfact", "zsre", "builtin"], "values": [
        {"facts.files": ["$counterfact"]}, {"facts.files": ["$zsre"]}, {"facts.files": ["builtin"]}]}])");
    StudySpec study = study_from_json(json, "s.json");
    resolve_data(study, {{"zsre", "z.json"}});
    QCOMPARE(study.axes[0].labels, (std::vector<std::string>{"builtin", "zsre"}));
    QCOMPARE(expand(study)[1].spec.facts.files, (std::vector<std::string>{"z.json"}));
  }

  void a_study_is_set_up_from_a_file_or_a_preset_with_data_and_model() {
    Json json = tiny_study();
    json["base"]["facts"]["files"] = {"$world", "$more"};
    json["axes"].push_back(Json::parse(R"({"name": "data", "labels": ["w", "z"],
        "values": [{"facts.files": ["$world"]}, {"facts.files": ["$zsre"]}]})"));
    replace_file(path("setup.json"), dump_json(json));
    StudySetup setup;
    setup.study = path("setup.json").string();
    QCOMPARE(data_names(find_studies(setup.study)), (std::vector<std::string>{"world", "more", "zsre"}));
    setup.data["world"] = golden + "facts.json";
    setup.model = "another";
    setup.threads = 3;
    const std::vector<StudySpec> studies = set_up_studies(setup);
    const ExperimentSpec spec = expand(studies[0]).front().spec;
    QCOMPARE(spec.model, std::string("another"));
    QCOMPARE(spec.device.threads, int64_t{3});
    QCOMPARE(spec.facts.files, std::vector<std::string>{fs::absolute(golden + "facts.json").string()});
    QVERIFY(are_same_studies(studies, set_up_studies(setup)));
    setup.model.reset();
    QVERIFY(!are_same_studies(studies, set_up_studies(setup)));
    setup.data["zsre"] = path("nothing.json").string();
    try {
      set_up_studies(setup);
      QFAIL("a file that is not there");
    } catch (const Error& error) {
      QCOMPARE(error.field(), std::string("data.zsre"));
      QVERIFY(error.file().ends_with("nothing.json"));
    }
    QVERIFY(are_same_studies(set_up_studies({.study = "methods"}), set_up_studies({.study = "methods"})));
  }

  void how_far_a_study_is_can_be_read() {
    const StudyStanding planned = study_standing(tiny());
    QCOMPARE(planned.planned(), int64_t{4});
    QCOMPARE(planned.count(PointState::waiting), int64_t{4});
    QVERIFY(!planned.has_tables);
    const StudyStanding standing = study_standing(tiny(), &whole(), "tiny 003 loss=0.02 seed=2");
    QCOMPARE(standing.count(PointState::done), int64_t{4});  // what is done is not what was left half-way
    const PointStanding& last = standing.runs[0][3];
    const auto& learned = whole().runs[3].outcomes.learned;
    QCOMPARE(last.facts, static_cast<int64_t>(learned.size()));
    QCOMPARE(last.learned, static_cast<double>(std::count(learned.begin(), learned.end(), 1)) /
                               static_cast<double>(learned.size()));
    Session part = whole();
    part.runs.pop_back();
    part.runs[1].state = RunState::failed;
    part.runs[1].message = "why";
    const StudyStanding rest = study_standing(tiny(), &part, "tiny 003 loss=0.02 seed=2");
    QCOMPARE(rest.runs[0][1].state, PointState::failed);
    QCOMPARE(rest.runs[0][1].message, std::string("why"));
    QCOMPARE(rest.runs[0][3].state, PointState::interrupted);
  }

  // A model that is given computes what one that is loaded for the run would, or is not taken.
  void a_model_of_another_number_format_is_not_taken() {
    const auto model = Model::load(golden + "model", {.dtype = DType::bfloat16, .threads = 1});
    run(tiny(), path("given.h5"), {.session = {}, .model = model});
    QVERIFY(findings(load_session(path("given.h5")).session) == findings(whole()));
  }

  void a_study_holds_every_run_and_its_tables() {
    const Session& session = whole();
    QCOMPARE(session.runs.size(), size_t{4});
    for (const RunRecord& run : session.runs) QCOMPARE(run.state, RunState::done);
    QCOMPARE(session.facts.size(), session.runs[0].outcomes.rows());
    QCOMPARE(session.distances.size(), size_t{1});
    // The headline numbers are those of the outcomes.
    const ResultTable& values = table(session, study_values_kind);
    const RunRecord& run = session.runs[3];
    double learned = 0;
    for (int8_t flag : run.outcomes.learned) learned += flag;
    bool found = false;
    for (size_t i = 0; i < texts(values, "run").size(); ++i) {
      if (texts(values, "run")[i] != run.name || texts(values, "quantity")[i] != "learned") continue;
      QCOMPARE(numbers(values, "value")[i], learned / static_cast<double>(run.outcomes.rows()));
      QCOMPARE(numbers(values, "loss")[i], 0.02);
      found = true;
    }
    QVERIFY(found);
    // Two conditions of two seeds each.
    const ResultTable& summary = table(session, study_summary_kind);
    QVERIFY(!find_column(summary, "seed"));
    for (int64_t seeds : std::get<std::vector<int64_t>>(find_column(summary, "seeds")->values))
      QCOMPARE(seeds, int64_t{2});
    for (size_t i = 0; i < texts(summary, "quantity").size(); ++i) {
      if (std::isnan(numbers(summary, "low")[i])) continue;
      QVERIFY(numbers(summary, "low")[i] <= numbers(summary, "mean")[i]);
      QVERIFY(numbers(summary, "mean")[i] <= numbers(summary, "high")[i]);
    }
    const ResultTable& comparisons = table(session, study_comparisons_kind);
    QVERIFY(result_rows(comparisons) >= 2);
    for (size_t i = 0; i < texts(comparisons, "matching").size(); ++i) {
      QCOMPARE(texts(comparisons, "matching")[i], std::string("same facts"));
      QVERIFY(!(numbers(comparisons, "p_holm")[i] < numbers(comparisons, "p")[i]));
    }
    const Session stored = load_session(path("whole.h5")).session;
    QCOMPARE(findings(stored), findings(session));
    for (const auto& entry : fs::directory_iterator(path("whole.h5").parent_path())) {
      const std::string name = entry.path().filename().string();
      QVERIFY2(!name.starts_with("whole.h5.run"), name.c_str());
    }
  }

  void parts_and_their_merge_equal_the_whole() {
    run(tiny(), path("1.h5"), {.session = {}, .part = {1, 2}});
    QCOMPARE(run(tiny(), path("2.h5"), {.session = {}, .part = {2, 2}}).planned, int64_t{2});
    const StudyOutcome outcome = merge_studies({path("2.h5"), path("1.h5")}, path("merged.h5"));
    QCOMPARE(outcome.done, int64_t{4});
    QVERIFY(findings(load_session(path("merged.h5")).session) == findings(whole()));
    // A part of another study is refused.
    Json other = tiny_study();
    other["axes"][1]["values"] = {3};
    run({study_from_json(other, "o.json")}, path("other.h5"));
    QVERIFY_EXCEPTION_THROWN(merge_studies({path("1.h5"), path("other.h5")}, path("no.h5")), Error);
  }

  void an_interrupted_study_keeps_finished_runs_and_goes_on_data() {
    QTest::addColumn<bool>("abort");
    QTest::newRow("stopped") << false;
    QTest::newRow("aborted") << true;
  }
  void an_interrupted_study_keeps_finished_runs_and_goes_on() {
    QFETCH(bool, abort);
    const fs::path file = path(abort ? "aborted.h5" : "stopped.h5");
    {
      RunControl control;
      Interrupter interrupter(control, 11, abort ? &RunControl::abort : &RunControl::stop_and_keep);
      if (abort) {
        QVERIFY_EXCEPTION_THROWN(run_studies(tiny(), {.session = file}, control, interrupter), Cancelled);
      } else {
        QVERIFY(run_studies(tiny(), {.session = file}, control, interrupter).stopped);
      }
    }
    const Session kept = load_session(file).session;
    QCOMPARE(kept.runs.size(), size_t{1});
    QCOMPARE(kept.runs[0].state, RunState::done);
    QCOMPARE(interrupted_study_run(file), std::string("tiny 001 loss=0.001 seed=2"));
    QVERIFY_EXCEPTION_THROWN(run(tiny(), file), Error);  // not without --resume
    RunControl control;
    Interrupter watch(control, -1, &RunControl::abort);
    const auto stored = stored_studies(kept, "");
    const StudyOutcome outcome = run_studies(stored, {.session = file, .resume = true}, control, watch);
    QCOMPARE(outcome.done, int64_t{4});
    QCOMPARE(watch.begun.size(), size_t{3});
    QVERIFY(interrupted_study_run(file).empty());
    QVERIFY(watch.steps_ < 3 * 6);  // the second run went on from its checkpoint
    QVERIFY(findings(load_session(file).session) == findings(whole()));
  }

  // As a kill between two of its steps leaves it.
  void what_a_kill_leaves_beside_a_study_is_used_or_made_anew_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("steps");  // of the three runs that are not merged, six each
    QTest::newRow("nothing") << "" << 18;
    QTest::newRow("a run that was finished and not merged") << "finished" << 12;
    QTest::newRow("a run that is merged already") << "merged" << 18;
    QTest::newRow("a file that cannot be read") << "damaged" << 18;
    QTest::newRow("a run of another spec") << "other" << 18;
  }
  void what_a_kill_leaves_beside_a_study_is_used_or_made_anew() {
    QFETCH(QString, left);
    QFETCH(int, steps);
    const fs::path file = path(qPrintable("left-" + left + ".h5"));
    {
      RunControl control;
      Interrupter interrupter(control, 7, &RunControl::stop_and_keep);
      QVERIFY(run_studies(tiny(), {.session = file}, control, interrupter).stopped);
      QCOMPARE(load_session(file).session.runs.size(), size_t{1});
    }
    for (const auto& entry : fs::directory_iterator(file.parent_path())) {
      if (entry.path().string().starts_with(study_run_session(file).string())) fs::remove(entry.path());
    }
    const std::vector<StudyPoint> points = expand(tiny()[0]);
    const auto leave = [&](ExperimentSpec spec) {
      RunControl control;
      RunObserver silent;
      run_experiment(spec, {.session = study_run_session(file), .model = nullptr}, control, silent);
    };
    if (left == "finished") leave(points[1].spec);
    if (left == "merged") leave(points[0].spec);
    if (left == "damaged") replace_file(study_run_session(file), "SEAMARK SESSION and no more");
    if (left == "other") {
      ExperimentSpec spec = points[1].spec;
      spec.training.learning_rate = 0.5;
      leave(spec);
    }
    RunControl control;
    Interrupter watch(control, -1, &RunControl::abort);
    const StudyOutcome outcome = run_studies(tiny(), {.session = file, .resume = true}, control, watch);
    QCOMPARE(outcome.done, int64_t{4});
    QCOMPARE(outcome.failed, int64_t{0});
    QCOMPARE(watch.steps_, int64_t{steps});
    QVERIFY(findings(load_session(file).session) == findings(whole()));
    QVERIFY(!fs::exists(study_run_session(file)));
  }

  void a_study_that_was_killed_before_its_tables_were_stored_gets_them() {
    const fs::path file = path("tables.h5");
    Session session = whole();
    for (const StudySpec& study : tiny()) {
      remove_study_tables(study, session);
      session.results.push_back(study_table(study, Session()));
    }
    save_session(file, session);
    QVERIFY(!study_standing(tiny(), &session).has_tables);
    QCOMPARE(run(tiny(), file, {.session = {}, .resume = true, .part = {}, .model = nullptr}).done,
             int64_t{4});
    const Session now = load_session(file).session;
    QVERIFY(study_standing(tiny(), &now).has_tables);
    QVERIFY(findings(now) == findings(whole()));
  }

  void a_run_that_fails_is_kept_as_failed_and_the_study_goes_on() {
    Json json = tiny_study();
    json["axes"] = Json::parse(R"([{"name": "limit", "path": "filter.low", "values": [99, 0]}])");
    json["base"]["filter"]["rule"] = "band";
    json["claims"] = {"reweighting"};
    const StudyOutcome outcome = run({study_from_json(json, "s.json")}, path("failed.h5"));
    QCOMPARE(outcome.failed, int64_t{1});
    QCOMPARE(outcome.done, int64_t{1});
    const Session session = load_session(path("failed.h5")).session;
    QCOMPARE(session.runs[0].state, RunState::failed);
    QVERIFY(session.runs[0].message.find("band") != std::string::npos);
    const auto claims = study_claims(session);
    QCOMPARE(claims.size(), size_t{1});
    QCOMPARE(claims[0].verdict, Verdict::undecided);
  }

  void runs_of_different_data_share_a_session() {
    Json json = tiny_study();
    json["axes"] = Json::parse(R"([{"path": "facts.first", "values": [0, 8]}])");
    json["base"]["facts"]["limit"] = 12;
    run({study_from_json(json, "s.json")}, path("data.h5"));
    const Session session = load_session(path("data.h5")).session;
    QCOMPARE(session.facts.size(), int64_t{20});
    const RunRecord& second = session.runs[1];
    QCOMPARE(second.outcomes.fact.front(), int64_t{8});
    for (size_t i = 0; i < 20; ++i) {
      QCOMPARE(second.selection.kept[i] == 1, i >= 8);
      if (i < 8) QCOMPARE(second.selection.reason[i], std::string(not_in_data));
      QCOMPARE(session.runs[0].selection.kept[i] == 1, i < 12);
      // The same fact has the same distance whichever data it came with.
      QVERIFY(session.distances[0].reason[i] != not_in_data);
    }
    QCOMPARE(session.distances.size(), size_t{1});
    const ResultTable& comparisons = table(session, study_comparisons_kind);
    const auto& matching = texts(comparisons, "matching");
    for (const char* way : {"common facts", "all facts", "matched D"})
      QVERIFY2(std::find(matching.begin(), matching.end(), way) != matching.end(), way);
  }

  void a_verdict_is_never_stronger_than_its_interval() {
    QCOMPARE(verdict_of(0.01, 0.2, true), Verdict::supports);
    QCOMPARE(verdict_of(0.01, 0.2, false), Verdict::contradicts);
    QCOMPARE(verdict_of(-0.2, -0.01, true), Verdict::contradicts);
    QCOMPARE(verdict_of(-0.2, -0.01, false), Verdict::supports);
    QCOMPARE(verdict_of(-0.01, 0.2, true), Verdict::undecided);
    QCOMPARE(verdict_of(0, 0.2, true), Verdict::undecided);
    QCOMPARE(verdict_of(undefined, undefined, true), Verdict::undecided);
    for (const ClaimResult& claim : study_claims(whole())) {
      QVERIFY2(!claim_paragraph(claim).empty(), claim.claim.c_str());
      if (claim.claim == "moves-away" && !std::isnan(claim.low))
        QCOMPARE(claim.verdict, verdict_of(claim.low, claim.high, true));
      if (claim.claim == "interference") QCOMPARE(claim.verdict, Verdict::undecided);  // no such axis
    }
  }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "test_study.moc"
