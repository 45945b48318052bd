// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <span>
#include <vector>

namespace gangway
{

/// A pattern for paths. `*` and `?` stay within a component, `**` as a component stands for any number of them (at its
/// end: at least one), `[abc]`, `[a-z]`, `[!a]` for one character, `\` takes the next character as it is. Without a '/'
/// it is about the last component, wherever that is; a trailing '/' makes it match folders only. Matching takes time
/// proportional to path × pattern at worst, whatever the pattern. Immutable; thread-safe.
class Glob
{
public:
    using Components = std::span<const QByteArrayView>; ///< of a path, as UTF-8

    explicit Glob(const QString& pattern);

    /// True where the pattern is about exactly this path; what is below a matched folder is the caller's business.
    bool matches(Components path, bool isFolder) const;

private:
    struct Token {
        enum class Kind : quint8 { Character, AnyOne, AnyMany, OneOf, NoneOf };
        Kind kind = Kind::Character;
        char32_t character = 0;
        std::vector<std::pair<char32_t, char32_t>> ranges;
        bool takes(char32_t c) const;
    };
    struct Part {
        bool isDeep = false; ///< "**"
        std::vector<Token> tokens;
        bool matches(QByteArrayView name) const;
    };
    static Part parsePart(const std::vector<char32_t>& text);
    static Token parseClass(const std::vector<char32_t>& text, size_t& at);
    bool matchesParts(Components path) const;

    std::vector<Part> m_parts;
    bool m_isAnchored = false;   ///< about the whole path, else about its last component
    bool m_foldersOnly = false;
};

} // namespace gangway
