// SPDX-License-Identifier: GPL-3.0-or-later
// The Figures layout: the list of figures, the page at true size, style and content, the LaTeX snippet.
#pragma once

#include <QLabel>
#include <QWidget>

#include "document/figure_desk.h"
#include "figures/export.h"
#include "panels/figure_page.h"

class QComboBox;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace seamark {

class EmptyState;
class FieldForm;
class NumberEdit;
class Segmented;

QString figure_kind_text(FigureKind kind);

class FigureList : public QWidget {
  Q_OBJECT

 public:
  explicit FigureList(FigureDesk& desk, QWidget* parent = nullptr);
  QTreeWidget* tree() const { return tree_; }
  QString hint() const { return hint_->text(); }

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void tint();
  void show_hint(const QString& of_drop);
  QTreeWidgetItem* figure_at(const QPoint& at) const;
  void refresh();
  void fill_kinds(bool as_panel, QMenu* menu);
  FigureDesk& desk_;
  QTreeWidget* tree_ = nullptr;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* hint_;
  QPushButton *new_, *panel_, *duplicate_, *delete_;
};

// How the page looks to other eyes, and in grey print.
enum class SeenAs { full_colour, no_red, no_green, no_blue, grey };

class FigurePreview : public QWidget {
  Q_OBJECT

 public:
  enum class Zoom { true_size, fit, double_size };
  explicit FigurePreview(FigureDesk& desk, QWidget* parent = nullptr);
  QString title() const;
  void set_zoom(Zoom zoom);
  // Device-independent pixels a millimetre at true size.
  double pixels_per_mm() const;
  void update_true_size();  // another length of the screen's line was measured
  QImage page_image() const;
  void copy();  // to the clipboard, as a picture; painted beside the window
  FigurePage* page() const { return page_; }
  NumberEdit* width_edit() const { return width_; }
  NumberEdit* height_edit() const { return height_; }

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void refresh();
  void show_page(QImage image, FigurePage::Sheet sheet);
  NumberEdit* size_edit();
  FigureDesk& desk_;
  Segmented* zoom_;
  QComboBox* seen_as_;
  NumberEdit *width_, *height_;
  QScrollArea* area_;
  FigurePage* page_;
  double scale_ = 1;
  int pages_ = 0;  // asked for; of two the later one is shown
  bool refresh_waits_ = false;
  std::optional<FigureSpec> before_resize_;
  QStackedWidget* stack_;
  EmptyState* empty_;
};

class FigureStylePanel : public QWidget {
  Q_OBJECT

 public:
  explicit FigureStylePanel(FigureDesk& desk, QWidget* parent = nullptr);
  QString title() const;
  FieldForm* figure_form() const { return figure_form_; }
  FieldForm* panel_form() const { return panel_form_; }
  FieldForm* style_form() const { return style_form_; }
  QToolButton* style_fold() const { return style_title_; }
  // Why the figure's style is not this machine's; empty: it is.
  QString style_note() const;
  QPushButton* update_style_button() const { return update_style_; }
  QString checks() const;  // one line each

 protected:
  void showEvent(QShowEvent* event) override;

 Q_SIGNALS:
  void export_wanted(seamark::FigureFormat format);
  void save_style_wanted();

 private:
  void refresh();
  void refresh_style_note(const FigureSpec& spec);
  void apply_style(const QString& path, const QString& label, const QString& json);
  void apply(bool of_panel, const QString& path, const QString& label, const QString& json);
  FigureDesk& desk_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  FieldForm *figure_form_, *panel_form_, *style_form_;
  QPushButton *save_style_, *reset_style_, *update_style_;
  QToolButton* style_title_;
  QLabel *swatches_, *style_note_;
  QLabel *panel_title_, *checks_;
  QStringList groups_;  // relations and splits that a histogram may show, of the facts of groups_of_
  std::weak_ptr<const Session> groups_of_;
};

class LatexPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LatexPanel(FigureDesk& desk, QWidget* parent = nullptr);
  QString title() const;
  QString text() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  FigureDesk& desk_;
  QPlainTextEdit* text_;
  QLabel* command_;
};

// File name that a figure suggests: "figure-1".
QString figure_file_name(const std::string& name);

}  // namespace seamark
