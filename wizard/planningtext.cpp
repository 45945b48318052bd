// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planningtext.h"

#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct PlanningText {
    Q_DECLARE_TR_FUNCTIONS(PlanningText)
};

} // namespace

QString planningText(const PlanningProgress& progress)
{
    switch (progress.phase) {
    case PlanningProgress::Phase::Listing:
        return PlanningText::tr("Reading both sides: %1 items in the source, %2 in the target so far")
            .arg(countText(progress.sourceItems), countText(progress.targetItems));
    case PlanningProgress::Phase::Hashing:
        return PlanningText::tr("Comparing contents, %1 of %2 files").arg(countText(progress.hashed), countText(progress.toHash));
    case PlanningProgress::Phase::Comparing:
        return PlanningText::tr("Comparing both sides…");
    case PlanningProgress::Phase::Checking:
        return PlanningText::tr("Checking the target…");
    }
    return {};
}

} // namespace gangway
