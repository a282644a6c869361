// SPDX-License-Identifier: GPL-3.0-or-later
#define SEAMARK_KERNELS kernels_avx2
#define SEAMARK_KERNELS_NAME "avx2"
#include "model/kernels_impl.h"
