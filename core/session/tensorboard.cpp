// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/tensorboard.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <system_error>

#include "session/columns.h"
#include "session/curves.h"
#include "support/error.h"
#include "support/files.h"

namespace seamark {
namespace {

// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), as the TFRecord format wants it.
uint32_t crc32c(std::string_view bytes) {
  static const auto table = [] {
    std::array<uint32_t, 256> out{};
    for (uint32_t i = 0; i < 256; ++i) {
      uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) ? 0x82F63B78u : 0u);
      out[i] = value;
    }
    return out;
  }();
  uint32_t crc = 0xFFFFFFFFu;
  for (char byte : bytes) crc = table[(crc ^ static_cast<uint8_t>(byte)) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

uint32_t masked(uint32_t crc) { return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u; }

template <typename T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// The protobuf wire format: a field is (number << 3 | wire type), then its value.
void put_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}
void put_varint(std::string& out, int field, uint64_t value) {
  put_varint(out, static_cast<uint64_t>(field) << 3);
  put_varint(out, value);
}
void put_double(std::string& out, int field, double value) {
  put_varint(out, static_cast<uint64_t>(field) << 3 | 1);
  put(out, value);
}
void put_float(std::string& out, int field, float value) {
  put_varint(out, static_cast<uint64_t>(field) << 3 | 5);
  put(out, value);
}
void put_bytes(std::string& out, int field, std::string_view value) {
  put_varint(out, static_cast<uint64_t>(field) << 3 | 2);
  put_varint(out, value.size());
  out += value;
}

// A TFRecord: length, its checksum, the bytes, their checksum.
void put_record(std::string& out, std::string_view event) {
  std::string length;
  put<uint64_t>(length, event.size());
  out += length;
  put(out, masked(crc32c(length)));
  out += event;
  put(out, masked(crc32c(event)));
}

// tensorflow.Event: wall_time = 1, step = 2, file_version = 3, summary = 5.
// tensorflow.Summary: value = 1, of tag = 1 and simple_value = 2.
class Events {
 public:
  Events() {
    std::string event;
    put_double(event, 1, 0);
    put_bytes(event, 3, "brain.Event:2");
    put_record(bytes_, event);
  }
  void scalar(double wall_time, int64_t step, std::string_view tag, double value) {
    if (std::isnan(value)) return;
    std::string scalar, summary, event;
    put_bytes(scalar, 1, tag);
    put_float(scalar, 2, static_cast<float>(value));
    put_bytes(summary, 1, scalar);
    put_double(event, 1, wall_time);
    put_varint(event, 2, static_cast<uint64_t>(step));
    put_bytes(event, 5, summary);
    put_record(bytes_, event);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Seconds since 1970 of "2026-11-22T20:00:00Z"; 0 where it is something else.
double seconds(const std::string& iso) {
  std::tm time{};
  if (std::sscanf(iso.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &time.tm_year, &time.tm_mon, &time.tm_mday,
                  &time.tm_hour, &time.tm_min, &time.tm_sec) != 6) {
    return 0;
  }
  time.tm_year -= 1900;
  time.tm_mon -= 1;
  return static_cast<double>(::timegm(&time));
}

}  // namespace

std::filesystem::path write_tensorboard_events(const std::filesystem::path& folder, const RunRecord& run) {
  // Steps carry no time of their own; they are spread evenly over the run.
  const double begin = seconds(run.started);
  const double end = std::max(begin, seconds(run.ended));
  const auto total = static_cast<double>(std::max<int64_t>(run.steps.rows(), 1));
  const auto wall_time = [&](int64_t step) {
    return begin + (end - begin) * static_cast<double>(step) / total;
  };

  Events events;
  for (const Metric& metric : run.metrics) {
    if (metric.when == "before") {
      events.scalar(wall_time(0), 0, fmt::format("{}/{}/{}", metric.protocol, metric.name, metric.when),
                    metric.value);
    }
  }
  for (const CurvePoint& point : curve_points(run)) {
    const auto take = [&](const char* prefix, int64_t row) {
      return [&events, &point, &wall_time, prefix, row](std::string_view name, const auto& column) {
        if (row < 0 || name == "step" || name == "cohort") return;
        events.scalar(wall_time(point.global_step), point.global_step, fmt::format("{}/{}", prefix, name),
                      static_cast<double>(column[static_cast<size_t>(row)]));
      };
    };
    for_each_column(run.steps, take("train", point.step_row));
    for_each_column(run.scores, take("facts", point.score_row));
  }
  for (const Metric& metric : run.metrics) {
    if (metric.when != "before") {
      events.scalar(end, run.steps.rows(), fmt::format("{}/{}/{}", metric.protocol, metric.name, metric.when),
                    metric.value);
    }
  }

  const std::filesystem::path file = folder / fmt::format("events.out.tfevents.{:010.0f}.seamark", begin);
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (code) {
    throw cannot_write(SEAMARK_TEXT("Error", "The folder cannot be made: {0}."), code.message())
        .in_file(folder.string());
  }
  require_free_disk(file, events.bytes().size());
  replace_file(file, events.bytes());
  return file;
}

}  // namespace seamark
