// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace gangway
{

/// One connection to one SQLite file through Qt, without what Qt asks of its callers: names are made here, and the
/// connection is opened anew when another thread goes on with it. Used by one thread at a time.
class SqliteConnection
{
public:
    enum class Mode {
        ReadOnly,
        Frozen,   ///< read only, and nobody writes to it now: no files are made beside it
        ReadWrite
    };

    SqliteConnection(QString path, Mode mode);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    /// Runs on every opening, also the one on another thread: for pragmas.
    void setOnOpen(QStringList statements) { m_onOpen = std::move(statements); }
    /// Opens it on this thread, if it is not. To be called first in every operation. @errors as errorOf()
    Result<void> attach();
    void close();

    Result<void> run(const QString& statement);
    Result<QVariant> value(const QString& statement); ///< first column of the first row; invalid if there is none
    Result<QSqlQuery> prepare(const QString& statement);
    Result<void> execute(QSqlQuery& query);
    /// Disk ("disk.full", "disk.io", "disk.readonly"), Corrupt "runfile.damaged", Conflict "runfile.locked", Internal.
    Error errorOf(const QSqlError& error) const;

private:
    QString m_path;
    Mode m_mode;
    QStringList m_onOpen;
    QString m_name;
    QSqlDatabase m_database;
    Qt::HANDLE m_thread = nullptr;
};

} // namespace gangway
