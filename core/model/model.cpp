// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "checkpoint/model_folders.h"
#include "checkpoint/safetensors.h"
#include "model/decoder.h"
#include "model/hardware.h"
#include "model/oracle.h"
#include "support/error.h"
#include "support/files.h"
#include "support/log.h"
#include "support/sha256.h"

namespace seamark {
namespace fs = std::filesystem;

namespace {

DeviceOptions resolve(DeviceOptions options) {
  std::string problem;
  if (options.device == DeviceKind::cuda) {
    if (!load_cuda(problem))
      throw out_of_resources(SEAMARK_TEXT("Error", "CUDA cannot be used: {0}. Choose the device cpu."),
                             problem)
          .at_field("device.device");
  } else if (options.device == DeviceKind::automatic) {
    options.device = load_cuda(problem) ? DeviceKind::cuda : DeviceKind::cpu;
  }
  if (options.dtype == DType::automatic) {
    const bool half = options.device == DeviceKind::cuda || cpu_computes_bfloat16();
    options.dtype = half ? DType::bfloat16 : DType::float32;
  }
  if (options.threads <= 0) options.threads = std::max(1u, std::thread::hardware_concurrency());
  return options;
}

Matrix as_matrix(const at::Tensor& tensor) {
  auto owner = std::make_shared<at::Tensor>(
      tensor.to(at::TensorOptions().dtype(at::kFloat).device(at::kCPU)).contiguous());
  const float* data = owner->const_data_ptr<float>();
  return Matrix{owner, data, tensor.size(0), tensor.size(1), tensor.size(1)};
}

}  // namespace

std::shared_ptr<Model> Model::load(const fs::path& directory, const DeviceOptions& options,
                                   const RunControl* control, const ProgressFunction& progress) {
  std::shared_ptr<Model> model(new Model);
  model->directory_ = directory;
  model->name_ = fs::absolute(directory / "").parent_path().filename().string();
  model->config_ = read_model_config(directory);
  model->device_ = resolve(options);
  model->tokenizer_ = Tokenizer::load(directory);
  const TensorFile checkpoint = read_checkpoint(directory);
  translate_torch_errors([&] {
    c10::InferenceMode guard;
    const at::Device device =
        model->device_.device == DeviceKind::cuda ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
    model->decoder_ =
        std::make_unique<Decoder>(model->config_, checkpoint, device,
                                  model->device_.dtype == DType::bfloat16 ? at::kBFloat16 : at::kFloat,
                                  model->device_.threads, control, progress);
  });
  log_info("{}: {} layers, {} on {} with {} threads", model->name_, model->config_.layers,
           dtype_names[static_cast<int>(model->device_.dtype)],
           device_kind_names[static_cast<int>(model->device_.device)], model->device_.threads);
  return model;
}

Model::~Model() = default;

void use_aten_operators(const Model& model) { model.decoder().use_aten_operators(); }
uint64_t workspace_bytes(const Model& model) { return model.decoder().workspace().bytes(); }

const std::string& Model::weights_sha256() const {
  if (sha256_.empty()) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(directory_))
      if (entry.path().extension() == ".safetensors") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Sha256 all;
    for (const fs::path& file : files) {
      const auto mapped = MappedFile::open(file);
      all.update(mapped->bytes().data(), mapped->bytes().size());
    }
    sha256_ = to_hex(all.digest());
  }
  return sha256_;
}

Matrix Model::input_embedding() const {
  Matrix matrix;
  translate_torch_errors([&] { matrix = as_matrix(decoder_->embedding()); });
  return matrix;
}
Matrix Model::output_embedding() const {
  Matrix matrix;
  translate_torch_errors([&] { matrix = as_matrix(decoder_->lm_head()); });
  return matrix;
}

fs::path find_model(const std::string& name_or_directory) {
  std::string looked;
  const auto try_directory = [&](const fs::path& directory) {
    looked += (looked.empty() ? "" : ", ") + directory.string();
    return is_model_directory(directory);
  };
  if (name_or_directory.empty())
    throw bad_input(
        SEAMARK_TEXT("Error", "No model is named. Give a directory or the name of a model on this machine."));
  const fs::path given(name_or_directory);
  if (try_directory(given)) return given;
  if (!given.is_absolute()) {
    for (const fs::path& folder : model_folders()) {
      if (try_directory(folder / given.filename())) return folder / given.filename();
      // One that was added may be the model itself.
      if (folder.filename() == given.filename() && try_directory(folder)) return folder;
    }
  }
  // Hugging Face's cache: models--ORGANISATION--NAME/snapshots/REVISION, refs/main names the revision.
  if (!given.is_absolute()) {
    fs::path hub;
    if (const char* home = std::getenv("HF_HUB_CACHE")) {
      hub = home;
    } else if (const char* hf = std::getenv("HF_HOME")) {
      hub = fs::path(hf) / "hub";
    } else if (const char* user = std::getenv("HOME")) {
      hub = fs::path(user) / ".cache/huggingface/hub";
    }
    std::string folder = "models--";
    for (const char c : name_or_directory) folder += c == '/' ? std::string("--") : std::string(1, c);
    const fs::path snapshots = hub / folder / "snapshots";
    looked += ", " + snapshots.string();
    std::error_code ignored;
    if (fs::is_regular_file(hub / folder / "refs/main", ignored)) {
      std::string revision = read_file(hub / folder / "refs/main", 1000);
      while (!revision.empty() && std::isspace(static_cast<unsigned char>(revision.back())))
        revision.pop_back();
      if (is_model_directory(snapshots / revision)) return snapshots / revision;
    }
    for (const auto& entry : fs::directory_iterator(snapshots, ignored))
      if (is_model_directory(entry.path())) return entry.path();
  }
  throw bad_input(SEAMARK_TEXT("Error",
                               "There is no model {0}: none of these folders has a config.json: {1}. Give "
                               "the folder of a Hugging Face model."),
                  name_or_directory, looked);
}

}  // namespace seamark
