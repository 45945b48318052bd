// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/packedstream.h"

#include <QtEndian>
#include <zstd.h>

#include <algorithm>
#include <array>

namespace gangway
{

namespace
{

constexpr qsizetype kBlockBytes = 4 << 20;
// Plain and packed: 96 MB.
constexpr size_t kMostPending = 12;
// zstd's own default; its next levels cost twice the time for a few percent.
constexpr int kZstdLevel = 3;

struct ReleaseZstd {
    void operator()(ZSTD_CCtx* packer) const { ZSTD_freeCCtx(packer); }
};

// A frame of its own with a checksum: frames one after the other are one content.
QByteArray zstdFrame(QByteArrayView plain)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, ReleaseZstd> packer(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_compressionLevel, kZstdLevel);
    ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_checksumFlag, 1);
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t used = ZSTD_compress2(packer.get(), frame.data(), size_t(frame.size()), plain.data(), size_t(plain.size()));
    if (ZSTD_isError(used))
        qFatal("zstd failed with room enough: %s", ZSTD_getErrorName(used));
    frame.truncate(qsizetype(used));
    return frame;
}

// Deflate, no flags, no time, no level, written on Unix.
constexpr std::array<char, 10> kGzipHeader{'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, 3};

} // namespace

PackedStream::PackedStream(OutputFile& file, Workers& workers, StreamPacking packing)
    : m_file(file)
    , m_workers(workers)
    , m_packing(packing)
{
}

PackedStream::~PackedStream()
{
    for (const auto& block : m_pending)
        block->job->drop();
}

Result<void> PackedStream::write(Context& context, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const qsizetype count = std::min(data.size(), kBlockBytes - m_block.size());
        m_block.append(data.data(), count);
        data = data.sliced(count);
        if (m_block.size() == kBlockBytes)
            GW_CHECK(startBlock(context));
    }
    return {};
}

Result<void> PackedStream::startBlock(Context& context)
{
    while (m_pending.size() >= kMostPending)
        GW_CHECK(settleFront(context));
    auto block = std::make_shared<Block>();
    block->plain = std::exchange(m_block, {});
    m_crc = crc32Of(m_crc, block->plain);
    m_bytes += quint64(block->plain.size());
    block->job = Job::start(m_workers, [block, packing = m_packing] {
        block->packed = packing == StreamPacking::Zstd ? zstdFrame(block->plain)
                                                       : deflatePart(block->plain, packingFor(block->plain));
        block->plain.clear();
    });
    m_pending.push_back(std::move(block));
    return {};
}

Result<void> PackedStream::settleFront(Context& context)
{
    GW_CHECK(context.checkStopped());
    const std::shared_ptr<Block> block = m_pending.front();
    block->job->finish();
    m_pending.pop_front();
    if (!m_hasBegun && m_packing == StreamPacking::Gzip)
        GW_CHECK(m_file.append({kGzipHeader.data(), qsizetype(kGzipHeader.size())}));
    m_hasBegun = true;
    return m_file.append(block->packed);
}

Result<void> PackedStream::finish(Context& context)
{
    GW_CHECK(startBlock(context));
    while (!m_pending.empty())
        GW_CHECK(settleFront(context));
    if (m_packing == StreamPacking::Zstd)
        return {};
    GW_CHECK(m_file.append(deflateEnd()));
    std::array<char, 8> end{};
    qToLittleEndian(m_crc, end.data());
    qToLittleEndian(static_cast<quint32>(m_bytes), end.data() + 4);
    return m_file.append({end.data(), qsizetype(end.size())});
}

} // namespace gangway
