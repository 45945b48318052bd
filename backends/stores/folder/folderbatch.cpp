// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/folderbatch.h"

#include "backends/stores/folder/beneath.h"
#include "backends/stores/folder/partfile.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace gangway
{

namespace
{

constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY;
constexpr mode_t kNewFolder = 0777;        // less the umask, until its own permissions are set
constexpr mode_t kNewFile = 0666;          // less the umask: for good where the source knows no permissions
constexpr mode_t kNewSecret = 0600;        // until the permissions of the source are set
constexpr qint64 kSyncAloneBytes = 8 << 20; // from here on one fsync() is cheaper than the next batch's wait

Error failed(const char* what, const QString& path)
{
    return errorFromErrno(errno, QString::fromLatin1(what), path);
}

bool isTag(const QString& tag)
{
    constexpr qsizetype kMostTag = 40;
    return !tag.isEmpty() && tag.size() <= kMostTag
           && std::all_of(tag.begin(), tag.end(), [](QChar c) {
                  return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
              });
}

/// A part that somebody else put there, or that has a second name elsewhere, is not gone on with.
bool isOurs(int fd)
{
    struct stat about {};
    return ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == ::geteuid() && about.st_nlink == 1;
}

std::array<timespec, 2> timesOf(qint64 modifiedNs)
{
    constexpr qint64 kPerSecond = 1'000'000'000;
    qint64 seconds = modifiedNs / kPerSecond;
    qint64 rest = modifiedNs % kPerSecond;
    if (rest < 0) {
        --seconds;
        rest += kPerSecond;
    }
    return {timespec{0, UTIME_OMIT}, timespec{static_cast<time_t>(seconds), static_cast<long>(rest)}};
}

} // namespace

Result<std::unique_ptr<FileBatch>> FolderBatch::begin(std::shared_ptr<FolderRoot> root, const BatchOptions& options)
{
    if (!isTag(options.tag))
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a tag for part files"), options.tag,
                         QStringLiteral("tag.refused"));
    GW_TRY(const int fd, root->made());
    return std::unique_ptr<FileBatch>(new FolderBatch(std::move(root), options, fd));
}

FolderBatch::FolderBatch(std::shared_ptr<FolderRoot> root, BatchOptions options, int rootFd)
    : m_root(std::move(root))
    , m_options(std::move(options))
    , m_rootFd(rootFd)
    , m_syncsWhole(m_root->facts().syncsWhole)
{
}

FolderBatch::~FolderBatch()
{
    discard();
}

QByteArray FolderBatch::partName(const QByteArray& path, const Resource& what) const
{
    constexpr qsizetype kHashDigits = 16;
    const QByteArray content = path + '\0' + QByteArray::number(what.bytes) + '\0'
                               + QByteArray::number(what.modifiedNs);
    return ".gangway-" + m_options.tag.toLatin1() + '-' + Sha256::of(content).toHex().left(kHashDigits) + ".part";
}

Result<UniqueFd> FolderBatch::openMaking(const QByteArray& folder)
{
    UniqueFd fd = openBeneath(m_rootFd, folder, kOpenFolder);
    if (fd.isValid())
        return fd;
    const QString path = QString::fromUtf8(folder);
    if (errno == ENOTDIR || errno == ELOOP)
        return Error::of(ErrorKind::Conflict, QStringLiteral("Something that is no folder is in the way"), path,
                         QStringLiteral("folder.blocked"));
    if (errno != ENOENT || folder.isEmpty())
        return failed("Cannot open the folder", path);
    const PathParts parts = splitPath(folder);
    GW_TRY(const UniqueFd parent, openMaking(parts.folder));
    if (::mkdirat(parent.value(), parts.name.constData(), kNewFolder) == 0)
        m_made.push_back(folder);
    else if (errno != EEXIST)
        return failed("Cannot make the folder", path);
    fd = openBeneath(m_rootFd, folder, kOpenFolder);
    if (!fd.isValid())
        return failed("Cannot open the folder", path);
    return fd;
}

Result<int> FolderBatch::enter(const QByteArray& folder)
{
    if (m_folder.isValid() && m_entered == folder)
        return m_folder.value();
    GW_TRY(m_folder, openMaking(folder));
    m_entered = folder;
    return m_folder.value();
}

Result<UniqueFd> FolderBatch::openPart(const Pending& pending, mode_t mode)
{
    GW_TRY(int folder, enter(pending.folder));
    const char* const name = pending.part.constData();
    if (pending.isResumable) {
        UniqueFd fd(::openat(folder, name, O_RDWR | O_NOFOLLOW | O_CLOEXEC));
        if (fd.isValid() && isOurs(fd.value()))
            return fd;
    }
    constexpr int kNew = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    UniqueFd fd(::openat(folder, name, kNew, mode));
    if (!fd.isValid() && errno == EEXIST) {
        ::unlinkat(folder, name, 0); // of an earlier batch
        fd = UniqueFd(::openat(folder, name, kNew, mode));
    } else if (!fd.isValid() && errno == ENOENT) {
        // Another batch made this folder, gave up and took it away again: make it ourselves.
        m_folder.reset();
        GW_TRY(folder, enter(pending.folder));
        fd = UniqueFd(::openat(folder, name, kNew, mode));
    }
    if (!fd.isValid())
        return failed("Cannot write into the folder", QString::fromUtf8(pending.folder));
    return fd;
}

Result<void> FolderBatch::refuseFolder(int folder, const QByteArray& name, const QString& path) const
{
    struct stat about {};
    if (::fstatat(folder, name.constData(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(about.st_mode))
        return Error::of(ErrorKind::Exists, QStringLiteral("A folder has this name"), path,
                         QStringLiteral("file.isfolder"));
    return {};
}

QStringList FolderBatch::dress(int fd, const Resource& what) const
{
    QStringList notes;
    if (what.permissions != kUnknownPermissions
        && (!m_root->facts().rules.keepsPermissions || ::fchmod(fd, static_cast<mode_t>(what.permissions)) != 0))
        notes << QStringLiteral("permissions.notkept");
    if (what.modifiedNs != kUnknownTime && ::futimens(fd, timesOf(what.modifiedNs).data()) != 0)
        notes << QStringLiteral("time.notkept");
    return notes;
}

Result<WriteReceipt> FolderBatch::writePart(Context& context, Pending& pending, const QString& path,
                                            const Resource& what, const SourceOpener& open)
{
    GW_TRY(UniqueFd fd, openPart(pending, what.permissions == kUnknownPermissions ? kNewFile : kNewSecret));
    PartFile part(std::move(fd), path);
    const auto work = [&]() -> Result<void> {
        if (pending.isResumable)
            GW_CHECK(part.resume(context, m_options.resumableFromBytes, what.bytes));
        GW_CHECK(part.fill(context, open, what.bytes));
        pending.isSynced = !m_syncsWhole || part.bytes() >= kSyncAloneBytes;
        return {};
    };
    Result<void> written = work();
    WriteReceipt receipt;
    if (written) {
        receipt = {part.bytes(), part.sha256(), dress(part.descriptor(), what)};
        // After dressing, so that times and permissions are as durable as the content.
        if (pending.isSynced && ::fsync(part.descriptor()) != 0)
            written = failed("Cannot make the written file last", path);
    }
    if (!written) {
        context.progress(-part.reported());
        return written.error();
    }
    return receipt;
}

Result<WriteReceipt> FolderBatch::write(Context& context, const QString& path, const Resource& what,
                                        const SourceOpener& open)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray bytes, checkedPath(path));
    if (bytes.isEmpty() || what.bytes < 0)
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a file with a size"), path,
                         QStringLiteral("name.refused"));
    const PathParts parts = splitPath(bytes);
    GW_TRY(const int folder, enter(parts.folder));
    GW_CHECK(refuseFolder(folder, parts.name, path));
    Pending pending{parts.folder, partName(bytes, what), parts.name, false, false};
    pending.isResumable = m_options.resumableFromBytes > 0 && what.bytes > m_options.resumableFromBytes;
    Result<WriteReceipt> receipt = writePart(context, pending, path, what, open);
    if (receipt) {
        m_pending.push_back(std::move(pending));
        return receipt;
    }
    const Error& error = receipt.error();
    const bool mayGoOn = pending.isResumable && error.kind != ErrorKind::Disk && error.kind != ErrorKind::Conflict
                         && error.kind != ErrorKind::Corrupt;
    if (!mayGoOn && m_folder.isValid())
        ::unlinkat(m_folder.value(), pending.part.constData(), 0);
    return receipt;
}

Result<QStringList> FolderBatch::link(const QByteArray& bytes, const QString& path, const Resource& what)
{
    const PathParts parts = splitPath(bytes);
    GW_TRY(const int folder, enter(parts.folder));
    GW_CHECK(refuseFolder(folder, parts.name, path));
    const QByteArray target = what.linkTarget.toUtf8();
    if (!m_root->facts().rules.keepsLinks || target.isEmpty() || target.contains('\0'))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("This link cannot be kept here"), path,
                         QStringLiteral("link.unsupported"));
    const Pending pending{parts.folder, partName(bytes, what), parts.name, false, false};
    ::unlinkat(folder, pending.part.constData(), 0); // of an earlier batch
    if (::symlinkat(target.constData(), folder, pending.part.constData()) != 0)
        return failed("Cannot make the link", path);
    m_pending.push_back(pending);
    QStringList notes;
    if (what.modifiedNs != kUnknownTime
        && ::utimensat(folder, pending.part.constData(), timesOf(what.modifiedNs).data(), AT_SYMLINK_NOFOLLOW) != 0)
        notes << QStringLiteral("time.notkept");
    return notes;
}

Result<QStringList> FolderBatch::create(Context& context, const QString& path, const Resource& what)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray bytes, checkedPath(path));
    if (what.type == ResourceType::Link && !bytes.isEmpty())
        return link(bytes, path, what);
    if (what.type != ResourceType::Folder && what.type != ResourceType::Project)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("Neither a folder nor a link"), path,
                         QStringLiteral("file.special"));
    GW_CHECK(enter(bytes));
    // Only at commit: a folder that must not be written to could not be filled, and filling it changes its time.
    if (what.permissions != kUnknownPermissions || what.modifiedNs != kUnknownTime)
        m_looks.push_back({bytes, what.permissions, what.modifiedNs});
    const bool keeps = what.permissions == kUnknownPermissions || m_root->facts().rules.keepsPermissions;
    return keeps ? QStringList() : QStringList{QStringLiteral("permissions.notkept")};
}

Result<void> FolderBatch::remove(Context& context, const QString& path)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray bytes, checkedPath(path));
    if (bytes.isEmpty())
        return Error::of(ErrorKind::Invalid, QStringLiteral("The root is not removed"), path,
                         QStringLiteral("name.refused"));
    const PathParts parts = splitPath(bytes);
    const UniqueFd folder = openBeneath(m_rootFd, parts.folder, kOpenFolder);
    if (!folder.isValid()) {
        if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP)
            return {};
        return failed("Cannot open the folder", path);
    }
    if (::unlinkat(folder.value(), parts.name.constData(), 0) != 0) {
        if (errno == ENOENT)
            return {};
        if ((errno != EISDIR && errno != EPERM) || ::unlinkat(folder.value(), parts.name.constData(), AT_REMOVEDIR) != 0)
            return failed("Cannot remove", path);
    }
    m_touched.push_back(parts.folder);
    if (m_entered == bytes)
        m_folder.reset();
    return {};
}

} // namespace gangway
