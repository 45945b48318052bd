// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/proof.h"

#include "backends/files/precondition.h"
#include "backends/support/hashing.h"

namespace gangway
{

namespace
{

bool isFolder(const Resource& resource)
{
    return resource.type == ResourceType::Folder || resource.type == ResourceType::Project;
}

bool hasPermissionsOf(const Resource& a, const Resource& b)
{
    return a.permissions == b.permissions || a.permissions == kUnknownPermissions || b.permissions == kUnknownPermissions;
}

/// Does the target hold what the item was to bring? Nothing is concluded from times: a write that was cut may have set them.
Result<std::optional<Evidence>> evidenceOf(Workplace& place, Context& context, const Change& change, const Resource& now)
{
    const Resource what = place.toBring(change);
    Evidence evidence;
    evidence.targetPath = place.plan().targetPath(change);
    if (isFolder(what) || what.type == ResourceType::Link) {
        const bool equal = isFolder(what) ? isFolder(now) && hasPermissionsOf(now, what)
                                          : now.type == ResourceType::Link && now.linkTarget == what.linkTarget;
        return equal ? std::optional(evidence) : std::nullopt;
    }
    if (now.type != ResourceType::File || (now.bytes != what.bytes && now.bytes != kUnknownBytes))
        return std::optional<Evidence>();
    GW_TRY(const ContentDigest sent, digestOf(context, place.source(), place.sourcePath(change)));
    GW_TRY(const ContentDigest found, digestOf(context, place.target(), place.targetPath(change)));
    if (sent.sha256 != found.sha256)
        return std::optional<Evidence>();
    evidence.bytes = found.bytes;
    evidence.sha256 = found.sha256;
    return std::optional(evidence);
}

Result<ProbedItem> probeOne(Workplace& place, Context& context, StoreView& view, ChangeIndex item)
{
    const Change& change = place.change(item);
    GW_TRY(const std::optional<Resource> now, view.at(context, place.targetPath(change)));
    if (!now)
        return ProbedItem{item, ItemProbe::NotDone, {}};
    if (change.action == Action::Change) {
        const Resource old = place.replaced(change);
        if (isAsSeen(*now, old) && hasPermissionsOf(*now, old))
            return ProbedItem{item, ItemProbe::NotDone, {}};
    }
    GW_TRY(std::optional<Evidence> evidence, evidenceOf(place, context, change, *now));
    if (!evidence)
        return ProbedItem{item, isFolder(*now) && isFolder(place.toBring(change)) ? ItemProbe::NotDone : ItemProbe::Foreign, {}};
    return ProbedItem{item, ItemProbe::Done, std::move(*evidence)};
}

Verdict verdict(ChangeIndex change, VerdictKind kind, QString detail = {})
{
    return {change, kind, std::move(detail)};
}

Verdict proveOther(const Workplace& place, const ItemOutcome& outcome, const Resource& now)
{
    const Resource what = place.toBring(place.change(outcome.change));
    const bool equal = isFolder(what) ? isFolder(now)
                                      : now.type == ResourceType::Link && now.linkTarget == what.linkTarget;
    return verdict(outcome.change, equal ? VerdictKind::Proven : VerdictKind::Differs,
                   equal ? QString() : QStringLiteral("something else has its name"));
}

Verdict proveContent(Context& context, const Workplace& place, const ItemOutcome& outcome)
{
    const Result<ContentDigest> found
        = digestOf(context, place.target(), place.targetPath(place.change(outcome.change)));
    if (!found && found.error().kind == ErrorKind::NotFound)
        return verdict(outcome.change, VerdictKind::Missing);
    if (!found)
        return verdict(outcome.change, VerdictKind::NotChecked, found.error().toLogLine());
    if (found->bytes != outcome.evidence.bytes)
        return verdict(outcome.change, VerdictKind::Differs,
                       QStringLiteral("%1 bytes instead of %2").arg(found->bytes).arg(outcome.evidence.bytes));
    if (found->sha256 != outcome.evidence.sha256)
        return verdict(outcome.change, VerdictKind::Differs, QStringLiteral("the content is not what was sent"));
    return verdict(outcome.change, VerdictKind::Proven);
}

} // namespace

Result<std::vector<ProbedItem>> probeItems(Workplace& place, Context& context, const StepCall& call)
{
    StoreView view(place.target(), place.targetPaths(call.items));
    std::vector<ProbedItem> probed;
    for (const ChangeIndex item : call.items) {
        GW_TRY(ProbedItem found, probeOne(place, context, view, item));
        probed.push_back(std::move(found));
    }
    return probed;
}

Result<std::vector<ProbedItem>> probeCopies(Workplace& place, Context& context, const StepCall& call)
{
    GW_TRY(FileStore* const saved, place.saved());
    std::vector<ProbedItem> probed;
    for (const ChangeIndex item : call.items) {
        const QString path = place.savedPath(place.change(item));
        const Result<Resource> there = saved->stat(context, path);
        if (!there && there.error().kind != ErrorKind::NotFound)
            return there.error();
        ProbedItem found{item, there ? ItemProbe::Done : ItemProbe::NotDone, {}};
        found.evidence.targetPath = path;
        found.evidence.bytes = there ? there->bytes : kUnknownBytes;
        probed.push_back(std::move(found));
    }
    return probed;
}

Result<std::vector<Verdict>> proveItems(Workplace& place, Context& context, const std::vector<ItemOutcome>& outcomes)
{
    std::vector<Verdict> verdicts;
    verdicts.reserve(outcomes.size());
    for (const ItemOutcome& outcome : outcomes) {
        GW_CHECK(context.checkStopped());
        const Change& change = place.change(outcome.change);
        if (place.plan().sourceInventory->type(change.source) == ResourceType::File) {
            verdicts.push_back(proveContent(context, place, outcome));
            continue;
        }
        const Result<Resource> now = place.target().stat(context, place.targetPath(change));
        if (!now && now.error().kind == ErrorKind::NotFound)
            verdicts.push_back(verdict(outcome.change, VerdictKind::Missing));
        else if (!now)
            verdicts.push_back(verdict(outcome.change, VerdictKind::NotChecked, now.error().toLogLine()));
        else
            verdicts.push_back(proveOther(place, outcome, *now));
    }
    return verdicts;
}

} // namespace gangway
