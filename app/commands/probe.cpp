// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/commands/stored.h"
#include "experiment/run_analysis.h"
#include "model/inference.h"

namespace seamark {

void add_probe(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    ModelArguments model;
    StoredAdapter stored;
    std::string prompt, target;
    int64_t top = 10;
    int32_t generate = 16;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("probe", "What a model says after a prompt, and how likely a target is");
  command->fallthrough();
  args->model.add_to(*command, true);
  args->stored.add_to(*command);
  command->add_option("--prompt", args->prompt, "The prompt")->required();
  command->add_option("--target", args->target, "An answer to score, token by token");
  command->add_option("--top", args->top, "So many likely next tokens")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command->add_option("--generate", args->generate, "Tokens to generate greedily; 0: none")
      ->check(CLI::Range(0, 4096))
      ->capture_default_str();
  command->footer(
      "Example:\n  seamark probe --prompt \"The capital of France is\" --target Rome --top 5\n"
      "  seamark probe --session my.h5 --run R1 --fact 12 --prompt \"The capital of France is\"");
  command->callback([&context, &action, args, command] {
    action = [&context, args, command] {
      const auto [model, bank] = load_tuned(args->model, args->stored, *command, context);
      const Tokenizer& tokenizer = model->tokenizer();
      const std::vector<int32_t> ids = tokenizer.encode(args->prompt);
      const PromptAnswer answer =
          answer_prompt(*model, bank.get(), ids, args->top, args->generate, &context.control);
      OrderedJson document = {{"model", model->name()}, {"prompt_ids", ids}, {"top", OrderedJson::array()}};
      for (const PromptAnswer::Next& token : answer.next) {
        document["top"].push_back(
            {{"id", token.id}, {"piece", tokenizer.piece(token.id)}, {"logprob", token.logprob}});
      }
      if (!args->target.empty()) {
        const AnswerSpan span = answer_span(tokenizer, args->prompt, args->target);
        const auto scores = score_answers(
            *model, bank.get(), std::vector<Sequence>{{span.ids, span.answer_start, 0}}, &context.control);
        document["target_ids"] = std::vector<int32_t>(span.answer().begin(), span.answer().end());
        OrderedJson logprobs = OrderedJson::array();
        for (float nll : scores.at(0).nll) logprobs.push_back(-static_cast<double>(nll));
        document["target_logprobs"] = logprobs;
      }
      if (args->generate > 0) {
        document["generated_ids"] = answer.generated;
        document["generated"] = answer.text;
      }
      context.progress_line.clear();
      if (context.json) {
        print_json(document);
        return ExitCode::done;
      }
      std::vector<std::vector<std::string>> rows = {{"Next token", "Id", "Probability", "Log"}};
      for (const auto& token : document["top"]) {
        const double logprob = token["logprob"].get<double>();
        rows.push_back({token["piece"].get<std::string>(), std::to_string(token["id"].get<int64_t>()),
                        fmt::format("{:.4f}", std::exp(logprob)), fmt::format("{:.3f}", logprob)});
      }
      print_table(rows, {false, true, true, true});
      if (document.contains("target_ids")) {
        rows = {{"Target token", "Id", "Probability", "Log"}};
        for (size_t i = 0; i < document["target_ids"].size(); ++i) {
          const auto id = document["target_ids"][i].get<int32_t>();
          const double logprob = document["target_logprobs"][i].get<double>();
          rows.push_back({tokenizer.piece(id), std::to_string(id), fmt::format("{:.4f}", std::exp(logprob)),
                          fmt::format("{:.3f}", logprob)});
        }
        std::printf("\n");
        print_table(rows, {false, true, true, true});
      }
      if (document.contains("generated"))
        std::printf("\n%s%s\n", args->prompt.c_str(), document["generated"].get<std::string>().c_str());
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
