// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/logmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace gangway;

namespace
{

std::vector<LogLine> lines(int first, int count, LogLevel level = LogLevel::Info)
{
    std::vector<LogLine> result;
    for (int i = first; i < first + count; ++i)
        result.push_back({i * 1000LL, level, QStringLiteral("p/%1").arg(i), QStringLiteral("line %1").arg(i)});
    return result;
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreKeptInOrder();
    void aBatchIsOneInsertion();
    void levelAndTextFilter();
    void theOldestGo();
    void theOldestGoUnderAFilter();
    void eventsBecomeLines();
    void savedTextHasOneLineEach();
    void tenThousandLinesASecond();
};

void TestLogModel::linesAreKeptInOrder()
{
    LogModel log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.append(lines(0, 3));
    log.append({{0, LogLevel::Error, {}, QStringLiteral("alone")}});
    QCOMPARE(log.index(1).data(asInt(LogRole::Message)).toString(), QStringLiteral("p/1: line 1"));
    QCOMPARE(log.index(1).data(asInt(LogRole::Subject)).toString(), QStringLiteral("p/1"));
    QCOMPARE(log.index(3).data().toString(), QStringLiteral("alone"));
    QCOMPARE(log.index(3).data(asInt(LogRole::Level)).toInt(), asInt(LogLevel::Error));
    QCOMPARE(log.index(0).data(asInt(LogRole::Time)).toString().size(), 8);
    QCOMPARE(log.findSubject(QStringLiteral("p/2")).row(), 2);
    QVERIFY(!log.findSubject(QStringLiteral("p/9")).isValid());
    log.clear();
    QCOMPARE(log.rowCount(), 0);
    log.append(lines(5, 1));
    QCOMPARE(log.index(0).data().toString(), QStringLiteral("p/5: line 5"));
}

void TestLogModel::aBatchIsOneInsertion()
{
    LogModel log;
    QSignalSpy inserted(&log, &QAbstractItemModel::rowsInserted);
    log.append(lines(0, 1000));
    QCOMPARE(inserted.size(), 1);
    log.append({});
    QCOMPARE(inserted.size(), 1);
}

void TestLogModel::levelAndTextFilter()
{
    LogModel log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.append(lines(0, 20));
    log.append(lines(20, 3, LogLevel::Warning));
    log.append(lines(23, 1, LogLevel::Error));
    log.setLeastLevel(LogLevel::Warning);
    QCOMPARE(log.rowCount(), 4);
    log.setText(QStringLiteral("LINE 21"));
    QCOMPARE(log.rowCount(), 1);
    log.append(lines(210, 1, LogLevel::Error));
    QCOMPARE(log.rowCount(), 2);
    log.append(lines(211, 1, LogLevel::Info));
    QCOMPARE(log.rowCount(), 2);
    log.setText(QStringLiteral("p/23: line"));
    QCOMPARE(log.rowCount(), 1);
    log.setText({});
    log.setLeastLevel(LogLevel::Debug);
    QCOMPARE(log.rowCount(), 26);
    QCOMPARE(log.count(LogLevel::Warning), 3);
    QCOMPARE(log.count(LogLevel::Error), 2);
}

void TestLogModel::theOldestGo()
{
    LogModel log;
    constexpr int kAll = static_cast<int>(LogModel::kCapacity);
    log.append(lines(0, kAll));
    QCOMPARE(log.rowCount(), kAll);
    QSignalSpy removed(&log, &QAbstractItemModel::rowsRemoved);
    log.append(lines(kAll, 1));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(log.rowCount(), kAll - kAll / 10);
    QCOMPARE(log.index(log.rowCount() - 1).data().toString(), QStringLiteral("p/%1: line %1").arg(kAll));
    for (int i = 1; i < 1000; ++i)
        log.append(lines(kAll + i, 1));
    QCOMPARE(removed.size(), 1); // not with every batch
    log.append(lines(0, 3 * kAll));
    QVERIFY(log.lineCount() <= kAll);
    QCOMPARE(log.index(log.rowCount() - 1).data().toString(), QStringLiteral("p/%1: line %1").arg(3 * kAll - 1));
}

void TestLogModel::theOldestGoUnderAFilter()
{
    LogModel log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr int kAll = static_cast<int>(LogModel::kCapacity);
    log.append(lines(0, 1, LogLevel::Error));
    log.append(lines(1, kAll - 2));
    log.append(lines(kAll - 1, 1, LogLevel::Error));
    log.setLeastLevel(LogLevel::Error);
    QCOMPARE(log.rowCount(), 2);
    log.append(lines(kAll, 1));
    QCOMPARE(log.rowCount(), 1);
    QCOMPARE(log.index(0).data(asInt(LogRole::Subject)).toString(), QStringLiteral("p/%1").arg(kAll - 1));
}

void TestLogModel::eventsBecomeLines()
{
    LogModel log;
    StepEnded end;
    end.outcomes = {{0, ItemEnd::Failed, Error::of(ErrorKind::Disk, QStringLiteral("no room"), QStringLiteral("p/a")), {}},
                    {1, ItemEnd::Done, {}, {}}};
    end.error = Error::of(ErrorKind::Unavailable, QStringLiteral("gone"));
    std::vector<RunEvent> events(3);
    events[0].what.emplace<Logged>(Logged{LogLevel::Warning, QStringLiteral("s"), QStringLiteral("m")});
    events[1].what.emplace<StepEnded>(end);
    log.appendEvents(events);
    QCOMPARE(log.rowCount(), 3);
    QVERIFY(log.findSubject(QStringLiteral("p/a")).isValid());
    QCOMPARE(log.count(LogLevel::Error), 2);
}

void TestLogModel::savedTextHasOneLineEach()
{
    LogModel log;
    log.append({{1'763'650'262'123, LogLevel::Error, QStringLiteral("s"), QStringLiteral("two\nlines\r\n")}, {0, LogLevel::Info, {}, QStringLiteral("m")}});
    log.setLeastLevel(LogLevel::Error);
    QCOMPARE(log.toText(), QStringLiteral("2025-11-20T14:51:02.123Z ERROR s: two lines  \n1970-01-01T00:00:00.000Z INFO m\n"));
}

void TestLogModel::tenThousandLinesASecond()
{
    LogModel log;
    log.setText(QStringLiteral("7"));
    std::vector<std::vector<LogLine>> batches;
    for (int i = 0; i < 100; ++i)
        batches.push_back(lines(i * 1000, 1000));
    QElapsedTimer timer;
    timer.start();
    for (auto& batch : batches)
        log.append(std::move(batch)); // ten seconds' worth
    const qint64 appending = timer.restart();
    log.setText(QStringLiteral("77"));
    const qint64 typing = timer.elapsed();
    qInfo("100,000 lines: appended in %lld ms, filtered in %lld ms", appending, typing);
    QVERIFY(appending < 5000); // half of the time they take to come; in truth a few hundredths
    QVERIFY(typing < 1000);
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
