// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the figure that is open: the image between rulers, the frame of the chosen panel, and handles
// that change the figure's size in whole millimetres.
#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

namespace seamark {

class FigurePage : public QWidget {
  Q_OBJECT

 public:
  enum class Handle { none, right, bottom, corner };
  struct Sheet {
    QImage image;
    double width_mm = 0, height_mm = 0;
    double scale = 1;  // device-independent pixels a millimetre
    QString caption;
    double column_mm = 0, page_mm = 0;  // the style's widths: guides, and where a width snaps
    int panels = 1, columns = 1, panel = 0;
    std::vector<double> row_shares = {1};  // of the height, one a row of panels
  };
  static constexpr double shortest_mm = 20, longest_mm = 1200;

  explicit FigurePage(QWidget* parent = nullptr);
  void set(Sheet sheet);
  const QImage& image() const { return sheet_.image; }
  bool is_resizing() const { return dragged_ != Handle::none; }
  QRectF handle_rect(Handle handle) const;
  QRectF panel_rect(int panel) const;

 Q_SIGNALS:
  void resize_began();
  // 0: this side stays as it was.
  void size_wanted(double width_mm, double height_mm);
  void resize_ended();
  void resize_given_up();  // Esc: as it was when it began
  void panel_chosen(int panel);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRectF place() const;  // of the figure, in widget pixels
  QFont caption_font() const;
  Handle handle_at(QPointF at) const;
  void draw_rulers(QPainter& painter) const;
  void draw_handles(QPainter& painter) const;
  Sheet sheet_;
  int page_height_ = 0;  // of the paper with what is around it
  Handle hover_ = Handle::none, dragged_ = Handle::none;
  QPointF press_;
  double start_width_ = 0, start_height_ = 0;
};

}  // namespace seamark
