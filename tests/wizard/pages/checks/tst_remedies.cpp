// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/remedies.h"

#include <QJsonArray>
#include <QtTest>

using namespace gangway;

class TestRemedies : public QObject
{
    Q_OBJECT

private slots:
    void missingPermission_hasAMessageAndNothingElseHas();
    void message_namesPlacePathsAndWhatIsWanted();
    void message_saysHowManyMore();
    void unknownCode_offersNothing();

private:
    static Finding finding(const char* code, QJsonObject args = {})
    {
        return {Severity::Warning, QString::fromLatin1(code), QStringLiteral("p/secret.bin"), {}, {}, std::move(args)};
    }
    static Plan plan()
    {
        Plan made;
        made.source.location = *Location::parse(QStringLiteral("folder:/data"));
        made.target.location = *Location::parse(QStringLiteral("folder:/archive"));
        return made;
    }
};

void TestRemedies::missingPermission_hasAMessageAndNothingElseHas()
{
    QVERIFY(remediesOf(finding("file.unreadable", {{QStringLiteral("problem"), QStringLiteral("file.denied")}})).contains(Remedy::CopyMessage));
    QVERIFY(!remediesOf(finding("file.unreadable", {{QStringLiteral("problem"), QStringLiteral("name.notutf8")}})).contains(Remedy::CopyMessage));
    QVERIFY(remediesOf(finding("target.closed")).contains(Remedy::CopyMessage));
    QVERIFY(!remediesOf(finding("target.disk")).contains(Remedy::CopyMessage));
    QVERIFY(!remediesOf(finding("name.clash")).contains(Remedy::CopyMessage));
}

void TestRemedies::message_namesPlacePathsAndWhatIsWanted()
{
    const QString source = adminMessage(finding("file.unreadable"), plan());
    QVERIFY(source.contains(QStringLiteral("folder:/data")));
    QVERIFY(source.contains(QStringLiteral("p/secret.bin")));
    QVERIFY(source.contains(QStringLiteral("only read")));
    QVERIFY(adminMessage(finding("target.closed"), plan()).contains(QStringLiteral("folder:/archive")));
}

void TestRemedies::message_saysHowManyMore()
{
    const QString message = adminMessage(finding("file.unreadable", {{QStringLiteral("count"), 12},
                                                                     {QStringLiteral("examples"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}}}),
                                         plan());
    QVERIFY(message.contains(QStringLiteral("  a\n  b\n")));
    QVERIFY(message.contains(QStringLiteral("10")) || message.contains(QStringLiteral("%n")));
}

void TestRemedies::unknownCode_offersNothing()
{
    QVERIFY(remediesOf(finding("something.new")).isEmpty());
}

QTEST_GUILESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
