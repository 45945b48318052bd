// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/secretstore.h"

#include <QHash>

#include <mutex>

namespace gangway
{

/// Keeps secrets until the program ends. Where there is no keychain, and in practice mode. Thread-safe.
class MemorySecretStore : public SecretStore
{
public:
    Result<Credentials> read(Context& context, const Location& location) override;
    Result<void> write(Context& context, const Location& location, const Credentials& credentials) override;
    Result<void> remove(Context& context, const Location& location) override;
    bool isLasting() const override { return false; }

private:
    std::mutex m_mutex;
    QHash<QString, Credentials> m_secrets;
};

/// The name under which the credentials of a location are kept: scheme and place, without the path inside.
QString secretKeyOf(const Location& location);

} // namespace gangway
