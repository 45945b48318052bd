// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"

#include "app/cli/sides.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

QString levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QStringLiteral("debug");
    case LogLevel::Info:
        return QStringLiteral("info");
    case LogLevel::Warning:
        return QStringLiteral("warning");
    case LogLevel::Error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

RunWatch::RunWatch(CommandCall& call, const Plan& plan)
    : m_call(call)
    , m_plan(plan)
    , m_progress(plan.totals().toMove(), plan.totals().toMoveBytes())
    , m_startedAt(call.composition.clock().monotonic())
{
}

Runner::Listener RunWatch::listener()
{
    return [this](const std::vector<RunEvent>& events) {
        for (const RunEvent& event : events)
            take(event);
        draw();
    };
}

double RunWatch::seconds() const
{
    return std::chrono::duration<double>(m_call.composition.clock().monotonic() - m_startedAt).count();
}

void RunWatch::take(const RunEvent& event)
{
    if (const auto* progressed = std::get_if<StepProgressed>(&event.what)) {
        m_liveBytes += progressed->bytes - std::exchange(m_bytesOfStep[progressed->step], progressed->bytes);
    } else if (const auto* started = std::get_if<StepStarted>(&event.what)) {
        m_bytesOfStep.remove(started->step); // a step that is carried out again counts from 0
    } else if (const auto* ended = std::get_if<StepEnded>(&event.what)) {
        takeOutcomes(ended->outcomes);
        if (ended->error)
            m_call.output.record({{QStringLiteral("event"), QStringLiteral("stepFailed")}, {QStringLiteral("error"), errorToJson(*ended->error)}});
    } else if (const auto* undone = std::get_if<StepUndone>(&event.what)) {
        takeOutcomes(undone->outcomes);
    } else if (const auto* logged = std::get_if<Logged>(&event.what)) {
        if (logged->level != LogLevel::Debug) {
            m_call.output.record({{QStringLiteral("event"), QStringLiteral("log")},
                                  {QStringLiteral("level"), levelName(logged->level)},
                                  {QStringLiteral("subject"), logged->subject},
                                  {QStringLiteral("message"), logged->message}});
        }
    }
}

void RunWatch::takeOutcomes(const std::vector<ItemOutcome>& outcomes)
{
    for (const ItemOutcome& outcome : outcomes) {
        ++m_doneItems;
        if (outcome.end == ItemEnd::Done || !outcome.error)
            continue;
        ++m_failed;
        const QString path = m_plan.sourcePath(m_plan.changes[outcome.change]);
        m_call.output.record({{QStringLiteral("event"), QStringLiteral("itemFailed")},
                              {QStringLiteral("path"), path},
                              {QStringLiteral("error"), errorToJson(*outcome.error)}});
        m_call.output.line(QStringLiteral("%1: %2").arg(path, fullTextOf(*outcome.error)));
    }
}

void RunWatch::draw()
{
    const auto now = m_call.composition.clock().monotonic();
    m_progress.update(now, std::min(m_doneItems, m_plan.totals().toMove()), std::max<qint64>(0, m_liveBytes));
    QString text = RunText::tr("%1 items, %2, %3").arg(countText(m_doneItems), bytesText(m_progress.doneBytes()), rateText(m_progress.bytesPerSecond()));
    if (const auto left = m_progress.remaining())
        text += QStringLiteral(", ") + RunText::tr("%1 left", "remaining time").arg(rangeText(*left));
    if (m_failed > 0)
        text += QStringLiteral(", ") + RunText::tr("%n failed", "", static_cast<int>(m_failed));
    m_call.output.progress(m_progress.fraction(), text);
}

} // namespace gangway
