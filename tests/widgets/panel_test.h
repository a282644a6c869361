// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of single panels share: a document over made-up results, whose first run is the current one.
#pragma once

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "theme/theme.h"
#include "widgets/fakes.h"

namespace seamark {

class PanelTest : public QObject {
 protected:
  static void prepare() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }
  void new_document() {
    document_ = std::make_unique<SessionDocument>(fake_calls(engine_));
    document_->open_model("m");
    document_->set_session(fake_session(300, 2), folder_.filePath("session.h5"));
    document_->set_current_run(0);
    QTRY_VERIFY(document_->model());
  }

  std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>();
  QTemporaryDir folder_;
  std::unique_ptr<SessionDocument> document_;
};

}  // namespace seamark
