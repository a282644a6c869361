// SPDX-License-Identifier: GPL-3.0-or-later
#define SEAMARK_KERNELS kernels_avx512
#define SEAMARK_KERNELS_NAME "avx512"
#include "model/kernels_impl.h"
