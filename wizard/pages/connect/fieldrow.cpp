// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/fieldrow.h"

#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/widgets/textlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gangway
{

FieldRow::FieldRow(const QString& label, QWidget* input, const QList<QWidget*>& after)
{
    auto* words = new TextLabel(Type::Body, label, Tone::Text2);
    words->setBuddy(input);
    input->setAccessibleName(label);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(input, 1);
    for (QWidget* widget : after)
        line->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(4));
    layout->addWidget(words);
    layout->addLayout(line);
}

PathRow::PathRow(const QString& label, Kind kind, const QString& filter)
    : m_label(label)
    , m_kind(kind)
    , m_filter(filter)
    , m_edit(new QLineEdit)
    , m_browse(makeButton(tr("Browse…")))
{
    m_browse->setAccessibleName(tr("Browse for: %1", "name of a field").arg(label));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FieldRow(label, m_edit, {m_browse}));
    connect(m_browse, &QPushButton::clicked, this, &PathRow::browse);
}

void PathRow::setReadOnly(bool on)
{
    m_edit->setReadOnly(on);
    m_browse->setEnabled(!on);
}

void PathRow::browse()
{
    const QFileInfo typed(m_edit->text());
    auto* dialog = new QFileDialog(this, m_label, typed.isAbsolute() ? typed.path() : QString(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kind == Kind::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else if (m_kind == Kind::OpenFile) {
        dialog->setFileMode(QFileDialog::ExistingFile);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is written before Transfer, and the preview shows it
        dialog->setDefaultSuffix(QStringLiteral("zip"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_edit->setText(path);
        emit picked(path);
    });
    dialog->open();
}

} // namespace gangway
