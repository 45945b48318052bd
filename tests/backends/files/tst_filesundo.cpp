// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesscene.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace gangway;

/// Runs from folder to folder that are taken back.
class TestFilesUndo : public QObject
{
    Q_OBJECT

private slots:
    void undoLeavesTheTargetAsItWas();
    void undoTakesANewTargetFolderAway();
    void closedFoldersAreFilledAndUndone();
    void aSavedCopyIsNeverOverwritten();
    void undoLeavesAloneWhatWasEditedSince();
};

void TestFilesUndo::undoLeavesTheTargetAsItWas()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("p/new.txt"), "new");
    scene.putSource(QStringLiteral("p/deep/er/new.txt"), "new");
    scene.putSource(QStringLiteral("p/both.txt"), "from the source", kSomeTimeNs + kHourNs);
    scene.putSource(QStringLiteral("p/same.txt"), "same");
    QDir().mkpath(scene.sourceFolder() + QStringLiteral("/p/empty"));
    putLink(QStringLiteral("new.txt"), scene.sourceFolder() + QStringLiteral("/p/link"));
    scene.putTarget(QStringLiteral("p/both.txt"), "of the target", kSomeTimeNs, 0640);
    scene.putTarget(QStringLiteral("p/same.txt"), "same");
    scene.putTarget(QStringLiteral("p/other.txt"), "other");
    const World before = worldBelow(scene.targetFolder());
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->totals().change, 1);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QVERIFY(!differences(before, worldBelow(scene.targetFolder())).isEmpty());
    const auto undone = scene.undo(**file);
    GW_VERIFY(undone);
    QCOMPARE(*undone, Outcome::Complete);
    QCOMPARE(differences(before, worldBelow(scene.targetFolder())), QStringList());
}

void TestFilesUndo::undoTakesANewTargetFolderAway()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("loose.txt"), "1");
    scene.targetLocation.address = scene.filePath(QStringLiteral("fresh"));
    scene.target.folder = QStringLiteral("into/here");
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QStringList told; // a folder that is made by the run is not one that may not be written to
    for (const Finding& finding : (*plan)->findings)
        told << finding.code;
    QVERIFY2(told.contains(QStringLiteral("target.writable")), qPrintable(told.join(u' ')));
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QVERIFY(QFile::exists(scene.filePath(QStringLiteral("fresh/into/here/loose.txt"))));
    QCOMPARE(scene.undo(**file).value_or(Outcome::Failed), Outcome::Complete);
    QVERIFY(!QFile::exists(scene.filePath(QStringLiteral("fresh"))));
}

void TestFilesUndo::closedFoldersAreFilledAndUndone()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("private/inner/file"), "1");
    ::chmod(qPrintable(scene.sourceFolder() + QStringLiteral("/private/inner")), 0555);
    ::chmod(qPrintable(scene.sourceFolder() + QStringLiteral("/private")), 0700);
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    const World world = worldBelow(scene.targetFolder());
    QCOMPARE(world.value(QStringLiteral("private")).permissions, 0700);
    QCOMPARE(world.value(QStringLiteral("private/inner")).permissions, 0555);
    QCOMPARE(scene.undo(**file).value_or(Outcome::Failed), Outcome::Complete);
    QVERIFY(worldBelow(scene.targetFolder()).isEmpty());
    ::chmod(qPrintable(scene.sourceFolder() + QStringLiteral("/private/inner")), 0755);
}

void TestFilesUndo::aSavedCopyIsNeverOverwritten()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("f"), "new", kSomeTimeNs + kHourNs);
    scene.putTarget(QStringLiteral("f"), "old");
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    const auto save = std::find_if((*plan)->steps.begin(), (*plan)->steps.end(), [](const Step& s) { return s.verb == QStringLiteral("save-copies"); });
    QVERIFY(save != (*plan)->steps.end());
    const auto position = static_cast<quint32>(save - (*plan)->steps.begin());
    const auto attempt = [&] {
        auto migrator = scene.bind(*plan);
        Context context = scene.context();
        auto outcomes = (*migrator)->execute(context, {position, *save, save->changes, {}});
        return outcomes ? outcomes->at(0).end : ItemEnd::Failed;
    };
    QCOMPARE(attempt(), ItemEnd::Done);
    scene.putTarget(QStringLiteral("f"), "new", kSomeTimeNs); // as an attempt that was cut left it
    QCOMPARE(attempt(), ItemEnd::Done);
    QCOMPARE(worldBelow(scene.runPath() + QStringLiteral(".d")).value(QStringLiteral("saved/f")).content, QByteArray("old"));
}

void TestFilesUndo::undoLeavesAloneWhatWasEditedSince()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("p/a"), "a");
    scene.putSource(QStringLiteral("p/b"), "b", kSomeTimeNs + kHourNs);
    scene.putSource(QStringLiteral("p/c"), "c");
    scene.putTarget(QStringLiteral("p/b"), "old b");
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    scene.putTarget(QStringLiteral("p/a"), "edited");
    scene.putTarget(QStringLiteral("p/b"), "edited too");
    GW_VERIFY(scene.undo(**file));
    const auto world = contentsOf(worldBelow(scene.targetFolder()));
    QCOMPARE(world, (QMap<QString, QByteArray>{{QStringLiteral("p/"), {}}, {QStringLiteral("p/a"), "edited"},
                                               {QStringLiteral("p/b"), "edited too"}}));
    QCOMPARE(worldBelow(scene.runPath() + QStringLiteral(".d")).value(QStringLiteral("saved/p/b")).content, QByteArray("old b"));
}

QTEST_GUILESS_MAIN(TestFilesUndo)
#include "tst_filesundo.moc"
