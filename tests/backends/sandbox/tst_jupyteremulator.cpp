// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/emulatorrequest.h"
#include "backends/sandbox/faultlist.h"
#include "backends/sandbox/practiceworld.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gangway;

namespace
{

QJsonObject json(const char* text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("a test's JSON is not valid");
    return document.object();
}

std::shared_ptr<JupyterEmulator> make(const QJsonObject& world)
{
    Result<std::shared_ptr<JupyterEmulator>> made = JupyterEmulator::create(world);
    if (!made)
        qFatal("%s", qPrintable(made.error().toLogLine()));
    return *made;
}

EmulatorAnswer ask(JupyterEmulator& emulator, const char* method, const QByteArray& target, QByteArray body = {}, HttpHeaders headers = {{"Authorization", "token T"}})
{
    return emulator.answer(makeEmulatorRequest(method, target, std::move(headers), std::move(body)));
}

int statusOf(JupyterEmulator& emulator, const char* method, const QByteArray& target, QByteArray body = {})
{
    return ask(emulator, method, target, std::move(body)).response.status;
}

} // namespace

class TestJupyterEmulator : public QObject
{
    Q_OBJECT

private slots:
    void faultsStrikeTheRequestsTheyName();
    void faultsOfJsonAreChecked_data();
    void faultsOfJsonAreChecked();
    void aFullDiskLeavesWhatTheRealOneLeaves();
    void aQuotaIsKept();
    void everyRequestIsInTheLog();
    void whatSomebodyElseChangesIsSeen();
    void worldsAreChecked_data();
    void worldsAreChecked();
    void thePracticeWorldsAreAsPromised();
    void theSameWorldIsTheSameBytes();
};

void TestJupyterEmulator::faultsStrikeTheRequestsTheyName()
{
    const auto emulator = make(json(R"({"token":"T","tree":[{"path":"a/x.txt","text":"0123456789"}],"faults":[
        {"kind":"serverError","method":"PUT","onNth":2},
        {"kind":"tooManyRequests","path":"x.txt","onNth":2,"times":2,"retryAfterSeconds":3},
        {"kind":"cutBody","path":"/files/a/x.txt","onNth":4},
        {"kind":"hang","method":"DELETE"},
        {"kind":"delay","path":"/api/status","delayMs":250,"times":-1},
        {"kind":"expiredToken","method":"GET","path":"/api/contents/a","onNth":5}]})"));
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/n", R"({"type":"directory"})"), 201);
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/m", R"({"type":"directory"})"), 500);
    QVERIFY(!emulator->exists(QStringLiteral("m")));
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/m", R"({"type":"directory"})"), 201);
    QCOMPARE(statusOf(*emulator, "GET", "/files/a/x.txt"), 200);
    const EmulatorAnswer limited = ask(*emulator, "GET", "/files/a/x.txt");
    QCOMPARE(limited.response.status, 429);
    QCOMPARE(limited.response.header("Retry-After"), QByteArray("3"));
    QCOMPARE(statusOf(*emulator, "GET", "/files/a/x.txt"), 429);
    const EmulatorAnswer cut = ask(*emulator, "GET", "/files/a/x.txt");
    QCOMPARE(cut.response.body.size(), 10);
    QCOMPARE(cut.cutAfterBytes, 5);
    QVERIFY(ask(*emulator, "DELETE", "/api/contents/n").hang);
    QVERIFY(emulator->exists(QStringLiteral("n")));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(*emulator, "GET", "/api/status").delay.count(), 250);
    for (const int expected : {200, 200, 200, 200, 403, 200})
        QCOMPARE(statusOf(*emulator, "GET", "/api/contents/a"), expected);
}

void TestJupyterEmulator::faultsOfJsonAreChecked_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {R"({})", R"({"kind":"earthquake"})", R"({"kind":"hang","onNth":0})", R"({"kind":"hang","times":-2})", R"({"kind":"delay","delayMs":-1})", R"({"kind":7})"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJupyterEmulator::faultsOfJsonAreChecked()
{
    QFETCH(QByteArray, text);
    const Result<Fault> fault = Fault::fromJson(json(text.constData()));
    QVERIFY(!fault);
    QCOMPARE(fault.error().kind, ErrorKind::Invalid);
}

void TestJupyterEmulator::aFullDiskLeavesWhatTheRealOneLeaves()
{
    const auto emulator = make(json(R"({"token":"T","quotaBytes":10,"tree":[{"path":"old","text":"old"}]})"));
    const EmulatorAnswer fresh = ask(*emulator, "PUT", "/api/contents/new", R"({"type":"file","format":"text","content":"0123456789abcdef"})");
    QCOMPARE(fresh.response.status, 500);
    QVERIFY(fresh.response.body.contains("[Errno 2]") && fresh.response.body.contains("/.~new"));
    QCOMPARE(emulator->content(QStringLiteral("new")), QByteArray("0123456"));
    QCOMPARE(statusOf(*emulator, "DELETE", "/api/contents/new"), 204);
    const EmulatorAnswer replaced = ask(*emulator, "PUT", "/api/contents/old", R"({"type":"file","format":"text","content":"0123456789abcdef"})");
    QVERIFY(replaced.response.body.contains("[Errno 28]"));
    QCOMPARE(emulator->content(QStringLiteral("old")), QByteArray("old"));
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/c", R"({"type":"file","format":"text","content":"1234","chunk":1})"), 201);
    const EmulatorAnswer chunk = ask(*emulator, "PUT", "/api/contents/c", R"({"type":"file","format":"text","content":"56789","chunk":2})");
    QVERIFY(chunk.response.body.contains("[Errno 28]"));
    QCOMPARE(emulator->content(QStringLiteral("c")), QByteArray("1234567"));
}

void TestJupyterEmulator::aQuotaIsKept()
{
    const auto emulator = make(json(R"({"token":"T","quotaBytes":10})"));
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/a", R"({"type":"file","format":"text","content":"0123456789"})"), 201);
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/a", R"({"type":"file","format":"text","content":"9876543210"})"), 200);
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/b", R"({"type":"file","format":"text","content":"1"})"), 500);
    QCOMPARE(statusOf(*emulator, "DELETE", "/api/contents/a"), 204);
    QCOMPARE(statusOf(*emulator, "PUT", "/api/contents/b", R"({"type":"file","format":"text","content":"1"})"), 200);
}

void TestJupyterEmulator::everyRequestIsInTheLog()
{
    const auto emulator = make(json(R"({"token":"T"})"));
    ask(*emulator, "GET", "/api/contents?content=1");
    ask(*emulator, "PUT", "/api/contents/a%20b", R"({"type":"directory"})");
    const std::vector<LoggedRequest> log = emulator->log();
    QCOMPARE(log.size(), size_t(2));
    QCOMPARE(log[0].method, QByteArray("GET"));
    QVERIFY(!log[0].writes());
    QCOMPARE(log[1].path, QStringLiteral("/api/contents/a b"));
    QCOMPARE(log[1].status, 201);
    QVERIFY(log[1].writes());
    emulator->clearLog();
    QVERIFY(emulator->log().empty());
}

void TestJupyterEmulator::whatSomebodyElseChangesIsSeen()
{
    const auto emulator = make(json(R"({"token":"T","tree":[{"path":"a","text":"1"}]})"));
    const QByteArray before = ask(*emulator, "GET", "/api/contents/a?content=0").response.body;
    emulator->change(QStringLiteral("a"), "2");
    QVERIFY(ask(*emulator, "GET", "/api/contents/a?content=0").response.body != before);
    emulator->change(QStringLiteral("p/q"), "new");
    QCOMPARE(ask(*emulator, "GET", "/files/p/q").response.body, QByteArray("new"));
    emulator->change(QStringLiteral("p/q"), QByteArray());
    QCOMPARE(statusOf(*emulator, "GET", "/files/p/q"), 404);
    QVERIFY(emulator->log().size() == 4);
}

void TestJupyterEmulator::worldsAreChecked_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {R"({"tree":[{"text":"no path"}]})", R"({"tree":[{"path":""}]})", R"({"tree":[7]})", R"({"tree":[{"path":"a","text":"x"},{"path":"a/b","text":"y"}]})",
                             R"({"tree":[{"path":"a","generate":{"kind":"poem","bytes":1}}]})", R"({"tree":[{"path":"a","generate":{"kind":"noise","bytes":-1}}]})",
                             R"({"baseUrl":"user"})", R"({"quotaBytes":-1})", R"({"faults":[{"kind":"x"}]})", R"({"tree":[{"path":"a","modified":"yesterday"}]})"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJupyterEmulator::worldsAreChecked()
{
    QFETCH(QByteArray, text);
    const auto made = JupyterEmulator::create(json(text.constData()));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Invalid);
}

void TestJupyterEmulator::thePracticeWorldsAreAsPromised()
{
    const auto old = makePracticeServer(QStringLiteral("old"));
    const auto fresh = makePracticeServer(QStringLiteral("new"));
    QVERIFY2(old, qPrintable(old ? QString() : old.error().toLogLine()));
    QVERIFY2(fresh, qPrintable(fresh ? QString() : fresh.error().toLogLine()));
    const QJsonObject files = (*old)->world().value(QStringLiteral("files")).toObject();
    qint64 bytes = 0;
    QSet<QString> projects;
    int notebooks = 0;
    for (auto it = files.begin(); it != files.end(); ++it) {
        bytes += it.value().toObject().value(QStringLiteral("bytes")).toInteger();
        projects.insert(it.key().section(u'/', 0, 0));
        notebooks += it.key().endsWith(QStringLiteral(".ipynb")) ? 1 : 0;
        if (it.key().endsWith(QStringLiteral(".ipynb")))
            QVERIFY2(QJsonDocument::fromJson((*old)->content(it.key())).isObject(), qPrintable(it.key()));
    }
    qInfo("practice: %lld files, %lld bytes, %lld projects, %d notebooks", static_cast<long long>(files.size()), static_cast<long long>(bytes), static_cast<long long>(projects.size()), notebooks);
    QVERIFY(files.size() >= 280 && files.size() <= 340);
    QVERIFY(bytes >= 50e6 && bytes <= 70e6);
    QCOMPARE(projects.size(), 8);
    QVERIFY(notebooks >= 15);
    int same = 0;
    int other = 0;
    const QJsonObject there = (*fresh)->world().value(QStringLiteral("files")).toObject();
    for (auto it = there.begin(); it != there.end(); ++it) {
        if (files.contains(it.key()))
            ++(files.value(it.key()) == it.value() ? same : other);
    }
    QVERIFY(same >= 2);
    QVERIFY(other >= 3);
    QVERIFY((*old)->world().value(QStringLiteral("folders")).toArray().contains(QStringLiteral("Отчёты 2026/Черновики")));
    QVERIFY((*old)->environment().value(QStringLiteral("TOKEN")) != (*fresh)->environment().value(QStringLiteral("TOKEN")));
    QVERIFY(!makePracticeServer(QStringLiteral("other")));
    QVERIFY((*old)->content(QStringLiteral("vision-cats/images/cat_01.png")).startsWith("\x89PNG\r\n"));
}

void TestJupyterEmulator::theSameWorldIsTheSameBytes()
{
    QCOMPARE((*makePracticeServer(QStringLiteral("old")))->world(), (*makePracticeServer(QStringLiteral("old")))->world());
}

QTEST_GUILESS_MAIN(TestJupyterEmulator)
#include "tst_jupyteremulator.moc"
