// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <memory>

namespace gangway
{

/// The sole right to run one run file: a lock of the kernel on "FILE.lock", held by an open descriptor, so that it ends with
/// its holder however that ends. The lock file is removed when the lock is given back; one left by a killed program is
/// taken over.
class RunLock
{
public:
    /// @errors Conflict "runfile.locked"; Disk, Denied
    static Result<std::unique_ptr<RunLock>> take(const QString& runFile);
    static bool isHeld(const QString& runFile); ///< by any program, this one included
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

private:
    RunLock(QByteArray path, int descriptor);

    QByteArray m_path;
    int m_descriptor;
};

} // namespace gangway
