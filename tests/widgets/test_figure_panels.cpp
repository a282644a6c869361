// SPDX-License-Identifier: GPL-3.0-or-later
// The Figures layout: descriptions in the session, edited by the form, undone, shown as they are exported.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>
#include <cmath>

#include "document/figure_desk.h"
#include "panels/field_form.h"
#include "panels/figures_panel.h"
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
    auto* box = qobject_cast<QComboBox*>(form.editor(path));
    QVERIFY(box && box->lineEdit());
    box->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), text);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
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
    LatexPanel latex(*desk_);
    latex.show();
    QVERIFY(latex.text().contains("\\includegraphics[width="));
    QVERIFY(latex.text().contains("{figure-1.pdf}"));
  }
};

QTEST_MAIN(TestFigurePanels)
#include "test_figure_panels.moc"
