// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/differ.h"

#include "models/domain/newname.h"

#include <algorithm>

namespace gangway
{

Differ::Differ(const Inventory& source, const Inventory& target, const DiffRules& rules)
    : m_source(source)
    , m_target(target)
    , m_rules(rules)
    , m_scope(rules.scope)
    , m_key(rules.target.caseSensitive, rules.target.normalisesUnicode)
{
    for (auto it = rules.decisions.cbegin(); it != rules.decisions.cend(); ++it) {
        const Index found = source.find(it.key());
        if (found != kNone)
            m_decisions.insert(found, it.value());
    }
}

DiffResult Differ::run(std::vector<Question>* questions)
{
    m_questions = questions;
    m_result.changes.reserve(static_cast<size_t>(m_source.itemCount()));
    Inherited root;
    root.isIncluded = m_rules.scope.include.isEmpty();
    root.isPicked = !m_scope.hasProjects();
    root.decision = m_decisions.value(0, Decision::None);
    push(0, 0, root);
    while (!m_frames.empty()) {
        if (visitNext())
            continue;
        m_frames.pop_back();
        if (!m_path.empty())
            m_path.pop_back();
    }
    for (const Change& change : m_onlyInTarget) {
        if (m_adopted.isEmpty() || !m_adopted.contains(change.target))
            m_result.changes.push_back(change);
    }
    return std::move(m_result);
}

void Differ::push(Index sourceFolder, Index targetFolder, const Inherited& inherited, const QByteArray& newPath)
{
    Frame frame;
    frame.sourceFolder = sourceFolder;
    frame.targetFolder = targetFolder;
    frame.inherited = inherited;
    frame.newPath = newPath;
    if (sourceFolder != kNone && m_source.childCount(sourceFolder) > 0) {
        frame.source = m_source.firstChild(sourceFolder);
        frame.sourceEnd = frame.source + m_source.childCount(sourceFolder);
    }
    if (targetFolder != kNone && m_target.childCount(targetFolder) > 0) {
        frame.target = m_target.firstChild(targetFolder);
        frame.targetEnd = frame.target + m_target.childCount(targetFolder);
    }
    if (!m_key.isPlain())
        frame.pairs = std::make_unique<FolderPairs>(m_source, sourceFolder, m_target, targetFolder, m_key);
    m_frames.push_back(std::move(frame));
}

/// Visits one child (or pair of children) of the folder on top; false when there is none left.
bool Differ::visitNext()
{
    Frame& frame = m_frames.back();
    const bool hasSource = frame.source < frame.sourceEnd;
    const bool hasTarget = frame.target < frame.targetEnd;
    if (!hasSource && !hasTarget)
        return false;
    if (frame.pairs) {
        if (hasSource) {
            const Index s = frame.source++;
            visitSource(s, frame.pairs->match(s), frame.pairs->isClash(s));
        } else {
            const Index t = frame.target++;
            if (!frame.pairs->isMatched(t))
                visitTargetOnly(t);
        }
        return true;
    }
    const int order = !hasSource  ? 1
                      : !hasTarget ? -1
                                   : m_source.nameUtf8(frame.source).compare(m_target.nameUtf8(frame.target));
    const Index s = order <= 0 ? frame.source++ : kNone;
    const Index t = order >= 0 ? frame.target++ : kNone;
    if (s != kNone)
        visitSource(s, t, false);
    else
        visitTargetOnly(t);
    return true;
}

/// What holds for child `s` of the folder on top (or for the end of m_path, where s is kNone).
Differ::Inherited Differ::inheritedFor(Index s, bool isFolder) const
{
    Inherited inherited = m_frames.back().inherited;
    if (m_scope.hasGlobs()) {
        inherited.isExcluded = inherited.isExcluded || m_scope.excludes(m_path, isFolder);
        inherited.isIncluded = inherited.isIncluded || m_scope.includes(m_path, isFolder);
    }
    inherited.isPicked = inherited.isPicked || m_scope.isPicked(m_path);
    if (s != kNone && !m_decisions.isEmpty())
        inherited.decision = m_decisions.value(s, inherited.decision);
    return inherited;
}

void Differ::visitSource(Index s, Index t, bool isClash)
{
    m_path.push_back(m_source.nameUtf8(s));
    const Inherited inherited = inheritedFor(s, isContainer(m_source.type(s)));
    if (m_frames.back().inherited.isAdopted && t != kNone)
        m_adopted.insert(t);
    if (m_source.childCount(s) > 0) {
        enterFolder(s, t, inherited, isClash);
        return; // the frame takes its name off the path
    }
    m_result.changes.push_back(itemChange(s, t, inherited, isClash));
    if (t != kNone && m_target.childCount(t) > 0) {
        push(kNone, t, inherited);
        return;
    }
    m_path.pop_back();
}

void Differ::visitTargetOnly(Index t)
{
    if (m_frames.back().inherited.isAdopted)
        return;
    m_path.push_back(m_target.nameUtf8(t));
    const Inherited inherited = inheritedFor(kNone, isContainer(m_target.type(t)));
    const bool isMet = !inherited.isExcluded && (inherited.isPicked || m_scope.mayHoldPicked(m_path));
    if (isMet && m_target.childCount(t) > 0) {
        push(kNone, t, inherited);
        return;
    }
    if (isMet && inherited.isPicked && inherited.isIncluded && m_target.isItem(t)) {
        Change change;
        change.target = t;
        m_onlyInTarget.push_back(settled(change, Action::OnlyInTarget, Reason::NotInSource));
    }
    m_path.pop_back();
}

bool Differ::wantsBoth(Decision decision) const
{
    return decision == Decision::KeepBoth || (decision == Decision::None && m_rules.conflict == ConflictPolicy::Rename);
}

/// `s` is a folder with children; m_path ends with its name.
void Differ::enterFolder(Index s, Index t, Inherited inherited, bool isClash)
{
    const QByteArray name = m_source.nameUtf8(s).toByteArray();
    const bool isSettled = inherited.block != Block::None || inherited.isExcluded;
    if (isSettled) {
        push(s, t != kNone && isContainer(m_target.type(t)) ? t : kNone, inherited);
    } else if (isClash) {
        blockOrRename(s, inherited, Block::NameClash, {});
    } else if (t == kNone) {
        if (m_rules.target.refusesName && m_rules.target.refusesName(name))
            blockOrRename(s, inherited, Block::NameRefused, legalName(name, m_rules.target.refusesName).value_or(name));
        else
            push(s, kNone, inherited, inherited.isRenamed ? folderPath() + '/' + name : QByteArray());
    } else if (!isContainer(m_target.type(t))) {
        const bool leavesTarget = inherited.decision == Decision::Skip;
        const bool policySkips = inherited.decision == Decision::None && m_rules.conflict == ConflictPolicy::Skip;
        const Block block = leavesTarget ? Block::PersonSkips : policySkips ? Block::PolicySkips : Block::TypeClash;
        blockOrRename(s, inherited, block, {});
    } else {
        if (!m_target.problem(t).isEmpty()) {
            inherited.block = Block::TargetUnreadable;
            inherited.blockTarget = t;
        }
        push(s, t, inherited, inherited.isRenamed ? folderPath() + '/' + name : QByteArray());
    }
}

QByteArray Differ::folderPath() const
{
    const Frame& frame = m_frames.back();
    if (frame.inherited.isRenamed)
        return frame.newPath;
    QByteArray path;
    for (size_t i = 0; i + 1 < m_frames.size(); ++i) {
        if (i > 0)
            path += '/';
        path += m_path[i];
    }
    return path;
}

DiffResult diff(const Inventory& source, const Inventory& target, const DiffRules& rules)
{
    return Differ(source, target, rules).run();
}

std::vector<std::pair<Inventory::Index, Inventory::Index>> contentQuestions(const Inventory& source,
                                                                            const Inventory& target,
                                                                            const DiffRules& rules)
{
    std::vector<Differ::Question> questions;
    Differ(source, target, rules).run(&questions);
    return questions;
}

} // namespace gangway
