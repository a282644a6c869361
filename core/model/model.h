// SPDX-License-Identifier: GPL-3.0-or-later
// A loaded model: frozen weights, tokenizer, config. This header is free of libtorch; decoder.h is not.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "checkpoint/config.h"
#include "model/options.h"
#include "support/matrix.h"
#include "support/run_control.h"
#include "text/tokenizer.h"

namespace seamark {

class Decoder;  // model/decoder.h, engine only

class Model {
 public:
  // Resolves `auto`, loads CUDA when asked (or found), maps and checks the weights: every parameter claimed,
  // every tensor used. Throws Error with file and field.
  static std::shared_ptr<Model> load(const std::filesystem::path& directory, const DeviceOptions& options,
                                     const RunControl* control = nullptr,
                                     const ProgressFunction& progress = {});
  ~Model();

  const std::string& name() const { return name_; }  // the directory's name
  const std::filesystem::path& directory() const { return directory_; }
  const ModelConfig& config() const { return config_; }
  const Tokenizer& tokenizer() const { return *tokenizer_; }
  // What `auto` became.
  const DeviceOptions& device() const { return device_; }
  // SHA-256 over the weight files (computed on first call; slow for large models).
  const std::string& weights_sha256() const;
  // Rows of the input embedding and of lm_head as fp32 [vocabulary, hidden] (shared when tied).
  Matrix input_embedding() const;
  Matrix output_embedding() const;

  Decoder& decoder() const { return *decoder_; }

 private:
  Model() = default;
  std::string name_;
  std::filesystem::path directory_;
  ModelConfig config_;
  std::shared_ptr<const Tokenizer> tokenizer_;
  DeviceOptions device_;
  std::unique_ptr<Decoder> decoder_;
  mutable std::string sha256_;
};

// A directory, or a Hugging Face cache name on disk ("HuggingFaceTB/SmolLM2-135M-Instruct"), or a name under
// model_folders(). Throws Error(bad_input) that lists where it looked.
std::filesystem::path find_model(const std::string& name_or_directory);

}  // namespace seamark
