// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyse.h"

#include "app/commands/command.h"

namespace seamark {

void add_analyse(CLI::App& app, Context& context, Action& action) {
  CLI::App* analyse = app.add_subcommand("analyse", "What can be said about runs once they are there");
  analyse->require_subcommand(1);
  analyse->fallthrough();
  add_analyse_features(*analyse, context, action);
  add_analyse_interference(*analyse, context, action);
  add_analyse_lens(*analyse, context, action);
  add_analyse_pairwise(*analyse, context, action);
  add_analyse_pca(*analyse, context, action);
  add_analyse_suppression(*analyse, context, action);
}

}  // namespace seamark
