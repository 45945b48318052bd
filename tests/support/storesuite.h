// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/storefixture.h"
#include "tests/support/verify.h"

namespace gangway
{

/// What the suites over every store begin with: each of their functions runs once for each store, on a fresh place.
class StoreSuite : public QObject
{
    Q_OBJECT

public:
    explicit StoreSuite(std::vector<StoreRow> rows = storeRows());

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

protected:
    qint64 piece() const { return m_fixture->pieceBytes(); }
    qint64 large() const { return piece() * 5 / 2; } ///< more than the store takes in one piece, and no round number of them
    qint64 middle() const { return piece() * 5 / 4; } ///< of such a file: a piece is through, more are to come
    StoreFixture& fixture() { return *m_fixture; }
    std::shared_ptr<FileStore> opened();
    std::unique_ptr<FileBatch> begun(FileStore& store, const QString& tag = QStringLiteral("test"));
    void checkEveryByte(); ///< of files of many sizes and kinds, written and read again

private:
    std::vector<StoreRow> m_rows;
    std::unique_ptr<StoreFixture> m_fixture;
};

constexpr qint64 kMB = 1 << 20;

QByteArray notebookBytes(); ///< not as a server would lay it out: it must come back as it is

} // namespace gangway
