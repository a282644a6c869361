// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "support/files.h"

namespace seamark {

void add_tokenize(CLI::App& app, Context& context, Action& action) {
  struct Arguments {
    std::string model = default_model_name, file;
    std::vector<std::string> texts;
    bool no_special = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("tokenize", "Token ids of texts, one line a text");
  command->fallthrough();
  command->add_option("--model", args->model, "Model directory, or the name of a model on this disk")
      ->capture_default_str();
  command->add_option("TEXT", args->texts, "Texts");
  command->add_option("--file", args->file, "A file with one text a line");
  command->add_flag("--no-special", args->no_special, "Leave out BOS and other special tokens");
  command->footer("Example:\n  seamark tokenize --model SmolLM2-135M-Instruct \"The capital of France is\"");
  command->callback([&context, &action, args] {
    action = [&context, args] {
      std::vector<std::string> texts = args->texts;
      if (!args->file.empty()) {
        const std::string all = read_file(args->file, uint64_t{1} << 30);
        size_t start = 0;
        while (start < all.size()) {
          const size_t end = std::min(all.find('\n', start), all.size());
          texts.push_back(all.substr(start, end - start));
          start = end + 1;
        }
      }
      if (texts.empty() && args->file.empty())
        throw make_error(ExitCode::usage, SEAMARK_TEXT("Error", "Give a text, or --file."));
      const auto tokenizer = Tokenizer::load(find_model(args->model));
      OrderedJson document = OrderedJson::array();
      for (const std::string& text : texts) {
        context.control.check();
        const std::vector<int32_t> ids = tokenizer->encode(text, !args->no_special);
        if (context.json) {
          document.push_back(ids);
        } else {
          std::printf("%s\n", fmt::format("{}", fmt::join(ids, " ")).c_str());
        }
      }
      if (context.json) std::printf("%s\n", dump_json(document).c_str());
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
