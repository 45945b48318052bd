// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gangway;

namespace
{

void writeFile(const QString& path, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 number(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toInteger(-1);
}

bool adds(const QJsonObject& json)
{
    return number(json, "inventory")
           == number(json, "moved") + number(json, "same") + number(json, "skipped") + number(json, "unsupported") + number(json, "failed");
}

} // namespace

/// The command line as a script sees it: JSON and exit codes.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mistakesOfUsageEndWithOne_data();
    void mistakesOfUsageEndWithOne();
    void planRunVerifyUndoTellTheTruth();
    void conflictsBlockUntilTheyAreDecided();
    void aFlippedBitIsFoundByVerify();
    void exportIsReadableAndHasAManifest();
    void inspectFindsADamagedArchive();
    void aRunFileThatIsNoneEndsWithSeven();
    void reportsAreWrittenInEachFormat();
    void practiceEndsProven();
    void secretsOfTheEnvironmentAppearNowhere();

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QString folder(const char* name) const { return QStringLiteral("folder:") + at(name); }
    CliAnswer plan(const QStringList& more = {})
    {
        return m_cli.json(QStringList{QStringLiteral("plan"), QStringLiteral("--from"), folder("source"), QStringLiteral("--to"), folder("target"),
                                      QStringLiteral("--out"), at("p.gangway")}
                          + more);
    }
    CliAnswer call(const char* command) { return m_cli.json({QString::fromLatin1(command), at("p.gangway")}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    CliProcess m_cli;
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(at("source/a/one.txt"), "one");
    writeFile(at("source/a/two.ipynb"), "{\"cells\": []}");
    writeFile(at("source/отчёт.csv"), "1,2,3\n");
    QDir().mkpath(at("target"));
}

void TestCli::mistakesOfUsageEndWithOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("fly")};
    QTest::newRow("an option of another command") << QStringList{QStringLiteral("verify"), QStringLiteral("x"), QStringLiteral("--out"), QStringLiteral("y")};
    QTest::newRow("a missing option") << QStringList{QStringLiteral("plan"), QStringLiteral("--from"), QStringLiteral("folder:/tmp")};
    QTest::newRow("an unknown policy") << QStringList{QStringLiteral("plan"), QStringLiteral("--from"), QStringLiteral("folder:/a"), QStringLiteral("--to"),
                                                      QStringLiteral("folder:/b"), QStringLiteral("--out"), QStringLiteral("/c"), QStringLiteral("--conflict"), QStringLiteral("maybe")};
    QTest::newRow("no location") << QStringList{QStringLiteral("inventory"), QStringLiteral("--from"), QStringLiteral("/tmp")};
    QTest::newRow("a secret in a location") << QStringList{QStringLiteral("inventory"), QStringLiteral("--from"), QStringLiteral("jupyter:http://u:p@127.0.0.1:1")};
    QTest::newRow("too many workers") << QStringList{QStringLiteral("run"), QStringLiteral("x"), QStringLiteral("--workers"), QStringLiteral("33")};
}

void TestCli::mistakesOfUsageEndWithOne()
{
    QFETCH(QStringList, arguments);
    const CliAnswer answer = m_cli.run(arguments);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(!answer.errors.isEmpty());
}

void TestCli::planRunVerifyUndoTellTheTruth()
{
    const CliAnswer planned = plan();
    QCOMPARE(planned.exitCode, 0);
    QCOMPARE(number(planned.result(), "inventory"), 3);
    QVERIFY(planned.result().value(QStringLiteral("applicable")).toBool());
    QVERIFY(QDir(at("target")).isEmpty()); // a plan writes nothing but its file

    const CliAnswer ran = call("run");
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.result().value(QStringLiteral("outcome")).toString(), QStringLiteral("complete"));
    QCOMPARE(number(ran.result(), "moved"), 3);
    QVERIFY(adds(ran.result()));
    QCOMPARE(readFile(at("target/a/one.txt")), QByteArray("one"));
    QCOMPARE(readFile(at("target/отчёт.csv")), QByteArray("1,2,3\n"));

    QCOMPARE(call("verify").exitCode, 0);
    QCOMPARE(m_cli.json({QStringLiteral("plan"), QStringLiteral("--from"), folder("source"), QStringLiteral("--to"), folder("target"),
                         QStringLiteral("--out"), at("again.gangway")}).exitCode, 6);

    const CliAnswer undone = call("undo");
    QCOMPARE(undone.exitCode, 0);
    QVERIFY(QDir(at("target")).isEmpty());
    QCOMPARE(readFile(at("source/a/one.txt")), QByteArray("one"));
}

void TestCli::conflictsBlockUntilTheyAreDecided()
{
    writeFile(at("target/a/one.txt"), "another one");
    const CliAnswer blocked = plan();
    QCOMPARE(blocked.exitCode, 2);
    QVERIFY(!blocked.result().value(QStringLiteral("applicable")).toBool());
    const CliAnswer refused = call("run");
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.result().value(QStringLiteral("outcome")).toString(), QStringLiteral("blocked"));
    QCOMPARE(readFile(at("target/a/one.txt")), QByteArray("another one"));

    QCOMPARE(plan({QStringLiteral("--conflict"), QStringLiteral("replace")}).exitCode, 0);
    QCOMPARE(call("run").exitCode, 0);
    QCOMPARE(readFile(at("target/a/one.txt")), QByteArray("one"));
    QCOMPARE(call("undo").exitCode, 0);
    QCOMPARE(readFile(at("target/a/one.txt")), QByteArray("another one"));
}

void TestCli::aFlippedBitIsFoundByVerify()
{
    QCOMPARE(plan().exitCode, 0);
    QCOMPARE(call("run").exitCode, 0);
    QFile file(at("target/a/one.txt"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("onf"), 3);
    file.close();
    const CliAnswer verified = call("verify");
    QCOMPARE(verified.exitCode, 3);
    QCOMPARE(number(verified.result(), "failed"), 1);
    QVERIFY(adds(verified.result()));
}

void TestCli::exportIsReadableAndHasAManifest()
{
    const QString zip = at("out.zip");
    const CliAnswer answer = m_cli.json({QStringLiteral("export"), QStringLiteral("--from"), folder("source"), QStringLiteral("--out"), zip});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(number(answer.result(), "files"), 3);
    const QJsonObject manifest = QJsonDocument::fromJson(readFile(zip + QStringLiteral(".manifest.json"))).object();
    int withHash = 0;
    const QJsonArray entries = manifest.value(QStringLiteral("entries")).toArray();
    for (const QJsonValue& entry : entries)
        withHash += entry[QStringLiteral("sha256")].toString().size() == 64 ? 1 : 0;
    QCOMPARE(withHash, 3); // folders are listed too, without one
    ChildProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-tq"), zip});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.exitCode(), 0);
}

void TestCli::inspectFindsADamagedArchive()
{
    const QString zip = at("out.zip");
    QCOMPARE(m_cli.json({QStringLiteral("export"), QStringLiteral("--from"), folder("source"), QStringLiteral("--out"), zip}).exitCode, 0);
    const CliAnswer sound = m_cli.json({QStringLiteral("inspect"), zip});
    QCOMPARE(sound.exitCode, 0);
    QVERIFY(sound.result().value(QStringLiteral("sound")).toBool());
    QByteArray bytes = readFile(zip);
    bytes.truncate(bytes.size() / 2);
    writeFile(zip, bytes);
    const CliAnswer damaged = m_cli.json({QStringLiteral("inspect"), zip});
    QCOMPARE(damaged.exitCode, 7);
    QVERIFY(!damaged.result().value(QStringLiteral("sound")).toBool());
}

void TestCli::aRunFileThatIsNoneEndsWithSeven()
{
    writeFile(at("p.gangway"), "this is no run file, it only has its name");
    for (const char* command : {"run", "verify", "undo"})
        QCOMPARE(call(command).exitCode, 7);
}

void TestCli::reportsAreWrittenInEachFormat()
{
    QCOMPARE(plan().exitCode, 0);
    QCOMPARE(call("run").exitCode, 0);
    for (const char* format : {"html", "csv", "json"}) {
        const QString path = at("report.") + QLatin1String(format);
        const CliAnswer answer = m_cli.json({QStringLiteral("report"), at("p.gangway"), QStringLiteral("--format"), QString::fromLatin1(format),
                                             QStringLiteral("--out"), path});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(readFile(path).contains("one.txt"));
    }
}

void TestCli::practiceEndsProven()
{
    const CliAnswer answer = m_cli.json({QStringLiteral("practice"), QStringLiteral("--out"), at("practice.html")});
    QVERIFY2(answer.exitCode == 0, answer.output.right(2000) + answer.errors);
    QVERIFY(number(answer.result(), "moved") > 100);
    QVERIFY(adds(answer.result()));
    QVERIFY(readFile(at("practice.html")).startsWith("<!doctype html>"));
    const CliAnswer words = m_cli.run({QStringLiteral("practice"), QStringLiteral("--out"), at("again.html")});
    QVERIFY2(!words.output.contains("(s)"), words.output); // plurals are words also where no language is set
}

void TestCli::secretsOfTheEnvironmentAppearNowhere()
{
    const QByteArray canary = "canary-7f3a91c4d2";
    CliProcess cli;
    for (const char* name : {"TOKEN", "PASSWORD"}) {
        cli.setVariable(QStringLiteral("GANGWAY_SOURCE_") + QLatin1String(name), QString::fromLatin1(canary) + QLatin1String(name));
        cli.setVariable(QStringLiteral("GANGWAY_TARGET_") + QLatin1String(name), QString::fromLatin1(canary) + QLatin1String(name));
    }
    const CliAnswer refused = cli.json({QStringLiteral("inventory"), QStringLiteral("--from"), QStringLiteral("jupyter:http://127.0.0.1:9")});
    QVERIFY(refused.exitCode != 0);
    const CliAnswer planned = cli.json({QStringLiteral("plan"), QStringLiteral("--from"), folder("source"), QStringLiteral("--to"), folder("target"),
                                        QStringLiteral("--out"), at("p.gangway")});
    QCOMPARE(planned.exitCode, 0);
    QCOMPARE(cli.json({QStringLiteral("run"), at("p.gangway")}).exitCode, 0);
    QVERIFY(!(refused.output + refused.errors + planned.output + planned.errors).contains(canary));
    QVERIFY(!readFile(at("p.gangway")).contains(canary));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
