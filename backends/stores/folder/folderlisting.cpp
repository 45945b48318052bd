// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/folderlisting.h"

#include <QSet>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <climits>
#include <limits>

namespace gangway
{

namespace
{

constexpr mode_t kPermissionBits = 07777;
constexpr mode_t kAllMayRead = S_IRUSR | S_IRGRP | S_IROTH;
constexpr mode_t kAllMayEnter = S_IXUSR | S_IXGRP | S_IXOTH;

/// A byte order mark at the start cannot be seen and is dropped by most readers of UTF-8: no name to work with.
bool isPlainUtf8(QByteArrayView text)
{
    return text.isValidUtf8() && !text.startsWith("\xEF\xBB\xBF");
}

QString escapedName(QByteArrayView name)
{
    QString text;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
    }
    return text;
}

void readLink(int folder, const char* name, Resource& result)
{
    std::array<char, PATH_MAX> buffer;
    const ssize_t length = ::readlinkat(folder, name, buffer.data(), buffer.size());
    const QByteArrayView target(buffer.data(), length > 0 ? length : 0);
    if (length <= 0)
        result.problem = errorFromErrno(errno, {}, {}).code;
    else if (!isPlainUtf8(target))
        result.problem = QStringLiteral("name.notutf8");
    else
        result.linkTarget = QString::fromUtf8(target);
}

/// Permission bits answer for nearly every entry; only where they leave a doubt is the system asked.
bool mayOpen(int folder, const char* name, const struct stat& about)
{
    const bool isFolder = S_ISDIR(about.st_mode);
    const mode_t needed = isFolder ? kAllMayRead | kAllMayEnter : kAllMayRead;
    if ((about.st_mode & needed) == needed)
        return true;
    return ::faccessat(folder, name, isFolder ? R_OK | X_OK : R_OK, AT_EACCESS) == 0;
}

/// Two escaped names, or one and a real one, must not be the same.
void makeUnique(std::vector<Resource>& entries)
{
    const QString unreadable = QStringLiteral("name.notutf8");
    QSet<QString> taken;
    for (const Resource& entry : entries) {
        if (entry.problem != unreadable)
            taken.insert(entry.name);
    }
    for (Resource& entry : entries) {
        if (entry.problem != unreadable)
            continue;
        const QString plain = entry.name;
        for (int n = 2; taken.contains(entry.name); ++n)
            entry.name = plain + QStringLiteral(" (%1)").arg(n);
        taken.insert(entry.name);
    }
}

bool isDots(const char* name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

} // namespace

bool isPartName(QByteArrayView name)
{
    return name.startsWith(".gangway-") && name.endsWith(".part");
}

int describeEntry(int folder, const char* name, Resource& result)
{
    struct stat about {};
    if (::fstatat(folder, name, &about, AT_SYMLINK_NOFOLLOW | (*name == '\0' ? AT_EMPTY_PATH : 0)) != 0)
        return errno;
    result.modifiedNs = timeNs(about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
    switch (about.st_mode & S_IFMT) {
    case S_IFREG:
        result.type = ResourceType::File;
        result.bytes = about.st_size;
        break;
    case S_IFDIR:
        result.type = ResourceType::Folder;
        break;
    case S_IFLNK:
        result.type = ResourceType::Link;
        readLink(folder, name, result);
        return 0;
    default:
        result.type = ResourceType::Special;
        return 0;
    }
    result.permissions = static_cast<int>(about.st_mode & kPermissionBits);
    if (*name != '\0' && !mayOpen(folder, name, about))
        result.problem = QStringLiteral("file.denied");
    return 0;
}

Result<std::vector<Resource>> listEntries(UniqueFd folder, const QString& subject)
{
    DIR* stream = ::fdopendir(folder.value());
    if (stream == nullptr)
        return errorFromErrno(errno, QStringLiteral("Cannot list the folder"), subject);
    const int fd = folder.release(); // the stream closes it
    std::vector<Resource> entries;
    bool hasEscaped = false;
    int failure = 0;
    for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(stream);
        if (entry == nullptr) {
            failure = errno;
            break;
        }
        const QByteArrayView name(entry->d_name);
        if (isDots(entry->d_name) || isPartName(name))
            continue;
        Resource found;
        const int why = describeEntry(fd, entry->d_name, found);
        if (why == ENOENT)
            continue; // gone since the folder was read
        if (why != 0)
            found.problem = errorFromErrno(why, {}, {}).code;
        if (isPlainUtf8(name)) {
            found.name = QString::fromUtf8(name);
        } else {
            found.name = escapedName(name);
            found.problem = QStringLiteral("name.notutf8");
            hasEscaped = true;
        }
        entries.push_back(std::move(found));
    }
    ::closedir(stream);
    if (failure != 0)
        return errorFromErrno(failure, QStringLiteral("Cannot list the folder"), subject);
    if (hasEscaped)
        makeUnique(entries);
    return entries;
}

} // namespace gangway
