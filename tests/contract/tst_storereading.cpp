// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/storesuite.h"

using namespace gangway;

/// What every store promises in backends/api/filestore.h of what it holds.
class TestStoreReading : public StoreSuite
{
    Q_OBJECT

private slots:
    void everyByteComesBack();
    void everyNameComesBack();
    void listAndStatAgree();
    void emptyFoldersStay();
    void readingBeginsWhereAsked();
    void whatIsSaidToBeKeptIsKept();
    void whatIsMissingIsSaidToBeMissing();
    void hostilePathsAreRefused();
    void aFileIsNoFolder();
};

void TestStoreReading::everyByteComesBack()
{
    checkEveryByte();
}

void TestStoreReading::everyNameComesBack()
{
    Context context = fixture().context();
    const auto store = opened();
    const TargetRules rules = store->capabilities().rules;
    QStringList names{
        QStringLiteral("Отчёт за май.csv"), QStringLiteral("模型.bin"),       QStringLiteral("🚀 start 👩‍🔬.txt"),
        QStringLiteral("a b  c"),           QStringLiteral("50% #1?.txt"),    QStringLiteral("%41%2F.txt"),
        QStringLiteral("a+b&c=d;e.txt"),    QStringLiteral("'quoted\".txt"),  QStringLiteral("[1]{2}(3)!@$^~,.txt"),
        QStringLiteral("checkpoints"),      QStringLiteral("trust"),          QStringLiteral("files"),
        QStringLiteral(" leading"),         QStringLiteral("e\u0301.txt"),    QStringLiteral("-dash"),
        QStringLiteral("UPPER.lower"),      QStringLiteral("name.tar.gz"),    QStringLiteral(".dotted"),
        QString(200, u'n'),                 QStringLiteral("back\\slash"),
    };
    names.removeIf([&](const QString& name) { return rules.refusesName && rules.refusesName(name.toUtf8()); });
    QVERIFY(names.size() >= 16);
    QMap<QString, QByteArray> world;
    for (const QString& name : names) {
        world.insert(name, name.toUtf8());
        world.insert(QStringLiteral("folder of ") + name.left(80) + u'/' + name, "inside " + name.toUtf8());
    }
    for (const char* path : {"checkpoint/trust/x.bin", "run/checkpoints/epoch_1/w.bin", "run/checkpoints/epoch-2", "run/trust/checkpoints",
                             "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/deep.txt"})
        world.insert(QString::fromLatin1(path), path);
    GW_VERIFY(writeAll(context, *store, world));
    const auto again = opened();
    Result<QMap<QString, QByteArray>> back = worldOf(context, *again);
    GW_VERIFY(back);
    for (auto it = world.begin(); it != world.end(); ++it)
        QVERIFY2(back->value(it.key()) == it.value(), qPrintable(it.key()));
    back->removeIf([](const auto& entry) { return entry.key().endsWith(u'/'); });
    QCOMPARE(back->size(), world.size());
}

void TestStoreReading::listAndStatAgree()
{
    Context context = fixture().context();
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("p/a.txt"), "12345"}, {QStringLiteral("p/q/b.txt"), "1"}, {QStringLiteral("c.ipynb"), notebookBytes()}}));
    const auto store = opened();
    for (const QString& folder : {QString(), QStringLiteral("p"), QStringLiteral("p/q")}) {
        const Result<std::vector<Resource>> listed = store->list(context, folder);
        GW_VERIFY(listed);
        QVERIFY(!listed->empty());
        for (const Resource& entry : *listed) {
            const Result<Resource> stated = store->stat(context, folder.isEmpty() ? entry.name : folder + u'/' + entry.name);
            GW_VERIFY(stated);
            QCOMPARE(stated->name, entry.name);
            QCOMPARE(stated->type, entry.type);
            QCOMPARE(stated->bytes, entry.bytes);
            QCOMPARE(stated->modifiedNs, entry.modifiedNs);
            QCOMPARE(stated->permissions, entry.permissions);
        }
    }
    const Result<Resource> root = store->stat(context, QString());
    GW_VERIFY(root);
    QCOMPARE(root->type, ResourceType::Folder);
}

void TestStoreReading::emptyFoldersStay()
{
    Context context = fixture().context();
    if (!opened()->capabilities().rules.keepsEmptyFolders)
        QSKIP("This store says that it cannot hold empty folders");
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("empty/"), {}}, {QStringLiteral("a/b/пусто/"), {}}}));
    const auto store = opened();
    const Result<QMap<QString, QByteArray>> world = worldOf(context, *store);
    GW_VERIFY(world);
    QCOMPARE(world->keys(), (QStringList{QStringLiteral("a/"), QStringLiteral("a/b/"), QStringLiteral("a/b/пусто/"), QStringLiteral("empty/")}));
    const Result<std::vector<Resource>> inside = store->list(context, QStringLiteral("a/b/пусто"));
    GW_VERIFY(inside);
    QVERIFY(inside->empty());
}

void TestStoreReading::readingBeginsWhereAsked()
{
    Context context = fixture().context();
    const QByteArray content = noise(middle() + 3);
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("f.bin"), content}, {QStringLiteral("empty"), QByteArray("")}}));
    const auto store = opened();
    for (const qint64 offset : {qint64(0), qint64(1), piece() / 3, piece() / 2, piece() / 2 + 1, content.size() - 1, qint64(content.size())}) {
        const Result<QByteArray> part = readAll(context, *store, QStringLiteral("f.bin"), offset);
        GW_VERIFY(part);
        QVERIFY2(*part == content.mid(offset), qPrintable(QString::number(offset)));
    }
    const Result<QByteArray> none = readAll(context, *store, QStringLiteral("empty"), 0);
    GW_VERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestStoreReading::whatIsSaidToBeKeptIsKept()
{
    Context context = fixture().context();
    const auto store = opened();
    const StoreCapabilities can = store->capabilities();
    constexpr qint64 kThen = 1500000000123456789; // 2017-07-14, with a fraction
    const auto batch = begun(*store);
    GW_VERIFY(batch->write(context, QStringLiteral("old"), fileOf(3, kThen, 0640), openerOf("old")));
    GW_VERIFY(batch->write(context, QStringLiteral("run"), fileOf(3, kThen, 0750), openerOf("run")));
    GW_VERIFY(batch->write(context, QStringLiteral("case"), fileOf(1), openerOf("l")));
    if (can.rules.caseSensitive)
        GW_VERIFY(batch->write(context, QStringLiteral("CASE"), fileOf(1), openerOf("U")));
    Resource link;
    link.type = ResourceType::Link;
    link.linkTarget = QStringLiteral("old");
    const Result<QStringList> linked = batch->create(context, QStringLiteral("link"), link);
    QCOMPARE(linked.has_value(), can.rules.keepsLinks);
    GW_VERIFY(batch->commit(context));

    const auto again = opened();
    const Result<Resource> entry = again->stat(context, QStringLiteral("old"));
    GW_VERIFY(entry);
    if (can.keepsTimes)
        QVERIFY(std::abs(entry->modifiedNs - kThen) <= can.timeResolutionNs);
    if (can.rules.keepsPermissions) {
        QCOMPARE(entry->permissions & 0777, 0640);
        QCOMPARE(again->stat(context, QStringLiteral("run"))->permissions & 0777, 0750);
    }
    QCOMPARE(readAll(context, *again, QStringLiteral("case")).value_or({}), QByteArray("l"));
    if (can.rules.caseSensitive)
        QCOMPARE(readAll(context, *again, QStringLiteral("CASE")).value_or({}), QByteArray("U"));
    if (can.rules.keepsLinks) {
        const Result<Resource> back = again->stat(context, QStringLiteral("link"));
        GW_VERIFY(back);
        QCOMPARE(back->type, ResourceType::Link);
        QCOMPARE(back->linkTarget, QStringLiteral("old"));
    }
    QVERIFY(!again->describe().isEmpty());
    QVERIFY(can.bestParallel >= 1);
}

void TestStoreReading::whatIsMissingIsSaidToBeMissing()
{
    Context context = fixture().context();
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("p/a.txt"), "a"}}));
    const auto store = opened();
    for (const QString& path : {QStringLiteral("none"), QStringLiteral("p/none"), QStringLiteral("none/none")}) {
        const auto stated = store->stat(context, path);
        QVERIFY(!stated);
        QCOMPARE(stated.error().kind, ErrorKind::NotFound);
        const auto listed = store->list(context, path);
        QVERIFY(!listed);
        QCOMPARE(listed.error().kind, ErrorKind::NotFound);
        const auto read = store->read(context, path, 0);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotFound);
        QCOMPARE(read.error().subject, path);
    }
}

void TestStoreReading::hostilePathsAreRefused()
{
    Context context = fixture().context();
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("p/a.txt"), "a"}}));
    const QStringList before = fixture().rawPaths();
    const auto store = opened();
    for (const QString& path : {QStringLiteral(".."), QStringLiteral("../x"), QStringLiteral("p/../../x"), QStringLiteral("/etc/hostile"),
                                QStringLiteral("p//x"), QStringLiteral("p/./x"), QStringLiteral("p/x/"), QStringLiteral("a\0b").append(QChar(u'\0')),
                                QStringLiteral("."), QStringLiteral("p/..")}) {
        const QByteArray shown = path.toUtf8().toPercentEncoding();
        QVERIFY2(!store->list(context, path), shown.constData());
        QVERIFY2(!store->stat(context, path), shown.constData());
        QVERIFY2(!store->read(context, path, 0), shown.constData());
        const auto batch = begun(*store);
        QVERIFY2(!batch->write(context, path, fileOf(1), openerOf("x")), shown.constData());
        Resource folder;
        folder.type = ResourceType::Folder;
        QVERIFY2(!batch->create(context, path, folder), shown.constData());
        if (!store->capabilities().writesWhole)
            QVERIFY2(!batch->remove(context, path), shown.constData());
    }
    QVERIFY(!begun(*store)->write(context, QString(), fileOf(1), openerOf("x")));
    QCOMPARE(fixture().rawPaths(), before);
}

void TestStoreReading::aFileIsNoFolder()
{
    Context context = fixture().context();
    const auto store = opened();
    if (store->capabilities().writesWhole)
        QSKIP("A store that is written whole never meets what is there");
    GW_VERIFY(writeAll(context, *store, {{QStringLiteral("file"), "content"}, {QStringLiteral("folder/inside"), "inside"}}));
    QVERIFY(!store->list(context, QStringLiteral("file")));
    QVERIFY(!store->read(context, QStringLiteral("folder"), 0));
    {
        const auto batch = begun(*store);
        const bool took = batch->write(context, QStringLiteral("file/below"), fileOf(1), openerOf("x")).has_value()
                          && batch->commit(context).has_value();
        QVERIFY(!took);
    }
    for (const QByteArray& content : {QByteArray("x"), noise(large())}) {
        const auto batch = begun(*store);
        const bool took = batch->write(context, QStringLiteral("folder"), fileOf(content.size()), openerOf(content)).has_value()
                          && batch->commit(context).has_value();
        QVERIFY(!took);
    }
    QCOMPARE(*worldOf(context, *opened()),
             (QMap<QString, QByteArray>{{QStringLiteral("file"), "content"}, {QStringLiteral("folder/"), {}}, {QStringLiteral("folder/inside"), "inside"}}));
    QCOMPARE(fixture().rawPaths().size(), 3);
}

QTEST_GUILESS_MAIN(TestStoreReading)
#include "tst_storereading.moc"
