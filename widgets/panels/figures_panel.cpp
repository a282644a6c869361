// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figures_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWindow>
#include <array>
#include <cmath>
#include <utility>

#include "document/wording.h"
#include "figures/installed_styles.h"
#include "figures/text_fit.h"
#include "panels/controls.h"
#include "panels/field_form.h"
#include "panels/figure_pictures.h"
#include "panels/true_size.h"
#include "panels/view_drag.h"
#include "panels/view_figure.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr double page_margin_mm =
    8;  // around the figure, and the rulers' width in pixels: what Fit leaves free
constexpr int ruler = 22;
constexpr int name_role = Qt::UserRole + 1, panel_role = Qt::UserRole + 2;

QWidget* base_panel(QWidget* panel) {
  panel->setAutoFillBackground(true);
  panel->setBackgroundRole(QPalette::Base);
  return panel;
}

// What a panel is called in lists: the letter that it has on the page, or its place.
QString letter_of(const PanelSpec& panel, size_t index) {
  return panel.letter.empty() || panel.letter == "none" ? QString(QChar(static_cast<char16_t>(u'a' + index)))
                                                        : QString::fromStdString(panel.letter);
}

QPushButton* push_button(const QString& text, const QString& tip) {
  auto* button = new QPushButton(text);
  button->setAutoDefault(false);
  button->setToolTip(tip);
  return button;
}

// What a histogram may show over its bars: the largest groups, as the view offers them.
QStringList group_choices(const FactTable& facts) {
  constexpr size_t most_groups = 12;
  QStringList out;
  for (const Overlay::Kind kind : {Overlay::Kind::relation, Overlay::Kind::split}) {
    for (const FactGroup& group : largest_groups(facts, kind, most_groups))
      out << QString::fromLatin1(overlay_kind_names[static_cast<int>(kind)]) + '=' +
                 QString::fromStdString(group.name);
  }
  return out;
}

// Each with an edge: one of a palette has the colour of the window, in the dark or in the light.
QPixmap palette_swatches(const std::vector<std::string>& palette, qreal pixel_ratio, const QColor& edge) {
  constexpr int side = 12, gap = 3;
  const auto n = static_cast<int>(std::min<size_t>(palette.size(), 8));  // a line holds no more
  QPixmap out(QSize(n * (side + gap), side) * pixel_ratio);
  out.setDevicePixelRatio(pixel_ratio);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  painter.setPen(edge);
  for (int i = 0; i < n; ++i) {
    painter.setBrush(QColor(QString::fromStdString(palette[static_cast<size_t>(i)])));
    painter.drawRect(QRectF(i * (side + gap) + 0.5, 0.5, side - 1, side - 1));
  }
  return out;
}

double to_linear(int value) {
  const double v = value / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int from_linear(double v) {
  v = std::clamp(v, 0.0, 1.0);
  return static_cast<int>(
      std::lround(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055)));
}

// Of so many the page is painted within a frame; of more, beside the window.
constexpr size_t most_points_at_once = 20000;

size_t points_of(const Figure& figure) {
  size_t out = 0;
  for (const FigurePanel& panel : figure.panels) {
    for (const Series& series : panel.content.series) out += series.x.size();
  }
  return out;
}

QImage white_page(QSizeF pixels) {
  QImage out(std::max(1, static_cast<int>(std::lround(pixels.width()))),
             std::max(1, static_cast<int>(std::lround(pixels.height()))), QImage::Format_RGB32);
  out.fill(Qt::white);
  return out;
}

// Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
constexpr std::array<double, 9> protan = {0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                                          0.099216, -0.003882, -0.048116, 1.051998};
constexpr std::array<double, 9> deutan = {0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                                          0.047413, -0.011820, 0.042940,  0.968881};
constexpr std::array<double, 9> tritan = {1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                                          0.147602, 0.004733,  0.691367,  0.303900};

double grey_of(QRgb colour) {
  return 0.2126 * to_linear(qRed(colour)) + 0.7152 * to_linear(qGreen(colour)) +
         0.0722 * to_linear(qBlue(colour));
}

QImage seen(QImage image, SeenAs how) {
  if (how == SeenAs::full_colour) return image;
  image = image.convertToFormat(QImage::Format_RGB32);  // keeps the pixel ratio
  std::array<double, 256> linear{};
  for (int i = 0; i < 256; ++i) linear[static_cast<size_t>(i)] = to_linear(i);
  const auto& m = how == SeenAs::no_red ? protan : how == SeenAs::no_green ? deutan : tritan;
  QRgb last_in = 0, last_out = 0;
  bool any = false;
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      // Pages are mostly of one colour.
      if (!any || line[x] != last_in) {
        any = true;
        last_in = line[x];
        const double r = linear[static_cast<size_t>(qRed(last_in))],
                     g = linear[static_cast<size_t>(qGreen(last_in))],
                     b = linear[static_cast<size_t>(qBlue(last_in))];
        if (how == SeenAs::grey) {
          const int v = from_linear(grey_of(last_in));
          last_out = qRgb(v, v, v);
        } else {
          last_out =
              qRgb(from_linear(m[0] * r + m[1] * g + m[2] * b), from_linear(m[3] * r + m[4] * g + m[5] * b),
                   from_linear(m[6] * r + m[7] * g + m[8] * b));
        }
      }
      line[x] = last_out;
    }
  }
  return image;
}

}  // namespace

QString figure_kind_text(FigureKind kind) {
  switch (kind) {
    case FigureKind::distance_histogram:
      return FigureList::tr("Distance histogram");
    case FigureKind::loss_curves:
      return FigureList::tr("Loss curves");
    case FigureKind::learned_curves:
      return FigureList::tr("Learned and moved away");
    case FigureKind::accuracy_by_distance:
      return FigureList::tr("Accuracy by distance");
    case FigureKind::outcome_arrows:
      return FigureList::tr("Outcome arrows");
    case FigureKind::scatter:
      return FigureList::tr("Scatter of a table");
    case FigureKind::heat_map:
      return FigureList::tr("Heat map");
    case FigureKind::spectrum:
      return FigureList::tr("Spectrum");
    case FigureKind::effects:
      return FigureList::tr("Effects with intervals");
    case FigureKind::amplification:
      return FigureList::tr("Amplification by layer");
  }
  return {};
}

QString figure_file_name(const std::string& name) {
  QString out = QString::fromStdString(name).toLower();
  for (QChar& c : out) {
    if (!(c.isLetterOrNumber() && c.unicode() < 128)) c = '-';
  }
  return out.isEmpty() ? QStringLiteral("figure") : out;
}

// --- FigureList
// -----------------------------------------------------------------------------------------------

FigureList::FigureList(FigureDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  base_panel(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  new_ = push_button(tr("New…"), tr("Starts a figure of a kind that this session can show."));
  new_->setIcon(icon(IconName::plus));
  auto* kinds = new QMenu(new_);
  new_->setMenu(kinds);
  connect(kinds, &QMenu::aboutToShow, this, [this, kinds] { fill_kinds(false, kinds); });
  panel_ = push_button(tr("Add panel…"), tr("Adds a panel beside those of this figure."));
  auto* panel_kinds = new QMenu(panel_);
  panel_->setMenu(panel_kinds);
  connect(panel_kinds, &QMenu::aboutToShow, this, [this, panel_kinds] { fill_kinds(true, panel_kinds); });
  duplicate_ = push_button(tr("Duplicate"), tr("Makes a copy of this figure."));
  delete_ = push_button(tr("Delete"), tr("Deletes the chosen panel, or the figure. It can be undone."));
  for (QPushButton* button : {new_, panel_, duplicate_, delete_}) flow->addWidget(button);
  column->addWidget(controls);
  tree_ = new QTreeWidget;
  tree_->setHeaderHidden(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setAccessibleName(tr("Figures"));
  tree_->setToolTip(tr("The figures of this session and their panels."));
  tree_->setUniformRowHeights(false);
  tree_->setIconSize(figure_picture_size);
  stack_ = new QStackedWidget;
  empty_ = new EmptyState;
  empty_->set(tr("No figures yet."), tr("Make one from any view with Ctrl+Shift+F, or with New…"));
  stack_->addWidget(tree_);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);
  hint_ = new SecondaryLabel;
  hint_->setWordWrap(true);
  hint_->setContentsMargins(8, 4, 8, 6);
  column->addWidget(hint_);
  show_hint({});
  setAcceptDrops(true);
  connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    if (item)
      desk_.open(item->data(0, name_role).toString().toStdString(), item->data(0, panel_role).toInt());
  });
  connect(duplicate_, &QPushButton::clicked, &desk_, &FigureDesk::duplicate);
  connect(delete_, &QPushButton::clicked, this, [this] {
    const auto spec = desk_.spec();
    const QTreeWidgetItem* item = tree_->currentItem();
    if (spec && spec->panels.size() > 1 && item && item->parent()) return desk_.remove_panel(desk_.panel());
    desk_.remove();
  });
  connect(&desk_, &FigureDesk::list_changed, this, &FigureList::refresh);
  tint();
  refresh();
}

void FigureList::show_hint(const QString& of_drop) {
  hint_->setText(
      of_drop.isEmpty()
          ? tr("Drag the chart button of a view onto a figure to add it, or press Ctrl+Shift+F in the view.")
          : of_drop);
}

// The figure under the pointer; null: a new one is made.
QTreeWidgetItem* FigureList::figure_at(const QPoint& at) const {
  if (stack_->currentIndex() != 0 ||
      !tree_->viewport()->rect().contains(tree_->viewport()->mapFrom(this, at)))
    return nullptr;
  QTreeWidgetItem* item = tree_->itemAt(tree_->viewport()->mapFrom(this, at));
  return item && item->parent() ? item->parent() : item;
}

void FigureList::dragEnterEvent(QDragEnterEvent* event) {
  if (dragged_view(event->mimeData())) event->acceptProposedAction();
}

void FigureList::dragMoveEvent(QDragMoveEvent* event) {
  const QTreeWidgetItem* item = figure_at(event->position().toPoint());
  show_hint(item ? tr("Let go to add the view to %1.").arg(item->data(0, name_role).toString())
                 : tr("Let go to make a new figure of the view."));
  event->acceptProposedAction();
}

void FigureList::dragLeaveEvent(QDragLeaveEvent*) { show_hint({}); }

void FigureList::dropEvent(QDropEvent* event) {
  show_hint({});
  const auto panel = dragged_view(event->mimeData());
  if (!panel) return;
  event->acceptProposedAction();
  const QTreeWidgetItem* item = figure_at(event->position().toPoint());
  if (!item) return desk_.add(*panel);
  desk_.open(item->data(0, name_role).toString().toStdString());
  desk_.add_panel(*panel);
}

void FigureList::fill_kinds(bool as_panel, QMenu* menu) {
  menu->clear();
  const auto kinds = desk_.kinds();
  for (const FigureKind kind : kinds) {
    QAction* action = menu->addAction(figure_kind_text(kind));
    connect(action, &QAction::triggered, this, [this, kind, as_panel] {
      const PanelSpec panel = new_panel(kind);
      as_panel ? desk_.add_panel(panel) : desk_.add(panel);
    });
  }
  if (kinds.empty()) menu->addAction(tr("This session has nothing to show yet"))->setEnabled(false);
}

// A chosen row has the tint that chosen rows have in the other tables.
void FigureList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || !tree_) return;
  tint();
  refresh();  // the pictures
}

void FigureList::tint() {
  const ColourRoles& c = roles(palette());
  QPalette p = tree_->palette();
  if (p.color(QPalette::Active, QPalette::Highlight) == c.selected_row) return;
  for (const auto group : {QPalette::Active, QPalette::Inactive}) {
    p.setColor(group, QPalette::Highlight, c.selected_row);
    p.setColor(group, QPalette::HighlightedText, c.text);
  }
  tree_->setPalette(p);
}

void FigureList::refresh() {
  const QSignalBlocker blocker(tree_);
  tree_->clear();
  const auto all = desk_.document().figures();
  QTreeWidgetItem* current = nullptr;
  for (const FigureSpec& figure : all) {
    auto* item = new QTreeWidgetItem(tree_);
    const QString name = QString::fromStdString(figure.name);
    const QString kind = figure.panels.size() == 1
                             ? figure_kind_text(figure.panels.front().kind)
                             : tr("%n panel(s)", nullptr, static_cast<int>(figure.panels.size()));
    item->setText(0, name + '\n' + kind);
    item->setData(0, Qt::AccessibleTextRole, name + ", " + kind);
    item->setToolTip(0, name + ", " + kind);
    item->setData(0, name_role, name);
    item->setData(0, panel_role, 0);
    const QPixmap picture = figure_picture(figure.panels.front().kind, roles(palette()), devicePixelRatioF());
    QIcon shown(picture);
    shown.addPixmap(picture, QIcon::Selected);  // in its own colours
    item->setIcon(0, shown);
    item->setSizeHint(0, QSize(0, 40));
    if (figure.name == desk_.name()) current = item;
    if (figure.panels.size() < 2) continue;
    for (size_t i = 0; i < figure.panels.size(); ++i) {
      auto* child = new QTreeWidgetItem(item);
      child->setText(0, QStringLiteral("%1  %2")
                            .arg(letter_of(figure.panels[i], i))
                            .arg(figure_kind_text(figure.panels[i].kind)));
      child->setData(0, name_role, name);
      child->setData(0, panel_role, static_cast<int>(i));
      if (figure.name == desk_.name() && static_cast<int>(i) == desk_.panel() && desk_.panel() > 0)
        current = child;
    }
    item->setExpanded(true);
  }
  if (current) tree_->setCurrentItem(current);
  stack_->setCurrentIndex(all.empty() ? 1 : 0);
  const auto spec = desk_.spec();
  for (QPushButton* button : {duplicate_, delete_}) button->setEnabled(spec.has_value());
  panel_->setEnabled(spec && spec->panels.size() < most_panels);
  new_->setEnabled(desk_.document().fact_count() > 0);
}

// --- FigurePreview
// --------------------------------------------------------------------------------------------

FigurePreview::FigurePreview(FigureDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  base_panel(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  zoom_ = new Segmented(tr("Zoom"));
  zoom_->add(tr("True size"), static_cast<int>(Zoom::true_size),
             tr("1 mm on screen is 1 mm on paper, from the screen's reported dpi."));
  zoom_->add(tr("Fit"), static_cast<int>(Zoom::fit), tr("The whole figure in this panel."));
  zoom_->add(QStringLiteral("200\u00A0%"), static_cast<int>(Zoom::double_size), tr("Twice the true size."));
  zoom_->set_value(static_cast<int>(Zoom::true_size));
  connect(zoom_, &Segmented::chosen, this, &FigurePreview::refresh);
  flow->addWidget(zoom_);
  seen_as_ = new QComboBox;
  seen_as_->addItems(
      {tr("full colour"), tr("red-blind"), tr("green-blind"), tr("blue-blind"), tr("grey print")});
  connect(seen_as_, &QComboBox::activated, this, &FigurePreview::refresh);
  flow->addWidget(labelled(
      tr("Seen as"), seen_as_,
      tr("How readers with a colour deficiency, or a grey printer, see the page. Files are not changed.")));
  // The handles' way by keys.
  width_ = size_edit();
  height_ = size_edit();
  flow->addWidget(
      labelled(tr("Width"), width_, tr("Width of the figure in mm; its handle at the right does the same.")));
  flow->addWidget(
      labelled(tr("Height"), height_, tr("Height of the figure in mm; its handle below does the same.")));
  flow->addWidget(new SecondaryLabel(QStringLiteral("mm")));
  flow->add_right(tool_button(IconName::copy, tr("Copy figure"),
                              tr("Copy the figure as a picture of 300 dots per inch (Ctrl+Shift+C)"),
                              [this] { copy(); }));
  column->addWidget(controls);
  area_ = new QScrollArea;
  area_->setFrameShape(QFrame::NoFrame);
  area_->setFocusPolicy(Qt::NoFocus);
  area_->setWidgetResizable(true);  // the rulers go on beyond the page
  area_->setBackgroundRole(QPalette::Window);
  page_ = new FigurePage;
  connect(page_, &FigurePage::resize_began, this, [this] {
    desk_.begin_gesture();
    before_resize_ = desk_.spec();
  });
  connect(page_, &FigurePage::size_wanted, &desk_, &FigureDesk::resize);
  connect(page_, &FigurePage::resize_ended, this, &FigurePreview::refresh);
  connect(page_, &FigurePage::resize_given_up, this, [this] {
    if (before_resize_) desk_.change(FigureDesk::tr("Resize figure"), *before_resize_);
    refresh();
  });
  connect(page_, &FigurePage::panel_chosen, this, [this](int panel) { desk_.open(desk_.name(), panel); });
  setAcceptDrops(true);
  area_->setWidget(page_);
  stack_ = new QStackedWidget;
  empty_ = new EmptyState;
  stack_->addWidget(area_);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);
  connect(&desk_, &FigureDesk::figure_changed, this, [this] {
    if (isVisible()) refresh();
  });
}

NumberEdit* FigurePreview::size_edit() {
  auto* edit = new NumberEdit;
  edit->set_step(1, 0);
  edit->set_range(FigurePage::shortest_mm, FigurePage::longest_mm);
  edit->setFixedWidth(64);
  connect(edit, &NumberEdit::edited, this, [this, edit] {
    const std::optional<double> mm = read_number(edit->value_text());
    if (!mm || *mm < FigurePage::shortest_mm || *mm > FigurePage::longest_mm) return;
    if (!edit->property("typing").toBool()) desk_.begin_gesture();
    edit->setProperty("typing", true);
    desk_.resize(edit == width_ ? *mm : 0, edit == height_ ? *mm : 0);
  });
  connect(edit, &NumberEdit::editingFinished, this, [this, edit] {
    edit->setProperty("typing", false);
    refresh();  // what cannot be a size goes
  });
  return edit;
}

void FigurePreview::dragEnterEvent(QDragEnterEvent* event) {
  if (dragged_view(event->mimeData())) event->acceptProposedAction();
}

void FigurePreview::dropEvent(QDropEvent* event) {
  const auto panel = dragged_view(event->mimeData());
  if (!panel) return;
  event->acceptProposedAction();
  desk_.add_panel(*panel);
}

QString FigurePreview::title() const {
  return desk_.name().empty() ? tr("Preview") : tr("Preview: %1").arg(QString::fromStdString(desk_.name()));
}

void FigurePreview::set_zoom(Zoom zoom) {
  zoom_->set_value(static_cast<int>(zoom));
  refresh();
}

double FigurePreview::pixels_per_mm() const { return true_pixels_per_mm(screen()); }

void FigurePreview::update_true_size() {
  if (isVisible()) refresh();
}

QImage FigurePreview::page_image() const { return page_->image(); }

void FigurePreview::copy() {
  const Figure* figure = desk_.figure();
  if (!figure) return;
  auto image = std::make_shared<QImage>();
  desk_.document().work_quietly(
      QStringLiteral("copy figure"),
      [paint = figure_painter(desk_.shared_figure(), Medium::pixels), image,
       size = QSizeF(figure->width_pt, figure->height_pt)](const RunControl&) {
        constexpr double dots_per_point = 300 / 72.0;
        *image = white_page(size * dots_per_point);
        paint(*image, dots_per_point / units_per_point);
        const int dots_per_metre = static_cast<int>(std::lround(300 / 0.0254));
        image->setDotsPerMeterX(dots_per_metre);
        image->setDotsPerMeterY(dots_per_metre);
      },
      [image] { QGuiApplication::clipboard()->setImage(*image); });
}

void FigurePreview::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && isVisible()) refresh();
}

// A layout shows its panels in one go: the page of many points is painted after it, and once.
void FigurePreview::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // Another screen has another size of its dots.
  if (const QWindow* handle = window()->windowHandle())
    connect(handle, &QWindow::screenChanged, this, &FigurePreview::update_true_size, Qt::UniqueConnection);
  if (std::exchange(refresh_waits_, true)) return;
  QTimer::singleShot(0, this, [this] {
    if (refresh_waits_ && isVisible()) refresh();
    refresh_waits_ = false;
  });
}

void FigurePreview::refresh() {
  refresh_waits_ = false;
  const Figure* figure = desk_.figure();
  for (NumberEdit* edit : {width_, height_}) edit->setEnabled(figure != nullptr);
  if (!figure) {
    ++pages_;
    if (desk_.error().isEmpty())
      empty_->set(tr("No figure is open."), tr("Make one from any view with Ctrl+Shift+F."));
    else
      empty_->set(tr("This figure cannot be drawn."), desk_.error());
    stack_->setCurrentIndex(1);
    return;
  }
  const double width_mm = figure->width_pt / points_per_mm, height_mm = figure->height_pt / points_per_mm;
  double scale = pixels_per_mm();
  const auto zoom = static_cast<Zoom>(zoom_->value());
  if (zoom == Zoom::double_size) scale *= 2;
  if (zoom == Zoom::fit && page_->is_resizing()) {
    scale = scale_;  // a scale that followed the size would move the handle away from the pointer
  } else if (zoom == Zoom::fit) {
    const QSize room = area_->viewport()->size();
    scale = std::max(1.0, std::min((room.width() - ruler - 30) / (width_mm + 2 * page_margin_mm),
                                   (room.height() - ruler - 110) / (height_mm + 2 * page_margin_mm)));
  }
  const double device = scale * devicePixelRatioF();
  QString caption = QString::fromStdString(figure->spec.name) + ": ";
  if (!figure->spec.caption.empty()) {
    caption += QString::fromStdString(figure->spec.caption);
  } else {
    for (const FigurePanel& panel : figure->panels) caption += panel.content.summary + ' ';
  }
  page_->setAccessibleDescription(caption);
  scale_ = scale;
  const FigurePage::Sheet sheet{{},
                                width_mm,
                                height_mm,
                                scale,
                                caption,
                                figure->style.column_mm,
                                figure->style.page_mm,
                                static_cast<int>(figure->panels.size()),
                                figure->columns,
                                desk_.panel(),
                                figure->row_shares};
  const auto draw = [size = QSizeF(width_mm, height_mm) * device,
                     per_unit = device / points_per_mm / units_per_point, ratio = devicePixelRatioF(),
                     as = static_cast<SeenAs>(seen_as_->currentIndex())](const FigurePainter& paint) {
    QImage image = white_page(size);
    paint(image, per_unit);
    image.setDevicePixelRatio(ratio);
    return seen(std::move(image), as);
  };
  const int page = ++pages_;
  const FigurePainter paint = figure_painter(desk_.shared_figure(), Medium::pixels);
  if (points_of(*figure) <= most_points_at_once) {
    show_page(draw(paint), sheet);
  } else {
    auto image = std::make_shared<QImage>();
    desk_.document().work_quietly(
        QStringLiteral("preview"), [draw, paint, image](const RunControl&) { *image = draw(paint); },
        [preview = QPointer<FigurePreview>(this), image, sheet, page] {
          if (preview && preview->pages_ == page) preview->show_page(std::move(*image), sheet);
        });
  }
  // As it is described, else as whole points of a page have it.
  const auto shown = [](double described, double real) {
    return described > 0 ? short_number(described) : edited_number(real, 0);
  };
  if (!width_->hasFocus()) width_->set_text(shown(figure->spec.width_mm, width_mm));
  if (!height_->hasFocus()) height_->set_text(shown(figure->spec.height_mm, height_mm));
}

void FigurePreview::show_page(QImage image, FigurePage::Sheet sheet) {
  sheet.image = std::move(image);
  page_->set(std::move(sheet));
  stack_->setCurrentIndex(0);
}

// --- FigureStylePanel
// -----------------------------------------------------------------------------------------

FigureStylePanel::FigureStylePanel(FigureDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  base_panel(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* content = base_panel(new QWidget);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(form_padding, grid, form_padding, grid);
  rows->setSpacing(6);
  const auto heading = [&](const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(text_font(TextSize::body, true));
    rows->addWidget(label);
    return label;
  };
  FigureSpec figure;
  Fields of_figure;
  describe(of_figure, figure);
  figure_form_ = new FieldForm(of_figure,
                               {{"name"},
                                {"caption"},
                                {"style"},
                                {"width_mm", "height_mm"},
                                {"columns", "dpi"},
                                {"raster_above"},
                                {"language"}},
                               {"style", "language"});
  figure_form_->set_empty_text("height_mm", tr("auto"));
  figure_form_->set_empty_text("columns", tr("auto"));
  figure_form_->set_empty_text("raster_above", tr("never"));
  figure_form_->set_empty_text("caption", tr("automatic"));
  heading(tr("Figure"));
  rows->addWidget(figure_form_);
  // Folded: most figures take their style as it is, and the panel's own fields follow below.
  style_title_ = new QToolButton;
  style_title_->setCheckable(true);
  style_title_->setAutoRaise(true);
  style_title_->setFont(text_font(TextSize::body, true));
  style_title_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  style_title_->setArrowType(Qt::RightArrow);
  style_title_->setToolTip(tr("Shows or hides type, lines and colours of this figure's style."));
  auto* style_line = new QHBoxLayout;
  style_line->addWidget(style_title_);
  style_line->addStretch(1);
  swatches_ = new QLabel;
  swatches_->setToolTip(tr("The style's colours of curves, in their order."));
  style_line->addWidget(swatches_);
  rows->addLayout(style_line);
  PaperStyle paper;
  Fields of_style;
  describe(of_style, paper);
  style_form_ = new FieldForm(of_style,
                              {{"font"},
                               {"label_pt", "tick_pt"},
                               {"letter_pt", "letter_form"},
                               {"letter_bold"},
                               {"frame"},
                               {"axis_pt", "line_pt"},
                               {"grid_pt", "marker_pt"},
                               {"palette"},
                               {"column_mm", "page_mm"},
                               {"aspect"}},
                              {"font"});
  rows->addWidget(style_form_);
  style_form_->hide();
  connect(style_title_, &QToolButton::toggled, this, [this](bool open) {
    style_title_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    style_form_->setVisible(open);
  });
  auto* style_buttons = new QWidget;
  auto* style_flow = new FlowLayout(style_buttons);
  style_flow->setContentsMargins(0, 0, 0, 0);
  save_style_ = push_button(tr("Save style as…"),
                            tr("Keeps this style under a name of its own, for other figures and sessions."));
  reset_style_ = push_button(tr("Reset to style"), tr("Takes back what this figure changes of its style."));
  connect(save_style_, &QPushButton::clicked, this, &FigureStylePanel::save_style_wanted);
  connect(reset_style_, &QPushButton::clicked, this, [this] {
    auto spec = desk_.spec();
    if (!spec) return;
    spec->style_changes.clear();
    desk_.change(tr("Reset style"), *spec, false);
  });
  style_flow->addWidget(save_style_);
  style_flow->addWidget(reset_style_);
  rows->addWidget(style_buttons);
  style_note_ = new SecondaryLabel;
  style_note_->setWordWrap(true);
  rows->addWidget(style_note_);
  update_style_ = push_button(tr("Update style"),
                              tr("All figures of this session that use the style take it as it is on this "
                                 "machine. It can be undone."));
  connect(update_style_, &QPushButton::clicked, this, [this] {
    try {
      desk_.update_style();
    } catch (const Error& error) {
      desk_.document().tell({Message::Kind::error, error_sentence(error), {}, {}});
    }
  });
  rows->addWidget(update_style_, 0, Qt::AlignLeft);
  panel_title_ = heading({});
  PanelSpec panel;
  Fields of_panel;
  describe(of_panel, panel);
  panel_form_ =
      new FieldForm(of_panel,
                    {{"kind"},
                     {"runs"},
                     {"table"},
                     {"matrix"},
                     {"x"},
                     {"y"},
                     {"low"},
                     {"high"},
                     {"value"},
                     {"series"},
                     {"colour"},
                     {"selections"},
                     {"size"},
                     {"where"},
                     {"space"},
                     {"metric"},
                     {"from"},
                     {"filter"},
                     {"overlays"},
                     {"previous"},
                     {"weight_lambda"},
                     {"before"},
                     {"bins", "bin_width"},
                     {"bin_rule", "interval"},
                     {"show"},
                     {"top"},
                     {"sort", "ascending"},
                     {"selected"},
                     {"selected_first"},
                     {"axis"},
                     {"smoothing"},
                     {"seeds_as_band"},
                     {"x_label"},
                     {"x_min", "x_max"},
                     {"y_label"},
                     {"y_min", "y_max"},
                     {"log_x", "log_y"},
                     {"title"},
                     {"letter"},
                     {"legend"},
                     {"grid"}},
                    {"runs", "table", "matrix", "x", "y", "low", "high", "value", "series", "colour",
                     "selections", "size", "space", "metric", "from", "overlays", "selected"});
  QStringList kinds;
  for (size_t i = 0; i < std::size(figure_kind_names); ++i)
    kinds << figure_kind_text(static_cast<FigureKind>(i));
  panel_form_->set_choice_texts("kind", kinds);
  // The kind's own.
  panel_form_->set_empty_text("filter", tr("that of the run"));
  for (const char* field : {"overlays", "previous", "weight_lambda", "selected"})
    panel_form_->set_empty_text(field, tr("none"));
  // Beside each other there is room for the short word.
  for (const char* field : {"bins", "bin_width"}) panel_form_->set_empty_text(field, tr("auto"));
  for (const char* field : {"runs", "table", "matrix", "x", "y", "low", "high", "value", "series", "x_label",
                            "y_label", "letter", "space", "metric", "from"})
    panel_form_->set_empty_text(field, tr("automatic"));
  for (const char* field : {"colour", "size", "title"}) panel_form_->set_empty_text(field, tr("none"));
  panel_form_->set_empty_text("where", tr("all"));
  rows->addWidget(panel_form_);
  heading(tr("Checks"));
  checks_ = new QLabel;
  checks_->setWordWrap(true);
  checks_->setTextFormat(Qt::RichText);
  rows->addWidget(checks_);
  rows->addStretch(1);
  area->setWidget(content);
  stack_ = new QStackedWidget;
  empty_ = new EmptyState;
  empty_->set(tr("No figure is open."), tr("Its style and contents are set here."));
  stack_->addWidget(area);
  stack_->addWidget(empty_);
  column->addWidget(stack_, 1);
  auto* bar = new QWidget;
  auto* flow = new FlowLayout(bar);
  const std::pair<FigureFormat, QString> formats[] = {
      {FigureFormat::pdf, tr("Vector page with embedded fonts")},
      {FigureFormat::svg, tr("Vector drawing")},
      {FigureFormat::png, tr("Image of the chosen dots per inch")},
      {FigureFormat::csv, tr("The numbers that are drawn")},
      {FigureFormat::tex, tr("LaTeX snippet")}};
  flow->addWidget(new SecondaryLabel(tr("Export")));
  for (const auto& [format, tip] : formats) {
    const QString name = QString::fromLatin1(figure_format_names[static_cast<int>(format)]).toUpper();
    auto* button = push_button(format == FigureFormat::tex ? QStringLiteral("LaTeX") : name, tip);
    button->setAccessibleName(tr("Export as %1").arg(button->text()));
    button->setMinimumWidth(44);
    connect(button, &QPushButton::clicked, this, [this, format = format] { Q_EMIT export_wanted(format); });
    flow->addWidget(button);
  }
  column->addWidget(bar);
  connect(figure_form_, &FieldForm::edited, this,
          [this](const QString& path, const QString& label, const QString& json) {
            apply(false, path, label, json);
          });
  connect(panel_form_, &FieldForm::edited, this,
          [this](const QString& path, const QString& label, const QString& json) {
            apply(true, path, label, json);
          });
  connect(style_form_, &FieldForm::edited, this, &FigureStylePanel::apply_style);
  for (const auto signal : {&FigureDesk::figure_changed, &FigureDesk::styles_changed}) {
    connect(&desk_, signal, this, [this] {
      if (isVisible()) refresh();
    });
  }
  refresh();
}

void FigureStylePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

QString FigureStylePanel::title() const {
  return desk_.name().empty() ? tr("Style") : tr("Style: %1").arg(QString::fromStdString(desk_.name()));
}

void FigureStylePanel::apply(bool of_panel, const QString& path, const QString& label, const QString& json) {
  auto spec = desk_.spec();
  if (!spec) return;
  FieldForm* form = of_panel ? panel_form_ : figure_form_;
  const std::string field_path = path.toStdString();
  try {
    Fields fields;
    if (of_panel) {
      describe(fields, spec->panels.at(static_cast<size_t>(desk_.panel())));
    } else {
      describe(fields, *spec);
    }
    const Json value = parse_json(json.toStdString(), field_path);
    field_from_json(*fields.find(field_path), value, {});
    if (const auto problems = figure_problems(*spec); !problems.empty()) throw problems.front();
    if (spec->name != desk_.name() && desk_.is_taken(spec->name)) {
      throw bad_input(SEAMARK_TEXT("Error", "The session has a figure or a result of the name {0} already."),
                      spec->name);
    }
    form->set_problem(field_path, {});
  } catch (const Error& error) {
    return form->set_problem(field_path, error_sentence(error));
  }
  if (!of_panel && field_path == "style") spec->style_changes.clear();  // they were changes of another
  desk_.begin_gesture();
  desk_.change(tr("Change figure: %1").arg(label), *spec);
}

void FigureStylePanel::apply_style(const QString& path, const QString& label, const QString& json) {
  auto style = desk_.style();
  if (!style) return;
  const std::string field_path = path.toStdString();
  try {
    Fields fields;
    describe(fields, *style);
    field_from_json(*fields.find(field_path), parse_json(json.toStdString(), field_path), {});
    style_from_json(parse_json(dump_json(style_to_json(*style)), {}), {});  // rules across fields
  } catch (const Error& error) {
    return style_form_->set_problem(field_path, error_sentence(error));
  }
  desk_.begin_gesture();
  desk_.change_style(tr("Change style: %1").arg(label), *style);
}

QString FigureStylePanel::style_note() const {
  return style_note_->isHidden() ? QString() : style_note_->text();
}

// A figure is drawn as its style was when it took it, here and elsewhere.
void FigureStylePanel::refresh_style_note(const FigureSpec& spec) {
  const QString name = QString::fromStdString(spec.style);
  const TakenStyle state = desk_.taken_style();
  style_note_->setVisible(state == TakenStyle::differs || state == TakenStyle::missing);
  update_style_->setVisible(state == TakenStyle::differs);
  if (state == TakenStyle::differs)
    style_note_->setText(tr("The figure keeps the style %1 as it took it. On this machine the style has "
                            "changed, or another has its name.")
                             .arg(name));
  if (state == TakenStyle::missing)
    style_note_->setText(tr("The style %1 is not on this machine; the figure has it along. Save style as… "
                            "adds it to your own.")
                             .arg(name));
}

QString FigureStylePanel::checks() const { return checks_->property("plain").toString(); }

void FigureStylePanel::refresh() {
  auto spec = desk_.spec();
  stack_->setCurrentIndex(spec ? 0 : 1);
  if (!spec) return;
  Fields of_figure, of_panel;
  describe(of_figure, *spec);
  figure_form_->show_values(of_figure);
  QStringList styles;
  for (const std::string& style : built_in_style_names()) styles << QString::fromStdString(style);
  for (const std::string& style : own_style_names()) styles << QString::fromStdString(style);
  figure_form_->set_choices("style", styles);
  auto paper = desk_.style();
  style_form_->setEnabled(paper.has_value());
  save_style_->setEnabled(paper.has_value());
  reset_style_->setEnabled(!spec->style_changes.empty());
  if (paper) {
    Fields of_style;
    describe(of_style, *paper);
    style_form_->show_values(of_style);
    style_form_->set_choices("font", QFontDatabase::families());
    swatches_->setPixmap(
        palette_swatches(paper->palette, devicePixelRatioF(), roles(palette()).control_edge));
    // In grey what the figure has without a number of its own.
    figure_form_->set_empty_text("width_mm", short_number(paper->column_mm));
    if (const Figure* figure = desk_.figure())
      figure_form_->set_empty_text("height_mm", edited_number(figure->height_pt / points_per_mm, 0));
    const QString name = QString::fromStdString(paper->label);
    style_title_->setText(spec->style_changes.empty() ? tr("Style: %1").arg(name)
                                                      : tr("Style: %1, changed").arg(name));
  }
  refresh_style_note(*spec);
  figure_form_->set_choices("language", {"en", "de", "zh_CN"});
  PanelSpec& panel = spec->panels.at(static_cast<size_t>(desk_.panel()));
  describe(of_panel, panel);
  panel_form_->show_values(of_panel);
  const Session& session = desk_.document().session();
  // What a panel may take of the facts that its rows are about.
  const QStringList sizes = {"distance", "weight", "loss", "d_before", "d_after", "change"};
  const QStringList colours = QStringList{"outcome", "relation", "selection", "kept", "run"} + sizes;
  QStringList runs, tables, columns, matrices, selections;
  for (const NamedSelection& selection : session.selections)
    selections << QString::fromStdString(selection.name);
  for (const RunRecord& run : session.runs) {
    runs << QString::fromStdString(run.name);
    for (const ResultTable& table : run.results) tables << QString::fromStdString(table.name);
  }
  for (const ResultTable& table : session.results) {
    if (table.kind != figure_table_kind) tables << QString::fromStdString(table.name);
  }
  const auto take = [&](const ResultTable& table) {
    if (table.name != panel.table) return;
    for (const ResultColumn& column : table.columns) columns << QString::fromStdString(column.name);
    for (const auto& [name, matrix] : table.matrices) matrices << QString::fromStdString(name);
  };
  for (const RunRecord& run : session.runs) {
    for (const ResultTable& table : run.results) take(table);
  }
  for (const ResultTable& table : session.results) take(table);
  columns.removeDuplicates();
  matrices.removeDuplicates();
  tables.removeDuplicates();
  panel_form_->set_choices("runs", runs);
  panel_form_->set_choices("table", tables);
  panel_form_->set_choices("matrix", matrices);
  for (const char* field : {"x", "y", "low", "high", "value", "series"})
    panel_form_->set_choices(field, columns);
  if (panel.kind == FigureKind::loss_curves) panel_form_->set_choices("series", {"cohort"});
  if (panel.kind == FigureKind::scatter) panel_form_->set_choices("series", {"fact"});
  if (panel.kind == FigureKind::learned_curves) panel_form_->set_choices("y", {"learned", "moved-away"});
  panel_form_->set_choices("colour", colours + columns);
  panel_form_->set_choices("size", sizes + columns);
  panel_form_->set_choices("selections", selections);
  QStringList spaces, metrics, froms;
  for (const DistanceTable& distances : session.distances) {
    spaces << QString::fromStdString(distances.space);
    metrics << QString::fromStdString(distances.metric);
    froms << QString::fromStdString(distances.from);
  }
  for (QStringList* names : {&spaces, &metrics, &froms}) names->removeDuplicates();
  if (panel.kind == FigureKind::distance_histogram) {
    if (groups_of_.lock() != desk_.document().shared_session()) {  // once a session: a pass over all facts
      groups_of_ = desk_.document().shared_session();
      groups_ = group_choices(session.facts);
    }
    QStringList overlays = groups_;
    for (const NamedSelection& selection : session.selections)
      overlays << QStringLiteral("selection=") + QString::fromStdString(selection.name);
    panel_form_->set_choices("overlays", overlays);
  }
  QStringList marked;
  for (const QString& selection : selections) marked << QStringLiteral("selection=") + selection;
  panel_form_->set_choices("selected", marked);
  panel_form_->set_choices("space", spaces);
  panel_form_->set_choices("metric", metrics);
  panel_form_->set_choices("from", froms);
  panel_title_->setText(spec->panels.size() > 1
                            ? tr("Panel %1: %2")
                                  .arg(letter_of(panel, static_cast<size_t>(desk_.panel())))
                                  .arg(figure_kind_text(panel.kind))
                            : figure_kind_text(panel.kind));

  const bool lens = panel.kind == FigureKind::amplification;
  const bool of_table = panel.kind == FigureKind::scatter || panel.kind == FigureKind::heat_map ||
                        panel.kind == FigureKind::spectrum || panel.kind == FigureKind::effects || lens;
  const bool heat = panel.kind == FigureKind::heat_map, curves = panel.kind == FigureKind::loss_curves;
  const bool scatter = panel.kind == FigureKind::scatter, shares = panel.kind == FigureKind::learned_curves;
  const bool histogram = panel.kind == FigureKind::distance_histogram;
  const bool of_distances = panel.kind == FigureKind::distance_histogram ||
                            panel.kind == FigureKind::accuracy_by_distance ||
                            (scatter && (panel.colour == "distance" || panel.size == "distance" ||
                                         (panel.colour == "kept" && !panel.filter.empty())));
  const std::pair<const char*, bool> used[] = {
      {"table", of_table},
      {"matrix", heat || panel.kind == FigureKind::spectrum},
      {"x", of_table && !lens},
      {"y", (of_table && !lens) || curves || shares},
      {"filter", histogram || (scatter && panel.colour == "kept") ||
                     (panel.kind == FigureKind::accuracy_by_distance && !panel.filter.empty())},
      {"overlays", histogram},
      {"previous", histogram},
      {"weight_lambda", histogram},
      {"selected", shows_selection(panel.kind) || heat},
      {"sort", panel.kind == FigureKind::outcome_arrows},
      {"ascending", panel.kind == FigureKind::outcome_arrows},
      {"selected_first", panel.kind == FigureKind::outcome_arrows},
      {"bin_width", histogram},
      {"bin_rule", panel.kind == FigureKind::accuracy_by_distance},
      {"interval", panel.kind == FigureKind::accuracy_by_distance},
      {"show", panel.kind == FigureKind::outcome_arrows},
      {"axis", curves || shares},
      {"value", heat},
      {"series",
       panel.kind == FigureKind::spectrum || panel.kind == FigureKind::effects || curves || scatter},
      {"low", panel.kind == FigureKind::effects},
      {"high", panel.kind == FigureKind::effects},
      {"colour", scatter},
      {"selections", scatter && panel.colour == "selection"},
      {"size", scatter},
      {"where", of_table},
      {"space", of_distances},
      {"metric", of_distances},
      {"from", of_distances},
      {"before", panel.kind == FigureKind::outcome_arrows || panel.kind == FigureKind::learned_curves},
      {"bins",
       panel.kind == FigureKind::accuracy_by_distance || panel.kind == FigureKind::distance_histogram},
      {"top", panel.kind == FigureKind::outcome_arrows},
      {"smoothing", curves},
      {"seeds_as_band", curves || panel.kind == FigureKind::learned_curves},
      {"log_x", !heat},
      {"log_y", !heat && panel.kind != FigureKind::outcome_arrows},
      {"x_min", true},
      {"x_max", true},
      {"y_min", panel.kind != FigureKind::outcome_arrows},
      {"y_max", panel.kind != FigureKind::outcome_arrows}};
  for (const auto& [field, is_used] : used) panel_form_->set_used(field, is_used);

  // Checks never block an export.
  struct Check {
    bool good;
    QString text;
  };
  std::vector<Check> checks;
  if (const Figure* figure = desk_.figure()) {
    checks.push_back(
        {true,
         tr("Text stays text: %1, embedded as TrueType").arg(QString::fromStdString(figure->style.font))});
    constexpr int most = 60;  // characters in a check
    if (const auto foreign = foreign_type(*figure)) {
      const QString characters = shortened_text(foreign->characters, most);
      checks.push_back({false, foreign->font.isEmpty() ? tr("No font of this machine has %1").arg(characters)
                                                       : tr("%1 has no %2; %3 stands in")
                                                             .arg(QString::fromStdString(figure->style.font),
                                                                  characters, foreign->font)});
    }
    if (const QStringList shortened = shortened_texts(*figure); !shortened.isEmpty())
      checks.push_back({false, tr("No room for all of %1").arg(shortened_text(shortened.join("; "), most))});
    const double smallest = smallest_type_pt(*figure);
    checks.push_back({smallest >= 5, tr("Smallest text %1 pt").arg(number(smallest, 1))});
    const double width = figure->width_pt / points_per_mm;
    const auto near = [&](double mm) { return std::abs(width - mm) < 0.5; };
    checks.push_back(
        {near(figure->style.column_mm) || near(figure->style.page_mm),
         near(figure->style.column_mm)
             ? tr("One column of %1").arg(QString::fromStdString(figure->style.label))
         : near(figure->style.page_mm)
             ? tr("The page's width of %1").arg(QString::fromStdString(figure->style.label))
             : tr("%1 mm is neither a column (%2) nor the page (%3) of %4")
                   .arg(number(width, 0), number(figure->style.column_mm, 0),
                        number(figure->style.page_mm, 0), QString::fromStdString(figure->style.label))});
    double closest = 1;
    size_t curves_beside = 0;
    for (const FigurePanel& one : figure->panels) {
      std::vector<double> greys;
      for (const Series& series : one.content.series) {
        if (series.ink == Ink::series && !series.faint && !series.name.isEmpty())
          greys.push_back(grey_of(series_colour(figure->style, series.index).rgb()));
      }
      curves_beside = std::max(curves_beside, greys.size());
      for (size_t i = 0; i < greys.size(); ++i) {
        for (size_t j = i + 1; j < greys.size(); ++j)
          closest = std::min(closest, std::abs(greys[i] - greys[j]));
      }
    }
    if (curves_beside > 1)
      checks.push_back({closest >= 0.04,
                        closest >= 0.04
                            ? tr("Colours stay distinct in grey print")
                            : tr("Two colours are alike in grey print; dashes and shapes tell them apart")});
  } else if (!desk_.error().isEmpty()) {
    checks.push_back({false, desk_.error()});
    const QString field = QString::fromStdString(desk_.error_field());
    const std::string last = field.section('.', -1).toStdString();
    panel_form_->set_problem(last, desk_.error());
    figure_form_->set_problem(last, desk_.error());
  }
  const ColourRoles& c = roles(palette());
  QStringList html, plain;
  for (const Check& check : checks) {
    const QColor colour = check.good ? c.learned : c.warning_text;
    html << "<span style='color:" + colour.name() + "'>" +
                (check.good ? QStringLiteral("✓") : QStringLiteral("⚠")) + "</span>&nbsp; " +
                check.text.toHtmlEscaped();
    plain << check.text;
  }
  checks_->setText(html.join("<br>"));
  checks_->setProperty("plain", plain.join('\n'));
}

// --- LatexPanel
// -----------------------------------------------------------------------------------------------

LatexPanel::LatexPanel(FigureDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  base_panel(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  text_ = new QPlainTextEdit;
  text_->setReadOnly(true);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setFont(fixed_font());
  text_->setTabChangesFocus(true);
  text_->setAccessibleName(tr("LaTeX snippet"));
  text_->setToolTip(tr("Puts the exported PDF into a paper."));
  column->addWidget(text_, 1);
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(8, 4, 8, 8);
  auto* copy = push_button(tr("Copy"), tr("Copies the snippet."));
  copy->setIcon(icon(IconName::copy));
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
  row->addWidget(copy);
  command_ = new SecondaryLabel;
  command_->setFont(fixed_font());
  command_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  command_->setToolTip(tr("The command that draws this figure from the session, without a display."));
  command_->setMinimumWidth(60);
  command_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(command_, 1);
  column->addWidget(bar);
  connect(&desk_, &FigureDesk::figure_changed, this, [this] {
    if (isVisible()) refresh();
  });
}

void LatexPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

QString LatexPanel::title() const {
  return desk_.name().empty() ? tr("LaTeX") : tr("LaTeX: %1").arg(QString::fromStdString(desk_.name()));
}

QString LatexPanel::text() const { return text_->toPlainText(); }

void LatexPanel::refresh() {
  const Figure* figure = desk_.figure();
  if (!figure) {
    text_->clear();
    command_->clear();
    return;
  }
  const QString session = desk_.document().file().isEmpty() ? QStringLiteral("SESSION.h5")
                                                            : desk_.document().file().section('/', -1);
  const QString file = figure_file_name(figure->spec.name);
  try {
    const FigureOrigin origin{session.toStdString(), QCoreApplication::applicationVersion().toStdString()};
    text_->setPlainText(
        QString::fromUtf8(figure_bytes(*figure, origin, FigureFormat::tex, (file + ".tex").toStdString())));
  } catch (const Error& error) {
    text_->setPlainText(error_sentence(error));
  }
  command_->setText(QStringLiteral("seamark figure %1 --figure \"%2\" -o %3.pdf")
                        .arg(session, QString::fromStdString(figure->spec.name), file));
}

}  // namespace seamark
