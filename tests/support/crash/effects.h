// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cerrno>
#include <functional>

/// Every call by which our code or SQLite changes a disk is an effect with a number, in any program that uses these functions:
/// its own renameat(), unlinkat(), pwrite() and so on then come before the C library's. The n-th effect can be the last thing
/// that the process does, or fail. Thread-safe.
namespace gangway::effects
{

enum class Fate : int { None, KillBefore, KillAfter, KillHalfway, Fail };

/// Counts anew; the effect `at` (1 = the first, 0 = none) meets `fate`. `failure`: the errno of one that fails.
void arrange(Fate fate, qint64 at, int failure = EIO);
qint64 count();

/// Makes one more kind of thing an effect. @return what `call` returned, or -1 where it was to fail
long carryOut(const std::function<long()>& call);

} // namespace gangway::effects
