// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/registry.h"
#include "backends/engine/runshelf.h"
#include "backends/engine/taskpool.h"
#include "wizard/services.h"

#include <memory>
#include <mutex>

namespace gangway
{

class PracticeServers;

/// The only place where concrete things meet: builds the environment, the registry, the pools, and hands them out. One
/// object in each executable; outlives everything else. Thread-safe but for its constructor.
class Composition
{
public:
    Composition();
    ~Composition();

    Environment environment();
    Registry& registry() { return *m_registry; }
    TaskPool& pool() { return m_pool; }
    RunShelf& shelf() { return m_shelf; }
    Clock& clock() { return m_clock; }

    /// Opens one side through the right backend. A `sandbox:` location starts the practice servers of this process.
    Result<std::shared_ptr<Session>> open(Context& context, Side side, const Connection& connection,
                                          const Credentials& credentials, const Backend& backend);
    /// Starts the two practice servers once. @errors Unavailable: no loopback port could be had
    Result<PracticeSides> startPractice(Context& context);
    Result<ExportSummary> exportProject(Context& context, const ExportRequest& request);
    /// Credentials for the command line: from GANGWAY_SOURCE_… or GANGWAY_TARGET_…, else from the keychain.
    Credentials credentialsFor(Context& context, Side side, const Connection& connection);
    const WizardServices& wizardServices() const { return *m_services; }

private:
    WizardServices makeServices();

    SystemClock m_clock;
    std::unique_ptr<ProcessRunner> m_processes;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<HttpTransport> m_http;
    std::unique_ptr<Registry> m_registry;
    RunShelf m_shelf;
    std::mutex m_practiceMutex;
    std::unique_ptr<PracticeServers> m_practice;
    std::unique_ptr<WizardServices> m_services;
    TaskPool m_pool; ///< the last: it waits for work that uses all of the above
};

/// Settings of a connection that come from the environment: GANGWAY_<SIDE>_CA_FILE, …_PROXY.
NetworkSettings networkFromEnvironment(Side side);

} // namespace gangway
