// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plan.h"

#include "models/domain/relativepath.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

namespace gangway
{

namespace
{

void addBlock(QCryptographicHash& hash, const QByteArray& block)
{
    // Lengths keep two different splits of the same bytes apart.
    const qint64 size = qToLittleEndian<qint64>(block.size());
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
    hash.addData(block);
}

} // namespace

ChangeTotals Plan::totals() const
{
    ChangeTotals totals;
    for (const Change& change : changes) {
        const qint64 bytes = changeBytes(change);
        switch (change.action) {
        case Action::Add:
            ++totals.add;
            totals.addBytes = addedBytes(totals.addBytes, bytes);
            break;
        case Action::Change:
            ++totals.change;
            totals.changeBytes = addedBytes(totals.changeBytes, bytes);
            break;
        case Action::Same:
            ++totals.same;
            totals.sameBytes = addedBytes(totals.sameBytes, bytes);
            break;
        case Action::Skip:
            ++totals.skip;
            break;
        case Action::Conflict:
            ++totals.conflict;
            totals.conflictBytes = addedBytes(totals.conflictBytes, bytes);
            break;
        case Action::Unsupported:
            ++totals.unsupported;
            totals.unsupportedBytes = addedBytes(totals.unsupportedBytes, bytes);
            break;
        case Action::OnlyInTarget:
            ++totals.onlyInTarget;
            break;
        }
    }
    return totals;
}

bool Plan::isComplete() const
{
    if (!sourceInventory)
        return false;
    std::vector<bool> seen(sourceInventory->count(), false);
    qint64 items = 0;
    for (const Change& change : changes) {
        if (change.source == Inventory::kNone)
            continue;
        if (change.source >= sourceInventory->count() || seen[change.source]
            || !sourceInventory->isItem(change.source))
            return false;
        seen[change.source] = true;
        ++items;
    }
    return items == sourceInventory->itemCount();
}

bool Plan::hasBlockers() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Blocker; });
}

bool Plan::isApplicable() const
{
    const bool isUndecided = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return change.action == Action::Conflict && !change.decided;
    });
    return !isUndecided && !hasBlockers() && isComplete();
}

QString Plan::sourcePath(const Change& change) const
{
    return change.source == Inventory::kNone ? QString() : sourceInventory->path(change.source);
}

QString Plan::targetPath(const Change& change) const
{
    QString below;
    if (change.newName != Inventory::kNone)
        below = newNames[change.newName];
    else if (change.target != Inventory::kNone && change.action != Action::Unsupported)
        below = targetInventory->path(change.target);
    else
        below = sourcePath(change);
    return joinedPath(targetChoice.folder, below);
}

qint64 Plan::changeBytes(const Change& change) const
{
    const bool isOfTarget = change.source == Inventory::kNone;
    const qint64 bytes =
        isOfTarget ? targetInventory->bytes(change.target) : sourceInventory->bytes(change.source);
    return std::max<qint64>(bytes, 0);
}

QByteArray Plan::contentHash() const
{
    return contentHashOf(QJsonDocument(headerToJson()).toJson(QJsonDocument::Compact),
                         sourceInventory ? sourceInventory->toBytes() : QByteArray(),
                         targetInventory ? targetInventory->toBytes() : QByteArray(), changesToBytes());
}

QByteArray Plan::contentHashOf(const QByteArray& header, const QByteArray& source, const QByteArray& target,
                               const QByteArray& changes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& block : {header, source, target, changes})
        addBlock(hash, block);
    return hash.result();
}

} // namespace gangway
