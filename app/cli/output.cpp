// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "wizard/text/errortext.h"
#include "wizard/text/findingtext.h"
#include "wizard/text/formats.h"

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace gangway
{

namespace
{

constexpr int kBarWidth = 28;
constexpr qint64 kBarIntervalMs = 100;

/// Names come from outside: what moves the cursor or rings the bell is not printed as it is.
QByteArray printable(QString text)
{
    for (QChar& c : text) {
        if (c != u'\n' && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
            c = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

void write(FILE* stream, const QByteArray& bytes)
{
    // A closed pipe is the reader's choice; there is nobody to tell.
    if (std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == static_cast<size_t>(bytes.size()))
        std::fflush(stream);
}

QByteArray jsonLine(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Output::Output(bool json, bool quiet)
    : m_json(json)
    , m_quiet(quiet)
    , m_bar(!json && !quiet && isatty(STDERR_FILENO))
{
}

void Output::line(const QString& text)
{
    if (m_json || m_quiet)
        return;
    const std::scoped_lock lock(m_mutex);
    clearProgressLocked();
    write(stdout, printable(text) + '\n');
}

void Output::record(const QJsonObject& json)
{
    if (!m_json)
        return;
    const std::scoped_lock lock(m_mutex);
    write(stdout, jsonLine(json));
}

void Output::result(const QJsonObject& json)
{
    record(json);
}

void Output::error(const Error& error)
{
    const std::scoped_lock lock(m_mutex);
    clearProgressLocked();
    if (m_json) {
        write(stdout, jsonLine({{QStringLiteral("error"), errorKindName(error.kind)},
                                {QStringLiteral("code"), error.code},
                                {QStringLiteral("subject"), error.subject},
                                {QStringLiteral("message"), sentenceOf(error)},
                                {QStringLiteral("fix"), adviceOf(error)},
                                {QStringLiteral("detail"), error.toLogLine()}}));
        return;
    }
    write(stderr, printable(fullTextOf(error)) + '\n');
    if (!error.detail.isEmpty())
        write(stderr, "  " + printable(error.toLogLine()) + '\n');
}

void Output::finding(const Finding& finding)
{
    if (m_json || finding.severity == Severity::Passed || (m_quiet && finding.severity != Severity::Blocker))
        return;
    const std::scoped_lock lock(m_mutex);
    clearProgressLocked();
    QString text = wordOf(finding.severity) + QStringLiteral(": ") + titleOf(finding);
    for (const QString& more : {explanationOf(finding), fixOf(finding)}) {
        if (!more.isEmpty())
            text += QStringLiteral("\n  ") + more;
    }
    write(finding.severity == Severity::Info ? stdout : stderr, printable(text) + '\n');
}

void Output::progress(double fraction, const QString& text)
{
    if (!m_bar)
        return;
    const std::scoped_lock lock(m_mutex);
    if (fraction < 1 && m_sinceBar.isValid() && m_sinceBar.elapsed() < kBarIntervalMs)
        return;
    m_sinceBar.start();
    const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kBarWidth);
    const QByteArray bar = QByteArray(full, '#') + QByteArray(kBarWidth - full, '.');
    write(stderr, "\r\033[K[" + bar + "] " + percentText(fraction).toUtf8() + "  " + printable(text));
    m_barDrawn = true;
}

void Output::clearProgress()
{
    const std::scoped_lock lock(m_mutex);
    clearProgressLocked();
}

void Output::clearProgressLocked()
{
    if (m_barDrawn)
        write(stderr, "\r\033[K");
    m_barDrawn = false;
}

} // namespace gangway
