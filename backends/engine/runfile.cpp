// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runfile.h"

#include "backends/engine/eventlog.h"
#include "backends/engine/planstore.h"
#include "backends/engine/runlock.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace gangway
{

namespace
{

constexpr int kHashBytes = 32;

RunId freshId()
{
    return RunId(QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0')));
}

/// One name for one file, however it was written: the lock beside it must be the same for all.
QString canonical(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : folder + u'/' + file.fileName();
}

struct Loaded {
    RunHead head;
    std::shared_ptr<const Plan> plan;
    std::vector<RunEvent> events;
};

Result<Loaded> loadVia(SqliteConnection& connection)
{
    GW_CHECK(connection.attach());
    // One transaction: everything is read from one moment of the file.
    GW_CHECK(connection.run(QStringLiteral("BEGIN")));
    GW_CHECK(runschema::check(connection));
    Loaded loaded;
    GW_TRY(loaded.head, runschema::readHead(connection));
    GW_TRY(loaded.plan, planstore::read(connection, loaded.head));
    GW_TRY(loaded.events, EventLog::read(connection, loaded.head, *loaded.plan));
    return loaded;
}

QString journalOf(const QString& path)
{
    return path + QStringLiteral("-wal");
}

QString journalIndexOf(const QString& path)
{
    return path + QStringLiteral("-shm");
}

bool hasJournal(const QString& path)
{
    return QFile::exists(journalOf(path));
}

/// Journals that must not be taken for those of a file that gets this name.
void removeJournals(const QString& path)
{
    QFile::remove(journalOf(path));
    QFile::remove(journalIndexOf(path));
}

/// Reads without writing anything, beside the program that may be running it. Without a journal SQLite must not make
/// one, so it is told that the file is frozen; a writer that starts just then is noticed and the file is read again.
Result<Loaded> loadSound(const QString& path, bool lockIsOurs)
{
    // A file in use is known to be sound at its head; opening it here would drop SQLite's own locks in this program.
    if (lockIsOurs || !RunLock::isHeld(path) || !QFile::exists(path))
        GW_CHECK(runschema::screen(path));
    const bool frozen = !hasJournal(path);
    SqliteConnection connection(path, frozen ? SqliteConnection::Mode::Frozen : SqliteConnection::Mode::ReadOnly);
    Result<Loaded> loaded = loadVia(connection);
    if (!loaded && frozen && hasJournal(path)) {
        SqliteConnection again(path, SqliteConnection::Mode::ReadOnly);
        loaded = loadVia(again);
    }
    return loaded;
}

Result<Loaded> load(const QString& path, bool lockIsOurs)
{
    Result<Loaded> loaded = loadSound(path, lockIsOurs);
    if (loaded)
        return loaded;
    Error error = loaded.error();
    error.subject = path;
    return error;
}

/// A program that was killed left its last events in the journal. They go into the file itself, which may have nothing more
/// written to it, be copied or sent: whole. Where that fails the journal stays, and is read as before.
void foldJournal(const QString& path)
{
    if (!hasJournal(path) && !QFile::exists(journalIndexOf(path)))
        return;
    SqliteConnection connection(path, SqliteConnection::Mode::ReadWrite);
    connection.setOnOpen({QStringLiteral("PRAGMA trusted_schema=OFF")});
    if (connection.attach())
        static_cast<void>(connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

Result<void> syncPath(const QString& path, int flags)
{
    const int descriptor = open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    const int why = errno;
    if (descriptor >= 0)
        close(descriptor);
    return synced ? Result<void>() : errorFromErrno(why, QStringLiteral("The run file cannot be made durable"), path);
}

Result<void> makeEmpty(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    unlink(name.constData()); // of a program that was killed here; the lock is ours
    removeJournals(path);
    const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return errorFromErrno(errno, QStringLiteral("The run file cannot be made"), path);
    close(descriptor);
    return {};
}

Result<void> fill(const QString& path, const Plan& plan, RunHead& head)
{
    SqliteConnection connection(path, SqliteConnection::Mode::ReadWrite);
    // The file has no name yet that anyone looks for: no journal is needed, it is synced before it is renamed.
    connection.setOnOpen({QStringLiteral("PRAGMA journal_mode=OFF"), QStringLiteral("PRAGMA synchronous=OFF")});
    GW_CHECK(connection.attach());
    GW_CHECK(connection.run(QStringLiteral("BEGIN IMMEDIATE")));
    GW_CHECK(runschema::create(connection));
    GW_CHECK(planstore::write(connection, plan, head));
    GW_CHECK(runschema::insertHead(connection, head));
    GW_CHECK(connection.run(QStringLiteral("COMMIT")));
    // From its birth, so that there is never a change of journals in which a killed program could leave one of the other kind.
    return connection.run(QStringLiteral("PRAGMA journal_mode=WAL"));
}

Result<void> writeNew(const QString& path, const Plan& plan, RunHead& head)
{
    const QString part = path + QStringLiteral(".part");
    GW_CHECK(makeEmpty(part));
    auto filled = fill(part, plan, head);
    if (filled)
        filled = syncPath(part, O_RDWR);
    if (!filled) {
        QFile::remove(part);
        return filled;
    }
    removeJournals(path);
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        const int why = errno;
        QFile::remove(part);
        return errorFromErrno(why, QStringLiteral("The run file cannot be put in its place"), path);
    }
    return syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace

struct RunFile::Private {
    Private(std::shared_ptr<const Plan> plan, RunHead runHead)
        : head(std::move(runHead))
        , record(std::move(plan))
    {
    }

    QString path;
    RunHead head; ///< as it was when the file was opened
    RunRecord record;
    std::unique_ptr<RunLock> lock;
    std::unique_ptr<EventLog> log;           ///< of a file that may be written; closed before the lock is given back
    std::optional<std::vector<RunEvent>> kept; ///< of a run in memory
};

RunFile::RunFile(std::unique_ptr<Private> p)
    : m_p(std::move(p))
{
}

RunFile::RunFile(RunFile&& opened)
    : m_p(std::move(opened.m_p))
{
}

RunFile::~RunFile() = default;

Result<std::unique_ptr<RunFile>> RunFile::create(const QString& path, std::shared_ptr<const Plan> plan)
{
    const QString place = canonical(path);
    GW_TRY(auto lock, RunLock::take(place));
    if (QFileInfo::exists(place)) {
        GW_TRY(const Loaded old, load(place, true));
        if (!old.events.empty()) {
            return Error::of(ErrorKind::Exists, QStringLiteral("A run of this name has started already"), place,
                             QStringLiteral("runfile.started"));
        }
    }
    RunHead head;
    head.id = freshId();
    head.eventChain = QByteArray(kHashBytes, '\0');
    GW_CHECK(writeNew(place, *plan, head));
    auto p = std::make_unique<Private>(std::move(plan), head);
    p->path = place;
    p->lock = std::move(lock);
    p->log = std::make_unique<EventLog>(place, head);
    return std::unique_ptr<RunFile>(new RunFile(std::move(p)));
}

Result<std::unique_ptr<RunFile>> RunFile::createInMemory(std::shared_ptr<const Plan> plan)
{
    RunHead head;
    head.id = freshId();
    head.planHash = plan->contentHash();
    auto p = std::make_unique<Private>(std::move(plan), head);
    p->kept.emplace();
    return std::unique_ptr<RunFile>(new RunFile(std::move(p)));
}

Result<std::unique_ptr<RunFile>> RunFile::open(const QString& path, Access access)
{
    const QString place = canonical(path);
    std::unique_ptr<RunLock> lock;
    if (access == Access::ReadWrite) {
        if (!QFileInfo::exists(place))
            return runschema::missing(place);
        GW_TRY(lock, RunLock::take(place));
    }
    GW_TRY(Loaded loaded, load(place, lock != nullptr));
    if (lock)
        foldJournal(place);
    auto p = std::make_unique<Private>(loaded.plan, loaded.head);
    p->path = place;
    p->lock = std::move(lock);
    for (const RunEvent& event : loaded.events)
        p->record.apply(event);
    if (access == Access::ReadWrite)
        p->log = std::make_unique<EventLog>(place, loaded.head);
    return std::unique_ptr<RunFile>(new RunFile(std::move(p)));
}

QString RunFile::path() const
{
    return m_p->path;
}

QString RunFile::folder() const
{
    return m_p->path + QStringLiteral(".d");
}

RunId RunFile::id() const
{
    return m_p->head.id;
}

QByteArray RunFile::planHash() const
{
    return m_p->head.planHash;
}

const RunRecord& RunFile::record() const
{
    return m_p->record;
}

std::vector<RunEvent> RunFile::events() const
{
    return readEvents().value_or({});
}

Result<std::vector<RunEvent>> RunFile::readEvents() const
{
    if (m_p->kept)
        return *m_p->kept;
    const auto mode = hasJournal(m_p->path) ? SqliteConnection::Mode::ReadOnly : SqliteConnection::Mode::Frozen;
    SqliteConnection connection(m_p->path, mode);
    GW_CHECK(connection.attach());
    GW_CHECK(connection.run(QStringLiteral("BEGIN")));
    GW_TRY(const RunHead head, runschema::readHead(connection));
    return EventLog::read(connection, head, m_p->record.plan());
}

Result<void> RunFile::append(std::span<RunEvent> events)
{
    for (RunEvent& event : events) {
        if (!event.at.isValid())
            event.at = QDateTime::currentDateTimeUtc();
    }
    if (m_p->log) {
        GW_CHECK(m_p->log->append(events));
    } else if (m_p->kept) {
        for (RunEvent& event : events) {
            event.sequence = static_cast<qint64>(m_p->kept->size()) + 1;
            m_p->kept->push_back(event);
        }
    } else {
        return Error::of(ErrorKind::Internal, QStringLiteral("The run file was opened for reading only"), m_p->path,
                         QStringLiteral("runfile.readonly"));
    }
    for (const RunEvent& event : events)
        m_p->record.apply(event);
    return {};
}

bool RunFile::isLocked(const QString& path)
{
    return RunLock::isHeld(canonical(path));
}

} // namespace gangway
