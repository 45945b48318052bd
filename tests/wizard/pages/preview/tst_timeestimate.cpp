// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/timeestimate.h"

#include <QtTest>

using namespace gangway;
using std::chrono::seconds;

class TestTimeEstimate : public QObject
{
    Q_OBJECT

private slots:
    void nothingToMove_hasNoTime();
    void rangeIsARange_data();
    void rangeIsARange();
    void speedLimit_isTheLeastTime();
    void comparing_takesLonger();
    void manySmallItems_takeLongerThanOneLarge();

private:
    static Plan planOf(const char* from, const char* to, int files, qint64 bytesEach)
    {
        InventoryBuilder builder;
        std::vector<Resource> children(static_cast<size_t>(files));
        for (int i = 0; i < files; ++i) {
            children[static_cast<size_t>(i)].name = QString::number(i);
            children[static_cast<size_t>(i)].bytes = bytesEach;
        }
        Plan plan;
        if (!builder.addChildren(0, std::move(children)))
            qFatal("the inventory cannot be made");
        plan.sourceInventory = std::move(builder).finish({});
        plan.targetInventory = std::make_shared<Inventory>();
        plan.source.location = *Location::parse(QString::fromLatin1(from));
        plan.target.location = *Location::parse(QString::fromLatin1(to));
        plan.options.verify = false;
        for (int i = 0; i < files; ++i) {
            Change change;
            change.source = static_cast<Inventory::Index>(i + 1);
            plan.changes.push_back(change);
        }
        return plan;
    }
};

void TestTimeEstimate::nothingToMove_hasNoTime()
{
    QVERIFY(!estimatedTime(planOf("folder:/a", "folder:/b", 0, 0)));
}

void TestTimeEstimate::rangeIsARange_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    for (const char* from : {"folder:/a", "archive:/a.zip", "jupyter:http://a.example"}) {
        for (const char* to : {"folder:/b", "archive:/b.zip", "jupyter:http://b.example"})
            QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to);
    }
}

void TestTimeEstimate::rangeIsARange()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto time = estimatedTime(planOf(from, to, 1000, 10'000'000));
    QVERIFY(time);
    QVERIFY(time->least.count() > 0);
    QVERIFY(time->most >= 2 * time->least);
}

void TestTimeEstimate::speedLimit_isTheLeastTime()
{
    Plan plan = planOf("folder:/a", "folder:/b", 1, 1'000'000'000);
    plan.options.bytesPerSecond = 1'000'000;
    QVERIFY(estimatedTime(plan)->least >= seconds(1000));
}

void TestTimeEstimate::comparing_takesLonger()
{
    Plan plan = planOf("folder:/a", "jupyter:http://b.example", 100, 100'000'000);
    const auto without = estimatedTime(plan);
    plan.options.verify = true;
    QVERIFY(estimatedTime(plan)->least > without->least);
    QVERIFY(estimatedTime(plan)->most > without->most);
}

void TestTimeEstimate::manySmallItems_takeLongerThanOneLarge()
{
    const auto many = estimatedTime(planOf("folder:/a", "jupyter:http://b.example", 10'000, 1000));
    const auto one = estimatedTime(planOf("folder:/a", "jupyter:http://b.example", 1, 10'000'000));
    QVERIFY(many->most > one->most);
}

QTEST_GUILESS_MAIN(TestTimeEstimate)
#include "tst_timeestimate.moc"
