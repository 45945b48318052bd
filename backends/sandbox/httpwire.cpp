// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/httpwire.h"

namespace gangway
{

namespace
{

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 302: return "Found";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 416: return "Requested Range Not Satisfiable";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    default: return "Status";
    }
}

} // namespace

std::optional<RequestHead> parseRequestHead(const QByteArray& bytes)
{
    const QList<QByteArray> lines = QByteArray(bytes).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> words = lines.first().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return std::nullopt;
    RequestHead head;
    head.method = words[0];
    head.target = words[1];
    head.keepAlive = words[2] != "HTTP/1.0";
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.isEmpty())
            continue;
        if (colon <= 0)
            return std::nullopt;
        const QByteArray name = line.left(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        head.headers.emplace_back(name, value);
        bool ok = true;
        if (name.compare("Content-Length", Qt::CaseInsensitive) == 0)
            head.bodyBytes = value.toLongLong(&ok);
        if (name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0 || !ok || head.bodyBytes < 0)
            return std::nullopt;
        if (name.compare("Connection", Qt::CaseInsensitive) == 0)
            head.keepAlive = value.compare("close", Qt::CaseInsensitive) != 0;
        if (name.compare("Expect", Qt::CaseInsensitive) == 0)
            head.expectsContinue = value.compare("100-continue", Qt::CaseInsensitive) == 0;
    }
    return head;
}

QByteArray responseHead(const HttpResponse& response, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (response.status != 204)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

} // namespace gangway
