// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/stepsview.h"

#include "wizard/pages/preview/steplistmodel.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/cellpaint.h"
#include "wizard/widgets/rowtree.h"

#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace gangway
{
namespace
{

class PlanStepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() == StepListModel::What)
            cell::paintText(painter, option, option.rect, index.data().toString(), {Type::Body, Tone::Text, Qt::ElideMiddle});
        else
            cell::paintNumber(painter, option, option.rect, index.data().toString());
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), cell::rowHeight()};
    }
};

bool replaces(const Plan& plan, const Step& step)
{
    return step.settles && std::any_of(step.changes.begin(), step.changes.end(), [&plan](ChangeIndex change) {
               return plan.changes[change].action == Action::Change;
           });
}

} // namespace

QString takingBackText(const Plan& plan)
{
    const int replaced = int(plan.totals().change);
    if (replaced == 0)
        return StepsView::tr("Items are only added. Until the end, and after it, Undo can take them away again.");
    if (plan.options.keepReplaced)
        return StepsView::tr("%n item(s) of the target are replaced. A copy of each is saved first, so that Undo can put it back.",
                             nullptr, replaced);
    const auto first = std::find_if(plan.steps.begin(), plan.steps.end(), [&plan](const Step& step) { return replaces(plan, step); });
    //: %1: number of a step
    return StepsView::tr("From step %1 on there is no way back: %n item(s) of the target are replaced without a copy.", nullptr, replaced)
        .arg(countText(first - plan.steps.begin() + 1));
}

StepsView::StepsView()
    : m_model(new StepListModel(this))
    , m_promise(new Banner(Banner::Level::Info, tr("Nothing is changed before you press Transfer")))
    , m_list(new RowTree)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(10));
    layout->addWidget(m_promise);
    layout->addWidget(m_list, 1);
    m_list->setAccessibleName(tr("Steps that will run"));
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new PlanStepDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setColumn(StepListModel::Number, 60, true);
    m_list->setColumn(StepListModel::What, RowTree::kRest);
    m_list->setColumn(StepListModel::Items, 90, true);
    m_list->setColumn(StepListModel::Size, 90, true);
}

void StepsView::setPlan(std::shared_ptr<const Plan> plan)
{
    m_promise->setVisible(plan != nullptr);
    if (plan) {
        const bool isFinal = plan->totals().change > 0 && !plan->options.keepReplaced;
        m_promise->setLevel(isFinal ? Banner::Level::Warning : Banner::Level::Info);
        m_promise->setText(takingBackText(*plan));
    }
    m_model->setPlan(std::move(plan));
}

} // namespace gangway
