// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/archivewriter.h"
#include "backends/support/outputdevice.h"

#include <memory>

class QuaZip;

namespace gangway
{

enum class ZipItemKind : quint8 { File, Folder, Link };

/// Puts packed contents into a zip, through QuaZip's raw mode. Used by one thread.
class ZipSink
{
public:
    explicit ZipSink(OutputFile& file);
    ~ZipSink();

    /// `bytes` is the unpacked size, or a guess that is not too low: it decides whether the entry needs ZIP64.
    Result<void> begin(const ArchiveItem& item, ZipItemKind kind, bool isPacked, qint64 bytes);
    Result<void> write(QByteArrayView packed);
    Result<void> end(qint64 bytes, quint32 crc);
    Result<void> finish();

private:
    Result<void> check(int outcome);

    OutputDevice m_device;
    std::unique_ptr<QuaZip> m_zip;
};

} // namespace gangway
