// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace gangway
{

/// A program that a test starts. The tests' only way to do so: under the thread sanitizer a plain QProcess spoils the rest of the
/// test (see the source).
class ChildProcess : public QProcess
{
public:
    ChildProcess();
};

} // namespace gangway
