// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <QJsonValue>

namespace gangway
{

// The shapes of a Jupyter server's answers.
HttpResponse jupyterJson(int status, const QJsonValue& body);
HttpResponse jupyterError(int status, const QString& message);        ///< of the API: {"message", "reason"}
HttpResponse jupyterPage(int status, const QString& message = {});    ///< of everything else: HTML
HttpResponse jupyterRedirect(const QString& to);
QByteArray httpDate(qint64 ns);
QString isoTime(qint64 ns);

/// A part of `content` as a static file is served, by the request's Range header ("" = all of it).
HttpResponse jupyterFile(const QByteArray& content, const QByteArray& range, const QByteArray& contentType, qint64 modifiedNs);
QByteArray mimeTypeOf(const QString& name); ///< empty: not known

} // namespace gangway
