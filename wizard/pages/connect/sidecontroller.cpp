// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/sidecontroller.h"

#include "wizard/pages/connect/pastedaddress.h"
#include "wizard/schemetext.h"

#include <QDir>

namespace gangway
{
namespace
{

/// Paths as people type them: ~ and relative ones belong to the home folder.
QString absolutePath(const QString& typed)
{
    QString path = typed.trimmed();
    if (path == QStringLiteral("~") || path.startsWith(QStringLiteral("~/")))
        path.replace(0, 1, QDir::homePath());
    return path.isEmpty() ? path : QDir::cleanPath(QDir::home().absoluteFilePath(path));
}

SideFields::Method methodOf(const Credentials& credentials)
{
    if (!credentials.token.isEmpty())
        return SideFields::Method::Token;
    return credentials.password.isEmpty() ? SideFields::Method::None : SideFields::Method::Password;
}

} // namespace

SideController::SideController(Side side, const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_side(side)
    , m_services(services)
    , m_state(state)
    , m_open(services)
    , m_forget(services)
{
}

QString SideController::scheme() const
{
    if (!m_state.route())
        return {};
    return m_side == Side::Source ? m_state.route()->sourceScheme : m_state.route()->targetScheme;
}

bool SideController::isWanted() const
{
    return !scheme().isEmpty();
}

bool SideController::isFixed() const
{
    return m_state.purpose() == Purpose::Resume;
}

SessionFacts SideController::facts() const
{
    const auto& open = m_state.side(m_side);
    return open ? open->facts : SessionFacts();
}

bool SideController::canConnect() const
{
    return !m_fields.address.trimmed().isEmpty() && m_status != Status::Connecting && m_status != Status::Connected;
}

SideController::Part SideController::wrongPart() const
{
    if (!m_error)
        return Part::None;
    const QString code = m_error->code;
    if (m_error->kind == ErrorKind::Unauthenticated || code == QStringLiteral("signin.needed"))
        return Part::Secret;
    if (code.startsWith(QStringLiteral("tls.")) || code == QStringLiteral("net.proxy"))
        return Part::Network;
    return Part::Address;
}

void SideController::load()
{
    if (std::exchange(m_loadedScheme, scheme()) != scheme()) { // another kind of place: nothing of the old one fits
        m_fields = {};
        m_status = Status::NotConnected;
        m_error.reset();
    }
    const auto& open = m_state.side(m_side);
    std::optional<Connection> known;
    if (open)
        known = open->connection;
    else if (m_state.plan())
        known = m_side == Side::Source ? m_state.plan()->source : m_state.plan()->target;
    if (open && open->session) {
        m_status = Status::Connected;
        m_error.reset();
    } else if (m_status == Status::Connected) {
        m_status = Status::NotConnected;
    }
    if (known) {
        m_fields.address = known->location.address;
        m_fields.inside = known->location.inside;
        m_fields.network = known->network;
    }
    if (open && open->session && schemeText(scheme()).signIn != SignIn::None) {
        m_fields.method = methodOf(open->credentials);
        m_fields.secret = open->credentials.token + open->credentials.password;
    }
    emit changed();
}

void SideController::setFields(const SideFields& fields)
{
    if (m_status == Status::Connected || fields == m_fields)
        return;
    m_fields = fields;
    emit changed();
}

void SideController::setAddress(const QString& text)
{
    SideFields fields = m_fields;
    fields.address = text;
    if (schemeText(scheme()).isNetwork) {
        const PastedAddress pasted = PastedAddress::from(text);
        if (!pasted.token.isEmpty()) { // only then: a half-typed URL is left as it is
            fields.address = pasted.address;
            fields.method = SideFields::Method::Token;
            fields.secret = pasted.token;
        }
    }
    setFields(fields);
}

Result<Connection> SideController::connection() const
{
    const bool isNetwork = schemeText(scheme()).isNetwork;
    Connection connection;
    connection.location.scheme = scheme();
    connection.location.address =
        isNetwork ? PastedAddress::from(m_fields.address).address : m_fields.address.trimmed();
    if (scheme() == QStringLiteral("folder") || scheme() == QStringLiteral("archive"))
        connection.location.address = absolutePath(m_fields.address);
    connection.location.inside = m_fields.inside.trimmed();
    // Through the text and back: the rules of a location stand in one place.
    GW_TRY(connection.location, Location::parse(connection.location.toText()));
    if (isNetwork)
        connection.network = m_fields.network;
    return connection;
}

Credentials SideController::typedCredentials() const
{
    Credentials credentials;
    if (m_fields.method == SideFields::Method::Token)
        credentials.token = m_fields.secret.trimmed();
    else if (m_fields.method == SideFields::Method::Password)
        credentials.password = m_fields.secret;
    return credentials;
}

Result<const Backend*> SideController::backend() const
{
    const Route& route = *m_state.route();
    if (route.targetScheme.isEmpty())
        return m_services.registry.findSource(route.sourceScheme);
    return m_services.registry.find(route.sourceScheme, route.targetScheme);
}

Result<SideController::Opened> SideController::openNow(const WizardServices& services, Context& context, Side side,
                                                       const Backend& backend, OpenSide wanted, bool keep)
{
    SecretStore& secrets = services.environment.secrets;
    const Location location = wanted.connection.location; // a copy: `wanted` is moved from before the sign-in is kept
    const bool signsIn = schemeText(location.scheme).signIn != SignIn::None;
    const bool typed = !wanted.credentials.isEmpty();
    if (signsIn && !typed)
        wanted.credentials = secrets.read(context, location).value_or(Credentials()); // none kept: the server says so
    GW_TRY(wanted.session, services.open(context, side, wanted.connection, wanted.credentials, backend));
    GW_TRY(wanted.facts, wanted.session->facts(context));
    Opened opened{std::move(wanted), Kept::NotNeeded};
    if (!signsIn || opened.side.credentials.isEmpty())
        return opened;
    if (typed && !keep) {
        opened.kept = Kept::NotAtAll;
        return opened;
    }
    const bool written = !typed || secrets.write(context, location, opened.side.credentials).has_value();
    opened.kept = !written ? Kept::NotAtAll : secrets.isLasting() ? Kept::Keychain : Kept::Session;
    return opened;
}

void SideController::open()
{
    if (!canConnect())
        return;
    const auto backend = this->backend();
    const auto wanted = connection();
    if (!backend || !wanted)
        return deliver(backend ? wanted.error() : backend.error());
    m_status = Status::Connecting;
    m_error.reset();
    m_open.start([&services = m_services, side = m_side, backend = *backend, keep = m_fields.keep,
                  open = OpenSide{*wanted, typedCredentials(), nullptr, {}}](
                     Context& context, const Teller&) { return openNow(services, context, side, *backend, open, keep); },
                 [this](Result<Opened> opened) { deliver(std::move(opened)); });
    emit changed();
}

void SideController::deliver(Result<Opened> opened)
{
    if (!opened) {
        m_status = Status::Failed;
        m_error = opened.error();
        if (m_error->code == QStringLiteral("location.address"))
            m_error->subject = m_fields.address; // it is on the screen anyway; the error itself never quotes what was typed
    } else {
        m_status = Status::Connected;
        m_error.reset();
        m_kept = opened->kept;
        m_fields.address = opened->side.connection.location.address;
        m_state.setSide(m_side, std::move(opened->side));
    }
    emit changed();
}

void SideController::stop()
{
    if (m_status != Status::Connecting)
        return;
    m_open.cancel();
    m_status = Status::NotConnected;
    emit changed();
}

void SideController::signOut()
{
    const auto open = m_state.side(m_side);
    m_open.cancel();
    m_status = Status::NotConnected;
    m_fields.secret.clear();
    if (open && !open->credentials.isEmpty()) {
        m_forget.start([&secrets = m_services.environment.secrets, location = open->connection.location](
                           Context& context, const Teller&) { return secrets.remove(context, location); },
                       [](Result<void>) {}); // nothing was kept, or it stays in a locked keychain: the side is closed either way
    }
    m_state.closeSide(m_side);
    emit changed();
}

} // namespace gangway
