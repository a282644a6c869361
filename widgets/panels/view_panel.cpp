// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/view_panel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "document/wording.h"
#include "panels/controls.h"
#include "panels/view_drag.h"
#include "plots/content_plot.h"

namespace seamark {
namespace {

constexpr int busy_interval_ms = 250;

// The words of the window's language, English where there is no catalogue for it.
std::unique_ptr<FigureWords> window_words() {
  const QString name = QLocale().name();
  for (const QString& language : {name, name.section('_', 0, 0)}) {
    try {
      return std::make_unique<FigureWords>(language.toStdString(), QLocale());
    } catch (const Error&) {
      continue;
    }
  }
  return std::make_unique<FigureWords>("en", QLocale());
}

}  // namespace

ViewPanel::ViewPanel(SessionDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), words_(window_words()) {
  timer_ = new QTimer(this);  // first: what follows changes the palette
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, [this] {
    if (isVisible()) refresh_now();
  });
  // How many facts a run would train.
  for (const auto signal : {&SessionDocument::band_changed, &SessionDocument::distances_changed,
                            &SessionDocument::model_changed}) {
    connect(&document_, signal, this, [this] {
      if (shows_no_run_) touch();
    });
  }
}

ViewPanel::~ViewPanel() = default;

void ViewPanel::touch() {
  stale_ = true;
  if (!timer_->isActive()) timer_->start(document_.is_running() ? busy_interval_ms : 0);
}

void ViewPanel::touch_later() {
  stale_ = true;
  if (!timer_->isActive()) timer_->start(busy_interval_ms);
}

void ViewPanel::refresh_now() {
  stale_ = false;
  timer_->stop();
  refresh();
  Q_EMIT title_changed();
}

void ViewPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh_now();
}

// Colours stand in the texts that a panel writes.
void ViewPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) touch();
}

QStackedWidget* ViewPanel::with_empty_state(QWidget* content) {
  stack_ = new QStackedWidget;
  empty_ = new EmptyState;
  connect(empty_, &EmptyState::clicked, this, [this] {
    const auto action = empty_action_;  // it may bring the next one
    if (action) action();
  });
  stack_->addWidget(content);
  stack_->addWidget(empty_);
  return stack_;
}

QVBoxLayout* ViewPanel::make_column() {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* content = new QWidget;
  outer->addWidget(with_empty_state(content));
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  return column;
}

void ViewPanel::show_empty(const QString& title, const QString& text, const QString& button,
                           std::function<void()> action) {
  empty_->set(title, text, button);
  empty_action_ = std::move(action);
  shows_no_run_ = false;
  stack_->setCurrentIndex(1);
}

void ViewPanel::show_no_run() {
  const int64_t kept = document_.distances() ? document_.summary().kept.n : document_.fact_count();
  show_empty(
      tr("No run is finished."), tr("Train the kept facts first."),
      document_.model() && kept > 0 ? tr("Train %Ln fact(s)…", nullptr, static_cast<int>(kept)) : QString(),
      [this] { Q_EMIT train_wanted(); });
  shows_no_run_ = true;
}

bool ViewPanel::shows_empty() const { return empty_->isVisible(); }

void ViewPanel::show_content() {
  shows_no_run_ = false;
  stack_->setCurrentIndex(0);
}

void ViewPanel::make_figure() {
  if (const auto panel = figure()) Q_EMIT figure_wanted(*panel);
}

void ViewPanel::add_plot_buttons(FlowLayout& controls) {
  controls.add_right(tool_button(IconName::copy, tr("Copy plot"),
                                 tr("Copy this plot as a picture (Ctrl+Shift+C)"),
                                 [this] { focused_plot()->copy_to_clipboard(); }));
  controls.add_right(tool_button(IconName::table, tr("Save plot data"),
                                 tr("Save the numbers of this plot as CSV (Ctrl+Shift+D)"), [this] {
                                   CustomPlot* plot = focused_plot();
                                   Q_EMIT save_csv_wanted(plot->csv_name(),
                                                          [plot] { return plot->csv_text(); });
                                 }));
  controls.add_right(figure_button());
}

QToolButton* ViewPanel::figure_button() {
  auto* button = new FigureButton([this] { return figure(); });
  connect(button, &FigureButton::figure_wanted, this, &ViewPanel::figure_wanted);
  return button;
}

void ViewPanel::pick(const std::vector<int64_t>& facts, SelectMode mode, int64_t current) {
  document_.select(facts, mode);
  if (current >= 0) document_.set_current_fact(current);
}

QString ViewPanel::words_of_fact(int64_t fact) const {
  if (fact < 0 || fact >= document_.fact_count()) return {};
  const Fact& f = document_.session().facts.facts[static_cast<size_t>(fact)];
  return QString::fromStdString(f.prompt).simplified() + QStringLiteral(" \u2192 ") +
         QString::fromStdString(f.target);
}

void ViewPanel::mark(ContentPlot* plot) const {
  plot->set_marked(document_.selection(), document_.current_fact());
}

void ViewPanel::link(ContentPlot* plot) {
  plot->set_words_of_fact([this](int64_t fact) { return words_of_fact(fact); });
  connect(plot, &ContentPlot::picked, this,
          [this](const std::vector<int64_t>& facts, SelectMode mode, qlonglong current) {
            pick(facts, mode, current);
          });
  connect(plot, &ContentPlot::cleared, &document_, &SessionDocument::select_none);
  for (const auto signal : {&SessionDocument::selection_changed, &SessionDocument::current_fact_changed}) {
    connect(&document_, signal, this, [this, plot] {
      if (isVisible()) mark(plot);
    });
  }
}

void fill_choices(QComboBox* box, const std::vector<BoxChoice>& choices) {
  bool same = box->count() == static_cast<int>(choices.size());
  for (int i = 0; same && i < box->count(); ++i) {
    const BoxChoice& choice = choices[static_cast<size_t>(i)];
    same = box->itemText(i) == choice.text && box->itemData(i) == choice.data;
  }
  if (same) return;
  const QVariant chosen = box->currentData();
  const QSignalBlocker blocker(box);
  box->clear();
  for (const BoxChoice& choice : choices) {
    box->addItem(choice.text, choice.data);
    if (!choice.tip.isEmpty()) box->setItemData(box->count() - 1, choice.tip, Qt::ToolTipRole);
  }
  box->setCurrentIndex(std::max(0, box->findData(chosen)));
  box->updateGeometry();  // its own signal is blocked
}

void add_choices(QComboBox* box, std::span<const NamedChoice> choices, const char* context) {
  for (const NamedChoice& choice : choices) {
    box->addItem(QCoreApplication::translate(context, choice.text), QString::fromLatin1(choice.name));
    box->setItemData(box->count() - 1, QCoreApplication::translate(context, choice.tip), Qt::ToolTipRole);
  }
}

QToolButton* toggle_button(IconName name, const QString& text, const QString& tip) {
  QToolButton* button = tool_button(name, text, tip, {});
  button->setCheckable(true);
  return button;
}

QList<QToolButton*> plot_tools(ContentPlot* plot, bool lasso) {
  struct Entry {
    ContentPlot::Tool tool;
    IconName icon;
    QString name, tip;
  };
  std::vector<Entry> entries;
  if (lasso) {
    entries.push_back({ContentPlot::Tool::lasso, IconName::lasso, ViewPanel::tr("Lasso"),
                       ViewPanel::tr("Select facts by a line drawn around them (L); Shift or Ctrl adds")});
    entries.push_back({ContentPlot::Tool::rectangle, IconName::rectangle, ViewPanel::tr("Rectangle"),
                       ViewPanel::tr("Select facts by a rectangle (R); Shift or Ctrl adds")});
    entries.push_back({ContentPlot::Tool::hand, IconName::hand, ViewPanel::tr("Move"),
                       ViewPanel::tr("Move the view by dragging (H); the wheel zooms")});
  }
  entries.push_back({ContentPlot::Tool::cursor, IconName::cursor, ViewPanel::tr("Cursor"),
                     ViewPanel::tr("Read values point by point with Left and Right (C)")});
  QList<QToolButton*> out;
  for (const Entry& entry : entries) {
    QToolButton* button = toggle_button(entry.icon, entry.name, entry.tip);
    button->setChecked(plot->tool() == entry.tool);
    QObject::connect(button, &QToolButton::clicked, plot,
                     [plot, tool = entry.tool] { plot->set_tool(tool); });
    QObject::connect(plot, &ContentPlot::tool_changed, button, [button, tool = entry.tool](int now) {
      button->setChecked(now == static_cast<int>(tool));
    });
    out.push_back(button);
  }
  out.push_back(tool_button(IconName::autoscale, ViewPanel::tr("Show all"),
                            ViewPanel::tr("Show all points (0, or a double click)"),
                            [plot] { plot->autoscale(); }));
  return out;
}

}  // namespace seamark
