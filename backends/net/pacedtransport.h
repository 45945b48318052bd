// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"
#include "backends/net/hostpace.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace gangway
{

/// Asks each host no faster than it wants to be asked: one HostPace per host, shared by all workers. Thread-safe.
class PacedTransport : public HttpTransport
{
public:
    explicit PacedTransport(std::unique_ptr<HttpTransport> inner);
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;

private:
    std::unique_ptr<HttpTransport> m_inner;
    std::mutex m_mutex;
    QHash<QString, HostPace> m_paces;
};

} // namespace gangway
