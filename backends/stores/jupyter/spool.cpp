// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/spool.h"

#include <cerrno>
#include <cstring>

namespace gangway
{

namespace
{

Error spoolError(const QTemporaryFile& file)
{
    const int cause = errno != 0 ? errno : EIO;
    return errorFromErrno(cause, QStringLiteral("Cannot keep a download on this computer's disk"), file.fileName());
}

} // namespace

Spool::Spool(qint64 mostInMemory)
    : m_mostInMemory(mostInMemory)
{
}

Result<void> Spool::append(QByteArrayView part)
{
    m_size += part.size();
    if (!m_file && m_size <= m_mostInMemory) {
        m_memory.append(part);
        return {};
    }
    errno = 0;
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open() || m_file->write(m_memory) != m_memory.size())
            return spoolError(*m_file);
        m_memory = QByteArray();
    }
    if (m_file->write(part.data(), part.size()) != part.size() || !m_file->flush())
        return spoolError(*m_file);
    return {};
}

Result<qint64> Spool::read(char* buffer, qint64 most)
{
    const qint64 wanted = std::min(most, left());
    if (wanted <= 0)
        return 0;
    if (!m_file) {
        std::memcpy(buffer, m_memory.constData() + m_at, static_cast<size_t>(wanted));
    } else {
        errno = 0;
        if (!m_file->seek(m_at) || m_file->read(buffer, wanted) != wanted)
            return spoolError(*m_file);
    }
    m_at += wanted;
    return wanted;
}

} // namespace gangway
