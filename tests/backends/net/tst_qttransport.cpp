// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/qttransport.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testenvironment.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace gangway;
using Reply = ScriptedServer::Reply;
using Request = ScriptedServer::Request;

class TestQtTransport : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerArrivesWhole();
    void aConnectionIsUsedAgain();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void chunksThatStopAreErrorsOrWhatCame();
    void unreachableHostsAreErrors();
    void anAnswerThatIsTooLongIsRefused();
    void silenceEnds();
    void aTrickleIsNoSilence();
    void aStopEndsTheWaitAtOnce();
    void aSlowSinkHoldsTheServerBack();
    void aSinkThatFailsEndsTheTransfer();
    void aBodyThatMayNotArriveTwiceIsSentOnce();
    void redirectsStayOnTheHost();
    void redirectsCanBeSeen();
    void cookiesAreNotKept();
    void manyTransfersRunAtOnce();
    void aProxyIsAsked();
    void addressesWithSecretsAreRefused();

private:
    Result<HttpResponse> fetch(const QUrl& url, std::function<void(HttpRequest&)> prepare = {});

    TestEnvironment m_world;
    QtTransport m_transport;
};

Result<HttpResponse> TestQtTransport::fetch(const QUrl& url, std::function<void(HttpRequest&)> prepare)
{
    Context context = m_world.context();
    HttpRequest request;
    request.url = url;
    if (prepare)
        prepare(request);
    return m_transport.send(context, request);
}

void TestQtTransport::anAnswerArrivesWhole()
{
    Request seen;
    ScriptedServer server([&](const Request& request) {
        seen = request;
        return Reply{ScriptedServer::status(418, "X-A: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2; Path=/\r\n", "teapot"), false, false, 0, 0};
    });
    const auto answer = fetch(server.url(QStringLiteral("/a%20b/%2Fc%25?x=1%2B2")), [](HttpRequest& request) {
        request.method = "PATCH";
        request.body = "{}";
        request.headers = {{"X-Mine", "yes"}};
    });
    QVERIFY(answer);
    QCOMPARE(answer->status, 418);
    QCOMPARE(answer->body, QByteArray("teapot"));
    QCOMPARE(answer->header("x-a"), QByteArray("1"));
    QCOMPARE(std::count_if(answer->headers.begin(), answer->headers.end(), [](const auto& header) { return header.first.toLower() == "set-cookie"; }), 2);
    QCOMPARE(seen.method, QByteArray("PATCH"));
    QCOMPARE(seen.target, QByteArray("/a%20b/%2Fc%25?x=1%2B2"));
    QCOMPARE(seen.body, QByteArray("{}"));
    QVERIFY(seen.head.contains("X-Mine: yes"));
}

void TestQtTransport::aConnectionIsUsedAgain()
{
    ScriptedServer server([](const Request&) { return Reply{ScriptedServer::ok("x"), false, false, 0, 0}; });
    for (int i = 0; i < 20; ++i)
        QVERIFY(fetch(server.url()));
    QCOMPARE(server.requests(), 20);
    QCOMPARE(server.connections(), 1);
}

void TestQtTransport::brokenAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("resets");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const int corrupt = static_cast<int>(ErrorKind::Corrupt);
    const int unavailable = static_cast<int>(ErrorKind::Unavailable);
    QTest::newRow("a body shorter than its length is cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << false << corrupt << QStringLiteral("http.cut");
    QTest::newRow("a body that never began is cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n") << false << corrupt << QStringLiteral("http.cut");
    QTest::newRow("no answer at all is a closed connection") << QByteArray() << false << unavailable << QStringLiteral("net.closed");
    QTest::newRow("half a head is a closed connection") << QByteArray("HTTP/1.1 200 OK\r\nConte") << false << unavailable << QStringLiteral("net.closed");
}

void TestQtTransport::brokenAnswersAreErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, resets);
    QFETCH(int, kind);
    QFETCH(QString, code);
    ScriptedServer server([&](const Request&) { return Reply{bytes, true, resets, 0, 0}; });
    for (const bool toSink : {false, true}) {
        QByteArray taken;
        const auto answer = fetch(server.url(), [&](HttpRequest& request) {
            if (toSink)
                request.bodySink = [&](QByteArrayView part) -> Result<void> { taken.append(part); return {}; };
        });
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QCOMPARE(answer.error().code, code);
    }
}

void TestQtTransport::chunksThatStopAreErrorsOrWhatCame()
{
    // Qt 6.4.2 reports the cut most of the time, not always (backends/net/README.md): what it hands on is never more than came.
    for (const QByteArray& body : {QByteArray("5\r\nhello\r\n"), QByteArray("50\r\nhello")}) {
        ScriptedServer server([&](const Request&) { return Reply{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body, true, false, 0, 0}; });
        const auto answer = fetch(server.url());
        if (answer)
            QCOMPARE(answer->body, QByteArray("hello"));
        else
            QCOMPARE(answer.error().code, QStringLiteral("http.cut"));
    }
}

void TestQtTransport::unreachableHostsAreErrors()
{
    QUrl dead;
    {
        ScriptedServer server([](const Request&) { return Reply(); });
        dead = server.url();
    }
    const auto refused = fetch(dead);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("net.refused"));
    const auto unknown = fetch(QUrl(QStringLiteral("http://no-such-host.invalid/")), [](HttpRequest& request) { request.network.proxyUrl = QStringLiteral("none"); });
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, QStringLiteral("net.name"));
    ScriptedServer garbage([](const Request&) { return Reply{"what is this\r\n\r\n", true, false, 0, 0}; });
    const auto strange = fetch(garbage.url());
    QVERIFY(!strange);
    QVERIFY2(strange.error().kind == ErrorKind::Corrupt || strange.error().kind == ErrorKind::Unavailable, qPrintable(strange.error().toLogLine()));
}

void TestQtTransport::anAnswerThatIsTooLongIsRefused()
{
    ScriptedServer server([](const Request&) { return Reply{ScriptedServer::ok(QByteArray(100001, 'x')), false, false, 0, 0}; });
    const auto exact = fetch(server.url(), [](HttpRequest& request) { request.mostBodyBytes = 100001; });
    QVERIFY(exact);
    QCOMPARE(exact->body.size(), 100001);
    const auto over = fetch(server.url(), [](HttpRequest& request) { request.mostBodyBytes = 100000; });
    QVERIFY(!over);
    QCOMPARE(over.error().code, QStringLiteral("http.toolong"));
}

void TestQtTransport::silenceEnds()
{
    ScriptedServer server([](const Request& request) {
        return Reply{request.target == "/silent" ? QByteArray() : QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), false, false, 0, 0};
    });
    for (const char* path : {"/silent", "/half"}) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = fetch(server.url(QString::fromLatin1(path)), [](HttpRequest& request) { request.silence = std::chrono::milliseconds(500); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
        QCOMPARE(answer.error().code, QStringLiteral("net.timeout"));
        QVERIFY(timer.elapsed() >= 450);
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestQtTransport::aTrickleIsNoSilence()
{
    ScriptedServer server([](const Request&) { return Reply{ScriptedServer::ok(QByteArray(400, 'x')), false, false, 10, 0}; });
    const auto answer = fetch(server.url(), [](HttpRequest& request) { request.silence = std::chrono::milliseconds(1500); });
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), 400);
}

void TestQtTransport::aStopEndsTheWaitAtOnce()
{
    ScriptedServer server([](const Request&) { return Reply(); });
    std::stop_source stop;
    Context context = m_world.context(stop.get_token());
    HttpRequest request;
    request.url = server.url();
    std::jthread stopper([&] {
        while (server.requests() == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto answer = m_transport.send(context, request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 10000); // of the 30 s that silence would take
    const auto again = m_transport.send(context, request);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.requests(), 1);
}

void TestQtTransport::aSlowSinkHoldsTheServerBack()
{
    constexpr qint64 kBody = 96 << 20;
    ScriptedServer server([](const Request&) {
        return Reply{"HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kBody) + "\r\n\r\n", false, false, 0, kBody};
    });
    qint64 taken = 0;
    qint64 sentWhileWaiting = 0;
    const auto answer = fetch(server.url(), [&](HttpRequest& request) {
        request.mostBodyBytes = kBody;
        request.bodySink = [&](QByteArrayView part) -> Result<void> {
            if (taken == 0) {
                // Until the server could send no more for half a second.
                for (qint64 before = -1; before != server.bytesSent();) {
                    before = server.bytesSent();
                    QTest::qSleep(500);
                }
                sentWhileWaiting = server.bytesSent();
                qInfo("%.1f MB sent while nobody took any", static_cast<double>(sentWhileWaiting) / (1 << 20));
            }
            taken += part.size();
            return {};
        };
    });
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toLogLine()));
    QCOMPARE(taken, kBody);
    QVERIFY2(sentWhileWaiting < kBody / 3, qPrintable(QString::number(sentWhileWaiting)));
}

void TestQtTransport::aSinkThatFailsEndsTheTransfer()
{
    ScriptedServer server([](const Request&) { return Reply{ScriptedServer::ok(QByteArray(5 << 20, 'x')), false, false, 0, 0}; });
    const auto answer = fetch(server.url(), [](HttpRequest& request) {
        request.bodySink = [](QByteArrayView) -> Result<void> { return Error::of(ErrorKind::Disk, QStringLiteral("full"), {}, QStringLiteral("disk.full")); };
    });
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("disk.full"));
}

void TestQtTransport::aBodyThatMayNotArriveTwiceIsSentOnce()
{
    // Second request on a connection, which the server closes without an answer: Qt would send it again by itself.
    std::atomic<int> chunks = 0;
    ScriptedServer server([&](const Request& request) {
        if (request.method == "GET")
            return Reply{ScriptedServer::ok("x"), false, false, 0, 0};
        ++chunks;
        return Reply{{}, true, false, 0, 0};
    });
    QVERIFY(fetch(server.url()));
    const auto answer = fetch(server.url(), [](HttpRequest& request) {
        request.method = "PUT";
        request.body = QByteArray(100000, 'c');
        request.repeatable = false;
    });
    QVERIFY(!answer);
    QCOMPARE(chunks.load(), 1);
}

void TestQtTransport::redirectsStayOnTheHost()
{
    ScriptedServer other([](const Request&) { return Reply{ScriptedServer::ok("other"), false, false, 0, 0}; });
    ScriptedServer server([&](const Request& request) {
        if (request.target == "/here")
            return Reply{ScriptedServer::status(302, "Location: /there\r\n"), false, false, 0, 0};
        if (request.target == "/away")
            return Reply{ScriptedServer::status(302, "Location: " + other.url().toEncoded() + "\r\n"), false, false, 0, 0};
        if (request.target == "/file")
            return Reply{ScriptedServer::status(302, "Location: file:///etc/passwd\r\n"), false, false, 0, 0};
        if (request.target == "/loop")
            return Reply{ScriptedServer::status(302, "Location: /loop\r\n"), false, false, 0, 0};
        return Reply{ScriptedServer::ok("there"), false, false, 0, 0};
    });
    const auto here = fetch(server.url(QStringLiteral("/here")));
    QVERIFY(here);
    QCOMPARE(here->body, QByteArray("there"));
    for (const char* path : {"/away", "/file"}) {
        const auto away = fetch(server.url(QString::fromLatin1(path)));
        QVERIFY(!away);
        QCOMPARE(away.error().code, QStringLiteral("http.redirect"));
    }
    QCOMPARE(other.requests(), 0);
    const auto loop = fetch(server.url(QStringLiteral("/loop")));
    QVERIFY(loop);
    QCOMPARE(loop->status, 302);
    // A PUT is not turned into something else: the caller sees the redirect.
    const auto put = fetch(server.url(QStringLiteral("/here")), [](HttpRequest& request) { request.method = "PUT"; });
    QVERIFY(put);
    QCOMPARE(put->status, 302);
}

void TestQtTransport::redirectsCanBeSeen()
{
    ScriptedServer server([](const Request&) { return Reply{ScriptedServer::status(302, "Location: /login?next=x\r\n"), false, false, 0, 0}; });
    const auto answer = fetch(server.url(), [](HttpRequest& request) { request.mostRedirects = 0; });
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(server.requests(), 1);
}

void TestQtTransport::cookiesAreNotKept()
{
    QByteArray second;
    ScriptedServer server([&](const Request& request) {
        if (request.number == 2)
            second = request.head;
        return Reply{ScriptedServer::ok("x", "Set-Cookie: session=secret\r\n"), false, false, 0, 0};
    });
    QVERIFY(fetch(server.url()));
    QVERIFY(fetch(server.url()));
    QVERIFY(!second.contains("secret"));
    QVERIFY(fetch(server.url(), [](HttpRequest& request) { request.headers = {{"Cookie", "mine=1"}}; }));
}

void TestQtTransport::manyTransfersRunAtOnce()
{
    constexpr int kTransfers = 24;
    // Nobody is answered before all have asked: it only ends if all of them are on their way at the same time.
    std::latch all(kTransfers);
    std::atomic<int> asked = 0;
    ScriptedServer server([&](const Request&) {
        ++asked;
        return Reply{QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") + "ok", false, false, 1, 0};
    });
    std::atomic<int> fine = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kTransfers; ++i) {
            threads.emplace_back([&] {
                all.arrive_and_wait();
                const auto answer = fetch(server.url());
                fine += answer && answer->body == "ok" ? 1 : 0;
            });
        }
    }
    QCOMPARE(fine.load(), kTransfers);
    // Each answer takes 2 s of trickling (41 bytes, one each 50 ms): six at a time would not have been enough connections.
    QVERIFY2(server.connections() >= 20, qPrintable(QString::number(server.connections())));
}

void TestQtTransport::aProxyIsAsked()
{
    QByteArray asked;
    ScriptedServer proxy([&](const Request& request) {
        asked = request.head;
        if (request.method == "CONNECT")
            return Reply{ScriptedServer::status(403), true, false, 0, 0};
        return Reply{ScriptedServer::ok("by proxy"), false, false, 0, 0};
    });
    const auto throughProxy = [&](HttpRequest& request) { request.network.proxyUrl = proxy.url(QString()).toString(); };
    const auto plain = fetch(QUrl(QStringLiteral("http://example.invalid/x")), throughProxy);
    QVERIFY2(plain, qPrintable(plain ? QString() : plain.error().toLogLine()));
    QCOMPARE(plain->body, QByteArray("by proxy"));
    QVERIFY2(asked.startsWith("GET http://example.invalid/x "), asked.constData());
    const auto safe = fetch(QUrl(QStringLiteral("https://example.invalid/x")), throughProxy);
    QVERIFY(!safe);
    QVERIFY2(safe.error().code == QStringLiteral("net.proxy"), qPrintable(safe.error().toLogLine()));
    const auto bad = fetch(QUrl(QStringLiteral("http://example.invalid/x")), [](HttpRequest& request) { request.network.proxyUrl = QStringLiteral("http://user:pass@h:1"); });
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, QStringLiteral("net.proxyurl"));
    QVERIFY(!bad.error().toLogLine().contains(QStringLiteral("pass")));
}

void TestQtTransport::addressesWithSecretsAreRefused()
{
    for (const char* url : {"http://user:pass@127.0.0.1/", "ftp://127.0.0.1/", "file:///etc/passwd", "http:///x", ""}) {
        const auto answer = fetch(QUrl(QString::fromLatin1(url)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Invalid);
    }
}

QTEST_GUILESS_MAIN(TestQtTransport)
#include "tst_qttransport.moc"
