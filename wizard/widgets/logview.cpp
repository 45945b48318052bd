// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/logview.h"

#include "wizard/style/fonts.h"
#include "wizard/style/icons.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolTip>

namespace gangway {

namespace {

constexpr double kInset = 12;
constexpr double kGap = 16;
constexpr double kSymbol = 13;

struct LevelLook {
    Icon icon;
    Tone tone;
};

LevelLook lookOf(LogView::Level level)
{
    switch (level) {
    case LogView::Level::Error: return {Icon::Block, Tone::Red};
    case LogView::Level::Warning: return {Icon::Warn, Tone::Amber};
    case LogView::Level::Info:
    case LogView::Level::Debug: break;
    }
    return {Icon::Info, Tone::Grey};
}

int widestWord()
{
    const QFontMetrics metrics(fontOf(Type::Caption));
    int widest = 0;
    for (const auto level : {LogView::Level::Debug, LogView::Level::Info, LogView::Level::Warning, LogView::Level::Error})
        widest = std::max(widest, metrics.horizontalAdvance(LogView::levelWord(level)));
    return widest;
}

} // namespace

/// Paints one line. Owner: its LogView.
class LogDelegate : public QStyledItemDelegate
{
public:
    explicit LogDelegate(LogView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(200), std::max(px(22), QFontMetrics(fontOf(Type::Mono)).height() + px(5))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect row = option.rect;
        const bool focused = (option.state & QStyle::State_HasFocus) && m_view->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        paint::rowBackground(painter, row.adjusted(px(4), 0, -px(4), 0), option.state & QStyle::State_Selected, false, focused);
        painter->save();
        painter->setLayoutDirection(Qt::LeftToRight);
        const LevelLook look = lookOf(LogView::Level(index.data(m_view->m_level).toInt()));
        const QString time = index.data(m_view->m_time).toString();
        const QFont mono = fontOf(Type::Mono);
        painter->setFont(mono);
        painter->setPen(t.text2);
        int x = row.x() + px(kInset);
        painter->drawText(QRect(x, row.y(), row.width(), row.height()), kFlags, time);
        x += QFontMetrics(mono).horizontalAdvance(time) + px(kGap);
        const int side = px(kSymbol);
        paintIcon(painter, QRectF(x, row.y() + (row.height() - side) / 2.0, side, side), look.icon, t.color(look.tone));
        x += side + px(6);
        painter->setFont(fontOf(Type::Caption));
        painter->setPen(t.color(look.tone));
        painter->drawText(QRect(x, row.y(), row.width(), row.height()), kFlags, LogView::levelWord(LogView::Level(index.data(m_view->m_level).toInt())));
        x += widestWord() + px(kGap);
        painter->setFont(mono);
        painter->setPen(t.text);
        const QRect room(x, row.y(), row.right() - px(kInset) - x, row.height());
        painter->drawText(room, kFlags, painter->fontMetrics().elidedText(index.data(m_view->m_message).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        const QString message = index.data(m_view->m_message).toString();
        const QFontMetrics metrics(fontOf(Type::Mono));
        if (event->type() == QEvent::ToolTip && metrics.horizontalAdvance(message) > option.rect.width() - px(200)) {
            QToolTip::showText(event->globalPos(), message.toHtmlEscaped(), view);
            return true;
        }
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }

private:
    static constexpr int kFlags = Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine;
    LogView* m_view;
};

LogView::LogView(QWidget* parent) : QListView(parent)
{
    setProperty(paint::kOwnRows, true);
    setLayoutDirection(Qt::LeftToRight);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setViewportMargins(0, px(6), 0, px(6));
    setItemDelegate(new LogDelegate(this));
    viewport()->setAutoFillBackground(false);
    //: Name of the list of log lines, for screen readers.
    setAccessibleName(tr("Log"));
    // The value changes after the action: look at it when the scroll bar is done.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { QTimer::singleShot(0, this, &LogView::onUserScrolled); });
}

void LogView::setRoles(int time, int level, int message)
{
    m_time = time;
    m_level = level;
    m_message = message;
    viewport()->update();
}

void LogView::setModel(QAbstractItemModel* newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QListView::setModel(newModel);
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &LogView::scrollSoon);
    connect(newModel, &QAbstractItemModel::modelReset, this, &LogView::scrollSoon);
    scrollSoon();
}

void LogView::setFollow(bool on)
{
    if (on == m_follow)
        return;
    m_follow = on;
    emit followChanged(on);
    scrollSoon();
}

void LogView::scrollSoon()
{
    // Lines arrive in bursts: one scroll for all of them.
    if (!m_follow || m_scrollQueued)
        return;
    m_scrollQueued = true;
    QTimer::singleShot(0, this, [this] {
        m_scrollQueued = false;
        if (m_follow)
            scrollToBottom();
    });
}

void LogView::onUserScrolled()
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (atEnd == m_follow)
        return;
    m_follow = atEnd;
    emit followChanged(atEnd);
}

QString LogView::levelWord(Level level)
{
    switch (level) {
    //: Log level.
    case Level::Debug: return tr("Detail");
    //: Log level.
    case Level::Info: return tr("Info");
    //: Log level.
    case Level::Warning: return tr("Warning");
    //: Log level.
    case Level::Error: return tr("Error");
    }
    return {};
}

QString LogView::lineText(const QModelIndex& index) const
{
    return index.data(m_time).toString() + QLatin1Char('\t') + levelWord(Level(index.data(m_level).toInt())) +
           QLatin1Char('\t') + index.data(m_message).toString();
}

void LogView::copySelected() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& index : rows)
        lines.append(lineText(index));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    QListView::keyPressEvent(event);
    QTimer::singleShot(0, this, &LogView::onUserScrolled);
}

bool LogView::event(QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        const Tokens& t = tokens();
        QPainter painter(this);
        paint::rounded(&painter, rect(), px(9), t.sunken, t.dark || t.highContrast ? t.line : QColor());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::focusRing(&painter, rect(), px(9));
        return true;
    }
    if (event->type() == QEvent::ApplicationFontChange)
        setViewportMargins(0, px(6), 0, px(6));
    return QListView::event(event);
}

} // namespace gangway
