// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated journals. The first byte of an input says how it is used:
//   r  as it is: what opens must be a prefix of what was written, never a wrong row
//   c  with sequence numbers and checksums made to fit: what the decoders and checks see
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "core/session/sample.h"
#include "fuzz/mutate.h"
#include "session/session.h"
#include "support/error.h"
#include "support/sha256.h"

namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

constexpr size_t preamble = 16, head = 24, digest = 32;

// Walks the frames by their lengths and makes everything else fit.
std::string made_to_fit(std::string bytes) {
  if (bytes.size() < preamble) return bytes;
  const auto hash = [](std::string_view a, std::string_view b) {
    seamark::Sha256 out;
    out.update(a);
    out.update(b);
    const auto value = out.digest();
    return std::string(reinterpret_cast<const char*>(value.data()), value.size());
  };
  std::string before = hash(std::string_view(bytes).substr(0, preamble), "");
  uint64_t sequence = 0;
  for (size_t at = preamble; at + head + digest <= bytes.size(); ++sequence) {
    uint64_t length = 0;
    std::memcpy(&length, bytes.data() + at, sizeof length);
    length = std::min<uint64_t>(length, bytes.size() - at - head - digest);
    std::memcpy(bytes.data() + at, &length, sizeof length);
    std::memcpy(bytes.data() + at + 16, &sequence, sizeof sequence);
    before = hash(before, std::string_view(bytes).substr(at, head + length));
    bytes.replace(at + head + length, digest, before);
    at += head + length + digest;
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  seamark::fuzz::Scratch scratch;
  const fs::path file = scratch.folder() / "s.h5";
  std::set<std::string> prefixes;
  std::string bytes;
  {
    auto journal = seamark::RunJournal::create(file, sample::session(3, 0), sample::head(3));
    const auto note = [&] { prefixes.insert(sample::bits(seamark::load_session(file).session)); };
    note();
    for (int64_t k = 1; k <= 3; ++k) {
      journal->append_step(sample::step(k), {{0, k - 1, 0.25}, {2, k - 1, 0.5}});
      note();
      journal->append_outcomes(sample::outcome(k % 3, k));
      note();
      journal->append_score(sample::score(k));
      note();
    }
    journal->append_metrics({{"strict", "learned", "after", 1.0, seamark::undefined, 3}});
    note();
    journal->append_result(sample::result("lens", 3));
    note();
    journal->append_failure("out of memory");
    note();
    bytes = slurp(seamark::journal_path(file));
  }

  seamark::fuzz::Target target;
  target.name = "journal";
  target.seeds = {"r" + bytes, "c" + bytes, "c" + bytes};
  target.words = {"SEAMARKJ", std::string("\x01\0\0\0\0\0\0\0", 8), std::string(8, '\xff'),
                  std::string(8, '\0')};
  target.read = [&](const std::string& input) {
    const bool raw = input.empty() || input[0] != 'c';
    const std::string rest = input.substr(std::min<size_t>(1, input.size()));
    seamark::discard_journal(file);  // rewriting in place would wait for the disk
    scratch.write("s.h5.journal", raw ? rest : made_to_fit(rest));
    const std::string found = sample::bits(seamark::load_session(file).session);
    if (raw && !prefixes.contains(found)) throw std::runtime_error("a wrong row");
    seamark::RunRecord run;
    seamark::RunJournal::resume(file, 0, run)->append_step(sample::step(1), {});
    seamark::load_session(file);
  };
  return seamark::fuzz::run(target, argc, argv);
}
