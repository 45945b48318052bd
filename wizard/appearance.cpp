// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/appearance.h"

#include "wizard/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <QWidget>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr int kLeastPercent = 100;
constexpr int kMostPercent = 200;

struct NamedScheme {
    Scheme scheme;
    const char* name;
};
constexpr NamedScheme kSchemes[] = {{Scheme::System, "system"},
                                    {Scheme::Light, "light"},
                                    {Scheme::Dark, "dark"},
                                    {Scheme::HighContrast, "highcontrast"}};

Preferences readFrom(const QString& file)
{
    const QSettings settings(file, QSettings::IniFormat);
    Preferences read;
    const QString look = settings.value(QStringLiteral("look/scheme")).toString();
    for (const NamedScheme& named : kSchemes) {
        if (look == QLatin1String(named.name))
            read.look = named.scheme;
    }
    const QString language = settings.value(QStringLiteral("look/language")).toString();
    if (Appearance::languages().contains(language))
        read.language = language;
    bool isNumber = false;
    const int percent = settings.value(QStringLiteral("look/textPercent")).toInt(&isNumber);
    if (isNumber)
        read.textPercent = std::clamp(percent, kLeastPercent, kMostPercent);
    return read;
}

void writeTo(const QString& file, const Preferences& preferences)
{
    QSettings settings(file, QSettings::IniFormat);
    for (const NamedScheme& named : kSchemes) {
        if (preferences.look == named.scheme)
            settings.setValue(QStringLiteral("look/scheme"), QLatin1String(named.name));
    }
    settings.setValue(QStringLiteral("look/language"), preferences.language);
    settings.setValue(QStringLiteral("look/textPercent"), preferences.textPercent);
}

/// QWidget::event() resolves the inherited font on ApplicationFontChange but does not pass it to changeEvent(), where our widgets
/// with a font or lengths of their own wait for it. Naming changeEvent through a derived class is how C++ lets one call it.
struct ChangeTeller : QWidget {
    static void tell(QWidget* widget, QEvent* event) { (widget->*(&ChangeTeller::changeEvent))(event); }
};

QString systemLanguage()
{
    const QString code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return Appearance::languages().contains(code) ? code : QStringLiteral("en");
}

} // namespace

Appearance::Appearance(QString settingsFile, QObject* parent)
    : QObject(parent)
    , m_file(std::move(settingsFile))
    , m_preferences(readFrom(m_file))
    , m_systemFont(QApplication::font())
{
    apply();
    qApp->installEventFilter(this); // after it: the window that owns this is not made yet
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    // Qt 6 tells the program alone; widgets with a font or lengths of their own have to hear it as well.
    if (watched == qApp && event->type() == QEvent::ApplicationFontChange) {
        const auto widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            QEvent change(QEvent::ApplicationFontChange);
            QCoreApplication::sendEvent(widget, &change);
        }
        for (QWidget* widget : widgets) {
            QEvent change(QEvent::ApplicationFontChange);
            ChangeTeller::tell(widget, &change);
        }
    }
    return QObject::eventFilter(watched, event);
}

Appearance::~Appearance()
{
    qApp->removeEventFilter(this); // the window is half gone
    // What belongs to the program goes back to how it was: a test, or a second window, starts from there.
    if (m_preferences.textPercent != kLeastPercent)
        QApplication::setFont(m_systemFont);
}

QStringList Appearance::languages()
{
    return {QStringLiteral("en"), QStringLiteral("ru")};
}

void Appearance::setPreferences(const Preferences& preferences)
{
    if (m_preferences == preferences)
        return;
    const bool isSizeAnother = m_preferences.textPercent != preferences.textPercent;
    m_preferences = preferences;
    writeTo(m_file, m_preferences);
    if (apply() || isSizeAnother)
        emit pagesOutdated();
}

bool Appearance::apply()
{
    if (Theme* theme = Theme::current())
        theme->setChoice(m_preferences.look);
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_preferences.textPercent / 100.0);
    if (QApplication::font().pointSizeF() != font.pointSizeF())
        QApplication::setFont(font);
    return applyLanguage(m_preferences.language.isEmpty() ? systemLanguage() : m_preferences.language);
}

bool Appearance::applyLanguage(const QString& code)
{
    if (m_shownLanguage == code)
        return false;
    m_shownLanguage = code;
    m_translators.clear();
    const auto install = [this](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
            m_translators.push_back(std::move(translator));
    };
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("gangway_") + code, QStringLiteral(":/translations"));
    // English keeps the formats of the person's own country.
    const bool isSystems = QLocale::system().name().startsWith(code);
    const QLocale locale = isSystems ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    return true;
}

} // namespace gangway
