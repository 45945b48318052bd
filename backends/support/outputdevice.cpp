// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/outputdevice.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

// Most entries are smaller than what is kept, so that their headers are completed in memory.
constexpr qsizetype kMostBytes = 4 << 20;
constexpr qsizetype kKeepBytes = 1 << 20;

} // namespace

OutputDevice::OutputDevice(OutputFile& file)
    : m_file(file)
{
    m_window.reserve(kMostBytes + kKeepBytes);
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool OutputDevice::note(const Result<void>& outcome)
{
    if (!outcome && !m_error)
        m_error = outcome.error();
    return outcome.has_value();
}

Result<void> OutputDevice::state() const
{
    if (m_error)
        return *m_error;
    return {};
}

bool OutputDevice::spill(qsizetype keep)
{
    const qsizetype out = std::max<qsizetype>(0, m_window.size() - keep);
    if (!note(m_file.writeAt(m_windowAt, QByteArrayView(m_window).first(out))))
        return false;
    const qsizetype left = m_window.size() - out;
    std::memmove(m_window.data(), m_window.constData() + out, static_cast<size_t>(left));
    m_window.resize(left);
    m_windowAt += out;
    return true;
}

Result<void> OutputDevice::flush()
{
    if (!m_error)
        spill(0);
    return state();
}

qint64 OutputDevice::readData(char*, qint64)
{
    return -1; // never opened for reading
}

qint64 OutputDevice::writeData(const char* data, qint64 count)
{
    if (m_error)
        return -1;
    QByteArrayView left(data, count);
    qint64 at = pos();
    if (at < m_windowAt) { // behind us: written out already
        const QByteArrayView before = left.first(std::min<qint64>(left.size(), m_windowAt - at));
        if (!note(m_file.writeAt(at, before)))
            return -1;
        left = left.sliced(before.size());
        at += before.size();
    }
    if (left.isEmpty())
        return count;
    const qint64 end = at - m_windowAt + left.size();
    if (end > m_window.size())
        m_window.resize(end);
    std::memcpy(m_window.data() + (at - m_windowAt), left.data(), static_cast<size_t>(left.size()));
    return m_window.size() > kMostBytes && !spill(kKeepBytes) ? -1 : count;
}

} // namespace gangway
