// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/hashing.h"
#include "tests/support/storesuite.h"
#include "tests/support/watchedsource.h"

#include <atomic>
#include <thread>

using namespace gangway;

/// What every store promises in backends/api/filestore.h of what is written to it.
class TestStoreWriting : public StoreSuite
{
    Q_OBJECT

private slots:
    void writingReplacesTheWholeFile();
    void removingTakesAwayOnlyWhatItShould();
    void aSourceOfAnotherLengthIsRefused();
    void aFileIsNeverSeenInPart();
    void stoppingInTheMiddleLeavesNothing();
    void aBatchThatIsGivenUpLeavesNothingHalf();
    void leftoversOfAKilledRunGoAway();
    void receiptsTellWhatWasSent();
    void progressAddsUp();
    void manyBatchesWriteAtOnce();
};

void TestStoreWriting::writingReplacesTheWholeFile()
{
    Context context = fixture().context();
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
    const QStringList raw = fixture().rawPaths();
    QVERIFY2(raw.size() <= 3, qPrintable(raw.join(u'\n')));
}

void TestStoreWriting::removingTakesAwayOnlyWhatItShould()
{
    Context context = fixture().context();
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

void TestStoreWriting::aSourceOfAnotherLengthIsRefused()
{
    Context context = fixture().context();
    const auto store = opened();
    const QStringList before = fixture().rawPaths();
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
    QCOMPARE(fixture().rawPaths(), before);
}

void TestStoreWriting::aFileIsNeverSeenInPart()
{
    Context context = fixture().context();
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

void TestStoreWriting::stoppingInTheMiddleLeavesNothing()
{
    Context calm = fixture().context();
    GW_VERIFY(writeAll(calm, *opened(), {{QStringLiteral("old.bin"), "old"}}));
    const QStringList before = fixture().rawPaths();
    for (const QString& path : {QStringLiteral("old.bin"), QStringLiteral("new.bin")}) {
        const auto store = opened();
        std::stop_source stop;
        Context context = fixture().context(stop.get_token());
        auto batch = begun(*store);
        const auto stopHere = [&stop, middle = middle()](qint64 at) {
            if (at >= middle)
                stop.request_stop();
        };
        const Result<WriteReceipt> written = batch->write(context, path, fileOf(large()), watched(noise(large()), stopHere));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        batch.reset();
        QCOMPARE(fixture().rawPaths(), before);
    }
    QCOMPARE(readAll(calm, *opened(), QStringLiteral("old.bin")).value_or({}), QByteArray("old"));
}

void TestStoreWriting::aBatchThatIsGivenUpLeavesNothingHalf()
{
    Context context = fixture().context();
    const auto store = opened();
    const QStringList before = fixture().rawPaths();
    const QByteArray content = noise(large());
    {
        const auto batch = begun(*store);
        GW_VERIFY(batch->write(context, QStringLiteral("small.txt"), fileOf(5), openerOf("small")));
        GW_VERIFY(batch->write(context, QStringLiteral("large.bin"), fileOf(large()), openerOf(content)));
    }
    QStringList left = fixture().rawPaths();
    left.removeIf([&](const QString& path) { return before.contains(path); });
    for (const QString& path : left) {
        QVERIFY2(path == QStringLiteral("small.txt") || path == QStringLiteral("large.bin"), qPrintable(path));
        QVERIFY(readAll(context, *opened(), path).value_or({}) == (path.startsWith(u's') ? QByteArray("small") : content));
    }
}

void TestStoreWriting::leftoversOfAKilledRunGoAway()
{
    Context context = fixture().context();
    // What a kill leaves: objects that were never destroyed. Kept here for ever, so that they are no leak.
    static auto& killed = *new std::vector<std::pair<std::shared_ptr<FileStore>, FileBatch*>>;
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
    const QStringList raw = fixture().rawPaths();
    QVERIFY2(raw.size() <= 3, qPrintable(raw.join(u'\n')));
}

void TestStoreWriting::receiptsTellWhatWasSent()
{
    Context context = fixture().context();
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

void TestStoreWriting::progressAddsUp()
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
    Context context = fixture().context().withSinks(sinks);
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

void TestStoreWriting::manyBatchesWriteAtOnce()
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
            Context context = fixture().context();
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
    Context context = fixture().context();
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

QTEST_GUILESS_MAIN(TestStoreWriting)
#include "tst_storewriting.moc"
