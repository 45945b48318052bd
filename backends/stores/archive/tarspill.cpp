// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/spilledarchive.h"

#include "backends/stores/archive/tarreader.h"

#include <vector>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 512 * 1024;
// Less than this is no danger to anybody, and honest small tars of zeros exist.
constexpr qint64 kRatioFreeBytes = 64 << 20;

Error refused(const QString& what, const QString& code)
{
    return Error::of(ErrorKind::Corrupt, what, {}, code);
}

Result<void> checkLimits(qint64 bytes, const Unpacker& unpacker, const ArchiveLimits& limits)
{
    if (bytes > limits.mostBytes)
        return refused(QStringLiteral("The archive unpacks to more than is allowed"), QStringLiteral("archive.toolarge"));
    if (bytes > kRatioFreeBytes && bytes / limits.mostRatio > unpacker.packedSoFar())
        return refused(QStringLiteral("The archive unpacks to many times its size"), QStringLiteral("archive.bomb"));
    return {};
}

} // namespace

Result<SpilledArchive> spillTar(Context& context, const RandomFile& file, PackedAs kind, const ArchiveLimits& limits)
{
    const std::unique_ptr<Unpacker> unpacker = Unpacker::create(kind, file, 0, file.bytes());
    GW_TRY(const std::unique_ptr<SpillFile> spill, SpillFile::create());
    std::vector<char> block(kBlockBytes);
    for (;;) {
        GW_CHECK(context.checkStopped());
        GW_TRY(const qint64 count, unpacker->read(block.data(), kBlockBytes));
        const QByteArrayView part(block.data(), count);
        if (spill->bytes() == 0 && !looksLikeTar(part))
            return Error::of(ErrorKind::Unsupported, QStringLiteral("What is packed in it is no tar"), file.name(),
                             QStringLiteral("archive.unknown"));
        if (count == 0)
            break;
        GW_CHECK(spill->append(part));
        GW_CHECK(checkLimits(spill->bytes(), *unpacker, limits));
    }
    GW_CHECK(file.checkUnchanged());
    SpilledArchive spilled;
    GW_TRY(spilled.content, spill->seal());
    GW_TRY(spilled.index, readTarIndex(context, *spilled.content, limits));
    return spilled;
}

} // namespace gangway
