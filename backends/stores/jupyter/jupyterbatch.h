// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/jupyter/jupyterplace.h"
#include "backends/support/hashing.h"

namespace gangway
{

/// Writes to a Jupyter server. A file of one block is one PUT, which the server takes whole or not at all. A longer one goes
/// block by block to a name of its own beside its place and is renamed when its size there is right: blocks are only ever
/// appended, so a block that may have arrived twice means beginning again. Used by one thread.
class JupyterBatch : public FileBatch
{
public:
    JupyterBatch(std::shared_ptr<JupyterPlace> place, QString tag);

    Result<QStringList> create(Context& context, const QString& path, const Resource& what) override;
    Result<WriteReceipt> write(Context& context, const QString& path, const Resource& what, const SourceOpener& open) override;
    Result<void> remove(Context& context, const QString& path) override;
    Result<void> commit(Context& context) override;

private:
    Result<void> ensureFolder(Context& context, const QString& folder);
    Result<WriteReceipt> writeAtOnce(Context& context, const QString& path, const QByteArray& content);
    Result<WriteReceipt> writeInBlocks(Context& context, const QString& path, qint64 declared, QByteArray block, ByteSource& source);
    Result<void> putBlock(Context& context, const QString& part, const QByteArray& block, int number, qint64 sizeAfter);
    Result<void> putInPlace(Context& context, const QString& part, const QString& path);
    Result<void> renameSurely(Context& context, const QString& from, const QString& to);
    Result<QStringList> notesOf(Context& context, const QString& path, const Resource& stored, const WriteReceipt& sent);
    Result<QByteArray> hashThere(Context& context, const QString& path);

    std::shared_ptr<JupyterPlace> m_place;
    const QString m_tag;
};

} // namespace gangway
