// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/start/unfinishedcard.h"

#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/messagerow.h"
#include "wizard/widgets/progressbar.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace gangway
{
namespace
{

constexpr double kBarWidth = 360;

} // namespace

UnfinishedCard::UnfinishedCard(const RunSummary& run, bool isMain)
{
    const Accounting& sum = run.accounting;
    auto* row = new MessageRow;
    row->setIcon(Icon::Clock, Tone::Amber);
    row->setTitle(tr("Unfinished transfer: %1").arg(run.name));
    //: 31 of 46 items moved. Stopped: Yesterday, 18:42.
    row->setText(tr("%1 of %n item(s) moved. Stopped: %2.", nullptr, int(sum.inventory))
                     .arg(countText(sum.moved), momentText(run.changedAt)));
    auto* bar = new ProgressBar(tr("Progress of %1").arg(run.name));
    bar->setFraction(sum.inventory > 0 ? double(sum.moved) / double(sum.inventory) : 0); // as the words say
    bar->setState(BarState::Failures);
    keepWidth(bar, 0, kBarWidth);
    row->addBelow(bar);
    auto* aside = row->addButton(tr("Put aside"), Kind::Quiet);
    auto* look = row->addButton(tr("Show what happened"));
    m_resume = row->addButton(tr("Resume"), isMain ? Kind::Primary : Kind::Default);
    for (QPushButton* button : {aside, look, m_resume}) {
        setCompact(button, false);
        button->setAccessibleName(tr("%1: %2", "button, run").arg(button->text(), run.name));
    }
    body()->addWidget(row);
    connect(aside, &QPushButton::clicked, this, &UnfinishedCard::putAsidePressed);
    connect(look, &QPushButton::clicked, this, &UnfinishedCard::lookPressed);
    connect(m_resume, &QPushButton::clicked, this, &UnfinishedCard::resumePressed);
}

} // namespace gangway
