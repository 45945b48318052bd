// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/scopefilter.h"
#include "wizard/latest.h"
#include "wizard/pages/choose/scopewords.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

#include <deque>

namespace gangway
{

/// Logic of "Choose projects": reads the source folder by folder, a few at a time, filters, ticks, sums up.
/// Owner: ChoosePage. GUI thread.
class ChooseController : public QObject
{
    Q_OBJECT

public:
    enum class View { Tree, Empty, NoMatch, Failed };
    enum class Chip { Notebooks, Attention, Big };

    ChooseController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);
    ~ChooseController() override;

    void load(); ///< the page was entered: reads once per session of the source
    ScopeTree& tree() { return m_tree; }
    ScopeFilter& filter() { return m_filter; }

    View view() const;
    bool isReading() const;
    bool isReadingTop() const { return m_tree.load(ScopeId()) == ScopeLoad::Loading; }
    QString readingName() const; ///< of the folder that is being read; "" = the source itself
    QDateTime readAt() const { return m_readAt; } ///< the top level; null until then
    Error topError() const { return m_tree.loadError(ScopeId()); }
    Location location() const;
    bool hasSecondLines() const { return m_hasSecondLines; } ///< rows with a reason under the name

    const ScopeSummary& summary() const { return m_tree.summary(); }
    qint64 chipCount(Chip chip) const { return m_chipCounts[size_t(chip)]; }
    QString search() const { return m_search; }

    void setSearch(const QString& text);
    void setChips(const QList<Chip>& chips);
    void setShownTicked(bool on);
    void readAgain();
    void stopReading(); ///< what is not read yet counts as failed: it can be tried again
    void tryAgain(const QModelIndex& shown);   ///< an index of filter()
    QString reasonOf(const QModelIndex& shown) const; ///< the second line of a row; "" = none
    bool hasFailed(const QModelIndex& shown) const;
    void accept();

signals:
    void changed();
    void topRead(); ///< the first rows are there

private:
    struct Reader;
    static constexpr size_t kReaders = 4; ///< folders read at the same time

    void want(const ScopeId& folder);
    void startNext();
    void deliver(const ScopeId& folder, Result<std::vector<ScopeNode>> nodes);
    void recount();
    void countBelow(const QModelIndex& parent);

    const WizardServices& m_services;
    WizardState& m_state;
    ScopeWords m_tree;
    ScopeFilter m_filter;
    std::shared_ptr<Session> m_session;
    std::deque<ScopeId> m_queue;
    std::vector<std::unique_ptr<Reader>> m_readers;
    std::array<qint64, 3> m_chipCounts{};
    QString m_search;
    QDateTime m_readAt;
    bool m_hasSecondLines = false;
    bool m_restores = false; ///< ticks of the state are to be set when the rows are there
};

} // namespace gangway
