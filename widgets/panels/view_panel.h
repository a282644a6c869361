// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels of results share: they are read anew once however much changes, only while they are seen,
// and what they show can be saved as CSV or become a figure.
#pragma once

#include <QVariant>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "document/csv_text.h"
#include "document/session_document.h"
#include "figures/figure_words.h"
#include "figures/panel_content.h"
#include "theme/icons.h"

class QComboBox;
class QStackedWidget;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace seamark {

class ContentPlot;
class CustomPlot;
class EmptyState;
class FlowLayout;

class ViewPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ViewPanel(SessionDocument& document, QWidget* parent = nullptr);
  ~ViewPanel() override;
  virtual QString title() const = 0;
  // The plot that copy and save act on; null: none is shown.
  virtual CustomPlot* focused_plot() const { return nullptr; }
  // What `seamark figure` draws for this view; none while it is empty.
  virtual std::optional<PanelSpec> figure() const { return std::nullopt; }
  void make_figure();
  void refresh_now();

 Q_SIGNALS:
  void title_changed();
  void figure_wanted(const seamark::PanelSpec& panel);
  void train_wanted();
  void save_csv_wanted(const QString& name, const std::function<CsvText()>& csv);

 protected:
  virtual void refresh() = 0;
  // Something changed: read anew in the next turn of the event loop, during a run a few times a second.
  void touch();
  void touch_later();  // for the progress of a job
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;
  // A stack of the content and an empty state, `content` first.
  QStackedWidget* with_empty_state(QWidget* content);
  // The content of a panel that is one column, behind its empty state.
  QVBoxLayout* make_column();
  void show_empty(const QString& title, const QString& text, const QString& button = {},
                  std::function<void()> action = {});
  void show_no_run();  // the way to one
  void show_content();
  // At the right end of the controls: copy and save as CSV, of the plot with the focus, and make a figure.
  void add_plot_buttons(FlowLayout& controls);
  QToolButton* figure_button();
  const FigureWords& words() const { return *words_; }
  // A picked set of facts goes to the document, and what is selected there into the plot.
  void link(ContentPlot* plot);
  void mark(ContentPlot* plot) const;
  void pick(const std::vector<int64_t>& facts, SelectMode mode, int64_t current = -1);
  QString words_of_fact(int64_t fact) const;

  bool shows_empty() const;
  SessionDocument& document_;

 private:
  std::unique_ptr<FigureWords> words_;
  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  std::function<void()> empty_action_;
  QTimer* timer_;
  bool stale_ = true, shows_no_run_ = false;
};

// The tools of a plot as a row of buttons that follow its keys. `lasso`: with lasso, rectangle and hand.
QList<QToolButton*> plot_tools(ContentPlot* plot, bool lasso);
// A button that looks pressed while `checked`.
QToolButton* toggle_button(IconName icon, const QString& name, const QString& tip);

// What a combo box offers.
struct BoxChoice {
  QString text;
  QVariant data;
  QString tip = {};
};
// Keeps what is chosen where it is still offered. Nothing happens while the choices stay as they are: a list
// that is open during a run stays open.
void fill_choices(QComboBox* box, const std::vector<BoxChoice>& choices);
// Choices that stand in a table of the panel, with texts of this context; the name becomes the data.
struct NamedChoice {
  const char *name, *text, *tip;
};
void add_choices(QComboBox* box, std::span<const NamedChoice> choices, const char* context);

}  // namespace seamark
