// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupyterwire.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gangway;

class TestJupyterWire : public QObject
{
    Q_OBJECT

private slots:
    void pathsAreEscaped_data();
    void pathsAreEscaped();
    void timesAreRead_data();
    void timesAreRead();
    void listingsAreRead();
    void hostileNamesAreMadeHarmless();
    void wrongShapesAreErrors_data();
    void wrongShapesAreErrors();
    void brokenListingsNeverCrash();
    void rangesAreRead_data();
    void rangesAreRead();
    void refusalsAreUnderstood_data();
    void refusalsAreUnderstood();
    void bodiesAreJson();
    void cookiesAreFound();
    void pagesAreNotQuoted();
};

void TestJupyterWire::pathsAreEscaped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QStringLiteral("a/b.txt") << QByteArray("a/b.txt");
    QTest::newRow("signs") << QStringLiteral("a b/#1?&+%.txt") << QByteArray("a%20b/%231%3F%26%2B%25.txt");
    QTest::newRow("letters") << QStringLiteral("Я/🚀") << QByteArray("%D0%AF/%F0%9F%9A%80");
    QTest::newRow("already escaped") << QStringLiteral("%2F%41") << QByteArray("%252F%2541");
    QTest::newRow("a folder of checkpoints") << QStringLiteral("p/checkpoints") << QByteArray("p/checkpoints%2F");
    QTest::newRow("at the top") << QStringLiteral("checkpoints") << QByteArray("checkpoints%2F");
    QTest::newRow("a word below it") << QStringLiteral("p/checkpoints/epoch_1") << QByteArray("p/checkpoints%2Fepoch_1");
    QTest::newRow("no word below it") << QStringLiteral("p/checkpoints/w.bin") << QByteArray("p/checkpoints/w.bin");
    QTest::newRow("deeper") << QStringLiteral("p/checkpoints/a/b") << QByteArray("p/checkpoints/a/b");
    QTest::newRow("itself twice") << QStringLiteral("checkpoints/checkpoints") << QByteArray("checkpoints%2Fcheckpoints%2F");
    QTest::newRow("trust") << QStringLiteral("p/trust") << QByteArray("p/trust%2F");
    QTest::newRow("inside trust") << QStringLiteral("p/trust/x") << QByteArray("p/trust/x");
}

void TestJupyterWire::pathsAreEscaped()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, escaped);
    QCOMPARE(contentsPath(path), escaped);
    // Qt must not "repair" what was escaped on purpose.
    QCOMPARE(QUrl::fromEncoded("http://h/api/contents/" + escaped).toEncoded(), QByteArray("http://h/api/contents/" + escaped));
}

void TestJupyterWire::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ns");
    QTest::newRow("microseconds") << QStringLiteral("2026-11-20T10:33:28.267740Z") << qint64(1795170808267740000);
    QTest::newRow("no fraction") << QStringLiteral("2026-11-20T10:33:28Z") << qint64(1795170808000000000);
    QTest::newRow("nanoseconds") << QStringLiteral("1970-01-01T00:00:01.000000001Z") << qint64(1000000001);
    QTest::newRow("too many digits") << QStringLiteral("1970-01-01T00:00:01.0000000019Z") << qint64(1000000001);
    QTest::newRow("with a zone") << QStringLiteral("2026-11-20T12:33:28.5+02:00") << qint64(1795170808500000000);
    QTest::newRow("without a zone") << QStringLiteral("2026-11-20T10:33:28.5") << qint64(1795170808500000000);
    QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59Z") << qint64(-1000000000);
    for (const char* bad : {"", "yesterday", "2026-13-01T00:00:00Z", "2026-11-20T10:33", "2026-11-20T10:33:28.5mars", "3026-11-20T10:33:28Z", "0001-01-01T00:00:00Z"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << kUnknownTime;
}

void TestJupyterWire::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, ns);
    QCOMPARE(parseServerTime(text), ns);
}

void TestJupyterWire::listingsAreRead()
{
    const auto entries = parseListing(R"({"type":"directory","content":[
        {"name":"d","type":"directory","size":null,"last_modified":"2026-11-20T10:33:28Z"},
        {"name":"n.ipynb","type":"notebook","size":12,"last_modified":"2026-11-20T10:33:28.5Z"},
        {"name":"f","type":"file","size":null},
        {"name":"s","type":"socket","size":1}]})", QStringLiteral("x"));
    QVERIFY(entries);
    QCOMPARE(entries->size(), size_t(4));
    QCOMPARE((*entries)[0].type, ResourceType::Folder);
    QCOMPARE((*entries)[0].bytes, kUnknownBytes);
    QCOMPARE((*entries)[1].type, ResourceType::File);
    QCOMPARE((*entries)[1].bytes, qint64(12));
    QCOMPARE((*entries)[2].bytes, kUnknownBytes);
    QCOMPARE((*entries)[2].modifiedNs, kUnknownTime);
    QCOMPARE((*entries)[3].type, ResourceType::Special);
}

void TestJupyterWire::hostileNamesAreMadeHarmless()
{
    const auto entries = parseListing(R"J({"content":[
        {"name":"..","type":"directory"},{"name":"a/../../etc","type":"file"},{"name":"","type":"file"},{"name":"x\u0000y","type":"file"},
        {"name":"\udcff","type":"file"},{"name":"twice","type":"file"},{"name":"twice","type":"file"},{"name":"twice (2)","type":"file"},
        {"name":"fine","type":"file"}]})J", QString());
    QVERIFY(entries);
    QCOMPARE(entries->size(), size_t(9));
    QSet<QString> names;
    int problems = 0;
    for (const Resource& entry : *entries) {
        QVERIFY(!entry.name.isEmpty() && !entry.name.contains(u'/') && !entry.name.contains(QChar(u'\0')));
        QVERIFY(entry.name != QStringLiteral("..") && entry.name != QStringLiteral("."));
        QVERIFY(entry.name.isValidUtf16());
        names.insert(entry.name);
        problems += entry.problem.isEmpty() ? 0 : 1;
        if (!entry.problem.isEmpty())
            QCOMPARE(entry.type, ResourceType::Special); // nobody goes into it
    }
    QCOMPARE(names.size(), 9);
    QVERIFY(problems >= 6);
}

void TestJupyterWire::wrongShapesAreErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char* body : {"", "<!DOCTYPE html><html>login</html>", "[]", "null", "{}", R"({"content":null})", R"({"content":{}})", R"({"content":["a"]})",
                             R"({"content":[{"name":7,"type":"file"}]})", R"({"content":[{"type":"file"}]})", R"({"content":[{"name":"a"}]})",
                             R"({"content":[{"name":"a","type":"file","size":"1"}]})", R"({"content":[{"name":"a","type":"file","size":-1}]})",
                             R"({"content":[{"name":"a","type":"file","size":1e30}]})", R"({"content":[)"})
        QTest::newRow(body) << QByteArray(body);
}

void TestJupyterWire::wrongShapesAreErrors()
{
    QFETCH(QByteArray, body);
    const auto listing = parseListing(body, QStringLiteral("f"));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, ErrorKind::Invalid);
    QVERIFY(listing.error().code == QStringLiteral("jupyter.notjupyter") || listing.error().code == QStringLiteral("json.field"));
    QVERIFY(!parseEntry(body, QStringLiteral("f")));
}

void TestJupyterWire::brokenListingsNeverCrash()
{
    const QByteArray sound = R"({"type":"directory","content":[{"name":"Я🚀","type":"file","size":12,"last_modified":"2026-11-20T10:33:28.5+02:00"},{"name":"d","type":"directory","size":null}]})";
    QVERIFY(parseListing(sound, QString()));
    for (qsizetype i = 0; i < sound.size(); ++i) {
        (void)parseListing(sound.left(i), QString()).has_value();
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = sound;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            const auto entries = parseListing(flipped, QString());
            if (!entries)
                continue;
            for (const Resource& entry : *entries)
                QVERIFY(!entry.name.isEmpty() && !entry.name.contains(u'/'));
        }
    }
}

void TestJupyterWire::rangesAreRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("sound");
    QTest::addColumn<qint64>("total");
    QTest::newRow("part") << QByteArray("bytes 0-9/100") << true << qint64(100);
    QTest::newRow("whole") << QByteArray("bytes 0-99/100") << true << qint64(100);
    QTest::newRow("unknown total") << QByteArray("bytes 0-9/*") << true << qint64(-1);
    QTest::newRow("refused") << QByteArray("bytes */7") << true << qint64(7);
    for (const char* bad : {"", "bytes", "bytes 5-1/9", "bytes 0-9/5", "bytes -1-9/100", "bytes a-b/c", "items 0-9/100", "bytes */*", "bytes 0-9", "bytes 0-99999999999999999999/1"})
        QTest::newRow(bad) << QByteArray(bad) << false << qint64(0);
}

void TestJupyterWire::rangesAreRead()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, sound);
    QFETCH(qint64, total);
    const auto range = parseContentRange(header);
    QCOMPARE(range.has_value(), sound);
    if (range)
        QCOMPARE(range->total, total);
}

void TestJupyterWire::refusalsAreUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int status, const char* message, ErrorKind kind, const char* code) {
        QTest::newRow(name) << status << QJsonDocument(QJsonObject{{QStringLiteral("message"), QString::fromUtf8(message)}}).toJson() << static_cast<int>(kind) << QString::fromLatin1(code);
    };
    row("a token it does not know", 403, "Forbidden", ErrorKind::Unauthenticated, "token.refused");
    row("a writing call with a token it does not know", 403, "'_xsrf' argument missing from POST", ErrorKind::Unauthenticated, "token.refused");
    row("a folder it may not write to", 403, "Permission denied: a/b", ErrorKind::Denied, "file.denied");
    row("not there", 404, "file or directory does not exist: 'a'", ErrorKind::NotFound, "file.notfound");
    row("the name is taken", 409, "File already exists: a", ErrorKind::Exists, "target.exists");
    row("a hidden name", 400, "Cannot create file or directory '/.a'", ErrorKind::Invalid, "name.hidden");
    row("a full disk", 500, "Unexpected error while saving file: a [Errno 28] No space left on device", ErrorKind::Disk, "target.full");
    row("a used up quota", 500, "Unexpected error while saving file: a [Errno 122] Disk quota exceeded", ErrorKind::Disk, "target.full");
    row("a full disk as it looks for a new file", 500, "Unexpected error while saving file: a [Errno 2] No such file or directory: '/r/.~a' -> '/r/a'", ErrorKind::Disk, "target.full");
    row("a folder that is missing", 500, "Unexpected error while saving file: q/x [Errno 2] No such file or directory: '/r/q/x'", ErrorKind::NotFound, "folder.missing");
    row("a folder of that name", 500, "Unexpected error while saving file: a [Errno 21] Is a directory: '/r/a'", ErrorKind::Exists, "target.type");
    row("a name that is too long", 500, "Unexpected error [Errno 36] File name too long: 'x'", ErrorKind::Invalid, "name.toolong");
    row("a disk that is read only", 500, "[Errno 30] Read-only file system", ErrorKind::Denied, "file.denied");
    row("something else", 500, "Unhandled error", ErrorKind::Unavailable, "");
    row("too fast", 429, "", ErrorKind::RateLimited, "");
    row("too large for a proxy", 413, "", ErrorKind::Invalid, "target.toolarge");
}

void TestJupyterWire::refusalsAreUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const Error error = contentsError({status, {}, body}, QStringLiteral("what"), QStringLiteral("path"));
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.subject, QStringLiteral("path"));
}

void TestJupyterWire::bodiesAreJson()
{
    const QByteArray content = QByteArray("\0\xff\"\\\n", 5);
    const QJsonObject file = QJsonDocument::fromJson(fileBody(content)).object();
    QCOMPARE(file.value(QStringLiteral("type")).toString(), QStringLiteral("file"));
    QCOMPARE(QByteArray::fromBase64(file.value(QStringLiteral("content")).toString().toLatin1()), content);
    QVERIFY(!file.contains(QStringLiteral("chunk")));
    QCOMPARE(QJsonDocument::fromJson(fileBody(content, -1)).object().value(QStringLiteral("chunk")).toInt(), -1);
    QCOMPARE(QJsonDocument::fromJson(fileBody({})).object().value(QStringLiteral("content")), QJsonValue(QString()));
    QCOMPARE(QJsonDocument::fromJson(renameBody(QStringLiteral("a \"b\"/Я"))).object().value(QStringLiteral("path")).toString(), QStringLiteral("a \"b\"/Я"));
    QCOMPARE(QJsonDocument::fromJson(folderBody()).object().value(QStringLiteral("type")).toString(), QStringLiteral("directory"));
}

void TestJupyterWire::cookiesAreFound()
{
    const HttpResponse response{200, {{"Set-Cookie", "_xsrf=2|a|b; Path=/"}, {"set-cookie", "username-h=\"2|1:0\"; HttpOnly"}, {"Set-Cookie", "gone=; expires=x"}}, {}};
    QCOMPARE(setCookie(response, "_xsrf"), QByteArray("2|a|b"));
    QCOMPARE(setCookie(response, {}), QByteArray("username-h=\"2|1:0\""));
    QCOMPARE(setCookie(response, "other"), QByteArray());
    QCOMPARE(setCookie(response, "gone"), QByteArray());
}

void TestJupyterWire::pagesAreNotQuoted()
{
    // The server's error pages hold the token.
    const HttpResponse page{404, {}, "<html data-jupyter-api-token=\"canary\">"};
    QVERIFY(!contentsError(page, QStringLiteral("what"), QStringLiteral("p")).toLogLine().contains(QStringLiteral("canary")));
    const HttpResponse away{302, {{"Location", "/login?next=%2Ffiles%2Fx"}}, {}};
    QCOMPARE(contentsError(away, QStringLiteral("what"), QStringLiteral("p")).code, QStringLiteral("token.refused"));
    const HttpResponse moved{301, {{"Location", "https://other/"}}, {}};
    QCOMPARE(contentsError(moved, QStringLiteral("what"), QStringLiteral("p")).code, QStringLiteral("jupyter.moved"));
}

QTEST_GUILESS_MAIN(TestJupyterWire)
#include "tst_jupyterwire.moc"
