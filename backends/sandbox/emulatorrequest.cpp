// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/emulatorrequest.h"

namespace gangway
{

namespace
{

QString decoded(QByteArray text, bool plusIsSpace)
{
    if (plusIsSpace)
        text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

EmulatorRequest makeEmulatorRequest(QByteArray method, const QByteArray& target, HttpHeaders headers, QByteArray body)
{
    EmulatorRequest request;
    request.method = std::move(method);
    request.headers = std::move(headers);
    request.body = std::move(body);
    const qsizetype mark = target.indexOf('?');
    request.rawPath = mark < 0 ? target : target.left(mark);
    request.path = decoded(request.rawPath, false);
    if (mark < 0)
        return request;
    for (const QByteArray& pair : target.mid(mark + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            request.query.append({decoded(pair.left(equals < 0 ? pair.size() : equals), true),
                                  equals < 0 ? QString() : decoded(pair.mid(equals + 1), true)});
    }
    return request;
}

} // namespace gangway
