// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/tlsthread.h"

#include <QCoreApplication>

#include <openssl/crypto.h>

namespace gangway
{

void TlsThread::run()
{
    exec();
    // Connections that were to be deleted later go now, as long as OpenSSL may still be called here.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    OPENSSL_thread_stop();
}

} // namespace gangway
