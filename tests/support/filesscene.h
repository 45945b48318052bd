// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/engine/planner.h"
#include "backends/engine/runner.h"
#include "backends/files/filesbackend.h"
#include "tests/support/testenvironment.h"

#include <QMap>

namespace gangway
{

/// One thing of a folder of this computer, as it lies there; never followed.
struct WorldEntry {
    char kind = 'f'; ///< f file, d folder, l link, s other
    QByteArray content; ///< of a file; the text of a link
    qint64 modifiedNs = 0; ///< of a file
    int permissions = 0;
    friend bool operator==(const WorldEntry&, const WorldEntry&) = default;
};
using World = QMap<QString, WorldEntry>;

/// Everything below a folder, part files included.
World worldBelow(const QString& folder);
/// Only names and contents: for comparing places of different kinds. A folder's name ends in '/'.
QMap<QString, QByteArray> contentsOf(const World& world);
/// What differs between two worlds, as sentences, at most a few; empty if they are equal.
QStringList differences(const World& was, const World& is);
QStringList partFilesIn(const World& world);

/// Writes a file of this computer, with its folders.
void putFile(const QString& path, const QByteArray& content, qint64 modifiedNs = kUnknownTime, int permissions = 0644);
void putLink(const QString& target, const QString& at); ///< folders above it are made
constexpr qint64 kSomeTimeNs = 1'600'000'000'123'456'789;
constexpr qint64 kHourNs = 3'600'000'000'000;

/// Two places, the real files backend, planner and runner: what most tests of this backend begin with. By default both
/// places are folders in a temporary folder; `sourceLocation` and `targetLocation` may be set to others.
struct FilesScene {
    /// `folder`: where it lives; "" = a temporary folder of its own.
    explicit FilesScene(const QString& folder = {});

    QString sourceFolder() const { return filePath(QStringLiteral("source")); }
    QString targetFolder() const { return filePath(QStringLiteral("target")); }
    QString runPath() const { return filePath(QStringLiteral("run.gangway")); }
    QString filePath(const QString& name) const { return m_folder + u'/' + name; }
    void putSource(const QString& path, const QByteArray& content, qint64 modifiedNs = kSomeTimeNs, int permissions = 0644);
    void putTarget(const QString& path, const QByteArray& content, qint64 modifiedNs = kSomeTimeNs, int permissions = 0644);

    Context context(std::stop_token stop = {}) { return Context(clock, stop); }
    Environment environment() { return {*http, processes, secrets, clock, pool}; }
    Result<std::shared_ptr<Session>> open(Side side);
    Result<std::shared_ptr<const Plan>> makePlan(); ///< opens both sides anew
    Result<std::shared_ptr<Migrator>> bind(const std::shared_ptr<const Plan>& plan);
    /// Makes the run file if it is not there, else goes on with it.
    Result<std::unique_ptr<RunFile>> openRun(const std::shared_ptr<const Plan>& plan);
    Result<Outcome> run(RunFile& file, RunnerOptions options = {});
    Result<Outcome> undo(RunFile& file);

    NoNetwork noNetwork;
    NoProcesses processes;
    NoSecrets secrets;
    SystemClock clock;
    TaskPool pool;
    HttpTransport* http = &noNetwork;
    FilesBackend backend;
    Location sourceLocation;
    Location targetLocation;
    Credentials sourceCredentials;
    Credentials targetCredentials;
    Scope scope;
    Target target;
    PlanOptions options;
    Decisions decisions;
    /// The store of a side instead of the one its location names: for fixtures, and for decorated stores.
    std::function<Result<std::shared_ptr<FileStore>>(Side)> storeOf;

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

} // namespace gangway
