// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runfile.h"
#include "tests/support/fakeplatform.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace gangway;

namespace
{

QString codeOf(const Result<std::unique_ptr<RunFile>>& file)
{
    return file ? QStringLiteral("opened") : file.error().code;
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

int modeOf(const QString& path)
{
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 0777) : -1;
}

std::vector<RunEvent> someEvents(const Plan& plan, int count)
{
    std::vector<RunEvent> events;
    for (int i = 0; i < count; ++i) {
        RunEvent event;
        if (i % 3 == 0) {
            event.what = StepStarted{0, plan.steps[0].changes};
        } else if (i % 3 == 1) {
            Evidence evidence{QByteArray(32, char('a' + i % 20)), i, QStringLiteral("project/x%1").arg(i), {}};
            event.what = StepEnded{0, {ItemOutcome{0, ItemEnd::Done, {}, evidence}}, {}, false};
        } else {
            event.what = Logged{LogLevel::Info, QStringLiteral("subject"), QStringLiteral("line %1").arg(i)};
        }
        events.push_back(event);
    }
    return events;
}

/// Everything that a file says, to compare two readings.
QByteArray digest(const RunFile& file)
{
    QByteArray all = file.id().value.toUtf8() + file.planHash() + file.record().plan().contentHash();
    for (const RunEvent& event : file.events())
        all += QByteArray::number(event.sequence) + QByteArray::number(event.at.toMSecsSinceEpoch()) + runEventKind(event).toUtf8() + runEventToBytes(event);
    return all;
}

struct Made {
    explicit Made(int events = 30)
    {
        scene.furnish();
        plan = scene.makePlan();
        auto file = RunFile::create(path, plan);
        if (!file)
            qFatal("%s", qPrintable(file.error().toLogLine()));
        auto list = someEvents(*plan, events);
        if (!list.empty() && !(*file)->append(list))
            qFatal("no append");
        said = digest(**file);
    }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a run.gangway"));
    FakeScene scene;
    std::shared_ptr<const Plan> plan;
    QByteArray said;
};

} // namespace

class TestRunFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack()
    {
        const Made made;
        for (const auto access : {RunFile::Access::ReadOnly, RunFile::Access::ReadWrite}) {
            const auto file = RunFile::open(made.path, access);
            QVERIFY2(file, qPrintable(codeOf(file)));
            QCOMPARE(digest(**file), made.said);
            QCOMPARE((*file)->planHash(), made.plan->contentHash());
            QCOMPARE((*file)->record().plan().steps.size(), made.plan->steps.size());
        }
    }

    void nothingIsLeftBesideAFileThatWasClosed()
    {
        const Made made;
        QVERIFY(RunFile::open(made.path, RunFile::Access::ReadOnly));
        QCOMPARE(QDir(made.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a run.gangway")});
    }

    void onlyItsOwnerMayReadIt()
    {
        const Made made;
        QCOMPARE(modeOf(made.path), 0600);
        auto file = RunFile::open(made.path, RunFile::Access::ReadWrite);
        QVERIFY(file);
        auto events = someEvents(*made.plan, 3);
        QVERIFY((*file)->append(events));
        for (const char* part : {"-wal", "-shm", ".lock"})
            QCOMPARE(modeOf(made.path + QString::fromLatin1(part)), 0600);
    }

    void aPlanThatNeverRanIsReplaced()
    {
        const Made made(0);
        FakeScene other;
        other.furnish(3);
        QVERIFY(RunFile::create(made.path, other.makePlan()));
        const auto file = RunFile::open(made.path, RunFile::Access::ReadOnly);
        QVERIFY(file);
        QCOMPARE((*file)->record().plan().changes.size(), size_t(9));
    }

    void aRunThatStartedIsNotReplaced()
    {
        const Made made;
        const QByteArray before = readAll(made.path);
        QCOMPARE(codeOf(RunFile::create(made.path, made.plan)), QStringLiteral("runfile.started"));
        QCOMPARE(readAll(made.path), before);
    }

    void somebodyElsesFileIsNotReplaced()
    {
        Made made(0);
        const QString other = made.folder.filePath(QStringLiteral("thesis.txt"));
        writeAll(other, "two years of work, and not in the least a database, but long enough to look like the head of one....");
        const QByteArray before = readAll(other);
        QCOMPARE(codeOf(RunFile::create(other, made.plan)), QStringLiteral("runfile.foreign"));
        QCOMPARE(readAll(other), before);
    }

    void aRunThatIsRunningIsReadButNotWritten()
    {
        const Made made;
        auto writer = RunFile::open(made.path, RunFile::Access::ReadWrite);
        QVERIFY(writer);
        QCOMPARE(codeOf(RunFile::open(made.path, RunFile::Access::ReadWrite)), QStringLiteral("runfile.locked"));
        QCOMPARE(codeOf(RunFile::create(made.path, made.plan)), QStringLiteral("runfile.locked"));
        QVERIFY(RunFile::isLocked(made.path));
        auto more = someEvents(*made.plan, 6);
        QVERIFY((*writer)->append(more));
        const auto reader = RunFile::open(made.path, RunFile::Access::ReadOnly);
        QVERIFY2(reader, qPrintable(codeOf(reader)));
        QCOMPARE(digest(**reader), digest(**writer));
        writer->reset();
        QVERIFY(!RunFile::isLocked(made.path));
        QVERIFY(RunFile::open(made.path, RunFile::Access::ReadWrite));
    }

    void theSameFileUnderAnotherNameIsTheSameFile()
    {
        const Made made;
        const QString alias = made.folder.filePath(QStringLiteral("alias.gangway"));
        QVERIFY(QFile::link(made.path, alias));
        const auto writer = RunFile::open(alias, RunFile::Access::ReadWrite);
        QVERIFY(writer);
        QCOMPARE(codeOf(RunFile::open(made.path, RunFile::Access::ReadWrite)), QStringLiteral("runfile.locked"));
    }

    void aFileForReadingTakesNoEvents()
    {
        const Made made;
        const auto file = RunFile::open(made.path, RunFile::Access::ReadOnly);
        QVERIFY(file);
        auto events = someEvents(*made.plan, 1);
        const auto added = (*file)->append(events);
        QVERIFY(!added);
        QCOMPARE(added.error().code, QStringLiteral("runfile.readonly"));
    }

    void anotherThreadMayGoOnWithIt()
    {
        const Made made(0);
        auto file = RunFile::open(made.path, RunFile::Access::ReadWrite);
        QVERIFY(file);
        for (int i = 0; i < 3; ++i) {
            std::thread other([&] {
                auto events = someEvents(*made.plan, 3);
                QVERIFY((*file)->append(events));
            });
            other.join();
            auto events = someEvents(*made.plan, 3);
            QVERIFY((*file)->append(events));
        }
        QCOMPARE((*file)->events().size(), size_t(18));
        const QByteArray said = digest(**file);
        file->reset();
        QCOMPARE(digest(**RunFile::open(made.path, RunFile::Access::ReadOnly)), said);
    }

    void noFileHasASayingError()
    {
        const QTemporaryDir folder;
        for (const auto access : {RunFile::Access::ReadOnly, RunFile::Access::ReadWrite}) {
            const auto file = RunFile::open(folder.filePath(QStringLiteral("none.gangway")), access);
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::NotFound);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aNewerFileIsRefusedAndNotTouched()
    {
        const Made made;
        QByteArray bytes = readAll(made.path);
        bytes[63] = char(bytes[63] + 1); // user_version, big-endian
        writeAll(made.path, bytes);
        for (const auto access : {RunFile::Access::ReadOnly, RunFile::Access::ReadWrite}) {
            const auto file = RunFile::open(made.path, access);
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::Unsupported);
            QCOMPARE(file.error().code, QStringLiteral("runfile.newer"));
        }
        QCOMPARE(readAll(made.path), bytes);
    }

    void anotherProgramsDatabaseIsForeign()
    {
        const Made made;
        QByteArray bytes = readAll(made.path);
        bytes[70] = 'X'; // application_id
        writeAll(made.path, bytes);
        QCOMPARE(codeOf(RunFile::open(made.path, RunFile::Access::ReadOnly)), QStringLiteral("runfile.foreign"));
    }

    void aTriggerOfSomebodyElseIsRefused()
    {
        const Made made;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(made.path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END")));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
        QCOMPARE(codeOf(RunFile::open(made.path, RunFile::Access::ReadWrite)), QStringLiteral("runfile.damaged"));
    }

    void anEventThatWasChangedLeftOutOrMovedIsNoticed_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("the last one left out") << QStringLiteral("DELETE FROM event WHERE sequence = 30");
        QTest::newRow("one left out in the middle") << QStringLiteral("DELETE FROM event WHERE sequence = 7");
        QTest::newRow("all left out") << QStringLiteral("DELETE FROM event");
        QTest::newRow("the time changed") << QStringLiteral("UPDATE event SET at = at + 1 WHERE sequence = 3");
        QTest::newRow("two exchanged") << QStringLiteral("UPDATE event SET body = (SELECT body FROM event WHERE sequence = 6) WHERE sequence = 3");
        QTest::newRow("the plan's hash changed") << QStringLiteral("UPDATE head SET planHash = zeroblob(32)");
        QTest::newRow("a part of the plan left out") << QStringLiteral("DELETE FROM part WHERE name = 'changes'");
        QTest::newRow("a part that claims to be huge") << QStringLiteral("UPDATE part SET size = 1 << 60");
    }
    void anEventThatWasChangedLeftOutOrMovedIsNoticed()
    {
        QFETCH(QString, statement);
        const Made made;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(made.path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
        QCOMPARE(codeOf(RunFile::open(made.path, RunFile::Access::ReadOnly)), QStringLiteral("runfile.damaged"));
    }

    void aDamagedFileIsRefusedOrEqualAndNeverTouched()
    {
        const Made made;
        const QByteArray whole = readAll(made.path);
        QVERIFY(whole.size() > 4096);
        constexpr quint32 kSeed = 20261120;
        QRandomGenerator random(kSeed);
        QList<QByteArray> corpus{{}, "x", QByteArray(100, '\0'), QByteArray(5000, '\0'), whole.left(99), whole.left(100), whole + "tail"};
        for (qsizetype size = 0; size < whole.size(); size += whole.size() / 60)
            corpus << whole.left(size);
        for (int i = 0; i < 200; ++i) {
            QByteArray bytes = whole;
            const qsizetype at = random.bounded(int(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            corpus << bytes;
        }
        for (int i = 0; i < 60; ++i) {
            QByteArray bytes = whole;
            const qsizetype at = random.bounded(int(bytes.size()));
            bytes.replace(at, qMin<qsizetype>(random.bounded(4096), bytes.size() - at), QByteArray(qMin<qsizetype>(random.bounded(4096), bytes.size() - at), '\0'));
            corpus << bytes;
        }
        for (int i = 0; i < 40; ++i) {
            QByteArray bytes(random.bounded(20000), '\0');
            for (char& c : bytes)
                c = char(random.bounded(256));
            corpus << bytes << whole.left(100) + bytes;
        }
        int refused = 0;
        int equal = 0;
        for (qsizetype i = 0; i < corpus.size(); ++i) {
            writeAll(made.path, corpus[i]);
            for (const auto access : {RunFile::Access::ReadOnly, RunFile::Access::ReadWrite}) {
                const auto file = RunFile::open(made.path, access);
                (file ? equal : refused) += 1;
                if (file)
                    QVERIFY2(digest(**file) == made.said, qPrintable(QStringLiteral("number %1 of seed %2 says something else").arg(i).arg(kSeed)));
                else
                    QVERIFY2(!file.error().code.isEmpty(), qPrintable(file.error().toLogLine()));
            }
            QVERIFY2(readAll(made.path) == corpus[i], qPrintable(QStringLiteral("number %1 was written to").arg(i)));
        }
        qInfo("damaged files %lld: refused %d, equal %d of %d readings", qint64(corpus.size()), refused, equal, refused + equal);
        QVERIFY(corpus.size() >= 200);
    }

    void aDamagedJournalLosesTheEndButTellsNothingFalse()
    {
        // As a killed program leaves it: the events are in the journal only.
        const Made made(0);
        QByteArray journal;
        QByteArray main;
        QList<QByteArray> sayings{made.said};
        {
            auto file = RunFile::open(made.path, RunFile::Access::ReadWrite);
            QVERIFY(file);
            for (int i = 0; i < 10; ++i) {
                auto events = someEvents(*made.plan, 3);
                QVERIFY((*file)->append(events));
                sayings << digest(**file);
            }
            journal = readAll(made.path + QStringLiteral("-wal"));
            main = readAll(made.path);
        }
        QVERIFY(journal.size() > 4096);
        constexpr quint32 kSeed = 7;
        QRandomGenerator random(kSeed);
        int refused = 0;
        int shorter = 0;
        for (int i = 0; i < 100; ++i) {
            QByteArray bytes = journal;
            const qsizetype at = random.bounded(int(bytes.size()));
            if (i % 2)
                bytes.truncate(at);
            else
                bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            QFile::remove(made.path + QStringLiteral("-shm"));
            writeAll(made.path, main);
            writeAll(made.path + QStringLiteral("-wal"), bytes);
            const auto file = RunFile::open(made.path, i % 3 ? RunFile::Access::ReadOnly : RunFile::Access::ReadWrite);
            refused += file ? 0 : 1;
            if (!file)
                continue;
            const qsizetype said = sayings.indexOf(digest(**file));
            QVERIFY2(said >= 0, "it says what was never written");
            shorter += said + 1 < sayings.size();
        }
        qInfo("damaged journals 100: refused %d, with an older state %d", refused, shorter);
        QVERIFY(shorter > 0);
    }

    void aDiskThatTakesNoMoreAddsNothingAndSaysSo()
    {
        const Made made(0);
        auto file = RunFile::open(made.path, RunFile::Access::ReadWrite);
        QVERIFY(file);
        auto events = someEvents(*made.plan, 3);
        QVERIFY((*file)->append(events));
        const QByteArray said = digest(**file);
        // Files of this process may not grow any more: what a full disk is to SQLite, without a disk to fill.
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit tight{1, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        auto more = someEvents(*made.plan, 300);
        const auto added = (*file)->append(more);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, before);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Disk);
        QCOMPARE(more[0].sequence, 0);
        QCOMPARE(digest(**file), said);
        QVERIFY((*file)->append(more));
        const QByteArray saidAll = digest(**file);
        file->reset();
        QCOMPARE(digest(**RunFile::open(made.path, RunFile::Access::ReadOnly)), saidAll);
    }

    void aRunInMemoryDoesTheSame()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = RunFile::createInMemory(plan);
        QVERIFY(file);
        auto events = someEvents(*plan, 9);
        QVERIFY((*file)->append(events));
        QCOMPARE((*file)->events().size(), size_t(9));
        QCOMPARE((*file)->events().back().sequence, 9);
        QVERIFY((*file)->path().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
