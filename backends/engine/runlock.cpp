// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runlock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gangway
{

namespace
{

// isHeld() of another program takes the lock, shared, for a moment: one who wants it tries again for a tenth of a second.
constexpr int kTries = 10;
constexpr int kPauseMs = 10;

QByteArray lockPath(const QString& runFile)
{
    return QFile::encodeName(runFile + QStringLiteral(".lock"));
}

/// Whether the path still names the file that was locked: the holder before may have removed it in between.
bool isStillNamed(const QByteArray& path, int descriptor)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(descriptor, &opened) == 0 && stat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino
           && opened.st_dev == named.st_dev;
}

} // namespace

RunLock::RunLock(QByteArray path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

RunLock::~RunLock()
{
    unlink(m_path.constData()); // while it is held: nobody else can be inside
    close(m_descriptor);
}

Result<std::unique_ptr<RunLock>> RunLock::take(const QString& runFile)
{
    const QByteArray path = lockPath(runFile);
    for (int tried = 0; tried < kTries; ++tried) {
        const int descriptor = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return errorFromErrno(errno, QStringLiteral("The lock of the run file cannot be made"), runFile);
        const bool locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (locked && isStillNamed(path, descriptor))
            return std::unique_ptr<RunLock>(new RunLock(path, descriptor));
        const int why = locked ? EWOULDBLOCK : errno;
        close(descriptor);
        if (why != EWOULDBLOCK)
            return errorFromErrno(why, QStringLiteral("The run file cannot be locked"), runFile);
        poll(nullptr, 0, kPauseMs);
    }
    return Error::of(ErrorKind::Conflict, QStringLiteral("Another program runs this file now"), runFile,
                     QStringLiteral("runfile.locked"));
}

bool RunLock::isHeld(const QString& runFile)
{
    const int descriptor = open(lockPath(runFile).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool held = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(descriptor);
    return held;
}

} // namespace gangway
