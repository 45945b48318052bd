// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/rawsevenzip.h"

#include "tests/support/archivelab/rawzip.h"

#include <QString>

namespace gangway::lab
{

QByteArray sevenNumber(quint64 value)
{
    int extra = 0;
    while (extra < 8 && value >> (7 * (extra + 1)) != 0)
        ++extra;
    if (extra == 8)
        return '\xff' + le(value, 8);
    const auto first = static_cast<unsigned char>(~(0xff >> extra) | int(value >> (8 * extra)));
    return static_cast<char>(first) + le(value, extra);
}

QByteArray sevenZip(const QByteArray& packed, const QByteArray& header)
{
    const QByteArray start = le(quint64(packed.size()), 8) + le(quint64(header.size()), 8) + le(crcOf(header), 4);
    return QByteArray("7z\xbc\xaf\x27\x1c\x00\x04", 8) + le(crcOf(start), 4) + start + packed + header;
}

namespace
{

QByteArray utf16(const QByteArray& utf8)
{
    QByteArray result;
    const QString text = QString::fromUtf8(utf8);
    for (const QChar c : text)
        result += le(c.unicode(), 2);
    return result + le(0, 2);
}

} // namespace

QByteArray RawSevenZip::header() const
{
    const auto count = quint64(contents.size());
    QByteArray sizes, unpacked, crcs, folders, texts;
    for (const QByteArray& content : contents) {
        sizes += sevenNumber(quint64(content.size()));
        for (int coder = 0; coder < coderCount; ++coder)
            unpacked += sevenNumber(quint64(content.size() + sizeLie));
        crcs += le(crcOf(content) + (hasWrongCrc ? 1 : 0), 4);
        folders += static_cast<char>(coderCount)
                   + (coders.isEmpty() ? QByteArray(1, static_cast<char>(method.size())) + method : coders);
    }
    for (const QByteArray& name : names)
        texts += utf16(name);
    const QByteArray properties = '\x11' + sevenNumber(quint64(texts.size()) + 1) + '\0' + texts;
    return QByteArray("\x01\x04\x06", 3) + sevenNumber(0) + sevenNumber(count + streamCountLie) + '\x09' + sizes + '\0'
           + QByteArray("\x07\x0b", 2) + sevenNumber(count + folderCountLie) + '\0' + folders + '\x0c' + unpacked + QByteArray("\x0a\x01", 2)
           + crcs + '\0' + '\0' + '\x05' + sevenNumber(count + fileCountLie) + properties + '\0' + '\0';
}

QByteArray RawSevenZip::build() const
{
    return sevenZip(contents.join(), header());
}

} // namespace gangway::lab
