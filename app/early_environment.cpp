// SPDX-License-Identifier: GPL-3.0-or-later
// Environment that libraries read in their constructors, before main: set it and start again.
//   GOMP_SPINCOUNT: libgomp's idle threads spin for long by default, which halves the speed of a machine that
//     also draws a window (36 ms a fact-step quiet, 110-136 ms with one core busy; 72-76 with 1000).
//   MKL_CBWR: bits of a row do not depend on how many rows a GEMM has (from 4 rows on).
//   CUBLAS_WORKSPACE_CONFIG: cuBLAS gives the same bits each time.
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace {

constexpr const char* wanted[] = {"GOMP_SPINCOUNT=1000", "MKL_CBWR=AUTO,STRICT",
                                  "CUBLAS_WORKSPACE_CONFIG=:4096:8"};
constexpr size_t wanted_count = sizeof wanted / sizeof wanted[0];

bool is_set(char** environment, const char* assignment) {
  const size_t name = static_cast<size_t>(std::strchr(assignment, '=') - assignment) + 1;
  for (; *environment; ++environment) {
    if (std::strncmp(*environment, assignment, name) == 0) return true;
  }
  return false;
}

// A value that the user chose stays. Nothing to add: no second start, so this cannot loop.
void set_environment(int, char** arguments, char** environment) {
  size_t count = 0;
  while (environment[count]) ++count;
  const char** extended = static_cast<const char**>(std::malloc((count + wanted_count + 1) * sizeof(char*)));
  if (!extended) return;
  std::memcpy(extended, environment, count * sizeof(char*));
  const size_t before = count;
  for (const char* assignment : wanted) {
    if (!is_set(environment, assignment)) extended[count++] = assignment;
  }
  extended[count] = nullptr;
  if (count != before) execve("/proc/self/exe", arguments, const_cast<char**>(extended));
  std::free(extended);  // execve failed (no /proc): go on without
}

[[gnu::section(".preinit_array"), gnu::used]] void (*hook)(int, char**, char**) = set_environment;

}  // namespace
