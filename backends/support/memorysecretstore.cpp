// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/memorysecretstore.h"

namespace gangway
{

QString secretKeyOf(const Location& location)
{
    return location.scheme + u':' + location.address;
}

Result<Credentials> MemorySecretStore::read(Context&, const Location& location)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.constFind(secretKeyOf(location));
    if (found == m_secrets.constEnd())
        return Error::of(ErrorKind::NotFound, QStringLiteral("No sign-in is kept"), location.toText());
    return *found;
}

Result<void> MemorySecretStore::write(Context&, const Location& location, const Credentials& credentials)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.insert(secretKeyOf(location), credentials);
    return {};
}

Result<void> MemorySecretStore::remove(Context&, const Location& location)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.remove(secretKeyOf(location));
    return {};
}

} // namespace gangway
