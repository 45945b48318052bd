// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/folder/folderroot.h"

namespace gangway
{

/// Writes to a folder store. Files and links are written under part names beside their targets, made durable together
/// at commit(), and only then renamed. Part names follow from the tag, the path and what is written, so that a later
/// batch of the same tag writes over them, goes on with them, or removes them.
class FolderBatch : public FileBatch
{
public:
    static Result<std::unique_ptr<FileBatch>> begin(std::shared_ptr<FolderRoot> root, const BatchOptions& options);
    ~FolderBatch() override;

    Result<QStringList> create(Context& context, const QString& path, const Resource& what) override;
    Result<WriteReceipt> write(Context& context, const QString& path, const Resource& what,
                               const SourceOpener& open) override;
    Result<void> remove(Context& context, const QString& path) override;
    Result<void> commit(Context& context) override;
    void dropLeftover(Context& context, const QString& path, const Resource& what) override;

private:
    struct Pending {
        QByteArray folder;
        QByteArray part;
        QByteArray name;
        bool isResumable = false;
        bool isSynced = false;
    };
    struct FolderLook {
        QByteArray path;
        int permissions;
        qint64 modifiedNs;
    };

    FolderBatch(std::shared_ptr<FolderRoot> root, BatchOptions options, int rootFd);

    Result<int> enter(const QByteArray& folder);               ///< makes it where it is missing
    Result<UniqueFd> openMaking(const QByteArray& folder);
    Result<UniqueFd> openPart(const Pending& pending, mode_t mode);
    Result<void> refuseFolder(int folder, const QByteArray& name, const QString& path) const;
    Result<QStringList> link(const QByteArray& bytes, const QString& path, const Resource& what);
    QByteArray partName(const QByteArray& path, const Resource& what) const;
    Result<WriteReceipt> writePart(Context& context, Pending& pending, const QString& path, const Resource& what,
                                   const SourceOpener& open);
    QStringList dress(int fd, const Resource& what) const;

    Result<void> syncContents();
    Result<void> renameAll(std::vector<QByteArray>& touched);
    Result<void> dressFolders();
    Result<void> syncFolders(const std::vector<QByteArray>& touched);
    void discard();

    std::shared_ptr<FolderRoot> m_root;
    BatchOptions m_options;
    int m_rootFd;
    bool m_syncsWhole;
    QByteArray m_entered;   ///< the folder that m_folder is; batches come in tree order, so one is enough
    UniqueFd m_folder;
    std::vector<Pending> m_pending;
    std::vector<FolderLook> m_looks;
    std::vector<QByteArray> m_made;    ///< folders that this batch made, parents first
    std::vector<QByteArray> m_touched; ///< folders in which something was removed
};

} // namespace gangway
