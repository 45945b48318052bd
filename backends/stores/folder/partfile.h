// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/folder/uniquefd.h"
#include "backends/support/hashing.h"

namespace gangway
{

/// Writes one content into a file, with what is there of it already. Used by one thread.
///
/// A resumable part is synced whenever it has grown by one span, and only then written on. So a part of size S holds its
/// first (S - 1) / span whole spans for certain, whatever happened to the computer; these are kept, the rest is written
/// again.
class PartFile
{
public:
    /// A part that starts empty.
    PartFile(UniqueFd fd, QString subject);

    /// Keeps what an earlier part of this file holds for certain, hashing it. `spanBytes` > 0.
    Result<void> resume(Context& context, qint64 spanBytes, qint64 declaredBytes);
    /// Copies the source, opened at bytes(), to its end. @errors Conflict "source.changed" if it is longer or shorter than
    /// declared, and the source's own
    Result<void> fill(Context& context, const SourceOpener& open, qint64 declaredBytes);
    Result<void> sync();

    int descriptor() const { return m_fd.value(); }
    qint64 bytes() const { return m_bytes; }       ///< in the file so far
    qint64 reported() const { return m_reported; } ///< to context.progress
    QByteArray sha256() { return m_hash.result(); }

private:
    Result<void> append(Context& context, const char* data, qint64 count);
    void report(Context& context, qint64 count);

    UniqueFd m_fd;
    QString m_subject;
    Sha256 m_hash;
    qint64 m_bytes = 0;
    qint64 m_reported = 0;
    qint64 m_spanBytes = 0;
};

} // namespace gangway
