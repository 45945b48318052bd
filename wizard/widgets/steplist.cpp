// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/steplist.h"

#include "wizard/style/fonts.h"
#include "wizard/style/icons.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace gangway {

namespace {

constexpr int kStepRole = Qt::UserRole + 1; // index into steps, -1 for the divider
constexpr double kMargin = 12;              // of the current row's card, both sides
constexpr double kMarker = 20;
constexpr double kMarkerInset = 11;
constexpr double kNameInset = 42;

} // namespace

/// Paints markers, names and the divider. Owner: its StepList.
class StepListDelegate : public QStyledItemDelegate
{
public:
    explicit StepListDelegate(StepList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool divider = index.data(kStepRole).toInt() < 0;
        return {px(60), divider ? rowHeight(48) : rowHeight(36)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int step = index.data(kStepRole).toInt();
        if (step < 0)
            paintDivider(painter, option, index.data().toString());
        else
            paintStep(painter, option, step);
        painter->restore();
    }

private:
    QRect place(const QStyleOptionViewItem& option, int x, int width, int height) const
    {
        const QRect& row = option.rect;
        const QRect logical(row.x() + x, row.y() + (row.height() - height) / 2, width, height);
        return QStyle::visualRect(option.direction, row, logical);
    }

    void paintDivider(QPainter* painter, const QStyleOptionViewItem& option, const QString& text) const
    {
        const Tokens& t = tokens();
        const int side = px(15);
        const int x = px(kMargin + kMarkerInset) + (px(kMarker) - side) / 2;
        paintIcon(painter, place(option, x, side, side), Icon::Flag, t.amber, option.direction);
        if (m_list->isCollapsed())
            return;
        const QFont font = dividerFont();
        const int width = QFontMetrics(font).horizontalAdvance(text) + 1;
        painter->setFont(font);
        painter->setPen(t.amber);
        paint::words(painter, place(option, px(kMargin + kNameInset), width, option.rect.height()), option.direction, Qt::AlignLeading, text);
        const int lineX = px(kMargin + kNameInset) + width + px(10);
        const int lineWidth = option.rect.width() - lineX - px(kMargin + 10);
        if (lineWidth > 0)
            painter->fillRect(place(option, lineX, lineWidth, 1), t.line);
    }

    void paintStep(QPainter* painter, const QStyleOptionViewItem& option, int step) const
    {
        const Tokens& t = tokens();
        const StepEntry& entry = m_list->steps().at(step);
        const bool current = entry.state == StepEntry::State::Current;
        const QRectF card = QRectF(option.rect).adjusted(px(kMargin), 1, -px(kMargin), -1);
        if (current)
            paint::rounded(painter, card, px(7), t.highContrast ? t.accentSoft : t.raised, t.highContrast ? t.accent : t.line);
        else if (entry.canOpen && (option.state & QStyle::State_MouseOver))
            paint::rounded(painter, card, px(7), t.hover);
        if (m_list->hasFocus() && m_list->currentIndex().data(kStepRole).toInt() == step &&
            m_list->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::focusRing(painter, card, px(7));
        paintMarker(painter, place(option, px(kMargin + kMarkerInset), px(kMarker), px(kMarker)), entry.state, step + 1);
        if (m_list->isCollapsed())
            return;
        const bool quiet = entry.state == StepEntry::State::Todo;
        painter->setFont(fontOf(current ? Type::Strong : Type::Body));
        painter->setPen(current ? t.text : quiet ? t.text3 : t.text2);
        const int room = option.rect.width() - px(2 * kMargin + kNameInset);
        const QString name = painter->fontMetrics().elidedText(entry.name, Qt::ElideRight, room);
        paint::words(painter, place(option, px(kMargin + kNameInset), room, option.rect.height()), option.direction, Qt::AlignLeading, name);
    }

    void paintMarker(QPainter* painter, const QRectF& circle, StepEntry::State state, int number) const
    {
        const Tokens& t = tokens();
        const double radius = circle.height() / 2;
        const QRectF inner = circle.adjusted(px(3), px(3), -px(3), -px(3));
        switch (state) {
        case StepEntry::State::Done:
            paint::rounded(painter, circle, radius, t.greenSoft);
            paintIcon(painter, inner, Icon::Check, t.green);
            return;
        case StepEntry::State::Blocked: paintIcon(painter, circle, Icon::Block, t.red); return;
        case StepEntry::State::Warning: paintIcon(painter, circle, Icon::Warn, t.amber); return;
        case StepEntry::State::Current: paint::rounded(painter, circle, radius, t.accent); break;
        case StepEntry::State::Todo: paint::rounded(painter, circle, radius, QColor(), t.outline, 1.2); break;
        }
        QFont font = fontOf(Type::Caption);
        font.setWeight(QFont::DemiBold);
        font.setPointSizeF(font.pointSizeF() * 0.93);
        painter->setFont(font);
        painter->setPen(state == StepEntry::State::Current ? t.onAccent : t.text3);
        painter->drawText(circle, Qt::AlignCenter, QLocale().toString(number));
    }

    static QFont dividerFont()
    {
        return fontOf(Type::Caption);
    }

    StepList* m_list;
};

StepList::StepList(QWidget* parent) : QListView(parent), m_rows(new QStandardItemModel(this))
{
    setProperty(paint::kOwnRows, true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setItemDelegate(new StepListDelegate(this));
    setModel(m_rows);
    //: Name of the list of the wizard's steps, for screen readers.
    setAccessibleName(tr("Steps"));
    connect(this, &QListView::clicked, this, &StepList::request);
}

void StepList::setSteps(const QList<StepEntry>& steps)
{
    m_steps = steps;
    rebuild();
}

void StepList::setCollapsed(bool on)
{
    if (on == m_collapsed)
        return;
    m_collapsed = on;
    rebuild();
}

QSize StepList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {px(m_collapsed ? 64 : 228), height};
}

QString StepList::spokenText(int step) const
{
    const StepEntry& entry = m_steps.at(step);
    QString state;
    switch (entry.state) {
    //: State of a step, spoken after its name.
    case StepEntry::State::Done: state = tr("done"); break;
    //: State of a step, spoken after its name.
    case StepEntry::State::Current: state = tr("current"); break;
    //: State of a step, spoken after its name.
    case StepEntry::State::Todo: state = tr("not yet"); break;
    //: State of a step, spoken after its name.
    case StepEntry::State::Blocked: state = tr("blocked"); break;
    //: State of a step, spoken after its name.
    case StepEntry::State::Warning: state = tr("warnings"); break;
    }
    if (!entry.note.isEmpty())
        state = tr("%1: %2").arg(state, entry.note);
    //: Spoken text of a step: name, number, count, state. "Checks, step 7 of 10, blocked: 1 blocker"
    return tr("%1, step %2 of %3, %4").arg(entry.name).arg(step + 1).arg(m_steps.size()).arg(state);
}

void StepList::rebuild()
{
    m_rows->clear();
    int currentRow = -1;
    for (int step = 0; step < m_steps.size(); ++step) {
        const StepEntry& entry = m_steps.at(step);
        if (entry.changesStartHere) {
            //: Divider between the steps that only read and those that change the target.
            auto* divider = new QStandardItem(tr("Changes start here"));
            divider->setData(-1, kStepRole);
            divider->setFlags(Qt::NoItemFlags);
            divider->setToolTip(m_collapsed ? divider->text() : QString());
            m_rows->appendRow(divider);
        }
        auto* item = new QStandardItem(entry.name);
        item->setData(step, kStepRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(m_collapsed ? entry.name : QString());
        item->setData(spokenText(step), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
        if (entry.state == StepEntry::State::Current)
            currentRow = m_rows->rowCount() - 1;
    }
    setCurrentIndex(m_rows->index(std::max(0, currentRow), 0));
    updateGeometry();
}

void StepList::request(const QModelIndex& index)
{
    const int step = index.isValid() ? index.data(kStepRole).toInt() : -1;
    if (step >= 0 && m_steps.at(step).canOpen && m_steps.at(step).state != StepEntry::State::Current)
        emit stepRequested(step);
}

void StepList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: request(currentIndex()); return;
    default: break;
    }
    QListView::keyPressEvent(event);
    viewport()->update();
}

void StepList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void StepList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

} // namespace gangway
