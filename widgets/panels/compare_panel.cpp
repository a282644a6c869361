// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/compare_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "document/field_words.h"
#include "document/help.h"
#include "document/protocol_scores.h"
#include "document/run_list_model.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/run_verdict.h"
#include "panels/view_figure.h"
#include "plots/content_plot.h"

namespace seamark {
namespace {

enum CurveChoice { learned_choice, loss_choice, gradient_choice };
constexpr int line_height = 22;

}  // namespace

// --- FlipTable
// ------------------------------------------------------------------------------------------------

FlipTable::FlipTable(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Who flipped"));
  setToolTip(tr("Facts by what both runs made of them. A click, or Enter, selects a cell's facts."));
  setWhatsThis(term_help({Term::flips, Term::paired_difference}));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FlipTable::set(const RunComparison& found, const QString& first, const QString& second) {
  facts_[0] = found.both;
  facts_[1] = found.only_first;
  facts_[2] = found.only_second;
  facts_[3] = found.neither;
  first_ = first;
  second_ = second;
  updateGeometry();
}

void FlipTable::set_marked(const FactSet& selection) {
  QStringList all;
  for (int i = 0; i < 4; ++i) {
    marked_[i] =
        std::count_if(facts_[i].begin(), facts_[i].end(), [&](int64_t fact) { return selection.has(fact); });
    all << words(i);
  }
  setAccessibleDescription(hasFocus() ? words(current_) : all.join(". "));
  update();
}

QString FlipTable::words(int index) const {
  const int n = static_cast<int>(facts_[index].size());
  const QString text =
      index == 0   ? tr("%Ln fact(s) learned in both", nullptr, n)
      : index == 1 ? tr("%Ln fact(s) lost: learned in %1, not in %2", nullptr, n).arg(first_, second_)
      : index == 2 ? tr("%Ln fact(s) won: not learned in %1, learned in %2", nullptr, n).arg(first_, second_)
                   : tr("%Ln fact(s) learned in neither", nullptr, n);
  return marked_[index] > 0 ? text + ", " + tr("%1 selected").arg(count(marked_[index])) : text;
}

// The rows' names stand at the left, columns' names and a count with its word need their width.
int FlipTable::names_width() const {
  const QFontMetrics small(text_font(TextSize::secondary));
  return 8 + std::max(small.horizontalAdvance(first_ + ' ' + tr("learned")),
                      small.horizontalAdvance(tr("not learned")));
}

int FlipTable::least_cell() const {
  const QFontMetrics small(text_font(TextSize::secondary)), bold(text_font(TextSize::body, true));
  int widest = 0;
  for (const auto& facts : facts_)
    widest = std::max(widest, bold.horizontalAdvance(count(static_cast<qint64>(facts.size()))));
  const int word = std::max(small.horizontalAdvance(tr("lost")), small.horizontalAdvance(tr("won")));
  return std::max(24 + widest + word, 10 + small.horizontalAdvance(tr("not learned")));
}

QSize FlipTable::minimumSizeHint() const { return {names_width() + 2 * least_cell() + 4, 108}; }

QSize FlipTable::sizeHint() const { return minimumSizeHint().expandedTo(QSize(300, 108)); }

QRect FlipTable::cell(int index) const {
  const int left = names_width(), top = 40, height = 32;
  const int width = std::max(least_cell(), std::min(150, (this->width() - left - 4) / 2));
  // Columns: the second run; rows: the first.
  const int column = index == 0 || index == 2 ? 0 : 1, row = index == 0 || index == 1 ? 0 : 1;
  return {left + column * width, top + row * height, width - 2, height - 2};
}

void FlipTable::paintEvent(QPaintEvent*) {
  const ColourRoles& c = roles(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont small = text_font(TextSize::secondary), bold = text_font(TextSize::body, true);
  painter.setFont(small);
  painter.setPen(c.secondary);
  const QRect both = cell(0), lost = cell(1), neither = cell(3);
  painter.drawText(QRect(both.left(), 0, both.width() * 2, 18), Qt::AlignCenter, second_);
  painter.drawText(QRect(both.left(), 18, both.width(), 20), Qt::AlignCenter, tr("learned"));
  painter.drawText(QRect(lost.left(), 18, lost.width(), 20), Qt::AlignCenter, tr("not learned"));
  painter.drawText(QRect(0, both.top(), names_width() - 8, both.height()), Qt::AlignRight | Qt::AlignVCenter,
                   first_ + ' ' + tr("learned"));
  painter.drawText(QRect(0, neither.top(), names_width() - 8, neither.height()),
                   Qt::AlignRight | Qt::AlignVCenter, tr("not learned"));
  for (int i = 0; i < 4; ++i) {
    const QRect at = cell(i);
    const bool flipped = i == 1 || i == 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(flipped ? c.selected_row : c.alternate);
    painter.drawRoundedRect(at, 3, 3);
    painter.setPen(c.text);
    painter.setFont(bold);
    const QString n = count(static_cast<qint64>(facts_[i].size()));
    const QString word = i == 1 ? tr("lost") : i == 2 ? tr("won") : QString();
    painter.drawText(at.adjusted(8, 0, -8, 0),
                     (word.isEmpty() ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft), n);
    painter.setFont(small);
    painter.drawText(at.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, word);
    if (marked_[i] > 0 && marked_[i] == static_cast<int64_t>(facts_[i].size())) {
      painter.setPen(QPen(c.mark, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(at).adjusted(3, 3, -3, -3), 2, 2);
    }
    if (i == current_ && hasFocus()) {
      painter.setPen(QPen(c.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(at).adjusted(1, 1, -1, -1), 3, 3);
    }
  }
}

void FlipTable::choose(int index, Qt::KeyboardModifiers modifiers) {
  current_ = index;
  setAccessibleDescription(words(index));
  update();
  Q_EMIT chosen(facts_[index], select_mode(modifiers));
}

void FlipTable::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() != Qt::LeftButton) return;
  for (int i = 0; i < 4; ++i) {
    if (cell(i).contains(event->pos())) return choose(i, event->modifiers());
  }
}

void FlipTable::keyPressEvent(QKeyEvent* event) {
  // both, only first / only second, neither
  switch (event->key()) {
    case Qt::Key_Left:
      current_ = current_ == 1 ? 0 : current_ == 3 ? 2 : current_;
      break;
    case Qt::Key_Right:
      current_ = current_ == 0 ? 1 : current_ == 2 ? 3 : current_;
      break;
    case Qt::Key_Up:
      current_ = current_ >= 2 ? current_ - 2 : current_;
      break;
    case Qt::Key_Down:
      current_ = current_ < 2 ? current_ + 2 : current_;
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return choose(current_, event->modifiers());
    case Qt::Key_Space:
      return choose(current_, Qt::ControlModifier);
    default:
      return QWidget::keyPressEvent(event);
  }
  setAccessibleDescription(words(current_));
  update();
}

bool FlipTable::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < 4; ++i) {
      if (!cell(i).contains(help->pos())) continue;
      QToolTip::showText(help->globalPos(), words(i), this);
      return true;
    }
  }
  return QWidget::event(event);
}

// --- ComparePanel
// ---------------------------------------------------------------------------------------------

ComparePanel::ComparePanel(SessionDocument& document, QWidget* parent) : ViewPanel(document, parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  plot_ = new ContentPlot(tr("Curves of the runs"));
  plot_->set_csv_name("compared-runs");
  plot_->setMinimumHeight(150);
  controls_ = new QWidget;
  auto* flow = new FlowLayout(controls_);
  curve_ = new QComboBox;
  for (const QString& text : {tr("Learned"), tr("Loss"), tr("Gradient norm")}) curve_->addItem(text);
  connect(curve_, &QComboBox::activated, this, &ComparePanel::touch);
  QWidget* curve_box = labelled(
      tr("Curve"), curve_,
      tr("Which quantity over the steps. Runs that differ by their seed alone are a band of one sd."));
  flow->addWidget(curve_box);
  against_ = new QComboBox;
  against_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  against_->setWhatsThis(term_help({Term::flips, Term::paired_difference}));
  connect(against_, &QComboBox::activated, this, &ComparePanel::touch);
  against_box_ =
      labelled(tr("Against"), against_,
               tr("The setting that the table of flips and the test compare the current run with."));
  against_box_->hide();
  flow->addWidget(against_box_);
  const QList<QToolButton*> tools = plot_tools(plot_, false);
  for (QToolButton* tool : tools) flow->add_right(tool);
  add_plot_buttons(*flow);
  of_content_ = {curve_box};
  for (QToolButton* tool : controls_->findChildren<QToolButton*>()) of_content_ << tool;
  beside_ = new SecondaryLabel(tr("Beside"));
  flow->addWidget(beside_);  // the runs follow it
  outer->addWidget(controls_);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  content->setAutoFillBackground(true);
  content->setBackgroundRole(QPalette::Base);
  area->setWidget(content);
  outer->addWidget(with_empty_state(area), 1);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  verdict_ = new QLabel;
  verdict_->setTextFormat(Qt::RichText);
  verdict_->setWordWrap(true);
  verdict_->setContentsMargins(form_padding, 0, form_padding, 2);
  verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(verdict_);
  auto* middle = new QHBoxLayout;
  middle->setContentsMargins(form_padding, 0, form_padding, 0);
  middle->setSpacing(16);
  flips_ = new FlipTable;
  connect(flips_, &FlipTable::chosen, this,
          [this](const std::vector<int64_t>& facts, SelectMode mode) { pick(facts, mode); });
  middle->addWidget(flips_, 2, Qt::AlignTop);
  differences_ = new QTableWidget;
  differences_->setAccessibleName(tr("Specs and scores side by side"));
  differences_->setToolTip(
      tr("The fields of the specs that differ, then what the evaluation protocols gave each run."));
  differences_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  differences_->setSelectionMode(QAbstractItemView::SingleSelection);
  differences_->setTabKeyNavigation(false);
  differences_->setShowGrid(false);
  differences_->setAlternatingRowColors(true);
  differences_->setFrameShape(QFrame::NoFrame);
  differences_->verticalHeader()->hide();
  differences_->verticalHeader()->setDefaultSectionSize(line_height);
  differences_->horizontalHeader()->setHighlightSections(false);
  differences_->horizontalHeader()->setMinimumSectionSize(56);  // narrower ones say nothing
  differences_->viewport()->installEventFilter(this);
  middle->addWidget(differences_, 3, Qt::AlignTop);
  column->addLayout(middle);
  column->addWidget(plot_, 1);
  comparison_ = new RunVerdict(this);
  connect(comparison_, &RunVerdict::interval_found, this, [this] { say_(); });
  connect(&document_, &SessionDocument::selection_changed, this, [this] {
    if (isVisible()) flips_->set_marked(document_.selection());
  });
  connect(&document_, &SessionDocument::opened, this, [this] {
    others_.clear();
    shown_.clear();
  });
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::outcomes_changed, &SessionDocument::runs_changed})
    connect(&document_, signal, this, &ComparePanel::touch);
}

QString ComparePanel::title() const { return tr("Compare"); }

CustomPlot* ComparePanel::focused_plot() const { return plot_; }

void ComparePanel::compare_with(const std::set<std::string>& runs) {
  others_ = runs;
  touch();
}

std::vector<const RunRecord*> ComparePanel::chosen_runs() const {
  std::vector<const RunRecord*> out;
  if (document_.run()) out.push_back(document_.run());
  for (const RunRecord& run : document_.session().runs) {
    if (&run != document_.run() && others_.contains(run.name)) out.push_back(&run);
  }
  return out;
}

void ComparePanel::fill_runs() {
  QStringList names;
  for (const RunRecord& run : document_.session().runs) {
    if (&run != document_.run()) names << QString::fromStdString(run.name);
  }
  QStringList shown;
  for (QCheckBox* box : boxes_) shown << box->property("run").toString();
  if (names == shown) {
    auto box = boxes_.begin();
    for (const RunRecord& run : document_.session().runs) {
      if (&run == document_.run()) continue;
      const QSignalBlocker blocker(*box);
      (*box)->setChecked(others_.contains(run.name));
      if (const QString label = run_label(document_, run); (*box)->text() != label) (*box)->setText(label);
      ++box;
    }
    return;
  }
  qDeleteAll(boxes_);
  boxes_.clear();
  beside_->setVisible(!names.isEmpty());
  for (const RunRecord& run : document_.session().runs) {
    if (&run == document_.run()) continue;
    auto* box = new QCheckBox(run_label(document_, run));
    box->setProperty("run", QString::fromStdString(run.name));
    box->setToolTip(tr("Shows this run beside the current one."));
    box->setChecked(others_.contains(run.name));
    connect(box, &QCheckBox::toggled, this, [this, name = run.name](bool on) {
      if (on) {
        others_.insert(name);
      } else {
        others_.erase(name);
      }
      touch();
    });
    controls_->layout()->addWidget(box);
    boxes_.push_back(box);
  }
}

std::optional<PanelSpec> ComparePanel::figure() const {
  const auto runs = chosen_runs();
  if (runs.size() < 2) return std::nullopt;
  PanelSpec panel;
  panel.kind =
      curve_->currentIndex() == learned_choice ? FigureKind::learned_curves : FigureKind::loss_curves;
  if (curve_->currentIndex() == gradient_choice) panel.y = "gradient_norm";
  for (const RunRecord* run : runs) panel.runs.push_back(run->name);
  take_part(panel, *plot_);
  return panel;
}

const RunComparison& ComparePanel::comparison() const { return comparison_->found(); }

QString ComparePanel::verdict() const { return verdict_->text(); }

// The settings beside the current one, by the name of their first run.
void ComparePanel::fill_against(const std::vector<RunGroup>& others) {
  std::vector<BoxChoice> settings;
  for (const RunGroup& group : others) {
    const QString name = QString::fromStdString(group.runs.front()->name);
    settings.push_back({group.label == name ? name : name + QStringLiteral(", ") + group.label, name});
  }
  fill_choices(against_, settings);
  against_box_->setVisible(others.size() > 1);
}

// The current run and its seeds against the chosen setting.
void ComparePanel::show_flips(const std::vector<const RunRecord*>& runs) {
  std::vector<RunGroup> groups = group_runs(runs, true, words().locale());
  // Seeds of one setting alone are compared with each other.
  if (groups.size() < 2) groups = group_runs(runs, false, words().locale());
  const std::vector<const RunRecord*> second = groups.front().runs;
  const std::vector<RunGroup> others(groups.begin() + 1, groups.end());
  fill_against(others);
  const auto at = static_cast<size_t>(std::max(0, against_->currentIndex()));
  const std::vector<const RunRecord*>& first = others[at].runs;
  comparison_->compare(first, second);
  std::optional<AmongSeveral> among;
  if (others.size() > 1) {
    std::vector<double> p;
    for (const RunGroup& other : others) p.push_back(flip_test(*other.runs.front(), *second.front()).p);
    among = AmongSeveral{holm(p)[at], others.size()};
  }
  const auto name_of = [](const std::vector<const RunRecord*>& of) {
    const QString name = QString::fromStdString(of.front()->name);
    return of.size() > 1 ? tr("%1 and %n other seed(s)", nullptr, static_cast<int>(of.size()) - 1).arg(name)
                         : name;
  };
  say_ = [this, among, one = name_of(first), other = name_of(second)] {
    verdict_->setText(comparison_text(comparison_->found(), one, other, among));
  };
  say_();
  flips_->set(comparison_->found(), QString::fromStdString(first.front()->name),
              QString::fromStdString(second.front()->name));
  flips_->set_marked(document_.selection());
}

void ComparePanel::show_controls(bool shown) {
  for (QWidget* control : of_content_) control->setVisible(shown);
  if (!shown) against_box_->hide();
}

// A row for each field of the specs that differs, then one for each measure of a protocol that a run has.
void ComparePanel::fill_differences(const std::vector<const RunRecord*>& runs) {
  struct Line {
    QString name, tip, help;
    std::vector<QString> values, tips;
  };
  std::vector<Line> lines;
  const std::vector<SpecDifference> fields = spec_differences(runs, words().locale());
  std::vector<std::string> paths;
  for (const SpecDifference& field : fields) paths.push_back(field.path.toStdString());
  const std::vector<QString> labels = field_labels(paths);
  for (size_t i = 0; i < fields.size(); ++i) {
    Line line{labels[i], field_tip(paths[i]), field_help(paths[i]), {}, fields[i].values};
    for (const QString& value : fields[i].values)
      line.values.push_back(value.isEmpty() ? QString() : field_value_text(paths[i], value));
    lines.push_back(std::move(line));
  }
  std::map<QString, size_t> line_of;
  for (size_t i = 0; i < runs.size(); ++i) {
    for (const ProtocolScore& score : protocol_scores(*runs[i])) {
      const QString title = score_title(score);
      const auto [at, is_new] = line_of.try_emplace(title, lines.size());
      if (is_new)
        lines.push_back({title + ", %", score_meaning(score.protocol, score.name),
                         score_help(score.protocol, score.name), std::vector<QString>(runs.size()),
                         std::vector<QString>(runs.size())});
      lines[at->second].values[i] = score_way(score);
      lines[at->second].tips[i] = score_words(score);
    }
  }
  differences_->setRowCount(static_cast<int>(lines.size()));
  differences_->setColumnCount(static_cast<int>(runs.size()) + 1);
  QStringList header = {tr("Field")};
  for (const RunRecord* run : runs) header << QString::fromStdString(run->name);
  differences_->setHorizontalHeaderLabels(header);
  const QString help =
      help_page(differences_->accessibleName(), differences_->toolTip().toHtmlEscaped(),
                QStringLiteral("ES 45.1 → 98.2: %1").arg(tr("before → after the run, in percent")));
  for (int column = 0; column < differences_->columnCount(); ++column)
    differences_->horizontalHeaderItem(column)->setWhatsThis(help);
  for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
    const Line& line = lines[static_cast<size_t>(row)];
    for (int column = 0; column < differences_->columnCount(); ++column) {
      const auto i = static_cast<size_t>(column - 1);
      const QString text = column == 0 ? line.name : line.values[i];
      auto* item = new QTableWidgetItem(text.isEmpty() ? QStringLiteral("\u2013") : text);
      QFont font = item->font();
      font.setBold(column == 1);
      item->setFont(font);
      item->setWhatsThis(line.help);
      item->setToolTip(column == 0 ? line.tip : line.tips[i]);
      differences_->setItem(row, column, item);
    }
  }
  differences_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  differences_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
  fit_differences();
}

// As high as its rows, up to a third of the panel: the curves need their axis.
void ComparePanel::fit_differences() {
  // Names are elided before values scroll away.
  constexpr int room_beside = 16, least_name = 64;
  const int wanted = static_cast<QAbstractItemView*>(differences_)->sizeHintForColumn(0) + room_beside,
            values =
                (differences_->columnCount() - 1) * differences_->horizontalHeader()->minimumSectionSize();
  differences_->setColumnWidth(
      0, std::min(wanted, std::max(least_name, differences_->viewport()->width() - values)));
  const int needed =
      differences_->horizontalHeader()->sizeHint().height() + line_height * differences_->rowCount() + 2;
  differences_->setFixedHeight(std::min(needed, std::max(flips_->sizeHint().height(), height() / 3)));
}

bool ComparePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) fit_differences();
  return ViewPanel::eventFilter(watched, event);
}

void ComparePanel::resizeEvent(QResizeEvent* event) {
  ViewPanel::resizeEvent(event);
  fit_differences();
}

void ComparePanel::refresh() {
  fill_runs();
  const auto runs = chosen_runs();
  if (!document_.run()) return show_no_run();
  const QString current = QString::fromStdString(document_.run()->name);
  show_controls(runs.size() > 1);
  if (runs.size() < 2) {
    return show_empty(
        boxes_.empty() ? tr("There is only one run.")
                       : tr("Choose a second run to compare with %1.").arg(current),
        boxes_.empty() ? tr("Launch another one to compare it with %1.").arg(current) : QString());
  }
  show_content();
  fill_differences(runs);
  show_flips(runs);
  try {
    // The current run keeps the accent; of several settings each has a colour and dash of its own.
    PanelContent content = read_panel(document_.session(), *figure(), words());
    QString key = QString::number(curve_->currentIndex());
    for (const RunRecord* run : runs) key += '\n' + QString::fromStdString(run->name);
    plot_->set_content(std::move(content), {},
                       key == shown_ ? ContentPlot::Keep::users_view : ContentPlot::Keep::nothing);
    shown_ = key;
    const Term curves[] = {Term::shares, Term::loss_curve, Term::gradient_norm};
    plot_->setWhatsThis(term_help(curves[curve_->currentIndex()]));
    curve_->setWhatsThis(plot_->whatsThis());
  } catch (const Error& error) {
    PanelContent none;
    none.summary = error_sentence(error);
    plot_->set_content(std::move(none), {});
  }
}

}  // namespace seamark
