// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/requestrecorder.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

#include <cerrno>

namespace gangway
{

RequestRecorder::RequestRecorder(const QString& path)
    : m_file(path)
{
}

Result<std::unique_ptr<RequestRecorder>> RequestRecorder::open(const QString& path, const QStringList& secrets)
{
    std::unique_ptr<RequestRecorder> recorder(new RequestRecorder(path));
    for (const QString& secret : secrets)
        recorder->m_redactor.addSecret(secret);
    errno = 0;
    if (!recorder->m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return errorFromErrno(errno, QStringLiteral("Cannot record the requests"), path);
    if (!recorder->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return errorFromErrno(errno, QStringLiteral("Cannot make the record private"), path);
    return recorder;
}

QJsonObject RequestRecorder::headersOf(const HttpHeaders& headers) const
{
    QJsonObject result;
    for (const auto& [name, value] : headers)
        result.insert(QString::fromLatin1(name), QString::fromUtf8(m_redactor.redactedHeader(name, value)));
    return result;
}

QString RequestRecorder::excerpt(const QByteArray& body) const
{
    constexpr qsizetype kMost = 4096;
    // Masked before it is cut: half a secret is not recognised.
    constexpr qsizetype kLooked = 4 * kMost;
    return m_redactor.redacted(QString::fromUtf8(body.left(kLooked))).left(kMost);
}

void RequestRecorder::record(const EmulatorRequest& request, const EmulatorAnswer& answer, std::chrono::milliseconds took)
{
    QUrl target;
    target.setPath(request.path);
    QUrlQuery query;
    for (const auto& [name, value] : request.query)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    target.setQuery(query);
    const QJsonObject line{
        {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("method"), QString::fromLatin1(request.method)},
        {QStringLiteral("target"), m_redactor.redacted(target)},
        {QStringLiteral("headers"), headersOf(request.headers)},
        {QStringLiteral("bytes"), request.body.size()},
        {QStringLiteral("body"), excerpt(request.body)},
        {QStringLiteral("status"), answer.hang ? 0 : answer.response.status},
        {QStringLiteral("answerHeaders"), headersOf(answer.response.headers)},
        {QStringLiteral("answerBytes"), answer.response.body.size()},
        {QStringLiteral("answer"), excerpt(answer.response.body)},
        {QStringLiteral("ms"), static_cast<qint64>(took.count())},
    };
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    const bool written = m_file.write(text) == text.size() && m_file.flush();
    if (!written && !m_isBroken)
        qWarning("The record of requests is incomplete: %s", qPrintable(m_file.errorString()));
    m_isBroken = !written;
}

} // namespace gangway
