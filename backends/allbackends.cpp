// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/allbackends.h"

#include "backends/files/filesbackend.h"

namespace gangway
{

std::vector<std::unique_ptr<Backend>> allBackends()
{
    std::vector<std::unique_ptr<Backend>> backends;
    backends.push_back(std::make_unique<FilesBackend>());
    return backends;
}

} // namespace gangway
