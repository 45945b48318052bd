// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/newname.h"

#include <QString>

namespace gangway
{

namespace
{

bool isRefused(const RefusesName& refuses, const QByteArray& name)
{
    return refuses && refuses(name);
}

/// Where the extension begins; the size of the name where it has none.
qsizetype extensionAt(const QByteArray& name, bool isFolder)
{
    const qsizetype dot = name.lastIndexOf('.');
    return isFolder || dot <= 0 ? name.size() : dot;
}

qsizetype characterEnd(const QByteArray& utf8, qsizetype at)
{
    ++at;
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xc0) == 0x80)
        ++at;
    return at;
}

void chopCharacter(QByteArray& utf8)
{
    while (!utf8.isEmpty() && (static_cast<unsigned char>(utf8.back()) & 0xc0) == 0x80)
        utf8.chop(1);
    utf8.chop(1);
}

QByteArray withoutRefusedCharacters(const QByteArray& name, const RefusesName& refuses)
{
    QByteArray result;
    for (qsizetype at = 0; at < name.size();) {
        const qsizetype end = characterEnd(name, at);
        const QByteArray character = name.mid(at, end - at);
        result += refuses("a" + character + "a") ? QByteArrayLiteral("_") : character;
        at = end;
    }
    return result;
}

/// Shortens the part before the extension until the name is accepted.
std::optional<QByteArray> shortened(QByteArray stem, const QByteArray& end, const RefusesName& refuses)
{
    while (!stem.isEmpty()) {
        const QByteArray name = stem + end;
        if (!isRefused(refuses, name))
            return name;
        chopCharacter(stem);
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> legalName(const QByteArray& name, const RefusesName& refuses)
{
    if (!isRefused(refuses, name))
        return name;
    QByteArray fixed = withoutRefusedCharacters(name, refuses);
    if (!isRefused(refuses, fixed))
        return fixed;
    for (qsizetype at = fixed.size() - 1; at >= 0 && (fixed[at] == '.' || fixed[at] == ' '); --at)
        fixed[at] = '_';
    if (!isRefused(refuses, fixed))
        return fixed;
    if (!isRefused(refuses, "_" + fixed))
        return "_" + fixed;
    const qsizetype extension = extensionAt(fixed, false);
    return shortened(fixed.left(extension), fixed.mid(extension), refuses);
}

std::optional<QByteArray> nameBeside(const QByteArray& name, int number, bool isFolder, const RefusesName& refuses)
{
    const qsizetype extension = extensionAt(name, isFolder);
    const QByteArray mark =
        number == 1 ? QByteArrayLiteral(" (from source)") : " (from source " + QByteArray::number(number) + ")";
    const QByteArray stem = name.left(extension);
    const QByteArray end = mark + name.mid(extension);
    const auto found = shortened(stem, end, refuses);
    return found ? found : legalName(stem + end, refuses);
}

} // namespace gangway
