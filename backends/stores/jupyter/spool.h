// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace gangway
{

/// Bytes that arrived before somebody asked for them: in memory up to a limit, beyond it in a temporary file that has no
/// name. Filled first, read after that. Used by one thread at a time.
class Spool
{
public:
    explicit Spool(qint64 mostInMemory);

    Result<void> append(QByteArrayView part); ///< @errors Disk
    qint64 size() const { return m_size; }
    qint64 left() const { return m_size - m_at; }
    Result<qint64> read(char* buffer, qint64 most); ///< 0: nothing left. @errors Disk
    void skip(qint64 bytes) { m_at += std::min(bytes, left()); }

private:
    const qint64 m_mostInMemory;
    QByteArray m_memory;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
    qint64 m_at = 0;
};

} // namespace gangway
