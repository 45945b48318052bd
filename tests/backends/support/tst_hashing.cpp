// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/hashing.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace gangway;

namespace
{

/// Hands bytes out in pieces, and fails after them when it is told to.
class ScriptedSource : public ByteSource
{
public:
    ScriptedSource(QByteArray content, bool failsAtEnd)
        : m_content(std::move(content))
        , m_failsAtEnd(failsAtEnd)
    {
    }
    Result<qint64> read(Context&, char* buffer, qint64 most) override
    {
        const qint64 count = std::min(most, qint64(m_content.size()) - m_at);
        if (count == 0 && m_failsAtEnd)
            return Error::of(ErrorKind::Corrupt, QStringLiteral("cut"), {}, QStringLiteral("read.short"));
        std::memcpy(buffer, m_content.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }

private:
    QByteArray m_content;
    qint64 m_at = 0;
    bool m_failsAtEnd;
};

QByteArray pattern(int bytes)
{
    QByteArray data(bytes, Qt::Uninitialized);
    for (int i = 0; i < bytes; ++i)
        data[i] = char((i * 131) ^ (i >> 8));
    return data;
}

} // namespace

class TestHashing : public QObject
{
    Q_OBJECT
private slots:
    void theHashIsSha256_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {0, 1, 55, 56, 63, 64, 65, 1000, 262143, 262144, 262145, 1000000})
            QTest::newRow(qPrintable(QStringLiteral("of %1 bytes as Qt computes it").arg(bytes))) << bytes;
    }
    void theHashIsSha256()
    {
        QFETCH(int, bytes);
        const QByteArray data = pattern(bytes);
        const QByteArray expected = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
        QCOMPARE(Sha256::of(data), expected);
        SystemClock clock;
        Context context(clock);
        ScriptedSource source(data, false);
        const auto digest = digestOf(context, source);
        QVERIFY(digest.has_value());
        QCOMPARE(digest->sha256, expected);
        QCOMPARE(digest->bytes, qint64(bytes));
    }
    void aUsedHashBeginsAnew()
    {
        Sha256 hash;
        hash.add(QByteArrayView("one"));
        QVERIFY(hash.result() == Sha256::of(QByteArrayView("one")));
        hash.add(QByteArrayView("two"));
        QVERIFY(hash.result() == Sha256::of(QByteArrayView("two")));
    }
    void whatPassesIsHashed()
    {
        SystemClock clock;
        Context context(clock);
        const QByteArray data = pattern(100000);
        HashingSource source(std::make_unique<ScriptedSource>(data, false));
        QByteArray seen(70000, Qt::Uninitialized);
        QCOMPARE(source.read(context, seen.data(), 70000).value(), 70000);
        QCOMPARE(source.read(context, seen.data(), 70000).value(), 30000);
        const ContentDigest digest = source.digest();
        QCOMPARE(digest.bytes, 100000);
        QCOMPARE(digest.sha256, Sha256::of(data));
    }
    void anErrorOfTheSourceIsAnErrorOfTheHash()
    {
        SystemClock clock;
        Context context(clock);
        ScriptedSource source(pattern(1000), true);
        const auto digest = digestOf(context, source);
        QVERIFY(!digest.has_value());
        QCOMPARE(digest.error().code, QStringLiteral("read.short"));
    }
    void aStoppedContextStopsIt()
    {
        SystemClock clock;
        std::stop_source stop;
        stop.request_stop();
        Context context(clock, stop.get_token());
        ScriptedSource source(pattern(1000), false);
        const auto digest = digestOf(context, source);
        QVERIFY(!digest.has_value());
        QCOMPARE(digest.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestHashing)
#include "tst_hashing.moc"
