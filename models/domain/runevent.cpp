// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/runevent.h"

#include "models/domain/bytes.h"
#include "models/domain/cborrecord.h"
#include "models/domain/relativepath.h"

#include <algorithm>
#include <array>

namespace gangway
{

namespace
{

// The names are in the order of the variant's alternatives.
constexpr std::array<const char*, 10> kKinds{"state",  "started",  "progressed", "checkpointed", "ended",
                                             "verified", "undone", "guided",     "dismissed",    "logged"};
static_assert(kKinds.size() == std::variant_size_v<decltype(RunEvent::what)>);

constexpr int kLastEnd = static_cast<int>(ItemEnd::Cancelled);
constexpr int kLastVerdict = static_cast<int>(VerdictKind::NotChecked);
constexpr int kLastLevel = static_cast<int>(LogLevel::Error);
constexpr int kLastState = static_cast<int>(RunState::Undone);
constexpr qsizetype kHashBytes = 32;

QCborArray toCbor(const Error& error)
{
    const qint64 retryAfter = error.retryAfter ? static_cast<qint64>(error.retryAfter->count()) : -1;
    return {errorKindName(error.kind), error.what,       error.subject,   error.code,
            error.detail,              error.httpStatus, error.requestId, retryAfter};
}

Error errorFromCbor(CborRecord in)
{
    Error error;
    const auto kind = errorKindFromName(in.text());
    if (!kind)
        in.fail();
    error.kind = kind.value_or(ErrorKind::Internal);
    error.what = in.text();
    error.subject = in.text();
    error.code = in.text();
    error.detail = in.text();
    error.httpStatus = static_cast<int>(in.integer(0, 999));
    error.requestId = in.text();
    const qint64 retryAfter = in.integer(-1, std::numeric_limits<qint32>::max());
    if (retryAfter >= 0)
        error.retryAfter = std::chrono::milliseconds(retryAfter);
    in.finish();
    return error;
}

QCborValue toCbor(const std::optional<Error>& error)
{
    return error ? QCborValue(toCbor(*error)) : QCborValue(nullptr);
}

std::optional<Error> optionalErrorFromCbor(CborRecord& in)
{
    if (in.skipNull())
        return std::nullopt;
    return errorFromCbor(in.record());
}

QCborArray toCbor(const std::vector<ChangeIndex>& items)
{
    QCborArray array;
    for (const ChangeIndex item : items)
        array.append(static_cast<qint64>(item));
    return array;
}

std::vector<ChangeIndex> itemsFromCbor(CborRecord in, quint32 changeCount)
{
    std::vector<ChangeIndex> items;
    items.reserve(static_cast<size_t>(in.size()));
    while (in.hasMore())
        items.push_back(in.position(changeCount));
    return items;
}

QCborArray toCbor(const std::vector<ItemOutcome>& outcomes)
{
    QCborArray array;
    for (const ItemOutcome& outcome : outcomes) {
        const Evidence& evidence = outcome.evidence;
        QCborArray notes;
        for (const QString& note : evidence.notes)
            notes.append(note);
        array.append(QCborArray{static_cast<qint64>(outcome.change), static_cast<int>(outcome.end), toCbor(outcome.error),
                                evidence.sha256, evidence.bytes, evidence.targetPath, notes});
    }
    return array;
}

ItemOutcome outcomeFromCbor(CborRecord in, quint32 changeCount)
{
    ItemOutcome outcome;
    outcome.change = in.position(changeCount);
    outcome.end = static_cast<ItemEnd>(in.integer(0, kLastEnd));
    outcome.error = optionalErrorFromCbor(in);
    outcome.evidence.sha256 = in.bytes();
    outcome.evidence.bytes = in.integer(kUnknownBytes, std::numeric_limits<qint64>::max());
    outcome.evidence.targetPath = in.text();
    CborRecord notes = in.record();
    while (notes.hasMore())
        outcome.evidence.notes << notes.text();
    const qsizetype size = outcome.evidence.sha256.size();
    // Undo removes what has this path: it must not lead anywhere else.
    if ((size != 0 && size != kHashBytes) || !isRelativePath(outcome.evidence.targetPath))
        in.fail();
    in.finish();
    return outcome;
}

std::vector<ItemOutcome> outcomesFromCbor(CborRecord in, quint32 changeCount)
{
    std::vector<ItemOutcome> outcomes;
    outcomes.reserve(static_cast<size_t>(in.size()));
    while (in.hasMore())
        outcomes.push_back(outcomeFromCbor(in.record(), changeCount));
    return outcomes;
}

/// An array with one field. (Compilers disagree whether braces round an array copy or nest it.)
QCborArray only(const QCborArray& field)
{
    QCborArray array;
    array.append(field);
    return array;
}

struct Writer {
    QCborArray operator()(const RunStateChanged& e) const { return {static_cast<int>(e.state), e.reason}; }
    QCborArray operator()(const StepStarted& e) const { return {static_cast<qint64>(e.step), toCbor(e.items)}; }
    QCborArray operator()(const StepProgressed& e) const { return {static_cast<qint64>(e.step), e.bytes, e.items}; }
    QCborArray operator()(const StepCheckpointed& e) const
    {
        return {static_cast<qint64>(e.step), QCborMap::fromJsonObject(e.checkpoint)};
    }
    QCborArray operator()(const StepEnded& e) const
    {
        return {static_cast<qint64>(e.step), toCbor(e.outcomes), toCbor(e.error), e.cancelled};
    }
    QCborArray operator()(const ItemsVerified& e) const
    {
        QCborArray verdicts;
        for (const Verdict& v : e.verdicts)
            verdicts.append(QCborArray{static_cast<qint64>(v.change), static_cast<int>(v.kind), v.detail});
        return only(verdicts);
    }
    QCborArray operator()(const StepUndone& e) const { return {static_cast<qint64>(e.step), toCbor(e.outcomes)}; }
    QCborArray operator()(const GuidedDone& e) const { return {e.id.value, e.done}; }
    QCborArray operator()(const ItemsDismissed& e) const { return only(toCbor(e.items)); }
    QCborArray operator()(const Logged& e) const { return {static_cast<int>(e.level), e.subject, e.message}; }
};

ItemsVerified verifiedFromCbor(CborRecord in, quint32 changeCount)
{
    ItemsVerified verified;
    verified.verdicts.reserve(static_cast<size_t>(in.size()));
    while (in.hasMore()) {
        CborRecord one = in.record();
        Verdict verdict;
        verdict.change = one.position(changeCount);
        verdict.kind = static_cast<VerdictKind>(one.integer(0, kLastVerdict));
        verdict.detail = one.text();
        one.finish();
        verified.verdicts.push_back(std::move(verdict));
    }
    return verified;
}

using What = decltype(RunEvent::what);

// One case for each kind of event; braces keep the order of reading.
What whatFromCbor(size_t kind, CborRecord& in, quint32 steps, quint32 changes)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    switch (kind) {
    case 0:
        return RunStateChanged{static_cast<RunState>(in.integer(0, kLastState)), in.text()};
    case 1:
        return StepStarted{in.position(steps), itemsFromCbor(in.record(), changes)};
    case 2:
        return StepProgressed{in.position(steps), in.integer(-most, most), in.integer(-most, most)};
    case 3:
        return StepCheckpointed{in.position(steps), in.jsonObject()};
    case 4:
        return StepEnded{in.position(steps), outcomesFromCbor(in.record(), changes), optionalErrorFromCbor(in),
                         in.boolean()};
    case 5:
        return verifiedFromCbor(in.record(), changes);
    case 6:
        return StepUndone{in.position(steps), outcomesFromCbor(in.record(), changes)};
    case 7:
        return GuidedDone{StepId(in.text()), in.boolean()};
    case 8:
        return ItemsDismissed{itemsFromCbor(in.record(), changes)};
    default:
        return Logged{static_cast<LogLevel>(in.integer(0, kLastLevel)), in.text(), in.text()};
    }
}

Error corrupt(const QString& kind)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("A stored event is damaged"), kind,
                     QStringLiteral("event.damaged"));
}

} // namespace

QString runEventKind(const RunEvent& event)
{
    return QString::fromLatin1(kKinds[event.what.index()]);
}

QByteArray runEventToBytes(const RunEvent& event)
{
    QByteArray bytes = QCborValue(std::visit(Writer{}, event.what)).toCbor();
    const quint64 sum = qToLittleEndian(checksumOf(bytes, event.what.index()));
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    return bytes;
}

Result<RunEvent> runEventFromBytes(const QString& kind, const QByteArray& bytes, quint32 stepCount, quint32 changeCount)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const char* k) { return kind == QLatin1String(k); });
    constexpr qsizetype kSumBytes = sizeof(quint64);
    if (found == kKinds.end() || bytes.size() < kSumBytes)
        return corrupt(kind);
    const auto index = static_cast<quint64>(found - kKinds.begin());
    const QByteArray content = bytes.chopped(kSumBytes);
    QCborParserError problem;
    const QCborValue value = QCborValue::fromCbor(content, &problem);
    if (checksumOf(content, index) != qFromLittleEndian<quint64>(bytes.constData() + content.size())
        || problem.error != QCborError::NoError || problem.offset != content.size())
        return corrupt(kind);
    bool isGood = true;
    CborRecord in(value, isGood);
    RunEvent event;
    event.what = whatFromCbor(index, in, stepCount, changeCount);
    in.finish();
    if (!isGood)
        return corrupt(kind);
    return event;
}

} // namespace gangway
