// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the real window, whatever panels it has, in each layout and language: every control has a name and a
// tooltip and can be reached by keys, every action stands in a menu or has a shortcut, every plot says what
// it shows, no text is cut off. ctest runs it once a scale (QT_SCALE_FACTOR).
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QWidgetAction>
#include <cstdio>
#include <set>

#include "app/window/main_window.h"
#include "panels/controls.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

namespace {

QString describe(const QWidget* widget) {
  QString text = widget->metaObject()->className();
  if (!widget->objectName().isEmpty()) text += " " + widget->objectName();
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) text += " \"" + button->text() + '"';
  if (const auto* label = qobject_cast<const QLabel*>(widget)) text += " \"" + label->text().left(60) + '"';
  if (!widget->accessibleName().isEmpty()) text += " (" + widget->accessibleName() + ")";
  for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
    if (parent->metaObject()->className() == QByteArray("QWidget")) continue;
    if (qobject_cast<const QDockWidget*>(parent) || parent->isWindow())
      return text + " in " +
             (parent->objectName().isEmpty() ? parent->metaObject()->className() : parent->objectName());
  }
  return text;
}

// A part of one of Qt's own widgets: the edit of a spin box, the viewport of a table, the tabs of docks.
bool is_part(const QWidget* widget) {
  const QWidget* parent = widget->parentWidget();
  if (qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
      qobject_cast<const QMenu*>(widget) || qobject_cast<const QMenuBar*>(widget))
    return true;
  if (widget->inherits("QTabBar") && qobject_cast<const QMainWindow*>(parent)) return true;
  if (widget->inherits("QTabBar") || widget->inherits("QTableCornerButton"))
    return qobject_cast<const QTabWidget*>(parent) || widget->inherits("QTableCornerButton");
  if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
      qobject_cast<const QLineEdit*>(parent))
    return true;
  if (parent && (parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QTabBar"))) return true;
  return widget->objectName() == "qt_toolbar_ext_button" || widget->inherits("QComboBoxPrivateContainer");
}

bool is_control(const QWidget* widget) {
  if (is_part(widget)) return false;
  for (const char* name : {"QAbstractButton", "QLineEdit", "QComboBox", "QAbstractSpinBox", "QAbstractSlider",
                           "QAbstractItemView", "QTextEdit", "QPlainTextEdit", "QTabBar", "QCustomPlot"}) {
    if (widget->inherits(name)) return true;
  }
  return (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QDockWidget*>(widget) &&
         !qobject_cast<const QScrollArea*>(widget) && !qobject_cast<const QTabWidget*>(widget);
}

bool has_mnemonic(const QString& text) {
  for (qsizetype i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '&' && text[++i] != '&') return true;
  }
  return false;
}

// The way to a control without a mouse, other than Tab: its own keys, or an action that a menu shows.
bool has_key_path(const QWidget* widget, const QSet<QString>& menu_keys) {
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    if (!button->shortcut().isEmpty() || has_mnemonic(button->text())) return true;
  }
  if (const auto* button = qobject_cast<const QToolButton*>(widget)) {
    const QAction* action = button->defaultAction();
    if (action) {
      for (const QObject* owner : action->associatedObjects()) {
        if (qobject_cast<const QMenu*>(owner)) return true;
      }
    }
  }
  // "Clear the selection (Ctrl+Shift+A)": the action of these keys does the same.
  const qsizetype open = widget->toolTip().lastIndexOf('(');
  return open >= 0 && widget->toolTip().endsWith(')') &&
         menu_keys.contains(widget->toolTip().mid(open + 1).chopped(1));
}

bool is_cut(const QLabel& label) {
  if (label.text().isEmpty() || label.size().isEmpty()) return false;
  if (label.property("elides").toBool()) return false;
  if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + 1;
  return label.sizeHint().width() > label.width() + 1 || label.sizeHint().height() > label.height() + 1;
}

bool is_cut(const QWidget* widget) {
  if (const auto* label = qobject_cast<const QLabel*>(widget)) return is_cut(*label);
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    if (button->text().isEmpty()) return false;
    return button->minimumSizeHint().width() > button->width() + 1 ||
           button->sizeHint().height() > button->height() + 1 ||
           (!button->property("elides").toBool() && button->sizeHint().width() > button->width() + 1);
  }
  if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = box->isEditable();
    const QRect place =
        box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    return !box->property("elides").toBool() &&
           box->fontMetrics().horizontalAdvance(box->currentText()) > place.width() + 1;
  }
  if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
    if (!edit->text().isEmpty() || edit->placeholderText().isEmpty() || edit->size().isEmpty()) return false;
    int room = edit->width();
    for (const auto* inside : edit->findChildren<QToolButton*>()) room -= inside->isVisible() ? 22 : 0;
    return edit->fontMetrics().horizontalAdvance(edit->placeholderText()) > room;
  }
  return false;
}

}  // namespace

class TestAccessibility : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_accessibility");
    QSettings().clear();
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
    // Qt's own file dialogs: a native one would not be ours to walk, and there is none offscreen.
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  }

  void the_window_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "zh_CN"}) QTest::newRow(language) << QString(language);
  }
  void the_window() {
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), "seamark", "_", ":/i18n"));
    QApplication::installTranslator(&translator);
    faults_.clear();
    {
      MainWindow window(fake_calls(std::make_shared<FakeEngine>()), false);
      for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        walk_cut(window, QString("welcome %1").arg(size.width()));
      }
      window.resize(1440, 900);
      walk(window, "welcome");
      window.document().open_model("m");
      window.document().set_session(fake_session(60, 1));
      QTRY_VERIFY(window.document().model());
      QTRY_VERIFY(window.document().distances());
      window.document().select({2, 8, 14}, SelectMode::replace);
      window.document().set_current_fact(8);
      run(window);
      actions(window);
      const QList<QAbstractButton*> layouts = layout_buttons(window);
      QVERIFY(layouts.size() >= 2);
      for (QAbstractButton* layout : layouts) {
        layout->click();
        for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
          window.resize(size);
          QTest::qWait(80);
          for (QDockWidget* dock : window.docks()) {
            // Of docks on top of each other, each in turn.
            if (window.tabifiedDockWidgets(dock).isEmpty()) continue;
            if (dock->isHidden()) continue;
            dock->raise();
            QTest::qWait(20);
            walk_cut(window, QString("%1 %2").arg(layout->text()).arg(size.width()));
          }
          walk_cut(window, QString("%1 %2").arg(layout->text()).arg(size.width()));
        }
        for (QDockWidget* dock : window.docks()) {
          if (dock->isHidden()) continue;
          dock->raise();
          QTest::qWait(10);
          walk(window, layout->text());
        }
        tab_round(window, layout->text());
      }
      sample(window);
      // Panels that no layout shows.
      for (QDockWidget* dock : window.docks()) {
        if (seen_.contains(dock->objectName())) continue;
        dock->setFloating(true);
        dock->show();
        QTest::qWait(30);
        walk(*dock, "panel " + dock->objectName());
        dock->hide();
        dock->setFloating(false);
      }
      dialogs(window);
      window.document().stop_and_keep();
      QTRY_VERIFY(!window.document().is_running());
    }
    QApplication::removeTranslator(&translator);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", "1");
    const QStringList list(faults_.begin(), faults_.end());
    for (const QString& line : list)
      std::fprintf(stderr, "%s\n", qPrintable(line));  // QVERIFY2 cuts long texts
    QVERIFY2(list.isEmpty(), qPrintable(QString("%1 faults, language %2, scale %3: the lines above")
                                            .arg(list.size())
                                            .arg(language, scale)));
  }

 private:
  void fault(const QString& kind, const QWidget* widget, const QString& where) {
    faults_.insert(kind + ": " + describe(widget) + " [" + where + "]");
  }

  static QList<QAbstractButton*> layout_buttons(MainWindow& window) {
    for (Segmented* choice : window.findChildren<Segmented*>()) {
      if (qobject_cast<QToolBar*>(choice->parentWidget())) return choice->buttons();
    }
    return {};
  }

  static QSet<QString> menu_keys(const QWidget& window) {
    QSet<QString> keys;
    for (const QMenu* menu : window.window()->findChildren<QMenu*>()) {
      for (const QAction* action : menu->actions()) {
        for (const QKeySequence& key : action->shortcuts())
          keys.insert(key.toString(QKeySequence::NativeText));
      }
    }
    return keys;
  }

  // A finished run, so that what shows outcomes and curves has something to show.
  void run(MainWindow& window) {
    QSignalSpy ended(&window.document(), &SessionDocument::run_ended);
    ExperimentSpec spec = window.document().spec();
    spec.training.steps = 4;
    window.document().launch(spec);
    QTRY_COMPARE(ended.count(), 1);
  }

  void walk(QWidget& window, const QString& where) {
    const QSet<QString> keys = menu_keys(window);
    for (QWidget* widget : window.findChildren<QWidget*>()) {
      if (auto* dock = qobject_cast<QDockWidget*>(widget); dock && dock->isVisible())
        seen_.insert(dock->objectName());
      if (!widget->isVisible() || widget->visibleRegion().isEmpty() || !is_control(widget)) continue;
      ++controls_;
      QWidget* focus = widget->focusProxy() ? widget->focusProxy() : widget;
      QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
      if (!interface || interface->text(QAccessible::Name).isEmpty()) fault("no name", widget, where);
      // The buttons of a dialog say what they do; elsewhere a tooltip says what a term means.
      if (widget->toolTip().isEmpty() && focus->toolTip().isEmpty() &&
          !qobject_cast<QDialog*>(widget->window()))
        fault("no tooltip", widget, where);
      // Of exclusive choices one is a tab stop, arrows lead to the others.
      const auto* choice = qobject_cast<const QAbstractButton*>(widget);
      if (choice && choice->group() && choice->group()->exclusive()) continue;
      if (!(focus->focusPolicy() & Qt::TabFocus) && !has_key_path(widget, keys) && widget->isEnabled())
        fault("not to be reached by keys", widget, where);
      if (widget->inherits("QCustomPlot")) {
        ++plots_;
        if (!interface || interface->text(QAccessible::Description).isEmpty())
          fault("no summary of the plot", widget, where);
      }
    }
    walk_cut(window, where);
  }

  // A busy machine may look while the window is still being laid out: a fault is what is there a moment later
  // too.
  void walk_cut(QWidget& window, const QString& where) {
    const std::set<QString> before = faults_;
    find_cut(window, where);
    for (int i = 0; i < 5 && faults_ != before; ++i) {
      QTest::qWait(100);
      faults_ = before;
      find_cut(window, where);
    }
  }

  void find_cut(QWidget& window, const QString& where) {
    for (QWidget* widget : window.findChildren<QWidget*>()) {
      if (widget->isVisible() && !widget->visibleRegion().isEmpty() && !is_part(widget) && is_cut(widget)) {
        fault(QString("cut off at %1x%2 instead of %3x%4")
                  .arg(widget->width())
                  .arg(widget->height())
                  .arg(widget->sizeHint().width())
                  .arg(widget->sizeHint().height()),
              widget, where);
      }
    }
    // Panels that ask for more than there is end below the window.
    if (const auto* main = qobject_cast<const MainWindow*>(&window)) {
      for (const QDockWidget* dock : main->docks()) {
        if (dock->isVisible() && !dock->isFloating() && !dock->visibleRegion().isEmpty() &&
            (dock->geometry().bottom() >= main->statusBar()->y() ||
             dock->geometry().right() >= main->width()))
          fault(QString("ends outside of the window at %1, %2")
                    .arg(dock->geometry().right())
                    .arg(dock->geometry().bottom()),
                dock, where);
      }
    }
    // What does not fit a tool bar hides behind an arrow.
    for (const QWidget* arrow : window.findChildren<QWidget*>("qt_toolbar_ext_button"))
      if (arrow->isVisible()) fault("controls that do not fit", arrow->parentWidget(), where);
    walk_headers(window, where);
  }

  // Words of a table's header; the text of cells may be shortened.
  void walk_headers(QWidget& window, const QString& where) {
    for (const QHeaderView* header : window.findChildren<QHeaderView*>()) {
      if (!header->isVisible() || header->orientation() != Qt::Horizontal || !header->model()) continue;
      for (int i = 0; i < header->count(); ++i) {
        if (header->isSectionHidden(i) || header->sectionSizeHint(i) <= header->sectionSize(i) + 1) continue;
        if (header->sectionResizeMode(i) == QHeaderView::Stretch) continue;
        fault("header cut off: " + header->model()->headerData(i, Qt::Horizontal).toString(),
              header->parentWidget(), where);
      }
    }
  }

  // The controls that a filter of a sample brings in the place of the band's.
  void sample(MainWindow& window) {
    ExperimentSpec spec = window.document().spec();
    spec.filter.rule = FilterRule::replace;
    spec.filter.size = 20;
    window.document().change_spec("filter", spec);
    window.set_layout(MainWindow::Layout::explore);
    for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
      window.resize(size);
      QTest::qWait(80);
      walk(window, QString("sample %1").arg(size.width()));
    }
    tab_round(window, "sample");
    window.document().undo_stack()->undo();
  }

  // Tab from control to control, as a user does: it comes to each of them, and is caught by none.
  void tab_round(MainWindow& window, const QString& where) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSet<QWidget*> wanted;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
      if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
          !widget->focusProxy() && !widget->visibleRegion().isEmpty() && is_control(widget) &&
          widget->window() == &window)
        wanted.insert(widget);
    }
    if (wanted.isEmpty()) return;
    (*wanted.begin())->setFocus(Qt::TabFocusReason);
    int stuck = 0;
    for (int i = 0; i < 600 && !wanted.isEmpty(); ++i) {
      QWidget* before = QApplication::focusWidget();
      if (!before) break;
      for (QWidget* widget = before; widget; widget = widget->parentWidget()) wanted.remove(widget);
      QTest::keyClick(before, Qt::Key_Tab);
      stuck = QApplication::focusWidget() == before ? stuck + 1 : 0;
      if (stuck > 8) {  // a plot may step through its handles first
        fault("Tab does not leave it", before, where);
        before->setFocus();
        QTest::keyClick(&window, Qt::Key_F6);
        if (QApplication::focusWidget() == before) break;
        stuck = 0;
      }
    }
    for (const QWidget* widget : std::as_const(wanted)) {
      // What left the window's view or was disabled on the way (a pop-up, a completed field) does not count.
      if (!widget->isVisible() || !widget->isEnabled()) continue;
      // Of radio buttons and segments one is a tab stop, arrows lead to the others.
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      if (button && button->group() && button->group()->exclusive()) continue;
      fault("Tab does not come to it", widget, where);
    }
  }

  void actions(MainWindow& window) {
    for (QAction* action : window.findChildren<QAction*>()) {
      if (action->isSeparator() || action->text().isEmpty() || action->menu()) continue;
      if (qobject_cast<QLineEdit*>(action->parent()) || qobject_cast<QWidgetAction*>(action)) continue;
      bool in_menu = !action->shortcuts().isEmpty();
      for (const QObject* owner : action->associatedObjects())
        in_menu |= qobject_cast<const QMenu*>(owner) != nullptr;
      if (!in_menu && action->isVisible())
        faults_.insert("no shortcut and no menu: action " + action->text());
    }
    for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>()) {
      for (const QAction* action : menu->actions()) {
        if (!action->isSeparator() && action->text().isEmpty() && !action->menu())
          faults_.insert("an action without a text in " + menu->title());
      }
    }
  }

  // Everything in the menus that opens a dialog: walked, then given up.
  void dialogs(MainWindow& window) {
    QList<QAction*> openers;
    for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) {
        const bool asks = action->text().contains(QChar(0x2026)) ||
                          action->menuRole() == QAction::AboutRole || action == menu->actions().back();
        if (asks && !action->menu() && action->isEnabled() && !action->isCheckable())
          openers.push_back(action);
      }
    }
    QVERIFY(openers.size() > 4);
    for (QAction* action : openers) {
      if (action->shortcut() == QKeySequence("Ctrl+Q") || action->shortcut() == QKeySequence("F11")) continue;
      QTimer watcher;
      int rounds = 0;
      connect(&watcher, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        // Qt's own dialogs are Qt's matter; of message boxes the text is ours.
        if (!qobject_cast<QFileDialog*>(dialog) && ++rounds == 2) {
          ++dialogs_;
          if (qobject_cast<QMessageBox*>(dialog))
            walk_cut(*dialog, "dialog of " + action->text());
          else
            walk(*dialog, "dialog of " + action->text());
          if (dialog->windowTitle().isEmpty()) fault("no title", dialog, "dialog of " + action->text());
        }
        if (qobject_cast<QFileDialog*>(dialog) || rounds >= 2) dialog->reject();
      });
      watcher.start(40);
      action->trigger();
      QTest::qWait(120);
      watcher.stop();
      for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(widget);
        if (!dialog || !dialog->isVisible()) continue;
        walk(*dialog, "dialog of " + action->text());
        ++dialogs_;
        dialog->close();
      }
      if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    }
    QVERIFY(dialogs_ > 0);
    QVERIFY(controls_ > 40);
    QVERIFY(plots_ > 0);
  }

  std::set<QString> faults_;
  QSet<QString> seen_;
  int controls_ = 0, plots_ = 0, dialogs_ = 0;
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
