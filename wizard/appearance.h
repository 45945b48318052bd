// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/tokens.h"

#include <QFont>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace gangway
{

/// What the person chose in Settings.
struct Preferences {
    Scheme look = Scheme::System;
    QString language;      ///< "en", "ru"; "" = the system's
    int textPercent = 100; ///< of the system's text size; 100 to 200
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Keeps the preferences in the settings file and puts them in force: look, language and direction, text size.
/// Needs a Theme. Owner: WizardWindow, before any page is made. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Applies what the file says at once. An unreadable file means the defaults.
    explicit Appearance(QString settingsFile, QObject* parent = nullptr);
    ~Appearance() override;

    const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences); ///< applies and saves
    QString language() const { return m_shownLanguage; } ///< what is shown: never ""
    static QStringList languages(); ///< the codes there are translations for, "en" first

signals:
    void pagesOutdated(); ///< what was made before is in the old language, or has the lengths of the old text size

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool apply(); ///< true: the language is another one
    bool applyLanguage(const QString& code); ///< true: it is another one

    QString m_file;
    Preferences m_preferences;
    QString m_shownLanguage;
    QFont m_systemFont; ///< the base of textPercent
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace gangway
