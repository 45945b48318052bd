// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"
#include "backends/api/httptransport.h"

#include <QHash>

#include <memory>

namespace gangway
{

/// Hands requests straight to emulators, without a network: for tests. Each emulator answers for one authority
/// ("old.practice"). Acts out delays on the context's clock, hangs as TimedOut, cut bodies as Corrupt "http.cut".
/// Thread-safe once it is set up.
class EmulatorTransport : public HttpTransport
{
public:
    void add(const QString& authority, std::shared_ptr<Emulator> emulator);
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;

private:
    QHash<QString, std::shared_ptr<Emulator>> m_emulators;
};

} // namespace gangway
