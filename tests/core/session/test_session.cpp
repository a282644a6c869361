// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <hdf5.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>
#include <bit>
#include <filesystem>

#include "core/session/sample.h"
#include "session/columns.h"
#include "session/format_version.h"
#include "session/hdf5.h"
#include "session/session.h"
#include "support/error.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;
using sample::put, sample::slurp;

namespace {

// The error that opening gives; "" when it opens.
std::string problem(const fs::path& file) {
  try {
    load_session(file);
    return "";
  } catch (const Error& error) {
    return error.code() == ExitCode::bad_input ? error.what() : std::string("other code: ") + error.what();
  }
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

// The golden session: small, with everything in it.
Session golden() { return sample::session(4, 2); }
std::vector<NewAdapters> golden_adapters() { return {{"R1", {sample::adapter(1), sample::adapter(-1)}}}; }

// The shapes of tests/reference/check_session.py.
std::string latin1(std::string_view bytes) {
  std::string out;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xc0 | (byte >> 6));
      out += static_cast<char>(0x80 | (byte & 0x3f));
    }
  }
  return out;
}
Json plain(const std::string& value) { return latin1(value); }
Json plain(double value) { return fmt::format("{:016x}", std::bit_cast<uint64_t>(value)); }
Json plain(int64_t value) { return value; }
Json plain(int8_t value) { return static_cast<int>(value); }
template <typename T>
Json plain(const std::vector<T>& values) {
  Json out = Json::array();
  for (const T& value : values) out.push_back(plain(value));
  return out;
}
Json plain(const Matrix& matrix) {
  Json values = Json::array();
  for (int64_t i = 0; i < matrix.rows; ++i) {
    for (float value : matrix.row(i)) values.push_back(fmt::format("{:08x}", std::bit_cast<uint32_t>(value)));
  }
  return {{"shape", {matrix.rows, matrix.cols}}, {"values", values}};
}
template <typename Table>
Json plain_table(const Table& table) {
  Json out = Json::object();
  for_each_column(table, [&](const char* name, const auto& column) { out[name] = plain(column); });
  return out;
}

Json plain(const FactTable& table) {
  Json out = {{"source", plain(table.source)},
              {"format", plain(table.format)},
              {"sha256", plain(table.sha256)},
              {"paraphrases", {{"text", Json::array()}}},
              {"generation_prompts", {{"text", Json::array()}}}};
  for (const Fact& fact : table.facts) {
    out["id"].push_back(plain(fact.id));
    out["subject"].push_back(plain(fact.subject));
    out["prompt"].push_back(plain(fact.prompt));
    out["target"].push_back(plain(fact.target));
    out["original"].push_back(plain(fact.original.value_or("")));
    out["relation"].push_back(plain(fact.relation));
    out["has_original"].push_back(fact.original ? 1 : 0);
    out["relation_derived"].push_back(fact.relation_derived ? 1 : 0);
    out["has_weight"].push_back(fact.weight ? 1 : 0);
    out["weight"].push_back(plain(fact.weight.value_or(undefined)));
    out["paraphrases"]["text"].push_back(plain(fact.paraphrases));
    out["generation_prompts"]["text"].push_back(plain(fact.generation_prompts));
    std::vector<std::string> prompts, answers, keys, values;
    for (const auto& neighbour : fact.neighbours) {
      prompts.push_back(neighbour.prompt);
      answers.push_back(neighbour.answer);
    }
    for (const auto& [key, value] : fact.attributes) {
      keys.push_back(key);
      values.push_back(value);
    }
    out["neighbours"]["prompt"].push_back(plain(prompts));
    out["neighbours"]["answer"].push_back(plain(answers));
    out["attributes"]["key"].push_back(plain(keys));
    out["attributes"]["value"].push_back(plain(values));
  }
  return out;
}

Json plain(const std::vector<ResultTable>& tables) {
  Json out = Json::array();
  for (const ResultTable& table : tables) {
    Json entry = {{"name", plain(table.name)},
                  {"kind", plain(table.kind)},
                  {"settings", plain(table.settings_json)},
                  {"columns", Json::array()},
                  {"matrices", Json::object()}};
    for (const ResultColumn& column : table.columns) {
      entry["columns"].push_back(
          {{"name", plain(column.name)},
           {"values", std::visit([](const auto& values) { return plain(values); }, column.values)}});
    }
    for (const auto& [name, matrix] : table.matrices) entry["matrices"][latin1(name)] = plain(matrix);
    out.push_back(std::move(entry));
  }
  return out;
}

// `minor`: of the file, which says what it has.
Json plain(const RunRecord& run, const fs::path& file, int minor) {
  Json out = {{"name", plain(run.name)},
              {"state", run_state_names[static_cast<int>(run.state)]},
              {"started", run.started},
              {"ended", run.ended},
              {"planned_steps", run.planned_steps},
              {"message", plain(run.message)},
              {"spec", plain(run.spec_json)},
              {"resolved", plain(run.resolved_json)},
              {"provenance", plain(run.provenance_json)},
              {"selection", plain_table(run.selection)},
              {"steps", plain_table(run.steps)},
              {"scores", plain_table(run.scores)},
              {"outcomes", plain_table(run.outcomes)},
              {"metrics", plain_table(to_table(run.metrics))},
              {"fact_curves", plain(run.fact_curves)},
              {"adapter_facts", plain(run.adapter_facts)},
              {"adapters", Json::object()}};
  if (minor < 2)
    for (const char* column : {"facts_trained", "tokens", "seconds"}) out["steps"].erase(column);
  if (minor < 1) {
    out["selection"].erase("core");
    out["steps"].erase("orthogonality");
    out["steps"].erase("regulariser");
  } else {
    out["results"] = plain(run.results);
  }
  for (int64_t fact : run.adapter_facts) {
    const AdapterRecord adapter = load_adapter(file, run.name, fact);
    Json& to = out["adapters"][fact < 0 ? "joint" : std::to_string(fact)];
    to = {{"fact", adapter.fact}, {"config", plain(adapter.config_json)}};
    for (const auto& [key, tensor] : adapter.tensors) to["tensors"][key] = plain(tensor);
  }
  return out;
}

Json plain(const Session& session, const fs::path& file, int minor) {
  Json out = {{"schema_name", "seamark-session"},
              {"schema_version", fmt::format("1.{}", minor)},
              {"model", plain(session.model)},
              {"view", plain(session.view_json)},
              {"facts", plain(session.facts)}};
  for (const DistanceTable& table : session.distances) {
    Json entry = plain_table(table);
    entry["space"] = table.space;
    entry["metric"] = table.metric;
    entry["from"] = table.from;
    if (minor >= 1) entry["model"] = plain(table.model);
    out["distances"].push_back(entry);
  }
  for (const RunRecord& run : session.runs) out["runs"].push_back(plain(run, file, minor));
  for (const NamedSelection& selection : session.selections) {
    out["selections"].push_back({{"name", plain(selection.name)}, {"facts", selection.facts}});
  }
  if (minor >= 1) out["results"] = plain(session.results);
  return out;
}

}  // namespace

class TestSession : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

  // A copy of a good file as another program would leave it: without our seal, and changed by `change`.
  template <typename Change>
  fs::path foreign(const char* name, Change&& change) {
    const fs::path sealed = path("whole.h5"), out = path(name);
    save_session(sealed, sample::session(), {{"R1", {sample::adapter(1)}}});
    std::string bytes = slurp(sealed);
    put(out, "other program:  " + bytes.substr(16));  // the first 512 bytes are the writer's own
    const hdf5::Library library;
    const hdf5::File file(H5Fopen(out.c_str(), H5F_ACC_RDWR, H5P_DEFAULT));
    change(file.get());
    return out;
  }

 private slots:
  void every_value_comes_back_bit_for_bit_data() {
    QTest::addColumn<int>("facts");
    QTest::addColumn<int>("runs");
    QTest::newRow("nothing at all") << 0 << 0;
    QTest::newRow("runs without facts") << 0 << 1;
    QTest::newRow("one fact") << 1 << 1;
    QTest::newRow("some") << 23 << 4;
    QTest::newRow("ten thousand facts") << 10'000 << 3;
  }
  void every_value_comes_back_bit_for_bit() {
    QFETCH(int, facts);
    QFETCH(int, runs);
    const Session session = sample::session(facts, runs);
    const fs::path file = path("round.h5");
    save_session(file, session);
    const LoadedSession loaded = load_session(file);
    QVERIFY(sample::bits(loaded.session) == sample::bits(session));
    QVERIFY(loaded.session.facts == session.facts);
    QVERIFY(!loaded.had_journal);
    QVERIFY(loaded.notes.empty());
  }

  // A file of each format version stays readable, and h5py reads the same from it bit for bit.
  // SEAMARK_WRITE_SESSION=FILE writes one: then run tests/reference/check_session.py on it.
  void stored_files_of_every_version_open_data() {
    QTest::addColumn<int>("minor");
    QTest::newRow("1.0") << 0;
    QTest::newRow("1.1") << 1;
    QTest::newRow("1.2") << 2;
  }
  void stored_files_of_every_version_open() {
    QFETCH(int, minor);
    if (const auto wanted = qEnvironmentVariable("SEAMARK_WRITE_SESSION"); !wanted.isEmpty()) {
      save_session(wanted.toStdString(), golden(), golden_adapters());
    }
    const std::string golden_name = fmt::format(SEAMARK_SOURCE_DIR "/tests/golden/session-1.{}", minor);
    const fs::path file = golden_name + ".h5";
    const LoadedSession loaded = load_session(file);
    QVERIFY(loaded.notes.empty());
    const Json expected = read_json(golden_name + ".json");
    const Json difference = Json::diff(expected, plain(loaded.session, file, minor));
    QVERIFY2(difference.empty(), dump_json(difference).c_str());
    for (const RunRecord& run : loaded.session.runs) {
      if (minor >= 2) break;
      for (double value : run.steps.seconds) QVERIFY(std::isnan(value));
      for (int64_t value : run.steps.tokens) QCOMPARE(value, int64_t{0});
    }
    if (minor > 0) return;
    for (const RunRecord& run : loaded.session.runs) {
      QVERIFY(run.results.empty());
      QCOMPARE(run.selection.core, std::vector<int8_t>(4, 0));
      QCOMPARE(run.steps.regulariser.size(), size_t{8});
      for (double value : run.steps.regulariser) QVERIFY(std::isnan(value));
    }
    QVERIFY(loaded.session.results.empty());
  }

  void the_same_session_gives_the_same_bytes() {
    save_session(path("a.h5"), sample::session());
    save_session(path("b.h5"), sample::session());
    QVERIFY(slurp(path("a.h5")) == slurp(path("b.h5")));
  }

  void curves_with_a_stride_are_packed() {
    Session session = sample::session(2, 1);
    const Matrix whole = Matrix::from_values({1, 2, 99, 3, 4, 99}, 2, 3);
    session.runs[0].fact_curves = Matrix{whole.owner, whole.data, 2, 2, 3};
    save_session(path("stride.h5"), session);
    const Matrix curves = load_session(path("stride.h5")).session.runs[0].fact_curves;
    QCOMPARE(curves.cols, int64_t{2});
    QCOMPARE(curves.at(1, 0), 3.0f);
    QCOMPARE(curves.at(1, 1), 4.0f);
  }

  void adapters_are_kept_by_peft_key_and_carried_over() {
    const fs::path file = path("adapters.h5");
    Session session = sample::session();
    save_session(file, session, {{"R1", {sample::adapter(1), sample::adapter(-1)}}});
    session = load_session(file).session;
    QCOMPARE(session.runs[0].adapter_facts, (std::vector<int64_t>{1, -1}));
    QVERIFY(sample::bits(load_adapter(file, "R1", 1)) == sample::bits(sample::adapter(1)));

    session.runs[1].message = "changed";
    save_session(file, session, {{session.runs[1].name, {sample::adapter(3)}}});
    QVERIFY(sample::bits(load_adapter(file, "R1", 1)) == sample::bits(sample::adapter(1)));
    QVERIFY(sample::bits(load_adapter(file, "R1", -1)) == sample::bits(sample::adapter(-1)));
    QVERIFY(sample::bits(load_adapter(file, session.runs[1].name, 3)) == sample::bits(sample::adapter(3)));

    const fs::path other = path("as.h5");
    session = load_session(file).session;
    session.runs[0].adapter_facts = {-1};
    save_session_as(other, session, file);
    QVERIFY(sample::bits(load_adapter(other, "R1", -1)) == sample::bits(sample::adapter(-1)));
    QVERIFY_EXCEPTION_THROWN(load_adapter(other, "R1", 1), Error);
    QVERIFY_EXCEPTION_THROWN(load_adapter(other, "no such run", 1), Error);
  }

  void an_adapter_that_is_nowhere_is_an_error_and_the_old_file_stays() {
    const fs::path file = path("missing.h5");
    Session session = sample::session();
    save_session(file, session, {{"R1", {sample::adapter(1)}}});
    const std::string before = slurp(file);
    session.runs[0].adapter_facts = {1, 2};
    try {
      save_session(file, session);
      QFAIL("an adapter was made up");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::cannot_write);
      QVERIFY2(QString(error.what()).contains("adapter \"2\" of run R1"), error.what());
      QVERIFY(QString::fromStdString(error.file()).endsWith("missing.h5"));
    }
    QVERIFY(slurp(file) == before);
  }

  void a_session_that_could_not_be_opened_again_is_not_saved() {
    Session session = sample::session();
    session.runs[1].name = session.runs[0].name;
    QVERIFY_EXCEPTION_THROWN(save_session(path("never.h5"), session), std::logic_error);
    session = sample::session();
    session.runs[0].outcomes.fact[0] = 99;
    QVERIFY_EXCEPTION_THROWN(save_session(path("never.h5"), session), std::logic_error);
    QVERIFY(!fs::exists(path("never.h5")));
  }

  void a_full_disk_leaves_the_old_file_whole() {
    const fs::path room = path("full");
    fs::create_directory(room);
    const fs::path file = room / "s.h5";
    save_session(file, sample::session(3, 1));
    const std::string before = slurp(file);
    const Session large = sample::session(3000, 3);
    const uint64_t size = [&] {
      save_session(path("size.h5"), large);
      return fs::file_size(path("size.h5"));
    }();
    // A limit on the size of files stands in for the full disk, at many places of the write.
    for (uint64_t limit :
         {uint64_t{0}, uint64_t{600}, uint64_t{70'000}, size / 3, size / 2, size - 100'000, size - 1}) {
      const pid_t pid = ::fork();
      if (pid == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &most);
        int result = 1;
        try {
          save_session(file, large);
        } catch (const Error& error) {
          result = error.code() == ExitCode::cannot_write && error.file() == file.string() ? 0 : 2;
          if (std::string(error.what()).find("File too large") == std::string::npos) result = 3;
        }
        // The library must be able to close down, too, without a word.
        if (::freopen((room / "said").c_str(), "w", stderr)) H5close();
        std::fflush(stderr);
        if (fs::file_size(room / "said") > 0) result = 4;
        fs::remove(room / "said");
        ::_exit(result);
      }
      int status = 0;
      QCOMPARE(::waitpid(pid, &status, 0), pid);
      QVERIFY2(WIFEXITED(status),
               qPrintable(QString("limit %1: signal %2").arg(limit).arg(WTERMSIG(status))));
      QCOMPARE(WEXITSTATUS(status), 0);
      QVERIFY(slurp(file) == before);
      QCOMPARE(names_in(room), (std::vector<std::string>{"s.h5"}));
    }
  }

  void what_is_no_session_is_refused_with_the_file_named() {
    QVERIFY(problem(path("absent.h5")).find("absent.h5: The file cannot be opened") != std::string::npos);
    put(path("empty.h5"), "");
    QVERIFY(problem(path("empty.h5")).find("not an HDF5 file") != std::string::npos);
    put(path("text.h5"), std::string(5000, 'x'));
    QVERIFY(problem(path("text.h5")).find("not an HDF5 file") != std::string::npos);
    QVERIFY(problem(fs::path(folder_.path().toStdString())).find("not a regular file") != std::string::npos);
    { const hdf5::File other(H5Fcreate(path("other.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT)); }
    QVERIFY(problem(path("other.h5")).find("not a Seamark session") != std::string::npos);
  }

  void a_file_cut_short_or_changed_anywhere_is_refused() {
    const fs::path file = path("whole.h5"), bad = path("bad.h5");
    save_session(file, sample::session(), {{"R1", {sample::adapter(1)}}});
    const std::string bytes = slurp(file);
    for (size_t cut = 0; cut < bytes.size(); cut += 997) {
      put(bad, std::string_view(bytes).substr(0, cut));
      QVERIFY2(!problem(bad).empty(), qPrintable(QString("cut at %1").arg(cut)));
    }
    for (size_t at = 16; at < bytes.size(); at += 499) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
      put(bad, changed);
      QVERIFY2(problem(bad).find("damaged") != std::string::npos,
               qPrintable(QString("changed at %1").arg(at)));
    }
  }

  void a_file_of_another_program_opens() {
    const fs::path file = foreign("foreign.h5", [](hid_t) {});
    const LoadedSession loaded = load_session(file);
    Session expected = sample::session();
    expected.runs[0].adapter_facts = {1};
    QVERIFY(sample::bits(loaded.session) == sample::bits(expected));
    QCOMPARE(loaded.notes.size(), size_t{1});
    QVERIFY(sample::bits(load_adapter(file, "R1", 1)) == sample::bits(sample::adapter(1)));
    save_session(file, loaded.session);
    QVERIFY(load_session(file).notes.empty());
    QVERIFY(sample::bits(load_adapter(file, "R1", 1)) == sample::bits(sample::adapter(1)));
  }

  void a_newer_major_version_is_refused_a_newer_minor_one_noted() {
    const auto set_version = [](const char* version) {
      return [version](hid_t file) {
        H5Adelete(file, "schema_version");
        hdf5::Writer(file, "").attribute("schema_version", version);
      };
    };
    const std::string major = problem(foreign("major.h5", set_version("2.0")));
    QVERIFY2(major.find("@schema_version: The session has format 2.0") != std::string::npos, major.c_str());
    QVERIFY(major.find("newer Seamark") != std::string::npos);
    QCOMPARE(load_session(foreign("minor.h5", set_version("1.7"))).notes.size(), size_t{2});
    for (const char* nonsense : {"", "1", "x.y", "-1.0", "1.0 ", "0.9", "99999999999999.0"}) {
      QVERIFY2(!problem(foreign("odd.h5", set_version(nonsense))).empty(), nonsense);
    }
  }

  void the_format_of_a_file_is_told_without_opening_it() {
    for (const char* version : {"1.0", "1.1", "1.2"}) {
      const fs::path file =
          fs::path(SEAMARK_SOURCE_DIR) / "tests/golden" / (std::string("session-") + version + ".h5");
      QCOMPARE(session_format(file).value_or(""), std::string(version));
      QVERIFY(!newer_session_format(file));
    }
    const auto set_version = [](const char* version) {
      return [version](hid_t file) {
        H5Adelete(file, "schema_version");
        hdf5::Writer(file, "").attribute("schema_version", version);
      };
    };
    // What opening refuses, and nothing else.
    QCOMPARE(newer_session_format(foreign("newer.h5", set_version("3.0"))).value_or(""), std::string("3"));
    for (const char* fine : {"1.7", "0.9"})
      QVERIFY2(!newer_session_format(foreign("fine.h5", set_version(fine))), fine);
    for (const char* nonsense : {"", "9", "x.y", "99999999999999.0"})
      QVERIFY2(!newer_session_format(foreign("odd.h5", set_version(nonsense))), nonsense);
    QVERIFY(!session_format(path("nothing.h5")));
    QVERIFY(!session_format(path(".")));
    const fs::path pipe = path("pipe.h5");
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(!session_format(pipe));  // it does not wait for a writer
    // Cut at any byte it says the same or nothing.
    const fs::path whole = path("whole.h5"), cut = path("cut.h5");
    save_session(whole, golden(), golden_adapters());
    const std::string bytes = slurp(whole);
    for (size_t n = 0; n < 4096; n += 7) {
      put(cut, bytes.substr(0, n));
      const auto format = session_format(cut);
      QVERIFY2(!format || *format == "1.2", format.value_or("").c_str());
    }
  }

  void whatever_does_not_fit_is_named_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"column missing",
                             "column longer",
                             "column of another type",
                             "group for a column",
                             "compressed",
                             "offsets beyond",
                             "offsets unsorted",
                             "fact index",
                             "flag",
                             "state",
                             "attribute missing",
                             "attribute number",
                             "soft link",
                             "external link",
                             "external values",
                             "huge extent",
                             "never written",
                             "two dimensions",
                             "adapter missing",
                             "names twice",
                             "curves rows",
                             "result column gone",
                             "result column longer",
                             "result column of another type",
                             "result matrix gone",
                             "result names twice",
                             "core flag"}) {
      QTest::newRow(what) << what;
    }
  }
  void whatever_does_not_fit_is_named() {
    QFETCH(QString, what);
    const std::string secret = path("secret").string();
    put(secret, std::string(4000, 's'));
    const fs::path bad = foreign("unfit.h5", [&](hid_t file) {
      const auto replace = [&](const char* name, hid_t type, std::vector<hsize_t> extent, hid_t creation,
                               const void* data) {
        H5Ldelete(file, name, H5P_DEFAULT);
        const hdf5::Space space(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr));
        const hdf5::Dataset set(
            H5Dcreate2(file, name, type, space.get(), H5P_DEFAULT, creation, H5P_DEFAULT));
        QVERIFY(set);
        if (data) H5Dwrite(set.get(), type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);
      };
      const hdf5::Properties plain(H5Pcreate(H5P_DATASET_CREATE));
      const std::vector<int64_t> numbers(4096, 77);
      const std::vector<double> doubles(4096, 0.5);
      if (what == "column missing") H5Ldelete(file, "/runs/R1/steps/loss", H5P_DEFAULT);
      if (what == "column longer")
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {9}, plain.get(), doubles.data());
      if (what == "column of another type")
        replace("/runs/R1/steps/loss", H5T_STD_I64LE, {8}, plain.get(), numbers.data());
      if (what == "group for a column") {
        H5Ldelete(file, "/runs/R1/steps/loss", H5P_DEFAULT);
        hdf5::GroupId(H5Gcreate2(file, "/runs/R1/steps/loss", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
      }
      if (what == "compressed") {
        const hsize_t chunk = 8;
        H5Pset_chunk(plain.get(), 1, &chunk);
        H5Pset_deflate(plain.get(), 9);
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {8}, plain.get(), doubles.data());
      }
      if (what == "offsets beyond")
        replace("/facts/prompt/offsets", H5T_STD_I64LE, {6}, plain.get(), numbers.data());
      if (what == "offsets unsorted") {
        const int64_t wrong[] = {0, -5, 3, 4, 5, 6};
        replace("/facts/prompt/offsets", H5T_STD_I64LE, {6}, plain.get(), wrong);
      }
      if (what == "fact index")
        replace("/runs/R1/outcomes/fact", H5T_STD_I64LE, {5}, plain.get(), numbers.data());
      if (what == "flag") {
        const int8_t wrong[] = {5, 5, 5, 5, 5};
        replace("/runs/R1/outcomes/learned", H5T_STD_I8LE, {5}, plain.get(), wrong);
      }
      const hdf5::GroupId run(H5Gopen2(file, "/runs/R1", H5P_DEFAULT));
      if (what == "state") {
        H5Adelete(run.get(), "state");
        hdf5::Writer(run.get(), "").attribute("state", "finished");
      }
      if (what == "attribute missing") H5Adelete(run.get(), "name");
      if (what == "attribute number") {
        H5Adelete(run.get(), "name");
        hdf5::Writer(run.get(), "").attribute("name", int64_t{5});
      }
      if (what == "soft link" || what == "external link") {
        H5Ldelete(file, "/runs/R1/steps/ce", H5P_DEFAULT);
        if (what == "soft link") {
          H5Lcreate_soft("/runs/R1/steps/loss", file, "/runs/R1/steps/ce", H5P_DEFAULT, H5P_DEFAULT);
        } else {
          H5Lcreate_external("whole.h5", "/runs/R1/steps/loss", file, "/runs/R1/steps/ce", H5P_DEFAULT,
                             H5P_DEFAULT);
        }
      }
      if (what == "external values") {
        H5Pset_external(plain.get(), secret.c_str(), 0, 64);
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {8}, plain.get(), nullptr);
      }
      if (what == "huge extent") {
        const hsize_t chunk = 8;
        H5Pset_chunk(plain.get(), 1, &chunk);
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {hsize_t{1} << 50}, plain.get(), nullptr);
      }
      if (what == "never written") {
        H5Pset_alloc_time(plain.get(), H5D_ALLOC_TIME_LATE);
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {hsize_t{1} << 50}, plain.get(), nullptr);
      }
      if (what == "two dimensions")
        replace("/runs/R1/steps/loss", H5T_IEEE_F64LE, {4, 2}, plain.get(), doubles.data());
      if (what == "adapter missing") H5Ldelete(file, "/runs/R1/adapters/1", H5P_DEFAULT);
      if (what == "names twice") H5Ocopy(file, "/runs/R1", file, "/runs/R1 again", H5P_DEFAULT, H5P_DEFAULT);
      if (what == "curves rows") {
        const std::vector<float> floats(64, 1.0f);
        replace("/runs/R1/fact_curves", H5T_IEEE_F32LE, {4, 8}, plain.get(), floats.data());
      }
      const std::string result = "/runs/R1/results/pca %2F layer 12/";
      const std::string score = result + "columns/a score";
      if (what == "result column gone") H5Ldelete(file, score.c_str(), H5P_DEFAULT);
      if (what == "result column longer")
        replace(score.c_str(), H5T_IEEE_F64LE, {4}, plain.get(), doubles.data());
      if (what == "result column of another type") {
        const std::vector<float> floats(3, 1.0f);
        replace(score.c_str(), H5T_IEEE_F32LE, {3}, plain.get(), floats.data());
      }
      if (what == "result matrix gone") H5Ldelete(file, (result + "matrices/loadings").c_str(), H5P_DEFAULT);
      if (what == "result names twice")
        H5Ocopy(file, result.c_str(), file, "/runs/R1/results/again", H5P_DEFAULT, H5P_DEFAULT);
      if (what == "core flag") {
        const int8_t wrong[] = {0, 0, 3, 0, 0};
        replace("/runs/R1/selection/core", H5T_STD_I8LE, {5}, plain.get(), wrong);
      }
    });
    const std::string found = problem(bad);
    QVERIFY2(found.find("unfit.h5: /") != std::string::npos, found.c_str());
    QVERIFY2(found.find("ssss") == std::string::npos, found.c_str());
  }

  void names_become_safe_links() {
    using hdf5::link_name;
    QCOMPARE(link_name("R1"), std::string("R1"));
    QCOMPARE(link_name("a/b"), std::string("a%2Fb"));
    QCOMPARE(link_name("."), std::string("%2E"));
    QCOMPARE(link_name(".."), std::string("%2E%2E"));
    QCOMPARE(link_name("v1.5"), std::string("v1.5"));
    QCOMPARE(link_name("%2F"), std::string("%252F"));
    QCOMPARE(link_name(""), std::string("%"));
    QCOMPARE(link_name(std::string("a\0b", 3)), std::string("a%00b"));
    QCOMPARE(link_name("\xC3\xA9\xff"), std::string("\xC3\xA9%FF"));
    const std::string longer(5000, 'x');
    QVERIFY(link_name(longer).size() < 256);
    QVERIFY(link_name(longer) != link_name(longer + "y"));
  }

  void a_second_writer_is_kept_out_and_told_who_writes() {
    const fs::path file = path("locked.h5");
    {
      const SessionLock lock(file);
      try {
        const SessionLock second(file);
        QFAIL("two writers");
      } catch (const Error& error) {
        QCOMPARE(error.code(), ExitCode::cannot_write);
        QVERIFY2(QString(error.what()).contains(QString("process %1").arg(::getpid())), error.what());
      }
    }
    QVERIFY(!fs::exists(path("locked.h5.lock")));
    put(path("locked.h5.lock"), "999999999\n");  // of a process that was killed
    const SessionLock again(file);
  }

  void an_unwritable_place_is_said() {
    try {
      save_session(path("no/such/folder.h5"), sample::session());
      QFAIL("saved nowhere");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ExitCode::cannot_write);
    }
    QVERIFY_EXCEPTION_THROWN(SessionLock(path("no/such/folder.h5")), Error);
  }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
