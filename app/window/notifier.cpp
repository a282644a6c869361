// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <algorithm>
#include <set>

#include "app/window/preferences.h"
#include "document/job_kinds.h"
#include "document/wording.h"

namespace seamark {

Notifier::Notifier(SessionDocument& document, QWidget& window, Show show, QObject* parent)
    : QObject(parent), document_(document), window_(window), show_(std::move(show)) {
  connect(&document_, &SessionDocument::jobs_changed, this, &Notifier::look_at_jobs);
  connect(&document_, &SessionDocument::runs_changed, this, [this] {
    if (document_.is_running() && !run_.isValid()) run_.start();
  });
  connect(&document_, &SessionDocument::run_ended, this, [this](int index, bool failed) {
    const double seconds = run_.isValid() ? static_cast<double>(run_.elapsed()) / 1000 : 0;
    run_.invalidate();
    const RunStatus& status = document_.run_status();
    if (failed) return say(seconds, tr("Run %1 failed").arg(status.name), status.problem);
    const auto& runs = document_.session().runs;
    if (index < 0 || index >= static_cast<int>(runs.size())) return;  // cancelled before it began
    const RunRecord& run = runs[static_cast<size_t>(index)];
    const auto& learned = run.outcomes.learned;
    const auto n = static_cast<qint64>(std::count(learned.begin(), learned.end(), int8_t{1}));
    say(seconds, tr("Run %1 has ended").arg(QString::fromStdString(run.name)),
        tr("%1 of %2 facts learned.").arg(count(n), count(static_cast<qint64>(learned.size()))));
  });
}

// The desk knows what a study came to.
void Notifier::watch(StudyDesk& desk) {
  connect(&desk, &StudyDesk::state_changed, this, [this, &desk] {
    if (desk.is_running() && !study_.isValid()) study_.start();
  });
  connect(&desk, &StudyDesk::ended, this, [this](const QString& words) {
    const double seconds = study_.isValid() ? static_cast<double>(study_.elapsed()) / 1000 : 0;
    study_.invalidate();
    say(seconds, tr("Seamark"), words);
  });
}

void Notifier::look_at_jobs() {
  std::set<quint64> there;
  for (const JobView& job : document_.jobs()) {
    // A run and a study say more by themselves; files are read and written at the window.
    if (job.kind == job::run || job.kind == job::study || job.kind == job::open || job.kind == job::save ||
        job.kind == job::locate)
      continue;
    there.insert(job.id);
    if (jobs_.contains(job.id)) continue;
    Watched& watched = jobs_[job.id];
    watched.title = job.title;
    watched.since.start();
  }
  for (auto it = jobs_.begin(); it != jobs_.end();) {
    if (there.contains(it->first)) {
      ++it;
      continue;
    }
    const Watched ended = it->second;
    it = jobs_.erase(it);
    say(static_cast<double>(ended.since.elapsed()) / 1000, tr("Seamark"), tr("%1: ended.").arg(ended.title));
  }
}

void Notifier::say(double seconds, const QString& title, const QString& text) {
  if (seconds < least_seconds_ || window_.isActiveWindow()) return;
  QApplication::alert(&window_);
  if (Preferences::load().notify) show_(title, text);
}

void send_notification(QDBusConnection bus, const QString& title, const QString& text) {
  if (!bus.isConnected()) return;
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
      QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
  // The body may hold markup, so what looks like markup is escaped.
  call << QStringLiteral("Seamark") << 0U << QStringLiteral("org.seamark.Seamark") << title
       << text.toHtmlEscaped() << QStringList()
       << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.seamark.Seamark")}} << -1;
  bus.asyncCall(call);
}

void show_notification(const QString& title, const QString& text) {
  send_notification(QDBusConnection::sessionBus(), title, text);
}

}  // namespace seamark
