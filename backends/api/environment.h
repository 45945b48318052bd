// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/clock.h"
#include "backends/api/httptransport.h"
#include "backends/api/processrunner.h"
#include "backends/api/secretstore.h"
#include "backends/api/workers.h"

namespace gangway
{

/// The world, injected. Built in app/composition; practice mode and tests build another one. The references outlive it.
struct Environment {
    HttpTransport& http;
    ProcessRunner& processes;
    SecretStore& secrets;
    Clock& clock;
    Workers& workers;
};

} // namespace gangway
