// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/verifier.h"
#include "tests/support/fakeplatform.h"

#include <QTest>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;

struct Moved {
    explicit Moved(int files = 10)
    {
        scene.furnish(files);
        plan = scene.makePlan();
        file = std::move(*RunFile::createInMemory(plan));
        if (*scene.run(*file, scene.migrator(plan)) != Outcome::Complete)
            qFatal("not moved");
    }
    Outcome verify(const std::shared_ptr<FakeMigrator>& migrator, std::stop_token stop = {})
    {
        Context context = scene.context(stop);
        return *verifyRun(*file, *migrator, scene.pool, context);
    }
    FakeScene scene;
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<RunFile> file;
};

} // namespace

class TestVerifier : public QObject
{
    Q_OBJECT

private slots:
    void anUntouchedTargetIsProvenAgain()
    {
        Moved moved;
        const auto effects = moved.scene.world.effects();
        QCOMPARE(moved.verify(moved.scene.migrator(moved.plan)), Outcome::Complete);
        QCOMPARE(moved.scene.world.effects(), effects);
    }

    void oneFlippedBitInEachOfAThousandIsFoundAThousandTimes()
    {
        constexpr int kFiles = 1000;
        Moved moved(kFiles);
        for (int i = 0; i < kFiles; ++i) {
            const QString path = QStringLiteral("project/folder%1/new%2.txt").arg(i / 5).arg(i);
            FakeFile garbled = *moved.scene.world.file(Place::Target, path);
            garbled.content[i % garbled.content.size()] = char(garbled.content[i % garbled.content.size()] ^ (1 << (i % 8)));
            moved.scene.world.put(Place::Target, path, garbled.content, garbled.modifiedNs);
        }
        QCOMPARE(moved.verify(moved.scene.migrator(moved.plan)), Outcome::Partial);
        qint64 found = 0;
        for (ChangeIndex i = 0; i < moved.plan->changes.size(); ++i) {
            const auto verdict = moved.file->record().verdict(i);
            found += verdict && verdict->kind == VerdictKind::Differs;
        }
        QCOMPARE(found, kFiles);
        QCOMPARE(moved.file->record().accounting().failed, kFiles);
        QVERIFY(moved.file->record().accounting().isBalanced());
    }

    void whatIsGoneIsMissing()
    {
        Moved moved;
        for (const auto& [path, file] : moved.scene.world.all(Place::Source).toStdMap())
            moved.scene.world.take(Place::Target, path);
        QCOMPARE(moved.verify(moved.scene.migrator(moved.plan)), Outcome::Failed);
    }

    void whatCannotBeReadIsNotProvenByAnOldVerdict()
    {
        Moved moved;
        const auto migrator = moved.scene.migrator(moved.plan);
        migrator->beforeVerify = [] { return std::optional(FakeWorld::defaultError()); };
        QCOMPARE(moved.verify(migrator), Outcome::Failed);
        QCOMPARE(moved.file->record().accounting().unproven, 14);
    }

    void stoppedItRecordsNothingMore()
    {
        Moved moved;
        std::stop_source stop;
        stop.request_stop();
        const auto events = moved.file->events().size();
        QCOMPARE(moved.verify(moved.scene.migrator(moved.plan), stop.get_token()), Outcome::Cancelled);
        QCOMPARE(moved.file->events().size(), events);
    }

    void whatIsGoneIsMovedAgainByTheNextRun()
    {
        Moved moved;
        const QString path = QStringLiteral("project/folder0/new0.txt");
        moved.scene.world.take(Place::Target, path);
        QCOMPARE(moved.verify(moved.scene.migrator(moved.plan)), Outcome::Partial);
        QCOMPARE(*moved.scene.run(*moved.file, moved.scene.migrator(moved.plan)), Outcome::Complete);
        QVERIFY(moved.scene.world.file(Place::Target, path));
    }
};

QTEST_GUILESS_MAIN(TestVerifier)
#include "tst_verifier.moc"
