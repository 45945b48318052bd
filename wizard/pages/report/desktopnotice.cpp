// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/desktopnotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

namespace gangway
{

void showDesktopNotice(const QString& title, const QString& line)
{
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
    // Program, replaced notice (none), symbol, title, text (which may be read as markup), actions, hints, time out (the desktop's own).
    call.setArguments({QStringLiteral("Gangway"), 0U, QStringLiteral("gangway"), title, line.toHtmlEscaped(), QStringList(), QVariantMap(), -1});
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.asyncCall(call);
}

} // namespace gangway
