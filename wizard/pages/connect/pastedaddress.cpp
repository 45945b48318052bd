// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/pastedaddress.h"

#include <QUrl>
#include <QUrlQuery>

namespace gangway
{

PastedAddress PastedAddress::from(const QString& text)
{
    PastedAddress pasted;
    pasted.address = text.trimmed();
    const QUrl url(pasted.address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return pasted;
    pasted.token = QUrlQuery(url).queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded);
    QString path = url.path(QUrl::FullyEncoded);
    // The pages of Jupyter's own interface; what stands before them is the base URL of the server.
    for (const char* page : {"/lab", "/tree", "/notebooks", "/edit", "/nbclassic"}) {
        const QString name = QLatin1String(page);
        const qsizetype at = path.indexOf(name);
        if (at >= 0 && (path.size() == at + name.size() || path.at(at + name.size()) == QLatin1Char('/')))
            path.truncate(at);
    }
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QUrl cleaned = url;
    cleaned.setPath(path, QUrl::StrictMode);
    cleaned.setQuery(QString());
    cleaned.setFragment(QString());
    pasted.address = cleaned.toString(QUrl::FullyEncoded);
    return pasted;
}

} // namespace gangway
