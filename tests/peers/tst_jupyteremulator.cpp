// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/qttransport.h"
#include "backends/sandbox/jupyteremulator.h"
#include "backends/sandbox/loopbackserver.h"
#include "tests/support/realjupyter.h"
#include "tests/support/testenvironment.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace gangway;

/// Asks the emulator and the real Jupyter server the same questions in the same order: where the answers differ, the emulator
/// is wrong.
class TestJupyterEmulatorPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAreTheSame_data();
    void answersAreTheSame();
    void theWorldsAreTheSameInTheEnd();
    void signingInByPasswordIsTheSame();

private:
    struct Answer {
        int status = 0;
        QByteArray type;
        QByteArray location;
        QByteArray range;
        QJsonValue json;
        QByteArray body;
    };
    Answer ask(const QString& base, const QByteArray& method, const QByteArray& target, const QByteArray& body, const HttpHeaders& headers);

    TestEnvironment m_world;
    QtTransport m_transport;
    std::unique_ptr<RealJupyter> m_real;
    std::shared_ptr<JupyterEmulator> m_emulator;
    std::unique_ptr<LoopbackServer> m_host;
};

namespace
{

const HttpHeaders kToken{{"Authorization", "token token-of-a-test"}};

/// What may differ: times, and where the files lie.
QJsonValue comparable(const QJsonValue& value, const QString& root)
{
    if (value.isArray()) {
        std::vector<QJsonValue> items;
        for (const QJsonValue& item : value.toArray())
            items.push_back(comparable(item, root));
        // The real one lists in the order of its disk.
        std::sort(items.begin(), items.end(), [](const QJsonValue& a, const QJsonValue& b) {
            return a.toObject().value(QStringLiteral("name")).toString() < b.toObject().value(QStringLiteral("name")).toString();
        });
        QJsonArray sorted;
        for (const QJsonValue& item : items)
            sorted.append(item);
        return sorted;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QString& key : object.keys()) {
        static const QRegularExpression kTime(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?Z$"));
        QJsonValue inside = comparable(object.value(key), root);
        if (inside.isString() && kTime.match(inside.toString()).hasMatch())
            inside = QStringLiteral("TIME");
        if (key == QStringLiteral("message"))
            inside = inside.toString().replace(root, QStringLiteral("ROOT"));
        if (key == QStringLiteral("mimetype") || key == QStringLiteral("reason") || key == QStringLiteral("traceback"))
            inside = QJsonValue::Null; // a table of types that is longer there; words of the status line
        object.insert(key, inside);
    }
    object.remove(QStringLiteral("traceback"));
    return object;
}

} // namespace

void TestJupyterEmulatorPeer::initTestCase()
{
    Result<std::unique_ptr<RealJupyter>> real = RealJupyter::start();
    if (!real)
        QSKIP(qPrintable(real.error().toLogLine()));
    m_real = std::move(*real);
    m_emulator = *JupyterEmulator::create({{QStringLiteral("token"), QStringLiteral("token-of-a-test")}});
    m_host = std::move(*LoopbackServer::start(m_emulator));
}

TestJupyterEmulatorPeer::Answer TestJupyterEmulatorPeer::ask(const QString& base, const QByteArray& method, const QByteArray& target, const QByteArray& body, const HttpHeaders& headers)
{
    Context context = m_world.context();
    HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(base.toUtf8() + target);
    request.body = body;
    request.headers = headers;
    request.mostRedirects = 0;
    const Result<HttpResponse> response = m_transport.send(context, request);
    if (!response)
        qFatal("%s", qPrintable(response.error().toLogLine()));
    Answer answer;
    answer.status = response->status;
    answer.type = response->header("Content-Type").split(';').first();
    answer.location = response->header("Location");
    answer.range = response->header("Content-Range");
    if (answer.type == "application/json") {
        const QJsonDocument document = QJsonDocument::fromJson(response->body);
        answer.json = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    if (target.startsWith("/files/") && response->status / 100 == 2)
        answer.body = response->body;
    return answer;
}

void TestJupyterEmulatorPeer::answersAreTheSame_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HttpHeaders>("headers");
    int number = 0;
    const auto row = [&](const char* method, const char* target, const char* body = "", HttpHeaders headers = kToken) {
        QTest::addRow("%02d %s %s %.60s", ++number, method, target, body) << QByteArray(method) << QByteArray(target) << QByteArray(body) << headers;
    };
    const HttpHeaders wrong{{"Authorization", "token wrong"}};
    row("GET", "/api", "", {});
    row("GET", "/api", "", wrong);
    row("GET", "/api/me");
    row("GET", "/nosuch");
    row("GET", "/api/contents", "", {});
    row("GET", "/api/contents", "", wrong);
    row("PUT", "/api/contents/x", R"({"type":"directory"})", wrong);
    row("DELETE", "/api/contents/x", "", {});
    row("GET", "/files/x", "", wrong);
    row("GET", "/files/a%20b/%D0%AF.txt", "", {});
    row("GET", "/api/contents?token=token-of-a-test", "", {});
    row("GET", "/api/contents?content=1&type=directory");
    row("GET", "/api/contents/?content=0");
    row("PUT", "/api/contents/a", R"({"type":"directory"})");
    row("PUT", "/api/contents/a", R"({"type":"directory"})");
    row("PUT", "/api/contents/m/n", R"({"type":"directory"})");
    row("PUT", "/api/contents/a/x.bin", R"({"type":"file","format":"base64","content":"AAEC"})");
    row("PUT", "/api/contents/a/x.bin", R"({"type":"file","format":"base64","content":"AAECAw=="})");
    row("PUT", "/api/contents/a/empty", R"({"type":"file","format":"base64","content":""})");
    row("PUT", "/api/contents/a/x.bin", R"({"type":"directory"})");
    row("PUT", "/api/contents/a", R"({"type":"file","format":"base64","content":"AAEC"})");
    row("PUT", "/api/contents/q/x.bin", R"({"type":"file","format":"base64","content":"AAEC"})");
    row("PUT", "/api/contents/.hid", R"({"type":"file","format":"base64","content":"AAEC"})");
    row("PUT", "/api/contents/a/.hid/b", R"({"type":"directory"})");
    row("GET", "/api/contents/.hid?content=0");
    row("GET", "/api/contents/hid?content=0");
    row("GET", "/api/contents/a?content=1&type=directory");
    row("GET", "/api/contents/a/x.bin?content=1&type=directory");
    row("GET", "/api/contents/a?content=1&type=file");
    row("GET", "/api/contents/a?content=2");
    row("GET", "/api/contents/a?type=x");
    row("GET", "/api/contents/a/x.bin?content=0");
    row("GET", "/api/contents/a/x.bin?content=1");
    row("GET", "/api/contents/a/");
    row("GET", "/files/a/x.bin");
    for (const char* range : {"bytes=0-1", "bytes=0-100", "bytes=0-3", "bytes=1-100", "bytes=4-100", "bytes=-2", "bytes=abc", "bytes=2-", "items=0-1"})
        row("GET", "/files/a/x.bin", "", {kToken[0], {"Range", range}});
    row("GET", "/files/a/empty", "", {kToken[0], {"Range", "bytes=0-100"}});
    row("GET", "/files/a/empty");
    row("GET", "/files/a/none");
    row("GET", "/files/a");
    row("GET", "/files/.hid");
    row("GET", "/files/%2e%2e/%2e%2e/etc/passwd");
    row("PATCH", "/api/contents/a/x.bin", R"({"path":"a/y.bin"})");
    row("PUT", "/api/contents/a/x.bin", R"({"type":"file","format":"base64","content":"AAECAw=="})");
    row("PATCH", "/api/contents/a/x.bin", R"({"path":"a/y.bin"})");
    row("PATCH", "/api/contents/a/x.bin", R"({"path":"a/x.bin"})");
    row("PATCH", "/api/contents/a/x.bin", R"({"path":"a/.zz"})");
    row("PATCH", "/api/contents/a/x.bin");
    row("DELETE", "/api/contents/a/none");
    row("DELETE", "/api/contents/.hid");
    row("DELETE", "/api/contents");
    row("DELETE", "/api/contents/a/x.bin");
    row("PUT", "/api/contents/c.bin", R"({"type":"file","format":"base64","content":"AAEC","chunk":1})");
    row("PUT", "/api/contents/c.bin", R"({"type":"file","format":"base64","content":"AAEC","chunk":2})");
    row("PUT", "/api/contents/c.bin", R"({"type":"file","format":"base64","content":"AAEC","chunk":-1})");
    row("PUT", "/api/contents/c.bin", R"({"type":"file","format":"base64","content":"AAEC","chunk":7})");
    row("PUT", "/api/contents/c.bin", R"({"type":"directory","format":"base64","content":"AAEC","chunk":2})");
    row("PUT", "/api/contents/d.bin", R"({"type":"file","format":"base64","content":"AAEC","chunk":2})");
    row("PUT", "/api/contents/e.bin", R"({"type":"file","content":"AAEC"})");
    row("PUT", "/api/contents/e.bin", R"({"content":"AAEC"})");
    row("PUT", "/api/contents/e.bin", R"({"type":"blob","content":"AAEC"})");
    row("PUT", "/api/contents/e.bin", R"({"type":"file"})");
    row("PUT", "/api/contents/e.bin", R"({"type":"file"})");
    row("PUT", "/api/contents/e.bin", "nojson");
    row("PUT", "/api/contents/e.bin", "[]");
    row("PUT", "/api/contents/e.bin");
    row("PUT", "/api/contents/f.bin", R"({"copy_from":"c.bin"})");
    row("PUT", "/api/contents/n.ipynb", R"({"type":"file","format":"text","content":"{\"a\":   1}"})");
    row("GET", "/files/n.ipynb");
    row("GET", "/api/contents/n.ipynb?content=0");
    row("PUT", "/api/contents/%D0%AF%20%F0%9F%9A%80%20%23%3F%25%2B.txt", R"({"type":"file","format":"text","content":"x"})");
    row("GET", "/files/%D0%AF%20%F0%9F%9A%80%20%23%3F%25%2B.txt");
    row("GET", "/api/contents/%2e%2e/%2e%2e/etc");
    row("GET", "/api/contents/a%2F..%2F..%2F..%2Fetc?content=0");
    row("POST", "/api/contents", R"({"type":"file"})");
    row("POST", "/api/contents", R"({"type":"file"})");
    row("POST", "/api/contents", R"({"type":"directory"})");
    row("POST", "/api/contents/c.bin", R"({"type":"file"})");
    row("POST", "/api/contents/none", R"({"type":"file"})");
    row("PUT", "/api/contents/p", R"({"type":"directory"})");
    row("PUT", "/api/contents/p/checkpoints", R"({"type":"directory"})");
    row("PUT", "/api/contents/p/checkpoints%2F", R"({"type":"directory"})");
    row("PUT", "/api/contents/p/checkpoints%2Fone", R"({"type":"directory"})");
    row("GET", "/api/contents/p/checkpoints?type=directory");
    row("GET", "/api/contents/p/checkpoints%2F?type=directory");
    row("GET", "/api/contents/p/checkpoints/one");
    row("DELETE", "/api/contents/p/checkpoints/two");
    row("PUT", "/api/contents/p/trust%2F", R"({"type":"directory"})");
    row("GET", "/api/contents/p/trust");
    row("GET", "/api/contents/p/trust%2F?content=0");
    row("PUT", "/api/contents/p/x~", R"({"type":"file","format":"text","content":"1"})");
    row("PUT", "/api/contents/p/x.so", R"({"type":"file","format":"text","content":"1"})");
    row("PUT", "/api/contents/p/__pycache__", R"({"type":"directory"})");
    row("GET", "/api/contents/p");
    row("GET", "/api/contents/p/x~?content=0");
    row("GET", "/api/contents//p");
    row("PATCH", "/api/contents/p/trust%2F", R"({"path":"renamed"})");
    row("GET", "/api/contents");
}

void TestJupyterEmulatorPeer::answersAreTheSame()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(HttpHeaders, headers);
    const Answer real = ask(m_real->url(), method, target, body, headers);
    const Answer ours = ask(m_host->url().toString(), method, target, body, headers);
    QCOMPARE(ours.status, real.status);
    QCOMPARE(ours.type, real.type);
    QCOMPARE(ours.location, real.location);
    QCOMPARE(ours.range, real.range);
    QCOMPARE(ours.body, real.body);
    QCOMPARE(comparable(ours.json, QStringLiteral("/home/practice")), comparable(real.json, m_real->root()));
}

void TestJupyterEmulatorPeer::theWorldsAreTheSameInTheEnd()
{
    QStringList real;
    QDirIterator entries(m_real->root(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = QDir(m_real->root()).relativeFilePath(entries.next());
        if (!path.contains(QStringLiteral(".ipynb_checkpoints")))
            real << path + (entries.fileInfo().isDir() ? QStringLiteral("/") : QStringLiteral(" %1").arg(entries.fileInfo().size()));
    }
    QStringList ours;
    const QJsonObject world = m_emulator->world();
    for (const QJsonValue& folder : world.value(QStringLiteral("folders")).toArray())
        ours << folder.toString() + u'/';
    const QJsonObject files = world.value(QStringLiteral("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        ours << QStringLiteral("%1 %2").arg(it.key()).arg(it.value().toObject().value(QStringLiteral("bytes")).toInteger());
    real.sort();
    ours.sort();
    QCOMPARE(ours, real);
    QVERIFY(real.size() > 15);
}

void TestJupyterEmulatorPeer::signingInByPasswordIsTheSame()
{
    RealJupyter::Settings settings;
    settings.password = QStringLiteral("right one");
    Result<std::unique_ptr<RealJupyter>> real = RealJupyter::start(settings);
    QVERIFY(real);
    const auto emulator = *JupyterEmulator::create({{QStringLiteral("password"), QStringLiteral("right one")}});
    const auto host = std::move(*LoopbackServer::start(emulator));
    const auto cookieOf = [&](const QString& base, const QByteArray& method, const QByteArray& body, const HttpHeaders& headers, int& status) {
        Context context = m_world.context();
        HttpRequest request;
        request.method = method;
        request.url = QUrl(base + QStringLiteral("/login"));
        request.body = body;
        request.headers = headers;
        request.mostRedirects = 0;
        const Result<HttpResponse> response = m_transport.send(context, request);
        status = response ? response->status : -1;
        return response ? response->header("Set-Cookie").split(';').first() : QByteArray();
    };
    std::vector<std::vector<int>> statuses;
    for (const QString& base : {(*real)->url(), host->url().toString()}) {
        std::vector<int> seen(4);
        const QByteArray xsrf = cookieOf(base, "GET", {}, {}, seen[0]);
        QVERIFY2(xsrf.startsWith("_xsrf="), xsrf.constData());
        const QByteArray value = xsrf.mid(6);
        const HttpHeaders form{{"Content-Type", "application/x-www-form-urlencoded"}, {"Cookie", xsrf}};
        cookieOf(base, "POST", "password=right+one", form, seen[1]);
        cookieOf(base, "POST", "password=wrong&_xsrf=" + value.toPercentEncoding(), form, seen[2]);
        const QByteArray session = cookieOf(base, "POST", "password=right+one&_xsrf=" + value.toPercentEncoding(), form, seen[3]);
        QVERIFY(session.startsWith("username-127-0-0-1-"));
        const HttpHeaders cookies{{"Cookie", session + "; " + xsrf}};
        const HttpHeaders both{{"Cookie", session + "; " + xsrf}, {"X-XSRFToken", value}};
        seen.push_back(ask(base, "GET", "/api/contents", {}, cookies).status);
        seen.push_back(ask(base, "GET", "/api/contents", {}, {{"Cookie", xsrf}}).status);
        seen.push_back(ask(base, "PUT", "/api/contents/d", R"({"type":"directory"})", cookies).status);
        seen.push_back(ask(base, "PUT", "/api/contents/d", R"({"type":"directory"})", {{"Cookie", session + "; " + xsrf}, {"X-XSRFToken", "other"}}).status);
        seen.push_back(ask(base, "PUT", "/api/contents/d", R"({"type":"directory"})", both).status);
        seen.push_back(ask(base, "GET", "/files/d", {}, both).status);
        seen.push_back(ask(base, "GET", "/files/d", {}, {}).status);
        statuses.push_back(seen);
    }
    QCOMPARE(statuses[1], statuses[0]);
    QCOMPARE(statuses[0], (std::vector<int>{200, 403, 401, 302, 200, 403, 403, 403, 201, 403, 302}));
}

QTEST_GUILESS_MAIN(TestJupyterEmulatorPeer)
#include "tst_jupyteremulator.moc"
