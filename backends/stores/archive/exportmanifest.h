// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/export.h"
#include "backends/support/outputfile.h"

#include <QDateTime>

namespace gangway
{

/// PATH.manifest.json in the making: what an export holds, each file with its SHA-256. Written line by line, so that a
/// million entries need no more memory than one. Lies beside the archive under a hidden name until publish().
class ExportManifest
{
public:
    static Result<std::unique_ptr<ExportManifest>> create(const QString& outPath, const QString& sourceName, const QDateTime& now);
    Result<void> addFile(const QString& path, qint64 bytes, const QByteArray& sha256, qint64 modifiedNs);
    Result<void> addLink(const QString& path, const QString& target);
    Result<void> addFolder(const QString& path);
    Result<void> finish(const ExportResult& result);
    Result<void> publish();

private:
    explicit ExportManifest(std::unique_ptr<OutputFile> file);
    Result<void> add(const QByteArray& line);
    std::unique_ptr<OutputFile> m_file;
    QByteArray m_buffer;
    bool m_isFirst = true;
};

QString manifestPathOf(const QString& outPath);

} // namespace gangway
