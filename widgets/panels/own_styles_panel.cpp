// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/own_styles_panel.h"

#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "document/wording.h"
#include "figures/installed_styles.h"
#include "panels/controls.h"

namespace seamark {
namespace {

constexpr int name_role = Qt::UserRole + 1;

}  // namespace

OwnStylesPanel::OwnStylesPanel(FigureDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* content = new QWidget;
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls);
  const auto button = [&](const QString& text, const QString& tip) {
    auto* out = new QPushButton(text);
    out->setAutoDefault(false);
    out->setToolTip(tip);
    flow->addWidget(out);
    return out;
  };
  use_ = button(tr("Use"), tr("Gives the open figure this style (Enter)."));
  rename_ = button(tr("Rename"), tr("Types another name for this style (F2)."));
  delete_ = button(tr("Delete…"), tr("Deletes this style from your styles; figures that use it keep it."));
  auto* import_ = button(tr("Import…"), tr("Adds a style from a JSON file to your own."));
  rows->addWidget(controls);
  list_ = new QListWidget;
  list_->setFrameShape(QFrame::NoFrame);
  list_->setAccessibleName(tr("Own styles"));
  list_->setToolTip(tr("Paper styles that you saved or imported; they can be chosen in every session."));
  list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  rows->addWidget(list_, 1);
  stack_ = new QStackedWidget;
  stack_->addWidget(content);
  auto* empty = new EmptyState;
  empty->set(tr("No styles of your own yet."), tr("Change anything in Style, then press Save style as…"),
             tr("Import style…"));
  stack_->addWidget(empty);
  column->addWidget(stack_);
  connect(empty, &EmptyState::clicked, this, &OwnStylesPanel::import_wanted);
  connect(import_, &QPushButton::clicked, this, &OwnStylesPanel::import_wanted);
  connect(use_, &QPushButton::clicked, this, &OwnStylesPanel::use);
  connect(list_, &QListWidget::itemActivated, this, &OwnStylesPanel::use);
  connect(rename_, &QPushButton::clicked, this, [this] {
    if (QListWidgetItem* item = list_->currentItem()) list_->editItem(item);
  });
  connect(delete_, &QPushButton::clicked, this, [this] {
    if (!chosen().isEmpty()) Q_EMIT delete_wanted(chosen());
  });
  connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    const QString before = item->data(name_role).toString(), now = item->text().trimmed();
    if (before == now) return;
    // The list is made anew when its editor has closed.
    QMetaObject::invokeMethod(
        this,
        [this, before, now] {
          try {
            desk_.rename_style(before.toStdString(), now.toStdString());
          } catch (const Error& error) {
            desk_.document().tell({Message::Kind::error, error_sentence(error), {}, {}});
            refresh();
          }
        },
        Qt::QueuedConnection);
  });
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    for (QPushButton* one : {rename_, delete_}) one->setEnabled(row >= 0);
    use_->setEnabled(row >= 0 && desk_.spec().has_value());
  });
  connect(&desk_, &FigureDesk::styles_changed, this, &OwnStylesPanel::refresh);
  connect(&desk_, &FigureDesk::list_changed, this,
          [this] { use_->setEnabled(list_->currentRow() >= 0 && desk_.spec().has_value()); });
  refresh();
}

void OwnStylesPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();  // another window may have changed the folder
}

QString OwnStylesPanel::chosen() const {
  const QListWidgetItem* item = list_->currentItem();
  return item ? item->data(name_role).toString() : QString();
}

void OwnStylesPanel::refresh() {
  const QString before = chosen();
  const auto names = own_style_names();
  {
    const QSignalBlocker blocker(list_);
    list_->clear();
    for (const std::string& name : names) {
      const QString text = QString::fromStdString(name);
      auto* item = new QListWidgetItem(text, list_);
      item->setData(name_role, text);
      item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
  }
  const auto same = list_->findItems(before, Qt::MatchExactly);
  list_->setCurrentRow(names.empty() ? -1 : same.isEmpty() ? 0 : list_->row(same.front()));
  stack_->setCurrentIndex(names.empty() ? 1 : 0);
}

void OwnStylesPanel::use() {
  auto spec = desk_.spec();
  if (!spec || chosen().isEmpty()) return;
  spec->style = chosen().toStdString();
  spec->own_style.reset();  // as it is now, also where the figure had it before
  spec->style_changes.clear();
  desk_.change(tr("Change style"), *spec, false);
}

}  // namespace seamark
