// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <QJsonObject>

namespace gangway
{

/// One scripted misfortune of an emulator; see backends/sandbox/README.md for the fields of its JSON form.
struct Fault {
    enum class Kind : quint8 { Delay, TooManyRequests, ServerError, CutBody, Hang, ExpiredToken, DiskFull };
    Kind kind = Kind::ServerError;
    QByteArray method;            ///< "" = any
    QString pathContains;         ///< "" = any
    int onNth = 1;                ///< counts matching requests from 1
    int times = 1;                ///< how many in a row; -1 = for ever
    std::chrono::milliseconds delay{0};
    std::chrono::seconds retryAfter{0};

    static Result<Fault> fromJson(const QJsonObject& json);
};

/// What an emulator decided for one request; the host (in-process or loopback) acts the misfortune out.
struct EmulatorAnswer {
    HttpResponse response;
    std::chrono::milliseconds delay{0};
    bool hang = false;            ///< never answer
    qint64 cutAfterBytes = -1;    ///< close the connection after so many bytes of the body
};

/// A request as a server sees it.
struct EmulatorRequest {
    QByteArray method;
    QString path;                 ///< decoded, with a leading '/'
    QByteArray rawPath;
    QList<std::pair<QString, QString>> query; ///< decoded
    HttpHeaders headers;
    QByteArray body;
};

/// A platform in memory: strict, seeded from JSON, with faults. Thread-safe.
class Emulator
{
public:
    virtual ~Emulator() = default;
    virtual QString platform() const = 0;
    virtual EmulatorAnswer answer(const EmulatorRequest& request) = 0;
    virtual void setFaults(std::vector<Fault> faults) = 0;
    /// Variables that sign a client in: {"TOKEN": "…"}; printed by `gangway-cli sandbox`.
    virtual QHash<QString, QString> environment() const = 0;
    /// The whole world as JSON, for tests that compare final worlds.
    virtual QJsonObject world() const = 0;
};

} // namespace gangway
