// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/logmodel.h"

#include <QDateTime>

#include <algorithm>

namespace gangway
{

namespace
{

QString lineText(const LogLine& line)
{
    return line.subject.isEmpty() ? line.message : line.subject + QStringLiteral(": ") + line.message;
}

QLatin1String levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QLatin1String("DEBUG");
    case LogLevel::Info:
        return QLatin1String("INFO");
    case LogLevel::Warning:
        return QLatin1String("WARNING");
    case LogLevel::Error:
        break;
    }
    return QLatin1String("ERROR");
}

} // namespace

LogModel::LogModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

bool LogModel::fits(const LogLine& line) const
{
    return line.level >= m_least
           && (m_text.isEmpty() || line.message.contains(m_text, Qt::CaseInsensitive)
               || line.subject.contains(m_text, Qt::CaseInsensitive)
               || lineText(line).contains(m_text, Qt::CaseInsensitive));
}

void LogModel::append(std::vector<LogLine> lines)
{
    if (lines.size() > kCapacity)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(kCapacity));
    std::vector<quint64> fitting;
    quint64 at = m_first + m_lines.size();
    for (LogLine& line : lines) {
        ++m_counts[static_cast<size_t>(line.level)];
        if (fits(line))
            fitting.push_back(at);
        m_lines.push_back(std::move(line));
        ++at;
    }
    if (!fitting.empty()) {
        const auto first = static_cast<int>(m_shown.size());
        beginInsertRows({}, first, first + static_cast<int>(fitting.size()) - 1);
        m_shown.insert(m_shown.end(), fitting.begin(), fitting.end());
        endInsertRows();
    }
    if (m_lines.size() > kCapacity)
        dropOldest();
}

void LogModel::dropOldest()
{
    // A tenth more than needed, so that a full log does not move under the reader with every batch.
    const size_t dropped = m_lines.size() - kCapacity + kCapacity / 10;
    const quint64 first = m_first + dropped;
    const auto kept = std::lower_bound(m_shown.begin(), m_shown.end(), first);
    const auto gone = static_cast<int>(kept - m_shown.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    m_shown.erase(m_shown.begin(), kept);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(dropped));
    m_first = first;
    if (gone > 0)
        endRemoveRows();
}

void LogModel::appendEvents(const std::vector<RunEvent>& events)
{
    std::vector<LogLine> lines;
    for (const RunEvent& event : events) {
        const qint64 at = event.at.toMSecsSinceEpoch();
        if (const auto* logged = std::get_if<Logged>(&event.what))
            lines.push_back({at, logged->level, logged->subject, logged->message});
        if (const auto* ended = std::get_if<StepEnded>(&event.what)) {
            if (ended->error)
                lines.push_back({at, LogLevel::Error, {}, ended->error->toLogLine()});
            for (const ItemOutcome& outcome : ended->outcomes) {
                if (outcome.error)
                    lines.push_back({at, outcome.end == ItemEnd::Skipped ? LogLevel::Warning : LogLevel::Error,
                                     outcome.error->subject, outcome.error->toLogLine()});
            }
        }
    }
    if (!lines.empty())
        append(std::move(lines));
}

void LogModel::clear()
{
    beginResetModel();
    m_first += m_lines.size();
    m_lines.clear();
    m_shown.clear();
    m_counts = {};
    endResetModel();
}

void LogModel::setLeastLevel(LogLevel level)
{
    m_least = level;
    refilter();
}

void LogModel::setText(const QString& text)
{
    m_text = text;
    refilter();
}

void LogModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (fits(m_lines[i]))
            m_shown.push_back(m_first + i);
    }
    endResetModel();
}

QString LogModel::toText() const
{
    return textOf(m_lines);
}

QString LogModel::textOf(const std::deque<LogLine>& lines)
{
    QString text;
    for (const LogLine& line : lines) {
        const QString at = QDateTime::fromMSecsSinceEpoch(line.atMs, Qt::UTC).toString(Qt::ISODateWithMs);
        // One line each, whatever a server put into its message.
        const QString message = lineText(line).replace(u'\n', u' ').replace(u'\r', u' ');
        text += at + u' ' + levelName(line.level) + u' ' + message + u'\n';
    }
    return text;
}

QModelIndex LogModel::findSubject(const QString& subject) const
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (line(row).subject == subject)
            return index(row);
    }
    return {};
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine& found = line(index.row());
    if (role == Qt::DisplayRole)
        return lineText(found);
    if (role <= Qt::UserRole)
        return {};
    switch (static_cast<LogRole>(role)) {
    case LogRole::Time:
        return QDateTime::fromMSecsSinceEpoch(found.atMs).toString(QStringLiteral("HH:mm:ss"));
    case LogRole::Level:
        return asInt(found.level);
    case LogRole::Message:
        return lineText(found);
    case LogRole::Subject:
        return found.subject;
    }
    return {};
}

} // namespace gangway
