// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/qttransport.h"
#include "tests/support/childprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testenvironment.h"

#include <QScopeGuard>
#include <QTcpServer>
#include <QTest>

using namespace gangway;
using Reply = ScriptedServer::Reply;
using Wish = TestCertificates::Wish;

Q_DECLARE_METATYPE(Wish)

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void badCertificatesAreRefusedEachInItsWords_data();
    void badCertificatesAreRefusedEachInItsWords();
    void anAddedAuthorityIsTrustedForItsConnectionOnly();
    void aClientCertificateIsShown();
    void filesThatAreNoCertificatesAreRefused();
    void oldProtocolsAreRefused();
    void aRedirectNeverLeavesTls();

private:
    Result<HttpResponse> fetch(const QUrl& url, const NetworkSettings& network = {}, int mostRedirects = 5)
    {
        Context context = m_world.context();
        HttpRequest request;
        request.url = url;
        request.network = network;
        request.mostRedirects = mostRedirects;
        return m_transport.send(context, request);
    }

    static Reply fine(const ScriptedServer::Request&) { return {ScriptedServer::ok("fine"), false, false, 0, 0}; }

    TestEnvironment m_world;
    QtTransport m_transport;
    TestCertificates m_certificates;
};

void TestTls::badCertificatesAreRefusedEachInItsWords_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("code");
    QTest::newRow("signed by itself") << Wish{.signedByItself = true} << false << QStringLiteral("tls.selfsigned");
    QTest::newRow("by an unknown authority") << Wish{} << false << QStringLiteral("tls.untrusted");
    QTest::newRow("for another host") << Wish{.commonName = "other.test", .subjectAlternative = "DNS:other.test"} << true << QStringLiteral("tls.hostname");
    QTest::newRow("expired") << Wish{.validFrom = -7000, .validUntil = -3600} << true << QStringLiteral("tls.expired");
    QTest::newRow("not valid yet") << Wish{.validFrom = 3600} << true << QStringLiteral("tls.notyetvalid");
}

void TestTls::badCertificatesAreRefusedEachInItsWords()
{
    QFETCH(Wish, wish);
    QFETCH(bool, trusted);
    QFETCH(QString, code);
    ScriptedServer server(fine, TestCertificates::serverConfiguration(m_certificates.make(wish)));
    NetworkSettings network;
    network.caFile = trusted ? m_certificates.authorityFile() : QString();
    for (int i = 0; i < 2; ++i) { // no memory of a first refusal makes the second pass
        const auto answer = fetch(server.url(), network);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Denied);
        QCOMPARE(answer.error().code, code);
        QVERIFY(!answer.error().what.isEmpty());
    }
    QCOMPARE(server.requests(), 0);
}

void TestTls::anAddedAuthorityIsTrustedForItsConnectionOnly()
{
    ScriptedServer server(fine, TestCertificates::serverConfiguration(m_certificates.make()));
    NetworkSettings trusting;
    trusting.caFile = m_certificates.authorityFile();
    const auto with = fetch(server.url(), trusting);
    QVERIFY2(with, qPrintable(with ? QString() : with.error().toLogLine()));
    QCOMPARE(with->body, QByteArray("fine"));
    // The safe connection of the other settings stands open: it must not be used.
    const auto without = fetch(server.url());
    QVERIFY(!without);
    QCOMPARE(without.error().code, QStringLiteral("tls.untrusted"));
    QVERIFY(fetch(server.url(), trusting));
}

void TestTls::aClientCertificateIsShown()
{
    QString seen;
    ScriptedServer server(
        [&](const ScriptedServer::Request& request) {
            seen = request.peerName;
            return fine(request);
        },
        TestCertificates::serverConfiguration(m_certificates.make(), true));
    const TestCertificates::Pair client = m_certificates.make(Wish{.commonName = "ada", .subjectAlternative = "email:ada@test"});
    NetworkSettings network;
    network.caFile = m_certificates.authorityFile();
    network.clientCertificateFile = m_certificates.write(QStringLiteral("client.pem"), client.certificatePem);
    network.clientKeyFile = m_certificates.write(QStringLiteral("client.key"), client.keyPem);
    const auto answer = fetch(server.url(), network);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toLogLine()));
    QCOMPARE(seen, QStringLiteral("ada"));
}

void TestTls::filesThatAreNoCertificatesAreRefused()
{
    ScriptedServer server(fine, TestCertificates::serverConfiguration(m_certificates.make()));
    NetworkSettings network;
    network.caFile = QStringLiteral("/no/such/file.pem");
    QCOMPARE(fetch(server.url(), network).error().code, QStringLiteral("tls.cafile"));
    network.caFile = m_certificates.write(QStringLiteral("junk.pem"), "junk");
    QCOMPARE(fetch(server.url(), network).error().code, QStringLiteral("tls.cafile"));
    network.caFile.clear();
    network.clientCertificateFile = m_certificates.write(QStringLiteral("junk2.pem"), "junk");
    network.clientKeyFile = network.clientCertificateFile;
    QCOMPARE(fetch(server.url(), network).error().code, QStringLiteral("tls.clientcertificate"));
}

void TestTls::oldProtocolsAreRefused()
{
    const TestCertificates::Pair pair = m_certificates.make();
    const QString certificate = m_certificates.write(QStringLiteral("old.pem"), pair.certificatePem);
    const QString key = m_certificates.write(QStringLiteral("old.key"), pair.keyPem);
    NetworkSettings network;
    network.caFile = m_certificates.authorityFile();
    const QStringList allCiphers{QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")};
    for (const QString& protocol : {QStringLiteral("-tls1"), QStringLiteral("-tls1_1")}) {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QString place = QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        probe.close();
        ChildProcess old;
        old.start(QStringLiteral("openssl"), QStringList{QStringLiteral("s_server"), protocol, QStringLiteral("-cert"), certificate, QStringLiteral("-key"), key,
                                                         QStringLiteral("-accept"), place, QStringLiteral("-www")} + allCiphers);
        const auto ended = qScopeGuard([&old] {
            old.kill();
            old.waitForFinished();
        });
        QByteArray said;
        while (!said.contains("ACCEPT") && old.waitForReadyRead(10000))
            said += old.readAllStandardOutput();
        QVERIFY2(said.contains("ACCEPT"), old.readAllStandardError().constData());
        // Somebody who takes the old protocol is served: so it is not the server that fails.
        ChildProcess tolerant;
        tolerant.start(QStringLiteral("openssl"), QStringList{QStringLiteral("s_client"), protocol, QStringLiteral("-connect"), place} + allCiphers);
        tolerant.closeWriteChannel();
        QVERIFY(tolerant.waitForFinished(10000));
        QCOMPARE(tolerant.exitCode(), 0);
        const auto answer = fetch(QUrl(QStringLiteral("https://%1/").arg(place)), network);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("tls.failed"));
    }
}

void TestTls::aRedirectNeverLeavesTls()
{
    ScriptedServer plain(fine);
    ScriptedServer server([&](const ScriptedServer::Request&) { return Reply{ScriptedServer::status(302, "Location: " + plain.url().toEncoded() + "\r\n"), false, false, 0, 0}; },
                          TestCertificates::serverConfiguration(m_certificates.make()));
    NetworkSettings network;
    network.caFile = m_certificates.authorityFile();
    const auto answer = fetch(server.url(), network);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("http.redirect"));
    QCOMPARE(plain.requests(), 0);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
