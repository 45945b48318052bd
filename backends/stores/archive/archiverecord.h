// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/api/workers.h"
#include "backends/stores/archive/archivekind.h"
#include "models/domain/resource.h"

#include <array>
#include <unordered_set>
#include <vector>

namespace gangway
{

/// What was put into an archive, in its order: what reading it back must find. 56 bytes for each. Used by one thread.
class ArchiveRecord
{
public:
    /// False: there is one of that path already.
    bool claim(const QByteArray& path);
    bool has(const QByteArray& path) const;
    /// Of a path that was claimed. `sha256` of a file's content or a link's target; empty for a folder.
    void add(const QByteArray& path, ResourceType type, qint64 bytes, const QByteArray& sha256);
    qint64 count() const { return qint64(m_entries.size()); }

    /// Reads the archive at `path` whole and compares. @errors Corrupt "archive.unproven", those of reading
    Result<void> verify(Context& context, Workers& workers, const QString& path, ArchiveKind kind) const;

private:
    struct Entry {
        std::array<char, 32> sha256{};
        qint64 bytes = 0;
        quint64 pathHash = 0; ///< 64 bits tell a million paths apart
        ResourceType type = ResourceType::File;
    };
    friend class ZipProof;

    Result<void> verifyZip(Context& context, Workers& workers, const QString& path) const;
    Result<void> verifyTar(Context& context, const QString& path, ArchiveKind kind) const;
    Result<void> compare(size_t place, QByteArrayView path, ResourceType type, qint64 bytes) const;
    Result<void> compareHash(size_t place, QByteArrayView path, const QByteArray& sha256) const;

    std::vector<Entry> m_entries;
    std::unordered_set<quint64> m_paths;
};

} // namespace gangway
