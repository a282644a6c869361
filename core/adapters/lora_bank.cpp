// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/lora_bank.h"

#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "adapters/adapter_bank.h"
#include "support/error.h"
#include "support/random.h"

namespace seamark {
namespace {

int module_index(const std::string& name) {
  for (int i = 0; i < 7; ++i)
    if (name == linear_module_names[i]) return i;
  throw bad_input(SEAMARK_TEXT("Error",
                               "{0} is no linear module; choose among q_proj, k_proj, v_proj, o_proj, "
                               "gate_proj, up_proj, down_proj."),
                  name)
      .at_field("method.targets");
}

double scale_of(double alpha, int64_t rank, bool rslora) {
  return rslora ? alpha / std::sqrt(static_cast<double>(rank)) : alpha / static_cast<double>(rank);
}

void place(std::vector<LoraSite>& sites, const ModelConfig& config) {
  int64_t offset = 0;
  for (LoraSite& site : sites) {
    const LinearShape shape = linear_shape(config, linear_module_names[site.module]);
    site.in = shape.in;
    site.out = shape.out;
    site.a = offset;
    site.b = offset + site.rank * site.in;
    offset = site.b + site.rank * site.out;
  }
}

void refuse_dora(const PeftLora& adapter, const std::string& directory) {
  if (adapter.use_dora)
    throw bad_input(
        SEAMARK_TEXT("Error", "This adapter uses DoRA, which is not supported yet. Use a LoRA adapter."))
        .in_file(directory)
        .at_field("use_dora");
}

// Reads element i of a stored tensor as fp32.
float element(const TensorView& view, int64_t i) {
  const std::byte* at = view.bytes.data() + static_cast<size_t>(i) * element_size(view.type);
  uint32_t bits = 0;
  float value = 0;
  switch (view.type) {
    case TensorType::f32:
      std::memcpy(&value, at, 4);
      return value;
    case TensorType::f64: {
      double wide = 0;
      std::memcpy(&wide, at, 8);
      return static_cast<float>(wide);
    }
    case TensorType::bf16: {
      uint16_t half = 0;
      std::memcpy(&half, at, 2);
      bits = uint32_t{half} << 16;
      std::memcpy(&value, &bits, 4);
      return value;
    }
    case TensorType::f16: {
      uint16_t half = 0;
      std::memcpy(&half, at, 2);
      return static_cast<float>(c10::Half(half, c10::Half::from_bits()));
    }
    default:
      break;
  }
  throw bad_input(SEAMARK_TEXT("Error", "The adapter holds {0} values; F32, F16, BF16 or F64 are needed."),
                  tensor_type_name(view.type));
}

// One slot's flat parameters of an adapter that was read.
std::vector<float> flat_parameters(const std::vector<LoraSite>& sites, const PeftLora& adapter) {
  std::vector<float> flat(static_cast<size_t>(sites.back().b + sites.back().rank * sites.back().out));
  for (size_t s = 0; s < sites.size(); ++s) {
    const LoraSite& site = sites[s];
    const LoraModule& module = adapter.modules[s];
    for (int64_t i = 0; i < site.rank * site.in; ++i)
      flat[static_cast<size_t>(site.a + i)] = element(module.a, i);
    for (int64_t o = 0; o < site.out; ++o)
      for (int64_t r = 0; r < site.rank; ++r)
        flat[static_cast<size_t>(site.b + r * site.out + o)] = element(module.b, o * site.rank + r);
  }
  return flat;
}

// A of a fresh adapter: Kaiming-uniform(a = sqrt 5), that is U(-1/sqrt(in), 1/sqrt(in)); B is zero.
void draw(std::vector<float>& flat, const std::vector<LoraSite>& sites, int64_t seed,
          const std::string& name) {
  for (const LoraSite& site : sites) {
    Random random(named_seed(static_cast<uint64_t>(seed),
                             {name, std::to_string(site.layer), linear_module_names[site.module]}));
    const double bound = 1.0 / std::sqrt(static_cast<double>(site.in));
    for (int64_t i = 0; i < site.rank * site.in; ++i)
      flat[static_cast<size_t>(site.a + i)] = static_cast<float>((2 * random.uniform() - 1) * bound);
    std::fill_n(flat.begin() + site.b, site.rank * site.out, 0.0f);
  }
}

}  // namespace

std::vector<LoraSite> lora_sites(const ModelConfig& config, const MethodOptions& options) {
  std::set<int> modules;
  for (const std::string& name : options.targets) modules.insert(module_index(name));
  if (modules.empty())
    throw bad_input(SEAMARK_TEXT("Error", "No module is adapted. Name at least one, for example q_proj."))
        .at_field("method.targets");
  std::set<int64_t> layers(options.layers.begin(), options.layers.end());
  for (const int64_t layer : layers)
    if (layer < 0 || layer >= config.layers)
      throw bad_input(SEAMARK_TEXT("Error", "The model has no layer {0}; its layers are 0 to {1}."), layer,
                      config.layers - 1)
          .at_field("method.layers");
  std::vector<LoraSite> sites;
  for (int64_t layer = 0; layer < config.layers; ++layer) {
    if (!layers.empty() && !layers.contains(layer)) continue;
    for (const int module : modules)
      sites.push_back({.layer = layer,
                       .module = module,
                       .rank = options.rank,
                       .scale = scale_of(options.alpha, options.rank, options.rslora)});
  }
  place(sites, config);
  return sites;
}

std::vector<LoraSite> lora_sites(const ModelConfig& config, const PeftLora& adapter) {
  std::vector<LoraSite> sites;
  for (const LoraModule& m : adapter.modules)
    sites.push_back({.layer = m.layer,
                     .module = module_index(m.module),
                     .rank = m.rank,
                     .scale = scale_of(m.alpha, m.rank, adapter.use_rslora)});
  place(sites, config);
  return sites;
}

LoraBank::LoraBank(const ModelConfig& config, std::vector<LoraSite> sites, int64_t slots, at::Device device)
    : sites_(std::move(sites)), index_(static_cast<size_t>(config.layers * 7), -1), lowest_(config.layers) {
  SEAMARK_ASSERT(!sites_.empty() && slots > 0);
  for (size_t i = 0; i < sites_.size(); ++i) {
    index_[at(sites_[i].layer, sites_[i].module)] = static_cast<int64_t>(i);
    lowest_ = std::min(lowest_, sites_[i].layer);
  }
  parameters = at::empty({slots, sites_.back().b + sites_.back().rank * sites_.back().out},
                         at::TensorOptions().dtype(at::kFloat).device(device));
}

void LoraBank::forward(Compute& compute, Workspace& workspace, const RowBatch& batch, int64_t layer,
                       int module, const at::Tensor& x, at::Tensor y, bool keep) {
  const int64_t i = index_[at(layer, module)];
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  at::Tensor u = workspace.get("lora u", keep ? i : -1, batch.rows(), site.rank);
  compute.lora(slot_rows(batch), site, parameters, x, u, y);
}

void LoraBank::backward(Compute& compute, Workspace& workspace, const RowBatch& batch, int64_t layer,
                        int module, const at::Tensor& x, const at::Tensor& dy, at::Tensor* dx) {
  const int64_t i = index_[at(layer, module)];
  const LoraSite& site = sites_[static_cast<size_t>(i)];
  const at::Tensor u = workspace.get("lora u", i, batch.rows(), site.rank);
  compute.lora_backward(slot_rows(batch), site, parameters, gradients, x, u, dy, dx);
}

AdapterBank::AdapterBank(const Model& model, const MethodOptions& options,
                         std::span<const std::string> slot_names, int64_t seed) {
  SEAMARK_ASSERT(!slot_names.empty());
  const ModelConfig& config = model.config();
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const int64_t slots = static_cast<int64_t>(slot_names.size());
    std::vector<float> flat;
    PeftLora settings;
    if (!options.start.empty()) {
      PeftLora start = read_peft_lora(options.start, config);
      refuse_dora(start, options.start);
      lora_ = std::make_unique<LoraBank>(config, lora_sites(config, start), slots, model.decoder().device());
      flat = flat_parameters(lora_->sites(), start);
      settings = std::move(start);
    } else {
      lora_ =
          std::make_unique<LoraBank>(config, lora_sites(config, options), slots, model.decoder().device());
      flat.resize(static_cast<size_t>(lora_->parameters_per_slot()));
      settings.rank = options.rank;
      settings.alpha = options.alpha;
      settings.use_rslora = options.rslora;
      settings.layers = options.layers;
      std::set<int> modules;
      for (const std::string& name : options.targets) modules.insert(module_index(name));
      for (const int m : modules) settings.targets.push_back(linear_module_names[m]);
    }
    settings.base_model = model.name();
    settings.modules.clear();
    lora_->settings = std::move(settings);
    at::Tensor row = at::empty({lora_->parameters_per_slot()}, at::kFloat);
    for (int64_t i = 0; i < slots; ++i) {
      if (options.start.empty()) draw(flat, lora_->sites(), seed, slot_names[static_cast<size_t>(i)]);
      std::copy(flat.begin(), flat.end(), row.mutable_data_ptr<float>());
      lora_->parameters.narrow(0, i, 1).copy_(row.view({1, -1}));
    }
  });
}

AdapterBank::AdapterBank(const Model& model, const std::filesystem::path& peft_directory)
    : AdapterBank(
          model,
          [&] {
            MethodOptions options;
            options.start = peft_directory.string();
            return options;
          }(),
          std::vector<std::string>{""}, 0) {}

AdapterBank::~AdapterBank() = default;
AdapterBank::AdapterBank(AdapterBank&&) noexcept = default;

int64_t AdapterBank::slots() const { return lora_->slots(); }

PeftLora AdapterBank::to_peft(int64_t slot) const {
  SEAMARK_ASSERT(slot >= 0 && slot < slots());
  PeftLora adapter = lora_->settings;
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const at::Tensor row = lora_->parameters.narrow(0, slot, 1).to(at::kCPU).contiguous();
    const float* p = row.const_data_ptr<float>();
    for (const LoraSite& site : lora_->sites()) {
      auto values =
          std::make_shared<std::vector<float>>(static_cast<size_t>(site.rank * (site.in + site.out)));
      float* a = values->data();
      float* b = a + site.rank * site.in;
      std::copy_n(p + site.a, site.rank * site.in, a);
      for (int64_t o = 0; o < site.out; ++o)
        for (int64_t r = 0; r < site.rank; ++r) b[o * site.rank + r] = p[site.b + r * site.out + o];
      LoraModule module;
      module.layer = site.layer;
      module.module = linear_module_names[site.module];
      module.rank = site.rank;
      module.alpha = site.scale * (adapter.use_rslora ? std::sqrt(static_cast<double>(site.rank))
                                                      : static_cast<double>(site.rank));
      module.a = {TensorType::f32,
                  {site.rank, site.in},
                  std::as_bytes(std::span(a, static_cast<size_t>(site.rank * site.in))),
                  values};
      module.b = {TensorType::f32,
                  {site.out, site.rank},
                  std::as_bytes(std::span(b, static_cast<size_t>(site.rank * site.out))),
                  values};
      adapter.modules.push_back(std::move(module));
    }
  });
  return adapter;
}

uint64_t AdapterBank::bytes_per_slot(const ModelConfig& config, const MethodOptions& options) {
  std::vector<LoraSite> sites = options.start.empty()
                                    ? lora_sites(config, options)
                                    : lora_sites(config, read_peft_lora(options.start, config));
  return 16 *
         static_cast<uint64_t>(sites.back().b + sites.back().rank * sites.back().out);  // p, g, m, v in fp32
}

}  // namespace seamark
