// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/filesystemfacts.h"

#include "backends/stores/folder/uniquefd.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/magic.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statfs.h>

#include <array>

namespace gangway
{

namespace
{

enum class Names : quint8 { Posix, Windows };

struct Row {
    quint64 magic;
    const char* name;
    Names names;
    bool caseSensitive;
    bool normalises;
    bool links;
    bool permissions;
    qint64 resolutionNs;
    bool syncsWhole;
};

constexpr quint64 kExfat = 0x2011BAB0;
constexpr quint64 kNtfs3 = 0x7366746e;
constexpr quint64 kNtfs = 0x5346544e;
constexpr quint64 kCifs = 0xFF534D42;
constexpr quint64 kSmb2 = 0xFE534D42;
constexpr quint64 kHfsPlus = 0x482b;
constexpr quint64 kHfsX = 0x4858;
constexpr quint64 kXfs = 0x58465342;
constexpr quint64 kZfs = 0x2fc12fc1;
constexpr quint64 kFuse = 0x65735546;
constexpr qint64 kSecondNs = 1'000'000'000;

// Resolutions: FAT keeps even seconds, exFAT 10 ms, NTFS and SMB 100 ns, HFS+ seconds; FUSE can be anything: a second.
constexpr std::array kRows{
    Row{EXT4_SUPER_MAGIC, "ext4", Names::Posix, true, false, true, true, 1, true},
    Row{BTRFS_SUPER_MAGIC, "btrfs", Names::Posix, true, false, true, true, 1, true},
    Row{kXfs, "xfs", Names::Posix, true, false, true, true, 1, true},
    Row{F2FS_SUPER_MAGIC, "f2fs", Names::Posix, true, false, true, true, 1, true},
    Row{TMPFS_MAGIC, "tmpfs", Names::Posix, true, false, true, true, 1, true},
    Row{OVERLAYFS_SUPER_MAGIC, "overlay", Names::Posix, true, false, true, true, 1, true},
    Row{kZfs, "zfs", Names::Posix, true, false, true, true, 1, false},
    Row{NFS_SUPER_MAGIC, "nfs", Names::Posix, true, false, true, true, 1, false},
    Row{kFuse, "fuse", Names::Posix, true, false, true, true, kSecondNs, false},
    Row{MSDOS_SUPER_MAGIC, "vfat", Names::Windows, false, false, false, false, 2 * kSecondNs, false},
    Row{kExfat, "exfat", Names::Windows, false, false, false, false, 10'000'000, false},
    Row{kNtfs, "ntfs", Names::Windows, false, false, false, false, 100, false},
    Row{kNtfs3, "ntfs", Names::Windows, false, false, false, false, 100, false},
    Row{kCifs, "cifs", Names::Windows, false, false, false, false, 100, false},
    Row{kSmb2, "cifs", Names::Windows, false, false, false, false, 100, false},
    Row{kHfsPlus, "hfsplus", Names::Posix, false, true, true, true, kSecondNs, false},
    Row{kHfsX, "hfsplus", Names::Posix, true, true, true, true, kSecondNs, false},
};

constexpr qint64 kLargestOnFat = 0xffffffffLL;

bool windowsRefuses(QByteArrayView name)
{
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || QByteArrayView("\"*:<>?\\|").contains(c))
            return true;
    }
    return name.endsWith('.') || name.endsWith(' ');
}

/// The same name with the case of its first ASCII letter changed; empty if it has none.
QByteArray otherCase(QByteArrayView name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            QByteArray other = name.toByteArray();
            other[i] = static_cast<char>(c ^ 0x20);
            return other;
        }
    }
    return {};
}

/// What the first entries of a folder say about letter case: does one of them answer to another case as well?
std::optional<bool> caseSensitiveByEntries(int folder)
{
    constexpr int kMostEntries = 64;
    UniqueFd again(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    DIR* entries = again.isValid() ? ::fdopendir(again.value()) : nullptr;
    if (entries == nullptr)
        return std::nullopt;
    again.release();
    std::optional<bool> answer;
    for (int i = 0; i < kMostEntries && !answer; ++i) {
        const dirent* entry = ::readdir(entries);
        if (entry == nullptr)
            break;
        const QByteArray other = otherCase(entry->d_name);
        struct stat mine {};
        struct stat theirs {};
        if (other.isEmpty() || ::fstatat(folder, entry->d_name, &mine, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        const bool answers = ::fstatat(folder, other.constData(), &theirs, AT_SYMLINK_NOFOLLOW) == 0;
        if (!answers)
            answer = true;
        else if (mine.st_ino == theirs.st_ino && mine.st_dev == theirs.st_dev && mine.st_nlink == 1)
            answer = false;
    }
    ::closedir(entries);
    return answer;
}

} // namespace

FileSystemFacts factsOfFileSystem(quint64 magic, qint64 longestNameBytes)
{
    FileSystemFacts facts;
    facts.timeResolutionNs = kSecondNs; // the careful guess for a kind that is not known
    bool windows = false;
    for (const Row& row : kRows) {
        if (row.magic != magic)
            continue;
        facts.name = QString::fromLatin1(row.name);
        facts.rules.caseSensitive = row.caseSensitive;
        facts.rules.normalisesUnicode = row.normalises;
        facts.rules.keepsLinks = row.links;
        facts.rules.keepsPermissions = row.permissions;
        facts.timeResolutionNs = row.resolutionNs;
        facts.syncsWhole = row.syncsWhole;
        windows = row.names == Names::Windows;
        break;
    }
    if (magic == MSDOS_SUPER_MAGIC)
        facts.rules.largestFileBytes = kLargestOnFat;
    facts.rules.refusesName = [windows, longestNameBytes](QByteArrayView name) {
        return name.size() > longestNameBytes || (windows && windowsRefuses(name));
    };
    return facts;
}

FileSystemFacts factsOfFolder(int folder)
{
    constexpr qint64 kUsualLongestName = 255;
    struct statfs about {};
    if (::fstatfs(folder, &about) != 0)
        return factsOfFileSystem(0, kUsualLongestName);
    const qint64 longest = about.f_namelen > 0 ? static_cast<qint64>(about.f_namelen) : kUsualLongestName;
    FileSystemFacts facts = factsOfFileSystem(static_cast<quint32>(about.f_type), longest);
    int flags = 0;
    if (::ioctl(folder, FS_IOC_GETFLAGS, &flags) == 0 && (flags & FS_CASEFOLD_FL) != 0) {
        facts.rules.caseSensitive = false;
        facts.rules.normalisesUnicode = true;
    }
    if (const std::optional<bool> seen = caseSensitiveByEntries(folder))
        facts.rules.caseSensitive = *seen;
    return facts;
}

} // namespace gangway
