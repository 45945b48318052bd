// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/entryname.h"
#include "models/base/result.h"
#include "models/domain/resource.h"

#include <memory>
#include <optional>
#include <vector>

namespace gangway
{

/// One thing in an archive, in 64 bytes: a million of them must fit.
struct ArchiveEntry {
    static constexpr quint32 kNoLink = 0xffffffffu;
    static constexpr quint16 kHardLink = 0xffff;
    static constexpr quint32 kImplied = 0xffffffffu; ///< order of a folder that is only named in paths

    qint64 bytes = 0;
    qint64 packedBytes = 0;
    qint64 at = 0;                      ///< zip: of its local header; else of its content in the unpacked file
    qint64 modifiedNs = kUnknownTime;
    quint32 crc = 0;                    ///< zip only
    quint32 link = kNoLink;             ///< of a Link: see ArchiveIndex::linkTarget
    quint32 order = 0;                  ///< in the archive
    quint32 nameAt = 0;
    quint32 subtreeEnd = 0;             ///< behind the last entry below it
    quint16 nameBytes = 0;
    qint16 permissions = kUnknownPermissions;
    quint16 method = 0;                 ///< zip only; of a hard link, until it is settled, kHardLink
    ResourceType type = ResourceType::File;
    EntryProblem problem = EntryProblem::None;
};

/// What an archive holds: validated, sorted, every folder there. Immutable.
class ArchiveIndex
{
public:
    using Position = quint32;

    Position count() const { return static_cast<Position>(m_entries.size()); }
    const ArchiveEntry& entry(Position i) const { return m_entries[i]; }
    QByteArrayView path(Position i) const { return nameOf(m_entries[i]); }
    QByteArray linkTarget(Position i) const;
    std::optional<Position> find(QByteArrayView path) const;
    Resource resource(Position i) const;
    /// Of a folder; nullopt = of the root.
    std::vector<Resource> children(std::optional<Position> folder) const;
    qint64 totalBytes() const { return m_totalBytes; }

private:
    friend class ArchiveIndexBuilder;
    QByteArrayView nameOf(const ArchiveEntry& entry) const { return {m_names.data() + entry.nameAt, entry.nameBytes}; }

    std::vector<ArchiveEntry> m_entries; ///< by path, a folder right before what is below it
    std::vector<char> m_names;
    std::vector<QByteArray> m_links;
    qint64 m_totalBytes = 0;
};

/// Takes entries in the archive's order, decides what their names mean, keeps the limits.
class ArchiveIndexBuilder
{
public:
    enum class Twice {
        FirstCounts, ///< zip: nobody can say which of them is meant, so the others are listed with a problem
        LastCounts   ///< tar: a later one replaces an earlier one, that is how tar updates
    };

    ArchiveIndexBuilder(const ArchiveLimits& limits, Twice twice);
    /// @errors Corrupt "archive.toolarge"
    Result<void> add(QByteArrayView rawName, NameStyle style, ArchiveEntry entry, const QByteArray& linkTarget = {});
    /// Another name for the content of an earlier entry. @errors as add()
    Result<void> addHardLink(QByteArrayView rawName, ArchiveEntry entry, const QByteArray& rawTarget);
    /// Entries whose bytes in the archive lie over those of another one cannot be honest.
    void refuseOverlaps(qint64 headerBytes);
    Result<std::shared_ptr<const ArchiveIndex>> finish() &&; ///< @errors as add()

private:
    struct Open { quint32 nameAt; quint16 nameBytes; bool isFolder; };

    void keepName(ArchiveEntry& entry, QByteArrayView name);
    void setAside(ArchiveEntry entry, EntryProblem problem, QByteArrayView rawName);
    Result<void> count(const ArchiveEntry& entry);
    Result<void> keep(QByteArrayView rawName, NameStyle style, ArchiveEntry entry, const QByteArray& link);
    void sort();
    Result<void> settleHardLinks();
    void settleDoubles();
    Result<void> makeFolders();
    void addFoldersOf(const ArchiveEntry& entry, std::vector<Open>& open, std::vector<ArchiveEntry>& folders);
    void nameAside();
    void closeSubtrees();

    ArchiveLimits m_limits;
    Twice m_twice;
    std::shared_ptr<ArchiveIndex> m_index;
    std::vector<ArchiveEntry> m_aside; ///< with a problem of the name: they get one at the top
    std::vector<quint32> m_hardLinks;  ///< their orders
    quint32 m_count = 0;
    qint64 m_linkBytes = 0;
};

} // namespace gangway
