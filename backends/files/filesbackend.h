// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"

namespace gangway
{

/// Files from anywhere to anywhere: any store to any store. Projects are top-level folders.
/// Offers sandbox: too; app makes such a location into a jupyter: one before it opens it here.
class FilesBackend : public Backend
{
public:
    BackendDescription description() const override;
    Result<std::shared_ptr<Session>> open(Context& context, const OpenRequest& request) const override;
    Result<DiffRules> diffRules(const Session& source, const Session& target, const Plan& draft) const override;
    RulesOutput plan(const RulesInput& input) const override;
    std::vector<Finding> check(Context& context, Session& source, Session& target, const Plan& draft) const override;
    Result<std::unique_ptr<Migrator>> bind(Context& context, const BindRequest& request) const override;
};

} // namespace gangway
