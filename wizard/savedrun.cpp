// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/savedrun.h"

namespace gangway
{

Result<SavedRun> readSavedRun(const QString& path)
{
    GW_TRY(const auto file, RunFile::open(path, RunFile::Access::ReadOnly));
    SavedRun saved;
    saved.path = path;
    saved.plan = file->record().sharedPlan();
    saved.state = file->record().state();
    return saved;
}

} // namespace gangway
