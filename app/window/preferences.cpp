// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/screen_ruler.h"
#include "checkpoint/model_folders.h"
#include "document/choice_words.h"
#include "figures/installed_styles.h"
#include "panels/controls.h"

namespace seamark {
namespace {

template <size_t n>
int named(const QVariant& value, const char* const (&names)[n], int otherwise) {
  const auto it = std::find_if(std::begin(names), std::end(names),
                               [&](const char* name) { return value.toString() == QLatin1String(name); });
  return it == std::end(names) ? otherwise : static_cast<int>(it - std::begin(names));
}

}  // namespace

Preferences Preferences::load() {
  const QSettings settings;
  Preferences out;
  out.device.threads = std::clamp(settings.value("threads", 0).toInt(), 0, 1024);
  out.device.device = static_cast<DeviceKind>(
      named(settings.value("device"), device_kind_names, static_cast<int>(out.device.device)));
  out.device.dtype =
      static_cast<DType>(named(settings.value("dtype"), dtype_names, static_cast<int>(out.device.dtype)));
  out.model_folder = settings.value("model_folder").toString();
  out.facts_folder = settings.value("facts_folder").toString();
  out.session_folder = settings.value("session_folder").toString();
  out.language = settings.value("language").toString();
  out.figure_style = settings.value("figure_style", out.figure_style).toString();
  out.palette = static_cast<PaletteChoice>(std::clamp(settings.value("palette", 0).toInt(), 0, 2));
  out.notify = settings.value("notify", true).toBool();
  for (const auto& folder : added_model_folders())
    out.model_folders << QString::fromStdString(folder.string());
  return out;
}

void Preferences::store() const {
  QSettings settings;
  settings.setValue("threads", static_cast<int>(device.threads));
  settings.setValue("device", device_kind_names[static_cast<int>(device.device)]);
  settings.setValue("dtype", dtype_names[static_cast<int>(device.dtype)]);
  settings.setValue("model_folder", model_folder);
  settings.setValue("facts_folder", facts_folder);
  settings.setValue("session_folder", session_folder);
  settings.setValue("language", language);
  settings.setValue("figure_style", figure_style);
  settings.setValue("palette", static_cast<int>(palette));
  settings.setValue("notify", notify);
  if (screen) keep_measured_line(*screen, line_mm);
  std::vector<std::filesystem::path> folders;
  for (const QString& folder : model_folders) folders.emplace_back(folder.toStdString());
  if (folders != added_model_folders()) write_model_folders(folders);
}

QString choose_model_folder(const QStringList& known, QWidget* parent) {
  const QString folder =
      QFileDialog::getExistingDirectory(parent, PreferencesDialog::tr("Look for models in this folder, too"),
                                        QSettings().value("model_folder").toString());
  return known.contains(folder) ? QString() : folder;
}

namespace {

// "&Facts", and as Chinese has it "事实(&F)".
QString without_mnemonic(QString label) {
  static const QRegularExpression in_brackets(QStringLiteral("\\(&.\\)"));
  return label.remove(in_brackets).remove('&');
}

}  // namespace

PreferencesDialog::PreferencesDialog(const Preferences& now, QWidget* parent) : QDialog(parent) {
  setObjectName("preferences");
  setWindowTitle(tr("Preferences"));
  auto* outer = new QVBoxLayout(this);
  // A screen of 200 % may be lower than all groups together.
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(area, 1);
  QFormLayout* form = nullptr;
  const auto group = [&](const QString& title) {
    auto* box = new QGroupBox(title);
    form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addWidget(box);
  };
  const auto row = [&](const QString& label, QWidget* control, QWidget* editor, const QString& tip) {
    editor->setToolTip(tip);
    editor->setWhatsThis(tip);
    editor->setAccessibleName(without_mnemonic(label));
    auto* text = new QLabel(label);
    text->setBuddy(editor);
    text->setToolTip(tip);
    form->addRow(text, control);
  };
  const auto combo = [&](const QString& label, const QString& tip) {
    auto* box = new QComboBox;
    row(label, box, box, tip);
    return box;
  };
  const auto folder = [&](const QString& label, const QString& tip) {
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(tr("the one used last"));
    edit->setMinimumWidth(260);
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(edit, 1);
    const QString name = without_mnemonic(label);
    line->addWidget(tool_button(
        IconName::folder, tr("Choose: %1").arg(name), tr("Choose this folder"), [this, edit, name] {
          const QString chosen = QFileDialog::getExistingDirectory(this, name, edit->text());
          if (!chosen.isEmpty()) edit->setText(chosen);
        }));
    row(label, box, edit, tip);
    return edit;
  };

  group(tr("Computing"));
  threads_ = new QSpinBox;
  threads_->setRange(0, std::max(1, QThread::idealThreadCount()));
  threads_->setSpecialValueText(tr("all but one"));
  row(tr("&Threads"), threads_, threads_,
      tr("Cores that measure and train. One is best left to the window. For sessions opened from now on; a "
         "run's spec keeps its own number."));
  device_ = combo(tr("&Device"), tr("Where models run: auto takes the GPU where there is one."));
  for (const char* name : device_kind_names) device_->addItem(choice_text("device.device", name));
  dtype_ = combo(tr("&Number format"),
                 tr("Of the frozen weights. bfloat16 takes half the memory and is less exact; adapters stay "
                    "float32."));
  for (const char* name : dtype_names) dtype_->addItem(choice_text("device.dtype", name));

  notify_ = new QCheckBox(tr("Say when something long has &ended"));
  notify_->setToolTip(
      tr("A message of the desktop when a run or an analysis of more than ten seconds ends while another "
         "window is used."));
  notify_->setWhatsThis(notify_->toolTip());
  form->addRow(notify_);

  group(tr("Folders that dialogs open first"));
  models_ = folder(tr("&Models"), tr("Where Open model starts."));
  facts_ = folder(tr("&Facts"), tr("Where Open facts starts."));
  sessions_ = folder(tr("&Sessions"), tr("Where Open session starts."));

  group(tr("Folders with models"));
  model_folders_ = new QListWidget;
  model_folders_->setFixedHeight(3 * row_height + 2 * model_folders_->frameWidth());
  model_folders_->setTabKeyNavigation(false);
  auto* add_folder = new QPushButton(tr("&Add folder…"));
  add_folder->setToolTip(tr("Chooses a folder that holds models, or is one"));
  add_folder->setAutoDefault(false);
  remove_folder_ = new QPushButton(tr("&Remove"));
  remove_folder_->setToolTip(tr("Models are no longer looked for in the chosen folder; it stays (Del)"));
  remove_folder_->setAutoDefault(false);
  const auto remove = [this] { delete model_folders_->takeItem(model_folders_->currentRow()); };
  connect(add_folder, &QPushButton::clicked, this, [this] {
    QStringList known;
    for (int i = 0; i < model_folders_->count(); ++i) known << model_folders_->item(i)->text();
    const QString chosen = choose_model_folder(known, this);
    if (chosen.isEmpty()) return;
    model_folders_->addItem(chosen);
    model_folders_->setCurrentRow(model_folders_->count() - 1);
  });
  connect(remove_folder_, &QPushButton::clicked, this, remove);
  auto* del = new QShortcut(QKeySequence::Delete, model_folders_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(del, &QShortcut::activated, this, remove);
  connect(model_folders_, &QListWidget::currentRowChanged, this,
          [this](int current) { remove_folder_->setEnabled(current >= 0); });
  remove_folder_->setEnabled(false);
  auto* looked_in = new QWidget;
  auto* beside = new QHBoxLayout(looked_in);
  beside->setContentsMargins(0, 0, 0, 0);
  auto* both = new QVBoxLayout;
  both->addWidget(add_folder);
  both->addWidget(remove_folder_);
  both->addStretch(1);
  beside->addWidget(model_folders_, 1);
  beside->addLayout(both);
  row(tr("Loo&k in"), looked_in, model_folders_,
      tr("In these folders and in Seamark's own, a model is looked for that a session or a spec names. "
         "Commands look there, too."));

  group(tr("Appearance"));
  palette_ = combo(tr("&Palette"), tr("Colours of the window. Figures for papers are light in both."));
  for (const QString& text : {tr("System"), tr("Light"), tr("Dark")}) palette_->addItem(text);
  connect(palette_, &QComboBox::activated, this,
          [this](int i) { Q_EMIT palette_chosen(static_cast<PaletteChoice>(i)); });
  language_ = combo(tr("&Language"), tr("Language of the window, from the next start on."));
  for (const auto& [text, code] :
       {std::pair(tr("System"), ""), std::pair(QStringLiteral("English"), "en"),
        std::pair(QStringLiteral("Deutsch"), "de"), std::pair(QStringLiteral("简体中文"), "zh_CN")}) {
    language_->addItem(text, QString::fromLatin1(code));
  }
  style_ = combo(tr("F&igure style"), tr("Sizes and fonts that a new figure starts with."));
  for (const std::string& name : built_in_style_names()) {
    style_->addItem(QString::fromStdString(find_paper_style(name).label), QString::fromStdString(name));
  }
  for (const std::string& name : own_style_names())
    style_->addItem(QString::fromStdString(name), QString::fromStdString(name));
  ruler_ = new ScreenRuler;
  row(tr("True si&ze"), ruler_, ruler_->length(),
      tr("Hold a ruler against the line and write how long it is: figures at true size are then as large as "
         "on paper. Kept for this screen."));

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                       QDialogButtonBox::RestoreDefaults);
  for (QAbstractButton* button : buttons->buttons()) {
    const bool defaults = buttons->standardButton(button) == QDialogButtonBox::RestoreDefaults;
    button->setToolTip(defaults ? tr("Shows the defaults; OK keeps them")
                       : buttons->standardButton(button) == QDialogButtonBox::Ok
                           ? tr("Keeps these preferences")
                           : tr("Leaves everything as it was"));
  }
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
    show_preferences({});
    Q_EMIT palette_chosen(PaletteChoice::system);
  });
  outer->addWidget(buttons);
  show_preferences(now);
  ruler_->show_length(measured_line_mm(screen()->name()));
  area->setWidget(page);
  area->setMinimumWidth(page->sizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
  const QMargins around = outer->contentsMargins();
  const int height = page->sizeHint().height() + outer->spacing() + buttons->sizeHint().height() +
                     around.top() + around.bottom();
  resize(sizeHint().width(), std::min(height, screen()->availableGeometry().height() - 48));
}

void PreferencesDialog::show_preferences(const Preferences& p) {
  threads_->setValue(static_cast<int>(p.device.threads));
  device_->setCurrentIndex(static_cast<int>(p.device.device));
  dtype_->setCurrentIndex(static_cast<int>(p.device.dtype));
  models_->setText(p.model_folder);
  facts_->setText(p.facts_folder);
  sessions_->setText(p.session_folder);
  model_folders_->clear();
  model_folders_->addItems(p.model_folders);
  palette_->setCurrentIndex(static_cast<int>(p.palette));
  notify_->setChecked(p.notify);
  language_->setCurrentIndex(std::max(0, language_->findData(p.language)));
  style_->setCurrentIndex(std::max(0, style_->findData(p.figure_style)));
  ruler_->show_length(p.line_mm);
}

Preferences PreferencesDialog::preferences() const {
  Preferences out;
  out.device.threads = threads_->value();
  out.device.device = static_cast<DeviceKind>(device_->currentIndex());
  out.device.dtype = static_cast<DType>(dtype_->currentIndex());
  out.model_folder = models_->text().trimmed();
  out.facts_folder = facts_->text().trimmed();
  out.session_folder = sessions_->text().trimmed();
  for (int i = 0; i < model_folders_->count(); ++i) out.model_folders << model_folders_->item(i)->text();
  out.palette = static_cast<PaletteChoice>(palette_->currentIndex());
  out.notify = notify_->isChecked();
  out.language = language_->currentData().toString();
  out.figure_style = style_->currentData().toString();
  out.screen = screen()->name();
  out.line_mm = ruler_->line_mm();
  return out;
}

}  // namespace seamark
