// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gangway
{

/// True for one path component that every store can be asked about: not "", ".", "..", without '/' and NUL, well-formed
/// UTF-8.
bool isPathComponent(QByteArrayView nameUtf8);

/// True for components joined by single '/', none of them "." or "..": what stays below a root. "" is the root itself.
bool isRelativePath(const QString& path);

/// `path` without empty and "." components; nullopt where it holds ".." or NUL.
std::optional<QString> normalisedPath(const QString& path);

/// `below` under `folder`; either may be "".
QString joinedPath(const QString& folder, const QString& below);

} // namespace gangway
