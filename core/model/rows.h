// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of sequences, packed without padding: row i of every activation is one token.
#pragma once

#include <cstdint>
#include <vector>

namespace seamark {

// One sequence's rows.
struct Segment {
  int64_t row = 0;  // the first
  int64_t length = 0;
  int64_t slot = 0;       // of the adapter bank
  int64_t cached = 0;     // tokens before these rows, whose keys and values are in the cache
  int64_t cache_row = 0;  // where this sequence's keys and values begin in the cache
};

struct RowBatch {
  std::vector<int32_t> ids;        // of each row
  std::vector<int32_t> positions;  // of each row
  std::vector<Segment> segments;   // in order, covering all rows
  int64_t rows() const { return static_cast<int64_t>(positions.size()); }

  void append(const int32_t* sequence, int64_t length, int64_t slot, int64_t cached = 0,
              int64_t cache_row = 0) {
    segments.push_back({rows(), length, slot, cached, cache_row});
    for (int64_t i = 0; i < length; ++i) {
      ids.push_back(sequence[i]);
      positions.push_back(static_cast<int32_t>(cached + i));
    }
  }
};

// Neighbouring segments of one slot: rows that share an adapter.
struct SlotRows {
  int64_t slot = 0, row = 0, length = 0;
};
std::vector<SlotRows> slot_rows(const RowBatch& batch);

}  // namespace seamark
