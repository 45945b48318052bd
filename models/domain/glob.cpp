// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/glob.h"

#include <QStringList>

#include <algorithm>

namespace gangway
{

namespace
{

/// The character that starts at `at` in well-formed UTF-8, and the place after it.
char32_t decode(QByteArrayView utf8, qsizetype& at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(i < utf8.size() ? utf8[i] : 0); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return utf8[at++];
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    char32_t value = first & (0x3f >> more);
    for (int i = 1; i <= more; ++i)
        value = (value << 6) | (byte(at + i) & 0x3f);
    at += more + 1;
    return value;
}

std::vector<char32_t> characters(const QString& text)
{
    const auto ucs4 = text.toUcs4();
    return {ucs4.begin(), ucs4.end()};
}

} // namespace

bool Glob::Token::takes(char32_t c) const
{
    switch (kind) {
    case Kind::Character:
        return c == character;
    case Kind::AnyOne:
        return true;
    case Kind::AnyMany:
        return false;
    case Kind::OneOf:
    case Kind::NoneOf:
        break;
    }
    const bool isIn = std::any_of(ranges.begin(), ranges.end(),
                                  [c](const auto& range) { return c >= range.first && c <= range.second; });
    return isIn == (kind == Kind::OneOf);
}

/// `text[at]` is '['. Without a closing ']' it is that character.
Glob::Token Glob::parseClass(const std::vector<char32_t>& text, size_t& at)
{
    Token token;
    size_t i = at + 1;
    token.kind = Token::Kind::OneOf;
    if (i < text.size() && (text[i] == U'!' || text[i] == U'^')) {
        token.kind = Token::Kind::NoneOf;
        ++i;
    }
    for (bool isFirst = true; i < text.size() && (isFirst || text[i] != U']'); isFirst = false) {
        if (text[i] == U'\\' && i + 1 < text.size())
            ++i;
        const char32_t low = text[i++];
        char32_t high = low;
        if (i + 1 < text.size() && text[i] == U'-' && text[i + 1] != U']') {
            high = text[i + 1];
            i += 2;
        }
        token.ranges.emplace_back(low, high);
    }
    if (i >= text.size())
        return {Token::Kind::Character, text[at++], {}};
    at = i + 1;
    return token;
}

Glob::Part Glob::parsePart(const std::vector<char32_t>& text)
{
    Part part;
    part.isDeep = text == std::vector<char32_t>{U'*', U'*'};
    for (size_t at = 0; at < text.size() && !part.isDeep;) {
        const char32_t c = text[at];
        if (c == U'[') {
            part.tokens.push_back(parseClass(text, at));
            continue;
        }
        Token token;
        token.character = c;
        if (c == U'*')
            token.kind = Token::Kind::AnyMany;
        else if (c == U'?')
            token.kind = Token::Kind::AnyOne;
        else if (c == U'\\' && at + 1 < text.size())
            token.character = text[++at];
        const bool repeatsStar = token.kind == Token::Kind::AnyMany && !part.tokens.empty()
                                 && part.tokens.back().kind == Token::Kind::AnyMany;
        if (!repeatsStar)
            part.tokens.push_back(std::move(token));
        ++at;
    }
    return part;
}

Glob::Glob(const QString& pattern)
{
    QString text = pattern;
    while (text.endsWith(u'/')) {
        m_foldersOnly = true;
        text.chop(1);
    }
    m_isAnchored = text.contains(u'/') || text == u"**";
    for (const QString& part : text.split(u'/', Qt::SkipEmptyParts)) {
        Part parsed = parsePart(characters(part));
        const bool repeatsDeep = parsed.isDeep && !m_parts.empty() && m_parts.back().isDeep;
        if (!repeatsDeep)
            m_parts.push_back(std::move(parsed));
    }
}

/// A star first takes nothing; a mismatch lets the last star take one character more. Earlier stars need no second
/// try: what they could take, the last one can.
bool Glob::Part::matches(QByteArrayView name) const
{
    size_t token = 0;
    qsizetype at = 0;
    size_t starToken = tokens.size();
    qsizetype starAt = 0;
    while (at < name.size()) {
        if (token < tokens.size() && tokens[token].kind == Token::Kind::AnyMany) {
            starToken = token++;
            starAt = at;
            continue;
        }
        qsizetype next = at;
        if (token < tokens.size() && tokens[token].takes(decode(name, next))) {
            at = next;
            ++token;
            continue;
        }
        if (starToken == tokens.size())
            return false;
        decode(name, starAt);
        at = starAt;
        token = starToken + 1;
    }
    while (token < tokens.size() && tokens[token].kind == Token::Kind::AnyMany)
        ++token;
    return token == tokens.size();
}

/// The same over components, with "**" as the star.
bool Glob::matchesParts(Components path) const
{
    size_t part = 0;
    size_t at = 0;
    size_t deepPart = m_parts.size();
    size_t deepAt = 0;
    while (at < path.size()) {
        if (part < m_parts.size() && m_parts[part].isDeep) {
            if (part + 1 == m_parts.size())
                return true; // at least one component is left for it
            deepPart = part++;
            deepAt = at;
            continue;
        }
        if (part < m_parts.size() && m_parts[part].matches(path[at])) {
            ++at;
            ++part;
            continue;
        }
        if (deepPart == m_parts.size())
            return false;
        at = ++deepAt;
        part = deepPart + 1;
    }
    return part == m_parts.size();
}

bool Glob::matches(Components path, bool isFolder) const
{
    if (path.empty() || m_parts.empty() || (m_foldersOnly && !isFolder))
        return false;
    return m_isAnchored ? matchesParts(path) : m_parts.front().matches(path.back());
}

} // namespace gangway
