// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/sandbox/jupyteremulator.h"

namespace gangway
{

/// The practice servers by their names in `sandbox:NAME`: "old" is full of projects, "new" is where they are to go.
QStringList practiceNames();

/// A practice server as it is before anything was done to it. Each call makes another one. Signs in
/// by its environment(). @errors NotFound "sandbox.unknown", Invalid
Result<std::shared_ptr<JupyterEmulator>> makePracticeServer(const QString& name, std::shared_ptr<Clock> clock = {});

/// A world from a file of somebody's own; see README.md. @errors Disk, Invalid
Result<QJsonObject> readWorld(const QString& path);

} // namespace gangway
