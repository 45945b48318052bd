// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/platforms/platformscontroller.h"

#include <QHash>

namespace gangway
{

class Card;
class OptionCard;
class TextLabel;

/// "Where from, where to?": two columns of kinds of places and what the chosen route does.
class PlatformsPage : public Page
{
    Q_OBJECT

public:
    explicit PlatformsPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;

private:
    using Cards = QList<std::pair<QString, OptionCard*>>;
    QWidget* makeColumn(const QString& title, const QStringList& schemes, Cards& cards,
                        void (PlatformsController::*pick)(const QString&));
    Card* makeSummary();
    void refresh();

    PlatformsController m_controller;
    Cards m_sources;
    Cards m_targets;
    QWidget* m_targetColumn;
    Card* m_summary;
    TextLabel* m_moves;
};

} // namespace gangway
