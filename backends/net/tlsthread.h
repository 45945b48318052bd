// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

namespace gangway
{

/// A thread with an event loop whose end leaves nothing of OpenSSL behind. QThread::wait() returns before the last destructors
/// of a thread have run; OpenSSL's would meet those of a program that is ending, and both would free the same.
class TlsThread : public QThread
{
protected:
    void run() override;
};

} // namespace gangway
