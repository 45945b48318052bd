// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/zipwriter.h"

#include "backends/support/deflate.h"
#include "backends/support/job.h"
#include "backends/support/zipsink.h"

#include <deque>
#include <memory>
#include <utility>

namespace gangway
{

namespace
{

constexpr qint64 kMostPendingBytes = 96 << 20;
constexpr size_t kMostPendingPieces = 4096;

/// A whole content, or a part of one, on its way through a worker.
struct Piece {
    ArchiveItem item;                 ///< of the first piece of an entry
    ZipItemKind kind = ZipItemKind::File;
    bool isFirst = true;
    bool isLast = true;
    bool isPacked = false;            ///< the entry's method is deflate
    Packing packing = Packing::Store; ///< of a part
    qint64 entryBytes = 0;
    quint32 entryCrc = 0;             ///< known with the last piece
    QByteArray plain;
    QByteArray packed;
    std::shared_ptr<Job> job;         ///< null where there is nothing to pack
    qint64 held = 0;
};

void packWhole(Piece& piece)
{
    piece.entryCrc = crc32Of(0, piece.plain);
    piece.packed = deflateWhole(piece.plain, packingFor(piece.plain));
    piece.isPacked = !piece.packed.isEmpty();
    if (piece.isPacked)
        piece.plain.clear();
}

void packPart(Piece& piece)
{
    if (!piece.isPacked)
        return;
    piece.packed = deflatePart(piece.plain, piece.packing);
    if (piece.isLast)
        piece.packed.append(deflateEnd().data(), deflateEnd().size());
    piece.plain.clear();
}

class ZipWriter : public ArchiveWriter
{
public:
    ZipWriter(OutputFile& file, Workers& workers)
        : m_sink(file)
        , m_workers(workers)
    {
    }
    ~ZipWriter() override
    {
        for (const auto& piece : m_pending) {
            if (piece->job)
                piece->job->drop();
        }
    }
    Result<void> addFolder(Context& context, const ArchiveItem& item) override;
    Result<void> addLink(Context& context, const ArchiveItem& item, const QByteArray& target) override;
    Result<void> addFile(Context& context, const ArchiveItem& item, QByteArray content) override;
    Result<void> beginFile(Context& context, const ArchiveItem& item, qint64 bytes) override;
    Result<void> append(Context& context, QByteArray part) override;
    Result<void> finish(Context& context) override;

private:
    using Pack = void (*)(Piece&);

    Result<void> push(Context& context, std::shared_ptr<Piece> piece, Pack pack);
    Result<void> settleFront(Context& context);

    ZipSink m_sink;
    Workers& m_workers;
    std::deque<std::shared_ptr<Piece>> m_pending;
    qint64 m_pendingBytes = 0;
    // The large file that is being appended to.
    ArchiveItem m_large;
    qint64 m_largeBytes = 0, m_largeDone = 0;
    quint32 m_largeCrc = 0;
    Packing m_largePacking = Packing::Store;
};

Result<void> ZipWriter::push(Context& context, std::shared_ptr<Piece> piece, Pack pack)
{
    // Plain and packed are held at the same time for a moment.
    piece->held = 2 * piece->plain.size();
    while (!m_pending.empty()
           && (m_pendingBytes + piece->held > kMostPendingBytes || m_pending.size() >= kMostPendingPieces))
        GW_CHECK(settleFront(context));
    m_pendingBytes += piece->held;
    if (pack)
        piece->job = Job::start(m_workers, [piece, pack] { pack(*piece); });
    m_pending.push_back(std::move(piece));
    return {};
}

Result<void> ZipWriter::settleFront(Context& context)
{
    GW_CHECK(context.checkStopped());
    const std::shared_ptr<Piece> piece = m_pending.front();
    if (piece->job)
        piece->job->finish();
    m_pending.pop_front();
    m_pendingBytes -= piece->held;
    if (piece->isFirst)
        GW_CHECK(m_sink.begin(piece->item, piece->kind, piece->isPacked, piece->entryBytes));
    GW_CHECK(m_sink.write(piece->isPacked ? piece->packed : piece->plain));
    return piece->isLast ? m_sink.end(piece->entryBytes, piece->entryCrc) : Result<void>();
}

Result<void> ZipWriter::addFolder(Context& context, const ArchiveItem& item)
{
    auto piece = std::make_shared<Piece>();
    piece->item = item;
    piece->kind = ZipItemKind::Folder;
    return push(context, std::move(piece), nullptr);
}

Result<void> ZipWriter::addLink(Context& context, const ArchiveItem& item, const QByteArray& target)
{
    auto piece = std::make_shared<Piece>();
    piece->item = item;
    piece->kind = ZipItemKind::Link;
    piece->plain = target;
    piece->entryBytes = target.size();
    piece->entryCrc = crc32Of(0, target);
    return push(context, std::move(piece), nullptr);
}

Result<void> ZipWriter::addFile(Context& context, const ArchiveItem& item, QByteArray content)
{
    auto piece = std::make_shared<Piece>();
    piece->item = item;
    piece->entryBytes = content.size();
    piece->plain = std::move(content);
    return push(context, std::move(piece), packWhole);
}

Result<void> ZipWriter::beginFile(Context&, const ArchiveItem& item, qint64 bytes)
{
    m_large = item;
    m_largeBytes = bytes;
    m_largeDone = 0;
    m_largeCrc = 0;
    return {};
}

Result<void> ZipWriter::append(Context& context, QByteArray part)
{
    auto piece = std::make_shared<Piece>();
    piece->isFirst = m_largeDone == 0;
    if (piece->isFirst) {
        piece->item = m_large;
        m_largePacking = packingFor(part); // the method must be told before the first byte
    }
    m_largeDone += part.size();
    m_largeCrc = crc32Of(m_largeCrc, part);
    piece->isLast = m_largeDone == m_largeBytes;
    piece->isPacked = m_largePacking != Packing::Store;
    piece->packing = m_largePacking;
    piece->entryBytes = m_largeBytes;
    piece->entryCrc = m_largeCrc;
    piece->plain = std::move(part);
    const Pack pack = piece->isPacked ? packPart : Pack(nullptr);
    return push(context, std::move(piece), pack);
}

Result<void> ZipWriter::finish(Context& context)
{
    while (!m_pending.empty())
        GW_CHECK(settleFront(context));
    return m_sink.finish();
}

} // namespace

std::unique_ptr<ArchiveWriter> newZipWriter(OutputFile& file, Workers& workers)
{
    return std::make_unique<ZipWriter>(file, workers);
}

} // namespace gangway
