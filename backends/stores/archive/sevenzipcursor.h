// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>
#include <vector>

namespace gangway
{

/// Reads the numbers of a 7z header. After the first thing that is wrong it only gives zeros; ask isBad() in the end.
class SevenZipCursor
{
public:
    explicit SevenZipCursor(QByteArrayView data)
        : m_data(data)
    {
    }
    bool isBad() const { return m_isBad; }
    void fail() { m_isBad = true; }
    qint64 left() const { return m_isBad ? 0 : m_data.size(); }

    QByteArrayView take(qint64 bytes)
    {
        if (bytes < 0 || bytes > left()) {
            m_isBad = true;
            return {};
        }
        const QByteArrayView taken = m_data.first(bytes);
        m_data = m_data.sliced(bytes);
        return taken;
    }
    quint8 byte()
    {
        const QByteArrayView taken = take(1);
        return taken.isEmpty() ? 0 : static_cast<quint8>(taken.front());
    }
    template<typename T>
    T fixed()
    {
        const QByteArrayView taken = take(sizeof(T));
        return taken.isEmpty() ? T() : qFromLittleEndian<T>(taken.data());
    }
    /// The ones at the top of the first byte tell how many bytes follow.
    qint64 number()
    {
        const quint8 first = byte();
        quint64 value = 0;
        quint8 mask = 0x80;
        for (int i = 0; i < 8; ++i, mask >>= 1) {
            if (!(first & mask))
                return nonNegative(value | quint64(first & (mask - 1)) << (8 * i));
            value |= quint64(byte()) << (8 * i);
        }
        return nonNegative(value);
    }
    /// A number of things of which each takes at least `bitsEach` bits of what is left.
    qint64 count(int bitsEach)
    {
        const qint64 things = number();
        if (things > left() * 8 / bitsEach)
            m_isBad = true;
        return m_isBad ? 0 : things;
    }
    std::vector<bool> bits(qint64 count)
    {
        const QByteArrayView bytes = take((count + 7) / 8);
        std::vector<bool> result(static_cast<size_t>(count));
        for (qint64 i = 0; i < count && !m_isBad; ++i)
            result[static_cast<size_t>(i)] = bytes[i / 8] & (0x80 >> (i % 8));
        return result;
    }
    std::vector<bool> bitsOrAll(qint64 count)
    {
        return byte() != 0 ? std::vector<bool>(static_cast<size_t>(count), true) : bits(count);
    }
    std::vector<std::optional<quint32>> checksums(qint64 count)
    {
        std::vector<std::optional<quint32>> result(static_cast<size_t>(count));
        const std::vector<bool> isThere = bitsOrAll(count);
        for (size_t i = 0; i < result.size() && !m_isBad; ++i) {
            if (isThere[i])
                result[i] = fixed<quint32>();
        }
        return result;
    }

private:
    qint64 nonNegative(quint64 value)
    {
        if (value > quint64(INT64_MAX))
            m_isBad = true;
        return m_isBad ? 0 : qint64(value);
    }

    QByteArrayView m_data;
    bool m_isBad = false;
};

} // namespace gangway
