// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/decisionset.h"

namespace gangway::decisions
{
namespace
{

QString above(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.first(slash);
}

bool isBelow(const QString& path, const QString& folder)
{
    return folder.isEmpty() || (path.size() > folder.size() && path.startsWith(folder) && path.at(folder.size()) == u'/');
}

} // namespace

Decision holdingFor(const Decisions& decisions, const QString& path)
{
    for (QString at = path;; at = above(at)) {
        const auto found = decisions.constFind(at);
        if (found != decisions.constEnd())
            return found.value();
        if (at.isEmpty())
            return Decision::None;
    }
}

Decisions with(Decisions decisions, const QString& path, Decision decision)
{
    decisions.remove(path);
    // Only what would not hold anyway is written down, so that the same wishes are the same decisions.
    if (holdingFor(decisions, path) != decision)
        decisions.insert(path, decision);
    return decisions;
}

Decisions withLeftOut(Decisions decisions, const QString& path, bool isLeftOut)
{
    // What was said about single items below is overruled when they are left out, and forgotten when only that is undone.
    decisions.removeIf([&](Decisions::iterator entry) {
        return isBelow(entry.key(), path)
               && (isLeftOut || entry.value() == Decision::LeaveOut || entry.value() == Decision::None);
    });
    return with(std::move(decisions), path, isLeftOut ? Decision::LeaveOut : Decision::None);
}

Decisions withAllConflicts(Decisions decisions, const Plan& plan, Decision decision, const QString& also)
{
    for (const Change& change : plan.changes) {
        if (change.action == Action::Conflict)
            decisions.insert(plan.sourcePath(change), decision);
    }
    return with(std::move(decisions), also, decision);
}

} // namespace gangway::decisions
