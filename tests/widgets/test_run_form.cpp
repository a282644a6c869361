// SPDX-License-Identifier: GPL-3.0-or-later
// The form is made from the schema; errors stand under their field; edits undo.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include "document/run_forecast.h"
#include "document/wording.h"
#include "figures/run_groups.h"
#include "panels/controls.h"
#include "panels/fields_layout.h"
#include "panels/preset_row.h"
#include "panels/run_form.h"
#include "panels/spec_panel.h"
#include "support/files.h"
#include "widgets/fakes.h"

using namespace seamark;

class TestRunForm : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName("seamark-test");
    QApplication::setApplicationName("test_run_form");
  }
  void init() {
    QLocale::setDefault(QLocale::c());
    QDir(preset_folder()).removeRecursively();
    engine_ = std::make_shared<FakeEngine>();
    document_ = std::make_unique<SessionDocument>(fake_calls(engine_));
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

  // Rank and alpha, steps and batch: as drawn. What does not fit beside another has its own row.
  void short_numbers_stand_in_pairs_where_there_is_room() {
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    document_->change_spec("joint", spec);
    form_->grab();
    const auto place = [&](const char* path) {
      const QWidget* editor = form_->editor(path);
      return QRect(editor->mapTo(form_.get(), QPoint(0, 0)), editor->size());
    };
    const auto beside = [&](const char* left, const char* right) {
      return place(left).top() == place(right).top() && place(left).right() < place(right).left();
    };
    QVERIFY(beside("method.rank", "method.alpha"));
    QVERIFY(beside("training.steps", "training.batch"));
    // Editors of a column stand below each other, and nothing leaves the form.
    QCOMPARE(place("method.alpha").left(), place("training.batch").left());
    QVERIFY(form_->rect().contains(place("method.alpha")));
    // Keys go from left to right, then down.
    form_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form_.get()));
    form_->editor("method.rank")->setFocus();
    QTest::keyClick(form_->editor("method.rank"), Qt::Key_Tab);
    QVERIFY(form_->editor("method.alpha")->hasFocus());
    // What is wrong stands under its field.
    type("method.alpha", "-1");
    QTRY_VERIFY(!form_->problem_of("method.alpha").isEmpty());
    form_->grab();
    const QLabel* problem = nullptr;
    for (const QLabel* label : form_->findChildren<QLabel*>())
      if (label->isVisible() && label->text() == form_->problem_of("method.alpha")) problem = label;
    QVERIFY(problem);
    const QRect said(problem->mapTo(form_.get(), QPoint(0, 0)), problem->size());
    QVERIFY(said.top() >= place("method.alpha").bottom() && said.left() > place("method.rank").right());
    QVERIFY(said.top() - place("method.alpha").bottom() < 8 &&
            problem->heightForWidth(said.width()) <= said.height());
    QVERIFY(place("method.rank").bottom() < place("method.targets").top());
    type("method.alpha", "16");
    // A long number is not cut, and no pair is made in a form too narrow for it.
    type("training.steps", "1000000");
    QTRY_VERIFY(place("training.steps").bottom() < place("training.batch").top());
    type("training.steps", "200");
    QTRY_VERIFY(beside("training.steps", "training.batch"));
    form_->resize(600, 800);
    form_->grab();
    QVERIFY(beside("method.rank", "method.alpha"));
  }

  void fields_need_room_for_a_pair() {
    QWidget box;
    auto* layout = new FieldsLayout(104);
    box.setLayout(layout);
    NumberEdit* numbers[2];
    for (NumberEdit*& number : numbers) {
      number = new NumberEdit;
      number->set_text("8");
      auto* problem = new QLabel;
      problem->hide();
      layout->add_field(new QLabel("Rank"), number, problem, FieldsLayout::Room::number, 112);
    }
    auto* wide = new QLabel("a choice that needs much room");
    auto* problem = new QLabel;
    problem->hide();
    auto* name = new QLabel("Rule");
    layout->add_field(name, wide, problem, FieldsLayout::Room::own);
    box.show();
    layout->setGeometry(QRect(0, 0, 376, 200));
    QCOMPARE(numbers[0]->y(), numbers[1]->y());
    QVERIFY(wide->x() > name->x() && wide->y() < name->geometry().bottom());
    const int high = layout->heightForWidth(200);
    QVERIFY(high > layout->heightForWidth(376));
    layout->setGeometry(QRect(0, 0, 200, high));
    QVERIFY(numbers[1]->y() > numbers[0]->geometry().bottom());
    // What does not fit beside its label goes under it.
    QVERIFY(wide->y() > name->geometry().bottom());
    QVERIFY(wide->geometry().right() <= 200 && wide->geometry().bottom() < high);
  }

  // By the numbers of the table; the spec has the ids.
  void facts_are_named_by_their_numbers() {
    ExperimentSpec spec = document_->spec();
    spec.filter.rule = FilterRule::selection;
    document_->change_spec("selection", spec);
    auto* edit = qobject_cast<QLineEdit*>(form_->editor("filter.ids"));
    QVERIFY(edit && edit->isVisible());
    QCOMPARE(form_->problem_of("filter.ids"), QString("Name at least one fact."));
    QVERIFY(!form_->can_launch());
    const auto& facts = document_->session().facts.facts;
    const auto ids_of = [&](std::initializer_list<size_t> numbers) {
      std::vector<std::string> out;
      for (const size_t number : numbers) out.push_back(facts[number - 1].id);
      return out;
    };
    type("filter.ids", "1, 5, 12-14");
    QVERIFY(document_->spec().filter.ids == ids_of({1, 5, 12, 13, 14}));
    QVERIFY(form_->problem_of("filter.ids").isEmpty());
    QTRY_COMPARE(document_->summary().kept.n, int64_t{5});
    const std::pair<const char*, const char*> wrong[] = {
        {"1, x", "\u201Cx\u201D is no number of a fact. Write numbers of the table, as in 1, 5, 12-40."},
        {"7-3", "7-3 runs backwards: write the smaller number first."},
        {"59-61", "59-61 is not among the facts, which have the numbers 1 to 60."},
        {"0", "0 is not among the facts, which have the numbers 1 to 60."},
        {"\"nobody\"", "No fact has the id nobody."}};
    for (const auto& [text, sentence] : wrong) {
      type("filter.ids", text);
      QCOMPARE(form_->problem_of("filter.ids"), QString::fromUtf8(sentence));
      QCOMPARE(edit->text(), QString(text));  // it stays as typed
      QVERIFY(!form_->can_launch());
    }
    type("filter.ids", "3");
    // From elsewhere: a spec that was read, the selection, undo.
    document_->train_only({6, 7, 8, 19});
    QCOMPARE(edit->text(), QString("7-9, 20"));
    document_->undo_stack()->undo();
    QCOMPARE(edit->text(), QString("3"));
    spec.filter.ids = {"of other data", facts[1].id, facts[2].id};
    document_->change_spec("other", spec);
    QCOMPARE(edit->text(), QString("\"of other data\", 2, 3"));
    QVERIFY(spec_from_json(Json(spec_to_json(document_->spec())), {}).filter.ids == spec.filter.ids);
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

  // --- presets

  void choosing_a_preset_changes_method_loss_and_training_in_one_step() {
    document_->set_band({0.2, 0.5});
    const ExperimentSpec before = document_->spec();
    const int steps = document_->undo_stack()->count();
    choose("Joint LoRA");
    const ExperimentSpec& after = document_->spec();
    QVERIFY(after.training.mode == TrainingMode::joint);
    QCOMPARE(after.training.steps, int64_t{144});
    QVERIFY(after.filter.low == before.filter.low && after.filter.high == before.filter.high);
    QCOMPARE(after.model, before.model);
    QCOMPARE(document_->undo_stack()->count(), steps + 1);
    QCOMPARE(box()->currentText(), QString("Joint LoRA"));
    document_->undo_stack()->undo();
    QVERIFY(document_->spec().training.mode == TrainingMode::single);
    QCOMPARE(box()->currentText(), QString("One fact at a time, LoRA"));
  }

  void a_form_that_differs_from_its_preset_says_so_and_what() {
    QCOMPARE(box()->currentText(), QString("One fact at a time, LoRA"));
    type("method.rank", "4");
    QCOMPARE(box()->currentText(), QString("Changed: One fact at a time, LoRA"));
    QVERIFY(box()->toolTip().contains("Rank."));
    type("method.rank", "8");
    QCOMPARE(box()->currentText(), QString("One fact at a time, LoRA"));
    // What only another method uses changes nothing.
    ExperimentSpec spec = document_->spec();
    spec.method.init_r = 40;
    document_->change_spec("x", spec);
    QCOMPARE(box()->currentText(), QString("One fact at a time, LoRA"));
    // Chosen again, it takes the change back.
    type("method.rank", "4");
    choose("Changed: One fact at a time, LoRA");
    QCOMPARE(document_->spec().method.rank, int64_t{8});
  }

  void a_preset_takes_the_place_of_what_could_not_be_read() {
    type("training.learning_rate", "many");
    QVERIFY(!form_->can_launch());
    choose("One fact at a time, LoRA");
    QCOMPARE(form_->problem_of("training.learning_rate"), QString());
    QCOMPARE(form_->editor("training.learning_rate")->findChild<QLineEdit*>()->text(), QString("7e-4"));
    type("training.learning_rate", "many");
    ExperimentSpec spec = document_->spec();
    spec.training.learning_rate = 0.01;
    document_->change_spec("x", spec);
    QVERIFY(form_->can_launch());
  }

  void own_presets_are_saved_renamed_deleted_and_put_back() {
    PresetRow& row = form_->presets();
    type("method.rank", "32");
    row.store().save("Mine", document_->spec());
    row.choose_own("Mine");
    QCOMPARE(box()->currentText(), QString("Mine"));
    QVERIFY(action(row, "Rename")->isEnabled());
    row.rename("Mine", "Rank 32");
    QCOMPARE(box()->currentText(), QString("Rank 32"));
    QVERIFY(QFile::exists(preset_folder() + "/Rank 32.json"));
    QVERIFY(!QFile::exists(preset_folder() + "/Mine.json"));
    // Another window, later.
    PresetStore again;
    QCOMPARE(again.presets().size(), size_t{1});
    QCOMPARE(again.presets()[0].spec.method.rank, int64_t{32});
    QSignalSpy told(document_.get(), &SessionDocument::told);
    action(row, "Delete")->trigger();
    QVERIFY(!QFile::exists(preset_folder() + "/Rank 32.json"));
    QVERIFY(!box()->currentText().contains("Rank 32"));
    QVERIFY(!action(row, "Rename")->isEnabled());
    const auto message = told.last()[0].value<Message>();
    QCOMPARE(message.action_text, QString("Put it back"));
    message.action();
    QCOMPARE(box()->currentText(), QString("Rank 32"));
  }

  void a_spec_file_is_imported_and_a_bad_one_refused_with_its_field() {
    QTemporaryDir folder;
    const QString good = folder.filePath("Paper.json"), bad = folder.filePath("bad.json");
    replace_file(good.toStdString(), R"({"facts": {"files": ["other.json"]}, "method": {"rank": 12}})");
    replace_file(bad.toStdString(), R"({"method": {"rnak": 12}})");
    PresetRow& row = form_->presets();
    row.choose_own(row.store().import(good));
    QCOMPARE(document_->spec().method.rank, int64_t{12});
    QVERIFY(document_->spec().facts.files != std::vector<std::string>{"other.json"});
    QCOMPARE(row.store().import(good), QString("Paper 2"));  // nothing is overwritten
    bool refused = false;
    try {
      row.store().import(bad);
    } catch (const Error& error) {
      refused = true;
      QCOMPARE(error.field(), std::string("method.rnak"));
      QVERIFY(QString::fromStdString(error.file()).endsWith("bad.json"));
    }
    QVERIFY(refused);
  }

  void a_broken_preset_is_told_and_the_others_stay() {
    QDir().mkpath(preset_folder());
    replace_file((preset_folder() + "/Good.json").toStdString(), R"({"method": {"rank": 5}})");
    replace_file((preset_folder() + "/Broken.json").toStdString(), R"({"method": {"rank": "5"}})");
    QSignalSpy told(document_.get(), &SessionDocument::told);
    RunForm form(*document_);
    form.show();
    QCOMPARE(told.count(), 1);
    const QString text = told[0][0].value<Message>().text;
    QVERIFY(text.contains("Broken.json") && text.contains("method.rank"));
    auto* combo = form.findChild<QComboBox*>("preset");
    QVERIFY(combo->findText("Good") >= 0);
    QVERIFY(combo->findText("Broken") < 0);
  }

  void names_that_are_no_file_are_refused() {
    for (const char* name : {"", "  ", "a/b", ".hidden", "line\nbreak"})
      QVERIFY2(!PresetStore::name_problem(name).isEmpty(), name);
    QCOMPARE(PresetStore::name_problem("Größe 8, λ = 0.5"), QString());
  }

  // --- seeds

  void several_seeds_are_a_run_each_and_one_setting_to_views() {
    type("training.steps", "3");
    type("training.seed", "1, 2, 4-5");
    QCOMPARE(form_->problem_of("training.seed"), QString());
    QCOMPARE(document_->spec().training.seed, int64_t{1});
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    QTest::mouseClick(button("Launch"), Qt::LeftButton);
    QTRY_COMPARE(ended.count(), 4);
    std::vector<const RunRecord*> runs;
    for (const RunRecord& run : document_->session().runs) runs.push_back(&run);
    QCOMPARE(QString::fromStdString(runs[0]->name), QString("R1 seed 1"));
    QCOMPARE(QString::fromStdString(runs[3]->name), QString("R1 seed 5"));
    const auto groups = group_runs(runs, true);
    QCOMPARE(groups.size(), size_t{1});
    QCOMPARE(groups[0].runs.size(), size_t{4});
    QCOMPARE(groups[0].label, QString("R1"));
    QCOMPARE(document_->next_run_name(), QString("R2"));
  }

  void bad_seeds_are_said_under_the_field_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""
                             << "whole numbers";
    QTest::newRow("word") << "one"
                          << "whole numbers";
    QTest::newRow("twice") << "1, 2, 1"
                           << "twice";
    QTest::newRow("many") << "1-200"
                          << "At most 100";
    QTest::newRow("large") << "9007199254740993"
                           << "at most";
  }
  void bad_seeds_are_said_under_the_field() {
    QFETCH(QString, text);
    QFETCH(QString, says);
    type("training.seed", text);
    QVERIFY2(form_->problem_of("training.seed").contains(says),
             qPrintable(form_->problem_of("training.seed")));
    QVERIFY(!form_->can_launch());
    type("training.seed", "7");
    QVERIFY(form_->can_launch());
    QCOMPARE(document_->spec().training.seed, int64_t{7});
  }

  void seeds_are_undone_like_any_field() {
    auto* seeds = qobject_cast<QLineEdit*>(form_->editor("training.seed"));
    type("training.seed", "1, 2, 3");
    QCOMPARE(document_->seeds(), (std::vector<int64_t>{1, 2, 3}));
    document_->undo_stack()->undo();
    QCOMPARE(seeds->text(), QString("1"));
    document_->undo_stack()->redo();
    QCOMPARE(seeds->text(), QString("1, 2, 3"));
    // What cannot be read gives way to what is undone.
    QTest::keyClicks(seeds, ", x");
    QVERIFY(!form_->problem_of("training.seed").isEmpty());
    document_->undo_stack()->undo();
    QCOMPARE(form_->problem_of("training.seed"), QString());
    QCOMPARE(seeds->text(), QString("1"));
    document_->undo_stack()->redo();
    // Another session has its own.
    document_->set_session(fake_session(60, 0));
    QCOMPARE(seeds->text(), QString("1"));
    QCOMPARE(document_->seeds(), std::vector<int64_t>{1});
  }

  void many_seeds_are_queued_at_once() {
    engine_->hold_before_first_step = true;
    type("training.seed", "1-100");
    QSignalSpy changed(document_.get(), &SessionDocument::runs_changed);
    form_->launch();
    QVERIFY2(changed.count() < 4, qPrintable(QString::number(changed.count())));
    QCOMPARE(document_->queue().size(), size_t{99});
    while (!document_->queue().empty()) document_->remove_queued(0);
    engine_->hold_before_first_step = false;
    document_->stop_and_keep();
    QTRY_VERIFY(!document_->is_running());
  }

  void a_name_that_is_taken_is_said_beside_it() {
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    type("training.steps", "3");
    form_->launch();
    QTRY_COMPARE(ended.count(), 1);
    type("name", "R1");
    QVERIFY2(form_->problem_of("name").contains("of this name already"),
             qPrintable(form_->problem_of("name")));
    QVERIFY(!form_->can_launch());
    // Of a seed each: R1 seed 1 and R1 seed 2 are free.
    type("training.seed", "1, 2");
    QVERIFY(form_->can_launch());
    form_->launch();
    type("name", "R1");
    QVERIFY(!form_->can_launch());
    type("name", "mine");
    QVERIFY(form_->can_launch());
    QTRY_COMPARE(ended.count(), 3);
  }

  // The form has no such field to go to.
  void what_is_wrong_in_another_panel_is_said_with_its_reason() {
    ExperimentSpec spec = document_->spec();
    spec.distance.space = RepresentationSpace::external;
    document_->change_spec("space", spec);
    QVERIFY(!form_->can_launch());
    QVERIFY2(form_->why_not().contains("distance.vectors: The space external"), qPrintable(form_->why_not()));
    QVERIFY(button("Launch")->toolTip().contains("needs a file of vectors"));
    QLabel* said = nullptr;
    for (QLabel* label : form_->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains("needs a file of vectors")) said = label;
    QVERIFY(said && !said->text().contains("<a "));
    // With one of its own it leads there.
    type("method.rank", "0");
    QVERIFY(form_->why_not().startsWith("Rank"));
    document_->undo_stack()->undo();
    document_->undo_stack()->undo();
    QVERIFY(form_->can_launch());
  }

  void what_is_typed_after_a_launch_is_a_step_of_its_own() {
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    type("training.steps", "3");
    form_->launch();
    type("training.steps", "4");
    document_->undo_stack()->undo();
    QCOMPARE(document_->spec().training.steps, int64_t{3});
    QTRY_COMPARE(ended.count(), 1);
  }

  void steps_by_keys_are_round_numbers() {
    QWidget* rate = form_->editor("training.learning_rate");
    rate->setFocus();
    QTest::keyClick(rate, Qt::Key_Up);
    QTest::keyClick(rate, Qt::Key_Up);
    QCOMPARE(rate->findChild<QLineEdit*>()->text(), QString("9e-4"));
    QCOMPARE(document_->spec().training.learning_rate, 9e-4);
  }

  // The wheel is for the form, unless somebody is at the field.
  void a_wheel_over_a_field_changes_nothing() {
    form_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form_.get()));
    form_->editor("training.steps")->setFocus();
    for (const char* path : {"method.rank", "method.kind"}) {
      QWidget* editor = form_->editor(path);
      const ExperimentSpec before = document_->spec();
      wheel(editor);
      QCOMPARE(dump_json(spec_to_json(document_->spec())), dump_json(spec_to_json(before)));
    }
    QWidget* rank = form_->editor("method.rank");
    rank->setFocus();
    wheel(rank);
    QCOMPARE(document_->spec().method.rank, int64_t{9});
  }

  void the_spec_stays_where_it_is_read() {
    SpecPanel panel(*document_);
    panel.resize(300, 200);
    panel.show();
    QScrollBar* bar = panel.findChild<QPlainTextEdit*>()->verticalScrollBar();
    bar->setValue(12);
    QCOMPARE(bar->value(), 12);
    type("method.rank", "4");
    QVERIFY(panel.json().contains("\"rank\": 4"));
    QCOMPARE(bar->value(), 12);
  }

  void another_seed_from_elsewhere_stands_alone() {
    type("training.seed", "1, 2, 3");
    ExperimentSpec spec = document_->spec();
    spec.training.seed = 9;
    document_->change_spec("seed", spec);
    QCOMPARE(qobject_cast<QLineEdit*>(form_->editor("training.seed"))->text(), QString("9"));
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    form_->launch();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(QString::fromStdString(document_->session().runs[0].name), QString("R1"));
  }

  // --- estimate

  void time_is_unknown_until_a_run_of_this_kind_and_then_a_range() {
    QTRY_VERIFY(estimate().contains("unknown until the first run of this kind"));
    QVERIFY(estimate().contains("900"));
    QVERIFY(estimate().contains("31"));
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    form_->launch();
    QTRY_COMPARE(ended.count(), 1);
    // 120 s of steps and 30 s of looks for the same facts again, 40 s of its 190 unexplained.
    QTRY_VERIFY(estimate().contains("2 to 4 min"));
    type("training.seed", "1, 2, 3");
    QTRY_VERIFY(estimate().contains("3 run") && estimate().contains("2 to 4 min each"));
    QVERIFY(estimate().contains("93"));  // MB of three
    // Ten times the steps: ten times the steps' time, the same asking.
    type("training.steps", "80");
    QTRY_VERIFY(estimate().contains("17 to 25 min"));
    choose("Joint LoRA");
    QTRY_VERIFY(estimate().contains("unknown until"));
  }

  void a_trial_says_roughly_how_long_before_the_first_run() {
    // Joint, 200 steps of 8 of 60 facts: 200 * 0.05 + 1600 * 0.1 + 60 * 0.5 + no looks.
    engine_->trial = RunTrial{.step = 0.05, .fact_step = 0.1, .asked = 0.5, .look = 0.2};
    ExperimentSpec spec = document_->spec();
    spec.training.mode = TrainingMode::joint;
    spec.training.batch = 8;
    spec.training.steps = 200;
    document_->change_spec("joint", spec);
    QTRY_VERIFY2(estimate().contains("Roughly 2 to 5 min, from a trial"), qPrintable(estimate()));
    const int trials = engine_->trials;
    // More steps, another rate and another seed are the same trial's; another rank is not.
    type("training.steps", "2000");
    QTRY_VERIFY2(estimate().contains("Roughly 20 to 44 min, from a trial"), qPrintable(estimate()));
    type("training.seed", "1, 2");
    QTRY_VERIFY(estimate().contains("2 run") && estimate().contains("20 to 44 min each"));
    QCOMPARE(engine_->trials.load(), trials);
    engine_->trial->fact_step = 0.2;
    type("method.rank", "9");
    QTRY_VERIFY2(estimate().contains("38 to 84 min each"), qPrintable(estimate()));
    // What a run took says more.
    type("training.seed", "1");
    type("training.steps", "20");
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    form_->launch();
    QTRY_COMPARE(ended.count(), 1);
    QTRY_VERIFY2(!estimate().contains("trial") && estimate().contains("min"), qPrintable(estimate()));
  }

  void a_trial_makes_way_for_a_user_and_is_made_again() {
    engine_->trial = RunTrial{.fact_step = 0.1};
    engine_->trial_milliseconds = 60'000;
    type("method.rank", "9");
    QTRY_VERIFY(estimate().contains("being tried out"));
    QTRY_VERIFY(engine_->trials > 0);
    const int trials = engine_->trials;
    QSignalSpy ended(document_.get(), &SessionDocument::results_changed);
    document_->compute_features({}, {});
    QTRY_COMPARE(ended.count(), 1);  // not after a minute
    engine_->trial_milliseconds = 0;
    QTRY_VERIFY2(estimate().contains("from a trial"), qPrintable(estimate()));
    QVERIFY(engine_->trials > trials);
  }

  void no_trial_is_made_for_a_form_that_nobody_sees() {
    QTRY_VERIFY(estimate().contains("unknown until"));
    form_->hide();
    const int trials = engine_->trials;
    ExperimentSpec spec = document_->spec();
    spec.method.rank = 11;
    document_->change_spec("rank", spec);
    bool estimated = false;  // after whatever the form asked for
    document_->request_estimate([&](const RunEstimate&, const QString&) { estimated = true; });
    QTRY_VERIFY(estimated);
    QCOMPARE(engine_->trials.load(), trials);
    form_->show();
    QTRY_VERIFY(engine_->trials > trials);  // now that it is seen
  }

  // --- limits of the band

  void an_empty_limit_says_where_the_facts_end() {
    document_->set_band({0.2, document_->full_band().high});
    auto* low = qobject_cast<NumberEdit*>(form_->editor("filter.low"));
    auto* high = qobject_cast<NumberEdit*>(form_->editor("filter.high"));
    QCOMPARE(low->value_text(), QString("0.200"));
    QCOMPARE(high->value_text(), QString());
    const QString end = number(document_->full_band().high, 3);
    QCOMPARE(high->findChild<QLineEdit*>()->placeholderText(), "no limit (" + end + ")");
    document_->set_band({0.2375, document_->full_band().high});
    QCOMPARE(low->value_text(), QString("0.2375"));
    // A step leads from there, not from 0.
    high->stepBy(-1);
    QCOMPARE(high->value_text(), number(document_->full_band().high - 0.01, 3));
  }

  void an_estimate_that_cannot_be_says_why() {
    engine_->estimate_error = "Full fine-tuning of these layers takes 3 GB, but 2 GB may be used.";
    type("method.rank", "9");
    QTRY_VERIFY(estimate().contains("but 2 GB may be used"));
  }

  void a_forecast_takes_only_what_was_measured_here() {
    const ExperimentSpec spec = document_->spec();
    DeviceOptions device = document_->model()->device;
    const RunEstimate same{.facts = 60, .planned_steps = 8, .fact_steps = 480, .cpu = "fake"};
    Session session = fake_session(60, 0);
    QVERIFY(!forecast_time(session, spec, device, same));
    QSignalSpy ended(document_.get(), &SessionDocument::run_ended);
    document_->launch(spec);
    QTRY_COMPARE(ended.count(), 1);
    session.runs = document_->session().runs;
    const auto range = forecast_time(session, spec, device, same);
    QVERIFY(range && range->low > 100 && range->high < 300 && range->low < range->high);
    RunEstimate elsewhere = same;
    elsewhere.cpu = "another machine";
    QVERIFY(!forecast_time(session, spec, device, elsewhere));
    device.dtype = DType::bfloat16;
    QVERIFY(!forecast_time(session, spec, device, same));
    QCOMPARE(time_range_text({355, 470}), QString("5 to 8 min"));
    QCOMPARE(time_range_text({31, 45}), QString("31 to 45 s"));
    QCOMPARE(time_range_text({0.2, 0.7}), QString("about 1 s"));
  }

 private:
  static void wheel(QWidget* over) {
    const QPointF at = QRectF(over->rect()).center();
    QWheelEvent event(at, over->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(over, &event);
  }
  static QString preset_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/presets";
  }
  QComboBox* box() const { return form_->findChild<QComboBox*>("preset"); }
  QString estimate() const {
    auto* label = form_->findChild<QLabel*>("estimate");
    return label->isVisible() ? label->text() : QString();
  }
  QPushButton* button(const QString& text) const {
    for (QPushButton* b : form_->findChildren<QPushButton*>()) {
      if (b->text() == text) return b;
    }
    return nullptr;
  }
  static QAction* action(const PresetRow& row, const QString& part) {
    for (QAction* a : row.menu()->actions()) {
      if (a->text().contains(part)) return a;
    }
    return nullptr;
  }
  // As with arrow keys and Enter in the open list.
  void choose(const QString& text) {
    const int at = box()->findText(text);
    QVERIFY2(at >= 0, qPrintable(text));
    box()->setFocus();
    box()->showPopup();
    QAbstractItemView* view = box()->view();
    view->setCurrentIndex(view->model()->index(at, 0));
    QTest::keyClick(view, Qt::Key_Return);
  }

  void type(const char* path, const QString& text) {
    QWidget* editor = form_->editor(path);
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line) line = editor->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
  }

  std::shared_ptr<FakeEngine> engine_;
  std::unique_ptr<SessionDocument> document_;
  std::unique_ptr<RunForm> form_;
};

QTEST_MAIN(TestRunForm)
#include "test_run_form.moc"
