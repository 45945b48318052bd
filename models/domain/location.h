// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QString>

namespace gangway
{

enum class Side { Source, Target };

/// Where something lives, as written on the command line: `folder:PATH`, `archive:PATH`, `jupyter:URL[#PATH]`,
/// `sandbox:NAME`. Never holds a secret: user info in a URL is refused.
struct Location {
    QString scheme;  ///< "folder", "archive", "jupyter", "sandbox"
    QString address; ///< path, or URL without fragment and without a trailing slash
    QString inside;  ///< a path inside it (the part after '#'), "" = all of it; never starts or ends with '/'

    /// @errors Invalid, codes "location.scheme", "location.address", "location.secret" (a password or token in it)
    static Result<Location> parse(const QString& text);
    QString toText() const; ///< what parse() reads
    friend bool operator==(const Location&, const Location&) = default;
};

/// How the network is reached for one connection.
struct NetworkSettings {
    QString proxyUrl;              ///< "" = the system's; "none" = direct; else http:// or socks5:// without a password
    QString caFile;                ///< PEM file whose certificates are trusted as well, for this connection only
    QString clientCertificateFile; ///< PEM
    QString clientKeyFile;         ///< PEM; its pass phrase is a credential
    QJsonObject toJson() const;
    static Result<NetworkSettings> fromJson(const QJsonObject& json);
    friend bool operator==(const NetworkSettings&, const NetworkSettings&) = default;
};

/// A location plus how it is reached. How one signs in to it (Credentials) is kept apart, in memory or the keychain.
struct Connection {
    Location location;
    NetworkSettings network;
    QJsonObject toJson() const;
    static Result<Connection> fromJson(const QJsonObject& json);
    friend bool operator==(const Connection&, const Connection&) = default;
};

} // namespace gangway
