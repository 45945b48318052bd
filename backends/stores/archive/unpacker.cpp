// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/unpacker.h"

#include <KCompressionDevice>
#include <KFilterBase>

#include <isa-l.h>

#include <algorithm>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 256 * 1024;

Error damaged(const RandomFile& file, const QString& what)
{
    return Error::of(ErrorKind::Corrupt, what, file.name(), QStringLiteral("archive.damaged"));
}

class InflateUnpacker : public Unpacker
{
public:
    InflateUnpacker(const RandomFile& file, qint64 at, qint64 bytes, bool isGzip)
        : Unpacker(file, at, bytes)
        , m_isGzip(isGzip)
        , m_state(std::make_unique<inflate_state>())
    {
    }

protected:
    bool begin() override
    {
        isal_inflate_init(m_state.get());
        m_state->crc_flag = m_isGzip ? ISAL_GZIP : ISAL_DEFLATE;
        return true;
    }
    Step step(QByteArrayView& input, char* into, qint64 most, qint64& made) override
    {
        m_state->next_in = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(input.data()));
        m_state->avail_in = static_cast<uint32_t>(input.size());
        m_state->next_out = reinterpret_cast<unsigned char*>(into);
        m_state->avail_out = static_cast<uint32_t>(most);
        const int outcome = isal_inflate(m_state.get());
        made += most - m_state->avail_out;
        input = input.last(m_state->avail_in);
        if (outcome < 0 || outcome == ISAL_NEED_DICT)
            return Step::Broken;
        return m_state->block_state == ISAL_BLOCK_FINISH ? Step::StreamEnd : Step::Going;
    }

private:
    bool m_isGzip;
    std::unique_ptr<inflate_state> m_state;
};

class FilterUnpacker : public Unpacker
{
public:
    FilterUnpacker(const RandomFile& file, qint64 at, qint64 bytes, KCompressionDevice::CompressionType type)
        : Unpacker(file, at, bytes)
        , m_filter(KCompressionDevice::filterForCompressionType(type))
    {
    }
    ~FilterUnpacker() override
    {
        if (m_isOpen)
            m_filter->terminate();
    }

protected:
    bool begin() override
    {
        if (m_isOpen)
            m_filter->terminate();
        m_isOpen = m_filter && m_filter->init(QIODevice::ReadOnly);
        return m_isOpen;
    }
    Step step(QByteArrayView& input, char* into, qint64 most, qint64& made) override
    {
        m_filter->setInBuffer(input.data(), static_cast<uint>(input.size()));
        m_filter->setOutBuffer(into, static_cast<uint>(most));
        const KFilterBase::Result outcome = m_filter->uncompress();
        made += most - m_filter->outBufferAvailable();
        input = input.last(m_filter->inBufferAvailable());
        if (outcome == KFilterBase::End)
            return Step::StreamEnd;
        return outcome == KFilterBase::Ok ? Step::Going : Step::Broken;
    }

private:
    std::unique_ptr<KFilterBase> m_filter;
    bool m_isOpen = false;
};

} // namespace

Unpacker::Unpacker(const RandomFile& file, qint64 at, qint64 packedBytes)
    : m_file(file)
    , m_begin(at)
    , m_at(at)
    , m_end(at + packedBytes)
{
}

Unpacker::~Unpacker() = default;

namespace
{

std::unique_ptr<Unpacker> newUnpacker(PackedAs kind, const RandomFile& file, qint64 at, qint64 bytes)
{
    if (kind == PackedAs::Deflate || kind == PackedAs::Gzip)
        return std::make_unique<InflateUnpacker>(file, at, bytes, kind == PackedAs::Gzip);
    const auto type = kind == PackedAs::Bzip2 ? KCompressionDevice::BZip2
                      : kind == PackedAs::Xz  ? KCompressionDevice::Xz
                                              : KCompressionDevice::Zstd;
    return std::make_unique<FilterUnpacker>(file, at, bytes, type);
}

} // namespace

std::unique_ptr<Unpacker> Unpacker::create(PackedAs kind, const RandomFile& file, qint64 at, qint64 packedBytes,
                                           QByteArray before)
{
    auto unpacker = newUnpacker(kind, file, at, packedBytes);
    unpacker->m_block = std::move(before);
    unpacker->m_input = unpacker->m_block;
    return unpacker;
}

Result<void> Unpacker::fill()
{
    const qint64 more = std::min(kBlockBytes, m_end - m_at);
    m_block.resize(more);
    GW_CHECK(m_file.read(m_at, m_block.data(), more));
    m_at += more;
    m_input = m_block;
    return {};
}

// Between two streams: the next one begins, or only zeros follow up to the end.
Result<void> Unpacker::nextStream()
{
    for (;;) {
        if (m_input.isEmpty() && m_at < m_end)
            GW_CHECK(fill());
        if (m_input.isEmpty() || m_input.front() != '\0')
            break;
        m_input = m_input.sliced(std::find_if(m_input.begin(), m_input.end(), [](char c) { return c != '\0'; }) - m_input.begin());
    }
    m_isAtEnd = m_input.isEmpty();
    m_isInStream = !m_isAtEnd;
    if (m_isInStream && !begin())
        return damaged(m_file, QStringLiteral("The packed content cannot be read"));
    return {};
}

Result<qint64> Unpacker::read(char* into, qint64 most)
{
    // The libraries count in 32 bits.
    constexpr qint64 kMostAtOnce = 1 << 30;
    if (m_at == m_begin && !m_isInStream && !m_isAtEnd) {
        if (m_input.isEmpty())
            GW_CHECK(fill());
        if (m_input.isEmpty() || !begin())
            return damaged(m_file, QStringLiteral("The packed content cannot be read"));
        m_isInStream = true;
    }
    qint64 made = 0;
    while (made < most && !m_isAtEnd) {
        if (!m_isInStream) {
            GW_CHECK(nextStream());
            continue;
        }
        if (m_input.isEmpty() && m_at < m_end)
            GW_CHECK(fill());
        const qint64 madeBefore = made;
        const qsizetype inputBefore = m_input.size();
        const Step outcome = step(m_input, into + made, std::min(most - made, kMostAtOnce), made);
        if (outcome == Step::Broken)
            return damaged(m_file, QStringLiteral("The packed content is damaged"));
        if (outcome == Step::StreamEnd)
            m_isInStream = false;
        else if (made == madeBefore && m_input.size() == inputBefore && m_at == m_end)
            return damaged(m_file, QStringLiteral("The packed content is cut"));
    }
    return made;
}

} // namespace gangway
