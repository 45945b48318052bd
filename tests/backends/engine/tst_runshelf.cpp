// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runshelf.h"
#include "tests/support/fakeplatform.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gangway;

namespace
{

struct Shelf {
    Shelf()
    {
        scene.furnish();
        plan = scene.makePlan();
    }
    /// A run of that name with these events.
    QString add(const QString& name, std::vector<RunEvent> events = {})
    {
        const QString path = shelf.newRunPath(name);
        const auto file = RunFile::create(path, plan);
        if (!file || (!events.empty() && !(*file)->append(events)))
            qFatal("no run file");
        return path;
    }
    QString addComplete(const QString& name)
    {
        const QString path = add(name);
        FakeScene own;
        own.furnish();
        auto file = std::move(*RunFile::open(path, RunFile::Access::ReadWrite));
        if (*own.run(*file, own.migrator(plan)) != Outcome::Complete)
            qFatal("not complete");
        return path;
    }

    QTemporaryDir folder;
    RunShelf shelf{folder.filePath(QStringLiteral("state/runs"))};
    FakeScene scene;
    std::shared_ptr<const Plan> plan;
};

std::vector<RunEvent> started()
{
    std::vector<RunEvent> events(2);
    events[0].what = RunStateChanged{RunState::Running, {}};
    events[1].what = StepStarted{0, {}};
    return events;
}

QStringList pathsOf(const std::vector<RunSummary>& runs)
{
    QStringList paths;
    for (const RunSummary& run : runs)
        paths << run.path;
    return paths;
}

} // namespace

class TestRunShelf : public QObject
{
    Q_OBJECT

private slots:
    void aFolderThatIsNotThereIsAnEmptyShelf()
    {
        const RunShelf shelf(QStringLiteral("/nowhere/at/all"));
        const ShelfListing listing = shelf.list();
        QVERIFY(listing.unfinished.empty() && listing.recent.empty() && listing.setAside.empty());
    }

    void aCutRunIsUnfinishedAndAnEndedOneIsNot()
    {
        Shelf shelf;
        const QString cut = shelf.add(QStringLiteral("cut"), started());
        const QString complete = shelf.addComplete(QStringLiteral("complete"));
        const QString planned = shelf.add(QStringLiteral("planned"));
        const ShelfListing listing = shelf.shelf.list();
        QCOMPARE(pathsOf(listing.unfinished), QStringList{cut});
        QStringList recent = pathsOf(listing.recent);
        recent.sort();
        QCOMPARE(recent, (QStringList{complete, planned}));
        for (const RunSummary& run : listing.recent) {
            if (run.path == complete)
                QCOMPARE(*run.outcome, Outcome::Complete);
        }
        QCOMPARE(listing.unfinished[0].accounting.inventory, 15);
        QVERIFY(listing.setAside.empty());
    }

    void aRunThatWasStoppedAndKeptIsUnfinished()
    {
        Shelf shelf;
        std::vector<RunEvent> events(3);
        events[0].what = RunStateChanged{RunState::Running, {}};
        events[1].what = RunStateChanged{RunState::Stopping, QStringLiteral("stopped")};
        events[2].what = RunStateChanged{RunState::Ended, QStringLiteral("stopped")};
        const QString path = shelf.add(QStringLiteral("stopped"), events);
        QCOMPARE(pathsOf(shelf.shelf.list().unfinished), QStringList{path});
    }

    void aRunThatIsRunningIsShownAsThat()
    {
        Shelf shelf;
        const QString path = shelf.add(QStringLiteral("busy"), started());
        const auto held = RunFile::open(path, RunFile::Access::ReadWrite);
        QVERIFY(held);
        const ShelfListing listing = shelf.shelf.list();
        QVERIFY(listing.unfinished.empty());
        QCOMPARE(pathsOf(listing.recent), QStringList{path});
        QVERIFY(listing.recent[0].isLocked);
        QVERIFY(!shelf.shelf.putAside(path));
    }

    void whatCannotBeReadIsMovedAsideAndNamed()
    {
        Shelf shelf;
        const QString good = shelf.add(QStringLiteral("good"));
        const QString bad = shelf.shelf.folder() + QStringLiteral("/bad.gangway");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no run file");
        file.close();
        const ShelfListing listing = shelf.shelf.list();
        QCOMPARE(pathsOf(listing.recent), QStringList{good});
        QCOMPARE(listing.setAside.size(), size_t(1));
        QCOMPARE(listing.setAside[0].path, bad);
        QVERIFY(QFile::exists(listing.setAside[0].movedTo));
        QVERIFY(!QFile::exists(bad));
        QVERIFY(shelf.shelf.list().setAside.empty());
    }

    void aNewerProgramsRunIsNamedButStays()
    {
        Shelf shelf;
        const QString path = shelf.add(QStringLiteral("newer"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(63);
        file.write("\x09", 1);
        file.close();
        const ShelfListing listing = shelf.shelf.list();
        QCOMPARE(listing.setAside.size(), size_t(1));
        QVERIFY(listing.setAside[0].movedTo.isEmpty());
        QVERIFY(QFile::exists(path));
    }

    void putAsideTakesTheSavedCopiesAlong()
    {
        Shelf shelf;
        const QString path = shelf.add(QStringLiteral("old"), started());
        QVERIFY(QDir().mkpath(path + QStringLiteral(".d/saved")));
        QVERIFY(shelf.shelf.putAside(path));
        QVERIFY(!QFile::exists(path) && !QFile::exists(path + QStringLiteral(".d")));
        QVERIFY(QFile::exists(shelf.shelf.folder() + QStringLiteral("/put-aside/old.gangway.d/saved")));
        QVERIFY(RunFile::open(shelf.shelf.folder() + QStringLiteral("/put-aside/old.gangway"), RunFile::Access::ReadOnly));
        QVERIFY(shelf.shelf.list().unfinished.empty());
    }

    void aNewPathIsFreeAndStaysInItsFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a plain name") << QStringLiteral("recsys");
        QTest::newRow("Cyrillic") << QStringLiteral("модель");
        QTest::newRow("a way out") << QStringLiteral("../../etc/passwd");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a long one") << QString(500, u'x');
        QTest::newRow("control characters") << QStringLiteral("a\nb\0c");
    }
    void aNewPathIsFreeAndStaysInItsFolder()
    {
        QFETCH(QString, name);
        Shelf shelf;
        const QString first = shelf.add(name);
        const QString second = shelf.shelf.newRunPath(name);
        QVERIFY(first != second);
        QCOMPARE(QFileInfo(first).absolutePath(), shelf.shelf.folder());
        QCOMPARE(QFileInfo(second).absolutePath(), shelf.shelf.folder());
        QVERIFY(first.endsWith(QStringLiteral(".gangway")));
    }

    void onlyItsOwnerMayLookIn()
    {
        Shelf shelf;
        shelf.add(QStringLiteral("a"));
        QCOMPARE(int(QFileInfo(shelf.shelf.folder()).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunShelf)
#include "tst_runshelf.moc"
