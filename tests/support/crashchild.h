// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gangway
{

struct ChildEnd {
    bool wasKilled = false; ///< by SIGKILL
    int exitCode = -1;
    QByteArray output;
};

/// Runs this very executable again, as "EXECUTABLE --child ARGUMENTS…", and waits for its end. A test with children has its
/// own main(), which hands over to childArguments() before QTest.
/// @param killAfterMs  ends it by SIGKILL after so long; negative: it ends itself
ChildEnd runChild(const QStringList& arguments, int killAfterMs = -1);

/// What follows "--child" on the command line; empty if this is not a child.
QStringList childArguments(int argc, char** argv);

} // namespace gangway
