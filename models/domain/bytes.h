// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <cstring>

namespace gangway
{

/// Tells any change of one 8-byte word, and nearly any other, from the same bytes: each step is a bijection of the sum and
/// of the word. Against accidents; who alters a file on purpose is met by the checks of the readers.
inline quint64 checksumOf(QByteArrayView bytes, quint64 seed = 0)
{
    constexpr quint64 kFactor = 0x9e3779b97f4a7c15ull; // odd, with well-spread bits: 2^64 / golden ratio
    quint64 sum = (seed ^ static_cast<quint64>(bytes.size())) * kFactor;
    for (qsizetype at = 0; at < bytes.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, static_cast<size_t>(qMin<qsizetype>(8, bytes.size() - at)));
        sum = (sum ^ qFromLittleEndian(word)) * kFactor;
        sum ^= sum >> 32;
    }
    return sum;
}

/// Appends numbers and blocks in little-endian order to a growing array. For the compact forms in run files.
class ByteWriter
{
public:
    template<typename T>
    void number(T value)
    {
        const T little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
    }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }
    /// With its length before it.
    void block(QByteArrayView bytes)
    {
        number(static_cast<quint32>(bytes.size()));
        raw(bytes);
    }
    void reserve(qsizetype size) { m_bytes.reserve(size); }
    QByteArray take() { return std::move(m_bytes); }
    QByteArray takeWithChecksum()
    {
        number(checksumOf(m_bytes));
        return take();
    }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote from bytes that nobody vouches for. After the first read past the end everything is
/// zero and empty, and isGood() is false: read on, ask at the end, but check a count with holds() before using it.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    /// The bytes of takeWithChecksum() without their checksum; not good where it does not fit.
    static ByteReader checked(QByteArrayView bytes)
    {
        constexpr qsizetype kSize = sizeof(quint64);
        ByteReader sum(bytes.last(qMin(bytes.size(), kSize)));
        ByteReader content(bytes.chopped(qMin(bytes.size(), kSize)));
        if (sum.number<quint64>() != checksumOf(content.m_rest) || !sum.isGood())
            content.fail();
        return content;
    }

    template<typename T>
    T number()
    {
        T little{};
        if (take(sizeof little, reinterpret_cast<char*>(&little)))
            return qFromLittleEndian(little);
        return T{};
    }
    QByteArrayView raw(qsizetype size)
    {
        if (size < 0 || size > m_rest.size()) {
            fail();
            return {};
        }
        const QByteArrayView found = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return found;
    }
    QByteArrayView block() { return raw(number<quint32>()); }

    /// True where `count` records of at least `least` bytes can still follow; else the bytes are no good.
    bool holds(quint64 count, quint64 least)
    {
        if (count > static_cast<quint64>(m_rest.size()) / least)
            fail();
        return m_isGood;
    }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    void fail()
    {
        m_isGood = false;
        m_rest = {};
    }

private:
    bool take(qsizetype size, char* to)
    {
        const QByteArrayView found = raw(size);
        if (!m_isGood)
            return false;
        std::memcpy(to, found.data(), static_cast<size_t>(size));
        return true;
    }

    QByteArrayView m_rest;
    bool m_isGood = true;
};

} // namespace gangway
