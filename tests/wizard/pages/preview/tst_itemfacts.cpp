// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/preview/itemfacts.h"
#include "wizard/pages/preview/stepsview.h"

#include <QtTest>

using namespace gangway;

namespace
{

const QString kConflict = QStringLiteral("p/features.py");

/// A plan over two lists of files: name → (bytes, time); made by diff() itself, so that facts meet real changes.
Plan planOf(const std::vector<Resource>& source, const std::vector<Resource>& target, const Decisions& decisions = {}, DiffRules rules = {})
{
    const auto inventoryOf = [](const std::vector<Resource>& files) {
        InventoryBuilder builder;
        Resource project;
        project.type = ResourceType::Folder;
        project.name = QStringLiteral("p");
        const auto folder = builder.addChildren(0, {project});
        if (!folder || !builder.addChildren(*folder, files))
            qFatal("the inventory cannot be made");
        return std::move(builder).finish({});
    };
    Plan plan;
    plan.sourceInventory = inventoryOf(source);
    plan.targetInventory = inventoryOf(target);
    plan.decisions = decisions;
    rules.decisions = decisions;
    DiffResult result = diff(*plan.sourceInventory, *plan.targetInventory, rules);
    plan.changes = std::move(result.changes);
    plan.newNames = std::move(result.newNames);
    return plan;
}

Resource file(const char* name, qint64 bytes, qint64 day)
{
    Resource made;
    made.name = QString::fromUtf8(name);
    made.bytes = bytes;
    made.modifiedNs = day * 86'400'000'000'000;
    return made;
}

QStringList choicesOf(const ItemFacts& facts)
{
    QStringList ids;
    for (const DecisionChoice& choice : facts.choices)
        ids << decisionName(choice.decision);
    return ids;
}

ItemFacts firstOf(const Plan& plan)
{
    return factsOf(plan, plan.decisions, 0);
}

} // namespace

class TestItemFacts : public QObject
{
    Q_OBJECT

private slots:
    void conflict_offersThreeWaysAndChoosesNone();
    void decidedConflict_keepsItsChoices_data();
    void decidedConflict_keepsItsChoices();
    void addedItem_canOnlyBeLeftOut();
    void leftOutItem_canBeTakenIn();
    void sameItem_asksNothing();
    void folderIsNeverReplaced();
    void refusedName_offersANewOne();
    void replacedItem_saysWhetherACopyIsSaved();
    void bothSides_standSideBySide();
    void takingBack_namesThePointOfNoReturn();
};

void TestItemFacts::conflict_offersThreeWaysAndChoosesNone()
{
    const ItemFacts facts = firstOf(planOf({file("features.py", 18, 1)}, {file("features.py", 16, 2)}));
    QCOMPARE(facts.action, Action::Conflict);
    QCOMPARE(facts.name, QStringLiteral("features.py"));
    QCOMPARE(facts.folder, QStringLiteral("p"));
    QCOMPARE(choicesOf(facts), QStringList({QStringLiteral("keepBoth"), QStringLiteral("replace"), QStringLiteral("skip")}));
    QCOMPARE(facts.chosen, Decision::None);
    QCOMPARE(facts.choices.front().consequence, QStringLiteral("Adds features (from source).py"));
    QVERIFY(facts.canBeLeftOut);
}

void TestItemFacts::decidedConflict_keepsItsChoices_data()
{
    QTest::addColumn<Decision>("decision");
    QTest::newRow("keep both") << Decision::KeepBoth;
    QTest::newRow("replace") << Decision::Replace;
    QTest::newRow("skip") << Decision::Skip;
}

void TestItemFacts::decidedConflict_keepsItsChoices()
{
    QFETCH(Decision, decision);
    const Plan plan = planOf({file("features.py", 18, 1)}, {file("features.py", 16, 2)}, {{kConflict, decision}});
    const ItemFacts facts = factsOf(plan, plan.decisions, 0);
    QCOMPARE(facts.choices.size(), size_t(3));
    QCOMPARE(facts.chosen, decision);
}

void TestItemFacts::addedItem_canOnlyBeLeftOut()
{
    const ItemFacts facts = firstOf(planOf({file("new.py", 18, 1)}, {}));
    QVERIFY(facts.choices.empty());
    QVERIFY(facts.canBeLeftOut);
    QVERIFY(!facts.isLeftOut);
}

void TestItemFacts::leftOutItem_canBeTakenIn()
{
    const ItemFacts facts = firstOf(planOf({file("features.py", 18, 1)}, {file("features.py", 16, 2)}, {{QStringLiteral("p"), Decision::LeaveOut}}));
    QVERIFY(facts.isLeftOut);
    QVERIFY(facts.canBeLeftOut);
    QVERIFY2(facts.choices.empty(), "first take it in, then decide");
}

void TestItemFacts::sameItem_asksNothing()
{
    const ItemFacts facts = firstOf(planOf({file("same.py", 18, 1)}, {file("same.py", 18, 1)}));
    QCOMPARE(facts.action, Action::Same);
    QVERIFY(facts.choices.empty());
    QVERIFY(!facts.canBeLeftOut);
    QVERIFY2(facts.sentence.contains(QStringLiteral("not compared")), "it never claims more than was done");
}

void TestItemFacts::folderIsNeverReplaced()
{
    Resource folder;
    folder.type = ResourceType::Folder;
    folder.name = QStringLiteral("features.py");
    const ItemFacts facts = firstOf(planOf({file("features.py", 18, 1)}, {folder}));
    QCOMPARE(facts.action, Action::Conflict);
    QCOMPARE(choicesOf(facts), QStringList({QStringLiteral("keepBoth"), QStringLiteral("skip")}));
}

void TestItemFacts::refusedName_offersANewOne()
{
    DiffRules rules;
    rules.target.refusesName = [](QByteArrayView name) { return name.contains('?'); };
    const Plan plan = planOf({file("why?.py", 18, 1)}, {}, {}, rules);
    QCOMPARE(firstOf(plan).action, Action::Unsupported);
    QCOMPARE(choicesOf(firstOf(plan)), QStringList({QStringLiteral("keepBoth"), QStringLiteral("none")}));
    const Plan renamed = planOf({file("why?.py", 18, 1)}, {}, {{QStringLiteral("p/why?.py"), Decision::KeepBoth}}, rules);
    QCOMPARE(firstOf(renamed).action, Action::Add);
    QCOMPARE(firstOf(renamed).chosen, Decision::KeepBoth);
    QCOMPARE(choicesOf(firstOf(renamed)), QStringList({QStringLiteral("keepBoth"), QStringLiteral("none")}));
}

void TestItemFacts::replacedItem_saysWhetherACopyIsSaved()
{
    Plan plan = planOf({file("features.py", 18, 2)}, {file("features.py", 16, 1)});
    QCOMPARE(firstOf(plan).action, Action::Change);
    QVERIFY(firstOf(plan).sentence.contains(QStringLiteral("a copy of it is saved first")));
    plan.options.keepReplaced = false;
    QVERIFY(firstOf(plan).sentence.contains(QStringLiteral("no copy")));
}

void TestItemFacts::bothSides_standSideBySide()
{
    const ItemFacts facts = firstOf(planOf({file("features.py", 18'000, 1)}, {file("features.py", 16'000, 2)}));
    QCOMPARE(facts.fields.size(), size_t(2));
    QCOMPARE(facts.fields[0].source, QStringLiteral("18 kB"));
    QCOMPARE(facts.fields[0].target, QStringLiteral("16 kB"));
    QVERIFY(facts.fields[1].source != facts.fields[1].target);
    QVERIFY(!facts.fields[1].sourceTip.isEmpty());
}

void TestItemFacts::takingBack_namesThePointOfNoReturn()
{
    Plan plan = planOf({file("a.py", 1, 1), file("features.py", 18, 2)}, {file("features.py", 16, 1)});
    Step adds;
    adds.changes = {0};
    Step replaces;
    replaces.changes = {1};
    plan.steps = {adds, replaces};
    QVERIFY(takingBackText(plan).contains(QStringLiteral("saved first")));
    plan.options.keepReplaced = false;
    QVERIFY(takingBackText(plan).contains(QStringLiteral("From step 2 on there is no way back")));
    plan.changes[1].action = Action::Add;
    QVERIFY(takingBackText(plan).contains(QStringLiteral("only added")));
}

QTEST_GUILESS_MAIN(TestItemFacts)
#include "tst_itemfacts.moc"
