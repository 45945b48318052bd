// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/exportzip/exportcontroller.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr std::chrono::milliseconds kBetweenShows{100}; // no person reads faster, and the window stays free

/// Adds up what the workers of an export say, and passes it on at most ten times a second.
struct Meter {
    std::mutex mutex;
    qint64 bytes = 0;
    qint64 files = 0;
    std::optional<std::chrono::milliseconds> shownAt;
};

} // namespace

ExportController::ExportController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_reading(services)
    , m_export(services)
{
}

void ExportController::enter()
{
    if (m_state.source() && m_state.source()->session && m_source != m_state.source()->session)
        readAgain();
}

void ExportController::readAgain()
{
    if (!m_state.source() || !m_state.source()->session)
        return;
    m_source = m_state.source()->session;
    m_error.reset();
    m_summary.reset();
    m_projects.clear();
    m_folder.clear();
    m_reading.start([source = m_source](Context& context, const Teller&) { return source->scopes(context, ScopeId()); },
                    [this](Result<std::vector<ScopeNode>> nodes) {
                        if (!nodes) {
                            m_error = nodes.error();
                        } else {
                            m_projects = std::move(*nodes);
                            std::erase_if(m_projects, [](const ScopeNode& node) { return !node.canBePicked; });
                        }
                        emit changed();
                    });
    emit changed();
}

QStringList ExportController::endings()
{
    return {QStringLiteral(".zip"), QStringLiteral(".tar.gz"), QStringLiteral(".tar.zst")};
}

QString ExportController::endingOf(const QString& path)
{
    for (const QString& ending : endings()) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return ending;
    }
    return {};
}

QString ExportController::withEnding(const QString& path, const QString& ending)
{
    return path.chopped(endingOf(path).size()) + ending;
}

void ExportController::setFolder(const QString& folder)
{
    const bool wasSuggested = m_outPath.isEmpty() || m_outPath == suggestedPath();
    m_folder = folder;
    if (wasSuggested)
        m_outPath = suggestedPath();
    emit changed();
}

void ExportController::setOutPath(const QString& path)
{
    if (m_outPath == path)
        return;
    m_outPath = path;
    emit changed();
}

QString ExportController::suggestedPath() const
{
    QString name = m_folder.section(u'/', -1);
    if (name.isEmpty())
        name = QStringLiteral("project");
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|")) // a project of another system may be called so
        name.replace(bad, u'_');
    const QString ending = endingOf(m_outPath);
    return QDir::home().filePath(name + (ending.isEmpty() ? endings().first() : ending));
}

bool ExportController::canStart() const
{
    const QString path = m_outPath.trimmed();
    return m_source && !isExporting() && !isReading() && QFileInfo(path).isAbsolute() && !endingOf(path).isEmpty();
}

void ExportController::start()
{
    if (!canStart())
        return;
    m_error.reset();
    m_summary.reset();
    m_bytes = m_files = 0;
    const ExportRequest request{m_state.source()->connection, m_state.source()->credentials, m_folder, m_outPath.trimmed()};
    m_export.start(
        [&services = m_services, request, this](Context& context, const Teller& tell) {
            auto meter = std::make_shared<Meter>();
            Context::Sinks sinks;
            sinks.progress = [meter, tell, this, clock = &context.clock()](qint64 bytes, qint64 items) {
                const std::scoped_lock lock(meter->mutex);
                meter->bytes += bytes;
                meter->files += items;
                const auto now = clock->monotonic();
                if (meter->shownAt && now - *meter->shownAt < kBetweenShows)
                    return;
                meter->shownAt = now;
                tell([this, read = meter->bytes, files = meter->files] { // spoken on the GUI thread, and only while the controller lives
                    m_bytes = read;
                    m_files = files;
                    emit progressed();
                });
            };
            Context watched = context.withSinks(std::move(sinks));
            return services.exportProject(watched, request);
        },
        [this](Result<ExportSummary> summary) {
            if (summary)
                m_summary = std::move(*summary);
            else
                m_error = summary.error();
            emit changed();
        });
    emit changed();
}

void ExportController::stop()
{
    m_export.cancel();
    emit changed();
}

void ExportController::startOver()
{
    m_summary.reset();
    m_error.reset();
    emit changed();
}

} // namespace gangway
