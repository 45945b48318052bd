// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>

#include <array>
#include <functional>

namespace gangway
{

enum class ChangeRow : quint8 {
    Project, ///< a top-level folder of the source
    Folder,
    Fold,    ///< many files of one folder with the same action: "notebooks / 37 files"
    Item
};

/// How many items of each action; by Action.
struct ActionCounts {
    std::array<qint64, 7> of{};
    qint64 operator[](Action action) const { return of[static_cast<size_t>(action)]; }
    qint64 sum() const;
    friend bool operator==(const ActionCounts&, const ActionCounts&) = default;
};

/// The changes of a plan as a tree: projects, their folders, their items; in each folder first what needs the person:
/// conflicts, what cannot move, changes, additions, skipped, same, only in the target. Rows are made when a folder is
/// opened. Filters by action and text. What is open and selected stays so over new filters and new plans (persistent
/// indexes follow paths). Owner: the page's controller; GUI thread.
class ChangeTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr size_t kFoldedFrom = 201; ///< files of one folder with one action that become one row

    explicit ChangeTree(QObject* parent = nullptr);

    void setPlan(std::shared_ptr<const Plan> plan);
    const std::shared_ptr<const Plan>& plan() const { return m_plan; }
    void setActions(const std::vector<Action>& actions); ///< empty = all
    void setText(const QString& text); ///< part of a name of an item or of a folder above it; case does not matter

    ChangeRow kind(const QModelIndex& index) const;
    std::optional<ChangeIndex> change(const QModelIndex& index) const;      ///< of an item
    std::vector<ChangeIndex> changesIn(const QModelIndex& index) const;     ///< that the filter shows; of an item: itself
    /// Of the items in a project or folder, or of the whole plan ({}), whatever the filter shows.
    ActionCounts counts(const QModelIndex& index = {}) const;
    ActionCounts matchingCounts() const { return m_matching; }              ///< of those that fit the text, for the chips
    QModelIndex indexOf(ChangeIndex change) const;                          ///< not valid where the filter hides it
    QModelIndex indexOfFolder(const QString& path) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    /// A row is a container (folder or fold) or a change, told by the highest bit.
    static constexpr quint32 kNone = 0xffffffffu;
    struct Row {
        quint32 value = 0;
        static constexpr quint32 kContainer = 0x80000000u;
        bool isContainer() const { return (value & kContainer) != 0; }
        quint32 position() const { return value & ~kContainer; }
    };
    struct Container {
        Inventory::Index source = Inventory::kNone; ///< the folder in the source, or kNone where only the target has it
        Inventory::Index target = Inventory::kNone;
        quint32 parent = 0;
        quint32 row = 0;              ///< in its parent, once that has its rows
        quint32 firstChange = 0;      ///< in m_order: changes directly in this folder
        quint32 changeCount = 0;
        std::vector<quint32> folders;
        ActionCounts counts;          ///< of everything below
        qint64 bytes = 0;
        ActionCounts shown;           ///< of what is below and the filter shows
        bool isFold = false;
        bool textFits = false;        ///< its name or one above fits the text
        bool hasRows = false;
        Action action = Action::Add;  ///< of a fold
        std::vector<Row> rows;
    };
    /// What a row is, over filters and plans.
    struct Key {
        ChangeRow kind = ChangeRow::Item;
        QString folder;
        QString name;                  ///< of an item
        bool isOfTarget = false;       ///< only the target has it
        Action action = Action::Add;   ///< of a fold
    };

    void build();
    quint32 containerOfSource(Inventory::Index folder);
    quint32 containerOfTarget(Inventory::Index folder);
    quint32 addContainer(quint32 parent);
    void sumUp();
    void filter();
    bool fitsText(const Change& change) const;
    void makeRows(quint32 container) const;
    void makeItemRows(quint32 container, Action action) const;
    Action worstShown(const Container& container) const;
    void rearrange(const std::function<void()>& how);
    Key keyOf(const QModelIndex& index) const;
    QModelIndex indexFor(const Key& key, int column) const;
    quint32 containerWithPath(const QString& path) const; ///< kNone if there is none
    QModelIndex indexOfContainer(quint32 container, int column = 0) const;
    QModelIndex indexOfItem(quint32 container, ChangeIndex change, int column) const;
    quint32 containerAt(const QModelIndex& index) const; ///< of a container's row, or the root
    Row rowAt(const QModelIndex& index) const;
    QString containerName(const Container& container) const;
    QString containerPath(const Container& container) const;
    QString changeName(const Change& change) const;
    QString changePath(const Change& change) const;
    QVariant containerData(const Container& container, int role) const;
    QVariant itemData(ChangeIndex change, int role) const;
    int commonReason(const Container& fold) const;
    void collect(quint32 container, std::vector<ChangeIndex>& changes) const;

    std::shared_ptr<const Plan> m_plan;
    mutable std::vector<Container> m_containers; ///< 0 = the invisible root; folds stand behind the folders
    size_t m_folderCount = 0;
    std::vector<quint32> m_sourceContainers;     ///< by index in the source's inventory
    QHash<Inventory::Index, quint32> m_targetContainers;
    std::vector<ChangeIndex> m_order;            ///< changes by container, in the plan's order
    std::vector<quint32> m_containerOf;          ///< by change
    std::vector<bool> m_shown;                   ///< by change
    std::array<bool, 7> m_actions{};
    QString m_text;
    ActionCounts m_matching;
};

} // namespace gangway

Q_DECLARE_METATYPE(gangway::ActionCounts)
