// SPDX-License-Identifier: GPL-3.0-or-later
// What the style draws and how large: fields whose words begin at one place, menus of words, links.
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTest>
#include <QToolButton>

#include "theme/style.h"
#include "theme/theme.h"

using namespace seamark;

class TestStyle : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    apply_style(*qApp);
    apply_palette(*qApp, PaletteChoice::light, false);
  }

  void the_words_of_all_fields_begin_at_one_place() {
    QLineEdit line;
    line.resize(200, control_height);
    QSpinBox spin;
    spin.resize(200, control_height);
    spin.show();
    QVERIFY(QTest::qWaitForWindowExposed(&spin));
    QComboBox box;
    box.addItem("cosine");
    box.resize(200, control_height);
    const auto first_ink = [](QWidget& widget) {
      const QImage image = widget.grab().toImage();
      for (int x = 4; x < image.width(); ++x) {
        for (int y = 6; y < image.height() - 6; ++y)
          if (qGray(image.pixel(x, y)) < 128) return x;
      }
      return -1;
    };
    line.setText("HHH");
    box.setItemText(0, "HHH");
    const int of_line = first_ink(line), of_box = first_ink(box);
    QVERIFY2(std::abs(of_line - of_box) <= 1, qPrintable(QString("%1 and %2").arg(of_line).arg(of_box)));
    QVERIFY(of_line >= 8);
    // The editor in a spin box is the spin box's.
    auto* inner = spin.findChild<QLineEdit*>();
    QStyleOptionFrame option;
    option.initFrom(inner);
    option.lineWidth = 1;
    QVERIFY(inner->style()->subElementRect(QStyle::SE_LineEditContents, &option, inner).left() < 4);
  }

  void a_menu_of_words_looks_like_a_choice() {
    QToolButton button;
    button.setText("Relations");
    button.setToolButtonStyle(Qt::ToolButtonTextOnly);
    button.setAutoRaise(true);
    button.setPopupMode(QToolButton::InstantPopup);
    QMenu menu;
    button.setMenu(&menu);
    button.resize(button.sizeHint());
    QComboBox box;
    QCOMPARE(button.sizeHint().height(), box.sizeHint().height());
    const QImage image = button.grab().toImage();
    const ColourRoles& c = light_roles();
    // An edge around it, the chevron in the middle of the height, nothing under the words.
    QCOMPARE(QColor(image.pixel(0, image.height() / 2)).rgb(), c.control_edge.rgb());
    bool chevron = false, below = false;
    for (int x = image.width() - 20; x < image.width() - 4; ++x) {
      for (int y = image.height() / 2 - 4; y <= image.height() / 2 + 4; ++y)
        chevron = chevron || qGray(image.pixel(x, y)) < 160;
      for (int y = image.height() - 5; y < image.height() - 2; ++y)
        below = below || qGray(image.pixel(x, y)) < 160;
    }
    QVERIFY(chevron && !below);
  }

  void a_link_is_words_in_the_accent_without_a_box() {
    QPushButton link("Locate"), button("Locate");
    link.setProperty("link", true);
    for (QPushButton* b : {&link, &button}) b->resize(b->sizeHint());
    QVERIFY(link.sizeHint().width() < button.sizeHint().width());
    const auto edge = [](QPushButton& b) {
      const QImage image = b.grab().toImage();
      return QColor(image.pixel(0, image.height() / 2)).rgb();
    };
    QCOMPARE(edge(button), light_roles().control_edge.rgb());
    QVERIFY(edge(link) != light_roles().control_edge.rgb());
  }
};

QTEST_MAIN(TestStyle)
#include "test_style.moc"
