// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/relativepath.h"

#include <QStringList>

#include <cstring>

namespace gangway
{

bool isPathComponent(QByteArrayView nameUtf8)
{
    const auto size = static_cast<size_t>(nameUtf8.size());
    if (size == 0 || nameUtf8 == QByteArrayView(".") || nameUtf8 == QByteArrayView(".."))
        return false;
    if (std::memchr(nameUtf8.data(), '/', size) != nullptr || std::memchr(nameUtf8.data(), '\0', size) != nullptr)
        return false;
    return nameUtf8.isValidUtf8();
}

bool isRelativePath(const QString& path)
{
    if (path.isEmpty())
        return true;
    if (!path.isValidUtf16())
        return false;
    for (const QStringView part : QStringView(path).split(u'/')) {
        if (part.isEmpty() || part == u"." || part == u".." || part.contains(QChar(u'\0')))
            return false;
    }
    return true;
}

std::optional<QString> normalisedPath(const QString& path)
{
    QStringList kept;
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u".")
            continue;
        if (!isRelativePath(part))
            return std::nullopt;
        kept << part;
    }
    return kept.join(u'/');
}

QString joinedPath(const QString& folder, const QString& below)
{
    if (folder.isEmpty())
        return below;
    return below.isEmpty() ? folder : folder + u'/' + below;
}

} // namespace gangway
