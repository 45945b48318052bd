// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/partfile.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 1 << 20; // large enough that calls cost nothing, small enough for the processor's cache

/// One buffer a thread: a batch of small files must not fetch a megabyte from the system for each.
char* block()
{
    static thread_local std::vector<char> buffer(kBlockBytes);
    return buffer.data();
}

Error writeError(int errnoValue, const QString& subject)
{
    return errorFromErrno(errnoValue, QStringLiteral("Cannot write the file"), subject);
}

} // namespace

PartFile::PartFile(UniqueFd fd, QString subject)
    : m_fd(std::move(fd))
    , m_subject(std::move(subject))
{
}

void PartFile::report(Context& context, qint64 count)
{
    m_reported += count;
    context.progress(count);
}

Result<void> PartFile::resume(Context& context, qint64 spanBytes, qint64 declaredBytes)
{
    m_spanBytes = spanBytes;
    struct stat about {};
    if (::fstat(m_fd.value(), &about) != 0)
        return writeError(errno, m_subject);
    const qint64 size = about.st_size;
    const qint64 kept = size == 0 || size > declaredBytes ? 0 : (size - 1) / spanBytes * spanBytes;
    if (::ftruncate(m_fd.value(), kept) != 0)
        return writeError(errno, m_subject);
    while (m_bytes < kept) {
        GW_CHECK(context.checkStopped());
        const qint64 wanted = std::min(kBlockBytes, kept - m_bytes);
        const ssize_t count = ::pread(m_fd.value(), block(), static_cast<size_t>(wanted), m_bytes);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return writeError(count < 0 ? errno : EIO, m_subject);
        m_hash.add(QByteArrayView(block(), count));
        m_bytes += count;
        report(context, count);
    }
    return {};
}

Result<void> PartFile::append(Context& context, const char* data, qint64 count)
{
    m_hash.add(QByteArrayView(data, count));
    qint64 done = 0;
    while (done < count) {
        qint64 wanted = count - done;
        if (m_spanBytes > 0)
            wanted = std::min(wanted, m_spanBytes - m_bytes % m_spanBytes);
        const ssize_t written = ::pwrite(m_fd.value(), data + done, static_cast<size_t>(wanted), m_bytes);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeError(errno, m_subject);
        done += written;
        m_bytes += written;
        if (m_spanBytes > 0 && m_bytes % m_spanBytes == 0 && written > 0)
            GW_CHECK(sync());
    }
    report(context, count);
    return {};
}

Result<void> PartFile::fill(Context& context, const SourceOpener& open, qint64 declaredBytes)
{
    GW_TRY(const std::unique_ptr<ByteSource> source, open(m_bytes));
    for (;;) {
        const qint64 left = declaredBytes - m_bytes;
        // One byte more than is left, so that a source that has grown shows itself.
        const qint64 wanted = std::min(kBlockBytes, left + 1);
        if (left > 0)
            GW_CHECK(context.pace(std::min(wanted, left)));
        GW_TRY(const qint64 count, source->read(context, block(), wanted));
        if (count > left || (count == 0 && left > 0))
            return Error::of(ErrorKind::Conflict, QStringLiteral("The source is not as long as it was"), m_subject,
                             QStringLiteral("source.changed"));
        if (count > 0)
            GW_CHECK(append(context, block(), count));
        if (count < wanted)
            break;
    }
    if (m_bytes != declaredBytes)
        return Error::of(ErrorKind::Conflict, QStringLiteral("The source is not as long as it was"), m_subject,
                         QStringLiteral("source.changed"));
    return {};
}

Result<void> PartFile::sync()
{
    if (::fdatasync(m_fd.value()) != 0)
        return writeError(errno, m_subject);
    return {};
}

} // namespace gangway
