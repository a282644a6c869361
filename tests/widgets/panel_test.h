// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of single panels share: a document over made-up results, whose first run is the current one.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

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

  // A panel as a window shows it.
  template <typename Panel>
  std::unique_ptr<Panel> shown(QSize size = {760, 460}) {
    auto panel = std::make_unique<Panel>(*document_);
    panel->resize(size);
    panel->show();
    panel->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(panel.get()));
    return panel;
  }
  // By the user.
  static void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(box->findData(data));
    Q_EMIT box->activated(box->currentIndex());
  }
  // What is seen and says this; null: nothing does.
  static QLabel* label(const QWidget& panel, const QString& text) {
    for (QLabel* one : panel.findChildren<QLabel*>()) {
      if (one->isVisible() && one->text().contains(text)) return one;
    }
    return nullptr;
  }
  static QPushButton* button(const QWidget& panel, const QString& text) {
    for (QPushButton* one : panel.findChildren<QPushButton*>()) {
      if (one->isVisible() && one->text() == text) return one;
    }
    return nullptr;
  }
  // A button without words, by its name; null: it is not seen.
  static QToolButton* tool(const QWidget& panel, const QString& name) {
    for (QToolButton* one : panel.findChildren<QToolButton*>()) {
      if (one->isVisible() && one->accessibleName() == name) return one;
    }
    return nullptr;
  }

  std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>();
  QTemporaryDir folder_;
  std::unique_ptr<SessionDocument> document_;
};

}  // namespace seamark
