// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_filter.h"

#include "experiment/spec.h"
#include "support/json.h"

namespace seamark {
namespace {

constexpr const char* group = "filter";

Error at_filter(const Error& error) {
  return Error(error.code(), error.text(), error.arguments()).at_field(group);
}

}  // namespace

FilterOptions filter_of(const std::vector<std::string>& settings) {
  ExperimentSpec spec;  // it knows the rules across fields
  Fields fields;
  describe(fields, spec);
  for (const std::string& setting : settings) {
    const size_t equals = setting.find('=');
    const Field* field = equals == std::string::npos
                             ? nullptr
                             : fields.find(fmt::format("{}.{}", group, setting.substr(0, equals)));
    if (!field) {
      throw bad_input(
          SEAMARK_TEXT("Error", "Write the filter as a spec has it: rule=band, low=0.2, high=0.8."))
          .at_field(group);
    }
    const std::string text = setting.substr(equals + 1);
    try {
      Json value;
      try {
        value = parse_json(text, group);
      } catch (const Error&) {
        value = text;
      }
      field_from_json(*field, value, {});
    } catch (const Error& error) {
      throw at_filter(error);
    }
  }
  for (const Error& error : spec_problems(spec)) {
    if (error.field().starts_with("filter.")) throw at_filter(error);
  }
  return spec.filter;
}

std::vector<std::string> filter_settings(const FilterOptions& filter) {
  ExperimentSpec spec, usual;
  spec.filter = filter;
  Fields fields, standard;
  describe(fields, spec);
  describe(standard, usual);
  std::vector<std::string> out;
  for (const Field& field : fields.all()) {
    if (field.group != group || !field_is_used(fields, field)) continue;
    const std::string name = field.path.substr(field.group.size() + 1);
    const OrderedJson value = field_to_json(field);
    if (name != "rule" && value == field_to_json(*standard.find(field.path))) continue;
    out.push_back(name + '=' + (value.is_string() ? value.get<std::string>() : dump_json(value)));
  }
  return out;
}

}  // namespace seamark
