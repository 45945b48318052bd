// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/cliprocess.h"
#include "tests/support/realjupyter.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>

using namespace gangway;

namespace
{

const QString kNotebooks = QStringLiteral(GW_SOURCE_DIR "/../shared/data/notebooks/handson-ml3-subset.tar.zst");

QByteArray runProgram(const QString& program, const QStringList& arguments, int& exitCode)
{
    ChildProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    process.waitForFinished(120000);
    exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QMap<QString, QByteArray> hashesBelow(const QString& folder)
{
    QMap<QString, QByteArray> hashes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            hashes.insert(QDir(folder).relativeFilePath(file.fileName()), QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return hashes;
}

/// Requests in a Jupyter server's log that write: "[I 2026…] 201 PUT /api/contents/…".
int writingRequests(const QByteArray& log)
{
    int count = 0;
    const QList<QByteArray> lines = log.split('\n');
    for (const QByteArray& line : lines) {
        for (const char* method : {" PUT /", " POST /", " PATCH /", " DELETE /"})
            count += line.contains(method) ? 1 : 0;
    }
    return count;
}

} // namespace

/// The real notebooks of a data scientist, archive → Jupyter server A → Jupyter server B → zip, by the command line.
class TestNotebooks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void travelThroughTwoRealServersAndComeOutEqual();
    void whatAServerHidesIsNamedAndNothingElseStaysBehind();

private:
    void hop(const QString& from, const QString& to, const QString& plan);

    QTemporaryDir m_folder;
    CliProcess m_cli;
    std::unique_ptr<RealJupyter> m_a;
    std::unique_ptr<RealJupyter> m_b;
};

void TestNotebooks::initTestCase()
{
    if (!QFile::exists(kNotebooks)) {
        // Outside the workplace the data is not there; other tests cover the routes with made-up files.
        QSKIP("../shared/data/notebooks is not there");
    }
    RealJupyter::Settings showsHidden;
    showsHidden.allowHidden = true; // the project has hidden files; the server of the second test keeps them to itself
    auto a = RealJupyter::start(showsHidden);
    QVERIFY2(a, a ? "" : qPrintable(a.error().toLogLine()));
    auto b = RealJupyter::start(showsHidden);
    QVERIFY2(b, b ? "" : qPrintable(b.error().toLogLine()));
    m_a = std::move(*a);
    m_b = std::move(*b);
    for (const char* side : {"SOURCE", "TARGET"})
        m_cli.setVariable(QStringLiteral("GANGWAY_%1_TOKEN").arg(QLatin1String(side)), RealJupyter::Settings().token);
}

void TestNotebooks::hop(const QString& from, const QString& to, const QString& plan)
{
    const QByteArray before = m_a->log() + m_b->log();
    const CliAnswer planned = m_cli.json({QStringLiteral("plan"), QStringLiteral("--from"), from, QStringLiteral("--to"), to,
                                          QStringLiteral("--out"), plan});
    QVERIFY2(planned.exitCode == 0, planned.output + planned.errors);
    QCOMPARE(writingRequests(m_a->log() + m_b->log()), writingRequests(before)); // a plan writes nothing
    const qint64 inventory = planned.result().value(QStringLiteral("inventory")).toInteger();
    QVERIFY(inventory > 0);

    const CliAnswer ran = m_cli.json({QStringLiteral("run"), plan});
    QVERIFY2(ran.exitCode == 0, ran.output + ran.errors);
    QCOMPARE(ran.result().value(QStringLiteral("moved")).toInteger(), inventory);

    const CliAnswer again = m_cli.json({QStringLiteral("plan"), QStringLiteral("--from"), from, QStringLiteral("--to"), to,
                                        QStringLiteral("--out"), plan + QStringLiteral(".again")});
    QVERIFY2(again.exitCode == 6, again.output + again.errors);
    QCOMPARE(again.result().value(QStringLiteral("changes")).toObject().value(QStringLiteral("same")).toInteger(), inventory);
}

void TestNotebooks::travelThroughTwoRealServersAndComeOutEqual()
{
    const QString unpacked = m_folder.filePath(QStringLiteral("unpacked"));
    const QString zip = m_folder.filePath(QStringLiteral("out.zip"));
    const QString result = m_folder.filePath(QStringLiteral("result"));
    QDir().mkpath(unpacked);
    QDir().mkpath(result);
    int code = -1;
    const QByteArray said = runProgram(QStringLiteral("tar"), {QStringLiteral("--zstd"), QStringLiteral("-xf"), kNotebooks, QStringLiteral("-C"), unpacked}, code);
    QVERIFY2(code == 0, said);

    hop(QStringLiteral("archive:") + kNotebooks, QStringLiteral("jupyter:") + m_a->url(), m_folder.filePath(QStringLiteral("1.gangway")));
    hop(QStringLiteral("jupyter:") + m_a->url(), QStringLiteral("jupyter:") + m_b->url(), m_folder.filePath(QStringLiteral("2.gangway")));
    hop(QStringLiteral("jupyter:") + m_b->url(), QStringLiteral("archive:") + zip, m_folder.filePath(QStringLiteral("3.gangway")));

    const QByteArray unzipped = runProgram(QStringLiteral("unzip"), {QStringLiteral("-q"), zip, QStringLiteral("-d"), result}, code);
    QVERIFY2(code == 0, unzipped);
    const auto expected = hashesBelow(unpacked);
    QVERIFY(expected.size() > 50);
    QCOMPARE(hashesBelow(result), expected);
    qInfo("%lld files, every SHA-256 equal after archive, server A, server B, zip", static_cast<long long>(expected.size()));
}

void TestNotebooks::whatAServerHidesIsNamedAndNothingElseStaysBehind()
{
    auto server = RealJupyter::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().toLogLine()));
    const QString plan = m_folder.filePath(QStringLiteral("hidden.gangway"));
    const CliAnswer planned = m_cli.json({QStringLiteral("plan"), QStringLiteral("--from"), QStringLiteral("archive:") + kNotebooks, QStringLiteral("--to"),
                                          QStringLiteral("jupyter:") + (*server)->url(), QStringLiteral("--out"), plan});
    QVERIFY2(planned.exitCode == 0, planned.output + planned.errors);
    int hidden = 0;
    for (const QJsonObject& line : planned.lines) {
        const QString path = line.value(QStringLiteral("path")).toString();
        if (line.value(QStringLiteral("change")) != QStringLiteral("unsupported"))
            continue;
        QVERIFY2(path.startsWith(u'.') || path.contains(QStringLiteral("/.")), qPrintable(path));
        ++hidden;
    }
    QVERIFY(hidden > 0);
    const CliAnswer ran = m_cli.json({QStringLiteral("run"), plan});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.result().value(QStringLiteral("unsupported")).toInteger(), hidden);
    QCOMPARE(ran.result().value(QStringLiteral("moved")).toInteger() + hidden, ran.result().value(QStringLiteral("inventory")).toInteger());
}

QTEST_GUILESS_MAIN(TestNotebooks)
#include "tst_notebooks.moc"
