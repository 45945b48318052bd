// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"

#include <QProcessEnvironment>

namespace gangway
{

struct ProcessCall {
    QString program;
    QStringList arguments; ///< never a secret
    QProcessEnvironment environment;
    QByteArray input;
    QString folder;
};

struct ProcessAnswer {
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// Runs a program to its end, or ends it when the context is stopped. Thread-safe.
class ProcessRunner
{
public:
    virtual ~ProcessRunner() = default;
    /// @errors NotFound "process.missing", Cancelled, Internal "process.crashed"
    virtual Result<ProcessAnswer> run(Context& context, const ProcessCall& call) = 0;
};

} // namespace gangway
