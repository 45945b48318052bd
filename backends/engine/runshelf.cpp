// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runshelf.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

namespace gangway
{

namespace
{

const QString kSuffix = QStringLiteral(".gangway");
constexpr size_t kMostRecent = 50;
// Long enough to tell projects apart, short enough for every file system with the number and the suffix.
constexpr qsizetype kLongestName = 60;

/// All that belongs to one run file, the journal first: a file is never without its own.
constexpr std::array<const char*, 4> kParts{"-wal", "-shm", ".d", ""};

void makePrivateFolder(const QString& folder)
{
    QDir().mkpath(folder);
    chmod(QFile::encodeName(folder).constData(), 0700);
}

QString freePath(const QString& folder, const QString& base)
{
    QString path = folder + u'/' + base + kSuffix;
    for (int number = 2; QFileInfo::exists(path) || QFileInfo::exists(path + QStringLiteral(".d")); ++number)
        path = folder + u'/' + base + u'-' + QString::number(number) + kSuffix;
    return path;
}

Result<QString> moveInto(const QString& path, const QString& folder)
{
    makePrivateFolder(folder);
    const QString to = freePath(folder, QFileInfo(path).completeBaseName());
    for (const char* part : kParts) {
        const QString from = path + QString::fromLatin1(part);
        if (!QFileInfo::exists(from))
            continue;
        const QByteArray newName = QFile::encodeName(to + QString::fromLatin1(part));
        if (std::rename(QFile::encodeName(from).constData(), newName.constData()) != 0)
            return errorFromErrno(errno, QStringLiteral("The run file cannot be put aside"), from);
    }
    return to;
}

QString shownName(const Plan& plan)
{
    const QString path = plan.scope.projects.isEmpty() ? plan.source.location.address : plan.scope.projects.first();
    const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? path : name;
}

RunSummary summaryOf(const RunFile& file)
{
    const RunRecord& record = file.record();
    const Plan& plan = record.plan();
    RunSummary summary;
    summary.path = file.path();
    summary.name = shownName(plan);
    summary.source = plan.source.location.toText();
    summary.target = plan.target.location.toText();
    summary.state = record.state();
    if (record.state() == RunState::Ended || record.state() == RunState::Undone)
        summary.outcome = record.outcomeOfRun();
    summary.accounting = record.accounting();
    summary.guidedLeft = std::count_if(plan.guided.begin(), plan.guided.end(),
                                       [&](const GuidedStep& step) { return !record.isGuidedDone(step.id); });
    const QFileInfo journal(file.path() + QStringLiteral("-wal"));
    summary.changedAt = QFileInfo(file.path()).lastModified().toUTC();
    if (journal.exists())
        summary.changedAt = std::max(summary.changedAt, journal.lastModified().toUTC());
    summary.isLocked = RunFile::isLocked(file.path());
    return summary;
}

bool isUnfinished(const RunSummary& run)
{
    switch (run.state) {
    case RunState::Ready:
    case RunState::Undone:
        return false;
    case RunState::Ended:
        return run.accounting.left > 0; // stopped and kept: it can go on
    default:
        return true;
    }
}

/// Whether the file itself is at fault, so that reading it again will not help.
bool isUnreadableForGood(const Error& error)
{
    return error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::Invalid;
}

void newestFirst(std::vector<RunSummary>& runs)
{
    std::stable_sort(runs.begin(), runs.end(),
                     [](const RunSummary& a, const RunSummary& b) { return a.changedAt > b.changedAt; });
}

} // namespace

RunShelf::RunShelf(QString folder)
    : m_folder(std::move(folder))
{
}

QString RunShelf::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the XDG rules say: a relative one is to be ignored
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/gangway/runs");
}

QString RunShelf::newRunPath(const QString& name) const
{
    makePrivateFolder(m_folder);
    QString base;
    for (const QChar c : name.left(kLongestName))
        base += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    return freePath(m_folder, base.isEmpty() ? QStringLiteral("run") : base);
}

ShelfListing RunShelf::list() const
{
    ShelfListing listing;
    const QDir folder(m_folder);
    for (const QFileInfo& entry : folder.entryInfoList({u'*' + kSuffix}, QDir::Files | QDir::Hidden, QDir::Time)) {
        const QString path = entry.absoluteFilePath();
        const auto file = RunFile::open(path, RunFile::Access::ReadOnly);
        if (!file) {
            QString movedTo;
            if (isUnreadableForGood(file.error()))
                movedTo = moveInto(path, m_folder + QStringLiteral("/unreadable")).value_or({});
            listing.setAside.push_back({path, movedTo, file.error()});
            continue;
        }
        RunSummary summary = summaryOf(**file);
        (isUnfinished(summary) && !summary.isLocked ? listing.unfinished : listing.recent).push_back(std::move(summary));
    }
    newestFirst(listing.unfinished);
    newestFirst(listing.recent);
    if (listing.recent.size() > kMostRecent)
        listing.recent.resize(kMostRecent);
    return listing;
}

Result<void> RunShelf::putAside(const QString& path) const
{
    if (RunFile::isLocked(path)) {
        return Error::of(ErrorKind::Conflict, QStringLiteral("Another program runs this file now"), path,
                         QStringLiteral("runfile.locked"));
    }
    GW_CHECK(moveInto(path, m_folder + QStringLiteral("/put-aside")));
    return {};
}

} // namespace gangway
