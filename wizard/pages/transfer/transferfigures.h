// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runrecord.h"

namespace gangway
{

/// What has been moved so far, in items and bytes, from the events of a run: the numbers of the transfer page. Pure.
/// An item counts once, however often it was tried; what steps under way have sent counts too.
class TransferFigures
{
public:
    TransferFigures() = default;
    explicit TransferFigures(const RunRecord& record); ///< where the run stands now

    void apply(const std::vector<RunEvent>& events);

    qint64 totalItems() const { return m_totalItems; } ///< to move
    qint64 totalBytes() const { return m_totalBytes; }
    qint64 doneItems() const { return m_added + m_replaced; }
    qint64 doneBytes() const { return m_doneBytes; }   ///< of items that are done
    qint64 added() const { return m_added; }           ///< what undo would remove
    qint64 replaced() const { return m_replaced; }     ///< what undo would put back
    qint64 bytesSoFar() const;                         ///< with what is under way
    qint64 itemsSoFar() const;

private:
    void take(const StepEnded& what);
    void take(const StepUndone& what);
    void setDone(ChangeIndex change, bool isDone);
    bool settles(quint32 step) const { return step < m_plan->steps.size() && m_plan->steps[step].settles; }

    std::shared_ptr<const Plan> m_plan;
    std::vector<bool> m_isDone;                 ///< by change
    QHash<quint32, StepProgressed> m_underWay;  ///< by step
    qint64 m_totalItems = 0;
    qint64 m_totalBytes = 0;
    qint64 m_doneBytes = 0;
    qint64 m_added = 0;
    qint64 m_replaced = 0;
};

/// Of how many picked projects something is to be moved. Pure; no path is made.
qint64 projectsInMotion(const Plan& plan);

} // namespace gangway
