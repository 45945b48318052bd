// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/trees.h"

#include <QTest>

using namespace gangway;

class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void childrenStandInByteOrder();
    void pathsAndLookupsAreInverse();
    void onlyLeavesAreItems();
    void theBuilderRefuses_data();
    void theBuilderRefuses();
    void afterAnErrorNothingWasAdded();
    void foldersNestedTooDeeplyAreRefused();
    void hashesAreAddedToACopy();
    void everythingSurvivesStorage();
    void sumsOfHostileSizesDoNotOverflow();
    void anItemCostsLittleMemory();
};

namespace
{

Resource named(const QString& name, ResourceType type = ResourceType::File)
{
    Resource r;
    r.name = name;
    r.type = type;
    return r;
}

} // namespace

void TestInventory::childrenStandInByteOrder()
{
    const auto inventory = Tree().file(QStringLiteral("b")).file(QStringLiteral("\u00e9")).file(QStringLiteral("B")).make();
    QStringList names;
    for (Inventory::Index i = 1; i < inventory->count(); ++i)
        names << inventory->name(i);
    QCOMPARE(names, QStringList({QStringLiteral("B"), QStringLiteral("b"), QStringLiteral("\u00e9")}));
}

void TestInventory::pathsAndLookupsAreInverse()
{
    const auto inventory = Tree().file(QStringLiteral("p/q/r.txt")).file(QStringLiteral("p/s")).folder(QStringLiteral("t")).make();
    for (Inventory::Index i = 0; i < inventory->count(); ++i)
        QCOMPARE(inventory->find(inventory->path(i)), i);
    for (const char* absent : {"p/q/r", "x", "p//s", "/p", "p/", "p/s/t", "."})
        QCOMPARE(inventory->find(QString::fromLatin1(absent)), Inventory::kNone);
}

void TestInventory::onlyLeavesAreItems()
{
    const auto inventory = Tree().file(QStringLiteral("p/a"), 5).folder(QStringLiteral("empty")).make();
    QCOMPARE(inventory->itemCount(), 2);
    QVERIFY(!inventory->isItem(0));
    QVERIFY(!inventory->isItem(inventory->find(QStringLiteral("p"))));
    QVERIFY(inventory->isItem(inventory->find(QStringLiteral("empty"))));
    QCOMPARE(inventory->totalBytes(), 5);
}

void TestInventory::theBuilderRefuses_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("code");
    const QString refused = QStringLiteral("name.refused");
    QTest::newRow("an empty name") << QStringList{QString()} << refused;
    QTest::newRow("the folder itself") << QStringList{QStringLiteral(".")} << refused;
    QTest::newRow("the parent") << QStringList{QStringLiteral("..")} << refused;
    QTest::newRow("a path") << QStringList{QStringLiteral("a/b")} << refused;
    QTest::newRow("a NUL") << QStringList{QStringLiteral("a") + QChar(u'\0')} << refused;
    QTest::newRow("half a surrogate pair") << QStringList{QString(QChar(0xd800))} << refused;
    QTest::newRow("a name of 65,536 bytes") << QStringList{QString(65536, u'x')} << refused;
    QTest::newRow("one name twice") << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")}
                                    << QStringLiteral("name.twice");
}

void TestInventory::theBuilderRefuses()
{
    QFETCH(QStringList, names);
    QFETCH(QString, code);
    std::vector<Resource> children;
    for (const QString& name : names)
        children.push_back(named(name));
    InventoryBuilder builder;
    const auto result = builder.addChildren(0, children);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(builder.soFar().count(), 1u);
}

void TestInventory::afterAnErrorNothingWasAdded()
{
    InventoryBuilder builder;
    QVERIFY(!builder.addChildren(0, {named(QStringLiteral("ok")), named(QStringLiteral(".."))}));
    QVERIFY(builder.addChildren(0, {named(QStringLiteral("ok"))}));
    QCOMPARE(builder.addChildren(0, {}).error().code, QStringLiteral("inventory.misuse"));
    QCOMPARE(builder.addChildren(1, {}).error().code, QStringLiteral("inventory.misuse")); // a file
    QCOMPARE(builder.addChildren(9, {}).error().code, QStringLiteral("inventory.misuse"));
    QCOMPARE(std::move(builder).finish({})->count(), 2u);
}

void TestInventory::foldersNestedTooDeeplyAreRefused()
{
    InventoryBuilder builder;
    Inventory::Index at = 0;
    for (int depth = 0; depth < InventoryBuilder::kMaxDepth; ++depth)
        at = *builder.addChildren(at, {named(QStringLiteral("d"), ResourceType::Folder)});
    QCOMPARE(builder.addChildren(at, {named(QStringLiteral("d"))}).error().code, QStringLiteral("name.toodeep"));
    const auto inventory = std::move(builder).finish({});
    QVERIFY(Inventory::fromBytes(inventory->toBytes()));
    QCOMPARE(diff(*inventory, *inventory, {}).changes.size(), 1u);
}

void TestInventory::hashesAreAddedToACopy()
{
    const auto plain = Tree().file(QStringLiteral("a")).file(QStringLiteral("b"), 1, 0, 'x').make();
    const auto hashed = plain->withHashes({{1, QByteArray(32, 'h')}, {2, QByteArray(32, 'y')}, {7, QByteArray(32, 'z')}});
    QVERIFY(!plain->hasContentHash(1));
    QCOMPARE(hashed->contentHash(1), QByteArray(32, 'h'));
    QCOMPARE(hashed->contentHash(2), QByteArray(32, 'y'));
    QCOMPARE(plain->contentHash(2), QByteArray(32, 'x'));
    QVERIFY(hashed->provenance().hasHashes);
    QVERIFY(hashed->hasEqualHash(1, *plain->withHashes({{1, QByteArray(32, 'h')}}), 1));
}

void TestInventory::everythingSurvivesStorage()
{
    Resource odd = named(QStringLiteral("odd"));
    odd.bytes = std::numeric_limits<qint64>::max();
    odd.modifiedNs = -1;
    odd.permissions = 04755;
    odd.contentHash = QByteArray(32, '\x80');
    odd.problem = QStringLiteral("file.denied");
    odd.attributes = {{QStringLiteral("owner"), QStringLiteral("me")}, {QStringLiteral("n"), 3}};
    InventoryBuilder builder;
    QVERIFY(builder.addChildren(0, {odd, named(QStringLiteral("p"), ResourceType::Project)}));
    Resource link = named(QStringLiteral("\u00fcber"), ResourceType::Link);
    link.linkTarget = QStringLiteral("../odd");
    QVERIFY(builder.addChildren(2, {link}));
    builder.addWarning({Severity::Warning, QStringLiteral("jupyter.hidden"), QStringLiteral("x"), {}, {}, {}});
    const auto before = std::move(builder).finish(
        {QStringLiteral("folder:/a"), QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, Qt::UTC), true});
    const auto after = Inventory::fromBytes(before->toBytes());
    QVERIFY(after);
    QCOMPARE((*after)->toBytes(), before->toBytes());
    const Resource read = (*after)->resource(1);
    QCOMPARE(read.bytes, odd.bytes);
    QCOMPARE(read.modifiedNs, odd.modifiedNs);
    QCOMPARE(read.permissions, odd.permissions);
    QCOMPARE(read.contentHash, odd.contentHash);
    QCOMPARE(read.problem, odd.problem);
    QCOMPARE(read.attributes, odd.attributes);
    QCOMPARE((*after)->path(3), QStringLiteral("p/\u00fcber"));
    QCOMPARE((*after)->linkTarget(3), link.linkTarget);
    QCOMPARE((*after)->provenance().readAt, before->provenance().readAt);
    QCOMPARE((*after)->warnings().front().code, QStringLiteral("jupyter.hidden"));
}

void TestInventory::sumsOfHostileSizesDoNotOverflow()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const Tree tree = Tree().file(QStringLiteral("a"), most).file(QStringLiteral("b"), most).file(QStringLiteral("c"), -7);
    QCOMPARE(tree.make()->totalBytes(), most);
    QCOMPARE(planOf(tree, Tree()).totals().addBytes, most);
}

void TestInventory::anItemCostsLittleMemory()
{
    constexpr int kFiles = 100000;
    InventoryBuilder builder;
    std::vector<Resource> files;
    for (int i = 0; i < kFiles; ++i) {
        files.push_back(named(QStringLiteral("notebook-%1.ipynb").arg(i)));
        files.back().bytes = i;
        files.back().modifiedNs = i;
        files.back().permissions = 0644;
    }
    QVERIFY(builder.addChildren(0, files));
    const auto inventory = std::move(builder).finish({});
    const double each = static_cast<double>(2 * inventory->memoryBytes()) / kFiles + sizeof(Change);
    qInfo("%.1f bytes for the source's node, the target's node and the change of one file", each);
    QVERIFY(each <= 200);
    QHash<Inventory::Index, QByteArray> hashes;
    for (Inventory::Index i = 1; i <= kFiles; ++i)
        hashes.insert(i, QByteArray(32, 'h'));
    const double hashed =
        static_cast<double>(2 * inventory->withHashes(hashes)->memoryBytes()) / kFiles + sizeof(Change);
    qInfo("%.1f bytes with the hashes of both sides", hashed);
    QVERIFY(hashed <= 300);
}

QTEST_APPLESS_MAIN(TestInventory)
#include "tst_inventory.moc"
