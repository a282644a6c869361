// SPDX-License-Identifier: GPL-3.0-or-later
#define SEAMARK_KERNELS kernels_avx512bf16
#define SEAMARK_KERNELS_NAME "avx512bf16"
#include "model/kernels_impl.h"
