// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/interference_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "document/wording.h"
#include "figures/result_view.h"
#include "panels/controls.h"
#include "plots/heat_map.h"

namespace seamark {
namespace {

const std::string relation_suffix = " by relation";

}  // namespace

InterferencePanel::InterferencePanel(SessionDocument& document, QWidget* parent)
    : ViewPanel(document, parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  by_ = new Segmented(tr("By"));
  by_->add(tr("relations"), 1,
           tr("A row and a column for each relation: means over pairs of different facts."));
  by_->add(tr("facts"), 0, tr("A row and a column for each fact."));
  by_->set_value(1);
  flow->addWidget(by_);
  matrix_ = new QComboBox;
  flow->addWidget(labelled(tr("Show"), matrix_,
                           tr("What a cell says: the change of the loss (above 0 it harms), of the distance, "
                              "or the cosine of two facts' gradients.")));
  kind_ = new QComboBox;
  kind_->addItem(tr("as trained"), static_cast<int>(InterferenceKind::automatic));
  kind_->addItem(tr("exact"), static_cast<int>(InterferenceKind::exact));
  kind_->addItem(tr("gradient"), static_cast<int>(InterferenceKind::gradient));
  flow->addWidget(labelled(tr("By"), kind_,
                           tr("Exact trains each fact alone and looks at all others; gradient compares the "
                              "facts' gradients at a joint run's adapter and is much cheaper.")));
  most_ = new QSpinBox;
  most_->setRange(2, 100000);
  most_->setValue(60);
  flow->addWidget(
      labelled(tr("Facts"), most_,
               tr("At most so many of the run's facts; exact takes n trainings and n\u00B2 looks.")));
  compute_ = new QPushButton(tr("Compute"));
  compute_->setAutoDefault(false);
  compute_->setToolTip(tr("Computes the matrix in the background; it is kept in the session."));
  flow->addWidget(compute_);
  map_ = new HeatMap(tr("Interference"));
  map_->set_csv_name("interference");
  flow->add_right(csv_button(map_));
  flow->add_right(figure_button());
  column->addWidget(controls);
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(map_, 5);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setMinimumWidth(150);
  text_ = new QLabel;
  text_->setTextFormat(Qt::RichText);
  text_->setWordWrap(true);
  text_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  text_->setContentsMargins(4, 8, form_padding, 8);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text_->setAutoFillBackground(true);
  text_->setBackgroundRole(QPalette::Base);
  area->setWidget(text_);
  row->addWidget(area, 3);
  column->addWidget(with_empty_state(content), 1);
  connect(by_, &Segmented::chosen, this, [this] {
    map_->choose(-1, -1);
    touch();
  });
  connect(matrix_, &QComboBox::activated, this, &InterferencePanel::touch);
  connect(kind_, &QComboBox::activated, this, &InterferencePanel::touch);
  connect(compute_, &QPushButton::clicked, this, &InterferencePanel::compute);
  connect(empty_, &EmptyState::clicked, this,
          [this] { document_.job_of("interference") ? document_.cancel_kind("interference") : compute(); });
  connect(map_, &HeatMap::cell_chosen, this, &InterferencePanel::cell_chosen);
  connect(map_, &HeatMap::cleared, &document_, &SessionDocument::select_none);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::outcomes_changed, &SessionDocument::runs_changed,
        &SessionDocument::results_changed, &SessionDocument::model_changed})
    connect(&document_, signal, this, &InterferencePanel::touch);
  connect(&document_, &SessionDocument::jobs_changed, this, [this] {
    compute_->setEnabled(!document_.job_of("interference") && document_.model() && document_.run());
    if (empty_->isVisible()) touch();
  });
  connect(&document_, &SessionDocument::selection_changed, this, [this] {
    if (isVisible()) refresh_marks();
  });
}

QString InterferencePanel::title() const {
  return document_.run() ? tr("Interference: %1").arg(QString::fromStdString(document_.run()->name))
                         : tr("Interference");
}

CustomPlot* InterferencePanel::focused_plot() const { return map_; }

void InterferencePanel::show_by(bool relations) {
  by_->set_value(relations ? 1 : 0);
  map_->choose(-1, -1);
  touch();
}

bool InterferencePanel::by_relation() const { return by_->value() == 1; }

void InterferencePanel::compute() {
  document_.compute_interference(static_cast<InterferenceKind>(kind_->currentData().toInt()), most_->value());
}

const ResultTable* InterferencePanel::table() const {
  if (!document_.run()) return nullptr;
  const auto kind = static_cast<InterferenceKind>(kind_->currentData().toInt());
  for (const ResultTable& table : document_.run()->results) {
    const bool gradient = table.kind == "interference-gradient";
    if (!gradient && table.kind != "interference") continue;
    if ((kind == InterferenceKind::exact && gradient) || (kind == InterferenceKind::gradient && !gradient))
      continue;
    if (table.name.ends_with(relation_suffix) == by_relation()) return &table;
  }
  return nullptr;
}

std::optional<PanelSpec> InterferencePanel::figure() const {
  if (!table()) return std::nullopt;
  PanelSpec panel;
  panel.kind = FigureKind::heat_map;
  panel.runs = {document_.run()->name};
  panel.table = table()->name;
  panel.matrix = matrix_->currentData().toString().toStdString();
  if (by_relation() && table()->kind == "interference") {
    panel.x_label = words()(SEAMARK_TEXT("Figure", "Learned relation")).toStdString();
    panel.y_label = words()(SEAMARK_TEXT("Figure", "Changed relation")).toStdString();
  }
  return panel;
}

void InterferencePanel::refresh() {
  const RunRecord* run = document_.run();
  const auto job = document_.job_of("interference");
  compute_->setEnabled(!job && document_.model() && run && run->outcomes.rows() > 1);
  if (!run) return show_empty(tr("No run is finished."), tr("Train the kept facts first."));
  const QString name = QString::fromStdString(run->name);
  if (!table()) {
    compute_->setVisible(false);
    if (job) touch_later();
    if (job)
      return show_empty(tr("Computing interference of %1…").arg(name),
                        job->progress.total > 0
                            ? tr("%1 of %2").arg(count(job->progress.done), count(job->progress.total))
                            : tr("It has its turn after what is going on."),
                        tr("Cancel"));
    return show_empty(tr("Not computed for %1.").arg(name),
                      tr("How learning one fact changes the loss of another, for at most %1 facts.")
                          .arg(count(most_->value())),
                      compute_->isEnabled() ? tr("Compute") : QString());
  }
  compute_->setVisible(true);
  const QString chosen = matrix_->currentData().toString();
  matrix_->clear();
  const auto add = [this](const std::string& matrix) {
    const QString key = QString::fromStdString(matrix);
    if (matrix_->findData(key) >= 0) return;
    matrix_->addItem(key == "loss"       ? tr("loss change")
                     : key == "distance" ? tr("distance change")
                     : key == "cosine"   ? tr("gradient cosine")
                                         : key,
                     key);
  };
  for (const char* first : {"loss", "cosine"}) {
    if (table()->matrices.contains(first)) add(first);
  }
  for (const auto& [matrix, values] : table()->matrices) add(matrix);
  matrix_->setCurrentIndex(std::max(0, matrix_->findData(chosen)));
  try {
    PanelContent content = read_panel(document_.session(), *figure(), words());
    map_->set_content(std::move(content));
    const bool cosine = matrix_->currentData().toString() == "cosine";
    map_->set_scale_words(cosine ? tr("opposed") : tr("helped"), cosine ? tr("alike") : tr("harmed"));
  } catch (const Error& error) {
    return show_empty(tr("The matrix cannot be shown."), error_sentence(error));
  }
  show_content();
  refresh_marks();
  refresh_text();
}

std::vector<int64_t> InterferencePanel::facts_of(int index) const {
  if (!table() || !map_->content().cells || index < 0) return {};
  const Cells& cells = *map_->content().cells;
  const int64_t source = static_cast<size_t>(index) < cells.row_source.size()
                             ? cells.row_source[static_cast<size_t>(index)]
                             : index;
  try {
    const ResultView view(*table(), {});
    if (!by_relation())
      return {static_cast<int64_t>(view.numbers("fact", "y").at(static_cast<size_t>(source)))};
    const std::string relation = view.texts("relation", "y").at(static_cast<size_t>(source));
    std::vector<int64_t> out;
    for (const int64_t fact : document_.run()->outcomes.fact) {
      if (document_.session().facts.facts[static_cast<size_t>(fact)].relation == relation)
        out.push_back(fact);
    }
    return out;
  } catch (const std::exception&) {
    return {};  // the map still shows another table's rows
  }
}

void InterferencePanel::cell_chosen(int row, int column, Qt::KeyboardModifiers modifiers) {
  std::vector<int64_t> facts = facts_of(row);
  const int64_t first = facts.empty() ? -1 : facts.front();
  const auto others = facts_of(column);
  facts.insert(facts.end(), others.begin(), others.end());
  pick(facts, modifiers & (Qt::ControlModifier | Qt::ShiftModifier) ? SelectMode::add : SelectMode::replace,
       by_relation() ? -1 : first);
  refresh_text();
}

void InterferencePanel::refresh_marks() {
  if (!map_->content().cells || !table()) return;
  const auto n = static_cast<int>(map_->content().cells->rows);
  std::vector<bool> marked(static_cast<size_t>(n));
  if (document_.selection().count() > 0) {
    for (int i = 0; i < n; ++i) {
      const auto facts = facts_of(i);
      marked[static_cast<size_t>(i)] =
          !facts.empty() && std::all_of(facts.begin(), facts.end(),
                                        [this](int64_t fact) { return document_.selection().has(fact); });
    }
  }
  map_->set_marked(marked, marked);
}

// The chosen cell in words, then the pairs that stand out.
void InterferencePanel::refresh_text() {
  if (!map_->content().cells) return;
  const Cells& cells = *map_->content().cells;
  const auto n = static_cast<int>(cells.columns);
  const auto value = [&](int i, int j) { return cells.value[static_cast<size_t>(i * n + j)]; };
  const auto name = [&](int i) {
    const QString own =
        static_cast<size_t>(i) < cells.row_names.size() ? cells.row_names[static_cast<size_t>(i)] : QString();
    return own.isEmpty() ? QString::number(i + 1) : own;
  };
  const auto with_sign = [](double v) { return (v > 0 ? QStringLiteral("+") : QString()) + number(v, 3); };
  const QString grey = "<span style='color:" + roles(palette()).secondary.name() + "'>";
  const bool cosine = matrix_->currentData().toString() == "cosine";
  QString html;
  if (map_->row() >= 0) {
    const QString a = name(map_->row()), b = name(map_->column());
    const double v = value(map_->row(), map_->column());
    html += "<p><b>" +
            (cosine ? tr("%1 and %2").arg(a, b) : tr("%1, when %2 is learned").arg(a, b)).toHtmlEscaped() +
            "</b><br><b>" + with_sign(v) + "</b> " + grey + map_->content().scale->label.toHtmlEscaped() +
            "</span>";
    if (by_relation())
      html += "<br>" + grey +
              tr("%1 facts and %2 facts")
                  .arg(count(static_cast<qint64>(facts_of(map_->row()).size())),
                       count(static_cast<qint64>(facts_of(map_->column()).size())))
                  .toHtmlEscaped() +
              "</span>";
    html += "</p>";
  }
  struct Pair {
    int row, column;
    double value;
  };
  std::vector<Pair> pairs;
  for (int i = 0; i < static_cast<int>(cells.rows); ++i) {
    for (int j = 0; j < n; ++j) {
      if (i != j && std::isfinite(value(i, j)) && !(cosine && j < i)) pairs.push_back({i, j, value(i, j)});
    }
  }
  const auto list = [&](const QString& title, bool largest) {
    std::vector<Pair> sorted;  // what helps is no harm, however little
    for (const Pair& pair : pairs)
      if (largest ? pair.value > 0 : pair.value < 0) sorted.push_back(pair);
    const size_t most = std::min<size_t>(sorted.size(), 3);
    std::partial_sort(
        sorted.begin(), sorted.begin() + static_cast<ptrdiff_t>(most), sorted.end(),
        [&](const Pair& x, const Pair& y) { return largest ? x.value > y.value : x.value < y.value; });
    html += "<p><b>" + title.toHtmlEscaped() + "</b><table width='100%'>";
    for (size_t i = 0; i < most; ++i)
      html += "<tr><td>" +
              (name(sorted[i].column) + QStringLiteral(" \u2192 ") + name(sorted[i].row)).toHtmlEscaped() +
              "</td><td align='right'>" + with_sign(sorted[i].value) + "</td></tr>";
    html += "</table></p>";
  };
  list(cosine ? tr("Most alike") : tr("Most harmful"), true);
  list(cosine ? tr("Most opposed") : tr("Most helpful, other than itself"), false);
  text_->setText(html);
}

}  // namespace seamark
