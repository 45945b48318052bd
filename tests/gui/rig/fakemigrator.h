// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/rig/fakeplaces.h"

namespace gangway
{

/// Copies files from one fake place to the other; items of FakePlaces::itemErrors fail with their error.
class FakeMigrator : public Migrator
{
public:
    FakeMigrator(FakePlaces& places, BindRequest request);
    Result<std::vector<ProbedItem>> probe(Context& context, const StepCall& call) override;
    Result<std::vector<ItemOutcome>> execute(Context& context, const StepCall& call) override;
    Result<std::vector<Verdict>> verify(Context& context, const std::vector<ItemOutcome>& outcomes) override;
    Result<std::vector<ItemOutcome>> revert(Context& context, const UndoCall& call) override;

private:
    QString targetPath(ChangeIndex index) const;
    Result<ItemOutcome> move(Context& context, ChangeIndex index);

    FakePlaces& m_places;
    BindRequest m_request;
    std::shared_ptr<FakePlace> m_source;
    std::shared_ptr<FakePlace> m_target;
};

} // namespace gangway
