// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/features_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "document/help.h"
#include "document/run_forecast.h"
#include "document/wording.h"
#include "figures/figure_filter.h"
#include "figures/result_view.h"
#include "figures/scatter_content.h"
#include "panels/controls.h"
#include "panels/view_figure.h"
#include "plots/content_plot.h"
#include "session/columns.h"
#include "support/json.h"

namespace seamark {
namespace {

constexpr int after_drag_ms = 200;  // a band is dragged in small steps
const std::string untuned = "untuned";
const QString every_state = QStringLiteral("*");
const char* const choices_name = "features";

// Names as PanelSpec has them.
constexpr NamedChoice colours[] = {
    {"outcome", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "outcome"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "Learned, not learned or moved away in the run.")},
    {"relation", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "relation"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "The relation of the fact; the largest five have colours.")},
    {"selection", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "named selection"),
     QT_TRANSLATE_NOOP(
         "seamark::FeaturesPanel",
         "The first named selection that holds the fact, in the colours that the histogram has: "
         "those drawn over it, else the first four.")},
    {"kept", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "kept, or why not"),
     QT_TRANSLATE_NOOP(
         "seamark::FeaturesPanel",
         "Whether the filter as it is set now keeps the fact, else its reason. A figure takes what "
         "the run kept.")},
    {"run", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "run"),
     QT_TRANSLATE_NOOP(
         "seamark::FeaturesPanel",
         "Which model the feature is of: the untuned one or a run's. For Model: side by side.")},
    {"distance", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "distance"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "Target distance: how far the target lies from the original.")},
    {"weight", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "weight"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "How much the fact counts in the loss, by the filter and loss as they are set now. A "
                       "figure takes the weights of the run.")},
    {"loss", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "loss"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "The fact's loss after training, in nats per token.")},
    {"d_before", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "distance before"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "Distance of the answer before training from the target.")},
    {"d_after", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "distance after"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "Distance of the answer after training from the target.")},
    {"change", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "change"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "Distance after minus before: below 0 the answer came closer to the target.")},
    {"", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "nothing"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "All points alike.")},
};
constexpr NamedChoice sizes[] = {
    {"", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "nothing"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "All points of one size.")},
    {"distance", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "distance"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "A point's area grows with the target distance.")},
    {"weight", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "weight"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "A point's area grows with the fact's weight as it is set now.")},
    {"loss", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "loss"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "A point's area grows with the fact's loss after training.")},
    {"change", QT_TRANSLATE_NOOP("seamark::FeaturesPanel", "change"),
     QT_TRANSLATE_NOOP("seamark::FeaturesPanel",
                       "A point's area grows with how far the answer moved, to the target or away.")},
};

bool has_state(const ResultTable& table, const std::string& state) {
  for (const ResultColumn& column : table.columns) {
    const auto* texts = std::get_if<std::vector<std::string>>(&column.values);
    if (column.name == "state" && texts)
      return std::find(texts->begin(), texts->end(), state) != texts->end();
  }
  return false;
}

bool is_normalised(const ResultTable& table) {
  try {
    return parse_json(table.settings_json, table.name).value("normalise_rows", false);
  } catch (const std::exception&) {
    return false;
  }
}

std::vector<int64_t> steps_of(const ResultTable& table) {
  std::set<int64_t> steps;
  for (const ResultColumn& column : table.columns) {
    if (column.name != "step") continue;
    if (const auto* values = std::get_if<std::vector<int64_t>>(&column.values))
      steps.insert(values->begin(), values->end());
  }
  return {steps.begin(), steps.end()};
}

}  // namespace

FeaturesPanel::FeaturesPanel(SessionDocument& document, QWidget* parent)
    : ViewPanel(document, parent), forecast_(document) {
  connect(&forecast_, &FeatureForecast::changed, this, &FeaturesPanel::touch);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  plot_ = new ContentPlot(tr("Features: PCA"));
  plot_->set_csv_name("pca");
  link(plot_);
  kind_ = new ChoiceBox;
  kind_->addItem(tr("hidden state"), static_cast<int>(FeatureKind::hidden));
  kind_->addItem(tr("target's vector"), static_cast<int>(FeatureKind::answer));
  kind_->addItem(tr("adapter's change"), static_cast<int>(FeatureKind::change));
  kind_->setAccessibleName(tr("Feature"));
  kind_->setToolTip(
      tr("What each fact's vector is: a hidden state of its prompt, the word vector of its target, or what "
         "the adapter adds to a module's output."));
  flow->addWidget(kind_);
  layer_ = new QSpinBox;
  layer_->setRange(0, 200);
  flow->addWidget(labelled(
      tr("Layer"), layer_,
      tr("Hidden states after so many layers; 0 is the word vectors, the last is after the final norm.")));
  token_ = new ChoiceBox;
  token_->addItems({tr("last prompt"), tr("last subject"), tr("last answer")});
  flow->addWidget(
      labelled(tr("Token"), token_,
               tr("At which token. States of the last prompt token group by how a prompt is worded; those of "
                  "the last subject token have a few huge dimensions: normalise the rows there.")));
  state_ = new ChoiceBox;
  flow->addWidget(
      labelled(tr("Model"), state_,
               tr("The untuned model, or a run's, on the same axes; side by side: all of them, with "
                  "a line from each fact's place to its next.")));
  compute_ = tool_button(IconName::again, {}, {}, [this] { compute(); });  // named by the run
  flow->addWidget(compute_);
  normalise_ = new QCheckBox(tr("Normalise rows"));
  normalise_->setToolTip(
      tr("Divides each fact's vector by its length first, so that a few huge dimensions count less."));
  flow->addWidget(normalise_);
  plot_->set_tool(ContentPlot::Tool::lasso);
  for (QToolButton* tool : plot_tools(plot_, true)) flow->add_right(tool);
  add_plot_buttons(*flow);
  column->addWidget(controls);

  auto* content = new QWidget;
  auto* inner = new QVBoxLayout(content);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(0);
  note_ = new QWidget;
  note_->setAutoFillBackground(true);
  note_->setBackgroundRole(QPalette::Window);  // which the warning's colour stands for
  auto* line = new QHBoxLayout(note_);
  line->setContentsMargins(form_padding, 2, 8, 2);
  note_text_ = new QLabel;
  note_text_->setWordWrap(true);
  note_text_->setForegroundRole(QPalette::WindowText);  // on a Base background Qt would take Text
  line->addWidget(note_text_, 1);
  note_button_ = new QPushButton(tr("Normalise rows"));
  note_button_->setAutoDefault(false);
  note_button_->setToolTip(
      tr("Divides each fact's vector by its length, and computes the components anew where that was not done "
         "yet."));
  connect(note_button_, &QPushButton::clicked, this, &FeaturesPanel::normalise_rows);
  line->addWidget(note_button_);
  note_->hide();
  inner->addWidget(note_);
  inner->addWidget(plot_, 1);
  auto* footer = new QWidget;
  auto* foot = new FlowLayout(footer);
  basis_ = new SecondaryLabel;
  foot->addWidget(basis_);
  // How the points look, under them: above them stands what is computed.
  colour_ = new ChoiceBox;
  add_choices(colour_, colours, "seamark::FeaturesPanel");
  foot->addWidget(labelled(tr("Colour"), colour_, tr("What the colour and shape of a point mean.")));
  size_ = new ChoiceBox;
  add_choices(size_, sizes, "seamark::FeaturesPanel");
  foot->addWidget(labelled(tr("Size"), size_,
                           tr("What the area of a point is proportional to. The legend shows two sizes.")));
  trajectories_ = new QCheckBox(tr("Trajectories"));
  foot->addWidget(trajectories_);
  step_ = new QSlider(Qt::Horizontal);
  step_->setMinimumWidth(140);
  step_->setAccessibleName(tr("Step of the trajectories"));
  step_->setToolTip(tr("Where the facts are at this step of the run."));
  foot->addWidget(labelled(tr("Step"), step_, tr("Where the facts are at this step of the run.")));
  step_text_ = new QLabel;
  foot->addWidget(step_text_);
  inner->addWidget(footer);
  column->addWidget(with_empty_state(content), 1);

  const QString help = term_help({Term::principal_components, Term::trajectory});
  for (QWidget* widget : std::initializer_list<QWidget*>{plot_, kind_, layer_, token_, state_, normalise_,
                                                         trajectories_, step_, note_button_, compute_})
    widget->setWhatsThis(help);
  for (QComboBox* box : {colour_, size_})
    box->setWhatsThis(term_help(
        {Term::outcome, Term::target_distance, Term::weight, Term::fact_loss, Term::distance_change}));

  connect(state_, &QComboBox::activated, this, &FeaturesPanel::state_chosen);
  for (QComboBox* box : {kind_, token_, colour_, size_, state_}) {
    connect(box, &QComboBox::activated, this, &FeaturesPanel::keep_choices);
    connect(box, &QComboBox::activated, this, &FeaturesPanel::touch);
  }
  connect(layer_, &QSpinBox::valueChanged, this, &FeaturesPanel::keep_choices);
  connect(layer_, &QSpinBox::valueChanged, this, &FeaturesPanel::touch);
  for (QCheckBox* box : {normalise_, trajectories_}) {
    connect(box, &QCheckBox::toggled, this, &FeaturesPanel::keep_choices);
    connect(box, &QCheckBox::toggled, this, &FeaturesPanel::touch);
  }
  connect(step_, &QSlider::valueChanged, this, &FeaturesPanel::touch);
  const auto take_layers = [this] {
    if (!document_.model()) return;
    const QSignalBlocker blocker(layer_);
    layer_->setMaximum(static_cast<int>(document_.model()->layers));
    if (!layer_is_kept_) layer_->setValue(layer_->maximum());
  };
  take_layers();
  band_timer_ = new QTimer(this);
  band_timer_->setSingleShot(true);
  band_timer_->setInterval(after_drag_ms);
  connect(band_timer_, &QTimer::timeout, this, &FeaturesPanel::touch);
  connect(&document_, &SessionDocument::band_changed, this, [this] {
    if (needs_filter()) band_timer_->start();
  });
  connect(&document_, &SessionDocument::opened, this, [this] {
    shown_.clear();
    restore_choices();
  });
  for (const auto signal : {&SessionDocument::named_selections_changed, &SessionDocument::overlays_changed}) {
    connect(&document_, signal, this, [this] {
      if (colour_->currentData().toString() == "selection") touch();
    });
  }
  connect(&document_, &SessionDocument::model_changed, this, take_layers);
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::outcomes_changed,
                            &SessionDocument::runs_changed, &SessionDocument::results_changed,
                            &SessionDocument::model_changed, &SessionDocument::distances_changed})
    connect(&document_, signal, this, &FeaturesPanel::touch);
  connect(&document_, &SessionDocument::jobs_changed, this, &FeaturesPanel::show_progress);
  restore_choices();
}

QString FeaturesPanel::title() const { return tr("Features: PCA"); }

CustomPlot* FeaturesPanel::focused_plot() const { return plot_; }

FeatureOptions FeaturesPanel::wanted() const {
  FeatureOptions out;
  out.kind = static_cast<FeatureKind>(kind_->currentData().toInt());
  out.layer = layer_->value();
  if (out.kind == FeatureKind::change) out.layer = std::min<int64_t>(out.layer, layer_->maximum() - 1);
  out.token = static_cast<FeatureToken>(token_->currentIndex());
  if (out.kind == FeatureKind::answer) out.space = document_.spec().distance;
  return out;
}

void FeaturesPanel::compute() {
  PcaOptions pca;
  pca.components = std::min<int64_t>(3, std::max<int64_t>(1, document_.fact_count() - 1));
  pca.normalise_rows = rows_normalised();
  document_.compute_features(wanted(), pca);
}

void FeaturesPanel::normalise_rows() {
  normalise_->setChecked(true);
  if (!find_table().table && document_.model() && !document_.job_of("features")) compute();
}

// --- choices
// -----------------------------------------------------------------------------------------------

bool FeaturesPanel::side_by_side() const { return state_->currentData().toString() == every_state; }

bool FeaturesPanel::needs_filter() const {
  const QString colour = colour_->currentData().toString();
  return colour == "kept" || colour == "weight" || size_->currentData().toString() == "weight";
}

const SelectionTable* FeaturesPanel::filter_now() const {
  return needs_filter() && document_.distances() ? &document_.kept() : nullptr;
}

// Several states at once are told apart by their colours first.
void FeaturesPanel::state_chosen() {
  const int run = colour_->findData("run");
  if (side_by_side()) {
    colour_->setCurrentIndex(run);
  } else if (colour_->currentIndex() == run) {
    colour_->setCurrentIndex(0);
  }
}

void FeaturesPanel::keep_choices() {
  document_.keep_panel_choices(
      choices_name, dump_json(OrderedJson{{"kind", kind_->currentData().toInt()},
                                          {"layer", layer_->value()},
                                          {"token", token_->currentIndex()},
                                          {"colour", colour_->currentData().toString().toStdString()},
                                          {"size", size_->currentData().toString().toStdString()},
                                          {"model", state_->currentData().toString().toStdString()},
                                          {"normalise_rows", normalise_->isChecked()},
                                          {"trajectories", trajectories_->isChecked()}}));
}

void FeaturesPanel::restore_choices() {
  layer_is_kept_ = false;
  const std::string kept = document_.panel_choices(choices_name);
  if (kept.empty()) return choose_stored();
  try {
    const Json choices = parse_json(kept, choices_name);
    const auto choose = [](QComboBox* box, int index) { box->setCurrentIndex(std::max(0, index)); };
    const auto text = [&](const char* key) {
      return QString::fromStdString(choices.value(key, std::string()));
    };
    const QSignalBlocker layer(layer_), rows(normalise_), trails(trajectories_);
    choose(kind_, kind_->findData(choices.value("kind", 0)));
    choose(token_, std::clamp(choices.value("token", 0), 0, token_->count() - 1));
    choose(colour_, colour_->findData(text("colour")));
    choose(size_, size_->findData(text("size")));
    // The list of models is filled from the session; what is chosen in it stays.
    state_->clear();
    if (!text("model").isEmpty()) state_->addItem(QString(), text("model"));
    if (choices.contains("layer")) {
      layer_is_kept_ = true;
      layer_->setValue(choices.value("layer", layer_->value()));
    }
    normalise_->setChecked(choices.value("normalise_rows", false));
    trajectories_->setChecked(choices.value("trajectories", false));
  } catch (const std::exception&) {
    // A convenience: a damaged one is as good as none.
  }
}

// Of a session whose views nobody has set yet: what was computed is seen at once.
void FeaturesPanel::choose_stored() {
  const auto pca_of = [](const std::vector<ResultTable>& results) {
    const auto it = std::find_if(results.begin(), results.end(),
                                 [](const ResultTable& table) { return table.kind == "pca"; });
    return it == results.end() ? nullptr : &*it;
  };
  const ResultTable* table = document_.run() ? pca_of(document_.run()->results) : nullptr;
  if (!table) table = pca_of(document_.session().results);
  if (!table) return;
  try {
    const Json settings = parse_json(table->settings_json, table->name);
    const auto index = [&](const char* key, const auto& names) {
      const auto it = std::find(std::begin(names), std::end(names), settings.value(key, std::string()));
      return it == std::end(names) ? -1 : static_cast<int>(it - std::begin(names));
    };
    const int kind = index("feature", feature_kind_names), token = index("token", feature_token_names);
    if (kind < 0) return;
    const QSignalBlocker layer(layer_), rows(normalise_);
    kind_->setCurrentIndex(kind_->findData(kind));
    if (token >= 0) token_->setCurrentIndex(token);
    if (settings.contains("layer")) {
      layer_is_kept_ = true;
      layer_->setValue(settings.value("layer", layer_->value()));
    }
    normalise_->setChecked(is_normalised(*table));
  } catch (const std::exception&) {
    // Of another version: the panel's own choices stay.
  }
}

// --- what there is
// -----------------------------------------------------------------------------------------

bool FeaturesPanel::rows_normalised() const { return normalise_->isChecked(); }

FeaturesPanel::Found FeaturesPanel::find_table(bool normalised) const {
  const std::string name = "pca " + feature_name(wanted());
  const std::string state = side_by_side() ? std::string() : state_->currentData().toString().toStdString();
  const auto fits = [&](const ResultTable& table) {
    return table.kind == "pca" && table.name == name && is_normalised(table) == normalised &&
           (state.empty() || has_state(table, state));
  };
  const Session& session = document_.session();
  if (const RunRecord* run = document_.run()) {
    for (const ResultTable& table : run->results) {
      if (fits(table)) return {&table, run};
    }
  }
  for (const ResultTable& table : session.results) {
    if (fits(table)) return {&table, nullptr};
  }
  for (const RunRecord& run : session.runs) {
    for (const ResultTable& table : run.results) {
      if (fits(table)) return {&table, &run};
    }
  }
  return {};
}

bool FeaturesPanel::has_table(const RunRecord& run) const {
  const std::string name = "pca " + feature_name(wanted());
  return std::any_of(run.results.begin(), run.results.end(), [&](const ResultTable& table) {
    return table.kind == "pca" && table.name == name && is_normalised(table) == rows_normalised();
  });
}

std::vector<std::string> FeaturesPanel::runs_with_table() const {
  std::vector<std::string> out;
  for (const RunRecord& run : document_.session().runs) {
    if (has_table(run)) out.insert(&run == document_.run() ? out.begin() : out.end(), run.name);
  }
  return out;
}

// Words' own vectors are the same under every adapter.
bool FeaturesPanel::lacks_run() const {
  const RunRecord* run = document_.run();
  return run && !run->adapter_facts.empty() && wanted().kind != FeatureKind::answer && !has_table(*run);
}

const ResultTable* FeaturesPanel::trajectory() const {
  if (!document_.run()) return nullptr;
  for (const ResultTable& table : document_.run()->results) {
    if (table.kind == "trajectory" && result_rows(table) > 0) return &table;
  }
  return nullptr;
}

void FeaturesPanel::fill_states() {
  const std::string name = "pca " + feature_name(wanted());
  std::vector<std::string> states;
  const auto add = [&](const std::vector<ResultTable>& results) {
    for (const ResultTable& table : results) {
      if (table.kind != "pca" || table.name != name) continue;
      for (const ResultColumn& column : table.columns) {
        const auto* texts = std::get_if<std::vector<std::string>>(&column.values);
        if (column.name != "state" || !texts) continue;
        for (const std::string& state : *texts) {
          if (std::find(states.begin(), states.end(), state) == states.end()) states.push_back(state);
        }
      }
    }
  };
  add(document_.session().results);
  for (const RunRecord& run : document_.session().runs) add(run.results);
  if (states.empty()) states.push_back(untuned);
  std::vector<BoxChoice> choices;
  for (const std::string& state : states)
    choices.push_back(
        {state == untuned ? tr("untuned") : QString::fromStdString(state), QString::fromStdString(state)});
  if (states.size() > 1) choices.push_back({tr("side by side"), every_state});
  fill_choices(state_, choices);
}

std::optional<PanelSpec> FeaturesPanel::figure() const {
  auto panel = drawn();
  if (panel) take_selection(*panel, document_);
  return panel;
}

std::optional<PanelSpec> FeaturesPanel::drawn() const {
  PanelSpec panel;
  panel.kind = FigureKind::scatter;
  panel.colour = colour_->currentData().toString().toStdString();
  panel.size = size_->currentData().toString().toStdString();
  panel.before = document_.before();
  // In the colours of the histogram: the selections that are drawn over it.
  if (panel.colour == "selection")
    for (const Overlay& overlay : document_.overlays())
      if (overlay.kind == Overlay::Kind::selection) panel.selections.push_back(overlay.name);
  if (const DistanceTable* distances = document_.distances();
      distances && (panel.colour == "distance" || panel.size == "distance" || panel.colour == "kept")) {
    panel.space = distances->space;
    panel.metric = distances->metric;
    panel.from = distances->from;
    if (panel.colour == "kept") panel.filter = filter_settings(document_.spec().filter);
  }
  take_part(panel, *plot_);
  if (trajectories_->isChecked() && trajectory()) {
    const auto steps = steps_of(*trajectory());
    panel.table = trajectory()->name;
    panel.runs = {document_.run()->name};
    panel.x = "PC1";
    panel.y = "PC2";
    // Until the slider is fitted to another run it may be beyond its end.
    const auto at = std::min(static_cast<size_t>(step_->value()), steps.size() - 1);
    panel.where = {"step=" + std::to_string(steps[at])};
    panel.series = "fact";  // their ways to there
    return panel;
  }
  const Found found = find_table();
  if (!found.table) return std::nullopt;
  panel.table = found.table->name;
  if (side_by_side()) {
    panel.runs = runs_with_table();
    panel.series = "fact";
    return panel;
  }
  if (const RunRecord* run = found.run ? found.run : document_.run()) panel.runs = {run->name};
  panel.where = {"state=" + state_->currentData().toString().toStdString()};
  return panel;
}

void FeaturesPanel::show_progress() {
  compute_->setEnabled(!document_.job_of("features") && document_.model() && document_.fact_count() > 1);
  if (shows_empty()) touch();
}

// Of the axes that are shown.
void FeaturesPanel::show_notes(const ResultTable& table) {
  QString note;
  try {
    const Json settings = parse_json(table.settings_json, table.name);
    if (settings.contains("variance_ratio") && settings["variance_ratio"].is_array() &&
        !settings["variance_ratio"].empty() && settings["variance_ratio"][0].is_number()) {
      const double first = settings["variance_ratio"][0].get<double>();
      if (first > 0.9)
        note = tr("One component takes %1 of the variance and hides the rest.").arg(percent(first, 0));
    }
  } catch (const std::exception&) {
  }
  note_->setVisible(!note.isEmpty());
  note_text_->setText(note);
  note_text_->setToolTip(tr("A few huge dimensions of some tokens' states hide the others."));
  note_button_->setVisible(table.kind == "pca" && !is_normalised(table));
  note_button_->setEnabled(document_.model() || find_table(true).table);
  const ColourRoles& c = roles(palette());
  QPalette p = note_->palette();
  p.setColor(QPalette::Window, c.warning_back);
  note_->setPalette(p);
  p = note_text_->palette();
  p.setColor(QPalette::WindowText, c.warning_text);
  note_text_->setPalette(p);
}

void FeaturesPanel::show_basis(const ResultTable& table) {
  const double share = shown_variance(table, 2);
  basis_->setText(tr("Basis: untuned model"));
  const QString shown =
      std::isfinite(share) ? tr("The two axes show %1 of the variance.").arg(percent(share, 1)) : QString();
  basis_->setToolTip(
      (tr("The axes are those of the untuned model, so that runs and steps can be compared. Explained "
          "variance: the share of all differences between facts that the two axes show. Low shares mean the "
          "picture hides much.") +
       ' ' + shown)
          .trimmed());
}

void FeaturesPanel::refresh() {
  const FeatureKind kind = static_cast<FeatureKind>(kind_->currentData().toInt());
  layer_->setEnabled(kind != FeatureKind::answer);
  token_->setEnabled(kind != FeatureKind::answer);
  fill_states();
  const ResultTable* way = trajectory();
  trajectories_->setEnabled(way != nullptr);
  trajectories_->setToolTip(way ? tr("Shows how the facts' hidden states moved during the run.")
                                : tr("The current run kept no trajectory. Switch on Trajectory in the form "
                                     "of a run (Evaluation)."));
  const bool moving = way && trajectories_->isChecked();
  step_->setEnabled(moving);
  step_->parentWidget()->setVisible(way != nullptr);  // small windows need the room
  const auto job = document_.job_of("features");
  compute_->setEnabled(!job && document_.model() && document_.fact_count() > 1);
  const Found found = find_table();
  // What is shown may lack the current run; where nothing is, the button stands there.
  compute_->setVisible(found.table && !moving && document_.model() && lacks_run());
  if (document_.run()) {
    compute_->setAccessibleName(tr("Compute for %1").arg(QString::fromStdString(document_.run()->name)));
    compute_->setToolTip(
        tr("Computes these features under %1 too, of all facts; the window stays free meanwhile.")
            .arg(QString::fromStdString(document_.run()->name)));
  }
  if (moving) {
    const auto steps = steps_of(*way);
    const QSignalBlocker blocker(step_);
    step_->setRange(0, static_cast<int>(steps.size()) - 1);
    step_text_->setText(
        tr("%1 of %2").arg(count(steps[static_cast<size_t>(step_->value())]), count(steps.back())));
  } else {
    step_text_->clear();
  }
  if (!moving && !found.table) {
    shown_.clear();
    if (job) touch_later();
    if (job)
      return show_empty(tr("Reading features…"),
                        job->progress.total > 0
                            ? tr("%1 of %2").arg(count(job->progress.done), count(job->progress.total))
                            : tr("It has its turn after what is going on."),
                        tr("Cancel"), [this] { document_.cancel_kind("features"); });
    if (document_.fact_count() < 2) return show_empty(tr("No features yet."), tr("Open facts first."));
    if (!document_.model())
      return show_empty(tr("No features yet."), tr("They need a model."), tr("Open model…"),
                        [this] { Q_EMIT open_model_wanted(); });
    const QString facts = count(document_.fact_count());
    const auto seconds = forecast_.of(wanted());
    return show_empty(
        tr("No features of this kind yet."),
        seconds ? tr("Choose a layer and compute them for %1 facts, %2.").arg(facts, about_text(*seconds))
                : tr("Choose a layer and compute them for %1 facts.").arg(facts),
        tr("Compute"), [this] { compute(); });
  }
  const ResultTable& table = moving ? *way : *found.table;
  try {
    PanelSpec panel = *drawn();
    panel.series.clear();  // the plot draws ways by itself
    PanelContent content = read_panel(document_.session(), panel, words(), {.now = filter_now()});
    if (moving) {
      plot_->set_trails(
          fact_trails(table, "PC1", "PC2", steps_of(table)[static_cast<size_t>(step_->value())]));
    } else if (side_by_side()) {
      const auto joined = joined_states(document_.session(), panel);
      plot_->set_trails(fact_trails(joined ? *joined : table, "PC1", "PC2"));
    } else {
      plot_->set_trails({});
    }
    const QString key =
        QString::fromStdString(table.name) + (side_by_side() && !moving ? every_state : QString());
    PlotAxes axes;
    axes.square = true;
    plot_->set_content(std::move(content), axes,
                       key == shown_ ? ContentPlot::Keep::view : ContentPlot::Keep::nothing);
    shown_ = key;
    mark(plot_);
    show_notes(table);
    show_basis(table);
    show_content();
  } catch (const Error& error) {
    show_empty(tr("These features cannot be shown."), error_sentence(error));
  }
}

}  // namespace seamark
