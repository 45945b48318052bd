// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupyterclient.h"

#include "models/base/jsonread.h"
#include "models/domain/relativepath.h"

namespace gangway
{

namespace
{

// 300 bytes an entry: a folder of a million files.
constexpr qint64 kMostListingBytes = 512 << 20;

} // namespace

JupyterClient::JupyterClient(HttpTransport& http, const Connection& connection, Credentials credentials)
    : m_http(http)
    , m_base(QUrl(connection.location.address + u'/'))
    , m_inside(connection.location.inside)
    , m_network(connection.network)
    , m_signIn(http, m_base, connection.network, std::move(credentials))
{
}

QString JupyterClient::inside(const QString& path) const
{
    return joinedPath(m_inside, path);
}

QByteArray JupyterClient::contents(const QString& path) const
{
    const QString whole = inside(path);
    return whole.isEmpty() ? QByteArray("api/contents") : "api/contents/" + contentsPath(whole);
}

Result<HttpResponse> JupyterClient::send(Context& context, const Call& call)
{
    HttpRequest request;
    request.method = call.method;
    request.url = QUrl::fromEncoded(m_base.toEncoded() + call.path + (call.query.isEmpty() ? QByteArray() : '?' + call.query));
    request.body = call.body;
    request.bodySink = call.sink;
    request.mostBodyBytes = call.mostBytes;
    request.mostRedirects = 0; // the way to the sign-in page must be seen, not followed
    request.repeatable = call.repeatable;
    request.isFinal = isFinalRefusal;
    request.network = m_network;
    request.silence = call.silence;
    for (bool again = false;; again = true) {
        GW_TRY(const HttpHeaders proof, m_signIn.headers(context));
        request.headers = proof;
        if (!call.body.isEmpty())
            request.headers.emplace_back("Content-Type", "application/json");
        if (!call.range.isEmpty())
            request.headers.emplace_back("Range", call.range);
        GW_TRY(HttpResponse response, m_http.send(context, request));
        const bool refused = response.status == 401 || response.status == 403 || response.status == 302;
        if (again || !refused || contentsError(response, {}, {}).kind != ErrorKind::Unauthenticated)
            return response;
        GW_TRY(const bool renewed, m_signIn.renew(context, proof));
        if (!renewed)
            return response;
    }
}

Result<QString> JupyterClient::version(Context& context)
{
    const QString subject = m_base.toString();
    GW_TRY(const HttpResponse response, send(context, {.path = "api"}));
    if (response.status == 404) {
        return Error::of(ErrorKind::NotFound, QStringLiteral("There is no Jupyter server at this address"), subject,
                         QStringLiteral("jupyter.notjupyter"));
    }
    if (response.status != 200) {
        Error error = contentsError(response, QStringLiteral("The server refused to say what it is"), subject);
        if (error.code == QStringLiteral("jupyter.moved"))
            error.detail = QUrl(QString::fromLatin1(response.header("Location"))).toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
        return error;
    }
    Result<QJsonObject> object = parseJsonObject(response.body, subject);
    const QString version = object ? object->value(QStringLiteral("version")).toString() : QString();
    if (version.isEmpty()) {
        return Error::of(ErrorKind::Invalid, QStringLiteral("The answer is not what a Jupyter server says"), subject,
                         QStringLiteral("jupyter.notjupyter"));
    }
    return version;
}

Result<Resource> JupyterClient::entry(Context& context, const QString& path)
{
    GW_TRY(const HttpResponse response, send(context, {.path = contents(path), .query = "content=0"}));
    if (response.status != 200)
        return contentsError(response, QStringLiteral("The server does not show it"), path);
    return parseEntry(response.body, path);
}

Result<std::vector<Resource>> JupyterClient::folder(Context& context, const QString& path)
{
    GW_TRY(const HttpResponse response,
           send(context, {.path = contents(path), .query = "type=directory&content=1", .mostBytes = kMostListingBytes}));
    if (response.status != 200)
        return contentsError(response, QStringLiteral("The server does not list the folder"), path);
    return parseListing(response.body, path);
}

Result<QString> JupyterClient::absence(Context& context, const QString& path)
{
    GW_TRY(const HttpResponse response, send(context, {.path = contents(path), .query = "content=0"}));
    return response.status == 404 ? serverMessage(response) : QString();
}

Result<void> JupyterClient::putFolder(Context& context, const QByteArray& encodedPath, const QString& shown)
{
    GW_TRY(const HttpResponse response, send(context, {.method = "PUT", .path = encodedPath, .body = folderBody()}));
    if (response.status / 100 != 2)
        return contentsError(response, QStringLiteral("The server did not make the folder"), shown);
    return {};
}

Result<void> JupyterClient::makeFolder(Context& context, const QString& path)
{
    return putFolder(context, contents(path), path);
}

Result<void> JupyterClient::makeRoot(Context& context)
{
    const QStringList names = m_inside.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype depth = 1; depth <= names.size(); ++depth) {
        const QString path = names.first(depth).join(u'/');
        GW_CHECK(putFolder(context, "api/contents/" + contentsPath(path), path));
    }
    return {};
}

Result<Resource> JupyterClient::put(Context& context, const QString& path, const QByteArray& body, bool repeatable, bool& torso)
{
    GW_TRY(const HttpResponse response,
           send(context, {.method = "PUT", .path = contents(path), .body = body, .repeatable = repeatable}));
    torso = leavesTorso(response);
    if (response.status / 100 != 2)
        return contentsError(response, QStringLiteral("The server did not take the file"), path);
    return parseEntry(response.body, path);
}

Result<void> JupyterClient::rename(Context& context, const QString& from, const QString& to)
{
    GW_TRY(const HttpResponse response,
           send(context, {.method = "PATCH", .path = contents(from), .body = renameBody(inside(to)), .repeatable = false}));
    if (response.status / 100 != 2)
        return contentsError(response, QStringLiteral("The server did not rename the file"), from);
    return {};
}

Result<void> JupyterClient::remove(Context& context, const QString& path)
{
    GW_TRY(const HttpResponse response, send(context, {.method = "DELETE", .path = contents(path)}));
    if (response.status / 100 != 2 && response.status != 404)
        return contentsError(response, QStringLiteral("The server did not remove it"), path);
    return {};
}

void JupyterClient::sweep(const Context& context, const QString& path)
{
    constexpr std::chrono::seconds kPatience{5};
    Context unstoppable = context.withStop({});
    const Result<HttpResponse> swept =
        send(unstoppable, {.method = "DELETE", .path = contents(path), .repeatable = false, .silence = kPatience});
    if (!swept || (swept->status / 100 != 2 && swept->status != 404))
        context.log(LogLevel::Warning, path, QStringLiteral("A leftover could not be removed from the server"));
}

Result<JupyterClient::Part> JupyterClient::part(Context& context, const QString& path, qint64 first, qint64 last, const BodySink& sink)
{
    // A server without ranges may send any size; it is spooled to disk, which has its own end.
    constexpr qint64 kNoLimit = std::numeric_limits<qint64>::max();
    const QByteArray range = "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(last);
    GW_TRY(const HttpResponse response,
           send(context, {.path = "files/" + filesPath(inside(path)), .range = range, .sink = sink, .mostBytes = kNoLimit}));
    Part part;
    part.lastModified = response.header("Last-Modified");
    const std::optional<ContentRange> got = parseContentRange(response.header("Content-Range"));
    if (response.status == 416 && got && got->total >= 0 && first >= got->total) {
        part.total = got->total;
        part.isPastEnd = true;
        return part;
    }
    if (response.status == 200) {
        part.isWhole = true;
        return part;
    }
    if (response.status == 206 && got && got->first == first && got->last <= last) {
        part.total = got->total;
        return part;
    }
    if (response.status / 100 == 2)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The server sent another part than was asked for"), path,
                         QStringLiteral("http.malformed"));
    return contentsError(response, QStringLiteral("The server does not hand the file out"), path);
}

} // namespace gangway
