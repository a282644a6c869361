// SPDX-License-Identifier: GPL-3.0-or-later
// Trains on token ids from a JSON file, in rounds that another program paces, so that both can be timed in
// turn.
//   bench_training CONFIG.json     then lines "N" on stdin: runs N optimizer steps and prints a JSON line
// CONFIG: {"model": DIRECTORY, "device": {...}, "method": {...}, "loss": {...}, "training": {...} (the fields
// of a spec),
//          "facts": [{"id", "ids", "answer_start", "weight"}], "adapter": DIRECTORY to write at the end
//          (optional)}
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

#include "model/hardware.h"
#include "support/error.h"
#include "support/json.h"
#include "training/trainer.h"

using namespace seamark;

namespace {

template <typename Options>
void read_group(const Json& config, const char* name, Options& options, const std::string& file) {
  if (!config.contains(name)) return;
  Fields fields;
  describe(fields, options);
  fields_from_json(fields, config.at(name), file);
}

// Of the device where it is a GPU. Not getrusage's ru_maxrss, which a child inherits from the program that
// started it.
int64_t peak_bytes(const Model& model) {
  if (model.device().device == DeviceKind::cuda) return static_cast<int64_t>(cuda_allocations().peak);
  std::ifstream status("/proc/self/status");
  std::string word;
  int64_t kilobytes = 0;
  while (status >> word)
    if (word == "VmHWM:") status >> kilobytes;
  return kilobytes * 1024;
}

int run(const std::string& file) {
  const Json config = read_json(file);
  DeviceOptions device;
  MethodOptions method;
  LossOptions loss;
  TrainingOptions training;
  read_group(config, "device", device, file);
  read_group(config, "method", method, file);
  read_group(config, "loss", loss, file);
  read_group(config, "training", training, file);
  std::vector<TrainingFact> facts;
  for (const Json& fact : config.at("facts"))
    facts.push_back({fact.value("id", std::to_string(facts.size())),
                     fact.at("ids").get<std::vector<int32_t>>(), fact.at("answer_start").get<int32_t>(),
                     fact.value("weight", 1.0)});
  const auto model = Model::load(config.at("model").get<std::string>(), device);
  Trainer trainer(*model, facts, method, loss, training, plan_training(*model, facts, method, training));
  const TrainingPlan& plan = trainer.plan();
  std::cout << dump_json(Json{{"slots", plan.slots},
                              {"cohorts", plan.cohorts},
                              {"token_budget", plan.token_budget},
                              {"total_steps", plan.total_steps},
                              {"estimated_bytes", plan.memory_bytes}})
            << std::endl;
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto begin = std::chrono::steady_clock::now();
    Json losses = Json::array();
    int64_t fact_steps = 0;
    for (int64_t i = std::stoll(line); i > 0 && !trainer.done(); --i) {
      const TrainingStep step = trainer.step();
      fact_steps += static_cast<int64_t>(step.facts.size());
      losses.push_back(step.loss);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::cout << dump_json(Json{{"seconds", seconds},
                                {"fact_steps", fact_steps},
                                {"loss", losses},
                                {"done", trainer.done()},
                                {"peak_bytes", peak_bytes(*model)}})
              << std::endl;
  }
  if (config.contains("adapter"))
    write_adapter_files(config.at("adapter").get<std::string>(), trainer.bank().files(0));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: bench_training CONFIG.json < rounds\n";
    return static_cast<int>(ExitCode::usage);
  }
  try {
    return run(argv[1]);
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
