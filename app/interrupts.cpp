// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupts.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gangway
{

namespace
{

// A signal handler can reach nothing but globals.
volatile std::sig_atomic_t g_signals = 0;
int g_pipe = -1;

// 128 + SIGINT, the shell's convention for a program that a signal ended.
constexpr int kEndedBySignal = 130;

extern "C" void onSignal(int)
{
    if (g_signals > 0)
        _exit(kEndedBySignal);
    g_signals = g_signals + 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_pipe, &byte, 1);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(std::stop_source stop)
    : m_stop(std::move(stop))
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals then end the program as usual; the run file is safe either way
    g_pipe = m_pipe[1];
    g_signals = 0;
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        m_notifier->setEnabled(false);
        m_stop.request_stop();
    });
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
    handle(SIGPIPE, SIG_IGN);
}

Interrupts::~Interrupts()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    g_pipe = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace gangway
