// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/helptext.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct Words {
    PageId page;
    const char* question;
    const char* answer;
};

#define GW_WORDS(text) QT_TRANSLATE_NOOP("HelpText", text)

constexpr Words kWords[] = {
    {PageId::Start, GW_WORDS("What does Gangway do?"),
     GW_WORDS("It moves projects from one place to another: it reads both sides, shows every difference, moves what you agree to, and reads it back to prove that it arrived. The source is never changed.")},
    {PageId::Start, GW_WORDS("What is an unfinished transfer?"),
     GW_WORDS("One that was stopped, or cut by a crash or a power failure. Resume asks the target what has arrived and goes on from there; nothing is moved twice. Put aside takes it off this page and keeps its file.")},
    {PageId::Start, GW_WORDS("What is a plan file?"),
     GW_WORDS("A saved preview: what was found on both sides and what would be done. It holds no passwords. You can look at it again, or have somebody else look at it, before it is carried out.")},
    {PageId::Start, GW_WORDS("What happens in a practice run?"),
     GW_WORDS("Two made-up servers are started inside this program, with projects you can move, stop and undo. Nothing leaves this computer.")},
    {PageId::Platforms, GW_WORDS("Which routes are there?"),
     GW_WORDS("Folders, archives and Jupyter servers, from each to each. When you pick a source, only targets that can receive from it stay.")},
    {PageId::Connect, GW_WORDS("Where do I find the token of a Jupyter server?"),
     GW_WORDS("In the address that the server prints when it starts, after “token=”. You can paste that whole address: the token goes to its own field. On JupyterHub, make one under Token in the hub's menu.")},
    {PageId::Connect, GW_WORDS("Where is my sign-in kept?"),
     GW_WORDS("In the keychain of your desktop if you leave the tick, else in memory until Gangway is closed. Never in a plan, a run file, a report or a log.")},
    {PageId::Connect, GW_WORDS("My company uses a proxy or its own certificates"),
     GW_WORDS("Open “Proxy and certificates”. Without an entry the proxy of your system is used. A CA file is trusted for this connection only. Certificate checks are never switched off.")},
    {PageId::Choose, GW_WORDS("What does ticking a folder mean?"),
     GW_WORDS("It ticks what is in it today. What is added later is not included: read again and tick it.")},
    {PageId::Choose, GW_WORDS("Why can something not be ticked?"),
     GW_WORDS("It could not be read. The line below it says why and whom to ask. The rest can be moved without it.")},
    {PageId::Target, GW_WORDS("What happens to what is there already?"),
     GW_WORDS("It is compared. Equal items stay as they are, others follow the rule you set in the options. Items that are only in the target are always left alone.")},
    {PageId::Options, GW_WORDS("What does “Ask me in the preview” mean?"),
     GW_WORDS("Items that are older in the target are replaced; items that were changed on both sides are listed as conflicts, and you decide each before anything moves.")},
    {PageId::Options, GW_WORDS("What does comparing after moving cost?"),
     GW_WORDS("Every moved file is read back once and its checksum compared. Without it a report can only say that something was sent, not that it arrived.")},
    {PageId::Checks, GW_WORDS("What are blockers and warnings?"),
     GW_WORDS("A blocker would make the transfer fail and must be fixed first. A warning is something you should know; it is your call.")},
    {PageId::Preview, GW_WORDS("Has anything been changed yet?"),
     GW_WORDS("No. Up to here both sides were only read. The first change happens after you press Transfer.")},
    {PageId::Preview, GW_WORDS("What if something changes between the preview and the transfer?"),
     GW_WORDS("Every item is looked at again just before it is moved. If it is not as shown here, it is left alone and shown as a conflict.")},
    {PageId::Transfer, GW_WORDS("What happens when I stop?"),
     GW_WORDS("What is moved stays moved, and the run can be resumed. “Stop and undo” removes what this transfer added and puts back what it replaced.")},
    {PageId::Transfer, GW_WORDS("What if the computer loses power?"),
     GW_WORDS("Nothing is lost. Gangway writes down what it is about to do before it does it; at the next start it offers to go on.")},
    {PageId::Report, GW_WORDS("When does the report say “moved”?"),
     GW_WORDS("When the item was read back from the target and is equal. The figures of the first line always add up to all items that were found in the source; if they do not, the report says so.")},
    {PageId::Export, GW_WORDS("Can I trust the zip?"),
     GW_WORDS("It is read back and compared before it gets its name. Beside it lies a list with the checksum of every file. An older file of that name stays until the new one is whole.")},
};

struct KeyWords {
    const char* keys;
    const char* meaning;
};

constexpr KeyWords kKeys[] = {
    {GW_WORDS("Enter"), GW_WORDS("the main button")},
    {GW_WORDS("Esc"), GW_WORDS("clear the search, else Cancel")},
    {GW_WORDS("Alt+Left, Alt+Right"), GW_WORDS("Back, Next")},
    {GW_WORDS("Ctrl+1 to Ctrl+9, Ctrl+0"), GW_WORDS("open a step")},
    {GW_WORDS("Ctrl+F"), GW_WORDS("search on the page")},
    {GW_WORDS("F5"), GW_WORDS("read or check again")},
    {GW_WORDS("Space"), GW_WORDS("tick a row, press a chip")},
    {GW_WORDS("+  -  *"), GW_WORDS("open, close, open all below")},
    {GW_WORDS("Ctrl+A, Ctrl+Shift+A"), GW_WORDS("select shown, clear shown")},
    {GW_WORDS("F6"), GW_WORDS("next part of the window")},
    {GW_WORDS("Ctrl+S"), GW_WORDS("save the preview or the report")},
    {GW_WORDS("Ctrl+P, Ctrl+."), GW_WORDS("pause, stop a transfer")},
    {GW_WORDS("Ctrl+L"), GW_WORDS("show or hide the log")},
    {GW_WORDS("F1, Ctrl+,"), GW_WORDS("help, settings")},
};

#undef GW_WORDS

QString words(const char* text)
{
    return QCoreApplication::translate("HelpText", text);
}

} // namespace

QList<HelpEntry> helpFor(PageId page)
{
    QList<HelpEntry> entries;
    for (const Words& entry : kWords) {
        if (entry.page == page)
            entries.append({words(entry.question), words(entry.answer)});
    }
    return entries;
}

QList<std::pair<QString, QString>> helpKeys()
{
    QList<std::pair<QString, QString>> keys;
    for (const KeyWords& key : kKeys)
        keys.append({words(key.keys), words(key.meaning)});
    return keys;
}

} // namespace gangway
