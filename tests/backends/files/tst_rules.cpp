// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/rules.h"
#include "backends/files/filessession.h"
#include "backends/files/verbs.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace gangway;

namespace
{

Resource file(const QString& name, qint64 bytes)
{
    Resource resource;
    resource.name = name;
    resource.bytes = bytes;
    resource.modifiedNs = 1;
    return resource;
}

Resource of(ResourceType type, const QString& name)
{
    Resource resource;
    resource.type = type;
    resource.name = name;
    if (type == ResourceType::Link)
        resource.linkTarget = QStringLiteral("x");
    return resource;
}

/// source: top/{files of these sizes, link, empty/}, target: what `there` names below top/
struct Draft {
    explicit Draft(const std::vector<qint64>& sizes, const QStringList& there = {}, bool withOthers = false)
    {
        InventoryBuilder source;
        const auto top = *source.addChildren(0, {of(ResourceType::Folder, QStringLiteral("top"))});
        std::vector<Resource> children;
        for (size_t i = 0; i < sizes.size(); ++i)
            children.push_back(file(QStringLiteral("f%1").arg(i, 6, 10, QLatin1Char('0')), sizes[i]));
        if (withOthers) {
            children.push_back(of(ResourceType::Link, QStringLiteral("link")));
            children.push_back(of(ResourceType::Folder, QStringLiteral("empty")));
        }
        (void)source.addChildren(top, std::move(children));
        plan.sourceInventory = std::move(source).finish({});
        InventoryBuilder target;
        if (!there.isEmpty()) {
            const auto at = *target.addChildren(0, {of(ResourceType::Folder, QStringLiteral("top"))});
            std::vector<Resource> old;
            for (const QString& name : there)
                old.push_back(file(name, 7));
            (void)target.addChildren(at, std::move(old));
        }
        plan.targetInventory = std::move(target).finish({});
        plan.source.location = {QStringLiteral("folder"), QStringLiteral("/s"), {}};
        plan.target.location = {QStringLiteral("folder"), QStringLiteral("/t"), {}};
        DiffRules rules;
        rules.conflict = ConflictPolicy::Replace;
        rules.timesComparable = true;
        DiffResult result = diff(*plan.sourceInventory, *plan.targetInventory, rules);
        plan.changes = std::move(result.changes);
        plan.newNames = std::move(result.newNames);
    }
    std::vector<Step> steps() { return plan.steps = stepsOf({plan, RunId(QStringLiteral("0123456789abcdef"))}); }
    Plan plan;
};

QStringList verbsOf(const std::vector<Step>& steps)
{
    QStringList verbs;
    for (const Step& step : steps)
        verbs << step.verb;
    return verbs;
}

QStringList codesOf(const std::vector<Finding>& findings)
{
    QStringList codes;
    for (const Finding& finding : findings)
        codes << finding.code;
    return codes;
}

constexpr qint64 kMB = 1 << 20;

} // namespace

/// The rules of the files backend: changes in, steps and findings out.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void changesBecomeSteps_data();
    void changesBecomeSteps();
    void everyItemIsSettledOnceAndOrderHolds();
    void batchesStayWithinTheirLimits();
    void theSameInputGivesTheSameIds();
    void anArchiveIsOneStep();
    void foldersToMakeAreThoseOnTheWay();
    void whatCannotBeMovedIsSaid_data();
    void whatCannotBeMovedIsSaid();
};

void TestRules::changesBecomeSteps_data()
{
    QTest::addColumn<std::vector<qint64>>("sizes");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<bool>("withOthers");
    QTest::addColumn<bool>("keepReplaced");
    QTest::addColumn<QString>("verbs");
    const std::vector<qint64> two{10, 20};
    const QStringList none;
    const QStringList first{QStringLiteral("f000000")};
    QTest::newRow("nothing to do is no step") << std::vector<qint64>{} << none << false << true << QString();
    QTest::newRow("new files need their folder") << two << none << false << true << QStringLiteral("make-folders copy-files finish-folders");
    QTest::newRow("a folder that is there is left as it is") << two << QStringList{QStringLiteral("other")} << false << true << QStringLiteral("copy-files");
    QTest::newRow("what is replaced is saved first") << two << first << false << true << QStringLiteral("save-copies copy-files");
    QTest::newRow("unless no copies are wanted") << two << first << false << false << QStringLiteral("copy-files");
    QTest::newRow("a large file is a step of its own") << std::vector<qint64>{10, 33 * kMB, 40 * kMB} << none << false << true
                                                      << QStringLiteral("make-folders copy-files copy-file copy-file finish-folders");
    QTest::newRow("links and empty folders too") << two << none << true << true
                                                << QStringLiteral("make-folders copy-files make-links make-empty-folders finish-folders");
}

void TestRules::changesBecomeSteps()
{
    QFETCH(std::vector<qint64>, sizes);
    QFETCH(QStringList, there);
    QFETCH(bool, withOthers);
    QFETCH(bool, keepReplaced);
    QFETCH(QString, verbs);
    Draft draft(sizes, there, withOthers);
    draft.plan.options.keepReplaced = keepReplaced;
    if (sizes.empty()) { // a folder without children is an item; here there is nothing at all
        draft.plan.sourceInventory = InventoryBuilder().finish({});
        draft.plan.changes.clear();
    }
    QCOMPARE(verbsOf(draft.steps()).join(u' '), verbs);
    for (const Step& step : draft.plan.steps)
        QCOMPARE(step.args.value(verbs::kTag).toString(), QStringLiteral("0123456789abcdef"));
}

void TestRules::everyItemIsSettledOnceAndOrderHolds()
{
    std::vector<qint64> sizes(3000, 1000);
    sizes[5] = 50 * kMB;
    QStringList there;
    for (int i = 0; i < 3000; i += 3)
        there << QStringLiteral("f%1").arg(i, 6, 10, QLatin1Char('0'));
    Draft draft(sizes, there, true);
    draft.steps();
    std::vector<int> settled(draft.plan.changes.size(), 0);
    std::vector<int> saved(draft.plan.changes.size(), 0);
    for (quint32 position = 0; position < draft.plan.steps.size(); ++position) {
        const Step& step = draft.plan.steps[position];
        for (const quint32 before : step.after)
            QVERIFY(before < position);
        qint64 bytes = 0;
        for (const ChangeIndex item : step.changes) {
            ++(step.settles ? settled : saved)[item];
            bytes += draft.plan.changeBytes(draft.plan.changes[item]);
        }
        QCOMPARE(step.bytes, step.settles ? bytes : 0);
    }
    for (ChangeIndex i = 0; i < settled.size(); ++i) {
        const Action action = draft.plan.changes[i].action;
        QCOMPARE(settled[i], action == Action::Add || action == Action::Change ? 1 : 0);
        QCOMPARE(saved[i], action == Action::Change ? 1 : 0);
    }
    // A replaced item waits for its copy.
    for (const Step& step : draft.plan.steps) {
        if (step.verb != verbs::kCopyFiles)
            continue;
        QSet<ChangeIndex> kept;
        for (const quint32 before : step.after)
            kept.unite(QSet<ChangeIndex>(draft.plan.steps[before].changes.begin(), draft.plan.steps[before].changes.end()));
        for (const ChangeIndex item : step.changes)
            QVERIFY(draft.plan.changes[item].action == Action::Add || kept.contains(item));
    }
}

void TestRules::batchesStayWithinTheirLimits()
{
    for (const auto& [count, bytes] : {std::pair{100'000, qint64(10)}, {3000, kMB}, {40, 20 * kMB}}) {
        Draft draft(std::vector<qint64>(static_cast<size_t>(count), bytes));
        for (const Step& step : draft.steps()) {
            QVERIFY(step.changes.size() <= 1024);
            QVERIFY(step.bytes <= kLargeFileBytes || step.changes.size() == 1);
        }
        QVERIFY(draft.plan.steps.size() <= 250);
    }
    // Few files are spread so that all workers have something to do.
    Draft server(std::vector<qint64>(2000, 1000));
    server.plan.target.location.scheme = QStringLiteral("jupyter");
    QVERIFY(server.steps().size() >= 16);
}

void TestRules::theSameInputGivesTheSameIds()
{
    Draft one({1, 2, 3}, {QStringLiteral("f000001")}, true);
    Draft other({1, 2, 3}, {QStringLiteral("f000001")}, true);
    Draft more({1, 2, 3, 4}, {QStringLiteral("f000001")}, true);
    one.steps();
    other.steps();
    more.steps();
    QSet<QString> ids;
    for (size_t i = 0; i < one.plan.steps.size(); ++i) {
        QCOMPARE(one.plan.steps[i].id, other.plan.steps[i].id);
        ids.insert(one.plan.steps[i].id.value);
    }
    QCOMPARE(ids.size(), qsizetype(one.plan.steps.size()));
    QCOMPARE(one.plan.steps[1].verb, QString(verbs::kCopyFiles));
    QVERIFY(one.plan.steps[1].id != more.plan.steps[1].id);
}

void TestRules::anArchiveIsOneStep()
{
    Draft draft({10, 50 * kMB}, {QStringLiteral("f000000")}, true);
    draft.plan.target.location = {QStringLiteral("archive"), QStringLiteral("/t.zip"), {}};
    QCOMPARE(verbsOf(draft.steps()), QStringList({QStringLiteral("save-copies"), QStringLiteral("write-archive")}));
    QCOMPARE(draft.plan.steps[1].changes.size(), size_t(4));
    QCOMPARE(draft.plan.steps[1].after, std::vector<quint32>{0});
}

void TestRules::foldersToMakeAreThoseOnTheWay()
{
    Draft fresh({1}, {}, true);
    QCOMPARE(newFolders(fresh.plan).size(), size_t(1)); // "top"; the empty one is an item
    Draft there({1}, {QStringLiteral("f000009")}, true);
    QVERIFY(newFolders(there.plan).empty());
}

void TestRules::whatCannotBeMovedIsSaid_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("a name the target refuses") << Reason::NameRefused << QStringLiteral("name.refused");
    QTest::newRow("two names that are one") << Reason::NameClash << QStringLiteral("name.clash");
    QTest::newRow("what cannot be read") << Reason::Unreadable << QStringLiteral("file.unreadable");
    QTest::newRow("a device") << Reason::SpecialFile << QStringLiteral("file.special");
    QTest::newRow("a link that leads out") << Reason::LinkOutside << QStringLiteral("link.outside");
    QTest::newRow("a link the target cannot hold") << Reason::LinkUnsupported << QStringLiteral("link.unsupported");
    QTest::newRow("an empty folder the target cannot hold") << Reason::EmptyFolderUnsupported << QStringLiteral("folder.emptyunsupported");
    QTest::newRow("a file too large") << Reason::TooLarge << QStringLiteral("file.toolarge");
}

void TestRules::whatCannotBeMovedIsSaid()
{
    QFETCH(Reason, reason);
    QFETCH(QString, code);
    Draft draft(std::vector<qint64>(9, 5));
    for (size_t i = 0; i < 7; ++i) {
        draft.plan.changes[i].action = Action::Unsupported;
        draft.plan.changes[i].reason = reason;
    }
    const std::vector<Finding> findings = findingsOf(draft.plan);
    QCOMPARE(codesOf(findings), QStringList{code});
    QCOMPARE(findings[0].severity, Severity::Warning);
    QCOMPARE(findings[0].subject, QStringLiteral("top/f000000"));
    QCOMPARE(findings[0].args.value(QStringLiteral("count")).toInt(), 7);
    QCOMPARE(findings[0].args.value(QStringLiteral("bytes")).toInt(), 35);
    QCOMPARE(findings[0].args.value(QStringLiteral("examples")).toArray().size(), 5);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
