// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tour.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {

// A frame around the part that a step speaks of; the mouse goes through it.
class Tour::Ring : public QWidget {
 public:
  explicit Ring(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(roles(palette()).accent, 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
  }
};

Tour::Tour(const QList<Step>& steps, QWidget* window, KeepClear keep_clear)
    : QFrame(window), steps_(steps), keep_clear_(std::move(keep_clear)) {
  setObjectName("tour");
  setAccessibleName(tr("Tour"));
  setFixedWidth(360);
  hide();
  ring_ = new Ring(window);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  title_ = new QLabel;
  title_->setFont(text_font(TextSize::heading, true));
  text_ = new QLabel;
  text_->setWordWrap(true);
  auto* row = new QHBoxLayout;
  number_ = new SecondaryLabel;
  const auto button = [&](const QString& text, const QString& tip) {
    auto* b = new QPushButton(text);
    b->setToolTip(tip);
    b->setAutoDefault(false);
    return b;
  };
  skip_ = button(tr("Skip the tour"), tr("Ends the tour; Help brings it back (Esc)"));
  back_ = button(tr("Back"), tr("The step before"));
  next_ = button(tr("Next"), tr("The next step"));
  next_->setProperty("primary", true);
  row->addWidget(number_, 1);
  for (QPushButton* b : {skip_, back_, next_}) row->addWidget(b);
  column->addWidget(title_);
  column->addWidget(text_);
  column->addLayout(row);
  connect(skip_, &QPushButton::clicked, this, &Tour::end);
  connect(back_, &QPushButton::clicked, this, [this] { show_step(step_ - 1); });
  connect(next_, &QPushButton::clicked, this, [this] {
    if (step_ + 1 < steps_.size()) {
      show_step(step_ + 1);
    } else {
      end();
    }
  });
  follow_timer_.setSingleShot(true);
  follow_timer_.setInterval(0);  // once the docks have settled
  connect(&follow_timer_, &QTimer::timeout, this, &Tour::follow);
  window->installEventFilter(this);
}

void Tour::start() {
  show_step(0);
  next_->setFocus(Qt::OtherFocusReason);
}

void Tour::show_step(int step) {
  step_ = step;
  const Step& now = steps_[step];
  if (now.prepare) now.prepare();
  title_->setText(now.title);
  text_->setText(now.text);
  setAccessibleDescription(now.title + ". " + now.text);
  number_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
  back_->setEnabled(step > 0);
  next_->setText(step + 1 < steps_.size() ? tr("Next") : tr("Done"));
  show();
  follow();
  follow_timer_.start();
}

void Tour::follow() {
  if (step_ < 0) return;
  const Step& now = steps_[step_];
  QWidget* target = now.target ? now.target() : nullptr;
  if (target && !target->isVisible()) target = nullptr;
  if (target != target_) {
    if (target_ && target_ != parentWidget()) target_->removeEventFilter(this);
    target_ = target;
    if (target) target->installEventFilter(this);
  }
  place();
  raise();
}

QRect Tour::area_of(const QWidget* widget) const {
  return {widget->mapTo(parentWidget(), QPoint(0, 0)), widget->size()};
}

// Where it covers least of its target, then least of what is to be kept clear; where that leaves a choice, in
// the middle of a side rather than at its ends, and on the side with most room.
QRect Tour::room_beside(const QRect& target) const {
  constexpr int gap = 12;
  const QRect window = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
  const QSize size = this->size();
  const auto within = [](int at, int low, int high) { return std::clamp(at, low, std::max(low, high)); };
  const int most_x = window.right() + 1 - size.width(), most_y = window.bottom() + 1 - size.height();
  const int xs[] = {target.center().x() - size.width() / 2, target.left(), target.right() + 1 - size.width()};
  const int ys[] = {target.center().y() - size.height() / 2, target.top(),
                    target.bottom() + 1 - size.height()};
  struct Side {
    bool upright;  // its place along it is a height
    int at, room;
  };
  const Side sides[] = {{true, target.right() + gap, window.right() - target.right()},
                        {true, target.left() - gap - size.width(), target.left() - window.left()},
                        {false, target.bottom() + gap, window.bottom() - target.bottom()},
                        {false, target.top() - gap - size.height(), target.top() - window.top()}};
  QList<QList<QRect>> clear = {{target}};
  for (const QList<QWidget*>& widgets : keep_clear_ ? keep_clear_() : QList<QList<QWidget*>>()) {
    clear.emplace_back();
    for (const QWidget* widget : widgets)
      if (widget->isVisible()) clear.back() << area_of(widget);
  }
  QRect best;
  std::vector<int64_t> least;
  for (const Side& side : sides) {
    for (int along = 0; along < 3; ++along) {
      const QPoint at = side.upright ? QPoint(side.at, ys[along]) : QPoint(xs[along], side.at);
      const QRect place({within(at.x(), window.left(), most_x), within(at.y(), window.top(), most_y)}, size);
      std::vector<int64_t> cost;
      for (const QList<QRect>& areas : clear) {
        cost.push_back(0);
        for (const QRect& area : areas) {
          const QRect covered = area & place;
          if (!covered.isEmpty()) cost.back() += int64_t{covered.width()} * covered.height();
        }
      }
      cost.push_back(along == 0 ? 0 : 1);
      cost.push_back(-side.room);
      if (!least.empty() && cost >= least) continue;
      least = std::move(cost);
      best = place;
    }
  }
  return best;
}

void Tour::place() {
  QWidget* window = parentWidget();
  adjustSize();
  ring_->setVisible(target_ != nullptr);
  if (!target_) {
    move((window->width() - width()) / 2, (window->height() - height()) / 2);
    return;
  }
  const QRect area = area_of(target_).adjusted(-4, -4, 4, 4);
  ring_->setGeometry(area);
  ring_->raise();
  move(room_beside(area).topLeft());
}

void Tour::end() {
  step_ = -1;
  if (target_ && target_ != parentWidget()) target_->removeEventFilter(this);
  target_ = nullptr;
  ring_->hide();
  hide();
  Q_EMIT ended();
}

bool Tour::eventFilter(QObject* object, QEvent* event) {
  const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                     event->type() == QEvent::Show || event->type() == QEvent::Hide;
  if (step_ >= 0 && moves && (object == parentWidget() || object == target_)) follow_timer_.start();
  return false;
}

void Tour::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return end();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    for (QPushButton* b : {skip_, back_, next_}) {
      if (b->hasFocus()) return b->click();
    }
  }
  QFrame::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent*) {
  const ColourRoles& c = roles(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), c.window);
  painter.setPen(QPen(c.accent, 1.5));
  painter.setBrush(c.base);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

}  // namespace seamark
