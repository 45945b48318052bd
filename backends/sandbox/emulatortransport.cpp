// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/emulatortransport.h"

#include "backends/sandbox/emulatorrequest.h"

namespace gangway
{

namespace
{

// As a network would deliver it; small enough that sinks see more than one part.
constexpr qsizetype kPartBytes = 256 << 10;

Error transportError(ErrorKind kind, const HttpRequest& request, const char* what, const char* code)
{
    return Error::of(kind, QString::fromLatin1(what), request.url.host(), QString::fromLatin1(code));
}

} // namespace

void EmulatorTransport::add(const QString& authority, std::shared_ptr<Emulator> emulator)
{
    m_emulators.insert(authority, std::move(emulator));
}

Result<HttpResponse> EmulatorTransport::send(Context& context, const HttpRequest& request)
{
    GW_CHECK(context.checkStopped());
    const auto emulator = m_emulators.constFind(request.url.authority());
    if (emulator == m_emulators.constEnd())
        return transportError(ErrorKind::Unavailable, request, "There is no such practice server", "net.name");
    HttpHeaders headers = request.headers;
    headers.emplace_back("Host", request.url.authority().toLatin1());
    EmulatorAnswer answer = (*emulator)->answer(
        makeEmulatorRequest(request.method, request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment),
                            std::move(headers), request.body));
    if (answer.hang) {
        if (!context.clock().sleep(request.silence, context.stopToken()))
            return Error::cancelled();
        return transportError(ErrorKind::TimedOut, request, "The server did not answer in time", "net.timeout");
    }
    if (answer.delay.count() > 0 && !context.clock().sleep(answer.delay, context.stopToken()))
        return Error::cancelled();

    HttpResponse& response = answer.response;
    const qsizetype whole = response.body.size();
    const bool cut = answer.cutAfterBytes >= 0 && answer.cutAfterBytes < whole;
    if (cut)
        response.body.truncate(answer.cutAfterBytes);
    if (whole > request.mostBodyBytes)
        return transportError(ErrorKind::Corrupt, request, "The answer is longer than expected", "http.toolong");
    if (request.bodySink && response.status / 100 == 2) {
        for (qsizetype at = 0; at < response.body.size(); at += kPartBytes)
            GW_CHECK(request.bodySink(QByteArrayView(response.body).sliced(at, std::min(kPartBytes, response.body.size() - at))));
        response.body.clear();
    }
    if (cut)
        return transportError(ErrorKind::Corrupt, request, "The connection was cut in the middle of an answer", "http.cut");
    return std::move(response);
}

} // namespace gangway
