// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace gangway {

/// Reads the desktop's wishes: light or dark, more contrast, less motion. Asks the settings portal over
/// D-Bus without waiting and follows its change signal; on Qt 6.5 and later the style hints count too.
/// Owner: Theme. GUI thread.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    enum class Preference { None, Dark, Light };

    explicit DesktopScheme(QObject* parent = nullptr);

    Preference preference() const { return m_preference; }
    bool moreContrast() const { return m_moreContrast; }
    bool reducedMotion() const { return m_reducedMotion; }

    /// Takes one value of the portal's group org.freedesktop.appearance (or GNOME's enable-animations).
    void take(const QString& group, const QString& key, const QVariant& value);

signals:
    void changed();

private slots:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void followStyleHints();

    Preference m_preference = Preference::None;
    bool m_moreContrast = false;
    bool m_reducedMotion = false;
};

} // namespace gangway
