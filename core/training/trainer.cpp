// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/trainer.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <numeric>

#include "adapters/parameter_bank.h"
#include "checkpoint/safetensors.h"
#include "model/decoder.h"
#include "model/hardware.h"
#include "support/error.h"
#include "support/json.h"
#include "support/log.h"
#include "support/random.h"
#include "support/sha256.h"
#include "training/losses.h"
#include "training/schedule.h"

namespace seamark {
namespace {

constexpr const char* checkpoint_format = "seamark-trainer-1";

int64_t process_memory() {
  std::ifstream file("/proc/self/statm");
  int64_t total = 0, resident = 0;
  file >> total >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

// Everything that decides the numbers of a run; a checkpoint of another run is refused by it.
std::string fingerprint(const Model& model, const std::vector<TrainingFact>& facts, MethodOptions method,
                        LossOptions loss, TrainingOptions options, DistanceOptions distance) {
  // These change speed, not results.
  options.slots = options.token_budget = options.checkpoint_every = 0;
  options.memory_budget_gb = 0;
  Json json;
  const auto add = [&](const char* name, auto& group) {
    Fields fields;
    describe(fields, group);
    json[name] = Json::parse(dump_json(fields_to_json(fields)));
  };
  add("method", method);
  add("loss", loss);
  if (loss.weights == WeightRule::dynamic) add("distance", distance);
  add("training", options);
  json["model"] = {model.config().layers, model.config().hidden_size, model.config().vocabulary_size,
                   model.name(), dtype_names[static_cast<int>(model.device().dtype)]};
  for (const TrainingFact& fact : facts)
    json["facts"].push_back({fact.id, fact.ids, fact.answer_start, fact.weight});
  return sha256_hex(dump_json(json));
}

std::unique_ptr<Loss> make_loss(const Model& model, const LossOptions& options,
                                const DistanceOptions& distance) {
  std::unique_ptr<Loss> loss;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    loss = std::make_unique<Loss>(model, options, distance);
  });
  return loss;
}

}  // namespace

struct Trainer::Impl {
  const Model& model;
  std::vector<TrainingFact> facts;
  MethodOptions method;
  LossOptions loss;
  TrainingOptions options;
  TrainingPlan plan;
  int64_t cohort = 0, step = 0;  // step: done within the cohort
  std::unique_ptr<AdapterBank> bank;
  at::Tensor first_moment, second_moment;
  bool gradients_clean = true;
  DistanceOptions distance;
  std::unique_ptr<Loss> objective;
  // Of each fact, over the steps it was part of, where weights change from step to step.
  struct MeanWeight {
    double sum = 0;
    int64_t steps = 0;
  };
  std::vector<MeanWeight> mean_weights;

  bool on_cuda() const { return model.device().device == DeviceKind::cuda; }
  bool joint() const { return options.mode == TrainingMode::joint; }
  const std::vector<int64_t>& cohort_facts() const { return plan.cohort_facts[static_cast<size_t>(cohort)]; }

  void start_cohort() {
    std::vector<std::string> names;
    if (joint())
      names.push_back("");
    else
      for (const int64_t row : cohort_facts()) names.push_back(facts[static_cast<size_t>(row)].id);
    bank.reset();
    first_moment.reset();
    second_moment.reset();
    bank = std::make_unique<AdapterBank>(model, method, names, options.seed);
    translate_torch_errors([&] {
      c10::InferenceMode guard;
      ParameterBank& adapters = bank->parameters();
      adapters.start_training();
      first_moment = at::zeros(adapters.parameters.sizes(), adapters.parameters.options());
      second_moment = at::zeros(adapters.parameters.sizes(), adapters.parameters.options());
    });
    step = 0;
    gradients_clean = true;
  }

  // What a checkpoint holds, [slots, n] fp32 each: shared with the run.
  std::vector<std::pair<std::string, at::Tensor>> state() const {
    std::vector<std::pair<std::string, at::Tensor>> all = {{"parameters", bank->parameters().parameters},
                                                           {"first_moment", first_moment},
                                                           {"second_moment", second_moment}};
    for (auto& extra : bank->parameters().state()) all.push_back(std::move(extra));
    return all;
  }

  // Splits the cohorts from this one on into ones of half the slots.
  void halve_slots() {
    plan.slots = (plan.slots + 1) / 2;
    std::vector<std::vector<int64_t>> cohorts(
        plan.cohort_facts.begin(), plan.cohort_facts.begin() + static_cast<std::ptrdiff_t>(cohort));
    for (size_t i = static_cast<size_t>(cohort); i < plan.cohort_facts.size(); ++i) {
      const std::vector<int64_t>& rows = plan.cohort_facts[i];
      for (size_t at = 0; at < rows.size(); at += static_cast<size_t>(plan.slots))
        cohorts.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(at),
                             rows.begin() + static_cast<std::ptrdiff_t>(
                                                std::min(rows.size(), at + static_cast<size_t>(plan.slots))));
    }
    plan.cohort_facts = std::move(cohorts);
    plan.cohorts = static_cast<int64_t>(plan.cohort_facts.size());
    plan.total_steps = plan.cohorts * options.steps;
  }

  // Starts the present cohort, with fewer slots where its adapters do not fit. Returns whether it had to.
  bool start_cohort_that_fits() {
    for (bool halved = false;; halved = true) {
      try {
        start_cohort();
        return halved;
      } catch (const Error& error) {
        if (!is_out_of_memory(error) || joint() || plan.slots == 1) throw;
        halve_slots();
        if (on_cuda()) release_cuda_cache();
        log_warning("Memory ran out for the adapters: {} facts side by side from now on", plan.slots);
      }
    }
  }

  // The facts of the next step.
  std::vector<int64_t> step_facts() const {
    const std::vector<int64_t>& all = cohort_facts();
    if (!joint()) return all;
    const int64_t count = static_cast<int64_t>(all.size()),
                  per_epoch = (count + options.batch - 1) / options.batch;
    const int64_t epoch = step / per_epoch, batch = step % per_epoch;
    std::vector<int64_t> order = all;
    Random random(named_seed(static_cast<uint64_t>(options.seed), {"order of facts", std::to_string(epoch)}));
    shuffle(order, random);
    return {order.begin() + static_cast<std::ptrdiff_t>(batch * options.batch),
            order.begin() + static_cast<std::ptrdiff_t>(std::min(count, (batch + 1) * options.batch))};
  }

  // The losses of these facts and their part of the gradients.
  void pass(std::span<const int64_t> rows, std::span<const int64_t> slots, const RunControl* control,
            std::vector<AnswerLoss>& losses) {
    Decoder& decoder = model.decoder();
    RowBatch batch;
    std::vector<int64_t> wanted;
    std::vector<Answer> answers;
    for (size_t i = 0; i < rows.size(); ++i) {
      const TrainingFact& fact = facts[static_cast<size_t>(rows[i])];
      const auto start = static_cast<size_t>(fact.answer_start);
      for (size_t t = start; t < fact.ids.size(); ++t)
        wanted.push_back(batch.rows() + static_cast<int64_t>(t) - 1);
      answers.push_back({std::span(fact.ids).subspan(start), fact.weight});
      batch.append(fact.ids.data(), static_cast<int64_t>(fact.ids.size()) - 1,
                   slots[i]);  // nothing follows the last token
    }
    const ForwardOptions forward{
        .hooks = bank->parameters().hooks(), .keep = true, .control = control, .wanted = wanted};
    const at::Tensor hidden = decoder.forward(batch, forward);
    at::Tensor d_hidden = decoder.workspace().get("gradient", 1, hidden.size(0), hidden.size(1));
    std::vector<AnswerLoss> of_pass = (*objective)(hidden, answers, d_hidden);
    losses.insert(losses.end(), std::make_move_iterator(of_pass.begin()),
                  std::make_move_iterator(of_pass.end()));
    decoder.backward(batch, forward, d_hidden);
  }

  void record_losses(std::vector<AnswerLoss>& losses, TrainingStep& result) const {
    double ce = 0, regulariser = 0;
    for (AnswerLoss& answer : losses) {
      result.fact_loss.push_back(answer.ce);
      result.fact_argmax.push_back(std::move(answer.argmax));
      ce += answer.ce;
      regulariser += answer.regulariser;  // NaN without one
    }
    result.ce = ce / static_cast<double>(losses.size());
    result.regulariser = regulariser / static_cast<double>(losses.size());
  }

  void count_weights(const std::vector<AnswerLoss>& losses, const TrainingStep& result) {
    if (!objective->weights_change()) return;
    for (size_t i = 0; i < losses.size(); ++i) {
      MeanWeight& mean = mean_weights[static_cast<size_t>(result.facts[i])];
      mean.sum += losses[i].weight;
      ++mean.steps;
    }
  }

  TrainingStep run_step(const RunControl* control, const ForwardFunction& before_update) {
    const auto begin = std::chrono::steady_clock::now();
    TrainingStep result;
    result.facts = step_facts();
    ParameterBank& adapters = bank->parameters();
    Compute& compute = model.decoder().compute();
    if (!gradients_clean) adapters.clear_gradients();
    gradients_clean = false;
    // Passes of at most token_budget rows, in order; a pass holds at least one fact.
    std::vector<int64_t> slots;
    for (size_t i = 0; i < result.facts.size(); ++i) slots.push_back(joint() ? 0 : static_cast<int64_t>(i));
    std::vector<AnswerLoss> losses;  // one a fact of the step
    int64_t tokens = 0;
    for (size_t first = 0; first < result.facts.size();) {
      size_t last = first;
      int64_t rows = 0;
      while (last < result.facts.size()) {
        const int64_t length =
            static_cast<int64_t>(facts[static_cast<size_t>(result.facts[last])].ids.size()) - 1;
        if (last > first && rows + length > plan.token_budget + plan.token_budget / 4) break;
        rows += length;
        tokens += length + 1;
        ++last;
      }
      pass(std::span(result.facts).subspan(first, last - first),
           std::span(slots).subspan(first, last - first), control, losses);
      first = last;
    }
    adapters.collect_gradients(compute);
    result.cohort = cohort;
    result.step = step + 1;
    record_losses(losses, result);
    const auto called = std::chrono::steady_clock::now();
    if (before_update) before_update(result);
    const auto waited = std::chrono::steady_clock::now() - called;
    // Numerators' gradients are summed; divide once by the whole step's denominators, then clip (METHOD 6).
    std::vector<double> denominator(static_cast<size_t>(adapters.slots()), 0), numerator = denominator;
    for (size_t i = 0; i < losses.size(); ++i) {
      denominator[static_cast<size_t>(slots[i])] += losses[i].denominator;
      numerator[static_cast<size_t>(slots[i])] += losses[i].numerator;
    }
    const ParameterBank::Penalty penalty = adapters.add_penalty(compute, denominator);
    std::vector<double> scale = compute.row_norms(adapters.gradients);
    for (size_t s = 0; s < scale.size(); ++s) {
      const double inverse = denominator[s] > 0 ? 1 / denominator[s] : 0;
      const double norm = scale[s] * inverse;
      result.gradient_norm += norm / static_cast<double>(scale.size());
      result.loss += numerator[s] * inverse / static_cast<double>(scale.size());
      scale[s] = inverse;
      if (options.clip_norm > 0)
        scale[s] *= std::min(1.0, options.clip_norm / (norm + 1e-6));  // as torch.nn.utils.clip_grad_norm_
    }
    if (!penalty.value.empty()) {
      result.orthogonality = std::accumulate(penalty.value.begin(), penalty.value.end(), 0.0) /
                             static_cast<double>(penalty.value.size());
      result.loss += penalty.weight * result.orthogonality;
    }
    count_weights(losses, result);
    result.learning_rate = learning_rate(options, step);
    const AdamStep adam{result.learning_rate, options.beta1, options.beta2, options.epsilon,
                        options.weight_decay};
    adapters.before_update(scale);
    compute.adamw(adapters.parameters, adapters.gradients, first_moment, second_moment, adam, step + 1,
                  scale);
    adapters.after_update(step, options.steps);
    result.active_ranks = adapters.active_ranks();
    gradients_clean = true;
    ++step;
    result.cohort_done = step >= options.steps;
    result.memory_bytes = on_cuda() ? static_cast<int64_t>(cuda_allocations().now) : process_memory();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin - waited).count();
    result.tokens = tokens;
    result.seconds = seconds;
    result.tokens_per_second = static_cast<double>(tokens) / std::max(seconds, 1e-9);
    return result;
  }
};

Trainer::Trainer(const Model& model, std::vector<TrainingFact> facts, const MethodOptions& method,
                 const LossOptions& loss, const TrainingOptions& options, TrainingPlan plan,
                 const DistanceOptions& distance)
    : impl_(new Impl{
          model, std::move(facts), method, loss, options, std::move(plan), 0, 0, nullptr, {}, {}, true}) {
  impl_->distance = distance;
  impl_->objective = make_loss(model, loss, distance);
  if (impl_->objective->weights_change()) impl_->mean_weights.resize(impl_->facts.size());
  for (const TrainingFact& fact : impl_->facts) {
    SEAMARK_ASSERT(fact.answer_start >= 1 && fact.answer_start < static_cast<int64_t>(fact.ids.size()));
    if (!(fact.weight >= 0) || !std::isfinite(fact.weight))
      throw bad_input(
          SEAMARK_TEXT("Error", "The weight of the fact {0} is {1}; weights are finite and not negative."),
          fact.id, fact.weight);
    RowBatch check;
    check.append(fact.ids.data(), static_cast<int64_t>(fact.ids.size()), 0);
    model.decoder().check(check);
  }
  SEAMARK_ASSERT(!impl_->plan.cohort_facts.empty() && impl_->options.batch > 0);
  impl_->start_cohort_that_fits();
}
Trainer::~Trainer() = default;

bool Trainer::done() const {
  return impl_->cohort + 1 >= impl_->plan.cohorts && impl_->step >= impl_->options.steps;
}

TrainingStep Trainer::step(const RunControl* control, const ForwardFunction& before_update) {
  SEAMARK_ASSERT(!done());
  if (control) control->check();
  bool halved = false;
  if (impl_->step >= impl_->options.steps) {
    ++impl_->cohort;
    halved = impl_->start_cohort_that_fits();
  }
  for (;;) {
    try {
      TrainingStep result;
      translate_torch_errors([&] {
        c10::InferenceMode guard;
        result = impl_->run_step(control, before_update);
      });
      result.halved = halved;
      return result;
    } catch (const Error& error) {
      if (!is_out_of_memory(error) || impl_->plan.token_budget <= 1) throw;
      int64_t longest = 0;
      for (const TrainingFact& fact : impl_->facts)
        longest = std::max(longest, static_cast<int64_t>(fact.ids.size()) - 1);
      if (impl_->plan.token_budget < longest) throw;  // one fact at a time does not fit either
      halved = true;
      impl_->plan.token_budget /= 2;
      log_warning("Memory ran out: {} tokens at once from now on", impl_->plan.token_budget);
      impl_->model.decoder().workspace().clear();
      if (impl_->on_cuda()) release_cuda_cache();
    }
  }
}

std::vector<double> Trainer::mean_weights() const {
  std::vector<double> out;
  for (const Impl::MeanWeight& mean : impl_->mean_weights)
    out.push_back(mean.steps > 0 ? mean.sum / static_cast<double>(mean.steps) : undefined);
  return out;
}

void Trainer::start_from(const AdapterBank& adapters, int64_t slot) {
  impl_->bank->copy_from(adapters, slot);
}

const AdapterBank& Trainer::bank() const { return *impl_->bank; }

int64_t Trainer::slot_of(int64_t fact_row) const {
  const std::vector<int64_t>& rows = impl_->cohort_facts();
  const auto it = std::find(rows.begin(), rows.end(), fact_row);
  if (it == rows.end()) return -1;
  return impl_->joint() ? 0 : it - rows.begin();
}

int64_t Trainer::steps_done() const { return impl_->cohort * impl_->options.steps + impl_->step; }
const TrainingPlan& Trainer::plan() const { return impl_->plan; }

void Trainer::save(const std::filesystem::path& checkpoint) const {
  std::map<std::string, TensorView> tensors;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const auto add = [&](const std::string& name, const at::Tensor& tensor) {
      auto owner = std::make_shared<at::Tensor>(tensor.to(at::kCPU).contiguous());
      tensors[name] = {
          TensorType::f32,
          {tensor.size(0), tensor.size(1)},
          std::as_bytes(std::span(owner->const_data_ptr<float>(), static_cast<size_t>(owner->numel()))),
          owner};
    };
    for (const auto& [name, tensor] : impl_->state()) add(name, tensor);
  });
  const TrainingPlan& plan = impl_->plan;
  Json weights = Json::array();
  for (const Impl::MeanWeight& mean : impl_->mean_weights) weights.push_back({mean.sum, mean.steps});
  const Json state = {{"cohort", impl_->cohort},
                      {"step", impl_->step},
                      {"weights", weights},
                      {"slots", plan.slots},
                      {"token_budget", plan.token_budget},
                      {"memory_bytes", plan.memory_bytes},
                      {"cohort_facts", plan.cohort_facts}};
  write_safetensors(checkpoint, tensors,
                    {{"format", checkpoint_format},
                     {"run", fingerprint(impl_->model, impl_->facts, impl_->method, impl_->loss,
                                         impl_->options, impl_->distance)},
                     {"state", dump_json(state)}});
}

void Trainer::restore(const std::filesystem::path& checkpoint) {
  const TensorFile file = read_safetensors(checkpoint);
  const auto text = [&](const char* key) {
    const auto it = file.metadata.find(key);
    return it == file.metadata.end() ? std::string() : it->second;
  };
  if (text("format") != checkpoint_format)
    throw bad_input(SEAMARK_TEXT("Error", "This is no checkpoint of a training run of this version ({0})."),
                    checkpoint_format)
        .in_file(checkpoint.string())
        .at_field("format");
  if (text("run") !=
      fingerprint(impl_->model, impl_->facts, impl_->method, impl_->loss, impl_->options, impl_->distance))
    throw bad_input(
        SEAMARK_TEXT("Error", "The checkpoint belongs to a run with other facts, settings or another model."))
        .in_file(checkpoint.string())
        .at_field("run");
  const auto damaged = [&](const std::string& field) {
    return bad_input(SEAMARK_TEXT("Error", "The checkpoint is damaged. Start the run anew."))
        .in_file(checkpoint.string())
        .at_field(field);
  };
  TrainingPlan plan = impl_->plan;
  int64_t cohort = 0, step = 0;
  std::vector<std::pair<double, int64_t>> weights;
  try {
    const Json state = parse_json(text("state"), checkpoint.string());
    cohort = state.at("cohort").get<int64_t>();
    step = state.at("step").get<int64_t>();
    weights = state.at("weights").get<std::vector<std::pair<double, int64_t>>>();
    plan.slots = state.at("slots").get<int64_t>();
    plan.token_budget = state.at("token_budget").get<int64_t>();
    plan.memory_bytes = state.at("memory_bytes").get<uint64_t>();
    plan.cohort_facts = state.at("cohort_facts").get<std::vector<std::vector<int64_t>>>();
  } catch (const Json::exception&) {
    throw damaged("state");
  }
  if (weights.size() != impl_->mean_weights.size()) throw damaged("state.weights");
  // Each fact once, in the order of the facts.
  int64_t next = 0;
  for (const std::vector<int64_t>& rows : plan.cohort_facts)
    for (const int64_t row : rows)
      if (row != next++) throw damaged("state.cohort_facts");
  plan.cohorts = static_cast<int64_t>(plan.cohort_facts.size());
  plan.total_steps = plan.cohorts * impl_->options.steps;
  if (next != static_cast<int64_t>(impl_->facts.size()) || plan.cohorts < 1 ||
      (impl_->joint() && plan.cohorts != 1) || plan.token_budget < 1)
    throw damaged("state.cohort_facts");
  for (const std::vector<int64_t>& rows : plan.cohort_facts)
    if (rows.empty()) throw damaged("state.cohort_facts");
  if (cohort < 0 || cohort >= plan.cohorts || step < 0 || step > impl_->options.steps)
    throw damaged("state.step");
  for (size_t i = 0; i < weights.size(); ++i) impl_->mean_weights[i] = {weights[i].first, weights[i].second};
  impl_->plan = std::move(plan);
  impl_->cohort = cohort;
  impl_->start_cohort();
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const auto take = [&](const std::string& name, at::Tensor to) {
      const TensorView& view = file.at(name);
      if (view.type != TensorType::f32 || view.shape != std::vector<int64_t>{to.size(0), to.size(1)})
        throw damaged(name);
      at::Tensor from = at::empty(to.sizes(), at::kFloat);
      std::memcpy(from.mutable_data_ptr(), view.bytes.data(), view.bytes.size());
      to.copy_(from);
    };
    for (const auto& [name, tensor] : impl_->state()) take(name, tensor);
    impl_->bank->parameters().parameters_changed();
  });
  impl_->step = step;
}

}  // namespace seamark
