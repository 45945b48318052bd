// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/sandbox/jupyteremulator.h"
#include "backends/sandbox/loopbackserver.h"
#include "wizard/services.h"

namespace gangway
{

/// The two practice platforms, "old" and "new", on loopback for as long as it lives. Their worlds are made up anew at each
/// start. Thread-safe once made.
class PracticeServers
{
public:
    /// @errors Unavailable "port.taken", Internal (a world in the resources is not valid)
    static Result<std::unique_ptr<PracticeServers>> start(std::shared_ptr<Clock> clock = {});

    PracticeSides sides() const; ///< as sandbox:old and sandbox:new
    /// The real place behind sandbox:NAME, and what signs in there. @errors Invalid "location.address" for another name
    Result<std::pair<Connection, Credentials>> resolve(const Connection& connection) const;

private:
    struct Server {
        QString name;
        std::shared_ptr<JupyterEmulator> emulator;
        std::unique_ptr<LoopbackServer> host;
    };
    std::vector<Server> m_servers;
};

} // namespace gangway
