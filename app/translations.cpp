// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace gangway
{

void installTranslations(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const std::pair<QString, QString> catalogues[] = {
        {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("gangway"), QStringLiteral(":/translations")},
    };
    for (const auto& [name, folder] : catalogues) {
        auto* translator = new QTranslator(&application);
        // English holds the plurals, so it is needed where no other language is there, the "C" of servers and scripts included.
        if (translator->load(locale, name, QStringLiteral("_"), folder)
            || translator->load(QLocale(QLocale::English), name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace gangway
