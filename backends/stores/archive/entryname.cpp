// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/entryname.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace gangway
{

namespace
{

// The limit of every Linux file system in use.
constexpr qsizetype kMostComponentBytes = 255;
// Leaves room for a number after it.
constexpr qsizetype kMostEscapedBytes = 200;

bool isDrive(QByteArrayView component)
{
    return component.size() >= 2 && component[1] == ':'
           && ((component[0] >= 'A' && component[0] <= 'Z') || (component[0] >= 'a' && component[0] <= 'z'));
}

// On Unix a backslash is a character like any other, and "a\b" a good name. Read by rules of Windows, though, such a
// name must not lead out of a folder: this archive may be unpacked there one day, by us or by the next in line.
bool leadsOutByBackslash(QByteArrayView component)
{
    if (!component.contains('\\'))
        return false;
    return component.front() == '\\' || isDrive(component) || component.startsWith("..\\")
           || component.endsWith("\\..") || component.contains("\\..\\");
}

EntryProblem problemOfComponent(QByteArrayView component, bool isFirst, bool isOnly, NameStyle style)
{
    if (component == QByteArrayView("..") || leadsOutByBackslash(component))
        return EntryProblem::Outside;
    // "C:" before a slash is a drive wherever it was written; "a: notes" alone is a name on Unix.
    if (isFirst && isDrive(component) && (style == NameStyle::Dos || (component.size() == 2 && !isOnly)))
        return EntryProblem::Outside;
    return component.size() > kMostComponentBytes ? EntryProblem::TooLong : EntryProblem::None;
}

EntryProblem problemOfWhole(QByteArrayView raw, const ArchiveLimits& limits)
{
    if (raw.isEmpty() || raw.contains('\0'))
        return EntryProblem::NameRefused;
    if (raw.size() > limits.mostPathBytes)
        return EntryProblem::TooLong;
    if (!QUtf8StringView(raw.data(), raw.size()).isValidUtf8())
        return EntryProblem::NotUtf8;
    // Qt drops a byte order mark at the start of a text, so two such names could become one.
    if (raw.contains("\xEF\xBB\xBF"))
        return EntryProblem::NameRefused;
    return raw.front() == '/' ? EntryProblem::Outside : EntryProblem::None;
}

EntryName refused(EntryProblem problem)
{
    EntryName name;
    name.problem = problem;
    return name;
}

bool mustBeEscaped(unsigned char byte, bool isUtf8)
{
    return byte < 0x20 || byte == 0x7f || byte == '/' || byte == '\\' || byte == '%' || (byte >= 0x80 && !isUtf8);
}

} // namespace

QString entryProblemCode(EntryProblem problem)
{
    static constexpr std::array<const char*, 15> kCodes{
        "",               "entry.outside", "entry.name",      "name.notutf8",    "entry.toolong",
        "entry.toodeep",  "entry.duplicate", "entry.through", "entry.overlap",   "entry.encrypted",
        "entry.method",   "entry.bomb",    "entry.linkbroken", "entry.sparse",   "entry.damaged"};
    return QString::fromLatin1(kCodes[static_cast<size_t>(problem)]);
}

EntryName readEntryName(QByteArrayView raw, NameStyle style, const ArchiveLimits& limits)
{
    QByteArray copy = raw.toByteArray();
    if (style == NameStyle::Dos)
        copy.replace('\\', '/');
    if (const EntryProblem problem = problemOfWhole(copy, limits); problem != EntryProblem::None)
        return refused(problem);
    EntryName name;
    name.namesFolder = copy.endsWith('/');
    name.path.reserve(copy.size());
    int depth = 0;
    for (qsizetype from = 0; from < copy.size();) {
        const qsizetype slash = copy.indexOf('/', from);
        const qsizetype end = slash < 0 ? copy.size() : slash;
        const QByteArrayView component = QByteArrayView(copy).sliced(from, end - from);
        from = end + 1;
        if (component.isEmpty() || component == QByteArrayView("."))
            continue;
        const EntryProblem problem = problemOfComponent(component, depth == 0, slash < 0, style);
        if (problem != EntryProblem::None)
            return refused(problem);
        if (++depth > limits.mostDepth)
            return refused(EntryProblem::TooDeep);
        if (!name.path.isEmpty())
            name.path += '/';
        name.path += component;
    }
    name.namesFolder = name.namesFolder || name.path.isEmpty();
    return name;
}

QByteArray escapedEntryName(QByteArrayView raw)
{
    if (raw.isEmpty())
        return QByteArrayLiteral("%");
    const bool isUtf8 = QUtf8StringView(raw.data(), raw.size()).isValidUtf8() && !raw.contains("\xEF\xBB\xBF");
    const bool isDots = std::all_of(raw.begin(), raw.end(), [](char c) { return c == '.'; });
    QByteArray escaped;
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        // Not inside a character of several bytes.
        if (escaped.size() > kMostEscapedBytes && (byte & 0xC0) != 0x80)
            return escaped + "...";
        if (isDots || mustBeEscaped(byte, isUtf8))
            escaped += '%' + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper();
        else
            escaped += c;
    }
    return escaped;
}

} // namespace gangway
