// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/linkfollower.h"

#include "models/domain/relativepath.h"

#include <deque>

namespace gangway
{

namespace
{

constexpr int kMostLinks = 40; // as the Linux kernel: more in one walk is a loop

Error unfollowed(const char* code, const QString& target)
{
    return Error::of(ErrorKind::Unsupported, QStringLiteral("The link cannot be followed"), target,
                     QString::fromLatin1(code));
}

void putFirst(std::deque<QString>& parts, const QString& target)
{
    const QStringList more = target.split(u'/', Qt::SkipEmptyParts);
    parts.insert(parts.begin(), more.begin(), more.end());
}

bool isInside(const QString& path, const QString& root)
{
    return root.isEmpty() || path == root || path.startsWith(root + u'/');
}

} // namespace

LinkFollower::LinkFollower(FileStore& store, QString root)
    : m_store(store)
    , m_root(std::move(root))
{
}

Result<Followed> LinkFollower::follow(Context& context, const QString& folder, const QString& linkTarget) const
{
    if (linkTarget.startsWith(u'/'))
        return unfollowed("link.outside", linkTarget);
    Followed at;
    at.path = folder;
    at.resource.type = ResourceType::Folder;
    std::deque<QString> parts;
    putFirst(parts, linkTarget);
    int links = 1;
    while (!parts.empty()) {
        const QString part = parts.front();
        parts.pop_front();
        if (part == u".")
            continue;
        if (at.resource.type != ResourceType::Folder)
            return unfollowed("link.dangling", linkTarget);
        if (part == u"..") {
            if (at.path == m_root)
                return unfollowed("link.outside", linkTarget);
            at.path = at.path.contains(u'/') ? at.path.section(u'/', 0, -2) : QString();
            continue;
        }
        const QString next = joinedPath(at.path, part);
        const Result<Resource> found = m_store.stat(context, next);
        if (!found && found.error().kind == ErrorKind::NotFound)
            return unfollowed("link.dangling", linkTarget);
        if (!found)
            return found.error();
        if (found->type == ResourceType::Link) {
            if (++links > kMostLinks)
                return unfollowed("link.loop", linkTarget);
            if (found->linkTarget.startsWith(u'/'))
                return unfollowed("link.outside", linkTarget);
            putFirst(parts, found->linkTarget);
            continue;
        }
        at.path = next;
        at.resource = *found;
    }
    if (!isInside(at.path, m_root))
        return unfollowed("link.outside", linkTarget);
    return at;
}

} // namespace gangway
