// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupyterstore.h"

#include "backends/stores/jupyter/jupyterbatch.h"
#include "backends/stores/jupyter/jupytersource.h"
#include "models/domain/relativepath.h"

#include <QRandomGenerator>

namespace gangway
{

namespace
{

// The server answers one request at a time and reads its disk in between; more only wait in its queue.
constexpr int kBestParallel = 8;
constexpr qint64 kMicrosecondNs = 1000;

Result<void> checkPath(const QString& path)
{
    if (isRelativePath(path) && (path.isEmpty() || !isTraceName(path.mid(path.lastIndexOf(u'/') + 1))))
        return {};
    return Error::of(ErrorKind::Invalid, QStringLiteral("This is not a path below the server's folder"), path,
                     QStringLiteral("name.refused"));
}

class JupyterStore : public FileStore
{
public:
    explicit JupyterStore(std::shared_ptr<JupyterPlace> place)
        : m_place(std::move(place))
    {
    }

    StoreCapabilities capabilities() const override;
    Result<std::vector<Resource>> list(Context& context, const QString& folder) override;
    Result<Resource> stat(Context& context, const QString& path) override;
    Result<std::unique_ptr<ByteSource>> read(Context& context, const QString& path, qint64 offset) override;
    Result<std::unique_ptr<FileBatch>> begin(Context& context, const BatchOptions& options) override;
    std::optional<qint64> freeBytes(Context&) override { return std::nullopt; } // the API does not tell
    QString describe() const override { return QStringLiteral("Jupyter Server ") + m_place->version; }

private:
    Result<QString> asideOf(Context& context, const QString& path);

    std::shared_ptr<JupyterPlace> m_place;
    std::mutex m_mutex;
    std::set<QString> m_viewed; ///< folders whose leftovers are known
};

StoreCapabilities JupyterStore::capabilities() const
{
    StoreCapabilities result;
    result.rules.caseSensitive = m_place->caseSensitive;
    result.rules.keepsLinks = false;
    result.rules.keepsPermissions = false;
    result.rules.refusesName = [hides = m_place->hidesNames](QByteArrayView name) {
        const QString text = QString::fromUtf8(name);
        return (hides && name.startsWith('.')) || isTraceName(text) || isServersOwn(text);
    };
    result.keepsTimes = false;
    result.timeResolutionNs = kMicrosecondNs;
    result.bestParallel = kBestParallel;
    result.notes << (m_place->hidesNames ? QStringLiteral("jupyter.hidden") : QStringLiteral("jupyter.checkpoints"));
    return result;
}

Result<std::vector<Resource>> JupyterStore::list(Context& context, const QString& folder)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkPath(folder));
    Result<std::vector<Resource>> listed = m_place->client.folder(context, folder);
    if (!listed) {
        const bool isMadeLater = folder.isEmpty() && !m_place->traces.knowsFolder(folder);
        if (isMadeLater && listed.error().kind == ErrorKind::NotFound)
            return std::vector<Resource>();
        return listed.error();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_viewed.insert(folder);
    }
    return m_place->traces.view(folder, std::move(*listed));
}

/// Where a run that was cut while it replaced this file left the old content, if it did.
Result<QString> JupyterStore::asideOf(Context& context, const QString& path)
{
    const QString folder = path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
    bool viewed = false;
    {
        const std::lock_guard lock(m_mutex);
        viewed = m_viewed.contains(folder);
    }
    if (!viewed) {
        const Result<std::vector<Resource>> listed = list(context, folder);
        if (!listed && listed.error().kind != ErrorKind::NotFound)
            return listed.error();
        const std::lock_guard lock(m_mutex);
        m_viewed.insert(folder);
    }
    return m_place->traces.asideOf(path);
}

Result<Resource> JupyterStore::stat(Context& context, const QString& path)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkPath(path));
    Result<Resource> entry = m_place->client.entry(context, path);
    if (entry || entry.error().kind != ErrorKind::NotFound || path.isEmpty())
        return entry;
    GW_TRY(const QString aside, asideOf(context, path));
    if (aside.isEmpty())
        return entry;
    GW_TRY(Resource waiting, m_place->client.entry(context, aside));
    waiting.name = path.mid(path.lastIndexOf(u'/') + 1);
    return waiting;
}

Result<std::unique_ptr<ByteSource>> JupyterStore::read(Context& context, const QString& path, qint64 offset)
{
    GW_CHECK(context.checkStopped());
    GW_CHECK(checkPath(path));
    auto source = std::make_unique<JupyterSource>(m_place, path, offset);
    Result<void> opened = source->open(context);
    if (!opened && opened.error().kind == ErrorKind::NotFound) {
        GW_TRY(const QString aside, asideOf(context, path));
        if (!aside.isEmpty()) {
            source = std::make_unique<JupyterSource>(m_place, aside, offset);
            opened = source->open(context);
        }
    }
    GW_CHECK(opened);
    return std::unique_ptr<ByteSource>(std::move(source));
}

Result<std::unique_ptr<FileBatch>> JupyterStore::begin(Context& context, const BatchOptions& options)
{
    GW_CHECK(context.checkStopped());
    for (const QString& leftover : m_place->traces.takeLeftovers(options.tag))
        m_place->client.sweep(context, leftover);
    return std::unique_ptr<FileBatch>(new JupyterBatch(m_place, options.tag));
}

/// Whether names with a dot are hidden: the server then says in other words that they are not there. Reads only.
Result<bool> probeHiding(Context& context, JupyterClient& client)
{
    const QString name = QStringLiteral("gangway-probe-%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    const QString hidden = u'.' + name;
    GW_TRY(QString plainWords, client.absence(context, name));
    GW_TRY(QString hiddenWords, client.absence(context, hidden));
    return plainWords.remove(name).remove(u'/') != hiddenWords.remove(hidden).remove(u'/');
}

/// Whether a name in the other case is the same name there, asked of a name that is there. Reads only.
Result<bool> probeCase(Context& context, JupyterClient& client, const std::vector<Resource>& listed)
{
    for (const Resource& entry : listed) {
        const QString swapped = entry.name == entry.name.toUpper() ? entry.name.toLower() : entry.name.toUpper();
        const bool isTaken = std::any_of(listed.begin(), listed.end(), [&](const Resource& other) { return other.name == swapped; });
        if (!entry.problem.isEmpty() || swapped == entry.name || isTaken)
            continue;
        const Result<Resource> other = client.entry(context, swapped);
        if (!other && other.error().kind != ErrorKind::NotFound)
            return other.error();
        return !other;
    }
    return true;
}

} // namespace

Result<std::shared_ptr<FileStore>> openJupyterStore(Context& context, Environment environment, const Connection& connection,
                                                    const Credentials& credentials, bool mayBeMissing, const JupyterSizes& sizes)
{
    auto place = std::make_shared<JupyterPlace>(environment.http, connection, credentials);
    place->sizes = sizes;
    GW_TRY(place->version, place->client.version(context));
    Result<std::vector<Resource>> listed = place->client.folder(context, QString());
    const bool isMissing = !listed && listed.error().kind == ErrorKind::NotFound;
    if (!listed && !(isMissing && mayBeMissing))
        return listed.error();
    if (listed)
        place->traces.addFolder(QString());
    GW_TRY(place->hidesNames, probeHiding(context, place->client));
    if (listed) {
        GW_TRY(place->caseSensitive, probeCase(context, place->client, *listed));
    }
    return std::shared_ptr<FileStore>(std::make_shared<JupyterStore>(std::move(place)));
}

} // namespace gangway
