// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/jupyteremulator.h"

#include "backends/sandbox/faultlist.h"
#include "backends/sandbox/jupyteranswer.h"
#include "backends/sandbox/jupytercontents.h"
#include "models/base/jsonread.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

#include <mutex>

// The practice worlds of resources/sandbox come with the emulator: a linker leaves out what nobody names. Outside of every
// namespace, because what Q_INIT_RESOURCE declares is global.
static void keepPracticeWorlds()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace gangway
{

namespace
{

constexpr qint64 kNsPerMs = 1000000;
constexpr qint64 kNsPerMicrosecond = 1000;
const QByteArray kXsrfCookie("_xsrf");

QByteArray header(const EmulatorRequest& request, QByteArrayView wanted)
{
    for (const auto& [name, value] : request.headers) {
        if (wanted.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray cookie(const EmulatorRequest& request, const QByteArray& wanted)
{
    for (const QByteArray& part : header(request, "Cookie").split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed() == wanted)
            return part.mid(equals + 1).trimmed();
    }
    return {};
}

QByteArray randomHex()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

} // namespace

class JupyterEmulator::State
{
public:
    explicit State(std::shared_ptr<Clock> clock)
        : m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>())
    {
    }

    Result<void> seed(const QJsonObject& world)
    {
        JsonReader reader(world, QStringLiteral("world"));
        JupyterContents::Settings settings;
        version = reader.textOr(QStringLiteral("version"), QStringLiteral("1.23.3"));
        token = reader.textOr(QStringLiteral("token"), QString());
        password = reader.textOr(QStringLiteral("password"), QString());
        baseUrl = reader.textOr(QStringLiteral("baseUrl"), QStringLiteral("/"));
        settings.baseUrl = baseUrl;
        settings.allowHidden = reader.booleanOr(QStringLiteral("allowHidden"), false);
        settings.deleteToTrash = reader.booleanOr(QStringLiteral("deleteToTrash"), true);
        if (reader.has(QStringLiteral("quotaBytes")))
            settings.quotaBytes = reader.integer(QStringLiteral("quotaBytes"), 0);
        if (!baseUrl.startsWith(u'/') || !baseUrl.endsWith(u'/'))
            reader.fail(QStringLiteral("baseUrl"), QStringLiteral("a path that starts and ends with a slash"));
        GW_CHECK(reader.finish());
        if (reader.has(QStringLiteral("tree")))
            GW_CHECK(tree.seed(reader.array(QStringLiteral("tree")), nowNs()));
        if (reader.has(QStringLiteral("faults"))) {
            GW_TRY(std::vector<Fault> listed, faultsFromJson(world));
            faults.set(std::move(listed));
        }
        GW_CHECK(reader.finish());
        contents = std::make_unique<JupyterContents>(tree, settings);
        return {};
    }

    EmulatorAnswer answer(const EmulatorRequest& request)
    {
        EmulatorAnswer answer;
        bool expired = false;
        bool cut = false;
        std::optional<HttpResponse> refusal;
        contents->setDiskFull(false);
        for (const Fault& fault : faults.strike(request)) {
            answer.delay = std::max(answer.delay, fault.delay);
            answer.hang |= fault.kind == Fault::Kind::Hang;
            expired |= fault.kind == Fault::Kind::ExpiredToken;
            cut |= fault.kind == Fault::Kind::CutBody;
            if (fault.kind == Fault::Kind::DiskFull)
                contents->setDiskFull(true);
            if (fault.kind == Fault::Kind::ServerError)
                refusal = jupyterError(500, QStringLiteral("Unhandled error"));
            if (fault.kind == Fault::Kind::TooManyRequests) {
                refusal = jupyterError(429, QStringLiteral("Too Many Requests"));
                if (fault.retryAfter.count() > 0)
                    refusal->headers.emplace_back("Retry-After", QByteArray::number(static_cast<qint64>(fault.retryAfter.count())));
            }
        }
        if (answer.hang)
            return answer;
        contents->setNow(nowNs());
        answer.response = refusal ? *refusal : route(request, expired);
        answer.response.headers.emplace_back("Server", "TornadoServer/6.2");
        answer.response.headers.emplace_back("Date", httpDate(nowNs()));
        if (cut)
            answer.cutAfterBytes = answer.response.body.size() / 2;
        return answer;
    }

    qint64 nowNs()
    {
        // Two things of the same millisecond still happen one after the other.
        m_lastNs = std::max(m_lastNs + kNsPerMicrosecond, m_clock->now().toMSecsSinceEpoch() * kNsPerMs);
        return m_lastNs;
    }

    std::mutex mutex;
    QString version;
    QString token;
    QString password;
    QString baseUrl;
    JupyterTree tree;
    std::unique_ptr<JupyterContents> contents;
    FaultList faults;
    std::vector<LoggedRequest> log;

private:
    struct Signed { bool in = false; bool byToken = false; };

    Signed signedIn(const EmulatorRequest& request) const
    {
        static const QRegularExpression kToken(QStringLiteral("^token\\s+(.+)$"), QRegularExpression::CaseInsensitiveOption);
        QString given;
        for (const auto& [name, value] : request.query) {
            if (name == QStringLiteral("token"))
                given = value;
        }
        if (given.isEmpty())
            given = kToken.match(QString::fromUtf8(header(request, "Authorization"))).captured(1);
        if (!token.isEmpty() && given == token)
            return {true, true};
        if (token.isEmpty() && password.isEmpty())
            return {true, false};
        return {m_sessions.contains(cookie(request, cookieName(request))), false};
    }

    static QByteArray cookieName(const EmulatorRequest& request)
    {
        QByteArray name = "username-" + header(request, "Host");
        for (char& letter : name) {
            if (!isalnum(static_cast<unsigned char>(letter)))
                letter = '-';
        }
        return name;
    }

    HttpResponse route(const EmulatorRequest& request, bool expired)
    {
        const QString prefix = baseUrl.chopped(1);
        const QByteArray rawPrefix = prefix.toUtf8();
        if (!request.rawPath.startsWith(rawPrefix + '/'))
            return jupyterPage(404);
        const QByteArray raw = request.rawPath.mid(rawPrefix.size());
        if (raw == "/api")
            return jupyterJson(200, QJsonObject{{QStringLiteral("version"), version}});
        const Signed user = expired ? Signed{} : signedIn(request);
        const bool isApi = raw.startsWith("/api/");
        if (request.method != "GET" && request.method != "HEAD" && !user.byToken) {
            if (const QString problem = xsrfProblem(request); !problem.isEmpty())
                return isApi ? jupyterError(403, problem) : jupyterPage(403, problem);
        }
        if (raw == "/login")
            return login(request);
        if (raw == "/api/contents" || raw.startsWith("/api/contents/"))
            return user.in ? routeContents(request, raw.mid(13)) : jupyterError(403, QStringLiteral("Forbidden"));
        if (raw == "/api/status")
            return user.in ? status() : jupyterError(403, QStringLiteral("Forbidden"));
        if (raw.startsWith("/files/") && (request.method == "GET" || request.method == "HEAD")) {
            if (!user.in)
                return jupyterRedirect(baseUrl + QStringLiteral("login?next=") + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(request.rawPath))));
            return contents->file(request, QString::fromUtf8(QByteArray::fromPercentEncoding(raw.mid(7))));
        }
        return jupyterPage(404);
    }

    HttpResponse routeContents(const EmulatorRequest& request, const QByteArray& rawPath)
    {
        // The real one chooses among its handlers by the path as it was sent, and unescapes after that.
        static const QRegularExpression kCheckpoint(QStringLiteral("^((?:/[^/]+)*)/checkpoints(?:/([\\w-]+))?$"));
        static const QRegularExpression kTrust(QStringLiteral("^(?:/[^/]+)*/trust$"));
        const QString path = QString::fromLatin1(rawPath);
        const auto decoded = [](const QString& text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toLatin1())); };
        if (const QRegularExpressionMatch match = kCheckpoint.match(path); match.hasMatch())
            return contents->checkpoints(request, decoded(match.captured(1)), match.captured(2));
        if (kTrust.match(path).hasMatch())
            return request.method == "POST" ? jupyterJson(201, QJsonObject()) : jupyterPage(405);
        if (path.contains(QStringLiteral("//")))
            return jupyterPage(404);
        if (path.size() > 1 && path.endsWith(u'/'))
            return jupyterRedirect(baseUrl + QStringLiteral("api/contents") + path.chopped(1));
        if (decoded(path).contains(QChar(u'\0')))
            return jupyterError(500, QStringLiteral("Unhandled error"));
        return contents->answer(request, decoded(path));
    }

    QString xsrfProblem(const EmulatorRequest& request) const
    {
        QByteArray given = header(request, "X-XSRFToken");
        if (given.isEmpty())
            given = header(request, "X-CSRFToken");
        if (given.isEmpty())
            given = formValue(request, kXsrfCookie).toUtf8();
        if (given.isEmpty())
            return QStringLiteral("'_xsrf' argument missing from POST");
        return given == cookie(request, kXsrfCookie) ? QString() : QStringLiteral("XSRF cookie does not match POST argument");
    }

    static QString formValue(const EmulatorRequest& request, const QByteArray& name)
    {
        if (!header(request, "Content-Type").startsWith("application/x-www-form-urlencoded"))
            return {};
        const QUrlQuery form(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
        return form.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }

    HttpResponse login(const EmulatorRequest& request)
    {
        if (request.method == "GET" || request.method == "HEAD") {
            HttpResponse page = jupyterPage(200, QStringLiteral("Password or token"));
            page.headers.emplace_back("Set-Cookie", kXsrfCookie + "=2|" + randomHex() + "; Path=" + baseUrl.toUtf8());
            return page;
        }
        const QString given = formValue(request, "password");
        if (given.isEmpty() || (given != password && given != token))
            return jupyterPage(401, QStringLiteral("Invalid credentials"));
        const QByteArray session = "\"2|" + randomHex() + randomHex() + '"';
        m_sessions.insert(session);
        HttpResponse done = jupyterRedirect(baseUrl);
        done.headers.emplace_back("Set-Cookie", cookieName(request) + '=' + session + "; HttpOnly; Path=" + baseUrl.toUtf8());
        return done;
    }

    HttpResponse status()
    {
        return jupyterJson(200, QJsonObject{{QStringLiteral("connections"), 0},
                                            {QStringLiteral("kernels"), 0},
                                            {QStringLiteral("last_activity"), isoTime(m_lastNs)},
                                            {QStringLiteral("started"), isoTime(m_lastNs)}});
    }

    std::shared_ptr<Clock> m_clock;
    QSet<QByteArray> m_sessions;
    qint64 m_lastNs = 0;
};

JupyterEmulator::JupyterEmulator(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

JupyterEmulator::~JupyterEmulator() = default;

Result<std::shared_ptr<JupyterEmulator>> JupyterEmulator::create(const QJsonObject& world, std::shared_ptr<Clock> clock)
{
    keepPracticeWorlds();
    auto state = std::make_unique<State>(std::move(clock));
    GW_CHECK(state->seed(world));
    return std::shared_ptr<JupyterEmulator>(new JupyterEmulator(std::move(state)));
}

QString JupyterEmulator::platform() const
{
    return QStringLiteral("jupyter");
}

EmulatorAnswer JupyterEmulator::answer(const EmulatorRequest& request)
{
    const std::lock_guard lock(m_state->mutex);
    EmulatorAnswer answer = m_state->answer(request);
    m_state->log.push_back({request.method, request.path, answer.hang ? 0 : answer.response.status});
    return answer;
}

void JupyterEmulator::setFaults(std::vector<Fault> faults)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->faults.set(std::move(faults));
}

QHash<QString, QString> JupyterEmulator::environment() const
{
    QHash<QString, QString> result;
    if (!m_state->token.isEmpty())
        result.insert(QStringLiteral("TOKEN"), m_state->token);
    if (!m_state->password.isEmpty())
        result.insert(QStringLiteral("PASSWORD"), m_state->password);
    return result;
}

QJsonObject JupyterEmulator::world() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->tree.toJson();
}

QString JupyterEmulator::baseUrl() const
{
    return m_state->baseUrl;
}

std::vector<LoggedRequest> JupyterEmulator::log() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->log;
}

void JupyterEmulator::clearLog()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->log.clear();
}

QByteArray JupyterEmulator::content(const QString& path) const
{
    const std::lock_guard lock(m_state->mutex);
    const JupyterTree::Node* node = m_state->tree.find(path.split(u'/', Qt::SkipEmptyParts));
    if (!node || node->isFolder)
        return {};
    return node->content.isNull() ? QByteArray("") : node->content;
}

bool JupyterEmulator::exists(const QString& path) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->tree.find(path.split(u'/', Qt::SkipEmptyParts));
}

void JupyterEmulator::change(const QString& path, const QByteArray& content)
{
    const std::lock_guard lock(m_state->mutex);
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    const qint64 nowNs = m_state->nowNs();
    if (content.isNull()) {
        if (m_state->tree.find(names))
            m_state->tree.remove(names, nowNs);
        return;
    }
    for (qsizetype depth = 1; depth < names.size(); ++depth)
        m_state->tree.addFolder(names.first(depth), nowNs);
    if (JupyterTree::Node* node = m_state->tree.addFile(names, nowNs))
        m_state->tree.setContent(*node, content, nowNs);
}

} // namespace gangway
