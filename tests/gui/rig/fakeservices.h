// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/rig/fakeplaces.h"
#include "wizard/page.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

#include <QTemporaryDir>

namespace gangway
{

/// Keeps sign-ins in memory and can be told to be a keychain or none.
class FakeSecrets : public SecretStore
{
public:
    Result<Credentials> read(Context& context, const Location& location) override;
    Result<void> write(Context& context, const Location& location, const Credentials& credentials) override;
    Result<void> remove(Context& context, const Location& location) override;
    bool isLasting() const override { return lasting; }

    std::mutex mutex;
    QHash<QString, Credentials> kept; ///< by Location::toText()
    bool lasting = true;
};

/// All that a wizard needs, made of fakes, with a shelf and a settings file in a temporary folder. Made before the window,
/// destroyed after it.
class FakeServices
{
public:
    FakeServices();
    ~FakeServices();

    const WizardServices& services() const { return *m_services; }
    FakePlaces places;
    FakeSecrets secrets;
    std::optional<Error> practiceError; ///< startPractice fails with this
    QString folder() const { return m_folder.path(); }
    /// "folder:/data" with four projects, "jupyter:https://new.example" with two of the same files, older.
    void fill();
    /// Opens both filled places in the state, as the connect page would, and picks everything: for tests of later pages.
    void answer(WizardState& state, PageId upTo);
    std::shared_ptr<const Plan> makePlan(const WizardState& state);

private:
    struct World;
    QTemporaryDir m_folder;
    std::unique_ptr<World> m_world;
    std::unique_ptr<WizardServices> m_services;
};

} // namespace gangway
