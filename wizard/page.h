// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/kinds.h"

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace gangway
{

class Appearance;
class Navigator;
class PageHeader;
class WizardState;
struct WizardServices;

/// All pages that the window can show. The first ten are the steps of a migration in their order.
enum class PageId { Start, Platforms, Connect, Choose, Target, Options, Checks, Preview, Transfer, Report, Export, Settings, Help };

/// What every page is built from; all outlive the page.
struct PageSetup {
    const WizardServices& services;
    WizardState& state;
    Appearance* appearance = nullptr;     ///< what Settings changes; the other pages have no use for it
    const Navigator* navigator = nullptr; ///< for Help: over which step it was opened
    bool practiceFirst = false;       ///< started by `--practice`: the practice card is the main one
    QString openFile;                 ///< a plan or run file named at the start of the program, or ""
};

struct PageHeading {
    QString title;
    QString line;
    Icon symbol = Icon::None;   ///< in front of the title: a verdict
    Tone symbolTone = Tone::Text;
    QString windowNote;         ///< in front of the title in the window's title: "62%"
};

/// A button of the footer besides Cancel, Back and the primary one; with `menu` it opens a menu instead of acting itself.
struct FooterAction {
    QString id;                 ///< stable: a button keeps its focus while only its words change
    QString text;
    Kind kind = Kind::Default;
    bool enabled = true;
    std::function<void()> press;
    QList<FooterAction> menu;
};

/// The footer of a page as one value; the window shows it and compares it with what is shown already.
struct PageFooter {
    QString info;                 ///< the sum ("12 of 16 projects, 86.4 GB"), or why one cannot go on
    bool isHint = false;          ///< info says why not: with the info symbol
    QString link;                 ///< after a hint: jumps to the cause
    std::function<void()> followLink;
    QString primary;              ///< words of the primary button; "" = none
    bool canGoOn = true;          ///< primary enabled
    bool hasBack = true;          ///< shown where the route has a step before and it may be left backwards
    bool hasCancel = true;
    QList<FooterAction> actions;  ///< between Cancel / Back and primary
};

/// Keys that belong to the page that is shown (look.md §10).
enum class PageCommand { Find, ReadAgain, SelectShown, ClearShown, Save, ToggleLog, NextPane, PauseAfterItems, Stop };

/// One page of the wizard: header, body, and what the window must know of it. The widget only binds; the logic is in a
/// QtCore-only controller beside it. Owner: WizardWindow. GUI thread.
/// Rules: never block, no nested event loops; write answers into WizardState, read them back in entered(); call
/// `changed()` whenever heading() or footer() would answer differently; texts by tr().
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);

    virtual PageHeading heading() const = 0;
    virtual PageFooter footer() const = 0;
    virtual void entered() = 0;              ///< it is shown now (again): read the state, start reading
    virtual void left();                     ///< another page is shown now; stop what nobody waits for
    virtual QWidget* firstFocus() const = 0; ///< the first useful control; null = the primary button
    virtual void goOn();                     ///< primary was pressed; the default is `emit done()`
    virtual bool command(PageCommand command); ///< a key of the page; false = this page has no such thing

signals:
    void changed();                 ///< heading() or footer() is another now
    void done();                    ///< this step is answered: the window shows the next one of the route
    void openRequested(PageId page);///< jump to a step of the route (or Settings, Help)
    void quitRequested();           ///< close the window, with its question where something runs

protected:
    PageHeader* header() const { return m_header; } ///< for addControl(); title and line are set from heading()
    QVBoxLayout* body() const { return m_body; }    ///< below the header, within the page margins
    /// A scroll area over the whole width of the page whose content keeps the margins; returns the content's layout.
    QVBoxLayout* makeScrollBody();

private:
    friend class WizardWindow;
    void changeEvent(QEvent* event) override;
    void refit();
    PageHeader* m_header;
    QVBoxLayout* m_outer;
    QVBoxLayout* m_body;
    QVBoxLayout* m_scrolled = nullptr;
};

} // namespace gangway
