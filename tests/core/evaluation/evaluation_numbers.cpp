// SPDX-License-Identifier: GPL-3.0-or-later
// evaluation_numbers MODEL FACTS FORMAT ADAPTER|- LIMIT VECTORS|- LAYERS PARTS: prints what
// evaluate_reference.py
// --compare reads, for data and models that are not part of the repository.
#include <iostream>
#include <sstream>

#include "core/evaluation/numbers.h"
#include "support/error.h"

int main(int argc, char** argv) {
  if (argc != 9) {
    std::cerr
        << "usage: evaluation_numbers MODEL FACTS counterfact-flat|zsre ADAPTER|- LIMIT VECTORS|- LAYERS "
           "distances,outcomes,protocols\n";
    return static_cast<int>(seamark::ExitCode::usage);
  }
  const auto optional = [&](int i) {
    return std::string(argv[i]) == "-" ? std::string() : std::string(argv[i]);
  };
  seamark::NumbersRequest request;
  request.model = argv[1];
  request.data = argv[2];
  request.format = argv[3];
  request.adapter = optional(4);
  request.limit = std::stoll(argv[5]);
  request.vectors = optional(6);
  request.hidden.clear();
  std::istringstream layers(argv[7]);
  for (std::string layer; std::getline(layers, layer, ',');) request.hidden.push_back(std::stoll(layer));
  const std::string parts = argv[8];
  request.distances = parts.find("distances") != std::string::npos;
  request.outcomes = parts.find("outcomes") != std::string::npos;
  request.protocols = parts.find("protocols") != std::string::npos;
  try {
    std::cout << seamark::dump_json(seamark::evaluation_numbers(request), 1) << "\n";
  } catch (const seamark::Error& error) {
    std::cerr << error.what() << "\n";
    return static_cast<int>(error.code());
  }
  return 0;
}
