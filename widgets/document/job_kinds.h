// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the jobs that a document posts. Room-internal.
#pragma once

#include <QString>

namespace seamark::job {

inline const QString run = QStringLiteral("run");
inline const QString study = QStringLiteral("study");
inline const QString distances = QStringLiteral("distances");
inline const QString model = QStringLiteral("model");
inline const QString probe = QStringLiteral("probe ");  // and who asks
inline const QString estimate = QStringLiteral("estimate");
inline const QString queued_estimate = QStringLiteral("estimate of a queued run");
inline const QString features = QStringLiteral("features");
inline const QString feature_trial = QStringLiteral("features of a few");
inline const QString run_trial = QStringLiteral("run of a few");
inline const QString weight_lens = QStringLiteral("weight-lens");
inline const QString subspaces = QStringLiteral("subspaces");
inline const QString interference = QStringLiteral("interference");
inline const QString open = QStringLiteral("open");
inline const QString save = QStringLiteral("save");
inline const QString filter = QStringLiteral("filter");
inline const QString locate = QStringLiteral("locate");
inline const QString recovery = QStringLiteral("recovery");
inline const QString look = QStringLiteral("look");     // at what can be recovered
inline const QString quiet = QStringLiteral("quiet ");  // and for what
// What goes on by itself and is no job to a user.
inline bool is_quiet(const QString& kind) {
  return kind.startsWith(probe) || kind == recovery || kind == look || kind == estimate ||
         kind == queued_estimate || kind == feature_trial || kind == run_trial || kind == filter || kind.startsWith(quiet);
}

}  // namespace seamark::job
