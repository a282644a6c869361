// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutate.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "support/error.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
// A single allocation above 256 MB for an input of some kilobytes is a wild one.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "max_allocation_size_mb=256:allocator_may_return_null=0";
}
#endif

namespace seamark::fuzz {
namespace {

constexpr uint64_t max_input = 1 << 20;
constexpr int seconds_per_case = 5;
constexpr uint64_t memory_limit = uint64_t{256} << 20;

// --- what is spliced in ---

const std::vector<std::string>& general_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> out = {
        "0",
        "-1",
        "1",
        "2147483647",
        "2147483648",
        "-2147483649",
        "4294967296",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999999999",
        "1e999",
        "-1e999",
        "1e-999",
        "0.1",
        "-0.0",
        "1e18",
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "null",
        "true",
        "false",
        "\"\"",
        "[]",
        "{}",
        "[[]]",
        "{\"\":{}}",
        "\"x\"",
        ",",
        ":",
        ";",
        "\"",
        "\"\"\"",
        "'",
        "\\",
        "\\u0000",
        "\\ud800",
        "\\udc00\\ud800",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "{}{}",
        "{0}",
        "%s",
        "%n",
        "..",
        "../../etc/passwd",
        "/",
        "/dev/zero",
        ".",
        " ",
        "  ",
        "\xef\xbb\xbf",
        "\xff\xfe",
        "\x80",
        "\xc0\x80",
        "\xed\xa0\x80",
        "\xf4\x90\x80\x80",
        "\xf0\x9f",
        "\xe2\x80\xae",
        "\xcc\x81",
        "\xef\xbf\xbe",
        "\xe2\x96\x81",
        std::string(1, '\0'),
        std::string(8, '\0'),
        std::string(8, '\xff'),
    };
    out.push_back(std::string(300, '['));
    out.push_back(std::string(20000, '['));
    std::string objects, closed;
    for (int i = 0; i < 2000; ++i) objects += "{\"a\":";
    for (int i = 0; i < 300; ++i) closed += "[";
    for (int i = 0; i < 300; ++i) closed += "]";
    out.push_back(objects);
    out.push_back(closed);
    out.push_back(std::string(5000, '9'));
    out.push_back(std::string(5000, 'a'));
    out.push_back("\"" + std::string(70000, 'b') + "\"");
    return out;
  }();
  return words;
}

constexpr uint64_t odd_integers[] = {0,
                                     1,
                                     2,
                                     7,
                                     8,
                                     0x7f,
                                     0x80,
                                     0xff,
                                     0x100,
                                     0x7fff,
                                     0x8000,
                                     0xffff,
                                     0x10000,
                                     0x7fffffff,
                                     0x80000000,
                                     0xffffffff,
                                     0x100000000,
                                     0x3fffffffffffffff,
                                     0x7fffffffffffffff,
                                     0x8000000000000000,
                                     0xfffffffffffffff8,
                                     0xffffffffffffffff};

class Mutator {
 public:
  Mutator(const Target& target, Random& random) : target_(target), random_(random) {}

  std::string mutated() {
    std::string out = any(target_.seeds);
    for (uint64_t n = 1 + random_.below(random_.below(4) == 0 ? 16 : 3); n > 0; --n) change(out);
    if (out.size() > max_input) out.resize(max_input);
    return out;
  }

 private:
  const std::string& any(const std::vector<std::string>& items) { return items[random_.below(items.size())]; }
  size_t position(const std::string& text) { return random_.below(text.size() + 1); }
  // Mostly short, sometimes up to the whole rest.
  size_t length(const std::string& text, size_t at) {
    const uint64_t longest = text.size() - at;
    const uint64_t wanted = random_.below(3) == 0 ? longest : std::min<uint64_t>(longest, 16);
    return wanted == 0 ? 0 : 1 + random_.below(wanted);
  }
  std::string word() {
    if (!target_.words.empty() && random_.below(2) == 0) return any(target_.words);
    return any(general_words());
  }

  // Replaces the digits at or after a random place, so that sizes, offsets and ranks take odd values.
  void change_number(std::string& text) {
    const size_t start = text.find_first_of("0123456789", position(text));
    if (start == std::string::npos) return;
    const size_t end = std::min(text.find_first_not_of("0123456789.eE+-", start), text.size());
    if (random_.below(2) == 0) {
      const uint64_t value = std::strtoull(text.c_str() + start, nullptr, 10);
      const uint64_t changed[] = {value + 1, value - 1, value * 2, value * 1000,
                                  value / 2, 0 - value, ~value};
      text.replace(start, end - start, std::to_string(changed[random_.below(std::size(changed))]));
    } else {
      text.replace(start, end - start, any(general_words()));
    }
  }

  // Replaces one JSON or CSV value by another word, or by a value from elsewhere: the syntax stays valid.
  void change_value(std::string& text) {
    const auto value_at = [&](size_t from, size_t& begin, size_t& end) {
      begin = text.find_first_of(":,[\n", from);
      if (begin == std::string::npos) return false;
      ++begin;
      while (begin < text.size() && text[begin] == ' ') ++begin;
      if (begin < text.size() && text[begin] == '"') {
        end = text.find('"', begin + 1);
        end = end == std::string::npos ? text.size() : end + 1;
      } else {
        end = std::min(text.find_first_of(",]}\n", begin), text.size());
      }
      return true;
    };
    size_t begin = 0, end = 0, from_begin = 0, from_end = 0;
    if (!value_at(position(text), begin, end)) return;
    if (random_.below(3) == 0 && value_at(position(text), from_begin, from_end)) {
      text.replace(begin, end - begin, std::string(text, from_begin, from_end - from_begin));
    } else {
      text.replace(begin, end - begin, word());
    }
  }

  // Eight, four or two bytes as a little-endian number, where binary headers have their lengths.
  void change_binary_number(std::string& text) {
    const size_t bytes = size_t{2} << random_.below(3);
    if (text.size() < bytes) return;
    const size_t at = random_.below(3) == 0 ? 0 : random_.below(text.size() - bytes + 1);
    const uint64_t value = odd_integers[random_.below(std::size(odd_integers))];
    for (size_t i = 0; i < bytes; ++i) text[at + i] = static_cast<char>(value >> (8 * i));
  }

  void change(std::string& text) {
    const size_t at = position(text);
    switch (random_.below(16)) {
      case 0:  // flip a bit
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << random_.below(8)));
        break;
      case 1:  // replace a byte
        if (at < text.size()) text[at] = static_cast<char>(random_.below(256));
        break;
      case 2:  // insert a byte
        text.insert(at, 1, static_cast<char>(random_.below(256)));
        break;
      case 3:
      case 4:  // delete a chunk
        text.erase(at, length(text, at));
        break;
      case 5: {  // duplicate a chunk somewhere
        const std::string chunk = text.substr(at, length(text, at));
        text.insert(position(text), chunk);
        break;
      }
      case 6: {  // overwrite with a chunk of a seed
        const std::string& other = any(target_.seeds);
        const size_t from = position(other);
        text.replace(at, length(text, at), other.substr(from, length(other, from)));
        break;
      }
      case 7:  // truncate
        if (random_.below(2) == 0) text.resize(at);
        break;
      case 8:
      case 9:
        text.insert(at, word());
        break;
      case 10:
      case 11:
        change_number(text);
        break;
      case 12:
        change_binary_number(text);
        break;
      default:
        change_value(text);
    }
    if (text.size() > max_input) text.resize(max_input);
  }

  const Target& target_;
  Random& random_;
};

// --- the case that runs now, for the handlers of crashes and hangs ---

std::string current_input, failure_file, current_name;

// Writes the input where a person finds it; only async-signal-safe calls.
void save_current() {
  const int fd = ::open(failure_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return;
  size_t done = 0;
  while (done < current_input.size()) {
    const ssize_t n = ::write(fd, current_input.data() + done, current_input.size() - done);
    if (n <= 0) break;
    done += static_cast<size_t>(n);
  }
  ::close(fd);
}

void say(const char* text) {
  if (::write(STDERR_FILENO, text, std::strlen(text)) < 0) return;
}

void say_and_save(const char* what) {
  save_current();
  say(current_name.c_str());
  say(what);
  say(failure_file.c_str());
  say("\n");
}

void on_signal(int signal) {
  say_and_save(signal == SIGPROF ? ": one case took too long; its input is in "
                                 : ": crashed; the input is in ");
  ::_exit(1);
}

#ifdef __SANITIZE_ADDRESS__
void on_death() { say_and_save(": a sanitizer stopped the run; the input is in "); }
#endif

void install_guards() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  ::sigaction(SIGPROF, &action, nullptr);
#ifdef __SANITIZE_ADDRESS__
  __sanitizer_set_death_callback(on_death);
#else
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) ::sigaction(signal, &action, nullptr);
  // Allocations beyond the limit throw std::bad_alloc, which is a failure like any other exception.
  std::ifstream statm("/proc/self/statm");
  uint64_t pages = 0;
  statm >> pages;
  const rlim_t limit = pages * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE)) + memory_limit;
  const rlimit address_space{limit, limit};
  ::setrlimit(RLIMIT_AS, &address_space);
#endif
}

// Processor time, not wall time: a busy machine is no fault of the reader. ctest's TIMEOUT sees blocking.
void set_alarm(int seconds) {
  const itimerval timer{{0, 0}, {seconds, 0}};
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

struct Outcome {
  bool accepted = false;
  std::string error;    // the message of the Error
  std::string failure;  // why this is a failure; "" when it is none
};

Outcome run_one(const Target& target, std::string input) {
  current_input = std::move(input);
  Outcome out;
  set_alarm(seconds_per_case);
  try {
    target.read(current_input);
    out.accepted = true;
  } catch (const Error& error) {
    out.error = error.what();
    if (error.sentence().empty()) out.failure = "an Error without a sentence";
    if (error.file().empty()) out.failure = "an Error that names no file: " + out.error;
  } catch (const std::exception& error) {
    out.failure = fmt::format("another exception: {}", error.what());
  } catch (...) {
    out.failure = "something else than an exception was thrown";
  }
  set_alarm(0);
  if (!out.failure.empty()) save_current();
  return out;
}

uint64_t number_from_environment(const char* name, uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? std::strtoull(value, nullptr, 10) : otherwise;
}

}  // namespace

std::string mutate(const Target& target, uint64_t seed, uint64_t index) {
  Random random(named_seed(seed, {target.name, std::to_string(index)}));
  return Mutator(target, random).mutated();
}

int run(const Target& target, int argc, char** argv) {
  SEAMARK_ASSERT(!target.seeds.empty());
  current_name = "fuzz_" + target.name;
  failure_file = current_name + ".failed";
  install_guards();
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const Outcome outcome = run_one(target, std::string(std::istreambuf_iterator<char>(in), {}));
    const std::string& said = outcome.failure.empty() ? outcome.error : outcome.failure;
    fmt::print("{}: {}\n", argv[i], outcome.accepted ? "accepted" : said);
    if (!outcome.failure.empty()) return 1;
  }
  if (argc > 1) return 0;

  for (size_t i = 0; i < target.seeds.size(); ++i) {
    const Outcome outcome = run_one(target, target.seeds[i]);
    if (outcome.accepted) continue;
    fmt::print(stderr, "{}: seed {} is refused: {}\n", current_name, i, outcome.failure + outcome.error);
    return 1;
  }
  const uint64_t cases = number_from_environment("SEAMARK_FUZZ_CASES", SEAMARK_FUZZ_DEFAULT_CASES);
  const uint64_t seed = number_from_environment("SEAMARK_FUZZ_SEED", 1);
  uint64_t accepted = 0;
  for (uint64_t i = 0; i < cases; ++i) {
    const Outcome outcome = run_one(target, mutate(target, seed, i));
    accepted += outcome.accepted;
    if (outcome.failure.empty()) continue;
    fmt::print(stderr, "{}: case {} (seed {}): {}; the input is in {}\n", current_name, i, seed,
               outcome.failure, failure_file);
    return 1;
  }
  fmt::print("{}: {} cases, {} accepted, {} refused\n", current_name, cases, accepted, cases - accepted);
  return 0;
}

Scratch::Scratch() {
  std::string name = (std::filesystem::temp_directory_path() / "seamark-fuzz-XXXXXX").string();
  SEAMARK_ASSERT(::mkdtemp(name.data()));
  folder_ = name;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path Scratch::write(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path file = folder_ / name;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  SEAMARK_ASSERT(out.good());
  return file;
}

}  // namespace seamark::fuzz
