// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of FolderBatch: how what was written becomes durable and visible, or goes away.
#include "backends/stores/folder/beneath.h"
#include "backends/stores/folder/folderbatch.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace gangway
{

namespace
{

// Up to here single fsync() calls are cheaper than a syncfs(), which waits for everybody's writes.
constexpr size_t kMostSingleSyncs = 2;

Error failed(const char* what, const QByteArray& path)
{
    return errorFromErrno(errno, QString::fromLatin1(what), QString::fromUtf8(path));
}

Result<void> syncOne(int root, const QByteArray& path, int flags)
{
    const UniqueFd fd = openBeneath(root, path, flags);
    if (!fd.isValid() || ::fsync(fd.value()) != 0)
        return failed("Cannot make it last", path);
    return {};
}

QByteArray joined(const QByteArray& folder, const QByteArray& name)
{
    return folder.isEmpty() ? name : folder + '/' + name;
}

} // namespace

Result<void> FolderBatch::syncContents()
{
    std::vector<const Pending*> unsynced;
    for (const Pending& pending : m_pending) {
        if (!pending.isSynced)
            unsynced.push_back(&pending);
    }
    if (unsynced.size() > kMostSingleSyncs)
        return m_root->syncGate().sync(m_rootFd, m_root->path());
    for (const Pending* pending : unsynced) {
        const QByteArray path = joined(pending->folder, pending->part);
        const Result<void> synced = syncOne(m_rootFd, path, O_RDONLY | O_NONBLOCK);
        // A link has no content to sync: its folder is synced after the renames.
        if (!synced && synced.error().code != QStringLiteral("link.loop"))
            return synced.error();
    }
    return {};
}

Result<void> FolderBatch::renameAll(std::vector<QByteArray>& touched)
{
    while (!m_pending.empty()) {
        const Pending& pending = m_pending.back();
        if (!m_folder.isValid() || m_entered != pending.folder) {
            m_folder = openBeneath(m_rootFd, pending.folder, O_RDONLY | O_DIRECTORY);
            m_entered = pending.folder;
            if (!m_folder.isValid())
                return failed("Cannot open the folder", pending.folder);
        }
        if (::renameat(m_folder.value(), pending.part.constData(), m_folder.value(), pending.name.constData()) != 0)
            return failed("Cannot give the file its name", joined(pending.folder, pending.name));
        if (touched.empty() || touched.back() != pending.folder)
            touched.push_back(pending.folder);
        m_pending.pop_back();
    }
    return {};
}

Result<void> FolderBatch::dressFolders()
{
    // Deepest first: a folder that is closed to us now would hide those in it.
    std::sort(m_looks.begin(), m_looks.end(),
              [](const FolderLook& a, const FolderLook& b) { return a.path.count('/') > b.path.count('/'); });
    for (const FolderLook& look : m_looks) {
        const UniqueFd fd = openBeneath(m_rootFd, look.path, O_RDONLY | O_DIRECTORY);
        if (!fd.isValid() && errno == EACCES)
            continue; // an existing folder that is closed to us keeps its looks; its content was not touched
        if (!fd.isValid())
            return failed("Cannot open the folder", look.path);
        Resource what;
        what.permissions = look.permissions;
        what.modifiedNs = look.modifiedNs;
        dress(fd.value(), what);
        if (!m_syncsWhole && ::fsync(fd.value()) != 0)
            return failed("Cannot make it last", look.path);
    }
    return {};
}

Result<void> FolderBatch::syncFolders(const std::vector<QByteArray>& touched)
{
    std::vector<QByteArray> folders = touched;
    folders.insert(folders.end(), m_touched.begin(), m_touched.end());
    for (const QByteArray& made : m_made)
        folders.push_back(splitPath(made).folder);
    if (m_syncsWhole) // otherwise dressFolders() did it one by one
        std::transform(m_looks.begin(), m_looks.end(), std::back_inserter(folders),
                       [](const FolderLook& look) { return look.path; });
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    if (m_syncsWhole && folders.size() > kMostSingleSyncs)
        return m_root->syncGate().sync(m_rootFd, m_root->path());
    for (const QByteArray& folder : folders) {
        const Result<void> synced = syncOne(m_rootFd, folder, O_RDONLY | O_DIRECTORY);
        // Removed since by this very batch, or closed to us by the permissions it was given: its parent is synced too.
        if (!synced && synced.error().kind != ErrorKind::NotFound && synced.error().kind != ErrorKind::Denied)
            return synced.error();
    }
    return {};
}

Result<void> FolderBatch::commit(Context& context)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(syncContents());
    std::vector<QByteArray> touched;
    GW_CHECK(renameAll(touched));
    GW_CHECK(dressFolders());
    GW_CHECK(syncFolders(touched));
    m_looks.clear();
    m_made.clear();
    m_touched.clear();
    return {};
}

void FolderBatch::dropLeftover(Context&, const QString& path, const Resource& what)
{
    const Result<QByteArray> bytes = checkedPath(path);
    if (!bytes)
        return;
    const UniqueFd folder = openBeneath(m_rootFd, splitPath(*bytes).folder, O_PATH | O_DIRECTORY);
    if (folder.isValid())
        ::unlinkat(folder.value(), partName(*bytes, what).constData(), 0);
}

void FolderBatch::discard()
{
    for (const Pending& pending : m_pending) {
        if (!pending.isResumable) {
            const UniqueFd folder = openBeneath(m_rootFd, pending.folder, O_PATH | O_DIRECTORY);
            if (folder.isValid())
                ::unlinkat(folder.value(), pending.part.constData(), 0);
        }
    }
    m_pending.clear();
    // Children first; one that another batch has filled meanwhile stays.
    for (auto made = m_made.rbegin(); made != m_made.rend(); ++made) {
        const PathParts parts = splitPath(*made);
        const UniqueFd folder = openBeneath(m_rootFd, parts.folder, O_PATH | O_DIRECTORY);
        if (folder.isValid())
            ::unlinkat(folder.value(), parts.name.constData(), AT_REMOVEDIR);
    }
    m_made.clear();
}

} // namespace gangway
