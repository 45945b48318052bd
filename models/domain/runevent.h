// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

#include <QDateTime>

#include <variant>

namespace gangway
{

/// How one item ended. Values are written to run files: append only.
enum class ItemEnd : quint8 {
    Done = 0,      ///< the target holds it
    Skipped = 1,   ///< by the person, or because what it depends on failed
    Failed = 2,
    Conflict = 3,  ///< the world moved since the plan was made (drift)
    Cancelled = 4  ///< stopped before it was done
};

/// What is known of an item on the target after it was carried out.
struct Evidence {
    QByteArray sha256;         ///< of what was sent
    qint64 bytes = kUnknownBytes;
    QString targetPath;
    QStringList notes;         ///< codes of what could not be kept: "time.notkept", "permissions.notkept"
};

struct ItemOutcome {
    ChangeIndex change = 0;
    ItemEnd end = ItemEnd::Done;
    std::optional<Error> error; ///< of Failed, Conflict, Skipped
    Evidence evidence;
};

enum class VerdictKind : quint8 {
    Proven = 0,      ///< read back, the hash is equal
    ProvenBySize = 1,///< size is all that the target tells
    Differs = 2,
    Missing = 3,
    NotChecked = 4   ///< it could not be read: says nothing
};
struct Verdict {
    ChangeIndex change = 0;
    VerdictKind kind = VerdictKind::NotChecked;
    QString detail; ///< plain English for the log
};

enum class LogLevel : quint8 { Debug, Info, Warning, Error };
enum class RunState : quint8 { Ready, Running, Paused, Stopping, Ended, Undoing, Undone };

// The closed set of things that happen in a run, in the order they were written.
struct RunStateChanged { RunState state = RunState::Ready; QString reason; };
struct StepStarted { quint32 step = 0; std::vector<ChangeIndex> items; };    ///< the intent: written before the effect
struct StepProgressed { quint32 step = 0; qint64 bytes = 0; qint64 items = 0; }; ///< live only: totals of the step since its last StepStarted
struct StepCheckpointed { quint32 step = 0; QJsonObject checkpoint; };
struct StepEnded { quint32 step = 0; std::vector<ItemOutcome> outcomes; std::optional<Error> error; bool cancelled = false; };
struct ItemsVerified { std::vector<Verdict> verdicts; };
struct StepUndone { quint32 step = 0; std::vector<ItemOutcome> outcomes; };
struct GuidedDone { StepId id; bool done = true; };
struct ItemsDismissed { std::vector<ChangeIndex> items; };                   ///< the person skips failed items
struct Logged { LogLevel level = LogLevel::Info; QString subject; QString message; };

struct RunEvent {
    qint64 sequence = 0; ///< position in the run file; 0 = not stored
    QDateTime at;        ///< UTC
    std::variant<RunStateChanged, StepStarted, StepProgressed, StepCheckpointed, StepEnded, ItemsVerified, StepUndone,
                 GuidedDone, ItemsDismissed, Logged>
        what;
};

/// Storage form of an event's `what`: kind name, and CBOR with a checksum of 8 bytes behind it. Live progress has a form too, for other processes; run files
/// never hold it. @errors of the reader: Corrupt "event.damaged"
QString runEventKind(const RunEvent& event);
QByteArray runEventToBytes(const RunEvent& event);
Result<RunEvent> runEventFromBytes(const QString& kind, const QByteArray& bytes, quint32 stepCount, quint32 changeCount);

} // namespace gangway
