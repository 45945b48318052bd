// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/migrator.h"
#include "backends/api/session.h"
#include "models/domain/diff.h"

namespace gangway
{

struct BackendDescription {
    QString id;                     ///< "files"
    QStringList sourceSchemes;      ///< of Location: "folder", "archive", "jupyter", "sandbox"
    QStringList targetSchemes;
};

struct OpenRequest {
    Side side = Side::Source;
    Connection connection;
    Credentials credentials;
    Environment environment;
    /// For a target that does not exist yet (a new archive, a new folder): fine, it is empty.
    bool mayBeMissing = false;
};

/// What a backend adds to the changes: pure, no I/O.
struct RulesInput {
    const Plan& plan;               ///< with inventories, options, changes; no steps yet
    RunId tag;                      ///< for names of part files; from the inventories, so stable for the same input
};
struct RulesOutput {
    std::vector<Step> steps;
    std::vector<GuidedStep> guided;
    std::vector<Finding> findings;
};

struct BindRequest {
    std::shared_ptr<const Plan> plan;
    std::shared_ptr<Session> source;
    std::shared_ptr<Session> target;
    QString runFolder;              ///< this run's own folder beside its run file, for saved copies; made when first needed
};

/// A platform, or a family of them: describes itself, opens sides, turns changes into steps, binds a pair.
/// Stateless; lives as long as the program.
class Backend
{
public:
    virtual ~Backend() = default;
    virtual BackendDescription description() const = 0;
    virtual Result<std::shared_ptr<Session>> open(Context& context, const OpenRequest& request) const = 0;
    /// The rules by which two open sides are compared.
    virtual Result<DiffRules> diffRules(const Session& source, const Session& target, const Plan& draft) const = 0;
    virtual RulesOutput plan(const RulesInput& input) const = 0;
    /// Checks that need a live side: free room, write permission, server versions. Reads only.
    virtual std::vector<Finding> check(Context& context, Session& source, Session& target, const Plan& draft) const = 0;
    virtual Result<std::unique_ptr<Migrator>> bind(Context& context, const BindRequest& request) const = 0;
};

} // namespace gangway
