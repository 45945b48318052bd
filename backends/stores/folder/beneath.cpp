// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>
#include <climits>

namespace gangway
{

namespace
{

Error refusedPath(const QString& path, const char* why)
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("Path refused"), path, QStringLiteral("name.refused"),
                     QString::fromLatin1(why));
}

bool isPlainComponent(QByteArrayView name)
{
    return !name.isEmpty() && name != QByteArrayView(".") && name != QByteArrayView("..");
}

} // namespace

Result<QByteArray> checkedPath(const QString& path)
{
    if (!path.isValidUtf16())
        return refusedPath(path, "not valid Unicode");
    QByteArray bytes = path.toUtf8();
    if (bytes.isEmpty())
        return bytes;
    if (bytes.contains('\0'))
        return refusedPath(path, "holds a NUL character");
    qsizetype start = 0;
    for (;;) {
        const qsizetype slash = bytes.indexOf('/', start);
        const qsizetype end = slash < 0 ? bytes.size() : slash;
        if (!isPlainComponent(QByteArrayView(bytes).sliced(start, end - start)))
            return refusedPath(path, "empty component, '.' or '..'");
        if (slash < 0)
            return bytes;
        start = slash + 1;
    }
}

PathParts splitPath(const QByteArray& path)
{
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0)
        return {QByteArray(), path};
    return {path.left(slash), path.mid(slash + 1)};
}

UniqueFd openByWalking(int root, const QByteArray& path, int flags, mode_t mode)
{
    constexpr int kStep = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    if (path.isEmpty())
        return UniqueFd(::openat(root, ".", flags | O_CLOEXEC, mode));
    UniqueFd folder;
    qsizetype start = 0;
    for (;;) {
        const int at = folder.isValid() ? folder.value() : root;
        const qsizetype slash = path.indexOf('/', start);
        const QByteArray name = slash < 0 ? path.mid(start) : path.mid(start, slash - start);
        if (slash < 0)
            return UniqueFd(::openat(at, name.constData(), flags | O_NOFOLLOW | O_CLOEXEC, mode));
        UniqueFd next(::openat(at, name.constData(), kStep));
        if (!next.isValid())
            return next;
        folder = std::move(next);
        start = slash + 1;
    }
}

UniqueFd openBeneath(int root, const QByteArray& path, int flags, mode_t mode)
{
    if (path.isEmpty() || path.size() >= PATH_MAX)
        return openByWalking(root, path, flags, mode);
    open_how how{};
    how.flags = static_cast<quint64>(flags | O_NOFOLLOW | O_CLOEXEC);
    how.mode = mode;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    for (;;) {
        const long fd = ::syscall(SYS_openat2, root, path.constData(), &how, sizeof how);
        if (fd >= 0)
            return UniqueFd(static_cast<int>(fd));
        // EAGAIN: something was renamed during the walk. ENOSYS, EPERM: no such call here (old kernel, sandbox).
        if (errno == ENOSYS || errno == EPERM)
            return openByWalking(root, path, flags, mode);
        if (errno != EAGAIN && errno != EINTR)
            return UniqueFd();
    }
}

} // namespace gangway
