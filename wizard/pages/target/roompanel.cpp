// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/target/roompanel.h"

#include "wizard/rows.h"
#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/elidedlabel.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/quotabar.h"
#include "wizard/widgets/textlabel.h"

#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr qsizetype kProjectsShown = 8;

} // namespace

RoomPanel::RoomPanel()
    : Card(Card::Surface::Sunken)
    , m_place(new TextLabel(Type::Section))
    , m_path(new ElidedLabel(Type::Mono, Qt::ElideMiddle))
    , m_room(new QuotaBar(tr("Room")))
    , m_roomUnknown(new TextLabel(Type::Body, tr("The target does not tell how much room it has."), Tone::Text2))
    , m_projects(new QVBoxLayout)
{
    m_place->setWrapped(true);
    m_roomUnknown->setWrapped(true);
    m_path->setTextTone(Tone::Text2);
    m_projects->setSpacing(px(6));
    body()->setSpacing(px(4));
    body()->addWidget(m_place);
    body()->addWidget(new TextLabel(Type::Body, tr("after the transfer"), Tone::Text2));
    body()->addWidget(m_path);
    body()->addSpacing(px(12));
    body()->addWidget(m_room);
    body()->addWidget(m_roomUnknown);
    body()->addSpacing(px(8));
    body()->addWidget(new Hairline);
    body()->addSpacing(px(8));
    body()->addLayout(m_projects);
    body()->addStretch(1);
}

void RoomPanel::show(const TargetController& controller)
{
    const Location location = controller.location();
    const QString folder = controller.picked().value_or(QString());
    const bool isPath = !schemeText(location.scheme).isNetwork;
    QString path = location.address;
    for (const QString& part : {location.inside, folder}) {
        if (!part.isEmpty())
            path += QLatin1Char('/') + part;
    }
    m_place->setText(folder.isEmpty() ? shortPlace(location) : folder);
    m_path->setText(path);
    m_path->setAccessibleName(isPath ? tr("Path: %1").arg(path) : tr("Address: %1").arg(path));
    showRoom(controller);
    showProjects(controller);
}

void RoomPanel::showRoom(const TargetController& controller)
{
    const auto free = controller.freeBytes();
    m_room->setVisible(free.has_value());
    m_roomUnknown->setVisible(!free && !controller.isReading());
    if (!free)
        return;
    const qint64 more = controller.bytesToMove();
    if (more < 0)
        m_room->set(0, 0, double(*free), tr("%1 free").arg(bytesText(*free)), tr("How much is moved is known after the comparison."));
    else if (more > *free)
        m_room->set(0, double(more), double(*free), tr("%1 of %2", "needed, free").arg(bytesText(more), bytesText(*free)),
                    tr("Needs %1 more than is free, if nothing of it is there already.").arg(bytesText(more - *free)));
    else
        m_room->set(0, double(more), double(*free), tr("%1 of %2 free", "needed, free").arg(bytesText(more), bytesText(*free)),
                    tr("Up to %1 more").arg(bytesText(more)));
}

void RoomPanel::showProjects(const TargetController& controller)
{
    clearLayout(m_projects);
    m_projects->addWidget(new TextLabel(Type::Strong, tr("Goes there")));
    const QStringList projects = controller.projects();
    if (projects.isEmpty()) {
        m_projects->addWidget(new FactRow(Icon::Project, Tone::Text2, tr("Everything in the source")));
        return;
    }
    for (const QString& project : projects.mid(0, kProjectsShown))
        m_projects->addWidget(new FactRow(Icon::Project, Tone::Text2, project));
    if (const auto more = projects.size() - kProjectsShown; more > 0)
        m_projects->addWidget(new TextLabel(Type::Body, tr("and %n more", nullptr, int(more)), Tone::Text2));
}

} // namespace gangway
