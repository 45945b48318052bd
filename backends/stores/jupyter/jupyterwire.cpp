// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupyterwire.h"

#include "models/base/jsonread.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <array>

namespace gangway
{

namespace
{

constexpr qint64 kNsPerSecond = 1000000000;

bool isWord(const QString& name)
{
    return std::all_of(name.begin(), name.end(),
                       [](QChar letter) { return letter.isLetterOrNumber() || letter == u'_' || letter == u'-'; });
}

Error notJupyter(const QString& subject, const QString& detail)
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("The answer is not what a Jupyter server says"), subject,
                     QStringLiteral("jupyter.notjupyter"), detail);
}

Result<QJsonObject> parseModel(const QByteArray& body, const QString& subject)
{
    Result<QJsonObject> object = parseJsonObject(body, subject);
    if (!object)
        return notJupyter(subject, object.error().detail);
    return object;
}

Resource readEntry(JsonReader& reader)
{
    Resource entry;
    const QString type = reader.text(QStringLiteral("type"));
    if (type == QStringLiteral("directory"))
        entry.type = ResourceType::Folder;
    else if (type != QStringLiteral("file") && type != QStringLiteral("notebook"))
        entry.type = ResourceType::Special;
    entry.name = reader.text(QStringLiteral("name"));
    if (entry.type == ResourceType::File && reader.has(QStringLiteral("size")))
        entry.bytes = reader.integer(QStringLiteral("size"), 0);
    entry.modifiedNs = parseServerTime(reader.textOr(QStringLiteral("last_modified"), QString()));
    return entry;
}

QString nameProblem(const QString& name)
{
    if (!name.isValidUtf16())
        return QStringLiteral("name.notutf8");
    if (name.isEmpty() || name == QStringLiteral(".") || name == QStringLiteral("..") || name.contains(u'/')
        || name.contains(QChar(u'\0')))
        return QStringLiteral("name.refused");
    return {};
}

/// A name that can be shown and put into an inventory, whatever the server sent.
QString harmless(QString name)
{
    for (QChar& letter : name) {
        if (letter == u'/' || letter < u' ' || letter.isSurrogate())
            letter = u'_';
    }
    return name.isEmpty() || name == QStringLiteral(".") || name == QStringLiteral("..") ? QStringLiteral("_") + name : name;
}

bool mentions(const QString& message, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return message.contains(QLatin1String(word)); });
}

} // namespace

QByteArray contentsPath(const QString& path)
{
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    const QByteArray kEscapedSlash("%2F");
    QByteArray result;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        const bool afterCheckpoints = i > 0 && names[i - 1] == QStringLiteral("checkpoints");
        if (i > 0)
            result += isLast && afterCheckpoints && isWord(names[i]) ? kEscapedSlash : QByteArray("/");
        result += QUrl::toPercentEncoding(names[i]);
        if (isLast && (names[i] == QStringLiteral("checkpoints") || names[i] == QStringLiteral("trust")))
            result += kEscapedSlash;
    }
    return result;
}

QByteArray filesPath(const QString& path)
{
    return QUrl::toPercentEncoding(path, "/");
}

qint64 parseServerTime(const QString& text)
{
    constexpr qsizetype kSeconds = 19; // "2026-11-20T10:33:28"
    QDateTime whole = QDateTime::fromString(text.left(kSeconds), Qt::ISODate);
    if (!whole.isValid() || text.size() < kSeconds)
        return kUnknownTime;
    qsizetype at = kSeconds;
    qint64 fraction = 0;
    if (at < text.size() && text[at] == u'.') {
        qint64 scale = kNsPerSecond / 10;
        for (++at; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at, scale /= 10)
            fraction += text[at].digitValue() * scale;
    }
    const QString zone = text.mid(at);
    whole.setTimeSpec(Qt::UTC);
    if (!zone.isEmpty() && zone != QStringLiteral("Z")) {
        const QDateTime shifted = QDateTime::fromString(text.left(kSeconds) + zone, Qt::ISODate);
        if (!shifted.isValid())
            return kUnknownTime;
        whole = shifted;
    }
    return timeNs(whole.toSecsSinceEpoch(), fraction);
}

Result<Resource> parseEntry(const QByteArray& body, const QString& path)
{
    GW_TRY(const QJsonObject object, parseModel(body, path));
    JsonReader reader(object, path);
    Resource entry = readEntry(reader);
    GW_CHECK(reader.finish());
    entry.name = path.mid(path.lastIndexOf(u'/') + 1);
    return entry;
}

Result<std::vector<Resource>> parseListing(const QByteArray& body, const QString& folder)
{
    GW_TRY(const QJsonObject object, parseModel(body, folder));
    JsonReader reader(object, folder);
    std::vector<Resource> entries;
    QSet<QString> names;
    reader.eachObject(QStringLiteral("content"), [&](JsonReader& item) {
        Resource entry = readEntry(item);
        entry.problem = nameProblem(entry.name);
        QString name = entry.problem.isEmpty() ? entry.name : harmless(entry.name);
        if (names.contains(name) && entry.problem.isEmpty())
            entry.problem = QStringLiteral("name.twice");
        for (int number = 2; names.contains(name); ++number)
            name = QStringLiteral("%1 (%2)").arg(harmless(entry.name)).arg(number);
        if (!entry.problem.isEmpty())
            entry.type = ResourceType::Special;
        entry.name = name;
        names.insert(name);
        entries.push_back(std::move(entry));
    });
    GW_CHECK(reader.finish());
    return entries;
}

QByteArray folderBody()
{
    return QByteArrayLiteral("{\"type\":\"directory\"}");
}

QByteArray fileBody(QByteArrayView content, std::optional<int> chunk)
{
    QByteArray head = QByteArrayLiteral("{\"type\":\"file\",\"format\":\"base64\",");
    if (chunk)
        head += "\"chunk\":" + QByteArray::number(*chunk) + ',';
    head += "\"content\":\"";
    const QByteArray encoded = QByteArray::fromRawData(content.data(), content.size()).toBase64();
    QByteArray body;
    body.reserve(head.size() + encoded.size() + 2);
    return body.append(head).append(encoded).append("\"}");
}

QByteArray renameBody(const QString& newPath)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("path"), newPath}}).toJson(QJsonDocument::Compact);
}

std::optional<ContentRange> parseContentRange(const QByteArray& header)
{
    if (!header.startsWith("bytes "))
        return std::nullopt;
    const QList<QByteArray> halves = header.mid(6).split('/');
    if (halves.size() != 2)
        return std::nullopt;
    ContentRange range;
    bool totalOk = true;
    if (halves[1] != "*")
        range.total = halves[1].toLongLong(&totalOk);
    if (halves[0] == "*")
        return totalOk && range.total >= 0 ? std::optional(range) : std::nullopt;
    const QList<QByteArray> ends = halves[0].split('-');
    bool firstOk = false;
    bool lastOk = false;
    if (ends.size() == 2) {
        range.first = ends[0].toLongLong(&firstOk);
        range.last = ends[1].toLongLong(&lastOk);
    }
    const bool sound = totalOk && firstOk && lastOk && range.first >= 0 && range.last >= range.first
                       && (range.total == -1 || range.last < range.total);
    return sound ? std::optional(range) : std::nullopt;
}

QString serverMessage(const HttpResponse& response)
{
    constexpr qsizetype kMost = 300;
    const QJsonValue message = QJsonDocument::fromJson(response.body).object().value(QStringLiteral("message"));
    return message.toString().left(kMost).simplified();
}

bool isFinalRefusal(const HttpResponse& response)
{
    return response.status == 500 && response.body.contains("[Errno ");
}

bool leavesTorso(const HttpResponse& response)
{
    // The backup that its clean-up misses exists only where an older file was there: see fileio.atomic_writing.
    return response.status == 500 && response.body.contains("[Errno 2]") && response.body.contains("/.~")
           && response.body.contains("' -> '");
}

Error contentsError(const HttpResponse& response, const QString& what, const QString& path)
{
    const QString message = serverMessage(response);
    HttpResponse bare{response.status, response.headers, {}};
    Error error = errorFromStatus(bare, what, path);
    error.detail = message;
    const auto become = [&error](ErrorKind kind, const char* code) {
        error.kind = kind;
        error.code = QString::fromLatin1(code);
    };
    if (response.status / 100 == 3 && response.header("Location").contains("login"))
        become(ErrorKind::Unauthenticated, "token.refused");
    else if (response.status / 100 == 3)
        become(ErrorKind::Invalid, "jupyter.moved");
    else if (response.status == 401 || (response.status == 403 && !message.startsWith(QStringLiteral("Permission denied"))))
        become(ErrorKind::Unauthenticated, "token.refused");
    else if (response.status == 403)
        become(ErrorKind::Denied, "file.denied");
    else if (response.status == 413)
        become(ErrorKind::Invalid, "target.toolarge");
    else if (leavesTorso(response) || mentions(message, {"[Errno 28]", "[Errno 122]", "No space left", "Disk quota"}))
        become(ErrorKind::Disk, "target.full");
    else if (mentions(message, {"[Errno 36]"}))
        become(ErrorKind::Invalid, "name.toolong");
    else if (mentions(message, {"[Errno 30]", "[Errno 13]", "[Errno 1]"}))
        become(ErrorKind::Denied, "file.denied");
    else if (response.status == 500 && mentions(message, {"[Errno 2]", "[Errno 20]"}))
        become(ErrorKind::NotFound, "folder.missing");
    else if (mentions(message, {"[Errno 21]", "Not a directory", "is not a directory", "is a directory, not"}))
        become(ErrorKind::Exists, "target.type");
    else if (response.status == 409)
        become(ErrorKind::Exists, "target.exists");
    else if (response.status == 404)
        error.code = QStringLiteral("file.notfound");
    else if (response.status == 400 && mentions(message, {"Cannot create", "Cannot rename"}))
        become(ErrorKind::Invalid, "name.hidden");
    return error;
}

bool isUnlistedName(const QString& name)
{
    static const std::array kEndings{QStringLiteral(".pyc"), QStringLiteral(".pyo"), QStringLiteral(".so"),
                                     QStringLiteral(".dylib"), QStringLiteral("~")};
    return name == QStringLiteral("__pycache__") || name == QStringLiteral(".DS_Store")
           || std::any_of(kEndings.begin(), kEndings.end(), [&name](const QString& ending) { return name.endsWith(ending); });
}

QByteArray setCookie(const HttpResponse& response, const QByteArray& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray pair = value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0 || equals + 1 == pair.size())
            continue;
        if (name.isEmpty() ? !pair.startsWith("_xsrf=") : pair.left(equals) == name)
            return name.isEmpty() ? pair : pair.mid(equals + 1);
    }
    return {};
}

} // namespace gangway
