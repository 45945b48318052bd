// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/folderstore.h"

#include "backends/stores/folder/beneath.h"
#include "backends/stores/folder/folderbatch.h"
#include "backends/stores/folder/folderlisting.h"
#include "backends/stores/folder/folderroot.h"
#include "backends/stores/folder/foldersource.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace gangway
{

namespace
{

Error notThere(const QString& path)
{
    return Error::of(ErrorKind::NotFound, QStringLiteral("Not there"), path, QStringLiteral("file.notfound"));
}

class FolderStore : public FileStore
{
public:
    explicit FolderStore(std::shared_ptr<FolderRoot> root);

    StoreCapabilities capabilities() const override { return m_capabilities; }
    Result<std::vector<Resource>> list(Context& context, const QString& folder) override;
    Result<Resource> stat(Context& context, const QString& path) override;
    Result<std::unique_ptr<ByteSource>> read(Context& context, const QString& path, qint64 offset) override;
    Result<std::unique_ptr<FileBatch>> begin(Context& context, const BatchOptions& options) override;
    std::optional<qint64> freeBytes(Context& context) override;
    QString describe() const override;

private:
    std::shared_ptr<FolderRoot> m_root;
    StoreCapabilities m_capabilities;
};

FolderStore::FolderStore(std::shared_ptr<FolderRoot> root)
    : m_root(std::move(root))
{
    m_capabilities.rules = m_root->facts().rules;
    m_capabilities.rules.refusesName = [refuses = m_root->facts().rules.refusesName](QByteArrayView name) {
        return isPartName(name) || refuses(name);
    };
    m_capabilities.canWrite = m_root->isWritable();
    m_capabilities.timeResolutionNs = m_root->facts().timeResolutionNs;
    m_capabilities.sharesDisk = true;
}

Result<std::vector<Resource>> FolderStore::list(Context& context, const QString& folder)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray path, checkedPath(folder));
    const std::optional<int> root = m_root->descriptor();
    if (!root) {
        if (path.isEmpty())
            return std::vector<Resource>();
        return notThere(folder);
    }
    UniqueFd fd = openBeneath(*root, path, O_RDONLY | O_DIRECTORY);
    if (!fd.isValid() && (errno == ENOTDIR || errno == ELOOP))
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a folder"), folder, QStringLiteral("folder.notafolder"));
    if (!fd.isValid())
        return errorFromErrno(errno, QStringLiteral("Cannot list the folder"), folder);
    return listEntries(std::move(fd), folder);
}

Result<Resource> FolderStore::stat(Context& context, const QString& path)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray bytes, checkedPath(path));
    const std::optional<int> root = m_root->descriptor();
    if (!root)
        return notThere(path);
    const PathParts parts = splitPath(bytes);
    Resource found;
    found.name = path.section(QLatin1Char('/'), -1);
    UniqueFd folder;
    int at = *root;
    if (!parts.folder.isEmpty()) {
        folder = openBeneath(*root, parts.folder, O_PATH | O_DIRECTORY);
        if (!folder.isValid())
            return errno == ELOOP ? notThere(path)
                                  : errorFromErrno(errno, QStringLiteral("Cannot look at the file"), path);
        at = folder.value();
    }
    const int failure = describeEntry(at, parts.name.constData(), found);
    if (failure != 0)
        return errorFromErrno(failure, QStringLiteral("Cannot look at the file"), path);
    return found;
}

Result<std::unique_ptr<ByteSource>> FolderStore::read(Context& context, const QString& path, qint64 offset)
{
    GW_CHECK(context.checkStopped());
    GW_TRY(const QByteArray bytes, checkedPath(path));
    const std::optional<int> root = m_root->descriptor();
    if (!root || bytes.isEmpty())
        return notThere(path);
    UniqueFd fd = openBeneath(*root, bytes, O_RDONLY | O_NONBLOCK | O_NOCTTY); // a pipe must not hold us up
    if (!fd.isValid())
        return errorFromErrno(errno, QStringLiteral("Cannot open the file"), path);
    struct stat about {};
    if (::fstat(fd.value(), &about) != 0)
        return errorFromErrno(errno, QStringLiteral("Cannot look at the file"), path);
    if (!S_ISREG(about.st_mode))
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a file"), path, QStringLiteral("file.notafile"));
    return std::unique_ptr<ByteSource>(
        std::make_unique<FolderSource>(std::move(fd), offset, static_cast<qint64>(about.st_size), path));
}

Result<std::unique_ptr<FileBatch>> FolderStore::begin(Context& context, const BatchOptions& options)
{
    GW_CHECK(context.checkStopped());
    return FolderBatch::begin(m_root, options);
}

std::optional<qint64> FolderStore::freeBytes(Context&)
{
    const qint64 bytes = m_root->freeBytes();
    if (bytes < 0)
        return std::nullopt;
    return bytes;
}

QString FolderStore::describe() const
{
    const QString kind = m_root->facts().name;
    return kind.isEmpty() ? QStringLiteral("Folder") : QStringLiteral("Folder on %1").arg(kind);
}

} // namespace

Result<std::shared_ptr<FileStore>> openFolderStore(const QString& path, bool mayBeMissing)
{
    GW_TRY(std::shared_ptr<FolderRoot> root, FolderRoot::open(path, mayBeMissing));
    return std::shared_ptr<FileStore>(std::make_shared<FolderStore>(std::move(root)));
}

} // namespace gangway
