// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outcomes_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "document/help.h"
#include "document/wording.h"
#include "figures/run_content.h"
#include "figures/run_findings.h"
#include "panels/controls.h"
#include "panels/linked_table.h"
#include "panels/protocol_table.h"
#include "panels/view_figure.h"
#include "plots/fact_marks.h"

namespace seamark {
namespace {

constexpr int header_height = 36;
constexpr int arrow_margin = 10;

double axis_x(const Band& axis, double value, const QRect& rect) {
  return rect.left() + arrow_margin +
         (value - axis.low) / (axis.high - axis.low) * (rect.width() - 2 * arrow_margin);
}

double axis_step(const Band& axis) {
  const double span = axis.high - axis.low;
  double step = std::pow(10, std::floor(std::log10(span)));
  while (span / step < 3) step /= 2;
  while (span / step > 6) step *= 2;
  return step;
}

// Writes the arrows' common axis under its title.
class OutcomeHeader : public QHeaderView {
 public:
  OutcomeHeader(const OutcomeTableModel& model, QWidget* parent)
      : QHeaderView(Qt::Horizontal, parent), model_(model) {
    setSectionsClickable(true);
    setFixedHeight(header_height);
    setAccessibleName(OutcomesPanel::tr("Columns of outcomes"));
  }

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    if (section != OutcomeTableModel::arrow_column) {
      painter->save();
      QHeaderView::paintSection(painter, rect, section);
      painter->restore();
      return;
    }
    painter->save();
    QHeaderView::paintSection(painter, QRect(rect.left(), rect.top(), rect.width(), rect.height()), section);
    painter->restore();
    const ColourRoles& c = roles(palette());
    painter->save();
    painter->setFont(text_font(TextSize::small));
    painter->setPen(c.secondary);
    const Band axis = model_.axis();
    const double step = axis_step(axis);
    const int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
    for (double at = axis.low; at <= axis.high + 1e-9; at += step) {
      const double x = axis_x(axis, at, rect);
      painter->drawText(QRectF(x - 20, rect.bottom() - 15, 40, 13), Qt::AlignCenter, number(at, decimals));
    }
    painter->restore();
  }

 private:
  const OutcomeTableModel& model_;
};

class OutcomeDelegate : public LinkedDelegate {
 public:
  OutcomeDelegate(LinkedTable* table, const OutcomeTableModel& model)
      : LinkedDelegate(table), model_(model) {}

 protected:
  void paint_cell(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    const auto outcome = static_cast<FactOutcome>(index.data(OutcomeTableModel::outcome_role).toInt());
    switch (index.column()) {
      case OutcomeTableModel::mark_column:
        return draw_outcome_mark(painter, outcome, QPointF(rect.center()) + QPointF(0.5, 0.5), c);
      case OutcomeTableModel::answers_column:
        return paint_answers(painter, rect, outcome, index, c);
      case OutcomeTableModel::arrow_column:
        return paint_arrow(painter, option.rect, outcome, index, c);
      default:
        return LinkedDelegate::paint_cell(painter, rect, option, index);
    }
  }

 private:
  // "bishop → catcher": the old answer in grey, a learned one in bold.
  static void paint_answers(QPainter& painter, const QRect& rect, FactOutcome outcome,
                            const QModelIndex& index, const ColourRoles& c) {
    const QString before =
        index.data(OutcomeTableModel::answer_before_role).toString() + QStringLiteral(" \u2192 ");
    const QFont plain = painter.font();
    painter.setPen(c.secondary);
    const QFontMetrics metrics(plain);
    const QString shown = metrics.elidedText(before, Qt::ElideMiddle, rect.width() * 6 / 10);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, shown);
    const int used = metrics.horizontalAdvance(shown);
    QFont font = plain;
    font.setBold(outcome == FactOutcome::learned);
    painter.setFont(font);
    painter.setPen(c.text);
    const QRect rest = rect.adjusted(used, 0, 0, 0);
    painter.drawText(
        rest, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(index.data(OutcomeTableModel::answer_after_role).toString(),
                                      Qt::ElideRight, rest.width()));
  }

  void paint_arrow(QPainter& painter, const QRect& rect, FactOutcome outcome, const QModelIndex& index,
                   const ColourRoles& c) const {
    const Band axis = model_.axis();
    painter.setPen(QPen(c.hairline, 1));
    for (double at = axis.low; at <= axis.high + 1e-9; at += axis_step(axis)) {
      const int x = qRound(axis_x(axis, at, rect));
      painter.drawLine(x, rect.top(), x, rect.bottom());
    }
    const double before = index.data(OutcomeTableModel::before_role).toDouble();
    const double after = index.data(OutcomeTableModel::after_role).toDouble();
    const QColor colour = outcome_colour(outcome, c);
    const double y = rect.center().y() + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    if (std::isfinite(before)) {
      const double x = axis_x(axis, before, rect);
      painter.setPen(QPen(colour, 1.5));
      painter.drawLine(QLineF(x, y - 4, x, y + 4));
    }
    if (std::isfinite(before) && std::isfinite(after)) {
      const double from = axis_x(axis, before, rect), to = axis_x(axis, after, rect);
      const double side = to > from ? 1 : -1;
      painter.setPen(QPen(colour, 1.5));
      if (std::abs(to - from) > 2) {
        // Room for the mark at its end, so that the head is seen.
        const double head = to - side * (outcome == FactOutcome::learned ? 0 : 6);
        painter.drawLine(QLineF(from, y, head, y));
        if (std::abs(head - from) > 6) {
          painter.drawLine(QLineF(head, y, head - side * 4, y - 3.5));
          painter.drawLine(QLineF(head, y, head - side * 4, y + 3.5));
        }
      }
    }
    if (std::isfinite(after) && outcome != FactOutcome::learned)
      draw_outcome_mark(painter, outcome, QPointF(axis_x(axis, after, rect), y), c);
    painter.setRenderHint(QPainter::Antialiasing, false);
  }

  const OutcomeTableModel& model_;
};

// A small mark in the summary.
class MarkLabel : public QWidget {
 public:
  explicit MarkLabel(FactOutcome outcome, bool hollow = false) : outcome_(outcome), hollow_(hollow) {
    setFixedSize(16, 16);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const ColourRoles& c = roles(palette());
    if (!hollow_) return draw_outcome_mark(painter, outcome_, QPointF(8, 8), c);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outcome_colour(outcome_, c), 1.4));
    painter.drawPolygon(QPolygonF({QPointF(8, 4), QPointF(12, 11.6), QPointF(4, 11.6)}));
  }

 private:
  FactOutcome outcome_;
  bool hollow_;
};

}  // namespace

OutcomesPanel::OutcomesPanel(SessionDocument& document, QWidget* parent)
    : ViewPanel(document, parent), model_(document) {
  QVBoxLayout* column = column_ = make_column();

  summary_ = new QWidget;
  auto* table = new QGridLayout(summary_);
  table->setContentsMargins(form_padding, 6, form_padding, 4);
  table->setHorizontalSpacing(16);
  table->setVerticalSpacing(2);
  const FactOutcome marks[] = {FactOutcome::learned, FactOutcome::moved_away, FactOutcome::moved_away};
  for (int row = 0; row < 4; ++row) {
    if (row > 0) table->addWidget(new MarkLabel(marks[row - 1], row == 3), row, 0, Qt::AlignCenter);
    for (int i = 0; i < 6; ++i) {
      QLabel* label = row == 0 ? new SecondaryLabel : new QLabel;
      label->setTextFormat(Qt::RichText);
      if (row == 0) label->setFont(text_font(TextSize::secondary));
      label->setAlignment((i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
      table->addWidget(label, row, i + 1);
      cells_.push_back(label);
    }
  }
  table->setColumnStretch(1, 1);
  summary_->setMinimumWidth(320);  // in a small window its right columns give way, not the panels beside
  column->addWidget(summary_);
  scores_ = new ProtocolTable;
  scores_->hide();
  column->addWidget(scores_);

  controls_ = new QWidget;
  auto* flow = new FlowLayout(controls_);
  show_ = new QComboBox;
  for (const QString& text : {tr("Extremes of each outcome"), tr("Worst movers"), tr("All trained facts"),
                              tr("Learned"), tr("Not learned"), tr("Moved away")})
    show_->addItem(text);
  show_->setWhatsThis(term_help({Term::outcome, Term::distance_change}));
  connect(show_, &QComboBox::activated, this,
          [this](int i) { show_only(static_cast<OutcomeFilter::Show>(i)); });
  listed_ = new Segmented(tr("List"));
  listed_->add(tr("Facts"), facts, tr("Lists the facts of the run."));
  listed_->add(tr("Scores"), scores_alone,
               tr("Lists the scores of the evaluation protocols, with intervals and numbers of facts, in the "
                  "place of the facts."));
  listed_->set_value(facts);
  listed_->hide();
  connect(listed_, &Segmented::chosen, this, &OutcomesPanel::arrange);
  flow->addWidget(listed_);
  flow->addWidget(labelled(tr("Show"), show_, tr("Which facts the table lists.")));
  before_ = new Segmented(tr("Before"));
  const QString before_tip =
      tr("Which old answer the arrows and the moved-away mark start from. The summary shows both.");
  before_->add(tr("dataset"), static_cast<int>(Before::dataset), before_tip);
  before_->add(tr("model"), static_cast<int>(Before::model), before_tip);
  for (QAbstractButton* button : before_->buttons()) button->setWhatsThis(term_help(Term::shares));
  connect(before_, &Segmented::chosen, this,
          [this](int value) { document_.set_before(static_cast<Before>(value)); });
  flow->addWidget(labelled(tr("Before"), before_, before_tip));
  selected_first_ = new QCheckBox(tr("Selected first"));
  selected_first_->setToolTip(tr("Lifts the selected facts to the top of the table."));
  connect(selected_first_, &QCheckBox::toggled, this, [this](bool on) {
    OutcomeFilter filter = model_.filter();
    filter.selected_first = on;
    model_.set_filter(filter);
  });
  flow->addWidget(selected_first_);
  select_ = new QPushButton(tr("Select these"));
  select_->setAutoDefault(false);
  select_->setToolTip(tr("Selects all facts that the table lists, in every view (Ctrl+A in the table)."));
  connect(select_, &QPushButton::clicked, this, &OutcomesPanel::select_shown);
  flow->addWidget(select_);
  flow->add_right(tool_button(IconName::table, tr("Save outcomes"), tr("Save this table as CSV"), [this] {
    Q_EMIT save_csv_wanted(QStringLiteral("outcomes"), [this] { return csv_text(); });
  }));
  flow->add_right(figure_button());
  column->addWidget(controls_);

  table_ = new LinkedTable(document_, model_,
                           {[this](int row) { return model_.fact_at(row); },
                            [this](int64_t fact) { return model_.row_of(fact); }});
  table_->setObjectName("outcomes_table");
  table_->setAccessibleName(tr("Outcomes"));
  auto* header = new OutcomeHeader(model_, table_);
  table_->setHorizontalHeader(header);
  table_->setItemDelegate(new OutcomeDelegate(table_, model_));
  static constexpr int widths[] = {28, 180, 84, 150, 210, 84, 96, 96};
  table_->setColumnHidden(OutcomeTableModel::loss_before_column, true);
  table_->setColumnHidden(OutcomeTableModel::loss_after_column, true);
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setHighlightSections(false);
  header->setSortIndicatorShown(true);
  header->setSortIndicator(OutcomeTableModel::change_column, Qt::DescendingOrder);
  constexpr int sort_mark = 20;
  for (int i = 0; i < OutcomeTableModel::column_count; ++i)  // no word of the header is cut off
    table_->setColumnWidth(i, std::max(widths[i], header->sectionSizeHint(i) + (i > 0 ? sort_mark : 0)));
  // Names of a header need their room; answers are elided and arrows drawn smaller before a row scrolls.
  table_->let_give_way(OutcomeTableModel::answers_column, 120);
  table_->let_give_way(OutcomeTableModel::arrow_column, 130);
  table_->let_vanish({OutcomeTableModel::target_column, OutcomeTableModel::change_column});
  table_->stretch_column(OutcomeTableModel::prompt_column, 110);
  table_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // it takes what the others leave
  table_->setMinimumHeight(header_height + 2 * row_height);
  connect(header, &QHeaderView::sortIndicatorChanged, this,
          [this](int section, Qt::SortOrder order) { model_.sort(section, order); });
  connect(&model_, &OutcomeTableModel::order_changed, this, [this] {
    table_->show_fact(document_.current_fact());
    touch();
  });
  column->addWidget(table_, 1);
  for (const auto signal :
       {&SessionDocument::opened, &SessionDocument::outcomes_changed, &SessionDocument::runs_changed})
    connect(&document_, signal, this, &OutcomesPanel::touch);
}

// In a small window the summary's intervals give way; the shares' tooltips tell them.
void OutcomesPanel::resizeEvent(QResizeEvent* event) {
  ViewPanel::resizeEvent(event);
  constexpr int room_for_intervals = 680;
  for (size_t i = 0; i < cells_.size(); ++i)
    if (i % 6 == 3 || i % 6 == 5) cells_[i]->setVisible(width() >= room_for_intervals);
  arrange();
}

// The scores leave the table of facts at least four rows: first their intervals and numbers of facts go, then
// they do. What is not seen of them then can take the place of the facts.
void OutcomesPanel::arrange() {
  using Form = ProtocolTable::Form;
  constexpr int rows_of_facts = header_height + 4 * row_height;
  const int room =
      height() - summary_->sizeHint().height() - controls_->heightForWidth(width()) - rows_of_facts;
  const auto fits = [&](Form form) {
    const QSize size = scores_->size_of(form);
    return size.width() <= width() && size.height() <= room;
  };
  const bool any = !scores_->is_empty(), whole = fits(Form::whole), compact = whole || fits(Form::compact);
  listed_->setVisible(any && !whole);
  const bool alone = any && !whole && listed_->value() == scores_alone;
  scores_->set_form(alone ? Form::list : whole ? Form::whole : Form::compact);
  if (const int place = alone ? column_->count() - 1 : 1; column_->indexOf(scores_) != place) {
    column_->removeWidget(scores_);
    column_->insertWidget(place, scores_);
  }
  scores_->setSizePolicy(QSizePolicy::Preferred, alone ? QSizePolicy::Ignored : QSizePolicy::Maximum);
  column_->setStretchFactor(scores_, alone ? 1 : 0);
  table_->setVisible(!alone);
  show_->setEnabled(!alone);
  selected_first_->setEnabled(!alone);
  select_->setEnabled(!alone && model_.rowCount() > 0);
  scores_->setVisible(any && (alone || compact));
}

QString OutcomesPanel::title() const {
  return document_.run() ? tr("Outcomes: %1").arg(QString::fromStdString(document_.run()->name))
                         : tr("Outcomes");
}

void OutcomesPanel::show_only(OutcomeFilter::Show show) {
  show_->setCurrentIndex(static_cast<int>(show));
  OutcomeFilter filter = model_.filter();
  filter.show = show;
  model_.set_filter(filter);
}

void OutcomesPanel::select_shown() { document_.select(model_.facts(), SelectMode::replace); }

std::optional<PanelSpec> OutcomesPanel::figure() const {
  const RunRecord* run = document_.run();
  if (!run || document_.outcome_counts().trained == 0) return std::nullopt;
  PanelSpec panel;
  panel.kind = FigureKind::outcome_arrows;
  panel.runs = {run->name};
  panel.before = document_.before();
  // As many of the facts that are listed as a page has room for.
  constexpr int most_rows = 40;
  panel.show = model_.shown();
  panel.top = std::clamp(model_.rowCount(), 1, most_rows);
  panel.sort = model_.sorted_by();
  panel.ascending = model_.is_ascending();
  take_selection(panel, document_);
  panel.selected_first = model_.filter().selected_first && !panel.selected.empty();
  return panel;
}

void OutcomesPanel::refresh() {
  const RunRecord* run = document_.run();
  if (run && document_.outcome_counts().trained == 0 && run->state == RunState::running)
    return show_empty(tr("No outcomes yet."), tr("They come when the run first looks at its facts."));
  if (!run || document_.outcome_counts().trained == 0) return show_no_run();
  show_content();
  before_->set_value(static_cast<int>(document_.before()));
  const RunCounts counts = count_outcomes(run->outcomes);
  const auto interval = [](int64_t part, int64_t whole) {
    const auto [low, high] = wilson_interval(part, whole);
    return std::isfinite(low) ? tr("%1 to %2").arg(number(100 * low, 1), number(100 * high, 1))
                              : QStringLiteral("\u2013");
  };
  const auto share = [](int64_t part, int64_t whole) {
    return whole > 0 ? percent(static_cast<double>(part) / static_cast<double>(whole))
                     : QStringLiteral("\u2013");
  };
  const auto cell = [this](int row, int i, const QString& text, bool strong = false, bool grey = false) {
    QLabel* label = cells_[static_cast<size_t>(row * 6 + i)];
    const QString escaped = text.toHtmlEscaped();
    label->setText(strong ? "<b>" + escaped + "</b>"
                   : grey ? "<span style='color:" + roles(palette()).secondary.name() + "'>" + escaped +
                                "</span>"
                          : escaped);
  };
  const bool by_model = document_.before() == Before::model;
  const QString headers[] = {QString(),
                             tr("Facts"),
                             tr("of all %1").arg(count(counts.scored)),
                             tr("95 % interval"),
                             tr("of %1 not learned").arg(count(counts.not_learned)),
                             tr("95 % interval")};
  for (int i = 0; i < 6; ++i) cell(0, i, headers[i]);
  cell(1, 0, tr("Learned"), true);
  cell(1, 1, count(counts.learned), true);
  cell(1, 2, share(counts.learned, counts.scored), true);
  cell(1, 3, interval(counts.learned, counts.scored), false, true);
  cells_[6 + 2]->setToolTip(tr("95 % interval") + ' ' + interval(counts.learned, counts.scored));
  cell(1, 4, QStringLiteral("\u2013"), false, true);
  cell(1, 5, QStringLiteral("\u2013"), false, true);
  const auto moved = [&](int row, const QString& name, const QString& tip, int64_t n, int64_t of,
                         bool chosen) {
    cell(row, 0, name, chosen, !chosen);
    cells_[static_cast<size_t>(row * 6)]->setToolTip(tip);
    cell(row, 1, count(n), chosen);
    cell(row, 2, share(n, counts.scored), chosen);
    cell(row, 3, interval(n, counts.scored), false, true);
    // A share names its whole, where the column's does not.
    cell(row, 4,
         of == counts.not_learned || of == 0 ? share(n, of) : tr("%1 of %2").arg(share(n, of), count(of)),
         chosen);
    cell(row, 5, interval(n, of), false, true);
    const QString tip_of = tr("95 % interval");
    cells_[static_cast<size_t>(row * 6 + 2)]->setToolTip(tip_of + ' ' + interval(n, counts.scored));
    QString of_tip = tip_of + ' ' + interval(n, of);
    if (of != counts.not_learned)
      of_tip +=
          '\n' + tr("Of %1 facts that were not learned, %2 have an answer to start from, with a distance.")
                     .arg(count(counts.not_learned), count(of));
    cells_[static_cast<size_t>(row * 6 + 4)]->setToolTip(of_tip);
  };
  moved(2, tr("Moved away, dataset"), tr("Moved away from the dataset's answer"), counts.moved_dataset,
        counts.dataset_defined, !by_model);
  moved(3, tr("Moved away, model"), tr("Moved away from the model's answer"), counts.moved_model,
        counts.model_defined, by_model);
  scores_->set(protocol_scores(*run));
  arrange();
  table_->setAccessibleDescription(
      tr("%1 of %2 facts learned; %3 shown")
          .arg(count(counts.learned), count(counts.scored), count(model_.rowCount())));
}

}  // namespace seamark
