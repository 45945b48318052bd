// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/clock.h"
#include "backends/api/emulator.h"

#include <memory>

namespace gangway
{

/// One answered request, for tests that look at what was asked.
struct LoggedRequest {
    QByteArray method;
    QString path;   ///< decoded, without the query
    int status = 0; ///< 0: never answered (a hang)
    bool writes() const { return method != "GET" && method != "HEAD" && method != "OPTIONS"; }
};

/// A Jupyter Server 1.23.3 in memory, as far as files go: its contents API, /files/ with ranges, sign-in by token, password
/// and cookie with its XSRF rules, its hidden names, its status codes and words. README.md here has the JSON of worlds and
/// what is left out. Owner: a host (LoopbackServer, EmulatorTransport) or a test. Thread-safe.
class JupyterEmulator : public Emulator
{
public:
    /// @errors Invalid for a world that breaks the rules
    static Result<std::shared_ptr<JupyterEmulator>> create(const QJsonObject& world, std::shared_ptr<Clock> clock = {});
    ~JupyterEmulator() override;

    QString platform() const override;
    EmulatorAnswer answer(const EmulatorRequest& request) override;
    void setFaults(std::vector<Fault> faults) override;
    QHash<QString, QString> environment() const override;
    QJsonObject world() const override;

    QString baseUrl() const; ///< the path prefix: "/" or "/user/ada/"
    std::vector<LoggedRequest> log() const;
    void clearLog();
    /// Content of a file, or null where there is none: what a person at the server would see.
    QByteArray content(const QString& path) const;
    bool exists(const QString& path) const;
    /// As if somebody else worked on the server: past the API, unseen by its log. Null = remove.
    void change(const QString& path, const QByteArray& content);

private:
    class State;
    explicit JupyterEmulator(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gangway
