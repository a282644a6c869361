// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>

#include "core/session/sample.h"
#include "session/columns.h"
#include "session/curves.h"
#include "session/export.h"
#include "session/tensorboard.h"
#include "support/csv.h"
#include "support/error.h"
#include "support/files.h"
#include "support/json.h"

using namespace seamark;
namespace fs = std::filesystem;

namespace {

// Bit by bit, so that it shares nothing with the table of the writer.
uint32_t masked_crc(std::string_view bytes) {
  uint32_t crc = 0xFFFFFFFFu;
  for (char byte : bytes) {
    crc ^= static_cast<uint8_t>(byte);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1) ? 0x82F63B78u : 0u);
  }
  crc = ~crc;
  return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u;
}

uint64_t number(std::string_view bytes, size_t at, size_t count) {
  uint64_t out = 0;
  std::memcpy(&out, bytes.data() + at, count);
  return out;
}

uint64_t varint(std::string_view bytes, size_t& at) {
  uint64_t out = 0;
  for (int shift = 0;; shift += 7) {
    const auto byte = static_cast<uint8_t>(bytes[at++]);
    out |= static_cast<uint64_t>(byte & 0x7f) << shift;
    if (!(byte & 0x80)) return out;
  }
}

// The fields of a protobuf message by number; numbers as their bytes.
std::map<uint64_t, std::string> fields(std::string_view bytes) {
  std::map<uint64_t, std::string> out;
  for (size_t at = 0; at < bytes.size();) {
    const uint64_t key = varint(bytes, at);
    size_t length = (key & 7) == 1 ? 8 : (key & 7) == 5 ? 4 : 0;
    if ((key & 7) == 0) {
      const uint64_t value = varint(bytes, at);
      out[key >> 3] = std::string(reinterpret_cast<const char*>(&value), 8);
      continue;
    }
    if ((key & 7) == 2) length = varint(bytes, at);
    out[key >> 3] = std::string(bytes.substr(at, length));
    at += length;
  }
  return out;
}

template <typename Table>
void add(Table& table, const Table& row) {
  std::vector<const void*> columns;
  for_each_column(row, [&](const char*, const auto& column) { columns.push_back(&column); });
  size_t k = 0;
  for_each_column(table, [&](const char*, auto& column) {
    column.push_back((*static_cast<const std::remove_reference_t<decltype(column)>*>(columns[k++]))[0]);
  });
}

// Two cohorts of two steps, scored before the first step and at the end of each.
RunRecord two_cohorts() {
  RunRecord run = sample::head(2);
  run.ended = "2026-11-22T20:00:40Z";
  add(run.scores, sample::score(0, 0));
  for (int64_t cohort = 0; cohort < 2; ++cohort) {
    for (int64_t step = 1; step <= 2; ++step) add(run.steps, sample::step(step, cohort));
    add(run.scores, sample::score(2, cohort));
  }
  run.metrics.push_back({"memit", "ES", "after", 0.75, undefined, 2});
  return run;
}

}  // namespace

class TestCurves : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

 private slots:
  void steps_count_on_over_cohorts() {
    const auto points = curve_points(two_cohorts());
    std::vector<int64_t> steps, scored;
    for (const CurvePoint& point : points) {
      steps.push_back(point.global_step);
      scored.push_back(point.score_row);
    }
    QCOMPARE(steps, (std::vector<int64_t>{0, 1, 2, 3, 4}));
    QCOMPARE(scored, (std::vector<int64_t>{0, -1, 1, -1, 2}));
    QVERIFY(curve_points(RunRecord{}).empty());
  }

  void csv_leaves_undefined_cells_empty() {
    const QStringList lines = QString::fromStdString(curves_csv(two_cohorts())).split('\n');
    QCOMPARE(lines.size(), 7);  // a head, five points, and the last line's end
    QCOMPARE(lines[0],
             QString("global_step,cohort,step,loss,ce,learning_rate,gradient_norm,tokens_per_"
                     "second,memory_bytes,orthogonality,regulariser,facts_trained,tokens,seconds,facts,"
                     "learned,not_learned,moved_dataset,moved_model,score_ce"));
    QCOMPARE(lines[1], QString("0,0,0,,,,,,,,,,,,10,0,10,3,4,"));  // its ce is undefined
    QCOMPARE(lines[2], QString("1,0,1,0.5,1,0.0007,inf,1234.5,8589934592,,0.25,3,37,0.125,,,,,,"));
    for (const QString& line : lines.mid(0, 6)) QCOMPARE(line.count(','), 19);
  }

  void every_table_is_written_as_csv_and_json() {
    const fs::path folder = fs::path(folder_.path().toStdString()) / "tables";
    const Session session = sample::session(5, 2);
    const auto files = export_tables(session, folder);
    for (const fs::path& file : files) QVERIFY2(fs::exists(file), file.c_str());
    for (const char* name : {"facts.csv", "facts.json", "distances.csv", "selections.json",
                             "results/study \xC3\xA9.csv", "results/study \xC3\xA9.loadings.csv",
                             "runs/R1/outcomes.csv", "runs/R1/curves.csv", "runs/R1/fact_curves.csv",
                             "runs/R1/results/pca %2F layer 12.json", "runs/a%2Fb. %25\xC3\xA9/steps.csv"}) {
      QVERIFY2(std::find(files.begin(), files.end(), folder / name) != files.end(), name);
    }
    // Read again, the cells are what the session holds.
    const std::string text = read_file(folder / "runs/R1/outcomes.csv", 1 << 20);
    const Json json = read_json(folder / "runs/R1/outcomes.json");
    CsvReader reader(text, "outcomes.csv");
    CsvRow row;
    QVERIFY(reader.next(row));
    const OutcomeTable& outcomes = session.runs[0].outcomes;
    const auto column = [&](const char* name) {
      return static_cast<size_t>(std::find(row.cells.begin(), row.cells.end(), name) - row.cells.begin());
    };
    const size_t fact = column("fact"), d = column("d_dataset");
    for (size_t i = 0; i < outcomes.fact.size(); ++i) {
      try {
        QVERIFY(reader.next(row));
      } catch (const Error&) {
        continue;  // an answer that is no UTF-8 is written as it is
      }
      QCOMPARE(row.cells[fact], std::to_string(outcomes.fact[i]));
      QCOMPARE(row.cells[d].empty(), std::isnan(outcomes.d_dataset[i]));
      if (!row.cells[d].empty()) QCOMPARE(std::strtod(row.cells[d].c_str(), nullptr), outcomes.d_dataset[i]);
      QCOMPARE(json["d_dataset"][i].is_null(), !std::isfinite(outcomes.d_dataset[i]));
    }
  }

  void tensorboard_events_are_whole_records() {
    const RunRecord run = two_cohorts();
    const fs::path folder = fs::path(folder_.path().toStdString()) / "new" / "R1";
    const fs::path file = write_tensorboard_events(folder, run);
    QVERIFY(file.filename().string().find("tfevents") != std::string::npos);
    const std::string bytes = read_file(file, 1 << 20);
    std::map<std::pair<std::string, uint64_t>, float> scalars;
    size_t events = 0;
    for (size_t at = 0; at < bytes.size(); ++events) {
      QVERIFY(at + 12 <= bytes.size());
      const uint64_t length = number(bytes, at, 8);
      QCOMPARE(number(bytes, at + 8, 4), uint64_t{masked_crc(std::string_view(bytes).substr(at, 8))});
      const std::string_view event = std::string_view(bytes).substr(at + 12, length);
      QCOMPARE(number(bytes, at + 12 + length, 4), uint64_t{masked_crc(event)});
      at += 12 + length + 4;
      const auto parts = fields(event);
      if (events == 0) {
        QCOMPARE(parts.at(3), std::string("brain.Event:2"));
        continue;
      }
      const auto scalar = fields(fields(parts.at(5)).at(1));
      float value = 0;
      std::memcpy(&value, scalar.at(2).data(), sizeof value);
      scalars[{scalar.at(1), number(parts.at(2), 0, 8)}] = value;
    }
    QCOMPARE(scalars.at({"train/loss", 1}), 0.5f);
    QCOMPARE(scalars.at({"train/loss", 4}), static_cast<float>(1.0 / 3));
    QCOMPARE(scalars.at({"facts/learned", 4}), 2.0f);
    QCOMPARE(scalars.at({"facts/facts", 0}), 10.0f);
    QCOMPARE(scalars.at({"memit/ES/before", 0}), 0.25f);
    QCOMPARE(scalars.at({"memit/ES/after", 4}), 0.75f);
    QVERIFY(!scalars.contains({"facts/ce", 0}));  // undefined
    QCOMPARE(events - 1, scalars.size());         // nothing twice
  }

  void a_place_that_cannot_be_written_is_said() {
    QVERIFY_EXCEPTION_THROWN(write_tensorboard_events("/proc/no/such/place", RunRecord{}), Error);
  }
};

QTEST_GUILESS_MAIN(TestCurves)
#include "test_curves.moc"
