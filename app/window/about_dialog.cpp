// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/about_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QTableWidget>
#include <QVBoxLayout>

#include "experiment/engine_info.h"
#include "plots/custom_plot.h"

namespace seamark {
namespace {

struct Part {
  QString name, version, licence;
};

QList<Part> parts() {
  const EngineInfo info = engine_info(false);
  const auto text = [](const std::string& s) { return QString::fromStdString(s); };
  return {
      {QStringLiteral("Seamark"),
       text(info.git_commit.empty() ? info.seamark_version : info.seamark_version + " " + info.git_commit),
       QStringLiteral("GPL-3.0-or-later")},
      {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0")},
      {QStringLiteral("QCustomPlot"), QStringLiteral(QCUSTOMPLOT_VERSION_STR),
       QStringLiteral("GPL-3.0-or-later")},
      {QStringLiteral("libtorch"), text(info.libtorch_version), QStringLiteral("BSD-3-Clause")},
      {QStringLiteral("HDF5"), text(info.hdf5_version), QStringLiteral("BSD-3-Clause (HDF Group)")},
      {QStringLiteral("SentencePiece"), {}, QStringLiteral("Apache-2.0")},
      {QStringLiteral("PCRE2"), {}, QStringLiteral("BSD-3-Clause")},
      {QStringLiteral("utf8proc"), {}, QStringLiteral("MIT")},
      {QStringLiteral("OpenSSL"), {}, QStringLiteral("Apache-2.0")},
      {QStringLiteral("nlohmann-json, fmt, CLI11"), {}, QStringLiteral("MIT, MIT, BSD-3-Clause")},
  };
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName("about");
  setWindowTitle(tr("About Seamark"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* title = new QLabel(QStringLiteral("Seamark"));
  title->setFont(text_font(TextSize::title, true));
  column->addWidget(title);
  auto* what = new QLabel(
      tr("A workbench for fact fine-tuning of language models: which facts a model will learn, and why not "
         "the others. Free software under the GNU General Public License, version 3 or later, without any "
         "warranty."));
  what->setWordWrap(true);
  column->addWidget(what);
  const QList<Part> all = parts();
  auto* table = new QTableWidget(static_cast<int>(all.size()), 3);
  table->setHorizontalHeaderLabels({tr("Part"), tr("Version"), tr("Licence")});
  table->setAccessibleName(tr("Parts, versions and licences"));
  table->setToolTip(tr("What Seamark is built on"));
  table->verticalHeader()->hide();
  table->setShowGrid(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionMode(QAbstractItemView::NoSelection);
  table->setTabKeyNavigation(false);
  for (int i = 0; i < table->rowCount(); ++i) {
    int c = 0;
    for (const QString& cell : {all[i].name, all[i].version, all[i].licence})
      table->setItem(i, c++, new QTableWidgetItem(cell));
  }
  table->resizeColumnsToContents();
  table->horizontalHeader()->setStretchLastSection(true);
  table->setMinimumSize(480, row_height * (table->rowCount() + 2));
  column->addWidget(table, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Closes this window"));
  auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
  copy->setToolTip(tr("Copies versions and system, for a report of a fault"));
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

QString AboutDialog::text() const {
  const EngineInfo info = engine_info(false);
  QString out;
  for (const Part& part : parts()) {
    if (!part.version.isEmpty()) out += part.name + ' ' + part.version + '\n';
  }
  return out + QSysInfo::prettyProductName() + ", " + QSysInfo::kernelVersion() + '\n' +
         QString::fromStdString(info.cpu_name + ", " + info.cpu_capability) + '\n' +
         QString::fromStdString(info.compiler) + '\n';
}

}  // namespace seamark
