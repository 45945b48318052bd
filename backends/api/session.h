// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "models/domain/plan.h"
#include "models/domain/scopenode.h"

namespace gangway
{

/// A place below the target's location where things can go.
struct TargetNode {
    Target target;
    QString name;
    QString path;
    qint64 itemCount = -1;
    std::optional<qint64> freeBytes;
    bool canBePicked = true;
    QString problem;
};

/// What "Test connection" shows.
struct SessionFacts {
    QString description;         ///< "Jupyter Server 2.0.6"
    std::chrono::milliseconds answersIn{0};
    QString certificateUntil;    ///< ISO date, "" where there is no TLS
    QStringList warnings;        ///< codes
};

struct InventoryRequest {
    Scope scope;                 ///< of the source; for the target: everything below `folder` that the scope could meet
    QString folder;              ///< below the location; "" = its top
    LinkPolicy links = LinkPolicy::Keep; ///< Follow: what a link shows is listed in its place, inside the root only
    std::function<void(qint64 itemsSoFar)> counted; ///< called now and then from the reading thread
};

/// A live, signed-in, read-only view of one side. Sends no writing request. Thread-safe.
class Session
{
public:
    virtual ~Session() = default;
    virtual Result<SessionFacts> facts(Context& context) = 0;
    virtual Result<std::vector<ScopeNode>> scopes(Context& context, const ScopeId& parent) = 0;
    virtual Result<std::vector<TargetNode>> targets(Context& context, const QString& folder) = 0;
    virtual Result<std::shared_ptr<const Inventory>> inventory(Context& context, const InventoryRequest& request) = 0;
    /// SHA-256 of these paths, read whole, in their order; an entry whose content cannot be read is its own error.
    virtual std::vector<Result<QByteArray>> contentHashes(Context& context, const QStringList& paths) = 0;
};

} // namespace gangway
