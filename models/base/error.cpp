// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/error.h"

#include <QStringList>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace gangway
{

namespace
{

constexpr std::array<std::pair<ErrorKind, const char*>, 14> kKindNames{{
    {ErrorKind::Cancelled, "Cancelled"},
    {ErrorKind::Unauthenticated, "Unauthenticated"},
    {ErrorKind::Denied, "Denied"},
    {ErrorKind::NotFound, "NotFound"},
    {ErrorKind::Exists, "Exists"},
    {ErrorKind::Conflict, "Conflict"},
    {ErrorKind::Invalid, "Invalid"},
    {ErrorKind::RateLimited, "RateLimited"},
    {ErrorKind::Unavailable, "Unavailable"},
    {ErrorKind::TimedOut, "TimedOut"},
    {ErrorKind::Corrupt, "Corrupt"},
    {ErrorKind::Unsupported, "Unsupported"},
    {ErrorKind::Disk, "Disk"},
    {ErrorKind::Internal, "Internal"},
}};

struct ErrnoClass {
    ErrorKind kind;
    const char* code;
};

ErrnoClass classOfErrno(int value)
{
    switch (value) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::NotFound, "file.notfound"};
    case EACCES:
    case EPERM:
        return {ErrorKind::Denied, "file.denied"};
    case EEXIST:
    case ENOTEMPTY:
        return {ErrorKind::Exists, "file.exists"};
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::Disk, "disk.full"};
    case EROFS:
        return {ErrorKind::Disk, "disk.readonly"};
    case EIO:
        return {ErrorKind::Disk, "disk.io"};
    case EFBIG:
        return {ErrorKind::Disk, "disk.filetoobig"};
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
        return {ErrorKind::Invalid, "name.refused"};
    case ELOOP:
        return {ErrorKind::Invalid, "link.loop"};
    case EISDIR:
        return {ErrorKind::Conflict, "file.isfolder"};
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        return {ErrorKind::Unavailable, "computer.resources"};
    default:
        return {ErrorKind::Disk, "disk.io"};
    }
}

} // namespace

Error Error::of(ErrorKind kind, QString what, QString subject, QString code, QString detail)
{
    Error error;
    error.kind = kind;
    error.what = std::move(what);
    error.subject = std::move(subject);
    error.code = std::move(code);
    error.detail = std::move(detail);
    return error;
}

Error Error::cancelled()
{
    return of(ErrorKind::Cancelled, QStringLiteral("Stopped on request"));
}

bool Error::isTransient() const
{
    return kind == ErrorKind::RateLimited || kind == ErrorKind::Unavailable || kind == ErrorKind::TimedOut;
}

bool Error::stopsRun() const
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::Unauthenticated || code == QLatin1String("disk.full")
           || code == QLatin1String("disk.readonly");
}

QString Error::toLogLine() const
{
    QString line = what;
    if (!subject.isEmpty())
        line += QStringLiteral(": ") + subject;
    if (!detail.isEmpty())
        line += QStringLiteral(" (") + detail + u')';
    QStringList marks{code.isEmpty() ? errorKindName(kind) : code};
    if (httpStatus != 0)
        marks << QStringLiteral("HTTP %1").arg(httpStatus);
    if (!requestId.isEmpty())
        marks << QStringLiteral("request %1").arg(requestId);
    return line + QStringLiteral(" [") + marks.join(QStringLiteral(", ")) + u']';
}

QString errorKindName(ErrorKind kind)
{
    for (const auto& [value, name] : kKindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("Internal");
}

std::optional<ErrorKind> errorKindFromName(const QString& name)
{
    for (const auto& [value, text] : kKindNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

Error errorFromErrno(int errnoValue, const QString& what, const QString& subject)
{
    const ErrnoClass found = classOfErrno(errnoValue);
    char buffer[128] = {};
    const char* text = strerror_r(errnoValue, buffer, sizeof buffer);
    return Error::of(found.kind, what, subject, QString::fromLatin1(found.code), QString::fromLocal8Bit(text));
}

} // namespace gangway
