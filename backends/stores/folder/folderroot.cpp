// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/folderroot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>

namespace gangway
{

namespace
{

constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

UniqueFd openFolder(const QString& path)
{
    return UniqueFd(::open(QFile::encodeName(path).constData(), kOpenFolder));
}

/// Opens the nearest folder above `path` that exists.
UniqueFd openNearest(QString path)
{
    for (;;) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            return UniqueFd();
        UniqueFd fd(::open(QFile::encodeName(above).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (fd.isValid() || errno != ENOENT) {
            UniqueFd readable = openFolder(above);
            return readable.isValid() ? std::move(readable) : std::move(fd);
        }
        path = above;
    }
}

Error openError(int errnoValue, const QString& path)
{
    if (errnoValue == ENOENT)
        return Error::of(ErrorKind::NotFound, QStringLiteral("The folder does not exist"), path,
                         QStringLiteral("folder.missing"));
    if (errnoValue == ENOTDIR)
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a folder"), path,
                         QStringLiteral("folder.notafolder"));
    return errorFromErrno(errnoValue, QStringLiteral("Cannot open the folder"), path);
}

} // namespace

FolderRoot::FolderRoot(QString path, UniqueFd fd, UniqueFd nearest)
    : m_path(std::move(path))
    , m_nearest(std::move(nearest))
    , m_facts(factsOfFolder(fd.isValid() ? fd.value() : m_nearest.value()))
    , m_fd(std::move(fd))
{
}

Result<std::shared_ptr<FolderRoot>> FolderRoot::open(const QString& path, bool mayBeMissing)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    UniqueFd fd = openFolder(absolute);
    UniqueFd nearest;
    if (!fd.isValid()) {
        const int failure = errno;
        if (failure != ENOENT || !mayBeMissing)
            return openError(failure, absolute);
        nearest = openNearest(absolute);
        if (!nearest.isValid())
            return openError(errno, absolute);
    } else {
        nearest = UniqueFd(::fcntl(fd.value(), F_DUPFD_CLOEXEC, 0));
    }
    return std::shared_ptr<FolderRoot>(new FolderRoot(absolute, std::move(fd), std::move(nearest)));
}

std::optional<int> FolderRoot::descriptor() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_fd.isValid())
        return std::nullopt;
    return m_fd.value();
}

Result<int> FolderRoot::made()
{
    const std::lock_guard lock(m_mutex);
    if (m_fd.isValid())
        return m_fd.value();
    errno = 0;
    if (!QDir().mkpath(m_path))
        return errorFromErrno(errno == 0 ? EACCES : errno, QStringLiteral("Cannot make the folder"), m_path);
    UniqueFd fd = openFolder(m_path);
    if (!fd.isValid())
        return openError(errno, m_path);
    // The new names themselves have to last: every folder from the new one up to what was there before.
    for (QString above = m_path; !QFileInfo(above).isRoot(); ) {
        above = QFileInfo(above).path();
        const UniqueFd parent = openFolder(above);
        if (parent.isValid() && ::fsync(parent.value()) != 0)
            return errorFromErrno(errno, QStringLiteral("Cannot make the folder last"), above);
        struct stat here {};
        struct stat known {};
        if (parent.isValid() && ::fstat(parent.value(), &here) == 0 && ::fstat(m_nearest.value(), &known) == 0
            && here.st_ino == known.st_ino && here.st_dev == known.st_dev)
            break;
    }
    m_fd = std::move(fd);
    return m_fd.value();
}

qint64 FolderRoot::freeBytes() const
{
    struct statvfs about {};
    if (::fstatvfs(descriptor().value_or(m_nearest.value()), &about) != 0)
        return -1;
    return static_cast<qint64>(about.f_bavail) * static_cast<qint64>(about.f_frsize);
}

bool FolderRoot::isWritable() const
{
    const int fd = descriptor().value_or(m_nearest.value());
    struct statvfs about {};
    if (::fstatvfs(fd, &about) == 0 && (about.f_flag & ST_RDONLY) != 0)
        return false;
    return ::faccessat(fd, ".", W_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace gangway
