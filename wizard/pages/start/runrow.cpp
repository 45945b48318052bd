// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/start/runrow.h"

#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/elidedlabel.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace gangway
{
namespace
{

constexpr double kRow = 40;
constexpr double kInset = 4;
constexpr double kDateWidth = 92;
constexpr double kRadius = 6;

} // namespace

RunBadge badgeOf(const RunSummary& run)
{
    if (run.isLocked)
        return {RunRow::tr("Running now"), Tone::Accent, Icon::Arrow};
    if (run.state == RunState::Undone)
        return {RunRow::tr("Undone"), Tone::Grey, Icon::Undo};
    if (!run.outcome)
        return {RunRow::tr("Preview only"), Tone::Grey, Icon::Eye};
    const auto failed = int(run.accounting.failed - run.accounting.left);
    switch (*run.outcome) {
    case Outcome::Complete:
        if (run.guidedLeft > 0)
            return {RunRow::tr("%n thing(s) left to do", nullptr, int(run.guidedLeft)), Tone::Amber, Icon::Warn};
        return run.accounting.moved > 0 ? RunBadge{RunRow::tr("All moved"), Tone::Green, Icon::Check}
                                        : RunBadge{RunRow::tr("Nothing to move"), Tone::Grey, Icon::Equals};
    case Outcome::Partial:
        return failed > 0 ? RunBadge{RunRow::tr("%n item(s) failed", nullptr, failed), Tone::Amber, Icon::Warn}
                          : RunBadge{RunRow::tr("Partly moved"), Tone::Amber, Icon::Warn};
    case Outcome::Cancelled:
        return {RunRow::tr("Stopped"), Tone::Grey, Icon::Stop};
    case Outcome::Failed:
        return {RunRow::tr("Nothing was moved"), Tone::Red, Icon::Block};
    case Outcome::Blocked:
        return {RunRow::tr("Blocked"), Tone::Red, Icon::Block};
    }
    return {};
}

RunRow::RunRow(const RunSummary& run)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setEnabled(!run.isLocked);
    const RunBadge badge = badgeOf(run);
    const QString route = tr("%1 to %2", "source, target").arg(shortPlace(run.source), shortPlace(run.target));
    auto* name = new ElidedLabel(Type::Strong);
    name->setText(run.name);
    auto* places = new ElidedLabel(Type::Body);
    places->setText(route);
    places->setTextTone(Tone::Text2);
    auto* when = new TextLabel(Type::Body, dateText(run.changedAt), Tone::Text2);
    when->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    keepWidth(when, kDateWidth);
    when->setToolTip(dateTimeText(run.changedAt));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(px(kInset), 0, px(kInset), 0);
    line->setSpacing(px(12));
    line->addWidget(new SymbolLabel(Icon::Project));
    line->addWidget(name, 2);
    line->addWidget(places, 4);
    line->addWidget(new Badge(badge.text, badge.tone, badge.icon));
    line->addWidget(when);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("%1, %2, %3, %4", "run in a list: name, route, how it ended, date")
                          .arg(run.name, route, badge.text, dateText(run.changedAt)));
}

QSize RunRow::sizeHint() const
{
    return {layout()->sizeHint().width(), gangway::rowHeight(kRow)};
}

QSize RunRow::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), gangway::rowHeight(kRow)};
}

void RunRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -1);
    if (isEnabled() && underMouse())
        paint::rounded(&painter, area, px(kRadius), tokens().hover);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
    if (paint::showsFocus(&option))
        paint::focusRing(&painter, area, px(kRadius));
}

} // namespace gangway
