// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archiveindex.h"

#include <QHash>

#include <algorithm>

namespace gangway
{

namespace
{

// Of all names together: what a million names of ordinary length need.
constexpr size_t kMostNameBytes = size_t(128) << 20;
constexpr qint64 kMostLinkBytes = qint64(32) << 20;

// A slash sorts before every other byte, so that all that is below a folder follows it at once.
int weight(char c)
{
    return c == '/' ? -1 : static_cast<unsigned char>(c);
}

int comparePaths(QByteArrayView a, QByteArrayView b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (inA == a.end() || inB == b.end())
        return int(inB == b.end()) - int(inA == a.end());
    return weight(*inA) - weight(*inB);
}

bool isBelow(QByteArrayView path, QByteArrayView folder)
{
    return path.size() > folder.size() && path[folder.size()] == '/' && path.startsWith(folder);
}

} // namespace

QByteArray ArchiveIndex::linkTarget(Position i) const
{
    const quint32 link = m_entries[i].link;
    return link == ArchiveEntry::kNoLink ? QByteArray() : m_links[link];
}

std::optional<ArchiveIndex::Position> ArchiveIndex::find(QByteArrayView path) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), path,
                                        [this](const ArchiveEntry& entry, QByteArrayView wanted) {
                                            return comparePaths(nameOf(entry), wanted) < 0;
                                        });
    if (found == m_entries.end() || nameOf(*found) != path)
        return std::nullopt;
    return static_cast<Position>(found - m_entries.begin());
}

Resource ArchiveIndex::resource(Position i) const
{
    const ArchiveEntry& entry = m_entries[i];
    const QByteArrayView full = nameOf(entry);
    Resource resource;
    resource.type = entry.type;
    resource.name = QString::fromUtf8(full.sliced(full.lastIndexOf('/') + 1));
    if (entry.type == ResourceType::File)
        resource.bytes = entry.bytes;
    resource.modifiedNs = entry.modifiedNs;
    resource.permissions = entry.permissions;
    resource.linkTarget = QString::fromUtf8(linkTarget(i));
    resource.problem = entryProblemCode(entry.problem);
    return resource;
}

std::vector<Resource> ArchiveIndex::children(std::optional<Position> folder) const
{
    std::vector<Resource> found;
    const Position end = folder ? m_entries[*folder].subtreeEnd : count();
    for (Position i = folder ? *folder + 1 : 0; i < end; i = m_entries[i].subtreeEnd)
        found.push_back(resource(i));
    return found;
}

ArchiveIndexBuilder::ArchiveIndexBuilder(const ArchiveLimits& limits, Twice twice)
    : m_limits(limits)
    , m_twice(twice)
    , m_index(std::make_shared<ArchiveIndex>())
{
}

Result<void> ArchiveIndexBuilder::add(QByteArrayView rawName, NameStyle style, ArchiveEntry entry,
                                      const QByteArray& linkTarget)
{
    entry.order = m_count++;
    GW_CHECK(count(entry));
    return keep(rawName, style, entry, linkTarget);
}

Result<void> ArchiveIndexBuilder::addHardLink(QByteArrayView rawName, ArchiveEntry entry, const QByteArray& rawTarget)
{
    const EntryName target = readEntryName(rawTarget, NameStyle::Unix, m_limits);
    entry.order = m_count++;
    entry.bytes = 0;
    entry.type = ResourceType::File;
    entry.method = ArchiveEntry::kHardLink;
    if (target.problem != EntryProblem::None || target.path.isEmpty())
        entry.problem = EntryProblem::LinkBroken;
    GW_CHECK(count(entry));
    return keep(rawName, NameStyle::Unix, entry, target.path);
}

// Against the limits.
Result<void> ArchiveIndexBuilder::count(const ArchiveEntry& entry)
{
    if (m_count > m_limits.mostEntries || m_index->m_names.size() > kMostNameBytes || m_linkBytes > kMostLinkBytes)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive has more entries than are allowed"), {},
                         QStringLiteral("archive.toolarge"), QStringLiteral("more than %1").arg(m_limits.mostEntries));
    if (entry.type != ResourceType::File || entry.problem != EntryProblem::None)
        return {};
    if (entry.bytes > m_limits.mostBytes - m_index->m_totalBytes)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive unpacks to more than is allowed"), {},
                         QStringLiteral("archive.toolarge"), QStringLiteral("more than %1 bytes").arg(m_limits.mostBytes));
    m_index->m_totalBytes += entry.bytes;
    return {};
}

Result<void> ArchiveIndexBuilder::keep(QByteArrayView rawName, NameStyle style, ArchiveEntry entry, const QByteArray& link)
{
    const EntryName name = readEntryName(rawName, style, m_limits);
    if (name.problem != EntryProblem::None) {
        setAside(entry, name.problem, rawName);
        return {};
    }
    if (name.namesFolder && entry.type == ResourceType::File)
        entry.type = ResourceType::Folder;
    if (name.path.isEmpty()) // "./": the root itself, which is no entry
        return {};
    if (!link.isEmpty()) {
        m_linkBytes += link.size();
        entry.link = static_cast<quint32>(m_index->m_links.size());
        m_index->m_links.push_back(link);
    }
    if (entry.method == ArchiveEntry::kHardLink)
        m_hardLinks.push_back(entry.order);
    keepName(entry, name.path);
    m_index->m_entries.push_back(entry);
    return {};
}

void ArchiveIndexBuilder::keepName(ArchiveEntry& entry, QByteArrayView name)
{
    entry.nameAt = static_cast<quint32>(m_index->m_names.size());
    entry.nameBytes = static_cast<quint16>(name.size());
    m_index->m_names.insert(m_index->m_names.end(), name.begin(), name.end());
}

void ArchiveIndexBuilder::setAside(ArchiveEntry entry, EntryProblem problem, QByteArrayView rawName)
{
    entry.problem = problem;
    keepName(entry, escapedEntryName(rawName));
    m_aside.push_back(entry);
}

void ArchiveIndexBuilder::sort()
{
    const auto isBefore = [this](const ArchiveEntry& a, const ArchiveEntry& b) {
        const int order = comparePaths(m_index->nameOf(a), m_index->nameOf(b));
        return order != 0 ? order < 0 : a.order < b.order;
    };
    auto& entries = m_index->m_entries;
    if (!std::is_sorted(entries.begin(), entries.end(), isBefore))
        std::sort(entries.begin(), entries.end(), isBefore);
}

// In the archive's order, so that a link to a link finds it settled. A link may only mean what stood before it.
Result<void> ArchiveIndexBuilder::settleHardLinks()
{
    if (m_hardLinks.empty())
        return {};
    auto& entries = m_index->m_entries;
    QHash<quint32, size_t> places;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].method == ArchiveEntry::kHardLink)
            places.insert(entries[i].order, i);
    }
    for (const quint32 order : m_hardLinks) {
        ArchiveEntry& link = entries[places.value(order)];
        const QByteArray target = link.link == ArchiveEntry::kNoLink ? QByteArray() : m_index->m_links[link.link];
        auto found = std::lower_bound(entries.begin(), entries.end(), target,
                                      [&](const ArchiveEntry& entry, const QByteArray& wanted) {
                                          const int relation = comparePaths(m_index->nameOf(entry), wanted);
                                          return relation != 0 ? relation < 0 : entry.order < order;
                                      });
        const bool isThere = found != entries.begin() && m_index->nameOf(*--found) == QByteArrayView(target)
                             && found->type == ResourceType::File && found->order < order;
        link.link = ArchiveEntry::kNoLink;
        link.method = 0;
        if (!isThere) {
            link.problem = EntryProblem::LinkBroken;
            continue;
        }
        link.bytes = found->bytes;
        link.at = found->at;
        link.problem = found->problem;
        GW_CHECK(count(link)); // its content is there once more
    }
    return {};
}

// Entries of one name stand together, in the archive's order. Folders of one name are one folder.
void ArchiveIndexBuilder::settleDoubles()
{
    auto& entries = m_index->m_entries;
    size_t kept = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const bool isTwice = kept > 0 && m_index->nameOf(entries[kept - 1]) == m_index->nameOf(entries[i]);
        if (!isTwice)
            entries[kept++] = entries[i];
        else if (m_twice == Twice::LastCounts)
            entries[kept - 1] = entries[i];
        else if (entries[i].type != ResourceType::Folder || entries[kept - 1].type != ResourceType::Folder)
            setAside(entries[i], EntryProblem::Duplicate, m_index->nameOf(entries[i]).toByteArray());
    }
    entries.resize(kept);
}

// Adds the folders between the innermost open one and an entry. Their names are beginnings of its name: no new bytes.
void ArchiveIndexBuilder::addFoldersOf(const ArchiveEntry& entry, std::vector<Open>& open,
                                       std::vector<ArchiveEntry>& folders)
{
    const QByteArrayView path = m_index->nameOf(entry);
    qsizetype from = open.empty() ? 0 : open.back().nameBytes + 1;
    for (qsizetype slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        ArchiveEntry folder;
        folder.type = ResourceType::Folder;
        folder.order = ArchiveEntry::kImplied;
        folder.nameAt = entry.nameAt;
        folder.nameBytes = static_cast<quint16>(slash);
        folders.push_back(folder);
        open.push_back({folder.nameAt, folder.nameBytes, true});
    }
}

Result<void> ArchiveIndexBuilder::makeFolders()
{
    auto& entries = m_index->m_entries;
    std::vector<Open> open;
    std::vector<ArchiveEntry> folders;
    size_t kept = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const ArchiveEntry entry = entries[i];
        const QByteArrayView path = m_index->nameOf(entry);
        while (!open.empty() && !isBelow(path, {m_index->m_names.data() + open.back().nameAt, open.back().nameBytes}))
            open.pop_back();
        if (!open.empty() && !open.back().isFolder) {
            setAside(entry, EntryProblem::Through, path.toByteArray());
            continue;
        }
        addFoldersOf(entry, open, folders);
        if (qint64(entries.size() + folders.size()) > m_limits.mostEntries)
            return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive has more folders than are allowed"), {},
                             QStringLiteral("archive.toolarge"),
                             QStringLiteral("more than %1 entries").arg(m_limits.mostEntries));
        open.push_back({entry.nameAt, entry.nameBytes, entry.type == ResourceType::Folder});
        entries[kept++] = entry;
    }
    entries.resize(kept);
    entries.insert(entries.end(), folders.begin(), folders.end());
    return {};
}

// At the top of the archive, under a name nobody else has.
void ArchiveIndexBuilder::nameAside()
{
    QHash<QByteArray, int> taken;
    for (const ArchiveEntry& entry : m_index->m_entries) {
        if (const QByteArrayView name = m_index->nameOf(entry); !name.contains('/'))
            taken.insert(name.toByteArray(), 1);
    }
    for (ArchiveEntry& entry : m_aside) {
        const QByteArray name = m_index->nameOf(entry).toByteArray();
        QByteArray free = name;
        while (taken.contains(free))
            free = name + " (" + QByteArray::number(++taken[name]) + ')';
        taken.insert(free, 1);
        if (free != name)
            keepName(entry, free);
        m_index->m_entries.push_back(entry);
    }
}

void ArchiveIndexBuilder::closeSubtrees()
{
    auto& entries = m_index->m_entries;
    std::vector<quint32> open;
    for (quint32 i = 0; i <= entries.size(); ++i) {
        while (!open.empty()
               && (i == entries.size() || !isBelow(m_index->nameOf(entries[i]), m_index->nameOf(entries[open.back()])))) {
            entries[open.back()].subtreeEnd = i;
            open.pop_back();
        }
        open.push_back(i);
    }
}

void ArchiveIndexBuilder::refuseOverlaps(qint64 headerBytes)
{
    std::vector<ArchiveEntry*> inPlace;
    for (ArchiveEntry& entry : m_index->m_entries)
        inPlace.push_back(&entry);
    std::sort(inPlace.begin(), inPlace.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
    qint64 end = 0;
    for (ArchiveEntry* entry : inPlace) {
        if (entry->at < end && entry->problem == EntryProblem::None)
            entry->problem = EntryProblem::Overlap;
        if (entry->problem != EntryProblem::Damaged) // its numbers mean nothing
            end = std::max(end, entry->at + headerBytes + entry->packedBytes);
    }
}

Result<std::shared_ptr<const ArchiveIndex>> ArchiveIndexBuilder::finish() &&
{
    sort();
    GW_CHECK(settleHardLinks());
    settleDoubles();
    GW_CHECK(makeFolders());
    nameAside();
    sort();
    closeSubtrees();
    m_aside.clear();
    m_index->m_entries.shrink_to_fit();
    return std::shared_ptr<const ArchiveIndex>(std::move(m_index));
}

} // namespace gangway
