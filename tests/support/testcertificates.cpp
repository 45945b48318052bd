// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace gangway
{

namespace
{

QByteArray pemOf(const std::function<int(BIO*)>& write)
{
    BIO* memory = BIO_new(BIO_s_mem());
    write(memory);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, static_cast<qsizetype>(size));
    BIO_free(memory);
    return pem;
}

void extend(X509* certificate, int kind, const QByteArray& value)
{
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

TestCertificates::Pair makePair(const TestCertificates::Wish& wish, const TestCertificates::Pair* authority)
{
    static int serial = 1;
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), static_cast<long>(wish.validFrom));
    X509_gmtime_adj(X509_getm_notAfter(certificate), static_cast<long>(wish.validUntil));
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(wish.commonName.constData()), -1, -1, 0);
    EVP_PKEY* signer = key;
    if (authority) {
        extend(certificate, NID_subject_alt_name, wish.subjectAlternative);
        BIO* keyMemory = BIO_new_mem_buf(authority->keyPem.constData(), static_cast<int>(authority->keyPem.size()));
        signer = PEM_read_bio_PrivateKey(keyMemory, nullptr, nullptr, nullptr);
        BIO_free(keyMemory);
        BIO* memory = BIO_new_mem_buf(authority->certificatePem.constData(), static_cast<int>(authority->certificatePem.size()));
        X509* issuer = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
        BIO_free(memory);
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
        X509_free(issuer);
    } else {
        X509_set_issuer_name(certificate, name);
        if (wish.subjectAlternative.isEmpty())
            extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
        else
            extend(certificate, NID_subject_alt_name, wish.subjectAlternative);
    }
    X509_sign(certificate, signer, EVP_sha256());
    const TestCertificates::Pair pair{pemOf([&](BIO* to) { return PEM_write_bio_X509(to, certificate); }),
                                      pemOf([&](BIO* to) { return PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr); })};
    if (signer != key)
        EVP_PKEY_free(signer);
    EVP_PKEY_free(key);
    X509_free(certificate);
    return pair;
}

} // namespace

TestCertificates::TestCertificates()
    : m_authority(makePair({"Authority of a test", {}, -7200, 86400 * 30, true}, nullptr))
{
    write(QStringLiteral("authority.pem"), m_authority.certificatePem);
}

TestCertificates::Pair TestCertificates::make(const Wish& wish) const
{
    return makePair(wish, wish.signedByItself ? nullptr : &m_authority);
}

QSslConfiguration TestCertificates::serverConfiguration(const Pair& pair, bool asksForClient)
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(pair.certificatePem));
    tls.setPrivateKey(QSslKey(pair.keyPem, QSsl::Ec));
    tls.setPeerVerifyMode(asksForClient ? QSslSocket::QueryPeer : QSslSocket::AutoVerifyPeer);
    return tls;
}

QString TestCertificates::write(const QString& name, const QByteArray& pem) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size())
        qFatal("no room for a certificate");
    return file.fileName();
}

} // namespace gangway
