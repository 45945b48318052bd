// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/page.h"
#include "wizard/savedrun.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the start page: what lies on the shelf, and the five ways to begin. Each way ends in opens(page), or in an
/// error that the page shows beside its cause. Owner: StartPage. GUI thread.
class StartController : public QObject
{
    Q_OBJECT

public:
    enum class Busy { No, Reading, Opening, Practice };

    StartController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void read(); ///< the shelf, again
    QString shelfFolder() const { return m_services.shelf.folder(); }
    const ShelfListing& listing() const { return m_listing; }
    bool hasListing() const { return m_hasListing; }
    Busy busy() const { return m_busy; }
    const std::optional<Error>& error() const { return m_error; } ///< of the last way that failed

    void startMigration();
    void startExport();
    void startPractice();
    void openFile(const QString& path); ///< a plan, or a run: goes on with whatever it is
    void resume(const QString& path);
    void look(const QString& path);     ///< "Show what happened"
    void putAside(const QString& path);
    void dismissError();

signals:
    void changed(); ///< busy or error
    void listed();  ///< the listing
    void opens(gangway::PageId page);

private:
    void begin(Busy busy);
    void fail(const Error& error);
    void load(const QString& path, std::function<void(const SavedRun&)> use);

    const WizardServices& m_services;
    WizardState& m_state;
    ShelfListing m_listing;
    bool m_hasListing = false;
    Busy m_busy = Busy::No;
    std::optional<Error> m_error;

    struct Practice {
        OpenSide source;
        OpenSide target;
    };
    static Result<Practice> openPractice(const WizardServices& services, Context& context);
    Latest<ShelfListing> m_shelf;
    Latest<Result<void>> m_move;
    Latest<Result<SavedRun>> m_file;
    Latest<Result<Practice>> m_practice;
};

} // namespace gangway
