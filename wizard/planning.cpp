// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planning.h"

#include "wizard/services.h"
#include "wizard/wizardstate.h"

#include <algorithm>

namespace gangway
{

Result<PlanRequest> planRequest(const WizardServices& services, const WizardState& state)
{
    const auto& source = state.source();
    const auto& target = state.targetSide();
    if (!state.route() || !source || !target || !state.scope() || !state.target() || !state.options())
        return Error::of(ErrorKind::Invalid, QStringLiteral("A step before this one is not answered"), {},
                         QStringLiteral("planning.unanswered"));
    GW_TRY(const Backend* backend, services.registry.find(source->connection.location.scheme, target->connection.location.scheme));
    return PlanRequest{*backend, source->session, target->session, source->connection, target->connection,
                       state.scope()->scope, *state.target(), *state.options(),
                       state.plan() ? state.plan()->decisions : Decisions()};
}

bool isDecidedInPreview(const Finding& finding)
{
    return finding.code == u"plan.conflicts";
}

qint64 blockersOf(const Plan& plan)
{
    return std::count_if(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::Blocker && !isDecidedInPreview(finding);
    });
}

} // namespace gangway
