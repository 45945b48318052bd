// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace gangway
{

/// The words that an enum's values have in files, both ways.
template<typename Enum, size_t Count>
struct EnumNames {
    std::array<std::pair<Enum, const char*>, Count> rows;

    QString name(Enum wanted) const
    {
        for (const auto& [value, text] : rows) {
            if (value == wanted)
                return QString::fromLatin1(text);
        }
        return {};
    }
    std::optional<Enum> value(const QString& wanted) const
    {
        for (const auto& [value, text] : rows) {
            if (wanted == QLatin1String(text))
                return value;
        }
        return std::nullopt;
    }
};

} // namespace gangway
