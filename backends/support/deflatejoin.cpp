// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/deflatejoin.h"

#include <zlib.h>

#include <array>

namespace gangway
{

namespace
{

constexpr int kRawDeflate = -15;
// What zlib says in data_type after stopping at the end of a block: the unused bits of the last byte, and flags.
constexpr int kUnusedBits = 7;
constexpr int kInLastBlock = 64;
constexpr int kAtBlockEnd = 128;

struct StreamEnds {
    qint64 lastBlockBit = 0; ///< where the header of the last block begins
    qint64 endBit = 0;
};

// Where the last block begins is only known to one who unpacks: the blocks carry no length.
StreamEnds findEnds(const QByteArray& stream)
{
    StreamEnds ends;
    std::array<unsigned char, 32768> scratch;
    z_stream unpacker = {};
    if (inflateInit2(&unpacker, kRawDeflate) != Z_OK)
        qFatal("no memory for inflate");
    unpacker.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(stream.constData()));
    unpacker.avail_in = static_cast<uInt>(stream.size());
    int outcome = Z_OK;
    while (outcome == Z_OK) {
        unpacker.next_out = scratch.data();
        unpacker.avail_out = static_cast<uInt>(scratch.size());
        outcome = inflate(&unpacker, Z_BLOCK);
        if (!(unpacker.data_type & kAtBlockEnd))
            continue;
        const qint64 bit = 8 * qint64(unpacker.total_in) - (unpacker.data_type & kUnusedBits);
        if (unpacker.data_type & kInLastBlock || outcome == Z_STREAM_END)
            ends.endBit = bit;
        else
            ends.lastBlockBit = bit;
    }
    inflateEnd(&unpacker);
    return ends;
}

} // namespace

QByteArray openDeflateEnd(QByteArray stream)
{
    const StreamEnds ends = findEnds(stream);
    char& header = stream.data()[ends.lastBlockBit / 8];
    header = static_cast<char>(header & ~(1 << (ends.lastBlockBit % 8)));
    // Three zero bits (not the last, stored), zeros up to the next byte, length 0 and its complement.
    stream.truncate((ends.endBit + 7) / 8);
    const int usedBits = int(ends.endBit % 8);
    if (usedBits != 0) {
        char& last = stream.data()[stream.size() - 1];
        last = static_cast<char>(last & ((1 << usedBits) - 1));
    }
    if (usedBits == 0 || usedBits > 5)
        stream.append('\0');
    stream.append("\x00\x00\xff\xff", 4);
    return stream;
}

} // namespace gangway
