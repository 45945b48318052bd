// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/finding.h"
#include "models/domain/location.h"
#include "models/domain/options.h"
#include "models/domain/step.h"

#include <memory>

namespace gangway
{

/// How the two sides were compared, for the preview and the report: never claims more than was done.
enum class ComparedBy : quint8 { SizeAndTime, Content };

struct ChangeTotals {
    qint64 add = 0, change = 0, same = 0, skip = 0, conflict = 0, unsupported = 0, onlyInTarget = 0;
    qint64 addBytes = 0, changeBytes = 0, sameBytes = 0, unsupportedBytes = 0, conflictBytes = 0;
    qint64 inventory() const { return add + change + same + skip + conflict + unsupported; }
    qint64 toMove() const { return add + change; }
    qint64 toMoveBytes() const { return addBytes + changeBytes; }
};

/// Changes + steps + findings: the dry run, and the very object that is carried out. Immutable once made; shared.
struct Plan {
    static constexpr int kFormat = 1;

    QString backend;          ///< Backend id
    Connection source;
    Connection target;
    Scope scope;
    Target targetChoice;
    PlanOptions options;
    Decisions decisions;
    ComparedBy comparedBy = ComparedBy::SizeAndTime;
    QDateTime createdAt;      ///< UTC
    QString madeBy;           ///< program version
    std::shared_ptr<const Inventory> sourceInventory;
    std::shared_ptr<const Inventory> targetInventory;
    std::vector<Change> changes;
    std::vector<QString> newNames;
    std::vector<Step> steps;
    std::vector<GuidedStep> guided;
    std::vector<Finding> findings;

    ChangeTotals totals() const;
    bool isComplete() const;   ///< every item of the source inventory has exactly one change
    bool hasBlockers() const;
    bool isApplicable() const; ///< complete, no blocker, no undecided conflict
    bool isNothingToDo() const { return steps.empty() && guided.empty(); }

    QString sourcePath(const Change& change) const; ///< from the root of the source's location; "" for OnlyInTarget
    /// From the root of the target's location, so targetChoice.folder included; the new name where it has one, the
    /// target's own spelling where it is there already.
    QString targetPath(const Change& change) const;
    qint64 changeBytes(const Change& change) const; ///< 0 if not known

    /// Everything but the inventories and the changes, which are stored in their own compact form.
    QJsonObject headerToJson() const;
    /// Needs inventories and changes to be set already: checks every index against them.
    /// @errors Corrupt, Invalid; Unsupported "plan.newer"
    Result<void> readHeader(const QJsonObject& json);
    QByteArray changesToBytes() const;
    Result<void> readChanges(const QByteArray& bytes); ///< needs the inventories; changes too. @errors Corrupt
    /// SHA-256 over header, inventories and changes: what an approval is bound to.
    QByteArray contentHash() const;
    /// The same for whoever has the four parts in their storage form already (the header as compact JSON).
    static QByteArray contentHashOf(const QByteArray& header, const QByteArray& source, const QByteArray& target,
                                    const QByteArray& changes);
};

} // namespace gangway
