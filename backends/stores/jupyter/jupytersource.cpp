// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupytersource.h"

namespace gangway
{

JupyterSource::JupyterSource(std::shared_ptr<JupyterPlace> place, QString path, qint64 offset)
    : m_place(std::move(place))
    , m_path(std::move(path))
    , m_next(offset)
{
}

Error JupyterSource::changed() const
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("The file was changed while it was read"), m_path,
                     QStringLiteral("source.changed"));
}

Result<void> JupyterSource::open(Context& context)
{
    return fetch(context);
}

Result<qint64> JupyterSource::read(Context& context, char* buffer, qint64 most)
{
    GW_CHECK(context.checkStopped());
    qint64 done = 0;
    while (done < most) {
        GW_TRY(const qint64 got, m_spool->read(buffer + done, most - done));
        done += got;
        if (got > 0)
            continue;
        if (m_ended)
            break;
        GW_CHECK(fetch(context));
    }
    return done;
}

Result<void> JupyterSource::fetch(Context& context)
{
    // What a file of one part was is known from its one answer; a longer one is described before and after.
    if (m_spool && !m_start) {
        GW_TRY(m_start, m_place->client.entry(context, m_path));
    }
    const qint64 asked = m_place->sizes.partBytes;
    m_spool = std::make_unique<Spool>(asked);
    const auto sink = [this](QByteArrayView part) { return m_spool->append(part); };
    Result<JupyterClient::Part> part = m_place->client.part(context, m_path, m_next, m_next + asked - 1, sink);
    if (!part)
        return acceptCut(part.error());
    GW_CHECK(accept(*part, asked));
    return m_ended && m_start ? compareWithStart(context) : Result<void>();
}

Result<void> JupyterSource::accept(const JupyterClient::Part& part, qint64 asked)
{
    if (!m_lastModified.isNull() && part.lastModified != m_lastModified)
        return changed();
    m_lastModified = part.lastModified;
    if (part.isWhole) {
        if (m_hasRanges)
            return changed(); // it had parts, now it is shorter than one
        m_spool->skip(m_next);
        m_ended = true;
        return {};
    }
    if (m_total >= 0 && part.total >= 0 && part.total != m_total)
        return changed();
    m_total = part.total >= 0 ? part.total : m_total;
    m_hasRanges = true;
    m_next += m_spool->size();
    m_ended = part.isPastEnd || (m_total >= 0 && m_next >= m_total) || (m_total < 0 && m_spool->size() < asked);
    if (m_spool->size() == 0 && !m_ended)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The server sent an empty part"), m_path, QStringLiteral("read.short"));
    return {};
}

Result<void> JupyterSource::acceptCut(const Error& error)
{
    const bool isCut = error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::TimedOut;
    // Only where the bytes are known to begin at m_next; a server without ranges begins at 0.
    if (!isCut || m_spool->size() == 0 || !(m_hasRanges || m_next == 0) || error.code == QStringLiteral("http.malformed"))
        return error;
    m_next += m_spool->size();
    return {};
}

Result<void> JupyterSource::compareWithStart(Context& context)
{
    GW_TRY(const Resource now, m_place->client.entry(context, m_path));
    if (now.modifiedNs != m_start->modifiedNs || now.bytes != m_start->bytes)
        return changed();
    return {};
}

} // namespace gangway
