// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// What is typed in for one side.
struct SideFields {
    enum class Method { Token, Password, None };
    QString address;
    QString inside;        ///< a folder on the server, "" = all of it
    Method method = Method::Token;
    QString secret;        ///< token or password
    bool keep = true;      ///< in the keychain
    NetworkSettings network;
    friend bool operator==(const SideFields&, const SideFields&) = default;
};

/// Where the sign-in is now.
enum class Kept { NotNeeded, Keychain, Session, NotAtAll };

/// Opens one side and says why it cannot. Owner: ConnectController. GUI thread.
/// A side that is connected is changed by signOut() first, so that a stray key does not throw later answers away.
class SideController : public QObject
{
    Q_OBJECT

public:
    enum class Status { NotConnected, Connecting, Connected, Failed };
    enum class Part { None, Address, Secret, Network }; ///< which field an error is about

    SideController(Side side, const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    Side side() const { return m_side; }
    QString scheme() const;
    bool isWanted() const;  ///< the route has this side
    bool isFixed() const;   ///< the place belongs to a started run and cannot be another one
    const SideFields& fields() const { return m_fields; }
    Status status() const { return m_status; }
    const std::optional<Error>& error() const { return m_error; }
    Part wrongPart() const;
    SessionFacts facts() const;
    Kept kept() const { return m_kept; }
    bool canConnect() const; ///< something is typed in

    void load();             ///< what is open in the state, or what a saved plan names
    void setFields(const SideFields& fields);
    void setAddress(const QString& text); ///< as typed or pasted: a token in it goes to its own field
    void open();             ///< "Connect": reads the keychain if nothing was typed
    void stop();
    void signOut();          ///< closes the side and forgets the sign-in

signals:
    void changed();

private:
    struct Opened {
        OpenSide side;
        Kept kept = Kept::NotNeeded;
    };
    Result<Connection> connection() const;
    Credentials typedCredentials() const;
    static Result<Opened> openNow(const WizardServices& services, Context& context, Side side, const Backend& backend,
                                  OpenSide wanted, bool keep);
    Result<const Backend*> backend() const;
    void deliver(Result<Opened> opened);

    Side m_side;
    const WizardServices& m_services;
    WizardState& m_state;
    QString m_loadedScheme;
    SideFields m_fields;
    Status m_status = Status::NotConnected;
    std::optional<Error> m_error;
    Kept m_kept = Kept::NotNeeded;
    Latest<Result<Opened>> m_open;
    Latest<Result<void>> m_forget;
};

} // namespace gangway
