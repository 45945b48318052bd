// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/tarwriter.h"

#include "backends/support/tarfields.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

using namespace tarfields;

constexpr qint64 kNsPerSecond = 1'000'000'000;
constexpr qint64 kMostOctal = (qint64(1) << 33) - 1; // 11 digits

void put(QByteArray& block, Field field, const QByteArray& text)
{
    std::memcpy(block.data() + field.at, text.constData(), size_t(std::min(field.bytes, text.size())));
}

void putOctal(QByteArray& block, Field field, qint64 value)
{
    put(block, field, QByteArray::number(value, 8).rightJustified(field.bytes - 1, '0'));
}

QByteArray header(char type, const QByteArray& name, const QByteArray& linkName, qint64 bytes, qint64 seconds, int permissions)
{
    QByteArray block(kBlockBytes, '\0');
    put(block, kName, name);
    putOctal(block, kMode, permissions & 07777);
    putOctal(block, kOwner, 0);
    putOctal(block, kGroup, 0);
    putOctal(block, kSize, bytes <= kMostOctal ? bytes : 0);
    putOctal(block, kTime, std::clamp<qint64>(seconds, 0, kMostOctal));
    put(block, kType, QByteArray(1, type));
    put(block, kLinkName, linkName);
    put(block, kMagic, QByteArray("ustar\0" "00", 8));
    putOctal(block, {kChecksum.at, kChecksum.bytes - 1}, checksum(block));
    return block;
}

/// Its length is told in front, and counts itself.
QByteArray paxRecord(const QByteArray& key, const QByteArray& value)
{
    const qsizetype rest = key.size() + value.size() + 3;
    qsizetype length = rest;
    while (QByteArray::number(length).size() + rest != length)
        length = QByteArray::number(length).size() + rest;
    return QByteArray::number(length) + ' ' + key + '=' + value + '\n';
}

QByteArray paxTime(qint64 ns)
{
    const QByteArray parts = QByteArray::number(std::abs(ns % kNsPerSecond)).rightJustified(9, '0');
    return (ns < 0 ? "-" : "") + QByteArray::number(std::abs(ns / kNsPerSecond)) + '.' + parts;
}

QByteArray padding(qint64 bytes)
{
    return QByteArray((kBlockBytes - bytes % kBlockBytes) % kBlockBytes, '\0');
}

class TarWriter : public ArchiveWriter
{
public:
    TarWriter(OutputFile& file, Workers& workers, StreamPacking packing)
        : m_stream(file, workers, packing)
    {
    }
    Result<void> addFolder(Context& context, const ArchiveItem& item) override
    {
        return begin(context, '5', item, item.path + '/', {}, 0);
    }
    Result<void> addLink(Context& context, const ArchiveItem& item, const QByteArray& target) override
    {
        return begin(context, '2', item, item.path, target, 0);
    }
    Result<void> addFile(Context& context, const ArchiveItem& item, QByteArray content) override
    {
        GW_CHECK(begin(context, '0', item, item.path, {}, content.size()));
        GW_CHECK(m_stream.write(context, content));
        return m_stream.write(context, padding(content.size()));
    }
    Result<void> beginFile(Context& context, const ArchiveItem& item, qint64 bytes) override
    {
        m_largeBytes = m_largeLeft = bytes;
        return begin(context, '0', item, item.path, {}, bytes);
    }
    Result<void> append(Context& context, QByteArray part) override
    {
        m_largeLeft -= part.size();
        GW_CHECK(m_stream.write(context, part));
        return m_largeLeft == 0 ? m_stream.write(context, padding(m_largeBytes)) : Result<void>();
    }
    Result<void> finish(Context& context) override
    {
        GW_CHECK(m_stream.write(context, QByteArray(2 * kBlockBytes, '\0')));
        return m_stream.finish(context);
    }

private:
    Result<void> begin(Context& context, char type, const ArchiveItem& item, const QByteArray& name, const QByteArray& link,
                       qint64 bytes);

    PackedStream m_stream;
    qint64 m_largeBytes = 0, m_largeLeft = 0;
};

Result<void> TarWriter::begin(Context& context, char type, const ArchiveItem& item, const QByteArray& name,
                              const QByteArray& link, qint64 bytes)
{
    const qint64 seconds = item.modifiedNs / kNsPerSecond;
    QByteArray pax;
    if (name.size() > kName.bytes)
        pax += paxRecord("path", name);
    if (link.size() > kLinkName.bytes)
        pax += paxRecord("linkpath", link);
    if (bytes > kMostOctal)
        pax += paxRecord("size", QByteArray::number(bytes));
    if (item.modifiedNs % kNsPerSecond != 0 || seconds < 0 || seconds > kMostOctal)
        pax += paxRecord("mtime", paxTime(item.modifiedNs));
    if (!pax.isEmpty()) {
        GW_CHECK(m_stream.write(context, header('x', "pax", {}, pax.size(), seconds, 0644)));
        GW_CHECK(m_stream.write(context, pax + padding(pax.size())));
    }
    return m_stream.write(context, header(type, name, link, bytes, seconds, item.permissions));
}

} // namespace

std::unique_ptr<ArchiveWriter> newTarWriter(OutputFile& file, Workers& workers, StreamPacking packing)
{
    return std::make_unique<TarWriter>(file, workers, packing);
}

} // namespace gangway
