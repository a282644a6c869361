// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/options.h"

#include "support/error.h"

namespace seamark {

void describe(Fields& fields, DeviceOptions& options) {
  fields.field("device", options.device, device_kind_names,
               {.label = SEAMARK_TEXT("Spec", "Device"),
                .help = SEAMARK_TEXT("Spec", "Where the model runs. auto takes the GPU where there is one."),
                .advanced = true});
  fields.field("dtype", options.dtype, dtype_names,
               {.label = SEAMARK_TEXT("Spec", "Number format"),
                .help = SEAMARK_TEXT("Spec", "Of the frozen model. bfloat16 is faster and rounds more; the adapter stays in float32. auto takes bfloat16 where the hardware computes it."),
                .advanced = true});
  fields.field("threads", options.threads,
               {.min = 0, .max = 4096, .label = SEAMARK_TEXT("Spec", "Threads"),
                .help = SEAMARK_TEXT("Spec", "CPU threads. 0 takes all cores (one fewer with the window)."), .advanced = true});
}

}  // namespace seamark
