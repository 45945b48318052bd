// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/api/workers.h"
#include "backends/support/deflate.h"
#include "backends/support/job.h"
#include "backends/support/outputfile.h"

#include <deque>

namespace gangway
{

enum class StreamPacking : quint8 { Gzip, Zstd };

/// A .gz or .zst in the making: blocks of it are packed on `workers` and written in order, the same bytes for the same
/// content. Holds at most 96 MB. Both references outlive it. Used by one thread.
class PackedStream
{
public:
    PackedStream(OutputFile& file, Workers& workers, StreamPacking packing);
    ~PackedStream();

    Result<void> write(Context& context, QByteArrayView data);
    Result<void> finish(Context& context);

private:
    struct Block { QByteArray plain, packed; std::shared_ptr<Job> job; };

    Result<void> startBlock(Context& context);
    Result<void> settleFront(Context& context);

    OutputFile& m_file;
    Workers& m_workers;
    StreamPacking m_packing;
    QByteArray m_block;
    std::deque<std::shared_ptr<Block>> m_pending;
    quint32 m_crc = 0;
    quint64 m_bytes = 0;
    bool m_hasBegun = false;
};

} // namespace gangway
