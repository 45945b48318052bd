// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// Carries the verbs of verbs.h out: one row of functions for each, in the file named after them.
class FilesMigrator : public Migrator
{
public:
    FilesMigrator(std::shared_ptr<const Plan> plan, std::shared_ptr<FilesSession> source,
                  std::shared_ptr<FilesSession> target, QString runFolder);

    Result<std::vector<ProbedItem>> probe(Context& context, const StepCall& call) override;
    void dropLeftovers(Context& context, const StepCall& call) override;
    Result<std::vector<ItemOutcome>> execute(Context& context, const StepCall& call) override;
    Result<std::vector<Verdict>> verify(Context& context, const std::vector<ItemOutcome>& outcomes) override;
    Result<std::vector<ItemOutcome>> revert(Context& context, const UndoCall& call) override;

private:
    Workplace m_place;
};

} // namespace gangway
