// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/storeview.h"

namespace gangway
{

namespace
{

constexpr int kListFrom = 3; // paths of one folder: from here on one listing is cheaper than asking for each

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

} // namespace

StoreView::StoreView(FileStore& store, const QStringList& paths)
    : m_store(store)
{
    if (store.capabilities().sharesDisk)
        return;
    for (const QString& path : paths)
        ++m_wanted[folderOf(path)];
}

Result<const StoreView::Listing*> StoreView::listing(Context& context, const QString& folder)
{
    const auto known = m_listed.constFind(folder);
    if (known != m_listed.constEnd())
        return &*known;
    Result<std::vector<Resource>> listed = m_store.list(context, folder);
    if (!listed && listed.error().kind != ErrorKind::NotFound)
        return listed.error();
    Listing byName;
    if (listed) {
        for (Resource& resource : *listed)
            byName.insert(resource.name, std::move(resource));
    }
    return &*m_listed.insert(folder, std::move(byName));
}

Result<std::optional<Resource>> StoreView::at(Context& context, const QString& path)
{
    const QString folder = folderOf(path);
    if (m_wanted.value(folder) >= kListFrom) {
        GW_TRY(const Listing* const known, listing(context, folder));
        const auto found = known->constFind(path.mid(folder.isEmpty() ? 0 : folder.size() + 1));
        return found == known->constEnd() ? std::optional<Resource>() : std::optional<Resource>(*found);
    }
    Result<Resource> found = m_store.stat(context, path);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return std::optional<Resource>();
    if (!found)
        return found.error();
    return std::optional<Resource>(std::move(*found));
}

} // namespace gangway
