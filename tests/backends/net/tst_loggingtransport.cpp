// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/loggingtransport.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace gangway;

namespace
{

class Fixed : public HttpTransport
{
public:
    explicit Fixed(Result<HttpResponse> outcome)
        : m_outcome(std::move(outcome))
    {
    }
    Result<HttpResponse> send(Context& context, const HttpRequest&) override
    {
        context.clock().sleep(std::chrono::milliseconds(42), {});
        return m_outcome;
    }

private:
    Result<HttpResponse> m_outcome;
};

QString logOf(Result<HttpResponse> outcome, const QUrl& url, const Redactor& redactor)
{
    QStringList lines;
    Context::Sinks sinks;
    sinks.log = [&](LogLevel level, const QString& subject, const QString& message) {
        if (level == LogLevel::Debug)
            lines << subject + u'|' + message;
    };
    FakeClock clock;
    Context context = Context(clock).withSinks(sinks);
    LoggingTransport transport(std::make_unique<Fixed>(std::move(outcome)), redactor);
    HttpRequest request;
    request.method = "PUT";
    request.url = url;
    request.headers = {{"Authorization", "token canary-7391"}};
    const auto ignored = transport.send(context, request);
    Q_UNUSED(ignored);
    return lines.join(u'\n');
}

} // namespace

class TestLoggingTransport : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsOneLine()
    {
        const Redactor redactor;
        QCOMPARE(logOf(HttpResponse{201, {}, {}}, QUrl(QStringLiteral("http://host:1/a%20b?content=0")), redactor),
                 QStringLiteral("host|PUT http://host:1/a b?content=0 → 201, 42 ms"));
    }

    void secretsAreNotInIt_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url : {"http://h/x?token=canary-7391", "http://h/x?a=1&access_token=canary-7391&b=2", "http://h/canary-7391/x",
                                "http://h/x?q=canary-7391", "http://h/x?X-Amz-Signature=unknown-canary-7391", "http://h/x?password=canary-7391"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void secretsAreNotInIt()
    {
        QFETCH(QString, url);
        Redactor redactor;
        redactor.addSecret(QStringLiteral("canary-7391"));
        const Error error = Error::of(ErrorKind::Unavailable, QStringLiteral("said canary-7391"), QStringLiteral("canary-7391"), {}, QStringLiteral("canary-7391"));
        for (const QString& line : {logOf(HttpResponse{200, {}, {}}, QUrl(url), redactor), logOf(error, QUrl(url), redactor)}) {
            QVERIFY(!line.isEmpty());
            QVERIFY2(!line.contains(QStringLiteral("canary")), qPrintable(line));
        }
    }

    void aLongerSecretIsTakenWhole()
    {
        Redactor redactor;
        redactor.addSecret(QStringLiteral("abcd"));
        redactor.addSecret(QStringLiteral("abcdefgh"));
        QCOMPARE(redactor.redacted(QStringLiteral("1 abcdefgh 2")), QStringLiteral("1 *** 2"));
    }

    void otherFormsOfASecretAreTaken()
    {
        Redactor redactor;
        redactor.addSecret(QStringLiteral("p&ss wörd"));
        for (const QString& form : {QStringLiteral("p&ss wörd"), QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("p&ss wörd"))),
                                    QString::fromLatin1(QStringLiteral("p&ss wörd").toUtf8().toBase64())})
            QCOMPARE(redactor.redacted(u'<' + form + u'>'), QStringLiteral("<***>"));
    }

    void headersThatHoldSecretsAreMasked()
    {
        const Redactor redactor;
        for (const char* name : {"Authorization", "Cookie", "Set-Cookie", "X-XSRFToken", "Proxy-Authorization", "X-Api-Key"})
            QCOMPARE(redactor.redactedHeader(name, "value"), QByteArray("***"));
        QCOMPARE(redactor.redactedHeader("Content-Type", "text/plain"), QByteArray("text/plain"));
    }
};

QTEST_GUILESS_MAIN(TestLoggingTransport)
#include "tst_loggingtransport.moc"
