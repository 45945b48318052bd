// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"
#include "backends/sandbox/jupytertree.h"

#include <limits>

namespace gangway
{

/// The contents API over a tree: one function per endpoint, with the checks, orders and words of Jupyter Server 1.23.3.
/// Owned and locked by its emulator.
class JupyterContents
{
public:
    struct Settings {
        bool allowHidden = false;
        bool deleteToTrash = true; ///< then DELETE takes folders that are not empty, as the real server does by default
        qint64 quotaBytes = std::numeric_limits<qint64>::max();
        QString baseUrl;
    };

    JupyterContents(JupyterTree& tree, Settings settings);

    void setNow(qint64 ns) { m_nowNs = ns; }
    void setDiskFull(bool full) { m_diskFull = full; } ///< for the request at hand

    /// `apiPath` is what follows /api/contents, percent-decoded.
    HttpResponse answer(const EmulatorRequest& request, const QString& apiPath);
    HttpResponse checkpoints(const EmulatorRequest& request, const QString& apiPath, const QString& id);
    HttpResponse file(const EmulatorRequest& request, const QString& apiPath); ///< /files/

private:
    struct Place {
        QString text;       ///< as the server writes it in messages: without outer slashes
        QStringList names;
        bool hidden = false;
    };
    std::optional<Place> resolve(const QString& apiPath) const; ///< nullopt: outside the root

    HttpResponse read(const EmulatorRequest& request, const Place& place);
    HttpResponse put(const EmulatorRequest& request, const Place& place);
    HttpResponse untitled(const QJsonObject& model, const Place& place);
    HttpResponse save(const QJsonObject& model, const Place& place, int status);
    HttpResponse saveFolder(const Place& place, int status);
    HttpResponse saveContent(const QJsonObject& model, const Place& place, int status);
    HttpResponse rename(const EmulatorRequest& request, const Place& place);
    HttpResponse remove(const Place& place);
    HttpResponse finish(const Place& place, int status);

    QJsonObject model(const Place& place, const JupyterTree::Node& node) const;
    QJsonArray listing(const Place& place, const JupyterTree::Node& folder) const;
    QString onDisk(const Place& place) const;
    std::optional<HttpResponse> store(const Place& place, QByteArray content, bool append);

    JupyterTree& m_tree;
    Settings m_settings;
    qint64 m_nowNs = 0;
    bool m_diskFull = false;
};

} // namespace gangway
