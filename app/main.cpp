// SPDX-License-Identifier: GPL-3.0-or-later
// seamark COMMAND ... runs a command; seamark [FILES...] opens the window.
#include "app/commands/command.h"
#ifdef SEAMARK_GUI
#include "app/window/run_window.h"
#endif

int main(int argc, char** argv) {
#ifdef SEAMARK_GUI
  const auto window = [](int count, char** arguments, const seamark::WindowArguments& wanted) {
    return seamark::run_window(count, arguments, {wanted.open, wanted.demo, wanted.model});
  };
  return seamark::run_commands(argc, argv, window);
#else
  return seamark::run_commands(argc, argv, nullptr);
#endif
}
