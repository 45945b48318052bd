// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/eventlog.h"

#include <QCryptographicHash>
#include <QVariant>
#include <QtEndian>

namespace gangway
{

namespace
{

struct Row {
    qint64 sequence = 0;
    qint64 atMs = 0;
    QString kind;
    QByteArray body;
};

QByteArray chained(const QByteArray& before, const Row& row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    const QByteArray kind = row.kind.toUtf8();
    const std::array<qint64, 3> numbers{qToBigEndian(row.sequence), qToBigEndian(row.atMs),
                                        qToBigEndian<qint64>(kind.size())};
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(numbers.data()), sizeof numbers));
    hash.addData(kind);
    hash.addData(row.body);
    return hash.result();
}

} // namespace

EventLog::EventLog(QString path, RunHead head)
    : m_connection(std::move(path), SqliteConnection::Mode::ReadWrite)
    , m_head(std::move(head))
{
    m_connection.setOnOpen({QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
                            QStringLiteral("PRAGMA trusted_schema=OFF")});
}

Result<void> EventLog::append(std::span<RunEvent> events)
{
    GW_CHECK(m_connection.attach());
    GW_CHECK(m_connection.run(QStringLiteral("BEGIN IMMEDIATE")));
    auto inserted = insert(events);
    auto committed = inserted ? m_connection.run(QStringLiteral("COMMIT")) : Result<void>(inserted.error());
    if (!committed) {
        for (RunEvent& event : events)
            event.sequence = 0;
        // Where SQLite has rolled back by itself this says so, which is no news.
        static_cast<void>(m_connection.run(QStringLiteral("ROLLBACK")));
        return committed.error();
    }
    m_head = std::move(*inserted);
    return {};
}

Result<RunHead> EventLog::insert(std::span<RunEvent> events)
{
    RunHead head = m_head;
    GW_TRY(QSqlQuery add, m_connection.prepare(QStringLiteral("INSERT INTO event VALUES(?, ?, ?, ?)")));
    for (RunEvent& event : events) {
        const Row row{++head.eventCount, event.at.toMSecsSinceEpoch(), runEventKind(event), runEventToBytes(event)};
        event.sequence = row.sequence;
        head.eventChain = chained(head.eventChain, row);
        add.bindValue(0, row.sequence);
        add.bindValue(1, row.atMs);
        add.bindValue(2, row.kind);
        add.bindValue(3, row.body);
        GW_CHECK(m_connection.execute(add));
    }
    GW_TRY(QSqlQuery seal, m_connection.prepare(QStringLiteral("UPDATE head SET eventCount = ?, eventChain = ?")));
    seal.addBindValue(head.eventCount);
    seal.addBindValue(head.eventChain);
    GW_CHECK(m_connection.execute(seal));
    return head;
}

Result<std::vector<RunEvent>> EventLog::read(SqliteConnection& connection, const RunHead& head, const Plan& plan)
{
    const QString select = QStringLiteral("SELECT sequence, at, kind, body FROM event ORDER BY sequence");
    GW_TRY(QSqlQuery rows, connection.prepare(select));
    GW_CHECK(connection.execute(rows));
    std::vector<RunEvent> events;
    QByteArray chain(head.eventChain.size(), '\0');
    while (rows.next()) {
        const Row row{rows.value(0).toLongLong(), rows.value(1).toLongLong(), rows.value(2).toString(),
                      rows.value(3).toByteArray()};
        chain = chained(chain, row);
        auto event = runEventFromBytes(row.kind, row.body, static_cast<quint32>(plan.steps.size()),
                                       static_cast<quint32>(plan.changes.size()));
        if (!event || row.sequence != static_cast<qint64>(events.size()) + 1)
            return runschema::damaged(QStringLiteral("event %1 cannot be read").arg(row.sequence));
        event->sequence = row.sequence;
        event->at = QDateTime::fromMSecsSinceEpoch(row.atMs, Qt::UTC);
        events.push_back(std::move(*event));
    }
    if (static_cast<qint64>(events.size()) != head.eventCount || chain != head.eventChain)
        return runschema::damaged(QStringLiteral("its events are not those that were written"));
    return events;
}

} // namespace gangway
