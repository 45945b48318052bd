// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/undo.h"
#include "wizard/pages/report/filesaver.h"
#include "wizard/page.h"
#include "wizard/rundriver.h"
#include "wizard/text/reportwriter.h"

#include <QSet>
#include <QUrl>

namespace gangway
{

/// Logic of the report page: the report of the state, or of a run file that is only looked at; undo, compare again, ticks of
/// what was done by hand, saving. Owner: ReportPage. GUI thread.
class ReportController : public QObject
{
    Q_OBJECT

public:
    ReportController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void enter();
    std::shared_ptr<const Report> report() const { return m_report; } ///< null until it is read
    const UndoPreview& undoPreview() const { return m_undoPreview; }
    bool isReading() const { return m_reading.isRunning(); }
    const std::optional<Error>& error() const { return m_error; } ///< of the last thing that was asked for

    enum class Work { None, Opening, Undoing, Verifying };
    Work work() const { return m_work; }
    qint64 itemsDone() const { return m_itemsDone; } ///< of the work
    bool canUndo() const;
    bool canVerify() const;
    bool canRetry() const;
    void undo();
    void verifyAgain();
    void stopWork();
    /// Takes the run up again; the answer is the page to show then.
    PageId retryFailed();

    bool isGuidedDone(const StepId& id) const { return m_guidedDone.contains(id); }
    void setGuidedDone(const StepId& id, bool done);

    void save(ReportFormat format, const QString& path);
    QString savedPath() const { return m_savedPath; }
    QUrl targetUrl() const; ///< a folder or a web page; empty where neither
    bool isFresh() const;   ///< of a run that has ended in this window

signals:
    void changed();

private:
    struct Details {
        std::shared_ptr<const Report> report;
        UndoPreview undo;
        QSet<StepId> guidedDone;
    };
    struct Sides {
        std::shared_ptr<Session> source;
        std::shared_ptr<Session> target;
    };
    static Result<Details> readDetails(const QString& path);
    static Result<Sides> openSides(const WizardServices& services, Context& context, const Plan& plan);
    void read();
    void take(Result<Details> details);
    void begin(RunJob::Kind kind);
    void run(RunJob::Kind kind, const Sides& sides);
    void finish();
    void fail(const Error& error);
    QString path() const { return m_state.run() ? m_state.run()->path : QString(); }

    const WizardServices& m_services;
    WizardState& m_state;
    std::shared_ptr<const Report> m_report;
    UndoPreview m_undoPreview;
    QSet<StepId> m_guidedDone;
    std::optional<Error> m_error;
    QString m_savedPath;
    Work m_work = Work::None;
    qint64 m_itemsDone = 0;
    std::shared_ptr<RunDriver> m_driver;
    FileSaver m_saver;
    Latest<Result<Details>> m_reading;
    Latest<Result<Sides>> m_opening;
    Latest<Result<Details>> m_ticking;
};

} // namespace gangway
