// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/outputfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gangway
{

namespace
{

constexpr auto kPrefix = ".gangway-archive-";
constexpr auto kSuffix = ".part";
// What others may do with the finished file is decided by the umask, as for any file a program makes.
constexpr mode_t kCreateMode = 0666;
constexpr mode_t kHiddenMode = 0600;
constexpr qint64 kHurryBytes = 8 << 20;

QString hiddenPath(const QString& finalPath)
{
    const quint64 chance = QRandomGenerator::system()->generate64();
    return QFileInfo(finalPath).absolutePath() + u'/' + QLatin1String(kPrefix)
           + QStringLiteral("%1").arg(chance, 16, 16, QLatin1Char('0')) + QLatin1String(kSuffix);
}

// A replaced file passes on what others may do with it.
mode_t finalMode(const QString& finalPath, mode_t fallback)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(finalPath).constData(), &facts) == 0 ? facts.st_mode & 07777 : fallback;
}

Result<void> syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errorFromErrno(errno, QStringLiteral("The folder cannot be opened"), folder);
    const int outcome = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (outcome != 0 && reason != EINVAL) // EINVAL: this file system has nothing to sync here
        return errorFromErrno(reason, QStringLiteral("The folder cannot be synced"), folder);
    return {};
}

bool isAbandoned(const QByteArray& path)
{
    const int descriptor = ::open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    const bool unlocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return unlocked;
}

} // namespace

OutputFile::OutputFile(int descriptor, QString path, QString finalPath)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
    , m_finalPath(std::move(finalPath))
{
}

OutputFile::~OutputFile()
{
    if (!m_published)
        ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& finalPath)
{
    const QString folder = QFileInfo(finalPath).absolutePath();
    if (!QDir().mkpath(folder))
        return errorFromErrno(errno == 0 ? EIO : errno, QStringLiteral("The folder cannot be made"), folder);
    const QString path = hiddenPath(finalPath);
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kCreateMode);
    if (descriptor < 0)
        return errorFromErrno(errno, QStringLiteral("No file can be made beside it"), finalPath);
    std::unique_ptr<OutputFile> part(new OutputFile(descriptor, path, QFileInfo(finalPath).absoluteFilePath()));
    GW_CHECK(part->claim());
    return part;
}

Result<void> OutputFile::claim()
{
    // Nobody else can hold the lock: the name is new. A file system without locks only loses the cleaning.
    ::flock(m_descriptor, LOCK_EX | LOCK_NB);
    struct stat facts = {};
    if (::fstat(m_descriptor, &facts) != 0 || ::fchmod(m_descriptor, kHiddenMode) != 0)
        return errorFromErrno(errno, QStringLiteral("The new file cannot be examined"), m_finalPath);
    m_mode = finalMode(m_finalPath, facts.st_mode & 07777);
    if (facts.st_nlink == 0) // somebody cleaned up between the making and the lock
        return Error::of(ErrorKind::Unavailable, QStringLiteral("The new file was removed by another program"),
                         m_finalPath);
    return {};
}

int OutputFile::removeAbandoned(const QString& folder)
{
    const QStringList found = QDir(folder).entryList({QLatin1String(kPrefix) + u'*' + QLatin1String(kSuffix)},
                                                     QDir::Files | QDir::Hidden | QDir::System);
    return static_cast<int>(std::count_if(found.begin(), found.end(), [&folder](const QString& name) {
        const QByteArray path = QFile::encodeName(folder + u'/' + name);
        return isAbandoned(path) && ::unlink(path.constData()) == 0;
    }));
}

Result<void> OutputFile::append(QByteArrayView data)
{
    return writeAt(m_bytes, data);
}

Result<void> OutputFile::writeAt(qint64 at, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t done = ::pwrite(m_descriptor, data.data(), static_cast<size_t>(data.size()), at);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errorFromErrno(errno, QStringLiteral("The file cannot be written"), m_finalPath);
        at += done;
        m_bytes = std::max(m_bytes, at);
        data = data.sliced(done);
    }
    hurryUp();
    return {};
}

// Lets the disk begin with what there is, so that the sync at the end has little left to wait for.
void OutputFile::hurryUp()
{
    if (m_bytes - m_hurriedUpTo < kHurryBytes)
        return;
    ::sync_file_range(m_descriptor, m_hurriedUpTo, m_bytes - m_hurriedUpTo, SYNC_FILE_RANGE_WRITE);
    m_hurriedUpTo = m_bytes;
}

Result<void> OutputFile::sync()
{
    if (::fchmod(m_descriptor, m_mode) != 0 && errno != EPERM && errno != ENOTSUP)
        return errorFromErrno(errno, QStringLiteral("The permissions cannot be set"), m_finalPath);
    if (::fsync(m_descriptor) != 0)
        return errorFromErrno(errno, QStringLiteral("The file cannot be synced"), m_finalPath);
    return {};
}

Result<void> OutputFile::publish()
{
    GW_CHECK(sync());
    const QByteArray from = QFile::encodeName(m_path);
    if (::rename(from.constData(), QFile::encodeName(m_finalPath).constData()) != 0)
        return errorFromErrno(errno, QStringLiteral("The file cannot be put in its place"), m_finalPath);
    m_published = true;
    return syncFolder(QFileInfo(m_finalPath).absolutePath());
}

} // namespace gangway
