// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/retrytransport.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <numeric>

using namespace gangway;

namespace
{

using Outcome = Result<HttpResponse>;

HttpResponse status(int number, HttpHeaders headers = {}, QByteArray body = {})
{
    return {number, std::move(headers), std::move(body)};
}

Error broken(ErrorKind kind, const char* code)
{
    return Error::of(kind, QStringLiteral("broken"), {}, QString::fromLatin1(code));
}

/// Answers by a list, the last entry for ever; remembers when it was asked.
class ListedTransport : public HttpTransport
{
public:
    ListedTransport(std::vector<Outcome> outcomes, std::vector<std::chrono::milliseconds>& askedAt, QByteArray sent = {})
        : m_outcomes(std::move(outcomes))
        , m_askedAt(askedAt)
        , m_sent(std::move(sent))
    {
    }
    Outcome send(Context& context, const HttpRequest& request) override
    {
        m_askedAt.push_back(context.clock().monotonic());
        if (request.bodySink && !m_sent.isEmpty())
            GW_CHECK(request.bodySink(m_sent));
        return m_outcomes[std::min(m_askedAt.size(), m_outcomes.size()) - 1];
    }

private:
    std::vector<Outcome> m_outcomes;
    std::vector<std::chrono::milliseconds>& m_askedAt;
    QByteArray m_sent;
};

struct Asked {
    Outcome outcome;
    std::vector<std::chrono::milliseconds> at;
};

Asked ask(std::vector<Outcome> outcomes, bool repeatable = true, std::function<void(HttpRequest&)> prepare = {}, QByteArray sent = {},
          std::stop_token stop = {})
{
    FakeClock clock;
    Asked asked{status(0), {}};
    RetryTransport transport(std::make_unique<ListedTransport>(std::move(outcomes), asked.at, std::move(sent)));
    Context context(clock, stop);
    HttpRequest request;
    request.repeatable = repeatable;
    if (prepare)
        prepare(request);
    asked.outcome = transport.send(context, request);
    return asked;
}

} // namespace

class TestRetryTransport : public QObject
{
    Q_OBJECT

private slots:
    void whatMayPassIsTriedAgain_data();
    void whatMayPassIsTriedAgain();
    void whatCannotPassIsNotTriedAgain_data();
    void whatCannotPassIsNotTriedAgain();
    void brokenConnectionsAreTriedAgain();
    void onlyRepeatableRequestsAreRepeated();
    void fiveTriesAreTheMost();
    void retryAfterIsObeyed();
    void aQuarterOfAnHourIsTheMost();
    void waitsAreSpread();
    void aStoppedTokenIsNotTriedAgain();
    void aSinkNeverGetsBytesTwice();
    void aFinalRefusalIsBelieved();
};

void TestRetryTransport::whatMayPassIsTriedAgain_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", number) << number;
}

void TestRetryTransport::whatMayPassIsTriedAgain()
{
    QFETCH(int, number);
    const Asked asked = ask({status(number), status(number), status(200)});
    QCOMPARE(asked.outcome->status, 200);
    QCOMPARE(asked.at.size(), size_t(3));
}

void TestRetryTransport::whatCannotPassIsNotTriedAgain_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {200, 204, 301, 400, 401, 403, 404, 405, 409, 412, 413, 501, 505, 507})
        QTest::addRow("%d", number) << number;
}

void TestRetryTransport::whatCannotPassIsNotTriedAgain()
{
    QFETCH(int, number);
    const Asked asked = ask({status(number), status(299)});
    QCOMPARE(asked.outcome->status, number);
    QCOMPARE(asked.at.size(), size_t(1));
}

void TestRetryTransport::brokenConnectionsAreTriedAgain()
{
    QCOMPARE(ask({broken(ErrorKind::Unavailable, "net.reset"), broken(ErrorKind::TimedOut, "net.timeout"), broken(ErrorKind::Corrupt, "http.cut"), status(200)}).at.size(), size_t(4));
    for (const auto& [kind, code] : {std::pair(ErrorKind::Denied, "tls.expired"), std::pair(ErrorKind::Corrupt, "http.toolong"),
                                     std::pair(ErrorKind::Cancelled, ""), std::pair(ErrorKind::Invalid, "location.address")}) {
        const Asked asked = ask({broken(kind, code), status(200)});
        QVERIFY(!asked.outcome);
        QCOMPARE(asked.at.size(), size_t(1));
    }
}

void TestRetryTransport::onlyRepeatableRequestsAreRepeated()
{
    QCOMPARE(ask({status(503), status(200)}, false).at.size(), size_t(1));
    QCOMPARE(ask({broken(ErrorKind::Unavailable, "net.reset"), status(200)}, false).at.size(), size_t(1));
}

void TestRetryTransport::fiveTriesAreTheMost()
{
    const Asked asked = ask({status(503)});
    QCOMPARE(asked.at.size(), size_t(5));
    QCOMPARE(asked.outcome->status, 503);
}

void TestRetryTransport::retryAfterIsObeyed()
{
    const Asked asked = ask({status(429, {{"Retry-After", "7"}}), status(503, {{"retry-after", "0"}}), status(200)});
    QCOMPARE(asked.at.size(), size_t(3));
    QCOMPARE((asked.at[1] - asked.at[0]).count(), 7000);
    QCOMPARE((asked.at[2] - asked.at[1]).count(), 0);
}

void TestRetryTransport::aQuarterOfAnHourIsTheMost()
{
    const Asked asked = ask({status(503, {{"Retry-After", "400"}})});
    QCOMPARE(asked.at.size(), size_t(3)); // at 0, 400 and 800 s; the next would be at 1200
    QCOMPARE(ask({status(429, {{"Retry-After", "3600"}}), status(200)}).at.size(), size_t(1));
}

void TestRetryTransport::waitsAreSpread()
{
    std::vector<qint64> firsts;
    qint64 longest = 0;
    for (int i = 0; i < 300; ++i) {
        const Asked asked = ask({status(503)});
        firsts.push_back((asked.at[1] - asked.at[0]).count());
        longest = std::max<qint64>(longest, (asked.at[4] - asked.at[3]).count());
    }
    const auto [least, most] = std::minmax_element(firsts.begin(), firsts.end());
    QVERIFY(*least < 50);
    QVERIFY(*most > 450 && *most <= 500);
    const qint64 mean = std::accumulate(firsts.begin(), firsts.end(), qint64(0)) / 300;
    QVERIFY2(mean > 200 && mean < 300, qPrintable(QString::number(mean)));
    QVERIFY(longest > 3000 && longest <= 4000);
}

void TestRetryTransport::aStoppedTokenIsNotTriedAgain()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(ask({status(503), status(200)}, true, {}, {}, stop.get_token()).at.size(), size_t(1));
}

void TestRetryTransport::aSinkNeverGetsBytesTwice()
{
    QByteArray taken;
    const auto withSink = [&](HttpRequest& request) {
        request.bodySink = [&](QByteArrayView part) -> Result<void> { taken.append(part); return {}; };
    };
    const Asked cut = ask({broken(ErrorKind::Corrupt, "http.cut"), status(200)}, true, withSink, "some");
    QCOMPARE(cut.at.size(), size_t(1));
    QCOMPARE(taken, QByteArray("some"));
    QCOMPARE(ask({broken(ErrorKind::Unavailable, "net.reset"), status(200)}, true, withSink).at.size(), size_t(2));
}

void TestRetryTransport::aFinalRefusalIsBelieved()
{
    const auto withJudge = [](HttpRequest& request) {
        request.isFinal = [](const HttpResponse& answer) { return answer.body.contains("Errno"); };
    };
    QCOMPARE(ask({status(500, {}, "[Errno 28]"), status(200)}, true, withJudge).at.size(), size_t(1));
    QCOMPARE(ask({status(500, {}, "oops"), status(200)}, true, withJudge).at.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestRetryTransport)
#include "tst_retrytransport.moc"
