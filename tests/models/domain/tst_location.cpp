// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/location.h"

#include <QTest>

using namespace gangway;

class TestLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsing_data();
    void parsing();
    void refusing_data();
    void refusing();
    void anErrorNeverRepeatsASecret();
    void connectionsSurviveJson();
    void aProxyPasswordIsRefused();
};

void TestLocation::parsing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("again");
    const auto row = [](const char* name, const char* text, const char* address, const char* inside, const char* again) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(address) << QString::fromUtf8(inside)
                            << QString::fromUtf8(again == nullptr ? text : again);
    };
    row("a folder", "folder:/home/me", "/home/me", "", nullptr);
    row("a relative folder stays as written", "folder:../me", "../me", "", nullptr);
    row("the root folder", "folder:/", "/", "", nullptr);
    row("a trailing slash is dropped", "folder:/a/b//", "/a/b", "", "folder:/a/b");
    row("a hash is a part of a file's name", "archive:C#.zip", "C#.zip", "", nullptr);
    row("a colon is a part of a file's name", "archive:a:b.zip", "a:b.zip", "", nullptr);
    row("a server", "jupyter:http://localhost:8888/", "http://localhost:8888", "", "jupyter:http://localhost:8888");
    row("a server with a prefix and a folder", "jupyter:https://hub.example/user/me@x.org#work/my notes",
        "https://hub.example/user/me@x.org", "work/my notes", nullptr);
    row("the folder is normalised", "jupyter:http://h#/a//./b/", "http://h", "a/b", "jupyter:http://h#a/b");
    row("an empty folder is all", "jupyter:http://h#", "http://h", "", "jupyter:http://h");
    row("a hash in the folder", "jupyter:http://h#a#b", "http://h", "a#b", nullptr);
    row("default ports are dropped", "jupyter:https://H.example:443/x", "https://h.example/x", "", "jupyter:https://h.example/x");
    row("an address in brackets", "jupyter:http://[::1]:8888", "http://[::1]:8888", "", nullptr);
    row("a practice platform", "sandbox:old", "old", "", nullptr);
    row("a practice platform with a folder", "sandbox:new#p", "new", "p", nullptr);
}

void TestLocation::parsing()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(QString, inside);
    QFETCH(QString, again);
    const auto location = Location::parse(text);
    QVERIFY(location);
    QCOMPARE(location->address, address);
    QCOMPARE(location->inside, inside);
    QCOMPARE(location->toText(), again);
    const auto second = Location::parse(location->toText());
    QVERIFY(second);
    QCOMPARE(*second, *location);
}

void TestLocation::refusing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* text, const char* code) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(code);
    };
    row("nothing", "", "location.scheme");
    row("a bare path", "/home/me", "location.scheme");
    row("an unknown scheme", "ftp:host", "location.scheme");
    row("a scheme in capitals", "FOLDER:/a", "location.scheme");
    row("a scheme of a later release", "clearml:http://h", "location.scheme");
    row("no path", "folder:", "location.address");
    row("no host", "jupyter:http://", "location.address");
    row("no http", "jupyter:ftp://h", "location.address");
    row("no URL at all", "jupyter:localhost", "location.address");
    row("a port that is none", "jupyter:http://h:99999", "location.address");
    row("a way out of the folder", "jupyter:http://h#a/../../b", "location.address");
    row("parameters", "jupyter:http://h/?x=1", "location.address");
    row("a user", "jupyter:http://me@h", "location.secret");
    row("a password", "jupyter:http://me:pw@h", "location.secret");
    row("a token, as Jupyter prints it", "jupyter:http://h:8888/lab?token=abc", "location.secret");
    row("a token with other letters", "jupyter:http://h/?x=1&Access_Token=abc", "location.secret");
    row("a token behind the hash", "jupyter:http://h#token=abc", "location.secret");
    row("a platform with a slash", "sandbox:../x", "location.address");
    row("a platform without a name", "sandbox:", "location.address");
}

void TestLocation::refusing()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto location = Location::parse(text);
    QVERIFY(!location);
    QCOMPARE(location.error().code, code);
    QCOMPARE(location.error().kind, ErrorKind::Invalid);
}

void TestLocation::anErrorNeverRepeatsASecret()
{
    for (const char* text : {"jupyter:http://me:hunter2@h", "jupyter:http://h?token=hunter2", "jupyter:http://me:hunter2@h:x",
                             "jupyter:http://h#token=hunter2", "hunter2:x", "jupyter:hunter2"}) {
        const auto location = Location::parse(QString::fromLatin1(text));
        QVERIFY(!location);
        QVERIFY(!location.error().toLogLine().contains(QStringLiteral("hunter2")));
    }
}

void TestLocation::connectionsSurviveJson()
{
    Connection connection;
    connection.location = *Location::parse(QStringLiteral("jupyter:https://h/x#y"));
    connection.network = {QStringLiteral("socks5://p:1"), QStringLiteral("/ca.pem"), QStringLiteral("/c.pem"), QStringLiteral("/k.pem")};
    const auto read = Connection::fromJson(connection.toJson());
    QVERIFY(read);
    QCOMPARE(*read, connection);
    QVERIFY(!Connection::fromJson({}));
}

void TestLocation::aProxyPasswordIsRefused()
{
    const auto read = NetworkSettings::fromJson({{QStringLiteral("proxy"), QStringLiteral("http://me:hunter2@p:1")}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("location.secret"));
}

QTEST_APPLESS_MAIN(TestLocation)
#include "tst_location.moc"
