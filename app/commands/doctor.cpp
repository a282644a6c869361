// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>

#include "app/commands/command.h"
#include "experiment/engine_info.h"
#include "model/inference.h"
#include "support/files.h"

namespace seamark {
namespace {

// Whether one sequence's numbers stay the same, bit for bit, alone and among others (CONTRIBUTING, rule 6).
bool bits_agree(const Model& model) {
  const auto sequence = [&](const char* prompt, const char* answer) {
    const AnswerSpan span = answer_span(model.tokenizer(), prompt, answer);
    return Sequence{span.ids, span.answer_start, 0};
  };
  const Sequence first = sequence("The capital of France is", "Paris");
  std::vector<Sequence> many = {sequence("The currency of Japan is the", "yen"), first,
                                sequence("Water is made of hydrogen and", "oxygen"),
                                sequence("The largest planet is", "Jupiter"),
                                sequence("The author of Hamlet is", "William Shakespeare")};
  const AnswerScore alone = score_answers(model, nullptr, std::vector<Sequence>{first}).at(0);
  const AnswerScore among = score_answers(model, nullptr, many).at(1);
  return alone.nll.size() == among.nll.size() &&
         std::memcmp(alone.nll.data(), among.nll.data(), alone.nll.size() * sizeof(float)) == 0;
}

}  // namespace

void add_doctor(CLI::App& app, Context& context, Action& action) {
  auto model_name = std::make_shared<std::string>(default_model_name);
  CLI::App* command = app.add_subcommand("doctor", "What this machine and this installation can do");
  command->fallthrough();
  command->add_option("--model", *model_name, "Model directory, or the name of a model on this disk")
      ->capture_default_str();
  command->footer("Example:\n  seamark doctor");
  command->callback([&context, &action, model_name] {
    action = [&context, model_name] {
      const EngineInfo info = engine_info(true);
      OrderedJson document = {{"seamark", info.seamark_version},
                              {"git", info.git_commit},
                              {"libtorch", info.libtorch_version},
                              {"libtorch_path", info.libtorch_path},
                              {"hdf5", info.hdf5_version},
                              {"cpu", info.cpu_name},
                              {"cores", info.cores},
                              {"memory_bytes", info.memory_bytes},
                              {"cpu_kernels", info.cpu_capability},
                              {"cpu_bfloat16", info.cpu_bfloat16},
                              {"cuda_devices", info.cuda_devices},
                              {"cuda_problem", info.cuda_problem},
                              {"free_disk_bytes", free_disk_bytes(".")}};
      std::string problem;
      try {
        const auto directory = find_model(*model_name);
        document["model"] = directory.string();
        const auto model = Model::load(directory, {}, &context.control, context.progress);
        document["model_layers"] = model->config().layers;
        document["bits_self_check"] = bits_agree(*model);
      } catch (const Error& error) {
        if (error.code() == ExitCode::cancelled) throw;
        problem = error.what();
      }
      document["model_problem"] = problem;
      context.progress_line.clear();
      if (context.json) {
        print_json(document);
        return ExitCode::done;
      }
      const auto yes = [](bool value) { return std::string(value ? "yes" : "no"); };
      std::string devices = info.cuda_problem;
      for (const std::string& name : info.cuda_devices) devices += (devices.empty() ? "" : ", ") + name;
      print_table({{"Seamark", info.seamark_version + " " + info.git_commit},
                   {"libtorch", info.libtorch_version + " (" + info.libtorch_path + ")"},
                   {"HDF5", info.hdf5_version},
                   {"CPU", fmt::format("{}, {} cores, {} memory", info.cpu_name, info.cores,
                                       format_bytes(info.memory_bytes))},
                   {"CPU kernels", info.cpu_capability + ", fast bfloat16: " + yes(info.cpu_bfloat16)},
                   {"GPU", info.cuda_devices.empty() ? "none: " + devices : devices},
                   {"Free disk here", format_bytes(free_disk_bytes("."))},
                   {"Model", problem.empty() ? document["model"].get<std::string>() : problem},
                   {"Same bits alone and among others", document.contains("bits_self_check")
                                                            ? yes(document["bits_self_check"].get<bool>())
                                                            : "not checked"}},
                  {});
      return ExitCode::done;
    };
  });
}

}  // namespace seamark
