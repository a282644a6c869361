// SPDX-License-Identifier: GPL-3.0-or-later
// Folds an adapter into its model: a Hugging Face directory of its own, which needs no adapter any more
// (METHOD 7).
#pragma once

#include <cstdint>
#include <filesystem>

#include "checkpoint/adapter_files.h"
#include "support/run_control.h"

namespace seamark {

struct MergeResult {
  int64_t changed = 0;  // weights
  uint64_t bytes = 0;   // of all files written
};

// Weights are widened to fp32, changed, and rounded to the type in which they were stored:
//   LoRA            W + s B A
//   DoRA            m / ||W + s B A||_row (W + s B A)
//   IA3             W with its rows (or, where it scales the input, its columns) times l
//   full (our own)  W + difference
// The files of weights keep their names and contents; configuration and tokenizer are copied. `output`
// appears whole or not at all. Throws Error(bad_input): a bottleneck adapter, which no weight can hold; an
// adapter that does not fit the model; values that are not finite. Error(cannot_write): `output` is there
// already; too little space.
MergeResult merge_adapter(const std::filesystem::path& model_directory, const AdapterFiles& adapter,
                          const std::filesystem::path& output, const RunControl* control = nullptr,
                          const ProgressFunction& progress = {});

}  // namespace seamark
