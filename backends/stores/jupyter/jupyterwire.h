// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"
#include "models/domain/resource.h"

namespace gangway
{

// What a Jupyter server's contents API says and wants to hear: pure parsing and writing, no I/O. Everything that comes in
// is hostile until it went through here.
// @source Jupyter Server 1.23.3, services/contents/handlers.py and its answers, tried by hand

/// A path for /api/contents/: percent-encoded. The server gives ".../checkpoints", ".../checkpoints/word" and ".../trust" a
/// meaning of their own, looking at the path before it unescapes it: such a name is written with an escaped slash, which it
/// takes for what it is.
QByteArray contentsPath(const QString& path);
QByteArray filesPath(const QString& path);

/// Nanoseconds since 1970 of "2026-11-20T10:33:28.267740Z"; kUnknownTime if it is no such time.
qint64 parseServerTime(const QString& text);

/// One entry, as of a stat or of a finished write. @errors Invalid "json.field", "jupyter.notjupyter"
Result<Resource> parseEntry(const QByteArray& body, const QString& path);
/// The children of a folder. A name that is not a name is listed under a harmless one with its problem.
Result<std::vector<Resource>> parseListing(const QByteArray& body, const QString& folder);

QByteArray folderBody();
/// The one form in which a server stores any file byte for byte, notebooks too. `chunk`: 1, 2, … -1 of a long upload.
QByteArray fileBody(QByteArrayView content, std::optional<int> chunk = {});
QByteArray renameBody(const QString& newPath);

struct ContentRange {
    qint64 first = 0;
    qint64 last = -1;  ///< -1 with first 0: the range was refused, only the total is known
    qint64 total = -1; ///< -1: not told
};
std::optional<ContentRange> parseContentRange(const QByteArray& header);

/// The server's own words of a refusal, without pages: those hold the token.
QString serverMessage(const HttpResponse& response);
/// The Error of a refused call of the contents API.
Error contentsError(const HttpResponse& response, const QString& what, const QString& path);
/// True for a 500 that only tells what the server's disk said: trying again changes nothing.
bool isFinalRefusal(const HttpResponse& response);
/// True for the refusal after which a torso of a new file lies on the server (its disk is full).
bool leavesTorso(const HttpResponse& response);

/// Names a server does not list although it holds them (its default hide_globs).
bool isUnlistedName(const QString& name);

/// The value of a cookie that this answer sets; empty if it does not. `name` "" = the first that is not "_xsrf": "name=value".
QByteArray setCookie(const HttpResponse& response, const QByteArray& name);

} // namespace gangway
