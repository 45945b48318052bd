// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runfile.h"

#include <QMap>

#include <array>
#include <functional>
#include <mutex>

namespace gangway
{

struct FakeFile {
    QByteArray content;
    qint64 modifiedNs = 0;
    friend bool operator==(const FakeFile&, const FakeFile&) = default;
};

/// Both sides of a move as maps of files, and every misfortune that can befall their changes. Each change of it is an effect
/// with a number; the n-th can be made to fail or to be the last thing that this process does. Thread-safe.
/// With a folder it lives on the disk, each change a rename, so that it outlives a killed process.
class FakeWorld
{
public:
    enum class Place { Source, Target, Saved, Parts };
    enum class Misfortune {
        FailBefore, ///< not done, and an error
        FailAfter,  ///< done, but an error: the answer got lost
        KillBefore, ///< SIGKILL
        KillAfter
    };

    explicit FakeWorld(QString folder = {});

    void put(Place place, const QString& path, const QByteArray& content, qint64 modifiedNs = 1); ///< no effect: set-up
    void take(Place place, const QString& path);                                                 ///< no effect: set-up
    std::optional<FakeFile> file(Place place, const QString& path) const;
    QMap<QString, FakeFile> all(Place place) const;

    Result<void> write(Place place, const QString& path, const FakeFile& file);
    Result<void> remove(Place place, const QString& path);
    /// An effect that changes nothing here: `change` is what it does.
    Result<void> effect(const QString& what, const std::function<Result<void>()>& change);

    void befall(Misfortune misfortune, qint64 nth, Error error = defaultError()); ///< counted from 1, from now on
    bool hasBefallen() const;   ///< it came to the n-th effect
    qint64 effects() const;     ///< since the last befall()
    qint64 needlessWrites() const; ///< of what the target held already: each would be a duplicate
    std::function<void(const QString& what)> onEffect; ///< called before each one, on its thread; set before anything starts

    static Error defaultError(); ///< transient
    static Error lostError();    ///< of the step as a whole: FakeMigrator hands it on as that

private:
    void store(Place place, const QString& path, const std::optional<FakeFile>& file);
    void load();
    QString pathOnDisk(Place place, const QString& path) const;

    mutable std::mutex m_mutex;
    QString m_folder;
    QMap<Place, QMap<QString, FakeFile>> m_files;
    std::optional<Misfortune> m_misfortune;
    Error m_error;
    qint64 m_at = 0;
    qint64 m_effects = 0;
    qint64 m_needless = 0;
};

/// A run file whose append() is an effect of a world.
class FailingRunFile : public RunFile
{
public:
    FailingRunFile(std::unique_ptr<RunFile> file, FakeWorld& world);
    Result<void> append(std::span<RunEvent> events) override;
    qint64 commits() const { return m_commits; }

private:
    FakeWorld& m_world;
    qint64 m_commits = 0;
};

} // namespace gangway
