// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/verifier.h"
#include "tests/support/filesscene.h"
#include "tests/support/smalldisk.h"
#include "tests/support/storefixture.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gangway;

namespace
{

constexpr qint64 kMB = 1 << 20;

ChangeIndex changeOf(const Plan& plan, const QString& path)
{
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes[i].source != Inventory::kNone && plan.sourcePath(plan.changes[i]) == path)
            return i;
    }
    qFatal("no change for %s", qPrintable(path));
}

QStringList errorCodes(const RunRecord& record)
{
    QStringList codes;
    for (ChangeIndex i = 0; i < record.plan().changes.size(); ++i) {
        const auto outcome = record.outcome(i);
        if (outcome && outcome->error && outcome->end != ItemEnd::Done)
            codes << outcome->evidence.targetPath + outcome->error->code;
    }
    return codes;
}

} // namespace

/// Whole runs from folder to folder, with the real planner and runner.
class TestFilesRun : public QObject
{
    Q_OBJECT

private slots:
    void movesEverythingAndFindsItTheSameAfterwards();
    void aPickedProjectComesAlone();
    void conflictPolicies_data();
    void conflictPolicies();
    void globsLeaveOutAndCount();
    void followedLinksBecomeTheirContent();
    void linksOutOfTheRootStayBehind();
    void aSourceThatChangesWhileItIsReadIsNeverMoved();
    void whatDriftedIsAConflictAndTheRestIsMoved();
    void aFullDiskEndsTheRunAndItGoesOnAfterwards();
    void verificationFindsEveryFlippedBit();
    void aTargetInsideTheSourceIsRefused_data();
    void aTargetInsideTheSourceIsRefused();
    void planningWritesNothing();
};

void TestFilesRun::movesEverythingAndFindsItTheSameAfterwards()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("a/one.txt"), "one");
    scene.putSource(QStringLiteral("a/b/two.txt"), "two", kSomeTimeNs, 0600);
    scene.putSource(QStringLiteral("a/Ключи и ☃.ipynb"), "{}");
    scene.putSource(QStringLiteral("loose.txt"), "loose");
    scene.putSource(QStringLiteral("large.bin"), noise(40 * kMB));
    QDir().mkpath(scene.sourceFolder() + QStringLiteral("/empty/inner"));
    putLink(QStringLiteral("one.txt"), scene.sourceFolder() + QStringLiteral("/a/link"));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QVERIFY((*plan)->isApplicable());
    QCOMPARE((*plan)->totals().add, 7);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = scene.run(**file);
    GW_VERIFY(outcome);
    QCOMPARE(*outcome, Outcome::Complete);
    QCOMPARE((*file)->record().accounting().moved, 7);
    QCOMPARE((*file)->record().accounting().unproven, 0);
    QCOMPARE(differences(worldBelow(scene.sourceFolder()), worldBelow(scene.targetFolder())), QStringList());
    const auto again = scene.makePlan();
    GW_VERIFY(again);
    QCOMPARE((*again)->totals().same, 7);
    QVERIFY((*again)->isNothingToDo());
}

void TestFilesRun::aPickedProjectComesAlone()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("one/a"), "1");
    scene.putSource(QStringLiteral("one/b"), "1");
    scene.putSource(QStringLiteral("two/a"), "2");
    scene.putSource(QStringLiteral("loose"), "3");
    scene.putTarget(QStringLiteral("three/a"), "kept");
    scene.scope.projects = {QStringLiteral("one"), QStringLiteral("loose"), QStringLiteral("gone")};
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->sourceInventory->itemCount(), 3);
    QCOMPARE((*plan)->targetInventory->itemCount(), 0);
    const auto& findings = (*plan)->findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
        return f.code == QStringLiteral("scope.missing") && f.subject == QStringLiteral("gone");
    }));
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    const auto world = contentsOf(worldBelow(scene.targetFolder()));
    QCOMPARE(world.keys(), QStringList({QStringLiteral("loose"), QStringLiteral("one/"), QStringLiteral("one/a"),
                                        QStringLiteral("one/b"), QStringLiteral("three/"), QStringLiteral("three/a")}));
}

void TestFilesRun::conflictPolicies_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<bool>("targetIsOlder");
    QTest::addColumn<QString>("expected");
    QTest::newRow("asked about an older one, it is replaced") << ConflictPolicy::Ask << true << QStringLiteral("both=source");
    QTest::newRow("asked about a newer one, the plan waits") << ConflictPolicy::Ask << false << QStringLiteral("blocked");
    QTest::newRow("skipped, the target's stays") << ConflictPolicy::Skip << false << QStringLiteral("both=target");
    QTest::newRow("replaced, the source's stands there") << ConflictPolicy::Replace << false << QStringLiteral("both=source");
    QTest::newRow("renamed, both stand there") << ConflictPolicy::Rename << false << QStringLiteral("both=target both (from source)=source");
    QTest::newRow("stop blocks the plan") << ConflictPolicy::Stop << true << QStringLiteral("blocked");
}

void TestFilesRun::conflictPolicies()
{
    QFETCH(ConflictPolicy, policy);
    QFETCH(bool, targetIsOlder);
    QFETCH(QString, expected);
    FilesScene scene;
    scene.options.conflict = policy;
    scene.putSource(QStringLiteral("both"), "source", kSomeTimeNs);
    scene.putTarget(QStringLiteral("both"), "target", kSomeTimeNs + (targetIsOlder ? -kHourNs : kHourNs));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->isApplicable(), expected != QStringLiteral("blocked"));
    if (!(*plan)->isApplicable())
        return;
    const World before = worldBelow(scene.targetFolder());
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QStringList found;
    const auto world = contentsOf(worldBelow(scene.targetFolder()));
    for (auto entry = world.begin(); entry != world.end(); ++entry)
        found << entry.key() + u'=' + QString::fromUtf8(entry.value());
    QCOMPARE(found.join(u' '), expected);
    QCOMPARE(scene.undo(**file).value_or(Outcome::Failed), Outcome::Complete);
    QCOMPARE(differences(before, worldBelow(scene.targetFolder())), QStringList());
}

void TestFilesRun::globsLeaveOutAndCount()
{
    FilesScene scene;
    for (const char* name : {"p/a.ipynb", "p/b.csv", "p/.ipynb_checkpoints/a.ipynb", "p/data/c.csv", "p/data/d.txt"})
        scene.putSource(QString::fromLatin1(name), "x");
    scene.scope.include = {QStringLiteral("*.ipynb"), QStringLiteral("**/*.csv")};
    scene.scope.exclude = {QStringLiteral(".ipynb_checkpoints/")};
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->totals().add, 3);
    QCOMPARE((*plan)->totals().skip, 2);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QStringList files = contentsOf(worldBelow(scene.targetFolder())).keys();
    files.removeIf([](const QString& path) { return path.endsWith(u'/'); });
    QCOMPARE(files, QStringList({QStringLiteral("p/a.ipynb"), QStringLiteral("p/b.csv"), QStringLiteral("p/data/c.csv")}));
    QCOMPARE((*file)->record().accounting().skipped, 2);
}

void TestFilesRun::followedLinksBecomeTheirContent()
{
    FilesScene scene;
    scene.options.links = LinkPolicy::Follow;
    scene.options.comparison = Comparison::Content;
    scene.putSource(QStringLiteral("data/set/a.csv"), "1,2");
    scene.putSource(QStringLiteral("data/set/b.csv"), "3,4");
    const QString root = scene.sourceFolder();
    putLink(QStringLiteral("../data/set"), root + QStringLiteral("/p/set"));        // a folder
    putLink(QStringLiteral("set/a.csv"), root + QStringLiteral("/p/first.csv"));    // a file, through that link
    putLink(QStringLiteral("../p"), root + QStringLiteral("/data/back"));           // round and round
    putLink(QStringLiteral("/etc/hostname"), root + QStringLiteral("/p/outside"));
    putLink(QStringLiteral("../../x"), root + QStringLiteral("/p/above"));
    putLink(QStringLiteral("nowhere"), root + QStringLiteral("/p/dangling"));
    putLink(QStringLiteral("self"), root + QStringLiteral("/p/self"));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QVERIFY((*plan)->isApplicable());
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    const auto world = contentsOf(worldBelow(scene.targetFolder()));
    QCOMPARE(world.value(QStringLiteral("p/set/a.csv")), QByteArray("1,2"));
    QCOMPARE(world.value(QStringLiteral("p/first.csv")), QByteArray("1,2"));
    QVERIFY(!world.contains(QStringLiteral("p/outside")));
    QVERIFY(!world.contains(QStringLiteral("p/above")));
    QVERIFY(!world.contains(QStringLiteral("p/dangling")));
    QVERIFY(!world.contains(QStringLiteral("p/self")));
    for (const auto& [path, problem] : {std::pair{"p/outside", "link.outside"}, {"p/above", "link.outside"},
                                        {"p/dangling", "link.dangling"}, {"p/self", "link.loop"}}) {
        const auto index = (*plan)->sourceInventory->find(QString::fromLatin1(path));
        QCOMPARE((*plan)->sourceInventory->problem(index), QString::fromLatin1(problem));
    }
    const auto again = scene.makePlan();
    GW_VERIFY(again);
    QCOMPARE((*again)->totals().toMove(), 0);
}

void TestFilesRun::linksOutOfTheRootStayBehind()
{
    FilesScene scene;
    putLink(QStringLiteral("/etc/passwd"), scene.sourceFolder() + QStringLiteral("/a/absolute"));
    putLink(QStringLiteral("../../x"), scene.sourceFolder() + QStringLiteral("/a/above"));
    putLink(QStringLiteral("../b"), scene.sourceFolder() + QStringLiteral("/a/within"));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->totals().unsupported, 2);
    QCOMPARE((*plan)->totals().add, 1);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QCOMPARE(contentsOf(worldBelow(scene.targetFolder())).keys(), QStringList({QStringLiteral("a/"), QStringLiteral("a/within")}));
}

void TestFilesRun::aSourceThatChangesWhileItIsReadIsNeverMoved()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("a"), "aaaa");
    scene.putSource(QStringLiteral("b"), noise(3 * kMB));
    scene.putSource(QStringLiteral("c"), "cccc");
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    auto migrator = scene.bind(*plan);
    GW_VERIFY(migrator);
    // The first block of b is about to be sent: now the file changes, keeping its size.
    qint64 sent = 0;
    Context::Sinks sinks;
    sinks.progress = [&](qint64 bytes, qint64) {
        sent += bytes;
        if (bytes == kMB)
            scene.putSource(QStringLiteral("b"), noise(3 * kMB, 9), kSomeTimeNs + 1);
    };
    const auto position = static_cast<quint32>(
        std::find_if((*plan)->steps.begin(), (*plan)->steps.end(), [](const Step& s) { return s.verb == QStringLiteral("copy-files"); })
        - (*plan)->steps.begin());
    const Step& step = (*plan)->steps[position];
    Context context = scene.context().withSinks(sinks);
    const auto outcomes = (*migrator)->execute(context, {position, step, step.changes, {}});
    GW_VERIFY(outcomes);
    QCOMPARE(outcomes->size(), size_t(3));
    for (const ItemOutcome& outcome : *outcomes) {
        const bool isB = outcome.change == changeOf(**plan, QStringLiteral("b"));
        QCOMPARE(outcome.end, isB ? ItemEnd::Failed : ItemEnd::Done);
        if (isB)
            QCOMPARE(outcome.error->code, QStringLiteral("source.changed"));
    }
    QCOMPARE(sent, 8);
    QCOMPARE(contentsOf(worldBelow(scene.targetFolder())).keys(), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
}

void TestFilesRun::whatDriftedIsAConflictAndTheRestIsMoved()
{
    FilesScene scene;
    for (int i = 0; i < 20; ++i)
        scene.putSource(QStringLiteral("p/%1").arg(i), "x");
    scene.putSource(QStringLiteral("p/replaced"), "new", kSomeTimeNs + kHourNs);
    scene.putTarget(QStringLiteral("p/replaced"), "old");
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    scene.putSource(QStringLiteral("p/3"), "changed at the source");
    QFile::remove(scene.sourceFolder() + QStringLiteral("/p/4"));
    scene.putTarget(QStringLiteral("p/5"), "came to be");
    scene.putTarget(QStringLiteral("p/replaced"), "edited meanwhile", kSomeTimeNs + 1);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = scene.run(**file);
    GW_VERIFY(outcome);
    QCOMPARE(*outcome, Outcome::Partial);
    const RunRecord& record = (*file)->record();
    QCOMPARE(record.accounting().moved, 17);
    QCOMPARE(record.itemState(changeOf(**plan, QStringLiteral("p/3"))), ItemState::Conflict);
    QCOMPARE(record.itemState(changeOf(**plan, QStringLiteral("p/4"))), ItemState::Conflict);
    QCOMPARE(record.itemState(changeOf(**plan, QStringLiteral("p/5"))), ItemState::Conflict);
    QVERIFY(record.itemState(changeOf(**plan, QStringLiteral("p/replaced"))) != ItemState::Moved);
    const auto world = contentsOf(worldBelow(scene.targetFolder()));
    QCOMPARE(world.value(QStringLiteral("p/5")), QByteArray("came to be"));
    QCOMPARE(world.value(QStringLiteral("p/replaced")), QByteArray("edited meanwhile"));
    QVERIFY(record.accounting().isBalanced());
}

void TestFilesRun::aFullDiskEndsTheRunAndItGoesOnAfterwards()
{
    FilesScene scene;
    const QString disk = scene.filePath(QStringLiteral("disk"));
    SmallDisk small(disk);
    GW_NEEDS_DISK(small);
    scene.targetLocation.address = disk;
    for (int i = 0; i < 200; ++i)
        scene.putSource(QStringLiteral("p/%1").arg(i), noise(3000, static_cast<quint32>(i)));
    putFile(disk + QStringLiteral("/ballast"), QByteArray(600'000, 'b'));
    const auto toldBefore = scene.makePlan();
    GW_VERIFY(toldBefore);
    QVERIFY((*toldBefore)->hasBlockers());
    QFile::remove(disk + QStringLiteral("/ballast"));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QVERIFY(!(*plan)->hasBlockers());
    putFile(disk + QStringLiteral("/ballast"), QByteArray(600'000, 'b')); // somebody else fills it meanwhile
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QVERIFY(scene.run(**file).value_or(Outcome::Complete) != Outcome::Complete);
    const RunRecord& record = (*file)->record();
    QVERIFY(record.accounting().isBalanced());
    QVERIFY(record.accounting().failed > 0);
    World world = worldBelow(disk);
    QVERIFY(partFilesIn(world).isEmpty());
    for (ChangeIndex i = 0; i < (*plan)->changes.size(); ++i) { // nothing is said to be moved that is not there
        const QString path = (*plan)->targetPath((*plan)->changes[i]);
        if (record.itemState(i) == ItemState::Moved)
            QCOMPARE(world.value(path).content, noise(3000, path.section(u'/', 1).toUInt()));
    }
    QFile::remove(disk + QStringLiteral("/ballast"));
    small.grow();
    const auto resumed = scene.run(**file);
    GW_VERIFY(resumed);
    QVERIFY2(*resumed == Outcome::Complete, qPrintable(outcomeName(*resumed) + QStringLiteral(", moved %1: ").arg(record.accounting().moved)
                                                       + errorCodes(record).join(u' ')));
    QCOMPARE(record.accounting().moved, 200);
    QCOMPARE(differences(worldBelow(scene.sourceFolder()), worldBelow(disk)), QStringList());
}

void TestFilesRun::verificationFindsEveryFlippedBit()
{
    constexpr int kFiles = 1000;
    FilesScene scene;
    for (int i = 0; i < kFiles; ++i)
        scene.putSource(QStringLiteral("p%1/%2").arg(i % 7).arg(i), noise(200 + i, static_cast<quint32>(i)));
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    auto file = scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    for (int i = 0; i < kFiles; ++i) {
        const QString path = scene.targetFolder() + QStringLiteral("/p%1/%2").arg(i % 7).arg(i);
        QByteArray content = noise(200 + i, static_cast<quint32>(i));
        const int bit = (i * 131) % static_cast<int>(content.size() * 8);
        content[bit / 8] = static_cast<char>(content[bit / 8] ^ (1 << (bit % 8)));
        putFile(path, content, kSomeTimeNs); // size and time tell nothing
    }
    auto migrator = scene.bind(*plan);
    GW_VERIFY(migrator);
    Context context = scene.context();
    const auto outcome = verifyRun(**file, **migrator, scene.pool, context);
    GW_VERIFY(outcome);
    QCOMPARE(*outcome, Outcome::Failed);
    int found = 0;
    for (ChangeIndex i = 0; i < (*plan)->changes.size(); ++i) {
        const auto verdict = (*file)->record().verdict(i);
        found += verdict && verdict->kind == VerdictKind::Differs ? 1 : 0;
    }
    QCOMPARE(found, kFiles);
    QCOMPARE((*file)->record().accounting().moved, 0);
}

void TestFilesRun::aTargetInsideTheSourceIsRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same folder") << QStringLiteral("source") << QString() << QStringLiteral("target.same");
    QTest::newRow("the same folder by a link") << QStringLiteral("alias") << QString() << QStringLiteral("target.same");
    QTest::newRow("a folder in it") << QStringLiteral("source/p") << QString() << QStringLiteral("target.inside");
    QTest::newRow("a folder in it that is not there yet") << QStringLiteral("alias/new/er") << QString() << QStringLiteral("target.inside");
    QTest::newRow("a chosen folder in it") << QStringLiteral("source") << QStringLiteral("x") << QStringLiteral("target.inside");
    QTest::newRow("a folder beside it with a longer name") << QStringLiteral("source2") << QString() << QString();
}

void TestFilesRun::aTargetInsideTheSourceIsRefused()
{
    QFETCH(QString, target);
    QFETCH(QString, folder);
    QFETCH(QString, code);
    FilesScene scene;
    scene.putSource(QStringLiteral("p/file"), "x");
    putLink(scene.sourceFolder(), scene.filePath(QStringLiteral("alias")));
    scene.targetLocation.address = scene.filePath(target);
    scene.target.folder = folder;
    const auto plan = scene.makePlan();
    GW_VERIFY(plan);
    QStringList blockers;
    for (const Finding& finding : (*plan)->findings) {
        if (finding.severity == Severity::Blocker)
            blockers << finding.code;
    }
    QCOMPARE(blockers.join(u' '), code);
}

void TestFilesRun::planningWritesNothing()
{
    FilesScene scene;
    scene.putSource(QStringLiteral("p/a"), "1", kSomeTimeNs + kHourNs);
    scene.putTarget(QStringLiteral("p/a"), "2");
    scene.options.comparison = Comparison::Content;
    const World source = worldBelow(scene.sourceFolder());
    const World target = worldBelow(scene.targetFolder());
    struct stat before {};
    struct stat after {};
    QCOMPARE(::stat(qPrintable(scene.targetFolder()), &before), 0);
    GW_VERIFY(scene.makePlan());
    QCOMPARE(::stat(qPrintable(scene.targetFolder()), &after), 0);
    QCOMPARE(after.st_mtim.tv_sec * 1'000'000'000 + after.st_mtim.tv_nsec, before.st_mtim.tv_sec * 1'000'000'000 + before.st_mtim.tv_nsec);
    QCOMPARE(differences(source, worldBelow(scene.sourceFolder())), QStringList());
    QCOMPARE(differences(target, worldBelow(scene.targetFolder())), QStringList());
    QVERIFY(!QFile::exists(scene.runPath() + QStringLiteral(".d")));
}

QTEST_GUILESS_MAIN(TestFilesRun)
#include "tst_filesrun.moc"
