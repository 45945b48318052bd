// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/jupyteranswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace gangway
{

namespace
{

constexpr qint64 kNsPerMs = 1000000;

QDateTime timeOf(qint64 ns)
{
    return QDateTime::fromMSecsSinceEpoch(ns / kNsPerMs, Qt::UTC);
}

/// First and one past last byte of a range over `size` bytes, as Tornado 6.2 reads it; nullopt: no usable range.
std::optional<std::pair<qint64, qint64>> parseRange(const QByteArray& range, qint64 size)
{
    if (!range.startsWith("bytes="))
        return std::nullopt;
    const QList<QByteArray> ends = range.mid(6).split('-');
    if (ends.size() != 2)
        return std::nullopt;
    bool firstOk = true;
    bool lastOk = true;
    const qint64 first = ends[0].isEmpty() ? -1 : ends[0].toLongLong(&firstOk);
    const qint64 last = ends[1].isEmpty() ? -1 : ends[1].toLongLong(&lastOk);
    if (!firstOk || !lastOk || (first < 0 && last < 0))
        return std::nullopt;
    if (first < 0)
        return std::pair(std::max<qint64>(0, size - last), size);
    return std::pair(first, last < 0 ? size : std::min(last + 1, size));
}

} // namespace

HttpResponse jupyterJson(int status, const QJsonValue& body)
{
    const QJsonDocument document = body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return {status, {{"Content-Type", "application/json"}}, document.toJson(QJsonDocument::Compact)};
}

HttpResponse jupyterError(int status, const QString& message)
{
    return jupyterJson(status, QJsonObject{{QStringLiteral("message"), message}, {QStringLiteral("reason"), QJsonValue::Null}});
}

HttpResponse jupyterPage(int status, const QString& message)
{
    const QByteArray body = "<!DOCTYPE HTML>\n<html><head><title>Jupyter Server</title></head><body><h1>"
                            + QByteArray::number(status) + "</h1><pre>" + message.toHtmlEscaped().toUtf8() + "</pre></body></html>\n";
    return {status, {{"Content-Type", "text/html"}}, body};
}

HttpResponse jupyterRedirect(const QString& to)
{
    return {302, {{"Content-Type", "text/html; charset=UTF-8"}, {"Location", to.toUtf8()}}, {}};
}

QByteArray httpDate(qint64 ns)
{
    return QLocale::c().toString(timeOf(ns), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QString isoTime(qint64 ns)
{
    const qint64 micros = ns / 1000 % 1000000;
    return timeOf(ns).toString(QStringLiteral("yyyy-MM-ddThh:mm:ss"))
           + QStringLiteral(".%1Z").arg(micros, 6, 10, QLatin1Char('0'));
}

HttpResponse jupyterFile(const QByteArray& content, const QByteArray& range, const QByteArray& contentType, qint64 modifiedNs)
{
    HttpResponse response{200,
                          {{"Content-Type", contentType},
                           {"Accept-Ranges", "bytes"},
                           {"Last-Modified", httpDate(modifiedNs)},
                           {"Cache-Control", "no-cache"}},
                          content};
    const auto part = parseRange(range, content.size());
    if (!part)
        return response;
    const auto [first, end] = *part;
    if (first >= content.size() || end <= first) {
        response.status = 416;
        response.headers[0].second = "text/plain";
        response.headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(content.size()));
        response.body.clear();
        return response;
    }
    if (end - first < content.size()) {
        response.status = 206;
        response.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(first) + '-' + QByteArray::number(end - 1)
                                                           + '/' + QByteArray::number(content.size()));
        response.body = content.mid(first, end - first);
    }
    return response;
}

QByteArray mimeTypeOf(const QString& name)
{
    static const QHash<QString, QByteArray> kTypes{
        {QStringLiteral("txt"), "text/plain"},        {QStringLiteral("csv"), "text/csv"},
        {QStringLiteral("py"), "text/x-python"},      {QStringLiteral("json"), "application/json"},
        {QStringLiteral("png"), "image/png"},         {QStringLiteral("jpg"), "image/jpeg"},
        {QStringLiteral("html"), "text/html"},        {QStringLiteral("md"), "text/markdown"},
        {QStringLiteral("zip"), "application/zip"},   {QStringLiteral("bin"), "application/octet-stream"},
        {QStringLiteral("pdf"), "application/pdf"},
    };
    return kTypes.value(name.mid(name.lastIndexOf(u'.') + 1).toLower());
}

} // namespace gangway
