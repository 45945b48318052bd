// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/jupytercontents.h"

#include "backends/sandbox/jupyteranswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace gangway
{

namespace
{

QString queryValue(const EmulatorRequest& request, const QString& name, const QString& fallback = {})
{
    for (const auto& [key, value] : request.query) {
        if (key == name)
            return value;
    }
    return fallback;
}

bool isListed(const QString& name)
{
    static const QStringList kHiddenEndings{QStringLiteral(".pyc"), QStringLiteral(".pyo"), QStringLiteral(".so"),
                                            QStringLiteral(".dylib"), QStringLiteral("~")};
    if (name == QStringLiteral("__pycache__"))
        return false;
    return std::none_of(kHiddenEndings.begin(), kHiddenEndings.end(),
                        [&name](const QString& ending) { return name.endsWith(ending); });
}

QString trimSlashes(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

HttpResponse systemError(const QString& path, const QString& cause)
{
    return jupyterError(500, QStringLiteral("Unexpected error while saving file: %1 %2").arg(path, cause));
}

QByteArray mimeLines(const QByteArray& content)
{
    constexpr qsizetype kLine = 57; // bytes that make 76 characters, as Python's encodebytes
    QByteArray result;
    for (qsizetype at = 0; at < content.size(); at += kLine)
        result += content.mid(at, kLine).toBase64() + '\n';
    return result;
}

} // namespace

JupyterContents::JupyterContents(JupyterTree& tree, Settings settings)
    : m_tree(tree)
    , m_settings(std::move(settings))
{
}

std::optional<JupyterContents::Place> JupyterContents::resolve(const QString& apiPath) const
{
    Place place;
    place.text = trimSlashes(apiPath);
    for (const QString& name : place.text.split(u'/', Qt::SkipEmptyParts)) {
        if (name == QStringLiteral("."))
            continue;
        if (name != QStringLiteral("..")) {
            place.names << name;
            continue;
        }
        if (place.names.isEmpty())
            return std::nullopt;
        place.names.removeLast();
    }
    place.hidden = std::any_of(place.names.begin(), place.names.end(), [](const QString& name) { return name.startsWith(u'.'); });
    return place;
}

QString JupyterContents::onDisk(const Place& place) const
{
    return QStringLiteral("/home/practice/") + place.text;
}

HttpResponse JupyterContents::answer(const EmulatorRequest& request, const QString& apiPath)
{
    const std::optional<Place> place = resolve(apiPath);
    if (!place)
        return jupyterError(404, QStringLiteral("%1 is outside root contents directory").arg(trimSlashes(apiPath)));
    if (request.method == "GET")
        return read(request, *place);
    if (request.method == "PUT")
        return put(request, *place);
    if (request.method == "PATCH")
        return rename(request, *place);
    if (request.method == "DELETE")
        return remove(*place);
    if (request.method != "POST")
        return jupyterError(405, QStringLiteral("Method Not Allowed"));
    const JupyterTree::Node* node = m_tree.find(place->names);
    if (node && !node->isFolder)
        return jupyterError(400, QStringLiteral("Cannot POST to files, use PUT instead."));
    return untitled(QJsonDocument::fromJson(request.body).object(), *place);
}

QJsonObject JupyterContents::model(const Place& place, const JupyterTree::Node& node) const
{
    const QString name = place.names.isEmpty() ? QString() : place.names.last();
    const QByteArray mime = node.isFolder || name.endsWith(QStringLiteral(".ipynb")) ? QByteArray() : mimeTypeOf(name);
    const QString type = node.isFolder                                ? QStringLiteral("directory")
                         : name.endsWith(QStringLiteral(".ipynb")) ? QStringLiteral("notebook")
                                                                      : QStringLiteral("file");
    return {{QStringLiteral("name"), name},
            {QStringLiteral("path"), place.text},
            {QStringLiteral("last_modified"), isoTime(node.modifiedNs)},
            {QStringLiteral("created"), isoTime(node.createdNs)},
            {QStringLiteral("content"), QJsonValue::Null},
            {QStringLiteral("format"), QJsonValue::Null},
            {QStringLiteral("mimetype"), mime.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(mime))},
            {QStringLiteral("size"), node.isFolder ? QJsonValue() : QJsonValue(node.content.size())},
            {QStringLiteral("writable"), true},
            {QStringLiteral("type"), type}};
}

QJsonArray JupyterContents::listing(const Place& place, const JupyterTree::Node& folder) const
{
    QJsonArray result;
    for (const auto& [name, child] : folder.children) {
        if (!isListed(name) || (name.startsWith(u'.') && !m_settings.allowHidden))
            continue;
        Place inside = place;
        inside.names << name;
        inside.text = joinPath(inside.names);
        result.append(model(inside, *child));
    }
    return result;
}

HttpResponse JupyterContents::read(const EmulatorRequest& request, const Place& place)
{
    const QString type = queryValue(request, QStringLiteral("type"));
    if (!QStringList{QString(), QStringLiteral("directory"), QStringLiteral("file"), QStringLiteral("notebook")}.contains(type))
        return jupyterError(400, QStringLiteral("Type '%1' is invalid").arg(type));
    const QString content = queryValue(request, QStringLiteral("content"), QStringLiteral("1"));
    if (content != QStringLiteral("0") && content != QStringLiteral("1"))
        return jupyterError(400, QStringLiteral("Content '%1' is invalid").arg(content));
    if (place.hidden && !m_settings.allowHidden)
        return jupyterError(404, QStringLiteral("file or directory '/%1' does not exist").arg(place.text));
    const JupyterTree::Node* node = m_tree.find(place.names);
    if (!node)
        return jupyterError(404, QStringLiteral("file or directory does not exist: '%1'").arg(place.text));
    if (node->isFolder && !type.isEmpty() && type != QStringLiteral("directory"))
        return jupyterError(400, QStringLiteral("%1 is a directory, not a %2").arg(place.text, type));
    if (!node->isFolder && type == QStringLiteral("directory"))
        return jupyterError(400, QStringLiteral("%1 is not a directory").arg(place.text));

    QJsonObject answer = model(place, *node);
    if (content == QStringLiteral("1") && node->isFolder) {
        answer[QStringLiteral("content")] = listing(place, *node);
        answer[QStringLiteral("format")] = QStringLiteral("json");
    } else if (content == QStringLiteral("1")) {
        const bool isText = QString::fromUtf8(node->content).toUtf8() == node->content;
        answer[QStringLiteral("content")] = isText ? QString::fromUtf8(node->content) : QString::fromLatin1(mimeLines(node->content));
        answer[QStringLiteral("format")] = isText ? QStringLiteral("text") : QStringLiteral("base64");
    }
    HttpResponse response = jupyterJson(200, answer);
    response.headers.emplace_back("Last-Modified", httpDate(node->modifiedNs));
    return response;
}

HttpResponse JupyterContents::finish(const Place& place, int status)
{
    const JupyterTree::Node* node = m_tree.find(place.names);
    HttpResponse response = jupyterJson(status, model(place, *node));
    response.headers.emplace_back("Location", m_settings.baseUrl.toUtf8() + "api/contents/" + QUrl::toPercentEncoding(place.text, "/"));
    response.headers.emplace_back("Last-Modified", httpDate(node->modifiedNs));
    return response;
}

HttpResponse JupyterContents::put(const EmulatorRequest& request, const Place& place)
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &mistake);
    if (!request.body.isEmpty() && mistake.error != QJsonParseError::NoError)
        return jupyterError(400, QStringLiteral("Invalid JSON in body of request"));
    QJsonObject wanted = document.object();
    if (wanted.isEmpty())
        return untitled({}, place);
    if (wanted.contains(QStringLiteral("copy_from")))
        return jupyterError(400, QStringLiteral("Cannot copy with PUT, only POST"));
    if (place.hidden && !m_settings.allowHidden)
        return jupyterError(400, QStringLiteral("Cannot create file or directory '/%1'").arg(place.text));
    const JupyterTree::Node* node = m_tree.find(place.names);
    if (node && !node->isFolder)
        return save(wanted, place, 200);

    if (!wanted.contains(QStringLiteral("type")))
        wanted[QStringLiteral("type")] = place.text.endsWith(QStringLiteral(".ipynb")) ? QStringLiteral("notebook") : QStringLiteral("file");
    if (!wanted.contains(QStringLiteral("content")) && wanted.value(QStringLiteral("type")) != QStringLiteral("directory")) {
        wanted[QStringLiteral("content")] = QString();
        wanted[QStringLiteral("format")] = QStringLiteral("text");
    }
    return save(wanted, place, 201);
}

HttpResponse JupyterContents::untitled(const QJsonObject& wanted, const Place& place)
{
    const JupyterTree::Node* folder = m_tree.find(place.names);
    if (!folder || !folder->isFolder)
        return jupyterError(404, QStringLiteral("No such directory: %1").arg(place.text));
    const QString type = wanted.value(QStringLiteral("type")).toString(QStringLiteral("file"));
    const bool isFolder = type == QStringLiteral("directory");
    const QString ending = type == QStringLiteral("notebook") ? QStringLiteral(".ipynb") : wanted.value(QStringLiteral("ext")).toString();
    const QString stem = isFolder ? QStringLiteral("Untitled Folder") : QStringLiteral("untitled");
    Place made = place;
    for (int number = 0;; ++number) {
        const QString counted = number == 0 ? stem : stem + (isFolder ? QStringLiteral(" ") : QString()) + QString::number(number);
        made.names = place.names + QStringList{counted + ending};
        if (!m_tree.find(made.names))
            break;
    }
    made.text = joinPath(made.names);
    return isFolder ? saveFolder(made, 201)
                    : saveContent({{QStringLiteral("content"), QString()}, {QStringLiteral("format"), QStringLiteral("text")}}, made, 201);
}

HttpResponse JupyterContents::save(const QJsonObject& wanted, const Place& place, int status)
{
    const QString type = wanted.value(QStringLiteral("type")).toString();
    const bool isChunk = wanted.contains(QStringLiteral("chunk")) && !wanted.value(QStringLiteral("chunk")).isNull();
    if (!wanted.contains(QStringLiteral("type")))
        return jupyterError(400, QStringLiteral("No file type provided"));
    if (isChunk && type != QStringLiteral("file"))
        return jupyterError(400, QStringLiteral("File type \"%1\" is not supported for large file transfer").arg(type));
    if (!wanted.contains(QStringLiteral("content")) && type != QStringLiteral("directory"))
        return jupyterError(400, QStringLiteral("No file content provided"));
    if (type == QStringLiteral("directory"))
        return saveFolder(place, status);
    if (type == QStringLiteral("file"))
        return saveContent(wanted, place, status);
    if (type != QStringLiteral("notebook"))
        return jupyterError(400, QStringLiteral("Unhandled contents type: %1").arg(type));
    // The real one writes the notebook anew in its own layout: what comes back is not what was sent.
    const QByteArray written = QJsonDocument(wanted.value(QStringLiteral("content")).toObject()).toJson(QJsonDocument::Indented);
    if (std::optional<HttpResponse> problem = store(place, written, false))
        return *problem;
    JupyterTree::Node* node = m_tree.find(place.names);
    if (node->checkpoint.isNull())
        node->checkpoint = written;
    return finish(place, status);
}

HttpResponse JupyterContents::saveFolder(const Place& place, int status)
{
    const JupyterTree::Node* there = m_tree.find(place.names);
    if (there && !there->isFolder)
        return jupyterError(400, QStringLiteral("Not a directory: %1").arg(onDisk(place)));
    if (!there && !m_tree.addFolder(place.names, m_nowNs))
        return systemError(place.text, QStringLiteral("[Errno 2] No such file or directory: '%1'").arg(onDisk(place)));
    return finish(place, status);
}

HttpResponse JupyterContents::saveContent(const QJsonObject& wanted, const Place& place, int status)
{
    const QString format = wanted.value(QStringLiteral("format")).toString();
    if (format != QStringLiteral("text") && format != QStringLiteral("base64"))
        return jupyterError(400, QStringLiteral("Must specify format of file contents as 'text' or 'base64'"));
    QByteArray content = wanted.value(QStringLiteral("content")).toString().toUtf8();
    if (format == QStringLiteral("base64")) {
        const auto decoded = QByteArray::fromBase64Encoding(content.replace('\n', ""), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return jupyterError(400, QStringLiteral("Encoding error saving %1: Incorrect padding").arg(onDisk(place)));
        content = *decoded;
    }
    const int chunk = wanted.value(QStringLiteral("chunk")).toInt(1);
    if (std::optional<HttpResponse> problem = store(place, std::move(content), chunk != 1))
        return *problem;
    return finish(place, status);
}

std::optional<HttpResponse> JupyterContents::store(const Place& place, QByteArray content, bool append)
{
    JupyterTree::Node* node = m_tree.find(place.names);
    if (node && node->isFolder)
        return systemError(place.text, QStringLiteral("[Errno 21] Is a directory: '%1'").arg(onDisk(place)));
    const bool isNew = !node;
    if (isNew)
        node = m_tree.addFile(place.names, m_nowNs);
    if (!node)
        return systemError(place.text, QStringLiteral("[Errno 2] No such file or directory: '%1'").arg(onDisk(place)));

    const qint64 oldBytes = append ? 0 : node->content.size();
    const qint64 room = m_diskFull ? 0 : m_settings.quotaBytes - m_tree.totalBytes() + oldBytes;
    if (content.size() <= room || content.isEmpty()) {
        if (append)
            m_tree.append(*node, content, m_nowNs);
        else
            m_tree.setContent(*node, std::move(content), m_nowNs);
        return std::nullopt;
    }
    // A full disk, as the real server has it: what fits is there. An old content comes back from its backup; for a new
    // file that very backup is missing, the error says so, and the torso stays.
    if (!append && !isNew)
        return systemError(place.text, QStringLiteral("[Errno 28] No space left on device"));
    const QByteArray fits = content.left(std::max<qint64>(0, room));
    m_tree.setContent(*node, append ? node->content + fits : fits, m_nowNs);
    if (append)
        return systemError(place.text, QStringLiteral("[Errno 28] No space left on device"));
    Place backup = place;
    backup.names.last().prepend(QStringLiteral(".~"));
    backup.text = joinPath(backup.names);
    return systemError(place.text, QStringLiteral("[Errno 2] No such file or directory: '%1' -> '%2'").arg(onDisk(backup), onDisk(place)));
}

HttpResponse JupyterContents::rename(const EmulatorRequest& request, const Place& place)
{
    if (request.body.isEmpty())
        return jupyterError(400, QStringLiteral("JSON body missing"));
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return jupyterError(400, QStringLiteral("Invalid JSON in body of request"));
    const QString to = document.object().value(QStringLiteral("path")).toString(place.text);
    const std::optional<Place> target = resolve(to);
    if (!target)
        return jupyterError(404, QStringLiteral("%1 is outside root contents directory").arg(to));
    if ((place.hidden || target->hidden) && !m_settings.allowHidden)
        return jupyterError(400, QStringLiteral("Cannot rename file or directory '/%1'").arg(place.text));
    if (target->names != place.names) {
        if (m_tree.find(target->names))
            return jupyterError(409, QStringLiteral("File already exists: %1").arg(target->text));
        const JupyterTree::Node* parent = target->names.isEmpty() ? nullptr : m_tree.find(target->names.first(target->names.size() - 1));
        const bool intoItself = target->names.first(std::min(place.names.size(), target->names.size())) == place.names;
        if (!m_tree.find(place.names) || !parent || !parent->isFolder || intoItself) {
            return jupyterError(500, QStringLiteral("Unknown error renaming file: %1 [Errno 2] No such file or directory: '%2'")
                                         .arg(place.text, onDisk(*target)));
        }
        m_tree.move(place.names, target->names, m_nowNs);
    }
    if (!m_tree.find(target->names))
        return jupyterError(404, QStringLiteral("file or directory does not exist: '%1'").arg(target->text));
    return finish(*target, 200);
}

HttpResponse JupyterContents::remove(const Place& place)
{
    if (place.hidden && !m_settings.allowHidden)
        return jupyterError(400, QStringLiteral("Cannot delete file or directory '/%1'").arg(place.text));
    if (place.names.isEmpty())
        return jupyterError(400, QStringLiteral("Can't delete root"));
    const JupyterTree::Node* node = m_tree.find(place.names);
    if (!node)
        return jupyterError(404, QStringLiteral("file or directory does not exist: '%1'").arg(place.text));
    if (node->isFolder && !node->children.empty() && !m_settings.deleteToTrash)
        return jupyterError(400, QStringLiteral("Directory %1 not empty").arg(onDisk(place)));
    m_tree.remove(place.names, m_nowNs);
    return {204, {}, {}};
}

HttpResponse JupyterContents::checkpoints(const EmulatorRequest& request, const QString& apiPath, const QString& id)
{
    const std::optional<Place> place = resolve(apiPath);
    JupyterTree::Node* node = place ? m_tree.find(place->names) : nullptr;
    const bool has = node && !node->checkpoint.isNull() && (id.isEmpty() || id == QStringLiteral("checkpoint"));
    const auto describe = [&] {
        return QJsonObject{{QStringLiteral("id"), QStringLiteral("checkpoint")}, {QStringLiteral("last_modified"), isoTime(node->modifiedNs)}};
    };
    if (id.isEmpty() && request.method == "GET")
        return jupyterJson(200, has ? QJsonArray{describe()} : QJsonArray{});
    if (id.isEmpty() && request.method == "POST") {
        if (!node || node->isFolder)
            return jupyterError(node ? 500 : 404, QStringLiteral("Unhandled error"));
        node->checkpoint = node->content.isNull() ? QByteArray("") : node->content;
        return jupyterJson(201, describe());
    }
    if (id.isEmpty() || (request.method != "POST" && request.method != "DELETE"))
        return jupyterError(405, QStringLiteral("Method Not Allowed"));
    if (!has)
        return jupyterError(404, QStringLiteral("Checkpoint does not exist: %1@%2").arg(trimSlashes(apiPath), id));
    if (request.method == "POST")
        m_tree.setContent(*node, node->checkpoint, m_nowNs);
    else
        node->checkpoint = QByteArray();
    return {204, {}, {}};
}

HttpResponse JupyterContents::file(const EmulatorRequest& request, const QString& apiPath)
{
    const std::optional<Place> place = resolve(apiPath);
    if (!place)
        return jupyterPage(403, QStringLiteral("%1 is not in root static directory").arg(apiPath));
    const JupyterTree::Node* node = m_tree.find(place->names);
    if (!node || (place->hidden && !m_settings.allowHidden))
        return jupyterPage(404);
    if (node->isFolder)
        return jupyterPage(403, QStringLiteral("%1 is not a file").arg(place->text));
    QByteArray range;
    for (const auto& [name, value] : request.headers) {
        if (name.compare("Range", Qt::CaseInsensitive) == 0)
            range = value;
    }
    QByteArray mime = place->text.endsWith(QStringLiteral(".ipynb")) ? QByteArray("application/x-ipynb+json") : mimeTypeOf(place->names.last());
    if (mime.isEmpty())
        mime = "application/octet-stream";
    return jupyterFile(node->content, range, mime, node->modifiedNs);
}

} // namespace gangway
