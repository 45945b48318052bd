// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/storesuite.h"

namespace gangway
{

StoreSuite::StoreSuite(std::vector<StoreRow> rows)
    : m_rows(std::move(rows))
{
}

void StoreSuite::initTestCase_data()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < m_rows.size(); ++i)
        QTest::newRow(m_rows[i].name.constData()) << static_cast<int>(i);
}

void StoreSuite::init()
{
    QFETCH_GLOBAL(int, row);
    Result<std::unique_ptr<StoreFixture>> made = m_rows[static_cast<size_t>(row)].make();
    if (!made)
        QSKIP(qPrintable(problemOf(made)));
    m_fixture = std::move(*made);
}

void StoreSuite::cleanup()
{
    m_fixture.reset();
}

std::shared_ptr<FileStore> StoreSuite::opened()
{
    Result<std::shared_ptr<FileStore>> store = m_fixture->open();
    if (!store)
        qFatal("%s", qPrintable(problemOf(store)));
    return *store;
}

std::unique_ptr<FileBatch> StoreSuite::begun(FileStore& store, const QString& tag)
{
    Context context = m_fixture->context();
    BatchOptions options;
    options.tag = tag;
    options.resumableFromBytes = std::numeric_limits<qint64>::max();
    Result<std::unique_ptr<FileBatch>> batch = store.begin(context, options);
    if (!batch)
        qFatal("%s", qPrintable(problemOf(batch)));
    return std::move(*batch);
}

void StoreSuite::checkEveryByte()
{
    Context context = m_fixture->context();
    const QMap<QString, QByteArray> world{
        {QStringLiteral("empty.bin"), QByteArray("")},
        {QStringLiteral("one.bin"), QByteArray(1, '\0')},
        {QStringLiteral("lines.txt"), QByteArray("a\r\nb\nc\r")},
        {QStringLiteral("three.bin"), noise(3 * kMB + 1)},
        {QStringLiteral("large.bin"), noise(large() + 7, 2)},
        {QStringLiteral("block.bin"), noise(piece(), 3)},
        {QStringLiteral("work.ipynb"), notebookBytes()},
        {QStringLiteral("broken.ipynb"), QByteArray("{\"cells\": [")},
    };
    GW_VERIFY(writeAll(context, *opened(), world));
    const auto store = opened();
    for (auto it = world.begin(); it != world.end(); ++it) {
        const Result<QByteArray> back = readAll(context, *store, it.key());
        GW_VERIFY(back);
        QVERIFY2(*back == it.value(), qPrintable(it.key()));
    }
    QCOMPARE(worldOf(context, *store)->keys(), world.keys());
}

QByteArray notebookBytes()
{
    return "{\"nbformat_minor\":4,   \"nbformat\":4,\"metadata\":{},\n\"cells\":[{\"cell_type\":\"code\",\"source\":\"x=1\","
           "\"outputs\":[],\"execution_count\":null,\"metadata\":{\"a\":1.50}}]}";
}

} // namespace gangway
