// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/measuredsource.h"

#include <algorithm>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 512 * 1024;

class SpilledSource : public ByteSource
{
public:
    explicit SpilledSource(std::shared_ptr<const RandomFile> file)
        : m_file(std::move(file))
    {
    }
    Result<qint64> read(Context&, char* buffer, qint64 most) override
    {
        const qint64 count = std::min(most, m_file->bytes() - m_at);
        GW_CHECK(m_file->read(m_at, buffer, count));
        m_at += count;
        return count;
    }

private:
    std::shared_ptr<const RandomFile> m_file;
    qint64 m_at = 0;
};

} // namespace

MeasuredSource::MeasuredSource(std::unique_ptr<ByteSource> source, qint64 bytes, QString path)
    : m_source(std::move(source))
    , m_bytes(bytes)
    , m_path(std::move(path))
{
}

Result<qint64> MeasuredSource::size(Context& context)
{
    if (m_bytes != kUnknownBytes)
        return m_bytes;
    GW_TRY(const std::unique_ptr<SpillFile> spill, SpillFile::create());
    QByteArray block(kBlockBytes, Qt::Uninitialized);
    for (;;) {
        GW_CHECK(context.checkStopped());
        GW_TRY(const qint64 count, m_source->read(context, block.data(), kBlockBytes));
        if (count == 0)
            break;
        GW_CHECK(spill->append(QByteArrayView(block).first(count)));
    }
    m_bytes = spill->bytes();
    GW_TRY(auto content, spill->seal());
    m_source = std::make_unique<SpilledSource>(std::move(content));
    return m_bytes;
}

Error MeasuredSource::changed(qint64 at) const
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("The file was changed while it was read"), m_path,
                     QStringLiteral("source.changed"),
                     QStringLiteral("%1 bytes were declared, %2 were there").arg(m_bytes).arg(at));
}

Result<qint64> MeasuredSource::read(Context& context, char* buffer, qint64 most)
{
    GW_CHECK(context.checkStopped());
    const auto got = m_source->read(context, buffer, most);
    if (!got) // a source that noticed by itself that it is shorter
        return got.error().code == QStringLiteral("read.short") ? changed(m_at) : got.error();
    m_at += *got;
    // Fewer than asked for is the end.
    if (m_at > m_bytes || (*got < most && m_at < m_bytes))
        return changed(m_at);
    GW_CHECK(context.pace(*got));
    context.progress(*got);
    m_reported += *got;
    return *got;
}

void MeasuredSource::takeBack(Context& context)
{
    context.progress(-m_reported);
    m_reported = 0;
}

} // namespace gangway
