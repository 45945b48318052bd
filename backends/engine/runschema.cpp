// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runschema.h"

#include <QFile>
#include <QFileInfo>
#include <QVariant>
#include <QtEndian>

#include <array>
#include <cstring>

namespace gangway::runschema
{

namespace
{

constexpr quint32 kApplicationId = 0x47575246; // "GWRF"
// SQLite's header (sqlite.org/fileformat.html §1.3): where what stands, big-endian.
constexpr qint64 kHeaderBytes = 100;
constexpr char kMagic[] = "SQLite format 3";
constexpr int kPageSizeAt = 16;
constexpr int kPageCountAt = 28;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationIdAt = 68;
constexpr int kHashBytes = 32;

struct Table {
    const char* name;
    const char* sql;
};
constexpr std::array<Table, 3> kTables{{
    {"event", "CREATE TABLE event(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL)"},
    {"head", "CREATE TABLE head(one INTEGER PRIMARY KEY, id TEXT NOT NULL, planHash BLOB NOT NULL, planSeal BLOB NOT NULL, "
             "eventCount INTEGER NOT NULL, eventChain BLOB NOT NULL)"},
    {"part", "CREATE TABLE part(number INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 BLOB NOT NULL, "
             "body BLOB NOT NULL)"},
}};

Error foreign(const QString& subject)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("This is not a run file of Gangway"), subject,
                     QStringLiteral("runfile.foreign"));
}

Result<void> checkMarks(quint32 applicationId, quint32 version, const QString& subject)
{
    if (applicationId != kApplicationId)
        return foreign(subject);
    if (version > kVersion)
        return newer(QStringLiteral("format %1").arg(version));
    if (version != kVersion)
        return damaged(QStringLiteral("format %1").arg(version));
    return {};
}

bool hasLiveJournal(const QString& path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

} // namespace

Error damaged(const QString& detail)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("The run file is damaged"), {},
                     QStringLiteral("runfile.damaged"), detail);
}

Error newer(const QString& detail)
{
    return Error::of(ErrorKind::Unsupported, QStringLiteral("This run file was made by a newer Gangway"), {},
                     QStringLiteral("runfile.newer"), detail);
}

Error missing(const QString& path)
{
    return Error::of(ErrorKind::NotFound, QStringLiteral("There is no such run file"), path,
                     QStringLiteral("runfile.missing"));
}

Result<void> screen(const QString& path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return missing(path);
    if (!QFileInfo(path).isFile())
        return foreign(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::of(ErrorKind::Denied, QStringLiteral("The run file cannot be read"), path,
                         QStringLiteral("file.denied"), file.errorString());
    }
    const QByteArray header = file.read(kHeaderBytes);
    if (header.isEmpty())
        return damaged(QStringLiteral("the file is empty"));
    if (!header.startsWith(QByteArrayView(kMagic)))
        return foreign(path);
    if (header.size() < kHeaderBytes)
        return damaged(QStringLiteral("the file is cut"));
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    GW_CHECK(checkMarks(number(kApplicationIdAt), number(kUserVersionAt), path));
    // Behind a live journal the file itself may rightly be older than its header.
    const quint16 storedPageSize = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    const qint64 pageSize = storedPageSize == 1 ? 65536 : storedPageSize;
    if (!hasLiveJournal(path) && file.size() != pageSize * number(kPageCountAt))
        return damaged(QStringLiteral("the file is cut or has something behind its end"));
    return {};
}

Result<void> create(SqliteConnection& connection)
{
    GW_CHECK(connection.run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)));
    GW_CHECK(connection.run(QStringLiteral("PRAGMA user_version = %1").arg(kVersion)));
    for (const Table& table : kTables)
        GW_CHECK(connection.run(QString::fromLatin1(table.sql)));
    return {};
}

Result<void> check(SqliteConnection& connection)
{
    GW_TRY(const QVariant applicationId, connection.value(QStringLiteral("PRAGMA application_id")));
    GW_TRY(const QVariant version, connection.value(QStringLiteral("PRAGMA user_version")));
    GW_CHECK(checkMarks(applicationId.toUInt(), version.toUInt(), {}));
    GW_TRY(QSqlQuery tables, connection.prepare(QStringLiteral("SELECT name, sql FROM sqlite_master ORDER BY name")));
    GW_CHECK(connection.execute(tables));
    for (const Table& table : kTables) {
        // Exactly our tables: a trigger or a view of someone else's would run inside our statements.
        if (!tables.next() || tables.value(0).toString() != QLatin1String(table.name)
            || tables.value(1).toString() != QLatin1String(table.sql))
            return damaged(QStringLiteral("its tables are not ours"));
    }
    if (tables.next())
        return damaged(QStringLiteral("it has more tables than ours"));
    GW_TRY(const QVariant sound, connection.value(QStringLiteral("PRAGMA quick_check(1)")));
    if (sound.toString() != QLatin1String("ok"))
        return damaged(sound.toString());
    return {};
}

Result<void> insertHead(SqliteConnection& connection, const RunHead& head)
{
    GW_TRY(QSqlQuery query, connection.prepare(QStringLiteral("INSERT INTO head VALUES(1, ?, ?, ?, ?, ?)")));
    query.addBindValue(head.id.value);
    query.addBindValue(head.planHash);
    query.addBindValue(head.planSeal);
    query.addBindValue(head.eventCount);
    query.addBindValue(head.eventChain);
    return connection.execute(query);
}

Result<RunHead> readHead(SqliteConnection& connection)
{
    const QString statement = QStringLiteral("SELECT one, id, planHash, planSeal, eventCount, eventChain FROM head");
    GW_TRY(QSqlQuery query, connection.prepare(statement));
    GW_CHECK(connection.execute(query));
    if (!query.next() || query.value(0).toLongLong() != 1)
        return damaged(QStringLiteral("it has no head"));
    RunHead head;
    head.id = RunId(query.value(1).toString());
    head.planHash = query.value(2).toByteArray();
    head.planSeal = query.value(3).toByteArray();
    head.eventCount = query.value(4).toLongLong();
    head.eventChain = query.value(5).toByteArray();
    if (head.planHash.size() != kHashBytes || head.planSeal.size() != kHashBytes || head.eventChain.size() != kHashBytes
        || head.eventCount < 0 || query.next())
        return damaged(QStringLiteral("its head is not as we write it"));
    return head;
}

} // namespace gangway::runschema
