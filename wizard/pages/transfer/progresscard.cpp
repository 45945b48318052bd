// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/progresscard.h"

#include "wizard/pages/transfer/transfercontroller.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/progressbar.h"
#include "wizard/widgets/ratechart.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr double kChartWidth = 296; // as in the pictures
constexpr double kChartHeight = 92;
constexpr double kNarrow = 720;     // the chart goes away below it
constexpr qint64 kSampleMs = 1000;  // the chart wants one a second
constexpr double kAlmost = 0.999;   // what is not all done is never shown as done

bool isHalted(TransferPhase phase)
{
    return phase == TransferPhase::Paused || phase == TransferPhase::SignIn;
}

/// "44.2 of 71.3 GB": the unit once where both have the same.
QString movedText(qint64 done, qint64 all)
{
    const QString whole = bytesText(all);
    QString part = bytesText(done);
    const QString unit = whole.section(u' ', -1);
    if (unit != whole && part.endsWith(unit))
        part.chop(unit.size() + 1);
    return ProgressCard::tr("%1 of %2", "bytes moved, bytes in all").arg(part, whole);
}

} // namespace

ProgressCard::ProgressCard(const TransferController& controller)
    : m_controller(controller)
    , m_percent(new TextLabel(Type::Figure))
    , m_items(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_failed(new Badge)
    , m_warnings(new Badge)
    , m_bar(new ProgressBar(tr("Total progress")))
    , m_moved(new FactCell(tr("Moved", "caption over how much")))
    , m_speed(new FactCell(tr("Speed")))
    , m_elapsed(new FactCell(tr("Elapsed")))
    , m_left(new FactCell(tr("Left", "caption over the remaining time")))
    , m_chart(new RateChart([](double rate, bool withUnit) { return withUnit ? rateText(rate) : rateText(rate).section(u' ', 0, 0); }))
    , m_chartSide(buildChart())
{
    auto* line = new QHBoxLayout;
    line->setSpacing(px(20));
    line->addWidget(buildFigures(), 1);
    line->addWidget(m_chartSide);
    body()->addLayout(line);
}

QWidget* ProgressCard::buildFigures()
{
    auto* side = new QWidget;
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(m_percent);
    head->addWidget(m_items);
    head->addStretch(1);
    head->addWidget(m_failed);
    head->addWidget(m_warnings);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(px(12));
    for (FactCell* cell : {m_moved, m_speed, m_elapsed, m_left})
        facts->addWidget(cell, 1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(facts);
    return side;
}

QWidget* ProgressCard::buildChart()
{
    auto* side = new QWidget;
    keepWidth(side, kChartWidth, kChartWidth);
    keepLeastHeight(m_chart, kChartHeight);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(4));
    words->addWidget(new TextLabel(Type::Caption, tr("Speed, last 15 minutes"), Tone::Text2));
    words->addWidget(m_chart, 1);
    auto* line = new QHBoxLayout(side);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(20));
    line->addWidget(new Hairline(Qt::Vertical));
    line->addLayout(words, 1);
    return side;
}

void ProgressCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_chartSide->setVisible(width() >= px(kNarrow));
}

QString ProgressCard::leftText() const
{
    if (m_controller.phase() == TransferPhase::Ended)
        return tr("nothing", "time left");
    if (const auto left = m_controller.remaining())
        return rangeText(*left);
    const bool isEarly = m_controller.phase() == TransferPhase::Running && m_controller.secondsElapsed() < 10;
    return isEarly || m_controller.phase() == TransferPhase::Opening ? tr("working it out", "time left") : tr("unknown", "time left");
}

void ProgressCard::refresh()
{
    const TransferFigures& figures = m_controller.figures();
    const bool isAll = figures.doneItems() == figures.totalItems();
    const double done = isAll ? m_controller.fraction() : std::min(m_controller.fraction(), kAlmost);
    m_percent->setText(percentText(done));
    m_items->setText(tr("%1 of %n item(s)", nullptr, int(figures.totalItems())).arg(countText(figures.doneItems())));
    m_bar->setFraction(done);
    m_bar->setState(isHalted(m_controller.phase()) ? BarState::Paused
                    : m_controller.phase() == TransferPhase::Ended && m_controller.failed() > 0 ? BarState::Failures
                                                                                               : BarState::Running);
    m_bar->setRemainingText(m_controller.remaining() ? tr("%1 left", "time").arg(leftText()) : QString());
    m_moved->setValue(movedText(figures.bytesSoFar(), figures.totalBytes()));
    m_speed->setValue(isHalted(m_controller.phase()) ? tr("paused", "instead of a speed") : rateText(m_controller.bytesPerSecond()));
    m_elapsed->setValue(clockText(m_controller.secondsElapsed()));
    m_left->setValue(leftText());
    refreshBadges();
    refreshChart();
}

void ProgressCard::refreshBadges()
{
    const int failed = int(m_controller.failed());
    const int warnings = int(m_controller.warnings());
    m_failed->setVisible(failed > 0);
    m_failed->set(tr("%n failed", "items", failed), Tone::Red, Icon::Block);
    m_warnings->setVisible(warnings > 0);
    m_warnings->set(tr("%n warning(s)", nullptr, warnings), Tone::Amber, Icon::Warn);
}

void ProgressCard::refreshChart()
{
    if (m_controller.phase() == TransferPhase::Ended)
        return;
    const qint64 now = m_controller.monotonicMs();
    if (m_sampledMs >= 0 && now - m_sampledMs < kSampleMs)
        return;
    m_sampledMs = now;
    if (isHalted(m_controller.phase()))
        m_chart->addGap(now);
    else
        m_chart->addSample(now, m_controller.bytesPerSecond());
}

} // namespace gangway
