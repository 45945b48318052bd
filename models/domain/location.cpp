// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/location.h"

#include "models/base/jsonread.h"
#include "models/domain/relativepath.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace gangway
{

namespace
{

const QStringList& knownSchemes()
{
    static const QStringList schemes{QStringLiteral("folder"), QStringLiteral("archive"), QStringLiteral("jupyter"),
                                     QStringLiteral("sandbox")};
    return schemes;
}

// No error says what the text was: a mistyped URL may hold a password.
Error refused(const QString& scheme, const char* code, const QString& what)
{
    return Error::of(ErrorKind::Invalid, what, scheme, QString::fromLatin1(code));
}

/// Names of URL parameters that carry a secret: those of Jupyter, and those common elsewhere.
bool isSecretName(const QString& name)
{
    static const QRegularExpression secret(
        QStringLiteral("token|passw|secret|signature|credential|api_?key|access_?key|auth|^sig$|^key$|^pwd$"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

bool holdsSecret(const QString& query)
{
    const auto pairs = QUrlQuery(query).queryItems();
    return std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return isSecretName(pair.first); });
}

Result<QString> parseInside(const QString& scheme, const QString& text)
{
    if (text.contains(u'=') && !text.contains(u'/') && holdsSecret(text))
        return refused(scheme, "location.secret", QStringLiteral("A secret does not belong into a location"));
    const auto inside = normalisedPath(text);
    if (!inside)
        return refused(scheme, "location.address", QStringLiteral("The path after '#' leads out of the location"));
    return *inside;
}

Result<QString> parseUrl(const QString& scheme, const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty() || holdsSecret(url.query()))
        return refused(scheme, "location.secret", QStringLiteral("A secret does not belong into a location"));
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return refused(scheme, "location.address", QStringLiteral("This is not an http or https address"));
    if (url.hasQuery())
        return refused(scheme, "location.address", QStringLiteral("The address has parameters after '?'"));
    QUrl plain = url.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment);
    if (plain.port() == (plain.scheme() == u"https" ? 443 : 80))
        plain.setPort(-1);
    QString address = plain.toString(QUrl::FullyEncoded);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

Result<QString> parsePath(const QString& scheme, const QString& text)
{
    if (text.isEmpty() || text.contains(QChar(u'\0')))
        return refused(scheme, "location.address", QStringLiteral("A path is missing after '%1:'").arg(scheme));
    QString path = text;
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

Result<QString> parseName(const QString& scheme, const QString& text)
{
    static const QRegularExpression name(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,39}\\z"));
    if (!name.match(text).hasMatch())
        return refused(scheme, "location.address", QStringLiteral("This is not the name of a practice platform"));
    return text;
}

} // namespace

Result<Location> Location::parse(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    Location location;
    location.scheme = text.left(colon);
    if (colon < 0 || !knownSchemes().contains(location.scheme))
        return Error::of(ErrorKind::Invalid,
                         QStringLiteral("A location begins with one of these words and a colon: %1")
                             .arg(knownSchemes().join(QStringLiteral(", "))),
                         {}, QStringLiteral("location.scheme"), knownSchemes().join(QStringLiteral(", ")));
    QString rest = text.mid(colon + 1);
    if (location.scheme == u"folder" || location.scheme == u"archive") {
        // '#' is an ordinary character of file names.
        GW_TRY(location.address, parsePath(location.scheme, rest));
        return location;
    }
    const qsizetype hash = rest.indexOf(u'#');
    if (hash >= 0) {
        GW_TRY(location.inside, parseInside(location.scheme, rest.mid(hash + 1)));
        rest.truncate(hash);
    }
    GW_TRY(location.address,
           location.scheme == u"sandbox" ? parseName(location.scheme, rest) : parseUrl(location.scheme, rest));
    return location;
}

QString Location::toText() const
{
    const QString text = scheme + u':' + address;
    return inside.isEmpty() ? text : text + u'#' + inside;
}

QJsonObject NetworkSettings::toJson() const
{
    QJsonObject json;
    const auto add = [&json](const QString& field, const QString& value) {
        if (!value.isEmpty())
            json.insert(field, value);
    };
    add(QStringLiteral("proxy"), proxyUrl);
    add(QStringLiteral("caFile"), caFile);
    add(QStringLiteral("clientCertificate"), clientCertificateFile);
    add(QStringLiteral("clientKey"), clientKeyFile);
    return json;
}

Result<NetworkSettings> NetworkSettings::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("network"));
    NetworkSettings settings;
    settings.proxyUrl = in.textOr(QStringLiteral("proxy"), {});
    settings.caFile = in.textOr(QStringLiteral("caFile"), {});
    settings.clientCertificateFile = in.textOr(QStringLiteral("clientCertificate"), {});
    settings.clientKeyFile = in.textOr(QStringLiteral("clientKey"), {});
    GW_CHECK(in.finish());
    if (!QUrl(settings.proxyUrl).password().isEmpty())
        return refused(QStringLiteral("proxy"), "location.secret",
                       QStringLiteral("A secret does not belong into a location"));
    return settings;
}

QJsonObject Connection::toJson() const
{
    QJsonObject json{{QStringLiteral("location"), location.toText()}};
    const QJsonObject settings = network.toJson();
    if (!settings.isEmpty())
        json.insert(QStringLiteral("network"), settings);
    return json;
}

Result<Connection> Connection::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("connection"));
    const QString text = in.text(QStringLiteral("location"));
    const QJsonObject settings =
        in.has(QStringLiteral("network")) ? in.object(QStringLiteral("network")) : QJsonObject();
    GW_CHECK(in.finish());
    Connection connection;
    GW_TRY(connection.location, Location::parse(text));
    GW_TRY(connection.network, NetworkSettings::fromJson(settings));
    return connection;
}

} // namespace gangway
