// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runevent.h"
#include "models/items/roles.h"

#include <QAbstractListModel>

#include <deque>

namespace gangway
{

struct LogLine {
    qint64 atMs = 0; ///< since 1970, UTC
    LogLevel level = LogLevel::Info;
    QString subject;
    QString message;
};

/// The newest lines of a log, at most kCapacity, filtered by level and text. Append in batches: one batch is one change
/// for the view. When it is full, the oldest tenth goes at once. Owner: the page's controller; GUI thread.
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr size_t kCapacity = 100000;

    explicit LogModel(QObject* parent = nullptr);

    void append(std::vector<LogLine> lines);
    void appendEvents(const std::vector<RunEvent>& events); ///< the Logged ones, and errors of steps
    void clear();
    void setLeastLevel(LogLevel level);
    void setText(const QString& text); ///< part of the line; case does not matter
    qint64 lineCount() const { return static_cast<qint64>(m_lines.size()); } ///< kept, whether shown or not
    qint64 count(LogLevel level) const { return m_counts[static_cast<size_t>(level)]; } ///< ever, since clear()
    std::deque<LogLine> lines() const { return m_lines; } ///< a copy that another thread may write out; the texts are shared
    static QString textOf(const std::deque<LogLine>& lines);
    QString toText() const;            ///< every kept line, shown or not, as it is saved: "2025-11-20T14:51:02.123Z ERROR …"
    /// The newest shown line about this path; not valid if there is none.
    QModelIndex findSubject(const QString& subject) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const LogLine& line(int row) const { return m_lines[static_cast<size_t>(m_shown[static_cast<size_t>(row)] - m_first)]; }
    bool fits(const LogLine& line) const;
    void refilter();
    void dropOldest();

    std::deque<LogLine> m_lines;
    std::deque<quint64> m_shown; ///< numbers of the lines that fit, ascending
    quint64 m_first = 0;         ///< number of m_lines.front()
    std::array<qint64, 4> m_counts{};
    LogLevel m_least = LogLevel::Debug;
    QString m_text;
};

} // namespace gangway
