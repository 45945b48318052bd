// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/redactor.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace gangway
{

namespace
{

const QString kMask = QStringLiteral("***");

bool isSecretName(const QString& name)
{
    static const std::array<const char*, 10> kParts{"token",    "secret", "password", "passwd",    "signature",
                                                    "sig",      "key",    "auth",     "credential", "xsrf"};
    const QString lower = name.toLower();
    return lower == QStringLiteral("cookie") || lower == QStringLiteral("set-cookie")
           || std::any_of(kParts.begin(), kParts.end(), [&](const char* part) { return lower.contains(QLatin1String(part)); });
}

} // namespace

Redactor& Redactor::shared()
{
    static Redactor redactor;
    return redactor;
}

void Redactor::addSecret(const QString& secret)
{
    constexpr qsizetype kShortest = 4;
    if (secret.size() < kShortest)
        return;
    const QWriteLocker lock(&m_lock);
    m_secrets << secret << QString::fromLatin1(QUrl::toPercentEncoding(secret))
              << QString::fromLatin1(secret.toUtf8().toBase64());
    m_secrets.removeDuplicates();
    std::sort(m_secrets.begin(), m_secrets.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
}

QString Redactor::redacted(QString text) const
{
    const QReadLocker lock(&m_lock);
    for (const QString& secret : m_secrets)
        text.replace(secret, kMask);
    return text;
}

QString Redactor::redacted(const QUrl& url) const
{
    QUrl clean = url;
    clean.setUserInfo(QString());
    QUrlQuery query(url);
    QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyEncoded);
    for (auto& [name, value] : items) {
        if (isSecretName(name))
            value = kMask;
    }
    query.setQueryItems(items);
    clean.setQuery(query);
    return redacted(clean.toString());
}

QByteArray Redactor::redactedHeader(const QByteArray& name, const QByteArray& value) const
{
    return isSecretName(QString::fromLatin1(name)) ? kMask.toUtf8() : redacted(QString::fromUtf8(value)).toUtf8();
}

} // namespace gangway
