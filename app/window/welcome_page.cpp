// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTime>
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
#include "checkpoint/model_folders.h"
#include "document/fetch_model.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "session/format_version.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int most_recent = 8;
constexpr int column_width = 400;
constexpr int patience_ms = 2000;

// What a row keeps in its first cell.
enum Role {
  path_role = Qt::UserRole,
  wrong_role,   // shown as a warning
  detail_role,  // the second line
  locate_role   // a click asks where it is
};

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
    const bool wrong = index.siblingAtColumn(0).data(wrong_role).toBool();
    const QRect top = option.rect.adjusted(8, 5, -8, -24), bottom = option.rect.adjusted(8, 24, -8, -4);
    painter->setFont(option.font);
    if (index.column() == 0) {
      paint_icon(*painter, wrong ? IconName::warning : IconName::document,
                 QRectF(top.left() + 2, top.top() + 2, 15, 15), wrong ? c.warning_text : c.secondary);
      QFont bold = option.font;
      bold.setBold(true);
      painter->setFont(bold);
      painter->setPen(wrong ? c.secondary : c.text);
      painter->drawText(
          top.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
          QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideMiddle, top.width() - 26));
      painter->setFont(text_font(TextSize::secondary));
      painter->setPen(wrong ? c.warning_text : c.secondary);
      painter->drawText(
          bottom.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
          painter->fontMetrics().elidedText(index.data(detail_role).toString(),
                                            wrong ? Qt::ElideRight : Qt::ElideMiddle, bottom.width() - 26));
    } else {
      if (index.column() == 4 && index.siblingAtColumn(0).data(locate_role).toBool()) {
        painter->setFont(text_font(TextSize::secondary));
        painter->setPen(c.accent);
        painter->drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, WelcomePage::tr("Locate…"));
        painter->setFont(option.font);
      }
      painter->setPen(index.column() == 4 || wrong ? c.secondary : c.text);
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

class RowIcon : public QWidget {
 public:
  explicit RowIcon(IconName name) : name_(name) { setFixedSize(16, 16); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_icon(painter, name_, QRectF(rect()), roles(palette()).secondary);
  }

 private:
  IconName name_;
};

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

SessionLook look_at_session(const QString& path, const SessionLook& before) {
  SessionLook out{version_of_file(path), {}};
  if (out.file.is_there())
    out.newer = out.file == before.file ? before.newer
                                        : newer_session_format(std::filesystem::path(path.toStdString()));
  return out;
}

WelcomePage::WelcomePage(const QList<Card>& cards, QWidget* parent, Look look)
    : QWidget(parent), look_(std::move(look)), looks_(this) {
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
  centre_ = centre;
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
  connect(recent_, &QTableWidget::cellClicked, this, [this](int row, int) { open_row(row); });
  connect(recent_, &QTableWidget::activated, this,
          [this](const QModelIndex& index) { open_row(index.row()); });
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
  rows->setColumnStretch(3, 1);
  const auto line = [&](int row, IconName icon, const QString& name, const QString& value,
                        const QString& text) {
    auto* bold = new QLabel(value);
    bold->setFont(text_font(TextSize::body, true));
    auto* more = new SecondaryLabel(text);
    more->setWordWrap(true);
    rows->addWidget(new RowIcon(icon), row, 0);
    rows->addWidget(new QLabel(name), row, 1);
    rows->addWidget(bold, row, 2);
    rows->addWidget(more, row, 3, 1, row < 2 ? 1 : 2);  // beside the links of the first rows
    rows->setRowMinimumHeight(row, 24);
    return std::pair(bold, more);
  };
  std::tie(device_, device_note_) = line(0, IconName::info, tr("Device"), {}, {});
  auto* preferences =
      link(tr("Preferences…"), tr("Threads, device, folders, palette, language, figure style (Ctrl+,)"));
  connect(preferences, &QPushButton::clicked, this, &WelcomePage::preferences_wanted);
  rows->addWidget(preferences, 0, 4, Qt::AlignRight | Qt::AlignTop);
  std::tie(models_, model_names_) = line(1, IconName::cube, tr("Models"), {}, {});
  auto* add =
      link(tr("Add folder…"), tr("Chooses a folder in which models are looked for by their names, here "
                                 "and by the commands"));
  connect(add, &QPushButton::clicked, this, &WelcomePage::add_folder_wanted);
  rows->addWidget(add, 1, 4, Qt::AlignRight | Qt::AlignTop);
  line(2, IconName::save, tr("Recovery"), tr("on"),
       tr("Changes are kept within seconds, each step of a run when it is done. After a crash both are "
          "offered."));
  right->addWidget(box);
  auto* new_here = new QHBoxLayout;
  new_here->setSpacing(grid);
  auto* tour = link(tr("Take the tour"), tr("Shows the four parts of the work, step by step"));
  connect(tour, &QPushButton::clicked, this, &WelcomePage::tour_wanted);
  auto* tour_note = new SecondaryLabel(tr("(four steps, one minute). F1 explains whatever has the focus."));
  tour_note->setWordWrap(true);
  new_here->addWidget(new SecondaryLabel(tr("New here?")));
  new_here->addWidget(tour);
  new_here->addWidget(tour_note, 1);
  right->addSpacing(grid);
  right->addLayout(new_here);
  right->addStretch(1);
  centre->addLayout(left);
  centre->addSpacing(64);
  centre->addWidget(beside, 1000);
  centre->addStretch(1);
  patience_.setSingleShot(true);
  patience_.setInterval(patience_ms);
  connect(&patience_, &QTimer::timeout, this, [this] {
    for (int row = 0; row < recent_->rowCount(); ++row) show_look(row);
  });
  refresh();
}

// In a narrow window the names of the sessions need the room of their models; a low one has none to leave
// above.
void WelcomePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int room_for_models = 1100, highest = 88, least = 24, content = 640;
  recent_->setColumnHidden(1, width() < room_for_models);
  centre_->setContentsMargins(32, std::clamp(height() - content, least, highest), 32, 32);
}

void WelcomePage::refresh() {
  const QList<RecentSession> sessions = recent_sessions();
  recent_->clearSpans();
  recent_->setRowCount(static_cast<int>(sessions.size()));
  for (int row = 0; row < sessions.size(); ++row) {
    const RecentSession& s = sessions[row];
    const QString cells[] = {QFileInfo(s.path).fileName(),
                             s.model.isEmpty() ? QStringLiteral("–") : QFileInfo(s.model).fileName(),
                             count(s.facts),
                             count(s.runs),
                             {}};
    for (int c = 0; c < 5; ++c) recent_->setItem(row, c, new QTableWidgetItem(cells[c]));
    recent_->item(row, 0)->setData(path_role, s.path);
    show_look(row);
    looks_.ask(
        s.path, [look = look_, path = s.path, before = seen_.value(s.path)] { return look(path, before); },
        [this, path = s.path](const SessionLook& found) {
          seen_[path] = found;
          for (int r = 0; r < recent_->rowCount(); ++r)
            if (recent_->item(r, 0)->data(path_role) == path) show_look(r);
        });
  }
  patience_.start();
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
  show_models();
  for (const auto& folder : model_folders()) {
    const QString name = QString::fromStdString(folder.string());
    looks_.ask(
        "models in " + name, [folder] { return models_in(folder); },
        [this, name](const std::vector<std::string>& models) {
          QStringList& here = models_of_[name];
          here.clear();
          for (const std::string& model : models) here << QString::fromStdString(model);
          show_models();
        });
  }
}

// What was found last; the folders are looked at again with every refresh().
void WelcomePage::show_models() {
  QStringList found, places, empty;
  bool all_seen = true;
  for (const auto& folder : model_folders()) {
    const QString name = QString::fromStdString(folder.string());
    const auto here = models_of_.constFind(name);
    places << home_relative(name);
    if (here == models_of_.constEnd()) {
      all_seen = false;
    } else if (here->isEmpty() && places.size() > 1) {
      empty << home_relative(name);  // one that was added
    } else {
      found << *here;
    }
  }
  found.removeDuplicates();
  models_->setText(found.isEmpty() && !all_seen ? tr("looking…")
                   : found.isEmpty()            ? tr("none found")
                                                : tr("%n found", nullptr, static_cast<int>(found.size())));
  QStringList note;
  if (!found.isEmpty()) {
    note << found.join(", ");
  } else if (all_seen) {
    note << fetch_model_advice();
  }
  if (!empty.isEmpty()) note << tr("No model lies in %1.").arg(empty.join(", "));
  model_names_->setText(note.join(found.isEmpty() ? QStringLiteral(" ") : QStringLiteral(". ")));
  models_->setToolTip(tr("Looked for in %1").arg(places.join(", ")));
  model_names_->setToolTip(models_->toolTip());
}

void WelcomePage::show_look(int row) {
  QTableWidgetItem* first = recent_->item(row, 0);
  const QString path = first->data(path_role).toString();
  const auto seen = seen_.constFind(path);
  const bool known = seen != seen_.constEnd(), missing = known && !seen->file.is_there(),
             newer = known && seen->newer, waits = looks_.is_looking(path) && !known && !patience_.isActive();
  QString detail = home_relative(QFileInfo(path).path()), hint;
  if (missing) {
    detail = tr("Not found. It may have been moved or its drive is not mounted.");
    hint = tr("A click lets you say where it is.");
  } else if (newer) {
    detail = tr("Written by a newer Seamark (file version %1; this one reads up to %2).")
                 .arg(QString::fromStdString(*seen->newer))
                 .arg(newest_session_format());
    hint = tr("Open it with a newer Seamark.");
  } else if (waits) {
    detail = tr("Its drive does not answer.");
    hint = tr("The row follows as soon as it does.");
  }
  first->setData(detail_role, detail);
  first->setData(locate_role, missing);
  // What is wrong has the room of model, facts and runs, which say nothing of it now.
  const bool wrong = missing || newer || waits;
  first->setData(wrong_role, wrong);
  if ((recent_->columnSpan(row, 0) > 1) != wrong) recent_->setSpan(row, 0, 1, wrong ? 4 : 1);
  // Screen readers read cells: what is painted is said, too.
  first->setData(Qt::AccessibleDescriptionRole, detail);
  recent_->item(row, 4)->setText(known && !missing ? when(QDateTime::fromSecsSinceEpoch(seen->file.seconds))
                                                   : QString());
  for (int c = 0; c < 5; ++c)
    recent_->item(row, c)->setToolTip(hint.isEmpty() ? path : path + '\n' + detail + '\n' + hint);
}

// It may have come back since the list was made, or have gone.
void WelcomePage::open_row(int row) {
  const QTableWidgetItem* item = recent_->item(row, 0);
  if (!item) return;
  const QString path = item->data(path_role).toString();
  looks_.ask(
      "open " + path, [look = look_, path, before = seen_.value(path)] { return look(path, before); },
      [this, path](const SessionLook& found) {
        seen_[path] = found;
        found.file.is_there() ? Q_EMIT open_wanted(path) : Q_EMIT locate_wanted(path);
      });
}

}  // namespace seamark
