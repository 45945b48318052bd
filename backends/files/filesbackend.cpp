// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/filesbackend.h"

#include "backends/files/filesmigrator.h"
#include "backends/files/filessession.h"
#include "backends/files/livechecks.h"
#include "backends/files/rules.h"
#include "backends/stores/storeopener.h"

#include <algorithm>

namespace gangway
{

namespace
{

Error notOurs()
{
    return Error::of(ErrorKind::Internal, QStringLiteral("A session of another backend"), {},
                     QStringLiteral("backend.mixed"));
}

} // namespace

BackendDescription FilesBackend::description() const
{
    const QStringList schemes{QStringLiteral("folder"), QStringLiteral("archive"), QStringLiteral("jupyter"),
                              QStringLiteral("sandbox")};
    return {QStringLiteral("files"), schemes, schemes};
}

Result<std::shared_ptr<Session>> FilesBackend::open(Context& context, const OpenRequest& request) const
{
    GW_TRY(OpenedStore opened, openStore(context, request));
    return std::shared_ptr<Session>(
        std::make_shared<FilesSession>(std::move(opened.store), std::move(opened.inside), request));
}

Result<DiffRules> FilesBackend::diffRules(const Session& source, const Session& target, const Plan& draft) const
{
    const auto* from = dynamic_cast<const FilesSession*>(&source);
    const auto* to = dynamic_cast<const FilesSession*>(&target);
    if (from == nullptr || to == nullptr)
        return notOurs();
    const StoreCapabilities sourceCan = from->store().capabilities();
    const StoreCapabilities targetCan = to->store().capabilities();
    DiffRules rules;
    rules.scope = draft.scope;
    rules.conflict = draft.options.conflict;
    rules.links = draft.options.links;
    rules.timesComparable = sourceCan.keepsTimes && targetCan.keepsTimes;
    rules.timeToleranceNs = std::max(sourceCan.timeResolutionNs, targetCan.timeResolutionNs);
    if (rules.timeToleranceNs <= 1)
        rules.timeToleranceNs = 0; // both keep every nanosecond
    rules.compareContent = draft.options.comparison == Comparison::Content || !rules.timesComparable;
    rules.permissionsMatter = sourceCan.rules.keepsPermissions && targetCan.rules.keepsPermissions;
    rules.target = targetCan.rules;
    rules.decisions = draft.decisions;
    return rules;
}

RulesOutput FilesBackend::plan(const RulesInput& input) const
{
    return {stepsOf(input), {}, findingsOf(input.plan)};
}

std::vector<Finding> FilesBackend::check(Context& context, Session& source, Session& target, const Plan& draft) const
{
    auto* from = dynamic_cast<FilesSession*>(&source);
    auto* to = dynamic_cast<FilesSession*>(&target);
    if (from == nullptr || to == nullptr)
        return {};
    return liveChecks(context, *from, *to, draft);
}

Result<std::unique_ptr<Migrator>> FilesBackend::bind(Context&, const BindRequest& request) const
{
    auto source = std::dynamic_pointer_cast<FilesSession>(request.source);
    auto target = std::dynamic_pointer_cast<FilesSession>(request.target);
    if (!source || !target)
        return notOurs();
    return std::unique_ptr<Migrator>(
        std::make_unique<FilesMigrator>(request.plan, std::move(source), std::move(target), request.runFolder));
}

} // namespace gangway
