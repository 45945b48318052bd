// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/tarreader.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

// Reads ahead: small members cost one system call for many.
constexpr qint64 kAheadBytes = 128 * 1024;

Error cut(const QString& name, qint64 at)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("The tar is cut"), name, QStringLiteral("archive.damaged"),
                     QStringLiteral("at byte %1").arg(at));
}

class FileInput : public TarInput
{
public:
    explicit FileInput(const RandomFile& file)
        : m_file(file)
    {
    }
    Result<qint64> read(char* into, qint64 count) override
    {
        count = std::min(count, m_file.bytes() - m_position);
        if (count > kAheadBytes)
            return direct(into, count);
        if (m_position < m_aheadAt || m_position + count > m_aheadAt + m_ahead.size()) {
            m_aheadAt = m_position;
            m_ahead.resize(std::min(kAheadBytes, m_file.bytes() - m_position));
            GW_CHECK(m_file.read(m_aheadAt, m_ahead.data(), m_ahead.size()));
        }
        std::memcpy(into, m_ahead.constData() + (m_position - m_aheadAt), static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    Result<void> skip(qint64 count) override
    {
        if (count > m_file.bytes() - m_position)
            return cut(m_file.name(), m_position);
        m_position += count;
        return {};
    }

private:
    Result<qint64> direct(char* into, qint64 count)
    {
        GW_CHECK(m_file.read(m_position, into, count));
        m_position += count;
        return count;
    }
    const RandomFile& m_file;
    QByteArray m_ahead;
    qint64 m_aheadAt = 0;
};

class StreamInput : public TarInput
{
public:
    explicit StreamInput(Unpacker& unpacker)
        : m_unpacker(unpacker)
    {
    }
    Result<qint64> read(char* into, qint64 count) override
    {
        GW_TRY(const qint64 made, m_unpacker.read(into, count));
        m_position += made;
        return made;
    }
    Result<void> skip(qint64 count) override
    {
        m_scratch.resize(kAheadBytes);
        while (count > 0) {
            GW_TRY(const qint64 made, read(m_scratch.data(), std::min(count, kAheadBytes)));
            if (made == 0)
                return cut({}, m_position);
            count -= made;
        }
        return {};
    }

private:
    Unpacker& m_unpacker;
    QByteArray m_scratch;
};

} // namespace

std::unique_ptr<TarInput> tarInputOf(const RandomFile& file)
{
    return std::make_unique<FileInput>(file);
}

std::unique_ptr<TarInput> tarInputOf(Unpacker& unpacker)
{
    return std::make_unique<StreamInput>(unpacker);
}

} // namespace gangway
