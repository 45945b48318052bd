// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/archive/dosname.h"
#include "backends/stores/archive/inspect.h"
#include "backends/support/hashing.h"
#include "tests/support/archivelab/rawtar.h"
#include "tests/support/archivelab/rawzip.h"
#include "tests/support/storefixture.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace gangway;

namespace
{

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(int i)
{
    return QByteArray::number(i).repeated(50 + i % 300);
}

QString nameOf(int i)
{
    return QStringLiteral("folder %1/file %2").arg(i % 40).arg(i);
}

} // namespace

/// What archives do beyond what the contract of all stores asks.
class TestArchiveStore : public QObject
{
    Q_OBJECT
private slots:
    void manyReadersGetTheirOwn_data() { kinds(); }
    void manyReadersGetTheirOwn();
    void readingInAnyOrderIsNotQuadratic_data() { kinds(); }
    void readingInAnyOrderIsNotQuadratic();
    void theOldOneStaysUntilTheNewOneIsWhole_data() { kinds(); }
    void theOldOneStaysUntilTheNewOneIsWhole();
    void aChangedArchiveIsNoticed();
    void limitsAreSettable();
    void aNewOneNeedsAnEndingThatCanBeWritten();
    void otherKindsCanOnlyBeRead();
    void aNameThatWasWrittenIsRefusedTheSecondTime();
    void aFileThatBreaksOffSpoilsTheBatchAndSaysSo();
    void aFileThatCannotBeReadFailsAlone();
    void unknownSizesAreFoundOut();
    void timesOfEveryAgeComeBack();
    void aBombOfOurOwnCanBeProven();
    void namesOfDosAreRead();
    void inspectionFindsWhatIsWrong();
    void inspectionOfASoundOne();

private:
    void kinds();
    Result<std::shared_ptr<FileStore>> open(const QString& name, bool mayBeMissing = true, const ArchiveLimits& limits = {});
    void writeMany(const QString& name, int count);

    TestEnvironment m_world;
    QTemporaryDir m_place;
};

void TestArchiveStore::kinds()
{
    QTest::addColumn<QString>("name");
    for (const char* ending : {"zip", "tar.gz", "tar.zst"})
        QTest::newRow(ending) << QStringLiteral("%1-%2.%3").arg(QString::fromLatin1(QTest::currentTestFunction()), QString::fromLatin1(ending),
                                                                 QString::fromLatin1(ending));
}

Result<std::shared_ptr<FileStore>> TestArchiveStore::open(const QString& name, bool mayBeMissing, const ArchiveLimits& limits)
{
    Context context = m_world.context();
    ArchiveOpening opening;
    opening.path = m_place.filePath(name);
    opening.mayBeMissing = mayBeMissing;
    opening.limits = limits;
    return openArchiveStore(context, m_world.environment(), opening);
}

void TestArchiveStore::writeMany(const QString& name, int count)
{
    Context context = m_world.context();
    const auto store = open(name);
    GW_VERIFY(store);
    auto batch = (*store)->begin(context, {});
    GW_VERIFY(batch);
    for (int i = 0; i < count; ++i)
        GW_VERIFY((*batch)->write(context, nameOf(i), fileOf(contentOf(i).size()), openerOf(contentOf(i))));
    GW_VERIFY((*batch)->commit(context));
}

void TestArchiveStore::manyReadersGetTheirOwn()
{
    QFETCH(QString, name);
    constexpr int kFiles = 400;
    writeMany(name, kFiles);
    const auto store = open(name);
    GW_VERIFY(store);
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int t = 0; t < 8; ++t) {
        readers.emplace_back([&, t] {
            Context context = m_world.context();
            for (int k = 0; k < kFiles; ++k) {
                const int i = (k * 7 + t * 50) % kFiles;
                wrong += readAll(context, **store, nameOf(i)).value_or({}) != contentOf(i);
                const qint64 middle = contentOf(i).size() / 2;
                wrong += readAll(context, **store, nameOf(i), middle).value_or({}) != contentOf(i).mid(middle);
            }
        });
    }
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
}

void TestArchiveStore::readingInAnyOrderIsNotQuadratic()
{
    QFETCH(QString, name);
    Context context = m_world.context();
    const auto backwards = [&](int count) -> qint64 {
        const QString own = QString::number(count) + name;
        writeMany(own, count);
        const auto store = open(own);
        QElapsedTimer timer;
        timer.start();
        for (int i = count - 1; i >= 0; --i) {
            if (readAll(context, **store, nameOf(i)).value_or({}) != contentOf(i))
                return -1;
        }
        return timer.nsecsElapsed();
    };
    // Eight times the work; quadratic would be 64 times, each time. Others may have taken the processor from one measurement.
    qint64 few = 0;
    qint64 many = 0;
    for (int attempt = 0; attempt < 3 && (attempt == 0 || many >= 30 * few); ++attempt) {
        few = backwards(500);
        many = backwards(4000);
        QVERIFY(few > 0 && many > 0);
    }
    QVERIFY2(many < 30 * few, qPrintable(QStringLiteral("%1 ns, then %2 ns").arg(few).arg(many)));
}

void TestArchiveStore::theOldOneStaysUntilTheNewOneIsWhole()
{
    QFETCH(QString, name);
    Context context = m_world.context();
    const auto store = open(name);
    GW_VERIFY(store);
    GW_VERIFY(writeAll(context, **store, {{QStringLiteral("a"), "old"}, {QStringLiteral("b"), "gone"}}));
    auto reading = (*store)->read(context, QStringLiteral("a"), 0);
    GW_VERIFY(reading);
    auto batch = (*store)->begin(context, {});
    GW_VERIFY(batch);
    GW_VERIFY((*batch)->write(context, QStringLiteral("a"), fileOf(3), openerOf("new")));
    QCOMPARE(readAll(context, **store, QStringLiteral("a")).value_or({}), QByteArray("old"));
    QCOMPARE(readAll(context, **open(name), QStringLiteral("a")).value_or({}), QByteArray("old"));
    GW_VERIFY((*batch)->commit(context));
    QCOMPARE(readAll(context, **store, QStringLiteral("a")).value_or({}), QByteArray("new"));
    QVERIFY(!(*store)->stat(context, QStringLiteral("b")));
    char bytes[4] = {};
    QCOMPARE((*reading)->read(context, bytes, 3).value_or(-1), 3); // who reads the old one goes on with it
    QCOMPARE(QByteArray(bytes), QByteArray("old"));
    QVERIFY(!(*batch)->commit(context)); // once is enough
}

void TestArchiveStore::aChangedArchiveIsNoticed()
{
    Context context = m_world.context();
    const QString path = m_place.filePath(QStringLiteral("changed.tar"));
    const QByteArray tar = lab::tarFile("a", QByteArray(100000, 'x')) + lab::tarEnd();
    put(path, tar);
    const auto store = open(QStringLiteral("changed.tar"));
    GW_VERIFY(store);
    GW_VERIFY(readAll(context, **store, QStringLiteral("a")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(5000));
    QCOMPARE(file.write("y"), 1);
    file.close();
    const auto content = readAll(context, **store, QStringLiteral("a"));
    QVERIFY(!content);
    QCOMPARE(content.error().code, QStringLiteral("source.changed"));
}

void TestArchiveStore::limitsAreSettable()
{
    Context context = m_world.context();
    lab::RawZipEntry zeros = lab::zipFile("zeros", QByteArray(4 << 20, '\0'));
    zeros.isPacked = true;
    put(m_place.filePath(QStringLiteral("limits.zip")), lab::zipOf({zeros, lab::zipFile("deep/er/file")}));
    const auto codeWith = [&](auto change) {
        ArchiveLimits limits;
        change(limits);
        const auto store = open(QStringLiteral("limits.zip"), false, limits);
        return store ? QString() : store.error().code;
    };
    QCOMPARE(codeWith([](auto&) {}), QString());
    QCOMPARE(codeWith([](auto& limits) { limits.mostEntries = 1; }), QStringLiteral("archive.toolarge"));
    QCOMPARE(codeWith([](auto& limits) { limits.mostEntries = 3; }), QStringLiteral("archive.toolarge")); // two folders more
    QCOMPARE(codeWith([](auto& limits) { limits.mostEntries = 4; }), QString());
    QCOMPARE(codeWith([](auto& limits) { limits.mostBytes = 1 << 20; limits.mostRatio = 10000; }), QStringLiteral("archive.toolarge"));
    const auto problemWith = [&](auto change, const QString& path) {
        ArchiveLimits limits;
        change(limits);
        return (*open(QStringLiteral("limits.zip"), false, limits))->stat(context, path)->problem;
    };
    const auto name = QStringLiteral("zeros");
    QCOMPARE(problemWith([](auto&) {}, name), QStringLiteral("entry.bomb"));
    QCOMPARE(problemWith([](auto& limits) { limits.mostRatio = 2000; }, name), QString());
    QCOMPARE(problemWith([](auto& limits) { limits.ratioFreeBytes = 4 << 20; }, name), QString());
    QCOMPARE(problemWith([](auto& limits) { limits.mostDepth = 2; }, QStringLiteral("deep%2Fer%2Ffile")), QStringLiteral("entry.toodeep"));
    QCOMPARE(problemWith([](auto& limits) { limits.mostPathBytes = 11; }, QStringLiteral("deep%2Fer%2Ffile")), QStringLiteral("entry.toolong"));
}

void TestArchiveStore::aNewOneNeedsAnEndingThatCanBeWritten()
{
    for (const char* name : {"new.7z", "new.tar", "new.tar.xz", "new.rar", "new"}) {
        const auto store = open(QString::fromLatin1(name));
        QVERIFY2(!store, name);
        QCOMPARE(store.error().code, QStringLiteral("archive.kind"));
    }
    const auto missing = open(QStringLiteral("new.zip"), false);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestArchiveStore::otherKindsCanOnlyBeRead()
{
    Context context = m_world.context();
    put(m_place.filePath(QStringLiteral("plain.tar")), lab::tarFile("a") + lab::tarEnd());
    const auto store = open(QStringLiteral("plain.tar"));
    GW_VERIFY(store);
    QVERIFY(!(*store)->capabilities().canWrite);
    const auto batch = (*store)->begin(context, {});
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, QStringLiteral("archive.kind"));
}

void TestArchiveStore::aNameThatWasWrittenIsRefusedTheSecondTime()
{
    Context context = m_world.context();
    const auto store = open(QStringLiteral("twice.zip"));
    auto batch = (*store)->begin(context, {});
    GW_VERIFY((*batch)->write(context, QStringLiteral("a"), fileOf(1), openerOf("1")));
    const auto second = (*batch)->write(context, QStringLiteral("a"), fileOf(1), openerOf("2"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Exists);
    GW_VERIFY((*batch)->commit(context));
    QCOMPARE(readAll(context, **store, QStringLiteral("a")).value_or({}), QByteArray("1"));
}

void TestArchiveStore::aFileThatBreaksOffSpoilsTheBatchAndSaysSo()
{
    Context context = m_world.context();
    const auto store = open(QStringLiteral("spoilt.zip"));
    auto batch = (*store)->begin(context, {});
    const QByteArray large = noise(20 << 20);
    const auto broken = (*batch)->write(context, QStringLiteral("large"), fileOf(large.size() + 1), openerOf(large));
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, QStringLiteral("source.changed"));
    const auto committed = (*batch)->commit(context);
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, QStringLiteral("archive.incomplete"));
    batch->reset();
    QVERIFY(!QFile::exists(m_place.filePath(QStringLiteral("spoilt.zip"))));
}

void TestArchiveStore::aFileThatCannotBeReadFailsAlone()
{
    Context context = m_world.context();
    const auto store = open(QStringLiteral("alone.tar.gz"));
    auto batch = (*store)->begin(context, {});
    const SourceOpener denied = [](qint64) -> Result<std::unique_ptr<ByteSource>> {
        return Error::of(ErrorKind::Denied, QStringLiteral("no"), {}, QStringLiteral("file.denied"));
    };
    QVERIFY(!(*batch)->write(context, QStringLiteral("denied"), fileOf(100 << 20), denied));
    QVERIFY(!(*batch)->write(context, QStringLiteral("small"), fileOf(5), openerOf("four")));
    GW_VERIFY((*batch)->write(context, QStringLiteral("good"), fileOf(4), openerOf("good")));
    GW_VERIFY((*batch)->commit(context));
    QCOMPARE(worldOf(context, **store)->keys(), QStringList{QStringLiteral("good")});
}

void TestArchiveStore::unknownSizesAreFoundOut()
{
    Context context = m_world.context();
    for (const char* name : {"unknown.zip", "unknown.tar.zst"}) {
        const auto store = open(QString::fromLatin1(name));
        auto batch = (*store)->begin(context, {});
        const QByteArray large = noise(20 << 20);
        GW_VERIFY((*batch)->write(context, QStringLiteral("large"), fileOf(kUnknownBytes), openerOf(large)));
        GW_VERIFY((*batch)->write(context, QStringLiteral("small"), fileOf(kUnknownBytes), openerOf("small")));
        GW_VERIFY((*batch)->commit(context));
        QVERIFY(readAll(context, **store, QStringLiteral("large")).value_or({}) == large);
        QCOMPARE(readAll(context, **store, QStringLiteral("small")).value_or({}), QByteArray("small"));
    }
}

void TestArchiveStore::timesOfEveryAgeComeBack()
{
    Context context = m_world.context();
    const QList<qint64> seconds{0, 1, 315532800, 1600000000, 2147483647, -1, -86400, 4102444800};
    for (const char* name : {"times.zip", "times.tar.gz"}) {
        const auto store = open(QString::fromLatin1(name));
        auto batch = (*store)->begin(context, {});
        QList<bool> isKept;
        for (const qint64 second : seconds) {
            const qint64 ns = second * 1'000'000'000 + (second > 0 ? 250'000'000 : 0);
            const auto receipt = (*batch)->write(context, QString::number(second), fileOf(1, ns), openerOf("x"));
            GW_VERIFY(receipt);
            isKept << !receipt->notes.contains(QStringLiteral("time.notkept"));
        }
        GW_VERIFY((*batch)->commit(context));
        const qint64 resolution = (*open(QString::fromLatin1(name)))->capabilities().timeResolutionNs;
        for (qsizetype i = 0; i < seconds.size(); ++i) {
            const qint64 ns = seconds[i] * 1'000'000'000 + (seconds[i] > 0 ? 250'000'000 : 0);
            const qint64 back = (*store)->stat(context, QString::number(seconds[i]))->modifiedNs;
            QVERIFY2(!isKept[i] || std::abs(back - ns) < resolution, qPrintable(QStringLiteral("%1: %2").arg(seconds[i]).arg(back)));
        }
        QCOMPARE(isKept.count(false), qsizetype(QByteArray(name).endsWith("zip") ? 1 : 0)); // 2100 is not in 32 bits
    }
}

void TestArchiveStore::aBombOfOurOwnCanBeProven()
{
    Context context = m_world.context();
    for (const char* name : {"zeros.zip", "zeros.tar.gz", "zeros.tar.zst"}) {
        const auto store = open(QString::fromLatin1(name));
        const QByteArray zeros(80 << 20, '\0');
        GW_VERIFY(writeAll(context, **store, {{QStringLiteral("zeros"), zeros}}));
        QVERIFY(readAll(context, **store, QStringLiteral("zeros")).value_or({}) == zeros);
    }
}

void TestArchiveStore::namesOfDosAreRead()
{
    QCOMPARE(nameFromDos("Fran\x87" "ais.txt"), QByteArray("Français.txt"));
    QCOMPARE(nameFromDos("\x8e\xe2\xe7\xf1\xe2 2020.txt"), QByteArray("Отчёт 2020.txt"));
    Context context = m_world.context();
    lab::RawZipEntry entry = lab::zipFile("\x84\xa0\xad\xad\xeb\xa5\\a.csv");
    entry.flags = 0;
    entry.madeBy = 0x0014;
    entry.mode = 0;
    put(m_place.filePath(QStringLiteral("dos.zip")), lab::zipOf({entry}));
    QCOMPARE(worldOf(context, **open(QStringLiteral("dos.zip")))->value(QStringLiteral("Данные/a.csv")), QByteArray("content"));
}

void TestArchiveStore::inspectionFindsWhatIsWrong()
{
    Context context = m_world.context();
    lab::RawZipEntry wrong = lab::zipFile("wrong");
    wrong.crc = 7;
    put(m_place.filePath(QStringLiteral("inspect.zip")), lab::zipOf({wrong, lab::zipFile("../evil"), lab::zipFile("good")}));
    auto found = inspectArchive(context, m_world.environment(), m_place.filePath(QStringLiteral("inspect.zip")));
    GW_VERIFY(found);
    QCOMPARE(found->kind, QStringLiteral("zip"));
    QVERIFY(!found->sound);
    QStringList codes;
    for (const ArchiveProblem& problem : found->problems)
        codes << problem.code + u' ' + problem.subject;
    codes.sort();
    QCOMPARE(codes, (QStringList{QStringLiteral("entry.damaged wrong"), QStringLiteral("entry.outside ..%2Fevil")}));
    QCOMPARE(found->counts.value(QStringLiteral("files")), 3);
    put(m_place.filePath(QStringLiteral("text.zip")), "text");
    found = inspectArchive(context, m_world.environment(), m_place.filePath(QStringLiteral("text.zip")));
    GW_VERIFY(found);
    QVERIFY(!found->sound);
    QCOMPARE(found->kind, QStringLiteral("unknown"));
    QVERIFY(!inspectArchive(context, m_world.environment(), m_place.filePath(QStringLiteral("none.zip"))));
}

void TestArchiveStore::inspectionOfASoundOne()
{
    Context context = m_world.context();
    for (const char* name : {"sound.zip", "sound.tar.gz", "sound.tar.zst"}) {
        GW_VERIFY(writeAll(context, **open(QString::fromLatin1(name)), {{QStringLiteral("a/b"), "content"}, {QStringLiteral("empty/"), {}}}));
        const auto found = inspectArchive(context, m_world.environment(), m_place.filePath(QString::fromLatin1(name)));
        GW_VERIFY(found);
        QVERIFY2(found->sound, name);
        QCOMPARE(QByteArray("sound.") + found->kind.toLatin1(), QByteArray(name));
        QCOMPARE(found->counts.value(QStringLiteral("files")), 1);
        QCOMPARE(found->counts.value(QStringLiteral("folders")), 2);
        QCOMPARE(found->counts.value(QStringLiteral("bytes")), 7);
    }
}

QTEST_GUILESS_MAIN(TestArchiveStore)
#include "tst_archivestore.moc"
