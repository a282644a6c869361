// SPDX-License-Identifier: GPL-3.0-or-later
// The Figures layout: the list of figures, the page at true size, style and content, the LaTeX snippet.
#pragma once

#include <QWidget>

#include "document/figure_desk.h"
#include "figures/export.h"

class QComboBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QTreeWidget;

namespace seamark {

class EmptyState;
class FieldForm;
class Segmented;

QString figure_kind_text(FigureKind kind);

class FigureList : public QWidget {
  Q_OBJECT

 public:
  explicit FigureList(FigureDesk& desk, QWidget* parent = nullptr);
  QTreeWidget* tree() const { return tree_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void tint();
  void refresh();
  void fill_kinds(bool as_panel, QMenu* menu);
  FigureDesk& desk_;
  QTreeWidget* tree_ = nullptr;
  QStackedWidget* stack_;
  EmptyState* empty_;
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
  QImage page_image() const;

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  class Page;
  void refresh();
  FigureDesk& desk_;
  Segmented* zoom_;
  QComboBox* seen_as_;
  QLabel* size_;
  QScrollArea* area_;
  Page* page_;
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
  QString checks() const;  // one line each

 protected:
  void showEvent(QShowEvent* event) override;

 Q_SIGNALS:
  void export_wanted(seamark::FigureFormat format);
  void style_file_wanted();

 private:
  void refresh();
  void apply(bool of_panel, const QString& path, const QString& label, const QString& json);
  FigureDesk& desk_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  FieldForm *figure_form_, *panel_form_;
  QLabel *panel_title_, *checks_;
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
