// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/sevenzipstreams.h"

#include <algorithm>

namespace gangway
{

namespace
{

// A folder takes at least a coder with an id of one byte.
constexpr int kLeastFolderBits = 16;
constexpr qint64 kMostCoders = 32;

// The x86 filter is only known in front of LZMA2: alone it is no method.
SevenZipMethod methodOf(QByteArrayView id)
{
    static const std::pair<QByteArray, SevenZipMethod> kMethods[]{
        {QByteArray("\x00", 1), SevenZipMethod::Copy},           {QByteArray("\x21"), SevenZipMethod::Lzma2},
        {QByteArray("\x03\x01\x01"), SevenZipMethod::Lzma},      {QByteArray("\x04\x01\x08"), SevenZipMethod::Deflate},
        {QByteArray("\x04\x02\x02"), SevenZipMethod::Bzip2},     {QByteArray("\x06\xf1\x07\x01"), SevenZipMethod::Encrypted},
        {QByteArray("\x03\x03\x01\x03"), SevenZipMethod::X86Lzma2}, {QByteArray("\x04"), SevenZipMethod::X86Lzma2}};
    for (const auto& [bytes, method] : kMethods) {
        if (id == QByteArrayView(bytes))
            return method;
    }
    return SevenZipMethod::Other;
}

} // namespace

void SevenZipStreams::packInfo()
{
    m_packedAt = kSevenZipStartBytes + std::min(m_cursor.number(), m_archiveBytes);
    m_packedSizes.resize(static_cast<size_t>(m_cursor.count(8)));
    for (quint8 id = m_cursor.byte(); id != kEnd && !m_cursor.isBad(); id = m_cursor.byte()) {
        if (id == kSize) {
            for (qint64& size : m_packedSizes)
                size = m_cursor.number();
        } else if (id == kCrc) {
            m_cursor.checksums(qint64(m_packedSizes.size()));
        } else {
            m_cursor.fail();
        }
    }
}

// Which output is the folder's own: the one that no other coder takes in.
SevenZipStreams::Shape SevenZipStreams::shapeOf(qint64 inStreams, qint64 outStreams, size_t coders)
{
    Shape shape;
    shape.outStreams = outStreams;
    if (inStreams > kMostCoders || outStreams > kMostCoders || outStreams < 1 || inStreams < outStreams - 1 || coders < 1) {
        m_cursor.fail();
        return shape;
    }
    std::vector<bool> isTaken(static_cast<size_t>(outStreams));
    for (qint64 i = 0; i < outStreams - 1; ++i) {
        shape.boundIn = m_cursor.number();
        const qint64 out = m_cursor.number();
        if (out >= outStreams)
            m_cursor.fail();
        else
            isTaken[static_cast<size_t>(out)] = true;
    }
    shape.mainOut = std::find(isTaken.begin(), isTaken.end(), false) - isTaken.begin();
    shape.packedStreams = inStreams - (outStreams - 1);
    if (shape.mainOut == outStreams || shape.packedStreams < 1)
        m_cursor.fail();
    for (qint64 i = 0; shape.packedStreams > 1 && i < shape.packedStreams; ++i)
        m_cursor.number();
    return shape;
}

// The packers name the two in either order: who takes in whose output decides.
bool SevenZipStreams::isFilteredLzma2(const std::vector<SevenZipMethod>& methods, const Shape& shape)
{
    if (shape.mainOut > 1 || shape.boundIn != shape.mainOut)
        return false;
    const auto last = static_cast<size_t>(shape.mainOut);
    return methods[last] == SevenZipMethod::X86Lzma2 && methods[1 - last] == SevenZipMethod::Lzma2;
}

SevenZipStreams::Shape SevenZipStreams::folder(SevenZipFolder& folder)
{
    const qint64 coders = m_cursor.count(kLeastFolderBits);
    if (coders > kMostCoders)
        m_cursor.fail();
    qint64 inStreams = 0, outStreams = 0;
    std::vector<SevenZipMethod> methods;
    for (qint64 i = 0; i < coders && !m_cursor.isBad(); ++i) {
        const quint8 flags = m_cursor.byte();
        methods.push_back(methodOf(m_cursor.take(flags & 0x0f)));
        const bool isComplex = flags & 0x10;
        inStreams += isComplex ? std::min<qint64>(m_cursor.number(), kMostCoders + 1) : 1;
        outStreams += isComplex ? std::min<qint64>(m_cursor.number(), kMostCoders + 1) : 1;
        const QByteArrayView properties = flags & 0x20 ? m_cursor.take(m_cursor.number()) : QByteArrayView();
        if (methods.back() == SevenZipMethod::Lzma || methods.back() == SevenZipMethod::Lzma2)
            folder.properties = properties.toByteArray();
        if (flags & 0xc0)
            m_cursor.fail();
    }
    const Shape shape = shapeOf(inStreams, outStreams, methods.size());
    const bool isEncrypted = std::count(methods.begin(), methods.end(), SevenZipMethod::Encrypted) > 0;
    const bool isSimple = inStreams == qint64(methods.size()) && outStreams == inStreams;
    if (isEncrypted)
        folder.method = SevenZipMethod::Encrypted;
    else if (isSimple && methods.size() == 1 && methods[0] != SevenZipMethod::X86Lzma2)
        folder.method = methods[0];
    else if (isSimple && methods.size() == 2 && isFilteredLzma2(methods, shape))
        folder.method = SevenZipMethod::X86Lzma2;
    return shape;
}

void SevenZipStreams::unpackInfo()
{
    if (m_cursor.byte() != kFolder)
        m_cursor.fail();
    m_folders.resize(static_cast<size_t>(m_cursor.count(kLeastFolderBits)));
    if (m_cursor.byte() != 0) // kept elsewhere: nobody writes that
        m_cursor.fail();
    for (SevenZipFolder& one : m_folders) {
        if (m_cursor.isBad())
            return;
        m_shapes.push_back(folder(one));
    }
    if (m_cursor.byte() != kCodersUnpackSize)
        m_cursor.fail();
    for (size_t i = 0; i < m_folders.size() && !m_cursor.isBad(); ++i) {
        for (qint64 out = 0; out < m_shapes[i].outStreams; ++out) {
            const qint64 size = m_cursor.number();
            if (out == m_shapes[i].mainOut)
                m_folders[i].bytes = size;
        }
    }
    for (quint8 id = m_cursor.byte(); id != kEnd && !m_cursor.isBad(); id = m_cursor.byte()) {
        if (id != kCrc)
            return m_cursor.fail();
        const auto crcs = m_cursor.checksums(qint64(m_folders.size()));
        for (size_t i = 0; i < m_folders.size(); ++i)
            m_folders[i].crc = crcs[i];
    }
}

// All but the last of each folder; that one takes what is left.
void SevenZipStreams::subSizes()
{
    for (SevenZipFolder& one : m_folders) {
        qint64 left = one.bytes;
        for (size_t i = 0; i + 1 < one.fileBytes.size() && !m_cursor.isBad(); ++i) {
            const qint64 size = m_cursor.number();
            if (size > left)
                return m_cursor.fail();
            one.fileBytes[i] = size;
            left -= size;
        }
        if (!one.fileBytes.empty())
            one.fileBytes.back() = left;
    }
}

void SevenZipStreams::subCrcs()
{
    qint64 unknown = 0;
    for (const SevenZipFolder& one : m_folders)
        unknown += one.fileBytes.size() == 1 && one.crc ? 0 : qint64(one.fileBytes.size());
    const auto crcs = m_cursor.checksums(unknown);
    size_t next = 0;
    for (SevenZipFolder& one : m_folders) {
        if (one.fileBytes.size() == 1 && one.crc)
            continue;
        for (auto& crc : one.fileCrcs)
            crc = crcs[next++];
    }
}

void SevenZipStreams::subStreams()
{
    quint8 id = m_cursor.byte();
    if (id == kNumUnpackStream) {
        qint64 all = 0;
        for (SevenZipFolder& one : m_folders) {
            const qint64 count = m_cursor.number();
            // Each of them but one of a folder has a size of at least a byte in this header.
            if (count > m_mostFiles || (all += count) > m_mostFiles || count > m_cursor.left() + 1)
                return m_cursor.fail();
            one.fileBytes.assign(static_cast<size_t>(count), 0);
            one.fileCrcs.assign(static_cast<size_t>(count), std::nullopt);
        }
        id = m_cursor.byte();
    }
    if (id == kSize) {
        subSizes();
        id = m_cursor.byte();
    } else {
        for (SevenZipFolder& one : m_folders) {
            if (one.fileBytes.size() > 1)
                return m_cursor.fail();
            if (one.fileBytes.size() == 1)
                one.fileBytes[0] = one.bytes;
        }
    }
    if (id == kCrc) {
        subCrcs();
        id = m_cursor.byte();
    }
    if (id != kEnd)
        m_cursor.fail();
}

void SevenZipStreams::placePacked()
{
    size_t stream = 0;
    qint64 at = m_packedAt;
    for (size_t i = 0; i < m_folders.size(); ++i) {
        m_folders[i].packedAt = at;
        for (qint64 k = 0; k < m_shapes[i].packedStreams; ++k, ++stream) {
            if (stream >= m_packedSizes.size() || m_packedSizes[stream] > m_archiveBytes - at)
                return m_cursor.fail();
            m_folders[i].packedBytes += m_packedSizes[stream];
            at += m_packedSizes[stream];
        }
    }
}

std::vector<SevenZipFolder> SevenZipStreams::parse()
{
    for (quint8 id = m_cursor.byte(); id != kEnd && !m_cursor.isBad(); id = m_cursor.byte()) {
        if (id == kPackInfo && m_packedSizes.empty()) {
            packInfo();
        } else if (id == kUnpackInfo && m_folders.empty()) {
            unpackInfo();
            for (SevenZipFolder& one : m_folders) {
                one.fileBytes = {one.bytes};
                one.fileCrcs = {one.crc};
            }
        } else if (id == kSubStreams) {
            subStreams();
        } else {
            m_cursor.fail();
        }
    }
    if (!m_cursor.isBad())
        placePacked();
    return m_cursor.isBad() ? std::vector<SevenZipFolder>() : std::move(m_folders);
}

} // namespace gangway
