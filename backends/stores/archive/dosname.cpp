// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/dosname.h"

#include <QString>

namespace gangway
{

namespace
{

// The upper halves, from 0x80 on.
constexpr char16_t kPage437[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                                u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr char16_t kPage866[] = u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                                u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0";
static_assert(std::size(kPage437) == 129 && std::size(kPage866) == 129);

bool isUpperHalf(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Russian words are written in Cyrillic from end to end; in the words that page 437 is for, accented letters stand
// between plain ones.
bool looksCyrillic(QByteArrayView raw)
{
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (!isUpperHalf(raw[i]))
            continue;
        const auto byte = static_cast<unsigned char>(raw[i]);
        const bool isLetter = byte <= 0xaf || (byte >= 0xe0 && byte <= 0xf1);
        const bool touchesAscii = (i > 0 && isAsciiLetter(raw[i - 1])) || (i + 1 < raw.size() && isAsciiLetter(raw[i + 1]));
        if (!isLetter || touchesAscii)
            return false;
    }
    return true;
}

} // namespace

QByteArray nameFromDos(QByteArrayView raw)
{
    const char16_t* const page = looksCyrillic(raw) ? kPage866 : kPage437;
    QString name;
    for (const char c : raw)
        name += isUpperHalf(c) ? QChar(page[static_cast<unsigned char>(c) - 0x80]) : QChar::fromLatin1(c);
    return name.toUtf8();
}

} // namespace gangway
