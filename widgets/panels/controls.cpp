// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/controls.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

#include "document/choice_words.h"
#include "document/wording.h"
#include "theme/theme.h"

namespace seamark {

// --- FlowLayout
// -----------------------------------------------------------------------------------------------

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent), spacing_(spacing) {
  setContentsMargins(8, 8, 8, 8);
}

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

void FlowLayout::add_right(QWidget* widget) {
  addWidget(widget);
  right_.push_back(widget);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  const QMargins m = contentsMargins();
  const QRect area = rect.adjusted(m.left(), m.top(), -m.right(), 0);
  int right_width = 0;
  for (QLayoutItem* item : items_) {
    if (!item->isEmpty() && right_.contains(item->widget()))
      right_width += item->sizeHint().width() + spacing_ / 2;
  }
  int x = area.left(), y = area.top(), line = 0, right_x = area.right() + 1 - right_width;
  bool first_line = true;
  QList<std::pair<QLayoutItem*, QRect>> row;  // centred in the line when its height is known
  const auto finish_row = [&] {
    for (auto& [item, place] : row) {
      if (apply) item->setGeometry(place.translated(0, (line - place.height()) / 2));
    }
    row.clear();
  };
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    QSize size = item->sizeHint();
    if (right_.contains(item->widget())) {
      if (apply)
        item->setGeometry(QRect(QPoint(right_x + spacing_ / 2, area.top() + (24 - size.height()) / 2), size));
      right_x += size.width() + spacing_ / 2;
      line = std::max(line, first_line ? 24 : 0);
      continue;
    }
    const int limit = area.right() + 1 - (first_line ? right_width : 0);
    if (x > area.left() && x + size.width() > limit) {
      finish_row();
      x = area.left();
      y += line + spacing_ / 2 + 2;
      line = 0;
      first_line = false;
    }
    size.setWidth(std::min(size.width(), std::max(1, area.width())));
    row.push_back({item, QRect(QPoint(x, y), size)});
    x += size.width() + spacing_;
    line = std::max(line, size.height());
  }
  finish_row();
  return y + line - rect.top() + m.bottom();
}

QSize FlowLayout::sizeHint() const {
  int width = 0, height = 0;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + spacing_;
    height = std::max(height, item->sizeHint().height());
  }
  const QMargins m = contentsMargins();
  return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
  const QMargins m = contentsMargins();
  return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
  // A dock asks for no height for a width: without this its other rows would lose theirs to the lines of this
  // one.
  QWidget* row = parentWidget();
  if (!row || row->layout() != this) return;
  if (const int lines = heightForWidth(rect.width()); row->minimumHeight() != lines)
    row->setMinimumHeight(lines);
}

// --- Segmented
// ------------------------------------------------------------------------------------------------

Segmented::Segmented(const QString& name, QWidget* parent) : QWidget(parent) {
  setAccessibleName(name);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  group_.setExclusive(true);
  connect(&group_, &QButtonGroup::idClicked, this, &Segmented::chosen);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::add(const QString& text, int value, const QString& tip) {
  auto* button = new QPushButton(text, this);
  button->setCheckable(true);
  button->setAutoDefault(false);
  button->setToolTip(tip);
  button->setAccessibleName(accessibleName().isEmpty() ? text : accessibleName() + ": " + text);
  group_.addButton(button, value);
  layout()->addWidget(button);
  const auto all = group_.buttons();
  for (int i = 0; i < all.size(); ++i) {
    const int place = all.size() == 1 ? 3 : i == 0 ? 0 : i == all.size() - 1 ? 2 : 1;
    all[i]->setProperty("segment", place);
  }
  if (all.size() == 1) button->setChecked(true);
}

void Segmented::add(const QString& text, int value, const QString& tip, IconName short_form) {
  add(text, value, tip);
  words_[value] = {text, icon(short_form)};
}

void Segmented::set_compact(bool compact) {
  if (compact == compact_) return;
  compact_ = compact;
  for (const auto& [value, words] : words_) {
    QAbstractButton* button = group_.button(value);
    button->setText(compact ? QString() : words.text);
    button->setIcon(compact ? words.icon : QIcon());
  }
}

int Segmented::compact_saves() const {
  int saves = 0;
  for (const auto& [value, words] : words_) {
    QPushButton other(compact_ ? words.text : QString());
    other.setFont(font());
    if (!compact_) other.setIcon(words.icon);
    other.setProperty("segment", 1);
    saves += std::abs(group_.button(value)->sizeHint().width() - other.sizeHint().width());
  }
  return saves;
}

void Segmented::set_value(int value) {
  if (QAbstractButton* button = group_.button(value)) button->setChecked(true);
}

QVBoxLayout* panel_column(QWidget& panel) {
  panel.setAutoFillBackground(true);
  panel.setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(&panel);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  return column;
}

QWidget* labelled(const QString& label, QWidget* control, const QString& tip) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  auto* text = new SecondaryLabel(label);
  text->setBuddy(control);
  text->setToolTip(tip);
  if (control->toolTip().isEmpty()) control->setToolTip(tip);
  if (control->accessibleName().isEmpty()) control->setAccessibleName(QString(label).remove('&'));
  row->addWidget(text);
  row->addWidget(control);
  return box;
}

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
  connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
}

QSize ChoiceBox::sizeHint() const {
  QStyleOptionComboBox option;
  initStyleOption(&option);
  const QSize whole = QComboBox::sizeHint();
  return style()
      ->sizeFromContents(QStyle::CT_ComboBox, &option,
                         QSize(fontMetrics().horizontalAdvance(currentText()), whole.height()), this)
      .boundedTo(whole);
}

void ChoiceBox::showPopup() {
  view()->setMinimumWidth(QComboBox::sizeHint().width());
  QComboBox::showPopup();
}

void add_choices(QComboBox& box, std::string_view path, std::span<const char* const> names) {
  for (const char* name : names) {
    box.addItem(choice_text(path, name), QString::fromLatin1(name));
    box.setItemData(box.count() - 1, choice_tip({}, name), Qt::ToolTipRole);
  }
}

QToolButton* tool_button(IconName name, const QString& text, const QString& tip,
                         std::function<void()> action) {
  auto* button = new QToolButton;
  button->setIcon(icon(name));
  button->setAutoRaise(true);
  button->setAccessibleName(text);
  button->setToolTip(tip);
  button->setFixedSize(24, 24);
  if (action) QObject::connect(button, &QToolButton::clicked, button, std::move(action));
  return button;
}

namespace {

class WheelGuard : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
    event->ignore();  // goes on to what scrolls
    return true;
  }
};

}  // namespace

void scroll_past(QWidget* editor) {
  editor->setFocusPolicy(Qt::StrongFocus);
  editor->installEventFilter(new WheelGuard(editor));
}

SecondaryLabel::SecondaryLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setForegroundRole(QPalette::WindowText);  // on a Base background Qt would take Text
  apply();
}

void SecondaryLabel::apply() {
  const QColor colour = roles(palette()).secondary;
  if (palette().color(QPalette::Active, QPalette::WindowText) == colour) return;
  QPalette p = palette();
  for (const auto group : {QPalette::Active, QPalette::Inactive})
    p.setColor(group, QPalette::WindowText, colour);
  setPalette(p);
}

void SecondaryLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) apply();
}

// --- EmptyState
// -----------------------------------------------------------------------------------------------

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  title_ = new QLabel;
  title_->setFont(text_font(TextSize::body, true));
  title_->setAlignment(Qt::AlignCenter);
  title_->setWordWrap(true);
  text_ = new SecondaryLabel;
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  button_ = new QPushButton;
  button_->setAutoDefault(false);
  connect(button_, &QPushButton::clicked, this, &EmptyState::clicked);
  column->addStretch(1);
  column->addWidget(title_);
  column->addWidget(text_);
  column->addSpacing(4);
  column->addWidget(button_, 0, Qt::AlignHCenter);
  column->addStretch(1);
}

void EmptyState::set(const QString& title, const QString& text, const QString& button) {
  title_->setText(title);
  text_->setText(text);
  text_->setVisible(!text.isEmpty());
  button_->setText(button);
  button_->setVisible(!button.isEmpty());
  button_->setAccessibleName(button);
  button_->setToolTip(button);
}

// --- NumberEdit
// -----------------------------------------------------------------------------------------------

NumberEdit::NumberEdit(QWidget* parent)
    : QAbstractSpinBox(parent), low_(-std::numeric_limits<double>::infinity()), high_(-low_) {
  connect(lineEdit(), &QLineEdit::textEdited, this, &NumberEdit::edited);
}

void NumberEdit::set_text(const QString& text) {
  if (lineEdit()->text() != text) lineEdit()->setText(text);
}

void NumberEdit::set_placeholder(const QString& text) { lineEdit()->setPlaceholderText(text); }

QString NumberEdit::value_text() const { return lineEdit()->text().trimmed().replace(QChar(0x2212), '-'); }

void NumberEdit::stepBy(int steps) {
  const double empty = std::isfinite(empty_) ? empty_ : std::isfinite(low_) ? low_ : 0;
  double value = read_number(value_text()).value_or(empty);
  // Without what a sum of binary numbers leaves: 0.0009000000000000001.
  value = std::clamp(QString::number(value + steps * step_, 'g', 15).toDouble(), low_, high_);
  lineEdit()->setText(decimals_ >= 0 ? edited_number(value, decimals_) : short_number(value));
  lineEdit()->selectAll();
  Q_EMIT edited();
  Q_EMIT stepped();
}

QSize NumberEdit::sizeHint() const {
  const int height = std::max(control_height, fontMetrics().height() + 8);
  return {fontMetrics().horizontalAdvance("0.000000") + 30, height};
}

// --- MessageBar
// -----------------------------------------------------------------------------------------------

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setObjectName("message_bar");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 8, 6);
  row->setSpacing(8);
  icon_ = new QLabel;
  text_ = new QLabel;
  text_->setObjectName("message_text");
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text_->setTextFormat(Qt::PlainText);
  text_->setAccessibleName(tr("Message"));
  text_->setToolTip(tr("Message"));
  const auto button = [this](const std::function<void()>& action) {
    auto* out = new QPushButton;
    out->setAutoDefault(false);
    connect(out, &QPushButton::clicked, this, [this, &action] {
      const auto then = action;  // it may bring the next message
      Q_EMIT closed();
      if (then) then();
    });
    return out;
  };
  action_ = button(then_);
  other_ = button(then_other_);
  row->addWidget(icon_);
  row->addWidget(text_, 1);
  row->addWidget(action_);
  row->addWidget(other_);
  row->addWidget(tool_button(IconName::close, tr("Close message"), tr("Close this message"),
                             [this] { Q_EMIT closed(); }));
}

void MessageBar::show_message(Kind kind, const QString& text, const QString& action,
                              std::function<void()> then, const QString& other,
                              std::function<void()> then_other) {
  kind_ = kind;
  text_->setText(text);
  for (const auto& [button, words] : {std::pair(action_, action), std::pair(other_, other)}) {
    button->setText(words);
    button->setVisible(!words.isEmpty());
    button->setAccessibleName(words);
    button->setToolTip(words);
  }
  then_ = std::move(then);
  then_other_ = std::move(then_other);
  apply();
  updateGeometry();
}

void MessageBar::apply() {
  const ColourRoles& c = roles(palette());
  const QColor text = kind_ == Kind::error ? c.error_text : kind_ == Kind::warning ? c.warning_text : c.text;
  QPalette p = text_->palette();
  p.setColor(QPalette::WindowText, text);
  text_->setPalette(p);
  const IconName name = kind_ == Kind::error     ? IconName::error
                        : kind_ == Kind::warning ? IconName::warning
                                                 : IconName::info;
  icon_->setPixmap(icon_pixmap(name, text, 16, devicePixelRatioF()));
  update();
}

void MessageBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && text_) apply();
}

// A tool bar asks for no height for a width, and what a label that wraps asks for is a guess at a good shape.
QSize MessageBar::minimumSizeHint() const {
  const int across = isVisible() ? width() : window()->width();
  return {QFrame::minimumSizeHint().width(), layout()->totalHeightForWidth(across)};
}

QSize MessageBar::sizeHint() const { return {QFrame::sizeHint().width(), minimumSizeHint().height()}; }

void MessageBar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) updateGeometry();
}

void MessageBar::paintEvent(QPaintEvent*) {
  const ColourRoles& c = roles(palette());
  QPainter painter(this);
  painter.fillRect(rect(), kind_ == Kind::error     ? c.error_back
                           : kind_ == Kind::warning ? c.warning_back
                                                    : c.selected_row);
  painter.setPen(c.frame);
  painter.drawLine(rect().topLeft(), rect().topRight());
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}  // namespace seamark
