// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/lens_panel.h"

#include <fmt/format.h>

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "document/help.h"
#include "document/wording.h"
#include "figures/result_view.h"
#include "panels/controls.h"
#include "panels/view_figure.h"
#include "plots/content_plot.h"
#include "plots/heat_map.h"
#include "support/json.h"

namespace seamark {
namespace {

// Columns of the lens, and "phi": the subspaces' similarity, whose column is that of the side.
constexpr NamedChoice quantities[] = {
    {"change_norm", QT_TRANSLATE_NOOP("seamark::LensPanel", "\u2016\u0394W\u2016 (Frobenius)"),
     QT_TRANSLATE_NOOP("seamark::LensPanel",
                       "How much the adapter changes the weight: the root of the sum of squares.")},
    {"amplification", QT_TRANSLATE_NOOP("seamark::LensPanel", "Amplification"),
     QT_TRANSLATE_NOOP(
         "seamark::LensPanel",
         "How much the adapter strengthens directions that the weight matrix already had. Compare with "
         "the two control lines.")},
    {"effective_rank", QT_TRANSLATE_NOOP("seamark::LensPanel", "Effective rank"),
     QT_TRANSLATE_NOOP("seamark::LensPanel",
                       "How many directions the change uses: exp of the entropy of its singular values.")},
    {"phi", QT_TRANSLATE_NOOP("seamark::LensPanel", "Subspace similarity \u03C6"),
     QT_TRANSLATE_NOOP(
         "seamark::LensPanel",
         "How much of the directions that the change uses lies in those of what is chosen under "
         "Beside: 1 all of it, 0 none.")},
};

constexpr int map_height = 136;            // four modules with their names
constexpr int amplification_height = 104;  // a legend, axes, and a plot that can be read
constexpr int named_from = 120;            // ... and the name of its axis
constexpr int least_body = 190;            // with the amplification among the details
constexpr int together_from = map_height + 20 + amplification_height;
constexpr size_t most_facts = 40;  // offered for comparison
constexpr int adapter_itself = -1, output_side = 0, input_side = 1;
const char* const choices_name = "lens";
const QString lens_job = QStringLiteral("weight-lens"), subspaces_job = QStringLiteral("subspaces");

const std::vector<int64_t>* integers(const ResultTable& table, const char* name) {
  for (const ResultColumn& column : table.columns) {
    if (column.name == name) return std::get_if<std::vector<int64_t>>(&column.values);
  }
  return nullptr;
}

// IA3 and bottleneck adapters add no matrix to a weight (METHOD 8).
bool has_lens(const RunRecord& run) {
  try {
    const Json spec = parse_json(run.spec_json, run.name);
    const std::string kind = spec.value("method", Json::object()).value("kind", std::string());
    return kind != "ia3" && !kind.starts_with("adapter-");
  } catch (const std::exception&) {
    return true;  // of another version: the engine says what it cannot look at
  }
}

}  // namespace

LensPanel::LensPanel(SessionDocument& document, QWidget* parent) : ViewPanel(document, parent) {
  QVBoxLayout* inner = make_column();
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  value_ = new ChoiceBox;
  add_choices(value_, quantities, "seamark::LensPanel");
  flow->addWidget(labelled(tr("Show"), value_, tr("What the colour of a cell means.")));
  adapters_ = new ChoiceBox;
  flow->addWidget(labelled(tr("Of"), adapters_,
                           tr("Whose change is shown: the mean over the adapters that were trained together, "
                              "step by step, or one fact's adapter after training.")));
  step_ = new QSlider(Qt::Horizontal);
  step_->setMinimumWidth(80);
  step_->setPageStep(1);
  step_box_ = labelled(tr("Step"), step_,
                       tr("Map, curves and numbers show the adapters at this step of the run. Left and Right "
                          "go from look to look, Home and End to the first and last."));
  step_text_ = new QLabel;
  step_box_->layout()->addWidget(step_text_);
  flow->addWidget(step_box_);
  no_steps_ = new SecondaryLabel(tr("No steps: set evaluation.lens"));
  no_steps_->setToolTip(
      tr("This run kept no lens over its steps. Switch on Weight lens in the form of a run (Evaluation), "
         "evaluation.lens in its spec, and a slider here goes through the steps."));
  flow->addWidget(no_steps_);
  map_ = new HeatMap(tr("Weight lens by layer and module"));
  map_->set_csv_name("weight-lens");
  map_->setMinimumHeight(map_height);
  compute_ = tool_button(
      IconName::again, tr("Compute anew"),
      tr("Looks at the adapter again: for a run with an adapter for each fact, at the current fact's."),
      [this] { compute(); });
  flow->add_right(compute_);
  add_plot_buttons(*flow);
  inner->addWidget(controls);

  body_ = new QWidget;
  body_->setMinimumHeight(least_body);
  body_->installEventFilter(this);
  columns_ = new QHBoxLayout(body_);
  columns_->setContentsMargins(0, 0, 0, 0);
  left_ = new QVBoxLayout;
  left_->setSpacing(2);
  map_empty_ = new EmptyState;
  map_stack_ = new QStackedWidget;
  map_stack_->addWidget(map_);
  map_stack_->addWidget(map_empty_);
  left_->addWidget(map_stack_, 6);
  amplification_box_ = new QWidget;
  auto* amplification = new QVBoxLayout(amplification_box_);
  amplification->setContentsMargins(0, 0, 0, 0);
  amplification->setSpacing(2);
  amplification_title_ = new QLabel;
  amplification_title_->setFont(text_font(TextSize::secondary, true));
  amplification_title_->setContentsMargins(form_padding, 0, 0, 0);
  amplification_title_->setWordWrap(true);
  amplification->addWidget(amplification_title_);
  amplification_ = new ContentPlot(tr("Amplification by layer"));
  amplification_->set_csv_name("amplification");
  amplification_->setMinimumHeight(amplification_height);
  amplification->addWidget(amplification_, 1);
  left_->addWidget(amplification_box_, 5);
  columns_->addLayout(left_, 5);

  auto* right = new QVBoxLayout;
  right->setContentsMargins(0, 0, form_padding, 4);
  right->setSpacing(2);
  auto* head = new QWidget;
  auto* head_flow = new FlowLayout(head);
  head_flow->setContentsMargins(0, 0, 0, 2);
  cell_ = new ChoiceBox;
  cell_->setAccessibleName(tr("Cell"));
  cell_->setToolTip(
      tr("Which weight the spectrum and the numbers are of. A click or the arrow keys in the map choose it "
         "too."));
  head_flow->addWidget(cell_);
  detail_ = new ChoiceBox;
  detail_->addItem(tr("Spectrum"), static_cast<int>(Detail::spectrum));
  detail_->addItem(tr("Subspaces"), static_cast<int>(Detail::subspaces));
  detail_->setAccessibleName(tr("About the cell"));
  detail_->setToolTip(tr(
      "Spectrum: the singular values of the change, and its numbers. Subspaces: how the directions that it "
      "uses lie beside another adapter's or the weight's own. Amplification, where there is no room for "
      "it under the map: over the layers, with two controls."));
  head_flow->addWidget(detail_);
  right->addWidget(head);
  details_ = new QStackedWidget;
  details_->addWidget(make_spectrum_page());
  details_->addWidget(make_subspaces_page());
  right->addWidget(details_, 1);
  columns_->addLayout(right, 3);
  inner->addWidget(body_, 1);

  connect(value_, &QComboBox::activated, this, &LensPanel::keep_choices);
  connect(detail_, &QComboBox::activated, this, &LensPanel::keep_choices);
  connect(side_, &Segmented::chosen, this, &LensPanel::keep_choices);
  for (QComboBox* box : {value_, adapters_, beside_})
    connect(box, &QComboBox::activated, this, &LensPanel::touch);
  connect(value_, &QComboBox::activated, this, [this] {
    if (!shows_similarity()) return;
    show_detail(Detail::subspaces);  // there is what it lies beside
    keep_choices();
  });
  connect(adapters_, &QComboBox::activated, this, [this] { wanted_adapters_ = adapters_->currentData(); });
  connect(detail_, &QComboBox::currentIndexChanged, this,
          [this] { details_->setCurrentIndex(detail_->currentData().toInt()); });
  connect(side_, &Segmented::chosen, this, &LensPanel::touch);
  connect(step_, &QSlider::valueChanged, this, &LensPanel::touch);
  connect(spectrum_empty_, &EmptyState::clicked, this, [this] { compute_or_cancel(lens_job); });
  for (EmptyState* where : {map_empty_, similarity_empty_})
    connect(where, &EmptyState::clicked, this, [this] { compute_or_cancel(subspaces_job); });
  connect(map_, &HeatMap::cell_moved, this, &LensPanel::cell_picked);
  connect(map_, &HeatMap::cleared, this, [this] {
    choose_cell({});
    refresh_cell();
  });
  connect(cell_, &QComboBox::activated, this, [this] {
    choose_cell(cell_->currentData());
    refresh_cell();
  });
  connect(similarity_, &HeatMap::cell_moved, this, &LensPanel::say_similarity);
  connect(similarity_, &HeatMap::cleared, this, &LensPanel::refresh_cell);
  for (CustomPlot* plot : plots()) plot->installEventFilter(this);
  set_help();
  connect(&document_, &SessionDocument::opened, this, [this] {
    wanted_adapters_.clear();
    steps_of_.clear();
    cell_->clear();
    restore_choices();
  });
  for (const auto signal : {&SessionDocument::opened, &SessionDocument::outcomes_changed,
                            &SessionDocument::runs_changed, &SessionDocument::results_changed,
                            &SessionDocument::model_changed, &SessionDocument::current_fact_changed})
    connect(&document_, signal, this, &LensPanel::touch);
  connect(&document_, &SessionDocument::jobs_changed, this, [this] {
    compute_->setEnabled(can_compute());
    if (shows_empty() || map_empty_->isVisible() || spectrum_empty_->isVisible() ||
        similarity_empty_->isVisible())
      touch();
  });
  restore_choices();
}

// What F1 says on each of its plots and choices.
void LensPanel::set_help() {
  const QString lens = term_help({Term::change_norm, Term::amplification, Term::effective_rank});
  const QString subspaces = term_help(Term::subspace_similarity);
  for (QWidget* widget : std::initializer_list<QWidget*>{map_, value_})
    widget->setWhatsThis(lens + subspaces);
  for (QWidget* widget : std::initializer_list<QWidget*>{adapters_, step_, compute_})
    widget->setWhatsThis(lens);
  amplification_->setWhatsThis(term_help(Term::amplification));
  spectrum_->setWhatsThis(term_help({Term::spectrum, Term::effective_rank}));
  for (QWidget* widget : std::initializer_list<QWidget*>{cell_, detail_})
    widget->setWhatsThis(term_help(Term::spectrum) + lens + subspaces);
  for (QWidget* widget : std::initializer_list<QWidget*>{similarity_, beside_})
    widget->setWhatsThis(subspaces);
  for (QAbstractButton* button : side_->buttons()) button->setWhatsThis(subspaces);
}

QWidget* LensPanel::make_spectrum_page() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  spectrum_column_ = column;
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  spectrum_ = new ContentPlot(tr("Singular values of the cell"));
  spectrum_->set_csv_name("spectrum");
  spectrum_->setMinimumSize(120, 52);
  spectrum_empty_ = new EmptyState;
  spectrum_stack_ = new QStackedWidget;
  spectrum_stack_->addWidget(spectrum_);
  spectrum_stack_->addWidget(spectrum_empty_);
  column->addWidget(spectrum_stack_, 1);
  spectrum_note_ = new SecondaryLabel;
  spectrum_note_->setWordWrap(true);
  column->addWidget(spectrum_note_);
  numbers_ = new QLabel;
  numbers_->setTextFormat(Qt::RichText);
  numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  numbers_->setContentsMargins(8, 0, 0, 0);
  numbers_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(numbers_);
  return page;
}

QWidget* LensPanel::make_subspaces_page() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* row = new QWidget;
  auto* flow = new FlowLayout(row, 6);
  flow->setContentsMargins(0, 0, 0, 2);
  beside_ = new QComboBox;
  beside_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  beside_->setMinimumContentsLength(6);
  beside_->setProperty("elides", true);  // its list shows the whole
  flow->addWidget(labelled(tr("Beside"), beside_,
                           tr("What the directions of this adapter are laid beside: the weight's own leading "
                              "directions, another run's adapter, or another fact's.")));
  side_ = new Segmented(tr("Directions"));
  side_->add(tr("U"), output_side, tr("Directions of the module's outputs that the change writes to (U)."));
  side_->add(tr("V"), input_side, tr("Directions of the module's inputs that the change reads (V)."));
  side_->set_value(output_side);
  flow->addWidget(side_);
  column->addWidget(row);
  similarity_ = new HeatMap(tr("Similarity of subspaces"));
  similarity_->set_csv_name("subspaces");
  similarity_->setMinimumSize(120, 70);
  similarity_->set_scale_shown(false);
  similarity_empty_ = new EmptyState;
  similarity_stack_ = new QStackedWidget;
  similarity_stack_->addWidget(similarity_);
  similarity_stack_->addWidget(similarity_empty_);
  column->addWidget(similarity_stack_, 1);
  similarity_text_ = new QLabel;
  similarity_text_->setWordWrap(true);
  similarity_text_->setToolTip(tr(
      "\u03C6(i, j): how much of the first i directions of one lies in the first j of the other. 1: all of "
      "it, 0: none; random directions of so many dimensions share the number \u201c"
      "by chance\u201d."));
  column->addWidget(similarity_text_);
  return page;
}

QString LensPanel::title() const {
  return document_.run() ? tr("Weight lens: %1").arg(QString::fromStdString(document_.run()->name))
                         : tr("Weight lens");
}

// The one that was clicked or had the focus last, as far as it is seen: a button on the way to which the
// focus leaves the plot acts on it, too.
CustomPlot* LensPanel::focused_plot() const {
  return last_plot_ && last_plot_->isVisible() ? last_plot_ : map_;
}

std::vector<CustomPlot*> LensPanel::plots() const { return {map_, spectrum_, amplification_, similarity_}; }

QString LensPanel::step_text() const { return step_text_->text(); }

// --- what there is
// -----------------------------------------------------------------------------------------

int64_t LensPanel::adapter_fact() const {
  const RunRecord* run = document_.run();
  if (!run || run->adapter_facts.empty() || run->adapter_facts.front() == -1) return -1;
  const int64_t current = document_.current_fact();
  return keeps_adapter_for(*run, current) ? current : run->adapter_facts.front();
}

void LensPanel::compute() {
  const RunRecord* run = document_.run();
  if (run && !run->adapter_facts.empty()) document_.compute_weight_lens(adapter_fact());
}

void LensPanel::compute_subspaces() {
  const RunRecord* run = document_.run();
  if (run && !run->adapter_facts.empty()) document_.compute_subspaces(adapter_fact(), chosen_beside());
}

void LensPanel::compute_or_cancel(const QString& job) {
  const RunRecord* run = document_.run();
  if (!run) return;
  if (document_.job_of(job, run->name)) return document_.cancel_kind(job, run->name);
  job == lens_job ? compute() : compute_subspaces();
}

bool LensPanel::can_compute() const {
  const RunRecord* run = document_.run();
  return document_.model() && run && !run->adapter_facts.empty() && !document_.job_of(lens_job, run->name);
}

const ResultTable* LensPanel::table_of(const char* kind) const {
  if (!document_.run()) return nullptr;
  for (const ResultTable& table : document_.run()->results) {
    if (table.kind == kind) return &table;
  }
  return nullptr;
}

bool LensPanel::looked_at(int64_t fact) const {
  const auto* facts = adapter_table() ? integers(*adapter_table(), "fact") : nullptr;
  return facts && std::find(facts->begin(), facts->end(), fact) != facts->end();
}

bool LensPanel::shows_steps() const {
  return steps_table() && !steps_.empty() && adapters_->currentData().toInt() != adapter_itself;
}

const ResultTable* LensPanel::shown_table() const { return shows_steps() ? steps_table() : adapter_table(); }

// A table of the command may hold many adapters: the current fact's, else the first.
std::vector<std::string> LensPanel::where_of_adapter() const {
  const auto* facts = integers(*adapter_table(), "fact");
  if (!facts || facts->empty()) return {};
  const bool has_current = std::find(facts->begin(), facts->end(), document_.current_fact()) != facts->end();
  return {"fact=" + std::to_string(has_current ? document_.current_fact() : facts->front())};
}

std::vector<std::string> LensPanel::where() const {
  if (!shows_steps()) return where_of_adapter();
  return {"cohort=" + std::to_string(adapters_->currentData().toInt()),
          "step=" + std::to_string(steps_[static_cast<size_t>(step_->value())])};
}

Beside LensPanel::chosen_beside() const {
  const QVariantList chosen = beside_->currentData().toList();
  if (chosen.size() != 2) return {};
  return {chosen[0].toString().toStdString(), chosen[1].toLongLong()};
}

QString LensPanel::name_of(const Beside& beside) const {
  if (beside.run.empty()) return tr("W");
  if (beside.fact < 0 || beside.run != document_.run()->name) return QString::fromStdString(beside.run);
  return tr("fact %1").arg(count(beside.fact + 1));
}

const ResultTable* LensPanel::subspaces() const {
  const RunRecord* run = document_.run();
  if (!run) return nullptr;
  const auto& facts = document_.session().facts;
  const auto id = [&](int64_t fact) {
    return fact >= 0 && fact < facts.size() ? facts.at(FactIndex{fact}).id : std::string();
  };
  const Beside beside = chosen_beside();
  for (const ResultTable& table : run->results) {
    if (table.kind != "subspace-similarity") continue;
    try {
      const Json settings = parse_json(table.settings_json, table.name);
      if (settings.value("run", std::string()) == run->name &&
          settings.value("fact", std::string()) == id(adapter_fact()) &&
          settings.value("beside_run", std::string("?")) == beside.run &&
          settings.value("beside_fact", std::string()) == id(beside.fact))
        return &table;
    } catch (const std::exception&) {
      // Of another version: as good as not there.
    }
  }
  return nullptr;
}

LensPanel::Cell LensPanel::chosen_cell() const {
  const QStringList chosen = cell_->currentData().toStringList();
  return chosen.size() == 2 ? Cell{chosen[0].toStdString(), chosen[1].toStdString()} : Cell{};
}

std::string LensPanel::matrix_of_cell() const {
  const Cell cell = chosen_cell();
  return fmt::format("{} layer {} {}", side_->value() == output_side ? "U" : "V", cell.layer, cell.module);
}

bool LensPanel::shows_similarity() const { return value_->currentData().toString() == "phi"; }

PanelSpec LensPanel::similarity_figure() const {
  PanelSpec panel;
  panel.kind = FigureKind::heat_map;
  panel.runs = {document_.run()->name};
  panel.table = subspaces()->name;
  panel.matrix = matrix_of_cell();
  take_part(panel, *similarity_);
  return panel;
}

std::optional<PanelSpec> LensPanel::figure() const {
  if (!shown_table()) return std::nullopt;
  const ResultTable* directions = subspaces();
  const CustomPlot* plot = focused_plot();
  if (plot == similarity_ && directions && directions->matrices.contains(matrix_of_cell()))
    return similarity_figure();
  if (plot == spectrum_ && adapter_table()) return spectrum_figure();
  if (plot == amplification_) return amplification_figure();
  if (shows_similarity() && !directions) return std::nullopt;
  return map_figure();
}

PanelSpec LensPanel::spectrum_figure() const {
  PanelSpec panel;
  panel.kind = FigureKind::spectrum;
  panel.runs = {document_.run()->name};
  panel.table = adapter_table()->name;
  panel.matrix = "spectrum";
  panel.where = where_of_adapter();
  for (const std::string& condition : chosen_cell().where()) panel.where.push_back(condition);
  take_part(panel, *spectrum_);
  return panel;
}

PanelSpec LensPanel::amplification_figure() const {
  PanelSpec panel = new_panel(FigureKind::amplification);
  panel.runs = {document_.run()->name};
  panel.table = shown_table()->name;
  panel.where = where();
  panel.where.push_back("module=" + chosen_cell().module);
  take_part(panel, *amplification_);
  return panel;
}

PanelSpec LensPanel::map_figure() const {
  PanelSpec panel;
  take_part(panel, *map_);
  panel.kind = FigureKind::heat_map;
  panel.runs = {document_.run()->name};
  panel.x = "layer";
  panel.y = "module";
  if (const ResultTable* directions = subspaces(); directions && shows_similarity()) {
    panel.table = directions->name;
    panel.value = side_->value() == output_side ? "phi_u" : "phi_v";
    return panel;
  }
  panel.table = shown_table()->name;
  // Of subspaces that are not compared yet: a map to choose cells in.
  panel.value = shows_similarity() ? quantities[0].name : value_->currentData().toString().toStdString();
  panel.where = where();
  return panel;
}

// --- choices
// -----------------------------------------------------------------------------------------------

void LensPanel::keep_choices() {
  document_.keep_panel_choices(choices_name,
                               dump_json(OrderedJson{{"show", value_->currentData().toString().toStdString()},
                                                     {"detail", detail_->currentData().toInt()},
                                                     {"side", side_->value()}}));
}

void LensPanel::restore_choices() {
  const std::string kept = document_.panel_choices(choices_name);
  if (kept.empty()) return;
  try {
    const Json choices = parse_json(kept, choices_name);
    value_->setCurrentIndex(
        std::max(0, value_->findData(QString::fromStdString(choices.value("show", std::string())))));
    detail_->setCurrentIndex(std::max(0, detail_->findData(choices.value("detail", 0))));
    side_->set_value(choices.value("side", 0) == input_side ? input_side : output_side);
  } catch (const std::exception&) {
    // A convenience: a damaged one is as good as none.
  }
}

void LensPanel::show_detail(Detail detail) {
  detail_->setCurrentIndex(std::max(0, detail_->findData(static_cast<int>(detail))));
}

// The groups of the lens over the steps, and the one adapter that was looked at.
void LensPanel::fill_adapters() {
  std::vector<BoxChoice> adapters;
  const RunRecord* run = document_.run();
  if (const ResultTable* steps = steps_table()) {
    const auto* cohorts = integers(*steps, "cohort");
    const auto* counts = integers(*steps, "adapters");
    std::map<int64_t, int64_t> groups;
    for (size_t i = 0; cohorts && counts && i < cohorts->size(); ++i) groups[(*cohorts)[i]] = (*counts)[i];
    for (const auto& [cohort, size] : groups) {
      const QString name = groups.size() > 1 ? tr("mean of group %1 (%2)").arg(count(cohort + 1), count(size))
                           : size > 1        ? tr("mean of %1 adapters").arg(count(size))
                                             : tr("the adapter");
      adapters.push_back({name, static_cast<int>(cohort)});
    }
  }
  const bool is_joint = !run->adapter_facts.empty() && run->adapter_facts.front() == -1;
  if (adapter_table() && (adapters.empty() || !is_joint))
    adapters.push_back({is_joint ? tr("the adapter") : tr("one fact's adapter"), adapter_itself});
  fill_choices(adapters_, adapters);
  // The steps where there are some, until the user chooses.
  adapters_->setCurrentIndex(
      std::max(0, wanted_adapters_.isValid() ? adapters_->findData(wanted_adapters_) : 0));
  adapters_->parentWidget()->setVisible(adapters_->count() > 1);
}

// The last step, until another is chosen.
void LensPanel::fill_steps() {
  const ResultTable* table = steps_table();
  std::set<int64_t> found;
  const int group = adapters_->currentData().toInt();
  if (table && group != adapter_itself) {
    const auto* cohorts = integers(*table, "cohort");
    const auto* steps = integers(*table, "step");
    for (size_t i = 0; cohorts && steps && i < steps->size(); ++i) {
      if ((*cohorts)[i] == group) found.insert((*steps)[i]);
    }
  }
  const QString of = QString::fromStdString(document_.run()->name) + '/' + QString::number(group);
  const bool at_end = of != steps_of_ || step_->value() == step_->maximum();
  steps_.assign(found.begin(), found.end());
  steps_of_ = of;
  const QSignalBlocker blocker(step_);
  step_->setRange(0, std::max(0, static_cast<int>(steps_.size()) - 1));
  if (at_end) step_->setValue(step_->maximum());
  step_box_->setVisible(!steps_.empty());
  no_steps_->setVisible(!table);
  step_text_->setText(
      steps_.empty()
          ? QString()
          : tr("%1 of %2").arg(count(steps_[static_cast<size_t>(step_->value())]), count(steps_.back())));
}

void LensPanel::fill_beside() {
  std::vector<BoxChoice> choices;
  const RunRecord& run = *document_.run();
  const int64_t own = adapter_fact();
  const auto add = [&](const QString& name, const Beside& beside) {
    choices.push_back({name, QVariantList{QString::fromStdString(beside.run), qlonglong(beside.fact)}, name});
  };
  add(tr("the weight itself"), {});
  for (const RunRecord& other : document_.session().runs) {
    if (other.name == run.name || other.adapter_facts.empty()) continue;
    if (other.adapter_facts.front() == -1) {
      add(QString::fromStdString(other.name), {other.name, -1});
    } else if (own >= 0 && keeps_adapter_for(other, own)) {
      add(tr("%1, the same fact").arg(QString::fromStdString(other.name)), {other.name, own});
    }
  }
  // Other facts of the run: those that are selected first.
  size_t facts = 0;
  std::set<int64_t> seen = {own};
  const auto add_fact = [&](int64_t fact) {
    if (facts == most_facts || fact < 0 || fact >= document_.fact_count() || !seen.insert(fact).second)
      return;
    const Fact& f = document_.session().facts.at(FactIndex{fact});
    add(tr("fact %1: %2").arg(count(fact + 1), QString::fromStdString(f.subject + " \u2192 " + f.target)),
        {run.name, fact});
    ++facts;
  };
  if (own >= 0) {
    for (const int64_t fact : document_.selection().facts()) {
      if (keeps_adapter_for(run, fact)) add_fact(fact);
    }
    for (const int64_t fact : run.adapter_facts) add_fact(fact);
  }
  fill_choices(beside_, choices);
}

// Of the table that is shown: the map of subspaces may lack some of them.
void LensPanel::fill_cells() {
  std::vector<BoxChoice> cells;
  try {
    const ResultView view(*shown_table(), where());
    const auto layers = view.texts("layer", "x"), modules = view.texts("module", "y");
    for (size_t i = 0; i < layers.size(); ++i) {
      const QString layer = QString::fromStdString(layers[i]), module = QString::fromStdString(modules[i]);
      cells.push_back({tr("Layer %1, %2").arg(layer, module), QStringList{layer, module}});
    }
  } catch (const Error&) {
    // Of another version: the map says so.
  }
  const QVariant chosen = cell_->currentData();
  fill_choices(cell_, cells);
  choose_cell(chosen);
}

void LensPanel::choose_cell(const QVariant& cell) {
  if (!map_->content().cells) return;
  const Cells& cells = *map_->content().cells;
  const auto key = [&](int64_t row, int64_t column) {
    return QVariant(QStringList{cells.column_names[static_cast<size_t>(column)],
                                cells.row_names[static_cast<size_t>(row)]});
  };
  int at = cell.isValid() ? cell_->findData(cell) : -1;
  if (at < 0 && !cells.value.empty()) {
    const auto largest = std::max_element(cells.value.begin(), cells.value.end(), [](double a, double b) {
      return std::isnan(a) ? !std::isnan(b) : a < b;
    });
    const auto place = static_cast<int64_t>(largest - cells.value.begin());
    at = cell_->findData(key(place / cells.columns, place % cells.columns));
  }
  cell_->setCurrentIndex(std::max(0, at));
  for (int row = 0; row < cells.rows; ++row) {
    for (int column = 0; column < cells.columns; ++column)
      if (key(row, column) == cell_->currentData()) return map_->choose(row, column);
  }
  map_->choose(-1, -1);
}

// In the map, by a click or the arrow keys.
void LensPanel::cell_picked() {
  const Cells& cells = *map_->content().cells;
  const int at = cell_->findData(QStringList{cells.column_names[static_cast<size_t>(map_->column())],
                                             cells.row_names[static_cast<size_t>(map_->row())]});
  if (at < 0) return;
  cell_->setCurrentIndex(at);
  refresh_cell();
}

// --- layout
// ------------------------------------------------------------------------------------------------

bool LensPanel::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    for (CustomPlot* plot : plots())
      if (plot == object) last_plot_ = plot;
  }
  if (event->type() != QEvent::Resize) return ViewPanel::eventFilter(object, event);
  if (object == body_) arrange();
  if (object == amplification_ && amplification_is_named() != named_) {
    named_ = !named_;
    touch();
  }
  return ViewPanel::eventFilter(object, event);
}

// Under the map the title says what it is over; its axis says it too where there is room.
bool LensPanel::amplification_is_named() const {
  return !together_ || amplification_->height() >= named_from;
}

// Where there is no room for all, amplification and numbers join the details instead of being squeezed.
void LensPanel::arrange() {
  const bool together = body_->height() >= together_from;
  if (together == together_) return;
  together_ = together;
  if (together) {
    for (const Detail own : {Detail::amplification, Detail::numbers}) {
      if (detail_->currentData().toInt() == static_cast<int>(own)) detail_->setCurrentIndex(0);
      detail_->removeItem(detail_->findData(static_cast<int>(own)));
    }
    details_->removeWidget(numbers_);
    spectrum_column_->addWidget(numbers_);
    numbers_->show();
    details_->removeWidget(amplification_box_);
    left_->addWidget(amplification_box_, 5);
    amplification_box_->show();
  } else {
    // In the order of Detail.
    left_->removeWidget(amplification_box_);
    details_->addWidget(amplification_box_);
    detail_->addItem(tr("Amplification"), static_cast<int>(Detail::amplification));
    spectrum_column_->removeWidget(numbers_);
    details_->addWidget(numbers_);
    detail_->addItem(tr("Numbers"), static_cast<int>(Detail::numbers));
  }
  // Beside the map the combo box is the title, and there is room for short words alone.
  amplification_title_->setVisible(together);
  columns_->setStretch(1, together ? 3 : 4);
  touch();
}

// --- what is shown
// -----------------------------------------------------------------------------------------

void LensPanel::refresh() {
  const RunRecord* run = document_.run();
  compute_->setEnabled(can_compute());
  if (!run) return show_no_run();
  const auto job = document_.job_of(lens_job, run->name);
  fill_adapters();
  fill_steps();
  fill_beside();
  compute_->setVisible(adapter_table() && !looked_at(adapter_fact()));
  const QString name = QString::fromStdString(run->name);
  if (job && !adapter_table()) touch_later();
  if (job && !shown_table())
    return show_empty(tr("Looking at the weights of %1…").arg(name),
                      job->progress.total > 0
                          ? tr("%1 of %2").arg(count(job->progress.done), count(job->progress.total))
                          : QString(),
                      tr("Cancel"), [this] { compute_or_cancel(lens_job); });
  if (!shown_table()) {
    if (!has_lens(*run))
      return show_empty(
          tr("There is no weight lens of %1.").arg(name),
          tr("IA3 and bottleneck adapters add no matrix to a weight. The lens is of LoRA, DoRA, "
             "AdaLoRA and full fine-tuning."));
    if (run->adapter_facts.empty())
      return show_empty(tr("%1 has no adapter to look at.").arg(name),
                        tr("Full fine-tuning has no low-rank factors, and a run may be told to keep no "
                           "adapters (Output)."));
    return show_empty(tr("Not computed for %1.").arg(name),
                      tr("What its adapter changes in each weight; some seconds."),
                      document_.model() ? tr("Compute") : QString(), [this] { compute(); });
  }
  const bool has_map = !shows_similarity() || subspaces();
  try {
    PanelContent content = read_panel(document_.session(), map_figure(), words());
    if (shows_similarity() && has_map) {
      content.scale->label = (side_->value() == output_side ? tr("\u03C6 beside %1, outputs (U)")
                                                            : tr("\u03C6 beside %1, inputs (V)"))
                                 .arg(name_of(chosen_beside()));
      // There is no similarity of the looks on the way.
      if (shows_steps() && step_->value() != step_->maximum()) content.scale->label += tr(", after training");
    }
    map_->set_content(std::move(content));
  } catch (const Error& error) {
    return show_empty(tr("The lens cannot be shown."), error_sentence(error));
  }
  if (!has_map) offer_subspaces(map_empty_, {});
  map_stack_->setCurrentIndex(has_map ? 0 : 1);
  show_content();
  fill_cells();
  refresh_cell();
}

void LensPanel::refresh_cell() {
  if (!shown_table() || cell_->currentIndex() < 0) return;
  const Cell cell = chosen_cell();
  amplification_title_->setText(
      tr("Amplification \u2016\u0394W\u2016 / \u2016U\u1D40WV\u2016 of %1, by layer, log")
          .arg(QString::fromStdString(cell.module)));
  try {
    refresh_amplification(cell);
    refresh_spectrum(cell);
    refresh_similarity(cell);
  } catch (const Error& error) {
    numbers_->setText(error_sentence(error).toHtmlEscaped());
  }
}

void LensPanel::refresh_amplification(const Cell& cell) {
  PanelContent content = read_panel(document_.session(), amplification_figure(), words());
  if (!together_) {
    content.series[1].name = tr("random");
    content.series[2].name = tr("W's own");
  }
  Series here{.form = Series::Form::points};
  const Series& adapter = content.series.front();
  for (size_t i = 0; i < adapter.x.size(); ++i) {
    if (std::to_string(std::llround(adapter.x[i])) != cell.layer) continue;
    here.x.push_back(adapter.x[i]);
    here.y.push_back(adapter.y[i]);
  }
  content.series.push_back(std::move(here));
  content.y.label.clear();  // the title over it, or the box beside it, says so
  PlotAxes axes;
  axes.log_y = true;
  axes.x_named = amplification_is_named();
  amplification_->set_content(std::move(content), axes);
}

void LensPanel::refresh_spectrum(const Cell& chosen) {
  const std::vector<std::string> cell = chosen.where();
  const ResultTable* adapter = adapter_table();
  if (adapter) {
    PanelContent values = read_panel(document_.session(), spectrum_figure(), words());
    for (Series& series : values.series) {
      series.name.clear();
      // Bars: the values are few, and their count is the rank.
      series.form = Series::Form::bars;
      series.joined = false;
      for (double& x : series.x) {
        series.x_end.push_back(x + 0.38);
        series.base.push_back(0);
        x -= 0.38;
      }
    }
    spectrum_->set_content(std::move(values), {});
  } else {
    const auto job = document_.job_of(lens_job, document_.run()->name);
    const bool can = document_.model() && !document_.run()->adapter_facts.empty();
    spectrum_empty_->set(job ? tr("Looking at the weights…") : tr("No spectrum yet."),
                         job   ? QString()
                         : can ? QString()
                               : tr("The run kept no adapter, or there is no model."),
                         job   ? tr("Cancel")
                         : can ? tr("Compute")
                               : QString());
  }
  spectrum_stack_->setCurrentIndex(adapter ? 0 : 1);
  // What the spectrum and the numbers beside it are of, where they differ.
  QString note;
  if (adapter && shows_steps()) {
    const auto* facts = integers(*adapter, "fact");
    const std::vector<std::string> of = where_of_adapter();
    const int64_t fact = of.empty() || !facts ? -1 : std::stoll(of.front().substr(5));
    if (fact >= 0) {
      note = tr("Spectrum: fact %1 after training.").arg(count(fact + 1));
    } else if (step_->value() != step_->maximum()) {
      note = tr("Spectrum: after training.");
    }
  }
  spectrum_note_->setText(note);
  spectrum_note_->setVisible(!note.isEmpty());

  std::vector<std::string> conditions = where();
  conditions.insert(conditions.end(), cell.begin(), cell.end());
  const ResultView view(*shown_table(), conditions);
  const auto value = [&](const char* column) { return view.numbers(column, "y").front(); };
  const auto row = [&](const QString& name, const QString& text) {
    return "<tr><td style='padding-right:14px'><span style='color:" + roles(palette()).secondary.name() +
           "'>" + name.toHtmlEscaped() + "</span></td><td align='right'><b>" + text.toHtmlEscaped() +
           "</b></td></tr>";
  };
  const double norm = value("change_norm");
  QString text = "<table>" + row(tr("\u2016\u0394W\u2016"), number(norm, 3)) +
                 row(tr("of \u2016W\u2016"), percent(norm / value("weight_norm"), 2)) +
                 row(tr("Amplification"), number(value("amplification"), 1)) +
                 row(tr("by random directions"), number(norm / value("random_norm"), 1)) +
                 row(tr("Effective rank"), number(value("effective_rank"), 1));
  if (const ResultTable* table = subspaces()) {
    try {
      const auto phi =
          ResultView(*table, cell).numbers(side_->value() == output_side ? "phi_u" : "phi_v", "y").front();
      text += row(tr("Subspace, %1").arg(name_of(chosen_beside())), number(phi, 2));
    } catch (const Error&) {
      // The two change no such module in common.
    }
  }
  numbers_->setText(text + "</table>");
}

// Where directions were not compared: the way to it.
void LensPanel::offer_subspaces(EmptyState* where, const QString& nothing_here) {
  const auto job = document_.job_of(subspaces_job, document_.run()->name);
  const bool can = document_.model() && !document_.run()->adapter_facts.empty();
  if (job) touch_later();
  if (job) return where->set(tr("Comparing directions…"), {}, tr("Cancel"));
  if (!nothing_here.isEmpty()) return where->set(tr("Nothing to compare here."), nothing_here);
  where->set(tr("Not compared yet."), can ? QString() : tr("The run kept no adapter, or there is no model."),
             can ? tr("Compare") : QString());
}

void LensPanel::refresh_similarity(const Cell& cell) {
  const ResultTable* table = subspaces();
  const bool has_cell = table && table->matrices.contains(matrix_of_cell());
  if (has_cell) {
    const Matrix& phi = table->matrices.at(matrix_of_cell());
    const bool fresh = !similarity_->content().cells || similarity_->row() < 0 ||
                       similarity_->content().cells->rows != phi.rows ||
                       similarity_->content().cells->columns != phi.cols;
    PanelContent content = read_panel(document_.session(), similarity_figure(), words());
    // Short names: the map is small, and the row above says what they are.
    content.x.label = name_of(chosen_beside());
    content.y.label = name_of({document_.run()->name, adapter_fact()});
    similarity_->set_content(std::move(content));
    // Both whole subspaces, until another cell is chosen.
    const auto both = static_cast<int>(std::min(phi.rows, phi.cols)) - 1;
    similarity_->choose(fresh ? both : similarity_->row(), fresh ? both : similarity_->column());
    say_similarity();
  } else {
    offer_subspaces(similarity_empty_,
                    table ? tr("One of the two does not change layer %1, %2.")
                                .arg(QString::fromStdString(cell.layer), QString::fromStdString(cell.module))
                          : QString());
    similarity_text_->clear();
  }
  similarity_stack_->setCurrentIndex(has_cell ? 0 : 1);
  similarity_text_->setVisible(has_cell);
}

void LensPanel::say_similarity() {
  const ResultTable* table = subspaces();
  if (!table || !similarity_->content().cells || similarity_->row() < 0) return;
  const Cells& cells = *similarity_->content().cells;
  const bool outputs = side_->value() == output_side;
  const ResultView view(*table, chosen_cell().where());
  const int i = similarity_->row() + 1, j = similarity_->column() + 1;
  const double phi = cells.value[static_cast<size_t>((i - 1) * cells.columns + j - 1)];
  // Of random directions: max(i, j) / n; the table has it at the smaller rank of both.
  const double one =
      view.numbers(outputs ? "random_u" : "random_v", "y").front() / view.numbers("rank", "y").front();
  similarity_text_->setText(tr("\u03C6(%1, %2) = %3, by chance %4; dark 0, light 1")
                                .arg(count(i), count(j), number(phi, 2), number(std::max(i, j) * one, 3)));
}

}  // namespace seamark
