// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"

#include <QMap>

#include <condition_variable>
#include <mutex>

namespace gangway
{

struct FakeFile {
    qint64 bytes = 1000;
    qint64 modifiedNs = 1'700'000'000'000'000'000;
    QByteArray content; ///< what its hash is made from; the path and the size if empty
};

/// One place in memory. Tests fill it before it is opened, or under `mutex`.
struct FakePlace {
    QMap<QString, FakeFile> files;             ///< by path; top-level folders are the projects
    std::vector<ScopeNode> scopes;             ///< instead of the tree made from `files`, where not empty
    std::vector<TargetNode> targets;           ///< what targets("") answers, where not empty
    QHash<QString, Error> scopeErrors;         ///< by id of the parent that cannot be read
    std::optional<Error> openError;            ///< "Connect" fails with this
    Credentials credentials;                   ///< what opens it; empty = open to all
    SessionFacts facts{QStringLiteral("Jupyter Server 2.0.6"), std::chrono::milliseconds(84), QStringLiteral("2027-03-04"), {}};
    std::optional<qint64> freeBytes = 500'000'000'000;
};

/// Holds readers until a test lets them go: to see a page while it waits.
class FakeGate
{
public:
    void close();
    void open();
    /// Returns when the gate is open or the context was stopped. @errors Cancelled
    Result<void> pass(Context& context);
    int waiting() const; ///< how many stand before it

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = true;
    int m_waiting = 0;
};

/// All places there are, by Location::toText(). Thread-safe through its mutex.
struct FakePlaces {
    std::mutex mutex;
    QHash<QString, std::shared_ptr<FakePlace>> places;
    FakeGate openGate;      ///< every open()
    FakeGate readGate;      ///< every scopes(), targets(), inventory()
    FakeGate writeGate;     ///< every step of a migrator
    std::vector<Finding> findings;             ///< what Backend::check answers
    QHash<QString, Error> itemErrors;          ///< items that fail when they are moved, by source path

    FakePlace& at(const QString& location);    ///< made when it is not there
    void remove(const QString& location);
};

/// A session on one of them.
class FakeSession : public Session
{
public:
    FakeSession(FakePlaces& places, QString location);
    Result<SessionFacts> facts(Context& context) override;
    Result<std::vector<ScopeNode>> scopes(Context& context, const ScopeId& parent) override;
    Result<std::vector<TargetNode>> targets(Context& context, const QString& folder) override;
    Result<std::shared_ptr<const Inventory>> inventory(Context& context, const InventoryRequest& request) override;
    std::vector<Result<QByteArray>> contentHashes(Context& context, const QStringList& paths) override;

    FakePlaces& places() const { return m_places; }
    QString location() const { return m_location; }

private:
    FakePlaces& m_places;
    QString m_location;
};

/// The one backend of the fake world: folder, archive, jupyter, sandbox from and to each other; one step moves everything.
class FakeBackend : public Backend
{
public:
    explicit FakeBackend(FakePlaces& places);
    BackendDescription description() const override;
    Result<std::shared_ptr<Session>> open(Context& context, const OpenRequest& request) const override;
    Result<DiffRules> diffRules(const Session& source, const Session& target, const Plan& draft) const override;
    RulesOutput plan(const RulesInput& input) const override;
    std::vector<Finding> check(Context& context, Session& source, Session& target, const Plan& draft) const override;
    Result<std::unique_ptr<Migrator>> bind(Context& context, const BindRequest& request) const override;

private:
    FakePlaces& m_places;
};

} // namespace gangway
