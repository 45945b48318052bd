// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/jupyter/jupytersignin.h"
#include "backends/stores/jupyter/jupyterwire.h"
#include "models/domain/location.h"

namespace gangway
{

/// One function per endpoint of a Jupyter server; no decisions. Paths are below the location's `inside`. Thread-safe.
class JupyterClient
{
public:
    JupyterClient(HttpTransport& http, const Connection& connection, Credentials credentials);

    Result<QString> version(Context& context);
    Result<Resource> entry(Context& context, const QString& path);
    Result<std::vector<Resource>> folder(Context& context, const QString& path);
    /// The words in which the server says that this is not there; empty if it is.
    Result<QString> absence(Context& context, const QString& path);
    Result<void> makeFolder(Context& context, const QString& path);
    /// Makes the location's own folder, where it is not there yet.
    Result<void> makeRoot(Context& context);
    /// `body` of fileBody(). A chunk but the first is not repeatable: the server would append it twice.
    /// `torso`: set where a refused file lies there in part.
    Result<Resource> put(Context& context, const QString& path, const QByteArray& body, bool repeatable, bool& torso);
    Result<void> rename(Context& context, const QString& from, const QString& to);
    Result<void> remove(Context& context, const QString& path); ///< not there = success
    /// As remove(), for cleaning up after a failure: no matter whether it works, soon over, also when stopped.
    void sweep(const Context& context, const QString& path);

    struct Part {
        qint64 total = -1;       ///< of the whole file, where the server tells
        bool isWhole = false;    ///< the server sent the file from its beginning
        bool isPastEnd = false;
        QByteArray lastModified; ///< header, to see a change between parts
    };
    /// Bytes first … last of a file into `sink`; a server without ranges sends all of it.
    Result<Part> part(Context& context, const QString& path, qint64 first, qint64 last, const BodySink& sink);

    const QUrl& base() const { return m_base; }

private:
    struct Call {
        QByteArray method = "GET";
        QByteArray path = {};  ///< encoded, below the base
        QByteArray query = {};
        QByteArray body = {};
        QByteArray range = {};
        BodySink sink = {};
        qint64 mostBytes = 4 << 20; ///< what a model without content takes, with much room
        bool repeatable = true;
        std::chrono::milliseconds silence = HttpRequest().silence;
    };
    Result<HttpResponse> send(Context& context, const Call& call);
    QByteArray contents(const QString& path) const;
    QString inside(const QString& path) const;
    Result<void> putFolder(Context& context, const QByteArray& encodedPath, const QString& shown);

    HttpTransport& m_http;
    const QUrl m_base; ///< ends in '/'
    const QString m_inside;
    const NetworkSettings m_network;
    JupyterSignIn m_signIn;
};

} // namespace gangway
