// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watchedsource.h"

namespace gangway
{

namespace
{

class WatchedSource : public ByteSource
{
public:
    WatchedSource(QByteArray content, qint64 at, std::function<void(qint64)> before)
        : m_content(std::move(content))
        , m_at(at)
        , m_before(std::move(before))
    {
    }
    Result<qint64> read(Context& context, char* buffer, qint64 most) override
    {
        m_before(m_at);
        GW_CHECK(context.checkStopped());
        const qint64 size = std::min<qint64>(most, m_content.size() - m_at);
        std::copy_n(m_content.constData() + m_at, size, buffer);
        m_at += size;
        return size;
    }

private:
    QByteArray m_content;
    qint64 m_at;
    std::function<void(qint64)> m_before;
};

} // namespace

SourceOpener watched(const QByteArray& content, std::function<void(qint64)> before)
{
    return [=](qint64 offset) -> Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(std::make_unique<WatchedSource>(content, offset, before));
    };
}

} // namespace gangway
