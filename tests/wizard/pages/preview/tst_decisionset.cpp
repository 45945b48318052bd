// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/decisionset.h"

#include <QtTest>

using namespace gangway;

namespace
{
const QString kProject = QStringLiteral("p");
const QString kFolder = QStringLiteral("p/src");
const QString kItem = QStringLiteral("p/src/a.py");
const QString kOther = QStringLiteral("p/src/b.py");
const QString kNeighbour = QStringLiteral("p/src2/a.py");
} // namespace

class TestDecisionSet : public QObject
{
    Q_OBJECT

private slots:
    void nearestDecisionHolds();
    void itemBelowALeftOutFolder_canBeTakenIn();
    void leavingAFolderOut_overrulesWhatIsBelow();
    void takingAFolderIn_keepsDecisionsAboutItems();
    void leavingOutAndTakingIn_leavesNoTrace();
    void neighbourWithTheSameBeginning_isNotBelow();
};

void TestDecisionSet::nearestDecisionHolds()
{
    const Decisions set{{kProject, Decision::LeaveOut}, {kFolder, Decision::Skip}};
    QCOMPARE(decisions::holdingFor(set, kItem), Decision::Skip);
    QCOMPARE(decisions::holdingFor(set, kNeighbour), Decision::LeaveOut);
    QCOMPARE(decisions::holdingFor({{QString(), Decision::Skip}}, kItem), Decision::Skip);
    QCOMPARE(decisions::holdingFor({}, kItem), Decision::None);
}

void TestDecisionSet::itemBelowALeftOutFolder_canBeTakenIn()
{
    Decisions set = decisions::withLeftOut({}, kProject, true);
    set = decisions::withLeftOut(set, kItem, false);
    QCOMPARE(decisions::holdingFor(set, kItem), Decision::None);
    QCOMPARE(decisions::holdingFor(set, kOther), Decision::LeaveOut);
}

void TestDecisionSet::leavingAFolderOut_overrulesWhatIsBelow()
{
    Decisions set = decisions::with({}, kItem, Decision::Replace);
    set = decisions::withLeftOut(set, kFolder, true);
    QCOMPARE(decisions::holdingFor(set, kItem), Decision::LeaveOut);
    QCOMPARE(set.size(), 1);
}

void TestDecisionSet::takingAFolderIn_keepsDecisionsAboutItems()
{
    Decisions set = decisions::withLeftOut({}, kFolder, true);
    set = decisions::with(set, kItem, Decision::Replace);
    set = decisions::withLeftOut(set, kFolder, false);
    QCOMPARE(decisions::holdingFor(set, kItem), Decision::Replace);
    QCOMPARE(decisions::holdingFor(set, kOther), Decision::None);
}

void TestDecisionSet::leavingOutAndTakingIn_leavesNoTrace()
{
    Decisions set = decisions::withLeftOut({}, kProject, true);
    set = decisions::withLeftOut(set, kItem, false);
    set = decisions::withLeftOut(set, kProject, false);
    QVERIFY(set.isEmpty());
}

void TestDecisionSet::neighbourWithTheSameBeginning_isNotBelow()
{
    Decisions set = decisions::with({}, kNeighbour, Decision::Replace);
    set = decisions::withLeftOut(set, kFolder, true);
    QCOMPARE(decisions::holdingFor(set, kNeighbour), Decision::Replace);
}

QTEST_GUILESS_MAIN(TestDecisionSet)
#include "tst_decisionset.moc"
