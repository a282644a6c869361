// SPDX-License-Identifier: GPL-3.0-or-later
// A loop over independent items on a few threads. Only for work outside the model, which has threads of its
// own.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace seamark {

// body(i) for every i in [0, count), `block` items in a row on one thread; the first exception stops the loop
// and is thrown again here.
template <typename Body>
void for_each_parallel(size_t count, const Body& body, size_t block = 64) {
  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  const size_t threads = std::min({cores, size_t{16}, (count + block - 1) / block});
  if (threads <= 1) {
    for (size_t i = 0; i < count; ++i) body(i);
    return;
  }
  std::atomic<size_t> next{0};
  std::exception_ptr failure;
  std::mutex mutex;
  const auto work = [&] {
    try {
      for (size_t begin = next.fetch_add(block); begin < count; begin = next.fetch_add(block)) {
        for (size_t i = begin; i < std::min(count, begin + block); ++i) body(i);
      }
    } catch (...) {
      next = count;
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (size_t t = 1; t < threads; ++t) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace seamark
