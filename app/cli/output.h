// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/report.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <mutex>

namespace gangway
{

/// What the command line prints. With --json: JSON lines on standard output, the result object last; else sentences.
/// Errors, warnings and the progress bar go to standard error; a progress bar is drawn on a terminal only. Thread-safe.
class Output
{
public:
    Output(bool json, bool quiet);

    bool isJson() const { return m_json; }
    void line(const QString& text);           ///< a sentence; nothing with --json or --quiet
    void record(const QJsonObject& json);     ///< one JSON line; nothing without --json
    void result(const QJsonObject& json);     ///< the last line
    void error(const Error& error);           ///< what happened and what to do
    void finding(const Finding& finding);
    /// Draws or replaces the bar at most ten times a second; `fraction` 1 draws at once.
    void progress(double fraction, const QString& text);
    void clearProgress();

private:
    void clearProgressLocked();

    const bool m_json;
    const bool m_quiet;
    const bool m_bar;
    std::mutex m_mutex;
    bool m_barDrawn = false;
    QElapsedTimer m_sinceBar;
};

} // namespace gangway
