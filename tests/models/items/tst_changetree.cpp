// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changetree.h"
#include "tests/models/domain/trees.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace gangway;

namespace
{

QString u(const char* text)
{
    return QString::fromLatin1(text);
}

std::shared_ptr<const Plan> shared(Plan plan)
{
    return std::make_shared<const Plan>(std::move(plan));
}

/// Project p: a conflict, a change, an addition, something same, something unreadable, a folder with an addition, and
/// something only in the target. Project q: an addition. And a loose file.
std::shared_ptr<const Plan> smallPlan(const Decisions& decisions = {})
{
    Tree source;
    source.file(u("p/add.txt"), 5).file(u("p/change.txt"), 6, 9).file(u("p/conflict.txt"), 7, 1).file(u("p/same.txt"), 8)
        .problem(u("p/bad.txt"), u("file.denied")).file(u("p/sub/deep.txt"), 9).file(u("q/x.txt"), 1).file(u("loose.txt"), 2);
    Tree target;
    target.file(u("p/change.txt"), 1, 3).file(u("p/conflict.txt"), 1, 4).file(u("p/same.txt"), 8).file(u("p/old/mine.txt"), 3);
    DiffRules rules;
    rules.decisions = decisions;
    return shared(planOf(source, target, rules));
}

QStringList rowsOf(const ChangeTree& tree, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList rows;
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        rows << QString(depth, u'.') + index.data().toString();
        rows << rowsOf(tree, index, depth + 1);
    }
    return rows;
}

} // namespace

class TestChangeTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectsThenWhatNeedsThePersonFirst();
    void countsOfProjects();
    void actionsFilter();
    void textFilters();
    void manyFilesFold();
    void rowsAnswerTheirRoles();
    void openRowsStayOverFiltersAndPlans();
    void itemsAreFoundAgain();
    void aPlanWithoutAnything();
    void aHundredThousandItems();
};

void TestChangeTree::projectsThenWhatNeedsThePersonFirst()
{
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setPlan(smallPlan());
    QCOMPARE(rowsOf(tree), QStringList({u("p"), u(".conflict.txt"), u(".bad.txt"), u(".change.txt"), u(".sub"),
                                        u("..deep.txt"), u(".add.txt"), u(".same.txt"), u(".old"), u("..mine.txt"), u("q"),
                                        u(".x.txt"), u("loose.txt")}));
    QCOMPARE(tree.kind(tree.index(0, 0)), ChangeRow::Project);
    QCOMPARE(tree.kind(tree.indexOfFolder(u("p/sub"))), ChangeRow::Folder);
    QCOMPARE(tree.kind(tree.index(2, 0)), ChangeRow::Item);
}

void TestChangeTree::countsOfProjects()
{
    ChangeTree tree;
    tree.setPlan(smallPlan());
    tree.setText(u("conflict")); // whatever the filter shows
    const ActionCounts p = tree.counts(tree.indexOfFolder(u("p")));
    QCOMPARE(p[Action::Add], 2);
    QCOMPARE(p[Action::Change], 1);
    QCOMPARE(p[Action::Conflict], 1);
    QCOMPARE(p[Action::Unsupported], 1);
    QCOMPARE(p[Action::Same], 1);
    QCOMPARE(p[Action::OnlyInTarget], 1);
    QCOMPARE(tree.counts().sum(), 9);
    QCOMPARE(tree.matchingCounts().sum(), 1);
    QCOMPARE(tree.matchingCounts()[Action::Conflict], 1);
}

void TestChangeTree::actionsFilter()
{
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setPlan(smallPlan());
    tree.setActions({Action::Conflict, Action::Same});
    QCOMPARE(rowsOf(tree), QStringList({u("p"), u(".conflict.txt"), u(".same.txt")}));
    QCOMPARE(tree.matchingCounts().sum(), 9); // chips count what they would show
    tree.setActions({Action::OnlyInTarget});
    QCOMPARE(rowsOf(tree), QStringList({u("p"), u(".old"), u("..mine.txt")}));
    QCOMPARE(tree.changesIn(tree.index(0, 0)).size(), 1u);
    tree.setActions({});
    QCOMPARE(rowsOf(tree).size(), 13);
}

void TestChangeTree::textFilters()
{
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setPlan(smallPlan());
    tree.setText(u("DEEP"));
    QCOMPARE(rowsOf(tree), QStringList({u("p"), u(".sub"), u("..deep.txt")}));
    tree.setText(u("sub")); // a folder's name shows what is in it
    QCOMPARE(rowsOf(tree), QStringList({u("p"), u(".sub"), u("..deep.txt")}));
    tree.setText(u("nothing"));
    QCOMPARE(rowsOf(tree), QStringList());
    QVERIFY(!tree.hasChildren());
    tree.setText({});
    QCOMPARE(rowsOf(tree).size(), 13);
}

void TestChangeTree::manyFilesFold()
{
    Tree source;
    for (size_t i = 0; i < ChangeTree::kFoldedFrom; ++i)
        source.file(QStringLiteral("p/many/%1").arg(i, 4, 10, QLatin1Char('0')), 2);
    for (size_t i = 0; i + 1 < ChangeTree::kFoldedFrom; ++i)
        source.file(QStringLiteral("p/few/%1").arg(i, 4, 10, QLatin1Char('0')), 2);
    source.folder(u("p/many/empty"));
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setPlan(shared(planOf(source, Tree())));
    QCOMPARE(tree.rowCount(tree.indexOfFolder(u("p/few"))), 200);
    const QModelIndex many = tree.indexOfFolder(u("p/many"));
    QCOMPARE(tree.rowCount(many), 2); // the empty folder is no plain file
    const QModelIndex fold = tree.index(1, 0, many);
    QCOMPARE(tree.kind(fold), ChangeRow::Fold);
    QCOMPARE(fold.data().toString(), u("many"));
    QCOMPARE(fold.data(asInt(ChangeRole::Items)).toLongLong(), 201);
    QCOMPARE(fold.data(asInt(ChangeRole::Bytes)).toLongLong(), 402);
    QCOMPARE(fold.data(asInt(ChangeRole::Action)).toInt(), asInt(Action::Add));
    QCOMPARE(fold.data(asInt(ChangeRole::Reason)).toInt(), asInt(Reason::NotInTarget));
    QCOMPARE(tree.rowCount(fold), 201);
    QCOMPARE(tree.index(200, 0, fold).data().toString(), u("0200"));
    QCOMPARE(tree.parent(tree.index(7, 0, fold)), fold);
    QCOMPARE(tree.changesIn(fold).size(), 201u);
    const QModelIndex item = tree.indexOf(tree.changesIn(fold)[5]);
    QCOMPARE(item.data().toString(), u("0005"));
    QCOMPARE(tree.parent(item), fold);
}

void TestChangeTree::rowsAnswerTheirRoles()
{
    ChangeTree tree;
    tree.setPlan(smallPlan());
    const QModelIndex project = tree.index(0, asInt(ChangeColumn::Size));
    QCOMPARE(project.data(asInt(ChangeRole::Kind)).toInt(), asInt(ChangeRow::Project));
    QCOMPARE(project.data(asInt(ChangeRole::Bytes)).toLongLong(), 38);
    QCOMPARE(project.data(asInt(ChangeRole::Items)).toLongLong(), 7);
    QVERIFY(!project.data().isValid());
    const QModelIndex conflict = tree.index(0, 0, tree.index(0, 0));
    QCOMPARE(conflict.data(asInt(ChangeRole::Path)).toString(), u("p/conflict.txt"));
    QCOMPARE(conflict.data(asInt(ChangeRole::Bytes)).toLongLong(), 7);
    QCOMPARE(conflict.data(asInt(ChangeRole::Reason)).toInt(), asInt(Reason::ContentDiffers));
    QCOMPARE(conflict.data(asInt(ChangeRole::Decided)).toBool(), false);
    const QModelIndex mine = tree.indexOf(static_cast<ChangeIndex>(tree.plan()->changes.size() - 1));
    QCOMPARE(mine.data(asInt(ChangeRole::Path)).toString(), u("p/old/mine.txt"));
    QCOMPARE(mine.data(asInt(ChangeRole::Bytes)).toLongLong(), 3);
}

void TestChangeTree::openRowsStayOverFiltersAndPlans()
{
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setPlan(smallPlan());
    const QPersistentModelIndex sub = tree.indexOfFolder(u("p/sub"));
    const QPersistentModelIndex conflict = tree.index(0, 2, tree.index(0, 0));
    const QPersistentModelIndex mine = tree.indexOf(static_cast<ChangeIndex>(tree.plan()->changes.size() - 1));
    tree.setActions({Action::Add, Action::Conflict, Action::OnlyInTarget});
    QCOMPARE(sub.data().toString(), u("sub"));
    tree.setActions({});
    Decisions decisions{{u("p/conflict.txt"), Decision::Skip}, {u("q"), Decision::LeaveOut}};
    tree.setPlan(smallPlan(decisions));
    QCOMPARE(sub.data(asInt(ChangeRole::Path)).toString(), u("p/sub"));
    QCOMPARE(mine.data(asInt(ChangeRole::Path)).toString(), u("p/old/mine.txt"));
    QCOMPARE(conflict.data(asInt(ChangeRole::Path)).toString(), u("p/conflict.txt"));
    QCOMPARE(conflict.data(asInt(ChangeRole::Action)).toInt(), asInt(Action::Skip));
    QCOMPARE(conflict.column(), 2);
    tree.setText(u("deep"));
    QVERIFY(sub.isValid());
    QVERIFY(!conflict.isValid());
    tree.setPlan(shared(planOf(Tree().file(u("other/x")), Tree())));
    QVERIFY(!sub.isValid());
}

void TestChangeTree::itemsAreFoundAgain()
{
    ChangeTree tree;
    tree.setPlan(smallPlan());
    for (ChangeIndex i = 0; i < tree.plan()->changes.size(); ++i) {
        QCOMPARE(tree.change(tree.indexOf(i)), std::optional<ChangeIndex>(i));
        QVERIFY(tree.indexOf(i).data(asInt(ChangeRole::Path)).toString().endsWith(tree.indexOf(i).data().toString()));
    }
    tree.setText(u("deep"));
    QVERIFY(!tree.indexOf(0).isValid());
    QVERIFY(!tree.indexOf(9999).isValid());
}

void TestChangeTree::aPlanWithoutAnything()
{
    ChangeTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(tree.rowCount(), 0);
    tree.setPlan(shared(planOf(Tree(), Tree())));
    QCOMPARE(tree.rowCount(), 0);
    tree.setPlan(smallPlan());
    tree.setPlan(nullptr);
    QCOMPARE(tree.rowCount(), 0);
    tree.setText(u("x"));
}

void TestChangeTree::aHundredThousandItems()
{
    InventoryBuilder builder;
    std::vector<Resource> folders(1000);
    for (size_t i = 0; i < folders.size(); ++i) {
        folders[i].name = QStringLiteral("folder-%1").arg(i);
        folders[i].type = ResourceType::Folder;
    }
    const Inventory::Index first = *builder.addChildren(0, folders);
    for (Inventory::Index folder = first; folder < first + 1000; ++folder) {
        std::vector<Resource> files(100);
        for (size_t i = 0; i < files.size(); ++i)
            files[i].name = QStringLiteral("notebook-%1.ipynb").arg(i);
        QVERIFY(builder.addChildren(folder, files));
    }
    Plan plan;
    plan.sourceInventory = std::move(builder).finish({});
    plan.targetInventory = Tree().make();
    plan.changes = diff(*plan.sourceInventory, *plan.targetInventory, {}).changes;
    ChangeTree tree;
    QElapsedTimer timer;
    timer.start();
    tree.setPlan(shared(std::move(plan)));
    QCOMPARE(tree.rowCount(), 1000);
    const qint64 filling = timer.restart();
    tree.setText(u("book-77"));
    QCOMPARE(tree.rowCount(), 1000);
    QCOMPARE(tree.rowCount(tree.index(5, 0)), 1);
    const qint64 typing = timer.restart();
    tree.setActions({Action::Conflict});
    QCOMPARE(tree.rowCount(), 0);
    const qint64 choosing = timer.elapsed();
    qInfo("100,000 items: first rows %lld ms, text %lld ms, chip %lld ms", filling, typing, choosing);
    // Release on an idle machine: 300, 100, 100. The bounds leave room for debug builds and busy machines.
    QVERIFY(filling < 3000 && typing < 1000 && choosing < 1000);
}

QTEST_GUILESS_MAIN(TestChangeTree)
#include "tst_changetree.moc"
