// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/preset_row.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <utility>

#include "document/wording.h"
#include "panels/controls.h"
#include "theme/theme.h"

namespace seamark {
namespace {

const QString built_in = QStringLiteral("built-in "), own = QStringLiteral("own ");

QString built_in_name(const RunPreset& preset) {
  return QCoreApplication::translate("Preset", preset.name.c_str());
}

}  // namespace

PresetRow::PresetRow(SessionDocument& document, int label_width, QWidget* parent)
    : QWidget(parent), document_(document) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  auto* label = new SecondaryLabel(tr("Preset"));
  label->setFixedWidth(label_width + 4);
  box_ = new QComboBox;
  box_->setObjectName("preset");
  box_->setAccessibleName(tr("Preset"));
  scroll_past(box_);
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box_->setMinimumContentsLength(6);
  box_->setMinimumWidth(72);  // a name that is chosen is elided before the form scrolls sideways
  box_->setProperty("elides", true);
  box_->setPlaceholderText(tr("own settings"));
  label->setBuddy(box_);
  auto* save = new QPushButton(tr("Save…"));
  save->setObjectName("save_preset");
  save->setAutoDefault(false);
  save->setAccessibleName(tr("Save as a preset"));
  save->setToolTip(tr("Keeps how this run is trained (method, loss, training) under a name"));
  menu_ = new QMenu(tr("Pr&esets"), this);
  menu_->addAction(tr("&Save as a preset…"), this, &PresetRow::save_wanted);
  rename_ = menu_->addAction(tr("&Rename the preset…"), this, [this] { Q_EMIT rename_wanted(own_preset()); });
  remove_ = menu_->addAction(tr("&Delete the preset"), this, &PresetRow::remove_chosen);
  menu_->addSeparator();
  menu_->addAction(tr("&Import a spec file…"), this, &PresetRow::import_wanted);
  auto* more = tool_button(IconName::chevron_down, tr("More about presets"),
                           tr("Rename or delete a preset of your own, or take one from a spec file"), [this] {
                             menu_->exec(mapToGlobal(QPoint(width() - menu_->sizeHint().width(), height())));
                           });
  row->addWidget(label);
  row->addWidget(box_, 1);
  row->addWidget(save);
  row->addWidget(more);
  connect(save, &QPushButton::clicked, this, &PresetRow::save_wanted);
  connect(box_, &QComboBox::activated, this, [this](int i) { choose(box_->itemData(i).toString()); });
  connect(&store_, &PresetStore::changed, this, [this] {
    fill();
    refresh();
  });
  connect(&document_, &SessionDocument::opened, this, [this] { chosen_.clear(); });
}

void PresetRow::fill() {
  box_->clear();
  const auto& given = built_in_presets();
  for (size_t i = 0; i < given.size(); ++i) {
    box_->addItem(built_in_name(given[i]), built_in + QString::number(i));
  }
  const auto& mine = store_.presets();
  if (!mine.empty()) box_->insertSeparator(box_->count());
  for (const RunPreset& preset : mine)
    box_->addItem(QString::fromStdString(preset.name), own + QString::fromStdString(preset.name));
  for (const QString& problem : store_.problems()) {
    document_.tell({Message::Kind::warning, tr("A preset cannot be used. %1").arg(problem), {}, {}});
  }
}

const RunPreset* PresetRow::find(const QString& id) {
  if (id.startsWith(own)) return store_.find(id.mid(own.size()));
  const auto& given = built_in_presets();
  const auto i = static_cast<size_t>(id.mid(built_in.size()).toInt());
  return id.startsWith(built_in) && i < given.size() ? &given[i] : nullptr;
}

QString PresetRow::own_preset() const {
  return chosen_.startsWith(own) ? chosen_.mid(own.size()) : QString();
}

void PresetRow::choose(const QString& id) {
  const RunPreset* preset = find(id);
  if (!preset) return;
  chosen_ = id;
  if (!follows_preset(document_.spec(), *preset)) {
    const QString name = id.startsWith(own) ? QString::fromStdString(preset->name) : built_in_name(*preset);
    document_.change_spec(tr("Preset %1").arg(name), with_preset(document_.spec(), *preset));
  }
  Q_EMIT chosen();
}

void PresetRow::choose_own(const QString& name) { choose(own + name); }

void PresetRow::rename(const QString& from, const QString& to) {
  const QString before = chosen_;
  if (chosen_ == own + from) chosen_ = own + to;
  try {
    store_.rename(from, to);
  } catch (const Error&) {
    chosen_ = before;
    throw;
  }
}

void PresetRow::remove_chosen() {
  const QString name = own_preset();
  const RunPreset* preset = store_.find(name);
  if (!preset) return;
  const RunPreset kept = *preset;
  const QString before = std::exchange(chosen_, QString());
  try {
    store_.remove(name);
  } catch (const Error& error) {
    chosen_ = before;
    return document_.tell({Message::Kind::error, error_text(error), {}, {}});
  }
  document_.tell({Message::Kind::info, tr("The preset %1 was deleted.").arg(name), tr("Put it back"),
                  [this, kept, name] {
                    try {
                      store_.save(name, kept.spec);
                    } catch (const Error& error) {
                      document_.tell({Message::Kind::error, error_text(error), {}, {}});
                    }
                  }});
}

QStringList PresetRow::differences(const RunPreset& preset) const {
  ExperimentSpec mine = document_.spec(), theirs = preset.spec;
  Fields fields, others;
  describe(fields, mine);
  describe(others, theirs);
  QStringList out;
  for (const Field& field : fields.all()) {
    if (!is_of_preset(field) || !field_is_used(fields, field)) continue;
    if (field_to_json(field) != field_to_json(*others.find(field.path))) out << spec_text(field.info.label);
  }
  return out;
}

void PresetRow::refresh() {
  if (box_->count() == 0) fill();
  const RunPreset* chosen = find(chosen_);
  bool follows = chosen && follows_preset(document_.spec(), *chosen);
  for (int i = 0; i < box_->count() && !follows; ++i) {
    const QString id = box_->itemData(i).toString();
    const RunPreset* preset = find(id);
    if (!preset || !follows_preset(document_.spec(), *preset)) continue;
    chosen_ = id;
    chosen = preset;
    follows = true;
  }
  if (!chosen) chosen_.clear();
  QString tip =
      tr("How the run is trained: method, loss and training. Facts, band and model stay as they are.");
  for (int i = 0; i < box_->count(); ++i) {
    const QString id = box_->itemData(i).toString();
    const RunPreset* preset = find(id);
    if (!preset) continue;
    QString text = id.startsWith(own) ? QString::fromStdString(preset->name) : built_in_name(*preset);
    if (id == chosen_ && !follows) {
      tip += ' ' + tr("Changed from “%1”: %2.").arg(text, differences(*preset).join(", "));
      text = tr("Changed: %1").arg(text);
    }
    box_->setItemText(i, text);
  }
  box_->setCurrentIndex(chosen_.isEmpty() ? -1 : box_->findData(chosen_));
  box_->setToolTip(tip);
  rename_->setEnabled(!own_preset().isEmpty());
  remove_->setEnabled(!own_preset().isEmpty());
}

}  // namespace seamark
