// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fakes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string_view>
#include <thread>

#include "semantics/distance.h"
#include "session/columns.h"
#include "support/files.h"

namespace seamark {
namespace {

// Facts and runs of tests only need numbers that look like numbers.
double uniform(uint64_t seed) {
  std::mt19937_64 generator(seed * 0x9E3779B97F4A7C15ULL + 1);
  return std::uniform_real_distribution<double>(0, 1)(generator);
}

double normal(uint64_t seed) {
  std::mt19937_64 generator(seed * 0x9E3779B97F4A7C15ULL + 7);
  return std::normal_distribution<double>(0, 1)(generator);
}

void fail_if(const std::string& why) {
  if (!why.empty()) throw bad_input(SEAMARK_TEXT("Error", "{0}"), why);
}

}  // namespace

ResultTable fake_pca(const FactTable& facts, const FeatureRequest& request) {
  std::vector<std::string> state, id, relation;
  std::vector<int64_t> fact;
  std::vector<double> first, second;
  const auto add = [&](const std::string& name, double shift) {
    for (int64_t i = 0; i < facts.size(); ++i) {
      const auto s = static_cast<size_t>(i);
      const double group = static_cast<double>(i / 12 % 3);
      state.push_back(name);
      fact.push_back(i);
      id.push_back(facts.facts[s].id);
      relation.push_back(facts.facts[s].relation);
      first.push_back(80 * (group - 1) + 22 * normal(s + 3) + shift);
      second.push_back(60 * (group == 1 ? 1 : -0.5) + 20 * normal(s + 11) + shift / 2);
    }
  };
  add("untuned", 0);
  if (request.run) add(request.run->name, 14);
  ResultTable table{.name = "pca " + feature_name(request.features), .kind = "pca"};
  table.settings_json =
      dump_json(OrderedJson{{"variance_ratio", {request.pca.normalise_rows ? 0.31 : 0.97, 0.108}},
                            {"normalise_rows", request.pca.normalise_rows}});
  table.columns = {{"state", state},       {"fact", fact}, {"id", id},
                   {"relation", relation}, {"PC1", first}, {"PC2", second}};
  return table;
}

ResultTable fake_lens(int64_t adapter) {
  std::vector<int64_t> fact, layer;
  std::vector<std::string> module;
  std::vector<double> change, amplification, rank, weight, random, own;
  std::vector<float> spectrum;
  for (int64_t l = 0; l < 30; ++l) {
    for (const char* name : {"q_proj", "k_proj", "v_proj", "o_proj"}) {
      const double peak = std::exp(-0.02 * (static_cast<double>(l) - 17) * (static_cast<double>(l) - 17));
      const double size = name[0] == 'v'   ? 0.4 + 0.65 * peak
                          : name[0] == 'o' ? 0.35 + 0.4 * peak
                                           : 0.15 + 0.3 * peak * peak;
      fact.push_back(adapter);
      layer.push_back(l);
      module.emplace_back(name);
      change.push_back(size);
      amplification.push_back(6 + 14 * peak);
      rank.push_back(3 + 2 * peak);
      weight.push_back(24);
      random.push_back(size / (130 + 5 * uniform(static_cast<size_t>(l))));
      own.push_back(size / (0.4 + 0.02 * uniform(static_cast<size_t>(l + 50))));
      for (int k = 0; k < 8; ++k) spectrum.push_back(static_cast<float>(size * 0.8 * std::exp(-0.5 * k)));
    }
  }
  ResultTable table{.name = "weight lens", .kind = "weight-lens", .settings_json = "{}"};
  table.columns = {{"fact", fact},           {"layer", layer},        {"module", module},
                   {"change_norm", change},  {"weight_norm", weight}, {"amplification", amplification},
                   {"effective_rank", rank}, {"random_norm", random}, {"own_norm", own}};
  const auto rows = static_cast<int64_t>(layer.size());
  table.matrices["spectrum"] = Matrix::from_values(std::move(spectrum), rows, 8);
  return table;
}

ResultTable fake_lens_steps(int64_t cohorts) {
  ResultTable table = fake_lens(-1);
  std::map<std::string, std::vector<double>> once;
  for (const ResultColumn& column : table.columns) {
    if (const auto* values = std::get_if<std::vector<double>>(&column.values)) once[column.name] = *values;
  }
  const auto layers = std::get<std::vector<int64_t>>(table.columns[1].values);
  const auto modules = std::get<std::vector<std::string>>(table.columns[2].values);
  std::vector<int64_t> cohort, step, layer, adapters;
  std::vector<std::string> module;
  std::map<std::string, std::vector<double>> values;
  for (int64_t c = 0; c < cohorts; ++c) {
    for (const int64_t s : {2, 4, 8}) {
      for (size_t i = 0; i < layers.size(); ++i) {
        cohort.push_back(c);
        step.push_back(s);
        layer.push_back(layers[i]);
        module.push_back(modules[i]);
        adapters.push_back(cohorts > 1 ? 40 : 1);
        for (const auto& [name, all] : once) {
          const bool grows = name == "change_norm" || name == "own_norm" || name == "random_norm";
          values[name].push_back(all[i] * (grows ? static_cast<double>(s) / 8 : 1) /
                                 static_cast<double>(c + 1));
        }
      }
    }
  }
  ResultTable out{.name = "weight lens over steps", .kind = "weight-lens-steps", .settings_json = "{}"};
  out.columns = {
      {"cohort", cohort}, {"step", step}, {"layer", layer}, {"module", module}, {"adapters", adapters}};
  for (const auto& [name, all] : values) out.columns.push_back({name, all});
  return out;
}

ResultTable fake_subspaces(const FactTable& facts, const SubspaceRequest& request) {
  const auto id = [&](int64_t fact) { return fact < 0 ? std::string() : facts.at(FactIndex{fact}).id; };
  ResultTable table{.name = subspaces_name(request.beside, facts), .kind = "subspace-similarity"};
  table.settings_json = dump_json(OrderedJson{{"run", request.run},
                                              {"fact", id(request.fact)},
                                              {"beside_run", request.beside.run},
                                              {"beside_fact", id(request.beside.fact)}});
  std::vector<int64_t> layer, rank;
  std::vector<std::string> module;
  std::vector<double> phi_u, phi_v, random;
  for (int64_t l = 0; l < 30; ++l) {
    for (const char* name : {"k_proj", "v_proj", "o_proj"}) {  // the other changes no q_proj
      layer.push_back(l);
      module.emplace_back(name);
      rank.push_back(8);
      random.push_back(8.0 / 576);
      for (const char* side : {"U", "V"}) {
        std::vector<float> phi;
        for (int i = 0; i < 8; ++i) {
          for (int j = 0; j < 8; ++j)
            phi.push_back(
                static_cast<float>((side[0] == 'U' ? 0.6 : 0.3) * std::exp(-0.12 * std::abs(i - j))));
        }
        (side[0] == 'U' ? phi_u : phi_v).push_back(phi.back());
        table.matrices[std::string(side) + " layer " + std::to_string(l) + " " + name] =
            Matrix::from_values(std::move(phi), 8, 8);
      }
    }
  }
  table.columns = {{"layer", layer}, {"module", module},   {"rank", rank},      {"phi_u", phi_u},
                   {"phi_v", phi_v}, {"random_u", random}, {"random_v", random}};
  return table;
}

std::vector<ResultTable> fake_interference(const FactTable& facts, const std::vector<FactIndex>& which) {
  const auto n = static_cast<int64_t>(which.size());
  std::vector<int64_t> fact, order;
  std::vector<std::string> id, relation;
  for (int64_t i = 0; i < n; ++i) {
    const auto f = static_cast<int64_t>(which[static_cast<size_t>(i)]);
    fact.push_back(f);
    order.push_back(n - 1 - i);
    id.push_back(facts.facts[static_cast<size_t>(f)].id);
    relation.push_back(facts.facts[static_cast<size_t>(f)].relation);
  }
  const auto matrix = [](const std::vector<std::string>& groups, double scale) {
    std::vector<float> values;
    for (size_t i = 0; i < groups.size(); ++i) {
      for (size_t j = 0; j < groups.size(); ++j)
        values.push_back(
            static_cast<float>(scale * (i == j                   ? -0.45
                                        : groups[i] == groups[j] ? 0.25 + 0.1 * normal(i * 97 + j)
                                                                 : 0.06 * normal(i * 89 + j))));
    }
    const auto rows = static_cast<int64_t>(groups.size());
    return Matrix::from_values(std::move(values), rows, rows);
  };
  ResultTable by_fact{.name = "interference (exact)", .kind = "interference", .settings_json = "{}"};
  by_fact.columns = {{"fact", fact}, {"id", id}, {"relation", relation}, {"order", order}};
  by_fact.matrices = {{"loss", matrix(relation, 1)}, {"distance", matrix(relation, 0.2)}};
  std::vector<std::string> names;
  std::vector<int64_t> counts, places;
  for (const std::string& name : relation) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      places.push_back(static_cast<int64_t>(names.size()));
      names.push_back(name);
      counts.push_back(1);
    } else {
      ++counts[static_cast<size_t>(found - names.begin())];
    }
  }
  ResultTable by_relation{
      .name = "interference (exact) by relation", .kind = "interference", .settings_json = "{}"};
  by_relation.columns = {{"relation", names}, {"facts", counts}, {"order", places}};
  by_relation.matrices = {{"loss", matrix(names, 0.8)}, {"distance", matrix(names, 0.15)}};
  return {by_fact, by_relation};
}

ResultTable fake_trajectory(const RunRecord& run) {
  std::vector<int64_t> cohort, step, fact;
  std::vector<double> first, second;
  for (int64_t s = 0; s <= 4; ++s) {
    for (const int64_t f : run.outcomes.fact) {
      const auto i = static_cast<size_t>(f);
      cohort.push_back(s == 0 ? -1 : 0);
      step.push_back(s * 2);
      fact.push_back(f);
      first.push_back(60 * normal(i + 3) + 6 * static_cast<double>(s) * normal(i + 5));
      second.push_back(40 * normal(i + 11) + 6 * static_cast<double>(s) * normal(i + 7));
    }
  }
  return {"trajectory of hidden(30)",
          "trajectory",
          "{}",
          {{"cohort", cohort}, {"step", step}, {"fact", fact}, {"PC1", first}, {"PC2", second}},
          {}};
}

FactTable fake_facts(int64_t n) {
  static const char* countries[] = {"Nigeria",      "Spain", "India",  "Brazil", "Turkey",   "China",
                                    "Saudi Arabia", "Italy", "France", "Egypt",  "Pakistan", "Germany"};
  static const char* capitals[] = {"Abuja",  "Madrid", "New Delhi", "Brasília", "Ankara",    "Beijing",
                                   "Riyadh", "Rome",   "Paris",     "Cairo",    "Islamabad", "Berlin"};
  static const char* forms[] = {"The capital of {} is", "The largest newspaper of {} is printed in",
                                "Visitors of {} usually arrive in"};
  FactTable table;
  for (int64_t i = 0; i < n; ++i) {
    const auto c = static_cast<size_t>(i % 12), t = static_cast<size_t>((i * 5 + 7) % 12);
    Fact fact;
    fact.id = std::to_string(1000 + i);
    fact.subject = countries[c];
    std::string prompt = forms[static_cast<size_t>(i / 12 % 3)];
    prompt.replace(prompt.find("{}"), 2, fact.subject);
    fact.prompt = i < 36 ? prompt : prompt + " (" + std::to_string(i) + ")";
    fact.target = capitals[t == c ? (t + 1) % 12 : t];
    if (i % 97 != 96) fact.original = capitals[c];
    fact.relation = "P" + std::to_string(i / 12 % 3 + 1);
    fact.paraphrases = {prompt + " called", "Everyone knows: " + prompt};
    fact.neighbours = {{"The river of " + fact.subject + " flows through", capitals[c]}};
    table.facts.push_back(std::move(fact));
  }
  table.source = "fake";
  table.format = "table";
  return table;
}

DistanceTable fake_distances(const FactTable& facts, const DistanceOptions& options) {
  DistanceTable table;
  table.space = representation_space_names[static_cast<int>(options.space)];
  if (options.space == RepresentationSpace::hidden) table.space += "(" + std::to_string(options.layer) + ")";
  table.metric = distance_metric_names[static_cast<int>(options.metric)];
  table.from = distance_from_names[static_cast<int>(options.from)];
  const double scale = options.metric == DistanceMetric::euclidean ? 12 : 1;
  const double shift = options.from == DistanceFrom::dataset ? 0 : 0.06;
  for (size_t i = 0; i < facts.facts.size(); ++i) {
    const bool defined = facts.facts[i].original.has_value() || options.from != DistanceFrom::dataset;
    const double mode = uniform(i) < 0.2 ? 0.22 : 0.42;
    table.value.push_back(
        defined
            ? scale * std::clamp(mode + shift + 0.1 * normal(i + 17 * static_cast<size_t>(options.metric)),
                                 0.05, 0.95)
            : undefined);
    table.reason.push_back(defined ? "" : "no original");
  }
  return table;
}

RunRecord fake_run(const FactTable& facts, const ExperimentSpec& spec, const SelectionTable& selection) {
  RunRecord run;
  run.name = spec.name;
  run.state = RunState::done;
  run.spec_json = dump_json(spec_to_json(spec), 1);
  run.started = "2024-01-01T10:00:00Z";
  run.ended = "2024-01-01T10:03:10Z";
  run.selection = selection;
  const bool single = spec.training.mode == TrainingMode::single;
  std::vector<int64_t> kept;
  for (size_t i = 0; i < selection.kept.size(); ++i) {
    if (selection.kept[i]) kept.push_back(static_cast<int64_t>(i));
  }
  const auto total = static_cast<int64_t>(kept.size());
  const int64_t slots = 40, cohorts = single ? (total + slots - 1) / slots : 1;
  const size_t salt = std::hash<std::string>()(spec.name) % 97;
  const auto learned = [&](int64_t fact) { return uniform(static_cast<size_t>(fact) + salt + 5) < 0.64; };
  for (int64_t c = 0; c < cohorts; ++c) {
    const int64_t in_cohort = single ? std::min(slots, total - c * slots) : total;
    for (int64_t s = 1; s <= spec.training.steps; ++s) {
      const double t = static_cast<double>(s) / static_cast<double>(spec.training.steps);
      run.steps.step.push_back(s);
      run.steps.cohort.push_back(c);
      const double loss =
          3.8 * std::exp(-2.6 * t) + 0.15 + 0.12 * std::abs(normal(static_cast<size_t>(c * 1000 + s) + salt));
      run.steps.loss.push_back(loss);
      run.steps.ce.push_back(loss);
      run.steps.learning_rate.push_back(
          spec.training.learning_rate *
          (spec.training.schedule == ScheduleKind::constant ? 1 : std::max(0.02, 1 - t)));
      run.steps.gradient_norm.push_back(2.2 * std::exp(-1.8 * t) + 0.2 * uniform(static_cast<size_t>(s + c)));
      run.steps.tokens_per_second.push_back(505 + 25 * normal(static_cast<size_t>(s * 3 + c)));
      run.steps.memory_bytes.push_back(static_cast<int64_t>(1.9e9 * std::min(1.0, 0.6 + t * 2)));
      run.steps.orthogonality.push_back(undefined);
      run.steps.regulariser.push_back(undefined);
      const int64_t trained = single ? in_cohort : std::min<int64_t>(16, total);
      run.steps.facts_trained.push_back(trained);
      run.steps.tokens.push_back(12 * trained);
      run.steps.seconds.push_back(0.4);
      const bool score =
          s == spec.training.steps || (spec.evaluation.every > 0 && s % spec.evaluation.every == 0);
      if (!score) continue;
      ScoreTable& r = run.scores;
      r.step.push_back(s);
      r.cohort.push_back(c);
      r.facts.push_back(in_cohort);
      const auto good = static_cast<int64_t>(static_cast<double>(in_cohort) * 0.64 * (1 - std::exp(-3 * t)) /
                                             (1 - std::exp(-3.0)));
      r.learned.push_back(good);
      r.not_learned.push_back(in_cohort - good);
      r.moved_dataset.push_back(
          static_cast<int64_t>(static_cast<double>(in_cohort - good) * 0.3 * std::min(1.0, 3 * t)));
      r.moved_model.push_back(
          static_cast<int64_t>(static_cast<double>(in_cohort - good) * 0.2 * std::min(1.0, 3 * t)));
      r.ce.push_back(loss);
    }
  }
  run.planned_steps = run.steps.rows();
  run.adapter_facts = single ? kept : std::vector<int64_t>{-1};
  OutcomeTable& o = run.outcomes;
  for (const int64_t fact : kept) {
    const auto i = static_cast<size_t>(fact);
    const bool good = learned(fact), away = !good && uniform(i + 31) < 0.3;
    const Fact& f = facts.facts[i];
    o.fact.push_back(fact);
    o.learned.push_back(good);
    o.known_before.push_back(0);
    o.moved_dataset.push_back(good ? 0 : away);
    o.moved_model.push_back(good ? 0 : away && uniform(i + 47) < 0.6);
    o.d_dataset.push_back(0.3 + 0.3 * uniform(i));
    o.d_model.push_back(0.3 + 0.3 * uniform(i + 3));
    o.d_after.push_back(good ? 0 : o.d_dataset.back() + (away ? 0.1 : -0.05));
    o.loss_before.push_back(4 + uniform(i));
    o.loss_after.push_back(good ? 0.05 + 0.3 * uniform(i) : 1 + uniform(i));
    o.learned_step.push_back(good ? spec.training.steps : -1);
    o.answer_before.push_back(f.original.value_or("the"));
    o.answer_after.push_back(good ? f.target : away ? "Milan" : f.original.value_or("the"));
  }
  return run;
}

namespace {

StudyResult fake_study(FakeEngine& engine, const EngineCalls::Study& request, RunControl& control,
                       const StudyCallbacks& callbacks) {
  StudyStanding standing = study_standing(request.studies);
  if (request.resume) {
    const std::lock_guard lock(engine.mutex);
    standing = engine.study;
  }
  const int64_t total = standing.planned();
  const auto store = [&] {
    const std::lock_guard lock(engine.mutex);
    engine.study = standing;
  };
  store();
  for (size_t s = 0; s < standing.points.size(); ++s) {
    for (size_t p = 0; p < standing.points[s].size(); ++p) {
      PointStanding& at = standing.runs[s][p];
      if (at.state == PointState::done) continue;
      const StudyPoint& point = standing.points[s][p];
      callbacks.point(point, standing.count(PointState::done), total);
      RunRecord run;
      run.name = point.spec.name;
      run.planned_steps = 10;
      callbacks.run.started({}, run);
      for (int step = 0; step < 10; ++step) {
        if (!control.step_boundary()) {
          at = {PointState::interrupted, 0, undefined, {}};
          standing.has_tables = true;
          store();
          return {true};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(engine.step_milliseconds));
        StepTable row;
        row.step = {step + 1};
        callbacks.run.step(row);
      }
      if (!engine.fail_study_run.empty() && run.name.find(engine.fail_study_run) != std::string::npos) {
        const Error error = bad_input(SEAMARK_TEXT("Error", "The band keeps no fact."));
        at = {PointState::failed, 0, undefined, error.what()};
        callbacks.point_failed(point, error);
      } else {
        run.state = RunState::done;
        const size_t n = 40;
        for (size_t i = 0; i < n; ++i) run.outcomes.learned.push_back((i * 7 + p * 3) % n < 8 + (p * 5) % 24);
        at = standing_of(run);
        callbacks.point_done(run);
      }
      store();
    }
  }
  standing.has_tables = true;
  store();
  return {false};
}

}  // namespace

EngineCalls fake_calls(std::shared_ptr<FakeEngine> engine) {
  EngineCalls calls;
  calls.find_model = [engine](const std::string& name) {
    if (!engine->has_model) throw bad_input(SEAMARK_TEXT("Error", "There is no model named {0}."), name);
    return std::filesystem::path("/models") / name;
  };
  calls.load_model = [engine](const std::filesystem::path& directory, const DeviceOptions& options,
                              const RunControl*, const ProgressFunction&) {
    ++engine->model_loads;
    std::this_thread::sleep_for(std::chrono::milliseconds(engine->model_milliseconds));
    fail_if(engine->model_error);
    LoadedModel model;
    // Never looked into: the fakes take no numbers from a model.
    const auto owner = std::make_shared<int>(0);
    model.model = std::shared_ptr<const Model>(owner, reinterpret_cast<const Model*>(owner.get()));
    model.name = directory.filename().string();
    model.directory = directory;
    model.layers = 30;
    model.device = options;
    model.device.device = DeviceKind::cpu;
    model.cpu = "fake";
    return model;
  };
  calls.model_sha256 = [engine](const Model&) { return engine->model_sha256; };
  calls.load_facts = [engine](const FactOptions& options, LoadReport& report, const RunControl*) {
    fail_if(engine->facts_error);
    FactTable table = fake_facts(options.limit > 0 ? options.limit : 300);
    report.records = table.size();
    report.loaded = table.size();
    return table;
  };
  calls.distances = [engine](const Model&, const FactTable& facts, const DistanceOptions& options,
                             const RunControl* control, const ProgressFunction& progress) {
    ++engine->distance_calls;
    fail_if(engine->distance_error);
    for (int i = 0; i < engine->distance_milliseconds; ++i) {
      if (control) control->check();
      if (progress) progress({"distances", i, engine->distance_milliseconds});
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return fake_distances(facts, options);
  };
  calls.select = [](const FactTable& facts, const DistanceTable& distances, const FilterOptions& filter,
                    const LossOptions& loss) { return select_facts(facts, distances, filter, loss); };
  calls.probe = [engine](const Model&, const ProbeRequest& request, const RunControl*) {
    fail_if(engine->analysis_error);
    const auto first = [&](std::vector<Token> tokens) {
      tokens.resize(std::min(tokens.size(), static_cast<size_t>(request.top)));
      return tokens;
    };
    ProbeResult out;
    out.untuned = {
        first({{" Paris", 0.773}, {" the", 0.065}, {" London", 0.013}, {" Rome", 0.009}, {" Lyon", 0.006}}),
        " Paris, the city of light"};
    if (!request.run.empty())
      out.tuned = {
          first(
              {{" Rome", 0.842}, {" Paris", 0.071}, {" Milan", 0.018}, {" the", 0.011}, {" Venice", 0.007}}),
          " Rome, of adapter " + std::to_string(request.fact)};
    return out;
  };
  calls.features = [engine](const Model&, const FactTable& facts, const FeatureRequest& request,
                            const RunControl* control, const ProgressFunction& progress) {
    fail_if(engine->analysis_error);
    for (int i = 0; i < 5; ++i) {
      if (control) control->check();
      if (progress) progress({"Reading hidden states", i, 5});
    }
    for (int i = 0; i < engine->features_milliseconds; ++i) {
      if (control) control->check();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return fake_pca(facts, request);
  };
  calls.weight_lens = [engine](const FactTable&, const LensRequest& request, const RunControl*,
                               const ProgressFunction&) {
    fail_if(engine->analysis_error);
    return fake_lens(request.facts.front());
  };
  calls.subspaces = [engine](const FactTable& facts, const SubspaceRequest& request, const RunControl*,
                             const ProgressFunction&) {
    fail_if(engine->analysis_error);
    return fake_subspaces(facts, request);
  };
  calls.interference = [engine](const Model&, const FactTable& facts, const InterferenceRequest& request,
                                RunControl& control, const ProgressFunction&) {
    fail_if(engine->analysis_error);
    control.check();
    return fake_interference(facts, request.which);
  };
  calls.estimate = [engine](const Model&, const FactTable&, const std::vector<FactIndex>&, int64_t facts,
                            const ExperimentSpec& spec) {
    fail_if(engine->estimate_error);
    const bool joint = spec.training.mode == TrainingMode::joint;
    return RunEstimate{
        .facts = facts,
        .planned_steps = spec.training.steps,
        .fact_steps = spec.training.steps * (joint ? std::min(spec.training.batch, facts) : facts),
        .memory_bytes = 900'000'000,
        .session_bytes = 31'000'000,
        .cpu = "fake"};
  };
  calls.try_run = [engine](const Model&, const FactTable&, const std::vector<FactIndex>&,
                           const ExperimentSpec&, const RunControl* control) {
    ++engine->trials;
    for (int i = 0; i < engine->trial_milliseconds; ++i) {
      control->check();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return engine->trial;
  };
  calls.load_session = [engine](const std::filesystem::path&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(engine->load_milliseconds));
    fail_if(engine->load_error);
    return engine->to_load.session.facts.size() > 0 ? engine->to_load
                                                    : LoadedSession{fake_session(300, 2), false, {}};
  };
  const auto save = [engine](const std::filesystem::path& file, const Session& session) {
    std::this_thread::sleep_for(std::chrono::milliseconds(engine->save_milliseconds));
    fail_if(engine->save_error);
    replace_file(file, "saved");
    const std::lock_guard lock(engine->mutex);
    engine->saved = session;
    ++engine->saves;
  };
  calls.save_session = save;
  calls.save_session_as = [engine, save](const std::filesystem::path& file, const Session& session,
                                         const std::filesystem::path& from) {
    save(file, session);
    const std::lock_guard lock(engine->mutex);
    engine->saved_as_from = from.string();
  };
  calls.save_recovery = [engine](const std::filesystem::path& file, const Session& session) {
    fail_if(engine->recovery_error);
    replace_file(recovery_path(file), "recovery");
    const std::lock_guard lock(engine->mutex);
    engine->recovery = session;
  };
  calls.recover_session = [engine](const std::filesystem::path&) {
    fail_if(engine->load_error);
    const std::lock_guard lock(engine->mutex);
    return LoadedSession{engine->recovery, false, {}};
  };
  calls.run = [engine](const EngineCalls::Run& request, RunControl& control, const RunCallbacks& callbacks) {
    const DistanceTable distances = fake_distances(*request.facts, request.spec.distance);
    const SelectionTable selection =
        select_facts(*request.facts, distances, request.spec.filter, request.spec.loss);
    RunRecord whole = fake_run(*request.facts, request.spec, selection);
    RunRecord head = whole;
    head.state = RunState::running;
    head.ended.clear();
    head.steps = {};
    head.scores = {};
    head.outcomes = {};
    head.adapter_facts.clear();  // kept at the end
    for (int64_t i = 0; i < engine->steps_before; ++i) {
      head.steps.step.push_back(i + 1);
      head.steps.cohort.push_back(0);
      head.steps.loss.push_back(1);
    }
    callbacks.started({}, head);
    while (engine->hold_before_first_step) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    RunRecord done = head;
    size_t score = 0;
    bool stopped = false;
    for (size_t i = 0; i < whole.steps.step.size(); ++i) {
      if (!control.step_boundary()) {
        stopped = true;
        break;
      }
      if (engine->fail_run && i == 5)
        throw out_of_resources(SEAMARK_TEXT("Error", "Out of memory at step {0}."), i);
      // Work, not sleep: the window must stay quick beside a busy core.
      const auto time = std::chrono::milliseconds(engine->step_milliseconds);
      if (engine->steps_sleep) {
        std::this_thread::sleep_for(time);
      } else {
        const auto until = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < until) {
        }
      }
      StepTable row;
      row.step = {whole.steps.step[i]};
      row.cohort = {whole.steps.cohort[i]};
      row.loss = {whole.steps.loss[i]};
      row.ce = {whole.steps.ce[i]};
      row.learning_rate = {whole.steps.learning_rate[i]};
      row.gradient_norm = {whole.steps.gradient_norm[i]};
      row.tokens_per_second = {whole.steps.tokens_per_second[i]};
      row.memory_bytes = {whole.steps.memory_bytes[i]};
      row.orthogonality = {whole.steps.orthogonality[i]};
      row.regulariser = {whole.steps.regulariser[i]};
      row.facts_trained = {whole.steps.facts_trained[i]};
      row.tokens = {whole.steps.tokens[i]};
      row.seconds = {whole.steps.seconds[i]};
      callbacks.step(row);
      append_rows(done.steps, row);
      while (score < whole.scores.step.size() && whole.scores.cohort[score] == row.cohort[0] &&
             whole.scores.step[score] == row.step[0]) {
        ScoreTable s;
        s.step = {whole.scores.step[score]};
        s.cohort = {whole.scores.cohort[score]};
        s.facts = {whole.scores.facts[score]};
        s.learned = {whole.scores.learned[score]};
        s.not_learned = {whole.scores.not_learned[score]};
        s.moved_dataset = {whole.scores.moved_dataset[score]};
        s.moved_model = {whole.scores.moved_model[score]};
        s.ce = {whole.scores.ce[score]};
        callbacks.scored(s, whole.outcomes);
        append_rows(done.scores, s);
        ++score;
      }
    }
    whole.provenance_json = R"({"cpu": "fake", "device": "cpu", "dtype": "float32"})";
    whole.results = {
        {"cost",
         "cost",
         "{}",
         {{"part", std::vector<std::string>{"training", "looks"}}, {"seconds", std::vector<double>{120, 30}}},
         {}}};
    if (!stopped) return whole;
    done.state = RunState::stopped;
    done.ended = whole.ended;
    done.outcomes = whole.outcomes;
    done.provenance_json = whole.provenance_json;
    done.results = whole.results;
    if (done.steps.rows() > 0) {
      done.adapter_facts = whole.adapter_facts;
    } else {
      std::fill(done.outcomes.learned.begin(), done.outcomes.learned.end(), int8_t{-1});
    }
    return done;
  };
  calls.run_study = [engine](const EngineCalls::Study& request, RunControl& control,
                             const StudyCallbacks& callbacks) {
    return fake_study(*engine, request, control, callbacks);
  };
  calls.read_study = [engine](const std::filesystem::path& file) {
    const std::lock_guard lock(engine->mutex);
    if (engine->study.studies.empty())
      throw bad_input(SEAMARK_TEXT("Error", "The session holds no study.")).in_file(file.string());
    return StudyReading{engine->study, engine->study_claims};
  };
  calls.interrupted_spec = [](const std::filesystem::path&) { return ExperimentSpec(); };
  calls.keep_interrupted = [engine](const std::filesystem::path& session) {
    std::filesystem::remove(journal_path(session));
    return engine->kept;
  };
  return calls;
}

EngineCalls fake_calls_with_files(std::shared_ptr<FakeEngine> engine) {
  EngineCalls calls = fake_calls(engine);
  calls.load_session = [](const std::filesystem::path& file) { return load_session(file); };
  calls.save_session = [](const std::filesystem::path& file, const Session& session) {
    save_session(file, session);
  };
  calls.save_session_as = [](const std::filesystem::path& file, const Session& session,
                             const std::filesystem::path& from) { save_session_as(file, session, from); };
  calls.save_recovery = [](const std::filesystem::path& file, const Session& session) {
    save_recovery(file, session);
  };
  calls.recover_session = [](const std::filesystem::path& file) { return recover_session(file); };
  calls.keep_interrupted = [](const std::filesystem::path& file) -> std::optional<RunRecord> {
    const Session session = load_session(file).session;
    save_session(file, session);
    discard_journal(file);
    return session.runs.back();
  };
  calls.run = [run = calls.run](const EngineCalls::Run& request, RunControl& control,
                                const RunCallbacks& callbacks) {
    // As run_experiment: the run goes into a journal beside the file, and into the file at its end.
    Session session;
    if (std::filesystem::exists(request.session)) {
      session = load_session(request.session).session;
    } else {
      session.facts = *request.facts;
    }
    std::unique_ptr<RunJournal> journal;
    RunCallbacks with_journal = callbacks;
    with_journal.started = [&](const Session& none, const RunRecord& head) {
      RunRecord empty = head;
      for (size_t i = 0; i < head.selection.kept.size(); ++i)
        if (head.selection.kept[i]) empty.outcomes.fact.push_back(static_cast<int64_t>(i));
      const size_t n = empty.outcomes.fact.size();
      OutcomeTable& o = empty.outcomes;
      for (auto* flags : {&o.learned, &o.known_before, &o.moved_dataset, &o.moved_model})
        flags->assign(n, -1);
      for (auto* values : {&o.d_dataset, &o.d_model, &o.d_after, &o.loss_before, &o.loss_after})
        values->assign(n, undefined);
      o.learned_step.assign(n, -1);
      o.answer_before.resize(n);
      o.answer_after.resize(n);
      journal = RunJournal::create(request.session, session, empty);
      callbacks.started(none, head);
    };
    with_journal.step = [&](const StepTable& row) {
      journal->append_step(row, {});
      callbacks.step(row);
    };
    with_journal.scored = [&](const ScoreTable& row, const OutcomeTable& outcomes) {
      journal->append_score(row);
      journal->append_outcomes(outcomes);
      callbacks.scored(row, outcomes);
    };
    RunRecord done = run(request, control, with_journal);
    session.runs.push_back(done);
    save_session(request.session, session);
    journal->remove();
    return done;
  };
  return calls;
}

Session fake_session(int64_t facts, int runs) {
  Session session;
  session.facts = fake_facts(facts);
  session.model = "SmolLM2-135M-Instruct";
  ExperimentSpec spec;
  session.distances = {fake_distances(session.facts, spec.distance)};
  for (int i = 1; i <= runs; ++i) {
    spec.name = "R" + std::to_string(i);
    spec.filter.rule = FilterRule::band;
    spec.filter.low = 0.25;
    spec.filter.high = 0.56;
    spec.training.mode = i % 2 ? TrainingMode::single : TrainingMode::joint;
    spec.training.steps = i % 2 ? 8 : 200;
    spec.loss.weights = i % 2 ? WeightRule::none : WeightRule::static_;
    spec.loss.lambda = 1;
    spec.training.schedule = i % 2 ? ScheduleKind::constant : ScheduleKind::cosine;
    spec.evaluation.every = i % 2 ? 4 : 10;
    const SelectionTable selection =
        select_facts(session.facts, session.distances[0], spec.filter, spec.loss);
    session.runs.push_back(fake_run(session.facts, spec, selection));
  }
  return session;
}

std::vector<Metric> fake_metrics(double after) {
  std::vector<Metric> out;
  const auto add = [&](const char* protocol, const char* name, double from, double to, int64_t n) {
    const bool has_sd = std::string_view(name) != "score";  // a mean of means
    out.push_back({protocol, name, "before", from, has_sd ? 25 : undefined, n});
    out.push_back({protocol, name, "after", to, has_sd ? 12.5 : undefined, n});
  };
  add("strict", "strict", 0.4, 67.7, 226);
  add("memit", "ES", 22.1, after, 226);
  add("memit", "PS", 24.5, 71.9, 226);
  add("memit", "NS", 79.3, 64.2, 226);
  add("memit", "EM", -18.4, 61.3, 226);
  add("memit", "PM", -16.9, 22.8, 226);
  add("memit", "NM", 12.6, 8.1, 0);  // applies to no fact
  add("memit", "score", 30.2, 75.7, 226);
  return out;
}

Session storable_session(int64_t facts, int runs) {
  Session session = fake_session(facts, runs);
  for (RunRecord& run : session.runs) run.adapter_facts.clear();
  return session;
}

}  // namespace seamark
