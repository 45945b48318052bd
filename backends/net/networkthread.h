// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/net/exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <map>
#include <vector>

namespace gangway
{

/// What connections may be shared by: nothing that was trusted for one setting is used for another.
struct Lane {
    QSslConfiguration tls;
    std::vector<std::unique_ptr<QNetworkAccessManager>> managers;
};

/// A request made ready by the worker that sends it.
struct Departure {
    std::shared_ptr<Exchange> exchange;
    HttpRequest request;
    QNetworkProxy proxy;
    QString laneKey;
    QSslConfiguration tls;
};

/// The object that lives in the network thread: sends what is handed to it, watches replies, frees them. A manager opens at
/// most six connections to a host, so each lane has several, filled one after the other to keep connections in use.
class NetworkThread : public QObject
{
public:
    NetworkThread();
    ~NetworkThread() override;

    void depart(const Departure& departure);
    void readOn(const std::shared_ptr<Exchange>& exchange);
    void abort(const std::shared_ptr<Exchange>& exchange);

private:
    struct Flight {
        std::shared_ptr<Exchange> exchange;
        QPointer<QNetworkReply> reply;
        HttpRequest request;
        std::chrono::steady_clock::time_point lastByte;
        QList<QSslError> certificateProblems;
        qint64 received = 0;
        bool hasHead = false;
        bool isByProxy = false;
        bool isHeldBack = false;
    };

    QNetworkAccessManager& managerFor(const Departure& departure);
    QNetworkReply* start(QNetworkAccessManager& manager, const Departure& departure);
    void watch(QNetworkReply* reply);
    void takeHead(Flight& flight);
    void takeBody(Flight& flight);
    void land(QNetworkReply* reply);
    std::optional<Error> problemOf(const Flight& flight) const;
    void endSilentOnes();
    Flight* flightOf(const std::shared_ptr<Exchange>& exchange);

    std::map<QString, Lane> m_lanes;
    std::map<QNetworkReply*, Flight> m_flights;
    QTimer m_silenceTimer;
};

} // namespace gangway
