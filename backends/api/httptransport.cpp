// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/api/httptransport.h"

#include <QLocale>

#include <algorithm>

namespace gangway
{

namespace
{

// An hour: a server that asks for more is not going to be waited for within one run.
constexpr std::chrono::seconds kLongestRetryAfter{3600};

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthenticated;
    case 403:
        return ErrorKind::Denied;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::TimedOut;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    case 501:
        return ErrorKind::Unsupported;
    case 507:
        return ErrorKind::Disk;
    default:
        return status >= 500 ? ErrorKind::Unavailable : ErrorKind::Invalid;
    }
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value)
{
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::milliseconds(std::min(std::chrono::seconds(seconds), kLongestRetryAfter));
    const QDateTime when =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!when.isValid())
        return std::nullopt;
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(QDateTime(when.date(), when.time(), Qt::UTC));
    return std::chrono::milliseconds(std::clamp(std::chrono::seconds(wait), std::chrono::seconds(0), kLongestRetryAfter));
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Error errorFromStatus(const HttpResponse& response, const QString& what, const QString& subject)
{
    // Enough to recognise the server's words in a log, not enough to fill it.
    constexpr qsizetype kMostDetail = 300;
    Error error = Error::of(kindOfStatus(response.status), what, subject, {},
                            QString::fromUtf8(response.body.left(kMostDetail)).simplified());
    error.httpStatus = response.status;
    error.requestId = QString::fromLatin1(response.header("X-Request-Id").left(kMostDetail));
    error.retryAfter = parseRetryAfter(response.header("Retry-After"));
    if (response.status == 507)
        error.code = QStringLiteral("target.full");
    return error;
}

} // namespace gangway
