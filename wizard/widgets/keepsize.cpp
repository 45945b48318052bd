// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/keepsize.h"

#include "wizard/style/fonts.h"

#include <QEvent>
#include <QWidget>

#include <functional>

namespace gangway {

namespace {

/// Owned by the widget it looks after; GUI thread.
class SizeKeeper : public QObject
{
public:
    SizeKeeper(QWidget* widget, std::function<void(QWidget*)> apply) : QObject(widget), m_apply(std::move(apply))
    {
        widget->installEventFilter(this);
        m_apply(widget);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            m_apply(static_cast<QWidget*>(parent()));
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void(QWidget*)> m_apply;
};

} // namespace

void keepWidth(QWidget* widget, double least, double most)
{
    new SizeKeeper(widget, [least, most](QWidget* kept) {
        kept->setMinimumWidth(px(least));
        kept->setMaximumWidth(most > 0 ? px(most) : QWIDGETSIZE_MAX);
    });
}

void keepLeastHeight(QWidget* widget, double least)
{
    new SizeKeeper(widget, [least](QWidget* kept) { kept->setMinimumHeight(px(least)); });
}

} // namespace gangway
