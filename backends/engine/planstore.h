// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runschema.h"
#include "models/domain/plan.h"

namespace gangway
{

/// A plan inside a run file: header, both inventories and changes, each cut into parts that are compressed by zstd and
/// have a SHA-256 of their own.
namespace planstore
{

/// Writes every part; sets head.planHash and head.planSeal (head.id must be set).
Result<void> write(SqliteConnection& connection, const Plan& plan, RunHead& head);
/// Reads every part and checks it against its hash, the seal and the plan's hash. Memory is bounded by the file's size.
/// @errors Corrupt "runfile.damaged", Disk
Result<std::shared_ptr<const Plan>> read(SqliteConnection& connection, const RunHead& head);

} // namespace planstore

} // namespace gangway
