// SPDX-License-Identifier: GPL-3.0-or-later
// What one sees before a session is open.
#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <string>

#include "app/window/quiet_looks.h"
#include "document/file_version.h"
#include "theme/icons.h"

class QAction;
class QGridLayout;
class QLabel;
class QLayout;
class QTableWidget;

namespace seamark {

struct RecentSession {
  QString path, model;
  qint64 facts = 0, runs = 0;
};
QList<RecentSession> recent_sessions();  // newest first
void remember_session(const RecentSession& session);
void forget_session(const QString& path);
void forget_sessions();

// What a list can say of a session without opening it.
struct SessionLook {
  FileVersion file;                  // not there: missing
  std::optional<std::string> newer;  // the format that this program is too old for: "3"
};
// `before`: what was found last time; a file that was not changed since is not read again.
SessionLook look_at_session(const QString& path, const SessionLook& before);

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  struct Card {
    QAction* action;
    IconName icon;
    QString text;
  };
  using Look = std::function<SessionLook(const QString& path, const SessionLook& before)>;
  explicit WelcomePage(const QList<Card>& cards, QWidget* parent = nullptr, Look look = look_at_session);
  // Shows what is known at once, and what has changed since when the files have been looked at.
  void refresh();

 Q_SIGNALS:
  void open_wanted(const QString& path);
  void locate_wanted(const QString& missing);
  void preferences_wanted();
  void tour_wanted();
  void add_folder_wanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void show_look(int row);
  void show_models();
  void open_row(int row);
  Look look_;
  QuietLooks looks_;
  QHash<QString, SessionLook> seen_;       // by path
  QHash<QString, QStringList> models_of_;  // by folder
  QTimer patience_;                        // then a row whose file was not found yet says so
  QLayout* centre_;                        // both columns
  QTableWidget* recent_;
  QLabel* no_recent_;
  QWidget* clear_;
  QLabel *device_, *device_note_, *models_, *model_names_;
};

}  // namespace seamark
