// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/processrunner.h"

namespace gangway
{

/// ProcessRunner over QProcess. One object for all threads: each call has a QProcess of its own.
class QProcessRunner : public ProcessRunner
{
public:
    Result<ProcessAnswer> run(Context& context, const ProcessCall& call) override;
};

} // namespace gangway
