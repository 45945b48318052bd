// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/exportzip/exportform.h"

#include "wizard/pages/exportzip/exportcontroller.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/textlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace gangway
{

ExportForm::ExportForm(ExportController& controller)
    : m_controller(controller)
    , m_project(new QComboBox)
    , m_path(new QLineEdit)
    , m_kind(new QComboBox)
{
    build();
    connect(m_project, &QComboBox::currentIndexChanged, this, [this] { m_controller.setFolder(m_project->currentData().toString()); });
    connect(m_path, &QLineEdit::textChanged, &controller, &ExportController::setOutPath);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_controller.setOutPath(ExportController::withEnding(m_controller.outPath(), m_kind->currentData().toString())); });
}

void ExportForm::build()
{
    m_kind->addItem(tr("Zip, opens everywhere"), QStringLiteral(".zip"));
    m_kind->addItem(tr("tar.gz, keeps permissions and links"), QStringLiteral(".tar.gz"));
    m_kind->addItem(tr("tar.zst, the same, smaller and faster"), QStringLiteral(".tar.zst"));
    auto* browse = makeButton(tr("Browse…"));
    connect(browse, &QPushButton::clicked, this, &ExportForm::askWhereTo);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(12));
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](int row, const QString& words, QWidget* field) {
        auto* label = new TextLabel(Type::Body, words);
        label->setBuddy(field);
        field->setAccessibleName(words);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(0, tr("Project"), m_project);
    addRow(1, tr("Kind of archive"), m_kind);
    addRow(2, tr("File"), m_path);
    grid->addWidget(browse, 2, 2);
    body()->addLayout(grid);
}

QWidget* ExportForm::firstField() const
{
    return m_project;
}

void ExportForm::fillProjects()
{
    const QSignalBlocker quiet(m_project);
    m_filled = m_controller.projects().size();
    m_project->clear();
    m_project->addItem(tr("Everything in this source"), QString());
    for (const ScopeNode& node : m_controller.projects()) {
        const QString words = node.bytes >= 0 ? tr("%1, %2", "project, size").arg(node.name, bytesText(node.bytes)) : node.name;
        m_project->addItem(words, node.id.value);
    }
    m_project->setCurrentIndex(m_filled > 0 ? 1 : 0);
    m_controller.setFolder(m_project->currentData().toString());
}

void ExportForm::refresh()
{
    if (!m_controller.isReading() && (m_project->count() == 0 || m_filled != m_controller.projects().size()))
        fillProjects();
    setEnabled(!m_controller.isExporting());
    if (m_path->text() != m_controller.outPath()) {
        const QSignalBlocker quiet(m_path);
        m_path->setText(m_controller.outPath());
    }
    const QString ending = ExportController::endingOf(m_controller.outPath());
    setInvalid(m_path, !m_controller.outPath().isEmpty() && ending.isEmpty());
    const QSignalBlocker quiet(m_kind);
    if (!ending.isEmpty())
        m_kind->setCurrentIndex(m_kind->findData(ending));
}

void ExportForm::askWhereTo()
{
    auto* dialog = new QFileDialog(this, tr("Where to export to"), m_controller.outPath(), tr("Archives (*.zip *.tar.gz *.tar.zst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_controller.outPath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const bool isKnown = !ExportController::endingOf(path).isEmpty();
        m_controller.setOutPath(isKnown ? path : path + m_kind->currentData().toString());
    });
    dialog->open();
}

} // namespace gangway
