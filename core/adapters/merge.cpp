// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/merge.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <system_error>

#include "adapters/tensor_values.h"
#include "checkpoint/own_adapters.h"
#include "checkpoint/peft.h"
#include "checkpoint/peft_adalora.h"
#include "checkpoint/peft_ia3.h"
#include "support/error.h"
#include "support/files.h"
#include "support/json.h"

namespace seamark {
namespace fs = std::filesystem;
namespace {

// Changes a weight [out, in].
using Change = std::function<void(std::span<float>)>;
using Changes = std::map<std::string, Change>;  // by the weight's name in the model's files

std::string weight_name(int64_t layer, const std::string& module) {
  return module_path(layer, module) + ".weight";
}

// w += scale B A, each element's product summed first.
void add_low_rank(std::span<float> w, const LoraModule& m, float scale) {
  const std::vector<float> a = float_values(m.a), b = float_values(m.b);
  const size_t rank = static_cast<size_t>(m.a.shape[0]), in = static_cast<size_t>(m.a.shape[1]),
               out = static_cast<size_t>(m.b.shape[0]);
  std::vector<float> row(in);
  for (size_t o = 0; o < out; ++o) {
    std::fill(row.begin(), row.end(), 0.0f);
    for (size_t r = 0; r < rank; ++r) {
      const float factor = b[o * rank + r];
      for (size_t i = 0; i < in; ++i) row[i] += factor * a[r * in + i];
    }
    for (size_t i = 0; i < in; ++i) w[o * in + i] += scale * row[i];
  }
}

// w += scale B (A * E).
void add_triplets(std::span<float> w, const AdaLoraModule& m, float scale) {
  std::vector<float> a = float_values(m.a);
  const std::vector<float> e = float_values(m.e);
  const size_t in = static_cast<size_t>(m.a.shape[1]);
  for (size_t i = 0; i < a.size(); ++i) a[i] *= e[i / in];
  add_low_rank(w, {.a = tensor_of(std::move(a), m.a.shape), .b = m.b}, scale);
}

// Each row gets the length that `magnitude` says.
void set_row_lengths(std::span<float> w, const TensorView& magnitude) {
  const std::vector<float> lengths = float_values(magnitude);
  const size_t in = w.size() / lengths.size();
  for (size_t o = 0; o < lengths.size(); ++o) {
    const std::span<float> row = w.subspan(o * in, in);
    double squares = 0;
    for (const float x : row) squares += static_cast<double>(x) * x;
    const float factor = static_cast<float>(lengths[o] / std::sqrt(squares));
    for (float& x : row) x *= factor;
  }
}

void scale_rows_or_columns(std::span<float> w, const Ia3Module& m) {
  const std::vector<float> l = float_values(m.scale);
  const size_t in = m.feedforward ? l.size() : w.size() / l.size();
  for (size_t i = 0; i < w.size(); ++i) w[i] *= m.feedforward ? l[i % in] : l[i / in];
}

Changes changes_of(const AdapterFiles& files, const ModelConfig& model) {
  Changes changes;
  const std::string type = adapter_type(files);
  if (type == bottleneck_type) {
    throw bad_input(
        SEAMARK_TEXT("Error",
                     "A bottleneck adapter adds layers of its own, which no weight of the model can hold: it "
                     "cannot be merged. Use it as an adapter."))
        .in_file(config_source(files))
        .at_field("peft_type");
  }
  if (type == "IA3") {
    for (const Ia3Module& m : peft_ia3_of(files, model).modules)
      changes[weight_name(m.layer, m.module)] = [m](std::span<float> w) { scale_rows_or_columns(w, m); };
  } else if (type == difference_type) {
    for (const DifferenceModule& m : difference_of(files, model).modules)
      changes[weight_name(m.layer, m.module)] = [m](std::span<float> w) {
        const std::vector<float> difference = float_values(m.difference);
        std::transform(w.begin(), w.end(), difference.begin(), w.begin(), std::plus<>());
      };
  } else if (type == "ADALORA") {
    const PeftAdaLora adalora = peft_adalora_of(files, model);
    for (const AdaLoraModule& m : adalora.modules)
      changes[weight_name(m.layer, m.module)] =
          [m, scale = static_cast<float>(adalora.scale())](std::span<float> w) { add_triplets(w, m, scale); };
  } else {
    const PeftLora lora = peft_lora_of(files, model);
    for (const LoraModule& m : lora.modules) {
      const auto scale = static_cast<float>(lora_scale(m.alpha, m.rank, lora.use_rslora));
      changes[weight_name(m.layer, m.module)] = [m, scale, dora = lora.use_dora](std::span<float> w) {
        add_low_rank(w, m, scale);
        if (dora) set_row_lengths(w, m.magnitude);
      };
    }
  }
  return changes;
}

// The files that read_checkpoint() reads.
std::vector<std::string> weight_files(const fs::path& model) {
  if (fs::exists(model / "model.safetensors")) return {"model.safetensors"};
  std::set<std::string> names;
  const Json index = read_json(model / "model.safetensors.index.json", 100'000'000);
  for (const auto& [tensor, file] : index.at("weight_map").items()) names.insert(file.get<std::string>());
  return {names.begin(), names.end()};
}

// Configuration, tokenizer, licence: what a model directory has beside its weights.
std::vector<fs::path> other_files(const fs::path& model) {
  static constexpr std::array extensions = {".json", ".model", ".txt", ".jinja", ".tiktoken"};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(model)) {
    const std::string name = entry.path().filename().string();
    const bool kind =
        std::find(extensions.begin(), extensions.end(), entry.path().extension()) != extensions.end();
    const bool licence = name.starts_with("LICENSE") || name.starts_with("NOTICE");
    if (!entry.is_regular_file() || !(kind || licence) || name == "adapter_config.json" ||
        name.ends_with(".bin.index.json"))
      continue;
    files.push_back(entry.path());
  }
  return files;
}

Error write_error(const fs::path& path, const std::string& why) {
  return std::move(
      cannot_write(SEAMARK_TEXT("Error", "The folder cannot be written: {0}."), why).in_file(path.string()));
}

// A folder beside `output` that becomes it, or vanishes.
class NewFolder {
 public:
  explicit NewFolder(const fs::path& output) : output_(fs::absolute(output / "").parent_path()) {
    std::error_code code;
    if (fs::exists(output_) && !(fs::is_directory(output_) && fs::is_empty(output_)))
      throw cannot_write(
          SEAMARK_TEXT("Error", "There is something at this place already. Name a new folder."))
          .in_file(output.string());
    fs::create_directories(output_.parent_path(), code);
    std::string name = (output_.parent_path() / ("." + output_.filename().string() + ".XXXXXX")).string();
    if (code || !::mkdtemp(name.data()))
      throw write_error(output, code ? code.message() : std::generic_category().message(errno));
    path_ = name;
    fs::permissions(
        path_,
        fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec,
        fs::perm_options::add, code);
  }
  ~NewFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  const fs::path& path() const { return path_; }
  void keep() {
    std::error_code code;
    fs::rename(path_, output_, code);
    if (code) throw write_error(output_, code.message());
    path_.clear();
    const int parent = ::open(output_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parent >= 0) {
      ::fsync(parent);
      ::close(parent);
    }
  }

 private:
  fs::path output_, path_;
};

TensorView changed(const std::string& name, const TensorView& stored, const Change& change) {
  std::vector<float> values = float_values(stored);
  change(values);
  TensorView result = tensor_of(values, stored.shape, stored.type);
  const std::vector<float> rounded =
      stored.type == TensorType::f32 ? std::move(values) : float_values(result);
  if (!std::all_of(rounded.begin(), rounded.end(), [](float x) { return std::isfinite(x); }))
    throw bad_input(SEAMARK_TEXT("Error",
                                 "With the adapter this weight has values that are not finite as {0}. The "
                                 "adapter is damaged, or did not learn."),
                    tensor_type_name(stored.type))
        .at_field(name);
  return result;
}

}  // namespace

MergeResult merge_adapter(const fs::path& model_directory, const AdapterFiles& adapter,
                          const fs::path& output, const RunControl* control,
                          const ProgressFunction& progress) {
  const ModelConfig model = read_model_config(model_directory);
  const TensorFile checkpoint = read_checkpoint(model_directory);  // checks all of it first
  const Changes changes = changes_of(adapter, model);
  for (const auto& [name, change] : changes) checkpoint.at(name);
  MergeResult result;
  const std::vector<std::string> weights = weight_files(model_directory);
  const std::vector<fs::path> others = other_files(model_directory);
  for (const std::string& name : weights) result.bytes += fs::file_size(model_directory / name);
  for (const fs::path& file : others) result.bytes += fs::file_size(file);
  require_free_disk(output, result.bytes);

  NewFolder folder(output);
  const auto total = static_cast<int64_t>(changes.size());
  for (const std::string& name : weights) {
    const TensorFile file = read_safetensors(model_directory / name);
    write_safetensors(folder.path() / name, file.tensors, file.metadata,
                      [&](const std::string& tensor, const TensorView& stored) {
                        if (control) control->check();
                        const auto change = changes.find(tensor);
                        if (change == changes.end()) return stored;
                        if (progress) progress({SEAMARK_TEXT("Progress", "Merging"), result.changed, total});
                        ++result.changed;
                        return changed(tensor, stored, change->second);
                      });
  }
  for (const fs::path& file : others) replace_file(folder.path() / file.filename(), read_file(file, 1 << 30));
  folder.keep();
  return result;
}

}  // namespace seamark
