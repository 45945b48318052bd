// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/livechecks.h"

#include "backends/files/rules.h"
#include "models/domain/relativepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 4096;      // what a file system gives out at a time
constexpr int kMostExamples = 5;
constexpr qint64 kMostFoldersAsked = 20'000; // about 20 ms of asking

Finding finding(Severity severity, const char* code, const QString& subject, const char* message, const char* fix,
                QJsonObject args = {})
{
    Finding result;
    result.severity = severity;
    result.code = QString::fromLatin1(code);
    result.subject = subject;
    result.message = QString::fromLatin1(message);
    result.fix = QString::fromLatin1(fix);
    result.args = std::move(args);
    return result;
}

/// The real path of what is there, and of what will be made below what is there.
QString realPath(const QString& path)
{
    QFileInfo info(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
    QString missing;
    while (!info.exists() && !info.isRoot()) {
        missing = joinedPath(info.fileName(), missing);
        info = QFileInfo(info.path());
    }
    const QString there = info.canonicalFilePath();
    return missing.isEmpty() ? there : (there == QStringLiteral("/") ? there + missing : there + u'/' + missing);
}

/// Where a side lies, so that two of them can be compared: a real path for places on this computer, else the location.
struct Place {
    bool isOnDisk = false;
    bool isFolder = false;
    QString path;
};

Place placeOf(const FilesSession& session, const QString& folder)
{
    const Location& location = session.location();
    if (location.scheme == QStringLiteral("folder"))
        return {true, true, realPath(joinedPath(joinedPath(location.address, location.inside), folder))};
    if (location.scheme == QStringLiteral("archive"))
        return {true, false, realPath(location.address)};
    return {false, false, location.scheme + u':' + location.address + QStringLiteral("#/") + joinedPath(location.inside, folder)};
}

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

void checkPlaces(const FilesSession& source, const FilesSession& target, const Plan& plan,
                 std::vector<Finding>& findings)
{
    const Place from = placeOf(source, {});
    const Place to = placeOf(target, plan.targetChoice.folder);
    if (from.path == to.path) {
        findings.push_back(finding(Severity::Blocker, "target.same", to.path, "Source and target are the same place",
                                   "Choose another target"));
        return;
    }
    const bool hasFolders = from.isOnDisk ? from.isFolder : !to.isOnDisk;
    if (from.isOnDisk == to.isOnDisk && hasFolders && isBelow(to.path, from.path)) {
        findings.push_back(finding(Severity::Blocker, "target.inside", to.path, "The target lies inside the source",
                                   "Choose a target outside of it"));
        return;
    }
    findings.push_back(finding(Severity::Passed, "target.apart", to.path, "Source and target are different places", ""));
}

/// What is not there yet is made in the nearest folder that is.
bool mayWriteInto(QString folder)
{
    while (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) != 0) {
        const qsizetype end = folder.lastIndexOf(u'/');
        if (errno != ENOENT || end < 0 || folder.size() == 1)
            return false;
        folder.truncate(std::max<qsizetype>(end, 1));
    }
    return true;
}

/// Asks for each existing folder that is to be written into; by the permissions, nothing is written to find out.
std::vector<QString> closedFolders(const FilesSession& target, const Plan& plan)
{
    std::vector<QString> closed;
    if (target.location().scheme != QStringLiteral("folder"))
        return closed;
    const QString root = joinedPath(joinedPath(target.location().address, target.location().inside),
                                    plan.targetChoice.folder);
    const Inventory& inventory = *plan.targetInventory;
    QSet<QString> asked;
    for (const Change& change : plan.changes) {
        if ((change.action != Action::Add && change.action != Action::Change) || asked.size() >= kMostFoldersAsked)
            continue;
        const Inventory::Index parent = plan.sourceInventory->parent(change.source);
        const QString folder = plan.sourceInventory->path(parent);
        if (asked.contains(folder))
            continue;
        asked.insert(folder);
        if (inventory.find(folder) != Inventory::kNone && !mayWriteInto(joinedPath(root, folder)))
            closed.push_back(folder);
    }
    return closed;
}

void checkWriting(const FilesSession& target, const Plan& plan, std::vector<Finding>& findings)
{
    if (!target.store().capabilities().canWrite) {
        findings.push_back(finding(Severity::Blocker, "target.readonly", target.location().toText(),
                                   "The target cannot be written to",
                                   "Change its permissions, or choose another target"));
        return;
    }
    const std::vector<QString> closed = closedFolders(target, plan);
    if (closed.empty()) {
        findings.push_back(finding(Severity::Passed, "target.writable", target.location().toText(),
                                   "The target can be written to", ""));
        return;
    }
    QJsonArray examples;
    for (size_t i = 0; i < std::min<size_t>(closed.size(), kMostExamples); ++i)
        examples.append(closed[i]);
    findings.push_back(finding(Severity::Warning, "target.closed", closed.front(),
                               "These folders of the target cannot be written to; what goes there will fail",
                               "Change their permissions",
                               {{QStringLiteral("count"), static_cast<qint64>(closed.size())},
                                {QStringLiteral("examples"), examples}}));
}

struct Room {
    qint64 needed = 0;
    qint64 saved = 0;
    bool isExact = true; ///< every size is known
};

Room roomNeeded(const Plan& plan)
{
    Room room;
    for (const Change& change : plan.changes) {
        if (change.action != Action::Add && change.action != Action::Change)
            continue;
        const qint64 bytes = plan.sourceInventory->bytes(change.source);
        if (bytes == kUnknownBytes && plan.sourceInventory->type(change.source) == ResourceType::File)
            room.isExact = false;
        room.needed += (std::max<qint64>(bytes, 0) + kBlockBytes - 1) / kBlockBytes * kBlockBytes;
        if (change.action == Action::Change && plan.options.keepReplaced)
            room.saved += std::max<qint64>(plan.targetInventory->bytes(change.target), 0) + kBlockBytes;
    }
    // The new archive stands beside the old one until it is proven.
    if (isWrittenWhole(plan))
        room.needed += plan.targetInventory->totalBytes();
    return room;
}

void checkRoom(Context& context, const FilesSession& target, const Plan& plan, std::vector<Finding>& findings)
{
    const Room room = roomNeeded(plan);
    const std::optional<qint64> free = target.store().freeBytes(context);
    const QString place = target.location().toText();
    QJsonObject args{{QStringLiteral("needed"), room.needed}, {QStringLiteral("exact"), room.isExact}};
    if (free)
        args.insert(QStringLiteral("free"), *free);
    if (!free)
        findings.push_back(finding(Severity::Info, "target.roomunknown", place,
                                   "The target does not tell how much room it has", "Make sure that there is enough",
                                   args));
    else if (*free < room.needed && isWrittenWhole(plan))
        // Compression may well make it fit.
        findings.push_back(finding(Severity::Warning, "target.disktight", place,
                                   "The disk may be too small for the archive", "Make room, or choose another disk", args));
    else if (*free < room.needed)
        findings.push_back(finding(Severity::Blocker, "target.disk", place, "There is not enough room in the target",
                                   "Make room, choose fewer projects, or another target", args));
    else
        findings.push_back(finding(Severity::Passed, "target.room", place, "There is enough room in the target", "", args));
    // Run files lie in the home of the person unless told otherwise.
    const qint64 freeAtHome = QStorageInfo(QDir::homePath()).bytesAvailable();
    if (room.saved > 0 && freeAtHome >= 0 && freeAtHome < room.saved)
        findings.push_back(finding(Severity::Warning, "run.disk", QDir::homePath(),
                                   "There may be too little room for the copies of what is replaced",
                                   "Make room, or keep no copies",
                                   {{QStringLiteral("needed"), room.saved}, {QStringLiteral("free"), freeAtHome}}));
}

void checkKeeping(const FilesSession& source, const FilesSession& target, const Plan& plan,
                  std::vector<Finding>& findings)
{
    const StoreCapabilities from = source.store().capabilities();
    const StoreCapabilities to = target.store().capabilities();
    const QString place = target.location().toText();
    if (from.keepsTimes && !to.keepsTimes)
        findings.push_back(finding(Severity::Info, "time.notkept", place, "The target does not keep modification times", ""));
    if (from.rules.keepsPermissions && !to.rules.keepsPermissions)
        findings.push_back(finding(Severity::Info, "permissions.notkept", place, "The target does not keep permissions", ""));
    for (const QString& note : from.notes)
        findings.push_back(finding(Severity::Info, note.toLatin1().constData(), source.location().toText(),
                                   "What the source does not show cannot be moved", ""));
    if (isWrittenWhole(plan) && plan.targetInventory->itemCount() > 0)
        findings.push_back(finding(Severity::Info, "archive.rewritten", place,
                                   "The archive is written anew with what it holds now and what is added", ""));
}

} // namespace

std::vector<Finding> liveChecks(Context& context, FilesSession& source, FilesSession& target, const Plan& plan)
{
    std::vector<Finding> findings;
    checkPlaces(source, target, plan, findings);
    checkWriting(target, plan, findings);
    checkRoom(context, target, plan, findings);
    checkKeeping(source, target, plan, findings);
    return findings;
}

} // namespace gangway
