// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/storefixture.h"

#include "backends/stores/folder/folderstore.h"
#include "tests/support/archivefixture.h"
#include "tests/support/jupyterfixture.h"

#include <QDirIterator>

#include <random>

namespace gangway
{

namespace
{

class FolderFixture : public StoreFixture
{
public:
    Result<std::shared_ptr<FileStore>> open() override { return openFolderStore(m_folder.path()); }
    QStringList rawPaths() override { return pathsBelow(m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

class MemorySource : public ByteSource
{
public:
    MemorySource(QByteArray bytes, qint64 offset)
        : m_bytes(std::move(bytes))
        , m_at(std::min(offset, static_cast<qint64>(m_bytes.size())))
    {
    }
    Result<qint64> read(Context& context, char* buffer, qint64 most) override
    {
        GW_CHECK(context.checkStopped());
        const qint64 size = std::min(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, size, buffer);
        m_at += size;
        return size;
    }

private:
    QByteArray m_bytes;
    qint64 m_at;
};

Result<void> collect(Context& context, FileStore& store, const QString& folder, QMap<QString, QByteArray>& world)
{
    GW_TRY(const std::vector<Resource> children, store.list(context, folder));
    for (const Resource& child : children) {
        const QString path = folder.isEmpty() ? child.name : folder + u'/' + child.name;
        if (child.type == ResourceType::Folder) {
            world.insert(path + u'/', QByteArray());
            GW_CHECK(collect(context, store, path, world));
            continue;
        }
        GW_TRY(const QByteArray content, readAll(context, store, path));
        world.insert(path, content);
    }
    return {};
}

} // namespace

std::vector<StoreRow> storeRows()
{
    return {
        {"folder", makeFolderFixture},
        {"zip", [] { return makeArchiveFixture(QStringLiteral("a.zip")); }},
        {"tar.gz", [] { return makeArchiveFixture(QStringLiteral("a.tar.gz")); }},
        {"tar.zst", [] { return makeArchiveFixture(QStringLiteral("a.tar.zst")); }},
        {"jupyter emulator in process", makeJupyterInProcessFixture},
        {"jupyter emulator over loopback", makeJupyterLoopbackFixture},
        {"jupyter-server", makeRealJupyterFixture},
        {"jupyter-server with password, prefix and hidden names", makeRealJupyterWithPasswordFixture},
    };
}

Result<std::unique_ptr<StoreFixture>> makeFolderFixture()
{
    return std::unique_ptr<StoreFixture>(new FolderFixture);
}

QStringList pathsBelow(const QString& folder)
{
    QStringList result;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        const QFileInfo info = entries.fileInfo();
        const QString path = QDir(folder).relativeFilePath(info.filePath());
        result << (info.isDir() && !info.isSymLink() ? path + u'/' : path);
    }
    result.sort();
    return result;
}

SourceOpener openerOf(QByteArray bytes)
{
    return [bytes = std::move(bytes)](qint64 offset) -> Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(new MemorySource(bytes, offset));
    };
}

QByteArray noise(qint64 size, quint32 seed)
{
    QByteArray result(size, Qt::Uninitialized);
    std::mt19937_64 random(seed);
    for (qint64 i = 0; i < size; i += 8) {
        const quint64 value = random();
        memcpy(result.data() + i, &value, static_cast<size_t>(std::min<qint64>(8, size - i)));
    }
    return result;
}

Resource fileOf(qint64 bytes, qint64 modifiedNs, int permissions)
{
    Resource result;
    result.bytes = bytes;
    result.modifiedNs = modifiedNs;
    result.permissions = permissions;
    return result;
}

Result<void> writeAll(Context& context, FileStore& store, const QMap<QString, QByteArray>& world, const QString& tag)
{
    BatchOptions options;
    options.tag = tag;
    GW_TRY(const std::unique_ptr<FileBatch> batch, store.begin(context, options));
    for (auto it = world.begin(); it != world.end(); ++it) {
        if (it.key().endsWith(u'/')) {
            Resource folder;
            folder.type = ResourceType::Folder;
            GW_CHECK(batch->create(context, it.key().chopped(1), folder));
        } else {
            GW_CHECK(batch->write(context, it.key(), fileOf(it.value().size()), openerOf(it.value())));
        }
    }
    return batch->commit(context);
}

Result<QByteArray> readAll(Context& context, FileStore& store, const QString& path, qint64 offset)
{
    constexpr qint64 kBlock = 1 << 20;
    GW_TRY(const std::unique_ptr<ByteSource> source, store.read(context, path, offset));
    QByteArray result;
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        GW_TRY(const qint64 got, source->read(context, block.data(), kBlock));
        if (got == 0)
            return result;
        result.append(block.constData(), got);
    }
}

Result<QMap<QString, QByteArray>> worldOf(Context& context, FileStore& store, const QString& folder)
{
    QMap<QString, QByteArray> world;
    GW_CHECK(collect(context, store, folder, world));
    return world;
}

} // namespace gangway
