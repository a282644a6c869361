// SPDX-License-Identifier: GPL-3.0-or-later
// The form is made from the schema; errors stand under their field; edits undo.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "document/wording.h"
#include "panels/controls.h"
#include "panels/run_form.h"
#include "panels/spec_panel.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestRunForm : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale::c());
    document_ = std::make_unique<SessionDocument>(fake_calls(std::make_shared<FakeEngine>()));
    document_->open_model("m");
    QTRY_VERIFY(document_->model());
    document_->set_session(fake_session(60, 0));
    form_ = std::make_unique<RunForm>(*document_);
    form_->resize(376, 800);
    form_->show();
  }
  void cleanup() {
    form_.reset();
    document_.reset();
  }

  void every_field_of_the_schema_has_an_editor_or_another_panel() {
    ExperimentSpec spec;
    Fields fields;
    describe(fields, spec);
    int shown = 0;
    for (const Field& field : fields.all()) {
      QWidget* editor = form_->editor(field.path);
      const bool elsewhere = field.group == "facts" || field.group == "distance" ||
                             field.path == "schema_version" || field.path == "model";
      QVERIFY2(bool(editor) != elsewhere, field.path.c_str());
      if (!editor) continue;
      ++shown;
      QVERIFY2(!editor->toolTip().isEmpty(), field.path.c_str());
      QVERIFY2(!editor->accessibleName().isEmpty(), field.path.c_str());
    }
    QVERIFY(shown > 20);
  }

  void typing_changes_the_spec_and_undoes_as_one_step() {
    type("training.learning_rate", "5e-4");
    QCOMPARE(document_->spec().training.learning_rate, 5e-4);
    QCOMPARE(document_->undo_stack()->count(), 1);
    document_->undo_stack()->undo();
    QCOMPARE(document_->spec().training.learning_rate, 7e-4);
  }

  void a_value_out_of_range_is_said_under_the_field_and_stops_the_launch() {
    QVERIFY(form_->can_launch());
    type("training.learning_rate", "7");
    QCOMPARE(form_->problem_of("training.learning_rate"),
             QString("Must be above 0 and at most 1. Default 7e-4."));
    QVERIFY(!form_->can_launch());
    type("training.learning_rate", "abc");
    QVERIFY(form_->problem_of("training.learning_rate").contains("Default 7e-4"));
    QCOMPARE(document_->spec().training.learning_rate, 7.0);  // the last that could be read
    type("training.learning_rate", "1e-3");
    QCOMPARE(form_->problem_of("training.learning_rate"), QString());
    QVERIFY(form_->can_launch());
  }

  void rules_across_fields_stand_under_their_field() {
    type("training.warmup_steps", "100");
    QVERIFY(form_->problem_of("training.warmup_steps").contains("warm-up", Qt::CaseInsensitive));
    type("training.steps", "200");
    QCOMPARE(form_->problem_of("training.warmup_steps"), QString());
    ExperimentSpec spec = document_->spec();
    spec.loss.weights = WeightRule::static_;
    document_->change_spec("weights", spec);
    QVERIFY(!form_->problem_of("loss.weights").isEmpty());
  }

  void fields_appear_when_they_are_used() {
    QWidget* batch = form_->editor("training.batch");
    QVERIFY(!batch->isVisible());
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    document_->change_spec("mode", spec);
    QVERIFY(batch->isVisible());
  }

  void limits_of_a_band_may_be_empty() {
    ExperimentSpec spec = document_->spec();
    spec.filter.rule = FilterRule::band;
    document_->change_spec("rule", spec);
    type("filter.low", "0.35");
    QVERIFY(document_->spec().filter.low && *document_->spec().filter.low == 0.35);
    type("filter.high", "0.3");
    QVERIFY(form_->problem_of("filter.low").contains("above"));
    type("filter.high", "");
    QVERIFY(!document_->spec().filter.high);
    QVERIFY(form_->can_launch());
  }

  void modules_are_check_boxes() {
    for (QCheckBox* box : form_->editor("method.targets")->findChildren<QCheckBox*>()) {
      if (box->property("name") == "k_proj")
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
    QVERIFY(document_->spec().method.targets == (std::vector<std::string>{"q_proj", "k_proj", "v_proj"}));
  }

  void lists_of_layers_take_ranges() {
    type("method.layers", "0, 3, 5-7");
    QVERIFY(document_->spec().method.layers == (std::vector<int64_t>{0, 3, 5, 6, 7}));
    type("method.layers", "7-5");
    QVERIFY(!form_->problem_of("method.layers").isEmpty());
  }

  void launching_queues_the_spec_that_the_preview_shows() {
    SpecPanel panel(*document_);
    type("training.steps", "3");
    const auto shown = spec_from_json(parse_json(panel.json().toStdString(), "preview"), "preview");
    QCOMPARE(shown.training.steps, int64_t{3});
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    form_->launch();
    QTRY_COMPARE(ended.count(), 1);
    const auto run = spec_from_json(parse_json(document_->session().runs.back().spec_json, "run"), "run");
    QCOMPARE(dump_json(spec_to_json(run)), dump_json(spec_to_json(shown)));
    QCOMPARE(QString::fromStdString(document_->spec().name), QString("R2"));
  }

 private:
  void type(const char* path, const QString& text) {
    QWidget* editor = form_->editor(path);
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line) line = editor->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
  }

  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<RunForm> form_;
};

QTEST_MAIN(TestRunForm)
#include "test_run_form.moc"
