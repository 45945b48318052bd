// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/sidepanel.h"

#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/steplist.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gangway {

namespace {
constexpr double kBrandHeight = 60;
constexpr double kMarkInset = 23;
constexpr double kMark = 22;
constexpr double kNameInset = 56;
constexpr double kCollapseBelow = 1080;
} // namespace

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent), m_steps(new StepList), m_settings(makeButton({}, Kind::Quiet, Icon::Settings)),
      m_help(makeButton({}, Kind::Quiet, Icon::Help)), m_column(new QVBoxLayout(this)), m_links(new QVBoxLayout)
{
    m_column->setSpacing(0);
    m_column->addWidget(m_steps, 1);
    for (QPushButton* button : {m_settings, m_help}) {
        button->setProperty(paint::kLeadingText, true);
        m_links->addWidget(button);
    }
    m_column->addLayout(m_links);
    connect(m_settings, &QPushButton::clicked, this, &SidePanel::settingsRequested);
    connect(m_help, &QPushButton::clicked, this, &SidePanel::helpRequested);
    restyle();
}

void SidePanel::setCollapsed(bool on)
{
    m_collapsed = on;
    m_steps->setCollapsed(on);
    restyle();
}

void SidePanel::fitWindow(int windowWidth)
{
    const bool collapse = windowWidth < px(kCollapseBelow);
    if (collapse != m_collapsed)
        setCollapsed(collapse);
}

void SidePanel::restyle()
{
    setFixedWidth(px(m_collapsed ? 64 : 228));
    m_column->setContentsMargins(0, px(kBrandHeight), 1, px(12));
    m_links->setContentsMargins(px(12), 0, px(m_collapsed ? 11 : 12), 0);
    m_links->setSpacing(0);
    relabel();
    update();
}

void SidePanel::relabel()
{
    //: Button below the step list.
    const QString settings = tr("Settings");
    //: Button below the step list.
    const QString help = tr("Help");
    m_settings->setText(m_collapsed ? QString() : settings);
    m_settings->setAccessibleName(settings);
    m_settings->setToolTip(m_collapsed ? settings : QString());
    m_help->setText(m_collapsed ? QString() : help);
    m_help->setAccessibleName(help);
    m_help->setToolTip(m_collapsed ? help : QString());
}

void SidePanel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.side);
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    painter.fillRect(visual(QRect(width() - 1, 0, 1, height())), t.line);
    const int centre = px(kBrandHeight / 2);
    const int side = px(kMark);
    paintMark(&painter, visual(QRect(px(kMarkInset), centre - side / 2, side, side)), t.accent);
    if (m_collapsed)
        return;
    QFont font = fontOf(Type::Section);
    font.setPointSizeF(font.pointSizeF() * 1.06);
    painter.setFont(font);
    painter.setPen(t.text);
    paint::words(&painter, visual(QRect(px(kNameInset), 0, width() - px(kNameInset), 2 * centre)), layoutDirection(),
                 Qt::AlignLeading, QStringLiteral("Gangway"));
}

void SidePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    else if (event->type() == QEvent::LanguageChange)
        relabel();
    QWidget::changeEvent(event);
}

} // namespace gangway
