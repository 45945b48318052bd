// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/crashstage.h"

#include "backends/engine/undo.h"
#include "backends/net/transportchain.h"
#include "tests/support/filesscene.h"

#include <QFile>

#include <csignal>
#include <execinfo.h>
#include <unistd.h>

namespace gangway
{

namespace
{

using effects::Fate;

const QString kRun = QStringLiteral("run");
const QString kUndo = QStringLiteral("undo");
constexpr int kNoRunFile = 20;
constexpr int kRunFailed = 21;
constexpr int kNotComplete = 22;

/// A run file whose commits are effects.
class FatefulRunFile : public RunFile
{
public:
    explicit FatefulRunFile(std::unique_ptr<RunFile> file)
        : RunFile(std::move(*file))
    {
    }
    Result<void> append(std::span<RunEvent> events) override
    {
        Result<void> appended;
        const auto call = [&] {
            appended = RunFile::append(events);
            return 0L;
        };
        if (effects::carryOut(call) != 0)
            return Error::of(ErrorKind::Disk, QStringLiteral("The run file could not be written"), path(), QStringLiteral("disk.io"));
        return appended;
    }
};

/// Requests that change the server are effects.
class FatefulTransport : public HttpTransport
{
public:
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override
    {
        if (request.method == "GET" || request.method == "HEAD")
            return m_inner->send(context, request);
        Result<HttpResponse> response = Error::of(ErrorKind::Unavailable, QStringLiteral("No connection"), request.url.host());
        const auto call = [&] {
            response = m_inner->send(context, request);
            return 0L;
        };
        effects::carryOut(call);
        return response;
    }

private:
    std::unique_ptr<HttpTransport> m_inner = buildTransport();
};

struct StagedScene {
    explicit StagedScene(const Stage& stage)
        : scene(stage.folder)
    {
        scene.sourceLocation.address = stage.source;
        scene.targetLocation = *Location::parse(stage.target);
        scene.options.conflict = ConflictPolicy::Replace;
        if (scene.targetLocation.scheme != QStringLiteral("jupyter"))
            return;
        network = std::make_unique<FatefulTransport>();
        scene.http = network.get();
        scene.targetCredentials.token = crashToken();
    }
    std::unique_ptr<HttpTransport> network;
    FilesScene scene;
};

Result<std::unique_ptr<RunFile>> openRun(FilesScene& scene)
{
    std::shared_ptr<const Plan> plan;
    if (!QFile::exists(scene.runPath())) {
        GW_TRY(plan, scene.makePlan());
    }
    return scene.openRun(plan);
}

template<typename Work>
int work(const Stage& stage, Work work)
{
    StagedScene staged(stage);
    auto opened = openRun(staged.scene);
    if (!opened) {
        qWarning("%s", qPrintable(opened.error().toLogLine()));
        return kNoRunFile;
    }
    FatefulRunFile file(std::move(*opened));
    const Result<Outcome> outcome = work(staged.scene, file);
    if (!outcome)
        return kRunFailed;
    return *outcome == Outcome::Complete ? 0 : kNotComplete;
}

int undo(const Stage& stage)
{
    return work(stage, [](FilesScene& scene, RunFile& file) { return scene.undo(file); });
}

/// A child that crashes unasked is a fault that may not come again: it says where before it ends as it would have.
void tellWhereItCrashes()
{
    const auto tell = [](int signal) {
        void* frames[64];
        backtrace_symbols_fd(frames, backtrace(frames, static_cast<int>(std::size(frames))), STDOUT_FILENO);
        ::signal(signal, SIG_DFL);
        ::raise(signal);
    };
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
        ::signal(signal, tell);
}

QStringList call(const QString& what, const Stage& stage, Fate fate, qint64 at)
{
    return {what, stage.folder, stage.source, stage.target, QString::number(static_cast<int>(fate)), QString::number(at)};
}

} // namespace

QString crashToken()
{
    return QStringLiteral("secret-of-a-test");
}

int runOrResume(const Stage& stage)
{
    return work(stage, [](FilesScene& scene, RunFile& file) { return scene.run(file); });
}

ChildEnd runInChild(const Stage& stage, Fate fate, qint64 at)
{
    return runChild(call(kRun, stage, fate, at));
}

ChildEnd runInChildFor(const Stage& stage, int milliseconds)
{
    return runChild(call(kRun, stage, Fate::None, 0), milliseconds);
}

ChildEnd undoInChild(const Stage& stage, Fate fate, qint64 at)
{
    return runChild(call(kUndo, stage, fate, at));
}

qint64 effectsIn(const ChildEnd& end)
{
    const qsizetype at = end.output.lastIndexOf("effects ");
    return at < 0 ? 0 : end.output.mid(at + 8).trimmed().toLongLong();
}

int crashChildMain(const QStringList& arguments)
{
    tellWhereItCrashes();
    const Stage stage{arguments.value(1), arguments.value(2), arguments.value(3)};
    effects::arrange(static_cast<Fate>(arguments.value(4).toInt()), arguments.value(5).toLongLong());
    const int code = arguments.value(0) == kUndo ? undo(stage) : runOrResume(stage);
    std::printf("effects %lld\n", static_cast<long long>(effects::count()));
    std::fflush(stdout);
    return code;
}

} // namespace gangway
