// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <new>
#include <system_error>
#include <unordered_map>

#include "session/codec.h"
#include "session/session.h"
#include "support/files.h"
#include "support/sha256.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

using Digest = std::array<uint8_t, 32>;

constexpr std::string_view magic = "SEAMARKJ";
constexpr uint32_t journal_major = 2, journal_minor = 0;
constexpr size_t preamble_bytes = magic.size() + 2 * sizeof(uint32_t);
constexpr uint64_t journal_limit = uint64_t{1} << 36;

enum class Frame : uint32_t {
  head = 1,
  step = 2,
  score = 3,
  outcomes = 4,
  metrics = 5,
  result = 6,
  failure = 7
};

struct FrameHead {
  uint64_t length;  // of the payload
  uint32_t type;
  uint32_t reserved;
  uint64_t sequence;
};
static_assert(sizeof(FrameHead) == 24);

std::string preamble() {
  ByteWriter out;
  for (char c : magic) out.put(c);
  out.put(journal_major);
  out.put(journal_minor);
  return out.take();
}

// Each frame's digest covers the digest before it, so a frame that is missing, doubled, moved or of another
// journal does not fit.
Digest chain(const Digest& before, std::string_view head, std::string_view payload) {
  Sha256 hash;
  hash.update(before.data(), before.size());
  hash.update(head);
  hash.update(payload);
  return hash.digest();
}

Digest start_of_chain(std::string_view preamble) {
  Sha256 hash;
  hash.update(preamble);
  return hash.digest();
}

// What the rows of a journal add up to. Rows that come twice (a score after a resume, say) replace the
// earlier ones.
class Accumulator {
 public:
  explicit Accumulator(Replay& out) : out_(out) {
    RunRecord& run = out_.run;
    columns_ = run.fact_curves.cols;
    rows_ = run.fact_curves.rows;
    curves_.reserve(static_cast<size_t>(rows_ * columns_));
    for (int64_t i = 0; i < rows_; ++i) {
      const auto row = run.fact_curves.row(i);
      curves_.insert(curves_.end(), row.begin(), row.end());
    }
    for (int64_t i = 0; i < run.outcomes.rows(); ++i)
      outcome_row_[run.outcomes.fact[static_cast<size_t>(i)]] = i;
    for (int64_t i = 0; i < run.scores.rows(); ++i) {
      score_row_[{run.scores.cohort[static_cast<size_t>(i)], run.scores.step[static_cast<size_t>(i)]}] = i;
    }
  }

  void step(ByteReader& in) {
    StepTable row;
    decode_table(in, row);
    std::vector<int64_t> rows, columns;
    std::vector<double> losses;
    in.get(rows);
    in.get(columns);
    in.get(losses);
    if (row.rows() != 1 || rows.size() != columns.size() || rows.size() != losses.size()) throw mismatch();
    int64_t last_row = -1, last_column = -1;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (rows[i] < 0 || columns[i] < 0 || rows[i] >= out_.session.facts.size()) throw mismatch();
      last_row = std::max(last_row, rows[i]);
      last_column = std::max(last_column, columns[i]);
    }
    // A fact has at most one loss a step, so a column beyond the steps so far is nonsense unless it was
    // announced.
    if (last_column >= std::max(columns_, out_.run.steps.rows() + 1)) throw mismatch();
    if (!rows.empty()) grow(last_row + 1, last_column + 1);
    for (size_t i = 0; i < rows.size(); ++i) {
      curves_[static_cast<size_t>(rows[i] * columns_ + columns[i])] = static_cast<float>(losses[i]);
    }
    append(out_.run.steps, row);
    out_.run.message.clear();  // of a failure that it went on from
  }

  void score(ByteReader& in) {
    ScoreTable row;
    decode_table(in, row);
    for (size_t i = 0; i < row.step.size(); ++i) {
      const auto [at, fresh] = score_row_.try_emplace({row.cohort[i], row.step[i]}, out_.run.scores.rows());
      put_row(out_.run.scores, at->second, row, i);
    }
  }

  void outcomes(ByteReader& in) {
    OutcomeTable rows;
    decode_table(in, rows);
    for (size_t i = 0; i < rows.fact.size(); ++i) {
      if (rows.fact[i] < 0 || rows.fact[i] >= out_.session.facts.size()) throw mismatch();
    }
    for (size_t i = 0; i < rows.fact.size(); ++i) {
      const auto [at, fresh] = outcome_row_.try_emplace(rows.fact[i], out_.run.outcomes.rows());
      put_row(out_.run.outcomes, at->second, rows, i);
    }
  }

  void metrics(ByteReader& in) {
    std::vector<Metric> rows;
    decode(in, rows);
    for (Metric& metric : rows) {
      auto& all = out_.run.metrics;
      const auto same = std::find_if(all.begin(), all.end(), [&](const Metric& old) {
        return old.protocol == metric.protocol && old.name == metric.name && old.when == metric.when;
      });
      if (same == all.end()) {
        all.push_back(std::move(metric));
      } else {
        *same = std::move(metric);
      }
    }
  }

  void result(ByteReader& in) {
    ResultTable table;
    decode(in, table);
    check_result(table, table.name);
    put_result(out_.run.results, std::move(table));
  }

  void failure(ByteReader& in) { in.get(out_.run.message); }

  // Curves have a row for each outcome.
  void finish() {
    const int64_t rows = out_.run.outcomes.rows();
    if (columns_ > 0) curves_.resize(static_cast<size_t>(rows * columns_), std::nanf(""));
    out_.run.fact_curves = Matrix::from_values(std::move(curves_), columns_ > 0 ? rows : 0, columns_);
  }

 private:
  static Error mismatch() {
    return bad_input(SEAMARK_TEXT("Error", "A row of the journal does not fit its run."));
  }

  template <typename Table>
  static void append(Table& table, const Table& rows) {
    put_row(table, table.rows(), rows, 0);
  }

  void grow(int64_t rows, int64_t columns) {
    rows = std::max(rows, rows_);
    columns = std::max(columns, columns_);
    if (columns > columns_ && rows_ > 0) {
      std::vector<float> wider(static_cast<size_t>(rows * columns), std::nanf(""));
      for (int64_t i = 0; i < rows_; ++i) {
        std::copy_n(curves_.begin() + static_cast<ptrdiff_t>(i * columns_), columns_,
                    wider.begin() + static_cast<ptrdiff_t>(i * columns));
      }
      curves_ = std::move(wider);
    } else {
      curves_.resize(static_cast<size_t>(rows * columns), std::nanf(""));
    }
    rows_ = rows;
    columns_ = columns;
  }

  struct PairHash {
    size_t operator()(const std::pair<int64_t, int64_t>& pair) const {
      return std::hash<uint64_t>()(static_cast<uint64_t>(pair.first) * 1'000'003 +
                                   static_cast<uint64_t>(pair.second));
    }
  };
  Replay& out_;
  std::vector<float> curves_;
  int64_t rows_ = 0, columns_ = 0;
  std::unordered_map<int64_t, int64_t> outcome_row_;
  std::unordered_map<std::pair<int64_t, int64_t>, int64_t, PairHash> score_row_;
};

// A journal read frame by frame, with what is needed to go on writing it.
struct Scan {
  std::optional<Replay> replay;
  uint64_t end = 0;   // of the last frame kept
  uint64_t next = 0;  // sequence number
  Digest digest{};
  int64_t steps_seen = 0;
};

Scan scan_frames(std::string_view bytes, const std::string& file, int64_t steps_kept) {
  Scan out;
  if (bytes.size() < preamble_bytes || !bytes.starts_with(magic)) return out;
  ByteReader versions(bytes.substr(magic.size(), preamble_bytes - magic.size()));
  const auto major = versions.get<uint32_t>();
  out.digest = start_of_chain(bytes.substr(0, preamble_bytes));
  out.end = preamble_bytes;
  std::optional<Accumulator> rows;
  while (true) {
    const std::string_view rest = bytes.substr(out.end);
    FrameHead head;
    if (rest.size() < sizeof head + sizeof(Digest)) break;
    std::memcpy(&head, rest.data(), sizeof head);
    if (head.length > rest.size() - sizeof head - sizeof(Digest) || head.sequence != out.next) break;
    const std::string_view payload = rest.substr(sizeof head, head.length);
    const Digest digest = chain(out.digest, rest.substr(0, sizeof head), payload);
    if (std::memcmp(digest.data(), rest.data() + sizeof head + head.length, digest.size()) != 0) break;
    if (out.next == 0 && major != journal_major) {
      // Undamaged, so this truly is another version's.
      throw bad_input(
          SEAMARK_TEXT("Error",
                       "The journal has format {0}; this Seamark reads {1}. Open it with the Seamark that "
                       "wrote it."),
          major, journal_major)
          .in_file(file);
    }
    const auto type = static_cast<Frame>(head.type);
    if ((type == Frame::head) != (out.next == 0)) break;
    if (type == Frame::step && out.steps_seen >= steps_kept) break;
    ByteReader in(payload);
    try {
      switch (type) {
        case Frame::head:
          out.replay.emplace();
          decode(in, out.replay->session);
          decode(in, out.replay->run);
          check_session(out.replay->session);
          check_run(out.replay->run, out.replay->session.facts.size());
          rows.emplace(*out.replay);
          out.steps_seen = out.replay->run.steps.rows();
          break;
        case Frame::step:
          rows->step(in);
          ++out.steps_seen;
          break;
        case Frame::score:
          rows->score(in);
          break;
        case Frame::outcomes:
          rows->outcomes(in);
          break;
        case Frame::metrics:
          rows->metrics(in);
          break;
        case Frame::result:
          rows->result(in);
          break;
        case Frame::failure:
          rows->failure(in);
          break;
        default:
          break;  // of a later minor version
      }
    } catch (const Error&) {
      if (!rows) out.replay.reset();
      break;
    }
    out.digest = digest;
    out.end += sizeof head + head.length + sizeof(Digest);
    ++out.next;
  }
  if (out.replay) {
    rows->finish();
    out.replay->whole_bytes = out.end;
    out.replay->dropped_bytes = bytes.size() - out.end;
  }
  return out;
}

// A few hostile bytes may ask for more than there is, and so may a true journal on a small machine: neither
// is damage, which would drop what follows.
Scan scan(std::string_view bytes, const std::string& file, int64_t steps_kept) {
  try {
    return scan_frames(bytes, file, steps_kept);
  } catch (const std::bad_alloc&) {
    throw out_of_resources(
        SEAMARK_TEXT("Error", "It needs more memory than there is. Close other programs and open it again."))
        .in_file(file);
  }
}

class Journal final : public RunJournal {
 public:
  Journal(fs::path path, int fd, uint64_t end, uint64_t next, const Digest& digest)
      : path_(std::move(path)), fd_(fd), end_(end), next_(next), digest_(digest) {}
  ~Journal() override {
    if (fd_ >= 0) ::close(fd_);
  }

  void append_step(const StepTable& row, const std::vector<FactLoss>& losses) override {
    SEAMARK_ASSERT(row.rows() == 1);
    ByteWriter out;
    encode_table(out, row);
    std::vector<int64_t> rows, columns;
    std::vector<double> values;
    for (const FactLoss& loss : losses) {
      rows.push_back(loss.row);
      columns.push_back(loss.column);
      values.push_back(loss.loss);
    }
    out.put(rows);
    out.put(columns);
    out.put(values);
    append(Frame::step, out.take());
  }
  void append_score(const ScoreTable& row) override {
    ByteWriter out;
    encode_table(out, row);
    append(Frame::score, out.take());
  }
  void append_outcomes(const OutcomeTable& rows) override {
    ByteWriter out;
    encode_table(out, rows);
    append(Frame::outcomes, out.take());
  }
  void append_result(const ResultTable& table) override {
    ByteWriter out;
    encode(out, table);
    append(Frame::result, out.take());
  }
  void append_failure(const std::string& message) override {
    ByteWriter out;
    out.put(message);
    append(Frame::failure, out.take());
  }
  void append_metrics(const std::vector<Metric>& metrics) override {
    ByteWriter out;
    encode(out, metrics);
    append(Frame::metrics, out.take());
  }
  void commit() override {
    if (::fdatasync(fd_) != 0 && errno != EINVAL) throw write_error();
  }
  void remove() override {
    if (::unlink(path_.c_str()) != 0 && errno != ENOENT) throw write_error();
  }

  void append(Frame type, const std::string& payload) {
    const FrameHead head{payload.size(), static_cast<uint32_t>(type), 0, next_};
    std::string frame(reinterpret_cast<const char*>(&head), sizeof head);
    const Digest digest = chain(digest_, frame, payload);
    frame += payload;
    frame.append(reinterpret_cast<const char*>(digest.data()), digest.size());
    write(frame);
    digest_ = digest;
    ++next_;
  }

  void write(std::string_view bytes) {
    size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t n =
          ::pwrite(fd_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(end_ + done));
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) {
        const Error error = write_error();
        // What was begun is taken back, so that the journal can go on once there is room.
        [[maybe_unused]] const int cut = ::ftruncate(fd_, static_cast<off_t>(end_));
        throw error;
      }
      done += static_cast<size_t>(n);
    }
    end_ += bytes.size();
  }

 private:
  Error write_error() const {
    return std::move(
        cannot_write(
            SEAMARK_TEXT("Error", "The run's journal cannot be written: {0}. Rows before this are kept."),
            std::generic_category().message(errno))
            .in_file(path_.string()));
  }

  fs::path path_;
  int fd_;
  uint64_t end_, next_;
  Digest digest_;
};

int open_or_throw(const fs::path& path, int flags) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  if (fd < 0) {
    throw cannot_write(
        SEAMARK_TEXT("Error", "The run's journal cannot be written: {0}. Rows before this are kept."),
        std::generic_category().message(errno))
        .in_file(path.string());
  }
  return fd;
}

void sync_folder(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

fs::path journal_path(const fs::path& session_file) { return session_file.string() + ".journal"; }

void discard_journal(const fs::path& session_file) {
  const fs::path path = journal_path(session_file);
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    throw cannot_write(SEAMARK_TEXT("Error", "The run's journal cannot be removed: {0}."),
                       std::generic_category().message(errno))
        .in_file(path.string());
  }
}

std::optional<Replay> replay_journal(const fs::path& journal, int64_t steps_kept) {
  const std::string bytes = read_file(journal, journal_limit);
  return std::move(scan(bytes, journal.string(), steps_kept).replay);
}

std::unique_ptr<RunJournal> RunJournal::create(const fs::path& session_file, const Session& session,
                                               const RunRecord& run) {
  const fs::path path = journal_path(session_file);
  if (fs::exists(path)) {
    if (replay_journal(path)) {
      throw cannot_write(SEAMARK_TEXT("Error",
                                      "An interrupted run lies in this journal. Resume it, or save the "
                                      "session with what it has, before another run begins."))
          .in_file(path.string());
    }
    // Not even its head is whole: it is kept aside rather than overwritten.
    std::error_code ignored;
    fs::rename(path, path.string() + ".damaged", ignored);
  }
  check_session(session);
  check_run(run, session.facts.size());
  ByteWriter head;
  encode(head, session);
  encode(head, run);
  const std::string payload = head.take();
  require_free_disk(path, payload.size() + (1 << 20));
  const std::string start = preamble();
  auto out = std::make_unique<Journal>(path, open_or_throw(path, O_RDWR | O_CREAT | O_TRUNC), 0, 0,
                                       start_of_chain(start));
  try {
    out->write(start);
    out->append(Frame::head, payload);
    out->commit();
  } catch (...) {
    ::unlink(path.c_str());
    throw;
  }
  sync_folder(path);
  return out;
}

std::unique_ptr<RunJournal> RunJournal::resume(const fs::path& session_file, int64_t steps_kept,
                                               RunRecord& run) {
  SEAMARK_ASSERT(steps_kept >= 0);
  const fs::path path = journal_path(session_file);
  const std::string bytes = read_file(path, journal_limit);
  Scan found = scan(bytes, path.string(), steps_kept);
  if (!found.replay) {
    throw bad_input(
        SEAMARK_TEXT("Error", "The journal is damaged at its beginning, so its run cannot be resumed."))
        .in_file(path.string());
  }
  if (found.steps_seen < steps_kept) {
    throw bad_input(SEAMARK_TEXT("Error",
                                 "The journal has {0} steps, but the checkpoint was made after {1}; the run "
                                 "cannot be resumed from it."),
                    found.steps_seen, steps_kept)
        .in_file(path.string());
  }
  auto out =
      std::make_unique<Journal>(path, open_or_throw(path, O_RDWR), found.end, found.next, found.digest);
  if (::truncate(path.c_str(), static_cast<off_t>(found.end)) != 0) {
    throw cannot_write(
        SEAMARK_TEXT("Error", "The run's journal cannot be written: {0}. Rows before this are kept."),
        std::generic_category().message(errno))
        .in_file(path.string());
  }
  out->commit();
  run = std::move(found.replay->run);
  return out;
}

}  // namespace seamark
