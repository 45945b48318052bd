// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the walk that finds new names: for keeping both, and for names that the target cannot tell apart or refuses.
#include "models/domain/differ.h"

#include "models/domain/newname.h"

namespace gangway
{

/// A folder that cannot go by its own name: renamed where both are wanted, else everything below is settled by `block`.
void Differ::blockOrRename(Index s, Inherited inherited, Block block, const QByteArray& wish)
{
    Index existing = kNone;
    std::optional<QByteArray> name;
    if (wantsBoth(inherited.decision))
        name = freshFolderName(s, wish, existing);
    if (!name) {
        inherited.block = block;
        push(s, kNone, inherited);
        return;
    }
    m_frames.back().taken.insert(m_key.of(*name));
    inherited.isRenamed = true;
    inherited.isAdopted = existing != kNone;
    const QByteArray folder = folderPath();
    push(s, existing, inherited, folder.isEmpty() ? *name : folder + '/' + *name);
}

/// A name that the source does not use and that is free, or a folder's, in the target: an earlier run may have made it.
std::optional<QByteArray> Differ::freshFolderName(Index s, const QByteArray& wish, Index& existing)
{
    const auto isUsable = [&](const QByteArray& name) {
        existing = kNone;
        return isFree(name, existing) && (existing == kNone || isContainer(m_target.type(existing)));
    };
    if (!wish.isEmpty() && !m_rules.target.refusesName(wish) && isUsable(wish))
        return wish;
    const QByteArray base = wish.isEmpty() ? m_source.nameUtf8(s).toByteArray() : wish;
    for (int number = 1; number <= kMostNames; ++number) {
        const auto name = nameBeside(base, number, true, m_rules.target.refusesName);
        if (!name)
            return std::nullopt;
        if (isUsable(*name))
            return name;
    }
    return std::nullopt;
}

/// True where neither the source nor an earlier new name uses `name` in the folder being visited. `inTarget` is the
/// target's child of that name, or kNone.
bool Differ::isFree(const QByteArray& name, Index& inTarget) const
{
    const Frame& frame = m_frames.back();
    if (!frame.taken.isEmpty() && frame.taken.contains(m_key.of(name)))
        return false;
    if (frame.pairs) {
        const QByteArray key = m_key.of(name);
        inTarget = frame.pairs->targetWith(key);
        return !frame.pairs->sourceHolds(key);
    }
    inTarget = frame.targetFolder == kNone ? kNone : m_target.childNamed(frame.targetFolder, name);
    return m_source.childNamed(frame.sourceFolder, name) == kNone;
}

/// The change with `name` in the folder being visited as its new path.
Change Differ::under(Change change, const QByteArray& name)
{
    const QByteArray folder = folderPath();
    change.target = kNone;
    change.newName = static_cast<quint32>(m_result.newNames.size());
    m_result.newNames.push_back(QString::fromUtf8(folder.isEmpty() ? name : folder + '/' + name));
    return change;
}

/// Under `wish`, or the first name beside its own that is free, or that an earlier run gave to this very content.
Change Differ::keptBoth(Change change, const QByteArray& wish, Reason otherwise, bool decided)
{
    const bool isFolder = isContainer(m_source.type(change.source));
    const QByteArray base = wish.isEmpty() ? m_source.nameUtf8(change.source).toByteArray() : wish;
    const bool hadTarget = change.target != kNone;
    for (int number = wish.isEmpty() ? 1 : 0; number <= kMostNames; ++number) {
        const auto name = number == 0 ? std::optional(wish)
                                      : nameBeside(base, number, isFolder, m_rules.target.refusesName);
        if (!name)
            break;
        if (takeCandidate(change, *name)) {
            change.decided = decided;
            return change;
        }
    }
    return settled(change, hadTarget ? Action::Conflict : Action::Unsupported, otherwise);
}

bool Differ::takeCandidate(Change& change, const QByteArray& name)
{
    Index existing = kNone;
    if (!isFree(name, existing))
        return false;
    if (existing == kNone) {
        m_frames.back().taken.insert(m_key.of(name));
        change = settled(under(change, name), Action::Add, Reason::KeptBoth);
        return true;
    }
    const ResourceType type = m_source.type(change.source);
    if (!areOneKind(type, m_target.type(existing)) || m_adopted.contains(existing))
        return false;
    Reason reason = Reason::IdenticalContent;
    if (type == ResourceType::File) {
        const Likeness likeness = compareFiles(change.source, existing);
        if (likeness == Likeness::Different)
            return false;
        if (likeness == Likeness::SameTime)
            reason = Reason::SameSizeAndTime;
    } else if (type == ResourceType::Link && m_source.linkTarget(change.source) != m_target.linkTarget(existing)) {
        return false;
    }
    m_adopted.insert(existing);
    change.target = existing;
    change = settled(change, Action::Same, reason);
    return true;
}

} // namespace gangway
