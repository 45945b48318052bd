// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/randomfile.h"

namespace gangway
{

enum class PackedAs : quint8 { Deflate, Gzip, Bzip2, Xz, Zstd };

/// Unpacks a range of a file as it is read: deflate and gzip by ISA-L, which is twice as fast as zlib; bzip2, xz and
/// zstd by KArchive. Several streams one after the other are one content, as the tools of these formats have it, and
/// zeros may follow; anything else behind the end, and an end that is missing, is damage. Used by one thread.
class Unpacker
{
public:
    /// `file` must outlive it. `before` is taken as if it stood before the range: a header that the range comes without.
    static std::unique_ptr<Unpacker> create(PackedAs kind, const RandomFile& file, qint64 at, qint64 packedBytes,
                                            QByteArray before = {});
    virtual ~Unpacker();

    /// Up to `most` bytes; fewer only at the end, then 0. @errors Corrupt "archive.damaged"
    Result<qint64> read(char* into, qint64 most);
    /// How much of the range was taken in so far: for limits on the ratio.
    qint64 packedSoFar() const { return m_at - m_begin; }

protected:
    enum class Step { Going, StreamEnd, Broken };

    Unpacker(const RandomFile& file, qint64 at, qint64 packedBytes);
    /// Begins a new stream.
    virtual bool begin() = 0;
    /// Unpacks from `input` into [into, into + most); takes what it used off `input`, adds what it made to `made`.
    virtual Step step(QByteArrayView& input, char* into, qint64 most, qint64& made) = 0;

private:
    Result<void> fill();
    Result<void> nextStream();

    const RandomFile& m_file;
    qint64 m_begin, m_at, m_end; ///< of the range; m_at is behind what is in the block
    QByteArray m_block;
    QByteArrayView m_input;      ///< the part of the block that was not used yet
    bool m_isInStream = false;
    bool m_isAtEnd = false;
};

} // namespace gangway
