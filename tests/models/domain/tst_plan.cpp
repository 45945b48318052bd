// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/trees.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gangway;

namespace
{

Plan fullPlan()
{
    DiffRules rules;
    rules.conflict = ConflictPolicy::Rename;
    rules.scope = {{QStringLiteral("p")}, {QStringLiteral("*")}, {QStringLiteral("*.tmp")}};
    rules.decisions.insert(QStringLiteral("p/b"), Decision::LeaveOut);
    Plan plan = planOf(Tree().file(QStringLiteral("p/a"), 5, 9).file(QStringLiteral("p/b")).file(QStringLiteral("p/c")),
                       Tree().file(QStringLiteral("p/a"), 6, 3).file(QStringLiteral("p/old")), rules);
    plan.source.network.caFile = QStringLiteral("/ca.pem");
    plan.targetChoice.folder = QStringLiteral("in/here");
    plan.options.workers = 3;
    plan.options.links = LinkPolicy::Follow;
    plan.options.failures = FailurePolicy::GoOn;
    plan.options.comparison = Comparison::Content;
    plan.options.bytesPerSecond = 1 << 20;
    plan.comparedBy = ComparedBy::Content;
    plan.madeBy = QStringLiteral("0.1.0");
    Step folders{StepId(QStringLiteral("s1")), QStringLiteral("make-folders"), QStringLiteral("p"), {}, {}, {}, {}, 0, false};
    Step copy{StepId(QStringLiteral("s2")), QStringLiteral("copy-files"), QStringLiteral("p"), {{QStringLiteral("n"), 1}},
              {0, 2}, {0}, QStringLiteral("lane"), 6, true};
    plan.steps = {folders, copy};
    plan.guided = {{StepId(QStringLiteral("g1")), QStringLiteral("nodes.recreate"), QStringLiteral("p"),
                    QStringLiteral("https://x"), {{QStringLiteral("count"), 2}}, true}};
    plan.findings = {{Severity::Warning, QStringLiteral("target.disk"), QStringLiteral("/to"), QStringLiteral("m"),
                      QStringLiteral("f"), {{QStringLiteral("needed"), 7}}}};
    return plan;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderSurvivesJson();
    void aHeaderIsCheckedAgainstTheChanges_data();
    void aHeaderIsCheckedAgainstTheChanges();
    void aNewerPlanIsRefusedByName();
    void theHashIsOfEverything_data();
    void theHashIsOfEverything();
    void targetPathsHaveFolderAndNewName();
    void totalsAddUp();
    void applicableMeansCompleteAndDecidedAndWithoutBlockers();
};

void TestPlan::theHeaderSurvivesJson()
{
    const Plan plan = fullPlan();
    const QByteArray text = QJsonDocument(plan.headerToJson()).toJson();
    Plan read;
    read.sourceInventory = plan.sourceInventory;
    read.targetInventory = plan.targetInventory;
    read.changes = plan.changes;
    read.newNames = plan.newNames;
    const auto result = read.readHeader(QJsonDocument::fromJson(text).object());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().toLogLine()));
    QCOMPARE(read.headerToJson(), plan.headerToJson());
    QCOMPARE(read.options, plan.options);
    QCOMPARE(read.scope, plan.scope);
    QCOMPARE(read.decisions, plan.decisions);
    QCOMPARE(read.source, plan.source);
    QCOMPARE(read.createdAt, plan.createdAt);
    QCOMPARE(read.steps[1].changes, plan.steps[1].changes);
    QCOMPARE(read.steps[1].after, plan.steps[1].after);
    QCOMPARE(read.contentHash(), plan.contentHash());
}

void TestPlan::aHeaderIsCheckedAgainstTheChanges_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto steps = [](const QString& field, const QJsonArray& positions) {
        QJsonObject step{{QStringLiteral("id"), QStringLiteral("s")},  {QStringLiteral("verb"), QStringLiteral("v")},
                         {QStringLiteral("subject"), QString()},       {QStringLiteral("bytes"), 0},
                         {QStringLiteral("settles"), true}};
        step.insert(field, positions);
        return QJsonValue(QJsonArray{step});
    };
    const QString changes = QStringLiteral("changes");
    const QString list = QStringLiteral("steps");
    QTest::newRow("a change that is not there") << list << steps(changes, {4});
    QTest::newRow("a negative change") << list << steps(changes, {-1});
    QTest::newRow("half a change") << list << steps(changes, {0.5});
    QTest::newRow("a step after itself") << list << steps(QStringLiteral("after"), {0});
    QTest::newRow("steps that are no list") << list << QJsonValue(7);
    QTest::newRow("a step that is no object") << list << QJsonValue(QJsonArray{7});
    QTest::newRow("a folder that leads out") << QStringLiteral("targetFolder") << QJsonValue(QStringLiteral("a/../../b"));
    QTest::newRow("an absolute folder") << QStringLiteral("targetFolder") << QJsonValue(QStringLiteral("/b"));
    QTest::newRow("an unknown decision") << QStringLiteral("decisions")
                                         << QJsonValue(QJsonObject{{QStringLiteral("a"), QStringLiteral("burn")}});
    QTest::newRow("a format that is none") << QStringLiteral("format") << QJsonValue(0);
    QTest::newRow("a way of comparing that is none") << QStringLiteral("comparedBy") << QJsonValue(QStringLiteral("luck"));
    QTest::newRow("too many workers") << QStringLiteral("options") << QJsonValue([] {
        QJsonObject options = PlanOptions().toJson();
        options.insert(QStringLiteral("workers"), 33);
        return options;
    }());
}

void TestPlan::aHeaderIsCheckedAgainstTheChanges()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    Plan plan = fullPlan();
    QCOMPARE(plan.changes.size(), 4u);
    QJsonObject json = plan.headerToJson();
    json.insert(field, value);
    const QByteArray before = plan.contentHash();
    QVERIFY(!plan.readHeader(json));
    QCOMPARE(plan.contentHash(), before); // a plan that could not be read is as it was
    json.remove(field);
    QVERIFY(!plan.readHeader(json));
}

void TestPlan::aNewerPlanIsRefusedByName()
{
    Plan plan = fullPlan();
    QJsonObject json = plan.headerToJson();
    json.insert(QStringLiteral("format"), Plan::kFormat + 1);
    const auto result = plan.readHeader(json);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("plan.newer"));
}

void TestPlan::theHashIsOfEverything_data()
{
    QTest::addColumn<QString>("part");
    for (const char* part : {"steps", "changes", "names", "source", "target", "options", "findings"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestPlan::theHashIsOfEverything()
{
    QFETCH(QString, part);
    Plan plan = fullPlan();
    const QByteArray before = plan.contentHash();
    QCOMPARE(before.size(), 32);
    QCOMPARE(fullPlan().contentHash(), before);
    if (part == u"steps")
        plan.steps[1].args.insert(QStringLiteral("n"), 2);
    else if (part == u"changes")
        plan.changes[0].decided = !plan.changes[0].decided;
    else if (part == u"names")
        plan.newNames[0] += u'x';
    else if (part == u"source")
        plan.sourceInventory = plan.sourceInventory->withHashes({{2, QByteArray(32, 'h')}});
    else if (part == u"target")
        plan.targetInventory = plan.targetInventory->withHashes({{2, QByteArray(32, 'h')}});
    else if (part == u"options")
        plan.options.verify = !plan.options.verify;
    else
        plan.findings.clear();
    QVERIFY(plan.contentHash() != before);
}

void TestPlan::targetPathsHaveFolderAndNewName()
{
    const Plan plan = fullPlan();
    QCOMPARE(linesOf(plan), QStringList({QStringLiteral("p/a -> in/here/p/a (from source) add keptBoth"),
                                         QStringLiteral("p/b -> in/here/p/b skip leftOutByYou decided"),
                                         QStringLiteral("p/c -> in/here/p/c add notInTarget"),
                                         QStringLiteral("in/here/p/old onlyInTarget notInSource")}));
}

void TestPlan::totalsAddUp()
{
    const ChangeTotals totals = fullPlan().totals();
    QCOMPARE(totals.add, 2);
    QCOMPARE(totals.addBytes, 6);
    QCOMPARE(totals.skip, 1);
    QCOMPARE(totals.onlyInTarget, 1);
    QCOMPARE(totals.inventory(), 3);
    QCOMPARE(totals.toMove(), 2);
}

void TestPlan::applicableMeansCompleteAndDecidedAndWithoutBlockers()
{
    QVERIFY(fullPlan().isApplicable());
    Plan blocked = fullPlan();
    blocked.findings.front().severity = Severity::Blocker;
    QVERIFY(!blocked.isApplicable());
    Plan conflict = fullPlan();
    conflict.changes[0].action = Action::Conflict;
    QVERIFY(!conflict.isApplicable());
    Plan missing = fullPlan();
    missing.changes.erase(missing.changes.begin());
    QVERIFY(!missing.isApplicable());
    Plan twice = fullPlan();
    twice.changes[1] = twice.changes[0];
    QVERIFY(!twice.isApplicable());
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
