// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <QReadWriteLock>

namespace gangway
{

/// Takes secrets out of what is logged: those it was told of, wherever they stand, and what stands where secrets stand
/// (headers and query values by their names). The last line of defence: code still does not hand secrets to a log.
/// Thread-safe.
class Redactor
{
public:
    /// The one of this program: whoever learns a secret tells it.
    static Redactor& shared();

    void addSecret(const QString& secret); ///< shorter than 4 characters is ignored: it would shred every text
    QString redacted(QString text) const;
    QString redacted(const QUrl& url) const;
    QByteArray redactedHeader(const QByteArray& name, const QByteArray& value) const;

private:
    mutable QReadWriteLock m_lock;
    QStringList m_secrets; ///< the longest first: one may hold another
};

} // namespace gangway
