// SPDX-License-Identifier: GPL-3.0-or-later
// What one sees before a session is open.
#pragma once

#include <QWidget>

#include "theme/icons.h"

class QAction;
class QGridLayout;
class QLabel;
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

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  struct Card {
    QAction* action;
    IconName icon;
    QString text;
  };
  explicit WelcomePage(const QList<Card>& cards, QWidget* parent = nullptr);
  void refresh();

 Q_SIGNALS:
  void open_wanted(const QString& path);
  void locate_wanted(const QString& missing);
  void preferences_wanted();
  void tour_wanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QTableWidget* recent_;
  QLabel* no_recent_;
  QWidget* clear_;
  QLabel *device_, *device_note_, *models_, *model_names_;
};

}  // namespace seamark
