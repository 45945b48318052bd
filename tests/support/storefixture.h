// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "tests/support/testenvironment.h"

#include <QMap>

namespace gangway
{

/// One kind of store, empty and ready, with a place of its own that goes away with it.
class StoreFixture
{
public:
    virtual ~StoreFixture() = default;
    /// The store, opened anew: what an earlier object wrote must be seen by it. A place that nothing was written to yet is fine.
    virtual Result<std::shared_ptr<FileStore>> open() = 0;
    /// Everything that lies in the place, part files and hidden files included, as the store's paths; folders end in '/'.
    /// For an archive: the names in the folder where it lies (the archive itself, part files). Not through the store.
    virtual QStringList rawPaths() = 0;
    /// What is larger is not taken in one piece: the suite's large files are two and a half of it.
    virtual qint64 pieceBytes() const { return kUsualPieceBytes; }
    /// From here on a folder syncs a file alone and an archive packs it as it streams by.
    static constexpr qint64 kUsualPieceBytes = 8 << 20;

    Context context(std::stop_token stop = {}) { return world.context(stop); }
    TestEnvironment world;
};

/// A row of the contract suite. `make` fails with the reason where this computer cannot offer the store.
struct StoreRow {
    QByteArray name; ///< "folder", "zip", "jupyter emulator in process"
    std::function<Result<std::unique_ptr<StoreFixture>>()> make;
};

/// All rows: to add a store, write its fixture in tests/support/<store>fixture.{h,cpp} and add a line in storefixture.cpp.
std::vector<StoreRow> storeRows();

/// A folder of this computer, in a temporary folder.
Result<std::unique_ptr<StoreFixture>> makeFolderFixture();

/// What lies below a folder of this computer, as for StoreFixture::rawPaths().
QStringList pathsBelow(const QString& folder);

/// Bytes in memory as a source: hands all of them out, whatever size the caller declares.
SourceOpener openerOf(QByteArray bytes);
/// `size` bytes that no compressor makes smaller, the same for the same seed.
QByteArray noise(qint64 size, quint32 seed = 1);
Resource fileOf(qint64 bytes, qint64 modifiedNs = kUnknownTime, int permissions = kUnknownPermissions);

/// Writes all of it in one batch (a path that ends in a slash is a folder) and commits.
Result<void> writeAll(Context& context, FileStore& store, const QMap<QString, QByteArray>& world,
                      const QString& tag = QStringLiteral("test"));
Result<QByteArray> readAll(Context& context, FileStore& store, const QString& path, qint64 offset = 0);
/// Every file of the store with its content; folders end in '/' and have no content.
Result<QMap<QString, QByteArray>> worldOf(Context& context, FileStore& store, const QString& folder = {});

} // namespace gangway
