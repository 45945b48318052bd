// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/deflate.h"

#include "backends/support/deflatejoin.h"

#include <isa-l.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace gangway
{

namespace
{

// Measured on real notebooks and on source trees: level 5 is no larger than Info-ZIP's
// default anywhere; level 4 is 2 % larger on byte code, level 7 takes twice the time for 1 %.
constexpr int kThoroughLevel = 5;
// igzip's best; four times as fast as libdeflate's fastest level on base64, and there within 1 % of it.
constexpr int kFastLevel = 3;

constexpr qint64 kSampleBytes = 32 * 1024;
constexpr qint64 kMostSamples = 4;
constexpr qint64 kBytesPerSample = 256 * 1024; // so that they cost an eighth of the packing, or less
// Below this the samples would cost more than they save.
constexpr qint64 kSmallBytes = 64 * 1024;
// A sample that keeps more than this of its size is packed already.
constexpr double kStoreAbove = 0.97;
// The fast way may cost this much of the size, no more.
constexpr double kFastMayCost = 1.015;

struct ReleaseDeflate {
    void operator()(libdeflate_compressor* packer) const { libdeflate_free_compressor(packer); }
    void operator()(libdeflate_decompressor* unpacker) const { libdeflate_free_decompressor(unpacker); }
};

// Their tables take longer to make than a small file takes to pack, so every thread keeps its own.
libdeflate_compressor* packerOfThread()
{
    thread_local const std::unique_ptr<libdeflate_compressor, ReleaseDeflate> packer(
        libdeflate_alloc_compressor(kThoroughLevel));
    return packer.get();
}

libdeflate_decompressor* unpackerOfThread()
{
    thread_local const std::unique_ptr<libdeflate_decompressor, ReleaseDeflate> unpacker(
        libdeflate_alloc_decompressor());
    return unpacker.get();
}

unsigned char* bytesOf(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

unsigned char* bytesOf(QByteArrayView data)
{
    // ISA-L's structures point to what they only read without saying const.
    return const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(data.data()));
}

QByteArray packThorough(QByteArrayView content)
{
    libdeflate_compressor* const packer = packerOfThread();
    const size_t size = static_cast<size_t>(content.size());
    QByteArray packed(static_cast<qsizetype>(libdeflate_deflate_compress_bound(packer, size)), Qt::Uninitialized);
    const size_t used = libdeflate_deflate_compress(packer, content.data(), size, packed.data(), static_cast<size_t>(packed.size()));
    packed.truncate(static_cast<qsizetype>(used));
    return packed;
}

// `isPart`: ends at a byte with an empty stored block, and is not the last. Empty when it does not fit into `most`.
QByteArray packFast(QByteArrayView content, qsizetype most, bool isPart)
{
    thread_local std::vector<unsigned char> levelBuffer(ISAL_DEF_LVL3_DEFAULT);
    QByteArray packed(most, Qt::Uninitialized);
    isal_zstream stream;
    isal_deflate_init(&stream);
    stream.level = kFastLevel;
    stream.level_buf = levelBuffer.data();
    stream.level_buf_size = static_cast<uint32_t>(levelBuffer.size());
    stream.flush = isPart ? SYNC_FLUSH : NO_FLUSH;
    stream.end_of_stream = isPart ? 0 : 1;
    stream.next_in = bytesOf(content);
    stream.avail_in = static_cast<uint32_t>(content.size());
    stream.next_out = bytesOf(packed);
    stream.avail_out = static_cast<uint32_t>(packed.size());
    const bool fits = isal_deflate(&stream) == COMP_OK && stream.avail_in == 0 && stream.avail_out > 0
                      && (isPart || stream.internal_state.state == ZSTATE_END);
    packed.truncate(fits ? static_cast<qsizetype>(stream.total_out) : 0);
    return packed;
}

struct SampleSizes {
    qint64 plain = 0, fast = 0, thorough = 0;
};

SampleSizes packSamples(QByteArrayView content)
{
    SampleSizes sizes;
    const qint64 count = std::clamp<qint64>(content.size() / kBytesPerSample, 1, kMostSamples);
    // In the middle of each of so many equal parts: beginnings and ends are often unlike the rest.
    const qint64 stride = content.size() / count;
    for (qint64 i = 0; i < count; ++i) {
        const QByteArrayView sample = content.sliced(i * stride + (stride - kSampleBytes) / 2, kSampleBytes);
        const QByteArray fast = packFast(sample, 2 * kSampleBytes, false);
        sizes.plain += sample.size();
        sizes.fast += fast.isEmpty() ? sample.size() : fast.size();
        sizes.thorough += packThorough(sample).size();
    }
    return sizes;
}

} // namespace

Packing packingFor(QByteArrayView content)
{
    if (content.size() < kSmallBytes)
        return Packing::Thorough;
    const SampleSizes sizes = packSamples(content);
    if (double(sizes.thorough) > kStoreAbove * double(sizes.plain))
        return Packing::Store;
    return double(sizes.fast) < kFastMayCost * double(sizes.thorough) ? Packing::Fast : Packing::Thorough;
}

QByteArray deflateWhole(QByteArrayView content, Packing packing)
{
    if (packing == Packing::Store || content.isEmpty())
        return {};
    QByteArray packed = packing == Packing::Fast ? packFast(content, content.size(), false) : packThorough(content);
    if (packed.size() >= content.size())
        packed.clear();
    return packed;
}

QByteArray deflatePart(QByteArrayView content, Packing packing)
{
    if (packing == Packing::Fast) {
        QByteArray packed = packFast(content, content.size() + content.size() / 8 + 1024, true);
        if (!packed.isEmpty())
            return packed;
    }
    return openDeflateEnd(packThorough(content));
}

QByteArrayView deflateEnd()
{
    // A last block of the fixed kind that holds nothing: bits 1, 01, 0000000.
    static constexpr std::array<char, 2> kEmptyLastBlock{0x03, 0x00};
    return {kEmptyLastBlock.data(), qsizetype(kEmptyLastBlock.size())};
}

Result<void> inflateWhole(QByteArrayView packed, char* into, qint64 bytes)
{
    size_t used = 0;
    const libdeflate_result outcome =
        libdeflate_deflate_decompress_ex(unpackerOfThread(), packed.data(), static_cast<size_t>(packed.size()), into,
                                         static_cast<size_t>(bytes), &used, nullptr);
    // Without an output size pointer the library itself insists on exactly that many bytes.
    if (outcome != LIBDEFLATE_SUCCESS || static_cast<qsizetype>(used) != packed.size())
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The packed content is damaged"), {},
                         QStringLiteral("entry.damaged"));
    return {};
}

quint32 crc32Of(quint32 before, QByteArrayView data)
{
    return libdeflate_crc32(before, data.data(), static_cast<size_t>(data.size()));
}

} // namespace gangway
