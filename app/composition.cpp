// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/practiceservers.h"
#include "backends/allbackends.h"
#include "backends/net/transportchain.h"
#include "backends/stores/archive/export.h"
#include "backends/stores/storeopener.h"
#include "backends/support/keychainstore.h"
#include "backends/support/qprocessrunner.h"
#include "backends/support/redactor.h"

#include <QStandardPaths>

namespace gangway
{

namespace
{

QString fromEnvironment(Side side, const char* name)
{
    return qEnvironmentVariable((side == Side::Source ? QByteArray("GANGWAY_SOURCE_") : QByteArray("GANGWAY_TARGET_")) + name);
}

/// Of what no listing of a Jupyter server shows, so that no archive of it can hold it.
std::vector<NotIncluded> neverIncluded(const QString& scheme)
{
    if (scheme != QLatin1String("jupyter") && scheme != QLatin1String("sandbox"))
        return {};
    return {{{}, QStringLiteral("kernels"), QStringLiteral("The state of running kernels")},
            {{}, QStringLiteral("checkpoints"), QStringLiteral("Saved checkpoints of notebooks")},
            {{}, QStringLiteral("packages"), QStringLiteral("Installed packages and environment variables of the server")}};
}

bool isSandbox(const Connection& connection)
{
    return connection.location.scheme == QLatin1String("sandbox");
}

} // namespace

Composition::Composition()
    : m_processes(std::make_unique<QProcessRunner>())
    , m_secrets(std::make_unique<KeychainStore>())
    , m_http(buildTransport())
    , m_registry(std::make_unique<Registry>(allBackends()))
    , m_shelf(RunShelf::defaultFolder())
{
    m_services = std::make_unique<WizardServices>(makeServices());
}

Composition::~Composition() = default;

Environment Composition::environment()
{
    return {*m_http, *m_processes, *m_secrets, m_clock, m_pool};
}

Result<std::shared_ptr<Session>> Composition::open(Context& context, Side side, const Connection& connection,
                                                   const Credentials& credentials, const Backend& backend)
{
    OpenRequest request{side, connection, credentials, environment(), side == Side::Target};
    if (isSandbox(connection)) {
        GW_CHECK(startPractice(context));
        GW_TRY(auto real, m_practice->resolve(connection));
        request.connection = real.first;
        request.credentials = real.second;
    }
    for (const QString& secret : {request.credentials.token, request.credentials.password})
        Redactor::shared().addSecret(secret);
    return backend.open(context, request);
}

Result<PracticeSides> Composition::startPractice(Context&)
{
    const std::scoped_lock lock(m_practiceMutex);
    if (!m_practice) {
        GW_TRY(m_practice, PracticeServers::start());
    }
    return m_practice->sides();
}

Result<ExportSummary> Composition::exportProject(Context& context, const ExportRequest& request)
{
    OpenRequest opening{Side::Source, request.connection, request.credentials, environment(), false};
    if (isSandbox(request.connection)) {
        GW_CHECK(startPractice(context));
        GW_TRY(auto real, m_practice->resolve(request.connection));
        opening.connection = real.first;
        opening.credentials = real.second;
    }
    GW_TRY(const OpenedStore opened, openStore(context, opening));
    ExportOptions options;
    options.sourceName = request.connection.location.toText();
    options.notIncluded = neverIncluded(request.connection.location.scheme);
    for (const QString& note : opened.store->capabilities().notes)
        options.notIncluded.push_back({{}, note, QStringLiteral("What the source does not show")});
    QString folder = opened.inside;
    if (!request.folder.isEmpty())
        folder = folder.isEmpty() ? request.folder : folder + u'/' + request.folder;
    GW_TRY(const ExportResult written, exportArchive(context, environment(), *opened.store, folder, request.outPath, options));

    ExportSummary summary{written.path, written.path + QStringLiteral(".manifest.json"), written.files, written.bytes,
                          written.archiveBytes, written.sha256, {}};
    for (const NotIncluded& left : written.notIncluded)
        summary.notIncluded << (left.path.isEmpty() ? left.code : left.code + u' ' + left.path);
    return summary;
}

Credentials Composition::credentialsFor(Context& context, Side side, const Connection& connection)
{
    Credentials credentials{fromEnvironment(side, "TOKEN"), fromEnvironment(side, "USER"), fromEnvironment(side, "PASSWORD")};
    const bool needsNone = connection.location.scheme == QLatin1String("folder") || connection.location.scheme == QLatin1String("archive")
                           || isSandbox(connection);
    if (!credentials.isEmpty() || needsNone)
        return credentials;
    return m_secrets->read(context, connection.location).value_or(Credentials{});
}

WizardServices Composition::makeServices()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {m_pool,
            environment(),
            *m_registry,
            m_shelf,
            [this](Context& context, Side side, const Connection& connection, const Credentials& credentials, const Backend& backend) {
                return open(context, side, connection, credentials, backend);
            },
            [this](Context& context) { return startPractice(context); },
            [this](Context& context, const ExportRequest& request) { return exportProject(context, request); },
            folder + QStringLiteral("/gangway/gangway.ini")};
}

NetworkSettings networkFromEnvironment(Side side)
{
    NetworkSettings settings;
    settings.caFile = fromEnvironment(side, "CA_FILE");
    settings.proxyUrl = fromEnvironment(side, "PROXY");
    return settings;
}

} // namespace gangway
