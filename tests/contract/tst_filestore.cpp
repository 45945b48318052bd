// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/hashing.h"
#include "tests/support/jupyterfixture.h"
#include "tests/support/storefixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace gangway;

/// What every store promises in backends/api/filestore.h; a row for each store.
class TestFileStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyByteComesBack();
    void everyNameComesBack();
    void listAndStatAgree();
    void emptyFoldersStay();
    void readingBeginsWhereAsked();
    void writingReplacesTheWholeFile();
    void removingTakesAwayOnlyWhatItShould();
    void hostilePathsAreRefused();
    void aSourceOfAnotherLengthIsRefused();
    void aFileIsNeverSeenInPart();
    void stoppingInTheMiddleLeavesNothing();
    void aBatchThatIsGivenUpLeavesNothingHalf();
    void leftoversOfAKilledRunGoAway();
    void receiptsTellWhatWasSent();
    void progressAddsUp();
    void whatIsSaidToBeKeptIsKept();
    void whatIsMissingIsSaidToBeMissing();
    void aFileIsNoFolder();
    void manyBatchesWriteAtOnce();

    void everyByteComesBack_data()
    {
        rows();
        QTest::newRow("jupyter-server, in pieces of the product's size") << static_cast<int>(m_rows.size() - 1);
    }
    void everyNameComesBack_data() { rows(); }
    void listAndStatAgree_data() { rows(); }
    void emptyFoldersStay_data() { rows(); }
    void readingBeginsWhereAsked_data() { rows(); }
    void writingReplacesTheWholeFile_data() { rows(); }
    void removingTakesAwayOnlyWhatItShould_data() { rows(); }
    void hostilePathsAreRefused_data() { rows(); }
    void aSourceOfAnotherLengthIsRefused_data() { rows(); }
    void aFileIsNeverSeenInPart_data() { rows(); }
    void stoppingInTheMiddleLeavesNothing_data() { rows(); }
    void aBatchThatIsGivenUpLeavesNothingHalf_data() { rows(); }
    void leftoversOfAKilledRunGoAway_data() { rows(); }
    void receiptsTellWhatWasSent_data() { rows(); }
    void progressAddsUp_data() { rows(); }
    void whatIsSaidToBeKeptIsKept_data() { rows(); }
    void whatIsMissingIsSaidToBeMissing_data() { rows(); }
    void aFileIsNoFolder_data() { rows(); }
    void manyBatchesWriteAtOnce_data() { rows(); }

private:
    void rows();
    qint64 piece() const { return m_fixture->pieceBytes(); }
    qint64 large() const { return piece() * 5 / 2; } ///< more than the store takes in one piece, and no round number of them
    qint64 middle() const { return piece() * 5 / 4; } ///< of such a file: a piece is through, more are to come
    std::shared_ptr<FileStore> opened();
    std::unique_ptr<FileBatch> begun(FileStore& store, const QString& tag = QStringLiteral("test"));

    std::vector<StoreRow> m_rows;
    size_t m_usualRows = 0;
    std::unique_ptr<StoreFixture> m_fixture;
};

namespace
{

constexpr qint64 kMB = 1 << 20;

QString said(const Error& error)
{
    return error.toLogLine();
}

template<typename T>
QString problemOf(const Result<T>& result)
{
    return result ? QString() : said(result.error());
}

#define GW_VERIFY(result)                                                                                              \
    do {                                                                                                               \
        const QString gwProblem = problemOf(result);                                                                   \
        QVERIFY2(gwProblem.isEmpty(), qPrintable(gwProblem));                                                          \
    } while (false)

/// Hands out a content and calls back before each read.
class WatchedSource : public ByteSource
{
public:
    WatchedSource(QByteArray bytes, std::function<void(qint64)> before)
        : m_bytes(std::move(bytes))
        , m_before(std::move(before))
    {
    }
    Result<qint64> read(Context& context, char* buffer, qint64 most) override
    {
        m_before(m_at);
        GW_CHECK(context.checkStopped());
        const qint64 size = std::min<qint64>(most, m_bytes.size() - m_at);
        memcpy(buffer, m_bytes.constData() + m_at, static_cast<size_t>(size));
        m_at += size;
        return size;
    }

private:
    QByteArray m_bytes;
    std::function<void(qint64)> m_before;
    qint64 m_at = 0;
};

SourceOpener watched(const QByteArray& bytes, std::function<void(qint64)> before)
{
    return [=](qint64 offset) -> Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(new WatchedSource(bytes.mid(offset), before));
    };
}

QByteArray notebookBytes()
{
    // Not as a server would lay it out: it must come back as it is.
    return "{\"nbformat_minor\":4,   \"nbformat\":4,\"metadata\":{},\n\"cells\":[{\"cell_type\":\"code\",\"source\":\"x=1\","
           "\"outputs\":[],\"execution_count\":null,\"metadata\":{\"a\":1.50}}]}";
}

} // namespace

void TestFileStore::initTestCase()
{
    m_rows = storeRows();
    m_usualRows = m_rows.size();
    m_rows.push_back({"", makeRealJupyterOwnSizesFixture}); // its large files take long: for one test only
}

void TestFileStore::rows()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < m_usualRows; ++i)
        QTest::newRow(m_rows[i].name.constData()) << static_cast<int>(i);
}

void TestFileStore::init()
{
    QFETCH(int, row);
    Result<std::unique_ptr<StoreFixture>> made = m_rows[static_cast<size_t>(row)].make();
    if (!made)
        QSKIP(qPrintable(said(made.error())));
    m_fixture = std::move(*made);
}

void TestFileStore::cleanup()
{
    m_fixture.reset();
}

std::shared_ptr<FileStore> TestFileStore::opened()
{
    Result<std::shared_ptr<FileStore>> store = m_fixture->open();
    if (!store)
        qFatal("%s", qPrintable(said(store.error())));
    return *store;
}

std::unique_ptr<FileBatch> TestFileStore::begun(FileStore& store, const QString& tag)
{
    Context context = m_fixture->context();
    BatchOptions options;
    options.tag = tag;
    options.resumableFromBytes = std::numeric_limits<qint64>::max();
    Result<std::unique_ptr<FileBatch>> batch = store.begin(context, options);
    if (!batch)
        qFatal("%s", qPrintable(said(batch.error())));
    return std::move(*batch);
}

void TestFileStore::everyByteComesBack()
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

void TestFileStore::everyNameComesBack()
{
    Context context = m_fixture->context();
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

void TestFileStore::listAndStatAgree()
{
    Context context = m_fixture->context();
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

void TestFileStore::emptyFoldersStay()
{
    Context context = m_fixture->context();
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

void TestFileStore::readingBeginsWhereAsked()
{
    Context context = m_fixture->context();
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

void TestFileStore::writingReplacesTheWholeFile()
{
    Context context = m_fixture->context();
    const QString first = QStringLiteral("p/small.txt");
    const QString second = QStringLiteral("p/large.bin");
    const std::vector<QMap<QString, QByteArray>> worlds{
        {{first, "first and longer"}, {second, noise(large(), 1)}},
        {{first, "second"}, {second, noise(large() + kMB, 2)}},
        {{first, noise(large(), 3)}, {second, "short"}},
        {{first, "last"}, {second, noise(large() - kMB, 4)}},
    };
    for (const QMap<QString, QByteArray>& world : worlds) {
        GW_VERIFY(writeAll(context, *opened(), world));
        const auto store = opened();
        QVERIFY(readAll(context, *store, first).value_or({}) == world[first]);
        QVERIFY(readAll(context, *store, second).value_or({}) == world[second]);
        QCOMPARE(worldOf(context, *store)->size(), 3);
    }
    const QStringList raw = m_fixture->rawPaths();
    QVERIFY2(raw.size() <= 3, qPrintable(raw.join(u'\n')));
}

void TestFileStore::removingTakesAwayOnlyWhatItShould()
{
    Context context = m_fixture->context();
    const auto store = opened();
    if (store->capabilities().writesWhole)
        QSKIP("A store that is written whole has nothing to remove");
    GW_VERIFY(writeAll(context, *store, {{QStringLiteral("p/a.txt"), "a"}, {QStringLiteral("p/b.txt"), "b"}, {QStringLiteral("empty/"), {}}}));
    const auto batch = begun(*store);
    const Result<void> full = batch->remove(context, QStringLiteral("p"));
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Exists);
    GW_VERIFY(batch->remove(context, QStringLiteral("p/a.txt")));
    GW_VERIFY(batch->remove(context, QStringLiteral("empty")));
    GW_VERIFY(batch->remove(context, QStringLiteral("never/was/there")));
    GW_VERIFY(batch->commit(context));
    QCOMPARE(worldOf(context, *opened())->keys(), (QStringList{QStringLiteral("p/"), QStringLiteral("p/b.txt")}));
}

void TestFileStore::hostilePathsAreRefused()
{
    Context context = m_fixture->context();
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("p/a.txt"), "a"}}));
    const QStringList before = m_fixture->rawPaths();
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
    QCOMPARE(m_fixture->rawPaths(), before);
}

void TestFileStore::aSourceOfAnotherLengthIsRefused()
{
    Context context = m_fixture->context();
    const auto store = opened();
    const QStringList before = m_fixture->rawPaths();
    for (const qint64 size : {qint64(10), piece(), large()}) {
        const QByteArray content = noise(size);
        for (const qint64 lie : {qint64(-1), qint64(1)}) {
            const auto batch = begun(*store);
            const Result<WriteReceipt> written = batch->write(context, QStringLiteral("lie.bin"), fileOf(size + lie), openerOf(content));
            const QString shown = QStringLiteral("%1 declared as %2").arg(size).arg(size + lie);
            QVERIFY2(!written, qPrintable(shown));
            QCOMPARE(written.error().kind, ErrorKind::Conflict);
            QCOMPARE(written.error().code, QStringLiteral("source.changed"));
        }
    }
    QVERIFY(!opened()->stat(context, QStringLiteral("lie.bin")));
    QCOMPARE(m_fixture->rawPaths(), before);
}

void TestFileStore::aFileIsNeverSeenInPart()
{
    Context context = m_fixture->context();
    GW_VERIFY(writeAll(context, *opened(), {{QStringLiteral("old.bin"), "old"}}));
    const auto store = opened();
    const auto batch = begun(*store);
    int looked = 0;
    const auto look = [&](const QString& path, qint64 old, qint64 at) {
        if (at < middle() || ++looked > 4)
            return;
        const Result<Resource> seen = opened()->stat(context, path);
        QCOMPARE(seen ? seen->bytes : qint64(-1), old);
    };
    const QByteArray content = noise(large());
    GW_VERIFY(batch->write(context, QStringLiteral("old.bin"), fileOf(large()), watched(content, [&](qint64 at) { look(QStringLiteral("old.bin"), 3, at); })));
    looked = 0;
    GW_VERIFY(batch->write(context, QStringLiteral("new.bin"), fileOf(large()), watched(content, [&](qint64 at) { look(QStringLiteral("new.bin"), -1, at); })));
    QVERIFY(looked > 0);
    GW_VERIFY(batch->commit(context));
    QVERIFY(readAll(context, *opened(), QStringLiteral("old.bin")).value_or({}) == content);
    QVERIFY(readAll(context, *opened(), QStringLiteral("new.bin")).value_or({}) == content);
}

void TestFileStore::stoppingInTheMiddleLeavesNothing()
{
    Context calm = m_fixture->context();
    GW_VERIFY(writeAll(calm, *opened(), {{QStringLiteral("old.bin"), "old"}}));
    const QStringList before = m_fixture->rawPaths();
    for (const QString& path : {QStringLiteral("old.bin"), QStringLiteral("new.bin")}) {
        const auto store = opened();
        std::stop_source stop;
        Context context = m_fixture->context(stop.get_token());
        auto batch = begun(*store);
        const auto stopHere = [&stop, middle = middle()](qint64 at) {
            if (at >= middle)
                stop.request_stop();
        };
        const Result<WriteReceipt> written = batch->write(context, path, fileOf(large()), watched(noise(large()), stopHere));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        batch.reset();
        QCOMPARE(m_fixture->rawPaths(), before);
    }
    QCOMPARE(readAll(calm, *opened(), QStringLiteral("old.bin")).value_or({}), QByteArray("old"));
}

void TestFileStore::aBatchThatIsGivenUpLeavesNothingHalf()
{
    Context context = m_fixture->context();
    const auto store = opened();
    const QStringList before = m_fixture->rawPaths();
    const QByteArray content = noise(large());
    {
        const auto batch = begun(*store);
        GW_VERIFY(batch->write(context, QStringLiteral("small.txt"), fileOf(5), openerOf("small")));
        GW_VERIFY(batch->write(context, QStringLiteral("large.bin"), fileOf(large()), openerOf(content)));
    }
    QStringList left = m_fixture->rawPaths();
    left.removeIf([&](const QString& path) { return before.contains(path); });
    for (const QString& path : left) {
        QVERIFY2(path == QStringLiteral("small.txt") || path == QStringLiteral("large.bin"), qPrintable(path));
        QVERIFY(readAll(context, *opened(), path).value_or({}) == (path.startsWith(u's') ? QByteArray("small") : content));
    }
}

void TestFileStore::leftoversOfAKilledRunGoAway()
{
    Context context = m_fixture->context();
    // What a kill leaves: objects that were never destroyed. Kept here, so that they are no leak.
    static std::vector<std::pair<std::shared_ptr<FileStore>, FileBatch*>> killed;
    const QByteArray content = noise(large());
    {
        const auto store = opened();
        FileBatch* batch = begun(*store, QStringLiteral("run-7")).release();
        killed.emplace_back(store, batch);
        GW_VERIFY(batch->write(context, QStringLiteral("p/large.bin"), fileOf(large()), openerOf(content)));
        GW_VERIFY(batch->write(context, QStringLiteral("p/small.txt"), fileOf(5), openerOf("small")));
    }
    const auto store = opened();
    GW_VERIFY(worldOf(context, *store)); // a resumed run reads the target again
    {
        const auto batch = begun(*store, QStringLiteral("run-7"));
        GW_VERIFY(batch->write(context, QStringLiteral("p/large.bin"), fileOf(large()), openerOf(content)));
        GW_VERIFY(batch->write(context, QStringLiteral("p/small.txt"), fileOf(5), openerOf("small")));
        GW_VERIFY(batch->commit(context));
    }
    QCOMPARE(worldOf(context, *opened())->size(), 3);
    const QStringList raw = m_fixture->rawPaths();
    QVERIFY2(raw.size() <= 3, qPrintable(raw.join(u'\n')));
}

void TestFileStore::receiptsTellWhatWasSent()
{
    Context context = m_fixture->context();
    const auto store = opened();
    const auto batch = begun(*store);
    for (const QByteArray& content : {QByteArray(""), noise(1000), noise(piece()), noise(large())}) {
        const QString path = QStringLiteral("f%1").arg(content.size());
        const Result<WriteReceipt> receipt = batch->write(context, path, fileOf(content.size()), openerOf(content));
        GW_VERIFY(receipt);
        QCOMPARE(receipt->bytes, content.size());
        QCOMPARE(receipt->sha256, Sha256::of(content));
    }
    const Result<WriteReceipt> notebook = batch->write(context, QStringLiteral("n.ipynb"), fileOf(notebookBytes().size()), openerOf(notebookBytes()));
    GW_VERIFY(notebook);
    QVERIFY(!notebook->notes.contains(QStringLiteral("notebook.rewritten")));
    GW_VERIFY(batch->commit(context));
}

void TestFileStore::progressAddsUp()
{
    const auto store = opened();
    std::atomic<qint64> sum = 0;
    std::atomic<qint64> paced = 0;
    Context::Sinks sinks;
    sinks.progress = [&sum](qint64 bytes, qint64) { sum += bytes; };
    sinks.pace = [&paced](qint64 bytes) -> Result<void> {
        paced += bytes;
        return {};
    };
    Context context = m_fixture->context().withSinks(sinks);
    auto batch = begun(*store);
    GW_VERIFY(batch->write(context, QStringLiteral("a"), fileOf(1000), openerOf(noise(1000))));
    GW_VERIFY(batch->write(context, QStringLiteral("b"), fileOf(large()), openerOf(noise(large()))));
    GW_VERIFY(batch->commit(context));
    QCOMPARE(sum.load(), large() + 1000);
    QVERIFY(paced.load() >= large() + 1000);
    sum = 0;
    batch = begun(*store);
    QVERIFY(!batch->write(context, QStringLiteral("c"), fileOf(large()), openerOf(noise(large() - 1))));
    QCOMPARE(sum.load(), qint64(0));
}

void TestFileStore::whatIsSaidToBeKeptIsKept()
{
    Context context = m_fixture->context();
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

void TestFileStore::whatIsMissingIsSaidToBeMissing()
{
    Context context = m_fixture->context();
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

void TestFileStore::aFileIsNoFolder()
{
    Context context = m_fixture->context();
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
    QCOMPARE(m_fixture->rawPaths().size(), 3);
}

void TestFileStore::manyBatchesWriteAtOnce()
{
    constexpr int kThreads = 8;
    constexpr int kFiles = 25;
    const auto store = opened();
    if (store->capabilities().writesWhole)
        QSKIP("A store that is written whole takes one batch at a time");
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            Context context = m_fixture->context();
            const auto batch = begun(*store);
            for (int i = 0; i < kFiles; ++i) {
                const QByteArray content = noise(1000 + t * 100 + i, static_cast<quint32>(t * kFiles + i));
                if (!batch->write(context, QStringLiteral("p/sub %1/f%2-%3").arg(i % 5).arg(t).arg(i), fileOf(content.size()), openerOf(content)))
                    ++failed;
            }
            if (!batch->commit(context))
                ++failed;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    Context context = m_fixture->context();
    const Result<QMap<QString, QByteArray>> world = worldOf(context, *opened());
    GW_VERIFY(world);
    QCOMPARE(world->size(), kThreads * kFiles + 6);
    for (int t = 0; t < kThreads; ++t) {
        for (int i = 0; i < kFiles; ++i) {
            QVERIFY(world->value(QStringLiteral("p/sub %1/f%2-%3").arg(i % 5).arg(t).arg(i))
                    == noise(1000 + t * 100 + i, static_cast<quint32>(t * kFiles + i)));
        }
    }
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
