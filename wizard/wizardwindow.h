// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/appearance.h"
#include "wizard/navigator.h"
#include "wizard/page.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

#include <QHash>

class QStackedWidget;

namespace gangway
{

class FooterBinder;
class SidePanel;

/// The window: step list, pages, footer, keys, title, remembered geometry, the question before leaving a run.
/// Pages are made when they are first shown. Owner: app/composition, after a Theme. GUI thread.
class WizardWindow : public QWidget
{
    Q_OBJECT

public:
    struct Start {
        bool practiceFirst = false; ///< `--practice`
        QString openFile;           ///< a plan or run file to open at once
    };

    WizardWindow(const WizardServices& services, Start start, QWidget* parent = nullptr);
    explicit WizardWindow(const WizardServices& services);
    ~WizardWindow() override;

    WizardState& state() { return m_state; }
    Navigator& navigator() { return *m_navigator; }
    Page* currentPage() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, std::function<void()> act);
    void send(PageCommand command);
    Page* pageFor(PageId id);
    void showPage(PageId id);
    void rebuild();
    void rebuildSoon();
    void refresh();      ///< heading, footer and title of the current page
    void refreshSteps();
    void goOn();
    void cancel();
    void nextZone();
    void askToLeave();
    void leaveWhenEnded(RunCommand::Kind kind);
    void restoreWindow();
    void fit();

    const WizardServices& m_services;
    Start m_start;
    Appearance m_appearance;
    WizardState m_state;
    Navigator* m_navigator;
    QStackedWidget* m_stack;
    QWidget* m_footerWidget;
    FooterBinder* m_footer;
    SidePanel* m_panel;
    QHash<PageId, Page*> m_pages;
    Page* m_shown = nullptr;
    bool m_leaving = false;        ///< the question is open, or was answered with "quit when the run has ended"
    bool m_rebuildWaits = false;
};

} // namespace gangway
