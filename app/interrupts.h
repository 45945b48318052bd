// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <stop_token>

namespace gangway
{

/// Turns the first Ctrl-C (SIGINT) or SIGTERM into a stop request, which ends the command in an orderly way; a second one ends
/// the program at once. Main thread; one object at a time.
class Interrupts
{
public:
    explicit Interrupts(std::stop_source stop);
    ~Interrupts();
    Q_DISABLE_COPY_MOVE(Interrupts)

private:
    std::stop_source m_stop;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_pipe[2] = {-1, -1};
};

} // namespace gangway
