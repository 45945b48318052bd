// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/checkedpanel.h"

#include "wizard/pages/report/reportcontroller.h"
#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/flowlayout.h"
#include "wizard/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{

CheckedPanel::CheckedPanel(ReportController& controller)
    : m_controller(controller)
    , m_facts(new QVBoxLayout)
    , m_undoText(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_retry(makeButton({}, Kind::Default, Icon::Retry))
    , m_undo(makeButton(tr("Show what undo would do"), Kind::Default, Icon::Undo))
    , m_verify(makeButton(tr("Compare again"), Kind::Default, Icon::Eye))
{
    build();
    connect(m_retry, &QPushButton::clicked, this, &CheckedPanel::retryPressed);
    connect(m_undo, &QPushButton::clicked, this, &CheckedPanel::undoPressed);
    connect(m_verify, &QPushButton::clicked, &controller, &ReportController::verifyAgain);
}

void CheckedPanel::build()
{
    m_facts->setSpacing(px(8));
    m_undoText->setWrapped(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(new TextLabel(Type::Section, tr("What was checked")));
    column->addLayout(m_facts);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(Type::Section, tr("If something is wrong")));
    column->addWidget(m_undoText);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_retry, m_undo, m_verify})
        flow->addWidget(button);
    column->addWidget(buttons);
    column->addStretch(1);
}

void CheckedPanel::refresh()
{
    refreshFacts();
    refreshActions();
}

void CheckedPanel::refreshFacts()
{
    clearLayout(m_facts);
    const Report& report = *m_controller.report();
    const Accounting& sum = report.accounting;
    const qint64 moved = report.provenByHash + report.provenBySize + report.notProven;
    // Green is proof, and only where the sum of the whole run is right.
    const Tone proven = sum.isBalanced() ? Tone::Green : Tone::Text2;
    const auto add = [this](Icon icon, Tone tone, const QString& text, const QString& value) { m_facts->addWidget(new FactRow(icon, tone, text, value)); };
    const auto part = [moved](qint64 count) { return CheckedPanel::tr("%1 of %2", "items").arg(countText(count), countText(moved)); };
    if (!report.verificationOn && report.provenByHash + report.provenBySize == 0)
        add(Icon::Info, Tone::Text2, tr("Not compared: you switched it off"), {});
    if (report.provenByHash > 0)
        add(Icon::Check, proven, tr("Items compared by checksum"), part(report.provenByHash));
    if (report.provenBySize > 0)
        add(Icon::Check, proven, tr("Items compared by size"), part(report.provenBySize));
    if (report.notProven > 0)
        add(Icon::Warn, Tone::Amber, tr("Items not compared"), part(report.notProven));
    if (moved == 0)
        add(Icon::Info, Tone::Text2, tr("Nothing was moved that could be compared"), {});
    add(Icon::Info, Tone::Text2, tr("The source was only read"), {});
    //: before the transfer, both sides; %1: "Compared by size and time"
    add(Icon::Info, Tone::Text2, tr("Before the transfer: %1").arg(wordOf(report.comparedBy)), {});
}

void CheckedPanel::refreshActions()
{
    const Accounting& sum = m_controller.report()->accounting;
    const UndoPreview& undo = m_controller.undoPreview();
    if (undo.items.empty()) {
        m_undoText->setText(m_controller.isReading() ? tr("Looking at what undo would do…") : tr("There is nothing that could be taken back."));
    } else {
        QString text = undo.putsBack > 0 ? tr("Undo removes only what this transfer added and puts back the %n item(s) it replaced.", nullptr, int(undo.putsBack))
                                         : tr("Undo removes only what this transfer added.");
        text += u' ' + tr("Items edited since then are left alone.");
        m_undoText->setText(text);
    }
    m_retry->setText(sum.failed == sum.left ? tr("Resume, %n item(s) are left", nullptr, int(sum.left)) : tr("Retry %n failed item(s)", nullptr, int(sum.failed)));
    m_retry->setVisible(m_controller.canRetry());
    m_undo->setVisible(m_controller.canUndo());
    m_verify->setVisible(m_controller.canVerify());
}

} // namespace gangway
