// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace gangway
{

/// What went wrong, classed by what can be done about it.
enum class ErrorKind {
    Cancelled,       ///< the person or the program asked to stop
    Unauthenticated, ///< sign in again
    Denied,          ///< a role or a permission is missing
    NotFound,        ///< the thing is not there (any more)
    Exists,          ///< something with that name is there already
    Conflict,        ///< the world is not as the plan expects it
    Invalid,         ///< input that breaks the rules: name the place, do not retry
    RateLimited,     ///< wait, then go on
    Unavailable,     ///< the other side is down or unreachable: a retry may help
    TimedOut,        ///< no answer in time: a retry may help
    Corrupt,         ///< content that is not what it says it is
    Unsupported,     ///< the platform cannot do this
    Disk,            ///< this computer's disk: full, read only, broken
    Internal         ///< a defect of Gangway
};

/// An error as a value. `what` and `detail` are plain English for logs; what a person reads is made from
/// `kind`, `code`, `subject` in wizard/text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString what;      ///< one sentence: what happened
    QString subject;   ///< the thing it happened to: a path, a name, a host
    QString code;      ///< stable, dotted, lower-case: "disk.full", "archive.encrypted"; empty = the kind says it all
    QString detail;    ///< more for the log: the server's words, errno text; never a secret
    int httpStatus = 0;
    QString requestId; ///< the other side's id of the request, to give to its support
    std::optional<std::chrono::milliseconds> retryAfter;

    static Error of(ErrorKind kind, QString what, QString subject = {}, QString code = {}, QString detail = {});
    static Error cancelled();

    /// True where trying the same thing again, unchanged, may help.
    bool isTransient() const;
    /// True where this error makes the rest of a run pointless (signed out, disk full, cancelled).
    bool stopsRun() const;
    /// One line for the log: "what: subject (detail) [code, HTTP 500, request 7f3a]".
    QString toLogLine() const;
};

/// "RateLimited" and so on, for files and logs; the inverse of errorKindFromName.
QString errorKindName(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(const QString& name);

/// The Error for a failed call of the operating system, by its errno.
Error errorFromErrno(int errnoValue, const QString& what, const QString& subject);

} // namespace gangway

Q_DECLARE_METATYPE(gangway::Error)
