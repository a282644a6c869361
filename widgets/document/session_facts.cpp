// SPDX-License-Identifier: GPL-3.0-or-later
// Distances, what the filter keeps of the facts, the spec, and the selections.
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "document/choice_words.h"
#include "document/document_changes.h"
#include "document/fact_numbers.h"
#include "document/job_kinds.h"
#include "document/wording.h"
#include "support/json.h"

namespace seamark {
namespace {

// As select_facts() has it: only a band and weights by distance need one.
bool keeps_undefined(const FilterOptions& filter, const LossOptions& loss) {
  return filter.rule == FilterRule::none && loss.weights != WeightRule::static_;
}

// Limits of a band are stored to 1e-6: enough for any use, and short in the spec.
double tidy(double limit) { return std::round(limit * 1e6) / 1e6; }

// So many facts are chosen by any rule within a frame; more are left to another thread.
constexpr int64_t most_at_once = 2000;

}  // namespace

std::vector<int64_t> FactSet::facts() const {
  std::vector<int64_t> out;
  out.reserve(static_cast<size_t>(count_));
  for (size_t i = 0; i < bits_.size(); ++i) {
    if (bits_[i]) out.push_back(static_cast<int64_t>(i));
  }
  return out;
}

bool matches(const DistanceTable& table, const DistanceOptions& options) {
  std::string space = representation_space_names[static_cast<int>(options.space)];
  if (options.space == RepresentationSpace::hidden) space += "(" + std::to_string(options.layer) + ")";
  return table.space == space && table.metric == distance_metric_names[static_cast<int>(options.metric)] &&
         table.from == distance_from_names[static_cast<int>(options.from)];
}

QString distance_setting_text(const DistanceOptions& options) {
  std::string space = representation_space_names[static_cast<int>(options.space)];
  if (options.space == RepresentationSpace::hidden) space += "(" + std::to_string(options.layer) + ")";
  return choice_text("distance.metric", distance_metric_names[static_cast<int>(options.metric)]) + ", " +
         space_text(space);
}

// --- distances and band
// ---------------------------------------------------------------------------------------

const DistanceTable* SessionDocument::distances() const {
  return distances_at_ < 0 ? nullptr : &session_->distances[static_cast<size_t>(distances_at_)];
}

bool SessionDocument::are_distances_running() const {
  const auto jobs = model_thread_.jobs();
  return std::any_of(jobs.begin(), jobs.end(), [](const JobView& job) { return job.kind == job::distances; });
}

void SessionDocument::request_distances() {
  if (!model_ || fact_count() == 0) return;
  auto result = std::make_shared<DistanceTable>();
  const DistanceOptions options = spec_.distance;
  give_up_trials();
  model_thread_.post(
      job::distances, tr("Target distances"),
      [calls = calls_, session = session_, model = model_->model, options, result](
          RunControl& control, const ProgressFunction& progress) {
        *result = calls.distances(*model, session->facts, options, &control, progress);
      },
      [this, session = session_, model = model_->model, options, result](std::exception_ptr error) {
        if (is_cancelled(error) || session != session_ || !model_ || model != model_->model) return;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        adopt_distances(options, std::move(*result));
      },
      WorkThread::Turn::between_steps);
}

void SessionDocument::adopt_distances(const DistanceOptions& options, DistanceTable table) {
  const bool first = session_->distances.empty();
  session_->distances.push_back(std::move(table));
  copier_.session_changed();
  if (matches(session_->distances.back(), options) && matches(session_->distances.back(), spec_.distance)) {
    update_distances();
    update_kept();
    Q_EMIT distances_changed();
    Q_EMIT band_changed();
  }
  if (!first) touch();
}

void SessionDocument::update_distances() {
  distances_at_ = -1;
  for (size_t i = 0; i < session_->distances.size() && distances_at_ < 0; ++i) {
    const DistanceTable& table = session_->distances[i];
    const bool of_model = table.model.empty() || table.model == session_->model;
    if (static_cast<int64_t>(table.value.size()) == fact_count() && of_model &&
        matches(table, spec_.distance))
      distances_at_ = static_cast<int>(i);
  }
  shared_distances_.reset();
  const DistanceTable* table = distances();
  band_index_ = table ? BandIndex(table->value) : BandIndex();
  if (!table) return;
  if (band_index_.empty()) {
    full_band_ = {0, 1};
    return;
  }
  const double low = band_index_.lowest(), high = band_index_.highest();
  // Rounded out to 0.1, or to a nice tenth of the span for distances that are not below 2 (Euclidean).
  double unit = 0.1;
  while ((high - low) / unit > 20) unit *= 10;
  // Tidy, so that a band over all of it is known to have no limits: 7 * 0.1 is not 0.7.
  full_band_ = {tidy(std::floor(low / unit) * unit), tidy(std::ceil(high / unit) * unit)};
  if (full_band_.low > 0 && full_band_.low <= 0.4 * full_band_.high)
    full_band_.low = 0;  // an axis that can start at 0 does
  if (full_band_.high <= full_band_.low) full_band_.high = full_band_.low + unit;
}

Band SessionDocument::band() const {
  if (spec_.filter.rule != FilterRule::band) return full_band_;
  return {spec_.filter.low.value_or(full_band_.low), spec_.filter.high.value_or(full_band_.high)};
}

bool SessionDocument::band_is_full() const {
  const Band b = band();
  return b.low <= full_band_.low && b.high >= full_band_.high;
}

void SessionDocument::set_band(Band band) {
  band.low = std::clamp(tidy(band.low), full_band_.low, full_band_.high);
  band.high = std::clamp(tidy(band.high), band.low, full_band_.high);
  if (band == this->band()) return;
  ExperimentSpec spec = spec_;
  spec.filter.rule = FilterRule::none;
  spec.filter.low.reset();
  spec.filter.high.reset();
  if (band.low > full_band_.low) spec.filter.low = band.low;
  if (band.high < full_band_.high) spec.filter.high = band.high;
  if (spec.filter.low || spec.filter.high) spec.filter.rule = FilterRule::band;
  change_spec(tr("Change band"), spec, true);
}

const SelectionTable& SessionDocument::kept() const {
  if (filter_result_) return filter_result_->selection;
  if (!kept_) {
    kept_ = distances() && calls_.select
                ? filter_facts(session_->facts, *distances(), applied_filter_, applied_loss_, calls_.select)
                      .selection
                : SelectionTable{};
  }
  return *kept_;
}

// What kept() would say, from the numbers of one fact.
bool SessionDocument::is_kept(int64_t fact) const {
  const DistanceTable* table = distances();
  if (!table || fact < 0 || fact >= fact_count()) return false;
  if (filter_result_) return filter_result_->selection.kept[static_cast<size_t>(fact)] != 0;
  const double d = table->value[static_cast<size_t>(fact)];
  const FilterOptions& filter = applied_filter_;
  if (!std::isfinite(d)) return keeps_undefined(filter, applied_loss_);
  return filter.rule == FilterRule::none ||
         (d >= filter.low.value_or(-INFINITY) && d <= filter.high.value_or(INFINITY));
}

double SessionDocument::weight(int64_t fact) const {
  if (!is_kept(fact)) return undefined;
  if (filter_result_) return filter_result_->selection.weight[static_cast<size_t>(fact)];
  if (applied_loss_.weights != WeightRule::static_) return 1;
  const double d = distances()->value[static_cast<size_t>(fact)];
  return std::max(least_weight, 1 + applied_loss_.lambda * (d - summary_.kept.mean));
}

std::string SessionDocument::exclusion_reason(int64_t fact) const {
  if (!is_excluded(fact) || fact < 0 || fact >= fact_count()) return {};
  if (filter_result_) return filter_result_->selection.reason[static_cast<size_t>(fact)];
  return limit_reason(*distances(), static_cast<size_t>(fact), applied_filter_.low.value_or(-INFINITY),
                      applied_filter_.high.value_or(INFINITY));
}

QString SessionDocument::why_none_kept() const {
  if (!distances() || summary_.kept.n > 0) return {};
  if (filter_result_ && filter_result_->problem && filter_result_->problem->field() != "filter")
    return error_sentence(*filter_result_->problem);
  return tr("The band keeps no fact");
}

bool SessionDocument::update_kept() {
  kept_.reset();
  if (!distances() || !calls_.select) {
    filter_result_.reset();
    applied_filter_ = {};
    applied_loss_ = {};
    summary_ = {};
    return true;
  }
  if (is_band_alone(spec_.filter, spec_.loss)) {
    filter_result_.reset();
    applied_filter_ = spec_.filter;
    applied_loss_ = spec_.loss;
    summarize_band();
    return true;
  }
  if (fact_count() <= most_at_once) {
    adopt_filter_result(std::make_shared<FilterResult>(
        filter_facts(session_->facts, *distances(), spec_.filter, spec_.loss, calls_.select)));
    return true;
  }
  if (!filter_result_) summarize_band();
  filter_later();
  return false;
}

void SessionDocument::adopt_filter_result(std::shared_ptr<const FilterResult> result) {
  filter_result_ = std::move(result);
  applied_filter_ = filter_result_->filter;
  applied_loss_ = filter_result_->loss;
  summary_ = filter_result_->summary;
  summary_.all = band_index_.all();
}

// One at a time: its result is shown even when the spec has gone on, so that a drag is followed, and then the
// spec of that moment has its turn.
void SessionDocument::filter_later() {
  if (filtering_) return;
  filtering_ = true;
  if (!shared_distances_) shared_distances_ = std::make_shared<DistanceTable>(*distances());
  auto result = std::make_shared<std::shared_ptr<const FilterResult>>();
  filter_thread_.post(
      job::filter, tr("Choose the facts"),
      [session = session_, table = shared_distances_, filter = spec_.filter, loss = spec_.loss,
       select = calls_.select, result](RunControl&, const ProgressFunction&) {
        *result = std::make_shared<FilterResult>(filter_facts(session->facts, *table, filter, loss, select));
      },
      [this, table = shared_distances_, result](std::exception_ptr error) {
        filtering_ = false;
        if (error) return tell({Message::Kind::error, error_text(error), {}, {}});
        // Since then another session, other distances, or a band.
        if (!distances() || is_band_alone(spec_.filter, spec_.loss)) return;
        const bool fits = table == shared_distances_;
        if (fits) adopt_filter_result(*result);
        if (!fits || !choose_alike(applied_filter_, applied_loss_, spec_.filter, spec_.loss)) {
          if (fact_count() > most_at_once) filter_later();
        }
        if (fits) Q_EMIT band_changed();
      },
      WorkThread::Turn::in_order);
}

void SessionDocument::summarize_band() {
  const FilterOptions& filter = applied_filter_;
  const bool is_band = filter.rule == FilterRule::band;
  const BandIndex::Kept kept = is_band ? band_index_.kept(filter.low, filter.high) : band_index_.kept({}, {});
  summary_ = {};
  summary_.all = band_index_.all();
  summary_.kept = kept.statistics;
  summary_.below = kept.below;
  summary_.above = kept.above;
  if (keeps_undefined(filter, applied_loss_)) {
    summary_.kept.n += band_index_.without();
  } else {
    summary_.without = band_index_.without();
  }
  if (summary_.kept.n == 0) return;
  summary_.weight_low = summary_.weight_high = 1;
  if (applied_loss_.weights == WeightRule::static_ && kept.statistics.n > 0) {
    const auto weight_at = [&](double d) {
      return std::max(least_weight, 1 + applied_loss_.lambda * (d - summary_.kept.mean));
    };
    std::tie(summary_.weight_low, summary_.weight_high) =
        std::minmax({weight_at(kept.lowest), weight_at(kept.highest)});
  }
}

// --- spec
// -----------------------------------------------------------------------------------------------------

void SessionDocument::change_spec(const QString& what, const ExperimentSpec& spec, bool merge) {
  const bool same_seed = spec.training.seed == seeds_.front();
  undo_.push(new SpecChange(*this, what, spec, same_seed ? seeds_ : std::vector{spec.training.seed},
                            merge ? gesture_ : -1));
}

void SessionDocument::train_only(const std::vector<int64_t>& facts) {
  if (facts.size() > most_named_facts) {
    return tell({Message::Kind::warning,
                 tr("A spec names at most %1 facts, and %2 are selected. Select fewer, or use the band.")
                     .arg(count(most_named_facts), count(static_cast<qint64>(facts.size()))),
                 {},
                 {}});
  }
  ExperimentSpec spec = spec_;
  spec.filter.rule = FilterRule::selection;
  spec.filter.ids.clear();
  for (const int64_t fact : facts) spec.filter.ids.push_back(session_->facts.at(FactIndex{fact}).id);
  if (!choose_alike(spec.filter, spec.loss, spec_.filter, spec_.loss))
    change_spec(tr("Train only the selected"), spec);
}

void SessionDocument::change_seeds(const QString& what, const std::vector<int64_t>& seeds, bool merge) {
  SEAMARK_ASSERT(!seeds.empty());
  ExperimentSpec spec = spec_;
  spec.training.seed = seeds.front();
  undo_.push(new SpecChange(*this, what, spec, seeds, merge ? gesture_ : -1));
}

std::vector<ExperimentSpec> SessionDocument::specs_to_launch() const {
  std::vector<ExperimentSpec> out(seeds_.size(), spec_);
  for (size_t i = 0; i < out.size(); ++i) {
    out[i].training.seed = seeds_[i];
    if (out.size() > 1) out[i].name += " seed " + std::to_string(seeds_[i]);
  }
  return out;
}

std::string SessionDocument::form_text() const {
  ExperimentSpec spec = spec_;
  spec.name.clear();
  spec.facts = {};  // no field of the form
  std::string out = dump_json(spec_to_json(spec));
  for (const int64_t seed : seeds_) out += ' ' + std::to_string(seed);
  return out;
}

// The engine refuses it only when the run begins.
std::optional<Error> SessionDocument::name_problem() const {
  std::set<std::string> names;
  for (const RunRecord& run : session_->runs) names.insert(run.name);
  for (const ExperimentSpec& spec : queue_) names.insert(spec.name);
  if (running_) names.insert(status_.name.toStdString());
  for (const int64_t seed : seeds_) {
    if (!names.contains(seeds_.size() == 1 ? spec_.name : spec_.name + " seed " + std::to_string(seed)))
      continue;
    return bad_input(
               SEAMARK_TEXT("Error", "The session has a run of this name already. Choose another name."))
        .at_field("name");
  }
  return std::nullopt;
}

void SessionDocument::apply_spec(const ExperimentSpec& spec) {
  const ExperimentSpec old = spec_;
  spec_ = spec;
  const bool distance_changed =
      old.distance.metric != spec.distance.metric || old.distance.space != spec.distance.space ||
      old.distance.layer != spec.distance.layer || old.distance.from != spec.distance.from ||
      old.distance.vectors != spec.distance.vectors;
  const bool kept_changed = !choose_alike(old.filter, old.loss, spec.filter, spec.loss);
  if (distance_changed) {
    if (const DistanceTable* table = distances()) previous_ = *table;
    update_distances();
  }
  bool up_to_date = true;
  if (distance_changed || kept_changed) up_to_date = update_kept();
  Q_EMIT spec_changed();
  if (distance_changed) {
    Q_EMIT distances_changed();
    if (!distances()) request_distances();
  }
  // A result on its way says so itself; the handles come and go at once.
  if (distance_changed || (kept_changed && (up_to_date || old.filter.rule != spec.filter.rule)))
    Q_EMIT band_changed();
}

std::vector<Error> SessionDocument::problems() const {
  ExperimentSpec copy = spec_;
  Fields fields;
  describe(fields, copy);
  std::vector<Error> out;
  for (const Field& field : fields.all()) {
    if (!field_is_used(fields, field)) continue;
    if (const std::string problem = field_problem(field); !problem.empty()) {
      out.push_back(bad_input(SEAMARK_TEXT("Error", "The value {0}."), problem).at_field(field.path));
    }
  }
  for (const Error& error : spec_problems(spec_)) out.push_back(error);
  if (const auto error = name_problem()) out.push_back(*error);
  return out;
}

// --- selection
// ------------------------------------------------------------------------------------------------

void SessionDocument::apply_selection(const FactSet& selection) {
  selection_ = selection;
  Q_EMIT selection_changed();
}

void SessionDocument::select(const std::vector<int64_t>& facts, SelectMode mode, bool merge) {
  FactSet next = mode == SelectMode::replace ? FactSet(fact_count()) : selection_;
  bool all_in = true;
  for (const int64_t fact : facts) all_in = all_in && selection_.has(fact);
  for (const int64_t fact : facts) {
    if (fact >= 0 && fact < fact_count()) next.set(fact, mode != SelectMode::toggle || !all_in);
  }
  if (next == selection_) return;
  undo_.push(new SelectionChange(*this, tr("Change selection"), next, merge ? gesture_ : -1));
}

void SessionDocument::select_all() {
  FactSet next(fact_count());
  for (int64_t i = 0; i < fact_count(); ++i) next.set(i, true);
  if (!(next == selection_)) undo_.push(new SelectionChange(*this, tr("Select all"), next));
}

void SessionDocument::select_none() {
  if (selection_.count() > 0)
    undo_.push(new SelectionChange(*this, tr("Clear selection"), FactSet(fact_count())));
}

void SessionDocument::invert_selection() {
  FactSet next(fact_count());
  for (int64_t i = 0; i < fact_count(); ++i) next.set(i, !selection_.has(i));
  undo_.push(new SelectionChange(*this, tr("Invert selection"), next));
}

const NamedSelection* SessionDocument::named_selection(const std::string& name) const {
  for (const NamedSelection& s : session_->selections) {
    if (s.name == name) return &s;
  }
  return nullptr;
}

void SessionDocument::apply_named_selections(const std::vector<NamedSelection>& selections) {
  session_->selections = selections;
  const auto gone = [&](const std::string& name) { return !named_selection(name); };
  const bool drawn = !overlays_.empty();
  std::erase_if(overlays_, [&](const Overlay& overlay) {
    return overlay.kind == Overlay::Kind::selection && gone(overlay.name);
  });
  Q_EMIT named_selections_changed();
  if (drawn) Q_EMIT overlays_changed();  // other facts may go by a name
  if (filter_.selection.empty() || !gone(filter_.selection)) return;
  FactFilter filter = filter_;
  filter.selection.clear();
  apply_filter(filter);
}

void SessionDocument::name_selection(const QString& name) {
  std::vector<NamedSelection> all = session_->selections;
  const std::string key = name.toStdString();
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const NamedSelection& s) { return s.name == key; });
  if (it != all.end()) {
    it->facts = selection_.facts();
  } else {
    all.push_back({key, selection_.facts()});
  }
  undo_.push(new NamedSelectionsChange(*this, tr("Name the selection %1").arg(name), std::move(all)));
}

void SessionDocument::rename_named_selection(const QString& name, const QString& to) {
  const std::string from = name.toStdString(), key = to.toStdString();
  if (from == key || key.empty() || !named_selection(from)) return;
  std::vector<NamedSelection> all = session_->selections;
  std::erase_if(all, [&](const NamedSelection& s) { return s.name == key; });
  for (NamedSelection& s : all) {
    if (s.name == from) s.name = key;
  }
  undo_.push(new NamedSelectionsChange(*this, tr("Rename the selection %1").arg(name), std::move(all),
                                       NamedSelectionsChange::Renamed{from, key}));
}

void SessionDocument::remove_named_selection(const QString& name) {
  std::vector<NamedSelection> all = session_->selections;
  if (std::erase_if(all, [&](const NamedSelection& s) { return s.name == name.toStdString(); }) == 0) return;
  undo_.push(new NamedSelectionsChange(*this, tr("Delete the selection %1").arg(name), std::move(all)));
}

void SessionDocument::select_named(const QString& name, SelectMode mode) {
  if (const NamedSelection* s = named_selection(name.toStdString())) select(s->facts, mode);
}

bool SessionDocument::is_overlaid(const Overlay& overlay) const {
  return std::find(overlays_.begin(), overlays_.end(), overlay) != overlays_.end();
}

std::vector<int64_t> SessionDocument::facts_of(const Overlay& overlay) const {
  if (overlay.kind != Overlay::Kind::selection)
    return facts_of_group(session_->facts, overlay.kind, overlay.name);
  const NamedSelection* selection = named_selection(overlay.name);
  return selection ? selection->facts : std::vector<int64_t>();
}

void SessionDocument::apply_overlays(const std::vector<Overlay>& overlays) {
  overlays_ = overlays;
  Q_EMIT overlays_changed();
}

void SessionDocument::set_overlay(const Overlay& overlay, bool on) {
  std::vector<Overlay> after = overlays_;
  std::erase(after, overlay);
  if (on && !facts_of(overlay).empty()) {
    if (after.size() == most_overlays) after.erase(after.begin());
    after.push_back(overlay);
  }
  if (after == overlays_) return Q_EMIT overlays_changed();  // a check mark that came too soon goes again
  const QString name = QString::fromStdString(overlay.name);
  undo_.push(new ChoiceChange<std::vector<Overlay>>(
      *this, on ? tr("Draw %1 over the histogram").arg(name) : tr("Take %1 off the histogram").arg(name),
      overlays_, std::move(after), &SessionDocument::apply_overlays));
}

// --- filters of the table
// -------------------------------------------------------------------------------------

void SessionDocument::apply_filter(const FactFilter& filter) {
  filter_ = filter;
  Q_EMIT filter_changed();
}

void SessionDocument::change_filter(const FactFilter& filter) {
  if (filter == filter_) return;
  undo_.push(new FilterChange(*this, tr("Change filters of the table"), filter));
}

void SessionDocument::set_current_fact(int64_t fact) {
  if (fact == current_fact_ || fact >= fact_count()) return;
  current_fact_ = fact;
  Q_EMIT current_fact_changed();
}

}  // namespace seamark
