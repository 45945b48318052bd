// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/differ.h"

#include "models/domain/newname.h"

#include <QStringList>

#include <algorithm>

namespace gangway
{

Change Differ::settled(Change change, Action action, Reason reason, bool decided)
{
    change.action = action;
    change.reason = reason;
    change.decided = decided;
    return change;
}

Change Differ::itemChange(Index s, Index t, const Inherited& inherited, bool isClash)
{
    Change change;
    change.source = s;
    change.target = t;
    if (inherited.isExcluded || !inherited.isIncluded)
        return settled(change, Action::Skip, Reason::Excluded);
    if (inherited.decision == Decision::LeaveOut)
        return settled(change, Action::Skip, Reason::LeftOutByYou, true);
    if (const auto never = hopeless(change))
        return *never;
    if (inherited.block != Block::None)
        return blocked(change, inherited);
    return t == kNone ? missing(change, inherited, isClash) : matched(change, inherited);
}

/// What cannot move, whatever the target holds.
std::optional<Change> Differ::hopeless(const Change& change) const
{
    if (!m_source.problem(change.source).isEmpty())
        return settled(change, Action::Unsupported, Reason::Unreadable);
    switch (m_source.type(change.source)) {
    case ResourceType::Special:
        return settled(change, Action::Unsupported, Reason::SpecialFile);
    case ResourceType::Link:
        return hopelessLink(change);
    case ResourceType::File:
    case ResourceType::Folder:
    case ResourceType::Project:
        break;
    }
    return std::nullopt;
}

std::optional<Change> Differ::hopelessLink(const Change& change) const
{
    if (m_rules.links == LinkPolicy::Skip)
        return settled(change, Action::Skip, Reason::LinkSkipped);
    if (!m_rules.target.keepsLinks)
        return settled(change, Action::Unsupported, Reason::LinkUnsupported);
    if (pointsOutside(change.source))
        return settled(change, Action::Unsupported, Reason::LinkOutside);
    return std::nullopt;
}

bool Differ::pointsOutside(Index s) const
{
    const QString to = m_source.linkTarget(s);
    if (to.startsWith(u'/'))
        return true;
    auto depth = static_cast<qsizetype>(m_path.size()) - 1;
    for (const QString& part : to.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u".")
            continue;
        depth += part == u".." ? -1 : 1;
        if (depth < 0)
            return true;
    }
    return false;
}

Change Differ::blocked(Change change, const Inherited& inherited) const
{
    change.target = inherited.blockTarget;
    switch (inherited.block) {
    case Block::NameClash:
        return settled(change, Action::Unsupported, Reason::NameClash);
    case Block::NameRefused:
        return settled(change, Action::Unsupported, Reason::NameRefused);
    case Block::TargetUnreadable:
        return settled(change, Action::Unsupported, Reason::Unreadable);
    case Block::PolicySkips:
        return settled(change, Action::Skip, Reason::SkippedByPolicy);
    case Block::PersonSkips:
        return settled(change, Action::Skip, Reason::LeftOutByYou, true);
    case Block::TypeClash:
    case Block::None:
        break;
    }
    if (inherited.decision == Decision::Skip)
        return settled(change, Action::Skip, Reason::LeftOutByYou, true);
    return settled(change, Action::Conflict, Reason::TypeDiffers);
}

Change Differ::missing(Change change, const Inherited& inherited, bool isClash)
{
    const Index s = change.source;
    if (isContainer(m_source.type(s)) && !m_rules.target.keepsEmptyFolders)
        return settled(change, Action::Unsupported, Reason::EmptyFolderUnsupported);
    if (m_source.type(s) == ResourceType::File && m_source.bytes(s) > m_rules.target.largestFileBytes)
        return settled(change, Action::Unsupported, Reason::TooLarge);
    const bool decided = inherited.decision == Decision::KeepBoth;
    if (isClash) {
        return wantsBoth(inherited.decision) ? keptBoth(change, {}, Reason::NameClash, decided)
                                             : settled(change, Action::Unsupported, Reason::NameClash);
    }
    const RefusesName& refuses = m_rules.target.refusesName;
    if (!refuses || !refuses(m_source.nameUtf8(s)))
        return added(change, inherited);
    const auto legal = legalName(m_source.nameUtf8(s).toByteArray(), refuses);
    if (!wantsBoth(inherited.decision) || !legal)
        return settled(change, Action::Unsupported, Reason::NameRefused);
    return keptBoth(change, *legal, Reason::NameRefused, decided);
}

Change Differ::added(Change change, const Inherited& inherited)
{
    if (inherited.isRenamed)
        return settled(under(change, m_source.nameUtf8(change.source).toByteArray()), Action::Add, Reason::KeptBoth);
    return settled(change, Action::Add, Reason::NotInTarget);
}

Change Differ::matched(Change change, const Inherited& inherited)
{
    const ResourceType type = m_source.type(change.source);
    if (!areOneKind(type, m_target.type(change.target)))
        return typeClash(change, inherited);
    if (type == ResourceType::File)
        return matchedFile(change, inherited);
    if (type == ResourceType::Link)
        return m_source.linkTarget(change.source) == m_target.linkTarget(change.target)
                   ? settled(change, Action::Same, Reason::IdenticalContent)
                   : resolve(change, inherited);
    return sameOrPermissions(change, Reason::IdenticalContent, inherited);
}

Change Differ::matchedFile(Change change, const Inherited& inherited)
{
    const Likeness likeness = compareFiles(change.source, change.target);
    if (likeness != Likeness::Different)
        return sameOrPermissions(
            change, likeness == Likeness::SameContent ? Reason::IdenticalContent : Reason::SameSizeAndTime, inherited);
    if (m_source.bytes(change.source) > m_rules.target.largestFileBytes)
        return settled(change, Action::Unsupported, Reason::TooLarge);
    return resolve(change, inherited);
}

Differ::Likeness Differ::compareFiles(Index s, Index t)
{
    const qint64 here = m_source.bytes(s);
    const qint64 there = m_target.bytes(t);
    const bool areKnown = here != kUnknownBytes && there != kUnknownBytes;
    if (areKnown && here != there)
        return Likeness::Different;
    if (areKnown && here == 0)
        return Likeness::SameContent;
    const bool haveTimes = m_rules.timesComparable && m_source.modifiedNs(s) != kUnknownTime
                           && m_target.modifiedNs(t) != kUnknownTime;
    const bool needsHashes = m_rules.compareContent || !haveTimes || !areKnown;
    if (needsHashes && m_questions) {
        m_questions->emplace_back(s, t);
        return Likeness::Different;
    }
    if (needsHashes || (m_source.hasContentHash(s) && m_target.hasContentHash(t)))
        return m_source.hasEqualHash(s, m_target, t) ? Likeness::SameContent : Likeness::Different;
    const auto a = static_cast<quint64>(std::max(m_source.modifiedNs(s), m_target.modifiedNs(t)));
    const auto b = static_cast<quint64>(std::min(m_source.modifiedNs(s), m_target.modifiedNs(t)));
    return a - b <= static_cast<quint64>(m_rules.timeToleranceNs) ? Likeness::SameTime : Likeness::Different;
}

bool Differ::isOlderInTarget(Index s, Index t) const
{
    const qint64 here = m_source.modifiedNs(s);
    const qint64 there = m_target.modifiedNs(t);
    if (!m_rules.timesComparable || here == kUnknownTime || there == kUnknownTime || there >= here)
        return false;
    return static_cast<quint64>(here) - static_cast<quint64>(there) > static_cast<quint64>(m_rules.timeToleranceNs);
}

Change Differ::sameOrPermissions(Change change, Reason reason, const Inherited& inherited) const
{
    const int here = m_source.permissions(change.source);
    const int there = m_target.permissions(change.target);
    const bool differ = m_rules.permissionsMatter && m_rules.target.keepsPermissions && here != kUnknownPermissions
                        && there != kUnknownPermissions && here != there;
    if (!differ)
        return settled(change, Action::Same, reason);
    if (inherited.decision == Decision::Skip)
        return settled(change, Action::Skip, Reason::LeftOutByYou, true);
    if (inherited.decision == Decision::None && m_rules.conflict == ConflictPolicy::Skip)
        return settled(change, Action::Skip, Reason::SkippedByPolicy);
    return settled(change, Action::Change, Reason::PermissionsDiffer, inherited.decision == Decision::Replace);
}

/// One side has a folder where the other has something else, or a file where the other has a link.
Change Differ::typeClash(Change change, const Inherited& inherited)
{
    const ResourceType here = m_source.type(change.source);
    const ResourceType there = m_target.type(change.target);
    // Replacing never removes a folder, nor what is no file at all.
    const bool mayReplace = !isContainer(here) && !isContainer(there) && there != ResourceType::Special;
    const bool wantsReplace = inherited.decision == Decision::Replace
                              || (inherited.decision == Decision::None && m_rules.conflict == ConflictPolicy::Replace);
    const bool wantsSkip = inherited.decision == Decision::Skip
                           || (inherited.decision == Decision::None && m_rules.conflict == ConflictPolicy::Skip);
    const bool decided = inherited.decision != Decision::None;
    if (wantsBoth(inherited.decision))
        return keptBoth(change, {}, Reason::TypeDiffers, decided);
    if (wantsSkip)
        return settled(change, Action::Skip, decided ? Reason::LeftOutByYou : Reason::SkippedByPolicy, decided);
    if (wantsReplace && mayReplace)
        return settled(change, Action::Change, Reason::TypeDiffers, decided);
    return settled(change, Action::Conflict, Reason::TypeDiffers);
}

/// Both sides have it, and it differs: the person's decision, else the policy.
Change Differ::resolve(Change change, const Inherited& inherited)
{
    const bool isOlder = isOlderInTarget(change.source, change.target);
    const Reason reason = isOlder ? Reason::NewerInSource : Reason::ContentDiffers;
    switch (inherited.decision) {
    case Decision::Replace:
        return settled(change, Action::Change, reason, true);
    case Decision::KeepBoth:
        return keptBoth(change, {}, Reason::ContentDiffers, true);
    case Decision::Skip:
    case Decision::LeaveOut:
        return settled(change, Action::Skip, Reason::LeftOutByYou, true);
    case Decision::None:
        break;
    }
    switch (m_rules.conflict) {
    case ConflictPolicy::Ask:
        return isOlder ? settled(change, Action::Change, reason)
                       : settled(change, Action::Conflict, Reason::ContentDiffers);
    case ConflictPolicy::Skip:
        return settled(change, Action::Skip, Reason::SkippedByPolicy);
    case ConflictPolicy::Replace:
        return settled(change, Action::Change, reason);
    case ConflictPolicy::Rename:
        return keptBoth(change, {}, Reason::ContentDiffers, false);
    case ConflictPolicy::Stop:
        break;
    }
    return settled(change, Action::Conflict, Reason::ContentDiffers);
}

} // namespace gangway
