// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/run_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "document/choice_words.h"
#include "document/fact_numbers.h"
#include "document/help.h"
#include "document/run_forecast.h"
#include "document/trial_forecast.h"
#include "document/wording.h"
#include "panels/controls.h"
#include "panels/fields_layout.h"
#include "panels/preset_row.h"
#include "theme/theme.h"

namespace seamark {
namespace {

constexpr int label_width = 104, number_width = 112;
// The spec has one seed. The form takes several, a run each.
constexpr const char* seed_path = "training.seed";
constexpr size_t most_seeds = 100;
// Facts have ids in the spec and numbers in the table: the form takes these.
constexpr const char* ids_path = "filter.ids";

// A bold heading with a rule to its right.
class Heading : public QWidget {
 public:
  explicit Heading(const QString& text) : text_(text) { setFixedHeight(24); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const ColourRoles& c = roles(palette());
    painter.setFont(text_font(TextSize::body, true));
    painter.setPen(c.text);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text_);
    const int x = painter.fontMetrics().horizontalAdvance(text_) + 8;
    painter.setPen(c.hairline);
    painter.drawLine(x, height() / 2, width(), height() / 2);
  }

 private:
  QString text_;
};

// Groups that belong to other panels.
bool is_elsewhere(const Field& field) {
  return field.group == "facts" || field.group == "distance" || field.path == "schema_version" ||
         field.path == "model";
}

QString list_text(const std::vector<std::string>& items) {
  QStringList out;
  for (const std::string& item : items) out << QString::fromStdString(item);
  return out.join("; ");
}

QString list_text(const std::vector<int64_t>& items) {
  QStringList out;
  for (const int64_t item : items) out << QString::number(item);
  return out.join(", ");
}

// "0, 3, 5-8"
std::optional<std::vector<int64_t>> parse_integers(const QString& text) {
  std::vector<int64_t> out;
  for (const QString& part : text.split(',', Qt::SkipEmptyParts)) {
    const QStringList ends = part.trimmed().split('-');
    bool a = false, b = false;
    const qlonglong first = ends.value(0).toLongLong(&a),
                    last = ends.size() == 2 ? ends[1].toLongLong(&b) : first;
    if (!a || (ends.size() == 2 && !b) || ends.size() > 2 || last < first || last - first > 4096)
      return std::nullopt;
    for (qlonglong i = first; i <= last; ++i) out.push_back(i);
  }
  return out;
}

bool is_limit(const std::string& path) { return path == "filter.low" || path == "filter.high"; }

// As the panel of distances has them, and as exactly as they are stored.
QString distance_text(double value) {
  int decimals = 3;
  while (decimals < 6 && read_number(edited_number(value, decimals)) != value) ++decimals;
  return edited_number(value, decimals);
}

QString field_text(const Field& field) {
  if (const auto* v = std::get_if<int64_t*>(&field.value)) return QString::number(**v);
  if (const auto* v = std::get_if<double*>(&field.value)) return short_number(**v);
  if (const auto* v = std::get_if<std::string*>(&field.value)) return QString::fromStdString(**v);
  if (const auto* v = std::get_if<std::optional<double>*>(&field.value))
    return !**v ? QString() : is_limit(field.path) ? distance_text(***v) : short_number(***v);
  if (const auto* v = std::get_if<std::vector<std::string>*>(&field.value)) return list_text(**v);
  if (const auto* v = std::get_if<std::vector<int64_t>*>(&field.value)) return list_text(**v);
  return {};
}

}  // namespace

struct RunForm::Row {
  std::string path;
  QString label, standard;  // standard: the default, as text
  FieldInfo info;
  QLabel *name = nullptr, *problem = nullptr;
  QWidget* editor = nullptr;
  FieldsLayout* place = nullptr;
  std::vector<QCheckBox*> checks;    // of a list with named choices
  QString cannot_read;               // what was typed is no value of this type
  std::optional<OrderedJson> value;  // of the spec, when the form was last filled
};

RunForm::RunForm(SessionDocument& document, QWidget* parent) : QWidget(parent), document_(document) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  trials_ = &document_.trials();
  build();
  connect(trials_, &TrialForecast::changed, this, [this] {
    if (isVisible()) show_estimate();
  });
  // A spell of typing or a drag asks once.
  estimate_timer_.setSingleShot(true);
  estimate_timer_.setInterval(150);
  connect(&estimate_timer_, &QTimer::timeout, this, &RunForm::ask_for_estimate);
  connect(&document_, &SessionDocument::spec_changed, this, &RunForm::refresh);
  connect(&document_, &SessionDocument::opened, this, &RunForm::refresh);
  connect(&document_, &SessionDocument::band_changed, this, &RunForm::refresh_band);
  connect(&document_, &SessionDocument::model_changed, this, &RunForm::refresh);
  connect(&document_, &SessionDocument::runs_changed, this, &RunForm::refresh_band);
  refresh();
}

RunForm::~RunForm() = default;

void RunForm::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  area_ = new QScrollArea;
  area_->setFrameShape(QFrame::NoFrame);
  area_->setWidgetResizable(true);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  auto* form = new QVBoxLayout(content);
  form->setContentsMargins(form_padding, grid, form_padding, grid);
  form->setSpacing(6);

  presets_ = new PresetRow(document_, label_width);
  form->addWidget(presets_);
  connect(presets_, &PresetRow::chosen, this, [this] {
    for (const auto& [path, row] : rows_) row->cannot_read.clear();
    refresh();
  });

  ExperimentSpec standard;
  Fields fields;
  describe(fields, standard);
  std::string group = "?";
  advanced_box_ = new QWidget;
  auto* advanced_form = new QVBoxLayout(advanced_box_);
  advanced_form->setContentsMargins(0, 0, 0, 0);
  advanced_form->setSpacing(6);
  std::string advanced_group = "?";
  FieldsLayout *rows = nullptr, *advanced_rows = nullptr;
  const auto new_rows = [](QVBoxLayout* under) {
    auto* out = new FieldsLayout(label_width);
    under->addLayout(out);
    return out;
  };
  const auto heading = [&](const std::string& name) {
    for (const Group& g : fields.groups()) {
      if (g.name == name) return spec_text(g.label);
    }
    return QString();
  };
  for (const Field& field : fields.all()) {
    if (is_elsewhere(field)) continue;
    if (field.info.advanced) {
      if (field.group != advanced_group) {
        advanced_group = field.group;
        if (!heading(advanced_group).isEmpty())
          advanced_form->addWidget(new Heading(heading(advanced_group)));
        advanced_rows = new_rows(advanced_form);
      }
      add_field(field, *advanced_rows);
      continue;
    }
    if (field.group != group) {
      group = field.group;
      if (!heading(group).isEmpty()) form->addWidget(new Heading(heading(group)));
      rows = new_rows(form);
    }
    add_field(field, *rows);
    if (field.path == "name") {
      auto* line = new QWidget;
      auto* row = new QHBoxLayout(line);
      row->setContentsMargins(0, 0, 0, 0);
      auto* label = new SecondaryLabel(tr("Train on"));
      label->setFixedWidth(label_width);
      train_on_ = new QLabel;
      train_on_->setWordWrap(true);
      train_on_->setTextFormat(Qt::RichText);
      row->addWidget(label, 0, Qt::AlignTop);
      row->addWidget(train_on_, 1);
      form->addWidget(line);
      rows = new_rows(form);
    }
  }
  auto* fold = new QWidget;
  auto* fold_row = new QHBoxLayout(fold);
  fold_row->setContentsMargins(0, 4, 0, 0);
  advanced_ = new QToolButton;
  advanced_->setText(tr("Advanced"));
  advanced_->setIcon(icon(IconName::chevron_right));
  advanced_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  advanced_->setAutoRaise(true);
  advanced_->setCheckable(true);
  advanced_->setAccessibleName(tr("Advanced settings"));
  advanced_->setToolTip(tr("Settings that rarely need a change."));
  advanced_note_ = new SecondaryLabel;
  advanced_note_->setWordWrap(true);
  fold_row->addWidget(advanced_);
  fold_row->addWidget(advanced_note_, 1);
  form->addWidget(fold);
  form->addWidget(advanced_box_);
  advanced_box_->hide();
  connect(advanced_, &QToolButton::toggled, this, [this](bool on) {
    advanced_box_->setVisible(on);
    advanced_->setIcon(icon(on ? IconName::chevron_down : IconName::chevron_right));
  });
  form->addStretch(1);
  area_->setWidget(content);
  column->addWidget(area_, 1);

  auto* foot = new QWidget;
  auto* foot_column = new QVBoxLayout(foot);
  foot_column->setContentsMargins(form_padding, 6, form_padding, grid);
  foot_column->setSpacing(6);
  plan_ = new SecondaryLabel;
  plan_->setWordWrap(true);
  estimate_ = new QLabel;
  estimate_->setObjectName("estimate");
  estimate_->hide();  // until there is one
  estimate_->setWordWrap(true);
  estimate_->setTextFormat(Qt::RichText);
  estimate_->setAccessibleName(tr("Estimate"));
  estimate_->setToolTip(
      tr("Time: what earlier runs of this kind took in this session on this machine, for as many facts and "
         "steps; before the first of them roughly, from a trial with a few facts. Memory: at most so much "
         "beside the model. The session grows by about so much."));
  problem_ = new QLabel;
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::RichText);
  connect(problem_, &QLabel::linkActivated, this, [this] { focus_first_problem(); });
  problem_->setAccessibleName(tr("What has to be corrected"));
  problem_->setToolTip(tr("What has to be corrected before a launch."));
  foot_column->addWidget(plan_);
  foot_column->addWidget(estimate_);
  foot_column->addWidget(problem_);
  auto* buttons = new QHBoxLayout;
  queue_ = new QPushButton(tr("Add to queue"));
  queue_->setToolTip(tr("Runs it after the runs before it (Ctrl+Shift+Return)"));
  queue_->setAutoDefault(false);
  launch_ = new QPushButton(tr("Launch"));
  launch_->setProperty("primary", true);
  launch_->setToolTip(tr("Starts the run (Ctrl+Return)"));
  launch_->setAutoDefault(false);
  buttons->addWidget(queue_, 1);
  buttons->addWidget(launch_, 1);
  foot_column->addLayout(buttons);
  connect(launch_, &QPushButton::clicked, this, &RunForm::launch);
  connect(queue_, &QPushButton::clicked, this, &RunForm::launch);
  column->addWidget(foot);
}

void RunForm::add_field(const Field& field, FieldsLayout& place) {
  auto owned = std::make_unique<Row>();
  Row* row = owned.get();
  row->path = field.path;
  const bool is_seed = field.path == seed_path;
  row->label = is_seed ? tr("Seeds") : spec_text(field.info.label);
  row->info = field.info;
  row->standard = field_text(field);
  QString tip = spec_text(field.info.help);
  if (is_seed)
    tip += ' ' + tr("Several, as in 1, 2, 3 or 1-3, make a run each; views show them as one setting.");
  if (field.path == ids_path)
    tip += ' ' + tr("Here by their numbers in the table of facts, as in 1, 5, 12-40.");
  if (*field.info.source) tip += ' ' + tr("Source: %1.").arg(QString::fromUtf8(field.info.source));

  row->place = &place;
  row->name = new SecondaryLabel(row->label);
  row->name->setWordWrap(true);
  row->name->setToolTip(tip);
  auto room = FieldsLayout::Room::all;

  if (const auto* choice = std::get_if<Choice>(&field.value)) {
    if (choice->names.size() == 2) {
      auto* segments = new Segmented(row->label);
      for (size_t i = 0; i < choice->names.size(); ++i)
        segments->add(choice_text(field.path, choice->names[i]), static_cast<int>(i),
                      choice_tip(tip, choice->names[i]));
      connect(segments, &Segmented::chosen, this, [this, row] { edited(*row); });
      row->editor = segments;
      room = FieldsLayout::Room::own;
    } else {
      auto* box = new QComboBox;
      add_choices(*box, field.path, choice->names);
      scroll_past(box);
      connect(box, &QComboBox::activated, this, [this, row] { edited(*row); });
      row->editor = box;
    }
  } else if (std::holds_alternative<bool*>(field.value)) {
    auto* box = new QCheckBox;
    connect(box, &QCheckBox::clicked, this, [this, row] { edited(*row); });
    row->editor = box;
  } else if (std::holds_alternative<std::vector<std::string>*>(field.value) && !field.info.one_of.empty()) {
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 10);
    flow->setContentsMargins(0, 2, 0, 2);
    for (const char* name : field.info.one_of) {
      // Modules are called as in the model's files.
      const QString word = choice_text(field.path, name);
      auto* check = new QCheckBox(QString(word).remove("_proj"));
      check->setProperty("name", QString::fromLatin1(name));
      check->setAccessibleName(row->label + ": " + word);
      check->setToolTip(choice_tip(tip, name));
      connect(check, &QCheckBox::clicked, this, [this, row] { edited(*row); });
      flow->addWidget(check);
      row->checks.push_back(check);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    row->editor = box;
  } else if (!is_seed &&
             (std::holds_alternative<int64_t*>(field.value) || std::holds_alternative<double*>(field.value) ||
              std::holds_alternative<std::optional<double>*>(field.value))) {
    auto* edit = new NumberEdit;
    edit->set_range(field.info.above_min ? 0 : field.info.min, field.info.max);
    if (!std::holds_alternative<int64_t*>(field.value)) {
      const double value = std::abs(read_number(row->standard).value_or(0));
      edit->set_step(value > 0 && value < 10 ? std::pow(10, std::floor(std::log10(value))) : 1, -1);
    }
    if (is_limit(field.path)) edit->set_step(0.01, 3);
    scroll_past(edit);
    connect(edit, &NumberEdit::edited, this, [this, row] { edited(*row); });
    row->editor = edit;
    room = FieldsLayout::Room::number;
  } else {
    auto* edit = new QLineEdit;
    connect(edit, &QLineEdit::textEdited, this, [this, row] { edited(*row); });
    if (field.path == ids_path) edit->setPlaceholderText(QStringLiteral("1, 5, 12-40"));
    row->editor = edit;
  }
  row->editor->setAccessibleName(row->label);
  row->editor->setToolTip(tip);
  row->editor->setWhatsThis(field_help(field.path));
  row->name->setBuddy(row->editor);
  row->problem = new QLabel;
  row->problem->setWordWrap(true);
  row->problem->setFont(text_font(TextSize::secondary));
  row->problem->setForegroundRole(QPalette::WindowText);
  row->problem->hide();
  place.add_field(row->name, row->editor, row->problem, room, number_width);
  rows_[field.path] = std::move(owned);
}

void RunForm::edited(Row& row) {
  if (refreshing_) return;
  ExperimentSpec spec = document_.spec();
  Fields fields;
  describe(fields, spec);
  const Field* field = fields.find(row.path);
  SEAMARK_ASSERT(field);
  row.cannot_read.clear();
  bool good = true;
  QString text;
  if (const auto* edit = qobject_cast<NumberEdit*>(row.editor)) {
    text = edit->value_text();
    row.place->update();  // a long number has a row of its own
  }
  if (const auto* edit = qobject_cast<QLineEdit*>(row.editor)) text = edit->text();
  if (row.path == seed_path) return edit_seeds(row, text);
  if (row.path == ids_path) return edit_ids(row, text);
  if (const auto* choice = std::get_if<Choice>(&field->value)) {
    const auto* segments = qobject_cast<Segmented*>(row.editor);
    choice->set(segments ? segments->value() : qobject_cast<QComboBox*>(row.editor)->currentIndex());
  } else if (const auto* b = std::get_if<bool*>(&field->value)) {
    **b = qobject_cast<QCheckBox*>(row.editor)->isChecked();
  } else if (const auto* i = std::get_if<int64_t*>(&field->value)) {
    **i = text.toLongLong(&good);
  } else if (const auto* d = std::get_if<double*>(&field->value)) {
    const auto value = read_number(text);
    good = value.has_value();
    **d = value.value_or(0);
  } else if (const auto* o = std::get_if<std::optional<double>*>(&field->value)) {
    if (text.isEmpty()) {
      (*o)->reset();
    } else {
      const auto value = read_number(text);
      good = value.has_value();
      **o = value.value_or(0);
    }
  } else if (const auto* s = std::get_if<std::string*>(&field->value)) {
    **s = text.toStdString();
  } else if (const auto* names = std::get_if<std::vector<std::string>*>(&field->value)) {
    (*names)->clear();
    if (!row.checks.empty()) {
      for (const QCheckBox* check : row.checks) {
        if (check->isChecked()) (*names)->push_back(check->property("name").toString().toStdString());
      }
    } else {
      for (const QString& part : text.split(';', Qt::SkipEmptyParts))
        (*names)->push_back(part.trimmed().toStdString());
    }
  } else if (const auto* numbers = std::get_if<std::vector<int64_t>*>(&field->value)) {
    const auto parsed = parse_integers(text);
    good = parsed.has_value();
    if (good) **numbers = *parsed;
  }
  if (!good) {
    row.cannot_read = std::holds_alternative<std::vector<int64_t>*>(field->value)
                          ? tr("Write whole numbers, as in 0, 3, 5-8.")
                      : std::holds_alternative<int64_t*>(field->value)
                          ? tr("Must be a whole number.") + ' ' + range_sentence(row.info, row.standard)
                          : range_sentence(row.info, row.standard);
    show_problems();
    return;
  }
  document_.change_spec(begin_change(row), spec, true);
}

// One field's run of keys is one undo step.
QString RunForm::begin_change(const Row& row) {
  const QString what = tr("Change %1").arg(row.label);
  if (document_.undo_stack()->undoText() != what) document_.begin_gesture();
  return what;
}

void RunForm::edit_seeds(Row& row, const QString& text) {
  const auto seeds = parse_integers(text);
  if (!seeds || seeds->empty()) {
    row.cannot_read = tr("Write whole numbers, as in 1, 2, 3 or 1-3.");
  } else if (std::set(seeds->begin(), seeds->end()).size() != seeds->size()) {
    row.cannot_read = tr("A seed is named twice.");
  } else if (seeds->size() > most_seeds) {
    row.cannot_read = tr("At most %1 seeds at once.").arg(most_seeds);
  } else if (static_cast<double>(*std::max_element(seeds->begin(), seeds->end())) > row.info.max) {
    row.cannot_read = range_sentence(row.info, row.standard);
  }
  if (!row.cannot_read.isEmpty()) return show_problems();
  if (*seeds == document_.seeds()) return refresh();
  document_.change_seeds(begin_change(row), *seeds, true);
}

void RunForm::edit_ids(Row& row, const QString& text) {
  NamedFacts named = read_fact_numbers(text, document_.session().facts);
  row.cannot_read = named.problem;
  if (!row.cannot_read.isEmpty()) return show_problems();
  ExperimentSpec spec = document_.spec();
  spec.filter.ids = std::move(named.ids);
  document_.change_spec(begin_change(row), spec, true);
}

void RunForm::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) return refresh();
  show_estimate();  // a trial may have been given up
}

void RunForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || stale_ || !isVisible()) return;
  show_problems();  // these have colours of their own
  show_estimate();
}

void RunForm::refresh_band() {
  if (stale_ || !isVisible()) {
    stale_ = true;
    return;
  }
  show_train_on();
  show_limits();
  show_problems();
  estimate_timer_.start();
}

// An empty limit of the band says where the facts end, and steps from there.
void RunForm::show_limits() {
  const Band whole = document_.full_band();
  for (const auto& [path, end] : {std::pair("filter.low", whole.low), std::pair("filter.high", whole.high)}) {
    auto* edit = static_cast<NumberEdit*>(rows_.at(path)->editor);
    const QString text = document_.distances() ? tr("no limit (%1)").arg(number(end, 3)) : tr("no limit");
    edit->set_placeholder(text);
    edit->set_empty_value(end);
    rows_.at(path)->place->set_number_width(
        edit, std::max(number_width, edit->fontMetrics().horizontalAdvance(text) + 40));
  }
}

void RunForm::refresh() {
  stale_ = !isVisible();
  if (stale_) return Q_EMIT state_changed();
  refreshing_ = true;
  ExperimentSpec spec = document_.spec();
  presets_->refresh();
  Fields fields;
  describe(fields, spec);
  int changed = 0, advanced = 0;
  ExperimentSpec standard_spec;
  Fields standard;
  describe(standard, standard_spec);
  for (const Field& field : fields.all()) {
    const auto it = rows_.find(field.path);
    if (it == rows_.end()) continue;
    Row& row = *it->second;
    // A new value from elsewhere (undo, a queued run) takes the place of what could not be read.
    OrderedJson value = field.path == seed_path ? OrderedJson(document_.seeds()) : field_to_json(field);
    if (value != row.value) {
      if (row.value) row.cannot_read.clear();
      row.value = std::move(value);
    }
    const bool used = field_is_used(fields, field);
    row.name->setVisible(used);
    row.editor->setVisible(used);
    if (!used) row.problem->hide();
    if (field.info.advanced) {
      ++advanced;
      changed += field_to_json(field) != field_to_json(*standard.find(field.path));
    }
    if (const auto* choice = std::get_if<Choice>(&field.value)) {
      if (auto* segments = qobject_cast<Segmented*>(row.editor)) segments->set_value(choice->get());
      if (auto* box = qobject_cast<QComboBox*>(row.editor)) box->setCurrentIndex(choice->get());
      continue;
    }
    if (const auto* b = std::get_if<bool*>(&field.value)) {
      qobject_cast<QCheckBox*>(row.editor)->setChecked(**b);
      continue;
    }
    if (!row.checks.empty()) {
      const auto& names = **std::get_if<std::vector<std::string>*>(&field.value);
      for (QCheckBox* check : row.checks) {
        check->setChecked(std::find(names.begin(), names.end(),
                                    check->property("name").toString().toStdString()) != names.end());
      }
      continue;
    }
    // What is being typed stays as typed ("7e-" is on its way to "7e-4"), unless the value itself changed.
    QString text;
    if (const auto* edit = qobject_cast<NumberEdit*>(row.editor)) text = edit->value_text();
    if (const auto* edit = qobject_cast<QLineEdit*>(row.editor)) text = edit->text();
    bool same = !row.cannot_read.isEmpty(), good = false;
    if (field.path == seed_path) {
      if (!same && parse_integers(text) != document_.seeds())
        qobject_cast<QLineEdit*>(row.editor)->setText(list_text(document_.seeds()));
      continue;
    }
    if (const auto* i = std::get_if<int64_t*>(&field.value))
      same = same || (text.toLongLong(&good) == **i && good);
    if (const auto* d = std::get_if<double*>(&field.value)) same = same || read_number(text) == **d;
    if (const auto* o = std::get_if<std::optional<double>*>(&field.value))
      same = same || (**o ? read_number(text) == ***o : text.isEmpty());
    if (field.path == ids_path) {
      const std::vector<std::string>& ids = spec.filter.ids;
      const FactTable& facts = document_.session().facts;
      if (used && !same && read_fact_numbers(text, facts).ids != ids)
        qobject_cast<QLineEdit*>(row.editor)->setText(fact_numbers_text(ids, facts));
      continue;
    }
    if (const auto* n = std::get_if<std::vector<int64_t>*>(&field.value))
      same = same || parse_integers(text) == **n;
    if (same) continue;
    if (auto* edit = qobject_cast<NumberEdit*>(row.editor)) {
      edit->set_text(field_text(field));
      row.place->update();  // a long number has a row of its own
    }
    if (auto* edit = qobject_cast<QLineEdit*>(row.editor); edit && edit->text() != field_text(field))
      edit->setText(field_text(field));
  }
  advanced_note_->setText(changed == 0 ? tr("%1 settings, all at their defaults").arg(advanced)
                                       : tr("%1 settings, %2 changed").arg(advanced).arg(changed));
  show_train_on();
  show_limits();
  refreshing_ = false;
  show_problems();
  estimate_timer_.start();
}

void RunForm::show_train_on() {
  const ExperimentSpec& spec = document_.spec();
  const int64_t kept = document_.distances() ? document_.summary().kept.n : document_.fact_count();
  if (!document_.distances()) {
    train_on_->setText(
        document_.fact_count() > 0
            ? tr("<b>%1 facts</b>; distances are not there yet").arg(count(document_.fact_count()))
            : tr("No facts yet."));
  } else if (spec.filter.rule == FilterRule::none) {
    train_on_->setText(tr("<b>All facts (%1)</b>").arg(count(kept)));
  } else if (spec.filter.rule == FilterRule::selection) {
    train_on_->setText(tr("<b>Selected facts (%1)</b>").arg(count(kept)));
  } else if (draws_sample(spec.filter.rule)) {
    train_on_->setText(
        tr("<b>Chosen by %2 (%1)</b>: %3 of the sample replaced")
            .arg(count(kept),
                 choice_text("filter.rule", filter_rule_names[static_cast<int>(spec.filter.rule)]),
                 count(document_.summary().replaced)));
  } else {
    const Band b = document_.band();
    train_on_->setText(
        tr("<b>Kept by the band (%1)</b>: %2 to %3").arg(count(kept), number(b.low, 3), number(b.high, 3)));
  }
  const int64_t steps = spec.training.steps;
  plan_->setText(spec.training.mode == TrainingMode::single
                     ? tr("One adapter for each of %1 facts, %2 steps each.").arg(count(kept), count(steps))
                     : tr("One adapter for %1 facts, %2 steps of %3.")
                           .arg(count(kept), count(steps), count(spec.training.batch)));
}

void RunForm::ask_for_estimate() {
  if (!isVisible()) return;
  if (!document_.model() || document_.fact_count() == 0 || !document_.problems().empty()) {
    run_estimate_.reset();
    estimate_problem_.clear();
    return show_estimate();
  }
  const QPointer<RunForm> form(this);
  document_.request_estimate([form](const RunEstimate& estimate, const QString& problem) {
    if (!form) return;
    form->run_estimate_.reset();
    if (problem.isEmpty()) form->run_estimate_ = estimate;
    form->estimate_problem_ = problem;
    form->show_estimate();
  });
}

void RunForm::show_estimate() {
  estimate_->setVisible(run_estimate_ || !estimate_problem_.isEmpty());
  if (!run_estimate_ || !document_.model()) {
    estimate_->setText("<span style='color:" + roles(palette()).warning_text.name() + "'>" +
                       estimate_problem_.toHtmlEscaped() + "</span>");
    return;
  }
  const auto runs = static_cast<int>(document_.seeds().size());
  const auto of_each = [runs](const QString& time) {
    return runs > 1 ? tr("%n run(s), %1 each", nullptr, runs).arg(time) : time;
  };
  QString time;
  if (const auto range =
          forecast_time(document_.session(), document_.spec(), document_.model()->device, *run_estimate_)) {
    time = of_each(time_range_text(*range));
  } else if (const auto tried = trials_->of(document_.spec(), *run_estimate_, TrialForecast::Asker::form)) {
    time = tr("roughly %1, from a trial").arg(of_each(time_range_text(*tried)));
  } else {
    time = trials_->is_trying() ? tr("time is being tried out…")
                                : tr("time unknown until the first run of this kind");
    if (runs > 1) time = tr("%n run(s), %1", nullptr, runs).arg(time);
  }
  time[0] = time[0].toUpper();
  const QString room =
      tr("Up to %1 of memory beside the model, about %2 in the session")
          .arg(bytes(std::max(1e6, static_cast<double>(run_estimate_->memory_bytes))),
               bytes(std::max(1e6, runs * static_cast<double>(run_estimate_->session_bytes))));
  estimate_->setText("<b>" + time.toHtmlEscaped() + "</b><br><span style='color:" +
                     roles(palette()).secondary.name() + "'>" + room.toHtmlEscaped() + "</span>");
}

void RunForm::show_problems() {
  ExperimentSpec spec = document_.spec();
  Fields fields;
  describe(fields, spec);
  std::map<std::string, QString> sentences;
  for (const Field& field : fields.all()) {
    const auto it = rows_.find(field.path);
    if (it == rows_.end() || !field_is_used(fields, field)) continue;
    if (!it->second->cannot_read.isEmpty()) {
      sentences[field.path] = it->second->cannot_read;
    } else if (!field_problem(field).empty()) {
      sentences[field.path] = range_sentence(field.info, it->second->standard);
    }
  }
  for (const Error& error : spec_problems(spec)) sentences.emplace(error.field(), error_sentence(error));
  if (const auto error = document_.name_problem()) sentences.emplace(error->field(), error_sentence(*error));
  const ColourRoles& c = roles(palette());
  for (const auto& [path, row] : rows_) {
    const auto it = sentences.find(path);
    const bool bad = it != sentences.end();
    if (row->editor->property("problem").toBool() != bad) {
      row->editor->setProperty("problem", bad);
      row->editor->update();
    }
    if (bad) {
      QPalette p = row->problem->palette();
      p.setColor(QPalette::WindowText, c.error_text);
      row->problem->setPalette(p);
      row->problem->setText(it->second);
    }
    row->editor->setAccessibleDescription(bad ? it->second : QString());
    row->problem->setVisible(bad);
  }
  QString line;
  // Fields of other panels (distance, facts) are no place to go to here; what is wrong with them is said.
  const auto first = std::find_if(sentences.begin(), sentences.end(),
                                  [this](const auto& one) { return rows_.contains(one.first); });
  if (first != sentences.end()) {
    const QString colour = c.error_text.name();
    line = tr("<span style='color:%1'>%n field(s) to correct: <a href='#' style='color:%1'>%2</a></span>",
              nullptr, static_cast<int>(sentences.size()))
               .arg(colour, rows_.at(first->first)->label.toHtmlEscaped());
  } else if (!why_not().isEmpty()) {
    line = "<span style='color:" + c.warning_text.name() + "'>" + why_not().toHtmlEscaped() + "</span>";
  }
  problem_->setText(line);
  problem_->setVisible(!line.isEmpty());
  const bool can = can_launch();
  launch_->setEnabled(can && !document_.is_running());
  queue_->setEnabled(can);
  launch_->setToolTip(can ? tr("Starts the run (Ctrl+Return)") : why_not());
  Q_EMIT state_changed();
}

QString RunForm::why_not() const {
  for (const auto& [path, row] : rows_) {
    if (stale_ ? !row->cannot_read.isEmpty() : !row->problem->isHidden())
      return row->label + ": " + (stale_ ? row->cannot_read : row->problem->text());
  }
  if (document_.fact_count() == 0) return tr("Open facts first.");
  if (!document_.model())
    return document_.is_model_loading() ? tr("The model is being loaded.") : tr("Open a model first.");
  // Of fields that other panels set, and of all while the form is hidden.
  if (const auto problems = document_.problems(); !problems.empty()) return error_text(problems.front());
  return document_.why_none_kept();
}

bool RunForm::can_launch() const { return why_not().isEmpty(); }

void RunForm::launch() {
  if (can_launch()) document_.launch(document_.specs_to_launch());
}

QWidget* RunForm::editor(const std::string& path) const {
  const auto it = rows_.find(path);
  return it == rows_.end() ? nullptr : it->second->editor;
}

QString RunForm::problem_of(const std::string& path) const {
  const auto it = rows_.find(path);
  return it == rows_.end() || it->second->problem->isHidden() ? QString() : it->second->problem->text();
}

void RunForm::focus_first_problem() {
  for (const auto& [path, row] : rows_) {
    if (row->problem->isHidden()) continue;
    if (row->info.advanced) advanced_->setChecked(true);
    area_->ensureWidgetVisible(row->problem);
    area_->ensureWidgetVisible(row->editor);
    row->editor->setFocus(Qt::ShortcutFocusReason);
    return;
  }
}

}  // namespace seamark
