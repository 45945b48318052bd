// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/sqliteconnection.h"

#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <atomic>

namespace gangway
{

namespace
{

// Result codes of SQLite (sqlite.org/rescode.html); the low byte of the extended ones.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

QString freshName()
{
    static std::atomic<quint64> s_next{0};
    return QStringLiteral("gangway-run-%1").arg(s_next.fetch_add(1));
}

QString databaseName(const QString& path, SqliteConnection::Mode mode)
{
    QString name = QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (mode == SqliteConnection::Mode::ReadWrite)
        return name + QStringLiteral("?mode=rw");
    return name + (mode == SqliteConnection::Mode::Frozen ? QStringLiteral("?immutable=1") : QStringLiteral("?mode=ro"));
}

} // namespace

SqliteConnection::SqliteConnection(QString path, Mode mode)
    : m_path(std::move(path))
    , m_mode(mode)
{
}

SqliteConnection::~SqliteConnection()
{
    close();
}

Result<void> SqliteConnection::attach()
{
    if (m_database.isOpen() && m_thread == QThread::currentThreadId())
        return {};
    close();
    m_name = freshName();
    m_thread = QThread::currentThreadId();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setConnectOptions(m_mode == Mode::ReadWrite
                                     ? QStringLiteral("QSQLITE_OPEN_URI")
                                     : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    m_database.setDatabaseName(databaseName(m_path, m_mode));
    if (!m_database.open()) {
        const Error error = errorOf(m_database.lastError());
        close();
        return error;
    }
    for (const QString& statement : std::as_const(m_onOpen))
        GW_CHECK(run(statement));
    return {};
}

void SqliteConnection::close()
{
    if (m_name.isEmpty())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<void> SqliteConnection::run(const QString& statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return errorOf(query.lastError());
    return {};
}

Result<QVariant> SqliteConnection::value(const QString& statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return errorOf(query.lastError());
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return QVariant();
}

Result<QSqlQuery> SqliteConnection::prepare(const QString& statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return errorOf(query.lastError());
    return query;
}

Result<void> SqliteConnection::execute(QSqlQuery& query)
{
    if (!query.exec())
        return errorOf(query.lastError());
    return {};
}

Error SqliteConnection::errorOf(const QSqlError& error) const
{
    const auto make = [&](ErrorKind kind, const char* what, const char* code) {
        return Error::of(kind, QString::fromLatin1(what), m_path, QString::fromLatin1(code), error.text());
    };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return make(ErrorKind::Conflict, "The run file is in use", "runfile.locked");
    case ReadOnly:
        return make(ErrorKind::Disk, "The run file may not be written", "disk.readonly");
    case Full:
        return make(ErrorKind::Disk, "The disk of the run file is full", "disk.full");
    case InputOutput:
        return make(ErrorKind::Disk, "The disk of the run file reports an error", "disk.io");
    case CannotOpen:
        return make(ErrorKind::Disk, "The run file cannot be opened", "disk.io");
    case Corrupt:
    case NotADatabase:
        return make(ErrorKind::Corrupt, "The run file is damaged", "runfile.damaged");
    default:
        break;
    }
    // "Driver not loaded" is a broken installation; any other code means a table is not as we made it.
    if (error.type() == QSqlError::ConnectionError)
        return make(ErrorKind::Internal, "The database driver does not work", "runfile.driver");
    return make(ErrorKind::Corrupt, "The run file is not as it was written", "runfile.damaged");
}

} // namespace gangway
