// SPDX-License-Identifier: GPL-3.0-or-later
#define SEAMARK_KERNELS kernels_generic
#define SEAMARK_KERNELS_NAME "generic"
#include "model/kernels_impl.h"
