// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/archive/archiveindex.h"
#include "backends/stores/archive/archivekind.h"

namespace gangway
{

/// An archive opened for reading: what it holds, and its contents in any order, by any number of threads.
class ArchiveReader
{
public:
    using Position = ArchiveIndex::Position;
    /// Does not look at the file's name. @errors as openArchiveStore
    static Result<std::shared_ptr<const ArchiveReader>> open(Context& context, std::shared_ptr<const RandomFile> file,
                                                             ArchiveKind kind, const ArchiveLimits& limits);

    virtual ~ArchiveReader() = default;
    /// @errors Corrupt "entry.damaged" and the entry's own problem
    virtual Result<std::unique_ptr<ByteSource>> read(Position i, qint64 offset) const = 0;
    virtual qint64 timeResolutionNs() const = 0;
    virtual bool readsRanges() const = 0;

    ArchiveKind kind() const { return m_kind; }
    const ArchiveIndex& index() const { return *m_index; }

protected:
    ArchiveReader(ArchiveKind kind, std::shared_ptr<const ArchiveIndex> index);

private:
    ArchiveKind m_kind;
    std::shared_ptr<const ArchiveIndex> m_index;
};

} // namespace gangway
