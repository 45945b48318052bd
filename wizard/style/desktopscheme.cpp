// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>

namespace gangway {

namespace {
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");

/// Read() of the portal answers a variant inside a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
} // namespace

DesktopScheme::DesktopScheme(QObject* parent) : QObject(parent)
{
    followStyleHints();
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(kAppearance, QStringLiteral("color-scheme"));
    ask(kAppearance, QStringLiteral("contrast"));
    ask(kGnome, QStringLiteral("enable-animations"));
}

void DesktopScheme::followStyleHints()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto take = [this](Qt::ColorScheme scheme) {
        m_preference = scheme == Qt::ColorScheme::Dark    ? Preference::Dark
                       : scheme == Qt::ColorScheme::Light ? Preference::Light
                                                          : Preference::None;
        emit changed();
    };
    QStyleHints* hints = QGuiApplication::styleHints();
    take(hints->colorScheme());
    connect(hints, &QStyleHints::colorSchemeChanged, this, take);
#endif
}

void DesktopScheme::ask(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call.setArguments({group, key});
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(group, key, reply.value().variant());
        watcher->deleteLater();
    });
}

void DesktopScheme::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    take(group, key, value.variant());
}

void DesktopScheme::take(const QString& group, const QString& key, const QVariant& wrapped)
{
    const QVariant value = unwrapped(wrapped);
    const Preference preference = m_preference;
    const bool contrast = m_moreContrast;
    const bool still = m_reducedMotion;
    if (group == kAppearance && key == QLatin1String("color-scheme")) {
        // The portal's numbers: 0 no preference, 1 prefers dark, 2 prefers light.
        const uint number = value.toUInt();
        m_preference = number == 1 ? Preference::Dark : number == 2 ? Preference::Light : Preference::None;
    } else if (group == kAppearance && key == QLatin1String("contrast")) {
        m_moreContrast = value.toUInt() == 1;
    } else if (group == kGnome && key == QLatin1String("enable-animations")) {
        m_reducedMotion = value.isValid() && !value.toBool();
    }
    if (preference != m_preference || contrast != m_moreContrast || still != m_reducedMotion)
        emit changed();
}

} // namespace gangway
