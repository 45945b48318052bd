// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/retrytransport.h"
#include "backends/sandbox/emulatortransport.h"
#include "backends/sandbox/jupyteremulator.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/storefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace gangway;

namespace
{

constexpr qint64 kBlock = 4096;
const QString kHost = QStringLiteral("faults.test");

/// What goes wrong with one request.
struct Misfortune {
    const char* name;
    int status = 0;                       ///< answered instead of the server
    HttpHeaders headers = {};
    QByteArray body = "{\"message\": \"misfortune\"}";
    std::optional<ErrorKind> error = {};  ///< no answer arrives …
    const char* code = "";
    bool isCarriedOut = false;            ///< … although the server did what it was asked
    bool spoilsBody = false;              ///< the server's answer arrives with another body
};

std::vector<Misfortune> misfortunes()
{
    std::vector<Misfortune> all{
        {.name = "reset before", .error = ErrorKind::Unavailable, .code = "net.reset"},
        {.name = "reset after it was done", .error = ErrorKind::Unavailable, .code = "net.reset", .isCarriedOut = true},
        {.name = "timeout before", .error = ErrorKind::TimedOut, .code = "net.timeout"},
        {.name = "timeout after it was done", .error = ErrorKind::TimedOut, .code = "net.timeout", .isCarriedOut = true},
        {.name = "cut body", .error = ErrorKind::Corrupt, .code = "http.cut", .isCarriedOut = true},
        {.name = "redirect to http", .status = 302, .headers = {{"Location", "http://faults.test/elsewhere"}}},
        {.name = "redirect to sign-in", .status = 302, .headers = {{"Location", "/login?next=x"}}},
        {.name = "429 with Retry-After", .status = 429, .headers = {{"Retry-After", "2"}}},
        {.name = "invalid JSON", .body = "{\"name\": ", .spoilsBody = true},
        {.name = "a page", .body = "<!DOCTYPE html><html>welcome</html>", .spoilsBody = true},
        {.name = "an empty body", .body = "", .spoilsBody = true},
        {.name = "another object", .body = "{\"state\": \"frobnicated\"}", .spoilsBody = true},
    };
    for (const int status : {401, 403, 404, 409, 412, 429, 500, 502, 503, 507})
        all.push_back({.name = "status", .status = status});
    return all;
}

/// Lets the n-th request meet a misfortune.
class FaultyTransport : public HttpTransport
{
public:
    explicit FaultyTransport(HttpTransport& inner)
        : m_inner(inner)
    {
    }
    void arm(int onNth, std::optional<Misfortune> misfortune)
    {
        m_count = 0;
        m_onNth = onNth;
        m_misfortune = std::move(misfortune);
    }
    int count() const { return m_count; }

    Result<HttpResponse> send(Context& context, const HttpRequest& request) override
    {
        if (++m_count != m_onNth || !m_misfortune)
            return m_inner.send(context, request);
        const Misfortune& met = *m_misfortune;
        if (met.status != 0)
            return HttpResponse{met.status, met.headers, met.body};
        if (met.error && !met.isCarriedOut)
            return broken(met);
        HttpRequest sent = request;
        const bool isCut = met.code == QByteArray("http.cut");
        if (!isCut && !met.spoilsBody)
            sent.bodySink = {};
        if (isCut && request.bodySink) {
            sent.bodySink = [&request](QByteArrayView part) { return request.bodySink(part.first(part.size() / 2)); };
        }
        Result<HttpResponse> response = m_inner.send(context, sent);
        if (met.error)
            return broken(met);
        // A spoiled body of a download would be another file: only models are spoiled.
        if (response && !request.bodySink)
            response->body = met.body;
        return response;
    }

private:
    static Error broken(const Misfortune& met) { return Error::of(*met.error, QStringLiteral("misfortune"), {}, QString::fromLatin1(met.code)); }

    HttpTransport& m_inner;
    int m_count = 0;
    int m_onNth = 0;
    std::optional<Misfortune> m_misfortune;
};

class Forward : public HttpTransport
{
public:
    explicit Forward(HttpTransport& inner)
        : m_inner(inner)
    {
    }
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override { return m_inner.send(context, request); }

private:
    HttpTransport& m_inner;
};

} // namespace

/// T6: every request of a baseline meets every misfortune, once each, with and without the retry layer.
class TestJupyterFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestMeetsEveryMisfortune_data();
    void everyRequestMeetsEveryMisfortune();

private:
    struct World {
        QMap<QString, QByteArray> files;
        QMap<QString, QByteArray> wanted; ///< path → content; null: removed
    };
    static World baseline();
    std::shared_ptr<JupyterEmulator> emulator(const World& world);
    Result<std::shared_ptr<FileStore>> open(HttpTransport& http);
    void runOnce(FileStore& store, JupyterEmulator& server, const World& world, bool serverLies = false);
    void checkWhole(JupyterEmulator& server, EmulatorTransport& clean, const World& world);

    FakeClock m_clock;
    TestEnvironment m_parts;
};

TestJupyterFaults::World TestJupyterFaults::baseline()
{
    const auto name = [](const char* text) { return QString::fromUtf8(text); };
    World world;
    world.files = {{name("p/old small"), noise(100, 1)}, {name("p/old large"), noise(3 * kBlock, 2)}, {name("p/away"), "away"}, {name("read small"), noise(10, 3)}, {name("read large"), noise(3 * kBlock + 5, 4)}};
    world.wanted = {{name("new/small.txt"), noise(200, 5)}, {name("new/large.bin"), noise(2 * kBlock + 9, 6)}, {name("new/n.ipynb"), "{\"cells\":  []}"},
                    {name("p/old small"), noise(300, 7)},   {name("p/old large"), noise(2 * kBlock + 1, 8)},   {name("p/away"), QByteArray()}};
    return world;
}

std::shared_ptr<JupyterEmulator> TestJupyterFaults::emulator(const World& world)
{
    auto server = *JupyterEmulator::create({{QStringLiteral("token"), QStringLiteral("token-T6")}});
    for (auto it = world.files.begin(); it != world.files.end(); ++it)
        server->change(it.key(), it.value());
    return server;
}

Result<std::shared_ptr<FileStore>> TestJupyterFaults::open(HttpTransport& http)
{
    Context context(m_clock);
    Connection connection;
    connection.location = {QStringLiteral("jupyter"), QStringLiteral("http://") + kHost, {}};
    const Environment environment{http, m_parts.processes, m_parts.secrets, m_clock, m_parts.workers};
    return openJupyterStore(context, environment, connection, {QStringLiteral("token-T6"), {}, {}}, false, {kBlock, kBlock});
}

/// The baseline; what says that it worked must have worked. `serverLies`: it may say that something is gone which is not.
void TestJupyterFaults::runOnce(FileStore& store, JupyterEmulator& server, const World& world, bool serverLies)
{
    Context context(m_clock);
    (void)store.list(context, QString()).has_value();
    (void)store.list(context, QStringLiteral("p")).has_value();
    for (const QString& path : {QStringLiteral("read small"), QStringLiteral("read large")}) {
        const Result<QByteArray> content = readAll(context, store, path);
        if (content)
            QVERIFY2(*content == world.files[path], qPrintable(path));
    }
    BatchOptions options;
    options.tag = QStringLiteral("t6");
    Result<std::unique_ptr<FileBatch>> batch = store.begin(context, options);
    QVERIFY(batch);
    for (auto it = world.wanted.begin(); it != world.wanted.end(); ++it) {
        if (it.value().isNull()) {
            if ((*batch)->remove(context, it.key()))
                QVERIFY(serverLies || !server.exists(it.key()));
            continue;
        }
        const Result<WriteReceipt> written = (*batch)->write(context, it.key(), fileOf(it.value().size()), openerOf(it.value()));
        if (written) {
            QVERIFY2(server.content(it.key()) == it.value(), qPrintable(it.key()));
            QCOMPARE(written->bytes, it.value().size());
        }
    }
    (void)(*batch)->commit(context).has_value();
}

/// Every place holds its old content or its new one, whole.
void TestJupyterFaults::checkWhole(JupyterEmulator& server, EmulatorTransport& clean, const World& world)
{
    Context context(m_clock);
    const auto store = open(clean);
    QVERIFY(store);
    for (auto it = world.wanted.begin(); it != world.wanted.end(); ++it) {
        const Result<QByteArray> content = readAll(context, **store, it.key());
        const bool isOld = content ? world.files.contains(it.key()) && *content == world.files[it.key()] : !world.files.contains(it.key());
        const bool isNew = content ? *content == it.value() : it.value().isNull();
        QVERIFY2(isOld || isNew, qPrintable(it.key()));
    }
    for (const char* path : {"read small", "read large"})
        QVERIFY(server.content(QString::fromLatin1(path)) == world.files[QString::fromLatin1(path)]);
}

void TestJupyterFaults::everyRequestMeetsEveryMisfortune_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("retries");
    const std::vector<Misfortune> all = misfortunes();
    for (size_t i = 0; i < all.size(); ++i) {
        for (const bool retries : {false, true})
            QTest::addRow("%s %d, %s", all[i].name, all[i].status, retries ? "tried again" : "once") << static_cast<int>(i) << retries;
    }
}

void TestJupyterFaults::everyRequestMeetsEveryMisfortune()
{
    QFETCH(int, index);
    QFETCH(bool, retries);
    const Misfortune misfortune = misfortunes()[static_cast<size_t>(index)];
    const World world = baseline();
    int requests = 0;
    for (int k = 0; k <= requests; ++k) { // k = 0: nothing goes wrong, to count
        const auto server = emulator(world);
        EmulatorTransport clean;
        clean.add(kHost, server);
        FaultyTransport faulty(clean);
        RetryTransport retrying(std::make_unique<Forward>(faulty));
        HttpTransport& http = retries ? static_cast<HttpTransport&>(retrying) : faulty;
        faulty.arm(k, k == 0 ? std::nullopt : std::optional(misfortune));
        if (const auto store = open(http))
            runOnce(**store, *server, world, misfortune.status == 404);
        else
            QVERIFY(k > 0 && !store.error().what.isEmpty());
        if (k == 0)
            requests = faulty.count();
        if (QTest::currentTestFailed())
            qFatal("request %d", k);
        checkWhole(*server, clean, world);
        // A run after it finishes the work and leaves nothing of ours.
        const auto again = open(clean);
        QVERIFY(again);
        runOnce(**again, *server, world);
        const QJsonObject left = server->world();
        for (const QString& path : left.value(QStringLiteral("files")).toObject().keys())
            QVERIFY2(!path.contains(QStringLiteral("gangway-")), qPrintable(QStringLiteral("request %1 left %2").arg(k).arg(path)));
        for (auto it = world.wanted.begin(); it != world.wanted.end(); ++it)
            QVERIFY2(server->content(it.key()) == it.value(), qPrintable(QStringLiteral("request %1: %2").arg(k).arg(it.key())));
    }
    QVERIFY(requests > 30);
}

QTEST_GUILESS_MAIN(TestJupyterFaults)
#include "tst_jupyterfaults.moc"
