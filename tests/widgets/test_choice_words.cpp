// SPDX-License-Identifier: GPL-3.0-or-later
// No choice of a form is a bare name of the spec: each has a word, which the catalogues translate.
#include <QComboBox>
#include <QTest>
#include <QTranslator>
#include <set>

#include "checkpoint/peft.h"
#include "document/choice_words.h"
#include "experiment/spec.h"
#include "figures/figure_spec.h"
#include "figures/paper_style.h"
#include "panels/field_form.h"

using namespace seamark;

namespace {

// Answers each text of the context "Spec" with its capitals.
class Capitals : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* text, const char*, int) const override {
    return QLatin1String(context) == QLatin1String("Spec") ? QString::fromUtf8(text).toUpper() : QString();
  }
};

// What the forms do not word: modules are called as in the model's files, and the kinds of figures have words
// of their own (figure_kind_text, whose switch knows them all).
bool has_other_words(const Field& field) {
  if (std::holds_alternative<Choice>(field.value))
    return std::get<Choice>(field.value).names.data() == figure_kind_names;
  return field.info.one_of.data() == linear_module_names;
}

template <typename Options>
QStringList without_word() {
  Options options;
  Fields fields;
  describe(fields, options);
  QStringList out;
  for (const Field& field : fields.all()) {
    if (has_other_words(field)) continue;
    const auto* choice = std::get_if<Choice>(&field.value);
    for (const char* name : choice ? choice->names : field.info.one_of) {
      if (!choice_word(field.path, name))
        out << QString::fromStdString(field.path) + ": " + QString::fromLatin1(name);
    }
  }
  return out;
}

}  // namespace

class TestChoiceWords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_choice_of_every_schema_has_a_word() {
    QCOMPARE(without_word<ExperimentSpec>().join("; "), QString());
    QCOMPARE(without_word<PanelSpec>().join("; "), QString());
    QCOMPARE(without_word<FigureSpec>().join("; "), QString());
    QCOMPARE(without_word<PaperStyle>().join("; "), QString());
  }

  void words_are_written_as_a_person_writes_them() {
    QCOMPARE(choice_text("distance.space", "input-embedding"), QString("input embedding"));
    QCOMPARE(choice_text("method.kind", "lora"), QString("LoRA"));
    QCOMPARE(choice_text("filter.rule", "none"), QString("all facts"));
    QCOMPARE(choice_text("loss.weights", "none"), QString("none"));
    QCOMPARE(space_text("hidden(12)"), QString("hidden layer (12)"));
    QCOMPARE(space_text("external"), QString("own vectors"));
    QCOMPARE(choice_text("method.targets", "q_proj"), QString("q_proj"));  // has none
  }

  void a_form_shows_words_and_stores_names() {
    Capitals capitals;
    QVERIFY(QCoreApplication::installTranslator(&capitals));
    PanelSpec panel;
    Fields fields;
    describe(fields, panel);
    FieldForm form(fields, {{"legend"}}, {});
    const auto* box = qobject_cast<QComboBox*>(form.editor("legend"));
    QVERIFY(box);
    QCOMPARE(box->itemText(0), QString("ABOVE"));
    QCOMPARE(box->itemData(0).toString(), QString("above"));
    QCOMPARE(box->itemText(1), QString("NONE"));
    QVERIFY(box->itemData(0, Qt::ToolTipRole).toString().contains("above"));
    QCoreApplication::removeTranslator(&capitals);
  }
};

QTEST_MAIN(TestChoiceWords)
#include "test_choice_words.moc"
