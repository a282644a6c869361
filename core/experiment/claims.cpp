// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/claims.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

#include "experiment/study_cells.h"
#include "experiment/study_tables.h"
#include "support/error.h"

namespace seamark {
namespace {

constexpr int64_t fewest = 10;  // facts (runs) below which nothing is decided
// The least effects that are worth asking for: the paper's 3 points, and a moderate rank correlation.
constexpr double least_points = 0.03, least_correlation = 0.3;

constexpr const char* facts_unit = SEAMARK_TEXT("Figure", "facts");
constexpr const char* runs_unit = SEAMARK_TEXT("Figure", "runs");
constexpr const char* conditions_unit = SEAMARK_TEXT("Figure", "finished conditions");

const char* statement_of(const std::string& id) {
  for (const ClaimId& known : claim_ids()) {
    if (id == known.id) return known.statement;
  }
  return "";
}

std::string condition(const StudySpec& study, const std::vector<size_t>& choice, int64_t without = -1) {
  std::string out;
  for (size_t a = 0; a < study.axes.size(); ++a) {
    if (static_cast<int64_t>(a) == without || static_cast<int64_t>(a) == repeat_axis(study) ||
        study.axes[a].values.size() < 2)
      continue;
    out += (out.empty() ? "" : " ") + study.axes[a].name + "=" + study.axes[a].labels[choice[a]];
  }
  return out;
}

double number_of(const std::string& label) {
  double value = undefined;
  const char* end = label.data() + label.size();
  const auto parsed = std::from_chars(label.data(), end, value);
  return parsed.ec == std::errc() && parsed.ptr == end ? value : undefined;
}

// The facts of a condition in three parts by D.
class Thirds {
 public:
  explicit Thirds(const Cell& cell)
      : pairs_(pair_facts(cell_distances(cell), cell_values(cell, quantity("learned")))),
        third_(pairs_.fact.size()) {
    std::vector<size_t> order(third_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return pairs_.first[a] < pairs_.first[b]; });
    for (size_t rank = 0; rank < order.size(); ++rank)
      third_[order[rank]] = static_cast<int>(3 * rank / order.size());
  }
  int64_t size() const { return static_cast<int64_t>(third_.size()); }
  // The share learned in the middle minus that of third 0 (the nearest) or 2; NaN where one is empty.
  double contrast(int outer, std::span<const int32_t> sample) const {
    double sum[3] = {}, count[3] = {};
    for (const int32_t i : sample) {
      sum[third_[static_cast<size_t>(i)]] += pairs_.second[static_cast<size_t>(i)];
      ++count[third_[static_cast<size_t>(i)]];
    }
    return sum[1] / count[1] - sum[outer] / count[outer];
  }
  double contrast(int outer) const {
    std::vector<int32_t> all(third_.size());
    std::iota(all.begin(), all.end(), 0);
    return contrast(outer, all);
  }

 private:
  PairedValues pairs_;
  std::vector<int> third_;
};

bool is_joint(const RunRecord& run) {
  try {
    return parse_json(run.spec_json, run.name).at("training").at("mode") == "joint";
  } catch (const std::exception&) {
    return false;  // a record of something else
  }
}

Cell only(const Cell& cell, const RunRecord* run) { return {cell.choice, {run}, {0}}; }

class Claims {
 public:
  Claims(const StudySpec& study, const Session& session)
      : study_(study), cells_(study_cells(study, session)) {}

  std::vector<ClaimResult> operator()() {
    for (const std::string& id : study_.claims) {
      const size_t before = out_.size();
      if (id == "moderate-distance") moderate_distance();
      if (id == "moves-away") moves_away();
      if (id == "interference") interference();
      if (id == "mean-distance") over_runs(id, false);
      if (id == "distance-spread") over_runs(id, true);
      if (id == "filtering") filtering();
      if (id == "best-share") best_share();
      if (id == "reweighting") reweighting();
      if (id == "full-suffers-less") full_suffers_less();
      if (out_.size() == before) {
        ClaimResult result = start(id, "");
        result.unit = conditions_unit;
        out_.push_back(std::move(result));
      }
    }
    std::vector<double> p;
    for (const ClaimResult& result : out_) p.push_back(result.p);
    const std::vector<double> adjusted = holm(p);
    for (size_t i = 0; i < out_.size(); ++i) {
      out_[i].p_holm = adjusted[i];
      // An interval of one effect among many may lie beside 0 by chance.
      if (adjusted[i] > 1 - out_[i].level) out_[i].verdict = Verdict::undecided;
      const double least = out_[i].percentage_points ? least_points : least_correlation;
      out_[i].n_to_see = facts_to_see(least, out_[i].low, out_[i].high, out_[i].n, out_[i].level);
      // A spread of a few facts that differ is no spread to count on.
      if (out_[i].n_to_see >= 0 && out_[i].percentage_points)
        out_[i].n_to_see = std::max(out_[i].n_to_see, static_cast<int64_t>(std::ceil(fewest / least)));
      if (out_[i].n_to_see >= 0) out_[i].effect_to_see = least;
    }
    return std::move(out_);
  }

 private:
  ClaimResult start(const std::string& id, std::string where) const {
    ClaimResult result;
    result.claim = id;
    result.study = study_.name;
    result.condition = std::move(where);
    result.statement = statement_of(id);
    result.level = study_.statistics.level;
    result.unit = facts_unit;
    if (id == "filtering" || id == "reweighting") {
      result.paper_low = 0.03;
      result.paper_high = 0.05;
    }
    return result;
  }
  BootstrapOptions options(const ClaimResult& result) const {
    return bootstrap_options(study_,
                             "claim;" + result.claim + ";" + result.condition + ";" + result.effect.worded());
  }
  void tested(ClaimResult result, const PairedDifference& effect, bool positive) {
    const Interval& interval = effect.difference;
    result.n = interval.n;
    result.value = interval.estimate;
    if (interval.n >= fewest) {
      result.low = interval.low;
      result.high = interval.high;
      result.p = effect.p;
      result.verdict = verdict_of(interval.low, interval.high, positive);
      if (result.runs_n >= 0 && result.verdict != verdict_of(result.runs_low, result.runs_high, positive))
        result.verdict = Verdict::undecided;
    }
    out_.push_back(std::move(result));
  }
  // One of several effects of which the least is claimed to be positive.
  struct Contrast {
    std::function<PairedDifference(const BootstrapOptions&)> effect;
    std::vector<double> of_runs;
  };
  // "Better than each of the others", without taking the best of them for one that was fixed beforehand,
  // which would bias the effect downwards: every effect is tested. The least is above 0 where all are (the
  // intersection-union test: lower bounds and p as they are); it is below 0 where one is, which is looked for
  // in several places (Bonferroni: upper bounds and p).
  void least_of(ClaimResult result, const std::vector<const Cell*>& cells,
                const std::vector<Contrast>& contrasts) {
    const auto count = static_cast<double>(contrasts.size());
    const double strict = 1 - (1 - result.level) / count;
    PairedDifference least{};
    least.difference = {INFINITY, INFINITY, INFINITY, std::numeric_limits<int64_t>::max(), 0};
    double p_of_all = 0, p_of_one = 1;
    double runs_low = INFINITY, runs_high = INFINITY;
    std::vector<double> least_of_runs;
    for (const Contrast& contrast : contrasts) {
      BootstrapOptions how = options(result);
      how.name += ";" + std::to_string(&contrast - contrasts.data());
      const PairedDifference as_is = contrast.effect(how);
      how.level = strict;
      const PairedDifference stricter = contrast.effect(how);
      // NaN (nothing to say of one) makes all of it NaN.
      const auto lower = [](double& to, double value) { to = std::isnan(value) || value < to ? value : to; };
      lower(least.difference.estimate, as_is.difference.estimate);
      lower(least.difference.low, as_is.difference.low);
      lower(least.difference.high, stricter.difference.high);
      least.difference.n = std::min(least.difference.n, as_is.difference.n);
      p_of_all = std::max(p_of_all, as_is.difference.estimate > 0 ? as_is.p : 1);
      if (as_is.difference.estimate < 0) p_of_one = std::min(p_of_one, count * as_is.p);
      const Interval runs = mean_over_runs(contrast.of_runs, result.level);
      lower(runs_low, runs.low);
      lower(runs_high, mean_over_runs(contrast.of_runs, strict).high);
      if (least_of_runs.empty() || runs.estimate < mean_of(least_of_runs)) least_of_runs = contrast.of_runs;
    }
    least.p = least.difference.estimate > 0 ? p_of_all : p_of_one;
    over_joint_runs(result, cells, least_of_runs);
    if (result.runs_n >= 0) {
      result.runs_low = runs_low;
      result.runs_high = runs_high;
    }
    tested(std::move(result), least, true);
  }
  // `of_runs`: the effect in each run (pair of runs).
  void over_joint_runs(ClaimResult& result, const std::vector<const Cell*>& cells,
                       const std::vector<double>& of_runs) const {
    const bool joint = std::any_of(cells.begin(), cells.end(), [](const Cell* cell) {
      return std::any_of(cell->runs.begin(), cell->runs.end(),
                         [](const RunRecord* run) { return is_joint(*run); });
    });
    if (!joint) return;
    const Interval over_runs = mean_over_runs(of_runs, result.level);
    result.runs_n = over_runs.n;
    result.runs_mean = over_runs.estimate;
    result.runs_low = over_runs.low;
    result.runs_high = over_runs.high;
  }
  void correlated(ClaimResult result, std::span<const double> x, std::span<const double> y, bool positive) {
    const ResampledStatistic statistic = correlation_statistic(Correlation::spearman, x, y);
    const PairedDifference effect = resampled_effect(statistic.n, statistic.of, options(result));
    tested(std::move(result), effect, positive);
  }
  const Cell* cell_with(std::vector<size_t> choice, int64_t axis, size_t value) const {
    choice[static_cast<size_t>(axis)] = value;
    const auto found =
        std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) { return cell.choice == choice; });
    return found == cells_.end() ? nullptr : &*found;
  }

  // (1) The middle third of the facts by D against each of the other two.
  void moderate_distance() {
    for (const Cell& cell : cells_) {
      ClaimResult result = start("moderate-distance", condition(study_, cell.choice));
      result.effect.text = SEAMARK_TEXT(
          "Figure", "share learned in the middle third of D minus that of the better outer third");
      result.percentage_points = true;
      result.seeds = static_cast<int64_t>(cell.runs.size());
      const Thirds thirds(cell);
      std::vector<Contrast> contrasts;
      for (const int outer : {0, 2}) {
        Contrast contrast;
        contrast.effect = [&thirds, outer](const BootstrapOptions& how) {
          return resampled_effect(
              thirds.size(), [&](std::span<const int32_t> sample) { return thirds.contrast(outer, sample); },
              how);
        };
        for (const RunRecord* run : cell.runs)
          contrast.of_runs.push_back(Thirds(only(cell, run)).contrast(outer));
        contrasts.push_back(std::move(contrast));
      }
      least_of(std::move(result), {&cell}, contrasts);
    }
  }

  // (2) Of the not-learned facts: those that moved away minus those that came nearer.
  void moves_away() {
    for (const Cell& cell : cells_) {
      ClaimResult result = start("moves-away", condition(study_, cell.choice));
      result.effect.text =
          SEAMARK_TEXT("Figure",
                       "share of the not-learned facts that moved away from the target minus that of those "
                       "that came nearer");
      result.percentage_points = true;
      result.seeds = static_cast<int64_t>(cell.runs.size());
      const FactValues values = cell_values(cell, quantity("direction"));
      const auto mean = [&](std::span<const int32_t> sample) {
        double sum = 0;
        for (int32_t i : sample) sum += values.value[static_cast<size_t>(i)];
        return sum / static_cast<double>(sample.size());
      };
      const PairedDifference effect =
          resampled_effect(static_cast<int64_t>(values.value.size()), mean, options(result));
      std::vector<double> of_runs;
      for (const RunRecord* run : cell.runs)
        of_runs.push_back(mean_of(cell_values(only(cell, run), quantity("direction")).value));
      over_joint_runs(result, {&cell}, of_runs);
      tested(std::move(result), effect, true);
    }
  }

  // (3) The same facts learned among the most and among the fewest others.
  void interference() {
    const int64_t axis = find_axis(study_, "together");
    if (axis < 0) return;
    const auto& labels = study_.axes[static_cast<size_t>(axis)].labels;
    for (const Cell& cell : cells_) {
      if (cell.choice[static_cast<size_t>(axis)] != 0 || labels.size() < 2) continue;
      const Cell* most = cell_with(cell.choice, axis, labels.size() - 1);
      if (!most) continue;
      ClaimResult result = start("interference", condition(study_, cell.choice, axis));
      result.effect = {
          SEAMARK_TEXT("Figure", "share learned among {0} facts minus that of the same facts among {1}"),
          {labels.back(), labels.front()}};
      difference(std::move(result), cell, *most, "learned", false, false);
    }
    // Few facts are in the smallest set; the trend over all runs has them all.
    ClaimResult trend = start("interference", "");
    trend.effect.text =
        SEAMARK_TEXT("Figure", "rank correlation of the number of facts with the share learned, over runs");
    trend.unit = runs_unit;
    std::vector<double> n, share;
    for (const Cell& cell : cells_) {
      for (const RunRecord* run : cell.runs) {
        n.push_back(number_of(labels[cell.choice[static_cast<size_t>(axis)]]));
        share.push_back(learned_share(*run));
      }
    }
    correlated(std::move(trend), n, share, false);
  }

  // (3) Over the runs of one condition: the share learned against the mean of D (expected to fall) or its
  // spread (to rise). What differs between conditions is taken out first.
  void over_runs(const std::string& id, bool use_spread) {
    ClaimResult result = start(id, "");
    result.effect.text =
        use_spread
            ? SEAMARK_TEXT("Figure",
                           "rank correlation of the spread of D with the share learned, over runs of the "
                           "same condition")
            : SEAMARK_TEXT("Figure",
                           "rank correlation of the mean of D with the share learned, over runs of the same "
                           "condition");
    result.unit = runs_unit;
    std::vector<double> x, y;
    for (const Cell& cell : cells_) {
      std::vector<double> here, learned;
      for (const RunRecord* run : cell.runs) {
        const auto [mean, spread] = distance_moments(*run);
        if (!std::isfinite(spread)) continue;
        here.push_back(use_spread ? spread : mean);
        learned.push_back(learned_share(*run));
      }
      if (here.size() < 3) continue;
      const double mean_x = mean_of(here), mean_y = mean_of(learned);
      for (size_t i = 0; i < here.size(); ++i) {
        x.push_back(here[i] - mean_x);
        y.push_back(learned[i] - mean_y);
      }
    }
    correlated(std::move(result), x, y, use_spread);
  }

  // (4) Each share replaced against none, on the core set; and against the random control of the same share.
  void filtering() {
    const int64_t axis = find_axis(study_, "replaced");
    if (axis < 0) return;
    const auto p = static_cast<size_t>(axis);
    const size_t none = baseline_value(study_, p);
    for (const Cell& cell : cells_) {
      const Cell* baseline = cell_with(cell.choice, axis, none);
      if (cell.choice[p] == none || !baseline) continue;
      ClaimResult result = start("filtering", condition(study_, cell.choice));
      result.effect = {SEAMARK_TEXT("Figure", "share learned with {0} replaced minus that with {1}"),
                       {study_.axes[p].labels[cell.choice[p]], study_.axes[p].labels[none]}};
      difference(std::move(result), *baseline, cell, "learned", true, true);
    }
    const int64_t rule = find_axis(study_, "rule");
    if (rule < 0) return;
    const auto& rules = study_.axes[static_cast<size_t>(rule)].labels;
    const auto random = std::find(rules.begin(), rules.end(), "random");
    if (random == rules.end()) return;
    const auto control = static_cast<size_t>(random - rules.begin());
    for (const Cell& cell : cells_) {
      const Cell* other = cell_with(cell.choice, rule, control);
      if (cell.choice[static_cast<size_t>(rule)] == control || cell.choice[p] == none || !other) continue;
      ClaimResult result = start("filtering", condition(study_, cell.choice));
      result.effect.text = SEAMARK_TEXT("Figure", "share learned minus that with as many replaced at random");
      difference(std::move(result), *other, cell, "learned", true, true);
    }
  }

  // (4) Is 60 % the best share? Against each of the others, on what both trained.
  void best_share() {
    const int64_t axis = find_axis(study_, "replaced");
    if (axis < 0) return;
    const auto p = static_cast<size_t>(axis);
    for (const Cell& cell : cells_) {
      if (std::abs(number_of(study_.axes[p].labels[cell.choice[p]]) - 0.6) > 1e-9) continue;
      ClaimResult result = start("best-share", condition(study_, cell.choice, axis));
      result.percentage_points = true;
      result.seeds = static_cast<int64_t>(cell.runs.size());
      std::vector<Contrast> contrasts;
      std::vector<const Cell*> compared = {&cell};
      double least = INFINITY;
      for (size_t v = 0; v < study_.axes[p].values.size(); ++v) {
        const Cell* other = v == cell.choice[p] ? nullptr : cell_with(cell.choice, axis, v);
        if (!other) continue;
        const Pairing pairing = pair(*other, cell, "learned", true);
        const PairedValues facts = pair_facts(pairing.first, pairing.second);
        if (const double mean = mean_of(facts.second) - mean_of(facts.first); mean < least) {
          least = mean;
          result.effect = {
              SEAMARK_TEXT("Figure",
                           "share learned with 0.6 replaced minus that of the best other share ({0})"),
              {study_.axes[p].labels[v]},
              pairing.among};
        }
        result.seeds = std::min(result.seeds, static_cast<int64_t>(other->runs.size()));
        compared.push_back(other);
        contrasts.push_back({[facts](const BootstrapOptions& how) { return paired_difference(facts, how); },
                             pairing.of_runs});
      }
      if (!contrasts.empty()) least_of(std::move(result), compared, contrasts);
    }
  }

  // (5) Each loss against plain cross entropy, on the same facts.
  void reweighting() {
    const int64_t axis = find_axis(study_, "loss");
    if (axis < 0) return;
    const auto loss = static_cast<size_t>(axis);
    const size_t plain = baseline_value(study_, loss);
    for (const Cell& cell : cells_) {
      const Cell* baseline = cell_with(cell.choice, axis, plain);
      if (cell.choice[loss] == plain || !baseline) continue;
      ClaimResult result = start("reweighting", condition(study_, cell.choice));
      result.effect = {SEAMARK_TEXT("Figure", "share learned with {0} minus that with {1}"),
                       {study_.axes[loss].labels[cell.choice[loss]], study_.axes[loss].labels[plain]}};
      difference(std::move(result), *baseline, cell, "learned", true, false);
    }
  }

  // (6) The share moved away with full fine-tuning against each other method.
  void full_suffers_less() {
    const int64_t axis = find_axis(study_, "method");
    if (axis < 0) return;
    const auto method = static_cast<size_t>(axis);
    const auto& labels = study_.axes[method].labels;
    const auto full = std::find(labels.begin(), labels.end(), "full");
    if (full == labels.end()) return;
    const auto full_value = static_cast<size_t>(full - labels.begin());
    for (const Cell& cell : cells_) {
      const Cell* tuned = cell_with(cell.choice, axis, full_value);
      if (cell.choice[method] == full_value || !tuned) continue;
      ClaimResult result = start("full-suffers-less", condition(study_, cell.choice));
      result.effect = {SEAMARK_TEXT("Figure",
                                    "share of the not-learned facts that moved away with full fine-tuning "
                                    "minus that with {0}"),
                       {labels[cell.choice[method]]}};
      difference(std::move(result), cell, *tuned, "moved_away_model", false, false, true);
    }
  }

  // The values of two conditions, and the effect in each pair of their runs.
  struct Pairing {
    FactValues first, second;
    std::vector<double> of_runs;
    std::string among;  // which facts; "" where `on_core` is false
  };
  // On the core set where there is one and it is asked for, on facts that both trained, or (`unpaired`: facts
  // that both did not learn are few) between all.
  static Pairing pair(const Cell& first, const Cell& second, const char* name, bool on_core,
                      bool unpaired = false) {
    Pairing out;
    const bool has_core = on_core && !cell_core_values(first, quantity(name)).fact.empty() &&
                          !cell_core_values(second, quantity(name)).fact.empty();
    if (on_core)
      out.among = has_core ? SEAMARK_TEXT("Figure", "on the core set")
                           : SEAMARK_TEXT("Figure", "on facts that both trained");
    const auto values = [&](const Cell& cell) {
      return has_core ? cell_core_values(cell, quantity(name)) : cell_values(cell, quantity(name));
    };
    out.first = values(first);
    out.second = values(second);
    for (size_t i = 0; i < first.runs.size(); ++i) {
      for (size_t j = 0; j < second.runs.size(); ++j) {
        if (first.repeats[i] != second.repeats[j]) continue;
        const FactValues one = values(only(first, first.runs[i])),
                         other = values(only(second, second.runs[j]));
        const PairedValues both = pair_facts(one, other);
        out.of_runs.push_back(unpaired ? mean_of(other.value) - mean_of(one.value)
                                       : mean_of(both.second) - mean_of(both.first));
      }
    }
    return out;
  }

  // second - first.
  void difference(ClaimResult result, const Cell& first, const Cell& second, const char* name, bool positive,
                  bool on_core, bool unpaired = false) {
    result.percentage_points = true;
    result.seeds = static_cast<int64_t>(std::min(first.runs.size(), second.runs.size()));
    const Pairing pairing = pair(first, second, name, on_core, unpaired);
    result.effect.among = pairing.among;
    over_joint_runs(result, {&first, &second}, pairing.of_runs);
    const PairedDifference d =
        unpaired ? unpaired_difference(pairing.first, pairing.second, options(result))
                 : paired_difference(pair_facts(pairing.first, pairing.second), options(result));
    tested(std::move(result), d, positive);
  }

  static double mean_of(const std::vector<double>& values) {
    if (values.empty()) return undefined;
    double sum = 0;
    for (double value : values) sum += value;
    return sum / static_cast<double>(values.size());
  }
  // Mean and sd of D of a run's facts; NaN for fewer than two.
  static std::pair<double, double> distance_moments(const RunRecord& run) {
    std::vector<double> d;
    for (size_t i = 0; i < run.outcomes.fact.size(); ++i) {
      if (const double value = fact_distance(run.outcomes, i); std::isfinite(value)) d.push_back(value);
    }
    if (d.size() < 2) return {undefined, undefined};
    const double mean = mean_of(d);
    double squares = 0;
    for (double value : d) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / static_cast<double>(d.size()))};
  }
  static double learned_share(const RunRecord& run) {
    double sum = 0, n = 0;
    for (int8_t flag : run.outcomes.learned) {
      if (flag < 0) continue;
      sum += flag;
      ++n;
    }
    return n > 0 ? sum / n : undefined;
  }

  const StudySpec& study_;
  std::vector<Cell> cells_;
  std::vector<ClaimResult> out_;
};

}  // namespace

const std::vector<ClaimId>& claim_ids() {
  static const std::vector<ClaimId> ids = {
      {"moderate-distance", SEAMARK_TEXT("Figure", "Learning is best at a moderate semantic distance.")},
      {"moves-away",
       SEAMARK_TEXT("Figure", "Tuning moves answers that are not learned away from the target.")},
      {"interference",
       SEAMARK_TEXT("Figure", "Facts interfere: accuracy falls with the number learned together.")},
      {"mean-distance",
       SEAMARK_TEXT("Figure", "Accuracy rises as the mean distance of the facts learned together falls.")},
      {"distance-spread", SEAMARK_TEXT("Figure", "Accuracy rises as the variance of their distances grows.")},
      {"filtering",
       SEAMARK_TEXT("Figure", "Choosing facts by the mean and variance of their distances helps learning.")},
      {"best-share", SEAMARK_TEXT("Figure", "Replacing about 60 % of the facts is best.")},
      {"reweighting", SEAMARK_TEXT("Figure", "Weighing the loss by semantic distance helps learning.")},
      {"full-suffers-less",
       SEAMARK_TEXT("Figure", "Full fine-tuning moves fewer answers away than parameter-efficient tuning.")},
  };
  return ids;
}

Verdict verdict_of(double low, double high, bool positive) {
  if (!positive) return verdict_of(-high, -low, true);
  if (low > 0) return Verdict::supports;
  if (high < 0) return Verdict::contradicts;
  return Verdict::undecided;
}

std::vector<ClaimResult> study_claims(const StudySpec& study, const Session& session) {
  return Claims(study, session)();
}

std::vector<ClaimResult> study_claims(const Session& session) {
  std::vector<ClaimResult> out;
  const bool any = std::any_of(session.results.begin(), session.results.end(),
                               [](const ResultTable& table) { return table.kind == study_kind; });
  if (!any) return out;
  for (const StudySpec& study : stored_studies(session, "")) {
    std::vector<ClaimResult> results = study_claims(study, session);
    std::move(results.begin(), results.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace seamark
