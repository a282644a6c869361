// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selections_menu.h"

#include <QInputDialog>
#include <QMessageBox>

#include "document/wording.h"

namespace seamark {

SelectionsMenu::SelectionsMenu(SessionDocument& document, QWidget* parent)
    : QMenu(tr("Na&med selections"), parent), document_(document) {
  setToolTipsVisible(true);
  connect(this, &QMenu::aboutToShow, this, &SelectionsMenu::fill);
  connect(&document, &SessionDocument::named_selections_changed, this,
          [this] { menuAction()->setEnabled(!document_.session().selections.empty()); });
  connect(&document, &SessionDocument::opened, this,
          [this] { menuAction()->setEnabled(!document_.session().selections.empty()); });
  menuAction()->setEnabled(false);
}

void SelectionsMenu::fill() {
  clear();
  for (QMenu* old : findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) old->deleteLater();
  for (const NamedSelection& selection : document_.session().selections) add_selection(selection);
}

void SelectionsMenu::add_selection(const NamedSelection& selection) {
  const QString name = QString::fromStdString(selection.name);
  QMenu* menu = addMenu(QStringLiteral("%1 (%2)").arg(QString(name).replace('&', "&&"),
                                                      count(static_cast<qint64>(selection.facts.size()))));
  menu->setToolTipsVisible(true);
  const auto add = [&](const QString& text, const QString& tip, auto then) {
    QAction* action = menu->addAction(text);
    action->setToolTip(tip);
    // Later: what it does may fill this menu anew.
    connect(action, &QAction::triggered, this, then, Qt::QueuedConnection);
    return action;
  };
  add(tr("&Select"), tr("Makes these facts the selection"), [this, name] { document_.select_named(name); });
  add(tr("&Add to the selection"), tr("Selects these facts beside the selected ones"),
      [this, name] { document_.select_named(name, SelectMode::add); });
  menu->addSeparator();
  QAction* only = add(tr("Show &only these in the table"), tr("Filters the table of facts by this selection"),
                      [this, name](bool on) {
                        FactFilter filter = document_.filter();
                        filter.selection = on ? name.toStdString() : std::string();
                        document_.change_filter(filter);
                      });
  only->setCheckable(true);
  only->setChecked(document_.filter().selection == selection.name);
  add(tr("&Train only these"), tr("The next run trains these facts, and no others"), [this, name] {
    if (const NamedSelection* named = document_.named_selection(name.toStdString()))
      document_.train_only({named->facts.begin(), named->facts.end()});
  });
  const Overlay overlay{Overlay::Kind::selection, selection.name};
  QAction* colour = add(tr("&Colour the histogram"), tr("Draws the distances of these facts over the bars"),
                        [this, overlay](bool on) { document_.set_overlay(overlay, on); });
  colour->setCheckable(true);
  colour->setChecked(document_.is_overlaid(overlay));
  menu->addSeparator();
  add(tr("Re&place by the selection"), tr("Keeps the selected facts under this name"), [this, name] {
    document_.name_selection(name);
  })->setEnabled(document_.selection().count() > 0);
  add(tr("Re&name…"), tr("Gives it another name"), [this, name] { rename(name); });
  add(tr("&Delete"), tr("Forgets this name; the facts stay, and Undo brings it back"),
      [this, name] { document_.remove_named_selection(name); });
}

void SelectionsMenu::rename(const QString& name) {
  bool good = false;
  const QString to = QInputDialog::getText(parentWidget(), tr("Rename the selection"),
                                           tr("New name of %1:").arg(name), QLineEdit::Normal, name, &good)
                         .trimmed();
  if (!good || to.isEmpty() || to == name) return;
  if (document_.named_selection(to.toStdString()) &&
      QMessageBox::question(parentWidget(), tr("Rename the selection"),
                            tr("There is a selection %1 already. Shall it be replaced?").arg(to)) !=
          QMessageBox::Yes) {
    return;
  }
  document_.rename_named_selection(name, to);
}

}  // namespace seamark
