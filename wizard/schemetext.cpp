// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/schemetext.h"

#include <QCoreApplication>
#include <QUrl>

namespace gangway
{
namespace
{

QString words(const char* text)
{
    return QCoreApplication::translate("SchemeText", text);
}

} // namespace

SchemeText schemeText(const QString& scheme)
{
    SchemeText text;
    if (scheme == QStringLiteral("folder")) {
        text.name = words(QT_TRANSLATE_NOOP("SchemeText", "Folder"));
        text.line = words(QT_TRANSLATE_NOOP("SchemeText", "On this computer or a mounted disk."));
        text.icon = Icon::Folder;
        text.addressLabel = words(QT_TRANSLATE_NOOP("SchemeText", "Folder"));
        text.addressExample = words(QT_TRANSLATE_NOOP("SchemeText", "For example /home/anna/projects"));
    } else if (scheme == QStringLiteral("archive")) {
        text.name = words(QT_TRANSLATE_NOOP("SchemeText", "Archive"));
        text.line = words(QT_TRANSLATE_NOOP("SchemeText", "A zip, tar.gz, tar.zst, tar.xz or 7z file."));
        text.icon = Icon::File;
        text.addressLabel = words(QT_TRANSLATE_NOOP("SchemeText", "Archive file"));
        text.addressExample = words(QT_TRANSLATE_NOOP("SchemeText", "For example /home/anna/projects.zip"));
    } else if (scheme == QStringLiteral("jupyter")) {
        text.name = words(QT_TRANSLATE_NOOP("SchemeText", "Jupyter server"));
        text.line = words(QT_TRANSLATE_NOOP("SchemeText", "JupyterLab or Notebook, with its token or password."));
        text.icon = Icon::Server;
        text.signIn = SignIn::TokenOrPassword;
        text.isNetwork = true;
        text.addressLabel = words(QT_TRANSLATE_NOOP("SchemeText", "Address"));
        text.addressExample = words(QT_TRANSLATE_NOOP("SchemeText", "For example https://lab.example.org:8888"));
    } else if (scheme == QStringLiteral("sandbox")) {
        text.name = words(QT_TRANSLATE_NOOP("SchemeText", "Practice server"));
        text.line = words(QT_TRANSLATE_NOOP("SchemeText", "Made up, on this computer only."));
        text.icon = Icon::Server;
        text.addressLabel = words(QT_TRANSLATE_NOOP("SchemeText", "Name"));
    } else {
        text.name = scheme;
        text.addressLabel = words(QT_TRANSLATE_NOOP("SchemeText", "Address"));
    }
    return text;
}

QString shortPlace(const Location& location)
{
    const SchemeText text = schemeText(location.scheme);
    QString place = location.address;
    if (text.isNetwork)
        place = QUrl(location.address).authority();
    else if (location.address.contains(QLatin1Char('/')))
        place = location.address.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return place.isEmpty() ? text.name
                           : QCoreApplication::translate("SchemeText", "%1 %2", "kind of place, its name: Folder notebooks")
                                 .arg(text.name, place);
}

QString shortPlace(const QString& locationText)
{
    const auto location = Location::parse(locationText);
    return location ? shortPlace(*location) : locationText;
}

} // namespace gangway
