// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/interference_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/statistics.h"
#include "document/help.h"
#include "document/run_forecast.h"
#include "document/wording.h"
#include "figures/result_view.h"
#include "panels/controls.h"
#include "panels/view_figure.h"
#include "plots/heat_map.h"

namespace seamark {
namespace {

const std::string relation_suffix = " by relation";
const QString job_kind = QStringLiteral("interference");

QString with_sign(double v) { return (v > 0 ? QStringLiteral("+") : QString()) + number(v, 3); }

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
  // Both: what is shown may be either, and one chooses between them.
  const QString help = term_help({Term::interference, Term::gradient_interference});
  for (QWidget* widget : std::initializer_list<QWidget*>{map_, matrix_, kind_, most_, compute_})
    widget->setWhatsThis(help);
  for (QAbstractButton* button : by_->buttons()) button->setWhatsThis(help);
  add_plot_buttons(*flow);
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
  connect(most_, &QSpinBox::valueChanged, this, [this] {
    if (shows_empty()) touch();
  });
  connect(compute_, &QPushButton::clicked, this, &InterferencePanel::compute);
  connect(map_, &HeatMap::cell_moved, this, &InterferencePanel::refresh_text);
  connect(map_, &HeatMap::cell_chosen, this, &InterferencePanel::cell_chosen);
  connect(map_, &HeatMap::cleared, &document_, &SessionDocument::select_none);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::outcomes_changed, &SessionDocument::runs_changed,
        &SessionDocument::results_changed, &SessionDocument::model_changed})
    connect(&document_, signal, this, &InterferencePanel::touch);
  connect(&document_, &SessionDocument::jobs_changed, this, [this] {
    compute_->setEnabled(can_compute());
    if (shows_empty()) touch();
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

bool InterferencePanel::can_compute() const {
  const RunRecord* run = document_.run();
  return document_.model() && run && run->outcomes.rows() > 1 && !document_.job_of(job_kind, run->name);
}

void InterferencePanel::compute() {
  document_.compute_interference(static_cast<InterferenceKind>(kind_->currentData().toInt()), most_->value());
}

const ResultTable* InterferencePanel::table(bool by_relation) const {
  if (!document_.run()) return nullptr;
  const auto kind = static_cast<InterferenceKind>(kind_->currentData().toInt());
  for (const ResultTable& table : document_.run()->results) {
    const bool gradient = table.kind == "interference-gradient";
    if (!gradient && table.kind != "interference") continue;
    if ((kind == InterferenceKind::exact && gradient) || (kind == InterferenceKind::gradient && !gradient))
      continue;
    if (table.name.ends_with(relation_suffix) == by_relation) return &table;
  }
  return nullptr;
}

std::optional<PanelSpec> InterferencePanel::figure() const {
  auto panel = drawn();
  if (panel) take_selection(*panel, document_);
  return panel;
}

std::optional<PanelSpec> InterferencePanel::drawn() const {
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
  take_part(panel, *map_);
  return panel;
}

void InterferencePanel::refresh() {
  const RunRecord* run = document_.run();
  const auto job = run ? document_.job_of(job_kind, run->name) : std::nullopt;
  compute_->setEnabled(can_compute());
  matrix_->parentWidget()->setVisible(run && table());  // else there is nothing to choose
  if (!run) return show_no_run();
  const QString name = QString::fromStdString(run->name);
  if (!table()) {
    compute_->setVisible(false);
    if (job) touch_later();
    if (job)
      return show_empty(tr("Computing interference of %1…").arg(name),
                        job->progress.total > 0
                            ? tr("%1 of %2").arg(count(job->progress.done), count(job->progress.total))
                            : tr("It has its turn after what is going on."),
                        tr("Cancel"), [this, of = run->name] { document_.cancel_kind(job_kind, of); });
    const QString facts = count(most_->value());
    const auto seconds =
        document_.model() ? forecast_interference(*run, document_.made_with(*run),
                                                  static_cast<InterferenceKind>(kind_->currentData().toInt()),
                                                  most_->value(), *document_.model())
                          : std::nullopt;
    return show_empty(
        tr("Not computed for %1.").arg(name),
        seconds ? tr("How learning one fact changes the loss of another, for at most %1 facts, %2.")
                      .arg(facts, about_text(*seconds))
                : tr("How learning one fact changes the loss of another, for at most %1 facts.").arg(facts),
        compute_->isEnabled() ? tr("Compute") : QString(), [this] { compute(); });
  }
  compute_->setVisible(true);
  std::vector<BoxChoice> matrices;
  const auto add = [&](const std::string& matrix) {
    const QString key = QString::fromStdString(matrix);
    matrices.push_back({key == "loss"       ? tr("loss change")
                        : key == "distance" ? tr("distance change")
                        : key == "cosine"   ? tr("gradient cosine")
                                            : key,
                        key});
  };
  const auto is_first = [](const std::string& matrix) { return matrix == "loss" || matrix == "cosine"; };
  for (const bool first : {true, false}) {
    for (const auto& [matrix, values] : table()->matrices)
      if (is_first(matrix) == first) add(matrix);
  }
  fill_choices(matrix_, matrices);
  try {
    PanelContent content = read_panel(document_.session(), *drawn(), words());
    map_->set_content(std::move(content));
    const bool cosine = matrix_->currentData().toString() == "cosine";
    map_->set_scale_words(cosine ? tr("opposed") : tr("helped"), cosine ? tr("alike") : tr("harmed"));
  } catch (const Error& error) {
    return show_empty(tr("The matrix cannot be shown."), error_sentence(error));
  }
  show_content();
  find_facts();
  refresh_marks();
  refresh_text();
}

// Once for what is shown: the marks follow each change of the selection.
void InterferencePanel::find_facts() {
  const Cells& cells = *map_->content().cells;
  facts_.assign(static_cast<size_t>(cells.rows), {});
  try {
    const ResultView view(*table(), {});
    std::vector<int64_t> facts;
    std::vector<std::string> relations;
    std::map<std::string, std::vector<int64_t>> of_relation;
    if (by_relation()) {
      relations = view.texts("relation", "y");
      for (const int64_t fact : document_.run()->outcomes.fact)
        of_relation[document_.session().facts.at(FactIndex{fact}).relation].push_back(fact);
    } else {
      for (const double fact : view.numbers("fact", "y")) facts.push_back(static_cast<int64_t>(fact));
    }
    for (size_t i = 0; i < facts_.size(); ++i) {
      const size_t row = i < cells.row_source.size() ? static_cast<size_t>(cells.row_source[i]) : i;
      facts_[i] = by_relation() ? of_relation[relations.at(row)] : std::vector<int64_t>{facts.at(row)};
    }
  } catch (const std::exception&) {
    // Of another version: nothing to select by.
  }
}

std::vector<int64_t> InterferencePanel::facts_of(int index) const {
  return index >= 0 && static_cast<size_t>(index) < facts_.size() ? facts_[static_cast<size_t>(index)]
                                                                  : std::vector<int64_t>();
}

void InterferencePanel::cell_chosen(int row, int column, Qt::KeyboardModifiers modifiers) {
  std::vector<int64_t> facts = facts_of(row);
  const int64_t first = facts.empty() ? -1 : facts.front();
  const auto others = facts_of(column);
  facts.insert(facts.end(), others.begin(), others.end());
  pick(facts, select_mode(modifiers), by_relation() ? -1 : first);
}

// What learning the facts of the column's relation does to each fact of the row's, on average: the means that
// the cell is the mean of. Empty where the facts' own matrix is not there.
std::vector<double> InterferencePanel::changes_of_cell() const {
  const ResultTable* facts = table(false);
  const std::string matrix_name = matrix_->currentData().toString().toStdString();
  if (!by_relation() || !facts || map_->row() < 0 || !facts->matrices.contains(matrix_name)) return {};
  const Cells& cells = *map_->content().cells;
  const Matrix& matrix = facts->matrices.at(matrix_name);
  std::vector<double> out;
  try {
    const auto relation = [&](int index) {
      const size_t row = static_cast<size_t>(index) < cells.row_source.size()
                             ? static_cast<size_t>(cells.row_source[static_cast<size_t>(index)])
                             : static_cast<size_t>(index);
      return ResultView(*table(), {}).texts("relation", "y").at(row);
    };
    const std::string affected = relation(map_->row()), learned = relation(map_->column());
    std::vector<std::string> of;
    for (const double fact : ResultView(*facts, {}).numbers("fact", "y"))
      of.push_back(document_.session().facts.at(FactIndex{static_cast<int64_t>(fact)}).relation);
    const auto n = static_cast<int64_t>(of.size());
    if (matrix.rows != n || matrix.cols != n) return {};
    for (int64_t i = 0; i < n; ++i) {
      if (of[static_cast<size_t>(i)] != affected) continue;
      double sum = 0;
      int64_t pairs = 0;
      for (int64_t j = 0; j < n; ++j) {
        if (j == i || of[static_cast<size_t>(j)] != learned || !std::isfinite(matrix.at(i, j))) continue;
        sum += matrix.at(i, j);
        ++pairs;
      }
      if (pairs > 0) out.push_back(sum / static_cast<double>(pairs));
    }
  } catch (const std::exception&) {
    return {};  // of another version
  }
  return out;
}

// 10,000 resamples of the facts affected (METHOD 8).
void InterferencePanel::find_interval() {
  std::vector<double> changes = changes_of_cell();
  if (changes == interval_.changes) return;
  interval_ = {changes, undefined, undefined};
  if (changes.size() < 2) return;
  auto found = std::make_shared<Interval>();
  document_.work_quietly(
      QStringLiteral("interference-interval"),
      [found, changes](const RunControl&) {
        *found = bootstrap_mean(changes, {.name = "window/interference"});
      },
      [panel = QPointer<InterferencePanel>(this), found, changes] {
        if (!panel || panel->interval_.changes != changes) return;
        panel->interval_.low = found->low;
        panel->interval_.high = found->high;
        panel->refresh_text();
      });
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

QString InterferencePanel::text() const { return text_->text(); }

// The chosen cell in words, then the pairs that stand out.
void InterferencePanel::refresh_text() {
  if (!map_->content().cells || !table()) return;
  find_interval();
  const Cells& cells = *map_->content().cells;
  const auto n = static_cast<int>(cells.columns);
  const auto value = [&](int i, int j) { return cells.value[static_cast<size_t>(i * n + j)]; };
  const auto name = [&](int i) {
    const QString own =
        static_cast<size_t>(i) < cells.row_names.size() ? cells.row_names[static_cast<size_t>(i)] : QString();
    return own.isEmpty() ? QString::number(i + 1) : own;
  };
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
    if (std::isfinite(interval_.low))
      html += "<br>" + grey +
              tr("95 % interval %1 to %2")
                  .arg(with_sign(interval_.low), with_sign(interval_.high))
                  .toHtmlEscaped() +
              "</span>";
    if (!interval_.changes.empty())
      html +=
          "<br>" + grey +
          tr("%Ln fact(s) affected", nullptr, static_cast<int>(interval_.changes.size())).toHtmlEscaped() +
          "</span>";
    html += "</p>";
  }
  struct Pair {
    int row, column;
    double value;
  };
  constexpr size_t most = 3;
  std::vector<Pair> highest, lowest;  // what helps is no harm, however little
  const auto take = [](std::vector<Pair>& best, const Pair& pair, double sign) {
    if (!(sign * pair.value > 0)) return;
    if (best.size() == most && sign * pair.value <= sign * best.back().value) return;
    const auto place = std::find_if(
        best.begin(), best.end(), [&](const Pair& other) { return sign * other.value < sign * pair.value; });
    best.insert(place, pair);
    if (best.size() > most) best.pop_back();
  };
  for (int i = 0; i < static_cast<int>(cells.rows); ++i) {
    for (int j = cosine ? i + 1 : 0; j < n; ++j) {
      if (i == j || !std::isfinite(value(i, j))) continue;
      take(highest, {i, j, value(i, j)}, 1);
      take(lowest, {i, j, value(i, j)}, -1);
    }
  }
  const auto list = [&](const QString& title, const std::vector<Pair>& pairs) {
    html += "<p><b>" + title.toHtmlEscaped() + "</b><table width='100%'>";
    for (const Pair& pair : pairs)
      html += "<tr><td>" + (name(pair.column) + QStringLiteral(" \u2192 ") + name(pair.row)).toHtmlEscaped() +
              "</td><td align='right'>" + with_sign(pair.value) + "</td></tr>";
    html += "</table></p>";
  };
  list(cosine ? tr("Most alike") : tr("Most harmful"), highest);
  list(cosine ? tr("Most opposed") : tr("Most helpful, other than itself"), lowest);
  text_->setText(html);
}

}  // namespace seamark
