// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace gangway
{

/// How much a content gains by being packed, told from samples of it.
enum class Packing : quint8 {
    Store, ///< packed already: images, archives, encrypted data
    Fast,  ///< few repetitions, only a skewed alphabet (base64): a thorough search for matches finds nothing more
    Thorough
};

/// Cheap: looks at a few samples only.
Packing packingFor(QByteArrayView content);

/// A whole deflate stream. Empty when it would not be smaller than the content: then store it. Thread-safe.
QByteArray deflateWhole(QByteArrayView content, Packing packing);
/// A part of a deflate stream that ends at a byte and is not the last: such parts, one after the other, and then
/// deflateEnd() are one stream. Thread-safe.
QByteArray deflatePart(QByteArrayView content, Packing packing);
/// An empty last block.
QByteArrayView deflateEnd();

/// A stream whose unpacked size is known. @errors Corrupt "entry.damaged" unless it gives exactly those bytes. Thread-safe.
Result<void> inflateWhole(QByteArrayView packed, char* into, qint64 bytes);

quint32 crc32Of(quint32 before, QByteArrayView data); ///< begin with 0

} // namespace gangway
