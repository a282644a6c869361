// SPDX-License-Identifier: GPL-3.0-or-later
// The Figures layout: descriptions in the session, edited by the form, undone, shown as they are exported.
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <cmath>
#include <set>

#include "document/figure_desk.h"
#include "figures/installed_styles.h"
#include "panels/controls.h"
#include "panels/field_form.h"
#include "panels/figure_page.h"
#include "panels/figures_panel.h"
#include "panels/own_styles_panel.h"
#include "panels/view_drag.h"
#include "theme/theme.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestFigurePanels : public QObject {
  Q_OBJECT

  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<FigureDesk> desk_;

  static PanelSpec panel_of(FigureKind kind) {
    PanelSpec panel;
    panel.kind = kind;
    return panel;
  }
  static void type(FieldForm& form, const char* path, const QString& text) {
    QWidget* editor = form.editor(path);
    QVERIFY(editor);
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line) line = editor->findChild<QLineEdit*>();
    QVERIFY(line);
    editor->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }
  void init() {
    document_ = std::make_unique<SessionDocument>(fake_calls(std::make_shared<FakeEngine>()));
    document_->set_session(fake_session(300, 2));
    desk_ = std::make_unique<FigureDesk>(*document_);
  }
  void cleanup() {
    desk_.reset();
    document_.reset();
  }

  void a_new_figure_is_in_the_session_and_undone_as_one_step() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    desk_->add(panel_of(FigureKind::outcome_arrows));
    QCOMPARE(document_->figures().size(), size_t{2});
    QCOMPARE(desk_->name(), std::string("Figure 2"));
    QCOMPARE(stored_figure(document_->session(), "Figure 1", "x").panels[0].kind,
             FigureKind::accuracy_by_distance);
    QVERIFY(document_->is_dirty());
    document_->undo_stack()->undo();
    QCOMPARE(document_->figures().size(), size_t{1});
    QCOMPARE(desk_->name(), std::string("Figure 1"));
    QVERIFY(desk_->figure());
    document_->undo_stack()->redo();
    QCOMPARE(document_->figures().size(), size_t{2});
    desk_->open("Figure 2");
    desk_->remove();
    QCOMPARE(document_->figures().size(), size_t{1});
    document_->undo_stack()->undo();
    QCOMPARE(document_->figures().size(), size_t{2});
  }

  void the_form_edits_every_field_and_says_what_is_wrong() {
    desk_->add(panel_of(FigureKind::distance_histogram));
    FigureStylePanel style(*desk_);
    style.resize(360, 900);
    style.show();
    QVERIFY(QTest::qWaitForWindowExposed(&style));
    type(*style.figure_form(), "width_mm", "88.9");
    QCOMPARE(desk_->spec()->width_mm, 88.9);
    type(*style.panel_form(), "x_label", "Distance");
    QCOMPARE(desk_->spec()->panels[0].x_label, std::string("Distance"));
    QCOMPARE(desk_->figure()->panels[0].content.x.label, QString("Distance"));
    type(*style.panel_form(), "runs", "R1, R2");
    QVERIFY(desk_->spec()->panels[0].runs == (std::vector<std::string>{"R1", "R2"}));
    auto* kind = qobject_cast<QComboBox*>(style.panel_form()->editor("kind"));
    kind->setCurrentIndex(static_cast<int>(FigureKind::accuracy_by_distance));
    Q_EMIT kind->activated(kind->currentIndex());
    QCOMPARE(desk_->spec()->panels[0].kind, FigureKind::accuracy_by_distance);
    QVERIFY(style.checks().contains("column") || style.checks().contains("page"));
    // What stands for "by the style" or "by the data" is a word, not a number that would be drawn.
    const auto line_of = [&](FieldForm* form, const char* path) {
      return form->editor(path)->findChild<QLineEdit*>();
    };
    QVERIFY(line_of(style.figure_form(), "columns")->text().isEmpty());
    QVERIFY(!line_of(style.figure_form(), "columns")->placeholderText().isEmpty());
    QTest::keyClick(line_of(style.figure_form(), "columns"), Qt::Key_Up);
    QCOMPARE(desk_->spec()->columns, int64_t{1});
    line_of(style.figure_form(), "columns")->selectAll();
    QTest::keyClick(line_of(style.figure_form(), "columns"), Qt::Key_Delete);
    QTest::keyClick(line_of(style.figure_form(), "columns"), Qt::Key_Return);
    QCOMPARE(desk_->spec()->columns, int64_t{0});
    QCOMPARE(kind->currentText(), figure_kind_text(FigureKind::accuracy_by_distance));
    // Out of range: nothing changes, and the field says so.
    type(*style.figure_form(), "dpi", "5");
    QCOMPARE(desk_->spec()->dpi, FigureSpec().dpi);
    QVERIFY(style.figure_form()->editor("dpi")->property("problem").toBool());
    type(*style.figure_form(), "dpi", "300");
    QCOMPARE(desk_->spec()->dpi, int64_t{300});
    QVERIFY(!style.figure_form()->editor("dpi")->property("problem").toBool());
    // A style that is not there is the figure's error.
    type(*style.figure_form(), "style", "nowhere.json");
    QVERIFY(!desk_->figure());
    QVERIFY(style.checks().contains("nowhere"));
    document_->undo_stack()->undo();
    QVERIFY(desk_->figure());
  }

  void panels_get_letters_and_are_listed() {
    desk_->add(panel_of(FigureKind::distance_histogram));
    desk_->add_panel(panel_of(FigureKind::accuracy_by_distance));
    FigureList list(*desk_);
    list.show();
    QCOMPARE(list.tree()->topLevelItemCount(), 1);
    QCOMPARE(list.tree()->topLevelItem(0)->childCount(), 2);
    QCOMPARE(desk_->figure()->panels[1].letter, QString("b"));
    list.tree()->setCurrentItem(list.tree()->topLevelItem(0)->child(1));
    QCOMPARE(desk_->panel(), 1);
    for (QPushButton* button : list.findChildren<QPushButton*>()) {
      if (button->text() == "Delete") QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk_->spec()->panels.size(), size_t{1});
    desk_->duplicate();
    QCOMPARE(list.tree()->topLevelItemCount(), 2);
  }

  void a_view_is_dragged_onto_a_figure_or_makes_one() {
    FigureList list(*desk_);
    list.resize(260, 400);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const QString hint = list.hint();
    const auto drag = [](QWidget& onto, QPoint at, const QMimeData& data, auto while_over) {
      QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
      QApplication::sendEvent(&onto, &enter);
      if (!enter.isAccepted()) return false;
      QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
      QApplication::sendEvent(&onto, &move);
      while_over();
      QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
      QApplication::sendEvent(&onto, &drop);
      return true;
    };
    // The empty list: a new figure.
    PanelSpec panel = panel_of(FigureKind::accuracy_by_distance);
    panel.runs = {"R1", "R2"};
    const auto data = view_data(panel);
    QVERIFY(drag(list, QPoint(100, 200), *data, [&] { QVERIFY(list.hint() != hint); }));
    QCOMPARE(list.hint(), hint);
    QCOMPARE(document_->figures().size(), size_t{1});
    QVERIFY(desk_->spec()->panels[0].runs == panel.runs);
    desk_->add(panel_of(FigureKind::outcome_arrows));
    // Onto the first of two: one more panel of it.
    const QPoint on_first = list.tree()->viewport()->mapTo(
        &list, list.tree()->visualItemRect(list.tree()->topLevelItem(0)).center());
    QVERIFY(drag(list, on_first, *data, [&] { QVERIFY(list.hint().contains("Figure 1")); }));
    QCOMPARE(desk_->name(), std::string("Figure 1"));
    QCOMPARE(desk_->spec()->panels.size(), size_t{2});
    // The page takes it for the open figure, by one undoable step.
    FigurePreview preview(*desk_);
    preview.show();
    QVERIFY(drag(preview, QPoint(50, 50), *data, [] {}));
    QCOMPARE(desk_->spec()->panels.size(), size_t{3});
    document_->undo_stack()->undo();
    QCOMPARE(desk_->spec()->panels.size(), size_t{2});
    // What is no view, or a broken one, is not taken.
    QMimeData text, broken;
    text.setText("a view");
    broken.setData("application/x-seamark-view", "{\"panels\": [{\"kind\": \"pie\"}]}");
    QVERIFY(!drag(list, QPoint(100, 200), text, [] {}));
    QVERIFY(!drag(list, QPoint(100, 200), broken, [] {}));
  }

  void the_button_of_a_view_makes_a_figure_or_is_dragged() {
    std::optional<PanelSpec> shown = panel_of(FigureKind::scatter);
    FigureButton button([&] { return shown; });
    QSignalSpy wanted(&button, &FigureButton::figure_wanted);
    std::optional<PanelSpec> dragged;
    button.set_drag([&](std::unique_ptr<QMimeData> data) { dragged = dragged_view(data.get()); });
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!dragged);
    const auto pull = [&] {
      QTest::mousePress(&button, Qt::LeftButton, {}, QPoint(12, 12));
      QMouseEvent move(QEvent::MouseMove, QPointF(60, 12), button.mapToGlobal(QPointF(60, 12)), Qt::NoButton,
                       Qt::LeftButton, {});
      QApplication::sendEvent(&button, &move);
      QTest::mouseRelease(&button, Qt::LeftButton, {}, QPoint(12, 12));
    };
    pull();
    QVERIFY(dragged == shown);
    QCOMPARE(wanted.count(), 1);  // a drag is no click
    shown.reset();
    dragged.reset();
    pull();
    QVERIFY(!dragged);
  }

  void the_figure_is_copied_at_its_size() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigurePreview preview(*desk_);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QGuiApplication::clipboard()->clear();
    preview.copy();
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.width(), static_cast<int>(std::lround(desk_->figure()->width_pt * 300 / 72.0)));
    QCOMPARE(image.height(), static_cast<int>(std::lround(desk_->figure()->height_pt * 300 / 72.0)));
    std::set<QRgb> colours;
    for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, image.height() / 2));
    QVERIFY(colours.size() > 2);
  }

  // However small the page is: they measure the view.
  void rulers_go_over_the_whole_view() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    desk_->resize(40, 30);
    FigurePreview preview(*desk_);
    preview.resize(900, 700);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    FigurePage* page = preview.page();
    QTRY_VERIFY(!preview.page_image().isNull());
    const QWidget* view = page->parentWidget();
    QTRY_COMPARE(page->size(), view->size());
    const QImage seen = page->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const double ratio = seen.devicePixelRatio();
    const QColor base = roles(page->palette()).base;
    // Marks beyond the paper, in both directions.
    const auto marks = [&](QRect strip) {
      int dark = 0;
      for (int y = strip.top(); y <= strip.bottom(); ++y) {
        for (int x = strip.left(); x <= strip.right(); ++x) {
          const QColor pixel = seen.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
          dark += pixel.lightness() < base.lightness() - 40;
        }
      }
      return dark;
    };
    QVERIFY(marks(QRect(page->width() - 150, 0, 150, 22)) > 20);
    QVERIFY(marks(QRect(0, page->height() - 150, 22, 150)) > 20);
    QCOMPARE(seen.pixelColor(static_cast<int>((page->width() - 1) * ratio), 8), base);
    // A page larger than the view scrolls.
    desk_->resize(400, 400);
    QTRY_VERIFY(page->width() > view->width() && page->height() > view->height());
  }

  void handles_change_the_size_live_and_as_one_step() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigurePreview preview(*desk_);
    preview.resize(900, 700);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    FigurePage* page = preview.page();
    const FigureSpec before = *desk_->spec();
    const double mm = preview.pixels_per_mm(), width = desk_->figure()->width_pt * 25.4 / 72;
    const auto move = [&](QPointF to) {
      QMouseEvent event(QEvent::MouseMove, to, page->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
      QApplication::sendEvent(page, &event);
    };
    const QPointF corner = page->handle_rect(FigurePage::Handle::corner).center();
    const int steps = document_->undo_stack()->count();
    QTest::mousePress(page, Qt::LeftButton, {}, corner.toPoint());
    QVERIFY(page->is_resizing());
    move(corner + QPointF(7 * mm, 3 * mm));
    QCOMPARE(desk_->spec()->width_mm, std::round(width + 7));  // while the button is down
    move(corner + QPointF(-13 * mm, -9 * mm));
    const double narrow = desk_->spec()->width_mm, low = desk_->spec()->height_mm;
    QCOMPARE(narrow, std::round(width - 13));
    QVERIFY(low > 0);
    QTest::mouseRelease(page, Qt::LeftButton, {}, corner.toPoint());
    QCOMPARE(preview.page_image().width(),
             static_cast<int>(std::lround(desk_->figure()->width_pt * 25.4 / 72 * mm)));
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    document_->undo_stack()->undo();
    QVERIFY(*desk_->spec() == before);
    // The right handle alone leaves the height to the style, and snaps to the style's page.
    const QPointF right = page->handle_rect(FigurePage::Handle::right).center();
    QTest::mousePress(page, Qt::LeftButton, {}, right.toPoint());
    move(right + QPointF((desk_->figure()->style.page_mm - width + 1) * mm, 0));
    QCOMPARE(desk_->spec()->width_mm, desk_->figure()->style.page_mm);
    QCOMPARE(desk_->spec()->height_mm, 0.0);
    // Esc puts it back.
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(!page->is_resizing());
    QCOMPARE(desk_->spec()->width_mm, before.width_mm);
    // Keys, and the fields above the page, are the way without a mouse.
    QTest::keyClick(page, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk_->spec()->width_mm, std::floor(width + 1e-6) + 1);
    preview.width_edit()->setFocus();
    QTest::keyClick(preview.width_edit(), Qt::Key_Up);
    QCOMPARE(desk_->spec()->width_mm, std::floor(width + 1e-6) + 2);
    preview.height_edit()->setFocus();
    QTest::keyClick(preview.height_edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(preview.height_edit(), "64,5");
    QTest::keyClick(preview.height_edit(), Qt::Key_Return);
    QCOMPARE(desk_->spec()->height_mm, 64.5);
    QTest::keyClick(preview.height_edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(preview.height_edit(), "6");  // too small: nothing happens to the figure
    QTest::keyClick(preview.height_edit(), Qt::Key_Return);
    QCOMPARE(desk_->spec()->height_mm, 64.5);
  }

  void a_click_on_the_page_chooses_a_panel() {
    desk_->add(panel_of(FigureKind::distance_histogram));
    desk_->add_panel(panel_of(FigureKind::accuracy_by_distance));
    FigurePreview preview(*desk_);
    preview.resize(900, 700);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QTest::mouseClick(preview.page(), Qt::LeftButton, {}, preview.page()->panel_rect(0).center().toPoint());
    QCOMPARE(desk_->panel(), 0);
    QTest::mouseClick(preview.page(), Qt::LeftButton, {}, preview.page()->panel_rect(1).center().toPoint());
    QCOMPARE(desk_->panel(), 1);
  }

  void a_new_figure_has_the_preferred_style() {
    desk_->set_preferred_style("nature");
    desk_->add(panel_of(FigureKind::distance_histogram));
    QCOMPARE(desk_->spec()->style, std::string("nature"));
    desk_->set_preferred_style("a style that is gone");
    desk_->add(panel_of(FigureKind::distance_histogram));
    QCOMPARE(desk_->spec()->style, std::string("plain"));
  }

  void every_colour_of_a_style_is_seen_on_the_window_that_has_it_too() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigureStylePanel style(*desk_);
    style.show();
    QVERIFY(QTest::qWaitForWindowExposed(&style));
    QImage swatches;
    for (const QLabel* label : style.findChildren<QLabel*>()) {
      if (label->toolTip().startsWith("The style's colours")) swatches = label->pixmap().toImage();
    }
    QVERIFY(!swatches.isNull());
    const QRgb edge = roles(style.palette()).control_edge.rgb();
    for (int x = 0; x < swatches.width(); x += static_cast<int>(15 * swatches.devicePixelRatio()))
      QCOMPARE(swatches.pixel(x, swatches.height() / 2), edge);
  }

  void styles_of_ones_own_are_saved_used_renamed_and_deleted() {
    std::filesystem::remove_all(own_style_folder());
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigureStylePanel style(*desk_);
    style.resize(360, 900);
    style.show();
    OwnStylesPanel own(*desk_);
    own.resize(250, 250);
    own.show();
    QVERIFY(QTest::qWaitForWindowExposed(&own));
    // Empty: how to get one, and a button.
    QSignalSpy import_wanted(&own, &OwnStylesPanel::import_wanted);
    QVERIFY(!own.list()->isVisible());
    for (QPushButton* button : own.findChildren<QPushButton*>()) {
      if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(import_wanted.count(), 1);
    // A change of the style is the figure's own until it is saved.
    QVERIFY(!style.style_form()->isVisible());
    QTest::mouseClick(style.style_fold(), Qt::LeftButton);
    QVERIFY(style.style_form()->isVisible());
    type(*style.style_form(), "label_pt", "11");
    QCOMPARE(desk_->figure()->style.label_pt, 11.0);
    QVERIFY(desk_->spec()->style_changes == std::vector<std::string>{"label_pt=11.0"});
    type(*style.style_form(), "tick_pt", "900");
    QVERIFY(style.style_form()->editor("tick_pt")->property("problem").toBool());
    desk_->save_style("Thesis");
    QCOMPARE(desk_->spec()->style, std::string("Thesis"));
    QVERIFY(desk_->spec()->style_changes.empty());
    QCOMPARE(desk_->figure()->style.label_pt, 11.0);
    QTRY_VERIFY(own.list()->isVisible());
    QCOMPARE(own.list()->count(), 1);
    auto* styles = qobject_cast<QComboBox*>(style.figure_form()->editor("style"));
    QVERIFY(styles->findText("Thesis") >= 0);
    // Another figure takes it from the list.
    desk_->add(panel_of(FigureKind::distance_histogram));
    QCOMPARE(desk_->spec()->style, std::string("plain"));
    own.list()->setFocus();
    for (QPushButton* button : own.findChildren<QPushButton*>()) {
      if (button->text() == "Use") QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk_->spec()->style, std::string("Thesis"));
    // Renamed in place: both figures follow.
    own.list()->editItem(own.list()->item(0));
    auto* editor = own.list()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, "Book");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk_->spec()->style, std::string("Book"));
    QCOMPARE(desk_->uses_of_style("Book"), 2);
    QVERIFY(desk_->figure());
    // A name that is taken is said, and the list shows what is there.
    QSignalSpy told(document_.get(), &SessionDocument::told);
    own.list()->item(0)->setText("acl");
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(own.list()->item(0)->text(), QString("Book"));
    QSignalSpy delete_wanted(&own, &OwnStylesPanel::delete_wanted);
    for (QPushButton* button : own.findChildren<QPushButton*>()) {
      if (button->text() == "Delete…") QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(delete_wanted.count(), 1);
    desk_->remove_style("Book");
    QTRY_VERIFY(!own.list()->isVisible());
    QVERIFY(desk_->figure());  // it has its style along
    QCOMPARE(desk_->figure()->style.label_pt, 11.0);
    QVERIFY(style.style_note().contains("Book"));
    std::filesystem::remove_all(own_style_folder());
  }

  // A session from elsewhere: the figure is drawn as it was, and the window says what is different here.
  void a_style_that_differs_here_is_said_and_updated() {
    std::filesystem::remove_all(own_style_folder());
    PaperStyle thesis = find_paper_style("acl");
    thesis.label_pt = 11;
    save_own_style(thesis, "Thesis");
    desk_->set_preferred_style("Thesis");
    desk_->add(panel_of(FigureKind::distance_histogram));
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigureStylePanel style(*desk_);
    style.resize(360, 900);
    style.show();
    QVERIFY(QTest::qWaitForWindowExposed(&style));
    QVERIFY(style.style_note().isEmpty() && !style.update_style_button()->isVisible());
    thesis.label_pt = 6;
    save_own_style(thesis, "Thesis");
    Q_EMIT desk_->styles_changed();
    QVERIFY(style.style_note().contains("Thesis"));
    QCOMPARE(desk_->figure()->style.label_pt, 11.0);
    const int steps = document_->undo_stack()->count();
    QTest::mouseClick(style.update_style_button(), Qt::LeftButton);
    QCOMPARE(desk_->figure()->style.label_pt, 6.0);
    QVERIFY(style.style_note().isEmpty());
    for (const FigureSpec& figure : document_->figures()) QCOMPARE(figure.own_style->label_pt, 6.0);
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    document_->undo_stack()->undo();
    QCOMPARE(desk_->figure()->style.label_pt, 11.0);
    // Chosen anew from the list, the open figure alone takes it.
    OwnStylesPanel own(*desk_);
    own.show();
    for (QPushButton* button : own.findChildren<QPushButton*>()) {
      if (button->text() == "Use") QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk_->figure()->style.label_pt, 6.0);
    QCOMPARE(document_->figures().front().own_style->label_pt, 11.0);
    std::filesystem::remove_all(own_style_folder());
  }

  void a_name_that_is_taken_and_a_thirteenth_panel_are_refused() {
    desk_->add(panel_of(FigureKind::distance_histogram));
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigureStylePanel style(*desk_);
    style.resize(360, 900);
    style.show();
    QVERIFY(QTest::qWaitForWindowExposed(&style));
    type(*style.figure_form(), "name", "Figure 1");
    QCOMPARE(desk_->name(), std::string("Figure 2"));
    QVERIFY(style.figure_form()->editor("name")->property("problem").toBool());
    for (size_t i = 1; i < most_panels; ++i) desk_->add_panel(panel_of(FigureKind::distance_histogram));
    QCOMPARE(desk_->spec()->panels.size(), most_panels);
    FigureList list(*desk_);
    for (QPushButton* button : list.findChildren<QPushButton*>()) {
      if (button->text() == "Add panel…") QVERIFY(!button->isEnabled());
    }
    desk_->add_panel(panel_of(FigureKind::outcome_arrows));  // a figure of its own
    QCOMPARE(document_->figures().size(), size_t{3});
    QCOMPARE(desk_->spec()->panels.size(), size_t{1});
  }

  void the_page_is_the_exported_image_at_true_size() {
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    FigurePreview preview(*desk_);
    preview.resize(900, 700);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    const Figure& figure = *desk_->figure();
    const QImage page = preview.page_image();
    QCOMPARE(page.width(),
             static_cast<int>(std::lround(figure.width_pt * 25.4 / 72 * preview.pixels_per_mm())));
    QImage direct(page.size(), QImage::Format_RGB32);
    direct.fill(Qt::white);
    paint_figure(figure, direct, preview.pixels_per_mm() / (72 / 25.4) / units_per_point, Medium::pixels);
    QCOMPARE(page, direct);
    preview.set_zoom(FigurePreview::Zoom::double_size);
    QCOMPARE(preview.page_image().width(), 2 * page.width());
    // Grey print has no colours.
    auto* seen_as = preview.findChild<QComboBox*>();
    seen_as->setCurrentIndex(static_cast<int>(SeenAs::grey));
    Q_EMIT seen_as->activated(seen_as->currentIndex());
    const QImage grey = preview.page_image();
    for (int y = 0; y < grey.height(); ++y) {
      for (int x = 0; x < grey.width(); ++x) {
        const QRgb p = grey.pixel(x, y);
        QVERIFY(qRed(p) == qGreen(p) && qGreen(p) == qBlue(p));
      }
    }
    // Of very many points it is painted beside the window, the same.
    document_->set_session(fake_session(15000, 2));
    document_->store_results("R1",
                             {fake_pca(document_->session().facts, {.run = document_->session().runs[0]})});
    desk_->add(panel_of(FigureKind::scatter));
    QVERIFY2(desk_->figure(), qPrintable(desk_->error()));
    seen_as->setCurrentIndex(static_cast<int>(SeenAs::full_colour));
    preview.set_zoom(FigurePreview::Zoom::true_size);
    QImage many(
        static_cast<int>(std::lround(desk_->figure()->width_pt * 25.4 / 72 * preview.pixels_per_mm())),
        static_cast<int>(std::lround(desk_->figure()->height_pt * 25.4 / 72 * preview.pixels_per_mm())),
        QImage::Format_RGB32);
    many.fill(Qt::white);
    paint_figure(*desk_->figure(), many, preview.pixels_per_mm() / (72 / 25.4) / units_per_point,
                 Medium::pixels);
    QVERIFY(preview.page_image() != many);
    QTRY_COMPARE(preview.page_image(), many);
    // One that is closed meanwhile is not shown.
    preview.set_zoom(FigurePreview::Zoom::double_size);
    desk_->open("");
    QTest::qWait(300);
    QVERIFY(!preview.page()->isVisible());
    document_->set_session(fake_session(300, 2));
    desk_->add(panel_of(FigureKind::accuracy_by_distance));
    LatexPanel latex(*desk_);
    latex.show();
    QVERIFY(latex.text().contains("\\includegraphics[width="));
    QVERIFY(latex.text().contains("{figure-1.pdf}"));
  }
};

QTEST_MAIN(TestFigurePanels)
#include "test_figure_panels.moc"
