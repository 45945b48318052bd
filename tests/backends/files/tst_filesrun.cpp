// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesscene.h"

#include <QTest>

using namespace gangway;

/// Whole runs from folder to folder, with the real planner and runner.
class TestFilesRun : public QObject
{
    Q_OBJECT

private slots:
    void movesEverythingAndFindsItTheSameAfterwards();
};

void TestFilesRun::movesEverythingAndFindsItTheSameAfterwards()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("a/one.txt"), "one");
    scene.putSource(QStringLiteral("a/b/two.txt"), "two", kSomeTimeNs, 0600);
    scene.putSource(QStringLiteral("loose.txt"), "loose");
    auto plan = scene.makePlan();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toLogLine()));
    QCOMPARE((*plan)->totals().add, 3);
    for (const Finding& f : (*plan)->findings)
        qInfo() << f.code << f.subject << f.message;
    auto file = scene.openRun(*plan);
    QVERIFY2(file, file ? "" : qPrintable(file.error().toLogLine()));
    const auto outcome = scene.run(**file);
    QVERIFY(outcome);
    for (const RunEvent& e : (*file)->events()) {
        if (const auto* ended = std::get_if<StepEnded>(&e.what)) {
            for (const auto& o : ended->outcomes)
                if (o.error) qInfo() << o.error->toLogLine();
            if (ended->error) qInfo() << ended->error->toLogLine();
        }
    }
    QCOMPARE(*outcome, Outcome::Complete);
    QCOMPARE(differences(worldBelow(scene.sourceFolder()), worldBelow(scene.targetFolder())), QStringList());
}

QTEST_GUILESS_MAIN(TestFilesRun)
#include "tst_filesrun.moc"
