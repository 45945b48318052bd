// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <limits>

namespace gangway
{

/// The kinds of things that can be moved. Values are written to run files: append only.
enum class ResourceType : quint8 { Folder = 0, File = 1, Link = 2, Special = 3, Project = 4 };

/// True for what may have children.
constexpr bool isContainer(ResourceType type)
{
    return type == ResourceType::Folder || type == ResourceType::Project;
}
/// True where one can take the place of the other: a project is a folder as far as a target is concerned.
constexpr bool areOneKind(ResourceType a, ResourceType b)
{
    return a == b || (isContainer(a) && isContainer(b));
}

constexpr qint64 kUnknownBytes = -1;
constexpr qint64 kUnknownTime = std::numeric_limits<qint64>::min(); ///< for times in nanoseconds since 1970, UTC
constexpr int kUnknownPermissions = -1;

/// Nanoseconds since 1970 of a time from outside; kUnknownTime where they do not fit (about 1678 to 2262 do).
constexpr qint64 timeNs(qint64 seconds, qint64 nanoseconds = 0)
{
    constexpr qint64 kPerSecond = 1'000'000'000;
    constexpr qint64 kMost = std::numeric_limits<qint64>::max() / kPerSecond - 1;
    return seconds > kMost || seconds < -kMost ? kUnknownTime : seconds * kPerSecond + nanoseconds;
}

/// a + b of two sizes (not negative), which come from outside: a sum that would overflow stays at the largest number.
constexpr qint64 addedBytes(qint64 a, qint64 b)
{
    return a > std::numeric_limits<qint64>::max() - b ? std::numeric_limits<qint64>::max() : a + b;
}

/// One thing that can be moved, as one side describes it. What is not known is unknown, never 0 or empty.
struct Resource {
    ResourceType type = ResourceType::File;
    QString name;                           ///< one path component: never "", ".", "..", never holds '/' or NUL
    qint64 bytes = kUnknownBytes;
    qint64 modifiedNs = kUnknownTime;       ///< nanoseconds since 1970, UTC
    int permissions = kUnknownPermissions;  ///< POSIX mode, 0 to 07777
    QString linkTarget;                     ///< of a Link, as stored
    QByteArray contentHash;                 ///< SHA-256, 32 bytes, or empty: not known
    QString problem;                        ///< why it cannot be read: an error code ("file.denied"); "" = it can
    QJsonObject attributes;                 ///< platform fields shown side by side in the preview
};

} // namespace gangway
