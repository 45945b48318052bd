// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"

#include <QTemporaryDir>

namespace gangway
{

/// Refuses every request: for tests that must not touch a network.
class NoNetwork : public HttpTransport
{
public:
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;
};

/// Refuses to start programs.
class NoProcesses : public ProcessRunner
{
public:
    Result<ProcessAnswer> run(Context& context, const ProcessCall& call) override;
};

/// Keeps nothing.
class NoSecrets : public SecretStore
{
public:
    Result<Credentials> read(Context& context, const Location& location) override;
    Result<void> write(Context& context, const Location& location, const Credentials& credentials) override;
    Result<void> remove(Context& context, const Location& location) override;
    bool isLasting() const override { return false; }
};

/// A few threads that work a queue off; joined when destroyed.
class TestWorkers : public Workers
{
public:
    explicit TestWorkers(int count = 2);
    ~TestWorkers() override;
    void start(std::function<void()> work) override;
    int count() const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// An Environment of harmless parts, and a Context on the real clock. Give it another transport where one is needed.
struct TestEnvironment {
    NoNetwork noNetwork;
    NoProcesses processes;
    NoSecrets secrets;
    SystemClock clock;
    TestWorkers workers;

    Environment environment() { return {noNetwork, processes, secrets, clock, workers}; }
    Environment environment(HttpTransport& http) { return {http, processes, secrets, clock, workers}; }
    Context context(std::stop_token stop = {}) { return Context(clock, stop); }
};

} // namespace gangway
