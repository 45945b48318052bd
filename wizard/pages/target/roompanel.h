// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/target/targetcontroller.h"
#include "wizard/widgets/card.h"

namespace gangway
{

class ElidedLabel;
class QuotaBar;
class TextLabel;

/// The target "after the transfer": its path, the room, what goes there.
class RoomPanel : public Card
{
    Q_OBJECT

public:
    RoomPanel();
    void show(const TargetController& controller);

private:
    void showRoom(const TargetController& controller);
    void showProjects(const TargetController& controller);

    TextLabel* m_place;
    ElidedLabel* m_path;
    QuotaBar* m_room;
    TextLabel* m_roomUnknown;
    QVBoxLayout* m_projects;
};

} // namespace gangway
