// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/stores/archive/archiveindex.h"
#include "backends/stores/archive/unpacker.h"

#include <optional>

namespace gangway
{

/// The bytes of a tar from its beginning to its end: from a file, or as they are unpacked.
class TarInput
{
public:
    virtual ~TarInput() = default;
    /// All of `count` bytes; fewer only at the end. @errors of the source
    virtual Result<qint64> read(char* into, qint64 count) = 0;
    /// @errors Corrupt "archive.damaged" where there are not so many
    virtual Result<void> skip(qint64 count) = 0;
    qint64 position() const { return m_position; }

protected:
    qint64 m_position = 0;
};

/// `file` must outlive it.
std::unique_ptr<TarInput> tarInputOf(const RandomFile& file);
/// `unpacker` must outlive it.
std::unique_ptr<TarInput> tarInputOf(Unpacker& unpacker);

struct TarMember {
    enum class Kind : quint8 { File, Folder, Link, HardLink, Special };
    Kind kind = Kind::File;
    QByteArray name, linkName;
    qint64 bytes = 0;
    qint64 modifiedNs = kUnknownTime;
    int permissions = kUnknownPermissions;
    qint64 contentAt = 0;
    bool isSparse = false; ///< its content is a map and pieces: not read by us
};

/// Reads the members of a tar (v7, ustar, GNU, pax) one after the other. KTar is not asked: it knows neither pax sizes nor
/// sizes over 8 GiB and believes every number. Used by one thread.
class TarReader
{
public:
    explicit TarReader(TarInput& input)
        : m_input(input)
    {
    }
    /// The next member, or nullopt at the end. What of a content was not read is skipped.
    /// @errors Corrupt "archive.damaged"
    Result<std::optional<TarMember>> next();
    /// Content of the member that next() returned last; 0 = its end. @errors as next()
    Result<qint64> readContent(char* into, qint64 most);

private:
    struct Extra; ///< what extended headers say about the member that follows
    Result<bool> readBlock(char* block);
    Result<QByteArray> readMeta(qint64 bytes);
    Result<void> skipRest();
    Result<void> skipSparseMaps(const char* block);
    Result<TarMember> memberOf(const char* block, const Extra& extra);

    TarInput& m_input;
    qint64 m_contentLeft = 0;
    qint64 m_padding = 0;
};

/// Is this the first block of a tar?
bool looksLikeTar(QByteArrayView block);

/// Walks through a tar. @errors Corrupt "archive.damaged", "archive.toolarge", Cancelled
Result<std::shared_ptr<const ArchiveIndex>> readTarIndex(Context& context, const RandomFile& file,
                                                         const ArchiveLimits& limits);

} // namespace gangway
