// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace gangway
{

using RefusesName = std::function<bool(QByteArrayView nameUtf8)>; ///< empty = holds every name

/// `name` with what `refuses` does not like replaced by '_': characters, a trailing dot or space, a reserved word, the
/// part that is too long. `name` itself where it is fine; nullopt where nothing helps.
std::optional<QByteArray> legalName(const QByteArray& name, const RefusesName& refuses);

/// The `number`-th name to keep an item beside one of the same name: "a (from source).txt", then "a (from source 2).txt".
/// The extension of a folder is a part of its name. nullopt where the target cannot hold it in any form.
std::optional<QByteArray> nameBeside(const QByteArray& name, int number, bool isFolder, const RefusesName& refuses);

} // namespace gangway
