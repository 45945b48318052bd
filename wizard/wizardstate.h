// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/secretstore.h"
#include "backends/api/session.h"
#include "backends/engine/runner.h"
#include "models/domain/report.h"

#include <QObject>

namespace gangway
{

/// What the person is about to do; decides which pages the route has.
enum class Purpose {
    Migrate,  ///< all steps
    OpenPlan, ///< a saved plan: Start, Connect, Preview, Transfer, Report
    Resume,   ///< an unfinished run: Start, Connect, Transfer, Report
    Look,     ///< at a run that is over or cut: Start, Report
    Export    ///< a zip without a target: Start, Platforms, Connect, Export
};

struct Route {
    QString sourceScheme;
    QString targetScheme; ///< "" for Purpose::Export
    bool isPractice = false;
    friend bool operator==(const Route&, const Route&) = default;
};

/// One side, open. Credentials stay in memory.
struct OpenSide {
    Connection connection;
    Credentials credentials;
    std::shared_ptr<Session> session;
    SessionFacts facts;
};

struct ScopeChoice {
    Scope scope;
    qint64 projects = 0;           ///< picked
    qint64 projectsSeen = 0;       ///< of so many
    qint64 bytes = kUnknownBytes;  ///< of the picked ones, where known
    friend bool operator==(const ScopeChoice&, const ScopeChoice&) = default;
};

/// A run (or an undo) that is going on, as the window sees it. Implemented by pages/transfer. GUI thread.
class ActiveRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual bool isActive() const = 0;
    virtual void post(RunCommand command) = 0;
    virtual int itemsUnderWay() const = 0; ///< for the consequence line "4 items finish first"

signals:
    void ended(); ///< isActive() is false from now on
};

/// The run file in question. `active` is null until the transfer page has started (or resumed) it.
struct RunSlice {
    QString path;          ///< "" = the transfer page makes a new one on the shelf
    bool resumes = false;  ///< the file was there already and holds a started run
    std::shared_ptr<ActiveRun> active;
    friend bool operator==(const RunSlice&, const RunSlice&) = default;
};

/// The answers, in the one direction that data flows. Setting a slice to another value clears all later ones and emits
/// one changed(); setting it to the value it has does nothing. Owner: WizardWindow. GUI thread.
class WizardState : public QObject
{
    Q_OBJECT

public:
    enum class Slice { Purpose, Route, Source, TargetSide, Scope, Target, Options, Plan, Run, Report };
    Q_ENUM(Slice)

    using QObject::QObject;

    Purpose purpose() const { return m_purpose; }
    const std::optional<Route>& route() const { return m_route; }
    const std::optional<OpenSide>& source() const { return m_source; }
    const std::optional<OpenSide>& targetSide() const { return m_targetSide; }
    const std::optional<OpenSide>& side(Side side) const { return side == Side::Source ? m_source : m_targetSide; }
    const std::optional<ScopeChoice>& scope() const { return m_scope; }
    const std::optional<Target>& target() const { return m_target; }
    const std::optional<PlanOptions>& options() const { return m_options; }
    std::shared_ptr<const Plan> plan() const { return m_plan; } ///< decisions are in it: remake and set it again
    const std::optional<RunSlice>& run() const { return m_run; }
    std::shared_ptr<const Report> report() const { return m_report; }
    bool has(Slice slice) const;
    bool isRunActive() const;

    void setPurpose(Purpose purpose); ///< also starts over: clears everything after it, always
    void setRoute(Route route);
    /// Both sides are one slice of the route: a new source clears what was chosen in it, but not the open target.
    void setSide(Side side, OpenSide open);
    void closeSide(Side side);
    void setScope(ScopeChoice scope);
    void setTarget(Target target);
    void setOptions(PlanOptions options);
    void setPlan(std::shared_ptr<const Plan> plan);
    void setRun(RunSlice run);
    void setReport(std::shared_ptr<const Report> report);
    /// Takes route, scope, target, options and the plan itself from a saved plan or run; the sides are still to be opened.
    /// run.path is empty for a plan that was never started.
    void setSaved(Purpose purpose, std::shared_ptr<const Plan> plan, RunSlice run);

signals:
    void changed(gangway::WizardState::Slice first); ///< this slice has a new value, all later ones are empty

private:
    void clearAfter(Slice slice);

    Purpose m_purpose = Purpose::Migrate;
    std::optional<Route> m_route;
    std::optional<OpenSide> m_source;
    std::optional<OpenSide> m_targetSide;
    std::optional<ScopeChoice> m_scope;
    std::optional<Target> m_target;
    std::optional<PlanOptions> m_options;
    std::shared_ptr<const Plan> m_plan;
    std::optional<RunSlice> m_run;
    std::shared_ptr<const Report> m_report;
};

} // namespace gangway
