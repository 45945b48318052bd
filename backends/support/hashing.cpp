// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/hashing.h"

#include "backends/support/randomfile.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace gangway
{

namespace
{

// Large enough that the cost of a call does not show, small enough for the second-level cache of one core.
constexpr qint64 kBlockBytes = 256 * 1024;

// Looked up once: since OpenSSL 3 every EVP_sha256() costs a search by name, which shows with small files.
const EVP_MD* algorithm()
{
    static EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found ? found : EVP_sha256();
}

/// Not cleared: for each of many small files that would take longer than to hash them.
std::unique_ptr<char[]> block()
{
    return std::make_unique_for_overwrite<char[]>(kBlockBytes);
}

// OpenSSL fails here only when memory has run out or its SHA-256 is switched off: a wrong hash must never come of it.
void require(int success)
{
    if (success != 1)
        qFatal("SHA-256 is not available from OpenSSL");
}

} // namespace

void Sha256::Release::operator()(evp_md_ctx_st* state) const
{
    EVP_MD_CTX_free(state);
}

Sha256::Sha256()
    : m_state(EVP_MD_CTX_new())
{
    require(m_state ? 1 : 0);
    restart();
}

void Sha256::restart()
{
    require(EVP_DigestInit_ex(m_state.get(), algorithm(), nullptr));
}

void Sha256::add(QByteArrayView data)
{
    require(EVP_DigestUpdate(m_state.get(), data.data(), static_cast<size_t>(data.size())));
}

QByteArray Sha256::result()
{
    QByteArray digest(kBytes, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_state.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr));
    restart();
    return digest;
}

QByteArray Sha256::of(QByteArrayView data)
{
    Sha256 hash;
    hash.add(data);
    return hash.result();
}

HashingSource::HashingSource(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
{
}

Result<qint64> HashingSource::read(Context& context, char* buffer, qint64 most)
{
    GW_TRY(const qint64 count, m_source->read(context, buffer, most));
    m_hash.add(QByteArrayView(buffer, count));
    m_bytes += count;
    return count;
}

ContentDigest HashingSource::digest()
{
    return {m_hash.result(), m_bytes};
}

Result<ContentDigest> digestOf(Context& context, ByteSource& source)
{
    Sha256 hash;
    ContentDigest digest;
    const std::unique_ptr<char[]> buffer = block();
    for (;;) {
        GW_CHECK(context.checkStopped());
        GW_TRY(const qint64 count, source.read(context, buffer.get(), kBlockBytes));
        if (count == 0)
            break;
        hash.add(QByteArrayView(buffer.get(), count));
        digest.bytes += count;
    }
    digest.sha256 = hash.result();
    return digest;
}

Result<QByteArray> digestOfFile(Context& context, const QString& path)
{
    GW_TRY(const auto file, RandomFile::open(path));
    Sha256 hash;
    const std::unique_ptr<char[]> buffer = block();
    for (qint64 at = 0; at < file->bytes(); at += kBlockBytes) {
        GW_CHECK(context.checkStopped());
        const qint64 count = std::min(kBlockBytes, file->bytes() - at);
        GW_CHECK(file->read(at, buffer.get(), count));
        hash.add(QByteArrayView(buffer.get(), count));
    }
    return hash.result();
}

Result<ContentDigest> digestOf(Context& context, FileStore& store, const QString& path)
{
    GW_TRY(const std::unique_ptr<ByteSource> source, store.read(context, path, 0));
    return digestOf(context, *source);
}

} // namespace gangway
