// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/tokens.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace gangway {

class DesktopScheme;

/// Decides which tokens are in force and gives style, palette and base font to the application.
/// Owner: the caller of install() (one in main(), or in a test). GUI thread only.
/// Widgets never keep colours: they ask tokens() while painting and are repainted by the palette change.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Sets style, palette and fonts of the application. At most one at a time.
    explicit Theme(QApplication& app, QObject* parent = nullptr);
    ~Theme() override;

    /// The theme in force, or null before one was made.
    static Theme* current();

    const Tokens& tokens() const { return m_tokens; }
    /// What was asked for.
    Scheme choice() const { return m_choice; }
    /// What is shown: never System.
    Scheme shown() const { return m_shown; }
    void setChoice(Scheme choice);
    /// Whether the system asks for no animation; bars jump and the busy line stands still.
    bool reducedMotion() const;
    /// For tests and for desktops that say so: forces the answer of reducedMotion().
    void setReducedMotion(bool on);

signals:
    void changed();

private:
    void apply();
    Scheme resolve() const;

    QApplication& m_app;
    DesktopScheme* m_desktop;
    QPalette m_system;
    Tokens m_tokens;
    Scheme m_choice = Scheme::System;
    Scheme m_shown = Scheme::Light;
    bool m_forceStill = false;
};

/// The tokens in force (light before a Theme exists). For painting.
const Tokens& tokens();

} // namespace gangway
