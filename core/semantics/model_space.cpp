// SPDX-License-Identifier: GPL-3.0-or-later
// The space `hidden(l)`, which runs the model, and the choice among all spaces.
#include "model/inference.h"
#include "semantics/answer_space.h"
#include "support/error.h"

namespace seamark {
namespace {

class HiddenSpace : public AnswerSpace {
 public:
  HiddenSpace(const Model& model, int64_t layer) : model_(model), layer_(layer) {}

  std::vector<Result> represent(std::span<const Request> requests, const RunControl* control,
                                const ProgressFunction& progress) const override {
    std::vector<Sequence> sequences;
    sequences.reserve(requests.size());
    for (const Request& request : requests)
      sequences.push_back({{request.ids.begin(), request.ids.end()}, std::max(request.answer_start, 1), 0});
    const Matrix states = hidden_states(model_, nullptr, sequences, layer_, control, progress);
    std::vector<Result> results(requests.size());
    for (size_t i = 0; i < results.size(); ++i) {
      const std::span<const float> row = states.row(static_cast<int64_t>(i));
      results[i].vector.assign(row.begin(), row.end());
    }
    return results;
  }

 private:
  const Model& model_;
  int64_t layer_;
};

}  // namespace

std::unique_ptr<AnswerSpace> AnswerSpace::create(const Model& model, const DistanceOptions& options) {
  switch (options.space) {
    case RepresentationSpace::output_embedding:
      return make_embedding_space(model.output_embedding());
    case RepresentationSpace::hidden:
      if (options.layer < 0 || options.layer > model.config().layers)
        throw bad_input(SEAMARK_TEXT("Error",
                                     "The model has layers 0 (the embeddings) to {0} (after the final norm); "
                                     "{1} is none of them."),
                        model.config().layers, options.layer)
            .at_field("distance.layer");
      return std::make_unique<HiddenSpace>(model, options.layer);
    case RepresentationSpace::external:
      if (options.vectors.empty())
        throw bad_input(
            SEAMARK_TEXT("Error", "The space external needs a file with a vector for each answer."))
            .at_field("distance.vectors");
      return make_external_space(ExternalVectors::load(options.vectors));
    default:
      return make_embedding_space(model.input_embedding());
  }
}

}  // namespace seamark
