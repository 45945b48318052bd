// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/jupyter/jupyterclient.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "backends/stores/jupyter/jupytertraces.h"

#include <atomic>

namespace gangway
{

/// What a store and its batches share about one place on a server. Thread-safe.
struct JupyterPlace {
    /// What the server does to notebooks; some have hooks that write them anew.
    enum class Notebooks { NotSeen, KeptByteForByte, Rewritten };

    JupyterPlace(HttpTransport& http, const Connection& connection, const Credentials& credentials)
        : client(http, connection, credentials)
    {
    }

    JupyterClient client;
    JupyterTraces traces;
    std::atomic<Notebooks> notebooks = Notebooks::NotSeen;
    JupyterSizes sizes;
    QString version;
    bool hidesNames = true;     ///< names with a dot are neither shown nor taken
    bool caseSensitive = true;
};

} // namespace gangway
