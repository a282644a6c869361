// SPDX-License-Identifier: GPL-3.0-or-later
#include "semantics/answer_space.h"

#include "support/error.h"

namespace seamark {
namespace {

class EmbeddingSpace : public AnswerSpace {
 public:
  explicit EmbeddingSpace(Matrix rows) : rows_(std::move(rows)) {}

  std::vector<Result> represent(std::span<const Request> requests, const RunControl* control,
                                const ProgressFunction&) const override {
    std::vector<Result> results(requests.size());
    for (size_t i = 0; i < requests.size(); ++i) {
      if (control && i % 1024 == 0) control->check();
      represent_one(requests[i], results[i]);
    }
    return results;
  }

 private:
  void represent_one(const Request& request, Result& result) const {
    const auto answer = request.ids.subspan(static_cast<size_t>(request.answer_start));
    if (answer.empty()) {
      result.reason = SEAMARK_TEXT("Distance", "the answer has no tokens");
      return;
    }
    result.vector.assign(static_cast<size_t>(rows_.cols), 0.0);
    for (const int32_t id : answer) {
      if (id < 0 || id >= rows_.rows) {
        result.vector.clear();
        result.reason = SEAMARK_TEXT("Distance", "the model has no vector for a token of the answer");
        return;
      }
      const std::span<const float> row = rows_.row(id);
      for (size_t j = 0; j < row.size(); ++j) result.vector[j] += static_cast<double>(row[j]);
    }
    for (double& value : result.vector) value /= static_cast<double>(answer.size());
  }

  Matrix rows_;
};

class ExternalSpace : public AnswerSpace {
 public:
  explicit ExternalSpace(ExternalVectors vectors) : vectors_(std::move(vectors)) {}

  std::vector<Result> represent(std::span<const Request> requests, const RunControl* control,
                                const ProgressFunction&) const override {
    std::vector<Result> results(requests.size());
    for (size_t i = 0; i < requests.size(); ++i) {
      if (control && i % 1024 == 0) control->check();
      results[i].vector = vectors_.find(requests[i].answer);
      if (results[i].vector.empty())
        results[i].reason = fmt::format("no vector for “{}”", requests[i].answer);
    }
    return results;
  }

 private:
  ExternalVectors vectors_;
};

}  // namespace

std::unique_ptr<AnswerSpace> make_embedding_space(Matrix rows) {
  return std::make_unique<EmbeddingSpace>(std::move(rows));
}
std::unique_ptr<AnswerSpace> make_external_space(ExternalVectors vectors) {
  return std::make_unique<ExternalSpace>(std::move(vectors));
}

}  // namespace seamark
