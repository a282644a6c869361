// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guard.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>

#include "session/codec.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

constexpr int seconds_allowed = 60;
constexpr uint64_t memory_allowed = uint64_t{1}
                                    << 30;  // beyond what the process has and eight times the file
constexpr uint64_t answer_limit = uint64_t{1} << 34;

uint64_t virtual_memory() {
  unsigned long long pages = 0;
  if (FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%llu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
}

template <typename Resource>
void set_limit(Resource resource, uint64_t value) {
  const rlimit limit{value, value};
  ::setrlimit(resource, &limit);
}

[[noreturn]] void child(int pipe, uint64_t memory, const std::function<std::string()>& work) {
  for (int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU, SIGALRM, SIGPIPE})
    ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_CPU, seconds_allowed);
  ::alarm(seconds_allowed);
  if (memory > 0) set_limit(RLIMIT_AS, memory);
  if (const int quiet = ::open("/dev/null", O_WRONLY); quiet >= 0) ::dup2(quiet, STDERR_FILENO);
  std::string answer;
  try {
    answer = "+" + work();
  } catch (const Error& error) {
    ByteWriter out;
    out.put(static_cast<int32_t>(error.code()));
    out.put(error.text());
    out.put(error.arguments());
    out.put(error.file());
    out.put(error.field());
    answer = "-" + out.take();
  } catch (...) {
    ::_exit(1);
  }
  for (size_t done = 0; done < answer.size();) {
    const ssize_t n = ::write(pipe, answer.data() + done, answer.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) ::_exit(1);
    done += static_cast<size_t>(n);
  }
  ::_exit(0);
}

// Everything the child says; false: it took too long or said too much.
bool listen(int pipe, std::string& answer) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(seconds_allowed + 5);
  std::string buffer(1 << 16, '\0');
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0 || answer.size() > answer_limit) return false;
    pollfd wait{pipe, POLLIN, 0};
    const int ready = ::poll(&wait, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    const ssize_t n = ::read(pipe, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    if (n == 0) return true;
    answer.append(buffer.data(), static_cast<size_t>(n));
  }
}

}  // namespace

std::string run_guarded(const fs::path& file, const std::function<std::string()>& work) {
  const auto no_process = [&] {
    return std::move(out_of_resources(SEAMARK_TEXT("Error", "The file cannot be examined: {0}."),
                                      std::generic_category().message(errno))
                         .in_file(file.string()));
  };
  std::error_code ignored;
  const uint64_t size = fs::file_size(file, ignored);
  const uint64_t present = virtual_memory();
  const uint64_t memory = present > 0 && !ignored ? present + memory_allowed + 8 * size : 0;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw no_process();
  const pid_t pid = ::fork();
  if (pid < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw no_process();
  }
  if (pid == 0) child(ends[1], memory, work);
  ::close(ends[1]);
  std::string answer;
  const bool heard = listen(ends[0], answer);
  ::close(ends[0]);
  if (!heard) ::kill(pid, SIGKILL);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  const bool good = heard && WIFEXITED(status) && WEXITSTATUS(status) == 0 && !answer.empty();
  if (!good) {
    throw bad_input(
        SEAMARK_TEXT(
            "Error",
            "The file is damaged: it cannot be read within sensible limits. Restore it from a copy."))
        .in_file(file.string());
  }
  if (answer[0] == '+') {
    answer.erase(0, 1);
    return answer;
  }
  ByteReader in(std::string_view(answer).substr(1));
  const auto code = static_cast<ExitCode>(in.get<int32_t>());
  std::string text, named, field;
  std::vector<std::string> arguments;
  in.get(text);
  in.get(arguments);
  in.get(named);
  in.get(field);
  throw Error(code, text, arguments).in_file(named).at_field(field);
}

}  // namespace seamark
