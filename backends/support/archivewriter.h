// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"

#include <QByteArray>

namespace gangway
{

/// What stands beside a content in an archive.
struct ArchiveItem {
    QByteArray path;      ///< UTF-8, clean, no slash at the end
    qint64 modifiedNs = 0; ///< since 1970, UTC
    int permissions = 0;  ///< POSIX, 0 to 07777
};

/// An archive in the making, from front to back. After an error nothing more may be added. Used by one thread.
class ArchiveWriter
{
public:
    /// Larger contents are added by beginFile, append, endFile.
    static constexpr qint64 kMostWholeBytes = 8 << 20;
    static constexpr qint64 kPartBytes = 4 << 20; ///< of what append() is given, all but the last

    virtual ~ArchiveWriter() = default;
    virtual Result<void> addFolder(Context& context, const ArchiveItem& item) = 0;
    virtual Result<void> addLink(Context& context, const ArchiveItem& item, const QByteArray& target) = 0;
    virtual Result<void> addFile(Context& context, const ArchiveItem& item, QByteArray content) = 0;
    /// `bytes` is what will be appended in all.
    virtual Result<void> beginFile(Context& context, const ArchiveItem& item, qint64 bytes) = 0;
    virtual Result<void> append(Context& context, QByteArray part) = 0;
    /// The archive's end; everything was handed to the file.
    virtual Result<void> finish(Context& context) = 0;
};

} // namespace gangway
