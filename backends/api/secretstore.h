// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"

namespace gangway
{

/// How one signs in. In memory and in the keychain only; never written to plans, run files, logs.
struct Credentials {
    QString token;
    QString user;
    QString password;
    bool isEmpty() const { return token.isEmpty() && user.isEmpty() && password.isEmpty(); }
    friend bool operator==(const Credentials&, const Credentials&) = default;
};

/// Where secrets are kept between runs. Thread-safe, may block for seconds.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// @errors NotFound, Unavailable "keychain.absent", Denied "keychain.locked", TimedOut "keychain.slow"
    virtual Result<Credentials> read(Context& context, const Location& location) = 0;
    virtual Result<void> write(Context& context, const Location& location, const Credentials& credentials) = 0;
    virtual Result<void> remove(Context& context, const Location& location) = 0;
    virtual bool isLasting() const = 0; ///< false: kept in memory until the program ends
};

} // namespace gangway
