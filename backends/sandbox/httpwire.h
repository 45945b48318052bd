// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <optional>

namespace gangway
{

/// The head of a request as it came over a connection.
struct RequestHead {
    QByteArray method;
    QByteArray target;       ///< "/a%20b?x=1"
    HttpHeaders headers;
    qint64 bodyBytes = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/// Reads the head of a request: `bytes` up to and with the empty line. nullopt: malformed, or a body without a length.
std::optional<RequestHead> parseRequestHead(const QByteArray& bytes);

/// An answer's head; the length is that of the whole body, also where less of it is going to be sent.
QByteArray responseHead(const HttpResponse& response, bool keepAlive);

} // namespace gangway
