// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"

#include <memory>

struct evp_md_ctx_st;

namespace gangway
{

/// SHA-256 of bytes as they pass, by OpenSSL, which uses the processor's own instructions for it
/// (QCryptographicHash of Qt 6.4 does not). Used by one thread at a time.
class Sha256
{
public:
    static constexpr int kBytes = 32;

    Sha256();
    void add(QByteArrayView data);
    /// Of all that was added; begins anew after that.
    QByteArray result();

    static QByteArray of(QByteArrayView data);

private:
    struct Release {
        void operator()(evp_md_ctx_st* state) const;
    };
    void restart();
    std::unique_ptr<evp_md_ctx_st, Release> m_state;
};

/// Hands bytes on and hashes them. For a source that was opened at its beginning.
class HashingSource : public ByteSource
{
public:
    explicit HashingSource(std::unique_ptr<ByteSource> source);
    Result<qint64> read(Context& context, char* buffer, qint64 most) override;
    /// Of all that was read so far; the source must not be read on after that.
    ContentDigest digest();

private:
    std::unique_ptr<ByteSource> m_source;
    Sha256 m_hash;
    qint64 m_bytes = 0;
};

/// Reads a source to its end. @errors the source's own, Cancelled
Result<ContentDigest> digestOf(Context& context, ByteSource& source);
/// SHA-256 of a file of this computer. @errors of the file, Cancelled
Result<QByteArray> digestOfFile(Context& context, const QString& path);
/// Reads one content of a store whole.
Result<ContentDigest> digestOf(Context& context, FileStore& store, const QString& path);

} // namespace gangway
