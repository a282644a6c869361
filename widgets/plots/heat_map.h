// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix as cells of colour with names around it. One cell is chosen, by click or by the arrow keys; of
// many cells a part can be seen larger.
#pragma once

#include <vector>

#include "figures/panel_content.h"
#include "plots/custom_plot.h"

namespace seamark {

class HeatMap : public CustomPlot {
  Q_OBJECT

 public:
  explicit HeatMap(const QString& name, QWidget* parent = nullptr);

  // Keeps the chosen cell, and the part that is seen, where they still exist.
  void set_content(PanelContent content);
  void set_scale_words(const QString& low, const QString& high);  // "helped", "harmed"; empty: none
  void set_scale_shown(bool shown);  // where words beside it say what the colours mean
  // Names in bold: rows and columns that hold selected facts.
  void set_marked(std::vector<bool> rows, std::vector<bool> columns);
  void choose(int row, int column);  // -1: none
  int row() const { return row_; }
  int column() const { return column_; }
  // What is seen, in cells: all, until it is zoomed.
  QRect part() const { return part_; }
  bool is_zoomed() const { return part_ != all(); }
  const PanelContent& content() const { return content_; }
  QRectF cell_rect(int row, int column) const;
  QString cell_text(int row, int column) const;  // "v_proj, 17: 1.04"
  CsvText csv_text() const override;
  QString csv_name() const override { return file_name_; }
  void set_csv_name(const QString& name) { file_name_ = name; }

 Q_SIGNALS:
  void cell_moved();  // another cell is chosen, by the user
  // By a click, Enter, or Space, which counts as a click with Ctrl.
  void cell_chosen(int row, int column, Qt::KeyboardModifiers modifiers);
  void cleared();  // Esc

 protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent*) override { show_all(); }
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void apply_theme() override;

 private:
  struct Place {
    int row = -1, column = -1;
  };
  QColor colour(double value) const;
  QString name(bool of_row, int64_t index) const;
  Place cell_at(QPointF at) const;
  QRect all() const;
  void show_all();
  void zoom_to(double factor, Place around);
  void show_part(QRect part);
  bool move_by_key(int key);  // whether it is one that moves the chosen cell
  void lay_out();
  void draw(QCPPainter& painter);
  void draw_names(QCPPainter& painter) const;
  void draw_scale(QCPPainter& painter) const;

  PanelContent content_;
  std::vector<bool> marked_rows_, marked_columns_;
  int row_ = -1, column_ = -1;
  QRect part_;
  QImage image_;  // of all cells, a pixel each; null: not made yet
  QPointF press_;
  QRect part_at_press_;
  bool pressed_ = false, dragged_ = false;
  QRectF area_;
  bool turned_ = false;  // the columns' names
  bool scale_shown_ = true;
  QString low_word_, high_word_, file_name_ = QStringLiteral("cells");
};

}  // namespace seamark
