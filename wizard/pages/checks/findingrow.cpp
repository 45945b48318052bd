// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/findingrow.h"

#include "wizard/planning.h"
#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/text/findingtext.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPushButton>

namespace gangway
{
namespace
{

QString buttonText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::CheckAgain:
        return FindingRow::tr("Check again");
    case Remedy::CopyMessage:
        return FindingRow::tr("Copy message");
    case Remedy::OpenChoose:
        return FindingRow::tr("Choose projects");
    case Remedy::OpenTarget:
        return FindingRow::tr("Choose another target");
    case Remedy::OpenOptions:
        return FindingRow::tr("Change the options");
    case Remedy::OpenPreview:
        return FindingRow::tr("Show in the preview");
    }
    return {};
}

QString sentencesOf(const Finding& finding)
{
    QStringList sentences{explanationOf(finding), fixOf(finding)};
    sentences.removeAll(QString());
    for (QString& sentence : sentences) {
        const QChar last = sentence.back();
        if (last.isLetterOrNumber() || last == u')' || last == u'”')
            sentence += u'.';
    }
    return sentences.join(u' ');
}

} // namespace

SeverityLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return {FindingRow::tr("Blockers"), Icon::Block, Tone::Red};
    case Severity::Warning:
        return {FindingRow::tr("Warnings"), Icon::Warn, Tone::Amber};
    case Severity::Info:
        return {FindingRow::tr("Good to know"), Icon::Info, Tone::Accent};
    case Severity::Passed:
        return {FindingRow::tr("Passed", "checks"), Icon::Check, Tone::Green};
    }
    return {};
}

FindingRow::FindingRow(const Finding& finding)
{
    const SeverityLook look = lookOf(finding.severity);
    if (isDecidedInPreview(finding))
        setIcon(Icon::Conflict, Tone::Violet);
    else
        setIcon(look.icon, look.tone);
    setTitle(titleOf(finding));
    setText(sentencesOf(finding));
    setFocusPolicy(Qt::TabFocus);
    //: read aloud; %1: "Blocker", %2: what was found
    setAccessibleName(tr("%1: %2").arg(wordOf(finding.severity), spokenText()));
    for (const Remedy remedy : remediesOf(finding)) {
        QPushButton* button = addButton(buttonText(remedy), Kind::Default, remedy == Remedy::CheckAgain ? Icon::Retry : Icon::None);
        button->setAccessibleName(tr("%1: %2", "button, finding").arg(button->text(), titleOf(finding)));
        connect(button, &QPushButton::clicked, this, [this, remedy] { emit pressed(remedy); });
    }
}

void FindingRow::paintEvent(QPaintEvent* event)
{
    MessageRow::paintEvent(event);
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    constexpr double kRadius = 7;
    QPainter painter(this);
    paint::focusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), px(kRadius));
}

void FindingRow::focusInEvent(QFocusEvent* event)
{
    MessageRow::focusInEvent(event);
    update();
}

void FindingRow::focusOutEvent(QFocusEvent* event)
{
    MessageRow::focusOutEvent(event);
    update();
}

} // namespace gangway
