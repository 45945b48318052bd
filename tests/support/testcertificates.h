// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace gangway
{

/// Certificates made on the spot, for servers and clients of tests.
class TestCertificates
{
public:
    struct Wish {
        QByteArray commonName = "127.0.0.1";
        QByteArray subjectAlternative = "IP:127.0.0.1";
        qint64 validFrom = -3600;      ///< seconds from now
        qint64 validUntil = 86400;
        bool signedByItself = false;   ///< else by the authority of this object
    };
    struct Pair {
        QByteArray certificatePem;
        QByteArray keyPem;
    };

    TestCertificates();

    Pair make(const Wish& wish) const;
    Pair make() const { return make(Wish()); }
    /// For a server. `asksForClient`: it wants to see a client's certificate.
    static QSslConfiguration serverConfiguration(const Pair& pair, bool asksForClient = false);
    QString authorityFile() const { return m_folder.filePath(QStringLiteral("authority.pem")); }
    QString write(const QString& name, const QByteArray& pem) const; ///< returns its path

private:
    QTemporaryDir m_folder;
    Pair m_authority;
};

} // namespace gangway
