// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/linktrouble.h"

#include <QRegularExpression>

namespace gangway
{
namespace
{

// Worded by backends/net/retrytransport.cpp; an event of the run carries it as text only.
std::optional<LinkTrouble> troubleOf(const Logged& line, const QDateTime& at)
{
    static const QString kStart = QStringLiteral("Trying again in ");
    if (!line.message.startsWith(kStart)) // before the pattern: ten thousand lines a second come by here
        return std::nullopt;
    static const QRegularExpression kLine(QStringLiteral("^Trying again in (\\d{1,9}) ms"));
    const QRegularExpressionMatch match = kLine.match(line.message);
    if (!match.hasMatch())
        return std::nullopt;
    LinkTrouble trouble;
    trouble.kind = line.message.contains(QLatin1String("HTTP 429")) ? LinkTrouble::Kind::SlowDown : LinkTrouble::Kind::Lost;
    trouble.host = line.subject;
    trouble.until = at.addMSecs(match.captured(1).toLongLong());
    return trouble;
}

} // namespace

std::optional<LinkTrouble> troubleAfter(const std::vector<RunEvent>& events, std::optional<LinkTrouble> before)
{
    std::optional<LinkTrouble> now = std::move(before);
    for (const RunEvent& event : events) {
        if (const auto* line = std::get_if<Logged>(&event.what)) {
            if (auto found = troubleOf(*line, event.at))
                now = std::move(found);
        } else if (const auto* moved = std::get_if<StepProgressed>(&event.what)) {
            if (moved->bytes > 0 && now && event.at >= now->until)
                now.reset();
        } else if (std::holds_alternative<RunStateChanged>(event.what)) {
            now.reset();
        }
    }
    return now;
}

} // namespace gangway
