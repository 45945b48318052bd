// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace gangway
{

/// A string that names one kind of thing; ids of different kinds do not mix.
template<typename Tag>
struct Id {
    QString value;

    Id() = default;
    explicit Id(QString text)
        : value(std::move(text))
    {
    }
    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.value < b.value; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using StepId = Id<struct StepTag>;   ///< stable over plans of the same input
using RunId = Id<struct RunTag>;     ///< random, 16 lower-case hex digits
using ScopeId = Id<struct ScopeTag>; ///< a node of the tree that a session offers

} // namespace gangway
