// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face PEFT's IA3 directories, both ways (METHOD 7).
#pragma once

#include <string>
#include <vector>

#include "checkpoint/adapter_files.h"
#include "checkpoint/config.h"

namespace seamark {

// One scaled linear module.
struct Ia3Module {
  int64_t layer = 0;
  std::string module;        // "k_proj"
  bool feedforward = false;  // scales the module's input, else its output
  TensorView scale;          // [1, in] where feedforward, else [out, 1]
};

struct PeftIa3 {
  std::string base_model;
  std::vector<Ia3Module> modules;  // sorted by layer, then by module order
};

// Applies target_modules, exclude_modules and feedforward_modules as PEFT 0.21 does; feedforward_modules must
// be there, since it decides what a vector means. Throws Error(bad_input): another kind of adapter, unknown
// or missing keys with their names, shapes that do not fit `model`, options that change the maths
// (modules_to_save, fan_in_fan_out ...).
PeftIa3 peft_ia3_of(AdapterFiles files, const ModelConfig& model);
// The files of an adapter, which load in PEFT. `layers` is the model's number of layers. A choice of layers
// becomes a regular expression; modules that are no product of names and layers are named one by one.
AdapterFiles peft_files(const PeftIa3& adapter, int64_t layers);

}  // namespace seamark
