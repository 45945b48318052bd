// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/exportwalk.h"

#include "backends/stores/archive/archivebatch.h"

#include <algorithm>

namespace gangway
{

namespace
{

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

QString reasonNotTo(const Resource& resource, const QString& path)
{
    if (!resource.problem.isEmpty())
        return resource.problem;
    if (resource.type == ResourceType::Special)
        return QStringLiteral("file.special");
    if (resource.type == ResourceType::Link && resource.linkTarget.isEmpty())
        return QStringLiteral("entry.linkbroken");
    return cleanStorePath(path) ? QString() : QStringLiteral("name.refused");
}

} // namespace

Result<ExportWalk> walkForExport(Context& context, FileStore& source, const QString& folder)
{
    ExportWalk walk;
    std::vector<QString> toList{QString()};
    while (!toList.empty()) {
        GW_CHECK(context.checkStopped());
        const QString below = std::move(toList.back());
        toList.pop_back();
        auto listed = source.list(context, below.isEmpty() ? folder : joined(folder, below));
        if (!listed && (below.isEmpty() || listed.error().stopsRun()))
            return listed.error();
        if (!listed) {
            walk.notIncluded.push_back({below, listed.error().code, listed.error().toLogLine()});
            continue;
        }
        for (Resource& resource : *listed) {
            const QString path = joined(below, resource.name);
            if (const QString code = reasonNotTo(resource, path); !code.isEmpty()) {
                walk.notIncluded.push_back({path, code, QStringLiteral("It cannot be put into an archive")});
                continue;
            }
            if (resource.type == ResourceType::Folder)
                toList.push_back(path);
            walk.entries.push_back({path, std::move(resource)});
        }
    }
    // By the bytes of the names, whatever order the store lists in, and with a folder's content right behind it.
    std::vector<std::pair<QByteArray, size_t>> order;
    for (size_t i = 0; i < walk.entries.size(); ++i)
        order.emplace_back(walk.entries[i].path.toUtf8().replace('/', '\0'), i);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return QByteArrayView(a.first).compare(b.first) < 0;
    });
    std::vector<ExportEntry> sorted;
    sorted.reserve(walk.entries.size());
    for (const auto& [key, i] : order)
        sorted.push_back(std::move(walk.entries[i]));
    walk.entries = std::move(sorted);
    return walk;
}

} // namespace gangway
