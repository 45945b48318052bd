// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/support/randomfile.h"

namespace gangway
{

/// A source that must be exactly as long as it was declared: ending sooner or later is Conflict "source.changed". Paces and
/// reports what it hands out. Used by one thread.
class MeasuredSource : public ByteSource
{
public:
    /// `bytes` may be kUnknownBytes.
    MeasuredSource(std::unique_ptr<ByteSource> source, qint64 bytes, QString path);
    /// The declared size. Where none was declared the source is read to its end, into a temporary file when it is long:
    /// an archive has to know a size before the content. @errors of the source, "disk.full"
    Result<qint64> size(Context& context);
    Result<qint64> read(Context& context, char* buffer, qint64 most) override;
    /// Takes back what was reported as moved.
    void takeBack(Context& context);

private:
    Error changed(qint64 at) const;

    std::unique_ptr<ByteSource> m_source;
    qint64 m_bytes;
    QString m_path;
    qint64 m_at = 0;
    qint64 m_reported = 0;
};

} // namespace gangway
