// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"

#include "backends/engine/planner.h"

namespace gangway
{
namespace
{

class NoHttp : public HttpTransport
{
public:
    Result<HttpResponse> send(Context&, const HttpRequest&) override
    {
        return Error::of(ErrorKind::Unavailable, QStringLiteral("There is no network in a test"));
    }
};

class NoPrograms : public ProcessRunner
{
public:
    Result<ProcessAnswer> run(Context&, const ProcessCall&) override
    {
        return Error::of(ErrorKind::Unavailable, QStringLiteral("There are no programs in a test"));
    }
};

std::vector<std::unique_ptr<Backend>> backendsOf(FakePlaces& places)
{
    std::vector<std::unique_ptr<Backend>> backends;
    backends.push_back(std::make_unique<FakeBackend>(places));
    return backends;
}

const QString kSource = QStringLiteral("folder:/data");
const QString kTarget = QStringLiteral("jupyter:https://new.example");

} // namespace

Result<Credentials> FakeSecrets::read(Context&, const Location& location)
{
    const std::lock_guard lock(mutex);
    if (!kept.contains(location.toText()))
        return Error::of(ErrorKind::NotFound, QStringLiteral("Nothing is kept"));
    return kept.value(location.toText());
}

Result<void> FakeSecrets::write(Context&, const Location& location, const Credentials& credentials)
{
    const std::lock_guard lock(mutex);
    kept.insert(location.toText(), credentials);
    return {};
}

Result<void> FakeSecrets::remove(Context&, const Location& location)
{
    const std::lock_guard lock(mutex);
    kept.remove(location.toText());
    return {};
}

struct FakeServices::World {
    explicit World(FakePlaces& places, const QString& folder)
        : registry(backendsOf(places))
        , shelf(folder + QStringLiteral("/runs"))
    {
    }
    NoHttp http;
    NoPrograms processes;
    SystemClock clock;
    Registry registry;
    RunShelf shelf;
    TaskPool pool; // last: it waits for work that uses the others
};

FakeServices::FakeServices()
    : m_world(std::make_unique<World>(places, m_folder.path()))
{
    World& world = *m_world;
    const Environment environment{world.http, world.processes, secrets, world.clock, world.pool};
    m_services.reset(new WizardServices{world.pool, environment, world.registry, world.shelf, {}, {}, {},
                                        m_folder.filePath(QStringLiteral("settings.ini"))});
    m_services->open = [environment](Context& context, Side side, const Connection& connection,
                                     const Credentials& credentials, const Backend& backend) {
        return backend.open(context, {side, connection, credentials, environment, side == Side::Target});
    };
    m_services->startPractice = [this](Context& context) -> Result<PracticeSides> {
        GW_CHECK(context.checkStopped());
        if (practiceError)
            return *practiceError;
        PracticeSides sides;
        sides.source.location = {QStringLiteral("sandbox"), QStringLiteral("old"), {}};
        sides.target.location = {QStringLiteral("sandbox"), QStringLiteral("new"), {}};
        return sides;
    };
    m_services->exportProject = [](Context& context, const ExportRequest& request) -> Result<ExportSummary> {
        GW_CHECK(context.checkStopped());
        ExportSummary summary;
        summary.path = request.outPath;
        summary.manifestPath = request.outPath + QStringLiteral(".manifest.json");
        summary.files = 4;
        summary.bytes = 4000;
        summary.archiveBytes = 2000;
        summary.sha256 = QByteArray(32, 'z');
        return summary;
    };
}

FakeServices::~FakeServices()
{
    // Nobody may stand before a gate when the pool waits for its work.
    places.openGate.open();
    places.readGate.open();
    places.writeGate.open();
    m_world.reset(); // waits for a run that is still under way, which looks at the services and the places
}

void FakeServices::fill()
{
    constexpr qint64 kDayNs = 86'400'000'000'000;
    constexpr qint64 kNow = 1'763'600'000'000'000'000; // 20 Nov 2025
    const auto add = [](FakePlace& place, const char* path, qint64 bytes, qint64 modifiedNs, const char* content = "") {
        place.files.insert(QString::fromUtf8(path), {bytes, modifiedNs, QByteArray(content)});
    };
    FakePlace& source = places.at(kSource);
    source.facts = {QStringLiteral("4 projects, 11 files"), std::chrono::milliseconds(1), {}, {}};
    add(source, "ranking-baseline/train.ipynb", 412'000, kNow - 3 * kDayNs);
    add(source, "ranking-baseline/features.py", 18'000, kNow - 2 * kDayNs);
    add(source, "ranking-baseline/data/clicks.parquet", 12'400'000'000, kNow - 9 * kDayNs);
    add(source, "session-embeddings/train.ipynb", 380'000, kNow - 2 * kDayNs, "mine");
    add(source, "session-embeddings/src/features.py", 18'000, kNow - 30 * kDayNs, "theirs");
    add(source, "session-embeddings/embeddings-v3.bin", 24'600'000'000, kNow - 4 * kDayNs);
    add(source, "session-embeddings/requirements.txt", 2'000, kNow - 90 * kDayNs);
    add(source, "ab-test-reports/week-46.ipynb", 640'000, kNow - 15 * kDayNs);
    add(source, "ab-test-reports/week-47.ipynb", 610'000, kNow - 8 * kDayNs);
    add(source, "toxicity-filter/notes.md", 9'000, kNow);
    add(source, "toxicity-filter/model.onnx", 5'100'000'000, kNow - kDayNs);
    FakePlace& target = places.at(kTarget);
    target.credentials.token = QStringLiteral("3f2a9c");
    add(target, "session-embeddings/train.ipynb", 370'000, kNow - 20 * kDayNs);
    add(target, "session-embeddings/src/features.py", 16'000, kNow - 6 * kDayNs);
    add(target, "session-embeddings/requirements.txt", 2'000, kNow - 90 * kDayNs);
    for (const auto& [to, from] : {std::pair(QStringLiteral("sandbox:old"), &source), std::pair(QStringLiteral("sandbox:new"), &target)}) {
        FakePlace copy = *from;
        copy.credentials = {};
        places.at(to) = copy;
    }
}

void FakeServices::answer(WizardState& state, PageId upTo)
{
    Context context(m_world->clock);
    const auto connectionOf = [](const QString& text) { return Connection{*Location::parse(text), {}}; };
    const auto openSide = [&](Side side, const QString& text, const Credentials& credentials) {
        auto session = std::make_shared<FakeSession>(places, text);
        state.setSide(side, {connectionOf(text), credentials, session, places.at(text).facts});
    };
    state.setPurpose(Purpose::Migrate);
    if (upTo > PageId::Platforms)
        state.setRoute({QStringLiteral("folder"), QStringLiteral("jupyter"), false});
    if (upTo > PageId::Connect) {
        openSide(Side::Source, kSource, {});
        openSide(Side::Target, kTarget, {QStringLiteral("3f2a9c"), {}, {}});
    }
    if (upTo > PageId::Choose)
        state.setScope({{}, 4, 4, 42'000'000'000});
    if (upTo > PageId::Target)
        state.setTarget({});
    if (upTo > PageId::Options)
        state.setOptions({});
    if (upTo > PageId::Checks)
        state.setPlan(makePlan(state));
}

std::shared_ptr<const Plan> FakeServices::makePlan(const WizardState& state)
{
    Context context(m_world->clock);
    const Backend* backend =
        m_world->registry.find(state.route()->sourceScheme, state.route()->targetScheme).value_or(nullptr);
    Planner planner(m_world->pool);
    auto plan = planner.make(context, {*backend, state.source()->session, state.targetSide()->session,
                                       state.source()->connection, state.targetSide()->connection, state.scope()->scope,
                                       *state.target(), *state.options(), {}});
    return plan.value_or(nullptr);
}

} // namespace gangway
