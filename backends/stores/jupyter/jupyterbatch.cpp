// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupyterbatch.h"

#include "backends/stores/jupyter/jupytersource.h"
#include "models/domain/relativepath.h"

#include <QScopeGuard>

namespace gangway
{

namespace
{

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

QString nameOf(const QString& path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

Result<void> checkTarget(const QString& path)
{
    if (!path.isEmpty() && isRelativePath(path) && !isTraceName(nameOf(path)))
        return {};
    return Error::of(ErrorKind::Invalid, QStringLiteral("This name cannot be used here"), path, QStringLiteral("name.refused"));
}

Error sourceChanged(const QString& path)
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("The source is not as long as it was said to be"), path,
                     QStringLiteral("source.changed"));
}

Error targetDiffers(const QString& path)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("The server stored another number of bytes than it was sent"), path,
                     QStringLiteral("target.altered"));
}

Result<QByteArray> readBlock(Context& context, ByteSource& source, qint64 most)
{
    QByteArray block(most, Qt::Uninitialized);
    GW_TRY(const qint64 got, source.read(context, block.data(), block.size()));
    block.truncate(got);
    return block;
}

} // namespace

JupyterBatch::JupyterBatch(std::shared_ptr<JupyterPlace> place, QString tag)
    : m_place(std::move(place))
    , m_tag(std::move(tag))
{
}

Result<void> JupyterBatch::ensureFolder(Context& context, const QString& folder)
{
    if (m_place->traces.knowsFolder(folder))
        return {};
    if (folder.isEmpty()) {
        GW_CHECK(m_place->client.makeRoot(context));
    } else {
        GW_CHECK(ensureFolder(context, folderOf(folder)));
        GW_CHECK(m_place->client.makeFolder(context, folder)); // one that is there is fine
    }
    m_place->traces.addFolder(folder);
    return {};
}

Result<QStringList> JupyterBatch::create(Context& context, const QString& path, const Resource& what)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkTarget(path));
    if (what.type != ResourceType::Folder) {
        return Error::of(ErrorKind::Unsupported, QStringLiteral("A Jupyter server holds files and folders only"), path,
                         QStringLiteral("link.unsupported"));
    }
    GW_CHECK(ensureFolder(context, path));
    return QStringList();
}

Result<WriteReceipt> JupyterBatch::write(Context& context, const QString& path, const Resource& what, const SourceOpener& open)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkTarget(path));
    GW_CHECK(ensureFolder(context, folderOf(path)));
    GW_TRY(const std::unique_ptr<ByteSource> source, open(0));
    // One byte more than declared shows a source that is longer.
    const qint64 declared = what.bytes;
    const qint64 most = m_place->sizes.blockBytes;
    GW_TRY(QByteArray block, readBlock(context, *source, declared < 0 ? most : std::min(most, declared + 1)));
    if (block.size() == most && declared != most)
        return writeInBlocks(context, path, declared, std::move(block), *source);
    if (declared >= 0 && block.size() != declared)
        return sourceChanged(path);
    if (declared == most) {
        GW_TRY(const QByteArray beyond, readBlock(context, *source, 1));
        if (!beyond.isEmpty())
            return sourceChanged(path);
    }
    Result<WriteReceipt> written = writeAtOnce(context, path, block);
    if (written || written.error().code != QStringLiteral("folder.missing"))
        return written;
    // Somebody removed a folder that was there a moment ago.
    m_place->traces.forgetFolders();
    GW_CHECK(ensureFolder(context, folderOf(path)));
    return writeAtOnce(context, path, block);
}

Result<WriteReceipt> JupyterBatch::writeAtOnce(Context& context, const QString& path, const QByteArray& content)
{
    GW_CHECK(context.pace(content.size()));
    bool torso = false;
    const Result<Resource> stored = m_place->client.put(context, path, fileBody(content), true, torso);
    if (torso)
        m_place->client.sweep(context, path);
    if (!stored)
        return stored.error();
    context.progress(content.size());
    WriteReceipt receipt{content.size(), Sha256::of(content), {}};
    GW_TRY(receipt.notes, notesOf(context, path, *stored, receipt));
    return receipt;
}

Result<WriteReceipt> JupyterBatch::writeInBlocks(Context& context, const QString& path, qint64 declared, QByteArray block,
                                                 ByteSource& source)
{
    const QString part = partPath(path, m_tag);
    m_place->traces.setBusy(part, true);
    const qint64 most = m_place->sizes.blockBytes;
    qint64 sent = 0;
    auto undo = qScopeGuard([&] {
        context.progress(-sent);
        m_place->client.sweep(context, part);
        m_place->traces.setBusy(part, false);
    });
    Sha256 hash;
    for (int number = 1; number != 0;) {
        hash.add(block);
        const bool isLast = block.size() < most || sent + block.size() == declared;
        GW_CHECK(context.pace(block.size()));
        GW_CHECK(putBlock(context, part, block, isLast && number > 1 ? -1 : number, sent + block.size()));
        sent += block.size();
        context.progress(block.size());
        number = isLast ? 0 : number + 1;
        GW_TRY(block, readBlock(context, source, isLast ? 1 : most));
    }
    if (!block.isEmpty() || (declared >= 0 && sent != declared))
        return sourceChanged(path);
    GW_CHECK(putInPlace(context, part, path));
    undo.dismiss();
    m_place->traces.setBusy(part, false);
    m_place->traces.forget(part);
    WriteReceipt receipt{sent, hash.result(), {}};
    Resource stored;
    stored.bytes = sent;
    GW_TRY(receipt.notes, notesOf(context, path, stored, receipt));
    return receipt;
}

Result<void> JupyterBatch::putBlock(Context& context, const QString& part, const QByteArray& block, int number, qint64 sizeAfter)
{
    bool torso = false;
    const bool repeatable = number == 1; // the first one begins the file anew
    GW_TRY(const Resource stored, m_place->client.put(context, part, fileBody(block, number), repeatable, torso));
    if (stored.bytes >= 0 && stored.bytes != sizeAfter)
        return targetDiffers(part);
    return {};
}

Result<void> JupyterBatch::renameSurely(Context& context, const QString& from, const QString& to)
{
    const Result<void> renamed = m_place->client.rename(context, from, to);
    if (renamed || !renamed.error().isTransient())
        return renamed;
    // The answer did not arrive; the server may have done it all the same.
    const Result<Resource> left = m_place->client.entry(context, from);
    const Result<Resource> there = m_place->client.entry(context, to);
    if (there && !left && left.error().kind == ErrorKind::NotFound)
        return {};
    return renamed;
}

Result<void> JupyterBatch::putInPlace(Context& context, const QString& part, const QString& path)
{
    JupyterClient& client = m_place->client;
    const QString waiting = m_place->traces.asideOf(path);
    Result<void> placed = renameSurely(context, part, path);
    if (!placed && placed.error().kind == ErrorKind::Exists) {
        GW_TRY(const Resource there, client.entry(context, path));
        if (there.type != ResourceType::File)
            return Error::of(ErrorKind::Exists, QStringLiteral("There is a folder of that name"), path, QStringLiteral("target.type"));
        const QString aside = asidePath(path, m_tag);
        GW_CHECK(client.remove(context, aside));
        GW_CHECK(renameSurely(context, path, aside));
        placed = renameSurely(context, part, path);
        if (placed)
            client.sweep(context, aside);
        else
            GW_CHECK(renameSurely(context, aside, path));
    }
    GW_CHECK(placed);
    if (!waiting.isEmpty()) {
        client.sweep(context, waiting);
        m_place->traces.forget(waiting);
    }
    return {};
}

Result<QStringList> JupyterBatch::notesOf(Context& context, const QString& path, const Resource& stored, const WriteReceipt& sent)
{
    using Notebooks = JupyterPlace::Notebooks;
    QStringList notes;
    if (isUnlistedName(nameOf(path)))
        notes << QStringLiteral("name.unlisted");
    const bool otherSize = stored.bytes >= 0 && stored.bytes != sent.bytes;
    if (!path.endsWith(QStringLiteral(".ipynb"))) {
        if (otherSize)
            return targetDiffers(path);
        return notes;
    }
    bool rewritten = otherSize;
    if (!rewritten && m_place->notebooks != Notebooks::KeptByteForByte) {
        GW_TRY(const QByteArray there, hashThere(context, path));
        rewritten = there != sent.sha256;
    }
    m_place->notebooks = rewritten || m_place->notebooks == Notebooks::Rewritten ? Notebooks::Rewritten : Notebooks::KeptByteForByte;
    if (rewritten)
        notes << QStringLiteral("notebook.rewritten");
    return notes;
}

Result<QByteArray> JupyterBatch::hashThere(Context& context, const QString& path)
{
    JupyterSource source(m_place, path, 0);
    GW_CHECK(source.open(context));
    GW_TRY(const ContentDigest digest, digestOf(context, source));
    return digest.sha256;
}

Result<void> JupyterBatch::remove(Context& context, const QString& path)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkTarget(path));
    JupyterClient& client = m_place->client;
    if (const QString waiting = m_place->traces.asideOf(path); !waiting.isEmpty()) {
        GW_CHECK(client.remove(context, waiting));
        m_place->traces.forget(waiting);
    }
    const Result<Resource> entry = client.entry(context, path);
    if (!entry)
        return entry.error().kind == ErrorKind::NotFound ? Result<void>() : entry.error();
    if (entry->type != ResourceType::File) {
        // The server would take a full folder too and put it into its trash.
        GW_TRY(const std::vector<Resource> children, client.folder(context, path));
        if (!std::all_of(children.begin(), children.end(), [](const Resource& child) { return isServersOwn(child.name); }))
            return Error::of(ErrorKind::Exists, QStringLiteral("The folder is not empty"), path, QStringLiteral("folder.notempty"));
        m_place->traces.forgetFolders();
    }
    return client.remove(context, path);
}

Result<void> JupyterBatch::commit(Context& context)
{
    return context.checkStopped(); // every file is in its place since its write() returned
}

} // namespace gangway
