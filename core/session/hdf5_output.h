// SPDX-License-Identifier: GPL-3.0-or-later
// A file driver for HDF5 that survives a full disk. With the library's own drivers a failed write leaves the
// file open in the library for good: its space stays taken, and the library complains at exit. This one
// remembers the first failure, lets the library believe that all is well, and so lets it close the file.
// Room-internal.
#pragma once

#include <hdf5.h>

namespace seamark::hdf5 {

// The system's error number of the first failed write; 0: none. Must outlive the file.
struct OutputStatus {
  int error = 0;
};

// Makes files that are created with these access properties go through the driver.
void use_output_driver(hid_t access, OutputStatus& status);

}  // namespace seamark::hdf5
