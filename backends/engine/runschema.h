// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/sqliteconnection.h"
#include "models/base/ids.h"

namespace gangway
{

/// The one row that seals a run file: what the rest of it must add up to. Written anew in every commit.
struct RunHead {
    RunId id;
    QByteArray planHash;   ///< Plan::contentHash()
    QByteArray planSeal;   ///< over the id, the plan's hash and every stored part
    qint64 eventCount = 0;
    QByteArray eventChain; ///< SHA-256, each event over the one before: none can be changed, left out or moved
};

/// The tables of a run file, its marks, and the checks that it is ours before anything in it is believed.
namespace runschema
{

constexpr int kVersion = 1;

/// Looks at the first bytes, without SQLite: an empty, foreign, newer or cut file is refused here and never touched.
/// @errors NotFound, Denied; Corrupt "runfile.damaged", "runfile.foreign"; Unsupported "runfile.newer"
Result<void> screen(const QString& path);

Result<void> create(SqliteConnection& connection);
/// Structure of the database and its tables. @errors Corrupt "runfile.damaged", "runfile.foreign"; Unsupported "runfile.newer"
Result<void> check(SqliteConnection& connection);

Result<void> insertHead(SqliteConnection& connection, const RunHead& head);
Result<RunHead> readHead(SqliteConnection& connection);

Error missing(const QString& path);   ///< NotFound "runfile.missing"
Error newer(const QString& detail);   ///< Unsupported "runfile.newer"
Error damaged(const QString& detail); ///< Corrupt "runfile.damaged"

} // namespace runschema

} // namespace gangway
