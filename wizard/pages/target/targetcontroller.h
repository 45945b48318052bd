// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the target page: the folders of the target, a new one, and the room there. Owner: TargetPage. GUI thread.
class TargetController : public QObject
{
    Q_OBJECT

public:
    /// So many places are shown at a time; the search finds the others.
    static constexpr qsizetype kMostShown = 40;
    /// From so many places on there is a search.
    static constexpr qsizetype kSearchFrom = 8;

    TargetController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void load();  ///< the page was entered: reads once per target side
    void read();  ///< again
    void stop();
    bool isReading() const { return m_isReading; }
    const std::optional<Error>& error() const { return m_error; }
    Location location() const;
    /// The top of the target first, then its folders as far as they match the search.
    std::vector<TargetNode> shown() const;
    qsizetype count() const { return qsizetype(m_nodes.size()); }
    qsizetype matches() const;
    void setSearch(const QString& text);

    std::optional<QString> picked() const; ///< the folder, "" = the top; none while the new name is not fit
    bool isNewPicked() const { return m_isNew; }
    void pick(const QString& folder);
    void pickNew();
    void setNewName(const QString& name);
    QString newName() const { return m_newName; }
    bool isNewNameTaken() const;
    bool isNewNameFit() const; ///< one component, not taken

    std::optional<qint64> freeBytes() const; ///< where it is known
    qint64 bytesToMove() const;              ///< of the scope; -1 = not known
    QStringList projects() const;            ///< picked ones; empty = all
    qint64 projectCount() const;
    qint64 projectsSeen() const;
    void accept();

signals:
    void changed();
    void listed(); ///< shown() is another list now

private:
    const WizardServices& m_services;
    WizardState& m_state;
    std::vector<TargetNode> m_nodes;
    std::shared_ptr<Session> m_readFrom;
    std::optional<Error> m_error;
    bool m_isReading = false;
    QString m_search;
    QString m_folder;
    QString m_newName;
    bool m_isNew = false;
    Latest<Result<std::vector<TargetNode>>> m_read;
};

} // namespace gangway
