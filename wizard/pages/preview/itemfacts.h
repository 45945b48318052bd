// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"
#include "wizard/style/icons.h"

namespace gangway
{

/// How an action looks everywhere: symbol and colour; the word is wordOf(action).
struct ActionLook {
    Icon icon = Icon::None;
    Tone tone = Tone::Grey;
};
ActionLook lookOf(Action action);

Icon iconOf(ResourceType type);

/// One line of the table "Source / Target".
struct FieldLine {
    QString word;
    QString source;
    QString target;
    QString sourceTip; ///< the whole value where the text is short for it, else ""
    QString targetTip;
};

struct DecisionChoice {
    Decision decision = Decision::None;
    QString title;
    QString consequence;
};

/// What the detail pane says about one item of the preview. Pure: from the plan and the decisions.
struct ItemFacts {
    QString name;
    QString folder;                    ///< the path above it
    Icon icon = Icon::File;
    Action action = Action::Add;
    QString sentence;
    std::vector<FieldLine> fields;
    std::vector<DecisionChoice> choices; ///< empty: there is nothing to decide
    Decision chosen = Decision::None;  ///< of the choices; None = not decided
    bool canBeLeftOut = false;
    bool isLeftOut = false;
};
ItemFacts factsOf(const Plan& plan, const Decisions& decisions, ChangeIndex change);

} // namespace gangway
