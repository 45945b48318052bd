// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/runlog.h"

#include "models/domain/plan.h"
#include "wizard/text/changetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace gangway
{

namespace
{

struct RunLog {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

bool wentWell(const StepEnded& ended)
{
    return !ended.error && !ended.cancelled
           && std::all_of(ended.outcomes.begin(), ended.outcomes.end(), [](const ItemOutcome& outcome) { return outcome.end == ItemEnd::Done; });
}

} // namespace

std::vector<LogLine> stepLines(const Plan& plan, const std::vector<RunEvent>& events)
{
    std::vector<LogLine> lines;
    for (const RunEvent& event : events) {
        const qint64 at = event.at.toMSecsSinceEpoch();
        if (const auto* started = std::get_if<StepStarted>(&event.what)) {
            const Step& step = plan.steps[started->step];
            lines.push_back({at, LogLevel::Info, step.subject, RunLog::tr("Started: %1").arg(stepText(step))});
        }
        const auto* ended = std::get_if<StepEnded>(&event.what);
        if (ended && wentWell(*ended)) {
            const Step& step = plan.steps[ended->step];
            lines.push_back({at, LogLevel::Info, step.subject, RunLog::tr("Done: %1").arg(stepText(step))});
        }
    }
    return lines;
}

} // namespace gangway
