// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/foldersource.h"

#include <cerrno>

namespace gangway
{

FolderSource::FolderSource(UniqueFd fd, qint64 offset, qint64 sizeBytes, QString subject)
    : m_fd(std::move(fd))
    , m_offset(offset)
    , m_sizeBytes(sizeBytes)
    , m_subject(std::move(subject))
{
}

Result<qint64> FolderSource::read(Context& context, char* buffer, qint64 most)
{
    GW_CHECK(context.checkStopped());
    qint64 done = 0;
    while (done < most) {
        const ssize_t count = ::pread(m_fd.value(), buffer + done, static_cast<size_t>(most - done), m_offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errorFromErrno(errno, QStringLiteral("Cannot read the file"), m_subject);
        if (count == 0) {
            if (m_offset < m_sizeBytes)
                return Error::of(ErrorKind::Corrupt, QStringLiteral("The file ended before its size"), m_subject,
                                 QStringLiteral("read.short"));
            break;
        }
        done += count;
        m_offset += count;
        // A read of a file is short only at its end; that this is where the end should be saves asking again.
        if (done < most && m_offset == m_sizeBytes)
            break;
    }
    return done;
}

} // namespace gangway
