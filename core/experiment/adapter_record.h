// SPDX-License-Identifier: GPL-3.0-or-later
// A trained adapter between its two homes: PEFT's shape and the session's record.
#pragma once

#include "checkpoint/adapter_files.h"
#include "session/records.h"

namespace seamark {

AdapterRecord to_adapter_record(const AdapterFiles& adapter, int64_t fact);
// As it lies on disk: what `adapter export` writes.
AdapterFiles adapter_files(const AdapterRecord& record);

// Several adapters in one safetensors file, tensors named "FACT/PEFT-KEY": what a run keeps beside its
// journal until the session is saved.
void write_adapter_records(const std::filesystem::path& file, const std::vector<AdapterRecord>& records);
std::vector<AdapterRecord> read_adapter_records(const std::filesystem::path& file);

}  // namespace seamark
