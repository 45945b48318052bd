// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/rawtar.h"

#include "tests/support/archivelab/rawzip.h"

#include <zstd.h>

namespace gangway::lab
{

namespace
{

void put(QByteArray& block, qsizetype at, const QByteArray& text, qsizetype most)
{
    block.replace(at, std::min(text.size(), most), text.left(most));
}

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

} // namespace

QByteArray tarMember(const RawTarMember& member)
{
    QByteArray block(512, '\0');
    put(block, 0, member.name, 100);
    put(block, 100, member.modeField.value_or(octal(0644, 7)), 8);
    put(block, 124, member.sizeField.value_or(octal(member.content.size(), 11)), 12);
    put(block, 136, member.timeField.value_or(octal(1'600'000'000, 11)), 12);
    put(block, 148, "        ", 8);
    put(block, 156, QByteArray(1, member.type), 1);
    put(block, 157, member.linkName, 100);
    put(block, 257, member.magic, 8);
    put(block, 345, member.prefix, 155);
    int sum = 0;
    for (const char c : block)
        sum += static_cast<unsigned char>(c);
    put(block, 148, member.checksumField.value_or(octal(sum, 6) + QByteArray(1, '\0')), 8);
    const qsizetype padding = member.isPadded ? (512 - member.content.size() % 512) % 512 : 0;
    return block + member.content + QByteArray(padding, '\0');
}

QByteArray tarFile(const QByteArray& name, const QByteArray& content)
{
    RawTarMember member;
    member.name = name;
    member.content = content;
    // Longer than the field: a pax header, as every modern tar writes it.
    return (name.size() > 100 || name.contains('\0') ? tarPax(paxRecord("path", name)) : QByteArray()) + tarMember(member);
}

QByteArray tarLink(char type, const QByteArray& name, const QByteArray& target)
{
    RawTarMember member;
    member.name = name;
    member.type = type;
    member.linkName = target;
    return tarMember(member);
}

QByteArray tarPax(const QByteArray& records, char type)
{
    RawTarMember member;
    member.name = "pax";
    member.type = type;
    member.content = records;
    return tarMember(member);
}

QByteArray paxRecord(const QByteArray& key, const QByteArray& value)
{
    qsizetype length = key.size() + value.size() + 3;
    while (QByteArray::number(length).size() + key.size() + value.size() + 3 > length)
        ++length;
    return QByteArray::number(length) + ' ' + key + '=' + value + '\n';
}

QByteArray tarEnd()
{
    return QByteArray(1024, '\0');
}

QByteArray gzipped(const QByteArray& plain)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated(plain) + le(crcOf(plain), 4) + le(quint64(plain.size()), 4);
}

QByteArray zstdPacked(const QByteArray& plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))), '\0');
    packed.truncate(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), plain.constData(), size_t(plain.size()), 1)));
    return packed;
}

} // namespace gangway::lab
