// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/itemsview.h"

#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/widgets/cellpaint.h"
#include "wizard/widgets/rowtree.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace gangway
{
namespace
{

constexpr double kStateWidth = 150;
constexpr double kSizeWidth = 90;
constexpr double kNameLeast = 220;

class ReportItemDelegate : public QStyledItemDelegate
{
public:
    ReportItemDelegate(const ReportItems& items, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_items(items)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {px(60), cell::rowHeight()}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        const PartLook look = lookOf(partOf(m_items.item(index)));
        switch (index.column()) {
        case ReportItems::Item:
            cell::paintText(painter, option, option.rect, text, {Type::Body, Tone::Text, Qt::ElideMiddle});
            break;
        case ReportItems::State:
            cell::paintState(painter, option, option.rect, look.icon, text, look.tone);
            break;
        case ReportItems::Why:
            cell::paintText(painter, option, option.rect, text, {Type::Body, Tone::Text2, Qt::ElideRight});
            break;
        case ReportItems::Size:
            cell::paintNumber(painter, option, option.rect, text);
            break;
        }
    }

private:
    const ReportItems& m_items;
};

} // namespace

ItemsView::ItemsView()
    : m_items(new ReportItems(this))
    , m_title(new TextLabel(Type::Section))
    , m_tree(new RowTree)
{
    auto* back = makeButton(tr("Back to the report"), Kind::Link);
    m_tree->setAccessibleName(tr("Items of the report"));
    m_tree->setItemDelegate(new ReportItemDelegate(*m_items, m_tree));
    m_tree->setModel(m_items);
    m_tree->setRootIsDecorated(false);
    m_tree->setNameColumnMinimum(kNameLeast);
    m_tree->setColumn(ReportItems::State, kStateWidth);
    m_tree->setColumn(ReportItems::Why, RowTree::kRest);
    m_tree->setColumn(ReportItems::Size, kSizeWidth, true);
    m_tree->setColumnOptional(ReportItems::Size);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    connect(back, &QPushButton::clicked, this, &ItemsView::backPressed);
}

void ItemsView::show(std::shared_ptr<const Report> report, ReportPart part)
{
    m_title->setText(lookOf(part).word);
    m_items->show(std::move(report), part);
    if (m_items->rowCount() > 0)
        m_tree->setCurrentIndex(m_items->index(0, 0));
}

QWidget* ItemsView::list() const
{
    return m_tree;
}

} // namespace gangway
