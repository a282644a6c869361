// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/inference.h"

#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "adapters/adapter_bank.h"
#include "adapters/parameter_bank.h"
#include "model/decoder.h"
#include "support/error.h"

namespace seamark {
namespace {

// Tokens of one forward pass. A row's numbers do not depend on it.
constexpr int64_t rows_per_pass = 512;
// Logits of so many rows at once: 128 rows of a vocabulary of 128k are 64 MiB.
constexpr int64_t logit_rows = 128;

Hooks hooks_of(const AdapterBank* bank) { return bank ? bank->parameters().hooks() : Hooks{}; }

void check_slot(const AdapterBank* bank, int64_t slot) {
  SEAMARK_ASSERT(slot >= 0 && (!bank || slot < bank->slots()));
}

// Splits 0..count into passes of about rows_per_pass rows.
template <typename Length, typename Run>
void in_passes(size_t count, Length&& length, Run&& run, const RunControl* control,
               const ProgressFunction& progress, const char* stage) {
  size_t first = 0;
  while (first < count) {
    if (control) control->check();
    if (progress) progress({stage, static_cast<int64_t>(first), static_cast<int64_t>(count)});
    size_t last = first;
    int64_t rows = 0;
    while (last < count && (last == first || rows + length(last) <= rows_per_pass)) rows += length(last++);
    run(first, last);
    first = last;
  }
  if (progress) progress({stage, static_cast<int64_t>(count), static_cast<int64_t>(count)});
}

Matrix take(const at::Tensor& tensor) {
  auto owner = std::make_shared<at::Tensor>(tensor.to(at::kCPU).clone());
  const float* data = owner->const_data_ptr<float>();
  return Matrix{owner, data, tensor.size(0), tensor.size(1), tensor.size(1)};
}

// Greedy ids of all rows of `hidden`: argmax of the logits, the lowest id among equals.
std::vector<int32_t> greedy(Decoder& decoder, const at::Tensor& hidden) {
  const int64_t n = hidden.size(0);
  std::vector<int32_t> argmax(static_cast<size_t>(n)), labels(static_cast<size_t>(n), 0);
  std::vector<float> loss(static_cast<size_t>(n));
  for (int64_t i = 0; i < n; i += logit_rows) {
    const int64_t count = std::min(logit_rows, n - i);
    const size_t at = static_cast<size_t>(i), size = static_cast<size_t>(count);
    decoder.compute().cross_entropy(decoder.logits(hidden.narrow(0, i, count)),
                                    std::span(labels).subspan(at, size), {},
                                    std::span(loss).subspan(at, size), std::span(argmax).subspan(at, size));
  }
  return argmax;
}

// Keeps rows of one module's input; an adapter's hook, if any, works as without it.
class InputCapture : public LinearHook {
 public:
  InputCapture(LinearHook* inner, int64_t layer, int module)
      : inner_(inner), layer_(layer), module_(module) {}

  std::vector<int64_t> rows;
  at::Tensor input;  // [rows, in], after a forward pass

  bool adapts(int64_t layer, int module) const override {
    return watched(layer, module) || inner_adapts(layer, module);
  }
  bool replaces(int64_t layer, int module) const override {
    return inner_adapts(layer, module) && inner_->replaces(layer, module);
  }
  int64_t lowest_layer() const override { return inner_ ? inner_->lowest_layer() : layer_; }
  void forward(const LinearCall& call, const at::Tensor& x, at::Tensor y) override {
    if (watched(call.layer, call.module)) {
      input = at::empty({static_cast<int64_t>(rows.size()), x.size(1)}, x.options());
      call.compute.gather_rows(x, rows, input);
    }
    if (inner_adapts(call.layer, call.module)) inner_->forward(call, x, y);
  }
  void backward(const LinearCall&, const at::Tensor&, const at::Tensor&, at::Tensor*) override {
    SEAMARK_ASSERT(!"for forward passes only");
  }

 private:
  bool watched(int64_t layer, int module) const { return layer == layer_ && module == module_; }
  bool inner_adapts(int64_t layer, int module) const { return inner_ && inner_->adapts(layer, module); }
  LinearHook* inner_;
  int64_t layer_;
  int module_;
};

int module_number(const std::string& name) {
  for (int i = 0; i < static_cast<int>(std::size(linear_module_names)); ++i)
    if (name == linear_module_names[i]) return i;
  throw bad_input(SEAMARK_TEXT("Error",
                               "{0} is no linear module; choose among q_proj, k_proj, v_proj, "
                               "o_proj, gate_proj, up_proj, down_proj."),
                  name)
      .at_field("module");
}

}  // namespace

double AnswerScore::mean_nll() const {
  SEAMARK_ASSERT(!nll.empty());
  return std::accumulate(nll.begin(), nll.end(), 0.0) / static_cast<double>(nll.size());
}

std::vector<AnswerScore> score_answers(const Model& model, const AdapterBank* bank,
                                       std::span<const Sequence> sequences, const RunControl* control,
                                       const ProgressFunction& progress) {
  std::vector<AnswerScore> scores(sequences.size());
  for (const Sequence& s : sequences) {
    SEAMARK_ASSERT(s.answer_start >= 1 && s.answer_start < static_cast<int64_t>(s.ids.size()));
    check_slot(bank, s.slot);
  }
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    const auto run = [&](size_t first, size_t last) {
      RowBatch batch;
      std::vector<int64_t> wanted;
      std::vector<int32_t> labels;
      for (size_t i = first; i < last; ++i) {
        const Sequence& s = sequences[i];
        for (size_t t = static_cast<size_t>(s.answer_start); t < s.ids.size(); ++t) {
          wanted.push_back(batch.rows() + static_cast<int64_t>(t) - 1);
          labels.push_back(s.ids[t]);
        }
        batch.append(s.ids.data(), static_cast<int64_t>(s.ids.size()) - 1,
                     s.slot);  // nothing follows the last token
      }
      for (const int32_t id : labels)
        if (id < 0 || id >= model.config().vocabulary_size) decoder.check(RowBatch{{id}, {0}, {}});
      const at::Tensor hidden =
          decoder.forward(batch, {.hooks = hooks_of(bank), .control = control, .wanted = wanted});
      std::vector<float> nll(labels.size());
      std::vector<int32_t> argmax(labels.size());
      for (size_t i = 0; i < labels.size(); i += logit_rows) {
        const size_t n = std::min<size_t>(logit_rows, labels.size() - i);
        at::Tensor logits =
            decoder.logits(hidden.narrow(0, static_cast<int64_t>(i), static_cast<int64_t>(n)));
        decoder.compute().cross_entropy(logits, std::span(labels).subspan(i, n), {},
                                        std::span(nll).subspan(i, n), std::span(argmax).subspan(i, n));
      }
      size_t at = 0;
      for (size_t i = first; i < last; ++i) {
        const size_t n = sequences[i].ids.size() - static_cast<size_t>(sequences[i].answer_start);
        scores[i].nll.assign(nll.begin() + static_cast<std::ptrdiff_t>(at),
                             nll.begin() + static_cast<std::ptrdiff_t>(at + n));
        scores[i].argmax.assign(argmax.begin() + static_cast<std::ptrdiff_t>(at),
                                argmax.begin() + static_cast<std::ptrdiff_t>(at + n));
        at += n;
      }
    };
    in_passes(
        sequences.size(), [&](size_t i) { return static_cast<int64_t>(sequences[i].ids.size()); }, run,
        control, progress, SEAMARK_TEXT("Progress", "Scoring answers"));
  });
  return scores;
}

std::vector<std::vector<int32_t>> generate_greedy(const Model& model, const AdapterBank* bank,
                                                  std::span<const GenerationRequest> requests,
                                                  const RunControl* control,
                                                  const ProgressFunction& progress) {
  std::vector<std::vector<int32_t>> answers(requests.size());
  for (const GenerationRequest& r : requests) {
    SEAMARK_ASSERT(!r.prompt.empty());
    check_slot(bank, r.slot);
  }
  const std::vector<int32_t>& eos = model.config().eos_token_ids;
  const auto ends = [&](const GenerationRequest& r, int32_t id) {
    if (r.stop_at_eos && std::find(eos.begin(), eos.end(), id) != eos.end()) return true;
    if (!r.stop_at_newline) return false;
    const int32_t one[] = {id};
    const std::string text = model.tokenizer().decode(one);
    return text.find('\n') != std::string::npos || model.tokenizer().piece(id) == "<0x0A>";
  };
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    const auto run = [&](size_t first, size_t last) {
      struct Open {
        size_t request;
        int64_t length, cache_row;
      };
      std::vector<Open> open;
      RowBatch batch;
      std::vector<int64_t> wanted;
      int64_t cache_rows = 0;
      for (size_t i = first; i < last; ++i) {
        const GenerationRequest& r = requests[i];
        if (r.max_new_tokens <= 0) continue;
        const int64_t length = static_cast<int64_t>(r.prompt.size());
        open.push_back({i, length, cache_rows});
        batch.append(r.prompt.data(), length, r.slot, 0, cache_rows);
        wanted.push_back(batch.rows() - 1);
        cache_rows += length + r.max_new_tokens;
      }
      if (open.empty()) return;
      KeyValueCache cache = decoder.make_cache(cache_rows);
      while (!open.empty()) {
        const at::Tensor hidden = decoder.forward(
            batch, {.hooks = hooks_of(bank), .cache = &cache, .control = control, .wanted = wanted});
        const std::vector<int32_t> ids = greedy(decoder, hidden);
        std::vector<Open> still;
        batch = RowBatch{};
        wanted.clear();
        for (size_t i = 0; i < open.size(); ++i) {
          const GenerationRequest& r = requests[open[i].request];
          std::vector<int32_t>& answer = answers[open[i].request];
          answer.push_back(ids[i]);
          if (static_cast<int32_t>(answer.size()) >= r.max_new_tokens || ends(r, ids[i])) continue;
          if (open[i].length >= model.config().max_positions)
            continue;  // the model knows no further position
          batch.append(&ids[i], 1, r.slot, open[i].length, open[i].cache_row);
          wanted.push_back(batch.rows() - 1);
          still.push_back({open[i].request, open[i].length + 1, open[i].cache_row});
        }
        open = std::move(still);
      }
    };
    in_passes(
        requests.size(),
        [&](size_t i) {
          return static_cast<int64_t>(requests[i].prompt.size()) + requests[i].max_new_tokens;
        },
        run, control, progress, SEAMARK_TEXT("Progress", "Generating answers"));
  });
  return answers;
}

std::vector<TokenProbability> next_tokens(const Model& model, const AdapterBank* bank, int64_t slot,
                                          std::span<const int32_t> ids, int64_t k) {
  SEAMARK_ASSERT(!ids.empty() && k >= 0);
  check_slot(bank, slot);
  std::vector<TokenProbability> result;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    RowBatch batch;
    batch.append(ids.data(), static_cast<int64_t>(ids.size()), slot);
    const int64_t wanted[] = {batch.rows() - 1};
    const at::Tensor hidden = decoder.forward(batch, {.hooks = hooks_of(bank), .wanted = wanted});
    const at::Tensor logits = decoder.logits(hidden).to(at::kCPU);
    const std::span<const float> z(logits.const_data_ptr<float>(), static_cast<size_t>(logits.size(1)));
    const float top = *std::max_element(z.begin(), z.end());
    double total = 0;
    for (const float value : z) total += std::exp(static_cast<double>(value) - top);
    const double normalizer = top + std::log(total);
    std::vector<int32_t> order(z.size());
    std::iota(order.begin(), order.end(), 0);
    const auto n = static_cast<std::ptrdiff_t>(std::min<int64_t>(k, static_cast<int64_t>(z.size())));
    std::partial_sort(order.begin(), order.begin() + n, order.end(), [&](int32_t a, int32_t b) {
      const float x = z[static_cast<size_t>(a)], y = z[static_cast<size_t>(b)];
      return x != y ? x > y : a < b;
    });
    for (std::ptrdiff_t i = 0; i < n; ++i) {
      const int32_t id = order[static_cast<size_t>(i)];
      result.push_back({id, static_cast<double>(z[static_cast<size_t>(id)]) - normalizer});
    }
  });
  return result;
}

Matrix all_logits(const Model& model, const AdapterBank* bank, int64_t slot, std::span<const int32_t> ids) {
  SEAMARK_ASSERT(!ids.empty());
  check_slot(bank, slot);
  Matrix matrix;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    RowBatch batch;
    batch.append(ids.data(), static_cast<int64_t>(ids.size()), slot);
    matrix = take(decoder.logits(decoder.forward(batch, {.hooks = hooks_of(bank)})));
  });
  return matrix;
}

Matrix hidden_states(const Model& model, const AdapterBank* bank, std::span<const Sequence> sequences,
                     int64_t layer, const RunControl* control, const ProgressFunction& progress) {
  const int64_t hidden = model.config().hidden_size;
  SEAMARK_ASSERT(layer >= 0 && layer <= model.config().layers);
  std::vector<float> values(sequences.size() * static_cast<size_t>(hidden));
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    const auto run = [&](size_t first, size_t last) {
      RowBatch batch;
      std::vector<int64_t> wanted;
      for (size_t i = first; i < last; ++i) {
        check_slot(bank, sequences[i].slot);
        SEAMARK_ASSERT(!sequences[i].ids.empty());
        batch.append(sequences[i].ids.data(), static_cast<int64_t>(sequences[i].ids.size()),
                     sequences[i].slot);
        wanted.push_back(batch.rows() - 1);
      }
      at::Tensor states = decoder.forward(
          batch, {.hooks = hooks_of(bank), .layers = layer, .control = control, .wanted = wanted});
      if (layer == model.config().layers) states = decoder.final_norm(states);
      const at::Tensor cpu = states.to(at::kCPU);
      std::copy_n(cpu.const_data_ptr<float>(), cpu.numel(),
                  values.begin() + static_cast<std::ptrdiff_t>(first) * hidden);
    };
    in_passes(
        sequences.size(), [&](size_t i) { return static_cast<int64_t>(sequences[i].ids.size()); }, run,
        control, progress, SEAMARK_TEXT("Progress", "Reading hidden states"));
  });
  return Matrix::from_values(std::move(values), static_cast<int64_t>(sequences.size()), hidden);
}

Matrix module_inputs(const Model& model, const AdapterBank* bank, std::span<const Sequence> sequences,
                     int64_t layer, const std::string& module, const RunControl* control,
                     const ProgressFunction& progress) {
  SEAMARK_ASSERT(layer >= 0 && layer < model.config().layers);
  Hooks hooks = hooks_of(bank);
  InputCapture capture(hooks.linear, layer, module_number(module));
  hooks.linear = &capture;
  const int64_t in = linear_shape(model.config(), module).in;
  std::vector<float> values(sequences.size() * static_cast<size_t>(in));
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    Decoder& decoder = model.decoder();
    const auto run = [&](size_t first, size_t last) {
      RowBatch batch;
      capture.rows.clear();
      for (size_t i = first; i < last; ++i) {
        check_slot(bank, sequences[i].slot);
        SEAMARK_ASSERT(!sequences[i].ids.empty());
        batch.append(sequences[i].ids.data(), static_cast<int64_t>(sequences[i].ids.size()),
                     sequences[i].slot);
        capture.rows.push_back(batch.rows() - 1);
      }
      decoder.forward(batch, {.hooks = hooks, .layers = layer + 1, .control = control});
      const at::Tensor cpu = capture.input.to(at::kCPU);
      std::copy_n(cpu.const_data_ptr<float>(), cpu.numel(),
                  values.begin() + static_cast<std::ptrdiff_t>(first) * in);
    };
    in_passes(
        sequences.size(), [&](size_t i) { return static_cast<int64_t>(sequences[i].ids.size()); }, run,
        control, progress, SEAMARK_TEXT("Progress", "Reading hidden states"));
  });
  return Matrix::from_values(std::move(values), static_cast<int64_t>(sequences.size()), in);
}

}  // namespace seamark
