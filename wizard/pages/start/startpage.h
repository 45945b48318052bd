// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/start/startcontroller.h"

#include <QPointer>

class QGridLayout;

namespace gangway
{

class ActionCard;
class Banner;
class BusyLine;
class TextLabel;

/// "Move projects without surprises": unfinished runs, ways to begin, recent runs.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    bool command(PageCommand command) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(QVBoxLayout* layout);
    void refresh();
    void showListing();
    void showUnfinished();
    void showRecent();
    void showMessages();
    void placeCards();
    void askForFile();

    StartController m_controller;
    bool m_practiceFirst;
    QString m_openFile;
    BusyLine* m_busy;
    QVBoxLayout* m_messages;
    QVBoxLayout* m_unfinished;
    QVBoxLayout* m_recent;
    QGridLayout* m_cards;
    QList<ActionCard*> m_actions;
    QPointer<QPushButton> m_resume; ///< of the newest unfinished run
    int m_columns = 0;
    bool m_focusWaits = false; ///< for the listing: an unfinished run is what the person most likely came for
};

} // namespace gangway
