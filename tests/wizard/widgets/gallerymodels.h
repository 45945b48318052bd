// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/cellpaint.h"
#include "wizard/widgets/logview.h"
#include "wizard/widgets/rowtree.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

/// Made-up rows for the gallery, painted with the cell painters as a page would.
namespace gallery {

using namespace gangway;

enum Roles { IconRole = Qt::UserRole + 10, SecondRole, NoteRole, FractionRole, ReasonRole, CountsRole, ToneRole };

inline QStandardItem* node(const QString& name, Icon icon, int check = -1, const QString& second = {})
{
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(int(icon), IconRole);
    item->setData(second, SecondRole);
    if (check >= 0) {
        item->setCheckable(true);
        item->setUserTristate(true);
        item->setCheckState(Qt::CheckState(check));
    }
    return item;
}

inline QStandardItem* text(const QString& words)
{
    auto* item = new QStandardItem(words);
    item->setEditable(false);
    return item;
}

class ProjectCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, cell::rowHeight()}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString words = index.data().toString();
        if (index.column() == 0) {
            cell::Name name;
            name.icon = Icon(index.data(IconRole).toInt());
            name.text = words;
            name.second = index.data(SecondRole).toString();
            name.type = !index.parent().isValid() ? Type::Strong : index.model()->hasChildren(index) ? Type::Button : Type::Body;
            const QVariant check = index.data(Qt::CheckStateRole);
            name.check = check.isValid() ? check.toInt() : -1;
            cell::paintName(painter, option, option.rect, name);
        } else if (index.column() == 2 && !words.isEmpty()) {
            cell::paintBadge(painter, option.rect, words, Tone::Amber, Icon::None, option.direction);
        } else if (index.column() >= 3) {
            cell::paintNumber(painter, option, option.rect, words);
        } else {
            cell::paintText(painter, option, option.rect, words, {Type::Body, Tone::Text2, Qt::ElideRight});
        }
    }
};

inline RowTree* projectTree()
{
    auto* tree = new RowTree;
    auto* model = new QStandardItemModel(tree);
    model->setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Contents"), QStringLiteral("Note"), QStringLiteral("Size"), QStringLiteral("Changed")});
    const auto add = [](QStandardItem* parent, const QString& name, int check, const QString& contents, const QString& note, const QString& size, const QString& day) {
        parent->appendRow({node(name, Icon::Project, check), text(contents), text(note), text(size), text(day)});
    };
    auto* cloud = node(QStringLiteral("aurora-research"), Icon::Cloud, 1, QStringLiteral("3 folders"));
    model->appendRow({cloud, text({}), text({}), text(QStringLiteral("81.3 GB")), text({})});
    auto* recsys = node(QStringLiteral("recsys"), Icon::Folder, 1, QStringLiteral("3 of 4"));
    cloud->appendRow({recsys, text({}), text({}), text(QStringLiteral("45.0 GB")), text({})});
    add(recsys, QStringLiteral("ranking-baseline"), 2, QStringLiteral("14 notebooks, 3 datasets"), {}, QStringLiteral("12.4 GB"), QStringLiteral("17 Nov"));
    add(recsys, QStringLiteral("session-embeddings"), 2, QStringLiteral("9 notebooks, 1 dataset"), QStringLiteral("2 nodes"), QStringLiteral("31.8 GB"), QStringLiteral("18 Nov"));
    add(recsys, QStringLiteral("ab-test-reports"), 2, QStringLiteral("22 notebooks"), {}, QStringLiteral("640 MB"), QStringLiteral("5 Nov"));
    add(recsys, QStringLiteral("old-sandbox"), 0, QStringLiteral("3 notebooks"), {}, QStringLiteral("210 MB"), QStringLiteral("2 Feb"));
    auto* nlp = node(QStringLiteral("nlp"), Icon::Folder, 2, QStringLiteral("3 of 3"));
    cloud->appendRow({nlp, text({}), text({}), text(QStringLiteral("16.6 GB")), text({})});
    add(nlp, QStringLiteral("support-intents"), 2, QStringLiteral("11 notebooks, 2 datasets"), {}, QStringLiteral("8.2 GB"), QStringLiteral("19 Nov"));
    add(nlp, QStringLiteral("toxicity-filter"), 2, QStringLiteral("7 notebooks, 2 datasets"), QStringLiteral("Unsaved work"), QStringLiteral("5.1 GB"), QStringLiteral("Today"));
    tree->setItemDelegate(new ProjectCells(tree));
    tree->setModel(model);
    tree->setColumn(1, 195);
    tree->setColumn(2, 150);
    tree->setColumn(3, 92, true);
    tree->setColumn(4, 88, true);
    tree->setColumnOptional(4);
    tree->setColumnOptional(1);
    tree->expandAll();
    tree->setAccessibleName(QStringLiteral("Projects"));
    tree->setCurrentIndex(recsys->child(1)->index());
    return tree;
}

class ChangeCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, cell::rowHeight()}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString words = index.data().toString();
        const Icon icon = Icon(index.data(IconRole).toInt());
        if (index.column() == 0)
            cell::paintName(painter, option, option.rect, {icon, words, {}, index.parent().isValid() ? Type::Body : Type::Strong});
        else if (index.column() == 1)
            cell::paintNumber(painter, option, option.rect, words);
        else if (index.column() == 2 && index.data(CountsRole).toBool())
            cell::paintCounts(painter, option, option.rect.adjusted(0, 0, 200, 0), {{Icon::Plus, Tone::Green, 38}, {Icon::Change, Tone::Accent, 4}, {Icon::Conflict, Tone::Violet, 1}, {Icon::Cannot, Tone::Amber, 3}, {Icon::Equals, Tone::Grey, 9}});
        else if (index.column() == 2)
            cell::paintState(painter, option, option.rect, icon, words, Tone(index.data(ToneRole).toInt()));
        else
            cell::paintText(painter, option, option.rect, words, {Type::Body, Tone::Text2, Qt::ElideRight});
    }
};

inline RowTree* changeTree()
{
    auto* tree = new RowTree;
    auto* model = new QStandardItemModel(tree);
    model->setHorizontalHeaderLabels({QStringLiteral("Item"), QStringLiteral("Size"), QStringLiteral("Change"), QStringLiteral("Why")});
    auto* project = node(QStringLiteral("session-embeddings"), Icon::Project);
    auto* counts = text({});
    counts->setData(true, CountsRole);
    model->appendRow({project, text(QStringLiteral("31.8 GB")), counts, text({})});
    const auto add = [project](const char16_t* name, Icon kind, const char16_t* size, Icon icon, const char16_t* word, Tone tone, const char16_t* why) {
        auto* change = text(QString::fromUtf16(word));
        change->setData(int(icon), IconRole);
        change->setData(int(tone), ToneRole);
        project->appendRow({node(QString::fromUtf16(name), kind), text(QString::fromUtf16(size)), change, text(QString::fromUtf16(why))});
    };
    add(u"features.py", Icon::File, u"18 KB", Icon::Conflict, u"Conflict", Tone::Violet, u"Changed on both sides");
    add(u"train-node-gpu", Icon::Node, u"", Icon::Cannot, u"Cannot move", Tone::Amber, u"Made again by hand");
    add(u"WANDB_API_KEY", Icon::Key, u"", Icon::Cannot, u"Cannot move", Tone::Amber, u"Secret values cannot be read");
    add(u"train.ipynb", Icon::File, u"412 KB", Icon::Change, u"Change", Tone::Accent, u"Newer in the source");
    add(u"embeddings-v3", Icon::Data, u"24.6 GB", Icon::Plus, u"Add", Tone::Green, u"Dataset, not in the target");
    add(u"requirements.txt", Icon::File, u"2 KB", Icon::Equals, u"Same", Tone::Grey, u"Identical content");
    tree->setItemDelegate(new ChangeCells(tree));
    tree->setModel(model);
    tree->setNameColumnMinimum(200);
    tree->setColumn(1, 84, true);
    tree->setColumn(2, cell::stateWidth({QStringLiteral("Cannot move")}) / scale());
    tree->setColumn(3, 200);
    tree->setColumnOptional(3);
    tree->expandAll();
    tree->setAccessibleName(QStringLiteral("Changes"));
    tree->setCurrentIndex(project->child(0)->index());
    return tree;
}

class TransferCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool failed = !index.siblingAtColumn(0).data(ReasonRole).toString().isEmpty();
        return {100, cell::rowHeight() + (failed ? cell::secondLineHeight() : 0)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString words = index.data().toString();
        const QRect line(option.rect.x(), option.rect.y(), option.rect.width(), cell::rowHeight());
        const Icon icon = Icon(index.data(IconRole).toInt());
        if (index.column() == 0)
            cell::paintName(painter, option, line, {icon, words});
        else if (index.column() == 1)
            cell::paintState(painter, option, line, icon, words, Tone(index.data(ToneRole).toInt()));
        else if (index.column() == 2 && index.data(FractionRole).isValid())
            cell::paintProgress(painter, option, line, index.data(FractionRole).toDouble());
        else if (index.column() >= 3)
            cell::paintNumber(painter, option, line, words);
    }
};

/// The second line of a failed row goes over all columns, so the view paints it.
class TransferTree : public RowTree
{
public:
    using RowTree::RowTree;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        RowTree::drawRow(painter, option, index);
        const QString reason = index.siblingAtColumn(0).data(ReasonRole).toString();
        if (reason.isEmpty())
            return;
        QStyleOptionViewItem line = option;
        const QRect under(0, option.rect.y() + cell::rowHeight() - px(5), viewport()->width(), cell::secondLineHeight());
        line.rect = under;
        const QStringList links = {QStringLiteral("Retry"), QStringLiteral("Skip"), QStringLiteral("Show in log")};
        const QRect words = QStyle::visualRect(line.direction, under, under.adjusted(px(25), 0, -px(250), 0));
        cell::paintText(painter, line, words, reason, {Type::Body, Tone::Red, Qt::ElideRight});
        cell::paintLinks(painter, line, under, links);
    }
};

inline RowTree* transferTree()
{
    auto* tree = new TransferTree;
    auto* model = new QStandardItemModel(tree);
    model->setHorizontalHeaderLabels({QStringLiteral("Item"), QStringLiteral("State"), QStringLiteral("Progress"), QStringLiteral("Size"), QStringLiteral("Speed")});
    const auto add = [model](const QString& name, Icon kind, Icon icon, const QString& word, Tone tone, double part, const QString& size, const QString& speed, const QString& reason = {}) {
        auto* item = node(name, kind);
        item->setData(reason, ReasonRole);
        auto* state = text(word);
        state->setData(int(icon), IconRole);
        state->setData(int(tone), ToneRole);
        auto* progress = text({});
        if (part >= 0)
            progress->setData(part, FractionRole);
        model->appendRow({item, state, progress, text(size), text(speed)});
    };
    add(QStringLiteral("embeddings-v3"), Icon::Data, Icon::Arrow, QStringLiteral("Moving"), Tone::Accent, 0.71, QStringLiteral("24.6 GB"), QStringLiteral("17.2 MB/s"));
    add(QStringLiteral("weld-inspection / images.tar"), Icon::File, Icon::Eye, QStringLiteral("Checking"), Tone::Accent, 1.0, QStringLiteral("6.8 GB"), {});
    add(QStringLiteral("weights.bin"), Icon::File, Icon::Block, QStringLiteral("Failed"), Tone::Red, -1, QStringLiteral("96 KB"), {}, QStringLiteral("The community's storage is full: 3.2 GB more is needed."));
    add(QStringLiteral("labels.csv"), Icon::File, Icon::Check, QStringLiteral("Moved"), Tone::Green, -1, QStringLiteral("1.1 MB"), {});
    tree->setUniformRowHeights(false);
    tree->setRootIsDecorated(false);
    tree->setItemDelegate(new TransferCells(tree));
    tree->setModel(model);
    tree->setColumn(1, 128);
    tree->setColumn(2, 190);
    tree->setColumn(3, 90, true);
    tree->setColumn(4, 100, true);
    tree->setAccessibleName(QStringLiteral("Items"));
    return tree;
}

inline LogView* logView()
{
    auto* view = new LogView;
    auto* model = new QStandardItemModel(view);
    const auto add = [model](const char16_t* time, LogView::Level level, const char16_t* message) {
        auto* item = new QStandardItem;
        item->setData(QString::fromUtf16(time), Qt::UserRole + 1);
        item->setData(int(level), Qt::UserRole + 2);
        item->setData(QString::fromUtf16(message), Qt::UserRole + 3);
        model->appendRow(item);
    };
    add(u"14:51:02", LogView::Level::Error, u"embeddings-v3: 507 storage full, needs 3.2 GB more (request 7f3a-91)");
    add(u"14:51:02", LogView::Level::Info, u"embeddings-v3: 17.4 GB kept, a retry continues from there");
    add(u"14:51:08", LogView::Level::Warning, u"target asked to slow down, waiting 4 s before the next request");
    add(u"14:51:09", LogView::Level::Info, u"weld-inspection/images.tar: part 412 of 640 done");
    view->setModel(model);
    return view;
}

} // namespace gallery
