// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QThread>
#include <QVBoxLayout>

#include "app/window/preferences.h"
#include "document/fetch_model.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "support/files.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int most_recent = 8;
constexpr int column_width = 400;

// A large button: icon, bold name, shortcut at the right, one line of explanation.
class CardButton : public QAbstractButton {
 public:
  CardButton(const WelcomePage::Card& card, bool first) : icon_(card.icon), text_(card.text), first_(first) {
    setText(card.action->text().remove('&'));
    shortcut_ = card.action->shortcut().toString(QKeySequence::NativeText);
    setAccessibleName(text());
    setAccessibleDescription(card.text);
    setToolTip(card.text + (shortcut_.isEmpty() ? QString() : " (" + shortcut_ + ")"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMinimumHeight(64);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, card.action, &QAction::trigger);
  }
  QSize sizeHint() const override { return {column_width, 64}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    const ColourRoles& c = roles(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = underMouse() || isDown(), focus = hasFocus();
    painter.setPen(QPen(focus || (first_ && hot) ? c.accent
                        : first_                 ? c.accent
                                                 : c.control_edge,
                        focus ? 2 : 1));
    painter.setBrush(first_ || hot ? c.selected_row : c.base);
    const qreal inset = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    paint_icon(painter, icon_, QRectF(18, height() / 2.0 - 10, 20, 20), first_ ? c.accent : c.secondary);
    painter.setFont(text_font(TextSize::heading, true));
    painter.setPen(c.text);
    painter.drawText(QRect(56, 10, width() - 72, 22), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(text_font(TextSize::secondary));
    painter.setPen(c.secondary);
    painter.drawText(QRect(56, 10, width() - 68, 22), Qt::AlignRight | Qt::AlignVCenter, shortcut_);
    painter.drawText(QRect(56, 32, width() - 68, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text_, Qt::ElideRight, width() - 68));
  }
  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
  }

 private:
  IconName icon_;
  QString text_, shortcut_;
  bool first_;
};

// Two lines in the first column: name and folder, or what is wrong.
class RecentDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const ColourRoles& c = roles(option.palette);
    const bool current =
        option.state & QStyle::State_HasFocus ||
        (option.widget && option.widget->hasFocus() && option.state & QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, current || option.state & QStyle::State_Selected ? c.selected_row
                                   : index.row() % 2                                ? c.alternate
                                                                                    : c.base);
    const bool missing = index.siblingAtColumn(0).data(Qt::UserRole + 1).toBool();
    const QRect top = option.rect.adjusted(8, 5, -8, -24), bottom = option.rect.adjusted(8, 24, -8, -4);
    painter->setFont(option.font);
    if (index.column() == 0) {
      paint_icon(*painter, missing ? IconName::warning : IconName::document,
                 QRectF(top.left() + 2, top.top() + 2, 15, 15), missing ? c.warning_text : c.secondary);
      QFont bold = option.font;
      bold.setBold(true);
      painter->setFont(bold);
      painter->setPen(missing ? c.secondary : c.text);
      painter->drawText(
          top.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
          QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideMiddle, top.width() - 26));
      painter->setFont(text_font(TextSize::secondary));
      painter->setPen(missing ? c.warning_text : c.secondary);
      painter->drawText(bottom.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                        painter->fontMetrics().elidedText(index.data(Qt::UserRole + 2).toString(),
                                                          Qt::ElideMiddle, bottom.width() - 26));
    } else {
      if (index.column() == 4 && missing) {
        painter->setFont(text_font(TextSize::secondary));
        painter->setPen(c.accent);
        painter->drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, WelcomePage::tr("Locate…"));
        painter->setFont(option.font);
      }
      painter->setPen(index.column() == 4 || missing ? c.secondary : c.text);
      painter->drawText(
          top, static_cast<int>(index.column() == 1 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, top.width()));
    }
    painter->restore();
  }
};

QString when(const QDateTime& time) {
  const qint64 days = time.date().daysTo(QDate::currentDate());
  if (days == 0) return WelcomePage::tr("today %1").arg(QLocale().toString(time.time(), "HH:mm"));
  if (days == 1) return WelcomePage::tr("yesterday");
  return QLocale().toString(time.date(),
                            time.date().year() == QDate::currentDate().year() ? "d MMM" : "d MMM yyyy");
}

QPushButton* link(const QString& text, const QString& tip) {
  auto* button = new QPushButton(text);
  button->setProperty("link", true);
  button->setAutoDefault(false);
  button->setToolTip(tip);
  return button;
}

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  label->setFont(text_font(TextSize::heading, true));
  return label;
}

}  // namespace

QList<RecentSession> recent_sessions() {
  QSettings settings;
  QList<RecentSession> out;
  const int n = settings.beginReadArray("recent");
  for (int i = 0; i < n; ++i) {
    settings.setArrayIndex(i);
    out.push_back({settings.value("path").toString(), settings.value("model").toString(),
                   settings.value("facts").toLongLong(), settings.value("runs").toLongLong()});
  }
  settings.endArray();
  return out;
}

static void write_recent(const QList<RecentSession>& sessions) {
  QSettings settings;
  settings.remove("recent");
  settings.beginWriteArray("recent", static_cast<int>(sessions.size()));
  for (int i = 0; i < sessions.size(); ++i) {
    settings.setArrayIndex(i);
    settings.setValue("path", sessions[i].path);
    settings.setValue("model", sessions[i].model);
    settings.setValue("facts", sessions[i].facts);
    settings.setValue("runs", sessions[i].runs);
  }
  settings.endArray();
}

void remember_session(const RecentSession& session) {
  QList<RecentSession> all = recent_sessions();
  all.removeIf([&](const RecentSession& other) { return other.path == session.path; });
  all.prepend(session);
  write_recent(all.mid(0, most_recent));
}

void forget_session(const QString& path) {
  QList<RecentSession> all = recent_sessions();
  all.removeIf([&](const RecentSession& session) { return session.path == path; });
  write_recent(all);
}

void forget_sessions() { write_recent({}); }

WelcomePage::WelcomePage(const QList<Card>& cards, QWidget* parent) : QWidget(parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  outer->addWidget(area);
  auto* page = new QWidget;
  area->setWidget(page);
  auto* centre = new QHBoxLayout(page);
  centre->setContentsMargins(32, 88, 32, 32);
  centre->addStretch(1);
  auto* left = new QVBoxLayout;
  left->setSpacing(grid);
  auto* title = new QLabel("Seamark");
  title->setFont(text_font(TextSize::title, true));
  left->addWidget(title);
  auto* claim = new SecondaryLabel(
      tr("See which facts a language model will learn,\nwhy the others will not, and what you can change."));
  left->addWidget(claim);
  left->addSpacing(16);
  bool first = true;
  for (const Card& card : cards) {
    auto* button = new CardButton(card, first);
    button->setFixedWidth(column_width);
    left->addWidget(button);
    if (first) setFocusProxy(button);
    first = false;
  }
  left->addSpacing(grid);
  left->addWidget(
      new SecondaryLabel(tr("Or drop a session, a facts file or a model directory on this window.")));
  auto* tour = link(tr("Take the tour"), tr("Shows the four parts of the work, step by step"));
  connect(tour, &QPushButton::clicked, this, &WelcomePage::tour_wanted);
  left->addWidget(tour, 0, Qt::AlignLeft);
  left->addStretch(1);
  // As wide as drawn where there is room; the smallest window holds both columns.
  auto* beside = new QWidget;
  beside->setMinimumWidth(440);
  beside->setMaximumWidth(608);
  beside->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* right = new QVBoxLayout(beside);
  right->setContentsMargins(0, 0, 0, 0);
  right->setSpacing(grid);
  auto* head = new QHBoxLayout;
  head->addWidget(heading(tr("Recent sessions")));
  head->addStretch(1);
  QPushButton* clear = link(tr("Clear list"), tr("Forgets the list; the files stay."));
  connect(clear, &QPushButton::clicked, this, [this] {
    forget_sessions();
    refresh();
  });
  clear_ = clear;
  head->addWidget(clear);
  right->addLayout(head);
  recent_ = new QTableWidget(0, 5);
  recent_->setHorizontalHeaderLabels({tr("Session"), tr("Model"), tr("Facts"), tr("Runs"), tr("Changed")});
  for (const int c : {2, 3, 4})
    recent_->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  for (const int c : {0, 1})
    recent_->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  recent_->setItemDelegate(new RecentDelegate(recent_));
  recent_->setShowGrid(false);
  recent_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  recent_->setSelectionBehavior(QAbstractItemView::SelectRows);
  recent_->setSelectionMode(QAbstractItemView::SingleSelection);
  recent_->setTabKeyNavigation(false);
  recent_->verticalHeader()->hide();
  recent_->verticalHeader()->setDefaultSectionSize(48);
  recent_->horizontalHeader()->setFixedHeight(row_height);
  recent_->horizontalHeader()->setHighlightSections(false);
  recent_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  recent_->setColumnWidth(1, 160);
  recent_->setColumnWidth(2, 64);
  recent_->setColumnWidth(3, 56);
  recent_->setColumnWidth(4, std::max(88, fontMetrics().horizontalAdvance(tr("today %1").arg("00:00")) + 24));
  recent_->setAccessibleName(tr("Recent sessions"));
  recent_->setToolTip(tr("Opens a session that you had open before."));
  const auto open = [this](int row) {
    const QTableWidgetItem* item = recent_->item(row, 0);
    if (!item) return;
    const QString path = item->data(Qt::UserRole).toString();
    // It may have come back since the list was made.
    QFileInfo::exists(path) ? Q_EMIT open_wanted(path) : Q_EMIT locate_wanted(path);
  };
  connect(recent_, &QTableWidget::cellClicked, this, [open](int row, int) { open(row); });
  connect(recent_, &QTableWidget::activated, this, [open](const QModelIndex& index) { open(index.row()); });
  right->addWidget(recent_);
  no_recent_ = new SecondaryLabel(tr("None yet. A session appears here when it is saved."));
  right->addWidget(no_recent_);
  right->addSpacing(16);
  right->addWidget(heading(tr("This computer")));
  auto* box = new QFrame;
  box->setFrameShape(QFrame::StyledPanel);
  box->setAutoFillBackground(true);
  box->setBackgroundRole(QPalette::Base);
  auto* rows = new QGridLayout(box);
  rows->setContentsMargins(12, 8, 12, 8);
  rows->setHorizontalSpacing(12);
  rows->setColumnStretch(2, 1);
  const auto line = [&](int row, const QString& name, const QString& value, const QString& text) {
    auto* bold = new QLabel(value);
    bold->setFont(text_font(TextSize::body, true));
    auto* more = new SecondaryLabel(text);
    more->setWordWrap(true);
    rows->addWidget(new QLabel(name), row, 0);
    rows->addWidget(bold, row, 1);
    rows->addWidget(more, row, 2, 1, row == 0 ? 1 : 2);  // beside the link of the first row
    rows->setRowMinimumHeight(row, 24);
    return std::pair(bold, more);
  };
  std::tie(device_, device_note_) = line(0, tr("Device"), {}, {});
  auto* preferences =
      link(tr("Preferences…"), tr("Threads, device, folders, palette, language, figure style (Ctrl+,)"));
  connect(preferences, &QPushButton::clicked, this, &WelcomePage::preferences_wanted);
  rows->addWidget(preferences, 0, 3, Qt::AlignRight | Qt::AlignTop);
  std::tie(models_, model_names_) = line(1, tr("Models"), {}, {});
  line(2, tr("Interrupted runs"), tr("kept"),
       tr("Each step is on disk when it is done; opening the session again offers to continue."));
  right->addWidget(box);
  right->addStretch(1);
  centre->addLayout(left);
  centre->addSpacing(64);
  centre->addWidget(beside, 1000);
  centre->addStretch(1);
  refresh();
}

// In a narrow window the names of the sessions need the room of their models.
void WelcomePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int room_for_models = 1100;
  recent_->setColumnHidden(1, width() < room_for_models);
}

void WelcomePage::refresh() {
  const QList<RecentSession> sessions = recent_sessions();
  recent_->setRowCount(static_cast<int>(sessions.size()));
  for (int row = 0; row < sessions.size(); ++row) {
    const RecentSession& s = sessions[row];
    const QFileInfo info(s.path);
    const bool missing = !info.exists();
    const QString cells[] = {info.fileName(),
                             s.model.isEmpty() ? QStringLiteral("–") : QFileInfo(s.model).fileName(),
                             count(s.facts), count(s.runs), missing ? QString() : when(info.lastModified())};
    for (int c = 0; c < 5; ++c) {
      auto* item = new QTableWidgetItem(cells[c]);
      item->setToolTip(missing ? s.path + '\n' + tr("A click lets you say where it is.") : s.path);
      if (c == 0) {
        item->setData(Qt::UserRole, s.path);
        item->setData(Qt::UserRole + 1, missing);
        item->setData(Qt::UserRole + 2,
                      missing ? tr("Not found. It may have been moved or its drive is not mounted.")
                              : home_relative(info.path()));
      }
      recent_->setItem(row, c, item);
    }
  }
  recent_->setFixedHeight(row_height + 2 + 48 * static_cast<int>(std::max<qsizetype>(1, sessions.size())));
  recent_->setVisible(!sessions.isEmpty());
  clear_->setVisible(!sessions.isEmpty());
  no_recent_->setVisible(sessions.isEmpty());
  const DeviceOptions wanted = Preferences::load().device;
  const QString threads = tr("%n thread(s)", nullptr, QThread::idealThreadCount());
  device_->setText(wanted.device == DeviceKind::automatic
                       ? threads
                       : QString::fromLatin1(device_kind_names[static_cast<int>(wanted.device)]).toUpper() +
                             ", " + threads);
  device_note_->setText(wanted.threads > 0
                            ? tr("A run takes %n of them.", nullptr, static_cast<int>(wanted.threads))
                            : tr("A run takes all but one of them, so that this window stays quick."));
  QStringList found;
  const QDir models(QString::fromStdString((cache_directory() / "models").string()));
  for (const QFileInfo& info : models.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    if (QFileInfo::exists(info.filePath() + "/config.json")) found << info.fileName();
  }
  models_->setText(found.isEmpty() ? tr("none found")
                                   : tr("%n found", nullptr, static_cast<int>(found.size())));
  model_names_->setText(found.isEmpty() ? fetch_model_advice() : found.join(", "));
}

}  // namespace seamark
