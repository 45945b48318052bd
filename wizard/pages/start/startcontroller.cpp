// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/start/startcontroller.h"

namespace gangway
{

StartController::StartController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_shelf(services)
    , m_move(services)
    , m_file(services)
    , m_practice(services)
{
}

void StartController::read()
{
    m_shelf.start([&shelf = m_services.shelf](Context&, const Teller&) { return shelf.list(); },
                  [this](ShelfListing listing) {
                      // What was moved aside is told until the window closes, though it is no longer found.
                      auto told = std::move(m_listing.setAside);
                      m_listing = std::move(listing);
                      told.insert(told.end(), m_listing.setAside.begin(), m_listing.setAside.end());
                      m_listing.setAside = std::move(told);
                      m_hasListing = true;
                      emit listed();
                  });
}

void StartController::begin(Busy busy)
{
    m_file.cancel();
    m_practice.cancel();
    m_busy = busy;
    m_error.reset();
    emit changed();
}

void StartController::fail(const Error& error)
{
    m_busy = Busy::No;
    m_error = error;
    emit changed();
}

void StartController::dismissError()
{
    m_error.reset();
    emit changed();
}

void StartController::startMigration()
{
    begin(Busy::No);
    m_state.setPurpose(Purpose::Migrate);
    emit opens(PageId::Platforms);
}

void StartController::startExport()
{
    begin(Busy::No);
    m_state.setPurpose(Purpose::Export);
    emit opens(PageId::Platforms);
}

Result<StartController::Practice> StartController::openPractice(const WizardServices& services, Context& context)
{
    GW_TRY(const PracticeSides world, services.startPractice(context));
    GW_TRY(const Backend* backend,
           services.registry.find(world.source.location.scheme, world.target.location.scheme));
    const auto open = [&](Side side, const Connection& connection, const Credentials& credentials) -> Result<OpenSide> {
        OpenSide opened{connection, credentials, nullptr, {}};
        GW_TRY(opened.session, services.open(context, side, connection, credentials, *backend));
        GW_TRY(opened.facts, opened.session->facts(context));
        return opened;
    };
    Practice practice;
    GW_TRY(practice.source, open(Side::Source, world.source, world.sourceCredentials));
    GW_TRY(practice.target, open(Side::Target, world.target, world.targetCredentials));
    return practice;
}

void StartController::startPractice()
{
    begin(Busy::Practice);
    m_practice.start([&services = m_services](Context& context, const Teller&) { return openPractice(services, context); },
                     [this](Result<Practice> practice) {
                         if (!practice)
                             return fail(practice.error());
                         m_busy = Busy::No;
                         m_state.setPurpose(Purpose::Migrate);
                         m_state.setRoute({practice->source.connection.location.scheme,
                                           practice->target.connection.location.scheme, true});
                         m_state.setSide(Side::Source, std::move(practice->source));
                         m_state.setSide(Side::Target, std::move(practice->target));
                         emit changed();
                         emit opens(PageId::Choose);
                     });
}

void StartController::load(const QString& path, std::function<void(const SavedRun&)> use)
{
    begin(Busy::Opening);
    m_file.start([path](Context&, const Teller&) { return readSavedRun(path); },
                 [this, use = std::move(use)](Result<SavedRun> saved) {
                     if (!saved)
                         return fail(saved.error());
                     m_busy = Busy::No;
                     use(*saved);
                     emit changed();
                 });
}

void StartController::openFile(const QString& path)
{
    load(path, [this](const SavedRun& saved) {
        if (saved.isOver()) {
            m_state.setSaved(Purpose::Look, saved.plan, {saved.path, true, nullptr});
            emit opens(PageId::Report);
        } else if (saved.isStarted()) {
            m_state.setSaved(Purpose::Resume, saved.plan, {saved.path, true, nullptr});
            emit opens(PageId::Connect);
        } else {
            m_state.setSaved(Purpose::OpenPlan, saved.plan, {});
            emit opens(PageId::Connect);
        }
    });
}

void StartController::resume(const QString& path)
{
    load(path, [this](const SavedRun& saved) {
        m_state.setSaved(Purpose::Resume, saved.plan, {saved.path, true, nullptr});
        emit opens(PageId::Connect);
    });
}

void StartController::look(const QString& path)
{
    load(path, [this](const SavedRun& saved) {
        m_state.setSaved(Purpose::Look, saved.plan, {saved.path, true, nullptr});
        emit opens(PageId::Report);
    });
}

void StartController::putAside(const QString& path)
{
    m_move.start([&shelf = m_services.shelf, path](Context&, const Teller&) { return shelf.putAside(path); },
                 [this](Result<void> moved) {
                     if (!moved)
                         fail(moved.error());
                     read();
                 });
}

} // namespace gangway
