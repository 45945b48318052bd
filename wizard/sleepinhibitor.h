// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace gangway
{

/// Keeps the computer awake while work runs: a lock of logind, else of the session's screen saver service. The lock dies
/// with the program, whatever happens to it. Never waits: answers arrive later. Owner: the transfer page. GUI thread.
class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    enum class State { Released, Asking, Held, Unavailable };

    explicit SleepInhibitor(QObject* parent = nullptr);
    ~SleepInhibitor() override;

    void hold(const QString& reason); ///< `reason` is shown by the desktop: a translated sentence
    void release();
    State state() const { return m_state; }

signals:
    void stateChanged();

private:
    void askLogind(const QString& reason);
    void askScreenSaver(const QString& reason);
    void set(State state);

    State m_state = State::Released;
    quint64 m_turn = 0;              ///< an answer of an earlier hold() is let go at once
    QDBusUnixFileDescriptor m_lock;
    quint32 m_cookie = 0;            ///< of the screen saver service; 0 = none
};

} // namespace gangway
