// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/memorysecretstore.h"

#include <atomic>

namespace gangway
{

/// The desktop's keychain through QtKeychain, never its plain-text fallback. Where the keychain is absent, locked or silent
/// for 5 s, secrets are kept in memory for this session and isLasting() says so. Its calls block a worker: the
/// keychain's jobs run on the application's own thread, which must have its event loop running.
class KeychainStore : public SecretStore
{
public:
    Result<Credentials> read(Context& context, const Location& location) override;
    Result<void> write(Context& context, const Location& location, const Credentials& credentials) override;
    Result<void> remove(Context& context, const Location& location) override;
    bool isLasting() const override { return m_lasting; }

private:
    MemorySecretStore m_session;
    std::atomic<bool> m_lasting{true};
};

} // namespace gangway
