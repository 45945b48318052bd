// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/randomfile.h"

#include "models/domain/resource.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace gangway
{

namespace
{

constexpr qint64 kLeaveFreeBytes = 250 << 20; // anchors.md, T18
constexpr qint64 kCheckEveryBytes = 32 << 20;

qint64 modifiedNsOf(const struct stat& facts)
{
    return timeNs(facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec);
}

int openUnnamed(const QByteArray& folder)
{
    const int descriptor = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return descriptor;
    // File systems without nameless files (some network and FUSE ones): a name for a moment.
    QByteArray name = folder + "/gangway-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.constData());
    return named;
}

} // namespace

RandomFile::RandomFile(int descriptor, QString name)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
{
}

RandomFile::~RandomFile()
{
    ::close(m_descriptor);
}

Result<std::shared_ptr<const RandomFile>> RandomFile::open(const QString& path)
{
    // Non-blocking: a pipe under that name must not hang us; regular files do not know the flag.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return errorFromErrno(errno, QStringLiteral("The file cannot be opened"), path);
    return adopt(descriptor, path);
}

Result<std::shared_ptr<const RandomFile>> RandomFile::adopt(int descriptor, const QString& name)
{
    std::shared_ptr<RandomFile> file(new RandomFile(descriptor, name));
    GW_CHECK(file->remember());
    return std::shared_ptr<const RandomFile>(std::move(file));
}

Result<void> RandomFile::remember()
{
    struct stat facts = {};
    if (::fstat(m_descriptor, &facts) != 0)
        return errorFromErrno(errno, QStringLiteral("The file cannot be examined"), m_name);
    if (!S_ISREG(facts.st_mode))
        return Error::of(ErrorKind::Invalid, QStringLiteral("This is not a regular file"), m_name,
                         QStringLiteral("file.special"));
    m_bytes = facts.st_size;
    m_modifiedNs = modifiedNsOf(facts);
    return {};
}

Result<void> RandomFile::read(qint64 at, char* into, qint64 count) const
{
    while (count > 0) {
        const ssize_t done = ::pread(m_descriptor, into, static_cast<size_t>(count), at);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errorFromErrno(errno, QStringLiteral("The file cannot be read"), m_name);
        if (done == 0)
            return Error::of(ErrorKind::Corrupt, QStringLiteral("The file ends where more must follow"), m_name,
                             QStringLiteral("archive.damaged"), QStringLiteral("at byte %1").arg(at));
        at += done;
        into += done;
        count -= done;
    }
    return {};
}

Result<void> RandomFile::checkUnchanged() const
{
    struct stat facts = {};
    if (::fstat(m_descriptor, &facts) != 0)
        return errorFromErrno(errno, QStringLiteral("The file cannot be examined"), m_name);
    if (facts.st_size != m_bytes || modifiedNsOf(facts) != m_modifiedNs)
        return Error::of(ErrorKind::Conflict, QStringLiteral("The file was changed while it was read"), m_name,
                         QStringLiteral("source.changed"));
    return {};
}

SpillFile::SpillFile(int descriptor, QString folder)
    : m_descriptor(descriptor)
    , m_folder(std::move(folder))
{
}

SpillFile::~SpillFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::unique_ptr<SpillFile>> SpillFile::create()
{
    const QString folder = QDir::tempPath();
    const int descriptor = openUnnamed(QFile::encodeName(folder));
    if (descriptor < 0)
        return errorFromErrno(errno, QStringLiteral("No temporary file can be made"), folder);
    return std::unique_ptr<SpillFile>(new SpillFile(descriptor, folder));
}

// An archive that unpacks to more than was thought must not take the last of the disk from everybody else.
Result<void> SpillFile::checkRoom()
{
    m_checkedAt = m_bytes;
    struct statvfs room = {};
    if (::fstatvfs(m_descriptor, &room) == 0 && qint64(room.f_bavail) * qint64(room.f_frsize) < kLeaveFreeBytes)
        return Error::of(ErrorKind::Disk, QStringLiteral("There is no room to unpack the archive to a temporary file"),
                         m_folder, QStringLiteral("disk.full"));
    return {};
}

Result<void> SpillFile::append(QByteArrayView data)
{
    if (m_bytes - m_checkedAt > kCheckEveryBytes)
        GW_CHECK(checkRoom());
    while (!data.isEmpty()) {
        const ssize_t done = ::write(m_descriptor, data.data(), static_cast<size_t>(data.size()));
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errorFromErrno(errno, QStringLiteral("The archive cannot be unpacked to a temporary file"), m_folder);
        m_bytes += done;
        data = data.sliced(done);
    }
    return {};
}

Result<std::shared_ptr<const RandomFile>> SpillFile::seal()
{
    return RandomFile::adopt(std::exchange(m_descriptor, -1), m_folder);
}

} // namespace gangway
