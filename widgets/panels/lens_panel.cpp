// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/lens_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "document/wording.h"
#include "figures/result_view.h"
#include "panels/controls.h"
#include "plots/content_plot.h"
#include "plots/heat_map.h"

namespace seamark {
namespace {

struct Quantity {
  const char* column;
  const char* name;
  const char* tip;
};
constexpr Quantity quantities[] = {
    {"change_norm", QT_TRANSLATE_NOOP("LensPanel", "\u2016\u0394W\u2016 (Frobenius)"),
     QT_TRANSLATE_NOOP("LensPanel",
                       "How much the adapter changes the weight: the root of the sum of squares.")},
    {"amplification", QT_TRANSLATE_NOOP("LensPanel", "Amplification"),
     QT_TRANSLATE_NOOP(
         "LensPanel",
         "How much the adapter strengthens directions that the weight matrix already had. Compare with "
         "the two control lines.")},
    {"effective_rank", QT_TRANSLATE_NOOP("LensPanel", "Effective rank"),
     QT_TRANSLATE_NOOP("LensPanel",
                       "How many directions the change uses: exp of the entropy of its singular values.")},
};

}  // namespace

LensPanel::LensPanel(SessionDocument& document, QWidget* parent) : ViewPanel(document, parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* content = new QWidget;
  auto* inner = new QVBoxLayout(content);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  value_ = new QComboBox;
  for (const Quantity& q : quantities) {
    value_->addItem(tr(q.name), QString::fromLatin1(q.column));
    value_->setItemData(value_->count() - 1, tr(q.tip), Qt::ToolTipRole);
  }
  flow->addWidget(labelled(tr("Show"), value_, tr("What the colour of a cell means.")));
  compute_ = new QPushButton(tr("Compute anew"));
  compute_->setAutoDefault(false);
  compute_->setToolTip(
      tr("Looks at the adapter again: for a run with an adapter for each fact, at the current fact's."));
  flow->addWidget(compute_);
  cell_ = new QLabel;
  cell_->setFont(text_font(TextSize::body, true));
  map_ = new HeatMap(tr("Weight lens by layer and module"));
  map_->set_csv_name("weight-lens");
  map_->setMinimumHeight(136);  // four modules with their names
  flow->add_right(csv_button(map_));
  flow->add_right(figure_button());
  inner->addWidget(controls);
  auto* body = new QHBoxLayout;
  body->setContentsMargins(0, 0, 0, 0);
  auto* left = new QVBoxLayout;
  left->setSpacing(2);
  left->addWidget(map_, 6);
  auto* amplification_title = new QLabel;
  amplification_title->setObjectName("amplification_title");
  amplification_title->setFont(text_font(TextSize::secondary, true));
  amplification_title->setContentsMargins(form_padding, 0, 0, 0);
  left->addWidget(amplification_title);
  amplification_ = new ContentPlot(tr("Amplification by layer"));
  amplification_->set_csv_name("amplification");
  amplification_->setMinimumHeight(72);
  left->addWidget(amplification_, 5);
  body->addLayout(left, 5);
  auto* right = new QVBoxLayout;
  right->setContentsMargins(0, 4, form_padding, 8);
  right->setSpacing(2);
  right->addWidget(cell_);
  spectrum_ = new ContentPlot(tr("Singular values of the cell"));
  spectrum_->set_csv_name("spectrum");
  spectrum_->setMinimumSize(120, 72);
  right->addWidget(spectrum_, 1);
  numbers_ = new QLabel;
  numbers_->setTextFormat(Qt::RichText);
  numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  numbers_->setContentsMargins(8, 4, 0, 0);
  right->addWidget(numbers_);
  body->addLayout(right, 3);
  inner->addLayout(body, 1);
  column->addWidget(with_empty_state(content), 1);
  connect(value_, &QComboBox::activated, this, &LensPanel::touch);
  connect(compute_, &QPushButton::clicked, this, &LensPanel::compute);
  connect(empty_, &EmptyState::clicked, this,
          [this] { document_.job_of("weight-lens") ? document_.cancel_kind("weight-lens") : compute(); });
  connect(map_, &HeatMap::cell_chosen, this, &LensPanel::refresh_cell);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::outcomes_changed, &SessionDocument::runs_changed,
        &SessionDocument::results_changed, &SessionDocument::model_changed})
    connect(&document_, signal, this, &LensPanel::touch);
  connect(&document_, &SessionDocument::jobs_changed, this, [this] {
    compute_->setEnabled(!document_.job_of("weight-lens") && document_.model() && document_.run());
    if (empty_->isVisible()) touch();
  });
}

QString LensPanel::title() const {
  return document_.run() ? tr("Weight lens: %1").arg(QString::fromStdString(document_.run()->name))
                         : tr("Weight lens");
}

CustomPlot* LensPanel::focused_plot() const {
  return spectrum_->hasFocus()        ? static_cast<CustomPlot*>(spectrum_)
         : amplification_->hasFocus() ? static_cast<CustomPlot*>(amplification_)
                                      : static_cast<CustomPlot*>(map_);
}

void LensPanel::compute() {
  const RunRecord* run = document_.run();
  if (!run || run->adapter_facts.empty()) return;
  const int64_t current = document_.current_fact();
  document_.compute_weight_lens(run->adapter_facts.front() == -1   ? -1
                                : keeps_adapter_for(*run, current) ? current
                                                                   : run->adapter_facts.front());
}

const ResultTable* LensPanel::table() const {
  if (!document_.run()) return nullptr;
  for (const ResultTable& table : document_.run()->results) {
    if (table.kind == "weight-lens") return &table;
  }
  return nullptr;
}

// A table of the command may hold many adapters: the current fact's, else the first.
std::vector<std::string> LensPanel::where() const {
  for (const ResultColumn& column : table()->columns) {
    const auto* facts = std::get_if<std::vector<int64_t>>(&column.values);
    if (column.name != "fact" || !facts || facts->empty()) continue;
    const bool has_current =
        std::find(facts->begin(), facts->end(), document_.current_fact()) != facts->end();
    return {"fact=" + std::to_string(has_current ? document_.current_fact() : facts->front())};
  }
  return {};
}

std::optional<PanelSpec> LensPanel::figure() const {
  if (!table()) return std::nullopt;
  PanelSpec panel;
  panel.kind = FigureKind::heat_map;
  panel.runs = {document_.run()->name};
  panel.table = table()->name;
  panel.x = "layer";
  panel.y = "module";
  panel.value = value_->currentData().toString().toStdString();
  panel.where = where();
  return panel;
}

void LensPanel::refresh() {
  const RunRecord* run = document_.run();
  const auto job = document_.job_of("weight-lens");
  compute_->setEnabled(!job && document_.model() && run && !run->adapter_facts.empty());
  if (!run) return show_empty(tr("No run is finished."), tr("Train the kept facts first."));
  const QString name = QString::fromStdString(run->name);
  if (job && !table()) touch_later();
  if (job && !table())
    return show_empty(tr("Looking at the weights of %1…").arg(name),
                      job->progress.total > 0
                          ? tr("%1 of %2").arg(count(job->progress.done), count(job->progress.total))
                          : QString(),
                      tr("Cancel"));
  if (!table()) {
    if (run->adapter_facts.empty())
      return show_empty(tr("%1 has no adapter to look at.").arg(name),
                        tr("Full fine-tuning has no low-rank factors, and a run may be told to keep no "
                           "adapters (Output)."));
    return show_empty(tr("Not computed for %1.").arg(name),
                      tr("What its adapter changes in each weight; some seconds."),
                      document_.model() ? tr("Compute") : QString());
  }
  try {
    PanelContent content = read_panel(document_.session(), *figure(), words());
    map_->set_content(std::move(content));
  } catch (const Error& error) {
    return show_empty(tr("The lens cannot be shown."), error_sentence(error));
  }
  show_content();
  if (map_->row() < 0 && map_->content().cells) {
    // The cell that stands out.
    const Cells& cells = *map_->content().cells;
    const auto largest = std::max_element(cells.value.begin(), cells.value.end(), [](double a, double b) {
      return std::isnan(a) ? !std::isnan(b) : a < b;
    });
    const auto at = static_cast<int>(largest - cells.value.begin());
    map_->choose(at / static_cast<int>(cells.columns), at % static_cast<int>(cells.columns));
  }
  refresh_cell();
}

void LensPanel::refresh_cell() {
  if (!table() || !map_->content().cells || map_->row() < 0) return;
  const Cells& cells = *map_->content().cells;
  const std::string module = cells.row_names[static_cast<size_t>(map_->row())].toStdString();
  const std::string layer = cells.column_names[static_cast<size_t>(map_->column())].toStdString();
  cell_->setText(tr("Layer %1, %2").arg(QString::fromStdString(layer), QString::fromStdString(module)));
  if (auto* title = findChild<QLabel*>("amplification_title"))
    title->setText(tr("Amplification \u2016\u0394W\u2016 / \u2016U\u1D40WV\u2016 of %1, by layer, log")
                       .arg(QString::fromStdString(module)));
  std::vector<std::string> conditions = where();
  conditions.push_back("module=" + module);
  try {
    const ResultView by_layer(*table(), conditions);
    const auto layers = by_layer.numbers("layer", "x"), change = by_layer.numbers("change_norm", "y"),
               amplification = by_layer.numbers("amplification", "y"),
               random = by_layer.numbers("random_norm", "y"), own = by_layer.numbers("own_norm", "y");
    PanelContent content;
    Series adapter{.form = Series::Form::line, .name = tr("adapter"), .x = layers, .y = amplification};
    Series chance{
        .form = Series::Form::line, .name = tr("random subspace"), .ink = Ink::grey, .index = 2, .x = layers};
    Series best{.form = Series::Form::line,
                .name = tr("W's own directions"),
                .ink = Ink::grey,
                .index = 1,
                .x = layers};
    Series here{.form = Series::Form::points};
    content.data.header = {"layer", "adapter", "random", "own"};
    for (size_t i = 0; i < layers.size(); ++i) {
      chance.y.push_back(change[i] / random[i]);
      best.y.push_back(change[i] / own[i]);
      if (std::to_string(std::llround(layers[i])) == layer) {
        here.x.push_back(layers[i]);
        here.y.push_back(amplification[i]);
      }
      content.data.rows.push_back({data_cell(layers[i]), data_cell(amplification[i]),
                                   data_cell(chance.y.back()), data_cell(best.y.back())});
    }
    content.series = {std::move(adapter), std::move(chance), std::move(best), std::move(here)};
    content.x.label = tr("Layer");
    content.x.whole = true;
    content.summary =
        tr("Amplification of %1 over the layers, with two controls.").arg(QString::fromStdString(module));
    PlotAxes axes;
    axes.log_y = true;
    amplification_->set_content(std::move(content), axes);

    conditions.push_back("layer=" + layer);
    PanelSpec spectrum = *figure();
    spectrum.kind = FigureKind::spectrum;
    spectrum.x = spectrum.y = spectrum.value = "";
    spectrum.matrix = "spectrum";
    spectrum.where = conditions;
    PanelContent values = read_panel(document_.session(), spectrum, words());
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

    const ResultView cell(*table(), conditions);
    const auto value = [&](const char* column) { return cell.numbers(column, "y").front(); };
    const auto row = [&](const QString& name, const QString& text) {
      return "<tr><td style='padding-right:14px'><span style='color:" + roles(palette()).secondary.name() +
             "'>" + name.toHtmlEscaped() + "</span></td><td align='right'><b>" + text.toHtmlEscaped() +
             "</b></td></tr>";
    };
    const double norm = value("change_norm");
    numbers_->setText("<table>" + row(tr("\u2016\u0394W\u2016"), number(norm, 3)) +
                      row(tr("of \u2016W\u2016"), percent(norm / value("weight_norm"), 2)) +
                      row(tr("Amplification"), number(value("amplification"), 1)) +
                      row(tr("by random directions"), number(norm / value("random_norm"), 1)) +
                      row(tr("Effective rank"), number(value("effective_rank"), 1)) + "</table>");
  } catch (const Error& error) {
    numbers_->setText(error_sentence(error).toHtmlEscaped());
  }
}

}  // namespace seamark
