// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/exportzip/exportresult.h"

#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/elidedlabel.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr qsizetype kMostLeftOut = 12; // the list beside the archive names them all

/// "code" or "code path".
QString leftOutText(const QString& entry)
{
    const QString path = entry.section(u' ', 1);
    const QString words = notIncludedText(entry.section(u' ', 0, 0));
    return path.isEmpty() ? words : ExportResultCard::tr("%1: %2", "why, which file").arg(words, path);
}

} // namespace

ExportResultCard::ExportResultCard()
    : m_title(new TextLabel(Type::CardTitle))
    , m_line(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_path(new ElidedLabel(Type::Mono, Qt::ElideMiddle))
    , m_list(new ElidedLabel(Type::Mono, Qt::ElideMiddle))
    , m_hash(new ElidedLabel(Type::Mono, Qt::ElideMiddle))
    , m_left(new QVBoxLayout)
{
    m_line->setWrapped(true);
    auto* copy = makeIconButton(Icon::Copy, tr("Copy the checksum"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_hash->text()); });
    auto* open = makeButton(tr("Open folder"), Kind::Default, Icon::Folder);
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(px(16));
    facts->setVerticalSpacing(px(8));
    facts->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [words, value] : {std::pair<QString, QWidget*>(tr("File"), m_path), {tr("Checksums of every file"), m_list}, {QStringLiteral("SHA-256"), m_hash}}) {
        facts->addWidget(new TextLabel(Type::Body, words, Tone::Text2), row, 0);
        facts->addWidget(value, row++, 1);
    }
    facts->addWidget(copy, row - 1, 2);
    m_left->setSpacing(px(6));
    body()->addWidget(m_title);
    body()->addWidget(m_line);
    body()->addLayout(facts);
    body()->addLayout(m_left);
    body()->addWidget(open, 0, Qt::AlignLeading);
}

void ExportResultCard::show(const ExportSummary& summary)
{
    m_folder = QFileInfo(summary.path).absolutePath();
    m_title->setText(tr("The export is ready"));
    m_line->setText(tr("%n file(s), %1, in an archive of %2. Every file was read back from it and compared.", nullptr, int(summary.files))
                        .arg(bytesText(summary.bytes), bytesText(summary.archiveBytes)));
    m_path->setText(summary.path);
    m_list->setText(summary.manifestPath);
    m_hash->setText(QString::fromLatin1(summary.sha256.toHex()));
    clearLayout(m_left);
    if (summary.notIncluded.isEmpty())
        return;
    m_left->addWidget(new TextLabel(Type::Section, tr("Not in it")));
    for (const QString& entry : summary.notIncluded.first(std::min(kMostLeftOut, summary.notIncluded.size())))
        m_left->addWidget(new FactRow(Icon::Cannot, Tone::Amber, leftOutText(entry)));
    const auto more = summary.notIncluded.size() - kMostLeftOut;
    if (more > 0)
        m_left->addWidget(new TextLabel(Type::Secondary, tr("and %n more, all named in the list beside the archive", nullptr, int(more)), Tone::Text2));
}

} // namespace gangway
