// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/registry.h"
#include "backends/engine/runshelf.h"
#include "backends/engine/taskpool.h"

namespace gangway
{

/// The two practice servers, started on loopback.
struct PracticeSides {
    Connection source;
    Connection target;
    Credentials sourceCredentials;
    Credentials targetCredentials;
};

struct ExportRequest {
    Connection connection;
    Credentials credentials;
    QString folder;      ///< below the location; "" = all of it
    QString outPath;     ///< ends in .zip, .tar.gz or .tar.zst
};
struct ExportSummary {
    QString path;
    QString manifestPath;
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 archiveBytes = 0;
    QByteArray sha256;
    QStringList notIncluded; ///< codes; wizard/text has the sentences
};

/// All that the wizard gets from outside, made in app/composition; outlives the window. Everything here is thread-safe
/// and everything in `functions` blocks: call it on the Interactive pool.
struct WizardServices {
    TaskPool& pool;
    Environment environment;
    const Registry& registry;
    RunShelf& shelf;
    /// Opens one side through the right backend; knows sandbox: locations.
    std::function<Result<std::shared_ptr<Session>>(Context& context, Side side, const Connection& connection,
                                                   const Credentials& credentials, const Backend& backend)>
        open;
    std::function<Result<PracticeSides>(Context& context)> startPractice; ///< started once, the same world after that
    std::function<Result<ExportSummary>(Context& context, const ExportRequest& request)> exportProject;
    QString settingsFile; ///< for QSettings (INI); tests give a file of their own
};

} // namespace gangway
