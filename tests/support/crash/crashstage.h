// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/crash/effects.h"
#include "tests/support/crashchild.h"

#include <QStringList>

namespace gangway
{

/// Where one run of the real engine and the real files backend happens: from which source, to which target.
struct Stage {
    QString folder; ///< of this run, with its run file
    QString source; ///< may be shared; never written to
    QString target; ///< Location::toText()

    QString runPath() const { return folder + QStringLiteral("/run.gangway"); }
};

/// The token of every Jupyter server of the crash suite.
QString crashToken();

/// Plans if there is no plan yet, and runs or goes on, in this process. Commits of the run file are effects, and so are
/// requests that change a server. @return 0 = complete
int runOrResume(const Stage& stage);

/// The same in a process of its own.
ChildEnd runInChild(const Stage& stage, effects::Fate fate = effects::Fate::None, qint64 at = 0);
ChildEnd runInChildFor(const Stage& stage, int milliseconds); ///< and kills it then
ChildEnd undoInChild(const Stage& stage, effects::Fate fate = effects::Fate::None, qint64 at = 0);
/// How many effects a child counted that ended by itself.
qint64 effectsIn(const ChildEnd& end);

/// What a child's main() does: see childArguments().
int crashChildMain(const QStringList& arguments);

} // namespace gangway
