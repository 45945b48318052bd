// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diff.h"
#include "models/domain/folderpairs.h"
#include "models/domain/scopematcher.h"

#include <QSet>

namespace gangway
{

/// The walk behind diff() and contentQuestions(): both trees side by side, from the root down, with a stack of its own
/// because depth comes from outside. One object, one call of run().
class Differ
{
public:
    using Question = std::pair<Inventory::Index, Inventory::Index>; ///< source, target

    Differ(const Inventory& source, const Inventory& target, const DiffRules& rules);
    /// With `questions`, pairs that only hashes can settle are put there and count as different.
    DiffResult run(std::vector<Question>* questions = nullptr);

private:
    using Index = Inventory::Index;
    static constexpr Index kNone = Inventory::kNone;
    static constexpr int kMostNames = 1000; ///< new names tried for one item: bounds the work on hostile folders

    /// What keeps everything below a folder from being compared item by item.
    enum class Block : quint8 { None, TypeClash, NameClash, NameRefused, TargetUnreadable, PolicySkips, PersonSkips };

    /// What a node passes on to what is below it.
    struct Inherited {
        bool isIncluded = false;
        bool isExcluded = false;
        bool isPicked = false;
        Decision decision = Decision::None;
        Block block = Block::None;
        Index blockTarget = kNone;
        bool isRenamed = false; ///< it or a folder above has a new name: `folder` of the frame is a new path
        bool isAdopted = false; ///< its target is also walked under its own name, where what is only there is named
    };
    struct Frame {
        Index sourceFolder = kNone;
        Index targetFolder = kNone;
        Index source = 0, sourceEnd = 0; ///< children still to visit
        Index target = 0, targetEnd = 0;
        Inherited inherited;
        QByteArray newPath;              ///< of a renamed folder, from the root of the target
        std::unique_ptr<FolderPairs> pairs;
        QSet<QByteArray> taken;          ///< keys of new names given in this folder
    };
    enum class Likeness { SameContent, SameTime, Different };

    // The walk (differ.cpp)
    void push(Index sourceFolder, Index targetFolder, const Inherited& inherited, const QByteArray& newPath = {});
    bool visitNext();
    void visitSource(Index s, Index t, bool isClash);
    void visitTargetOnly(Index t);
    void enterFolder(Index s, Index t, Inherited inherited, bool isClash);
    void blockOrRename(Index s, Inherited inherited, Block block, const QByteArray& wish);
    Inherited inheritedFor(Index s, bool isFolder) const;
    bool wantsBoth(Decision decision) const;
    std::optional<QByteArray> freshFolderName(Index s, const QByteArray& wish, Index& existing);

    // One item (differitem.cpp)
    Change itemChange(Index s, Index t, const Inherited& inherited, bool isClash);
    std::optional<Change> hopeless(const Change& change) const;
    std::optional<Change> hopelessLink(const Change& change) const;
    Change blocked(Change change, const Inherited& inherited) const;
    Change missing(Change change, const Inherited& inherited, bool isClash);
    Change matched(Change change, const Inherited& inherited);
    Change matchedFile(Change change, const Inherited& inherited);
    Change typeClash(Change change, const Inherited& inherited);
    Change sameOrPermissions(Change change, Reason reason, const Inherited& inherited) const;
    Change resolve(Change change, const Inherited& inherited);
    Change keptBoth(Change change, const QByteArray& wish, Reason otherwise, bool decided);
    bool takeCandidate(Change& change, const QByteArray& name);
    Change added(Change change, const Inherited& inherited);
    Change under(Change change, const QByteArray& name);
    Likeness compareFiles(Index s, Index t);
    bool isOlderInTarget(Index s, Index t) const;
    bool pointsOutside(Index s) const;
    bool isFree(const QByteArray& name, Index& inTarget) const;
    static Change settled(Change change, Action action, Reason reason, bool decided = false);

    QByteArray folderPath() const; ///< of the folder being visited, from the root of the target

    const Inventory& m_source;
    const Inventory& m_target;
    const DiffRules& m_rules;
    ScopeMatcher m_scope;
    NameKey m_key;
    QHash<Index, Decision> m_decisions;
    std::vector<Frame> m_frames;
    std::vector<QByteArrayView> m_path; ///< components of the source down to the node being visited
    std::vector<Change> m_onlyInTarget;
    QSet<Index> m_adopted;              ///< items of the target that an earlier run kept beside another
    DiffResult m_result;
    std::vector<Question>* m_questions = nullptr;
};

} // namespace gangway
