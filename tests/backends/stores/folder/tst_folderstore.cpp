// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/folderstore.h"
#include "tests/support/filesscene.h"
#include "tests/support/smalldisk.h"
#include "tests/support/storefixture.h"
#include "tests/support/verify.h"
#include "tests/support/watchedsource.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gangway;

static constexpr qint64 kMB = 1 << 20;

class TestFolderStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); m_folder.reset(); }

    void listsWhatIsThereWithoutFollowing();
    void namesThatAreNotUtf8AreToldButCannotBeRead();
    void partFilesAreNotListedAndNotWritten();
    void aLinkSwappedInIsNotFollowed_data();
    void aLinkSwappedInIsNotFollowed();
    void hardlyReachablePathsWork();
    void aMissingFolderIsMadeAtTheFirstWrite();
    void aDiscardedBatchTakesItsFoldersAway();
    void timesAndPermissionsOfFilesLinksAndFoldersAreKept();
    void foldersGetTheirLooksAfterTheyAreFilled();
    void aFolderIsNotReplacedByAFile();
    void aLargeWriteGoesOnWhereItWasCut();
    void aPartOfAnotherVersionIsNotGoneOnWith();
    void aPartWithASecondNameIsNotGoneOnWith();
    void aFullDiskLeavesNothing();
    void whatPermissionsKeepFromUsIsSaid();
    void batchesShareFoldersWhileOthersGiveUp();

private:
    QString path(const QString& below = {}) const { return below.isEmpty() ? m_folder->path() : m_folder->filePath(below); }
    std::unique_ptr<FileBatch> begin(const QString& tag = QStringLiteral("t"), qint64 resumableFrom = 64 * kMB);

    SystemClock m_clock;
    Context m_context{m_clock};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FileStore> m_store;
};

void TestFolderStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = *openFolderStore(m_folder->path());
}

std::unique_ptr<FileBatch> TestFolderStore::begin(const QString& tag, qint64 resumableFrom)
{
    return std::move(*m_store->begin(m_context, {tag, resumableFrom}));
}

void TestFolderStore::listsWhatIsThereWithoutFollowing()
{
    putFile(path(QStringLiteral("file")), "12345", kSomeTimeNs, 0640);
    QDir(path()).mkdir(QStringLiteral("folder"));
    QCOMPARE(::symlink("folder", qPrintable(path(QStringLiteral("link")))), 0);
    QCOMPARE(::mkfifo(qPrintable(path(QStringLiteral("pipe"))), 0600), 0);
    const auto listed = m_store->list(m_context, {});
    GW_VERIFY(listed);
    QMap<QString, Resource> found;
    for (const Resource& entry : *listed)
        found.insert(entry.name, entry);
    QCOMPARE(found.keys(), QStringList({QStringLiteral("file"), QStringLiteral("folder"), QStringLiteral("link"), QStringLiteral("pipe")}));
    QCOMPARE(found[QStringLiteral("file")].type, ResourceType::File);
    QCOMPARE(found[QStringLiteral("file")].bytes, 5);
    QCOMPARE(found[QStringLiteral("file")].modifiedNs, kSomeTimeNs);
    QCOMPARE(found[QStringLiteral("file")].permissions, 0640);
    QCOMPARE(found[QStringLiteral("folder")].type, ResourceType::Folder);
    QCOMPARE(found[QStringLiteral("folder")].bytes, kUnknownBytes);
    QCOMPARE(found[QStringLiteral("link")].type, ResourceType::Link);
    QCOMPARE(found[QStringLiteral("link")].linkTarget, QStringLiteral("folder"));
    QCOMPARE(found[QStringLiteral("pipe")].type, ResourceType::Special);
    for (const Resource& entry : found) {
        const auto seen = m_store->stat(m_context, entry.name);
        GW_VERIFY(seen);
        QCOMPARE(seen->name, entry.name);
        QCOMPARE(seen->type, entry.type);
        QCOMPARE(seen->bytes, entry.bytes);
        QCOMPARE(seen->modifiedNs, entry.modifiedNs);
    }
    QVERIFY(!m_store->read(m_context, QStringLiteral("pipe"), 0)); // and does not wait for a writer
}

void TestFolderStore::namesThatAreNotUtf8AreToldButCannotBeRead()
{
    for (const QByteArray& name : {QByteArray("caf\xE9"), QByteArray("caf\\xe9"), QByteArray("\xEF\xBB\xBFmark")}) {
        const int fd = ::open((path().toUtf8() + '/' + name).constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(fd >= 0);
        ::close(fd);
    }
    const auto listed = m_store->list(m_context, {});
    GW_VERIFY(listed);
    QMap<QString, QString> problems;
    for (const Resource& entry : *listed)
        problems.insert(entry.name, entry.problem);
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems.value(QStringLiteral("caf\\xe9"), QStringLiteral("?")), QString());
    QCOMPARE(problems.value(QStringLiteral("caf\\xe9 (2)")), QStringLiteral("name.notutf8"));
    QCOMPARE(problems.value(QStringLiteral("\\xef\\xbb\\xbfmark")), QStringLiteral("name.notutf8"));
    ::unlink((path().toUtf8() + "/caf\xE9").constData()); // QTemporaryDir could not
}

void TestFolderStore::partFilesAreNotListedAndNotWritten()
{
    putFile(path(QStringLiteral(".gangway-t-0011223344556677.part")), "x");
    putFile(path(QStringLiteral("seen")), "x");
    QCOMPARE(m_store->list(m_context, {})->size(), size_t(1));
    QVERIFY(m_store->capabilities().rules.refusesName(".gangway-t-0011223344556677.part"));
    QVERIFY(!m_store->capabilities().rules.refusesName(".gangwayrc"));
}

void TestFolderStore::aLinkSwappedInIsNotFollowed_data()
{
    QTest::addColumn<QString>("linkAt");
    QTest::newRow("a link in the place of the file") << QStringLiteral("a/b/file");
    QTest::newRow("a link in the place of its folder") << QStringLiteral("a/b");
    QTest::newRow("a link in the place of a folder further up") << QStringLiteral("a");
}

void TestFolderStore::aLinkSwappedInIsNotFollowed()
{
    QFETCH(QString, linkAt);
    QTemporaryDir outside;
    putFile(outside.filePath(QStringLiteral("b/file")), "secret");
    putFile(outside.filePath(QStringLiteral("file")), "secret");
    const World before = worldBelow(outside.path());
    putFile(path(QStringLiteral("a/b/file")), "mine");
    auto batch = begin();
    GW_VERIFY(batch->write(m_context, QStringLiteral("a/b/new"), fileOf(3), openerOf("new")));
    // Now somebody swaps it, while the batch and the store are open.
    QVERIFY(QDir().rename(path(linkAt), path(QStringLiteral("moved"))));
    const QString to = linkAt.endsWith(QStringLiteral("file")) ? outside.filePath(QStringLiteral("file"))
                       : linkAt == QStringLiteral("a") ? outside.path() : outside.filePath(QStringLiteral("b"));
    QCOMPARE(::symlink(qPrintable(to), qPrintable(path(linkAt))), 0);
    QVERIFY(!m_store->read(m_context, QStringLiteral("a/b/file"), 0));
    if (!linkAt.endsWith(QStringLiteral("file"))) {
        QVERIFY(!m_store->list(m_context, QStringLiteral("a/b")));
        QVERIFY(!m_store->stat(m_context, QStringLiteral("a/b/file")));
        QVERIFY(!begin()->write(m_context, QStringLiteral("a/b/file"), fileOf(4), openerOf("evil")));
        QVERIFY(!begin()->create(m_context, QStringLiteral("a/b/c"), [] { Resource r; r.type = ResourceType::Folder; return r; }()));
    }
    (void)begin()->remove(m_context, QStringLiteral("a/b/file"));
    (void)batch->commit(m_context);
    batch.reset();
    QCOMPARE(differences(before, worldBelow(outside.path())), QStringList());
}

void TestFolderStore::hardlyReachablePathsWork()
{
    // Longer than one system call takes: 50 folders of 100 letters.
    QString deep;
    for (int i = 0; i < 50; ++i)
        deep += QString(100, QLatin1Char('a' + i % 26)) + u'/';
    deep += QStringLiteral("file");
    GW_VERIFY(writeAll(m_context, *m_store, {{deep, "deep"}}));
    QCOMPARE(readAll(m_context, *m_store, deep).value_or({}), QByteArray("deep"));
    GW_VERIFY(m_store->stat(m_context, deep));
    {
        auto batch = begin();
        QString at = deep;
        while (!at.isEmpty()) { // QTemporaryDir could not remove it
            GW_VERIFY(batch->remove(m_context, at));
            at = at.left(std::max<qsizetype>(0, at.lastIndexOf(u'/')));
        }
        GW_VERIFY(batch->commit(m_context));
    }
    QVERIFY(worldBelow(path()).isEmpty());
}

void TestFolderStore::aMissingFolderIsMadeAtTheFirstWrite()
{
    const QString missing = path(QStringLiteral("x/y/z"));
    QVERIFY(!openFolderStore(missing));
    QCOMPARE(openFolderStore(missing).error().code, QStringLiteral("folder.missing"));
    const auto store = openFolderStore(missing, true);
    GW_VERIFY(store);
    QCOMPARE((*store)->list(m_context, {})->size(), size_t(0));
    QCOMPARE((*store)->stat(m_context, QStringLiteral("a")).error().kind, ErrorKind::NotFound);
    QVERIFY((*store)->freeBytes(m_context).value_or(0) > 0);
    QVERIFY((*store)->capabilities().canWrite);
    QVERIFY(!QFile::exists(path(QStringLiteral("x"))));
    GW_VERIFY(writeAll(m_context, **store, {{QStringLiteral("a"), "1"}}));
    QVERIFY(QFile::exists(missing + QStringLiteral("/a")));
    putFile(path(QStringLiteral("plain")), "x");
    QCOMPARE(openFolderStore(path(QStringLiteral("plain"))).error().code, QStringLiteral("folder.notafolder"));
}

void TestFolderStore::aDiscardedBatchTakesItsFoldersAway()
{
    putFile(path(QStringLiteral("kept/old")), "x");
    const World before = worldBelow(path());
    auto batch = begin();
    GW_VERIFY(batch->write(m_context, QStringLiteral("new/deep/file"), fileOf(1), openerOf("1")));
    GW_VERIFY(batch->write(m_context, QStringLiteral("kept/file"), fileOf(1), openerOf("1")));
    Resource link;
    link.type = ResourceType::Link;
    link.linkTarget = QStringLiteral("old");
    GW_VERIFY(batch->create(m_context, QStringLiteral("kept/link"), link));
    QVERIFY(worldBelow(path()).size() > before.size());
    batch.reset();
    QCOMPARE(differences(before, worldBelow(path())), QStringList());
}

void TestFolderStore::timesAndPermissionsOfFilesLinksAndFoldersAreKept()
{
    auto batch = begin();
    for (const int permissions : {0600, 0644, 0755, 0400, 04755, 0666, 0}) {
        const QString name = QString::number(permissions, 8);
        GW_VERIFY(batch->write(m_context, name, fileOf(1, kSomeTimeNs + permissions, permissions), openerOf("1")));
    }
    GW_VERIFY(batch->write(m_context, QStringLiteral("before 1970"), fileOf(1, -1'500'000'000LL, 0644), openerOf("1")));
    Resource link;
    link.type = ResourceType::Link;
    link.linkTarget = QStringLiteral("../nowhere/ünknown");
    link.modifiedNs = kSomeTimeNs;
    GW_VERIFY(batch->create(m_context, QStringLiteral("link"), link));
    GW_VERIFY(batch->commit(m_context));
    for (const int permissions : {0600, 0644, 0755, 0400, 04755, 0666, 0}) {
        const auto seen = m_store->stat(m_context, QString::number(permissions, 8));
        GW_VERIFY(seen);
        QCOMPARE(seen->permissions, permissions);
        QCOMPARE(seen->modifiedNs, kSomeTimeNs + permissions);
    }
    QCOMPARE(m_store->stat(m_context, QStringLiteral("before 1970"))->modifiedNs, -1'500'000'000LL);
    QCOMPARE(m_store->stat(m_context, QStringLiteral("link"))->linkTarget, link.linkTarget);
    QCOMPARE(m_store->stat(m_context, QStringLiteral("link"))->modifiedNs, kSomeTimeNs);
}

void TestFolderStore::foldersGetTheirLooksAfterTheyAreFilled()
{
    auto batch = begin();
    Resource folder;
    folder.type = ResourceType::Folder;
    folder.permissions = 0555;
    folder.modifiedNs = kSomeTimeNs;
    GW_VERIFY(batch->create(m_context, QStringLiteral("closed"), folder));
    GW_VERIFY(batch->create(m_context, QStringLiteral("closed/inner"), folder));
    GW_VERIFY(batch->write(m_context, QStringLiteral("closed/inner/file"), fileOf(1), openerOf("1")));
    GW_VERIFY(batch->commit(m_context));
    for (const QString& name : {QStringLiteral("closed"), QStringLiteral("closed/inner")}) {
        QCOMPARE(m_store->stat(m_context, name)->permissions, 0555);
        QCOMPARE(m_store->stat(m_context, name)->modifiedNs, kSomeTimeNs);
    }
}

void TestFolderStore::aFolderIsNotReplacedByAFile()
{
    putFile(path(QStringLiteral("folder/file")), "x");
    const World before = worldBelow(path());
    auto batch = begin();
    const auto written = batch->write(m_context, QStringLiteral("folder"), fileOf(1), openerOf("1"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Exists);
    const auto below = batch->write(m_context, QStringLiteral("folder/file/below"), fileOf(1), openerOf("1"));
    QVERIFY(!below);
    QCOMPARE(below.error().code, QStringLiteral("folder.blocked"));
    GW_VERIFY(batch->commit(m_context));
    batch.reset();
    QCOMPARE(differences(before, worldBelow(path())), QStringList());
}

void TestFolderStore::aLargeWriteGoesOnWhereItWasCut()
{
    const QByteArray content = noise(5 * kMB + 17, 3);
    const Resource what = fileOf(content.size(), kSomeTimeNs, 0644);
    std::stop_source stop;
    Context cut(m_clock, stop.get_token());
    const SourceOpener first = watched(content, [&](qint64 at) {
        if (at >= 3 * kMB)
            stop.request_stop();
    });
    auto batch = begin(QStringLiteral("run-1"), kMB);
    QVERIFY(!batch->write(cut, QStringLiteral("large"), what, first));
    batch.reset();
    QCOMPARE(partFilesIn(worldBelow(path())).size(), 1);
    qint64 openedAt = -1;
    qint64 reported = 0;
    Context::Sinks sinks;
    sinks.progress = [&](qint64 bytes, qint64) { reported += bytes; };
    Context again = m_context.withSinks(sinks);
    const SourceOpener second = [&](qint64 offset) {
        openedAt = offset;
        return openerOf(content)(offset);
    };
    batch = begin(QStringLiteral("run-1"), kMB);
    const auto written = batch->write(again, QStringLiteral("large"), what, second);
    GW_VERIFY(written);
    QVERIFY2(openedAt >= kMB && openedAt < 3 * kMB && openedAt % kMB == 0, qPrintable(QString::number(openedAt)));
    QCOMPARE(reported, content.size());
    QCOMPARE(written->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    GW_VERIFY(batch->commit(m_context));
    QVERIFY(readAll(m_context, *m_store, QStringLiteral("large")).value_or({}) == content);
    QVERIFY(partFilesIn(worldBelow(path())).isEmpty());
}

void TestFolderStore::aPartOfAnotherVersionIsNotGoneOnWith()
{
    const QByteArray old = noise(3 * kMB, 4);
    const QByteArray fresh = noise(3 * kMB, 5);
    auto killed = begin(QStringLiteral("run-1"), kMB);
    GW_VERIFY(killed->write(m_context, QStringLiteral("large"), fileOf(old.size(), kSomeTimeNs), openerOf(old)));
    killed.reset(); // resumable: the part stays
    QCOMPARE(partFilesIn(worldBelow(path())).size(), 1);
    auto batch = begin(QStringLiteral("run-1"), kMB);
    GW_VERIFY(batch->write(m_context, QStringLiteral("large"), fileOf(fresh.size(), kSomeTimeNs + 1), openerOf(fresh)));
    batch->dropLeftover(m_context, QStringLiteral("large"), fileOf(old.size(), kSomeTimeNs));
    GW_VERIFY(batch->commit(m_context));
    QVERIFY(readAll(m_context, *m_store, QStringLiteral("large")).value_or({}) == fresh);
    QVERIFY(partFilesIn(worldBelow(path())).isEmpty());
}

void TestFolderStore::aPartWithASecondNameIsNotGoneOnWith()
{
    const QByteArray content = noise(3 * kMB, 6);
    begin(QStringLiteral("run-1"), kMB)->write(m_context, QStringLiteral("large"), fileOf(content.size()), openerOf(content)).has_value();
    const QStringList parts = partFilesIn(worldBelow(path()));
    QCOMPARE(parts.size(), 1);
    QCOMPARE(::link(qPrintable(path(parts[0])), qPrintable(path(QStringLiteral("second")))), 0);
    auto batch = begin(QStringLiteral("run-1"), kMB);
    GW_VERIFY(batch->write(m_context, QStringLiteral("large"), fileOf(content.size()), openerOf(content)));
    GW_VERIFY(batch->commit(m_context));
    QCOMPARE(QFileInfo(path(QStringLiteral("second"))).size(), content.size());
    struct stat about {};
    QCOMPARE(::stat(qPrintable(path(QStringLiteral("large"))), &about), 0);
    QCOMPARE(about.st_nlink, nlink_t(1));
}

void TestFolderStore::aFullDiskLeavesNothing()
{
    const QString disk = path(QStringLiteral("disk"));
    const SmallDisk small(disk);
    GW_NEEDS_DISK(small);
    const auto store = openFolderStore(disk);
    GW_VERIFY(store);
    GW_VERIFY(writeAll(m_context, **store, {{QStringLiteral("there"), QByteArray(1000, 'x')}}));
    const World before = worldBelow(disk);
    qint64 reported = 0;
    Context::Sinks sinks;
    sinks.progress = [&](qint64 bytes, qint64) { reported += bytes; };
    Context counting = m_context.withSinks(sinks);
    for (const qint64 size : {2 * kMB, qint64(5000)}) {
        auto batch = *(*store)->begin(counting, {QStringLiteral("t"), kMB});
        std::optional<Error> error;
        for (int i = 0; i < 400 && !error; ++i) {
            const auto written = batch->write(counting, QStringLiteral("new/%1").arg(i), fileOf(size), openerOf(noise(size)));
            if (!written)
                error = written.error();
            else
                reported -= size; // the caller's to give back
        }
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("disk.full"));
        QVERIFY(error->stopsRun());
        batch.reset();
        QCOMPARE(reported, 0);
        QCOMPARE(differences(before, worldBelow(disk)), QStringList());
    }
}

void TestFolderStore::whatPermissionsKeepFromUsIsSaid()
{
    putFile(path(QStringLiteral("open")), "x", kUnknownTime, 0644);
    putFile(path(QStringLiteral("closed")), "x", kUnknownTime, 0600);
    putFile(path(QStringLiteral("inner/file")), "x", kUnknownTime, 0644);
    ::chmod(qPrintable(path(QStringLiteral("inner"))), 0700);
    ::chmod(qPrintable(path()), 0755);
    // Root sees everything: a child that is nobody looks instead, and answers by its exit code. What it opens anew must lie
    // below folders that everyone may enter, which the tests' own are not.
    const QTemporaryDir reachable(QStringLiteral("/tmp/gangway-nobody-XXXXXX"));
    QVERIFY(reachable.isValid());
    ::chmod(qPrintable(reachable.path()), 0755);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (::getuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0))
            ::_exit(10);
        auto listed = m_store->list(m_context, {});
        int wrong = listed && listed->size() == 3 ? 0 : 20;
        for (const Resource& entry : *listed) {
            const bool expected = entry.name != QStringLiteral("open");
            wrong += (entry.problem == QStringLiteral("file.denied")) == expected ? 0 : 1;
        }
        wrong += m_store->list(m_context, QStringLiteral("inner")).error().kind == ErrorKind::Denied ? 0 : 4;
        const auto reopened = openFolderStore(reachable.path());
        wrong += reopened && !(*reopened)->capabilities().canWrite ? 0 : 8;
        ::_exit(wrong);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    if (::getuid() != 0)
        QSKIP("the owner of the files cannot be kept from them by their own permissions");
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestFolderStore::batchesShareFoldersWhileOthersGiveUp()
{
    // One batch makes a folder and gives up, again and again, while another fills it.
    TestWorkers workers(2);
    std::atomic<bool> isDone{false};
    std::atomic<bool> giverEnded{false};
    workers.start([&] {
        while (!isDone) {
            Context own(m_clock);
            auto batch = *m_store->begin(own, {QStringLiteral("giver"), 64 * kMB});
            (void)batch->write(own, QStringLiteral("shared/deep/x"), fileOf(1), openerOf("1"));
        }
        giverEnded = true;
    });
    QStringList failures;
    for (int i = 0; i < 200; ++i) {
        auto batch = begin(QStringLiteral("filler"));
        const auto written = batch->write(m_context, QStringLiteral("shared/deep/%1").arg(i), fileOf(1), openerOf("1"));
        const auto committed = batch->commit(m_context);
        if (!written || !committed)
            failures << (written ? committed.error() : written.error()).toLogLine();
        if (i % 20 == 19) { // so that the folder goes away now and then
            auto cleaner = begin(QStringLiteral("cleaner"));
            for (int k = i - 19; k <= i; ++k)
                (void)cleaner->remove(m_context, QStringLiteral("shared/deep/%1").arg(k));
        }
    }
    isDone = true;
    QTRY_VERIFY(giverEnded);
    QCOMPARE(failures, QStringList());
}

QTEST_GUILESS_MAIN(TestFolderStore)
#include "tst_folderstore.moc"
