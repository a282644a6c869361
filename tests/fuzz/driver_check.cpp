// SPDX-License-Identifier: GPL-3.0-or-later
// Readers with one fault each: the fuzzer must see it (CMakeLists.txt expects its words).
#include <stdexcept>
#include <string>
#include <vector>

#include "fuzz/mutate.h"
#include "support/error.h"

int main(int, char** argv) {
  const std::string fault = argv[1];
  seamark::fuzz::Target target;
  target.name = "driver_" + fault;
  target.seeds = {"good"};
  target.read = [&](const std::string& input) {
    if (input == "good") return;
    if (fault == "exception") throw std::runtime_error("not an Error");
    if (fault == "nameless") throw seamark::bad_input("A sentence.");
    if (fault == "loop") {
      for (volatile bool forever = true; forever;) continue;
    }
    if (fault == "allocation") {
      std::vector<char> wild(size_t{1} << 30);
      if (wild[input.size()] != 0) throw std::logic_error("not zero");
    }
    if (fault == "crash") *reinterpret_cast<volatile char*>(input.size()) = 1;
  };
  return seamark::fuzz::run(target, 1, argv);
}
