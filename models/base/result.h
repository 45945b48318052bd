// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace gangway
{

/// A value or an Error; named like std::expected, which clang-tidy 14 cannot parse. Cannot be ignored.
template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    template<typename U = T>
        requires(std::is_constructible_v<T, U &&> && !std::is_same_v<std::remove_cvref_t<U>, Result>
                 && !std::is_same_v<std::remove_cvref_t<U>, Error>)
    Result(U&& value)
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace gangway

#define GW_CONCAT_INNER(a, b) a##b
#define GW_CONCAT(a, b) GW_CONCAT_INNER(a, b)

/// GW_TRY(auto file, openFile(path)); declares `file`, or returns the error from the enclosing function.
#define GW_TRY(declaration, expression)                                                                                \
    auto GW_CONCAT(gwResult, __LINE__) = (expression);                                                                 \
    if (!GW_CONCAT(gwResult, __LINE__))                                                                                \
        return GW_CONCAT(gwResult, __LINE__).error();                                                                  \
    declaration = std::move(*GW_CONCAT(gwResult, __LINE__))

/// GW_CHECK(store.flush()); returns the error of a Result<void> (or drops a value) from the enclosing function.
#define GW_CHECK(expression)                                                                                           \
    do {                                                                                                               \
        auto gwChecked = (expression);                                                                                 \
        if (!gwChecked)                                                                                                \
            return gwChecked.error();                                                                                  \
    } while (false)
