// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sleepinhibitor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace gangway
{

namespace
{

QString applicationName()
{
    return QStringLiteral("Gangway");
}

QDBusMessage screenSaverCall(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

void unInhibit(quint32 cookie)
{
    QDBusMessage call = screenSaverCall(QStringLiteral("UnInhibit"));
    call.setArguments({cookie});
    QDBusConnection::sessionBus().send(call);
}

} // namespace

SleepInhibitor::SleepInhibitor(QObject* parent)
    : QObject(parent)
{
}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::hold(const QString& reason)
{
    if (m_state == State::Held || m_state == State::Asking)
        return;
    ++m_turn;
    set(State::Asking);
    askLogind(reason);
}

void SleepInhibitor::release()
{
    ++m_turn;
    m_lock = QDBusUnixFileDescriptor(); // closing the descriptor is what ends logind's lock
    if (m_cookie != 0)
        unInhibit(m_cookie);
    m_cookie = 0;
    set(State::Released);
}

void SleepInhibitor::askLogind(const QString& reason)
{
    if (!QDBusConnection::systemBus().isConnected()) { // a call without a bus never ends
        askScreenSaver(reason);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("sleep:idle"), applicationName(), reason, QStringLiteral("block")});
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, reason, turn = m_turn] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (turn != m_turn)
            return; // released meanwhile: the descriptor closes with the reply
        if (reply.isError() || !reply.value().isValid()) {
            askScreenSaver(reason);
            return;
        }
        m_lock = reply.value();
        set(State::Held);
    });
}

void SleepInhibitor::askScreenSaver(const QString& reason)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        set(State::Unavailable);
        return;
    }
    QDBusMessage call = screenSaverCall(QStringLiteral("Inhibit"));
    call.setArguments({applicationName(), reason});
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, turn = m_turn] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> reply = *watcher;
        if (turn != m_turn) {
            if (!reply.isError())
                unInhibit(reply.value());
            return;
        }
        if (reply.isError()) {
            set(State::Unavailable);
            return;
        }
        m_cookie = reply.value();
        set(State::Held);
    });
}

void SleepInhibitor::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace gangway
